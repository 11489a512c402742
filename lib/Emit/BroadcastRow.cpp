//===- BroadcastRow.cpp - Rows that all start alike -----------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Emit/BroadcastRow.h"

using namespace mlir;
using namespace mlir::mca;

/// (.., d) -> (d), for a destination of `rank` dimensions.
static AffineMap getRowMap(MLIRContext *context, unsigned rank) {
  return AffineMap::get(rank, 0, getAffineDimExpr(rank - 1, context));
}

Value mca::createBroadcastRow(OpBuilder &builder, Location loc, Value row,
                              Value destination) {
  auto type = cast<RankedTensorType>(destination.getType());
  unsigned rank = type.getRank();
  SmallVector<utils::IteratorType> loops(rank, utils::IteratorType::parallel);
  auto copy = linalg::GenericOp::create(
      builder, loc, type, row, destination,
      ArrayRef{getRowMap(builder.getContext(), rank),
               builder.getMultiDimIdentityMap(rank)},
      loops, [](OpBuilder &body, Location at, ValueRange elements) {
        linalg::YieldOp::create(body, at, elements.front());
      });
  return copy.getResult(0);
}

Value mca::getBroadcastRow(Operation *op) {
  auto copy = dyn_cast_if_present<linalg::GenericOp>(op);
  if (!copy || copy.getNumDpsInputs() != 1 || copy.getNumDpsInits() != 1 ||
      copy.getNumLoops() < 2 ||
      copy.getNumParallelLoops() != copy.getNumLoops())
    return nullptr;
  OpOperand &row = *copy.getDpsInputOperand(0);
  OpOperand &destination = *copy.getDpsInitOperand(0);
  AffineMap rowMap = getRowMap(copy.getContext(), copy.getNumLoops());
  bool isCopy = copy.getBody()->getTerminator()->getOperand(0) ==
                copy.getMatchingBlockArgument(&row);
  return isCopy && copy.getMatchingIndexingMap(&row) == rowMap &&
                 copy.getMatchingIndexingMap(&destination).isIdentity()
             ? row.get()
             : Value();
}
