//===- Rewrite.cpp - One attention becomes mca.encode or attend -*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Build.h"
#include "Remarks.h"

#include "mlir/IR/Dominance.h"
#include "mlir/IR/RegionKindInterface.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;
using namespace mlir::mca;

/// Erases `root` if dead, and what only it used.
static void eraseDead(RewriterBase &rewriter, Operation *root) {
  SetVector<Operation *> worklist;
  worklist.insert(root);
  while (!worklist.empty()) {
    Operation *op = worklist.pop_back_val();
    if (!isOpTriviallyDead(op))
      continue;
    // Operands, and what bodies capture.
    op->walk([&](Operation *nested) {
      for (Value operand : nested->getOperands())
        if (Operation *producer = operand.getDefiningOp();
            producer && !op->isAncestor(producer))
          worklist.insert(producer);
    });
    rewriter.eraseOp(op);
  }
}

bool mca::isReachable(Operation *op, DominanceInfo &dominance) {
  if (!mayHaveSSADominance(*op->getParentRegion()))
    return false;
  for (; op && op->getBlock(); op = op->getParentOp())
    if (!dominance.isReachableFromEntry(op->getBlock()))
      return false;
  return true;
}

/// Where the program divides after the product it may also sum after it.
static LogicalResult moveDivisor(RewriterBase &rewriter,
                                 const AttentionMatch &match,
                                 DominanceInfo &dominance) {
  Value divisor = match.probabilities.divisor.value;
  if (!divisor || dominance.properlyDominates(divisor, match.product))
    return success();
  return moveValueDefinitions(rewriter, divisor, match.product, dominance);
}

/// Why the attention cannot be approximated in this way.
static std::optional<Miss> check(const AttentionMatch &match,
                                 const ApproximationSettings &settings,
                                 const Mask &mask) {
  if (settings.estimator == Estimator::Sampling)
    return std::nullopt;
  if (settings.getLevels(mask) == LowLevels())
    return Miss{mask.kind == MaskKind::Unknown
                    ? MissReason::MaskUnknown
                    : MissReason::MaskVariesWithQuery,
                mask.at, mask.found};
  if (match.projection.isBiasedLater)
    return Miss{MissReason::BiasShape, match.projection.op,
                "a bias added to repeated values"};
  return std::nullopt;
}

/// What is dead after the replacement.
static Operation *replace(RewriterBase &rewriter, const AttentionMatch &match,
                          Value value, bool isSampling) {
  Operation *product = match.product;
  if (!isSampling) {
    rewriter.replaceAllUsesWith(product->getResult(0), value);
    return product;
  }
  Operation *exact = match.valuesOperand->get().getDefiningOp();
  rewriter.modifyOpInPlace(product, [&] { match.valuesOperand->set(value); });
  return exact;
}

MatchOr<ApproximationOpInterface>
mca::approximateAttention(RewriterBase &rewriter, const AttentionMatch &match,
                          const ApproximationSettings &settings, int64_t layer,
                          DominanceInfo &dominance) {
  Operation *product = match.product;
  if (failed(moveDivisor(rewriter, match, dominance)))
    return Miss{MissReason::SoftmaxSum, product,
                "a sum that needs the product"};
  Mask mask = analyzeMask(match);
  if (std::optional<Miss> miss = check(match, settings, mask))
    return *miss;
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPoint(product);
  bool isSampling = settings.estimator == Estimator::Sampling;
  Replacement built = isSampling ? buildEncode(rewriter, match, settings, layer)
                                 : buildAttend(rewriter, match, settings,
                                               settings.isBidirectional(mask));
  WeightBoundAttr bound = computeWeightBound(built.op.getWeight());
  if (bound)
    built.op.setBoundAttr(bound);
  remarkPassed(product->getLoc(), getFunctionName(product),
               {match, settings, mask, bound, layer});
  if (Operation *exact = replace(rewriter, match, built.value, isSampling))
    eraseDead(rewriter, exact);
  return built.op;
}
