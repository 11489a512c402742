//===- UnshareDestinations.cpp - One destination per operation --*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"

namespace mlir::mca {
#define GEN_PASS_DEF_UNSHAREDESTINATIONS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;

/// Gives every use of a shared `op` a copy of its own, right before the user;
/// the original, far from most of them, goes away.
static void cloneForUsers(RewriterBase &rewriter, Operation *op) {
  if (op->use_empty() || op->hasOneUse())
    return;
  for (OpOperand &use : llvm::make_early_inc_range(op->getUses())) {
    rewriter.setInsertionPoint(use.getOwner());
    Operation *copy = rewriter.clone(*op);
    rewriter.modifyOpInPlace(use.getOwner(),
                             [&] { use.set(copy->getResult(0)); });
  }
  rewriter.eraseOp(op);
}

namespace {
struct UnshareDestinations
    : mca::impl::UnshareDestinationsBase<UnshareDestinations> {
  void runOnOperation() override {
    SmallVector<Operation *> fills, empties;
    getOperation()->walk([&](Operation *op) {
      if (auto fill = dyn_cast<linalg::FillOp>(op);
          fill && fill.hasPureTensorSemantics())
        fills.push_back(op);
      else if (isa<tensor::EmptyOp>(op))
        empties.push_back(op);
    });
    IRRewriter rewriter(&getContext());
    // Copies of fills share a tensor.empty, which is unshared after them.
    for (Operation *op : fills)
      cloneForUsers(rewriter, op);
    for (Operation *op : empties)
      cloneForUsers(rewriter, op);
  }
};
} // namespace
