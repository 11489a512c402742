//===- SpectralNormTest.cpp - Tests of the spectral norm bound --*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "mca/Sampling/SpectralNorm.h"
#include "TestUtils.h"
#include "mca/Sampling/Bound.h"

#include <gtest/gtest.h>
#include <limits>

using namespace mlir::mca;
using namespace mlir::mca::test;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The bound is at least `sigma` and at most the margin above it.
void expectTight(const Matrix &matrix, double sigma) {
  double bound = spectralNormBound(matrix.view());
  EXPECT_GE(bound, sigma);
  EXPECT_LE(bound, sigma *
                       spectralNormMargin(std::min(matrix.rows, matrix.cols)) *
                       (1.0 + 1e-12));
}

/// sigma_max by power iteration, which approaches it from below.
double iteratedNorm(const Matrix &matrix) {
  std::vector<double> right(matrix.cols, 1.0);
  double sigma = 0.0;
  for (int step = 0; step < 5000; ++step) {
    std::vector<double> left(matrix.rows, 0.0), next(matrix.cols, 0.0);
    for (int64_t row = 0; row < matrix.rows; ++row)
      for (int64_t col = 0; col < matrix.cols; ++col)
        left[row] += matrix.view()(row, col) * right[col];
    for (int64_t row = 0; row < matrix.rows; ++row)
      for (int64_t col = 0; col < matrix.cols; ++col)
        next[col] += matrix.view()(row, col) * left[row];
    double norm = 0.0;
    for (double entry : next)
      norm += entry * entry;
    sigma = std::sqrt(std::sqrt(norm));
    for (int64_t col = 0; col < matrix.cols; ++col)
      right[col] = next[col] / std::sqrt(norm);
  }
  return sigma;
}

/// I - 2 u u^T for a unit vector u: orthogonal.
Matrix reflection(int64_t size) {
  Matrix u = randomMatrix(size, 1, 3), matrix(size, size);
  double norm = frobeniusNorm(u.view());
  for (int64_t row = 0; row < size; ++row)
    for (int64_t col = 0; col < size; ++col)
      matrix(row, col) = static_cast<float>(
          (row == col) - 2.0 * u(row, 0) * u(col, 0) / (norm * norm));
  return matrix;
}

TEST(SpectralNorm, DiagonalMatrix) {
  Matrix matrix(5, 5);
  for (int64_t index = 0; index < 5; ++index)
    matrix(index, index) = index == 3 ? -7.0f : 6.0f;
  expectTight(matrix, 7.0);
}

TEST(SpectralNorm, OrthogonalMatrixReachesTheMargin) {
  // The entries are rounded to float; the margin for rank 64 is 1e-3.
  double bound = spectralNormBound(reflection(64).view());
  EXPECT_NEAR(bound, spectralNormMargin(64), 1e-6);
  EXPECT_NEAR(spectralNormMargin(64), 1.00102, 1e-5);
}

TEST(SpectralNorm, RankOneIsTheFrobeniusNorm) {
  Matrix left = randomMatrix(9, 1, 1), right = randomMatrix(1, 4, 2);
  Matrix matrix(9, 4);
  for (int64_t row = 0; row < 9; ++row)
    for (int64_t col = 0; col < 4; ++col)
      // Multiples of 2^-10 are exact, and so is the rank.
      matrix(row, col) = std::round(left(row, 0) * 32) / 32 *
                         (std::round(right(0, col) * 32) / 32);
  double bound = spectralNormBound(matrix.view());
  double sigma = frobeniusNorm(matrix.view());
  EXPECT_NEAR(bound / sigma, 1.0 + spectralNormRounding, 1e-12);
}

TEST(SpectralNorm, RandomMatricesOfAnyShape) {
  expectTight(randomMatrix(40, 12, 1), iteratedNorm(randomMatrix(40, 12, 1)));
  expectTight(randomMatrix(12, 40, 2), iteratedNorm(randomMatrix(12, 40, 2)));
  expectTight(randomMatrix(130, 70, 3), iteratedNorm(randomMatrix(130, 70, 3)));
  expectTight(randomMatrix(1, 6, 4),
              frobeniusNorm(randomMatrix(1, 6, 4).view()));
}

TEST(SpectralNorm, EntriesOfAnySize) {
  Matrix ones = randomMatrix(20, 6, 5);
  double expected = spectralNormBound(ones.view());
  for (int exponent : {-120, 100}) {
    Matrix scaled = ones;
    for (float &entry : scaled.data)
      entry = std::ldexp(entry, exponent);
    EXPECT_EQ(spectralNormBound(scaled.view()), std::ldexp(expected, exponent));
  }
  Matrix denormal(3, 3);
  denormal(1, 1) = std::numeric_limits<float>::denorm_min();
  expectTight(denormal, std::numeric_limits<float>::denorm_min());
  Matrix mixed(2, 2, {1e30f, 0, 0, 1e-30f});
  expectTight(mixed, 1e30f);
}

TEST(SpectralNorm, ZeroAndEmptyMatrices) {
  EXPECT_EQ(spectralNormBound(Matrix(4, 3).view()), 0.0);
  EXPECT_EQ(spectralNormBound(Matrix(0, 3).view()), 0.0);
}

TEST(SpectralNorm, EntriesThatAreNotFiniteGiveInfinity) {
  for (float entry : {std::numeric_limits<float>::quiet_NaN(),
                      -std::numeric_limits<float>::infinity()}) {
    Matrix matrix = randomMatrix(4, 3, 6);
    matrix(2, 1) = entry;
    EXPECT_EQ(spectralNormBound(matrix.view()), infinity);
  }
}

TEST(SpectralNorm, DoubleMatrixKeepsItsPrecision) {
  std::vector<double> data = {1.0, 0.0, 0.0, 1.0 + 0x1.0p-40};
  EXPECT_GT(spectralNormBound(
                MatrixView<const double>::contiguous(data.data(), 2, 2)),
            1.0 + 0x1.0p-40);
  data = {0x1.0p-1000, 0.0, 0.0, 0.0};
  EXPECT_NEAR(spectralNormBound(
                  MatrixView<const double>::contiguous(data.data(), 2, 2)) *
                  0x1.0p1000,
              1.0, 2e-6);
}

} // namespace
