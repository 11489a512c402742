//===- ValueProjection.cpp - From the values back to X W + b ----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Match/ValueProjection.h"
#include "mca/Match/Contraction.h"
#include "mca/Match/ValueUses.h"
#include "mca/Match/Weights.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"

using namespace mlir;
using namespace mlir::mca;
using linalg::LinalgOp;

namespace {
/// The walk from the values to the projection; collects what it passes.
struct ProjectionWalk {
  AxisSpace &space;
  AxisList keyAxes, featureAxes;
  ValueProjection projection;
  /// Operations passed, from the product on.
  SetVector<Operation *> path;

  std::optional<Miss> walk(Element element);
  std::optional<Miss> step(Element &element);
  std::optional<Miss> passRepetition(const View &source, Element &element);
  std::optional<Miss> passOperator(const Node &node, Element &element);
  std::optional<Miss> passBias(const Node &node, Element &element);
  std::optional<Miss> takeBias(const Element &bias, Operation *at);
  std::optional<Miss> takeInit(const Contraction &product);
  std::optional<Miss> finish(const Contraction &product);
  bool isWeightOnLeft(const View &lhs, const View &rhs) const;
};
} // namespace

//===----------------------------------------------------------------------===//
// The contraction
//===----------------------------------------------------------------------===//

/// The view without repetitions: as many steps up as it takes until no axis is
/// one along which data are repeated.
static View dropRepetitions(AxisSpace &space, View view) {
  View source = lookThroughLayoutOps(space, view, Passing::Repeats);
  while (!getDropped(space, view.layout, source.layout).empty())
    view = *lookThroughLayoutOp(space, view, Passing::Repeats);
  return view;
}

/// The projection may start from zero or from the broadcast bias (addmm).
std::optional<Miss> ProjectionWalk::takeInit(const Contraction &product) {
  if (!product.init)
    return std::nullopt;
  std::optional<APFloat> start = getFilledFloat(product.init);
  if (start && start->isZero())
    return std::nullopt;
  Element init{product.init, product.result};
  if (getSource(space, init).value == product.init)
    return Miss{MissReason::ValueNotProjected, product.op,
                "a product that starts from another tensor"};
  return takeBias(init, product.op);
}

/// W has the features, X the keys; where both are single, W is the constant.
bool ProjectionWalk::isWeightOnLeft(const View &lhs, const View &rhs) const {
  bool lhsFeatures = holdsAny(space, lhs.layout, featureAxes),
       rhsFeatures = holdsAny(space, rhs.layout, featureAxes);
  if (lhsFeatures != rhsFeatures)
    return lhsFeatures;
  bool lhsKeys = holdsAny(space, lhs.layout, keyAxes),
       rhsKeys = holdsAny(space, rhs.layout, keyAxes);
  if (lhsKeys != rhsKeys)
    return rhsKeys;
  return isWeight(lhs.value) && !isWeight(rhs.value);
}

std::optional<Miss> ProjectionWalk::finish(const Contraction &product) {
  projection.op = product.op;
  projection.inputAxes = product.reduced;
  Type type = getElementTypeOrSelf(product.op->getResult(0));
  if (!type.isF32())
    projection.rounded = type;
  if (std::optional<Miss> why = takeInit(product))
    return why;
  std::optional<APFloat> bias =
      product.bias.value ? getFilledFloat(product.bias.value) : std::nullopt;
  if (product.bias.value && !(bias && bias->isZero()))
    if (auto why = takeBias(Element::of(product.bias), product.op))
      return why;
  View lhs = dropRepetitions(space, product.lhs),
       rhs = dropRepetitions(space, product.rhs);
  bool onLeft = isWeightOnLeft(lhs, rhs);
  projection.input = onLeft ? rhs : lhs;
  projection.weight = onLeft ? lhs : rhs;
  if (holdsAny(space, projection.weight.layout, keyAxes))
    return Miss{MissReason::WeightVariesWithToken, product.op,
                "a weight with key axes"};
  if (holdsAny(space, projection.input.layout, featureAxes))
    return Miss{MissReason::ValueNotProjected, product.op,
                "an input with feature axes"};
  if (!isWeight(projection.weight.value))
    return Miss{MissReason::WeightNotConstant, product.op,
                describeProducer(projection.weight.value)};
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Bias
//===----------------------------------------------------------------------===//

/// A bias may be stored in a narrower float type than it is added in.
static Node getStored(AxisSpace &space, Element element) {
  auto getWidth = [](const Element &element) {
    return getElementTypeOrSelf(element.value).getIntOrFloatBitWidth();
  };
  for (unsigned step = 0; step < kMaxSteps; ++step) {
    Node node = getNode(space, element);
    if (node.kind == NodeKind::Cast &&
        getWidth(node.operands[0]) < getWidth(element))
      element = node.operands[0];
    else if (std::optional<Element> unscaled = getUnscaled(space, node))
      element = *unscaled;
    else
      return node;
  }
  return getNode(space, element);
}

std::optional<Miss> ProjectionWalk::takeBias(const Element &bias,
                                             Operation *at) {
  if (projection.bias.value)
    return Miss{MissReason::BiasShape, at, "a second bias"};
  Node node = getStored(space, bias);
  if (node.kind != NodeKind::Leaf && node.kind != NodeKind::Number)
    return Miss{MissReason::BiasShape, at, "a bias that is computed"};
  Element source = getSource(space, node.operands[0]);
  if (!source.isTensor() || !isa<RankedTensorType>(source.value.getType()))
    return Miss{MissReason::BiasShape, at, "a bias that is a scalar"};
  if (holdsAny(space, source.layout, keyAxes))
    return Miss{MissReason::BiasShape, at, "a bias that varies with the token"};
  projection.bias = source.getView();
  return std::nullopt;
}

/// The operand of a sum that is a bias: a weight.
static bool isBias(AxisSpace &space, const Element &element) {
  Node node = getStored(space, element);
  return (node.kind == NodeKind::Leaf || node.kind == NodeKind::Number) &&
         isWeight(getSource(space, node.operands[0]).value);
}

/// chain + bias: which one is the chain shows by what it comes from.
std::optional<Miss> ProjectionWalk::passBias(const Node &node,
                                             Element &element) {
  for (unsigned chain : {0u, 1u}) {
    const Element &bias = node.operands[1 - chain];
    if (!isBias(space, bias) || isBias(space, node.operands[chain]))
      continue;
    if (std::optional<Miss> why = takeBias(bias, node.op))
      return why;
    element = node.operands[chain];
    return std::nullopt;
  }
  return Miss{MissReason::ValueNotProjected, node.op,
              "a sum of two computed tensors"};
}

//===----------------------------------------------------------------------===//
// Steps
//===----------------------------------------------------------------------===//

/// Whether the operation joins V with something else along the keys.
static bool joinsKeys(const AxisSpace &space, Operation *op,
                      const Layout &layout, ArrayRef<AxisId> keys) {
  std::optional<uint64_t> dim;
  if (auto concat = dyn_cast<tensor::ConcatOp>(op))
    dim = concat.getDim();
  if (auto concat = dyn_cast<tosa::ConcatOp>(op))
    dim = concat.getAxis();
  return isa<tensor::InsertSliceOp>(op) ||
         (dim && holdsAny(space, {layout[*dim]}, keys));
}

/// Reasons for producers that mean something to the reader.
static Miss getUnknown(Operation *op) {
  MissReason reason = MissReason::ValueNotProjected;
  if (op->getName().getStringRef() == "mca.encode")
    reason = MissReason::AlreadyEncoded;
  auto structured = dyn_cast<LinalgOp>(op);
  bool extracts = structured && structured->getNumRegions() == 1 &&
                  !structured.getBlock()->getOps<tensor::ExtractOp>().empty();
  if (extracts || isa<tensor::GatherOp, tosa::GatherOp>(op))
    reason = MissReason::ValueGathered;
  return Miss{reason, op, describeOp(op)};
}

std::optional<Miss> ProjectionWalk::passOperator(const Node &node,
                                                 Element &element) {
  switch (node.kind) {
  case NodeKind::Leaf: // An argument of a body.
    if (node.operands[0].value == element.value)
      break;
    element = node.operands[0];
    return std::nullopt;
  case NodeKind::Cast:
    // The innermost rounding is the one that the encode can do.
    projection.rounded = getElementTypeOrSelf(element.value);
    element = node.operands[0];
    return std::nullopt;
  case NodeKind::Add:
    return passBias(node, element);
  case NodeKind::Mul:
    if (std::optional<Element> unscaled = getUnscaled(space, node)) {
      element = *unscaled;
      return std::nullopt;
    }
    break;
  default:
    break;
  }
  return getUnknown(node.op ? node.op : path.back());
}

/// The operations from the product to the repetition stay: they follow the
/// encode and do what they do to V.
std::optional<Miss> ProjectionWalk::passRepetition(const View &source,
                                                   Element &element) {
  if (space.kept(source.layout) != space.leaves(source.layout))
    return Miss{MissReason::ValueRepeated, path.back(),
                "a slice of repeated values"};
  projection.isBiasedLater = projection.bias.value != nullptr;
  projection.bias = {};
  projection.rounded = {};
  projection.repetition.assign(path.begin() + 1, path.end());
  projection.repeated = source;
  element = Element::of(source);
  return std::nullopt;
}

static bool hasDynamicShape(Operation *op) {
  auto isDynamic = [](Type type) {
    auto shaped = dyn_cast<ShapedType>(type);
    return shaped && (!shaped.hasRank() || !shaped.hasStaticShape());
  };
  return llvm::any_of(op->getOperandTypes(), isDynamic) ||
         llvm::any_of(op->getResultTypes(), isDynamic);
}

/// One step up: data movement, a slice, a conversion, a bias, or the reason why
/// none of them.
std::optional<Miss> ProjectionWalk::step(Element &element) {
  Operation *producer = element.value.getDefiningOp();
  if (!element.isTensor())
    return passOperator(getNodeHere(space, element), element);
  path.insert(producer);
  FailureOr<View> source = lookThroughLayoutOp(space, element.getView());
  if (failed(source))
    source = lookThroughSlice(space, element.getView());
  if (succeeded(source)) {
    element = Element::of(*source);
    return std::nullopt;
  }
  if (isa<tensor::ExtractSliceOp, tosa::SliceOp>(producer))
    return Miss{MissReason::ValueNotProjected, producer,
                "a slice at computed offsets"};
  source = lookThroughLayoutOp(space, element.getView(), Passing::Repeats);
  if (succeeded(source))
    return passRepetition(*source, element);
  if (resemblesLayoutOp(producer))
    return Miss{hasDynamicShape(producer) ? MissReason::DynamicShape
                                          : MissReason::LayoutNotTracked,
                producer, describeOp(producer)};
  return passOperator(getNodeHere(space, element), element);
}

std::optional<Miss> ProjectionWalk::walk(Element element) {
  Layout last = element.layout;
  for (unsigned count = 0; count < kMaxSteps; ++count) {
    if (element.isTensor()) {
      Operation *producer = element.value.getDefiningOp();
      if (!producer)
        break;
      if (!getDropped(space, space.kept(last), space.kept(element.layout))
               .empty())
        return Miss{MissReason::ValueRepeated, path.back(),
                    "values repeated by an elementwise operation"};
      if (joinsKeys(space, producer, element.layout, keyAxes))
        return Miss{MissReason::ValueFromCache, producer, describeOp(producer)};
      if (std::optional<Miss> why =
              findOtherUses(space.getSizes(), element.value, path))
        return why;
      FailureOr<Contraction> product =
          matchContraction(space, element.getView());
      if (succeeded(product))
        return finish(*product);
    }
    if (std::optional<Miss> why = step(element))
      return why;
    if (projection.repeated.value == element.value)
      last = element.layout;
  }
  if (Operation *producer = element.value.getDefiningOp())
    return Miss{MissReason::LayoutNotTracked, producer, "too many operations"};
  Operation *function = element.value.getParentBlock()->getParentOp();
  return Miss{MissReason::ValueNotProjected, function, "a block argument"};
}

MatchOr<ValueProjection>
mca::matchValueProjection(AxisSpace &space, Operation *product,
                          const View &values, ArrayRef<AxisId> keyAxes,
                          ArrayRef<AxisId> featureAxes) {
  ProjectionWalk walk{space, AxisList(keyAxes), AxisList(featureAxes), {}, {}};
  walk.path.insert(product);
  if (std::optional<Miss> why = walk.walk(Element::of(values)))
    return *why;
  return walk.projection;
}
