//===- Softmax.h - Softmax over tracked axes --------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_MATCH_SOFTMAX_H
#define MCA_MATCH_SOFTMAX_H

#include "mca/Match/Axes.h"
#include "mca/Match/Reason.h"

namespace mlir::mca {

/// exp(s - max s) / sum exp(s - max s), over one set of axes.
struct SoftmaxMatch {
  /// The normalisation, last operation of the softmax.
  Operation *root;
  /// s, whatever produced it.
  View scores;
  /// Axes that the softmax runs over.
  AxisList axes;
};

/// Whether `value` is a quotient with an exponential above: what makes a
/// failed match worth a remark.
bool looksLikeSoftmax(Value value);

/// Matches the softmax whose result is `probabilities`. Accepts linalg.softmax
/// and its parts as structured ops: the maximum with or without index result,
/// started at -inf, the lowest float or NaN (maxnumf); subtraction and
/// exponential apart or fused; broadcasts by maps, copies or reshapes.
MatchOr<SoftmaxMatch> matchSoftmax(AxisSpace &space, const View &probabilities);

} // namespace mlir::mca

#endif // MCA_MATCH_SOFTMAX_H
