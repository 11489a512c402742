//===- Oracle.h - Reference encoder in double precision ---------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef MCA_SAMPLING_ORACLE_H
#define MCA_SAMPLING_ORACLE_H

#include "mca/Sampling/Counts.h"
#include "mca/Sampling/MatrixView.h"
#include "mca/Sampling/Plan.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mlir::mca {

// What every other implementation is compared with: the paper's method for one
// batch element and one value head, in double and with no cleverness. Shapes:
// X n x d, W d x d_h, bias d_h (empty = none), A n_q x n. Query heads that
// share a value head (grouped queries) each bring their own A. Results are
// row-major.

/// How to encode; see sampleCounts. Rounding::Floor with Length::Padded is what
/// the authors' own program does.
struct EncodeOptions {
  /// The paper's error coefficient, in (0, 1].
  double alpha = 1.0;
  Rounding rounding = Rounding::Ceil;
  Length length = Length::Padded;
};

/// max_i A[i,j] for each of the n tokens, over all queries of all query heads
/// of the group. 0 without queries, NaN where the column holds one.
std::vector<float>
columnMaxima(std::span<const MatrixView<const float>> probabilities);

/// What encodeHead computed.
struct Encoded {
  /// r_j, n entries; d where the token was computed exactly.
  std::vector<int32_t> counts;
  /// Vtilde, n x d_h.
  std::vector<double> values;
};

/// The sampled value encoding:
/// Vtilde[j,:] = b + (1/r_j) sum_{t<r_j} X[j,s(t)] * plan.weights[t,:],
/// b alone where r_j = 0, and X[j,:] W + b where r_j >= d. A token that asks
/// for more samples than the plan holds is computed exactly as well, which can
/// only lower its error. `probabilities` must not be empty unless n is 0.
Encoded encodeHead(MatrixView<const float> x, MatrixView<const float> weight,
                   std::span<const float> bias,
                   std::span<const MatrixView<const float>> probabilities,
                   const Plan &plan, const EncodeOptions &options);

/// V = X W + b, n x d_h.
std::vector<double> exactValues(MatrixView<const float> x,
                                MatrixView<const float> weight,
                                std::span<const float> bias);

/// Y = A V, n_q x d_h, for values V of n x `headDim`.
std::vector<double> attend(MatrixView<const float> probabilities,
                           std::span<const double> values, int64_t headDim);

} // namespace mlir::mca

#endif // MCA_SAMPLING_ORACLE_H
