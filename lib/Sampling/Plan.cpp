//===- Plan.cpp - Sampling distributions, sequences and plans ---*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "mca/Sampling/Plan.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace mlir::mca {

std::vector<double> rowSquaredNorms(MatrixView<const float> weight) {
  std::vector<double> norms(weight.rows, 0.0);
  for (int64_t row = 0; row < weight.rows; ++row) {
    for (int64_t col = 0; col < weight.cols; ++col) {
      double value = weight(row, col);
      norms[row] += value * value;
    }
  }
  return norms;
}

std::vector<double> samplingDistribution(MatrixView<const float> weight) {
  std::vector<double> distribution = rowSquaredNorms(weight);
  double total = std::accumulate(distribution.begin(), distribution.end(), 0.0);
  double dim = static_cast<double>(weight.rows);
  for (double &entry : distribution)
    entry = total == 0.0 ? 1.0 / dim : entry / total;
  return distribution;
}

namespace {
/// Inverse transform sampling over rows weighted by their squared norms.
class RowSampler {
public:
  explicit RowSampler(std::span<const double> squaredNorms)
      : cumulative(squaredNorms.size()), lastRow(squaredNorms.size() - 1) {
    // Not inclusive_scan, which may reassociate the sums.
    std::partial_sum(squaredNorms.begin(), squaredNorms.end(),
                     cumulative.begin());
    // Rounding of u * total may leave no c[k] above it; the last row with any
    // probability then stands for the end of the interval.
    while (total() > 0.0 && lastRow > 0 && !(squaredNorms[lastRow] > 0.0))
      --lastRow;
  }

  int32_t rowAt(double u) const {
    auto dim = static_cast<double>(cumulative.size());
    int64_t row =
        total() > 0.0 ? firstAbove(u * total()) : static_cast<int64_t>(u * dim);
    return static_cast<int32_t>(std::min(row, lastRow));
  }

private:
  double total() const { return cumulative.back(); }

  int64_t firstAbove(double threshold) const {
    return std::ranges::upper_bound(cumulative, threshold) - cumulative.begin();
  }

  std::vector<double> cumulative;
  int64_t lastRow;
};
} // namespace

std::vector<int32_t> sampleSequence(std::span<const double> squaredNorms,
                                    const SequenceKey &key, int64_t length) {
  assert(squaredNorms.size() <= std::numeric_limits<int32_t>::max() &&
         "row indices are 32 bits wide");
  if (squaredNorms.empty() || length <= 0)
    return {};
  RowSampler sampler(squaredNorms);
  std::vector<int32_t> sequence(length);
  for (int64_t position = 0; position < length; ++position)
    sequence[position] = sampler.rowAt(uniformAt(key, position));
  return sequence;
}

Plan makePlan(MatrixView<const float> weight, const SequenceKey &key,
              int64_t length) {
  std::vector<double> norms = rowSquaredNorms(weight);
  double total = std::accumulate(norms.begin(), norms.end(), 0.0);
  Plan plan;
  plan.headDim = weight.cols;
  plan.indices = sampleSequence(norms, key, length);
  plan.length = static_cast<int64_t>(plan.indices.size());
  plan.weights.reserve(plan.length * plan.headDim);
  for (int32_t row : plan.indices) {
    // Only an all-zero W ever yields a row of norm zero, and 0 / 0 is not 0.
    double scale = total == 0.0 ? 0.0 : total / norms[row];
    for (int64_t col = 0; col < weight.cols; ++col)
      plan.weights.push_back(static_cast<float>(weight(row, col) * scale));
  }
  return plan;
}

} // namespace mlir::mca
