//===- ValueProjection.cpp - From the values back to X W + b ----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Match/ValueProjection.h"
#include "mca/Match/LinalgBodies.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MLProgram/IR/MLProgram.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::mca;
using linalg::LinalgOp;

FailureOr<ContractionViews> mca::matchContraction(AxisSpace &space,
                                                  const View &result) {
  FailureOr<StructuredResult> producer = getStructuredProducer(result.value);
  if (failed(producer) || !isMultiplyAdd(producer->op) ||
      !linalg::isaContractionOpInterface(producer->op))
    return failure();
  LinalgOp op = producer->op;
  FailureOr<LoopAxes> loops = loopsFromResult(op, 0, result.layout);
  if (failed(loops))
    return failure();
  ContractionViews views{op, {}, {}, {}};
  for (auto [loop, extent] :
       llvm::zip_equal(*loops, op.getStaticLoopRanges())) {
    if (loop)
      continue;
    loop = space.create(extent);
    llvm::append_range(views.reduced, *loop);
  }
  FailureOr<Layout> lhs = operandLayout(op.getDpsInputOperand(0), *loops);
  FailureOr<Layout> rhs = operandLayout(op.getDpsInputOperand(1), *loops);
  if (failed(lhs) || failed(rhs))
    return failure();
  views.lhs = {op.getDpsInputs()[0], *lhs};
  views.rhs = {op.getDpsInputs()[1], *rhs};
  return views;
}

/// Whether a dimension of `layout` holds any of `axes`.
static bool holdsAny(const AxisSpace &space, const Layout &layout,
                     ArrayRef<AxisId> axes) {
  AxisList wanted = space.leaves(axes);
  return llvm::any_of(space.leaves(layout), [&](const AxisList &list) {
    return llvm::any_of(
        list, [&](AxisId axis) { return llvm::is_contained(wanted, axis); });
  });
}

/// Constants, arguments of functions, and globals stay what they are while the
/// tokens change.
static bool isWeightSource(Value value) {
  if (auto argument = dyn_cast<BlockArgument>(value))
    return argument.getOwner()->isEntryBlock() &&
           isa<FunctionOpInterface>(argument.getOwner()->getParentOp());
  Operation *op = value.getDefiningOp();
  return matchPattern(op, m_Constant()) ||
         isa<ml_program::GlobalLoadOp, ml_program::GlobalLoadConstOp>(op);
}

namespace {
/// The walk from the values to the projection; collects what it passes.
struct ProjectionWalk {
  AxisSpace &space;
  AxisList keyAxes, featureAxes;
  ValueProjection projection;

  std::optional<Miss> walk(View view);
  std::optional<Miss> step(View &view);
  std::optional<Miss> passBias(LinalgOp op, View &view);
  std::optional<Miss> finish(const ContractionViews &views);
  std::optional<Miss> takeInit(LinalgOp op, const View &result);
  std::optional<Miss> checkWeight();
};
} // namespace

static Miss miss(MissReason reason, Operation *at, std::string found) {
  return Miss{reason, at, std::move(found)};
}

/// The projection may start from zero or from the broadcast bias (addmm).
std::optional<Miss> ProjectionWalk::takeInit(LinalgOp op, const View &result) {
  Value init = op.getDpsInits()[0];
  std::optional<APFloat> start = getFilledFloat(init);
  if (start && start->isZero())
    return std::nullopt;
  View source = lookThroughLayoutOps(space, {init, result.layout},
                                     /*allowBroadcast=*/true);
  if (projection.bias.value || source.value == init ||
      holdsAny(space, source.layout, keyAxes))
    return miss(MissReason::ValueNotProjected, op,
                "a product that starts from another tensor");
  projection.bias = source;
  return std::nullopt;
}

std::optional<Miss> ProjectionWalk::checkWeight() {
  View source = lookThroughLayoutOps(space, projection.weight,
                                     /*allowBroadcast=*/true);
  if (!isWeightSource(source.value))
    return miss(MissReason::WeightNotConstant, projection.op,
                describeProducer(source.value));
  return std::nullopt;
}

/// X is the operand without feature axes, W the one without key axes.
std::optional<Miss> ProjectionWalk::finish(const ContractionViews &views) {
  bool lhsIsWeight = holdsAny(space, views.lhs.layout, featureAxes) ||
                     holdsAny(space, views.rhs.layout, keyAxes);
  projection.op = views.op;
  projection.input = lhsIsWeight ? views.rhs : views.lhs;
  projection.weight = lhsIsWeight ? views.lhs : views.rhs;
  projection.inputAxes = views.reduced;
  if (holdsAny(space, projection.weight.layout, keyAxes))
    return miss(MissReason::WeightVariesWithToken, views.op,
                "a weight with key axes");
  if (holdsAny(space, projection.input.layout, featureAxes))
    return miss(MissReason::ValueNotProjected, views.op,
                "an input with feature axes");
  return checkWeight();
}

/// addf(%chain, %bias): which one is the chain shows by what it comes from.
std::optional<Miss> ProjectionWalk::passBias(LinalgOp op, View &view) {
  auto add = getYieldedOp<arith::AddFOp>(op);
  FailureOr<LoopAxes> loops = loopsFromResult(op, 0, view.layout);
  SmallVector<View, 2> operands;
  for (Value scalar : add ? ValueRange(add->getOperands()) : ValueRange()) {
    FailureOr<View> operand = failure();
    if (succeeded(loops))
      operand = getOperandView(op, scalar, *loops);
    if (succeeded(operand))
      operands.push_back(*operand);
  }
  if (operands.size() != 2)
    return miss(MissReason::ValueNotProjected, op, describeOp(op));
  if (projection.bias.value)
    return miss(MissReason::BiasShape, op, "a second bias");
  for (unsigned chain : {0u, 1u}) {
    View bias = lookThroughLayoutOps(space, operands[1 - chain],
                                     /*allowBroadcast=*/true);
    View source = lookThroughLayoutOps(space, operands[chain]);
    if (!isWeightSource(bias.value) || isWeightSource(source.value) ||
        holdsAny(space, bias.layout, keyAxes))
      continue;
    if (dropsAxes(space, view.layout, operands[chain].layout))
      return miss(MissReason::ValueRepeated, op, "values repeated by a sum");
    projection.bias = bias;
    view = operands[chain];
    return std::nullopt;
  }
  return miss(MissReason::BiasShape, op, "a sum without a constant bias");
}

/// One step down: a layout op, a bias, or the reason why neither.
std::optional<Miss> ProjectionWalk::step(View &view) {
  FailureOr<View> source = lookThroughLayoutOp(space, view);
  if (succeeded(source)) {
    view = *source;
    return std::nullopt;
  }
  Operation *producer = view.value.getDefiningOp();
  if (succeeded(lookThroughLayoutOp(space, view, /*allowBroadcast=*/true)))
    return miss(MissReason::ValueRepeated, producer, describeOp(producer));
  auto op = dyn_cast<LinalgOp>(producer);
  if (!op || !isElementwise(op) || op->getNumResults() != 1)
    return miss(MissReason::ValueNotProjected, producer, describeOp(producer));
  return passBias(op, view);
}

std::optional<Miss> ProjectionWalk::walk(View view) {
  while (Operation *producer = view.value.getDefiningOp()) {
    if (!view.value.hasOneUse())
      return miss(MissReason::ValueShared, producer,
                  std::to_string(std::distance(view.value.use_begin(),
                                               view.value.use_end())) +
                      " uses of the result of " + describeOp(producer));
    FailureOr<ContractionViews> views = matchContraction(space, view);
    if (succeeded(views)) {
      if (std::optional<Miss> why = takeInit(views->op, view))
        return why;
      return finish(*views);
    }
    if (std::optional<Miss> why = step(view))
      return why;
  }
  Operation *function = view.value.getParentBlock()->getParentOp();
  return miss(MissReason::ValueNotProjected, function, "a block argument");
}

MatchOr<ValueProjection>
mca::matchValueProjection(AxisSpace &space, const View &values,
                          ArrayRef<AxisId> keyAxes,
                          ArrayRef<AxisId> featureAxes) {
  ProjectionWalk walk{space, AxisList(keyAxes), AxisList(featureAxes), {}};
  if (std::optional<Miss> why = walk.walk(values))
    return *why;
  return walk.projection;
}
