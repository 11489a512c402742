//===- ExpandAggregates.cpp - linalg.softmax to structured operations -----===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::mca {
#define GEN_PASS_DEF_EXPANDAGGREGATES
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;

namespace {
struct ExpandAggregates : mca::impl::ExpandAggregatesBase<ExpandAggregates> {
  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    getOperation()->walk([&](linalg::SoftmaxOp op) {
      if (!op.hasPureTensorSemantics())
        return;
      rewriter.setInsertionPoint(op);
      FailureOr<SmallVector<Value>> results = op.decomposeOperation(rewriter);
      if (succeeded(results))
        rewriter.replaceOp(op, *results);
    });
  }
};
} // namespace
