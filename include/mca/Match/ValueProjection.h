//===- ValueProjection.h - From the values back to X W + b ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_MATCH_VALUEPROJECTION_H
#define MCA_MATCH_VALUEPROJECTION_H

#include "mca/Match/Axes.h"
#include "mca/Match/Reason.h"
#include "mlir/Dialect/Linalg/IR/LinalgInterfaces.h"

namespace mlir::mca {

/// A contraction seen from its result: both operands with the axes of their
/// dimensions; reduced loops get fresh axes.
struct ContractionViews {
  linalg::LinalgOp op;
  View lhs, rhs;
  AxisList reduced;
};

/// Matches the producer of `result` as a contraction (matmul, batch_matmul,
/// contraction generic of any rank).
FailureOr<ContractionViews> matchContraction(AxisSpace &space,
                                             const View &result);

/// V = X W (+ b) with the axes of each part.
struct ValueProjection {
  linalg::LinalgOp op;
  View input;  ///< X: batch and key axes, and the input axis.
  View weight; ///< W: the input axis, and head and feature axes.
  View bias;   ///< b: head and feature axes; a null value without a bias.
  AxisList inputAxes;
};

/// Walks from the values operand of A.V to its projection through reshapes,
/// permutations and one bias. `keyAxes` must belong to X, `featureAxes` to W.
MatchOr<ValueProjection> matchValueProjection(AxisSpace &space,
                                              const View &values,
                                              ArrayRef<AxisId> keyAxes,
                                              ArrayRef<AxisId> featureAxes);

} // namespace mlir::mca

#endif // MCA_MATCH_VALUEPROJECTION_H
