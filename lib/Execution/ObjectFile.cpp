//===- ObjectFile.cpp - Programs compiled ahead of time ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Execution/ObjectFile.h"

#include "CHeader.h"
#include "Target.h"

#include "mca/Execution/Program.h"
#include "mca/Pipelines/GPUPipelines.h"
#include "mca/Pipelines/Pipelines.h"
#include "mca/Support/OutputFile.h"
#include "mca/Transforms/Weights.h"
#include "mlir/ExecutionEngine/ExecutionEngine.h"
#include "mlir/Target/LLVMIR/Export.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/Object/ObjectFile.h"
#include "llvm/Support/FileSystem.h"

using namespace mlir;
using namespace mlir::mca;

/// Below this a constant costs nothing worth saving.
static constexpr int64_t minReservedBytes = 1024;

/// Gives every weight, a declaration so far, zeros that stand for its bytes:
/// they take no memory in the compiler, and nothing may rely on their values.
static void reserveWeights(llvm::Module &module,
                           ArrayRef<ExternalWeight> weights) {
  for (const ExternalWeight &weight : weights) {
    llvm::GlobalVariable *global = module.getGlobalVariable(weight.symbol);
    global->setInitializer(
        llvm::Constant::getNullValue(global->getValueType()));
    global->setExternallyInitialized(true);
    global->setLinkage(llvm::GlobalValue::InternalLinkage);
    global->setAlignment(llvm::Align(64));
  }
}

/// Where each symbol with bytes in the object file has them in the file.
static llvm::Expected<llvm::StringMap<uint64_t>>
findSymbolOffsets(const llvm::object::ObjectFile &object) {
  llvm::StringMap<uint64_t> offsets;
  for (const llvm::object::SymbolRef &symbol : object.symbols()) {
    auto name = symbol.getName();
    auto value = symbol.getValue();
    auto section = symbol.getSection();
    if (!name || !value || !section)
      return llvm::joinErrors(
          llvm::joinErrors(name.takeError(), value.takeError()),
          section.takeError());
    if (*section == object.section_end())
      continue;
    auto contents = (*section)->getContents();
    if (!contents)
      return contents.takeError();
    offsets[*name] = contents->data() - object.getData().data() + *value -
                     (*section)->getAddress();
  }
  return offsets;
}

/// Writes the weights to their places in the object file, which `stream` has
/// written.
static llvm::Error fillInWeights(const ObjectFileOptions &options,
                                 ArrayRef<ExternalWeight> weights,
                                 llvm::raw_pwrite_stream &stream) {
  constexpr size_t releaseAfter = 16 << 20;
  if (weights.empty())
    return llvm::Error::success();
  stream.flush();
  auto object = llvm::object::ObjectFile::createObjectFile(options.path);
  if (!object)
    return object.takeError();
  auto offsets = findSymbolOffsets(*object->getBinary());
  if (!offsets)
    return offsets.takeError();
  size_t written = 0;
  for (const ExternalWeight &weight : weights) {
    auto offset = offsets->find(weight.symbol);
    // Nothing uses it any more.
    if (offset == offsets->end())
      continue;
    stream.pwrite(weight.data.data(), weight.data.size(), offset->second);
    written += weight.data.size();
    if (options.weights && written >= releaseAfter) {
      options.weights->releasePages();
      written = 0;
    }
  }
  return llvm::Error::success();
}

static llvm::Error emit(llvm::Module &module, llvm::TargetMachine &target,
                        ArrayRef<ExternalWeight> weights,
                        const ObjectFileOptions &options) {
  ExecutionEngine::setupTargetTripleAndDataLayout(&module, &target);
  if (llvm::Error error = optimize(module, target, options.compile.effort))
    return error;
  return writeFile(
      options.path, [&](llvm::raw_pwrite_stream &stream) -> llvm::Error {
        llvm::legacy::PassManager passes;
        if (target.addPassesToEmitFile(passes, stream, /*DwoOut=*/nullptr,
                                       llvm::CodeGenFileType::ObjectFile))
          return llvm::createStringError(
              "this target cannot write object files");
        passes.run(module);
        return fillInWeights(options, weights, stream);
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

static LogicalResult writeHeader(func::FuncOp function, StringRef path) {
  FailureOr<Signature> signature = Signature::of(function);
  if (failed(signature))
    return failure();
  llvm::Error error = writeFile(path, [&](llvm::raw_pwrite_stream &stream) {
    printCHeader(*signature, function.getSymName(), stream);
    return llvm::Error::success();
  });
  if (error)
    return emitError(UnknownLoc::get(function.getContext()))
           << toString(std::move(error));
  return success();
}

static LogicalResult lower(ModuleOp module, const llvm::TargetMachine &target,
                           const ObjectFileOptions &options) {
  const Placement &placement = options.compile.placement;
  if (placement.device != Device::CPU) {
    GPUPipelineOptions pipeline;
    if (failed(readGPUOptions(module, placement, pipeline)))
      return failure();
    return lowerToLLVM(module, placement.device, pipeline);
  }
  CPUPipelineOptions pipeline;
  pipeline.vectorWidth = getVectorWidth(target);
  pipeline.features = getKernelFeatures(target);
  pipeline.hugePages = target.getTargetTriple().isOSLinux();
  pipeline.strassen = placement.strassen;
  return lowerToLLVM(module, pipeline, placement.processes);
}

LogicalResult mca::emitObjectFile(OwningOpRef<ModuleOp> module,
                                  const ObjectFileOptions &options) {
  FailureOr<func::FuncOp> function = findEntry(*module, options.entry);
  if (failed(function))
    return failure();
  Location unknown = UnknownLoc::get(module->getContext());
  auto target =
      createObjectTarget(options.cpu, options.triple, options.compile.effort);
  if (!target)
    return emitError(unknown) << toString(target.takeError());
  if (!options.headerPath.empty() &&
      failed(writeHeader(*function, options.headerPath)))
    return failure();
  prepareEntry(*function);
  if (failed(lower(*module, **target, options)))
    return failure();
  SmallVector<ExternalWeight> weights =
      externalizeWeights(*module, minReservedBytes);
  llvm::LLVMContext llvmContext;
  auto llvmModule = translateModuleToLLVMIR(*module, llvmContext);
  if (!llvmModule)
    return emitError(unknown) << "the module cannot be translated to LLVM IR";
  // The weights are the context's, and read for the object file only.
  module = nullptr;
  if (options.weights)
    options.weights->releasePages();
  reserveWeights(*llvmModule, weights);
  flushBeforeAbort(*llvmModule);
  internalizeAllBut(*llvmModule, "_mlir_ciface_" + options.entry);
  if (llvm::Error error = emit(*llvmModule, **target, weights, options))
    return emitError(unknown) << toString(std::move(error));
  return success();
}
