//===- OracleTest.cpp - Tests of the reference encoder ----------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "mca/Sampling/Oracle.h"
#include "TestUtils.h"

#include <array>
#include <gtest/gtest.h>
#include <limits>

using namespace mlir::mca;
using namespace mlir::mca::test;

namespace {

using Views = std::vector<MatrixView<const float>>;

constexpr SequenceKey key{/*seed=*/11, /*layer=*/2, /*head=*/5};
constexpr float nan = std::numeric_limits<float>::quiet_NaN();

/// Six tokens, d = 10, d_h = 3; `probabilities` is up to the test.
struct Problem {
  Matrix x = randomMatrix(6, 10, 1);
  Matrix weight = randomWeight(10, 3, /*spread=*/3.0f, /*seed=*/2);
  std::array<float, 3> bias = {0.5f, -1.0f, 2.0f};
  Plan plan = makePlan(weight.view(), key, 10);

  Encoded encode(const Matrix &probabilities,
                 const EncodeOptions &options = {}) const {
    return encodeHead(x.view(), weight.view(), bias,
                      Views{probabilities.view()}, plan, options);
  }
  std::vector<double> exact() const {
    return exactValues(x.view(), weight.view(), bias);
  }
};

std::vector<double> rowOf(const std::vector<double> &values, int64_t row,
                          int64_t cols) {
  return {values.begin() + row * cols, values.begin() + (row + 1) * cols};
}

TEST(ColumnMaxima, RunOverQueriesAndHeadsOfTheGroup) {
  Matrix first(2, 3, {.1f, .9f, 0, .3f, .7f, 0});
  Matrix second(2, 3, {.2f, .8f, 0, .6f, .4f, 0});
  EXPECT_EQ(columnMaxima(Views{first.view(), second.view()}),
            (std::vector<float>{.6f, .9f, 0}));
}

TEST(ColumnMaxima, NaNWinsWhereverItStands) {
  Matrix probabilities(3, 3, {nan, .1f, .1f, .2f, nan, .2f, .3f, .3f, nan});
  for (float maximum : columnMaxima(Views{probabilities.view()}))
    EXPECT_TRUE(std::isnan(maximum));
}

TEST(ColumnMaxima, EmptyInputs) {
  EXPECT_TRUE(columnMaxima({}).empty());
  EXPECT_EQ(columnMaxima(Views{Matrix(0, 2).view()}),
            std::vector<float>(2, 0.0f));
}

TEST(ExactValues, MatchesByHand) {
  Matrix x(2, 2, {1, 2, 3, 4}), weight(2, 2, {5, 6, 7, 8});
  EXPECT_EQ(exactValues(x.view(), weight.view(), std::array<float, 2>{1, -1}),
            (std::vector<double>{20, 21, 44, 49}));
  EXPECT_EQ(exactValues(x.view(), weight.view(), {}),
            (std::vector<double>{19, 22, 43, 50}));
}

TEST(Attend, MatchesByHand) {
  Matrix probabilities(2, 2, {.5f, .5f, .25f, .75f});
  EXPECT_EQ(attend(probabilities.view(), std::vector<double>{4, 8, 0, 16}, 2),
            (std::vector<double>{2, 12, 1, 14}));
}

TEST(EncodeHead, MatchesByHand) {
  // Row norms 1 and 3: p = (1/4, 3/4), total 4.
  Matrix x(1, 3, {2, 5, 7});
  Matrix weight(3, 1, {1, 0, -1});
  Plan plan{/*length=*/2, /*headDim=*/1, {0, 2}, {2, -2}};
  Matrix probabilities(1, 1, 1.0f);
  // r = (1 / alpha)^2 = 2 of d = 3, up to rounding; (2 * 2 + 7 * -2) / 2 = -5.
  Encoded encoded =
      encodeHead(x.view(), weight.view(), {}, Views{probabilities.view()}, plan,
                 {/*alpha=*/0.708, Rounding::Ceil});
  EXPECT_EQ(encoded.counts, std::vector<int32_t>{2});
  EXPECT_EQ(encoded.values, std::vector<double>{-5});
}

TEST(EncodeHead, TokensUseTheSharedSequencesPrefix) {
  Problem problem;
  Matrix probabilities(1, 6, {.05f, .1f, .15f, .2f, .2f, .3f});
  Encoded encoded = problem.encode(probabilities, {/*alpha=*/0.7});
  EXPECT_EQ(encoded.counts, (std::vector<int32_t>{1, 1, 2, 3, 3, 7}));
  for (int64_t token = 0; token < 6; ++token) {
    int32_t count = encoded.counts[token];
    for (int64_t col = 0; col < 3; ++col) {
      double sum = 0.0;
      for (int32_t t = 0; t < count; ++t)
        sum += static_cast<double>(problem.x(token, problem.plan.indices[t])) *
               problem.plan.weights[t * 3 + col];
      EXPECT_NEAR(encoded.values[token * 3 + col],
                  problem.bias[col] + sum / count, 1e-12);
    }
  }
}

TEST(EncodeHead, ExactWhereCountsReachTheDimension) {
  Problem problem;
  Matrix probabilities(1, 6, {.9f, .02f, .02f, .02f, .02f, .02f});
  Encoded encoded = problem.encode(probabilities);
  EXPECT_EQ(encoded.counts[0], 10);
  EXPECT_LT(encoded.counts[1], 10);
  EXPECT_EQ(rowOf(encoded.values, 0, 3), rowOf(problem.exact(), 0, 3));
  EXPECT_NE(rowOf(encoded.values, 1, 3), rowOf(problem.exact(), 1, 3));
}

TEST(EncodeHead, TinyAlphaIsExactEverywhere) {
  Problem problem;
  Matrix probabilities(2, 6, 1.0f / 6.0f);
  EXPECT_EQ(problem.encode(probabilities, {/*alpha=*/1e-3}).values,
            problem.exact());
}

TEST(EncodeHead, UnattendedTokensHoldTheBias) {
  Problem problem;
  Matrix probabilities(1, 6, {.5f, .5f, 0, 0, 0, 0});
  for (Rounding rounding : {Rounding::Ceil, Rounding::Floor}) {
    Encoded encoded = problem.encode(probabilities, {/*alpha=*/1.0, rounding});
    EXPECT_EQ(encoded.counts[2], 0);
    EXPECT_EQ(rowOf(encoded.values, 2, 3), (std::vector<double>{.5, -1, 2}));
  }
}

TEST(EncodeHead, RoundingDownDropsBarelyAttendedTokens) {
  Problem problem;
  Matrix probabilities(1, 6, {.9f, .02f, .02f, .02f, .02f, .02f});
  EncodeOptions compat{/*alpha=*/1.0, Rounding::Floor, Length::Padded};
  Encoded encoded = problem.encode(probabilities, compat);
  EXPECT_EQ(encoded.counts[1], 0);
  EXPECT_EQ(rowOf(encoded.values, 1, 3), (std::vector<double>{.5, -1, 2}));
}

TEST(EncodeHead, GroupedHeadsShareTheLargestMaximum) {
  Problem problem;
  Matrix first(1, 6, {.3f, .1f, .1f, .1f, .2f, .2f});
  Matrix second(1, 6, {.1f, .1f, .1f, .3f, .2f, .2f});
  Matrix larger(1, 6, {.3f, .1f, .1f, .3f, .2f, .2f});
  Encoded group = encodeHead(problem.x.view(), problem.weight.view(),
                             problem.bias, Views{first.view(), second.view()},
                             problem.plan, {/*alpha=*/0.8});
  Encoded single = problem.encode(larger, {/*alpha=*/0.8});
  EXPECT_EQ(group.counts, single.counts);
  EXPECT_EQ(group.values, single.values);
  EXPECT_NE(group.counts, problem.encode(first, {/*alpha=*/0.8}).counts);
}

TEST(EncodeHead, NaNProbabilityIsComputedExactly) {
  Problem problem;
  Matrix probabilities(1, 6, {nan, .2f, .2f, .2f, .2f, .2f});
  Encoded encoded = problem.encode(probabilities);
  EXPECT_EQ(encoded.counts[0], 10);
  EXPECT_EQ(rowOf(encoded.values, 0, 3), rowOf(problem.exact(), 0, 3));
}

TEST(EncodeHead, ShortPlanFallsBackToExact) {
  Problem problem;
  problem.plan = makePlan(problem.weight.view(), key, 2);
  Matrix probabilities(1, 6, {.05f, .1f, .15f, .2f, .2f, .3f});
  Encoded encoded = problem.encode(probabilities, {/*alpha=*/0.7});
  EXPECT_EQ(encoded.counts, (std::vector<int32_t>{1, 1, 2, 10, 10, 10}));
  EXPECT_EQ(rowOf(encoded.values, 5, 3), rowOf(problem.exact(), 5, 3));
}

TEST(EncodeHead, ZeroWeightGivesTheBias) {
  Problem problem;
  problem.weight = Matrix(10, 3);
  problem.plan = makePlan(problem.weight.view(), key, 10);
  Encoded encoded = problem.encode(Matrix(1, 6, 1.0f / 6.0f));
  EXPECT_EQ(encoded.counts, std::vector<int32_t>(6, 2));
  EXPECT_EQ(rowOf(encoded.values, 4, 3), (std::vector<double>{.5, -1, 2}));
}

TEST(EncodeHead, ReadsStridedOperands) {
  Problem problem;
  Matrix probabilities(1, 6, {.05f, .1f, .15f, .2f, .2f, .3f});
  Matrix transposed(10, 6);
  for (int64_t token = 0; token < 6; ++token)
    for (int64_t col = 0; col < 10; ++col)
      transposed(col, token) = problem.x(token, col);
  MatrixView<const float> x{transposed.data.data(), 6, 10, 1, 6};
  Encoded strided = encodeHead(x, problem.weight.view(), problem.bias,
                               Views{probabilities.view()}, problem.plan, {});
  EXPECT_EQ(strided.values, problem.encode(probabilities).values);
}

} // namespace
