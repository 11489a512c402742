//===- Target.cpp - The machine that code is made for -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Target.h"

#include "mca/Emit/VectorTarget.h"
#include "llvm/ExecutionEngine/Orc/JITTargetMachineBuilder.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Support/TargetSelect.h"

using namespace mlir::mca;

static llvm::CodeGenOptLevel getCodeGenLevel(Effort effort) {
  return effort == Effort::Quick ? llvm::CodeGenOptLevel::Less
                                 : llvm::CodeGenOptLevel::Aggressive;
}

static llvm::Expected<llvm::orc::JITTargetMachineBuilder> detectHost() {
  llvm::InitializeNativeTarget();
  llvm::InitializeNativeTargetAsmPrinter();
  return llvm::orc::JITTargetMachineBuilder::detectHost();
}

llvm::Expected<std::unique_ptr<llvm::TargetMachine>>
mlir::mca::createJitTarget(Effort effort) {
  auto builder = detectHost();
  if (!builder)
    return builder.takeError();
  builder->setCodeGenOptLevel(getCodeGenLevel(effort));
  return builder->createTargetMachine();
}

/// A builder for `triple`, for this machine if it is empty.
static llvm::Expected<llvm::orc::JITTargetMachineBuilder>
builderFor(llvm::StringRef triple) {
  if (triple.empty())
    return detectHost();
  llvm::InitializeAllTargetInfos();
  llvm::InitializeAllTargets();
  llvm::InitializeAllTargetMCs();
  llvm::InitializeAllAsmPrinters();
  llvm::Triple parsed(llvm::Triple::normalize(triple));
  std::string reason;
  if (!llvm::TargetRegistry::lookupTarget(parsed, reason))
    return llvm::createStringError(
        "unknown target '" + triple +
        "'; 'llc --version' lists the known architectures");
  return llvm::orc::JITTargetMachineBuilder(parsed);
}

llvm::Expected<std::unique_ptr<llvm::TargetMachine>>
mlir::mca::createObjectTarget(llvm::StringRef cpu, llvm::StringRef triple,
                              Effort effort) {
  auto builder = builderFor(triple);
  if (!builder)
    return builder.takeError();
  builder->setCodeGenOptLevel(getCodeGenLevel(effort));
  builder->setRelocationModel(llvm::Reloc::PIC_);
  builder->setCodeModel(llvm::CodeModel::Small);
  auto machine = builder->createTargetMachine();
  if (!machine || cpu.empty())
    return machine;
  if (!(*machine)->getMCSubtargetInfo()->isCPUStringValid(cpu))
    return llvm::createStringError("unknown processor '" + cpu + "' for " +
                                   (*machine)->getTargetTriple().str() +
                                   "; 'llc -mcpu=help' lists the known ones");
  builder->setCPU(cpu.str());
  builder->getFeatures() = llvm::SubtargetFeatures();
  return builder->createTargetMachine();
}

static bool hasFeature(const llvm::TargetMachine &target,
                       llvm::StringRef name) {
  auto features = target.getMCSubtargetInfo()->getEnabledProcessorFeatures();
  return llvm::any_of(features, [&](const llvm::SubtargetFeatureKV &feature) {
    return name == feature.Key;
  });
}

int64_t mlir::mca::getVectorWidth(const llvm::TargetMachine &target) {
  return getVectorWidth(
      [&](llvm::StringRef name) { return hasFeature(target, name); });
}

llvm::SmallVector<std::string>
mlir::mca::getKernelFeatures(const llvm::TargetMachine &target) {
  llvm::SmallVector<std::string> names;
  for (llvm::StringRef name : getKnownFeatures())
    if (hasFeature(target, name))
      names.push_back(name.str());
  return names;
}

/// What brings variables into registers and takes invariants out of loops.
static constexpr llvm::StringLiteral quickPasses =
    "function(sroa,early-cse,instcombine<no-verify-fixpoint>,simplifycfg,"
    "loop-mssa(licm),early-cse)";

/// As -O3 does, but without unrolling: the loops that matter are unrolled into
/// vectors already, and copies of all others take most of the time to compile.
static llvm::PipelineTuningOptions tuning() {
  llvm::PipelineTuningOptions options;
  options.LoopUnrolling = false;
  options.LoopInterleaving = true;
  options.LoopVectorization = true;
  options.SLPVectorization = true;
  return options;
}

llvm::Error mlir::mca::optimize(llvm::Module &module,
                                llvm::TargetMachine &target, Effort effort) {
  llvm::LoopAnalysisManager loops;
  llvm::FunctionAnalysisManager functions;
  llvm::CGSCCAnalysisManager components;
  llvm::ModuleAnalysisManager modules;
  llvm::PassBuilder builder(&target, tuning());
  builder.registerModuleAnalyses(modules);
  builder.registerCGSCCAnalyses(components);
  builder.registerFunctionAnalyses(functions);
  builder.registerLoopAnalyses(loops);
  builder.crossRegisterProxies(loops, functions, components, modules);
  llvm::ModulePassManager passes;
  if (effort == Effort::Full)
    passes = builder.buildPerModuleDefaultPipeline(llvm::OptimizationLevel::O3);
  else if (llvm::Error error = builder.parsePassPipeline(passes, quickPasses))
    return error;
  passes.run(module, modules);
  return llvm::Error::success();
}
