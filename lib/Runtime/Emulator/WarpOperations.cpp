//===- WarpOperations.cpp - Shuffles, votes and reductions ----------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Block.h"
#include "Report.h"

#include <algorithm>
#include <bit>
#include <utility>

using namespace mca::emulator;

/// Calls `visit(lane, operands)` for each of `lanes`.
template <typename Operands, typename Visit>
static void forEachLane(Warp &warp, uint32_t lanes, Visit visit) {
  for (; lanes; lanes &= lanes - 1) {
    uint32_t lane = std::countr_zero(lanes);
    visit(lane, *static_cast<Operands *>(warp.operands[lane]));
  }
}

//===----------------------------------------------------------------------===//
// Synchronisation
//===----------------------------------------------------------------------===//

static void runSync(Warp &warp, uint32_t) { ++warp.phase; }
static constexpr Collective syncCollective = {"bar.warp.sync", false, runSync};

void mcaEmuWarpSync(uint32_t mask, uint32_t site) {
  block().waitForLanes(syncCollective, mask, nullptr, site);
}

uint32_t mcaEmuActiveMask(uint32_t site) { return block().activeMask(site); }

//===----------------------------------------------------------------------===//
// Shuffles
//===----------------------------------------------------------------------===//

namespace {
struct ShuffleOperands {
  uint32_t mode, value, offset, clamp, result, inRange;
};
} // namespace

/// The lane whose value this one gets, and whether it is in the segment; else
/// its own. Names as in the definition of shfl.sync.
static std::pair<uint32_t, bool> shuffleSource(const ShuffleOperands &operands,
                                               uint32_t lane) {
  uint32_t b = operands.offset & 31, c = operands.clamp & 31;
  uint32_t segment = operands.clamp >> 8 & 31;
  auto maxLane = static_cast<int32_t>((lane & segment) | (c & ~segment));
  auto source = static_cast<int32_t>(lane);
  bool isInside = true;
  switch (operands.mode) {
  case McaEmuUp:
    source -= static_cast<int32_t>(b);
    isInside = source >= maxLane;
    break;
  case McaEmuDown:
    source += static_cast<int32_t>(b);
    isInside = source <= maxLane;
    break;
  case McaEmuButterfly:
    source ^= static_cast<int32_t>(b);
    isInside = source <= maxLane;
    break;
  default:
    source = static_cast<int32_t>((lane & segment) | (b & ~segment));
    isInside = source <= maxLane;
  }
  return {isInside ? static_cast<uint32_t>(source) : lane, isInside};
}

/// What a lane gets from one that takes no part: undefined, here not a number.
static constexpr uint32_t undefinedValue = 0xffffdead;

static void runShuffle(Warp &warp, uint32_t lanes) {
  forEachLane<ShuffleOperands>(
      warp, lanes, [&](uint32_t lane, ShuffleOperands &operands) {
        auto [source, isInside] = shuffleSource(operands, lane);
        operands.inRange = isInside;
        operands.result = undefinedValue;
        if (lanes >> source & 1)
          operands.result =
              static_cast<ShuffleOperands *>(warp.operands[source])->value;
      });
}
static constexpr Collective shuffleCollective = {"shfl.sync", false,
                                                 runShuffle};

uint32_t mcaEmuShuffle(uint32_t mode, uint32_t mask, uint32_t value,
                       uint32_t offset, uint32_t clamp, uint32_t *inRange,
                       uint32_t site) {
  ShuffleOperands operands = {mode, value, offset, clamp, 0, 0};
  block().waitForLanes(shuffleCollective, mask, &operands, site);
  *inRange = operands.inRange;
  return operands.result;
}

//===----------------------------------------------------------------------===//
// Votes and reductions
//===----------------------------------------------------------------------===//

namespace {
struct CombineOperands {
  uint32_t combine, value, result;
};
} // namespace

static uint32_t combine(uint32_t how, uint32_t left, uint32_t right) {
  auto signedLeft = static_cast<int32_t>(left);
  auto signedRight = static_cast<int32_t>(right);
  switch (how) {
  case McaEmuAnd:
    return left & right;
  case McaEmuOr:
    return left | right;
  case McaEmuXor:
    return left ^ right;
  case McaEmuMinSigned:
    return std::min(signedLeft, signedRight);
  case McaEmuMaxSigned:
    return std::max(signedLeft, signedRight);
  case McaEmuMinUnsigned:
    return std::min(left, right);
  case McaEmuMaxUnsigned:
    return std::max(left, right);
  default:
    return left + right;
  }
}

static void runReduce(Warp &warp, uint32_t lanes) {
  bool isFirst = true;
  uint32_t result = 0;
  forEachLane<CombineOperands>(
      warp, lanes, [&](uint32_t, CombineOperands &operands) {
        result = isFirst ? operands.value
                         : combine(operands.combine, result, operands.value);
        isFirst = false;
      });
  forEachLane<CombineOperands>(
      warp, lanes,
      [&](uint32_t, CombineOperands &operands) { operands.result = result; });
}
static constexpr Collective reduceCollective = {"redux.sync", false, runReduce};

uint32_t mcaEmuReduce(uint32_t combine, uint32_t mask, uint32_t value,
                      uint32_t site) {
  CombineOperands operands = {combine, value, 0};
  block().waitForLanes(reduceCollective, mask, &operands, site);
  return operands.result;
}

static void runVote(Warp &warp, uint32_t lanes) {
  uint32_t ballot = 0;
  forEachLane<CombineOperands>(warp, lanes,
                               [&](uint32_t lane, CombineOperands &operands) {
                                 ballot |= (operands.value & 1) << lane;
                               });
  forEachLane<CombineOperands>(
      warp, lanes, [&](uint32_t, CombineOperands &operands) {
        bool areAll = ballot == lanes;
        operands.result = operands.combine == McaEmuBallot ? ballot
                          : operands.combine == McaEmuAnd  ? areAll
                          : operands.combine == McaEmuOr
                              ? ballot != 0
                              : areAll || ballot == 0;
      });
}
static constexpr Collective voteCollective = {"vote.sync", false, runVote};

uint32_t mcaEmuVote(uint32_t combine, uint32_t mask, uint32_t predicate,
                    uint32_t site) {
  CombineOperands operands = {combine, predicate, 0};
  block().waitForLanes(voteCollective, mask, &operands, site);
  return operands.result;
}

//===----------------------------------------------------------------------===//
// Match and elect
//===----------------------------------------------------------------------===//

namespace {
struct MatchOperands {
  uint64_t value;
  uint32_t same;
};
} // namespace

static void runMatch(Warp &warp, uint32_t lanes) {
  forEachLane<MatchOperands>(warp, lanes, [&](uint32_t, MatchOperands &mine) {
    mine.same = 0;
    forEachLane<MatchOperands>(warp, lanes,
                               [&](uint32_t other, MatchOperands &theirs) {
                                 if (theirs.value == mine.value)
                                   mine.same |= 1u << other;
                               });
  });
}
static constexpr Collective matchCollective = {"match.sync", false, runMatch};

uint32_t mcaEmuMatch(uint32_t mask, uint64_t value, uint32_t *allEqual,
                     uint32_t site) {
  MatchOperands operands = {value, 0};
  block().waitForLanes(matchCollective, mask, &operands, site);
  if (!allEqual)
    return operands.same;
  *allEqual = operands.same == (mask & block().warp().alive);
  return *allEqual ? mask : 0;
}

static void runElect(Warp &, uint32_t) {}
static constexpr Collective electCollective = {"elect.sync", false, runElect};

uint32_t mcaEmuElect(uint32_t mask, uint32_t *leader, uint32_t site) {
  block().waitForLanes(electCollective, mask, nullptr, site);
  *leader = std::countr_zero(mask);
  return *leader == block().lane();
}
