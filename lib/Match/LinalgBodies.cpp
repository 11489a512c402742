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
  auto type = dyn_cast<RankedTensorType>(operand->get().getType());
  // A loop that reads two dimensions walks a diagonal.
  if (!type || !op.getMatchingIndexingMap(operand).isProjectedPermutation(
                   /*allowZeroInResults=*/true))
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

FailureOr<View> mca::getOperandView(LinalgOp op, Value scalar,
                                    const LoopAxes &loops) {
  std::optional<unsigned> number = getOperandNumber(op, scalar);
  if (!number)
    return failure();
  OpOperand &operand = op->getOpOperand(*number);
  FailureOr<Layout> layout = operandLayout(&operand, loops);
  if (failed(layout))
    return failure();
  return View{operand.get(), *layout};
}

FailureOr<AxisList> mca::getReducedAxes(const AxisSpace &space, LinalgOp op,
                                        unsigned result,
                                        const Layout &resultLayout,
                                        const Layout &input) {
  if (op.getNumDpsInputs() != 1 || op.getNumReductionLoops() == 0)
    return failure();
  FailureOr<LoopAxes> loops = loopsFromResult(op, result, resultLayout);
  AffineMap map = op.getMatchingIndexingMap(op.getDpsInputOperand(0));
  if (failed(loops) || !map.isProjectedPermutation() ||
      map.getNumResults() != input.size())
    return failure();
  AxisList reduced;
  for (auto [dim, axes] : llvm::enumerate(input)) {
    const std::optional<AxisList> &loop = (*loops)[map.getDimPosition(dim)];
    if (!loop)
      llvm::append_range(reduced, axes);
    else if (space.leaves(*loop) != space.leaves(axes))
      return failure();
  }
  return reduced;
}

bool mca::isMultiplyAdd(LinalgOp op) {
  auto sum = getYieldedOp<arith::AddFOp>(op);
  if (!sum || op.getNumDpsInputs() != 2 || op.getNumDpsInits() != 1)
    return false;
  for (auto [product, other] : {std::pair(sum.getLhs(), sum.getRhs()),
                                std::pair(sum.getRhs(), sum.getLhs())}) {
    auto factors = product.getDefiningOp<arith::MulFOp>();
    if (!factors || getOperandNumber(op, other) != 2u)
      continue;
    std::optional<unsigned> lhs = getOperandNumber(op, factors.getLhs());
    std::optional<unsigned> rhs = getOperandNumber(op, factors.getRhs());
    return (lhs == 0u && rhs == 1u) || (lhs == 1u && rhs == 0u);
  }
  return false;
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
  if (!op || op.getNumReductionLoops() != 0 || !op.hasPureTensorSemantics())
    return nullptr;
  // (i) -> (i, 0) writes one column only.
  unsigned result = cast<OpResult>(tensor).getResultNumber();
  if (!op.getMatchingIndexingMap(op.getDpsInitOperand(result)).isPermutation())
    return nullptr;
  Value scalar = getYieldedScalar(op, result);
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
