//===- Block.h - The block of threads that runs -----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_RUNTIME_EMULATOR_BLOCK_H
#define MCA_LIB_RUNTIME_EMULATOR_BLOCK_H

#include "AsyncCopies.h"
#include "Fiber.h"
#include "SharedMemory.h"
#include "mca/Runtime/EmulatorABI.h"

#include <array>
#include <string>
#include <vector>

namespace mca::emulator {

struct Dim3 {
  uint32_t x = 1, y = 1, z = 1;

  uint64_t count() const { return uint64_t(x) * y * z; }
  /// The place with that number, x fastest.
  Dim3 at(uint32_t number) const {
    return {number % x, number / x % y, number / x / y};
  }
};

struct Launch {
  const McaEmuModule *module;
  const McaEmuKernel *kernel;
  Dim3 grid, block;
  uint32_t dynamicBytes;
  void **params;
};

struct Thread {
  uint32_t number = 0;
  Dim3 position;
  /// Where to go on; null before the start.
  void *stack = nullptr;
  uint32_t stackNumber = 0;
  AsyncCopies copies;
};

struct Warp;

/// What lanes of a warp do together, once all lanes of a mask have come.
struct Collective {
  const char *name;
  /// Needs 32 threads that are alive (an `.aligned` instruction on registers of
  /// the whole warp).
  bool isWhole;
  /// `lanes` have left their operands in `warp.operands`.
  void (*run)(Warp &warp, uint32_t lanes);
};

struct Warp {
  static constexpr uint32_t size = 32;
  /// Lanes that have come to a collective and wait for the rest of the mask.
  struct Group {
    const Collective *collective;
    uint32_t mask, lanes;
  };

  uint32_t number = 0;
  /// Lanes that have a thread which has not exited, and those that can go on.
  uint32_t alive = 0, ready = 0;
  /// How often the warp was synchronised.
  uint32_t phase = 0;
  std::array<Group, size> groups;
  uint32_t groupCount = 0;
  /// Lanes in mcaEmuActiveMask.
  uint32_t asking = 0;
  std::array<void *, size> operands;
  std::array<uint32_t, size> sites;
};

struct Barrier {
  uint32_t expected = 0, arrived = 0;
  bool isWholeBlock = false;
  uint32_t site = 0;
  uint32_t combined = 0, result = 0;
  std::array<uint32_t, Warp::size> waiting = {};
};

/// Runs the threads of one block after another until none can go on: a thread
/// stops at barriers and collectives only, so the order is always the same.
class Block {
public:
  static constexpr uint32_t maxThreads = 1024;
  static constexpr uint32_t barrierCount = 16;

  /// Runs all blocks of a grid.
  void runGrid(const Launch &launch);

  /// The functions below are for the running thread.
  Thread &thread() { return threads[running]; }
  Warp &warp() { return warps[running / Warp::size]; }
  uint32_t lane() const { return running % Warp::size; }
  Accessor accessor() {
    return {static_cast<uint16_t>(running),
            static_cast<uint16_t>(running / Warp::size),
            static_cast<uint16_t>(warp().phase)};
  }
  const Launch &launch() const { return *current; }
  Dim3 position() const { return blockPosition; }
  bool isChecked() const { return checks; }

  /// Waits for `expected` threads (0: all) at a barrier; `value` is added to
  /// the result that all get.
  uint32_t waitAtBarrier(uint32_t id, uint32_t expected, uint32_t site,
                         uint32_t value = 0);
  /// The same without waiting.
  void arriveAtBarrier(uint32_t id, uint32_t expected, uint32_t site);
  /// Waits until all living lanes of the mask have come, and the last one has
  /// run the collective.
  void waitForLanes(const Collective &collective, uint32_t mask, void *operands,
                    uint32_t site);
  /// The lanes that can do nothing else before this returns.
  uint32_t activeMask(uint32_t site);

  bool isRunning() const { return current != nullptr; }
  bool ownsStack(const void *address) const { return stacks.contains(address); }
  /// ", in kernel .., block .., thread ..", empty where nothing runs.
  std::string place() const;
  std::string nameThread(uint32_t number) const;
  /// What happens at a site.
  const char *nameSite(uint32_t site) const;

  SharedMemory shared;

private:
  static void threadMain();
  void runBlock();
  Barrier &arrive(uint32_t id, uint32_t expected, uint32_t site);
  void release(Barrier &barrier);
  void finish(Warp &warp, uint32_t group);
  void exitThread();
  void suspend();
  void switchTo(uint32_t number, void **save);
  /// A thread that can go on, maxThreads if there is none.
  uint32_t next();
  bool answerActiveMask();
  [[noreturn]] void reportDeadlock();
  std::string describeWaiting() const;
  std::string nameThreads(const char *doing,
                          const std::array<uint32_t, Warp::size> &lanes) const;

  const Launch *current = nullptr;
  bool checks = false;
  Dim3 blockPosition;
  uint32_t threadCount = 0, warpCount = 0;
  uint32_t running = 0, exited = 0;
  void *mainStack = nullptr;
  std::array<Thread, maxThreads> threads;
  std::array<Warp, maxThreads / Warp::size> warps;
  std::array<Barrier, barrierCount> barriers;
  StackPool stacks;
  std::vector<uint32_t> freeStacks;
  /// The stack of the thread that exited last, which is still in use while it
  /// leaves; maxThreads for none.
  uint32_t leftStack = maxThreads;
};

/// The block of this process: kernels run one at a time. Never destroyed, since
/// programs run kernels in destructors of their own.
extern Block *const theBlock;
inline Block &block() { return *theBlock; }

} // namespace mca::emulator

#endif // MCA_LIB_RUNTIME_EMULATOR_BLOCK_H
