//===- Pipelines.h - Whole ways down to a target ----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_PIPELINES_PIPELINES_H
#define MCA_PIPELINES_PIPELINES_H

#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassOptions.h"

namespace mlir::mca {

/// Whether programs for this machine run on Linux.
bool isHostLinux();

struct CPUPipelineOptions : PassPipelineOptions<CPUPipelineOptions> {
  Option<int64_t> vectorWidth{
      *this, "vector-width",
      llvm::cl::desc("f32 lanes of a vector register (4, 8, 16; 0: this "
                     "machine's)"),
      llvm::cl::init(0)};
  ListOption<std::string> features{
      *this, "features",
      llvm::cl::desc(
          "features of the processor, in LLVM's names, that products of int8 "
          "and bf16 and exponentials may use (with vector-width=0 and none "
          "given: this machine's)")};
  Option<bool> openmp{
      *this, "openmp",
      llvm::cl::desc("run large operations on OpenMP threads (the program then "
                     "needs an OpenMP runtime library)"),
      llvm::cl::init(true)};
  Option<bool> hugePages{
      *this, "huge-pages",
      llvm::cl::desc("ask for huge pages for large buffers (on Linux)"),
      llvm::cl::init(isHostLinux())};
  Option<bool> strassen{
      *this, "strassen",
      llvm::cl::desc("take large products with constant weights by Strassen's "
                     "algorithm: faster, with larger errors of rounding"),
      llvm::cl::init(false)};
  Option<bool> verifySizes{
      *this, "verify-sizes",
      llvm::cl::desc("abort with a message where operands disagree in a size "
                     "that is known at run time only"),
      llvm::cl::init(true)};
};

/// Stage 1, on tensors: fewer and larger structured operations.
void buildCPUPreparePipeline(OpPassManager &pm,
                             const CPUPipelineOptions &options);
/// Stage 2: tensors become buffers, freed right after their last use. Results
/// of public functions are buffers from malloc that the caller frees.
void buildCPUBufferizePipeline(OpPassManager &pm,
                               const CPUPipelineOptions &options);
/// Stage 3: structured operations on buffers become loops over vectors.
void buildCPUKernelsPipeline(OpPassManager &pm,
                             const CPUPipelineOptions &options);
/// Stage 4: loops become the LLVM dialect.
void buildCPUToLLVMPipeline(OpPassManager &pm,
                            const CPUPipelineOptions &options);

/// All stages: a module of func, linalg, TOSA, tensor, arith, math, scf and mca
/// operations on tensors becomes one of the LLVM dialect. Every public function
/// `f` gets a C interface `_mlir_ciface_f`.
void buildMCAToCPUPipeline(OpPassManager &pm,
                           const CPUPipelineOptions &options);

/// Tensor programs with mca operations to upstream's linalg, tensor, scf, arith
/// and math, static in shape where the program is: for any other compiler. What
/// else the program consists of stays as it is.
void buildMCAToLinalgPipeline(OpPassManager &pm);

/// Registers mca-to-linalg.
void registerLinalgPipeline();

/// Registers mca-to-cpu and its stages mca-cpu-prepare, mca-cpu-bufferize,
/// mca-cpu-kernels and mca-cpu-to-llvm.
void registerCPUPipelines();

} // namespace mlir::mca

#endif // MCA_PIPELINES_PIPELINES_H
