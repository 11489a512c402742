//===- GPU.cpp - mca-to-gpu and its stages ----------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Common.h"

#include "mca/Conversion/Passes.h"
#include "mca/Pipelines/GPUPipelines.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/Bufferization/Pipelines/Passes.h"
#include "mlir/Dialect/Bufferization/Transforms/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/Transforms/Passes.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Dialect/SCF/Transforms/Passes.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;
using namespace mlir::mca;

void mca::buildGPUPreparePipeline(OpPassManager &pm,
                                  const GPUPipelineOptions &options) {
  addDecomposition(pm, /*verifySizes=*/true);
  LowerToLinalgOptions lower;
  lower.keep = {"gather_matmul", "attend_tokens", "fused_attention",
                "order_tokens", "sample_counts"};
  pm.addPass(createTileHeads());
  pm.addPass(createDecideOnDevice());
  pm.addPass(createLowerToLinalg(lower));
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createFuseElementwise());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  if (options.fuseAttention) {
    FuseAttentionOptions fuse;
    fuse.tf32 = options.tf32;
    pm.addPass(createFuseAttention(fuse));
    // What sums and maxima started from would be kernels.
    pm.addPass(createCanonicalizerPass());
  }
  pm.addPass(createFoldConstantLayouts());
}

void mca::buildGPUBufferizePipeline(OpPassManager &pm,
                                    const GPUPipelineOptions &options) {
  pm.addPass(createResolveReshapes());
  addBufferization(pm);
  // What the deallocation allocates for itself is the host's.
  pm.addPass(createPlaceOnDevice());
  // Blocks cannot allocate. The sizes of what they would are moved out first,
  // those of views by what they were made with.
  pm.addPass(memref::createResolveShapedTypeResultDimsPass());
  pm.addPass(createLoopInvariantCodeMotionPass());
  pm.addPass(createShareBuffers());
  bufferization::buildBufferDeallocationPipeline(pm);
  pm.addNestedPass<func::FuncOp>(createFreeEarly());
  pm.addPass(createConvertBufferizationToMemRefPass());
}

void mca::buildGPUKernelsPipeline(OpPassManager &pm,
                                  const GPUPipelineOptions &options) {
  pm.addNestedPass<func::FuncOp>(createLaunchBlocks());
  // Of the kernels so far: it knows nothing of asynchronous copies.
  pm.addNestedPass<func::FuncOp>(createGpuEliminateBarriers());
  pm.addPass(createForallToForLoopPass());
  if (options.libraryProducts) {
    CallGemmOptions library;
    library.tf32 = options.tf32;
    pm.addPass(createCallGemm(library));
  }
  LowerToGPUOptions products;
  products.chip = options.chip;
  products.tf32 = options.tf32;
  pm.addPass(createLowerToGPU(products));
  pm.addNestedPass<func::FuncOp>(createLaunchLoops());
  DeviceBuffersOptions buffers;
  buffers.hostArguments = options.hostArguments;
  pm.addPass(createDeviceBuffers(buffers));
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

void mca::buildMCAToGPUPipeline(OpPassManager &pm,
                                const GPUPipelineOptions &options) {
  buildGPUPreparePipeline(pm, options);
  buildGPUBufferizePipeline(pm, options);
  buildGPUKernelsPipeline(pm, options);
  buildGPUToLLVMPipeline(pm, options);
}

void mca::registerGPUPipelines() {
  PassPipelineRegistration<GPUPipelineOptions>(
      "mca-gpu-prepare", "Fuse and simplify tensor operations for a GPU",
      buildGPUPreparePipeline);
  PassPipelineRegistration<GPUPipelineOptions>("mca-gpu-bufferize",
                                               "Tensors to buffers of a GPU",
                                               buildGPUBufferizePipeline);
  PassPipelineRegistration<GPUPipelineOptions>(
      "mca-gpu-kernels", "Operations on buffers to kernels of a GPU",
      buildGPUKernelsPipeline);
  PassPipelineRegistration<GPUPipelineOptions>(
      "mca-gpu-to-llvm",
      "Host functions with gpu.launch to the LLVM dialect and a GPU binary",
      buildGPUToLLVMPipeline);
  PassPipelineRegistration<GPUPipelineOptions>(
      "mca-to-gpu",
      "Tensor programs with mca operations to the LLVM dialect and a GPU "
      "binary",
      buildMCAToGPUPipeline);
}
