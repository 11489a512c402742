//===- CheckKernels.cpp - Kernels that would be slow or not load *- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Conversion/Passes.h"

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

namespace mlir::mca {
#define GEN_PASS_DEF_CHECKKERNELS
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;

/// Functions that the driver itself provides.
static bool isOfDriver(StringRef function) {
  return function == "vprintf" || function == "__assertfail";
}

/// Appends why a call of `function` is there and what to do.
static InFlightDiagnostic &&explainCall(InFlightDiagnostic &&diagnostic,
                                        StringRef function) {
  if (function.starts_with("__nv_"))
    diagnostic << ", of libdevice: run mca-expand-math and "
                  "mca-expand-kernel-math first, or write the function out";
  else if (function == "malloc" || function == "free")
    diagnostic << ": give the kernel memory from the host, or workgroup "
                  "attributions for shared memory";
  else
    diagnostic << ", which nothing defines";
  return std::move(diagnostic);
}

//===----------------------------------------------------------------------===//
// Operations
//===----------------------------------------------------------------------===//

/// The name of the kernel around `op`, or of the function of its launch.
static StringRef getKernelName(Operation *op) {
  if (auto func = op->getParentOfType<FunctionOpInterface>())
    return func.getName();
  return "?";
}

static LogicalResult checkOp(Operation *op) {
  if (isa<memref::AllocOp, memref::DeallocOp, memref::ReallocOp, gpu::AllocOp,
          gpu::DeallocOp>(op))
    return op->emitOpError()
           << "in kernel '" << getKernelName(op)
           << "': each thread would call the device's malloc; give the kernel "
              "memory from the host, or workgroup attributions for shared "
              "memory";
  auto call = dyn_cast<LLVM::CallOp>(op);
  if (!call || !call.getCallee())
    return success();
  auto callee = SymbolTable::lookupNearestSymbolFrom<LLVM::LLVMFuncOp>(
      call, call.getCalleeAttr());
  StringRef name = *call.getCallee();
  if ((callee && !callee.isExternal()) || isOfDriver(name) ||
      name.starts_with("llvm."))
    return success();
  return explainCall(call.emitError() << "kernel '" << getKernelName(op)
                                      << "' calls '" << name << "'",
                     name);
}

static LogicalResult checkOps(Operation *kernels) {
  bool good = true;
  kernels->walk([&](Operation *op) {
    if (failed(checkOp(op)))
      good = false;
  });
  return success(good);
}

//===----------------------------------------------------------------------===//
// PTX
//===----------------------------------------------------------------------===//

/// The identifier that `text` begins with.
static StringRef takeIdentifier(StringRef text) {
  return text.ltrim().take_while(
      [](char c) { return llvm::isAlnum(c) || c == '_' || c == '$'; });
}

/// The name in `.extern .func (.param .b32 result) name (`.
static StringRef getExternalFunction(StringRef line) {
  StringRef rest = line.split(".func").second.ltrim();
  if (rest.consume_front("("))
    rest = rest.split(')').second;
  return takeIdentifier(rest);
}

static LogicalResult checkExternals(Operation *binary, StringRef ptx) {
  bool good = true;
  for (StringRef line : llvm::split(ptx, '\n')) {
    if (!line.starts_with(".extern .func"))
      continue;
    StringRef function = getExternalFunction(line);
    if (isOfDriver(function))
      continue;
    good = false;
    (void)explainCall(
        binary->emitError() << "a kernel calls '" << function << "'", function);
  }
  return success(good);
}

/// `kernel` is the text from behind `.entry` to the next one. Operands of the
/// driver's printf are an array by its interface.
static LogicalResult checkLocalMemory(Operation *binary, StringRef kernel) {
  if (kernel.contains("vprintf"))
    return success();
  for (StringRef line : llvm::split(kernel, '\n'))
    if (line.trim().starts_with(".local "))
      return binary->emitError()
             << "kernel '" << takeIdentifier(kernel) << "' holds an array of "
             << line.split('[').second.split(']').first
             << " bytes in local memory: index it with constants (unroll its "
                "loops) to have it in registers, or put it in shared memory";
  return success();
}

static LogicalResult checkPTX(Operation *binary, StringRef ptx) {
  bool good = succeeded(checkExternals(binary, ptx));
  for (StringRef kernel : llvm::drop_begin(llvm::split(ptx, ".entry ")))
    good &= succeeded(checkLocalMemory(binary, kernel));
  return success(good);
}

static LogicalResult checkObjects(gpu::BinaryOp binary) {
  bool good = true;
  for (auto object : binary.getObjects().getAsRange<gpu::ObjectAttr>())
    if (object.getFormat() == gpu::CompilationTarget::Assembly &&
        failed(checkPTX(binary, object.getObject().getValue())))
      good = false;
  return success(good);
}

/// Compiles a module to PTX only to look at it: what becomes of it may be a
/// form that cannot be read.
static LogicalResult checkTargets(gpu::GPUModuleOp module) {
  gpu::TargetOptions options({}, {}, {}, {}, gpu::CompilationTarget::Assembly);
  bool good = true;
  for (Attribute target : module.getTargetsAttr()) {
    std::optional<SmallVector<char, 0>> ptx =
        cast<gpu::TargetAttrInterface>(target).serializeToObject(module,
                                                                 options);
    good &=
        ptx && succeeded(checkPTX(module, StringRef(ptx->data(), ptx->size())));
  }
  return success(good);
}

static LogicalResult checkModule(gpu::GPUModuleOp module) {
  if (failed(checkOps(module)))
    return failure();
  return module.getTargetsAttr() ? checkTargets(module) : success();
}

namespace {
struct CheckKernels : mca::impl::CheckKernelsBase<CheckKernels> {
  void runOnOperation() override {
    bool good = true;
    getOperation()->walk<WalkOrder::PreOrder>([&](Operation *op) {
      if (auto binary = dyn_cast<gpu::BinaryOp>(op))
        good &= succeeded(checkObjects(binary));
      if (auto module = dyn_cast<gpu::GPUModuleOp>(op)) {
        good &= succeeded(checkModule(module));
        return WalkResult::skip();
      }
      if (isa<gpu::LaunchOp>(op))
        good &= succeeded(checkOps(op));
      return WalkResult::advance();
    });
    if (!good)
      signalPassFailure();
  }
};
} // namespace
