//===- LevelsTest.cpp - Tests of the choice of precision --------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "mca/Sampling/Levels.h"
#include "AttendTestUtils.h"

#include <array>
#include <gtest/gtest.h>
#include <limits>

using namespace mlir::mca;
using namespace mlir::mca::test;

namespace {

constexpr float nan = std::numeric_limits<float>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

/// Errors of n tokens and the assignment they get.
struct Problem {
  LevelSet set = LevelSet::ofRelaxed;
  std::vector<float> maxima;
  std::vector<double> errors;
  int64_t headDim = 64;

  int64_t tokens() const { return std::ssize(maxima); }
  MatrixView<const double> view() const {
    return MatrixView<const double>::contiguous(
        errors.data(), std::ssize(errors) / tokens(), tokens());
  }
  Levels assign(double budget) const {
    return assignLevels(maxima, view(), levelCosts(set, headDim), budget);
  }
  double start() const {
    double sum = 0.0;
    for (int64_t token = 0; token < tokens(); ++token)
      sum += maxima[token] * errors[token];
    return sum;
  }
};

/// Random maxima and falling errors, many of them equal.
Problem randomProblem(LevelSet set, int64_t tokens, uint64_t seed) {
  Problem problem{set, {}, {}};
  SequenceKey key{seed, /*layer=*/1, /*head=*/1};
  uint64_t position = 0;
  auto draw = [&](int choices) {
    return std::floor(uniformAt(key, position++) * choices);
  };
  for (int64_t token = 0; token < tokens; ++token)
    problem.maxima.push_back(static_cast<float>(draw(4) / 4));
  auto levels = std::ssize(levelPrecisions(set));
  problem.errors.assign(levels * tokens, 0.0);
  for (int64_t level = levels - 1; level-- > 0;)
    for (int64_t token = 0; token < tokens; ++token)
      problem.errors[level * tokens + token] =
          problem.errors[(level + 1) * tokens + token] + draw(4);
  return problem;
}

/// The rule word by word: among the upgrades not yet taken pick the best, again
/// and again, until start - sum(gains) fits. Gains of randomProblem are
/// multiples of 1/4, so these sums are exact.
std::vector<int32_t> bruteForce(const Problem &problem, double budget) {
  MatrixView<const double> errors = problem.view();
  std::vector<double> costs = levelCosts(problem.set, problem.headDim);
  std::vector<int32_t> levels;
  for (float maximum : problem.maxima)
    levels.push_back(maximum > 0 ? 1 : 0);
  std::vector<uint8_t> taken((errors.rows + 1) * errors.cols, 0);
  for (double rest = problem.start(); rest > budget;) {
    double best = -1.0, bestGain = 0.0;
    int64_t bestLevel = 0, bestToken = 0;
    for (int64_t level = 2; level <= errors.rows; ++level) {
      for (int64_t token = errors.cols; token-- > 0;) {
        if (levels[token] == 0 || taken[level * errors.cols + token])
          continue;
        double gain = problem.maxima[token] *
                      (errors(level - 2, token) - errors(level - 1, token));
        double value = gain / (costs[level - 1] - costs[level - 2]);
        if (value > best) {
          best = value;
          bestGain = gain;
          bestLevel = level;
          bestToken = token;
        }
      }
    }
    taken[bestLevel * errors.cols + bestToken] = 1;
    rest -= bestGain;
    levels[bestToken] =
        std::max(levels[bestToken], static_cast<int32_t>(bestLevel));
  }
  return levels;
}

TEST(LevelSets, HaveTheLevelsOfTheirNames) {
  using enum Precision;
  EXPECT_EQ(precisionAt(LevelSet::ofCentroid, 0), Skipped);
  EXPECT_EQ(precisionAt(LevelSet::ofCentroid, 1), Centroid);
  EXPECT_EQ(precisionAt(LevelSet::ofCentroid, 2), Float32);
  EXPECT_EQ(precisionAt(LevelSet::ofRelaxed, 1), Centroid);
  EXPECT_EQ(precisionAt(LevelSet::ofRelaxed, 2), Int8);
  EXPECT_EQ(precisionAt(LevelSet::ofRelaxed, 3), Bfloat16);
  EXPECT_EQ(precisionAt(LevelSet::ofRelaxed, 4), Float32);
  EXPECT_EQ(precisionAt(LevelSet::ofCausal, 1), Int8);
  EXPECT_EQ(precisionAt(LevelSet::ofCausal, 3), Float32);
}

TEST(LevelSets, HaveNoOtherLevelsThanTheirs) {
  using enum Precision;
  for (int bits = 1; bits < 8; ++bits) {
    LevelSet set{(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0};
    std::vector<Precision> expected;
    if (set.centroid)
      expected.push_back(Centroid);
    if (set.int8)
      expected.push_back(Int8);
    if (set.bfloat16)
      expected.push_back(Bfloat16);
    expected.push_back(Float32);
    EXPECT_TRUE(std::ranges::equal(levelPrecisions(set), expected)) << bits;
  }
}

TEST(LevelSets, CausalOneHasNoCentroid) {
  for (Precision precision : levelPrecisions(LevelSet::ofCausal))
    EXPECT_NE(precision, Precision::Centroid);
}

TEST(TokenErrors, MatchTheFormulas) {
  WeightNorms weight{
      /*frobenius=*/9,  /*sigma=*/2,         /*sigmaInt8=*/3,
      /*residual*/ 0.5, /*sigmaBfloat16=*/4, /*residual*/ 0.25};
  TokenNorms tokens{{8, 8}, {10, 1}, {1, 1}, {0.5, 0.5}};
  EXPECT_EQ(tokenErrors(LevelSet::ofRelaxed, weight, tokens),
            (std::vector<double>{20, 2, 7, 2, 4, 2, 0, 0}));
  EXPECT_EQ(tokenErrors(LevelSet::ofCausal, weight, tokens),
            (std::vector<double>{7, 7, 4, 4, 0, 0}));
  EXPECT_EQ(tokenErrors(LevelSet::ofCentroid, weight, tokens),
            (std::vector<double>{20, 2, 0, 0}));
  EXPECT_EQ(tokenErrors({.centroid = true, .bfloat16 = true}, weight, tokens),
            (std::vector<double>{20, 2, 4, 2, 0, 0}));
}

TEST(TokenErrors, MinimumDoesNotHideWhatIsNotFinite) {
  WeightNorms weight{1, 1, 1, 1, 1, 1};
  TokenNorms tokens{{1}, {1}, {1}, {infinity}};
  EXPECT_EQ(tokenErrors(LevelSet::ofRelaxed, weight, tokens)[2], infinity);
}

TEST(TokenNorms, MeanRunsOverAttendedTokens) {
  Matrix x(3, 2, {1, 0, 5, 0, nan, nan});
  TokenNorms norms = tokenNorms(x.view(), std::array<uint8_t, 3>{1, 1, 0});
  EXPECT_EQ(norms.centred[0], 2.0);
  EXPECT_EQ(norms.centred[1], 2.0);
  EXPECT_EQ(norms.norm[1], 5.0);
  EXPECT_NEAR(norms.int8Residual[1], 0.0, 1e-6);
  EXPECT_EQ(norms.bfloat16Residual[1], 0.0);
}

TEST(AssignLevels, MatchesTheRuleWordByWord) {
  for (LevelSet set : allSets) {
    for (uint64_t seed = 0; seed < 200; ++seed) {
      Problem problem = randomProblem(set, 1 + seed % 7, seed);
      for (double budget : {0.0, 0.25, 1.0, 2.5, 7.0, 100.0}) {
        Levels levels = problem.assign(budget);
        ASSERT_EQ(levels.levels, bruteForce(problem, budget))
            << "seed " << seed << " budget " << budget;
        ASSERT_LE(levels.spent, budget);
      }
    }
  }
}

TEST(AssignLevels, SpentIsTheSumOfTheLevelsErrors) {
  Problem problem{
      LevelSet::ofRelaxed, {.5f, 1, 0}, {8, 4, 9, 4, 2, 9, 1, 1, 9, 0, 0, 0}};
  Levels levels = problem.assign(4.0);
  double expected = 0.0;
  for (int64_t token = 0; token < 2; ++token)
    expected +=
        problem.maxima[token] * problem.view()(levels.levels[token] - 1, token);
  EXPECT_EQ(levels.spent, expected);
  EXPECT_EQ(levels.levels[2], 0);
}

TEST(AssignLevels, EqualTokensStayLowFromTheFront) {
  Problem problem{LevelSet::ofCentroid, {1, 1, 1, 1}, {2, 2, 2, 2, 0, 0, 0, 0}};
  EXPECT_EQ(problem.assign(4.0).levels, (std::vector<int32_t>{1, 1, 2, 2}));
}

TEST(AssignLevels, EqualUpgradesGoLowerLevelFirst) {
  // Gains 1 at cost 1/4 and 2 at cost 1/2.
  Problem problem{LevelSet::ofCausal, {1, 1}, {3, 3, 2, 2, 0, 0}};
  EXPECT_EQ(problem.assign(4.0).levels, (std::vector<int32_t>{2, 2}));
}

TEST(AssignLevels, WithoutBudgetOnlyErrorsOfZeroStay) {
  Problem problem{LevelSet::ofRelaxed,
                  {1, 1, .5f},
                  {3, 0, 1e-30, 2, 0, 1e-31, 1, 0, 1e-32, 0, 0, 0}};
  EXPECT_EQ(problem.assign(0.0).levels, (std::vector<int32_t>{4, 1, 4}));
}

TEST(AssignLevels, UpgradesWithoutGainAreNeverTaken) {
  // The bfloat16 error was cut down to that of int8: the level would lie.
  Problem problem{LevelSet::ofRelaxed, {1, 1}, {9, 1e16, 2, 1, 2, 1, 0, 0}};
  for (double budget : {0.0, 1.0, 2.0, 2.5})
    for (int32_t level : problem.assign(budget).levels)
      EXPECT_NE(level, 3);
}

TEST(AssignLevels, HugeTokenDoesNotDrownTheOthers) {
  // In double, 1e20 + 3 - 1e20 is 0.
  Problem problem{LevelSet::ofCentroid, {1, 1, 1}, {1e20, 1, 2, 0, 0, 0}};
  EXPECT_EQ(problem.assign(1.5).levels, (std::vector<int32_t>{2, 1, 2}));
}

TEST(AssignLevels, AnythingNotFiniteMakesTheHeadExact) {
  Problem problem{
      LevelSet::ofRelaxed, {1, 0, 1}, {2, 2, 2, 1, 1, 1, .5, .5, .5, 0, 0, 0}};
  std::vector<int32_t> exact = {4, 0, 4};
  EXPECT_NE(problem.assign(100.0).levels, exact);
  EXPECT_EQ(problem.assign(infinity).levels, exact);
  EXPECT_EQ(problem.assign(nan).levels, exact);
  for (float maximum : {nan, std::numeric_limits<float>::infinity()}) {
    Problem bad = problem;
    bad.maxima[0] = maximum;
    EXPECT_EQ(bad.assign(100.0).levels, exact);
    EXPECT_EQ(bad.assign(100.0).spent, 0.0);
  }
  for (size_t level = 0; level < 3; ++level) {
    for (double error : {static_cast<double>(nan), infinity}) {
      Problem bad = problem;
      bad.errors[level * 3] = error;
      EXPECT_EQ(bad.assign(100.0).levels, exact);
    }
  }
}

TEST(AssignLevels, UnattendedTokensMayHoldAnything) {
  Problem problem{LevelSet::ofCentroid, {1, 0}, {2, nan, 0, 0}};
  EXPECT_EQ(problem.assign(2.0).levels, (std::vector<int32_t>{1, 0}));
}

TEST(AssignLevels, NarrowHeadsHaveAnOrder) {
  // A centroid row of two entries costs more than int8.
  Problem problem{LevelSet::ofRelaxed, {1, 1}, {4, 6, 2, 2, 1, 1, 0, 0}, 2};
  EXPECT_EQ(problem.assign(6.0).levels, (std::vector<int32_t>{1, 2}));
}

TEST(HeadCost, CountsLevelsAndTheCentroidRow) {
  std::array<int32_t, 6> levels = {4, 3, 2, 1, 1, 0};
  HeadCost cost =
      headCost(LevelSet::ofRelaxed, levels, /*headDim=*/32, Precision::Int8);
  EXPECT_EQ(cost.value, 1 + .5 + .25 + 2.0 / 32 + 1);
  EXPECT_EQ(cost.product, 1 + 1 + .25 + 1);
  EXPECT_EQ(cost.attended, 5);
  EXPECT_EQ(
      headCost(LevelSet::ofRelaxed, levels, 32, Precision::Float32).product, 4);
  EXPECT_EQ(
      headCost(LevelSet::ofRelaxed, std::array{4, 0}, 32, Precision::Float32)
          .value,
      1);
}

TEST(HeadCost, FractionsPoolTheHeads) {
  std::array<HeadCost, 2> heads = {HeadCost{1.0, 2.0, 2},
                                   HeadCost{2.0, 4.0, 4}};
  CostFractions fractions = costFractions(heads, /*length=*/5);
  EXPECT_EQ(fractions.value.attended, .5);
  EXPECT_EQ(fractions.value.positions, .3);
  EXPECT_EQ(fractions.product.attended, 1.0);
  EXPECT_EQ(fractions.product.positions, .6);
  EXPECT_EQ(costFractions({}, 5).value.attended, 0.0);
}

} // namespace
