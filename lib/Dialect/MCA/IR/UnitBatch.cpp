//===- UnitBatch.cpp - One batch element is none -------------- -*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Dialect/MCA/IR/UnitBatch.h"

#include "LeadingDims.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/PatternMatch.h"

using namespace mlir;
using namespace mlir::mca;

/// The first two dimensions of `type` as one; of a list of one element, none.
static SmallVector<ReassociationIndices> joinFirst(ShapedType type) {
  SmallVector<ReassociationIndices> groups;
  for (int64_t dim = 1; dim < type.getRank(); ++dim)
    groups.push_back(dim == 1 ? ReassociationIndices{0, 1}
                              : ReassociationIndices{dim});
  return groups;
}

namespace {
template <typename OpT>
struct DropUnitBatch : OpRewritePattern<OpT> {
  using OpRewritePattern<OpT>::OpRewritePattern;

  LogicalResult matchAndRewrite(OpT op,
                                PatternRewriter &rewriter) const override {
    Value init = op.getDpsInitOperand(0)->get();
    if (!op.hasPureTensorSemantics() || getNumLoops(op) != 2 ||
        cast<ShapedType>(init.getType()).getDimSize(0) != 1)
      return rewriter.notifyMatchFailure(op, "no batch dimension of size 1");
    SmallVector<Value> operands;
    for (OpOperand &operand : op->getOpOperands()) {
      operands.push_back(operand.get());
      auto type = cast<RankedTensorType>(operand.get().getType());
      if (getLeadingDims(op, operand).batch)
        operands.back() = tensor::CollapseShapeOp::create(
            rewriter, op.getLoc(), RankedTensorType::Builder(type).dropDim(0),
            operand.get(), joinFirst(type));
    }
    Operation *single = cloneOn(rewriter, op, operands);
    SmallVector<Value> results;
    for (auto [whole, part] :
         llvm::zip_equal(op->getResults(), single->getResults())) {
      auto type = cast<RankedTensorType>(whole.getType());
      results.push_back(tensor::ExpandShapeOp::create(
          rewriter, op.getLoc(), type, part, joinFirst(type)));
    }
    rewriter.replaceOp(op, results);
    return success();
  }
};
} // namespace

void mca::populateDropUnitBatchPatterns(RewritePatternSet &patterns) {
  patterns.add<DropUnitBatch<AssignLevelsOp>, DropUnitBatch<AttendTokensOp>,
               DropUnitBatch<CentroidsOp>, DropUnitBatch<GatherMatmulOp>,
               DropUnitBatch<OrderTokensOp>, DropUnitBatch<TokenDistancesOp>>(
      patterns.getContext());
}
