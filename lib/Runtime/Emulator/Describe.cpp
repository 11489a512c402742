//===- Describe.cpp - Names of threads and places for messages ------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Block.h"
#include "Report.h"

#include <bit>

using namespace mca::emulator;

static std::string printPosition(Dim3 position) {
  return print("(%u,%u,%u)", position.x, position.y, position.z);
}

std::string Block::nameThread(uint32_t number) const {
  if (!current)
    return print("thread %u", number);
  return "thread " + printPosition(current->block.at(number));
}

const char *Block::nameSite(uint32_t site) const {
  if (!current || site >= current->module->siteCount)
    return "an unknown place";
  return current->module->sites[site];
}

std::string Block::place() const {
  if (!current)
    return {};
  return print(", in kernel %s, block %s, %s", current->kernel->name,
               printPosition(blockPosition).c_str(),
               nameThread(running).c_str());
}

/// "32 threads, the first (0,0,0), <doing>", nothing for no threads.
std::string
Block::nameThreads(const char *doing,
                   const std::array<uint32_t, Warp::size> &lanes) const {
  uint32_t count = 0, first = 0;
  for (uint32_t i = warpCount; i > 0; --i) {
    count += std::popcount(lanes[i - 1]);
    if (lanes[i - 1])
      first = (i - 1) * Warp::size + std::countr_zero(lanes[i - 1]);
  }
  if (count == 0)
    return {};
  return print("%u threads, the first %s, %s; ", count,
               printPosition(current->block.at(first)).c_str(), doing);
}

std::string Block::describeWaiting() const {
  std::string text;
  for (const Barrier &barrier : barriers)
    text += nameThreads(print("wait at %s", nameSite(barrier.site)).c_str(),
                        barrier.waiting);
  for (uint32_t i = 0; i < warpCount; ++i)
    for (uint32_t j = 0; j < warps[i].groupCount; ++j) {
      const Warp::Group &group = warps[i].groups[j];
      std::array<uint32_t, Warp::size> lanes = {};
      lanes[i] = group.lanes;
      uint32_t site = warps[i].sites[std::countr_zero(group.lanes)];
      text += nameThreads(
          print("wait for lanes %#x at %s", group.mask, nameSite(site)).c_str(),
          lanes);
    }
  return text;
}

void Block::reportDeadlock() {
  bool isBarrier = false;
  for (const Barrier &barrier : barriers)
    isBarrier |= barrier.arrived != 0;
  fail(isBarrier ? "divergent barrier" : "divergent warp",
       "%s%u of %u threads have exited", describeWaiting().c_str(), exited,
       threadCount);
}
