//===- Attention.h - Softmax of scores times projected values ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_MATCH_ATTENTION_H
#define MCA_MATCH_ATTENTION_H

#include "mca/Match/Softmax.h"
#include "mca/Match/ValueProjection.h"

namespace mlir::mca {

/// An attention whose values come from a projection: roles and axes. Matching
/// creates no operation.
///
/// ```
/// product = A . V,   A = guard(softmax(scores)),   V = layout(X W + b)
/// ```
struct AttentionMatch {
  linalg::LinalgOp product;
  OpOperand *valuesOperand;
  OpOperand *probabilitiesOperand;
  SoftmaxMatch softmax;
  ValueProjection projection;

  /// Axes of the operands of `product`, of X, W and b (leaves only).
  Layout values, probabilities, input, weight, bias;
  /// Axes by role, each in the order of `product`'s operands. Batch axes belong
  /// to X, head axes to W.
  AxisList batch, heads, queries, keys, features, inputs;
  AxisSpace space;
};

/// Matches `product`, a contraction. No match and no miss: it does not look
/// like an attention. `expected` on a miss: at which op, what was found.
std::optional<MatchOr<AttentionMatch>> matchAttention(linalg::LinalgOp product);

} // namespace mlir::mca

#endif // MCA_MATCH_ATTENTION_H
