//===- DropBarriers.cpp - Parallel regions join once ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/OpenMP/OpenMPDialect.h"

namespace mlir::mca {
#define GEN_PASS_DEF_DROPBARRIERS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;

/// Whether nothing but the end of a parallel region follows. Reductions and
/// private copies are finished behind the loop's own barrier.
static bool endsRegion(omp::WsloopOp loop) {
  return isa<omp::ParallelOp>(loop->getParentOp()) &&
         isa<omp::TerminatorOp>(loop->getNextNode()) &&
         loop.getReductionVars().empty() && loop.getPrivateVars().empty() &&
         loop.getLinearVars().empty();
}

namespace {
struct DropBarriers : mca::impl::DropBarriersBase<DropBarriers> {
  void runOnOperation() override {
    getOperation()->walk([](omp::WsloopOp loop) {
      if (endsRegion(loop))
        loop.setNowait(true);
    });
  }
};
} // namespace
