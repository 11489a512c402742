//===- Checks.cpp - Checks that verifiers share -----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks.h"

using namespace mlir;
using namespace mlir::mca;
using namespace mlir::mca::checks;

LogicalResult checks::verifySemantics(DestinationStyleOpInterface op) {
  if (!op.hasPureTensorSemantics() && !op.hasPureBufferSemantics())
    return op->emitOpError("expected all operands to be tensors or all to be "
                           "memrefs");
  unsigned expected = op.hasPureTensorSemantics() ? op.getNumDpsInits() : 0;
  if (op->getNumResults() != expected)
    return op->emitOpError("expected one result per tensor destination, ")
           << expected << ", found " << op->getNumResults();
  return success();
}

LogicalResult checks::verifyRank(Operation *op, StringRef name, Value value,
                                 int64_t expected) {
  int64_t rank = shaped(value).getRank();
  if (rank == expected)
    return success();
  return op->emitOpError("expected ")
         << name << " of rank " << expected << ", found rank " << rank;
}

LogicalResult checks::verifyMinRank(Operation *op, StringRef name, Value value,
                                    int64_t minimum) {
  int64_t rank = shaped(value).getRank();
  if (rank >= minimum)
    return success();
  return op->emitOpError("expected ")
         << name << " of rank at least " << minimum << ", found rank " << rank;
}

LogicalResult checks::verifySameSize(Operation *op, StringRef symbol, DimRef a,
                                     DimRef b) {
  int64_t expected = a.size(), found = b.size();
  if (ShapedType::isDynamic(expected) || ShapedType::isDynamic(found) ||
      expected == found)
    return success();
  return op->emitOpError("expected ")
         << symbol << " = " << expected << " (dimension " << a.index() << " of "
         << a.name << ") in dimension " << b.index() << " of " << b.name
         << ", found " << found;
}

LogicalResult checks::verifySameBatch(Operation *op, StringRef nameA, Value a,
                                      StringRef nameB, Value b,
                                      int64_t numDims) {
  for (int64_t dim = 0; dim < numDims; ++dim)
    if (failed(
            verifySameSize(op, "batch size", {nameA, a, dim}, {nameB, b, dim})))
      return failure();
  return success();
}

LogicalResult checks::verifyMultiple(Operation *op, int64_t queryHeads,
                                     int64_t heads) {
  if (heads == 0)
    return op->emitOpError("expected a positive number of value heads, found "
                           "h = 0");
  if (ShapedType::isDynamic(queryHeads) || ShapedType::isDynamic(heads) ||
      queryHeads % heads == 0)
    return success();
  return op->emitOpError("expected the number of query heads to be a multiple "
                         "of the value heads, found h_q = ")
         << queryHeads << " and h = " << heads;
}

LogicalResult checks::verifyAlpha(Operation *op, const APFloat &alpha) {
  double value = alpha.convertToDouble();
  if (value > 0.0 && value <= 1.0)
    return success();
  return op->emitOpError("expected alpha in (0, 1], found ") << value;
}

LogicalResult checks::verifyLayer(Operation *op, int64_t layer) {
  if (layer >= 0 && layer <= std::numeric_limits<uint32_t>::max())
    return success();
  return op->emitOpError("expected layer in [0, 2^32), found ") << layer;
}

LogicalResult checks::verifyPositiveDim(Operation *op, int64_t dim) {
  if (dim > 0 && dim <= std::numeric_limits<int32_t>::max())
    return success();
  return op->emitOpError("expected dim in [1, 2^31), found ") << dim;
}

LogicalResult checks::verifySameElementType(Operation *op, StringRef nameA,
                                            Value a, StringRef nameB, Value b) {
  if (shaped(a).getElementType() == shaped(b).getElementType())
    return success();
  return op->emitOpError("expected ")
         << nameB << " to have the element type of " << nameA << ", "
         << shaped(a).getElementType() << ", found "
         << shaped(b).getElementType();
}

LogicalResult checks::verifySameElementTypeOrF32(Operation *op, StringRef nameA,
                                                 Value a, StringRef nameB,
                                                 Value b) {
  Type expected = shaped(a).getElementType(),
       found = shaped(b).getElementType();
  if (found == expected || found.isF32())
    return success();
  return op->emitOpError("expected ")
         << nameB << " to have the element type of " << nameA << ", "
         << expected << ", or f32, found " << found;
}

LogicalResult checks::verifySegment(Operation *op, Value bounds,
                                    int64_t segment) {
  int64_t numBounds = DimRef{"", bounds, -1}.size();
  if (ShapedType::isDynamic(numBounds)) {
    if (segment >= 0)
      return success();
    return op->emitOpError("expected segment of at least 0, found ") << segment;
  }
  if (segment >= 0 && segment < numBounds - 1)
    return success();
  return op->emitOpError("expected segment in [0, ")
         << numBounds - 1 << "), found " << segment;
}
