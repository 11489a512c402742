//===- Bound.h - Error bounds and when they are exceeded --------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef MCA_SAMPLING_BOUND_H
#define MCA_SAMPLING_BOUND_H

#include "mca/Sampling/MatrixView.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mlir::mca {

/// ||M||_F, accumulated in double.
double frobeniusNorm(MatrixView<const float> matrix);

/// ||X[j,:]||_2 of each row, accumulated in double.
std::vector<double> rowNorms(MatrixView<const float> x);

/// beta = mean_j ||X[j,:]||_2 over the n rows of X or, given `attended` (n
/// entries), over the rows whose entry is not zero. 0 for an empty mean.
double meanRowNorm(MatrixView<const float> x,
                   std::span<const uint8_t> attended = {});

/// xbar, the mean of those rows (d entries), accumulated in double. 0 for an
/// empty mean.
std::vector<double> meanRow(MatrixView<const float> x,
                            std::span<const uint8_t> attended = {});

/// The paper's Theorem 2: E||Ytilde[i,:] - Y[i,:]||_2 <= alpha * beta * ||W||_F
/// for every query i, given r_j >= (n * max_i A[i,j] / alpha)^2 or r_j = d,
/// which Rounding::Ceil ensures. `beta` is meanRowNorm over the tokens that n
/// counts, `weightNorm` is ||W||_F. Units of Y.
///
/// From expectedTokenBound: sum_j A[i,j] ||X[j]|| ||W||_F / sqrt(r_j)
/// <= sum_j (alpha / n) ||X[j]|| ||W||_F. Equality is reached, and the further
/// factor 1/n that the appendix prints (its equation 8) does not hold.
double expectedOutputBound(double alpha, double beta, double weightNorm);

/// E||Vtilde[j,:] - V[j,:]||_2 <= ||X[j,:]||_2 ||W||_F / sqrt(r_j) for a token:
/// Jensen's inequality on tokenVariance with the paper's distribution. Without
/// samples the error is X[j,:] W itself, bounded by ||X[j,:]||_2 ||W||_F.
double expectedTokenBound(double tokenNorm, double weightNorm, int64_t samples);

/// The bound of a whole head after the fact: what max_i E||Ytilde[i] - Y[i]||
/// cannot exceed given the counts that were drawn, in units of Y:
/// sum_j m_j expectedTokenBound(||x_j||, ||W||_F, r_j) over the attended tokens
/// with r_j < `dim`, those without samples included. `maxima`, `tokenNorms` and
/// `counts` have n entries. Counts of sampleCounts with Rounding::Ceil keep it
/// below expectedOutputBound, with Rounding::Floor up to sqrt(2) of it.
double expectedHeadBound(std::span<const float> maxima,
                         std::span<const double> tokenNorms,
                         std::span<const int32_t> counts, int64_t dim,
                         double weightNorm);

/// How far, relative, a bound after the fact may exceed the one before and
/// still count as equal. The two meet exactly where A is uniform, and are then
/// decided by rounding.
inline constexpr double boundTolerance = 1e-6;

/// Whether a head that verifies its bound must be computed exactly.
inline bool exceedsBound(double afterTheFact, double apriori) {
  return afterTheFact > apriori * (1.0 + boundTolerance);
}

/// The verify rule of sampling: if expectedHeadBound exceeds `apriori`
/// (expectedOutputBound), every attended token gets `dim` samples, that is an
/// exact value. Returns whether it did.
bool verifyCounts(std::span<const float> maxima,
                  std::span<const double> tokenNorms, std::span<int32_t> counts,
                  int64_t dim, double weightNorm, double apriori);

/// E||Vtilde[j,:] - V[j,:]||_2^2, exactly, for the token x = X[j,:] (d entries)
/// and `samples` >= 1 independent draws from `distribution` p (d entries):
/// (sum_k x[k]^2 ||W[k,:]||^2 / p(k) - ||x W||^2) / r.
///
/// One draw's estimate z = x[s] W[s,:] / p(s) has mean x W and E||z||^2 = the
/// sum; the mean of r independent ones has 1/r of its variance. For the paper's
/// p the sum is ||x||^2 ||W||_F^2. Infinite if p(k) = 0 where x[k] W[k,:] is
/// not.
double tokenVariance(std::span<const float> token,
                     MatrixView<const float> weight,
                     std::span<const double> distribution, int64_t samples);

} // namespace mlir::mca

#endif // MCA_SAMPLING_BOUND_H
