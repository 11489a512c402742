//===- Probabilities.cpp - From A back to its softmax -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Match/Probabilities.h"

#include "mlir/Dialect/Tosa/IR/TosaOps.h"

using namespace mlir;
using namespace mlir::mca;
using linalg::LinalgOp;

//===----------------------------------------------------------------------===//
// Guards
//===----------------------------------------------------------------------===//

namespace {
/// select(condition, 0, p), or with `keeps` select(condition, p, 0).
struct Guard {
  Operation *op;
  Element condition, guarded;
  bool keeps;
};
} // namespace

static bool isNumber(AxisSpace &space, const Element &element,
                     llvm::function_ref<bool(const APFloat &)> test) {
  Node node = getPlainNode(space, element);
  return node.kind == NodeKind::Number && test(*node.number);
}

static bool isZero(AxisSpace &space, const Element &element) {
  return isNumber(space, element,
                  [](const APFloat &number) { return number.isZero(); });
}

static bool isOne(AxisSpace &space, const Element &element) {
  return isNumber(space, element, [](const APFloat &number) {
    return number.isExactlyValue(1.0);
  });
}

static bool isMinusInfinity(AxisSpace &space, const Element &element) {
  return isNumber(space, element, [](const APFloat &number) {
    return number.isInfinity() && number.isNegative();
  });
}

static std::optional<Guard> getGuard(AxisSpace &space, const Node &node) {
  if (node.kind != NodeKind::Select)
    return std::nullopt;
  if (isZero(space, node.operands[1]))
    return Guard{node.op, node.operands[0], node.operands[2], false};
  if (isZero(space, node.operands[2]))
    return Guard{node.op, node.operands[0], node.operands[1], true};
  return std::nullopt;
}

/// Whether `element` is the scores, or their maximum if `isMaximum`.
static bool isScores(AxisSpace &space, const Element &element,
                     const SoftmaxMatch &softmax, bool isMaximum) {
  if (!isMaximum)
    return isSame(space, element, softmax.scores);
  Node node = getPlainNode(space, element);
  return (node.kind == NodeKind::Max || node.kind == NodeKind::MaxNum) &&
         node.number && node.number->isNegative() &&
         node.number->isInfinity() &&
         isSame(space, node.operands[0], softmax.scores) &&
         isSameSet(space, node.axes, softmax.axes);
}

/// Whether `test` holds where a score is -inf or, if `negated`, where it is
/// not.
static bool isMinusInfinityTest(AxisSpace &space, const Node &test,
                                const SoftmaxMatch &softmax, bool negated,
                                bool isMaximum = false) {
  if (test.kind == NodeKind::Not)
    return isMinusInfinityTest(space, getNode(space, test.operands[0]), softmax,
                               !negated, isMaximum);
  auto compares = [&](unsigned scores) {
    return isMinusInfinity(space, test.operands[1 - scores]) &&
           isScores(space, test.operands[scores], softmax, isMaximum);
  };
  if (negated && test.kind == NodeKind::Greater) // x > -inf
    return compares(0);
  NodeKind wanted = negated ? NodeKind::NotEqual : NodeKind::Equal;
  return test.kind == wanted && (compares(0) || compares(1));
}

/// Whether the condition says that all scores of the row are -inf or, if
/// `negated`, that not all are.
static bool isAllMasked(AxisSpace &space, const Element &condition,
                        const SoftmaxMatch &softmax, bool negated) {
  Node node = getNode(space, condition);
  if (node.kind == NodeKind::Not)
    return isAllMasked(space, node.operands[0], softmax, !negated);
  NodeKind wanted = negated ? NodeKind::Any : NodeKind::All;
  if (node.kind == wanted)
    return node.flag == !negated &&
           isMinusInfinityTest(space, getNode(space, node.operands[0]), softmax,
                               negated) &&
           isSameSet(space, node.axes, softmax.axes);
  return isMinusInfinityTest(space, node, softmax, negated,
                             /*isMaximum=*/true);
}

static bool isNanTest(AxisSpace &space, const Guard &guard) {
  Node node = getNode(space, guard.condition);
  bool keeps = false;
  for (; node.kind == NodeKind::Not; keeps = !keeps)
    node = getNode(space, node.operands[0]);
  // x == x and x != x say the same.
  bool isEqual = node.kind == NodeKind::Equal;
  if ((isEqual || node.kind == NodeKind::NotEqual) &&
      !isSame(space, node.operands[1], guard.guarded))
    return false;
  if (!isEqual && node.kind != NodeKind::NotEqual &&
      node.kind != NodeKind::IsNan)
    return false;
  return (keeps != isEqual) == guard.keeps &&
         isSame(space, node.operands[0], guard.guarded);
}

//===----------------------------------------------------------------------===//
// The walk
//===----------------------------------------------------------------------===//

namespace {
struct ProbabilitiesWalk {
  AxisSpace &space;
  const Contraction &product;
  ArrayRef<AxisId> keys;
  Probabilities found;
  SmallVector<Guard, 1> guards;

  /// One step from `element` up, or the reason why there is none.
  std::optional<Miss> step(const Node &node, Element &element);
  std::optional<Miss> passFactor(const Node &node, Element &element);
  Miss getUnknown(const Node &node) const;
  std::optional<Miss> matchDeferred(const Element &exponentials);
  std::optional<Miss> check();
};
} // namespace

Miss ProbabilitiesWalk::getUnknown(const Node &node) const {
  Operation *op = node.op ? node.op : product.op;
  if (resemblesLayoutOp(op))
    return Miss{MissReason::LayoutNotTracked, op, describeOp(op)};
  std::string found = node.op ? describeOp(node.op) : "a block argument";
  auto structured = dyn_cast<LinalgOp>(op);
  if (structured && failed(getLoopNest(space.getSizes(), structured)))
    return Miss{MissReason::LayoutNotTracked, op, describeOp(op)};
  bool isEdit = structured ? isElementwise(structured)
                           : op->hasTrait<OpTrait::Elementwise>() ||
                                 isa<tosa::TosaOp>(op);
  bool isGuard = node.kind == NodeKind::Select;
  return Miss{isEdit && !isGuard ? MissReason::ProbabilitiesEdited
                                 : MissReason::UnknownGuard,
              op, found};
}

/// p * 1 is p. p * f or p / f with f constant along the keys scales output and
/// error alike, so samples are counted from p.
std::optional<Miss> ProbabilitiesWalk::passFactor(const Node &node,
                                                  Element &element) {
  for (unsigned side : {0u, 1u}) {
    const Element &factor = node.operands[1 - side];
    if (side == 1 && node.kind == NodeKind::Div)
      break;
    if (isOne(space, factor)) {
      element = node.operands[side];
      return std::nullopt;
    }
    Element source = getSource(space, node.operands[side]);
    if (!isConstantAlong(space, factor, keys) || !source.isTensor() ||
        !findSoftmaxAbove(source.value))
      continue;
    found.counted = source.getView();
    element = source;
    return std::nullopt;
  }
  return getUnknown(node);
}

std::optional<Miss> ProbabilitiesWalk::step(const Node &node,
                                            Element &element) {
  if (node.kind == NodeKind::Cast) {
    element = node.operands[0];
    return std::nullopt;
  }
  if (std::optional<Guard> guard = getGuard(space, node)) {
    guards.push_back(*guard);
    element = guard->guarded;
    return std::nullopt;
  }
  if (node.kind == NodeKind::Mul || node.kind == NodeKind::Div)
    return passFactor(node, element);
  if (node.kind == NodeKind::Leaf && node.operands[0].isTensor()) {
    FailureOr<View> whole = lookThroughSlice(space, node.operands[0].getView());
    if (succeeded(whole)) {
      element = Element::of(*whole);
      return std::nullopt;
    }
  }
  return getUnknown(node);
}

/// All of the keys, and of windows of them.
std::optional<Miss> ProbabilitiesWalk::check() {
  const SoftmaxMatch &softmax = found.softmax;
  if (!isSameSet(space, space.kept(softmax.axes), keys))
    return Miss{MissReason::SoftmaxAxis, softmax.root,
                "a softmax along other axes"};
  for (const Guard &guard : guards)
    if (!isNanTest(space, guard) &&
        !isAllMasked(space, guard.condition, softmax, guard.keeps))
      return Miss{MissReason::UnknownGuard, guard.op,
                  "a select whose condition is no mask of whole rows"};
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Division after the product
//===----------------------------------------------------------------------===//

/// The division of the product's result, through operations that move it.
static Operation *getDivision(Value result) {
  for (unsigned step = 0; result.hasOneUse() && step < kMaxSteps; ++step) {
    if (Value moved = getMovedResult(result)) {
      result = moved;
      continue;
    }
    Operation *user = *result.user_begin();
    if (user->getNumResults() != 1 ||
        !isa<RankedTensorType>(user->getResult(0).getType()))
      return nullptr;
    AxisSpace space;
    View view = getFreshView(space, user->getResult(0));
    NodeKind kind = getNodeHere(space, Element::of(view)).kind;
    if (kind == NodeKind::Div || kind == NodeKind::Mul)
      return user;
    if (kind != NodeKind::Cast)
      return nullptr;
    result = view.value;
  }
  return nullptr;
}

bool mca::isDividedAfterwards(Operation *product, unsigned side) {
  Value operand = product->getOperand(side);
  if (!isa<RankedTensorType>(operand.getType()) ||
      product->getNumResults() != 1)
    return false;
  AxisSpace space;
  Element element = Element::of(getFreshView(space, operand));
  return isExponential(getPlainNode(space, element)) &&
         getDivision(product->getResult(0));
}

/// The element before conversions between float types.
static Element skipCasts(AxisSpace &space, const Element &element) {
  Element source = getSource(space, element);
  for (unsigned step = 0; step < kMaxSteps; ++step) {
    Node node = getNodeHere(space, source);
    if (node.kind != NodeKind::Cast)
      break;
    source = getSource(space, node.operands[0]);
  }
  return source;
}

/// (exp(s) V) / sum exp(s): the division is found below the product.
std::optional<Miss>
ProbabilitiesWalk::matchDeferred(const Element &exponentials) {
  Operation *division = getDivision(product.op->getResult(0));
  Miss miss{MissReason::SoftmaxSum, product.op,
            "exponentials that nothing divides"};
  if (!division)
    return miss;
  View quotient = getFreshView(space, division->getResult(0), /*isFree=*/true);
  Node node = getNodeHere(space, Element::of(quotient));
  bool isDivision = node.kind == NodeKind::Div;
  for (unsigned side : {0u, 1u}) {
    if (side == 1 && isDivision)
      continue;
    std::optional<Element> divisor = node.operands[1 - side];
    if (!isDivision)
      divisor = getInverted(space, *divisor);
    Element dividend = skipCasts(space, node.operands[side]);
    if (!divisor || dividend.value != product.op->getResult(0) ||
        !space.unify(dividend.layout, product.result))
      continue;
    MatchOr<SoftmaxMatch> softmax =
        matchExponentials(space, exponentials, *divisor, division);
    if (!softmax)
      return softmax.why();
    Element source = getSource(space, *divisor);
    if (!source.isTensor())
      return miss;
    found.softmax = *softmax;
    found.divisor = source.getView();
    return std::nullopt;
  }
  return miss;
}

/// Whether `operand` and the sums of its softmax are in f32.
static bool isSummedInF32(const Probabilities &found, Value operand) {
  auto isF32 = [](Value value) { return getElementTypeOrSelf(value).isF32(); };
  if (!isF32(operand))
    return false;
  if (found.divisor.value)
    return isF32(found.divisor.value);
  std::optional<SoftmaxAnchor> anchor = findSoftmaxAbove(operand);
  return anchor && !anchor->isTable &&
         llvm::all_of(anchor->op->getResults(), isF32);
}

MatchOr<Probabilities> mca::matchProbabilities(AxisSpace &space,
                                               const Contraction &product,
                                               const View &operand,
                                               ArrayRef<AxisId> keys) {
  ProbabilitiesWalk walk{space, product, keys, {{}, operand, {}, false}, {}};
  Element element = Element::of(operand);
  constexpr unsigned kMaxEdits = 32;
  for (unsigned i = 0; i < kMaxEdits; ++i) {
    Node node = getNode(space, element);
    if (looksLikeSoftmax(space, node)) {
      MatchOr<SoftmaxMatch> softmax = matchSoftmax(space, node);
      if (!softmax)
        return softmax.why();
      walk.found.softmax = *softmax;
    } else if (isExponential(node)) {
      if (std::optional<Miss> why = walk.matchDeferred(element))
        return *why;
    } else {
      if (std::optional<Miss> why = walk.step(node, element))
        return *why;
      continue;
    }
    if (std::optional<Miss> why = walk.check())
      return *why;
    walk.found.isNormalized =
        i == 0 && isSummedInF32(walk.found, operand.value);
    return walk.found;
  }
  return Miss{MissReason::UnknownGuard, product.op, "too many operations"};
}
