//===- Target.cpp - The machine that code is made for -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Target.h"

#include "mca/Emit/VectorTarget.h"
#include "mlir/ExecutionEngine/OptUtils.h"
#include "llvm/ExecutionEngine/Orc/JITTargetMachineBuilder.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/Support/TargetSelect.h"

using namespace mlir::mca;

static llvm::Expected<llvm::orc::JITTargetMachineBuilder> detectHost() {
  llvm::InitializeNativeTarget();
  llvm::InitializeNativeTargetAsmPrinter();
  auto builder = llvm::orc::JITTargetMachineBuilder::detectHost();
  if (builder)
    builder->setCodeGenOptLevel(llvm::CodeGenOptLevel::Aggressive);
  return builder;
}

llvm::Expected<std::unique_ptr<llvm::TargetMachine>>
mlir::mca::createJitTarget() {
  auto builder = detectHost();
  if (!builder)
    return builder.takeError();
  return builder->createTargetMachine();
}

llvm::Expected<std::unique_ptr<llvm::TargetMachine>>
mlir::mca::createObjectTarget(llvm::StringRef cpu) {
  auto builder = detectHost();
  if (!builder)
    return builder.takeError();
  builder->setRelocationModel(llvm::Reloc::PIC_);
  builder->setCodeModel(llvm::CodeModel::Small);
  auto host = builder->createTargetMachine();
  if (!host || cpu.empty())
    return host;
  if (!(*host)->getMCSubtargetInfo()->isCPUStringValid(cpu))
    return llvm::createStringError("unknown processor '" + cpu + "' for " +
                                   (*host)->getTargetTriple().str() +
                                   "; 'llc -mcpu=help' lists the known ones");
  builder->setCPU(cpu.str());
  builder->getFeatures() = llvm::SubtargetFeatures();
  return builder->createTargetMachine();
}

int64_t mlir::mca::getVectorWidth(const llvm::TargetMachine &target) {
  auto features = target.getMCSubtargetInfo()->getEnabledProcessorFeatures();
  return getVectorWidth([&](llvm::StringRef name) {
    return llvm::any_of(features, [&](const llvm::SubtargetFeatureKV &feature) {
      return name == feature.Key;
    });
  });
}

llvm::Error mlir::mca::optimize(llvm::Module &module,
                                llvm::TargetMachine &target) {
  return mlir::makeOptimizingTransformer(/*optLevel=*/3, /*sizeLevel=*/0,
                                         &target)(&module);
}
