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

Value mca::createBroadcastRow(OpBuilder &builder, Location loc, Value row,
                              Value destination) {
  auto type = cast<RankedTensorType>(destination.getType());
  unsigned rank = type.getRank();
  SmallVector<utils::IteratorType> loops(rank, utils::IteratorType::parallel);
  auto copy = linalg::GenericOp::create(
      builder, loc, type, row, destination,
      ArrayRef{AffineMap::getMinorIdentityMap(rank, 1, builder.getContext()),
               builder.getMultiDimIdentityMap(rank)},
      loops, [](OpBuilder &body, Location at, ValueRange elements) {
        linalg::YieldOp::create(body, at, elements.front());
      });
  return copy.getResult(0);
}

Value mca::getBroadcastRow(Operation *op) {
  auto copy = dyn_cast<linalg::GenericOp>(op);
  if (!copy || !linalg::isaBroadcastOpInterface(copy) || copy.getNumLoops() < 2)
    return nullptr;
  OpOperand &row = *copy.getDpsInputOperand(0);
  return copy.getMatchingIndexingMap(&row) ==
                 AffineMap::getMinorIdentityMap(copy.getNumLoops(), 1,
                                                copy.getContext())
             ? row.get()
             : Value();
}

bool mca::isStartOfSums(Operation *op) {
  return isa<linalg::FillOp>(op) || getBroadcastRow(op);
}
