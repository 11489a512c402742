//===- SplitProduct.cpp - Products of two precisions ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SplitProduct.h"

#include "mca/Dialect/MCA/IR/MCA.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mca;

/// `tensor` of f32 with its elements rounded to bf16.
static Value roundElements(OpBuilder &builder, Location loc, Value tensor) {
  auto type = cast<RankedTensorType>(tensor.getType());
  Value init = tensor::EmptyOp::create(
      builder, loc, tensor::getMixedSizes(builder, loc, tensor),
      type.getElementType());
  SmallVector<AffineMap> maps(2,
                              builder.getMultiDimIdentityMap(type.getRank()));
  SmallVector<utils::IteratorType> iterators(type.getRank(),
                                             utils::IteratorType::parallel);
  return linalg::GenericOp::create(
             builder, loc, init.getType(), tensor, init, maps, iterators,
             [](OpBuilder &body, Location at, ValueRange args) {
               Value narrow = arith::TruncFOp::create(
                   body, at, body.getBF16Type(), args.front());
               Value wide =
                   arith::ExtFOp::create(body, at, body.getF32Type(), narrow);
               linalg::YieldOp::create(body, at, wide);
             })
      .getResult(0);
}

/// See populateSplitProductPatterns.
static Value splitProduct(OpBuilder &builder, AttendTokensOp op) {
  Location loc = op.getLoc();
  int64_t rounded = op.getBf16Segments();
  int64_t exact = op.getSegments() - rounded;
  Type type = op.getResult().getType();
  Value sums = AttendTokensOp::create(
                   builder, loc, type, op.getProbabilities(), op.getValues(),
                   op.getOrder(), op.getBounds(), /*slack=*/nullptr,
                   op.getShared(), op.getInit(), op.getSegment(), exact)
                   .getResult();
  return AttendTokensOp::create(
             builder, loc, type,
             roundElements(builder, loc, op.getProbabilities()),
             roundElements(builder, loc, op.getValues()), op.getOrder(),
             op.getBounds(), /*slack=*/nullptr, /*shared=*/nullptr, sums,
             op.getSegment() + exact, rounded)
      .getResult();
}

namespace {
struct SplitProduct : OpRewritePattern<AttendTokensOp> {
  explicit SplitProduct(MLIRContext *context)
      : OpRewritePattern(context, /*benefit=*/10) {
    // The two have one precision each.
    setHasBoundedRewriteRecursion();
  }

  LogicalResult matchAndRewrite(AttendTokensOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.getBf16Segments() || !op.hasPureTensorSemantics())
      return rewriter.notifyMatchFailure(op, "one precision");
    rewriter.replaceOp(op, splitProduct(rewriter, op));
    return success();
  }
};
} // namespace

void mca::populateSplitProductPatterns(RewritePatternSet &patterns) {
  patterns.add<SplitProduct>(patterns.getContext());
}
