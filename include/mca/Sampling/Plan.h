//===- Plan.h - Sampling distributions, sequences and plans -----*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef MCA_SAMPLING_PLAN_H
#define MCA_SAMPLING_PLAN_H

#include "mca/Sampling/MatrixView.h"
#include "mca/Sampling/Random.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mlir::mca {

// Everything here depends on the weight alone, so it can be computed when the
// program is compiled. W is one head's slice of the value projection, d x d_h.
// "The paper" is Kim & Ko, AAAI 2022 (arXiv:2201.12854).

/// ||W[k,:]||^2 for each of the d rows, accumulated in double, columns in
/// order.
std::vector<double> rowSquaredNorms(MatrixView<const float> weight);

/// The paper's sampling distribution over the d rows,
/// p(k) = ||W[k,:]||^2 / ||W||_F^2. Uniform when W is all zero.
std::vector<double> samplingDistribution(MatrixView<const float> weight);

/// `length` row indices drawn with replacement, row k with probability
/// proportional to `squaredNorms[k]`. A longer sequence of the same key begins
/// with the shorter one: a token that takes r samples uses the first r.
///
/// With c[k] the sums of `squaredNorms` accumulated in order in double, entry t
/// is the first k with c[k] > uniformAt(key, t) * c[d-1]. Never a row of norm
/// zero, unless all are: then floor(uniformAt(key, t) * d). Norms that are not
/// finite give valid indices of unspecified distribution. Empty when there are
/// no rows.
std::vector<int32_t> sampleSequence(std::span<const double> squaredNorms,
                                    const SequenceKey &key, int64_t length);

/// What a kernel needs to sample one head: which columns of X to gather and
/// what to multiply them by.
struct Plan {
  int64_t length = 0;
  int64_t headDim = 0;
  /// s(t): `length` rows of W.
  std::vector<int32_t> indices;
  /// W[s(t),:] / p(s(t)): `length` x `headDim`, row-major.
  std::vector<float> weights;
};

/// The plan of the sequence `key`: indices from sampleSequence and
/// weights[t,:] = float(double(W[s(t),:]) * (total / squaredNorm[s(t)])), total
/// being the sum of the squared norms in order. All-zero W gives zero weights.
/// Then E[X[j,s(t)] * weights[t,:]] = (X W)[j,:] for every t.
Plan makePlan(MatrixView<const float> weight, const SequenceKey &key,
              int64_t length);

} // namespace mlir::mca

#endif // MCA_SAMPLING_PLAN_H
