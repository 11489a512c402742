//===- DeferDivision.cpp - Softmax divides after the product ----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FuseElementwise.h"

#include "mca/Emit/ContractionRoles.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::mca;

/// The division of `op` if that is all it does: of its first input, element by
/// element, by its second.
static arith::DivFOp getDivision(linalg::GenericOp op) {
  if (op.getNumLoops() != op.getNumParallelLoops() ||
      op.getNumDpsInputs() != 2 || op.getNumDpsInits() != 1 ||
      op.getBlock()->getOperations().size() != 2)
    return nullptr;
  auto division = dyn_cast<arith::DivFOp>(op.getBlock()->front());
  Block *body = op.getBlock();
  bool divides = division && division.getLhs() == body->getArgument(0) &&
                 division.getRhs() == body->getArgument(1) &&
                 body->getTerminator()->getOperand(0) == division.getResult();
  AffineMap whole = op.getMatchingIndexingMap(op.getDpsInputOperand(0));
  AffineMap out = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  return divides && whole == out && out.isPermutation() ? division : nullptr;
}

/// `divisor`, a map over the loops that `dividend` indexes, over the dimensions
/// of the product's result. Null if it depends on what the product sums.
static AffineMap mapOverResult(AffineMap divisor, AffineMap dividend,
                               AffineMap operand, AffineMap result) {
  SmallVector<AffineExpr> exprs;
  for (AffineExpr expr : divisor.getResults()) {
    std::optional<unsigned> place = dividend.getResultPosition(expr);
    std::optional<unsigned> position =
        place ? result.getResultPosition(operand.getResult(*place))
              : std::nullopt;
    if (!position)
      return AffineMap();
    exprs.push_back(getAffineDimExpr(*position, divisor.getContext()));
  }
  return AffineMap::get(result.getNumResults(), 0, exprs, divisor.getContext());
}

/// Whether the product has fewer columns than it sums over: each is one
/// division of a row.
static bool isSmaller(linalg::GenericOp product, AffineMap operand) {
  SmallVector<int64_t> ranges = product.getStaticLoopRanges();
  int64_t columns = 1, depth = 1;
  for (auto [dim, range] : llvm::enumerate(ranges)) {
    bool inOperand = operand.isFunctionOfDim(dim);
    bool isSummed =
        product.getIteratorTypesArray()[dim] == utils::IteratorType::reduction;
    if (isSummed)
      depth = ShapedType::isDynamic(range) ? range : depth * range;
    else if (!inOperand)
      columns = ShapedType::isDynamic(range) ? range : columns * range;
  }
  if (ShapedType::isDynamic(columns))
    return false;
  return ShapedType::isDynamic(depth) || columns < depth;
}

/// Whether the sums start from nothing: what they start from is not divided.
static bool startsAtZero(linalg::GenericOp product) {
  auto fill = product.getOutputs()[0].getDefiningOp<linalg::FillOp>();
  return fill && matchPattern(fill.value(), m_AnyZeroFloat());
}

namespace {
struct DeferDivision : OpRewritePattern<linalg::GenericOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::GenericOp product,
                                PatternRewriter &rewriter) const override {
    // Upstream's contractions may compute exponentials of the factors.
    if (!isContraction(product))
      return rewriter.notifyMatchFailure(product, "no product");
    // The largest exponential of a row is 1, but there may be many.
    if (getElementTypeOrSelf(product.getOutputs()[0]).isF16())
      return rewriter.notifyMatchFailure(product, "sums may exceed f16");
    if (!startsAtZero(product))
      return rewriter.notifyMatchFailure(product, "adds to something");
    for (OpOperand *operand : product.getDpsInputOperands())
      if (succeeded(defer(rewriter, product, *operand)))
        return success();
    return rewriter.notifyMatchFailure(product, "nothing divided before");
  }

private:
  static LogicalResult defer(PatternRewriter &rewriter,
                             linalg::GenericOp product, OpOperand &operand);
};
} // namespace

LogicalResult DeferDivision::defer(PatternRewriter &rewriter,
                                   linalg::GenericOp product,
                                   OpOperand &operand) {
  auto producer = operand.get().getDefiningOp<linalg::GenericOp>();
  AffineMap map = product.getMatchingIndexingMap(&operand);
  if (!producer || !producer->hasOneUse() || !getDivision(producer) ||
      !isSmaller(product, map))
    return failure();
  auto type = cast<RankedTensorType>(product.getResult(0).getType());
  AffineMap divisor = mapOverResult(
      producer.getMatchingIndexingMap(producer.getDpsInputOperand(1)),
      producer.getMatchingIndexingMap(producer.getDpsInitOperand(0)), map,
      product.getMatchingIndexingMap(product.getDpsInitOperand(0)));
  Value sums = producer.getInputs()[1];
  if (!divisor || getElementTypeOrSelf(sums) != type.getElementType() ||
      producer.getInputs()[0].getType() != producer.getResult(0).getType())
    return failure();
  Location loc = producer.getLoc();
  rewriter.modifyOpInPlace(product,
                           [&] { operand.set(producer.getInputs()[0]); });
  rewriter.setInsertionPointAfter(product);
  Value result = product.getResult(0);
  // Sizes of the destination: users of the result are to be replaced.
  Value empty = tensor::EmptyOp::create(
      rewriter, loc,
      tensor::getMixedSizes(rewriter, loc, product.getOutputs()[0]),
      type.getElementType());
  AffineMap identity = rewriter.getMultiDimIdentityMap(type.getRank());
  auto division = linalg::GenericOp::create(
      rewriter, loc, type, ValueRange{result, sums}, empty,
      {identity, divisor, identity},
      SmallVector<utils::IteratorType>(type.getRank(),
                                       utils::IteratorType::parallel),
      [](OpBuilder &builder, Location at, ValueRange args) {
        Value quotient = arith::DivFOp::create(builder, at, args[0], args[1]);
        linalg::YieldOp::create(builder, at, quotient);
      });
  rewriter.replaceAllUsesExcept(result, division.getResult(0), division);
  return success();
}

void mca::populateDeferDivisionPatterns(RewritePatternSet &patterns) {
  patterns.add<DeferDivision>(patterns.getContext());
}
