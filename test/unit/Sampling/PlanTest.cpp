//===- PlanTest.cpp - Tests of sequences and plans --------------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "mca/Sampling/Plan.h"
#include "TestUtils.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <limits>
#include <numeric>

using namespace mlir::mca;
using namespace mlir::mca::test;

namespace {

constexpr SequenceKey goldenKey{0x0123456789abcdef, /*layer=*/7, /*head=*/3};

/// k^2 + 1 for k < 48: sums are exact, so the golden values below follow from
/// the definition alone.
std::vector<double> goldenNorms() {
  std::vector<double> norms(48);
  for (size_t k = 0; k < norms.size(); ++k)
    norms[k] = static_cast<double>(k * k + 1);
  return norms;
}

/// FNV-1a over the indices' little-endian bytes.
uint64_t fingerprint(const std::vector<int32_t> &sequence) {
  uint64_t hash = 0xcbf29ce484222325;
  for (int32_t entry : sequence)
    for (int byte = 0; byte < 4; ++byte)
      hash = (hash ^ ((entry >> (8 * byte)) & 0xff)) * 0x100000001b3;
  return hash;
}

/// The definition of a sequence's entry, by linear search.
int32_t firstRowAbove(const std::vector<double> &norms, double u) {
  std::vector<double> cumulative(norms.size());
  std::partial_sum(norms.begin(), norms.end(), cumulative.begin());
  int32_t row = 0;
  while (!(cumulative[row] > u * cumulative.back()))
    ++row;
  return row;
}

TEST(Distribution, IsProportionalToSquaredRowNorms) {
  Matrix weight(3, 2, {3, 4, 0, 0, 5, 10});
  EXPECT_EQ(rowSquaredNorms(weight.view()), (std::vector<double>{25, 0, 125}));
  EXPECT_EQ(samplingDistribution(weight.view()),
            (std::vector<double>{25.0 / 150, 0, 125.0 / 150}));
}

TEST(Distribution, AccumulatesInDouble) {
  // In float 2^24 + 1 is 2^24.
  Matrix weight(1, 2, {4096, 1});
  EXPECT_EQ(rowSquaredNorms(weight.view()).front(), 16777217.0);
}

TEST(Distribution, ZeroWeightIsUniform) {
  EXPECT_EQ(samplingDistribution(Matrix(4, 2).view()),
            std::vector<double>(4, 0.25));
}

// Golden values from an independent implementation (Python).
TEST(Sequence, MatchesGoldenValues) {
  std::vector<int32_t> sequence =
      sampleSequence(goldenNorms(), goldenKey, 4096);
  std::vector<int32_t> expected = {29, 34, 43, 33, 19, 33, 21, 43,
                                   22, 45, 17, 35, 41, 8,  45, 32};
  EXPECT_TRUE(std::equal(expected.begin(), expected.end(), sequence.begin()));
  EXPECT_EQ(fingerprint(sequence), 0xd4e3b7c98bb1ec58);
}

TEST(Sequence, FollowsItsDefinition) {
  std::vector<double> norms = rowSquaredNorms(randomMatrix(33, 5, 1).view());
  norms[0] = norms[7] = norms[8] = norms[32] = 0.0;
  std::vector<int32_t> sequence = sampleSequence(norms, goldenKey, 2000);
  for (int64_t t = 0; t < 2000; ++t)
    ASSERT_EQ(sequence[t], firstRowAbove(norms, uniformAt(goldenKey, t)));
}

TEST(Sequence, ShorterIsPrefixOfLonger) {
  std::vector<double> norms = goldenNorms();
  std::vector<int32_t> longest = sampleSequence(norms, goldenKey, 64);
  for (int64_t length : {0, 1, 2, 17, 63, 64}) {
    std::vector<int32_t> sequence = sampleSequence(norms, goldenKey, length);
    ASSERT_EQ(static_cast<int64_t>(sequence.size()), length);
    EXPECT_TRUE(std::equal(sequence.begin(), sequence.end(), longest.begin()));
  }
}

TEST(Sequence, EveryPartOfTheKeyCounts) {
  std::vector<SequenceKey> keys = {
      {0, 0, 0}, {1, 0, 0}, {uint64_t{1} << 32, 0, 0}, {0, 1, 0}, {0, 0, 1}};
  std::vector<std::vector<int32_t>> sequences;
  for (const SequenceKey &key : keys)
    sequences.push_back(sampleSequence(goldenNorms(), key, 32));
  std::sort(sequences.begin(), sequences.end());
  EXPECT_EQ(std::adjacent_find(sequences.begin(), sequences.end()),
            sequences.end());
}

// Pearson's statistic over 16 rows has 15 degrees of freedom; 56.5 is the
// 1 - 1e-6 quantile of that chi-square distribution.
TEST(Sequence, FrequenciesMatchTheDistribution) {
  constexpr int64_t count = 200000;
  Matrix weight = randomWeight(16, 4, /*spread=*/4.0f, /*seed=*/2);
  std::vector<double> expected = samplingDistribution(weight.view());
  std::vector<double> observed(16, 0.0);
  for (int32_t row : sampleSequence(rowSquaredNorms(weight.view()),
                                    {/*seed=*/5, 0, 0}, count))
    observed[row] += 1.0;
  double statistic = 0.0;
  for (int row = 0; row < 16; ++row) {
    double difference = observed[row] - count * expected[row];
    statistic += difference * difference / (count * expected[row]);
  }
  EXPECT_LT(statistic, 56.5);
}

TEST(Sequence, NeverDrawsARowOfNormZero) {
  std::vector<double> norms = {0, 3, 0, 0, 1, 0};
  for (int32_t row : sampleSequence(norms, goldenKey, 1000))
    ASSERT_TRUE(row == 1 || row == 4) << row;
}

TEST(Sequence, RoundingGuardStaysOnAPositiveRow) {
  // u times the smallest positive double rounds up to the total for u > 1/2:
  // no cumulative sum lies above it.
  std::vector<double> norms = {0, std::numeric_limits<double>::denorm_min(), 0};
  EXPECT_EQ(sampleSequence(norms, goldenKey, 100),
            std::vector<int32_t>(100, 1));
}

TEST(Sequence, AllZeroNormsAreUniform) {
  std::vector<double> norms(5, 0.0);
  std::vector<int32_t> sequence = sampleSequence(norms, goldenKey, 100);
  for (int64_t t = 0; t < 100; ++t)
    ASSERT_EQ(sequence[t], static_cast<int32_t>(uniformAt(goldenKey, t) * 5.0));
}

TEST(Sequence, NonFiniteNormsGiveValidIndices) {
  for (double bad : {std::numeric_limits<double>::infinity(),
                     std::numeric_limits<double>::quiet_NaN()}) {
    std::vector<double> norms = {1, bad, 1};
    for (int32_t row : sampleSequence(norms, goldenKey, 100))
      ASSERT_TRUE(row >= 0 && row < 3) << row;
  }
}

TEST(Sequence, NoRowsGiveNoEntries) {
  EXPECT_TRUE(sampleSequence({}, goldenKey, 3).empty());
}

TEST(Plan, ScalesTheGatheredRowsByTheirProbability) {
  Matrix weight = randomWeight(12, 3, /*spread=*/4.0f, /*seed=*/3);
  std::vector<double> norms = rowSquaredNorms(weight.view());
  double total = std::accumulate(norms.begin(), norms.end(), 0.0);
  Plan plan = makePlan(weight.view(), goldenKey, 40);
  EXPECT_EQ(plan.length, 40);
  EXPECT_EQ(plan.headDim, 3);
  EXPECT_EQ(plan.indices, sampleSequence(norms, goldenKey, 40));
  ASSERT_EQ(plan.weights.size(), 120u);
  for (int64_t t = 0; t < 40; ++t)
    for (int64_t col = 0; col < 3; ++col) {
      int32_t row = plan.indices[t];
      EXPECT_EQ(plan.weights[t * 3 + col],
                static_cast<float>(static_cast<double>(weight(row, col)) *
                                   (total / norms[row])));
    }
}

TEST(Plan, ZeroWeightGivesZeros) {
  Plan plan = makePlan(Matrix(4, 2).view(), goldenKey, 3);
  EXPECT_EQ(plan.weights, std::vector<float>(6, 0.0f));
}

TEST(Plan, ReadsAStridedHead) {
  Matrix fused = randomMatrix(8, 6, 4);
  Matrix head(8, 2);
  for (int64_t row = 0; row < 8; ++row)
    for (int64_t col = 0; col < 2; ++col)
      head(row, col) = fused(row, 4 + col);
  MatrixView<const float> view{fused.data.data() + 4, 8, 2, 6, 1};
  Plan strided = makePlan(view, goldenKey, 10);
  Plan dense = makePlan(head.view(), goldenKey, 10);
  EXPECT_EQ(strided.indices, dense.indices);
  EXPECT_EQ(strided.weights, dense.weights);
}

} // namespace
