//===- GPUToLLVM.cpp - mca-gpu-to-llvm --------------------------*- C++ -*-===//
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
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/GPU/Transforms/Passes.h"
#include "mlir/Dialect/LLVMIR/Transforms/Passes.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Transforms/Passes.h"

using namespace mlir;
using namespace mlir::mca;

/// The name that gpu-module-to-binary has for a format.
static std::string getCompilationTarget(StringRef format) {
  if (format == "ptx")
    return "isa";
  if (format == "cubin")
    return "bin";
  return format.str();
}

/// `gpu.launch` becomes functions of few parameters in one module.
static void addOutlining(OpPassManager &pm, const GPUPipelineOptions &options) {
  pm.addPass(createDeviceConstants());
  pm.addPass(createGpuKernelOutliningPass());
  pm.addPass(createScalarizeKernelArguments());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addPass(createMergeKernels());
  pm.addPass(createAlignWorkgroup());
  BoundRegistersOptions registers;
  registers.minBlocks = options.minBlocks;
  pm.addPass(createBoundRegisters(registers));
  pm.addPass(createEnlargeWorkgroup());
}

/// Kernels to the NVVM dialect.
static void addKernelLowering(OpPassManager &pm,
                              const GPUPipelineOptions &options) {
  OpPassManager &kernels = pm.nest<gpu::GPUModuleOp>();
  ExpandKernelMathOptions math;
  math.fastMath = options.fastMath;
  kernels.addPass(createExpandKernelMath(math));
  kernels.addPass(createExpandMath());
  kernels.addPass(createExpandKernelMath());
  kernels.addPass(createConvertNVGPUToNVVMPass());
  kernels.addPass(createConvertVectorToSCFPass());
  kernels.addPass(createExpandDynamicShapes());
  kernels.addPass(memref::createExpandStridedMetadataPass());
  kernels.addPass(createLowerAffinePass());
  addFloatExpansion(kernels, /*convertsBFloat16=*/false);
  kernels.addPass(createSCFToControlFlowPass());
  ConvertGpuOpsToNVVMOpsOptions nvvm;
  nvvm.useBarePtrCallConv = true;
  kernels.addPass(createConvertGpuOpsToNVVMOps(nvvm));
  kernels.addPass(createReconcileUnrealizedCastsPass());
  kernels.addPass(createCanonicalizerPass());
  kernels.addPass(createCSEPass());
  kernels.addPass(createCheckKernels());
}

static void addSerialization(OpPassManager &pm,
                             const GPUPipelineOptions &options) {
  GpuNVVMAttachTargetOptions target;
  target.chip = options.chip;
  target.features = options.features;
  target.optLevel = 3;
  pm.addPass(createGpuNVVMAttachTarget(target));
  if (options.format != "ptx")
    pm.addPass(createCheckKernels());
  GpuModuleToBinaryPassOptions binary;
  binary.compilationTarget = getCompilationTarget(options.format);
  binary.toolkitPath = options.toolkit;
  pm.addPass(createGpuModuleToBinaryPass(binary));
  pm.addPass(createDropCompileTimes());
  if (options.format == "ptx")
    pm.addPass(createCheckKernels());
}

/// What is left is host code around calls of the runtime library.
static void addHostLowering(OpPassManager &pm) {
  pm.addPass(createConvertVectorToSCFPass());
  pm.addPass(createExpandDynamicShapes());
  pm.addPass(memref::createExpandStridedMetadataPass());
  pm.addPass(createLowerAffinePass());
  addFloatExpansion(pm, /*convertsBFloat16=*/false);
  pm.addPass(createSCFToControlFlowPass());
  pm.addNestedPass<func::FuncOp>(LLVM::createLLVMRequestCWrappersPass());
  GpuToLLVMConversionPassOptions gpu;
  gpu.kernelBarePtrCallConv = true;
  pm.addPass(createGpuToLLVMConversionPass(gpu));
  addConversionToLLVM(pm);
  pm.addPass(createReconcileUnrealizedCastsPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

void mca::buildGPUToLLVMPipeline(OpPassManager &pm,
                                 const GPUPipelineOptions &options) {
  CheckChipOptions chip;
  chip.chip = options.chip;
  chip.format = options.format;
  chip.toolkit = options.toolkit;
  chip.features = options.features;
  pm.addPass(createCheckChip(chip));
  pm.addPass(createCheckKernels());
  addOutlining(pm, options);
  pm.addPass(createShareStream());
  addKernelLowering(pm, options);
  pm.addPass(createPruneKernelArguments());
  addSerialization(pm, options);
  addHostLowering(pm);
}
