//===- GPUPipelines.h - Ways down to a GPU ----------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_PIPELINES_GPUPIPELINES_H
#define MCA_PIPELINES_GPUPIPELINES_H

#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassOptions.h"

namespace mlir::mca {

struct GPUPipelineOptions : PassPipelineOptions<GPUPipelineOptions> {
  Option<std::string> chip{
      *this, "chip",
      llvm::cl::desc("GPU in LLVM's notation (sm_80 or newer for tensor cores, "
                     "sm_70 at least)"),
      llvm::cl::init("sm_80")};
  Option<std::string> features{
      *this, "features",
      llvm::cl::desc("version of PTX, as in +ptx80 (default: the oldest that "
                     "has the chip)"),
      llvm::cl::init("")};
  Option<std::string> format{
      *this, "format",
      llvm::cl::desc("what kernels are compiled to: ptx, which the driver "
                     "compiles; cubin or fatbin, which need the CUDA toolkit; "
                     "llvm, bitcode for the emulator"),
      llvm::cl::init("ptx")};
  Option<bool> fastMath{
      *this, "fast-math",
      llvm::cl::desc("approximate instructions for exp, log, tanh and "
                     "divisions of f32"),
      llvm::cl::init(false)};
  Option<bool> tf32{
      *this, "tf32",
      llvm::cl::desc("products of f32 on tensor cores, from factors rounded to "
                     "the 10 bits of a mantissa of tf32"),
      llvm::cl::init(false)};
  Option<bool> libraryProducts{
      *this, "library-products",
      llvm::cl::desc("exact products by cuBLASLt where the machine that runs "
                     "the program has it"),
      llvm::cl::init(false)};
  Option<bool> fuseAttention{
      *this, "fuse-attention",
      llvm::cl::desc("exact attentions by kernels that keep no probabilities"),
      llvm::cl::init(true)};
  Option<unsigned> minBlocks{
      *this, "min-blocks",
      llvm::cl::desc(
          "blocks of a kernel with barriers, but for those of tensor "
          "cores, that should fit on a multiprocessor at least (0: "
          "the assembler's choice)"),
      llvm::cl::init(4)};
  Option<std::string> toolkit{
      *this, "toolkit",
      llvm::cl::desc("folder of the CUDA toolkit (default: $CUDA_HOME or what "
                     "is in $PATH)"),
      llvm::cl::init("")};
  Option<bool> hostArguments{
      *this, "host-arguments",
      llvm::cl::desc("functions take and give buffers of the host, copied to "
                     "and from the device; without it, the device's"),
      llvm::cl::init(true)};
};

/// Stage 1, on tensors: fewer and larger structured operations.
void buildGPUPreparePipeline(OpPassManager &pm,
                             const GPUPipelineOptions &options);
/// Stage 2: tensors become buffers of the device, freed right after their last
/// use. Results of public functions are the caller's to free.
void buildGPUBufferizePipeline(OpPassManager &pm,
                               const GPUPipelineOptions &options);
/// Stage 3: everything that reads or writes buffers becomes `gpu.launch`, and
/// buffers `gpu.alloc`; arguments and results are copied if asked.
void buildGPUKernelsPipeline(OpPassManager &pm,
                             const GPUPipelineOptions &options);

/// Stage 4: host functions with `gpu.launch` (operands captured, shared memory
/// as workgroup attributions), `gpu.alloc`, `gpu.dealloc` and `gpu.memcpy`
/// become the LLVM dialect with one `gpu.binary`, which mlir-translate turns
/// into LLVM IR that calls include/mca/Runtime/Runtime.h. A `gpu.wait` on the
/// token of a copy is where the host waits for what was copied to it.
void buildGPUToLLVMPipeline(OpPassManager &pm,
                            const GPUPipelineOptions &options);

/// All stages: a module of func, linalg, tensor, arith, math, scf and mca
/// operations on tensors becomes one of the LLVM dialect. Every public function
/// `f` gets a C interface `_mlir_ciface_f`.
void buildMCAToGPUPipeline(OpPassManager &pm,
                           const GPUPipelineOptions &options);

/// Registers mca-to-gpu and its stages mca-gpu-prepare, mca-gpu-bufferize,
/// mca-gpu-kernels and mca-gpu-to-llvm.
void registerGPUPipelines();

} // namespace mlir::mca

#endif // MCA_PIPELINES_GPUPIPELINES_H
