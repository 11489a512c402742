//===- CountsTest.cpp - Tests of the sample counts --------------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "mca/Sampling/Counts.h"
#include "mca/Sampling/Random.h"

#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>

using namespace mlir::mca;

namespace {

constexpr float nan = std::numeric_limits<float>::quiet_NaN();
constexpr float infinity = std::numeric_limits<float>::infinity();

int32_t ceilCount(float maximum, int64_t length, double alpha, int64_t dim) {
  return sampleCount(maximum, length, alpha, dim, Rounding::Ceil);
}
int32_t floorCount(float maximum, int64_t length, double alpha, int64_t dim) {
  return sampleCount(maximum, length, alpha, dim, Rounding::Floor);
}

TEST(SampleCount, RoundsAsAsked) {
  // (4 * 0.3 / 0.5)^2 = 5.76.
  EXPECT_EQ(ceilCount(0.3f, 4, 0.5, 64), 6);
  EXPECT_EQ(floorCount(0.3f, 4, 0.5, 64), 5);
}

TEST(SampleCount, AlphaOneOnUniformAttentionTakesOneSample) {
  EXPECT_EQ(ceilCount(0.25f, 4, 1.0, 64), 1);
  EXPECT_EQ(floorCount(0.25f, 4, 1.0, 64), 1);
}

TEST(SampleCount, ClampsToTheDimension) {
  EXPECT_EQ(ceilCount(0.5f, 4, 0.5, 16), 16);  // exactly 16
  EXPECT_EQ(floorCount(0.5f, 4, 0.5, 16), 16); // exactly 16
  EXPECT_EQ(ceilCount(0.5f, 4, 0.5, 15), 15);
  EXPECT_EQ(floorCount(0.5f, 4, 0.5, 17), 16);
  EXPECT_EQ(ceilCount(1.0f, 512, 0.1, 768), 768);
  EXPECT_EQ(ceilCount(0.5f, 4, 0.5, 0), 0);
}

TEST(SampleCount, UnattendedTokensTakeNone) {
  for (float maximum : {0.0f, -0.0f, -1.0f, -infinity}) {
    EXPECT_EQ(ceilCount(maximum, 128, 0.2, 64), 0);
    EXPECT_EQ(floorCount(maximum, 128, 0.2, 64), 0);
  }
}

TEST(SampleCount, BarelyAttendedTokensTakeOneUnlessRoundedDown) {
  EXPECT_EQ(ceilCount(1e-3f, 128, 1.0, 64), 1);
  EXPECT_EQ(floorCount(1e-3f, 128, 1.0, 64), 0);
  // The square underflows to zero.
  float tiny = std::numeric_limits<float>::denorm_min();
  EXPECT_EQ(ceilCount(tiny, 1, 1e200, 64), 1);
  EXPECT_EQ(floorCount(tiny, 1, 1e200, 64), 0);
}

TEST(SampleCount, NonFiniteIsExact) {
  EXPECT_EQ(ceilCount(nan, 128, 0.2, 64), 64);
  EXPECT_EQ(floorCount(nan, 128, 0.2, 64), 64);
  EXPECT_EQ(ceilCount(infinity, 128, 0.2, 64), 64);
  EXPECT_EQ(floorCount(infinity, 128, 0.2, 64), 64);
}

TEST(SampleCount, TinyAlphaOverflowsToExact) {
  constexpr int64_t largest = std::numeric_limits<int32_t>::max();
  for (double alpha : {1e-12, 1e-300, std::numeric_limits<double>::min()}) {
    EXPECT_EQ(ceilCount(0.5f, 128, alpha, largest), largest);
    EXPECT_EQ(floorCount(0.5f, 128, alpha, largest), largest);
  }
}

TEST(SampleCount, DividesTheProductInDouble) {
  // float(0.1) is above 0.1, so (3 * float(0.1) / 0.1)^2 is 9.0000003; in float
  // it would be 9.
  EXPECT_EQ(ceilCount(0.1f, 3, 0.1, 64), 10);
  EXPECT_EQ(floorCount(0.1f, 3, 0.1, 64), 9);
  // 49 * (1/64) / (49/64) is 1; dividing first leaves it just below.
  EXPECT_EQ(floorCount(0.015625f, 49, 0.765625, 64), 1);
}

// Theorem 2 needs r >= q^2 or r = d; the paper's rounding gives r <= q^2.
TEST(SampleCount, BracketsTheRealSolution) {
  for (int trial = 0; trial < 2000; ++trial) {
    auto maximum = static_cast<float>(uniformAt({}, 2 * trial));
    double alpha = 0.05 + 0.95 * uniformAt({}, 2 * trial + 1);
    double root = 16.0 * maximum / alpha;
    int32_t up = ceilCount(maximum, 16, alpha, 100);
    int32_t down = floorCount(maximum, 16, alpha, 100);
    ASSERT_TRUE(up == 100 || (up >= root * root && up < root * root + 1));
    ASSERT_TRUE(down == 100 || (down <= root * root && down > root * root - 1));
  }
}

TEST(SampleCounts, LengthDecidesWhatPaddingCosts) {
  std::array<float, 4> maxima = {0.5f, 0.0f, 0.25f, 0.0f};
  EXPECT_EQ(attendedLength(maxima), 2);
  // (4 * 0.5 / 0.5)^2 = 16 and (4 * 0.25 / 0.5)^2 = 4.
  EXPECT_EQ(sampleCounts(maxima, 0.5, 64, Rounding::Ceil, Length::Padded),
            (std::vector<int32_t>{16, 0, 4, 0}));
  // (2 * 0.5 / 0.5)^2 = 4 and (2 * 0.25 / 0.5)^2 = 1.
  EXPECT_EQ(sampleCounts(maxima, 0.5, 64, Rounding::Ceil, Length::Attended),
            (std::vector<int32_t>{4, 0, 1, 0}));
}

TEST(SampleCounts, NaNColumnIsAttended) {
  std::array<float, 2> maxima = {nan, 0.0f};
  EXPECT_EQ(attendedLength(maxima), 1);
  EXPECT_EQ(sampleCounts(maxima, 0.5, 8, Rounding::Floor, Length::Attended),
            (std::vector<int32_t>{8, 0}));
}

TEST(Fractions, PaddingCountsOnlyInPositions) {
  std::array<int32_t, 4> counts = {4, 2, 0, 0};
  std::array<float, 4> maxima = {0.5f, 0.2f, 0.0f, 0.0f};
  Fractions fractions = realisedFractions(counts, maxima, 4);
  EXPECT_DOUBLE_EQ(fractions.positions, 6.0 / 16.0);
  EXPECT_DOUBLE_EQ(fractions.attended, 6.0 / 8.0);
}

TEST(Fractions, DroppedTokensStillCountAsAttended) {
  std::array<int32_t, 2> counts = {4, 0};
  std::array<float, 2> maxima = {0.9f, 0.1f};
  EXPECT_DOUBLE_EQ(realisedFractions(counts, maxima, 4).attended, 0.5);
}

TEST(Fractions, NothingAttendedIsZero) {
  std::array<int32_t, 2> counts = {0, 0};
  std::array<float, 2> maxima = {0.0f, 0.0f};
  EXPECT_EQ(realisedFractions(counts, maxima, 4).attended, 0.0);
  EXPECT_EQ(realisedFractions({}, {}, 4).positions, 0.0);
}

} // namespace
