//===- Mask.cpp - Whether a mask depends on the query -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Match/Mask.h"
#include "MaskTerms.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/IR/Matchers.h"

#include <algorithm>
#include <map>

using namespace mlir;
using namespace mlir::mca;
using linalg::LinalgOp;

namespace {
/// The walk from the scores; every element is looked at once.
class MaskWalk {
public:
  explicit MaskWalk(const AttentionMatch &match)
      : space(match.space), queries(match.queries), keys(match.keys) {
    llvm::append_range(queries, match.groups);
    rows = match.queries;
  }

  Term walk(Element element);

private:
  using Key = std::tuple<void *, void *, std::vector<unsigned>>;
  Key getKey(const Element &element) const;
  bool varies(const Element &element, ArrayRef<AxisId> axes);
  Term getTermOf(const Element &element);
  Term getVarying(const Element &element, bool alongKeys);
  Term getUnknown(const Element &element) const;
  std::optional<Term> getConstant(const Element &element);
  std::optional<Term> getScores(const Element &element);
  std::optional<Term> getGathered(const Element &element);
  Term gather(Value table, ArrayRef<Element> indices, Operation *at);
  std::optional<double> getRange(Value table);
  bool isTruth(Element element);

  GridRef evaluate(Element element);
  GridRef evaluateHere(const Element &element);
  GridRef evaluateExtract(tensor::ExtractOp op, const Element &element);
  GridRef evaluateOperation(const MaskOp &op, const Element &element);

  AxisSpace space;
  /// Along which the mask must not vary: queries, and those of a group.
  AxisList queries;
  AxisList rows, keys;
  /// The one contraction that is Q.K^T.
  Operation *scores = nullptr;
  std::map<Key, Term> terms;
  std::map<Key, GridRef> grids;
  unsigned steps = 0;
};
} // namespace

/// More elements than the mask of any model has.
static constexpr unsigned kMaxElements = 4096;

MaskWalk::Key MaskWalk::getKey(const Element &element) const {
  std::vector<unsigned> axes;
  auto add = [&](const AxisList &list) {
    llvm::append_range(axes, space.leaves(list));
    axes.push_back(~0u);
  };
  llvm::for_each(element.layout, add);
  for (const std::optional<AxisList> &loop : element.loops)
    add(loop.value_or(AxisList()));
  LinalgOp body = element.body;
  return {element.value.getAsOpaquePointer(),
          body ? body.getOperation() : nullptr, std::move(axes)};
}

bool MaskWalk::varies(const Element &element, ArrayRef<AxisId> axes) {
  return holdsAny(space, {getAxes(space, element)}, axes);
}

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

/// Whether a scalar in a body is computed there.
static bool isInBody(const Element &element) {
  LinalgOp body = element.body;
  Operation *op = element.value.getDefiningOp();
  return op && body && op->getBlock() == body.getBlock();
}

/// A constant read at constant indices.
GridRef MaskWalk::evaluateExtract(tensor::ExtractOp op,
                                  const Element &element) {
  LinalgOp body = element.body;
  if (!isa<RankedTensorType>(op.getTensor().getType()) ||
      op.getTensor().getParentBlock() == body.getBlock())
    return nullptr;
  View view = getFreshView(space, op.getTensor());
  GridRef table = evaluate(Element::of(view));
  SmallVector<GridRef> indices;
  SmallVector<int64_t> steps;
  for (auto [index, list] : llvm::zip_equal(op.getIndices(), view.layout)) {
    indices.push_back(evaluate({index, {}, element.body, element.loops}));
    if (!table || !indices.back())
      return nullptr;
    int64_t step = 1;
    for (AxisId axis : llvm::reverse(table->axes)) {
      if (llvm::is_contained(list, axis))
        break;
      step *= space.extent(axis).getStatic();
    }
    bool isRead = llvm::any_of(list, [&](AxisId axis) {
      return llvm::is_contained(table->axes, axis);
    });
    steps.push_back(isRead ? step : 0);
  }
  MaskOp read{MaskOpKind::Other, static_cast<unsigned>(indices.size()),
              [&](ArrayRef<double> numbers) {
                double position = 0.0;
                for (auto [number, step] : llvm::zip_equal(numbers, steps))
                  position += number * step;
                bool isInside =
                    position >= 0.0 && position < double(table->values.size());
                return isInside ? table->values[size_t(position)] : 0.0;
              }};
  return apply(space, read, indices);
}

/// An operation on constants.
GridRef MaskWalk::evaluateOperation(const MaskOp &op, const Element &element) {
  auto operands = getOperands(space, element, op.numOperands);
  if (!operands)
    return nullptr;
  SmallVector<GridRef> grids;
  for (const Element &operand : *operands) {
    grids.push_back(evaluate(operand));
    if (!grids.back())
      return nullptr;
  }
  return apply(space, op, grids);
}

GridRef MaskWalk::evaluateHere(const Element &element) {
  Attribute constant;
  if (matchPattern(element.value, m_Constant(&constant)))
    return getConstantGrid(space, constant, element.layout);
  Operation *op = element.value.getDefiningOp();
  if (!op)
    return nullptr;
  if (!element.isTensor() && !isInBody(element))
    return nullptr;
  if (auto index = dyn_cast<linalg::IndexOp>(op)) {
    const std::optional<AxisList> &loop = element.loops[index.getDim()];
    return loop ? getIndexGrid(space, *loop) : nullptr;
  }
  if (element.isTensor()) {
    FailureOr<View> whole = lookThroughSlice(space, element.getView());
    if (succeeded(whole))
      return evaluate(Element::of(*whole));
    if (std::optional<Element> scalar = getYielded(space, element))
      return evaluate(*scalar);
  }
  if (auto extract = dyn_cast<tensor::ExtractOp>(op))
    return element.isTensor() ? nullptr : evaluateExtract(extract, element);
  std::optional<MaskOp> known = getMaskOp(op);
  return known && known->evaluate ? evaluateOperation(*known, element)
                                  : nullptr;
}

GridRef MaskWalk::evaluate(Element element) {
  if (++steps > kMaxElements)
    return nullptr;
  element = getSource(space, element);
  Key key = getKey(element);
  auto [known, isNew] = grids.try_emplace(key, nullptr);
  if (!isNew) // Also where the value depends on itself.
    return known->second;
  GridRef grid = evaluateHere(element);
  grids[key] = grid;
  return grid;
}

std::optional<Term> MaskWalk::getConstant(const Element &element) {
  GridRef grid = evaluate(element);
  if (!grid || grid->values.empty())
    return std::nullopt;
  Type type = getElementTypeOrSelf(element.value);
  RowPattern pattern =
      getRowPattern(space, *grid, space.kept(queries), space.kept(keys));
  return getTerm(pattern, *grid, type.isInteger(1), !isa<FloatType>(type),
                 element.value.getDefiningOp());
}

//===----------------------------------------------------------------------===//
// Q.K^T
//===----------------------------------------------------------------------===//

/// A product of something per query and something per key, summed over
/// features.
std::optional<Term> MaskWalk::getScores(const Element &element) {
  if (!element.isTensor())
    return std::nullopt;
  FailureOr<Contraction> product = matchContraction(space, element.getView());
  if (failed(product))
    return std::nullopt;
  Element lhs = getSource(space, Element::of(product->lhs)),
          rhs = getSource(space, Element::of(product->rhs));
  if (!holdsAny(space, lhs.layout, queries) ||
      holdsAny(space, lhs.layout, keys))
    std::swap(lhs, rhs);
  Term unknown{.at = product->op};
  if (!holdsAny(space, lhs.layout, queries) ||
      holdsAny(space, lhs.layout, keys) || holdsAny(space, rhs.layout, rows) ||
      !holdsAny(space, rhs.layout, keys) || product->reduced.empty() ||
      matchPattern(lhs.value, m_Constant()) ||
      matchPattern(rhs.value, m_Constant()) ||
      (scores && scores != product->op))
    return unknown;
  scores = product->op;
  Term found{.kind = TermKind::Scores};
  if (!product->init)
    return found;
  // What the product accumulates into is added.
  std::optional<APFloat> start = getFilledFloat(product->init);
  if (start && start->isZero())
    return found;
  MaskOp add{MaskOpKind::Add, 2, nullptr};
  return combine(add, {found, walk({product->init, product->result})},
                 product->op);
}

//===----------------------------------------------------------------------===//
// Gathers
//===----------------------------------------------------------------------===//

/// The difference between the largest and the smallest float of a constant.
std::optional<double> MaskWalk::getRange(Value table) {
  if (!isa<RankedTensorType>(table.getType()) ||
      !isa<FloatType>(getElementTypeOrSelf(table)))
    return std::nullopt;
  GridRef grid = evaluate(Element::of(getFreshView(space, table)));
  if (!grid || grid->values.empty())
    return std::nullopt;
  auto [low, high] =
      std::minmax_element(grid->values.begin(), grid->values.end());
  return *high - *low;
}

/// Any element of a table is close to any other, or the indices say nothing of
/// the query.
Term MaskWalk::gather(Value table, ArrayRef<Element> indices, Operation *at) {
  bool variesAlongKeys = false;
  for (const Element &index : indices) {
    Term term = walk(index);
    if (!term.is(TermKind::KeyOnly)) {
      std::optional<double> range = getRange(table);
      if (range && *range < kHides)
        return {.kind = TermKind::Bias, .range = *range, .at = at};
      return {.at = at};
    }
    variesAlongKeys |= term.variesAlongKeys;
  }
  return {.kind = TermKind::KeyOnly, .variesAlongKeys = variesAlongKeys};
}

std::optional<Term> MaskWalk::getGathered(const Element &element) {
  Operation *op = element.value.getDefiningOp();
  if (auto extract = dyn_cast<tensor::ExtractOp>(op);
      extract && !element.isTensor()) {
    SmallVector<Element, 4> indices;
    for (Value index : extract.getIndices())
      indices.push_back({index, {}, element.body, element.loops});
    LinalgOp body = element.body;
    if (extract.getTensor().getParentBlock() == body.getBlock())
      return std::nullopt;
    return gather(extract.getTensor(), indices, body);
  }
  auto gathered = dyn_cast<tosa::GatherOp>(op);
  if (!gathered || !isa<RankedTensorType>(gathered.getValues().getType()))
    return std::nullopt;
  const Layout &layout = element.layout;
  if (holdsAny(space, {layout[0], layout[2]}, queries))
    return std::nullopt;
  return gather(gathered.getValues(),
                {Element{gathered.getIndices(), {layout[0], layout[1]}}}, op);
}

//===----------------------------------------------------------------------===//
// The walk
//===----------------------------------------------------------------------===//

/// Whether an element is 0 or 1: a truth value, also as a number.
bool MaskWalk::isTruth(Element element) {
  constexpr unsigned kMaxCasts = 8;
  for (unsigned step = 0; step < kMaxCasts; ++step) {
    element = getSource(space, element);
    if (getElementTypeOrSelf(element.value).isInteger(1))
      return true;
    if (element.isTensor())
      if (std::optional<Element> scalar = getYielded(space, element)) {
        element = *scalar;
        continue;
      }
    Operation *op = element.value.getDefiningOp();
    std::optional<MaskOp> known = getMaskOp(op);
    if (!known || known->kind != MaskOpKind::Cast ||
        (!element.isTensor() && !isInBody(element)))
      return false;
    auto operands = getOperands(space, element, 1);
    if (!operands)
      return false;
    element = operands->front();
  }
  return false;
}

Term MaskWalk::getUnknown(const Element &element) const {
  LinalgOp body = element.body;
  Operation *op = element.value.getDefiningOp();
  return {.at = body && isInBody(element) ? body.getOperation() : op};
}

/// The term of an element that has a query axis and is not constant.
Term MaskWalk::getVarying(const Element &element, bool alongKeys) {
  Operation *op = element.value.getDefiningOp();
  Term rowOnly{.kind = TermKind::RowOnly, .isBool = isTruth(element)};
  Term other = alongKeys ? getUnknown(element) : rowOnly;
  if (!op)
    return other;
  if (!element.isTensor() && !isInBody(element))
    return {.kind = TermKind::KeyOnly};
  if (isa<linalg::IndexOp>(op)) {
    rowOnly.isPosition = true;
    return alongKeys ? Term{.kind = TermKind::Position} : rowOnly;
  }
  if (element.isTensor()) {
    FailureOr<View> whole = lookThroughSlice(space, element.getView());
    if (succeeded(whole))
      return walk(Element::of(*whole));
    if (std::optional<Element> scalar = getYielded(space, element))
      return walk(*scalar);
  }
  if (alongKeys) {
    if (std::optional<Term> found = getScores(element))
      return *found;
    if (std::optional<Term> found = getGathered(element))
      return *found;
  }
  std::optional<MaskOp> known = getMaskOp(op);
  if (!known)
    return other;
  auto operands = getOperands(space, element, known->numOperands);
  if (!operands)
    return other;
  SmallVector<Term> found =
      llvm::map_to_vector(*operands, [&](const Element &e) { return walk(e); });
  LinalgOp body = element.body;
  return combine(*known, found, body ? body.getOperation() : op);
}

Term MaskWalk::getTermOf(const Element &element) {
  if (std::optional<Term> constant = getConstant(element))
    return *constant;
  bool alongKeys = varies(element, keys);
  if (!varies(element, queries))
    return {.kind = TermKind::KeyOnly,
            .variesAlongKeys = alongKeys,
            .isBool = isTruth(element)};
  return getVarying(element, alongKeys);
}

Term MaskWalk::walk(Element element) {
  if (++steps > kMaxElements)
    return {.at = element.value.getDefiningOp()};
  element = getSource(space, element);
  Key key = getKey(element);
  Term cycle{.at = element.value.getDefiningOp()};
  auto [known, isNew] = terms.try_emplace(key, cycle);
  if (!isNew)
    return known->second;
  Term term = getTermOf(element);
  term.isBool |= getElementTypeOrSelf(element.value).isInteger(1);
  terms[key] = term;
  return term;
}

//===----------------------------------------------------------------------===//
// The verdict
//===----------------------------------------------------------------------===//

StringRef mca::stringifyMaskKind(MaskKind kind) {
  switch (kind) {
  case MaskKind::KeyOnly:
    return "key-only";
  case MaskKind::QueryDependent:
    return "query-dependent";
  case MaskKind::Unknown:
    return "unknown";
  }
  llvm_unreachable("unknown kind of mask");
}

static MaskKind getMaskKind(const Term &term) {
  switch (term.kind) {
  case TermKind::Causal:
    return MaskKind::QueryDependent;
  case TermKind::Unknown:
  case TermKind::Position:
    return MaskKind::Unknown;
  case TermKind::Gated:
    return term.isHigh ? MaskKind::Unknown : MaskKind::KeyOnly;
  default:
    return MaskKind::KeyOnly;
  }
}

Mask mca::analyzeMask(const AttentionMatch &match) {
  MaskWalk walk(match);
  Term term = walk.walk(match.probabilities.softmax.scores);
  Operation *at = term.at ? term.at : match.product;
  return {getMaskKind(term), at,
          term.at ? describeOp(term.at) : "a block argument"};
}
