//===- EmulateKernels.cpp - Kernels to code for the emulator --------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EmulateKernels.h"
#include "mca/Conversion/Passes.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "llvm/Bitcode/BitcodeReader.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Verifier.h"
#include "llvm/Support/MemoryBuffer.h"

namespace mlir::mca {
#define GEN_PASS_DEF_EMULATEKERNELS
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

static LogicalResult rewrite(llvm::Module &module, EmitError emitError) {
  EmulatedModule emulated = {module, {}, {}, {}};
  if (failed(checkSymbols(module, emitError)) ||
      failed(lowerIntrinsics(emulated, emitError)))
    return failure();
  lowerSharedMemory(emulated);
  if (failed(retarget(module, emitError)))
    return failure();
  copyFunctions(emulated);
  instrumentAccesses(emulated);
  addEntries(emulated);
  std::string problem;
  llvm::raw_string_ostream os(problem);
  if (llvm::verifyModule(module, &os))
    return emitError() << "the kernels are not valid for the host: " << problem;
  return success();
}

namespace {
class EmulateKernels
    : public mlir::mca::impl::EmulateKernelsBase<EmulateKernels> {
public:
  using EmulateKernelsBase::EmulateKernelsBase;

  void runOnOperation() override {
    WalkResult result = getOperation().walk([&](gpu::BinaryOp binary) {
      return failed(emulate(binary)) ? WalkResult::interrupt()
                                     : WalkResult::advance();
    });
    if (result.wasInterrupted())
      signalPassFailure();
  }

private:
  LogicalResult emulate(gpu::BinaryOp binary);
  FailureOr<gpu::ObjectAttr> emulate(gpu::ObjectAttr object,
                                     EmitError emitError);
};
} // namespace

LogicalResult EmulateKernels::emulate(gpu::BinaryOp binary) {
  SmallVector<Attribute> objects;
  for (Attribute attribute : binary.getObjects()) {
    auto object = dyn_cast<gpu::ObjectAttr>(attribute);
    if (!object || object.getFormat() != gpu::CompilationTarget::Offload)
      return binary.emitOpError("has no LLVM bitcode to emulate; compile it "
                                "with gpu-module-to-binary{format=llvm}");
    FailureOr<gpu::ObjectAttr> emulated =
        emulate(object, [&] { return binary.emitOpError(); });
    if (failed(emulated))
      return failure();
    objects.push_back(*emulated);
  }
  binary.setObjectsAttr(ArrayAttr::get(&getContext(), objects));
  return success();
}

FailureOr<gpu::ObjectAttr> EmulateKernels::emulate(gpu::ObjectAttr object,
                                                   EmitError emitError) {
  llvm::LLVMContext context;
  llvm::MemoryBufferRef bitcode(object.getObject().getValue(), "kernels");
  llvm::Expected<std::unique_ptr<llvm::Module>> module =
      llvm::parseBitcodeFile(bitcode, context);
  if (!module)
    return emitError() << "holds bitcode that cannot be read: "
                       << llvm::toString(module.takeError());
  if (failed(rewrite(**module, emitError)))
    return failure();
  std::string code;
  auto format = gpu::CompilationTarget::Binary;
  if (text) {
    llvm::raw_string_ostream(code) << **module;
    format = gpu::CompilationTarget::Assembly;
  } else {
    FailureOr<std::string> compiled =
        compileForHost(**module, linker, emitError);
    if (failed(compiled))
      return failure();
    code = std::move(*compiled);
  }
  return gpu::ObjectAttr::get(object.getTarget(), format,
                              StringAttr::get(&getContext(), code),
                              object.getProperties(), object.getKernels());
}
