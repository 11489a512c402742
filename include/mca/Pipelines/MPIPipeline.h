//===- MPIPipeline.h - Programs for several processes -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_PIPELINES_MPIPIPELINE_H
#define MCA_PIPELINES_MPIPIPELINE_H

#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassOptions.h"

namespace mlir::mca {

struct MPIPipelineOptions : PassPipelineOptions<MPIPipelineOptions> {
  Option<int64_t> processes{
      *this, "processes",
      llvm::cl::desc("how many processes share the attention"),
      llvm::cl::init(2)};
  Option<std::string> split{*this, "split",
                            llvm::cl::desc("what they share: heads or batch"),
                            llvm::cl::init("heads")};
  Option<std::string> mpi{
      *this, "mpi",
      llvm::cl::desc("the MPI library that the program will be linked with: "
                     "OpenMPI or MPICH"),
      llvm::cl::init("OpenMPI")};
};

/// A module on tensors, with mca operations, becomes the program of each of
/// several processes: still on tensors, with operations of upstream's mpi
/// dialect, for mca-to-cpu. The caller starts and ends MPI.
void buildMCAToMPIPipeline(OpPassManager &pm,
                           const MPIPipelineOptions &options);

/// Registers mca-to-mpi.
void registerMPIPipeline();

} // namespace mlir::mca

#endif // MCA_PIPELINES_MPIPIPELINE_H
