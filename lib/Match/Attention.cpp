//===- Attention.cpp - Softmax of scores times projected values -*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Match/Attention.h"
#include "mca/Match/Weights.h"

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Support/DebugStringHelper.h"

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

std::optional<Miss> mca::checkType(Value value, Operation *at) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  if (!type || type.getEncoding())
    return Miss{MissReason::ElementType, at, debugString(value.getType())};
  Type element = type.getElementType();
  if (!element.isF32() && !element.isF16() && !element.isBF16())
    return Miss{MissReason::ElementType, at, debugString(type)};
  if (llvm::is_contained(type.getShape(), 0))
    return Miss{MissReason::EmptyShape, at, debugString(type)};
  return std::nullopt;
}

static std::optional<Miss> checkTypes(ArrayRef<Value> values, Operation *at) {
  for (Value value : values)
    if (std::optional<Miss> why = checkType(value, at))
      return why;
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Roles
//===----------------------------------------------------------------------===//

static AxisList getAxesOf(const AxisSpace &space, const Layout &layout) {
  return space.kept(flatten(layout));
}

/// Batch axes are those that X has, head axes those that W has.
static std::optional<Miss> splitShared(AttentionMatch &match,
                                       ArrayRef<AxisId> shared) {
  AxisList inWeight = getAxesOf(match.space, match.projection.weight.layout),
           inInput = getAxesOf(match.space, match.projection.input.layout);
  for (AxisId axis : shared) {
    bool isHead = llvm::is_contained(inWeight, axis);
    bool isBatch = llvm::is_contained(inInput, axis);
    if (isHead && isBatch)
      return Miss{MissReason::WeightVariesWithToken, match.projection.op,
                  "a batched weight"};
    (isHead    ? match.heads
     : isBatch ? match.batch
               : match.groups)
        .push_back(axis);
  }
  return std::nullopt;
}

namespace {
/// The operands of the product.
struct Sides {
  View probabilities, values;
};
} // namespace

/// Roles of the product's axes, now that both sides are walked and axes split
/// no more.
static std::optional<Miss> settleRoles(AttentionMatch &match,
                                       const Contraction &product,
                                       const Sides &sides) {
  const AxisSpace &space = match.space;
  AxisList inValues = space.leaves(flatten(sides.values.layout)),
           inOther = space.leaves(flatten(sides.probabilities.layout)), shared;
  match.keys = space.leaves(product.reduced);
  match.inputs = space.leaves(match.projection.inputAxes);
  for (AxisId axis : space.leaves(flatten(product.result))) {
    bool isValue = llvm::is_contained(inValues, axis);
    bool isOther = llvm::is_contained(inOther, axis);
    (isValue && isOther ? shared
     : isValue          ? match.features
                        : match.queries)
        .push_back(axis);
  }
  return splitShared(match, shared);
}

/// Whether the layout holds each axis of the lists once and nothing else.
static bool holdsExactly(const AxisSpace &space, const Layout &layout,
                         std::initializer_list<AxisList> lists) {
  AxisList held = getAxesOf(space, layout), wanted;
  for (const AxisList &list : lists)
    llvm::append_range(wanted, list);
  llvm::sort(held);
  llvm::sort(wanted);
  return held == wanted;
}

static bool holdsOnly(const AxisSpace &space, const Layout &layout,
                      std::initializer_list<AxisList> lists) {
  AxisList held = getAxesOf(space, layout);
  llvm::sort(held);
  if (llvm::adjacent_find(held) != held.end())
    return false;
  return llvm::all_of(held, [&](AxisId axis) {
    return llvm::any_of(lists, [&](const AxisList &list) {
      return llvm::is_contained(list, axis);
    });
  });
}

/// Every operand must hold the axes of its role: what the rewrite relies on.
static std::optional<Miss> checkAxes(const AttentionMatch &match) {
  const AxisSpace &space = match.space;
  const ValueProjection &projection = match.projection;
  Operation *at = projection.op;
  if (!holdsExactly(space, projection.input.layout,
                    {match.batch, match.keys, match.inputs}) ||
      !holdsExactly(space, projection.weight.layout,
                    {match.inputs, match.heads, match.features}) ||
      !holdsExactly(space, match.probabilities.counted.layout,
                    {match.batch, match.heads, match.groups, match.queries,
                     match.keys}) ||
      !holdsExactly(space, match.read.layout,
                    {match.batch, match.heads, match.groups, match.queries,
                     match.keys}) ||
      !holdsExactly(space, match.result,
                    {match.batch, match.heads, match.groups, match.queries,
                     match.features}) ||
      !holdsOnly(space, match.values.layout,
                 {match.batch, match.heads, match.groups, match.keys,
                  match.features}) ||
      !holdsOnly(space, match.probabilities.divisor.layout,
                 {match.batch, match.heads, match.groups, match.queries}))
    return Miss{MissReason::LayoutNotTracked, at,
                "an operand with missing or repeated axes"};
  if (!holdsOnly(space, projection.bias.layout, {match.heads, match.features}))
    return Miss{MissReason::BiasShape, at, "a bias with other axes"};
  for (const AxisList &list : {match.heads, match.features, match.inputs})
    if (!space.extent(list).isStatic())
      return Miss{MissReason::DynamicShape, at,
                  "a dynamic number of heads or features"};
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// The match
//===----------------------------------------------------------------------===//

/// The contraction that alone reads `value`, through operations that move it.
static Operation *getConsumer(Value value) {
  for (unsigned step = 0; value.hasOneUse() && step < kMaxSteps; ++step) {
    Operation *user = *value.user_begin();
    if (isContraction(user))
      return user;
    value = getMovedResult(value);
    if (!value)
      break;
  }
  return nullptr;
}

/// (A X) W: what the product's features are contracted with next is a weight.
static bool isProjectedAfterwards(const AxisSpace &space,
                                  const Contraction &product,
                                  ArrayRef<AxisId> features) {
  Operation *next = getConsumer(product.op->getResult(0));
  AxisSpace other;
  FailureOr<Contraction> contraction = getContraction(other, next);
  return succeeded(contraction) &&
         isWeight(contraction->lhs.value) != isWeight(contraction->rhs.value) &&
         other.extent(contraction->reduced) == space.extent(features);
}

/// Whether something between the operation and the region may run it more than
/// once: the values would be encoded every time.
static bool isInLoop(Operation *op, Region *region) {
  for (Region *inner = op->getParentRegion(); inner != region;
       inner = inner->getParentRegion())
    if (!inner || !isa<scf::IfOp>(inner->getParentOp()))
      return true;
  return false;
}

static std::optional<Miss> matchValues(AttentionMatch &match,
                                       const Contraction &product,
                                       const Sides &sides) {
  AxisList features =
      getDropped(match.space, sides.values.layout, sides.probabilities.layout);
  MatchOr<ValueProjection> projection = matchValueProjection(
      match.space, product.op, sides.values, product.reduced, features);
  if (projection && isInLoop(product.op, projection->op->getParentRegion()))
    return Miss{MissReason::ValueShared, projection->op,
                "a loop around the product, which reads them again and again"};
  if (projection) {
    match.projection = *projection;
    match.values =
        projection->repeated.value ? projection->repeated : sides.values;
    return std::nullopt;
  }
  Miss why = projection.why();
  if (why.reason == MissReason::ValueNotProjected &&
      isProjectedAfterwards(match.space, product, features))
    why.reason = MissReason::ProductOfInput;
  return why;
}

/// Tries A as the given operand of the product. `isProbabilities` once it is
/// known to be.
static MatchOr<AttentionMatch>
matchWithProbabilities(Operation *op, unsigned side, bool &isProbabilities) {
  auto values = op->getOperands().take_front(2);
  if (!llvm::all_of(values.getTypes(), llvm::IsaPred<RankedTensorType>))
    return Miss{MissReason::ProductBody, op, describeOp(op)};
  if (std::optional<Miss> why = checkTypes({values[0], values[1]}, op))
    return *why;
  AttentionMatch match;
  match.space.getSizes().assumeAssertionsBefore(op);
  FailureOr<Contraction> product = getContraction(match.space, op);
  if (failed(product))
    return Miss{MissReason::LayoutNotTracked, op, "the product's operands"};
  match.product = op;
  match.valuesOperand = &op->getOpOperand(1 - side);
  Sides sides{product->lhs, product->rhs};
  if (side == 1)
    std::swap(sides.probabilities, sides.values);
  MatchOr<Probabilities> matched = matchProbabilities(
      match.space, *product, sides.probabilities, product->reduced);
  if (!matched)
    return matched.why();
  match.probabilities = *matched;
  match.read = sides.probabilities;
  match.init = {product->init, product->init ? product->result : Layout()};
  match.result = product->result;
  isProbabilities = true;
  if (std::optional<Miss> why = matchValues(match, *product, sides))
    return *why;
  const ValueProjection &projection = match.projection;
  if (auto why = checkTypes({projection.input.value, projection.weight.value,
                             match.probabilities.counted.value},
                            projection.op))
    return *why;
  if (projection.bias.value)
    if (auto why = checkType(projection.bias.value, projection.op))
      return *why;
  if (auto why = settleRoles(match, *product, sides))
    return *why;
  if (std::optional<Miss> why = checkAxes(match))
    return *why;
  return match;
}

std::optional<MatchOr<AttentionMatch>> mca::matchAttention(Operation *product) {
  if (!resemblesContraction(product))
    return std::nullopt;
  if (!isMultiplyAdd(product)) {
    if (llvm::any_of(product->getOperands(), findSoftmaxAbove))
      return Miss{MissReason::ProductBody, product, describeOp(product)};
    return std::nullopt;
  }
  std::optional<MatchOr<AttentionMatch>> result;
  bool isDecided = false;
  for (unsigned side : {0u, 1u}) {
    std::optional<SoftmaxAnchor> anchor =
        findSoftmaxAbove(product->getOperand(side));
    if (!anchor && !isDividedAfterwards(product, side))
      continue;
    if (anchor && anchor->isTable)
      return Miss{MissReason::TableSoftmax, anchor->op, describeOp(anchor->op)};
    bool isProbabilities = false;
    MatchOr<AttentionMatch> match =
        matchWithProbabilities(product, side, isProbabilities);
    // The miss of the operand that is a softmax says more than the other's.
    if (match || !result || (isProbabilities && !isDecided))
      result = match;
    if (match)
      break;
    isDecided |= isProbabilities;
  }
  return result;
}
