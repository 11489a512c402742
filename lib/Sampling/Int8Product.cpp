//===- Int8Product.cpp - A V of the int8 tokens in int8 ---------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "mca/Sampling/Int8Product.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace mlir::mca {

using Group = std::span<const MatrixView<const float>>;

/// max_j A[query,j] over some tokens.
static float rowMaximum(MatrixView<const float> probabilities, int64_t query,
                        std::span<const int64_t> tokens) {
  float maximum = 0.0f;
  for (int64_t token : tokens)
    maximum = std::max(maximum, probabilities(query, token));
  return maximum;
}

/// The largest sum and the largest entry of a row of A among some tokens.
static std::pair<double, double> largestRow(Group probabilities,
                                            std::span<const int64_t> tokens) {
  double largestSum = 0.0, largestEntry = 0.0;
  for (const MatrixView<const float> &head : probabilities) {
    for (int64_t query = 0; query < head.rows; ++query) {
      double sum = 0.0;
      for (int64_t token : tokens)
        sum += head(query, token);
      largestSum = std::max(largestSum, sum);
      largestEntry =
          std::max<double>(largestEntry, rowMaximum(head, query, tokens));
    }
  }
  return {largestSum, largestEntry};
}

/// Rounds `values` (tokens x `headDim`) per channel; returns ||t||.
static double roundChannels(std::vector<double> &values, int64_t headDim) {
  auto rows = std::ssize(values) / std::max<int64_t>(headDim, 1);
  double squaredSteps = 0.0;
  for (int64_t col = 0; col < headDim; ++col) {
    double largest = 0.0;
    for (int64_t row = 0; row < rows; ++row)
      largest = std::max(largest, std::abs(values[row * headDim + col]));
    double step = largest / 127.0;
    squaredSteps += step * step;
    for (int64_t row = 0; step > 0.0 && row < rows; ++row) {
      double &value = values[row * headDim + col];
      value = std::nearbyint(value / step) * step;
    }
  }
  return std::sqrt(squaredSteps);
}

Int8Product::Int8Product(Group probabilities, std::vector<int64_t> tokenList,
                         std::span<const double> exact, int64_t headDim)
    : tokens(std::move(tokenList)) {
  for (int64_t token : tokens) {
    std::span<const double> value = exact.subspan(token * headDim, headDim);
    values.insert(values.end(), value.begin(), value.end());
  }
  double stepNorm = roundChannels(values, headDim);
  double norms = 0.0;
  for (size_t row = 0; row < tokens.size(); ++row) {
    double squared = 0.0;
    for (double value : std::span(values).subspan(row * headDim, headDim))
      squared += value * value;
    norms += std::sqrt(squared);
  }
  auto [sum, entry] = largestRow(probabilities, tokens);
  charge = sum * stepNorm / 2.0 + entry / 510.0 * norms;
}

void Int8Product::accumulate(MatrixView<const float> probabilities,
                             int64_t query, std::span<double> out) const {
  float step = rowMaximum(probabilities, query, tokens) / 255.0f;
  if (step == 0.0f)
    return;
  for (size_t row = 0; row < tokens.size(); ++row) {
    float code = std::nearbyint(probabilities(query, tokens[row]) / step);
    double rounded = static_cast<double>(std::clamp(code, 0.0f, 255.0f)) * step;
    for (size_t col = 0; col < out.size(); ++col)
      out[col] += rounded * values[row * out.size() + col];
  }
}

} // namespace mlir::mca
