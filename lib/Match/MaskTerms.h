//===- MaskTerms.h - What parts of the scores hide --------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_MATCH_MASKTERMS_H
#define MCA_LIB_MATCH_MASKTERMS_H

#include "Grid.h"

namespace mlir::mca {

enum class TermKind {
  KeyOnly,  ///< Does not vary along the queries.
  RowOnly,  ///< Does not vary along the keys.
  Gated,    ///< Rows are one pattern over the keys, or its extreme value only.
  Bias,     ///< Any function whose values in a row are close to each other.
  Additive, ///< A sum of the above: hides nothing when added to scores.
  Scores,   ///< Q.K^T, and what hides keys from all queries or whole rows.
  Position, ///< Counts queries and keys, as their difference does.
  Causal,   ///< Hides keys from some queries only.
  Unknown,
};

/// A difference that softmax turns into less than 1e-13.
inline constexpr double kHides = 30.0;

/// What is known of a part of the scores.
struct Term {
  TermKind kind = TermKind::Unknown;
  /// KeyOnly: the one value that it has.
  std::optional<double> number = std::nullopt;
  /// KeyOnly: whether it may vary along the keys.
  bool variesAlongKeys = false;
  /// Whether all values are 0 or 1.
  bool isBool = false;
  /// RowOnly: whether it counts the queries.
  bool isPosition = false;
  /// Gated: whether the extreme value is the highest, else the lowest.
  bool isHigh = false;
  /// Scores: whether anything but Q.K^T is in it.
  bool isMasked = false;
  /// Bias: the largest difference within a row.
  double range = 0.0;
  /// Causal, Unknown: the operation that decides. Null for a block argument.
  Operation *at = nullptr;

  bool is(TermKind other) const { return kind == other; }
  /// KeyOnly and the same for all keys.
  bool isUniform() const { return is(TermKind::KeyOnly) && !variesAlongKeys; }
  /// Whether all values hide a key: at most -30.
  bool isHiding() const { return number && *number <= -kHides; }
};

/// The term of a constant.
Term getTerm(const RowPattern &pattern, const Grid &grid, bool isTruth,
             bool isInteger, Operation *at);

/// The term of an operation on others.
Term combine(const MaskOp &op, ArrayRef<Term> operands, Operation *at);

} // namespace mlir::mca

#endif // MCA_LIB_MATCH_MASKTERMS_H
