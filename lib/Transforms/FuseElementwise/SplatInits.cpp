//===- SplatInits.cpp - Sums that start from a constant ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FuseElementwise.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;

namespace {
/// outs(dense<0.0>) -> outs(fill 0.0): no constant to keep and to copy, and
/// what sums start from is seen.
struct FillSplatInit : OpInterfaceRewritePattern<linalg::LinalgOp> {
  using OpInterfaceRewritePattern::OpInterfaceRewritePattern;

  LogicalResult matchAndRewrite(linalg::LinalgOp op,
                                PatternRewriter &rewriter) const override {
    if (isa<linalg::FillOp>(op) || !op.hasPureTensorSemantics())
      return rewriter.notifyMatchFailure(op, "reads no destination");
    bool changed = false;
    for (OpOperand &init : op.getDpsInitsMutable()) {
      SplatElementsAttr splat;
      auto type = dyn_cast<RankedTensorType>(init.get().getType());
      if (!type || type.getRank() == 0 ||
          !op.payloadUsesValueFromOperand(&init) ||
          !matchPattern(init.get(), m_Constant(&splat)))
        continue;
      Location loc = op.getLoc();
      auto number = arith::ConstantOp::materialize(
          rewriter, splat.getSplatValue<Attribute>(), type.getElementType(),
          loc);
      if (!number)
        continue;
      Value empty = tensor::EmptyOp::create(rewriter, loc, type.getShape(),
                                            type.getElementType());
      auto fill = linalg::FillOp::create(rewriter, loc, ValueRange{number},
                                         ValueRange{empty});
      rewriter.modifyOpInPlace(op, [&] { init.set(fill.getResult(0)); });
      changed = true;
    }
    return success(changed);
  }
};
} // namespace

void mca::populateFillSplatInitPatterns(RewritePatternSet &patterns) {
  patterns.add<FillSplatInit>(patterns.getContext());
}
