//===- LinalgBodies.cpp - What a structured op computes per element -------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Match/LinalgBodies.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::mca;
using linalg::LinalgOp;

FailureOr<LoopAxes> mca::loopsFromResult(LinalgOp op, unsigned result,
                                         const Layout &layout) {
  AffineMap map = op.getMatchingIndexingMap(op.getDpsInitOperand(result));
  if (!map.isProjectedPermutation(/*allowZeroInResults=*/true) ||
      map.getNumResults() != layout.size())
    return failure();
  LoopAxes loops(op.getNumLoops());
  for (auto [expr, axes] : llvm::zip_equal(map.getResults(), layout)) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (dim)
      loops[dim.getPosition()] = axes;
    else if (!axes.empty())
      return failure();
  }
  // A loop over one element holds no axis.
  for (auto [loop, extent] : llvm::zip_equal(loops, op.getStaticLoopRanges()))
    if (!loop && extent == 1)
      loop = AxisList();
  return loops;
}

FailureOr<Layout> mca::operandLayout(OpOperand *operand,
                                     const LoopAxes &loops) {
  auto op = cast<LinalgOp>(operand->getOwner());
  auto type = dyn_cast<ShapedType>(operand->get().getType());
  if (!type)
    return failure();
  Layout layout;
  for (auto [expr, extent] : llvm::zip_equal(
           op.getMatchingIndexingMap(operand).getResults(), type.getShape())) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (extent == 1) // Read at 0, whatever the loop.
      layout.push_back({});
    else if (dim && loops[dim.getPosition()])
      layout.push_back(*loops[dim.getPosition()]);
    else
      return failure();
  }
  return layout;
}

Value mca::getYieldedScalar(LinalgOp op, unsigned result) {
  return op.getBlock()->getTerminator()->getOperand(result);
}

std::optional<unsigned> mca::getOperandNumber(LinalgOp op, Value scalar) {
  auto argument = dyn_cast<BlockArgument>(scalar);
  if (!argument || argument.getOwner() != op.getBlock())
    return std::nullopt;
  return op.getMatchingOpOperand(argument)->getOperandNumber();
}

std::optional<unsigned> mca::getYieldedInput(LinalgOp op) {
  std::optional<unsigned> number = getOperandNumber(op, getYieldedScalar(op));
  if (!number || static_cast<int64_t>(*number) >= op.getNumDpsInputs())
    return std::nullopt;
  return number;
}

bool mca::isElementwise(LinalgOp op) {
  return op.getNumReductionLoops() == 0 && op.hasPureTensorSemantics();
}

FailureOr<StructuredResult> mca::getStructuredProducer(Value value) {
  auto op = value.getDefiningOp<LinalgOp>();
  if (!op || !op.hasPureTensorSemantics())
    return failure();
  return StructuredResult{op, cast<OpResult>(value).getResultNumber()};
}

std::optional<APFloat> mca::getScalarFloat(Value scalar) {
  FloatAttr attr;
  if (matchPattern(scalar, m_Constant(&attr)))
    return attr.getValue();
  if (Operation *op = scalar.getDefiningOp();
      isa_and_nonnull<arith::ExtFOp, arith::TruncFOp>(op)) {
    std::optional<APFloat> value = getScalarFloat(op->getOperand(0));
    auto type = dyn_cast<FloatType>(scalar.getType());
    if (!value || !type)
      return std::nullopt;
    bool losesInfo;
    value->convert(type.getFloatSemantics(), APFloat::rmNearestTiesToEven,
                   &losesInfo);
    return value;
  }
  return std::nullopt;
}

/// The scalar that every element of `tensor` is a copy of, as a value.
static Value getFilledScalar(Value tensor) {
  auto op = tensor.getDefiningOp<LinalgOp>();
  if (!op || op.getNumReductionLoops() != 0)
    return nullptr;
  Value scalar = getYieldedScalar(op, cast<OpResult>(tensor).getResultNumber());
  std::optional<unsigned> number = getOperandNumber(op, scalar);
  if (number && !isa<ShapedType>(op->getOperand(*number).getType()))
    return op->getOperand(*number); // linalg.fill
  return scalar;
}

std::optional<APFloat> mca::getFilledFloat(Value tensor) {
  DenseElementsAttr splat;
  if (matchPattern(tensor, m_Constant(&splat)) && splat.isSplat() &&
      isa<FloatType>(splat.getElementType()))
    return splat.getSplatValue<APFloat>();
  if (Value scalar = getFilledScalar(tensor))
    return getScalarFloat(scalar);
  return std::nullopt;
}

std::optional<bool> mca::getFilledBool(Value tensor) {
  DenseElementsAttr splat;
  if (matchPattern(tensor, m_Constant(&splat)) && splat.isSplat() &&
      splat.getElementType().isInteger(1))
    return splat.getSplatValue<bool>();
  APInt constant;
  Value scalar = getFilledScalar(tensor);
  if (scalar && matchPattern(scalar, m_ConstantInt(&constant)) &&
      constant.getBitWidth() == 1)
    return constant.isOne();
  return std::nullopt;
}
