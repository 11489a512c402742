//===- AbsorbStart.cpp - What sums start from -------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AbsorbStart.h"

#include "mca/Emit/BroadcastRow.h"
#include "mca/Emit/RegisterTile.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;

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

/// The operation that is all that has written `buffer` so far, if it is a
/// start; else null.
static Operation *findOnlyStart(linalg::LinalgOp op, Value buffer,
                                function_ref<bool(Operation *)> isStart) {
  auto starts = [&](Operation *other) {
    auto writer = dyn_cast_if_present<linalg::LinalgOp>(other);
    return writer && isStart(other) &&
           writer.getDpsInitOperand(0)->get() == buffer;
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

/// Whether sums of `op` may start from what else writes all of `destination`.
static bool canStartElsewhere(linalg::LinalgOp op, OpOperand *destination) {
  Value out = destination->get();
  return llvm::count(op->getOperands(), out) == 1 &&
         writesWholeBuffer(op.getMatchingIndexingMap(destination),
                           cast<MemRefType>(out.getType()));
}

Value mca::absorbFill(RewriterBase &rewriter, linalg::LinalgOp op,
                      OpOperand *destination) {
  if (!canStartElsewhere(op, destination))
    return nullptr;
  auto fill = cast_if_present<linalg::FillOp>(
      findOnlyStart(op, destination->get(), llvm::IsaPred<linalg::FillOp>));
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
    if (!isMemoryEffectFree(op) &&
        !hasSingleEffect<MemoryEffects::Allocate>(op))
      return false;
  return true;
}

Value mca::absorbRow(RewriterBase &rewriter, linalg::LinalgOp op,
                     OpOperand *destination) {
  if (!canStartElsewhere(op, destination))
    return nullptr;
  Operation *copies =
      findOnlyStart(op, destination->get(), [](Operation *other) {
        return getBroadcastRow(other) != nullptr;
      });
  if (!copies || !isUntouchedBetween(copies, op))
    return nullptr;
  Value row = getBroadcastRow(copies);
  if (!isContiguousAlong(cast<MemRefType>(row.getType()), 0))
    return nullptr;
  rewriter.eraseOp(copies);
  return row;
}
