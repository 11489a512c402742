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
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::mca;

/// Whether `value` holds exponentials, as the dividends of a softmax do: at
/// most 1, so that sums of them do not overflow before they are divided.
static bool holdsExponentials(Value value) {
  auto producer = value.getDefiningOp<linalg::GenericOp>();
  if (!producer)
    return false;
  unsigned result = cast<OpResult>(value).getResultNumber();
  Value yielded = producer.getBlock()->getTerminator()->getOperand(result);
  return yielded.getDefiningOp<math::ExpOp>() != nullptr;
}

/// The division in `op` whose result, or zero in its place where a condition
/// asks for it, is all that `op` computes.
static arith::DivFOp getOnlyDivision(linalg::GenericOp op) {
  Block *body = op.getBlock();
  Value result = body->getTerminator()->getOperand(0);
  size_t operations = 2;
  if (auto select = result.getDefiningOp<arith::SelectOp>()) {
    bool zeroIsTrue = matchPattern(select.getTrueValue(), m_AnyZeroFloat());
    bool zeroIsFalse = matchPattern(select.getFalseValue(), m_AnyZeroFloat());
    if (zeroIsTrue == zeroIsFalse || !isa<BlockArgument>(select.getCondition()))
      return nullptr;
    result = zeroIsTrue ? select.getFalseValue() : select.getTrueValue();
    ++operations;
  }
  auto division = result.getDefiningOp<arith::DivFOp>();
  return body->getOperations().size() == operations ? division : nullptr;
}

/// The dividends of `op` if all that it does is to divide them, element by
/// element of its result.
static OpOperand *getDividends(linalg::GenericOp op) {
  if (op.getNumLoops() != op.getNumParallelLoops() || op.getNumDpsInits() != 1)
    return nullptr;
  arith::DivFOp division = getOnlyDivision(op);
  auto dividend =
      division ? dyn_cast<BlockArgument>(division.getLhs()) : BlockArgument();
  if (!dividend || !dividend.hasOneUse() ||
      !isa<BlockArgument>(division.getRhs()) ||
      dividend.getArgNumber() >= op.getNumDpsInputs())
    return nullptr;
  OpOperand *operand = op.getDpsInputOperand(dividend.getArgNumber());
  AffineMap out = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  return op.getMatchingIndexingMap(operand) == out && out.isPermutation() &&
                 holdsExponentials(operand->get())
             ? operand
             : nullptr;
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

/// The maps of `producer`'s inputs over the dimensions of the product's result;
/// empty if one has none.
static SmallVector<AffineMap> mapInputsOverResult(linalg::GenericOp producer,
                                                  OpOperand *dividends,
                                                  AffineMap operand,
                                                  AffineMap result) {
  AffineMap out =
      producer.getMatchingIndexingMap(producer.getDpsInitOperand(0));
  SmallVector<AffineMap> maps;
  for (OpOperand *input : producer.getDpsInputOperands()) {
    AffineMap map = AffineMap::getMultiDimIdentityMap(result.getNumResults(),
                                                      result.getContext());
    if (input != dividends)
      map = mapOverResult(producer.getMatchingIndexingMap(input), out, operand,
                          result);
    if (!map)
      return {};
    maps.push_back(map);
  }
  return maps;
}

LogicalResult DeferDivision::defer(PatternRewriter &rewriter,
                                   linalg::GenericOp product,
                                   OpOperand &operand) {
  auto producer = operand.get().getDefiningOp<linalg::GenericOp>();
  AffineMap map = product.getMatchingIndexingMap(&operand);
  OpOperand *dividends = producer ? getDividends(producer) : nullptr;
  if (!dividends || !producer->hasOneUse() || !isSmaller(product, map))
    return failure();
  auto type = cast<RankedTensorType>(product.getResult(0).getType());
  Value exponentials = dividends->get();
  SmallVector<AffineMap> maps = mapInputsOverResult(
      producer, dividends, map,
      product.getMatchingIndexingMap(product.getDpsInitOperand(0)));
  if (maps.empty() ||
      getElementTypeOrSelf(exponentials) != type.getElementType() ||
      exponentials.getType() != producer.getResult(0).getType())
    return failure();
  rewriter.modifyOpInPlace(product, [&] { operand.set(exponentials); });
  rewriter.setInsertionPointAfter(product);
  Value result = product.getResult(0);
  // Sizes of the destination: users of the result are to be replaced.
  Value empty =
      tensor::EmptyOp::create(rewriter, producer.getLoc(),
                              tensor::getMixedSizes(rewriter, producer.getLoc(),
                                                    product.getOutputs()[0]),
                              type.getElementType());
  SmallVector<Value> inputs(producer.getInputs());
  inputs[dividends->getOperandNumber()] = result;
  maps.push_back(rewriter.getMultiDimIdentityMap(type.getRank()));
  auto division = linalg::GenericOp::create(
      rewriter, producer.getLoc(), type, inputs, empty, maps,
      SmallVector<utils::IteratorType>(type.getRank(),
                                       utils::IteratorType::parallel));
  rewriter.cloneRegionBefore(producer.getRegion(), division.getRegion(),
                             division.getRegion().end());
  rewriter.replaceAllUsesExcept(result, division.getResult(0), division);
  return success();
}

void mca::populateDeferDivisionPatterns(RewritePatternSet &patterns) {
  patterns.add<DeferDivision>(patterns.getContext());
}
