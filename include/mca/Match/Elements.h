//===- Elements.h - What is computed per element ----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One vocabulary for what linalg bodies, TOSA operations and arith on tensors
// compute: an expression over elements whose axes are tracked. It does not
// matter how the front end spread the expression over operations.
//
//===----------------------------------------------------------------------===//

#ifndef MCA_MATCH_ELEMENTS_H
#define MCA_MATCH_ELEMENTS_H

#include "mca/Match/LayoutOps.h"

namespace mlir::mca {

/// An element: of a tensor whose dimensions have known axes, or a scalar in the
/// body of a linalg op whose loops have.
struct Element {
  Value value;
  Layout layout = {};              ///< Tensors.
  linalg::LinalgOp body = nullptr; ///< Scalars.
  LoopAxes loops = {};             ///< Scalars.

  static Element of(const View &view) { return {view.value, view.layout}; }
  bool isTensor() const { return !body; }
  View getView() const { return {value, layout}; }
};

enum class NodeKind {
  Leaf,   ///< Anything else; the operand is the element itself.
  Number, ///< A float constant.
  Add,
  Sub,
  Mul,
  Div,
  Maximum,
  Exp,
  Exp2,
  Log,
  Log2,
  Reciprocal,
  Cast, ///< Between float types.
  Select,
  Equal,    ///< Of floats.
  NotEqual, ///< Of floats.
  Greater,  ///< Of floats.
  IsNan,
  And,
  Or,
  Not,
  Sum,     ///< Reduction; operand: what is summed.
  Max,     ///< Reduction, NaN if any is.
  MaxNum,  ///< Reduction that ignores NaN.
  All,     ///< Reduction by and.
  Any,     ///< Reduction by or.
  Softmax, ///< linalg.softmax.
};

/// The operation that computes an element.
struct Node {
  NodeKind kind = NodeKind::Leaf;
  /// The operation to point at.
  Operation *op = nullptr;
  SmallVector<Element, 3> operands;
  /// Number: its value. Reductions: what they start from, where it is known.
  std::optional<APFloat> number;
  std::optional<bool> flag;
  /// Reductions: axes they remove, free until unified. Softmax: its axes.
  AxisList axes;
};

/// The node of the element's own operation. An argument of a body is a leaf
/// whose operand is the tensor element it reads.
Node getNodeHere(AxisSpace &space, const Element &element);
/// The node behind an element, through operations that move or repeat data.
Node getNode(AxisSpace &space, Element element);
/// The same, through conversions between float types and factors of 1.
Node getPlainNode(AxisSpace &space, const Element &element);

/// The other operand of a product with 1.
std::optional<Element> getUnscaled(AxisSpace &space, const Node &node);

/// The element itself, seen as early as operations that move or repeat data and
/// the bodies' arguments allow.
Element getSource(AxisSpace &space, Element element);

/// What an elementwise linalg op yields for a tensor element, as a scalar of
/// its body.
std::optional<Element> getYielded(AxisSpace &space, const Element &element);

/// The first `count` operands of the element's own operation, which computes
/// each element from those at the same place: a scalar operation in a body, or
/// one on whole tensors. None where it is open which dimensions it repeats.
std::optional<SmallVector<Element, 3>>
getOperands(AxisSpace &space, const Element &element, unsigned count);

/// Whether both elements are the same computation on the same axes, rounding to
/// other float types aside. Decides free axes; `space` is unchanged if not.
bool isSame(AxisSpace &space, const Element &a, const Element &b);

/// Axes along which an element can vary.
AxisList getAxes(AxisSpace &space, const Element &element);
bool isConstantAlong(AxisSpace &space, const Element &element,
                     ArrayRef<AxisId> axes);

} // namespace mlir::mca

#endif // MCA_MATCH_ELEMENTS_H
