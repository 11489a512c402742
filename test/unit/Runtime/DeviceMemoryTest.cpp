//===- DeviceMemoryTest.cpp - Bounds of device memory ---------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DeviceMemory.h"

#include "gtest/gtest.h"

#include <cstring>

using namespace mca::emulator;

TEST(Arena, KnowsWhatIsLive) {
  Arena arena;
  auto *first = static_cast<char *>(arena.allocate(100));
  auto *second = static_cast<char *>(arena.allocate(256));
  EXPECT_EQ(reinterpret_cast<uintptr_t>(first) % 256, 0u);
  ASSERT_NE(arena.find(first + 99), nullptr);
  EXPECT_TRUE(arena.find(first + 96)->holds(first + 96, 4));
  EXPECT_FALSE(arena.find(first + 96)->holds(first + 97, 4));
  EXPECT_FALSE(arena.find(first)->holds(first - 1, 2));
  EXPECT_EQ(arena.find(second)->begin, second);
  EXPECT_EQ(arena.find(second + 256), nullptr);
  EXPECT_TRUE(arena.release(second));
  EXPECT_EQ(arena.find(second), nullptr);
  EXPECT_FALSE(arena.release(second));
  EXPECT_FALSE(arena.release(first + 1));
}

TEST(Arena, KeepsAllocationsApart) {
  Arena arena;
  auto *small = static_cast<char *>(arena.allocate(100));
  auto *tile = static_cast<char *>(arena.allocate(20000));
  auto *large = static_cast<char *>(arena.allocate(4 << 20));
  arena.allocate(100);
  // As far as rows or tiles behind the end reach.
  EXPECT_EQ(arena.find(small + 4000), nullptr);
  EXPECT_EQ(arena.find(tile + 2 * 20000 - 1), nullptr);
  EXPECT_EQ(arena.find(large + (5 << 20) - 1), nullptr);
}

TEST(Arena, UsesFreedMemoryAgain) {
  Arena arena;
  void *a = arena.allocate(1000);
  void *b = arena.allocate(1000);
  void *c = arena.allocate(1000);
  EXPECT_TRUE(arena.release(a));
  EXPECT_TRUE(arena.release(b));
  // The two holes have become one.
  void *both = arena.allocate(2000);
  EXPECT_EQ(both, a);
  EXPECT_TRUE(arena.release(c));
  EXPECT_TRUE(arena.release(both));
  EXPECT_EQ(arena.allocate(7000), a);
}

TEST(Arena, IsClosedToTheHost) {
  Arena arena;
  auto *memory = static_cast<char *>(arena.allocate(16));
  EXPECT_DEATH(memory[0] = 1, "");
  EXPECT_TRUE(arena.open(memory + 3));
  memory[0] = 1;
  arena.close();
  EXPECT_DEATH(memory[0] = 2, "");
  EXPECT_TRUE(arena.open(memory));
  EXPECT_EQ(memory[0], 1);
  EXPECT_FALSE(arena.open(memory + 256));
}

TEST(DeviceMemory, OpensWhatIsUsed) {
  char *memory = nullptr;
  {
    OpenDevice device;
    memory = static_cast<char *>(deviceMemory().allocate(5000, false));
  }
  {
    OpenDevice device;
    memory[4999] = 7;
  }
  EXPECT_EXIT(memory[4999] = 8, testing::ExitedWithCode(70),
              "host code touched device memory: 4999 bytes after the start");
  OpenDevice device;
  EXPECT_EQ(memory[4999], 7);
}

TEST(DeviceMemory, EndsTheProgram) {
  EXPECT_EXIT(
      {
        OpenDevice device;
        void *memory = deviceMemory().allocate(16, false);
        deviceMemory().release(memory);
        deviceMemory().release(memory);
      },
      testing::ExitedWithCode(70), "free of what was not allocated");
  EXPECT_EXIT(
      {
        OpenDevice device;
        void *memory = deviceMemory().allocate(16, false);
        deviceMemory().requireLive("copy out of bounds", memory, 17);
      },
      testing::ExitedWithCode(70),
      "copy out of bounds: 17 bytes at 0 bytes after the start of 16 bytes");
}
