//===- BFloat16Product.h - A V of rounded tokens in bfloat16 ----*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef MCA_SAMPLING_BFLOAT16PRODUCT_H
#define MCA_SAMPLING_BFLOAT16PRODUCT_H

#include "mca/Sampling/Levels.h"
#include "mca/Sampling/MatrixView.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mlir::mca {

/// What bounds the error of a BFloat16Product in every row of A whose sum is at
/// most `mass`, in units of Y, before anything is known of the levels:
///   (2^-7 + 2^-16) (max_j max(sigma(What8) (||x_j|| + ||x_j - xhat8_j||),
///                             the same in bfloat16)
///                   + sigma(W) max_j ||x_j|| with a centroid level) mass
/// over the attended tokens (`attended` has n entries) and the levels of the
/// set. Two factors with a relative error of 2^-8 make the first.
double bfloat16ProductCharge(LevelSet set, const WeightNorms &weight,
                             const TokenNorms &tokens,
                             std::span<const uint8_t> attended, double mass);

/// Whether a head takes the product in bfloat16: it costs an eighth of the
/// budget at most, and is in [2^-100, 2^100], so that values which bfloat16
/// loses below its range do not count and none leaves it. False for a NaN.
bool fitsBfloat16Product(double charge, double budget);

/// The product of A with the values of some tokens I, both rounded to bfloat16:
/// A as it is, the values as differences from an origin, whose share is exact.
struct BFloat16Product {
  /// I, ascending.
  std::vector<int64_t> tokens;
  /// V - origin, rounded, one row per entry of `tokens`, d_h columns.
  std::vector<double> values;
  /// d_h entries.
  std::vector<double> origin;

  /// `exact` is V without bias, n x d_h.
  BFloat16Product(std::vector<int64_t> tokens, std::span<const double> exact,
                  std::vector<double> origin);

  /// out[d_h] += sum_I bfloat16(A[query,j]) values_j + A[query,j] origin.
  void accumulate(MatrixView<const float> probabilities, int64_t query,
                  std::span<double> out) const;
};

} // namespace mlir::mca

#endif // MCA_SAMPLING_BFLOAT16PRODUCT_H
