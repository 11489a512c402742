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
  if (!op.hasPureTensorSemantics() || !linalg::isaContractionOpInterface(op) ||
      !llvm::all_of(op->getOperandTypes(), llvm::IsaPred<RankedTensorType>))
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

/// A softmax a few elementwise operations above: then a failed walk deserves a
/// remark.
static bool hasSoftmaxAbove(Value value) {
  SmallVector<std::pair<Value, unsigned>> worklist{{value, 0}};
  DenseSet<Operation *> visited;
  while (!worklist.empty()) {
    auto [current, depth] = worklist.pop_back_val();
    if (looksLikeSoftmax(current))
      return true;
    Operation *op = current.getDefiningOp();
    auto structured = dyn_cast_or_null<LinalgOp>(op);
    if (!op || depth == 6 || !visited.insert(op).second ||
        (structured && structured.getNumReductionLoops() != 0))
      continue;
    for (Value operand : op->getOperands())
      worklist.push_back({operand, depth + 1});
  }
  return false;
}

static bool isStaticF32(Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  return type && type.hasStaticShape() && type.getElementType().isF32() &&
         !type.getEncoding();
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
    return Miss{MissReason::UnknownGuard, op, describeOp(op)};
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
    bool isHead = llvm::is_contained(inWeight, axis);
    bool isBatch = llvm::is_contained(inInput, axis);
    if (isHead && isBatch)
      return Miss{MissReason::WeightVariesWithToken, match.projection.op,
                  "a batched weight"};
    if (!isHead && !isBatch)
      return Miss{MissReason::ValueRepeated, match.projection.op,
                  "a batch or head axis that the projection lacks"};
    (isHead ? match.heads : match.batch).push_back(axis);
  }
  return std::nullopt;
}

/// Whether the dimensions of `layout` hold each axis of the lists once and
/// nothing else.
static bool holdsExactly(const Layout &layout,
                         std::initializer_list<AxisList> lists) {
  AxisList held, wanted;
  for (const AxisList &list : layout)
    llvm::append_range(held, list);
  for (const AxisList &list : lists)
    llvm::append_range(wanted, list);
  llvm::sort(held);
  llvm::sort(wanted);
  return held == wanted;
}

/// Every operand must hold the axes of its role: what the rewrite relies on.
static std::optional<Miss> checkAxes(AttentionMatch &match) {
  if (!holdsExactly(match.input, {match.batch, match.keys, match.inputs}) ||
      !holdsExactly(match.weight,
                    {match.inputs, match.heads, match.features}) ||
      !holdsExactly(match.probabilities,
                    {match.batch, match.heads, match.queries, match.keys}))
    return Miss{MissReason::LayoutNotTracked, match.projection.op,
                "an operand with missing or repeated axes"};
  if (!match.projection.bias.value)
    return std::nullopt;
  if (holdsExactly(match.bias, {match.heads, match.features}) &&
      isStaticF32(match.projection.bias.value))
    return std::nullopt;
  int64_t values = 1;
  for (const AxisList &list : match.bias)
    values *= match.space.extent(list);
  return Miss{MissReason::BiasShape, match.projection.op,
              "a bias of " + std::to_string(values) + " values"};
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
  if (cast<ShapedType>(projection.input.value.getType()).getNumElements() == 0)
    return Miss{MissReason::EmptyShape, projection.op, "no input features"};
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
  return checkAxes(match);
}

/// Tries A as the given operand of the product.
static std::optional<MatchOr<AttentionMatch>>
matchWithProbabilities(LinalgOp op, unsigned probabilities) {
  AttentionMatch match;
  FailureOr<Product> product = analyzeProduct(match.space, op);
  if (failed(product) || !hasSoftmaxAbove(op.getDpsInputs()[probabilities]))
    return std::nullopt;
  if (std::optional<Miss> why = checkTypes(*product))
    return *why;
  if (!isMultiplyAdd(op))
    return Miss{MissReason::ProductBody, op, describeOp(op)};
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
