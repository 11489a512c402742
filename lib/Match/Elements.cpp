//===- Elements.cpp - What is computed per element --------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Match/Elements.h"
#include "NodeKinds.h"

#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::mca;
using linalg::LinalgOp;

//===----------------------------------------------------------------------===//
// Elements
//===----------------------------------------------------------------------===//

/// The tensor element behind an argument of a body.
static std::optional<Element> getArgument(AxisSpace &space,
                                          const Element &element) {
  LinalgOp body = element.body;
  std::optional<unsigned> number = getOperandNumber(body, element.value);
  if (!number || static_cast<int64_t>(*number) >= body.getNumDpsInputs())
    return std::nullopt;
  FailureOr<LoopNest> nest = getLoopNest(space.getSizes(), element.body);
  if (failed(nest))
    return std::nullopt;
  FailureOr<Layout> layout = getInputLayout(*nest, *number, element.loops);
  if (failed(layout))
    return std::nullopt;
  return Element{nest->inputs[*number], *layout};
}

std::optional<Element> mca::getYielded(AxisSpace &space,
                                       const Element &element) {
  auto op = element.value.getDefiningOp<LinalgOp>();
  if (!op || !isElementwise(op))
    return std::nullopt;
  unsigned result = cast<OpResult>(element.value).getResultNumber();
  FailureOr<LoopView> seen = getLoopView(space, op, result, element.layout);
  if (failed(seen))
    return std::nullopt;
  return Element{getYieldedScalar(op, result), {}, op, seen->loops};
}

Element mca::getSource(AxisSpace &space, Element element) {
  for (unsigned step = 0; step < kMaxSteps; ++step) {
    if (element.isTensor()) {
      View view =
          lookThroughLayoutOps(space, element.getView(), Passing::Repeats);
      return Element::of(view);
    }
    std::optional<Element> argument = getArgument(space, element);
    if (!argument)
      return element;
    element = *argument;
  }
  return element;
}

/// Axes of all loops of the body.
static AxisList getAllLoops(const Element &element) {
  AxisList axes;
  for (const std::optional<AxisList> &loop : element.loops)
    llvm::append_range(axes, loop.value_or(AxisList()));
  return axes;
}

AxisList mca::getAxes(AxisSpace &space, const Element &element) {
  Element source = getSource(space, element);
  if (source.isTensor())
    return space.leaves(flatten(source.layout));
  SetVector<Value> scalars;
  scalars.insert(source.value);
  AxisList axes;
  for (size_t i = 0; i < scalars.size(); ++i) {
    Element scalar =
        getSource(space, {scalars[i], {}, source.body, source.loops});
    Operation *op = scalar.value.getDefiningOp();
    if (scalar.isTensor())
      llvm::append_range(axes, flatten(scalar.layout));
    else if (auto index = dyn_cast_or_null<linalg::IndexOp>(op))
      llvm::append_range(axes,
                         source.loops[index.getDim()].value_or(AxisList()));
    else if (op && op->getNumRegions() != 0)
      llvm::append_range(axes, getAllLoops(source));
    else if (op && op->getBlock() == source.body.getBlock())
      scalars.insert_range(op->getOperands());
  }
  return space.leaves(axes);
}

bool mca::isConstantAlong(AxisSpace &space, const Element &element,
                          ArrayRef<AxisId> axes) {
  AxisList varies = space.leaves(getAxes(space, element)),
           removed = space.leaves(axes);
  return llvm::none_of(
      varies, [&](AxisId axis) { return llvm::is_contained(removed, axis); });
}

//===----------------------------------------------------------------------===//
// Nodes
//===----------------------------------------------------------------------===//

static Node leaf(const Element &element) {
  Node node;
  node.op = element.value.getDefiningOp();
  node.operands.push_back(element);
  return node;
}

/// An operation on scalars in a body: its operands are scalars there.
static Node getScalarNode(const Element &element) {
  Operation *op = element.value.getDefiningOp();
  LinalgOp body = element.body;
  if (!op || op->getBlock() != body.getBlock())
    return leaf(element);
  std::optional<Operator> found = classify(op);
  if (!found)
    return leaf(element);
  Node node;
  node.kind = found->kind;
  node.op = element.body;
  for (Value operand : found->operands)
    node.operands.push_back({operand, {}, element.body, element.loops});
  return node;
}

/// Dimensions of an operand that the operation repeats hold no axis. Fails
/// where it is open whether it does.
static std::optional<Layout> getRepeatedLayout(AxisSpace &space, Value operand,
                                               const Layout &result) {
  auto type = dyn_cast<RankedTensorType>(operand.getType());
  if (!type || type.getRank() != static_cast<int64_t>(result.size()))
    return std::nullopt;
  Layout layout;
  for (auto [list, extent] :
       llvm::zip_equal(result, space.getSizes().get(operand))) {
    if (!extent.isOne() && !(space.extent(list) == extent))
      return std::nullopt;
    layout.push_back(extent.isOne() ? AxisList() : list);
  }
  return layout;
}

std::optional<SmallVector<Element, 3>>
mca::getOperands(AxisSpace &space, const Element &element, unsigned count) {
  Operation *op = element.value.getDefiningOp();
  SmallVector<Element, 3> operands;
  for (Value operand : op->getOperands().take_front(count)) {
    if (!element.isTensor()) {
      operands.push_back({operand, {}, element.body, element.loops});
      continue;
    }
    std::optional<Layout> layout =
        getRepeatedLayout(space, operand, element.layout);
    if (!layout)
      return std::nullopt;
    operands.push_back({operand, *layout});
  }
  return operands;
}

/// An operation on whole tensors, TOSA's or arith's.
static Node getTensorNode(AxisSpace &space, const Element &element) {
  Operation *op = element.value.getDefiningOp();
  std::optional<Operator> found = op ? classify(op) : std::nullopt;
  if (!found)
    return leaf(element);
  Node node;
  node.kind = found->kind;
  node.op = op;
  for (Value operand : found->operands) {
    std::optional<Layout> layout =
        getRepeatedLayout(space, operand, element.layout);
    if (!layout)
      return leaf(element);
    node.operands.push_back({operand, *layout});
  }
  return node;
}

/// A reduction of a linalg op: the loops it removes become free axes.
static std::optional<Node> getReduction(AxisSpace &space,
                                        const Element &element) {
  auto op = element.value.getDefiningOp<LinalgOp>();
  if (!op || op.getNumReductionLoops() == 0 || isa<linalg::SoftmaxOp>(op))
    return std::nullopt;
  unsigned result = cast<OpResult>(element.value).getResultNumber();
  std::optional<Combination> combination = getCombination(op, result);
  if (!combination)
    return std::nullopt;
  FailureOr<LoopView> seen = getLoopView(space, op, result, element.layout);
  if (failed(seen))
    return std::nullopt;
  Node node;
  node.kind = combination->kind;
  node.op = op;
  for (auto [loop, extent] : llvm::zip_equal(seen->loops, seen->nest.extents)) {
    if (loop)
      continue;
    loop = space.createFree(extent);
    llvm::append_range(node.axes, *loop);
  }
  node.operands.push_back({combination->element, {}, op, seen->loops});
  node.number = getFilledFloat(op.getDpsInits()[result]);
  node.flag = getFilledBool(op.getDpsInits()[result]);
  return node;
}

/// tosa.reduce_*: the reduced dimension stays, with size 1.
static std::optional<Node> getTosaReduction(AxisSpace &space,
                                            const Element &element) {
  Operation *op = element.value.getDefiningOp();
  std::optional<NodeKind> kind = getTosaReductionKind(op);
  if (!kind || !isa<RankedTensorType>(op->getOperand(0).getType()))
    return std::nullopt;
  int64_t axis = op->getAttrOfType<IntegerAttr>("axis").getInt();
  Node node;
  node.kind = *kind;
  node.op = op;
  node.axes = space.createFree(space.getSizes().get(op->getOperand(0), axis));
  Layout layout = element.layout;
  layout[axis] = node.axes;
  node.operands.push_back({op->getOperand(0), layout});
  setNeutralStart(node);
  return node;
}

static std::optional<Node> getSoftmax(const Element &element) {
  auto op = element.value.getDefiningOp<linalg::SoftmaxOp>();
  if (!op || !op.hasPureTensorSemantics())
    return std::nullopt;
  Node node;
  node.kind = NodeKind::Softmax;
  node.op = op;
  node.axes = element.layout[op.getDimension()];
  node.operands.push_back({op.getInput(), element.layout});
  return node;
}

static Node getNumber(const Element &element, const APFloat &number) {
  Node node = leaf(element);
  node.kind = NodeKind::Number;
  node.number = number;
  return node;
}

/// Reductions and softmax.
static std::optional<Node> getStructuredNode(AxisSpace &space,
                                             const Element &element) {
  if (std::optional<Node> node = getSoftmax(element))
    return node;
  if (std::optional<Node> node = getReduction(space, element))
    return node;
  return getTosaReduction(space, element);
}

Node mca::getNodeHere(AxisSpace &space, const Element &element) {
  if (std::optional<APFloat> number = getFilledFloat(element.value))
    return getNumber(element, *number);
  if (!element.isTensor()) {
    std::optional<Element> argument = getArgument(space, element);
    return argument ? leaf(*argument) : getScalarNode(element);
  }
  if (std::optional<Node> node = getStructuredNode(space, element))
    return *node;
  std::optional<Element> scalar = getYielded(space, element);
  if (!scalar)
    return getTensorNode(space, element);
  Node node = getNodeHere(space, *scalar);
  // What the op computes is unknown: the tensor itself is the leaf.
  if (node.kind == NodeKind::Leaf && !node.operands[0].isTensor())
    return leaf(element);
  return node;
}

Node mca::getNode(AxisSpace &space, Element element) {
  for (unsigned step = 0; step < kMaxSteps; ++step) {
    element = getSource(space, element);
    Node node = getNodeHere(space, element);
    if (node.kind != NodeKind::Leaf || node.operands[0].value == element.value)
      return node;
    element = node.operands[0];
  }
  return leaf(element);
}

std::optional<Element> mca::getUnscaled(AxisSpace &space, const Node &node) {
  if (node.kind != NodeKind::Mul)
    return std::nullopt;
  for (unsigned side : {0u, 1u}) {
    Node factor = getNode(space, node.operands[1 - side]);
    if (factor.kind == NodeKind::Number && factor.number->isExactlyValue(1.0))
      return node.operands[side];
  }
  return std::nullopt;
}

Node mca::getPlainNode(AxisSpace &space, const Element &element) {
  Node node = getNode(space, element);
  for (unsigned step = 0; step < kMaxSteps; ++step) {
    if (node.kind == NodeKind::Cast)
      node = getNode(space, node.operands[0]);
    else if (std::optional<Element> unscaled = getUnscaled(space, node))
      node = getNode(space, *unscaled);
    else
      break;
  }
  return node;
}

//===----------------------------------------------------------------------===//
// Equality
//===----------------------------------------------------------------------===//

static bool isSameNode(AxisSpace &space, const Element &a, const Element &b,
                       unsigned depth) {
  Element sourceA = getSource(space, a), sourceB = getSource(space, b);
  if (sourceA.isTensor() && sourceB.isTensor() &&
      sourceA.value == sourceB.value)
    return space.unify(sourceA.layout, sourceB.layout);
  Node nodeA = getPlainNode(space, sourceA),
       nodeB = getPlainNode(space, sourceB);
  if (nodeA.kind != nodeB.kind || depth == 0)
    return false;
  if (nodeA.kind == NodeKind::Number)
    return nodeA.number->bitwiseIsEqual(*nodeB.number) ||
           nodeA.number->convertToDouble() == nodeB.number->convertToDouble();
  if (nodeA.kind == NodeKind::Leaf) {
    const Element &leafA = nodeA.operands[0], &leafB = nodeB.operands[0];
    return leafA.isTensor() && leafB.isTensor() && leafA.value == leafB.value &&
           space.unify(leafA.layout, leafB.layout);
  }
  // Reductions that are not the same value would need their starts compared.
  if (!nodeA.axes.empty() || !nodeB.axes.empty())
    return nodeA.op == nodeB.op && space.unify(nodeA.axes, nodeB.axes) &&
           isSameNode(space, nodeA.operands[0], nodeB.operands[0], depth - 1);
  return llvm::all_of(llvm::zip(nodeA.operands, nodeB.operands),
                      [&](auto pair) {
                        return isSameNode(space, std::get<0>(pair),
                                          std::get<1>(pair), depth - 1);
                      });
}

bool mca::isSame(AxisSpace &space, const Element &a, const Element &b) {
  AxisSpace attempt = space;
  if (!isSameNode(attempt, a, b, /*depth=*/6))
    return false;
  space = std::move(attempt);
  return true;
}
