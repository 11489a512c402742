//===- BFloat16ProductTest.cpp - Tests of A V in bfloat16 -------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "mca/Sampling/BFloat16Product.h"
#include "AttendTestUtils.h"

#include <gtest/gtest.h>
#include <limits>

using namespace mlir::mca;
using namespace mlir::mca::test;

namespace {

constexpr double rate = 0x1.0p-7 + 0x1.0p-16;

TEST(BFloat16Product, MatchesByHand) {
  // Token 1 takes no part. 1 + 2^-8 is a tie, which goes to the even 1; so is
  // 1 + 3 2^-8, which goes up.
  Matrix a(1, 3, {0.5f, 0.25f, 1.0f + 0x1.0p-8f});
  std::vector<double> values = {3 + 3 * 0x1.0p-8, 2, 900, 900, 4, 2};
  BFloat16Product product({0, 2}, values, {2, 2});
  EXPECT_EQ(product.values, (std::vector<double>{1 + 0x1.0p-6, 0, 2, 0}));
  std::vector<double> out = {10, 10};
  product.accumulate(a.view(), 0, out);
  double sum = 1.5 + 0x1.0p-8;
  EXPECT_EQ(out[0], 10 + .5 * (1 + 0x1.0p-6) + 2 + 2 * sum);
  EXPECT_EQ(out[1], 10 + 2 * sum);
}

TEST(BFloat16Product, ChargeIsThatOfTheLongestAttendedToken) {
  WeightNorms weight{
      .frobenius = 9, .sigma = 2, .sigmaInt8 = 3, .sigmaBfloat16 = 5};
  double nan = std::numeric_limits<double>::quiet_NaN();
  TokenNorms tokens{.norm = {1, 4, nan},
                    .centred = {},
                    .int8Residual = {0, 1, nan},
                    .bfloat16Residual = {3.5, 0.25, nan}};
  std::vector<uint8_t> attended = {1, 1, 0};
  double mass = 1.0;
  auto charge = [&](LevelSet set) {
    return bfloat16ProductCharge(set, weight, tokens, attended, mass);
  };
  EXPECT_EQ(charge({.int8 = true}), rate * 3 * 5);
  EXPECT_EQ(charge({.bfloat16 = true}), rate * 5 * 4.5);
  EXPECT_EQ(charge({.int8 = true, .bfloat16 = true}), rate * 5 * 4.5);
  EXPECT_EQ(charge({.centroid = true, .int8 = true}), rate * (3 * 5 + 2 * 4));
  mass = 0.5;
  EXPECT_EQ(charge({.int8 = true}), rate * 15 / 2);
  attended[2] = 1;
  EXPECT_TRUE(std::isnan(charge({.int8 = true})));
}

TEST(BFloat16Product, FitsAnEighthOfTheBudget) {
  EXPECT_TRUE(fitsBfloat16Product(1, 8));
  EXPECT_FALSE(fitsBfloat16Product(1, 7.99));
  EXPECT_FALSE(fitsBfloat16Product(0, 8));
  EXPECT_FALSE(fitsBfloat16Product(0x1.0p-101, 1));
  EXPECT_FALSE(fitsBfloat16Product(0x1.0p101, 0x1.0p120));
  EXPECT_FALSE(fitsBfloat16Product(std::nan(""), 8));
}

TEST(BFloat16Product, RateBoundsTheError) {
  double worst = 0.0;
  for (uint64_t seed = 0; seed < 300; ++seed) {
    Matrix a = randomAttention(5, 6, 3.0f, seed);
    Matrix exact = randomMatrix(6, 2, seed + 1000);
    std::vector<double> values(exact.data.begin(), exact.data.end());
    BFloat16Product product({0, 1, 2, 3, 4, 5}, values, {.25, -.5});
    double longest = 0.0;
    for (int64_t token = 0; token < 6; ++token)
      longest = std::max(longest, std::hypot(values[2 * token] - .25,
                                             values[2 * token + 1] + .5));
    for (double error : rowErrors(product, a, values, 2)) {
      ASSERT_LE(error, rate * longest);
      worst = std::max(worst, error / (rate * longest));
    }
  }
  EXPECT_GT(worst, .3); // not vacuous
}

TEST(BFloat16Product, HeadsTakeItWhereTheBudgetHasRoom) {
  LevelSet set = LevelSet::ofRelaxed;
  set.int8Product = false;
  LevelSet with = set;
  with.bfloat16Product = true;
  HeadProblem problem = ordinaryProblem(10);
  bool used = false, refused = false;
  for (double alpha = .01; alpha < 1.0; alpha *= 1.1) {
    AttendedHead head = problem.run({alpha, with});
    AttendedHead without = problem.run({alpha, set});
    bool isTaken = head.product == Precision::Bfloat16;
    EXPECT_EQ(isTaken, head.charge > 0.0);
    EXPECT_LE(head.spent + head.charge, head.aprioriBound);
    EXPECT_LE(problem.error(head), head.afterTheFactBound);
    if (!isTaken) {
      EXPECT_EQ(head.levels, without.levels);
      EXPECT_EQ(head.outputs, without.outputs);
    } else if (countOf(head, with, Precision::Int8)) {
      EXPECT_LT(head.cost.product, static_cast<double>(head.cost.attended));
      EXPECT_NE(head.outputs, without.outputs);
    }
    (isTaken ? used : refused) = true;
  }
  EXPECT_TRUE(used);
  EXPECT_TRUE(refused);
}

} // namespace
