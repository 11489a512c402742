//===- AttentionReport.h - What was approximated in one attention *- C++
//-*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_EXECUTION_ATTENTIONREPORT_H
#define MCA_EXECUTION_ATTENTIONREPORT_H

#include "mca/Support/HostArray.h"
#include "mca/Transforms/TapAttention.h"
#include "llvm/Support/Error.h"

namespace mlir::mca {

/// Bounds of ||Y~[i] - Y[i]||_2 of any query i, and what was measured, in units
/// of Y, for one head: the one, of all batch elements, whose measured error is
/// the largest share of its a-priori bound.
struct ErrorBounds {
  /// alpha mean_j ||X[j]||_2 ||W_h||_F.
  double apriori = 0.0;
  /// From the counts or levels that were taken.
  double posterior = 0.0;
  /// max_i ||Y~[i] - Y[i]||_2.
  double measured = 0.0;
};

/// Heads, over all batch elements, whose bound after the fact exceeded the
/// a-priori one, so that they were computed exactly.
struct Fallbacks {
  int64_t heads = 0;
  /// All heads; negative where nobody knows.
  int64_t of = -1;
};

/// How many of the attended tokens are at one level.
struct LevelShare {
  StringRef name;
  double share = 0.0;
};

/// One attention in one execution. X, W, b, A are the operands of its
/// mca.encode or mca.attend, Y~ its outputs (A V~ of an encode), Y = A (X W +
/// b), all of this execution: the error is what this attention adds, not what
/// came in from earlier ones.
struct AttentionStatistics {
  std::string name;
  /// Nominal cost of the value projection over the exact one's, over all
  /// positions. Of an encode mean(r) / d, over heads and batch elements.
  double fractionPositions = 0.0;
  /// The same over the positions that some query of the head attends.
  double fractionAttended = 0.0;
  /// mean_i ||Y~[i] - Y[i]||_2 over the queries of a head, and the head's
  /// bound alpha mean_j ||X[j]||_2 ||W_h||_F: both for the head, of all batch
  /// elements, whose error is the largest share of its bound.
  double error = 0.0;
  double bound = 0.0;
  /// The fractions of the product with A, which an encode does not change.
  double productPositions = 1.0;
  double productAttended = 1.0;
  double alpha = 1.0;
  Estimator estimator = Estimator::Sampling;
  /// Cheapest first; none of an encode.
  SmallVector<LevelShare> levels = {};
  ErrorBounds bounds;
  /// What kind of bounds these are: "expectation" (of the error, by sampling),
  /// "strict" (for every input), or "strict up to re-centring" (a priori the
  /// centroid is taken to be the mean of all attended tokens).
  StringRef boundKind = "expectation";
  /// Nothing where the program does not check.
  std::optional<Fallbacks> fallbacks;
};

/// Computes the statistics from what a tapped program returned. Fails if the
/// sizes do not belong together, as with dynamic shapes they may not: X [...,
/// n, d], W [d, h, d_h], b [h, d_h], A [..., h_q, n_q, n] with h_q a multiple
/// of h, V~ [..., h, n, d_h] or Y~ [..., h_q, n_q, d_h], fallbacks [..., h].
llvm::Expected<AttentionStatistics>
analyseAttention(const AttentionTap &tap, ArrayRef<HostArray> results);

} // namespace mlir::mca

#endif // MCA_EXECUTION_ATTENTIONREPORT_H
