//===- RandomTest.cpp - Tests of the counter-based generator ----*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "mca/Sampling/Random.h"

#include <gtest/gtest.h>

using namespace mlir::mca;

namespace {

using Counter = std::array<uint32_t, 4>;
using Key = std::array<uint32_t, 2>;

// The known-answer vectors that Random123 publishes for philox4x32-10.
TEST(Philox, MatchesRandom123OnZeros) {
  EXPECT_EQ(philox4x32(Counter{}, Key{}),
            (Counter{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
}

TEST(Philox, MatchesRandom123OnOnes) {
  EXPECT_EQ(philox4x32({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff},
                       {0xffffffff, 0xffffffff}),
            (Counter{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
}

TEST(Philox, MatchesRandom123OnDigitsOfPi) {
  EXPECT_EQ(philox4x32({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344},
                       {0xa4093822, 0x299f31d0}),
            (Counter{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

// Values of an independent implementation (Python integers); they pin down
// which word of the counter and of the key each part of the key occupies.
TEST(UniformAt, MatchesIndependentImplementation) {
  SequenceKey key{0x0123456789abcdef, /*layer=*/7, /*head=*/3};
  EXPECT_EQ(uniformAt(SequenceKey{}, 0), 0x1.c2d38b1acc4fdp-1);
  EXPECT_EQ(uniformAt(key, 0), 0x1.d772c261194e4p-3);
  EXPECT_EQ(uniformAt(key, (uint64_t{1} << 32) + 5), 0x1.b0dfd77ef1a80p-5);
}

// With N = 100000 the mean of U(0,1) has standard error 1 / sqrt(12 N) and the
// mean square 1/3 has sqrt(4 / (45 N)); four of them each.
TEST(UniformAt, HasUniformMoments) {
  constexpr int count = 100000;
  double sum = 0.0, squares = 0.0;
  for (int position = 0; position < count; ++position) {
    double u = uniformAt({/*seed=*/1, /*layer=*/0, /*head=*/0}, position);
    ASSERT_GE(u, 0.0);
    ASSERT_LT(u, 1.0);
    sum += u;
    squares += u * u;
  }
  EXPECT_NEAR(sum / count, 0.5, 4 * 0.000913);
  EXPECT_NEAR(squares / count, 1.0 / 3.0, 4 * 0.000943);
}

} // namespace
