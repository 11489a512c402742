//===- ValueProjection.h - From the values back to X W + b ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_MATCH_VALUEPROJECTION_H
#define MCA_MATCH_VALUEPROJECTION_H

#include "mca/Match/Elements.h"
#include "mca/Match/Reason.h"

namespace mlir::mca {

/// V = X W (+ b) with the axes of each part. Windows in a layout say that V
/// needs a slice of that part only.
struct ValueProjection {
  Operation *op;
  View input;  ///< X: batch and key axes, and the input axis.
  View weight; ///< W: the input axis, and head and feature axes.
  View bias;   ///< b: head and feature axes or fewer; null without a bias.
  AxisList inputAxes;
  /// The element type that X W (+ b) is rounded to first, where it is.
  Type rounded;
  /// Where V is repeated for groups of queries: the operations from the product
  /// to the repetition, last first, and the view of what they repeat.
  SmallVector<Operation *> repetition;
  /// Whether one of these operations adds a bias, which differs then between
  /// the queries of a group.
  bool isBiasedLater = false;
  View repeated;
};

/// Walks from the values operand of `product` to its projection through
/// operations that move or repeat data, slices, conversions and one bias.
/// `keyAxes` must belong to X, `featureAxes` to W.
MatchOr<ValueProjection>
matchValueProjection(AxisSpace &space, Operation *product, const View &values,
                     ArrayRef<AxisId> keyAxes, ArrayRef<AxisId> featureAxes);

} // namespace mlir::mca

#endif // MCA_MATCH_VALUEPROJECTION_H
