//===- SpectralNorm.cpp - Upper bound of the largest singular value -*- C++
//-*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "mca/Sampling/SpectralNorm.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace mlir::mca {

static constexpr int squarings = 10;
static constexpr double power = 1 << squarings;

/// A dense row-major matrix in double.
namespace {
struct Dense {
  int64_t rows;
  int64_t cols;
  std::vector<double> data;

  Dense(int64_t rows, int64_t cols)
      : rows(rows), cols(cols), data(rows * cols, 0.0) {}
  double *row(int64_t index) { return data.data() + index * cols; }
  const double *row(int64_t index) const { return data.data() + index * cols; }
};
} // namespace

/// `matrix` divided by its largest magnitude, turned so that it has at least as
/// many rows as columns.
template <typename T>
static Dense scaledTall(MatrixView<const T> matrix, double largest) {
  if (matrix.rows < matrix.cols)
    matrix = matrix.transposed();
  Dense scaled(matrix.rows, matrix.cols);
  for (int64_t row = 0; row < matrix.rows; ++row)
    for (int64_t col = 0; col < matrix.cols; ++col)
      scaled.row(row)[col] = matrix(row, col) / largest;
  return scaled;
}

/// max |M[i,j]|, infinity if an entry is not finite.
template <typename T>
static double largestMagnitude(MatrixView<const T> matrix) {
  double largest = 0.0;
  for (int64_t row = 0; row < matrix.rows; ++row) {
    for (int64_t col = 0; col < matrix.cols; ++col) {
      double magnitude = std::abs(static_cast<double>(matrix(row, col)));
      if (!std::isfinite(magnitude))
        return std::numeric_limits<double>::infinity();
      largest = std::max(largest, magnitude);
    }
  }
  return largest;
}

/// The upper triangle of M^T M, in blocks of rows of M that stay in the cache
/// while every row of the result reads them.
static Dense upperGram(const Dense &matrix) {
  constexpr int64_t rowBlock = 64;
  Dense gram(matrix.cols, matrix.cols);
  for (int64_t first = 0; first < matrix.rows; first += rowBlock) {
    int64_t last = std::min(matrix.rows, first + rowBlock);
    for (int64_t i = 0; i < matrix.cols; ++i) {
      double *out = gram.row(i);
      for (int64_t k = first; k < last; ++k) {
        const double *in = matrix.row(k);
        double factor = in[i];
        for (int64_t j = i; j < matrix.cols; ++j)
          out[j] += factor * in[j];
      }
    }
  }
  return gram;
}

/// M^T M, which is M^2 for a symmetric M.
static Dense gramMatrix(const Dense &matrix) {
  Dense gram = upperGram(matrix);
  for (int64_t row = 1; row < gram.rows; ++row)
    for (int64_t col = 0; col < row; ++col)
      gram.row(row)[col] = gram.row(col)[row];
  return gram;
}

/// Divides `matrix`, which is not zero, by its Frobenius norm and returns the
/// norm's logarithm.
static double normalise(Dense &matrix) {
  double sum = 0.0;
  for (double entry : matrix.data)
    sum += entry * entry;
  double norm = std::sqrt(sum);
  for (double &entry : matrix.data)
    entry /= norm;
  return std::log(norm);
}

template <typename T>
static double normBound(MatrixView<const T> matrix) {
  double largest = largestMagnitude(matrix);
  if (largest == 0.0 || std::isinf(largest))
    return largest;
  Dense gram = gramMatrix(scaledTall(matrix, largest));
  // log ||G^(2^t)||_F; `gram` is that power, normalised. The square of a
  // positive semidefinite matrix of norm 1 has at least norm 1 / sqrt(rank), so
  // that no division comes near zero.
  double logNorm = normalise(gram);
  for (int step = 0; step < squarings; ++step) {
    gram = gramMatrix(gram);
    logNorm = 2.0 * logNorm + normalise(gram);
  }
  return largest * std::exp(logNorm / (2.0 * power)) *
         (1.0 + spectralNormRounding);
}

double spectralNormMargin(int64_t rank) {
  double clamped = static_cast<double>(std::max<int64_t>(rank, 1));
  return std::pow(clamped, 1.0 / (4.0 * power)) * (1.0 + spectralNormRounding);
}

double spectralNormBound(MatrixView<const float> matrix) {
  return normBound(matrix);
}

double spectralNormBound(MatrixView<const double> matrix) {
  return normBound(matrix);
}

} // namespace mlir::mca
