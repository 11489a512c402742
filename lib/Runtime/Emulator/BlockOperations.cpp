//===- BlockOperations.cpp - Registers, barriers and asynchronous copies --===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Access.h"
#include "Block.h"
#include "Report.h"

#include <algorithm>
#include <chrono>
#include <cstring>

using namespace mca::emulator;

//===----------------------------------------------------------------------===//
// Where a thread is
//===----------------------------------------------------------------------===//

void *mcaEmuShared(uint32_t object) { return block().shared.address(object); }

static uint32_t component(const Dim3 &value, uint32_t index) {
  return index == 0 ? value.x : index == 1 ? value.y : value.z;
}

static uint32_t laneRegister(uint32_t which) {
  Block &self = block();
  uint32_t equal = 1u << self.lane();
  switch (which) {
  case McaEmuLaneId:
    return self.lane();
  case McaEmuWarpId:
    return self.warp().number;
  case McaEmuNwarpId:
    return (self.launch().block.count() + Warp::size - 1) / Warp::size;
  case McaEmuLanemaskEq:
    return equal;
  case McaEmuLanemaskLt:
    return equal - 1;
  case McaEmuLanemaskLe:
    return equal | (equal - 1);
  case McaEmuLanemaskGt:
    return ~(equal | (equal - 1));
  case McaEmuLanemaskGe:
    return ~(equal - 1);
  default:
    return self.launch().dynamicBytes;
  }
}

uint32_t mcaEmuRegister(uint32_t which) {
  Block &self = block();
  if (which <= McaEmuTidZ)
    return component(self.thread().position, which - McaEmuTidX);
  if (which <= McaEmuNtidZ)
    return component(self.launch().block, which - McaEmuNtidX);
  if (which <= McaEmuCtaidZ)
    return component(self.position(), which - McaEmuCtaidX);
  if (which <= McaEmuNctaidZ)
    return component(self.launch().grid, which - McaEmuNctaidX);
  return laneRegister(which);
}

uint64_t mcaEmuClock() {
  return std::chrono::steady_clock::now().time_since_epoch().count();
}

//===----------------------------------------------------------------------===//
// Barriers
//===----------------------------------------------------------------------===//

void mcaEmuBarrier(uint32_t id, uint32_t count, uint32_t site) {
  block().waitAtBarrier(id, count, site);
}

void mcaEmuBarrierArrive(uint32_t id, uint32_t count, uint32_t site) {
  block().arriveAtBarrier(id, count, site);
}

uint32_t mcaEmuBarrierCombine(uint32_t id, uint32_t count, uint32_t combine,
                              uint32_t predicate, uint32_t site) {
  uint32_t threads = count ? count : block().launch().block.count();
  uint32_t sum = block().waitAtBarrier(id, count, site, predicate ? 1 : 0);
  switch (combine) {
  case McaEmuAnd:
    return sum == threads;
  case McaEmuOr:
    return sum != 0;
  default:
    return sum;
  }
}

//===----------------------------------------------------------------------===//
// Asynchronous copies
//===----------------------------------------------------------------------===//

static void checkCopy(void *to, const void *from, uint32_t bytes,
                      uint32_t sourceBytes, uint32_t site) {
  checkAlignment(to, bytes, site);
  checkAlignment(from, bytes, site);
  checkAccess(from, sourceBytes, McaEmuRead, 1, McaEmuGlobalSpace, site);
  block().shared.startCopy(to, bytes, block().accessor(), site);
}

void mcaEmuCopy(void *to, const void *from, uint32_t bytes,
                uint32_t sourceBytes, uint32_t site) {
  if (sourceBytes > bytes)
    fail("wrong copy", "%s of %u bytes from %u", block().nameSite(site), bytes,
         sourceBytes);
  if (block().isChecked())
    checkCopy(to, from, bytes, sourceBytes, site);
  AsyncCopies::Copy copy = {static_cast<char *>(to), bytes, {}};
  memcpy(copy.data.data(), from, sourceBytes);
  block().thread().copies.add(copy);
}

static void land(const AsyncCopies::Copy &copy) {
  memcpy(copy.to, copy.data.data(), copy.bytes);
  if (block().isChecked())
    block().shared.landCopy(copy.to, copy.bytes, block().accessor());
}

void mcaEmuCopyCommit() { block().thread().copies.commit(); }

void mcaEmuCopyWait(uint32_t pending) {
  block().thread().copies.wait(pending, land);
}

void mcaEmuCopyWaitAll() {
  block().thread().copies.commit();
  block().thread().copies.wait(0, land);
}

//===----------------------------------------------------------------------===//
// Assertions
//===----------------------------------------------------------------------===//

void mcaEmuAssertFail(const char *message, const char *file, uint32_t line,
                      const char *function) {
  fail("assertion", "%s (%s:%u, %s)", message ? message : "", file ? file : "",
       line, function ? function : "");
}
