//===- OuterProducts.cpp - Products of probabilities put together ---------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "OuterProducts.h"

#include "mca/Emit/ContractionRoles.h"

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mca;

/// The result of the loop whose iterations carry `insert`'s destination on,
/// null if something else becomes of it.
static OpResult getLoopResult(tensor::InsertSliceOp insert) {
  auto argument = dyn_cast<BlockArgument>(insert.getDest());
  auto loop = dyn_cast<scf::ForOp>(insert->getParentOp());
  bool isYielded =
      argument && loop && loop.getTiedLoopInit(argument) &&
      loop.getTiedLoopYieldedValue(argument)->get() == insert.getResult();
  return isYielded ? loop.getTiedLoopResult(argument) : OpResult();
}

/// The same of a loop that threads share.
static OpResult getLoopResult(tensor::ParallelInsertSliceOp insert) {
  auto loop = insert->getParentOfType<scf::ForallOp>();
  return loop.getTiedOpResult(
      loop.getTiedOpOperand(cast<BlockArgument>(insert.getDest())));
}

/// Whether nothing is in `result` of a loop, and of the loops around it that
/// carry it, but what iterations insert.
static bool startsEmpty(OpResult result) {
  auto loop = cast<LoopLikeOpInterface>(result.getOwner());
  Value start = loop.getInitsMutable()[result.getResultNumber()].get();
  while (auto argument = dyn_cast<BlockArgument>(start)) {
    auto around =
        dyn_cast<LoopLikeOpInterface>(argument.getOwner()->getParentOp());
    OpOperand *init = around ? around.getTiedLoopInit(argument) : nullptr;
    if (!init)
      return false;
    start = init->get();
  }
  return start.getDefiningOp<tensor::EmptyOp>() != nullptr;
}

/// What `use` becomes a part of, if that has all keys along `dim`.
static OpResult getWhole(OpOperand &use, unsigned dim) {
  auto insert = dyn_cast<OffsetSizeAndStrideOpInterface>(use.getOwner());
  if (!insert || use.getOperandNumber() != 0 ||
      !isConstantIntValue(insert.getMixedOffsets()[dim], 0))
    return OpResult();
  OpResult whole;
  if (auto inLoop = dyn_cast<tensor::InsertSliceOp>(use.getOwner()))
    whole = getLoopResult(inLoop);
  else if (auto shared =
               dyn_cast<tensor::ParallelInsertSliceOp>(use.getOwner()))
    whole = getLoopResult(shared);
  auto rank = [](Value value) {
    return cast<RankedTensorType>(value.getType()).getRank();
  };
  return whole && rank(whole) == rank(use.get()) && startsEmpty(whole)
             ? whole
             : OpResult();
}

/// The loop of a product that sums `use` up along `dim`.
static std::optional<unsigned> getSummedLoop(OpOperand &use, unsigned dim) {
  auto op = dyn_cast<linalg::GenericOp>(use.getOwner());
  if (!op || !op.isDpsInput(&use) || !isContraction(op))
    return std::nullopt;
  auto expr =
      dyn_cast<AffineDimExpr>(op.getMatchingIndexingMap(&use).getResult(dim));
  if (!expr || !canShorten(op, expr.getPosition()) ||
      op.getIteratorTypesArray()[expr.getPosition()] !=
          utils::IteratorType::reduction)
    return std::nullopt;
  return expr.getPosition();
}

/// Follows the probabilities out of the loops around `use`.
static void follow(OpOperand &use, unsigned dim,
                   SmallVectorImpl<OuterProduct> &products) {
  OpResult whole = getWhole(use, dim);
  if (!whole)
    return;
  for (OpOperand &next : whole.getUses()) {
    bool isKnown = llvm::any_of(products, [&](const OuterProduct &product) {
      return product.op == next.getOwner();
    });
    if (isKnown)
      continue;
    if (std::optional<unsigned> loop = getSummedLoop(next, dim))
      products.push_back({cast<linalg::GenericOp>(next.getOwner()), *loop,
                          cast<LoopLikeOpInterface>(whole.getOwner())});
    else
      follow(next, dim, products);
  }
}

SmallVector<OuterProduct> mca::findOuterProducts(const KeyColumns &columns) {
  SmallVector<OuterProduct> products;
  for (OpOperand *use : columns.otherUses) {
    auto result = cast<OpResult>(use->get());
    auto op = cast<linalg::GenericOp>(result.getOwner());
    follow(*use, *getKeyDim(result, columns.getLoop(op)), products);
  }
  return products;
}
