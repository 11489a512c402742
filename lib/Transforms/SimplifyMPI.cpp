//===- SimplifyMPI.cpp - One communicator for all processes ---------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/MPI/IR/MPI.h"
#include "mlir/Dialect/Shard/IR/ShardDialect.h"
#include "mlir/Dialect/Shard/IR/ShardOps.h"
#include "mlir/IR/Matchers.h"

namespace mlir::mca {
#define GEN_PASS_DEF_SIMPLIFYMPI
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;

/// Sums do not depend on the order of ranks, which the key can change.
static bool isOfAllProcesses(mpi::CommSplitOp split) {
  return matchPattern(split.getColor(), m_Constant()) &&
         llvm::all_of(split.getNewcomm().getUsers(),
                      llvm::IsaPred<mpi::AllReduceOp>);
}

namespace {
struct SimplifyMPI : mca::impl::SimplifyMPIBase<SimplifyMPI> {
  void runOnOperation() override {
    getOperation().walk([](mpi::CommSplitOp split) {
      if (!isOfAllProcesses(split))
        return;
      split.getNewcomm().replaceAllUsesWith(split.getComm());
      split.erase();
    });
    WalkResult walk = getOperation().walk([](Operation *op) {
      if (!isa_and_present<shard::ShardDialect>(op->getDialect()) ||
          isa<shard::GridOp>(op))
        return WalkResult::advance();
      op->emitOpError("has no form in MPI");
      return WalkResult::interrupt();
    });
    if (walk.wasInterrupted())
      return signalPassFailure();
    for (auto grid :
         llvm::make_early_inc_range(getOperation().getOps<shard::GridOp>()))
      if (grid.symbolKnownUseEmpty(getOperation()))
        grid.erase();
  }
};
} // namespace
