//===- PointCode.cpp - Bodies of structured operations at points *- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PointCode.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace mlir::mca;
using namespace mlir::mca::launch;

/// More would be many registers for no wider access.
static constexpr int64_t maxWidth = 8, unitBytes = 16;

/// Whether a step along `dim` is one along the last dimension of the operand.
static bool isAlongLast(AffineMap map, unsigned dim) {
  ArrayRef<AffineExpr> results = map.getResults();
  return !results.empty() &&
         results.back() == getAffineDimExpr(dim, map.getContext()) &&
         llvm::none_of(results.drop_back(), [&](AffineExpr expr) {
           return expr.isFunctionOfDim(dim);
         });
}

/// Elements of whole bytes, as many as are a unit.
static int64_t widthOf(Type element) {
  unsigned bits = element.isIntOrFloat() ? element.getIntOrFloatBitWidth() : 0;
  return bits < 8 ? 1 : std::clamp<int64_t>(unitBytes * 8 / bits, 1, maxWidth);
}

bool PointCode::isSame(OpOperand &operand) {
  return !isa<MemRefType>(operand.get().getType()) ||
         !op.getMatchingIndexingMap(&operand).isFunctionOfDim(op.getNumLoops() -
                                                              1);
}

int64_t PointCode::widthOf(OpOperand &operand, OpFoldResult size) {
  if (isSame(operand))
    return maxWidth;
  AffineMap map = op.getMatchingIndexingMap(&operand);
  auto type = cast<MemRefType>(operand.get().getType());
  if (!isAlongLast(map, op.getNumLoops() - 1))
    return 1;
  // A dense list starts at a unit and goes on with units, whatever its length.
  bool isList = op.getNumLoops() == 1 && type.getRank() == 1 &&
                type.getLayout().isIdentity();
  int64_t width = ::widthOf(type.getElementType());
  while (width > 1 && !isList &&
         !(isMultiple(size, width) &&
           hasAlignedUnits(type, type.getRank() - 1, width)))
    width /= 2;
  return width;
}

int64_t PointCode::widthOf(OpFoldResult size) {
  int64_t width = maxWidth;
  for (OpOperand &operand : op->getOpOperands())
    width = std::min(width, widthOf(operand, size));
  return width;
}

SmallVector<Value> PointCode::elementOf(OpOperand &operand,
                                        ArrayRef<Value> point) {
  AffineMap map = op.getMatchingIndexingMap(&operand);
  SmallVector<Value> element;
  for (AffineExpr expr : map.getResults()) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    element.push_back(
        dim ? point[dim.getPosition()]
            : b.make<affine::AffineApplyOp>(
                  AffineMap::get(map.getNumDims(), 0, expr), point));
  }
  return element;
}

Value PointCode::load(OpOperand &operand, ArrayRef<Value> point) {
  if (!isa<MemRefType>(operand.get().getType()))
    return operand.get();
  return b.load(operand.get(), elementOf(operand, point));
}

void PointCode::store(OpOperand &output, ArrayRef<Value> point, Value value) {
  b.store(value, output.get(), elementOf(output, point));
}

SmallVector<Value> PointCode::loadUnit(OpOperand &operand,
                                       ArrayRef<Value> point, int64_t width) {
  if (width == 1 || isSame(operand))
    return SmallVector<Value>(width, load(operand, point));
  Value unit = b.loadVector(operand.get(), elementOf(operand, point), width);
  return llvm::map_to_vector(llvm::seq<int64_t>(width), [&](int64_t lane) {
    return b.extract(unit, lane);
  });
}

void PointCode::storeUnit(OpOperand &output, ArrayRef<Value> point,
                          ArrayRef<Value> values) {
  if (values.size() == 1)
    return store(output, point, values.front());
  b.storeVector(b.fromElements(values), output.get(), elementOf(output, point));
}

SmallVector<Value>
PointCode::emitBody(ArrayRef<Value> point, int64_t offset,
                    function_ref<Value(OpOperand &)> valueOf) {
  IRMapping mapping;
  for (OpOperand &operand : op->getOpOperands())
    if (BlockArgument argument = op.getMatchingBlockArgument(&operand);
        !argument.use_empty())
      mapping.map(argument, valueOf(operand));
  auto indexOf = [&](unsigned dim) {
    bool isFurther = offset != 0 && dim + 1 == op.getNumLoops();
    return isFurther ? b.add(point[dim], offset) : point[dim];
  };
  for (Operation &inner : op.getBlock()->without_terminator())
    if (auto index = dyn_cast<linalg::IndexOp>(inner))
      mapping.map(index.getResult(), indexOf(index.getDim()));
    else
      b.clone(inner, mapping);
  return llvm::map_to_vector(
      op.getBlock()->getTerminator()->getOperands(),
      [&](Value value) { return mapping.lookupOrDefault(value); });
}
