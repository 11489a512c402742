//===- EstimatorTest.cpp - Mean and variance of the estimate ----*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "TestUtils.h"
#include "mca/Sampling/Bound.h"
#include "mca/Sampling/Oracle.h"

#include <array>
#include <gtest/gtest.h>

using namespace mlir::mca;
using namespace mlir::mca::test;

namespace {

constexpr int64_t tokens = 6, dim = 24, headDim = 4;
constexpr int64_t seeds = 12000;

/// One query whose attention makes the counts differ from token to token.
struct Problem {
  Matrix x = randomMatrix(tokens, dim, 21);
  Matrix weight = randomWeight(dim, headDim, /*spread=*/3.0f, /*seed=*/22);
  std::array<float, headDim> bias = {0.5f, -1.0f, 2.0f, 0.0f};
  Matrix probabilities{1, tokens, {.05f, .1f, .15f, .2f, .2f, .3f}};
  EncodeOptions options{/*alpha=*/0.4, Rounding::Ceil, Length::Attended};
  std::vector<double> distribution = samplingDistribution(weight.view());
  std::vector<double> exact = exactValues(x.view(), weight.view(), bias);

  Encoded encode(uint64_t seed) const {
    Plan plan = makePlan(weight.view(), {seed, /*layer=*/1, /*head=*/2}, dim);
    std::array<MatrixView<const float>, 1> views = {probabilities.view()};
    return encodeHead(x.view(), weight.view(), bias, views, plan, options);
  }

  /// Column `col` of the weight, d x 1.
  MatrixView<const float> weightColumn(int64_t col) const {
    return {weight.data.data() + col, dim, 1, headDim, 1};
  }
};

/// z - x W for one draw that falls on `row`.
std::vector<double> drawError(const Problem &problem, int64_t token,
                              int64_t row) {
  std::vector<double> error(headDim);
  for (int64_t col = 0; col < headDim; ++col) {
    double estimate = static_cast<double>(problem.x.view()(token, row)) *
                      problem.weight.view()(row, col) /
                      problem.distribution[row];
    error[col] =
        estimate + problem.bias[col] - problem.exact[token * headDim + col];
  }
  return error;
}

double dot(const std::vector<double> &a, const std::vector<double> &b) {
  double sum = 0.0;
  for (size_t i = 0; i < a.size(); ++i)
    sum += a[i] * b[i];
  return sum;
}

/// E||mean of r draw errors||^4, exactly: with independent errors e of mean 0,
/// (r E||e||^4 + r (r-1) ((E||e||^2)^2 + 2 E(e . e')^2)) / r^4.
double fourthMoment(const Problem &problem, int64_t token, double r) {
  double second = 0.0, fourth = 0.0, cross = 0.0;
  const std::vector<double> &p = problem.distribution;
  for (int64_t row = 0; row < dim; ++row) {
    std::vector<double> error = drawError(problem, token, row);
    double square = dot(error, error);
    second += p[row] * square;
    fourth += p[row] * square * square;
    for (int64_t other = 0; other < dim; ++other) {
      double product = dot(error, drawError(problem, token, other));
      cross += p[row] * p[other] * product * product;
    }
  }
  return (r * fourth + r * (r - 1) * (second * second + 2 * cross)) /
         (r * r * r * r);
}

// 24 components, each within 4.5 standard errors: a sound estimator fails with
// probability 24 * 7e-6. The standard error is exact, from the variance of one
// column of W under the whole head's distribution. Weights rounded to float
// shift the mean by 1e-7 of the values, thousands of times less.
TEST(Estimator, IsUnbiased) {
  Problem problem;
  std::vector<double> sum(tokens * headDim, 0.0);
  Encoded encoded;
  for (uint64_t seed = 0; seed < seeds; ++seed) {
    encoded = problem.encode(seed);
    for (size_t i = 0; i < sum.size(); ++i)
      sum[i] += encoded.values[i];
  }
  for (int64_t token = 0; token < tokens; ++token) {
    int32_t count = encoded.counts[token];
    ASSERT_TRUE(count >= 1 && count < dim) << "this token was not sampled";
    for (int64_t col = 0; col < headDim; ++col) {
      double variance =
          tokenVariance(problem.x.row(token), problem.weightColumn(col),
                        problem.distribution, count);
      int64_t i = token * headDim + col;
      EXPECT_NEAR(sum[i] / seeds, problem.exact[i],
                  4.5 * std::sqrt(variance / seeds));
    }
  }
}

// The mean of S squared errors has variance (E||e||^4 - (E||e||^2)^2) / S. Six
// tokens within 4.5 of its roots: a sound estimator fails with probability
// 6 * 7e-6.
TEST(Estimator, HasTheStatedVariance) {
  Problem problem;
  std::vector<double> sum(tokens, 0.0);
  Encoded encoded;
  for (uint64_t seed = 0; seed < seeds; ++seed) {
    encoded = problem.encode(seed);
    for (int64_t token = 0; token < tokens; ++token)
      sum[token] += squaredDistance(
          std::span(encoded.values).subspan(token * headDim, headDim),
          std::span(problem.exact).subspan(token * headDim, headDim));
  }
  for (int64_t token = 0; token < tokens; ++token) {
    int32_t count = encoded.counts[token];
    double variance = tokenVariance(problem.x.row(token), problem.weight.view(),
                                    problem.distribution, count);
    double spread = fourthMoment(problem, token, count) - variance * variance;
    double tolerance = 4.5 * std::sqrt(spread / seeds);
    EXPECT_NEAR(sum[token] / seeds, variance, tolerance);
    EXPECT_LT(tolerance, 0.15 * variance) << "too few seeds to tell anything";
  }
}

} // namespace
