//===- AttentionReport.h - What sampling did to one attention ---*- C++ -*-===//
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

/// One attention in one execution. X, W, b, A are the operands of its
/// mca.encode, V~ its result, V = X W + b, all of this execution: the error is
/// what this attention adds, not what came in from earlier ones.
struct AttentionStatistics {
  std::string name;
  /// mean(r) / d over all positions, over heads and batch elements.
  double fractionPositions = 0.0;
  /// The same over the positions that some query attends.
  double fractionAttended = 0.0;
  /// mean_i ||(A V~ - A V)[i]||_2 over the queries of a head, and the head's
  /// bound alpha mean_j ||X[j]||_2 ||W_h||_F: both for the head, of all batch
  /// elements, whose error is the largest share of its bound.
  double error = 0.0;
  double bound = 0.0;
};

/// Computes the statistics from what a tapped program returned. Fails if the
/// sizes do not belong together, as with dynamic shapes they may not: X [...,
/// n, d], W [d, h, d_h], b [h, d_h], A [..., h_q, n_q, n] with h_q a multiple
/// of h, V~ [..., h, n, d_h].
llvm::Expected<AttentionStatistics>
analyseAttention(const AttentionTap &tap, ArrayRef<HostArray> results);

} // namespace mlir::mca

#endif // MCA_EXECUTION_ATTENTIONREPORT_H
