//===- Guard.h - Guards between softmax and value product -------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_MATCH_GUARD_H
#define MCA_MATCH_GUARD_H

#include "mca/Match/Softmax.h"

namespace mlir::mca {

/// select(condition, 0, p): what a safe softmax does to rows without keys.
struct GuardMatch {
  Operation *select;
  /// The condition, seen with the axes of the probabilities.
  View condition;
  /// p, the probabilities before the guard.
  View probabilities;
};

/// Matches the producer of `view` as a guard. Fails when it is none.
FailureOr<GuardMatch> matchGuard(const View &view);

/// Whether the guard's condition is one that leaves the meaning of a softmax:
/// all scores of the row are -inf, or the probability is NaN.
bool isSafeGuard(AxisSpace &space, const GuardMatch &guard,
                 const SoftmaxMatch &softmax);

} // namespace mlir::mca

#endif // MCA_MATCH_GUARD_H
