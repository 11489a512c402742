//===- ObjectFile.cpp - Programs compiled ahead of time ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Execution/ObjectFile.h"

#include "Target.h"

#include "mca/Execution/Program.h"
#include "mca/Pipelines/Pipelines.h"
#include "mca/Support/OutputFile.h"
#include "mlir/ExecutionEngine/ExecutionEngine.h"
#include "mlir/Target/LLVMIR/Export.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/FileSystem.h"

using namespace mlir;
using namespace mlir::mca;

static llvm::Error emit(llvm::Module &module, llvm::TargetMachine &target,
                        StringRef path) {
  ExecutionEngine::setupTargetTripleAndDataLayout(&module, &target);
  if (llvm::Error error = optimize(module, target, Effort::Full))
    return error;
  return writeFile(path, [&](llvm::raw_pwrite_stream &stream) -> llvm::Error {
    llvm::legacy::PassManager passes;
    if (target.addPassesToEmitFile(passes, stream, /*DwoOut=*/nullptr,
                                   llvm::CodeGenFileType::ObjectFile))
      return llvm::createStringError("this target cannot write object files");
    passes.run(module);
    return llvm::Error::success();
  });
}

/// A failed assertion calls puts and abort, which leaves what puts wrote in its
/// buffer unless that goes to a terminal.
static void flushBeforeAbort(llvm::Module &module) {
  llvm::Function *abort = module.getFunction("abort");
  if (!abort)
    return;
  llvm::LLVMContext &context = module.getContext();
  auto *stream = llvm::PointerType::getUnqual(context);
  llvm::FunctionCallee flush = module.getOrInsertFunction(
      "fflush", llvm::Type::getInt32Ty(context), stream);
  for (llvm::User *user : abort->users())
    if (auto *call = dyn_cast<llvm::CallInst>(user))
      llvm::IRBuilder<>(call).CreateCall(
          flush, llvm::ConstantPointerNull::get(stream));
}

/// A function called `main` would be taken for that of the C program.
static void internalizeAllBut(llvm::Module &module, StringRef exported) {
  for (llvm::Function &function : module)
    if (!function.isDeclaration() && function.getName() != exported)
      function.setLinkage(llvm::GlobalValue::InternalLinkage);
}

LogicalResult mca::emitObjectFile(OwningOpRef<ModuleOp> module, StringRef entry,
                                  StringRef cpu, StringRef path) {
  FailureOr<func::FuncOp> function = findEntry(*module, entry);
  if (failed(function))
    return failure();
  Location unknown = UnknownLoc::get(module->getContext());
  auto target = createObjectTarget(cpu);
  if (!target)
    return emitError(unknown) << toString(target.takeError());
  prepareEntry(*function);
  CPUPipelineOptions options;
  options.vectorWidth = getVectorWidth(**target);
  options.features = getKernelFeatures(**target);
  if (failed(lowerToLLVM(*module, options)))
    return failure();
  llvm::LLVMContext llvmContext;
  auto llvmModule = translateModuleToLLVMIR(*module, llvmContext);
  if (!llvmModule)
    return emitError(unknown) << "the module cannot be translated to LLVM IR";
  flushBeforeAbort(*llvmModule);
  internalizeAllBut(*llvmModule, ("_mlir_ciface_" + entry).str());
  if (llvm::Error error = emit(*llvmModule, **target, path))
    return emitError(unknown) << toString(std::move(error));
  return success();
}
