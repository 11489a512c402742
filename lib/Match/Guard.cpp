//===- Guard.cpp - Guards between softmax and value product -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Match/Guard.h"
#include "mca/Match/LinalgBodies.h"

#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::mca;
using linalg::LinalgOp;

static bool isZero(LinalgOp op, Value scalar) {
  std::optional<APFloat> constant = getScalarFloat(scalar);
  if (!constant)
    if (std::optional<unsigned> number = getOperandNumber(op, scalar))
      constant = getFilledFloat(op->getOperand(*number));
  return constant && constant->isZero();
}

FailureOr<GuardMatch> mca::matchGuard(const View &view) {
  FailureOr<StructuredResult> producer = getStructuredProducer(view.value);
  if (failed(producer) || !isElementwise(producer->op) ||
      producer->op->getNumResults() != 1)
    return failure();
  LinalgOp op = producer->op;
  auto select = getYieldedOp<arith::SelectOp>(op);
  FailureOr<LoopAxes> loops = loopsFromResult(op, 0, view.layout);
  if (!select || failed(loops) || !isZero(op, select.getTrueValue()))
    return failure();
  FailureOr<View> condition = getOperandView(op, select.getCondition(), *loops);
  FailureOr<View> probabilities =
      getOperandView(op, select.getFalseValue(), *loops);
  if (failed(condition) || failed(probabilities))
    return failure();
  return GuardMatch{op, *condition, *probabilities};
}

/// One input and one result, both read and written in order.
static bool isInOrder(LinalgOp op) {
  return op.getNumDpsInputs() == 1 && op->getNumResults() == 1 &&
         llvm::all_of(op.getIndexingMapsArray(),
                      [](AffineMap map) { return map.isIdentity(); });
}

/// x == -inf, x possibly extended first, over the elements of `scores`.
static bool isMinusInfinityTest(LinalgOp op, const View &scores) {
  auto compare = getYieldedOp<arith::CmpFOp>(op);
  if (!compare || !isInOrder(op) ||
      compare.getPredicate() != arith::CmpFPredicate::OEQ)
    return false;
  Value element = compare.getLhs();
  if (auto extension = element.getDefiningOp<arith::ExtFOp>())
    element = extension.getIn();
  std::optional<APFloat> bound = getScalarFloat(compare.getRhs());
  return getOperandNumber(op, element) == 0u &&
         op.getDpsInputs()[0] == scores.value && bound && bound->isInfinity() &&
         bound->isNegative();
}

/// and-reduction, started at true, of a producer over exactly the softmax axes.
static bool isAllMasked(AxisSpace &space, View condition,
                        const SoftmaxMatch &softmax) {
  condition = lookThroughLayoutOps(space, condition, /*allowBroadcast=*/true);
  FailureOr<StructuredResult> producer = getStructuredProducer(condition.value);
  if (failed(producer) || producer->op.getNumReductionLoops() == 0)
    return false;
  LinalgOp op = producer->op;
  auto conjunction = getYieldedOp<arith::AndIOp>(op);
  if (!conjunction || op.getNumDpsInputs() != 1 || op->getNumResults() != 1 ||
      !getOperandNumber(op, conjunction.getLhs()) ||
      !getOperandNumber(op, conjunction.getRhs()) ||
      conjunction.getLhs() == conjunction.getRhs() ||
      getFilledBool(op.getDpsInits()[0]) != true)
    return false;
  FailureOr<StructuredResult> test =
      getStructuredProducer(op.getDpsInputs()[0]);
  if (failed(test) || !isElementwise(test->op) ||
      !isMinusInfinityTest(test->op, softmax.scores))
    return false;
  FailureOr<AxisList> reduced = getReducedAxes(
      space, op, producer->result, condition.layout, softmax.scores.layout);
  return succeeded(reduced) &&
         space.leaves(*reduced) == space.leaves(softmax.axes);
}

/// p != p of the guarded probabilities themselves.
static bool isNanTest(const GuardMatch &guard) {
  FailureOr<StructuredResult> producer =
      getStructuredProducer(guard.condition.value);
  if (failed(producer) || !isElementwise(producer->op))
    return false;
  LinalgOp op = producer->op;
  auto compare = getYieldedOp<arith::CmpFOp>(op);
  return compare && isInOrder(op) &&
         compare.getPredicate() == arith::CmpFPredicate::UNO &&
         getOperandNumber(op, compare.getLhs()) == 0u &&
         getOperandNumber(op, compare.getRhs()) == 0u &&
         op.getDpsInputs()[0] == guard.probabilities.value &&
         guard.condition.layout == guard.probabilities.layout;
}

bool mca::isSafeGuard(AxisSpace &space, const GuardMatch &guard,
                      const SoftmaxMatch &softmax) {
  return isNanTest(guard) || isAllMasked(space, guard.condition, softmax);
}
