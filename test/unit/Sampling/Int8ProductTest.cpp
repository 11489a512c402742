//===- Int8ProductTest.cpp - Tests of A V in int8 ---------------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "mca/Sampling/Int8Product.h"
#include "AttendTestUtils.h"

#include <gtest/gtest.h>

using namespace mlir::mca;
using namespace mlir::mca::test;

namespace {

using Views = std::vector<MatrixView<const float>>;

TEST(Int8Product, MatchesByHand) {
  // Token 1 takes no part, though its A and V are the largest.
  Matrix a(2, 3, {.25f, .5f, .1f, 0, 1, 0});
  std::vector<double> values = {127, 0, 900, 900, 0.6, -254};
  Int8Product product(Views{a.view()}, {0, 2}, values, 2);
  EXPECT_EQ(product.values, (std::vector<double>{127, 0, 1, -254}));
  // t = (1, 2); the largest row has the sum .35 and the entry .25.
  double norms = 127 + std::sqrt(1 + 254.0 * 254.0);
  EXPECT_NEAR(product.charge, .35 * std::sqrt(5.0) / 2 + .25 / 510 * norms,
              1e-7);
  std::vector<double> out = {1, 1};
  product.accumulate(a.view(), 0, out);
  // .1 is 102 steps of .25 / 255.
  double second = 102.0 * (.25f / 255.0f);
  EXPECT_NEAR(out[0], 1 + .25 * 127 + second, 1e-5);
  EXPECT_NEAR(out[1], 1 - 254 * second, 1e-5);
  product.accumulate(a.view(), 1, out);
  EXPECT_NEAR(out[1], 1 - 254 * second, 1e-5);
}

TEST(Int8Product, ChargeTakesTheLargestOfAllQueryHeads) {
  Matrix small(1, 1, .25f), large(1, 1, .75f);
  std::vector<double> values = {127};
  Int8Product alone(Views{small.view()}, {0}, values, 1);
  Int8Product group(Views{small.view(), large.view()}, {0}, values, 1);
  EXPECT_DOUBLE_EQ(group.charge, 3 * alone.charge);
}

TEST(Int8Product, ChargeBoundsTheError) {
  double worst = 0.0;
  for (uint64_t seed = 0; seed < 300; ++seed) {
    Matrix a = randomAttention(5, 6, 3.0f, seed);
    Matrix exact = randomMatrix(6, 2, seed + 1000);
    std::vector<double> values(exact.data.begin(), exact.data.end());
    Int8Product product(Views{a.view()}, {0, 1, 2, 3, 4, 5}, values, 2);
    for (double error : rowErrors(product, a, values, 2)) {
      ASSERT_LE(error, product.charge);
      worst = std::max(worst, error / product.charge);
    }
  }
  EXPECT_GT(worst, .3); // not vacuous
}

TEST(Int8Product, NoTokensNoCharge) {
  Matrix a(1, 2, .5f);
  Int8Product product(Views{a.view()}, {}, std::vector<double>(4, 1.0), 2);
  EXPECT_EQ(product.charge, 0.0);
}

TEST(Int8Product, ZeroChannelsStayZero) {
  Matrix a(1, 1, 1.0f);
  Int8Product product(Views{a.view()}, {0}, std::vector<double>{0.0, 5.0}, 2);
  EXPECT_EQ(product.values[0], 0.0);
  EXPECT_NEAR(product.values[1], 5.0, 1e-12);
}

} // namespace
