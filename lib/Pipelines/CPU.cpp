//===- CPU.cpp - mca-to-cpu and its stages ----------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Common.h"

#include "mca/Conversion/Passes.h"
#include "mca/Emit/VectorTarget.h"
#include "mca/Pipelines/Pipelines.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/Bufferization/Pipelines/Passes.h"
#include "mlir/Dialect/Bufferization/Transforms/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/Transforms/Passes.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Dialect/SCF/Transforms/Passes.h"
#include "mlir/Transforms/Passes.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/Triple.h"

using namespace mlir;
using namespace mlir::mca;

bool mca::isHostLinux() {
  return llvm::Triple(llvm::sys::getProcessTriple()).isOSLinux();
}

void mca::buildCPUPreparePipeline(OpPassManager &pm,
                                  const CPUPipelineOptions &options) {
  addDecomposition(pm, options.verifySizes);
  LowerToLinalgOptions lower;
  // Tiled by heads before they are loops.
  lower.keep = {"gather_matmul", "attend_tokens", "assign_levels",
                "centroids",     "order_tokens",  "token_distances"};
  pm.addPass(createLowerToLinalg(lower));
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createFuseElementwise());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  if (options.strassen) {
    StrassenOptions strassen;
    strassen.vectorWidth = options.vectorWidth;
    pm.addPass(createStrassen(strassen));
  }
  PackOperandsOptions pack;
  pack.vectorWidth = options.vectorWidth;
  llvm::append_range(pack.features, options.features);
  pm.addPass(createPackOperands(pack));
  // After products took transpositions of their weights into their maps: each
  // weight is laid out once.
  pm.addPass(createFoldConstantLayouts());
  TileAttentionOptions tile;
  tile.vectorWidth = options.vectorWidth;
  llvm::append_range(tile.features, options.features);
  if (!options.openmp)
    tile.fewHeads = 0;
  pm.addPass(createTileAttention(tile));
  lower.keep = {"gather_matmul", "attend_tokens"};
  pm.addPass(createLowerToLinalg(lower));
  // Softmaxes that are no attention's are rows like others.
  pm.addPass(createTileRows());
  pm.addPass(createCanonicalizerPass());
  if (options.openmp)
    pm.addPass(createParallelTiles());
  SkipDeadKeysOptions skip;
  skip.vectorWidth = options.vectorWidth;
  pm.addPass(createSkipDeadKeys(skip));
  pm.addPass(createCanonicalizerPass());
  // Tiles of sizes known at run time are found to be the same only now.
  pm.addPass(createCSEPass());
  pm.addPass(createStartFromBias());
}

void mca::buildCPUBufferizePipeline(OpPassManager &pm,
                                    const CPUPipelineOptions &options) {
  addBufferization(pm);
  bufferization::buildBufferDeallocationPipeline(pm);
  pm.addNestedPass<func::FuncOp>(createFreeEarly());
  // Results that are views of constants are cloned.
  pm.addPass(createConvertBufferizationToMemRefPass());
}

void mca::buildCPUKernelsPipeline(OpPassManager &pm,
                                  const CPUPipelineOptions &options) {
  if (options.openmp)
    pm.addPass(createForallToParallelLoopPass());
  else
    pm.addPass(createForallToForLoopPass());
  pm.addPass(createOutlineKernels());
  LowerToVectorOptions products;
  products.vectorWidth = options.vectorWidth;
  llvm::append_range(products.features, options.features);
  products.parallel = options.openmp;
  pm.addPass(createLowerToVector(products));
  VectorizeElementwiseOptions elementwise;
  elementwise.vectorWidth = options.vectorWidth;
  elementwise.parallel = options.openmp;
  pm.addPass(createVectorizeElementwise(elementwise));
  pm.addPass(createConvertLinalgToLoopsPass());
  pm.addNestedPass<func::FuncOp>(createPlanBuffers());
  ExpandMathOptions math;
  math.extrema = true;
  math.scalef = getDotSupport(options.vectorWidth, options.features).scales;
  pm.addPass(createExpandMath(math));
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

void mca::buildCPUToLLVMPipeline(OpPassManager &pm,
                                 const CPUPipelineOptions &options) {
  pm.addPass(createConvertVectorToSCFPass());
  pm.addPass(createExpandDynamicShapes());
  pm.addPass(memref::createExpandStridedMetadataPass());
  pm.addPass(createLowerAffinePass());
  if (options.openmp) {
    pm.addPass(createCanonicalizerPass());
    pm.addPass(createConvertSCFToOpenMPPass());
    // Inlines the scopes of single blocks that the conversion makes; the next
    // conversions would give them several blocks.
    pm.addPass(createCanonicalizerPass());
    pm.addPass(createDropBarriers());
  }
  // After the scopes, which would keep what is on the stack.
  pm.addPass(createStackBuffers());
  pm.addPass(createHoistBuffers());
  KeepBuffersOptions keep;
  keep.hugePages = options.hugePages;
  pm.addPass(createKeepBuffers(keep));
  DotSupport dot = getDotSupport(options.vectorWidth, options.features);
  addFloatExpansion(pm, /*convertsBFloat16=*/dot.bf16);
  pm.addPass(createSCFToControlFlowPass());
  pm.addNestedPass<func::FuncOp>(LLVM::createLLVMRequestCWrappersPass());
  // Programs of several processes.
  pm.addPass(createConvertMPIToLLVM());
  addConversionToLLVM(pm);
  if (options.openmp)
    pm.addPass(createConvertOpenMPToLLVMPass());
  pm.addPass(createReconcileUnrealizedCastsPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

void mca::buildMCAToCPUPipeline(OpPassManager &pm,
                                const CPUPipelineOptions &options) {
  buildCPUPreparePipeline(pm, options);
  buildCPUBufferizePipeline(pm, options);
  buildCPUKernelsPipeline(pm, options);
  buildCPUToLLVMPipeline(pm, options);
}

void mca::registerCPUPipelines() {
  PassPipelineRegistration<CPUPipelineOptions>(
      "mca-cpu-prepare", "Fuse and simplify tensor operations for the CPU",
      buildCPUPreparePipeline);
  PassPipelineRegistration<CPUPipelineOptions>(
      "mca-cpu-bufferize", "Tensors to buffers, with their deallocation",
      buildCPUBufferizePipeline);
  PassPipelineRegistration<CPUPipelineOptions>(
      "mca-cpu-kernels", "Structured operations on buffers to vector loops",
      buildCPUKernelsPipeline);
  PassPipelineRegistration<CPUPipelineOptions>(
      "mca-cpu-to-llvm", "Loops and vectors to the LLVM dialect",
      buildCPUToLLVMPipeline);
  PassPipelineRegistration<CPUPipelineOptions>(
      "mca-to-cpu",
      "Tensor programs with mca operations to the LLVM dialect of a CPU",
      buildMCAToCPUPipeline);
}
