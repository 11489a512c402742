//===- AttendOracleTest.cpp - Tests of the centroid and relaxed oracle -*- C++
//-*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "mca/Sampling/AttendOracle.h"
#include "AttendTestUtils.h"
#include "mca/Sampling/Bound.h"

#include <gtest/gtest.h>
#include <limits>

using namespace mlir::mca;
using namespace mlir::mca::test;

namespace {

constexpr float nan = std::numeric_limits<float>::quiet_NaN();

TEST(AttendHead, CentroidMatchesByHand) {
  // W = 1, d = 1: V = x. The maxima are .5, .25, .25; xbar = 4, mean norm 4.
  HeadProblem problem(Matrix(3, 1, {3, 4, 5}), Matrix(1, 1, 1.0f),
                      {Matrix(2, 3, {.5f, .25f, .125f, .5f, 0, .25f})});
  problem.bias = {1};
  // u = .5, 0, .25; the budget .1375 / 1.1 * 4 = .5 leaves tokens 1 and 2 low.
  AttendOptions options{/*alpha=*/.1375, LevelSet::ofCentroid};
  AttendedHead head = problem.run(options);
  EXPECT_EQ(head.levels, (std::vector<int32_t>{2, 1, 1}));
  // Weights .25 and .375, c = (1 + 1.875) / .625 = 4.6.
  EXPECT_NEAR(head.outputs[0][0], .5 * 4 + .375 * 5.6, 1e-12);
  EXPECT_NEAR(head.outputs[0][1], .5 * 4 + .25 * 5.6, 1e-12);
  EXPECT_NEAR(head.spent, .25, 1e-6);
  EXPECT_NEAR(head.afterTheFactBound, .25 * .6 + .25 * .4, 1e-6);
  EXPECT_NEAR(head.aprioriBound, .1375 * 4, 1e-12);
  EXPECT_EQ(head.cost.attended, 3);
  EXPECT_FALSE(head.fellBack);
}

TEST(AttendHead, RelaxedUsesTheRoundedOperands) {
  // All levels int8: W8 = step of 2 / 127 times 127, x8 likewise.
  HeadProblem problem(Matrix(1, 2, {127, 40.4f}), Matrix(2, 1, {2, 0.7f}),
                      {Matrix(1, 1, 1.0f)});
  AttendedHead head = problem.run({/*alpha=*/10.0, LevelSet::ofCausal});
  ASSERT_EQ(head.levels, std::vector<int32_t>{1});
  double step = 2.0f / 127.0f;
  double value = 127 * step * 127 + 40 * step * 44;
  // Steps of V are of tokens that a causal mask may hide.
  EXPECT_NE(head.product, Precision::Int8);
  EXPECT_NEAR(head.outputs[0][0], value - 1.5, 1e-4);
}

TEST(AttendHead, ValuesFollowTheLevels) {
  HeadProblem problem = ordinaryProblem(3);
  problem.group = {Matrix(12, 12)};
  for (int64_t token = 0; token < 12; ++token)
    problem.group[0](token, token) = 1.0f; // row j is the value of token j
  AttendedHead head = problem.run({/*alpha=*/.02, LevelSet::ofCausal});
  ASSERT_GT(countOf(head, LevelSet::ofCausal, Precision::Bfloat16), 1);
  ASSERT_GT(countOf(head, LevelSet::ofCausal, Precision::Float32), 1);
  std::vector<double> exact = problem.exact()[0];
  for (Matrix *matrix : {&problem.x, &problem.weight})
    for (float &entry : matrix->data)
      entry = fromBfloat16(toBfloat16(entry));
  std::vector<double> rounded = problem.exact()[0];
  for (int64_t token = 0; token < 12; ++token)
    for (int64_t entry = token * 8; entry < token * 8 + 8; ++entry)
      if (head.levels[token] > 1) {
        EXPECT_EQ(head.outputs[0][entry],
                  (head.levels[token] == 2 ? rounded : exact)[entry]);
      }
}

TEST(AttendHead, BudgetsFollowTheEstimator) {
  EXPECT_DOUBLE_EQ(headBudget({.5, LevelSet::ofRelaxed}, 4, 3), 6);
  EXPECT_DOUBLE_EQ(headBudget({.5, LevelSet::ofCausal}, 4, 3), 6);
  EXPECT_DOUBLE_EQ(headBudget({.55, LevelSet::ofCentroid}, 4, 3), 6);
}

TEST(AttendHead, TinyAlphaIsExactToTheBit) {
  for (LevelSet set : allSets) {
    HeadProblem problem = ordinaryProblem(1);
    AttendedHead head = problem.run({/*alpha=*/1e-12, set});
    EXPECT_EQ(head.outputs, problem.exact());
    EXPECT_EQ(head.afterTheFactBound, 0.0);
    EXPECT_EQ(head.cost.value, 12.0);
    EXPECT_EQ(head.cost.product, 12.0);
  }
}

TEST(AttendHead, GroupedHeadsShareLevelsAndCentroid) {
  HeadProblem problem = ordinaryProblem(5);
  problem.group.push_back(randomAttention(7, 12, 2.0f, 77));
  AttendedHead head = problem.run({/*alpha=*/.3, LevelSet::ofCentroid});
  ASSERT_EQ(head.outputs.size(), 2u);
  Matrix stacked(17, 12);
  std::ranges::copy(problem.group[0].data, stacked.data.begin());
  std::ranges::copy(problem.group[1].data, stacked.data.begin() + 120);
  HeadProblem single(problem.x, problem.weight, {stacked});
  AttendedHead expected = single.run({/*alpha=*/.3, LevelSet::ofCentroid});
  EXPECT_EQ(head.levels, expected.levels);
  EXPECT_EQ(head.outputs[1].back(), expected.outputs[0].back());
  EXPECT_EQ(head.afterTheFactBound, expected.afterTheFactBound);
}

TEST(AttendHead, MeansRunOverTheTokensThatItAttends) {
  HeadProblem problem = ordinaryProblem(6);
  for (int64_t query = 0; query < 10; ++query)
    problem.group[0](query, 4) = 0.0f;
  AttendedHead head = problem.run({/*alpha=*/.3, LevelSet::ofCentroid});
  EXPECT_EQ(head.levels[4], 0);
  EXPECT_EQ(head.cost.attended, 11);
  std::vector<uint8_t> attended = attendedTokens(problem.views());
  EXPECT_DOUBLE_EQ(head.aprioriBound,
                   .3 * meanRowNorm(problem.x.view(), attended) *
                       frobeniusNorm(problem.weight.view()));
  EXPECT_NE(head.aprioriBound, .3 * meanRowNorm(problem.x.view()) *
                                   frobeniusNorm(problem.weight.view()));
}

TEST(AttendHead, MaskedTokensMayHoldAnything) {
  for (LevelSet set : allSets) {
    HeadProblem problem = ordinaryProblem(7);
    for (int64_t query = 0; query < 10; ++query)
      problem.group[0](query, 2) = problem.group[0](query, 9) = 0.0f;
    AttendedHead expected = problem.run({/*alpha=*/.2, set});
    problem.x(2, 3) = nan;
    problem.x(9, 0) = std::numeric_limits<float>::infinity();
    AttendedHead head = problem.run({/*alpha=*/.2, set});
    EXPECT_EQ(head.outputs, expected.outputs);
    EXPECT_EQ(head.levels, expected.levels);
    EXPECT_EQ(head.levels[2], 0);
    EXPECT_LT(head.cost.value, 10.0);
    EXPECT_TRUE(std::isfinite(head.afterTheFactBound));
  }
}

TEST(AttendHead, NaNInputReachesTheOutputOfAnExactHead) {
  for (LevelSet set : allSets) {
    HeadProblem problem = ordinaryProblem(8);
    problem.x(2, 3) = nan;
    AttendedHead head = problem.run({/*alpha=*/1.0, set});
    EXPECT_EQ(countOf(head, set, Precision::Float32), 12);
    EXPECT_TRUE(std::isnan(head.outputs[0][0]));
  }
  HeadProblem problem = ordinaryProblem(8);
  problem.group[0](1, 1) = nan;
  AttendedHead head = problem.run({/*alpha=*/1.0, LevelSet::ofRelaxed});
  EXPECT_EQ(countOf(head, LevelSet::ofRelaxed, Precision::Float32), 12);
  EXPECT_TRUE(std::isnan(head.outputs[0][8]));
  EXPECT_FALSE(std::isnan(head.outputs[0][0]));
}

TEST(AttendHead, CausalSetNeverUsesACentroid) {
  for (double alpha : {.05, .5, 5.0, 50.0}) {
    AttendedHead head = ordinaryProblem(9).run({alpha, LevelSet::ofCausal});
    EXPECT_EQ(countOf(head, LevelSet::ofCausal, Precision::Centroid), 0);
    EXPECT_GE(head.cost.value, 3.0);
  }
}

TEST(AttendHead, Int8ProductNeedsRoomForItsCharge) {
  HeadProblem problem = ordinaryProblem(10);
  bool refused = false, used = false;
  for (double alpha = .01; alpha < 1.0; alpha *= 1.02) {
    AttendedHead head = problem.run({alpha, LevelSet::ofRelaxed});
    if (countOf(head, LevelSet::ofRelaxed, Precision::Int8) == 0)
      continue;
    used |= head.product == Precision::Int8;
    refused |= head.product != Precision::Int8;
    EXPECT_LE(head.spent + head.charge, head.aprioriBound);
    EXPECT_EQ(head.product == Precision::Int8, head.charge > 0.0);
  }
  EXPECT_TRUE(used);
  EXPECT_TRUE(refused);
}

TEST(AttendHead, Int8ProductCanBeRuledOut) {
  LevelSet without = LevelSet::ofRelaxed;
  without.int8Product = false;
  HeadProblem problem = ordinaryProblem(10);
  bool used = false;
  for (double alpha = .01; alpha < 1.0; alpha *= 1.02) {
    AttendedHead head = problem.run({alpha, without}),
                 other = problem.run({alpha, LevelSet::ofRelaxed});
    EXPECT_NE(head.product, Precision::Int8);
    EXPECT_EQ(head.levels, other.levels);
    used |= other.product == Precision::Int8;
  }
  EXPECT_TRUE(used);
}

TEST(AttendHead, CentroidOfNoWeightIsZero) {
  EXPECT_EQ(HeadProblem(Matrix(0, 4), Matrix(4, 2), {Matrix(3, 0)})
                .run({})
                .levels.size(),
            0u);
}

/// Forty tokens at 1, each with its own rows, and one at 9 that every row
/// attends a little: a small maximum, yet a large weight in the centroid, 2.3,
/// which is far from xbar, 1.2. The last token is masked.
HeadProblem recentredProblem() {
  Matrix x(42, 1, 1.0f), probabilities(400, 42);
  x(40, 0) = 9.0f;
  x(41, 0) = nan;
  for (int64_t query = 0; query < 400; ++query) {
    probabilities(query, query % 40) = .1f;
    probabilities(query, 40) = .02f;
  }
  return {x, Matrix(1, 1, 1.0f), {probabilities}};
}

TEST(AttendHead, VerifyFallsBackWhereTheCentroidMoved) {
  HeadProblem problem = recentredProblem();
  AttendOptions options{/*alpha=*/.9, LevelSet::ofCentroid};
  AttendedHead trusting = problem.run(options);
  ASSERT_GT(trusting.afterTheFactBound, trusting.aprioriBound);
  EXPECT_FALSE(trusting.fellBack);
  EXPECT_LE(problem.error(trusting), trusting.afterTheFactBound);
  options.verify = true;
  AttendedHead verified = problem.run(options);
  EXPECT_TRUE(verified.fellBack);
  EXPECT_EQ(countOf(verified, LevelSet::ofCentroid, Precision::Float32), 41);
  EXPECT_EQ(verified.levels[41], 0);
  EXPECT_EQ(verified.outputs, problem.exact());
  EXPECT_EQ(verified.afterTheFactBound, 0.0);
  EXPECT_EQ(verified.spent, 0.0);
  EXPECT_EQ(verified.cost.value, 41.0);
}

TEST(AttendHead, VerifyLeavesGoodHeadsAlone) {
  for (LevelSet set : allSets) {
    HeadProblem problem = ordinaryProblem(11);
    AttendedHead plain = problem.run({/*alpha=*/.2, set});
    AttendedHead verified = problem.run({/*alpha=*/.2, set, /*verify=*/true});
    EXPECT_FALSE(verified.fellBack);
    EXPECT_EQ(verified.outputs, plain.outputs);
  }
}

} // namespace
