//===- SharedMemoryTest.cpp - Races and uninitialised reads ---------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SharedMemory.h"

#include "gtest/gtest.h"

using namespace mca::emulator;

namespace {

/// One object of 64 bytes, aligned to 4, and the threads that access it.
class SharedMemoryTest : public testing::Test {
protected:
  SharedMemoryTest() {
    memory.layOut(module, kernel, 0);
    memory.startBlock();
    tile = memory.address(0);
  }

  void access(uint32_t thread, int64_t at, McaEmuAccess kind,
              uint64_t bytes = 4, uint16_t phase = 0) {
    Accessor who = {static_cast<uint16_t>(thread),
                    static_cast<uint16_t>(thread / 32), phase};
    memory.checkAccess(tile + at, bytes, kind, who, 0);
  }
  void expectRace(uint32_t thread, int64_t at, McaEmuAccess kind,
                  uint16_t phase = 0) {
    EXPECT_EXIT(access(thread, at, kind, 4, phase), testing::ExitedWithCode(70),
                "shared memory race");
  }

  const McaEmuShared object = {"tile", 64, 4};
  const uint8_t used = 1;
  const McaEmuKernel kernel = {"kernel", nullptr, nullptr, 0, &used, 64};
  const McaEmuModule module = {mcaEmuVersion, 1, &kernel, 1, &object, 0,
                               nullptr,       0, nullptr};
  SharedMemory memory;
  char *tile;
};

} // namespace

TEST_F(SharedMemoryTest, IsNotAlignedBetterThanAsked) {
  EXPECT_EQ(reinterpret_cast<uintptr_t>(tile) % 8, 4u);
}

TEST_F(SharedMemoryTest, ReadsWhatWasWritten) {
  EXPECT_EXIT(access(0, 0, McaEmuRead), testing::ExitedWithCode(70),
              "uninitialised shared memory");
  access(0, 0, McaEmuWrite);
  access(0, 0, McaEmuRead);
  EXPECT_EXIT(access(0, 0, McaEmuRead, 8), testing::ExitedWithCode(70),
              "uninitialised shared memory");
}

TEST_F(SharedMemoryTest, HasBounds) {
  access(0, 60, McaEmuWrite);
  for (int64_t at : {-4, 61, 64, 100000})
    EXPECT_EXIT(access(0, at, McaEmuWrite), testing::ExitedWithCode(70),
                "shared memory out of bounds");
}

TEST(SharedMemory, KeepsObjectsApart) {
  const McaEmuShared objects[] = {{"stages", 10240, 16}, {"other", 64, 4}};
  const uint8_t used[] = {1, 1};
  const McaEmuKernel kernel = {"kernel", nullptr, nullptr, 0, used, 64};
  const McaEmuModule module = {mcaEmuVersion, 1, &kernel, 2, objects, 0,
                               nullptr,       0, nullptr};
  SharedMemory memory;
  EXPECT_EQ(memory.layOut(module, kernel, 0), 10240u + 64u);
  memory.startBlock();
  // A third stage, where there are two.
  for (int64_t at : {10240, 10240 + 5104, 2 * 10240 - 16})
    EXPECT_EXIT(memory.checkAccess(memory.address(0) + at, 16, McaEmuWrite,
                                   {0, 0, 0}, 0),
                testing::ExitedWithCode(70), "shared memory out of bounds");
}

TEST_F(SharedMemoryTest, SeesRacesUntilTheBarrier) {
  access(0, 0, McaEmuWrite);
  expectRace(1, 0, McaEmuRead);
  expectRace(40, 0, McaEmuWrite);
  access(1, 4, McaEmuWrite);
  memory.startInterval();
  access(1, 0, McaEmuRead);
  access(33, 0, McaEmuRead);
  expectRace(1, 0, McaEmuWrite);
  memory.startInterval();
  access(1, 0, McaEmuWrite);
}

TEST_F(SharedMemoryTest, BytesOfAWordAreApart) {
  access(0, 0, McaEmuWrite, 2);
  access(40, 2, McaEmuWrite, 2);
  access(40, 7, McaEmuWrite, 1);
  access(0, 6, McaEmuWrite, 1);
  expectRace(40, 0, McaEmuRead);
}

TEST_F(SharedMemoryTest, WarpsSynchroniseTheirOwnThreads) {
  access(0, 0, McaEmuWrite);
  access(1, 0, McaEmuRead, 4, /*phase=*/1);
  access(0, 0, McaEmuWrite, 4, /*phase=*/2);
  // Another warp is none the wiser.
  expectRace(40, 0, McaEmuRead, /*phase=*/2);
}

TEST_F(SharedMemoryTest, AtomicOperationsAreNoRaces) {
  access(0, 0, McaEmuWrite);
  memory.startInterval();
  access(0, 0, McaEmuAtomic);
  access(0, 0, McaEmuRead);
  access(40, 8, McaEmuWrite);
  memory.startInterval();
  access(0, 0, McaEmuAtomic);
  access(40, 0, McaEmuAtomic);
  expectRace(0, 0, McaEmuRead);
  expectRace(40, 0, McaEmuWrite);
}

TEST_F(SharedMemoryTest, CopiesLandWhenWaitedFor) {
  Accessor who = {3, 0, 0};
  memory.startCopy(tile, 16, who, 0);
  EXPECT_EXIT(access(3, 4, McaEmuRead), testing::ExitedWithCode(70),
              "cp.async that has not been waited for");
  memory.landCopy(tile, 16, who);
  access(3, 4, McaEmuRead);
  expectRace(4, 4, McaEmuRead);
  memory.startInterval();
  access(4, 4, McaEmuRead);
}
