//===- StartFromBias.cpp - Sums that start from their bias ----------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FillNumber.h"

#include "mca/Emit/BroadcastRow.h"
#include "mca/Emit/ContractionRoles.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Dominance.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Transforms/RegionUtils.h"

namespace mlir::mca {
#define GEN_PASS_DEF_STARTFROMBIAS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

/// Whether all that the body does is to add the elements of its two inputs.
static bool addsInputs(linalg::GenericOp op) {
  Block *body = op.getBody();
  auto add =
      body->getTerminator()->getOperand(0).getDefiningOp<arith::AddFOp>();
  if (!add || body->getOperations().size() != 2)
    return false;
  Value first = body->getArgument(0), second = body->getArgument(1);
  return (add.getLhs() == first && add.getRhs() == second) ||
         (add.getLhs() == second && add.getRhs() == first);
}

/// The product, of which `sums` is the only use, whose sums start from zero.
static linalg::LinalgOp getProductFromZero(OpOperand &sums) {
  auto product = sums.get().getDefiningOp<linalg::LinalgOp>();
  return product && sums.get().hasOneUse() && isContraction(product) &&
                 isZeroFill(product.getDpsInitOperand(0)->get())
             ? product
             : linalg::LinalgOp();
}

namespace {
/// out = product + row.
struct BiasAddition {
  linalg::LinalgOp product;
  Value row;

  /// In the order of the operands of `op`, or the other one.
  static std::optional<BiasAddition> match(linalg::GenericOp op);
};

struct StartFromBias : mca::impl::StartFromBiasBase<StartFromBias> {
  void runOnOperation() override {
    auto &dominance = getAnalysis<DominanceInfo>();
    IRRewriter rewriter(&getContext());
    getOperation()->walk([&](linalg::GenericOp op) {
      std::optional<BiasAddition> addition = BiasAddition::match(op);
      if (addition &&
          succeeded(moveValueDefinitions(rewriter, addition->row,
                                         addition->product, dominance)))
        start(rewriter, op, *addition, dominance);
    });
  }

  static void start(RewriterBase &rewriter, linalg::GenericOp op,
                    const BiasAddition &addition, DominanceInfo &dominance) {
    linalg::LinalgOp product = addition.product;
    OpOperand &init = *product.getDpsInitOperand(0);
    auto fill = init.get().getDefiningOp<linalg::FillOp>();
    // Where the sum goes may be a part of something larger.
    Value destination = op.getDpsInitOperand(0)->get();
    if (!dominance.properlyDominates(destination, product))
      destination = fill.output();
    rewriter.setInsertionPoint(product);
    Value rows =
        createBroadcastRow(rewriter, op.getLoc(), addition.row, destination);
    rewriter.modifyOpInPlace(product, [&] { init.set(rows); });
    rewriter.replaceOp(op, product->getResults());
    if (fill->use_empty())
      rewriter.eraseOp(fill);
  }
};
} // namespace

std::optional<BiasAddition> BiasAddition::match(linalg::GenericOp op) {
  if (!op.hasPureTensorSemantics() || op.getNumDpsInputs() != 2 ||
      op.getNumDpsInits() != 1 || !addsInputs(op) || op.getNumLoops() < 2 ||
      !op.isAllParallelLoops())
    return std::nullopt;
  Type type = op.getResult(0).getType();
  AffineMap identity = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  if (!identity.isIdentity() || !getElementTypeOrSelf(type).isF32())
    return std::nullopt;
  for (OpOperand *sums : op.getDpsInputOperands()) {
    OpOperand *row = op.getDpsInputOperand(1 - sums->getOperandNumber());
    linalg::LinalgOp product = getProductFromZero(*sums);
    if (product && sums->get().getType() == type &&
        op.getMatchingIndexingMap(sums) == identity &&
        op.getMatchingIndexingMap(row) ==
            AffineMap::getMinorIdentityMap(op.getNumLoops(), 1,
                                           op.getContext()))
      return BiasAddition{product, row->get()};
  }
  return std::nullopt;
}
