//===- MCACanonicalization.cpp - Canonical forms of mca operations --------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// tensor.cast operands fold through upstream's pattern for destination style
// operations, memref.cast operands through the operations' folders.
//
//===----------------------------------------------------------------------===//

#include "mca/Dialect/MCA/IR/MCA.h"

#include "mlir/IR/Matchers.h"
#include "mlir/IR/PatternMatch.h"

using namespace mlir;
using namespace mlir::mca;

namespace {
/// A bias of zeros is no bias.
struct DropZeroBias : OpRewritePattern<EncodeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(EncodeOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.getBias())
      return rewriter.notifyMatchFailure(op, "no bias");
    if (!matchPattern(op.getBias(), m_AnyZeroFloat()))
      return rewriter.notifyMatchFailure(op, "bias is not constant zero");
    rewriter.modifyOpInPlace(op, [&] { op.getBiasMutable().clear(); });
    return success();
  }
};

/// columns = [0, 1, 2, ...] for every head is no column list.
struct DropIdentityColumns : OpRewritePattern<GatherMatmulOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(GatherMatmulOp op,
                                PatternRewriter &rewriter) const override {
    DenseIntElementsAttr columns;
    if (!op.getColumns() ||
        !matchPattern(op.getColumns(), m_Constant(&columns)))
      return rewriter.notifyMatchFailure(op, "columns are not constant");
    int64_t terms = cast<ShapedType>(op.getColumns().getType()).getDimSize(1);
    if (terms != cast<ShapedType>(op.getLhs().getType()).getShape().back())
      return rewriter.notifyMatchFailure(op, "not one term per column of lhs");
    for (auto [position, column] :
         llvm::enumerate(columns.getValues<int32_t>()))
      if (column != static_cast<int32_t>(position % terms))
        return rewriter.notifyMatchFailure(op, "columns are no identity");
    rewriter.modifyOpInPlace(op, [&] { op.getColumnsMutable().clear(); });
    return success();
  }
};

/// No row has a term: the destination stays as it is.
struct DropZeroTrips : OpRewritePattern<GatherMatmulOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(GatherMatmulOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.getTrips() || !matchPattern(op.getTrips(), m_Zero()))
      return rewriter.notifyMatchFailure(op, "trips are not constant zero");
    if (op.getResult())
      rewriter.replaceOp(op, op.getInit());
    else
      rewriter.eraseOp(op);
    return success();
  }
};
} // namespace

void EncodeOp::getCanonicalizationPatterns(RewritePatternSet &results,
                                           MLIRContext *context) {
  results.add<DropZeroBias>(context);
}

void GatherMatmulOp::getCanonicalizationPatterns(RewritePatternSet &results,
                                                 MLIRContext *context) {
  results.add<DropIdentityColumns, DropZeroTrips>(context);
}
