//===- Copies.cpp - Copies that change the order ----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Copies.h"
#include "BodyEmitter.h"

#include "mca/Emit/LoopNest.h"

using namespace mlir;
using namespace mlir::mca;

/// Whether elements of a vector lie in memory as the buffer's do; one of i1 has
/// a bit for each.
static bool hasWholeBytes(Type element) {
  return element.isIntOrFloat() && element.getIntOrFloatBitWidth() % 8 == 0;
}

bool mca::isReorderingCopy(linalg::LinalgOp op) {
  Block *body = op.getBlock();
  return op.hasPureBufferSemantics() &&
         op.getNumLoops() == op.getNumParallelLoops() &&
         op.getNumDpsInputs() == 1 && op.getNumDpsInits() == 1 &&
         body->getOperations().size() == 1 &&
         body->getTerminator()->getOperand(0) == body->getArgument(0) &&
         getElementTypeOrSelf(op->getOperand(0)) ==
             getElementTypeOrSelf(op->getOperand(1)) &&
         hasWholeBytes(getElementTypeOrSelf(op->getOperand(0)));
}

std::optional<unsigned> mca::getNeighbourLoop(linalg::LinalgOp op,
                                              OpOperand *operand,
                                              int64_t groupSize) {
  auto type = cast<MemRefType>(operand->get().getType());
  AffineMap map = op.getMatchingIndexingMap(operand);
  unsigned skipped = groupSize > 1 ? 1 : 0;
  if (!map.isPermutation() || map.getNumResults() <= skipped)
    return std::nullopt;
  unsigned dim = map.getNumResults() - 1 - skipped;
  SmallVector<int64_t> strides;
  int64_t offset;
  if (failed(type.getStridesAndOffset(strides, offset)) ||
      strides[dim] != groupSize || strides.back() != 1 ||
      (skipped && type.getShape().back() != groupSize))
    return std::nullopt;
  return map.getDimPosition(dim);
}

SmallVector<Value> mca::getGroupIndices(OpBuilder &builder, linalg::LinalgOp op,
                                        OpOperand &operand, ArrayRef<Value> ivs,
                                        int64_t groupSize) {
  SmallVector<Value> indices = getIndices(builder, op, operand, ivs);
  if (groupSize == 1)
    return indices;
  indices.pop_back();
  indices.back() = asValue(
      builder, op.getLoc(),
      mulIndex(builder, op.getLoc(), OpFoldResult(indices.back()), groupSize));
  return indices;
}
