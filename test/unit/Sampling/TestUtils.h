//===- TestUtils.h - Matrices for the sampling tests ------------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef MCA_TEST_UNIT_SAMPLING_TESTUTILS_H
#define MCA_TEST_UNIT_SAMPLING_TESTUTILS_H

#include "mca/Sampling/MatrixView.h"
#include "mca/Sampling/Random.h"

#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace mlir::mca::test {

/// A dense row-major matrix that owns its memory.
struct Matrix {
  int64_t rows = 0;
  int64_t cols = 0;
  std::vector<float> data;

  Matrix(int64_t rows, int64_t cols, float value = 0.0f)
      : rows(rows), cols(cols), data(rows * cols, value) {}
  Matrix(int64_t rows, int64_t cols, std::vector<float> data)
      : rows(rows), cols(cols), data(std::move(data)) {}

  float &operator()(int64_t row, int64_t col) { return data[row * cols + col]; }
  MatrixView<const float> view() const {
    return MatrixView<const float>::contiguous(data.data(), rows, cols);
  }
  std::span<const float> row(int64_t index) const {
    return {data.data() + index * cols, static_cast<size_t>(cols)};
  }
};

/// Entries of mean 0 and variance 1, near normal (a sum of twelve uniform
/// numbers, so that no mathematics library decides the last bit).
inline Matrix randomMatrix(int64_t rows, int64_t cols, uint64_t seed) {
  Matrix matrix(rows, cols);
  SequenceKey key{seed, /*layer=*/1000, /*head=*/1000};
  uint64_t position = 0;
  for (float &entry : matrix.data) {
    double sum = -6.0;
    for (int term = 0; term < 12; ++term)
      sum += uniformAt(key, position++);
    entry = static_cast<float>(sum);
  }
  return matrix;
}

/// A weight whose row norms span a factor of about `spread`.
inline Matrix randomWeight(int64_t rows, int64_t cols, float spread,
                           uint64_t seed) {
  Matrix weight = randomMatrix(rows, cols, seed);
  for (int64_t row = 0; row < rows; ++row)
    for (int64_t col = 0; col < cols; ++col)
      weight(row, col) *= 1.0f + (spread - 1.0f) * row / rows;
  return weight;
}

/// Softmax over each row.
inline Matrix softmaxRows(Matrix scores) {
  for (int64_t row = 0; row < scores.rows; ++row) {
    double sum = 0.0;
    for (int64_t col = 0; col < scores.cols; ++col)
      sum += std::exp(static_cast<double>(scores(row, col)));
    for (int64_t col = 0; col < scores.cols; ++col)
      scores(row, col) = static_cast<float>(
          std::exp(static_cast<double>(scores(row, col))) / sum);
  }
  return scores;
}

inline double squaredDistance(std::span<const double> a,
                              std::span<const double> b) {
  double sum = 0.0;
  for (size_t i = 0; i < a.size(); ++i)
    sum += (a[i] - b[i]) * (a[i] - b[i]);
  return sum;
}

} // namespace mlir::mca::test

#endif // MCA_TEST_UNIT_SAMPLING_TESTUTILS_H
