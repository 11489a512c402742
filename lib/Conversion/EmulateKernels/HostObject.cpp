//===- HostObject.cpp - Kernels to a shared object of this machine --------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EmulateKernels.h"

#include "llvm/IR/LegacyPassManager.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Host.h"

using namespace mlir;
using namespace mlir::mca;

static FailureOr<std::unique_ptr<llvm::TargetMachine>>
createMachine(EmitError emitError) {
  llvm::InitializeNativeTarget();
  llvm::InitializeNativeTargetAsmPrinter();
  llvm::Triple triple(llvm::sys::getDefaultTargetTriple());
  std::string problem;
  const llvm::Target *target =
      llvm::TargetRegistry::lookupTarget(triple, problem);
  if (!target)
    return emitError() << "cannot be compiled for " << triple.str() << ": "
                       << problem;
  std::string features;
  for (const auto &[name, isThere] : llvm::sys::getHostCPUFeatures())
    features += (isThere ? "+" : "-") + name.str() + ",";
  return std::unique_ptr<llvm::TargetMachine>(
      target->createTargetMachine(triple, llvm::sys::getHostCPUName(), features,
                                  llvm::TargetOptions(), llvm::Reloc::PIC_));
}

LogicalResult mlir::mca::retarget(llvm::Module &module, EmitError emitError) {
  FailureOr<std::unique_ptr<llvm::TargetMachine>> machine =
      createMachine(emitError);
  if (failed(machine))
    return failure();
  // Address spaces stay: below 256 all are the same memory on hosts.
  module.setTargetTriple((*machine)->getTargetTriple());
  module.setDataLayout((*machine)->createDataLayout());
  return success();
}

static void optimize(llvm::Module &module, llvm::TargetMachine &machine) {
  llvm::LoopAnalysisManager loops;
  llvm::FunctionAnalysisManager functions;
  llvm::CGSCCAnalysisManager callGraph;
  llvm::ModuleAnalysisManager modules;
  llvm::PassBuilder passes(&machine);
  passes.registerModuleAnalyses(modules);
  passes.registerCGSCCAnalyses(callGraph);
  passes.registerFunctionAnalyses(functions);
  passes.registerLoopAnalyses(loops);
  passes.crossRegisterProxies(loops, functions, callGraph, modules);
  passes.buildPerModuleDefaultPipeline(llvm::OptimizationLevel::O2)
      .run(module, modules);
}

/// The object file's bytes.
static FailureOr<SmallString<0>> emitObject(llvm::Module &module,
                                            llvm::TargetMachine &machine,
                                            EmitError emitError) {
  SmallString<0> object;
  llvm::raw_svector_ostream os(object);
  llvm::legacy::PassManager passes;
  if (machine.addPassesToEmitFile(passes, os, nullptr,
                                  llvm::CodeGenFileType::ObjectFile))
    return emitError() << "cannot be compiled to an object file";
  passes.run(module);
  return object;
}

//===----------------------------------------------------------------------===//
// Linking
//===----------------------------------------------------------------------===//

static FailureOr<std::string> findLinker(StringRef path, EmitError emitError) {
  if (!path.empty() && llvm::sys::fs::can_execute(path))
    return path.str();
  if (!path.empty())
    return emitError() << "needs ld.lld, and '" << path
                       << "' cannot be executed";
  auto found = llvm::sys::findProgramByName("ld.lld", {MCA_LLVM_TOOLS_DIR});
  if (!found)
    found = llvm::sys::findProgramByName("ld.lld");
  if (found)
    return *found;
  return emitError() << "needs ld.lld, which is neither in "
                     << MCA_LLVM_TOOLS_DIR
                     << " nor in PATH; install lld or give its path as "
                        "mca-emulate-kernels{linker=...}";
}

namespace {
/// A file that goes away with this.
class TemporaryFile {
public:
  explicit TemporaryFile(StringRef suffix) {
    error = llvm::sys::fs::createTemporaryFile("mca-emulate", suffix, path);
    remover.setFile(path);
  }
  std::error_code error;
  SmallString<128> path;

private:
  llvm::FileRemover remover;
};
} // namespace

static LogicalResult writeFile(const TemporaryFile &file, StringRef bytes,
                               EmitError emitError) {
  std::error_code error = file.error;
  if (!error) {
    llvm::raw_fd_ostream os(file.path, error);
    os << bytes;
  }
  if (error)
    return emitError() << "cannot write a temporary file: " << error.message();
  return success();
}

static FailureOr<std::string> link(StringRef object, StringRef linker,
                                   EmitError emitError) {
  TemporaryFile input("o"), output("so"), messages("txt");
  if (failed(writeFile(input, object, emitError)))
    return failure();
  StringRef arguments[] = {
      linker,      "-shared",         "-Bsymbolic",     "-s",
      "-z",        "noseparate-code", "--eh-frame-hdr", "-o",
      output.path, input.path};
  std::optional<StringRef> redirects[] = {
      std::nullopt, StringRef(messages.path), StringRef(messages.path)};
  std::string problem;
  int status = llvm::sys::ExecuteAndWait(linker, arguments, std::nullopt,
                                         redirects, 0, 0, &problem);
  auto linked =
      llvm::MemoryBuffer::getFile(status ? messages.path : output.path,
                                  /*IsText=*/false);
  if (status == 0 && linked)
    return (*linked)->getBuffer().str();
  return emitError() << "cannot be linked by '" << linker << "': " << problem
                     << (linked ? (*linked)->getBuffer() : "");
}

FailureOr<std::string> mlir::mca::compileForHost(llvm::Module &module,
                                                 StringRef linker,
                                                 EmitError emitError) {
  FailureOr<std::string> linkerPath = findLinker(linker, emitError);
  if (failed(linkerPath))
    return failure();
  FailureOr<std::unique_ptr<llvm::TargetMachine>> machine =
      createMachine(emitError);
  if (failed(machine))
    return failure();
  optimize(module, **machine);
  FailureOr<SmallString<0>> object = emitObject(module, **machine, emitError);
  if (failed(object))
    return failure();
  return link(*object, *linkerPath, emitError);
}
