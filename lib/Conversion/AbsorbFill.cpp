//===- AbsorbFill.cpp - Fills that start sums -------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AbsorbFill.h"

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

/// The fill that is all that has written `buffer` so far; null if there is
/// none.
static linalg::FillOp findOnlyFill(linalg::LinalgOp op, Value buffer) {
  // What is right before it has been seen by nothing else.
  auto before = dyn_cast_if_present<linalg::FillOp>(op->getPrevNode());
  if (before && before.output() == buffer)
    return before;
  if (!isOnlyName(buffer, op->getBlock()))
    return nullptr;
  linalg::FillOp fill;
  for (Operation *user : buffer.getUsers()) {
    Operation *ancestor = op->getBlock()->findAncestorOpInBlock(*user);
    if (!ancestor || !ancestor->isBeforeInBlock(op) || isa<memref::DimOp>(user))
      continue;
    if (fill || !isa<linalg::FillOp>(user) || ancestor != user)
      return nullptr;
    fill = cast<linalg::FillOp>(user);
  }
  return fill;
}

Value mca::absorbFill(RewriterBase &rewriter, linalg::LinalgOp op,
                      OpOperand *destination) {
  Value out = destination->get();
  auto type = cast<MemRefType>(out.getType());
  bool isRead = llvm::count(op->getOperands(), out) > 1;
  if (isRead ||
      !writesWholeBuffer(op.getMatchingIndexingMap(destination), type))
    return nullptr;
  // A fill converts its value, a kernel does not.
  linalg::FillOp fill = findOnlyFill(op, out);
  if (!fill || fill.value().getType() != type.getElementType())
    return nullptr;
  Value value = fill.value();
  rewriter.eraseOp(fill);
  return value;
}
