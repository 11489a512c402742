//===- Softmax.cpp - Softmax over tracked axes ------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Match/Softmax.h"
#include "mca/Match/LinalgBodies.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::mca;
using linalg::LinalgOp;

namespace {
/// A reduction of a known view.
struct Reduction {
  LinalgOp op;
  unsigned result;
  /// Axes that the reduction removes.
  AxisList axes;
};

/// Left and right operand of a binary elementwise operation, with axes.
struct BinaryViews {
  View lhs, rhs;
};
} // namespace

/// The two operands of the scalar operation `scalar`, seen through the op.
static FailureOr<BinaryViews> getBinaryViews(LinalgOp op, const View &result,
                                             Operation *scalar) {
  FailureOr<LoopAxes> loops = loopsFromResult(op, 0, result.layout);
  if (failed(loops))
    return failure();
  FailureOr<View> lhs = getOperandView(op, scalar->getOperand(0), *loops);
  FailureOr<View> rhs = getOperandView(op, scalar->getOperand(1), *loops);
  if (failed(lhs) || failed(rhs))
    return failure();
  return BinaryViews{*lhs, *rhs};
}

/// yield OpTy(%a, %b) over operands of an elementwise op.
template <typename OpTy>
static FailureOr<BinaryViews> matchBinary(const View &view) {
  FailureOr<StructuredResult> producer = getStructuredProducer(view.value);
  if (failed(producer) || !isElementwise(producer->op) ||
      producer->op->getNumResults() != 1)
    return failure();
  auto scalar = getYieldedOp<OpTy>(producer->op);
  if (!scalar)
    return failure();
  return getBinaryViews(producer->op, view, scalar);
}

/// yield OpTy(%in, %out) in one of the results of a reduction.
template <typename... OpTys>
static bool combinesInputWithResult(LinalgOp op, unsigned result) {
  Operation *scalar = getYieldedScalar(op, result).getDefiningOp();
  if (!scalar || !isa<OpTys...>(scalar) || op.getNumDpsInputs() != 1)
    return false;
  unsigned init = op.getDpsInitOperand(result)->getOperandNumber();
  std::optional<unsigned> lhs = getOperandNumber(op, scalar->getOperand(0));
  std::optional<unsigned> rhs = getOperandNumber(op, scalar->getOperand(1));
  return (lhs == 0u && rhs == init) || (lhs == init && rhs == 0u);
}

/// Matches `view` as a reduction of exactly the value and axes of `whole`.
template <typename... OpTys>
static FailureOr<Reduction>
matchReductionOf(const AxisSpace &space, const View &view, const View &whole) {
  FailureOr<StructuredResult> producer = getStructuredProducer(view.value);
  if (failed(producer) || producer->op.getNumReductionLoops() == 0 ||
      !combinesInputWithResult<OpTys...>(producer->op, producer->result))
    return failure();
  LinalgOp op = producer->op;
  if (op.getDpsInputs()[0] != whole.value)
    return failure();
  FailureOr<AxisList> axes =
      getReducedAxes(space, op, producer->result, view.layout, whole.layout);
  if (failed(axes))
    return failure();
  return Reduction{op, producer->result, *axes};
}

/// The statistic of the rows of `whole` that `view` repeats along them.
template <typename... OpTys>
static FailureOr<Reduction> matchRowStatistic(AxisSpace &space, View view,
                                              const View &whole) {
  while (true) {
    FailureOr<Reduction> reduction =
        matchReductionOf<OpTys...>(space, view, whole);
    if (succeeded(reduction))
      return reduction;
    FailureOr<View> source =
        lookThroughLayoutOp(space, view, /*allowBroadcast=*/true);
    if (failed(source))
      return failure();
    view = *source;
  }
}

/// -inf, the lowest finite float, or NaN for the maximum that ignores it.
static bool startsBelowAll(Reduction maximum) {
  std::optional<APFloat> start =
      getFilledFloat(maximum.op.getDpsInits()[maximum.result]);
  if (!start)
    return false;
  if (start->isNaN())
    return isa<arith::MaxNumFOp>(
        getYieldedScalar(maximum.op, maximum.result).getDefiningOp());
  return start->isNegative() && (start->isInfinity() || start->isLargest());
}

/// Whether `axes` are all missing in `layout`.
static bool isConstantAlong(const AxisSpace &space, const Layout &layout,
                            ArrayRef<AxisId> axes) {
  AxisList removed = space.leaves(axes);
  for (const AxisList &list : space.leaves(layout))
    for (AxisId axis : list)
      if (llvm::is_contained(removed, axis))
        return false;
  return true;
}

static bool hasZeroStart(Reduction sum) {
  std::optional<APFloat> start =
      getFilledFloat(sum.op.getDpsInits()[sum.result]);
  return start && start->isZero();
}

/// The scores below the exponential; what is subtracted from them must be their
/// own maximum over the same axes. Without a subtraction, or where something
/// varies along the rows, all of it is the scores.
static MatchOr<View> matchShiftedScores(AxisSpace &space, const View &shifted,
                                        const BinaryViews &difference,
                                        ArrayRef<AxisId> axes,
                                        Operation *subtraction) {
  View source = lookThroughLayoutOps(space, difference.rhs, true);
  if (!isConstantAlong(space, source.layout, axes))
    return shifted;
  FailureOr<Reduction> maximum =
      matchRowStatistic<arith::MaximumFOp, arith::MaxNumFOp>(
          space, difference.rhs, difference.lhs);
  if (failed(maximum))
    return Miss{MissReason::SoftmaxMaximum, subtraction,
                describeProducer(source.value)};
  if (!startsBelowAll(*maximum))
    return Miss{MissReason::SoftmaxMaximum, maximum->op,
                "another start value of the maximum"};
  if (space.leaves(maximum->axes) != space.leaves(axes))
    return Miss{MissReason::SoftmaxMaximum, maximum->op,
                "a maximum over other axes"};
  return difference.lhs;
}

/// From exp to the scores: subtraction in the same body or one before.
static MatchOr<View> matchScores(AxisSpace &space, const View &exponentials,
                                 ArrayRef<AxisId> axes) {
  LinalgOp op = getStructuredProducer(exponentials.value)->op;
  auto exp = getYieldedOp<math::ExpOp>(op);
  auto fused = exp.getOperand().getDefiningOp<arith::SubFOp>();
  if (fused) {
    FailureOr<BinaryViews> parts = getBinaryViews(op, exponentials, fused);
    if (succeeded(parts))
      return matchShiftedScores(space, parts->lhs, *parts, axes, op);
  }
  FailureOr<LoopAxes> loops = loopsFromResult(op, 0, exponentials.layout);
  if (failed(loops) || !getOperandNumber(op, exp.getOperand()))
    return exponentials; // Computed in the same body: opaque scores.
  FailureOr<View> operand = getOperandView(op, exp.getOperand(), *loops);
  if (failed(operand))
    return Miss{MissReason::LayoutNotTracked, op, "the exponential's operand"};
  View shifted = *operand;
  FailureOr<BinaryViews> parts = matchBinary<arith::SubFOp>(shifted);
  if (failed(parts))
    return shifted;
  return matchShiftedScores(space, shifted, *parts, axes,
                            shifted.value.getDefiningOp());
}

static bool isExponential(Value value) {
  FailureOr<StructuredResult> producer = getStructuredProducer(value);
  return succeeded(producer) && isElementwise(producer->op) &&
         producer->op->getNumResults() == 1 &&
         getYieldedOp<math::ExpOp>(producer->op);
}

static LinalgOp getQuotient(Value value) {
  FailureOr<StructuredResult> producer = getStructuredProducer(value);
  if (failed(producer) || !isElementwise(producer->op) ||
      producer->op->getNumResults() != 1 ||
      !getYieldedOp<arith::DivFOp>(producer->op))
    return nullptr;
  return producer->op;
}

bool mca::looksLikeSoftmax(Value value) {
  if (value.getDefiningOp<linalg::SoftmaxOp>())
    return true;
  LinalgOp quotient = getQuotient(value);
  return quotient && llvm::any_of(quotient.getDpsInputs(), isExponential);
}

/// linalg.softmax carries its axis.
static MatchOr<SoftmaxMatch> matchNamedSoftmax(linalg::SoftmaxOp op,
                                               const View &probabilities) {
  return SoftmaxMatch{op,
                      {op.getInput(), probabilities.layout},
                      probabilities.layout[op.getDimension()]};
}

MatchOr<SoftmaxMatch> mca::matchSoftmax(AxisSpace &space,
                                        const View &probabilities) {
  if (auto op = probabilities.value.getDefiningOp<linalg::SoftmaxOp>())
    return matchNamedSoftmax(op, probabilities);
  Operation *root = probabilities.value.getDefiningOp();
  FailureOr<BinaryViews> quotient = matchBinary<arith::DivFOp>(probabilities);
  if (failed(quotient) || !isExponential(quotient->lhs.value))
    return Miss{MissReason::SoftmaxSum, root,
                describeProducer(probabilities.value)};
  FailureOr<Reduction> sum =
      matchRowStatistic<arith::AddFOp>(space, quotient->rhs, quotient->lhs);
  if (failed(sum))
    return Miss{MissReason::SoftmaxSum, root,
                describeProducer(quotient->rhs.value)};
  if (!hasZeroStart(*sum))
    return Miss{MissReason::SoftmaxSum, sum->op,
                "another start value of the sum"};
  MatchOr<View> scores = matchScores(space, quotient->lhs, sum->axes);
  if (!scores)
    return scores.why();
  return SoftmaxMatch{root, *scores, sum->axes};
}
