//===- QuantizeTest.cpp - Tests of rounding to int8 and bfloat16 -*- C++
//-*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "mca/Sampling/Quantize.h"
#include "TestUtils.h"
#include "mca/Sampling/Bound.h"
#include "mca/Sampling/SpectralNorm.h"

#include <bit>
#include <gtest/gtest.h>
#include <limits>

using namespace mlir::mca;
using namespace mlir::mca::test;

namespace {

constexpr float nan = std::numeric_limits<float>::quiet_NaN();
constexpr float infinity = std::numeric_limits<float>::infinity();

using Rounded = MatrixView<const double>;

TEST(Int8, RoundsToNearestEvenPerRow) {
  Matrix matrix(2, 4, {127, 0.5f, 1.5f, -2.5f, 254, 1, 3, -254});
  Int8Rows rounded = quantizeInt8(matrix.view());
  EXPECT_EQ(rounded.steps, (std::vector<float>{1, 2}));
  EXPECT_EQ(rounded.codes,
            (std::vector<int8_t>{127, 0, 2, -2, 127, 0, 2, -127}));
  EXPECT_EQ(rounded.values(),
            (std::vector<double>{127, 0, 2, -2, 254, 0, 4, -254}));
}

TEST(Int8, OutputChannelsOfAWeightAreRowsOfItsTranspose) {
  Matrix weight(2, 2, {127, 1, -127, 2});
  Int8Rows rounded = quantizeInt8(weight.view().transposed());
  EXPECT_EQ(rounded.codes, (std::vector<int8_t>{127, -127, 64, 127}));
}

TEST(Int8, ErrorIsHalfAStep) {
  Matrix matrix = randomMatrix(20, 30, 1);
  Int8Rows rounded = quantizeInt8(matrix.view());
  std::vector<double> values = rounded.values();
  for (int64_t row = 0; row < 20; ++row)
    for (int64_t col = 0; col < 30; ++col)
      EXPECT_LE(std::abs(matrix(row, col) - values[row * 30 + col]),
                rounded.steps[row] * 0.5001);
}

TEST(Int8, RowsThatCannotBeScaledGetZeroCodes) {
  float tiny = std::numeric_limits<float>::denorm_min();
  Matrix matrix(4, 2, {0, 0, tiny, -tiny, infinity, 1, nan, 1});
  Int8Rows rounded = quantizeInt8(matrix.view());
  EXPECT_EQ(rounded.codes, (std::vector<int8_t>{0, 0, 0, 0, 0, 0, 0, 127}));
}

TEST(Int8, CoarseDenormalStepIsClamped) {
  // 190 / 127 rounds to one unit: the code would be 190.
  Matrix matrix(1, 1, std::numeric_limits<float>::denorm_min() * 190);
  EXPECT_EQ(quantizeInt8(matrix.view()).codes, std::vector<int8_t>{127});
}

TEST(Bfloat16, RoundsToNearestEven) {
  EXPECT_EQ(toBfloat16(1.0f), 0x3F80);
  EXPECT_EQ(toBfloat16(-1.0f), 0xBF80);
  EXPECT_EQ(toBfloat16(1.0f + 0x1.0p-8f), 0x3F80);              // tie to even
  EXPECT_EQ(toBfloat16(1.0f + 0x3.0p-8f), 0x3F82);              // tie to even
  EXPECT_EQ(toBfloat16(1.0f + 0x1.0p-8f + 0x1.0p-20f), 0x3F81); // above
  EXPECT_EQ(fromBfloat16(0x3F82), 1.015625f);
}

TEST(Bfloat16, KeepsWhatIsNotFinite) {
  EXPECT_EQ(fromBfloat16(toBfloat16(infinity)), infinity);
  EXPECT_EQ(fromBfloat16(toBfloat16(std::numeric_limits<float>::max())),
            infinity);
  EXPECT_TRUE(std::isnan(fromBfloat16(toBfloat16(nan))));
  // The payload's upper bits are zero, and the lower ones are dropped.
  EXPECT_TRUE(std::isnan(
      fromBfloat16(toBfloat16(std::bit_cast<float>(uint32_t{0x7F800001})))));
  EXPECT_TRUE(std::isnan(
      fromBfloat16(toBfloat16(std::bit_cast<float>(uint32_t{0x7FFFFFFF})))));
}

TEST(Bfloat16, RelativeErrorIsTwoToTheMinusNine) {
  Matrix matrix = randomMatrix(10, 30, 2);
  std::vector<double> values = bfloat16Values(roundBfloat16(matrix.view()));
  for (size_t index = 0; index < values.size(); ++index)
    EXPECT_LE(std::abs(matrix.data[index] - values[index]),
              std::abs(matrix.data[index]) * 0x1.0p-8);
}

TEST(RowDistances, MatchByHandAndReadStridedRows) {
  Matrix x(2, 2, {3, 4, 1, nan});
  std::vector<double> zero = {0, 0};
  std::vector<double> distances =
      rowDistances(x.view(), Rounded{zero.data(), 2, 2, 0, 1});
  EXPECT_EQ(distances[0], 5.0);
  EXPECT_TRUE(std::isnan(distances[1]));
}

/// sigma(W - What) from scratch, What by `round` of one entry.
template <typename Round>
double residualNorm(const Matrix &weight, Round round) {
  std::vector<double> residual;
  for (int64_t row = 0; row < weight.rows; ++row)
    for (int64_t col = 0; col < weight.cols; ++col)
      residual.push_back(weight.view()(row, col) - round(row, col));
  return spectralNormBound(
      Rounded::contiguous(residual.data(), weight.rows, weight.cols));
}

TEST(WeightNorms, DescribeTheRoundedWeights) {
  Matrix weight = randomWeight(24, 6, /*spread=*/3.0f, /*seed=*/3);
  WeightNorms norms = weightNorms(weight.view());
  EXPECT_EQ(norms.frobenius, frobeniusNorm(weight.view()));
  EXPECT_EQ(norms.sigma, spectralNormBound(weight.view()));
  EXPECT_EQ(norms.kappa(), norms.frobenius / norms.sigma);
  auto bfloat16 = [&](int64_t row, int64_t col) -> double {
    return fromBfloat16(toBfloat16(weight(row, col)));
  };
  EXPECT_EQ(norms.sigmaBfloat16Residual, residualNorm(weight, bfloat16));
  auto int8 = [&](int64_t row, int64_t col) {
    float largest = 0.0f;
    for (int64_t other = 0; other < weight.rows; ++other)
      largest = std::max(largest, std::abs(weight(other, col)));
    float step = largest / 127.0f;
    return static_cast<double>(step) * std::nearbyint(weight(row, col) / step);
  };
  EXPECT_EQ(norms.sigmaInt8Residual, residualNorm(weight, int8));
  EXPECT_NEAR(norms.sigmaInt8, norms.sigma, norms.sigmaInt8Residual * 1.01);
  EXPECT_NEAR(norms.sigmaBfloat16, norms.sigma,
              norms.sigmaBfloat16Residual * 1.01);
  EXPECT_GT(norms.sigmaInt8Residual, norms.sigmaBfloat16Residual);
  EXPECT_GT(norms.sigmaBfloat16Residual, 0.0);
}

TEST(WeightNorms, CentroidNeedsTwoOfThem) {
  Matrix weight = randomMatrix(8, 3, 4);
  WeightNorms norms = exactWeightNorms(weight.view());
  EXPECT_EQ(norms.sigma, spectralNormBound(weight.view()));
  EXPECT_EQ(norms.sigmaInt8, 0.0);
}

TEST(WeightNorms, ZeroWeight) {
  WeightNorms norms = weightNorms(Matrix(4, 2).view());
  EXPECT_EQ(norms.sigmaInt8Residual, 0.0);
  EXPECT_EQ(norms.kappa(), 1.0);
}

} // namespace
