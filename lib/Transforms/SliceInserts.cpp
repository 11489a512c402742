//===- SliceInserts.cpp - Elements inserted as slices -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

namespace mlir::mca {
#define GEN_PASS_DEF_SLICEINSERTS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

namespace {
struct SliceInsert : OpRewritePattern<tensor::InsertOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(tensor::InsertOp op,
                                PatternRewriter &rewriter) const override {
    RankedTensorType type = op.getType();
    if (type.getRank() < 2)
      return failure();
    SmallVector<OpFoldResult> ones(type.getRank(), rewriter.getIndexAttr(1));
    auto element = RankedTensorType::get(
        SmallVector<int64_t>(type.getRank(), 1), type.getElementType());
    Value slice = tensor::FromElementsOp::create(rewriter, op.getLoc(), element,
                                                 op.getScalar());
    rewriter.replaceOpWithNewOp<tensor::InsertSliceOp>(
        op, slice, op.getDest(), getAsOpFoldResult(op.getIndices()), ones,
        ones);
    return success();
  }
};

struct SliceInserts : mca::impl::SliceInsertsBase<SliceInserts> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns.add<SliceInsert>(&getContext());
    walkAndApplyPatterns(getOperation(), std::move(patterns));
  }
};
} // namespace
