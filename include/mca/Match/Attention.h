//===- Attention.h - Softmax of scores times projected values ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_MATCH_ATTENTION_H
#define MCA_MATCH_ATTENTION_H

#include "mca/Match/Probabilities.h"
#include "mca/Match/ValueProjection.h"

namespace mlir::mca {

/// An attention whose values come from a projection: roles and axes. Matching
/// creates no operation.
///
/// ```
/// product = A . V,   A = guard(softmax(scores)),   V = layout(X W + b)
/// ```
struct AttentionMatch {
  Operation *product;
  OpOperand *valuesOperand;
  Probabilities probabilities;
  ValueProjection projection;
  /// A as the product reads it, what the product accumulates into (null if
  /// nothing) and its result, with their axes.
  View read, init;
  Layout result;
  /// What the encode replaces: the values operand, or where V is repeated for
  /// groups of queries, what is repeated. With its axes.
  View values;

  /// Axes by role. Batch axes belong to X, head axes to W, group axes to
  /// neither: queries of a group share values.
  AxisList batch, heads, groups, queries, keys, features, inputs;
  AxisSpace space;
};

/// Why a value cannot have a role in a rewrite, where it cannot: it must be a
/// ranked tensor of f32, f16 or bf16, without encoding, that has elements.
std::optional<Miss> checkType(Value value, Operation *at);

/// Matches `product`, a contraction. No match and no miss: it does not look
/// like an attention.
std::optional<MatchOr<AttentionMatch>> matchAttention(Operation *product);

} // namespace mlir::mca

#endif // MCA_MATCH_ATTENTION_H
