//===- Softmax.cpp - Softmax over tracked axes ------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Match/Softmax.h"
#include "NodeKinds.h"
#include "mca/Match/Contraction.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"

using namespace mlir;
using namespace mlir::mca;
using linalg::LinalgOp;

//===----------------------------------------------------------------------===//
// The division
//===----------------------------------------------------------------------===//

namespace {
/// exponential / divisor.
struct Quotient {
  Element exponential, divisor;
};
} // namespace

bool mca::isExponential(const Node &node) {
  return node.kind == NodeKind::Exp || node.kind == NodeKind::Exp2;
}

std::optional<Element> mca::getInverted(AxisSpace &space,
                                        const Element &element) {
  Node node = getPlainNode(space, element);
  if (node.kind == NodeKind::Reciprocal)
    return node.operands[0];
  if (node.kind != NodeKind::Div)
    return std::nullopt;
  Node dividend = getPlainNode(space, node.operands[0]);
  if (dividend.kind != NodeKind::Number || !dividend.number->isExactlyValue(1))
    return std::nullopt;
  return node.operands[1];
}

static std::optional<Quotient> getQuotient(AxisSpace &space, const Node &node) {
  if (node.kind == NodeKind::Div &&
      isExponential(getPlainNode(space, node.operands[0])))
    return Quotient{node.operands[0], node.operands[1]};
  if (node.kind != NodeKind::Mul)
    return std::nullopt;
  for (unsigned side : {0u, 1u}) {
    if (!isExponential(getPlainNode(space, node.operands[side])))
      continue;
    if (auto divisor = getInverted(space, node.operands[1 - side]))
      return Quotient{node.operands[side], *divisor};
  }
  return std::nullopt;
}

namespace {
/// exp(exponent - log(sum)): what the sum is over is compared with `exponent`.
struct LogQuotient {
  NodeKind exponential;
  Element exponent, sum;
  /// m of exp(s - (m + log(sum))), where the sum is of exp(s - m).
  std::optional<Element> shift;
};
} // namespace

static std::optional<LogQuotient> getLogQuotient(AxisSpace &space,
                                                 const Node &node) {
  if (!isExponential(node))
    return std::nullopt;
  NodeKind inverse =
      node.kind == NodeKind::Exp ? NodeKind::Log : NodeKind::Log2;
  Node difference = getPlainNode(space, node.operands[0]);
  if (difference.kind != NodeKind::Sub)
    return std::nullopt;
  Node rest = getPlainNode(space, difference.operands[1]);
  if (rest.kind == inverse)
    return LogQuotient{node.kind, difference.operands[0], rest.operands[0],
                       std::nullopt};
  if (rest.kind != NodeKind::Add)
    return std::nullopt;
  for (unsigned side : {0u, 1u}) {
    Node log = getPlainNode(space, rest.operands[side]);
    if (log.kind == inverse)
      return LogQuotient{node.kind, difference.operands[0], log.operands[0],
                         rest.operands[1 - side]};
  }
  return std::nullopt;
}

bool mca::looksLikeSoftmax(AxisSpace &space, const Node &node) {
  return node.kind == NodeKind::Softmax || getQuotient(space, node) ||
         getLogQuotient(space, node);
}

//===----------------------------------------------------------------------===//
// The sum
//===----------------------------------------------------------------------===//

static std::string describe(const Node &node) {
  return node.op ? describeOp(node.op) : "a block argument";
}

/// The divisor as a sum that starts at zero.
static MatchOr<Node> matchSum(AxisSpace &space, const Element &divisor,
                              Operation *root) {
  Node sum = getPlainNode(space, divisor);
  if (sum.kind != NodeKind::Sum)
    return Miss{MissReason::SoftmaxSum, root, describe(sum)};
  if (!sum.number || !sum.number->isZero())
    return Miss{MissReason::SoftmaxSum, sum.op,
                "another start value of the sum"};
  return sum;
}

//===----------------------------------------------------------------------===//
// The maximum
//===----------------------------------------------------------------------===//

/// -inf or the lowest number of the type that the maximum is taken in.
static bool isBelowAll(APFloat number, Type type) {
  auto floatType = dyn_cast<FloatType>(getElementTypeOrSelf(type));
  if (!floatType)
    return false;
  bool losesInfo;
  number.convert(floatType.getFloatSemantics(), APFloat::rmTowardZero,
                 &losesInfo);
  return number.isNegative() && (number.isInfinity() || number.isLargest());
}

static bool startsBelowAll(const Node &maximum) {
  if (!maximum.number)
    return false;
  if (maximum.number->isNaN())
    return maximum.kind == NodeKind::MaxNum;
  return isBelowAll(*maximum.number, maximum.op->getResult(0).getType());
}

/// The maximum without what front ends add against infinities:
/// max(-inf, m) and select(m == -inf, 0, m).
static Element skipMaximumGuards(AxisSpace &space, Element element) {
  for (unsigned step = 0; step < kMaxSteps; ++step) {
    Node node = getPlainNode(space, element);
    if (node.kind == NodeKind::Select) {
      Node zero = getNode(space, node.operands[1]);
      Node test = getNode(space, node.operands[0]);
      if (zero.kind != NodeKind::Number || !zero.number->isZero() ||
          test.kind != NodeKind::Equal ||
          !isSame(space, test.operands[0], node.operands[2]))
        return element;
      element = node.operands[2];
      continue;
    }
    if (node.kind != NodeKind::Maximum)
      return element;
    std::optional<unsigned> other;
    for (unsigned side : {0u, 1u}) {
      Node bound = getPlainNode(space, node.operands[side]);
      if (bound.kind == NodeKind::Number &&
          isBelowAll(*bound.number, node.operands[side].value.getType()))
        other = 1 - side;
    }
    if (!other)
      return element;
    element = node.operands[*other];
  }
  return element;
}

/// The scores below the exponential; what is subtracted from them must be their
/// own maximum over the same axes. Without a subtraction, or where something
/// varies along the rows, all of it is the scores.
static MatchOr<Element> matchScores(AxisSpace &space, const Element &exponent,
                                    ArrayRef<AxisId> axes) {
  Node node = getPlainNode(space, exponent);
  if (node.kind == NodeKind::Mul) // (s - m) * log2(e)
    for (unsigned side : {0u, 1u})
      if (getNode(space, node.operands[side]).kind == NodeKind::Number)
        return matchScores(space, node.operands[1 - side], axes);
  if (node.kind != NodeKind::Sub)
    return exponent;
  Element subtrahend = skipMaximumGuards(space, node.operands[1]);
  Node maximum = getPlainNode(space, subtrahend);
  if (maximum.kind == NodeKind::Number ||
      !isConstantAlong(space, subtrahend, axes))
    return exponent;
  if (maximum.kind != NodeKind::Max && maximum.kind != NodeKind::MaxNum)
    return Miss{MissReason::SoftmaxMaximum, node.op, describe(maximum)};
  if (!startsBelowAll(maximum))
    return Miss{MissReason::SoftmaxMaximum, maximum.op,
                "another start value of the maximum"};
  if (!isSame(space, maximum.operands[0], node.operands[0]))
    return Miss{MissReason::SoftmaxMaximum, maximum.op,
                "a maximum of another tensor"};
  if (!isSameSet(space, maximum.axes, axes))
    return Miss{MissReason::SoftmaxMaximum, maximum.op,
                "a maximum over other axes"};
  return node.operands[0];
}

//===----------------------------------------------------------------------===//
// The whole
//===----------------------------------------------------------------------===//

/// The softmax whose exponentials have the given exponent and are summed over
/// `axes`.
static MatchOr<SoftmaxMatch> finish(AxisSpace &space, const Element &exponent,
                                    const AxisList &axes, Operation *root) {
  MatchOr<Element> scores = matchScores(space, exponent, axes);
  if (!scores)
    return scores.why();
  return SoftmaxMatch{root, *scores, axes};
}

MatchOr<SoftmaxMatch> mca::matchExponentials(AxisSpace &space,
                                             const Element &exponentials,
                                             const Element &divisor,
                                             Operation *root) {
  MatchOr<Node> sum = matchSum(space, divisor, root);
  if (!sum)
    return sum.why();
  if (!isSame(space, sum->operands[0], exponentials))
    return Miss{MissReason::SoftmaxSum, sum->op, "a sum of another tensor"};
  Node exponential = getPlainNode(space, exponentials);
  return finish(space, exponential.operands[0], sum->axes, root);
}

static MatchOr<SoftmaxMatch> matchLogQuotient(AxisSpace &space,
                                              const LogQuotient &quotient,
                                              Operation *root) {
  MatchOr<Node> sum = matchSum(space, quotient.sum, root);
  if (!sum)
    return sum.why();
  Miss other{MissReason::SoftmaxSum, sum->op, "a sum of another tensor"};
  Node exponential = getPlainNode(space, sum->operands[0]);
  if (exponential.kind != quotient.exponential)
    return other;
  Element exponent = exponential.operands[0];
  Node difference = getPlainNode(space, exponent);
  bool isMatch =
      quotient.shift
          ? difference.kind == NodeKind::Sub &&
                isSame(space, difference.operands[0], quotient.exponent) &&
                isSame(space, difference.operands[1], *quotient.shift)
          : isSame(space, exponent, quotient.exponent);
  if (!isMatch)
    return other;
  return finish(space, exponent, sum->axes, root);
}

MatchOr<SoftmaxMatch> mca::matchSoftmax(AxisSpace &space,
                                        const Node &probabilities) {
  Operation *root = probabilities.op;
  if (probabilities.kind == NodeKind::Softmax)
    return SoftmaxMatch{root, probabilities.operands[0], probabilities.axes};
  if (auto quotient = getLogQuotient(space, probabilities))
    return matchLogQuotient(space, *quotient, root);
  if (auto quotient = getQuotient(space, probabilities))
    return matchExponentials(space, quotient->exponential, quotient->divisor,
                             root);
  return Miss{MissReason::SoftmaxSum, root, describe(probabilities)};
}

//===----------------------------------------------------------------------===//
// Anchors
//===----------------------------------------------------------------------===//

/// Whether a sum's result is one of exponentials, whatever the axes.
static bool isSumOfExponentials(OpResult result) {
  if (!isa<RankedTensorType>(result.getType()))
    return false;
  AxisSpace space;
  Node node = getNodeHere(space, Element::of(getFreshView(space, result)));
  return node.kind == NodeKind::Sum &&
         isExponential(getPlainNode(space, node.operands[0]));
}

/// An integer sum below which exponentials are looked up.
static bool isSumOfTable(Operation *op) {
  if (!isa<tosa::ReduceSumOp>(op) ||
      !getElementTypeOrSelf(op->getResult(0)).isInteger(32))
    return false;
  Value value = op->getOperand(0);
  for (unsigned depth = 0; depth < 16 && value; ++depth) {
    Operation *producer = value.getDefiningOp();
    if (isa_and_nonnull<tosa::TableOp>(producer))
      return true;
    value = producer && producer->getNumOperands() ? producer->getOperand(0)
                                                   : Value();
  }
  return false;
}

std::optional<SoftmaxAnchor> mca::getSoftmaxAnchor(Operation *op) {
  if (isa<linalg::SoftmaxOp>(op))
    return SoftmaxAnchor{op, false};
  if (isSumOfTable(op))
    return SoftmaxAnchor{op, true};
  auto structured = dyn_cast<LinalgOp>(op);
  bool isReduction = isa<tosa::ReduceSumOp>(op) ||
                     (structured && structured.getNumReductionLoops() != 0 &&
                      structured.hasPureTensorSemantics());
  if (isReduction && llvm::any_of(op->getResults(), isSumOfExponentials))
    return SoftmaxAnchor{op, false};
  return std::nullopt;
}

/// A division of an exponential by something that is constant along rows,
/// though no sum of exponentials is near.
static bool resemblesQuotient(Operation *op) {
  auto type = op->getNumResults() == 1
                  ? dyn_cast<RankedTensorType>(op->getResult(0).getType())
                  : nullptr;
  if (!type || !isa<FloatType>(type.getElementType()))
    return false;
  AxisSpace space;
  Element element = Element::of(getFreshView(space, op->getResult(0)));
  std::optional<Quotient> quotient =
      getQuotient(space, getNodeHere(space, element));
  return quotient && getAxes(space, quotient->divisor).size() <
                         getAxes(space, quotient->exponential).size();
}

/// Products, and values, of attentions that have been rewritten already.
static bool isRewritten(Operation *op) {
  return op->getName().getDialectNamespace() == "mca";
}

std::optional<SoftmaxAnchor> mca::findSoftmaxAbove(Value value) {
  constexpr unsigned kMaxOps = 256;
  SmallVector<Value> worklist{value};
  DenseSet<Operation *> visited;
  SoftmaxAnchor fallback{nullptr, false};
  while (!worklist.empty() && visited.size() < kMaxOps) {
    Operation *op = worklist.pop_back_val().getDefiningOp();
    if (!op || !visited.insert(op).second || resemblesContraction(op) ||
        isa<tosa::Conv2DOp, tosa::DepthwiseConv2DOp>(op) || isRewritten(op))
      continue;
    if (std::optional<SoftmaxAnchor> anchor = getSoftmaxAnchor(op))
      return anchor;
    if (!fallback.op && resemblesQuotient(op))
      fallback.op = op;
    llvm::append_range(worklist, op->getOperands());
    // Copies by tensor.extract read what the body captures.
    op->walk([&](tensor::ExtractOp extract) {
      worklist.push_back(extract.getTensor());
    });
  }
  return fallback.op ? std::optional(fallback) : std::nullopt;
}
