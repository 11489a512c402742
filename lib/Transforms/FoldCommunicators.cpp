//===- FoldCommunicators.cpp - One communicator for all processes ---------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/MPI/IR/MPI.h"
#include "mlir/IR/Matchers.h"

namespace mlir::mca {
#define GEN_PASS_DEF_FOLDCOMMUNICATORS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;

namespace {
struct FoldCommunicators
    : mca::impl::FoldCommunicatorsBase<FoldCommunicators> {
  void runOnOperation() override {
    getOperation()->walk([](mpi::CommSplitOp split) {
      // Sums do not depend on the order of ranks, which the key can change.
      bool onlySums = llvm::all_of(
          split.getNewcomm().getUsers(),
          [](Operation *user) { return isa<mpi::AllReduceOp>(user); });
      if (!onlySums || !matchPattern(split.getColor(), m_Constant()))
        return;
      split.getNewcomm().replaceAllUsesWith(split.getComm());
      split.erase();
    });
  }
};
} // namespace
