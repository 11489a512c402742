//===- AbsorbStart.cpp - What sums start from -------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AbsorbStart.h"

#include "mca/Emit/BroadcastRow.h"
#include "mca/Emit/BufferAliases.h"
#include "mca/Emit/RegisterTile.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::mca;

/// A constant in the map picks one slice: the product writes every element only
/// where the buffer has no other.
static bool writesWholeBuffer(AffineMap map, MemRefType type) {
  return llvm::all_of(llvm::zip_equal(map.getResults(), type.getShape()),
                      [](auto result) {
                        auto [expr, extent] = result;
                        return isa<AffineDimExpr>(expr) || extent == 1;
                      });
}

/// A buffer without another name, whose users are all of its uses from the
/// start of `block`, or of its allocation in `block`, on.
static bool isOnlyName(Value buffer, Block *block) {
  if (auto alloc = buffer.getDefiningOp<memref::AllocOp>())
    return alloc->getBlock() == block;
  auto argument = dyn_cast<BlockArgument>(buffer);
  auto function = dyn_cast<FunctionOpInterface>(block->getParentOp());
  return argument && argument.getOwner() == block && function &&
         block->isEntryBlock() &&
         function.getArgAttr(argument.getArgNumber(), "llvm.noalias");
}

/// The start (isStartOfSums) that is all that has written `buffer` so far; null
/// if there is none.
static Operation *findOnlyStart(linalg::LinalgOp op, Value buffer) {
  auto starts = [&](Operation *other) {
    return other && isStartOfSums(other) &&
           cast<linalg::LinalgOp>(other).getDpsInitOperand(0)->get() == buffer;
  };
  // What is right before it has been seen by nothing else.
  if (Operation *before = op->getPrevNode(); starts(before))
    return before;
  if (!isOnlyName(buffer, op->getBlock()))
    return nullptr;
  Operation *start = nullptr;
  for (Operation *user : buffer.getUsers()) {
    Operation *ancestor = op->getBlock()->findAncestorOpInBlock(*user);
    if (!ancestor || !ancestor->isBeforeInBlock(op) || isa<memref::DimOp>(user))
      continue;
    if (start || ancestor != user || !starts(user))
      return nullptr;
    start = user;
  }
  return start;
}

/// The start that `op` may take along, as it writes all of `destination`; null
/// if there is none.
static Operation *findStart(linalg::LinalgOp op, OpOperand *destination) {
  Value out = destination->get();
  bool isRead = llvm::count(op->getOperands(), out) > 1;
  if (isRead || !writesWholeBuffer(op.getMatchingIndexingMap(destination),
                                   cast<MemRefType>(out.getType())))
    return nullptr;
  return findOnlyStart(op, out);
}

Value mca::absorbFill(RewriterBase &rewriter, linalg::LinalgOp op,
                      OpOperand *destination) {
  auto fill = dyn_cast_if_present<linalg::FillOp>(findStart(op, destination));
  // A fill converts its value, a kernel does not.
  if (!fill || fill.value().getType() !=
                   getElementTypeOrSelf(destination->get().getType()))
    return nullptr;
  Value value = fill.value();
  rewriter.eraseOp(fill);
  return value;
}

/// Whether nothing between the two, of one block, writes or frees a buffer.
static bool isUntouchedBetween(Operation *first, Operation *last) {
  for (Operation *op = first->getNextNode(); op != last; op = op->getNextNode())
    if (!touchesNoBuffer(op))
      return false;
  return true;
}

Value mca::absorbRow(RewriterBase &rewriter, linalg::LinalgOp op,
                     OpOperand *destination) {
  Operation *copies = findStart(op, destination);
  Value row = copies ? getBroadcastRow(copies) : Value();
  if (!row || !isContiguousAlong(cast<MemRefType>(row.getType()), 0) ||
      !isUntouchedBetween(copies, op))
    return nullptr;
  rewriter.eraseOp(copies);
  return row;
}
