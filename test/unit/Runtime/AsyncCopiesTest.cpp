//===- AsyncCopiesTest.cpp - Which copies have landed ---------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AsyncCopies.h"

#include "gtest/gtest.h"

using namespace mca::emulator;

static AsyncCopies::Copy numbered(uint32_t number) {
  return {nullptr, number, {}};
}

/// The numbers of the copies that land.
static std::vector<uint32_t> wait(AsyncCopies &copies, size_t pending) {
  std::vector<uint32_t> landed;
  copies.wait(pending, [&](const AsyncCopies::Copy &copy) {
    landed.push_back(copy.bytes);
  });
  return landed;
}

TEST(AsyncCopies, LandInGroups) {
  AsyncCopies copies;
  copies.add(numbered(1));
  copies.add(numbered(2));
  copies.commit();
  copies.add(numbered(3));
  copies.commit();
  copies.commit();
  copies.add(numbered(4));
  EXPECT_EQ(wait(copies, 3), std::vector<uint32_t>());
  EXPECT_EQ(wait(copies, 2), (std::vector<uint32_t>{1, 2}));
  EXPECT_EQ(wait(copies, 0), (std::vector<uint32_t>{3}));
}

TEST(AsyncCopies, StayUntilCommitted) {
  AsyncCopies copies;
  copies.add(numbered(1));
  EXPECT_EQ(wait(copies, 0), std::vector<uint32_t>());
  copies.commit();
  EXPECT_EQ(wait(copies, 0), std::vector<uint32_t>{1});
  copies.add(numbered(2));
  copies.commit();
  EXPECT_EQ(wait(copies, 0), std::vector<uint32_t>{2});
}
