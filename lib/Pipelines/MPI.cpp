//===- MPI.cpp - mca-to-mpi -----------------------------------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Conversion/Passes.h"
#include "mca/Pipelines/MPIPipeline.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Conversion/ShardToMPI/ShardToMPI.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Dialect/Shard/Transforms/Passes.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;
using namespace mlir::mca;

void mca::buildMCAToMPIPipeline(OpPassManager &pm,
                                const MPIPipelineOptions &options) {
  pm.addPass(createLowerTosa());
  // Constants of all heads, of which each process reads its own.
  pm.addPass(createDecompose());
  pm.addPass(createMaterializePlans());
  pm.addPass(createLinalgFoldUnitExtentDimsPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());

  ShardAttentionOptions sharding;
  sharding.processes = options.processes;
  sharding.split = options.split;
  pm.addPass(createShardAttention(sharding));
  pm.addNestedPass<func::FuncOp>(shard::createPartition());
  // Uses that ask for the same part share it.
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());

  ExpandCollectivesOptions collectives;
  collectives.mpi = options.mpi;
  pm.addPass(createExpandCollectives(collectives));
  pm.addPass(createConvertShardToMPIPass());
  pm.addPass(createSimplifyMPI());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

void mca::registerMPIPipeline() {
  PassPipelineRegistration<MPIPipelineOptions>(
      "mca-to-mpi",
      "Tensor programs with mca operations to programs of several processes",
      buildMCAToMPIPipeline);
}
