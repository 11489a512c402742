//===- Registration.cpp - One call that registers all of mca ----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Pipelines/Registration.h"
#include "mca/Conversion/Passes.h"
#include "mca/Dialect/MCA/IR/BufferizableOpInterfaceImpl.h"
#include "mca/Dialect/MCA/IR/MCA.h"
#include "mca/Dialect/MCA/IR/ShardingInterfaceImpl.h"
#include "mca/Dialect/MCA/TransformOps/MCATransformOps.h"
#include "mca/Pipelines/GPUPipelines.h"
#include "mca/Pipelines/MPIPipeline.h"
#include "mca/Pipelines/Pipelines.h"
#include "mca/Transforms/Passes.h"

#include "mlir/IR/DialectRegistry.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/InitAllPasses.h"
#include "mlir/Target/LLVMIR/Dialect/All.h"

void mlir::mca::registerMCADialect(DialectRegistry &registry) {
  registry.insert<MCADialect>();
  registerBufferizableOpInterfaceExternalModels(registry);
  registerShardingInterfaceExternalModels(registry);
  registerReshapeShardingExternalModels(registry);
  registerMPIMemoryEffectExternalModels(registry);
  registerTransformOps(registry);
}

void mlir::mca::registerMCAPasses() {
  registerMCAConversionPasses();
  registerMCATransformsPasses();
  registerCPUPipelines();
  registerGPUPipelines();
  registerLinalgPipeline();
  registerMPIPipeline();
}

void mlir::mca::registerAllDialects(DialectRegistry &registry) {
  mlir::registerAllDialects(registry);
  registerAllExtensions(registry);
  // Kernels are translated by a pass, gpu-module-to-binary.
  registerAllGPUToLLVMIRTranslations(registry);
  registerMCADialect(registry);
}

void mlir::mca::registerEverything(DialectRegistry &registry) {
  mca::registerAllDialects(registry);
  registerAllPasses();
  registerMCAPasses();
}
