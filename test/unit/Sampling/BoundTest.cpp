//===- BoundTest.cpp - Tests of the error bounds ----------------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "mca/Sampling/Bound.h"
#include "TestUtils.h"
#include "mca/Sampling/Counts.h"
#include "mca/Sampling/Plan.h"

#include <array>
#include <gtest/gtest.h>
#include <limits>

using namespace mlir::mca;
using namespace mlir::mca::test;

namespace {

/// One draw's estimate of x W when it falls on `row`.
std::vector<double> drawEstimate(std::span<const float> token, Matrix &weight,
                                 const std::vector<double> &p, int64_t row) {
  std::vector<double> estimate(weight.cols);
  for (int64_t col = 0; col < weight.cols; ++col)
    estimate[col] = static_cast<double>(token[row]) * weight(row, col) / p[row];
  return estimate;
}

std::vector<double> product(std::span<const float> token, Matrix &weight) {
  std::vector<double> result(weight.cols, 0.0);
  for (int64_t row = 0; row < weight.rows; ++row)
    for (int64_t col = 0; col < weight.cols; ++col)
      result[col] += static_cast<double>(token[row]) * weight(row, col);
  return result;
}

/// E||mean of two draws - x W||^2, by visiting every pair of draws.
double enumeratedVarianceOfTwo(std::span<const float> token, Matrix &weight,
                               const std::vector<double> &p) {
  std::vector<double> exact = product(token, weight);
  double variance = 0.0;
  for (int64_t first = 0; first < weight.rows; ++first) {
    for (int64_t second = 0; second < weight.rows; ++second) {
      std::vector<double> a = drawEstimate(token, weight, p, first);
      std::vector<double> b = drawEstimate(token, weight, p, second);
      for (size_t col = 0; col < a.size(); ++col)
        a[col] = (a[col] + b[col]) / 2;
      variance += p[first] * p[second] * squaredDistance(a, exact);
    }
  }
  return variance;
}

TEST(Norms, Frobenius) {
  std::array<float, 4> data = {3, 100, 4, 100};
  MatrixView<const float> firstColumn{data.data(), 2, 1, 2, 1};
  EXPECT_DOUBLE_EQ(frobeniusNorm(firstColumn), 5.0);
}

TEST(Norms, MeanRowNormCountsAttendedRowsOnly) {
  Matrix x(3, 2, {3, 4, 0, 1, 0, 0});
  EXPECT_DOUBLE_EQ(meanRowNorm(x.view()), 2.0);
  EXPECT_DOUBLE_EQ(meanRowNorm(x.view(), std::array<uint8_t, 3>{1, 1, 0}), 3.0);
  EXPECT_EQ(meanRowNorm(x.view(), std::array<uint8_t, 3>{0, 0, 0}), 0.0);
  EXPECT_EQ(meanRowNorm(Matrix(0, 2).view()), 0.0);
}

TEST(TokenVariance, MatchesEnumerationForAnyDistribution) {
  Matrix token = randomMatrix(1, 7, 1);
  Matrix weight = randomWeight(7, 3, /*spread=*/3.0f, /*seed=*/2);
  for (const std::vector<double> &p :
       {samplingDistribution(weight.view()), std::vector<double>(7, 1.0 / 7),
        std::vector<double>{.4, .1, .1, .1, .1, .1, .1}}) {
    double enumerated = enumeratedVarianceOfTwo(token.row(0), weight, p);
    EXPECT_NEAR(tokenVariance(token.row(0), weight.view(), p, 2), enumerated,
                1e-12 * enumerated);
  }
}

TEST(TokenVariance, HasAClosedFormForThePapersDistribution) {
  Matrix token = randomMatrix(1, 20, 3);
  Matrix weight = randomWeight(20, 4, /*spread=*/3.0f, /*seed=*/4);
  double scale = frobeniusNorm(token.view()) * frobeniusNorm(weight.view());
  std::vector<double> xw = product(token.row(0), weight);
  double expected =
      (scale * scale - squaredDistance(xw, std::vector<double>(4, 0.0))) / 5;
  EXPECT_NEAR(tokenVariance(token.row(0), weight.view(),
                            samplingDistribution(weight.view()), 5),
              expected, 1e-12 * scale * scale);
}

TEST(TokenVariance, MissedRowIsInfiniteOnlyIfItMatters) {
  Matrix weight(2, 1, {1, 1});
  std::array<double, 2> p = {1.0, 0.0};
  std::array<float, 2> token = {1, 1}, indifferent = {1, 0};
  EXPECT_EQ(tokenVariance(token, weight.view(), p, 1),
            std::numeric_limits<double>::infinity());
  EXPECT_EQ(tokenVariance(indifferent, weight.view(), p, 1), 0.0);
}

TEST(TokenBound, CoversTheRootOfTheVariance) {
  Matrix token = randomMatrix(1, 20, 5);
  Matrix weight = randomWeight(20, 4, /*spread=*/3.0f, /*seed=*/6);
  std::vector<double> p = samplingDistribution(weight.view());
  double tokenNorm = frobeniusNorm(token.view());
  double weightNorm = frobeniusNorm(weight.view());
  for (int64_t samples : {1, 2, 9, 19}) {
    double bound = expectedTokenBound(tokenNorm, weightNorm, samples);
    double deviation =
        std::sqrt(tokenVariance(token.row(0), weight.view(), p, samples));
    EXPECT_LE(deviation, bound);
    EXPECT_GE(deviation, 0.8 * bound); // sharp: only ||x W|| is given away
  }
}

TEST(TokenBound, WithoutSamplesBoundsTheToken) {
  Matrix token = randomMatrix(1, 8, 7);
  Matrix weight = randomMatrix(8, 2, 8);
  std::vector<double> xw = product(token.row(0), weight);
  double bound = expectedTokenBound(frobeniusNorm(token.view()),
                                    frobeniusNorm(weight.view()), 0);
  EXPECT_LE(std::sqrt(squaredDistance(xw, {std::array<double, 2>{}})), bound);
  EXPECT_TRUE(std::isfinite(bound));
}

TEST(Norms, MeanRowCountsAttendedRowsOnly) {
  Matrix x(3, 2, {3, 4, 0, 1, 8, 9});
  EXPECT_EQ(meanRow(x.view(), std::array<uint8_t, 3>{1, 1, 0}),
            (std::vector<double>{1.5, 2.5}));
  EXPECT_EQ(meanRow(x.view(), std::array<uint8_t, 3>{0, 0, 0}),
            (std::vector<double>{0, 0}));
  EXPECT_EQ(meanRow(Matrix(2, 1, {1, 3}).view()), std::vector<double>{2});
}

TEST(HeadBound, SumsOverTokensThatAreNotExact) {
  std::array<float, 5> maxima = {.5f, .25f, .125f, 0, 1};
  std::array<double, 5> norms = {2, 4, 8,
                                 std::numeric_limits<double>::quiet_NaN(), 100};
  std::array<int32_t, 5> counts = {4, 1, 0, 0, 10};
  // .5 * 2 / 2 + .25 * 4 + .125 * 8, times ||W||_F.
  EXPECT_DOUBLE_EQ(expectedHeadBound(maxima, norms, counts, 10, 3.0), 7.5);
}

TEST(HeadBound, CountsThatRoundUpKeepTheBudget) {
  for (uint64_t seed = 0; seed < 50; ++seed) {
    Matrix x = randomMatrix(9, 12, seed);
    Matrix scores = randomMatrix(1, 9, seed + 100);
    std::vector<float> maxima = softmaxRows(scores).data;
    std::vector<double> norms = rowSquaredNorms(x.view());
    for (double &norm : norms)
      norm = std::sqrt(norm);
    for (double alpha : {.3, .6, 1.0}) {
      std::vector<int32_t> counts =
          sampleCounts(maxima, alpha, 12, Rounding::Ceil, Length::Padded);
      double budget = expectedOutputBound(alpha, meanRowNorm(x.view()), 2.0);
      EXPECT_FALSE(verifyCounts(maxima, norms, counts, 12, 2.0, budget));
      EXPECT_LE(expectedHeadBound(maxima, norms, counts, 12, 2.0),
                budget * (1 + 1e-12));
    }
  }
}

TEST(HeadBound, UniformAttentionMeetsTheBudgetExactly) {
  std::array<float, 3> maxima = {1 / 3.0f, 1 / 3.0f, 1 / 3.0f};
  std::array<double, 3> norms = {1, 2, 3};
  std::array<int32_t, 3> counts = {1, 1, 1};
  EXPECT_FALSE(verifyCounts(maxima, norms, counts, 8, 1.0,
                            expectedOutputBound(1.0, 2.0, 1.0)));
}

TEST(HeadBound, VerifyMakesAttendedTokensExact) {
  // n m / alpha = 1.4: one sample where two are needed.
  std::array<float, 3> maxima = {.7f, .7f, 0};
  std::array<double, 3> norms = {1, 1, 1};
  std::vector<int32_t> counts =
      sampleCounts(maxima, /*alpha=*/1.0, 8, Rounding::Floor, Length::Attended);
  ASSERT_EQ(counts, (std::vector<int32_t>{1, 1, 0}));
  EXPECT_TRUE(verifyCounts(maxima, norms, counts, 8, 1.0, 1.0));
  EXPECT_EQ(counts, (std::vector<int32_t>{8, 8, 0}));
  EXPECT_EQ(expectedHeadBound(maxima, norms, counts, 8, 1.0), 0.0);
}

} // namespace
