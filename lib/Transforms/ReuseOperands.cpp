//===- ReuseOperands.cpp - Elementwise results in place ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
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

/// Whether `value` has no elements yet: a destination or a part of one.
static bool isUnwritten(Value value) {
  while (auto slice = value.getDefiningOp<tensor::ExtractSliceOp>())
    value = slice.getSource();
  return value.getDefiningOp<tensor::EmptyOp>() != nullptr;
}

/// An input that `output` can take the place of: of its type, accessed at the
/// same element, read for the last time.
static OpOperand *findReusable(linalg::GenericOp op, OpOperand &output) {
  if (!isUnwritten(output.get()) || op.payloadUsesValueFromOperand(&output) ||
      !op.getMatchingIndexingMap(&output).isPermutation())
    return nullptr;
  for (OpOperand *input : op.getDpsInputOperands())
    if (input->get().getType() == output.get().getType() &&
        op.getMatchingIndexingMap(input) ==
            op.getMatchingIndexingMap(&output) &&
        readsLast(op, *input))
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
