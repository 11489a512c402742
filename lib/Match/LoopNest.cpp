//===- LoopNest.cpp - Loops of structured operations ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Match/LoopNest.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::mca;
using linalg::LinalgOp;

//===----------------------------------------------------------------------===//
// Loops of linalg operations
//===----------------------------------------------------------------------===//

/// The loop behind an index expression once loops over one element are 0: d1,
/// or d1 + d4 of a 1x1 convolution. Fails for others.
static FailureOr<std::optional<unsigned>> getLoop(AffineExpr expr,
                                                  ArrayRef<int64_t> ranges) {
  SmallVector<AffineExpr> dims;
  for (auto [loop, range] : llvm::enumerate(ranges))
    dims.push_back(range == 1 ? getAffineConstantExpr(0, expr.getContext())
                              : getAffineDimExpr(loop, expr.getContext()));
  AffineExpr simple = simplifyAffineExpr(expr.replaceDims(dims), ranges.size(),
                                         /*numSymbols=*/0);
  if (auto dim = dyn_cast<AffineDimExpr>(simple))
    return std::optional<unsigned>(dim.getPosition());
  auto constant = dyn_cast<AffineConstantExpr>(simple);
  if (constant && constant.getValue() == 0)
    return std::optional<unsigned>();
  return failure();
}

/// The loops behind the dimensions of one operand; none twice, which would walk
/// a diagonal.
static FailureOr<DimLoops> getDimLoops(AffineMap map, Type type,
                                       ArrayRef<int64_t> ranges) {
  DimLoops loops;
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor)
    return loops; // A scalar, read in every iteration.
  for (auto [expr, size] :
       llvm::zip_equal(map.getResults(), tensor.getShape())) {
    FailureOr<std::optional<unsigned>> loop = getLoop(expr, ranges);
    if (failed(loop) || (*loop && llvm::is_contained(loops, *loop)))
      return failure();
    // Read at 0, whatever the loop.
    loops.push_back(size == 1 ? std::nullopt : *loop);
    if (size != 1 && !*loop)
      return failure();
    // A sum like d1 + d4 may leave elements at the end unread.
    if (size != 1 && !isa<AffineDimExpr>(expr) &&
        (ShapedType::isDynamic(size) || size != ranges[**loop]))
      return failure();
  }
  return loops;
}

/// The operands that a loop indexes all have its size.
static SmallVector<Extent, 6> getLoopExtents(Sizes &sizes, LinalgOp op) {
  SmallVector<Extent, 6> extents;
  for (int64_t range : op.getStaticLoopRanges())
    extents.emplace_back(range);
  SmallVector<bool> isKnown =
      llvm::map_to_vector(op.getStaticLoopRanges(), [](int64_t range) {
        return !ShapedType::isDynamic(range);
      });
  for (OpOperand &operand : op->getOpOperands()) {
    AffineMap map = op.getMatchingIndexingMap(&operand);
    for (auto [dim, expr] : llvm::enumerate(map.getResults())) {
      auto loop = dyn_cast<AffineDimExpr>(expr);
      if (!loop)
        continue;
      Extent extent = sizes.get(operand.get(), dim);
      unsigned position = loop.getPosition();
      if (isKnown[position])
        sizes.equate(extents[position], extent);
      else
        extents[position] = extent;
      isKnown[position] = true;
    }
  }
  return extents;
}

FailureOr<LoopNest> mca::getLoopNest(Sizes &sizes, LinalgOp op) {
  if (!op.hasPureTensorSemantics())
    return failure();
  for (Value operand : op->getOperands())
    if (isa<ShapedType>(operand.getType()) &&
        !isa<RankedTensorType>(operand.getType()))
      return failure();
  LoopNest nest;
  nest.op = op;
  nest.extents = getLoopExtents(sizes, op);
  SmallVector<int64_t> ranges = op.getStaticLoopRanges();
  auto getLoops = [&](OpOperand *operand) {
    return getDimLoops(op.getMatchingIndexingMap(operand),
                       operand->get().getType(), ranges);
  };
  for (OpOperand *input : op.getDpsInputOperands()) {
    FailureOr<DimLoops> loops = getLoops(input);
    if (failed(loops))
      return failure();
    nest.inputs.push_back(input->get());
    nest.inputLoops.push_back(*loops);
  }
  for (OpOperand &init : op.getDpsInitsMutable()) {
    FailureOr<DimLoops> loops = getLoops(&init);
    if (failed(loops))
      return failure();
    nest.resultLoops.push_back(*loops);
  }
  return nest;
}

//===----------------------------------------------------------------------===//
// Axes of loops and operands
//===----------------------------------------------------------------------===//

FailureOr<LoopAxes> mca::getLoopAxes(AxisSpace &space, const LoopNest &nest,
                                     unsigned result, const Layout &layout) {
  LoopAxes loops(nest.extents.size());
  for (auto [loop, axes] : llvm::zip_equal(nest.resultLoops[result], layout)) {
    if (loop)
      loops[*loop] = axes;
    else if (!axes.empty())
      return failure();
  }
  for (auto [loop, extent] : llvm::zip_equal(loops, nest.extents))
    if (!loop && space.getSizes().canonical(extent).isOne())
      loop = AxisList();
  return loops;
}

FailureOr<LoopView> mca::getLoopView(AxisSpace &space, LinalgOp op,
                                     unsigned result, const Layout &layout) {
  FailureOr<LoopNest> nest = getLoopNest(space.getSizes(), op);
  if (failed(nest))
    return failure();
  FailureOr<LoopAxes> loops = getLoopAxes(space, *nest, result, layout);
  if (failed(loops))
    return failure();
  return LoopView{*nest, *loops};
}

FailureOr<Layout> mca::getInputLayout(const LoopNest &nest, unsigned input,
                                      const LoopAxes &loops) {
  Layout layout;
  for (std::optional<unsigned> loop : nest.inputLoops[input]) {
    if (!loop)
      layout.push_back({});
    else if (loops[*loop])
      layout.push_back(*loops[*loop]);
    else
      return failure();
  }
  return layout;
}

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

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

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

Value mca::skipFloatCasts(Value scalar) {
  constexpr unsigned kMaxCasts = 16; // Graph regions may hold cycles.
  for (unsigned step = 0; step < kMaxCasts; ++step) {
    Operation *op = scalar.getDefiningOp();
    if (!isa_and_nonnull<arith::ExtFOp, arith::TruncFOp>(op))
      break;
    scalar = op->getOperand(0);
  }
  return scalar;
}

/// What every element of `tensor` is a copy of: a scalar, or a tensor of equal
/// elements.
static Value getFiller(Value tensor) {
  Operation *producer = tensor.getDefiningOp();
  if (isa_and_nonnull<tensor::CollapseShapeOp, tensor::ExpandShapeOp,
                      tensor::CastOp, tosa::ReshapeOp>(producer))
    return producer->getOperand(0);
  auto op = dyn_cast_or_null<LinalgOp>(producer);
  if (!op || !isElementwise(op))
    return nullptr;
  // (i) -> (i, 0) writes one column only.
  unsigned result = cast<OpResult>(tensor).getResultNumber();
  if (!op.getMatchingIndexingMap(op.getDpsInitOperand(result)).isPermutation())
    return nullptr;
  Value scalar = skipFloatCasts(getYieldedScalar(op, result));
  std::optional<unsigned> number = getOperandNumber(op, scalar);
  if (number && static_cast<int64_t>(*number) < op.getNumDpsInputs())
    return op->getOperand(*number);
  return number ? Value() : scalar;
}

/// Follows the fillers of `value` to a constant.
static Attribute getFilledConstant(Value value) {
  constexpr unsigned kMaxFillers = 256; // Graph regions may hold cycles.
  for (unsigned step = 0; value && step < kMaxFillers; ++step) {
    value = skipFloatCasts(value);
    Attribute attr;
    if (matchPattern(value, m_Constant(&attr)))
      return attr;
    value = isa<TensorType>(value.getType()) ? getFiller(value) : Value();
  }
  return nullptr;
}

std::optional<APFloat> mca::getFilledFloat(Value value) {
  Attribute attr = getFilledConstant(value);
  if (auto number = dyn_cast_or_null<FloatAttr>(attr))
    return number.getValue();
  auto elements = dyn_cast_or_null<DenseElementsAttr>(attr);
  if (elements && elements.isSplat() &&
      isa<FloatType>(elements.getElementType()))
    return elements.getSplatValue<APFloat>();
  return std::nullopt;
}

std::optional<bool> mca::getFilledBool(Value value) {
  Attribute attr = getFilledConstant(value);
  auto number = dyn_cast_or_null<IntegerAttr>(attr);
  if (number && number.getType().isInteger(1))
    return number.getValue().isOne();
  auto elements = dyn_cast_or_null<DenseElementsAttr>(attr);
  if (elements && elements.isSplat() && elements.getElementType().isInteger(1))
    return elements.getSplatValue<bool>();
  return std::nullopt;
}
