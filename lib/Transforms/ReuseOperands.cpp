//===- ReuseOperands.cpp - Elementwise results in place ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::mca {
#define GEN_PASS_DEF_REUSEOPERANDS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;

/// Whether `op` is the last to read `operand`, and nothing else may hold its
/// elements: it is the result of a structured operation of the same block, and
/// no view of it was taken.
static bool readsLast(linalg::GenericOp op, OpOperand &operand) {
  Value value = operand.get();
  Operation *producer = value.getDefiningOp();
  if (!isa_and_nonnull<linalg::LinalgOp>(producer) ||
      producer->getBlock() != op->getBlock())
    return false;
  return llvm::all_of(value.getUses(), [&](OpOperand &use) {
    Operation *user = use.getOwner();
    if (user == op)
      return &use == &operand;
    auto structured = dyn_cast<linalg::LinalgOp>(user);
    return structured && user->getBlock() == op->getBlock() &&
           !structured.isDpsInit(&use) && user->isBeforeInBlock(op);
  });
}

/// The destination that `value` is or is a part of.
static Value getWhole(Value value) {
  while (auto slice = value.getDefiningOp<tensor::ExtractSliceOp>())
    value = slice.getSource();
  return value;
}

/// Whether a destination has no elements yet, but for those that iterations of
/// a loop before this one put there.
static bool isUnwritten(Value whole) {
  auto argument = dyn_cast<BlockArgument>(whole);
  if (!argument)
    return whole.getDefiningOp<tensor::EmptyOp>() != nullptr;
  auto loop = dyn_cast<scf::ForOp>(argument.getOwner()->getParentOp());
  OpOperand *init = loop ? loop.getTiedLoopInit(argument) : nullptr;
  return init && isUnwritten(getWhole(init->get()));
}

/// Whether `value` is put into `whole`.
static bool isInsertedInto(Value value, Value whole) {
  return llvm::any_of(value.getUsers(), [&](Operation *user) {
    auto insertion = dyn_cast<tensor::InsertSliceOp>(user);
    return insertion && insertion.getSource() == value &&
           insertion.getDest() == whole;
  });
}

/// Whether operations that wrote `value`, each over what the one before it
/// wrote, can do so anywhere: bufferization lets the first one write to where
/// the last result is inserted.
static bool startsAnywhere(Value value) {
  while (auto op = value.getDefiningOp<linalg::LinalgOp>())
    value = op.getTiedOpOperand(cast<OpResult>(value))->get();
  return value.getDefiningOp<tensor::EmptyOp>() != nullptr;
}

/// An input that `output` can take the place of: of its type, accessed at the
/// same element, read for the last time.
static OpOperand *findReusable(linalg::GenericOp op, OpOperand &output) {
  Value whole = getWhole(output.get());
  bool isCarried = isa<BlockArgument>(whole);
  if (!isUnwritten(whole) || op.payloadUsesValueFromOperand(&output) ||
      !op.getMatchingIndexingMap(&output).isPermutation() ||
      (isCarried && !isInsertedInto(op.getTiedOpResult(&output), whole)))
    return nullptr;
  for (OpOperand *input : op.getDpsInputOperands())
    if (input->get().getType() == output.get().getType() &&
        op.getMatchingIndexingMap(input) ==
            op.getMatchingIndexingMap(&output) &&
        readsLast(op, *input) && (!isCarried || startsAnywhere(input->get())))
      return input;
  return nullptr;
}

/// Writes `output` over `input`: the body reads the output's old element.
static void reuse(RewriterBase &rewriter, linalg::GenericOp op,
                  OpOperand &input, OpOperand &output) {
  BlockArgument from = op.getMatchingBlockArgument(&input);
  BlockArgument to = op.getMatchingBlockArgument(&output);
  rewriter.modifyOpInPlace(op, [&] {
    from.replaceAllUsesWith(to);
    output.set(input.get());
    SmallVector<Attribute> maps(op.getIndexingMaps().getValue());
    maps.erase(maps.begin() + input.getOperandNumber());
    op.setIndexingMapsAttr(rewriter.getArrayAttr(maps));
    op.getBlock()->eraseArgument(from.getArgNumber());
    op.getInputsMutable().erase(input.getOperandNumber());
  });
}

namespace {
struct ReuseOperands : mca::impl::ReuseOperandsBase<ReuseOperands> {
  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    getOperation()->walk([&](linalg::GenericOp op) {
      if (!op.hasPureTensorSemantics())
        return;
      for (unsigned index = 0; index < op.getNumDpsInits(); ++index) {
        OpOperand &output = *op.getDpsInitOperand(index);
        if (OpOperand *input = findReusable(op, output))
          reuse(rewriter, op, *input, output);
      }
    });
  }
};
} // namespace
