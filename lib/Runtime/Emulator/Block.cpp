//===- Block.cpp - Running the threads of a block -------------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Block.h"
#include "Report.h"
#include "Settings.h"

#include <algorithm>
#include <bit>

using namespace mca::emulator;

Block *const mca::emulator::theBlock = new Block;

//===----------------------------------------------------------------------===//
// Threads
//===----------------------------------------------------------------------===//

void Block::runGrid(const Launch &launch) {
  current = &launch;
  checks = settings().checks;
  threadCount = launch.block.count();
  warpCount = (threadCount + Warp::size - 1) / Warp::size;
  stacks.reserve(maxThreads);
  for (uint32_t i = 0; i < threadCount; ++i) {
    threads[i].number = i;
    threads[i].position = launch.block.at(i);
  }
  for (uint64_t i = 0; i < launch.grid.count(); ++i) {
    blockPosition = {static_cast<uint32_t>(i % launch.grid.x),
                     static_cast<uint32_t>(i / launch.grid.x % launch.grid.y),
                     static_cast<uint32_t>(i / launch.grid.x / launch.grid.y)};
    runBlock();
  }
  current = nullptr;
}

void Block::runBlock() {
  exited = 0;
  for (uint32_t i = 0; i < warpCount; ++i) {
    Warp &warp = warps[i];
    uint32_t lanes = std::min(Warp::size, threadCount - i * Warp::size);
    warp.number = i;
    warp.alive = warp.ready = ~0u >> (Warp::size - lanes);
    warp.phase = warp.groupCount = warp.asking = 0;
  }
  for (Barrier &barrier : barriers)
    barrier = {};
  for (uint32_t i = 0; i < threadCount; ++i) {
    threads[i].stack = nullptr;
    threads[i].copies.clear();
  }
  freeStacks.clear();
  for (uint32_t i = maxThreads; i > 0; --i)
    freeStacks.push_back(i - 1);
  leftStack = maxThreads;
  if (checks)
    shared.startBlock();
  switchTo(0, &mainStack);
}

void Block::threadMain() {
  Block &self = block();
  const McaEmuKernel &kernel = *self.current->kernel;
  (self.checks ? kernel.checked : kernel.plain)(self.current->params);
  self.exitThread();
}

void Block::switchTo(uint32_t number, void **save) {
  Thread &to = threads[number];
  running = number;
  if (!to.stack) {
    // Threads that meet no barrier run one by one on few stacks.
    to.stackNumber = freeStacks.back();
    freeStacks.pop_back();
    to.stack = prepareStack(stacks.top(to.stackNumber), threadMain);
  }
  mcaEmulatorSwitch(save, to.stack);
}

uint32_t Block::next() {
  uint32_t first = running / Warp::size;
  uint32_t later = warps[first].ready & -(2u << running % Warp::size);
  if (later)
    return first * Warp::size + std::countr_zero(later);
  for (uint32_t i = 0; i < warpCount; ++i) {
    uint32_t number = first + i < warpCount ? first + i : first + i - warpCount;
    if (uint32_t ready = warps[number].ready)
      return number * Warp::size + std::countr_zero(ready);
  }
  return maxThreads;
}

void Block::suspend() {
  warp().ready &= ~(1u << lane());
  uint32_t from = running;
  uint32_t to = next();
  if (to == maxThreads && answerActiveMask())
    to = next();
  if (to == maxThreads)
    reportDeadlock();
  if (to != from)
    switchTo(to, &threads[from].stack);
}

void Block::exitThread() {
  Warp &warp = this->warp();
  uint32_t bit = 1u << lane();
  warp.alive &= ~bit;
  warp.ready &= ~bit;
  ++exited;
  // Who waits for this lane waits for it no more.
  for (uint32_t i = 0; i < warp.groupCount;)
    if ((warp.groups[i].mask & warp.alive & ~warp.groups[i].lanes) == 0)
      finish(warp, i);
    else
      ++i;
  if (leftStack != maxThreads)
    freeStacks.push_back(leftStack);
  leftStack = thread().stackNumber;
  void *unused = nullptr;
  if (exited == threadCount)
    mcaEmulatorSwitch(&unused, mainStack);
  uint32_t to = next();
  if (to == maxThreads && answerActiveMask())
    to = next();
  if (to == maxThreads)
    reportDeadlock();
  switchTo(to, &unused);
}

//===----------------------------------------------------------------------===//
// Barriers
//===----------------------------------------------------------------------===//

Barrier &Block::arrive(uint32_t id, uint32_t expected, uint32_t site) {
  if (id >= barrierCount)
    fail("no such barrier", "%u of %u", id, barrierCount);
  Barrier &barrier = barriers[id];
  bool isWholeBlock = expected == 0;
  if (isWholeBlock)
    expected = threadCount;
  if (expected % Warp::size != 0 && !isWholeBlock)
    fail("wrong barrier", "%u threads are not a multiple of a warp", expected);
  if (barrier.arrived == 0) {
    barrier.expected = expected;
    barrier.isWholeBlock = isWholeBlock;
    barrier.site = site;
    barrier.combined = 0;
  }
  if (barrier.expected != expected)
    fail("divergent barrier",
         "%u threads are expected by %s, %u by those who wait", expected,
         nameSite(site), barrier.expected);
  // Named barriers of some warps may be met at different places.
  if (isWholeBlock && barrier.site != site)
    fail("divergent barrier", "comes to %s while %u threads wait at %s",
         nameSite(site), barrier.arrived, nameSite(barrier.site));
  ++barrier.arrived;
  return barrier;
}

void Block::release(Barrier &barrier) {
  for (uint32_t i = 0; i < warpCount; ++i)
    warps[i].ready |= barrier.waiting[i];
  barrier.waiting = {};
  barrier.arrived = 0;
  barrier.result = barrier.combined;
  if (checks)
    shared.startInterval();
}

uint32_t Block::waitAtBarrier(uint32_t id, uint32_t expected, uint32_t site,
                              uint32_t value) {
  Barrier &barrier = arrive(id, expected, site);
  barrier.combined += value;
  if (barrier.arrived == barrier.expected) {
    release(barrier);
    return barrier.result;
  }
  barrier.waiting[running / Warp::size] |= 1u << lane();
  suspend();
  return barrier.result;
}

void Block::arriveAtBarrier(uint32_t id, uint32_t expected, uint32_t site) {
  Barrier &barrier = arrive(id, expected, site);
  if (barrier.arrived == barrier.expected)
    release(barrier);
}

//===----------------------------------------------------------------------===//
// Collectives
//===----------------------------------------------------------------------===//

void Block::finish(Warp &warp, uint32_t number) {
  Warp::Group group = warp.groups[number];
  warp.groups[number] = warp.groups[--warp.groupCount];
  group.collective->run(warp, group.lanes);
  warp.ready |= group.lanes;
}

void Block::waitForLanes(const Collective &collective, uint32_t mask,
                         void *operands, uint32_t site) {
  Warp &warp = this->warp();
  uint32_t bit = 1u << lane();
  if (!(mask & bit))
    fail("wrong mask", "%s with lanes %#x is run by lane %u", nameSite(site),
         mask, lane());
  if (collective.isWhole && ~warp.alive)
    fail("divergent warp", "%s needs 32 threads, lanes %#x have exited",
         nameSite(site), ~warp.alive);
  warp.operands[lane()] = operands;
  warp.sites[lane()] = site;
  uint32_t i = 0;
  while (i < warp.groupCount && (warp.groups[i].collective != &collective ||
                                 warp.groups[i].mask != mask))
    ++i;
  if (i == warp.groupCount)
    warp.groups[warp.groupCount++] = {&collective, mask, 0};
  Warp::Group &group = warp.groups[i];
  group.lanes |= bit;
  if ((group.mask & warp.alive & ~group.lanes) == 0)
    finish(warp, i);
  else
    suspend();
}

uint32_t Block::activeMask(uint32_t site) {
  Warp &warp = this->warp();
  uint32_t lanes = 0;
  warp.asking |= 1u << lane();
  warp.operands[lane()] = &lanes;
  warp.sites[lane()] = site;
  suspend();
  return lanes;
}

/// No thread can go on: lanes that ask which are active get those that ask at
/// the same place.
bool Block::answerActiveMask() {
  for (uint32_t i = 0; i < warpCount; ++i) {
    Warp &warp = warps[i];
    if (!warp.asking)
      continue;
    uint32_t site = warp.sites[std::countr_zero(warp.asking)];
    uint32_t lanes = 0;
    for (uint32_t lane = 0; lane < Warp::size; ++lane)
      if ((warp.asking >> lane & 1) && warp.sites[lane] == site)
        lanes |= 1u << lane;
    for (uint32_t lane = 0; lane < Warp::size; ++lane)
      if (lanes >> lane & 1)
        *static_cast<uint32_t *>(warp.operands[lane]) = lanes;
    warp.asking &= ~lanes;
    warp.ready |= lanes;
    return true;
  }
  return false;
}
