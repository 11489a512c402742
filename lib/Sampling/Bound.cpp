//===- Bound.cpp - Error bounds and when they are exceeded ------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "mca/Sampling/Bound.h"
#include "mca/Sampling/Counts.h"
#include "mca/Sampling/Plan.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mlir::mca {

double frobeniusNorm(MatrixView<const float> matrix) {
  std::vector<double> norms = rowSquaredNorms(matrix);
  return std::sqrt(std::accumulate(norms.begin(), norms.end(), 0.0));
}

std::vector<double> rowNorms(MatrixView<const float> x) {
  std::vector<double> norms = rowSquaredNorms(x);
  for (double &norm : norms)
    norm = std::sqrt(norm);
  return norms;
}

double meanRowNorm(MatrixView<const float> x,
                   std::span<const uint8_t> attended) {
  assert(
      (attended.empty() || static_cast<int64_t>(attended.size()) == x.rows) &&
      "one mask entry per token");
  std::vector<double> norms = rowNorms(x);
  double sum = 0.0;
  int64_t tokens = 0;
  for (int64_t row = 0; row < x.rows; ++row) {
    if (!attended.empty() && !attended[row])
      continue;
    sum += norms[row];
    ++tokens;
  }
  return tokens ? sum / static_cast<double>(tokens) : 0.0;
}

std::vector<double> meanRow(MatrixView<const float> x,
                            std::span<const uint8_t> attended) {
  assert(
      (attended.empty() || static_cast<int64_t>(attended.size()) == x.rows) &&
      "one mask entry per token");
  std::vector<double> mean(x.cols, 0.0);
  int64_t tokens = 0;
  for (int64_t row = 0; row < x.rows; ++row) {
    if (!attended.empty() && !attended[row])
      continue;
    for (int64_t col = 0; col < x.cols; ++col)
      mean[col] += x(row, col);
    ++tokens;
  }
  for (double &entry : mean)
    entry /= static_cast<double>(std::max<int64_t>(tokens, 1));
  return mean;
}

double expectedOutputBound(double alpha, double beta, double weightNorm) {
  return alpha * beta * weightNorm;
}

double expectedTokenBound(double tokenNorm, double weightNorm,
                          int64_t samples) {
  double divisor = static_cast<double>(std::max<int64_t>(samples, 1));
  return tokenNorm * weightNorm / std::sqrt(divisor);
}

double expectedHeadBound(std::span<const float> maxima,
                         std::span<const double> tokenNorms,
                         std::span<const int32_t> counts, int64_t dim,
                         double weightNorm) {
  assert(maxima.size() == counts.size() && tokenNorms.size() == counts.size() &&
         "one entry per token");
  double bound = 0.0;
  for (size_t token = 0; token < counts.size(); ++token)
    // A token that nobody attends may hold anything, NaN included.
    if (isAttended(maxima[token]) && counts[token] < dim)
      bound += maxima[token] *
               expectedTokenBound(tokenNorms[token], weightNorm, counts[token]);
  return bound;
}

bool verifyCounts(std::span<const float> maxima,
                  std::span<const double> tokenNorms, std::span<int32_t> counts,
                  int64_t dim, double weightNorm, double apriori) {
  double bound = expectedHeadBound(maxima, tokenNorms, counts, dim, weightNorm);
  if (!exceedsBound(bound, apriori))
    return false;
  for (size_t token = 0; token < counts.size(); ++token)
    if (isAttended(maxima[token]))
      counts[token] = static_cast<int32_t>(dim);
  return true;
}

/// ||x W||^2.
static double squaredProductNorm(std::span<const float> token,
                                 MatrixView<const float> weight) {
  double norm = 0.0;
  for (int64_t col = 0; col < weight.cols; ++col) {
    double value = 0.0;
    for (int64_t row = 0; row < weight.rows; ++row)
      value += static_cast<double>(token[row]) * weight(row, col);
    norm += value * value;
  }
  return norm;
}

double tokenVariance(std::span<const float> token,
                     MatrixView<const float> weight,
                     std::span<const double> distribution, int64_t samples) {
  assert(static_cast<int64_t>(token.size()) == weight.rows &&
         distribution.size() == token.size() && "one entry per row of W");
  assert(samples >= 1 && "without a sample there is a bias, not a variance");
  std::vector<double> norms = rowSquaredNorms(weight);
  double secondMoment = 0.0;
  for (size_t row = 0; row < token.size(); ++row) {
    double entry = token[row];
    double term = entry * entry * norms[row];
    // A row that contributes nothing may have probability zero; 0 / 0 is not 0.
    if (term != 0.0)
      secondMoment += term / distribution[row];
  }
  return (secondMoment - squaredProductNorm(token, weight)) /
         static_cast<double>(samples);
}

} // namespace mlir::mca
