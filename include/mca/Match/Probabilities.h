//===- Probabilities.h - From A back to its softmax -------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_MATCH_PROBABILITIES_H
#define MCA_MATCH_PROBABILITIES_H

#include "mca/Match/Contraction.h"
#include "mca/Match/Softmax.h"

namespace mlir::mca {

/// A = guard(softmax(scores)).
struct Probabilities {
  SoftmaxMatch softmax;
  /// What the sample counts are taken from: A, or A before factors that are
  /// constant along the keys.
  View counted;
  /// Where the softmax divides after the product: what `counted` must be
  /// divided by. A null value otherwise.
  View divisor;
  /// Whether every row of A, as the product reads it or divided by `divisor`,
  /// sums to 1 up to rounding in f32, or to NaN: it is the softmax itself.
  bool isNormalized = false;
};

/// Walks from the operand of the product to its softmax, which must run over
/// exactly `keys`. Between them may stand: operations that move data,
/// conversions, guards that zero fully masked rows or NaN, factors constant
/// along the keys, and slices of the keys.
MatchOr<Probabilities> matchProbabilities(AxisSpace &space,
                                          const Contraction &product,
                                          const View &operand,
                                          ArrayRef<AxisId> keys);

/// Whether an operand of the product is exponentials, and its result divided:
/// a softmax that divides after the product, or something like it.
bool isDividedAfterwards(Operation *product, unsigned side);

} // namespace mlir::mca

#endif // MCA_MATCH_PROBABILITIES_H
