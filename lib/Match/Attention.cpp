//===- Attention.cpp - Softmax of scores times projected values -*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Match/Attention.h"
#include "mca/Match/Guard.h"
#include "mca/Match/LinalgBodies.h"

using namespace mlir;
using namespace mlir::mca;
using linalg::LinalgOp;

namespace {
/// The operands of A.V while it is unknown which is which.
struct Product {
  LinalgOp op;
  linalg::ContractionDimensions dims;
  LoopAxes loops;
};
} // namespace

/// Fresh axes for every loop of the contraction.
static FailureOr<Product> analyzeProduct(AxisSpace &space, LinalgOp op) {
  if (!op.hasPureTensorSemantics() || !linalg::isaContractionOpInterface(op))
    return failure();
  FailureOr<linalg::ContractionDimensions> dims =
      linalg::inferContractionDims(op);
  if (failed(dims))
    return failure();
  Product product{op, *dims, {}};
  for (int64_t extent : op.getStaticLoopRanges())
    product.loops.push_back(space.create(extent));
  return product;
}

static AxisList collect(const Product &product, ArrayRef<unsigned> loops) {
  AxisList axes;
  for (unsigned loop : loops)
    llvm::append_range(axes, *product.loops[loop]);
  return axes;
}

/// From A back to the softmax through reshapes, permutations and guards, which
/// are collected. Stops where neither is found.
static View walkToSoftmax(AxisSpace &space, View view,
                          SmallVectorImpl<GuardMatch> &guards) {
  while (!looksLikeSoftmax(view.value)) {
    if (FailureOr<View> source = lookThroughLayoutOp(space, view);
        succeeded(source)) {
      view = *source;
      continue;
    }
    FailureOr<GuardMatch> guard = matchGuard(view);
    if (failed(guard))
      break;
    guards.push_back(*guard);
    view = guard->probabilities;
  }
  return view;
}

/// A softmax somewhere above, seen through any elementwise operations: then a
/// failed walk deserves a remark.
static bool hasSoftmaxAbove(Value value, unsigned depth) {
  if (looksLikeSoftmax(value))
    return true;
  Operation *op = value.getDefiningOp();
  if (!op || depth == 0)
    return false;
  auto structured = dyn_cast<LinalgOp>(op);
  if (structured && structured.getNumReductionLoops() != 0)
    return false;
  return llvm::any_of(op->getOperands(), [&](Value operand) {
    return hasSoftmaxAbove(operand, depth - 1);
  });
}

static bool isStaticF32(Value value) {
  auto type = dyn_cast<ShapedType>(value.getType());
  return type && type.hasStaticShape() && type.getElementType().isF32();
}

/// What every operand must be for a rewrite of today.
static std::optional<Miss> checkTypes(const Product &product) {
  for (Value operand : product.op->getOperands()) {
    auto type = cast<ShapedType>(operand.getType());
    std::string found;
    llvm::raw_string_ostream(found) << type;
    if (!type.hasStaticShape())
      return Miss{MissReason::DynamicShape, product.op, found};
    if (type.getNumElements() == 0)
      return Miss{MissReason::EmptyShape, product.op, found};
    if (!type.getElementType().isF32())
      return Miss{MissReason::ElementType, product.op, found};
  }
  return std::nullopt;
}

static MatchOr<SoftmaxMatch> matchProbabilities(AxisSpace &space,
                                                LinalgOp product,
                                                const View &probabilities,
                                                ArrayRef<AxisId> keys) {
  SmallVector<GuardMatch, 1> guards;
  View normalized = walkToSoftmax(space, probabilities, guards);
  if (!looksLikeSoftmax(normalized.value)) {
    Operation *op = normalized.value.getDefiningOp();
    if (!op)
      return Miss{MissReason::UnknownGuard, product, "a block argument"};
    return Miss{MissReason::UnknownGuard, op,
                ("'" + op->getName().getStringRef() + "'").str()};
  }
  MatchOr<SoftmaxMatch> softmax = matchSoftmax(space, normalized);
  if (!softmax)
    return softmax;
  if (space.leaves(softmax->axes) != space.leaves(keys))
    return Miss{MissReason::SoftmaxAxis, softmax->root,
                "a softmax over " +
                    std::to_string(space.extent(softmax->axes)) +
                    " elements along other axes"};
  for (const GuardMatch &guard : guards)
    if (!isSafeGuard(space, guard, *softmax))
      return Miss{MissReason::UnknownGuard, guard.select,
                  "a select whose condition is no mask of whole rows"};
  return softmax;
}

/// Batch axes are those that X has, head axes those that W has.
static std::optional<Miss> splitGroups(AttentionMatch &match,
                                       ArrayRef<AxisId> groups) {
  AxisList inWeight, inInput;
  for (const AxisList &list : match.weight)
    llvm::append_range(inWeight, list);
  for (const AxisList &list : match.input)
    llvm::append_range(inInput, list);
  for (AxisId axis : match.space.leaves(groups)) {
    if (llvm::is_contained(inWeight, axis) == llvm::is_contained(inInput, axis))
      return Miss{MissReason::WeightVariesWithToken, match.projection.op,
                  "a batched weight"};
    (llvm::is_contained(inWeight, axis) ? match.heads : match.batch)
        .push_back(axis);
  }
  return std::nullopt;
}

/// The bias must hold each head and feature axis once.
static std::optional<Miss> checkBias(const AttentionMatch &match) {
  if (!match.projection.bias.value)
    return std::nullopt;
  AxisList held, wanted(match.heads);
  llvm::append_range(wanted, match.features);
  for (const AxisList &list : match.bias)
    llvm::append_range(held, list);
  llvm::sort(held);
  llvm::sort(wanted);
  if (held != wanted || !isStaticF32(match.projection.bias.value))
    return Miss{MissReason::BiasShape, match.projection.op,
                "a bias of " + std::to_string(match.space.extent(held)) +
                    " values"};
  return std::nullopt;
}

/// Roles are final once both sides are walked: axes split no more.
static std::optional<Miss> settleRoles(AttentionMatch &match,
                                       const Product &product,
                                       const AxisList &queries) {
  AxisSpace &space = match.space;
  const ValueProjection &projection = match.projection;
  if (!isStaticF32(projection.input.value) ||
      !isStaticF32(projection.weight.value))
    return Miss{MissReason::ElementType, projection.op,
                "a projection of other types"};
  match.input = space.leaves(projection.input.layout);
  match.weight = space.leaves(projection.weight.layout);
  match.bias = space.leaves(projection.bias.layout);
  match.values = space.leaves(match.values);
  match.probabilities = space.leaves(match.probabilities);
  match.keys = space.leaves(match.keys);
  match.features = space.leaves(match.features);
  match.queries = space.leaves(queries);
  match.inputs = space.leaves(projection.inputAxes);
  if (std::optional<Miss> why =
          splitGroups(match, collect(product, product.dims.batch)))
    return why;
  return checkBias(match);
}

/// Tries A as the given operand of the product.
static std::optional<MatchOr<AttentionMatch>>
matchWithProbabilities(LinalgOp op, unsigned probabilities) {
  AttentionMatch match;
  FailureOr<Product> product = analyzeProduct(match.space, op);
  if (failed(product) ||
      !hasSoftmaxAbove(op.getDpsInputs()[probabilities], /*depth=*/6))
    return std::nullopt;
  if (std::optional<Miss> why = checkTypes(*product))
    return *why;
  match.product = op;
  match.probabilitiesOperand = op.getDpsInputOperand(probabilities);
  match.valuesOperand = op.getDpsInputOperand(1 - probabilities);
  FailureOr<Layout> layoutA =
      operandLayout(match.probabilitiesOperand, product->loops);
  FailureOr<Layout> layoutV =
      operandLayout(match.valuesOperand, product->loops);
  if (failed(layoutA) || failed(layoutV))
    return Miss{MissReason::LayoutNotTracked, op, "the product's operands"};
  match.probabilities = *layoutA;
  match.values = *layoutV;
  match.keys = collect(*product, product->dims.k);
  bool isLhs = probabilities == 0;
  AxisList queries =
      collect(*product, isLhs ? product->dims.m : product->dims.n);
  match.features = collect(*product, isLhs ? product->dims.n : product->dims.m);

  MatchOr<SoftmaxMatch> softmax = matchProbabilities(
      match.space, op, {match.probabilitiesOperand->get(), *layoutA},
      match.keys);
  if (!softmax)
    return softmax.why();
  match.softmax = *softmax;
  MatchOr<ValueProjection> projection =
      matchValueProjection(match.space, {match.valuesOperand->get(), *layoutV},
                           match.keys, match.features);
  if (!projection)
    return projection.why();
  match.projection = *projection;
  if (std::optional<Miss> why = settleRoles(match, *product, queries))
    return *why;
  return match;
}

std::optional<MatchOr<AttentionMatch>> mca::matchAttention(LinalgOp product) {
  if (auto match = matchWithProbabilities(product, 0))
    return match;
  return matchWithProbabilities(product, 1);
}
