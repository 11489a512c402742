//===- Counts.h - How many samples each token gets --------------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef MCA_SAMPLING_COUNTS_H
#define MCA_SAMPLING_COUNTS_H

#include <cstdint>
#include <span>
#include <vector>

namespace mlir::mca {

/// What to do with the fractional part of a sample count. The paper rounds
/// down, which can drop a token that is attended and exceed its error bound by
/// up to sqrt(2); rounding up does neither.
enum class Rounding { Ceil, Floor };

/// Which tokens the length n in the sample counts stands for: all of them, as
/// in the paper, or those that some query attends. The bound then speaks of
/// the mean token norm over the same tokens.
enum class Length { Padded, Attended };

/// Whether any query attends a token whose column of A has this maximum. NaN
/// counts as attended, so that it reaches the output instead of vanishing.
inline bool isAttended(float columnMaximum) { return !(columnMaximum <= 0.0f); }

/// r_j, the samples to spend on a token whose column of A has the maximum m
/// (paper: r_j = min(d, (n * max_i A[i,j] / alpha)^2)), in [0, dim]; `dim`
/// means an exact product.
///
/// With q = (n * m) / alpha in double it is q * q rounded, then clamped.
/// m <= 0 gives 0: no query sees the token. A NaN or an overflow gives `dim`.
/// `Ceil` gives at least one sample to an attended token, also where q * q
/// underflows. `alpha` must be positive, `dim` in [0, 2^31).
int32_t sampleCount(float columnMaximum, int64_t length, double alpha,
                    int64_t dim, Rounding rounding);

/// The number of attended tokens among n column maxima.
int64_t attendedLength(std::span<const float> columnMaxima);

/// sampleCount for each of n column maxima, with the length that `length`
/// selects.
std::vector<int32_t> sampleCounts(std::span<const float> columnMaxima,
                                  double alpha, int64_t dim, Rounding rounding,
                                  Length length);

/// Share of the exact encoding's column-row products that were spent; 1 is
/// exact, 0 for an empty mean.
struct Fractions {
  /// mean(r) / d over all positions, padding included: the paper's figure.
  double positions = 0.0;
  /// mean(r) / d over the attended tokens.
  double attended = 0.0;
};

/// The fractions that n counts amount to. `columnMaxima` tells which of the n
/// tokens are attended.
Fractions realisedFractions(std::span<const int32_t> counts,
                            std::span<const float> columnMaxima, int64_t dim);

} // namespace mlir::mca

#endif // MCA_SAMPLING_COUNTS_H
