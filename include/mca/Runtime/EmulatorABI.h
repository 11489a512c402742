//===- EmulatorABI.h - What emulated kernels call ---------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The interface between the shared objects that `mca-emulate-kernels` makes of
// kernels and libmca_emulator.so, which loads and runs them. Every such object
// holds one `McaEmuModule` under the name `mcaEmuModule`.
//
// A `site` numbers a place of the module, for messages: see `sites` below.
//
//===----------------------------------------------------------------------===//

#ifndef MCA_RUNTIME_EMULATORABI_H
#define MCA_RUNTIME_EMULATORABI_H

#include <stdint.h>

#define MCA_EMU_API extern "C" __attribute__((visibility("default")))

/// Goes up with each change of what follows; the emulator refuses others.
constexpr uint64_t mcaEmuVersion = 2;

//===----------------------------------------------------------------------===//
// Tables of a module
//===----------------------------------------------------------------------===//

/// An object in shared memory; no bytes: the dynamic shared memory.
struct McaEmuShared {
  const char *name;
  uint64_t bytes;
  uint64_t align;
};

/// A variable of the module in global or constant memory.
struct McaEmuGlobal {
  const char *name;
  void *address;
  uint64_t bytes;
};

/// Both entries run one thread; parameters are passed by address. `usesShared`
/// has a byte for each object of the module; a block has at most `maxThreads`.
struct McaEmuKernel {
  const char *name;
  void (*checked)(void **params);
  void (*plain)(void **params);
  uint64_t paramCount;
  const uint8_t *usesShared;
  uint64_t maxThreads;
};

struct McaEmuModule {
  uint64_t version;
  uint64_t kernelCount;
  const McaEmuKernel *kernels;
  uint64_t sharedCount;
  const McaEmuShared *shared;
  uint64_t globalCount;
  const McaEmuGlobal *globals;
  uint64_t siteCount;
  /// What happens at each site, as "store of float to @tile".
  const char *const *sites;
};

//===----------------------------------------------------------------------===//
// Codes
//===----------------------------------------------------------------------===//

enum McaEmuRegister : uint32_t {
  McaEmuTidX,
  McaEmuTidY,
  McaEmuTidZ,
  McaEmuNtidX,
  McaEmuNtidY,
  McaEmuNtidZ,
  McaEmuCtaidX,
  McaEmuCtaidY,
  McaEmuCtaidZ,
  McaEmuNctaidX,
  McaEmuNctaidY,
  McaEmuNctaidZ,
  McaEmuLaneId,
  McaEmuWarpId,
  McaEmuNwarpId,
  McaEmuLanemaskEq,
  McaEmuLanemaskLt,
  McaEmuLanemaskLe,
  McaEmuLanemaskGt,
  McaEmuLanemaskGe,
  McaEmuDynamicSharedBytes,
};

enum McaEmuAccess : uint32_t {
  McaEmuRead,
  McaEmuWrite,
  McaEmuAtomic,
};

enum McaEmuSpace : uint32_t {
  McaEmuGeneric,
  McaEmuGlobalSpace,
  McaEmuSharedSpace,
};

/// How the predicates of a barrier or a vote, or the values of a reduction, are
/// combined. `Uniform`: all are equal.
enum McaEmuCombine : uint32_t {
  McaEmuAnd,
  McaEmuOr,
  McaEmuXor,
  McaEmuAdd,
  McaEmuMinSigned,
  McaEmuMaxSigned,
  McaEmuMinUnsigned,
  McaEmuMaxUnsigned,
  McaEmuUniform,
  McaEmuBallot,
};

enum McaEmuShuffle : uint32_t {
  McaEmuUp,
  McaEmuDown,
  McaEmuIndex,
  McaEmuButterfly,
};

enum McaEmuElement : uint32_t {
  McaEmuF16,
  McaEmuBF16,
  McaEmuTF32,
  McaEmuS8,
  McaEmuU8,
  McaEmuF32,
  McaEmuS32,
};

/// A warp-wide D = A B + C of m16n8k`k` with A in rows and B in columns.
struct McaEmuProduct {
  McaEmuElement a, b, c, d;
  uint32_t k;
  bool saturate;

  constexpr uint32_t encode() const {
    return a | b << 4 | c << 8 | d << 12 | k << 16 |
           static_cast<uint32_t>(saturate) << 24;
  }
  static constexpr McaEmuProduct decode(uint32_t code) {
    auto element = [&](unsigned shift) {
      return static_cast<McaEmuElement>(code >> shift & 15);
    };
    return {element(0),  element(4),       element(8),
            element(12), code >> 16 & 255, (code >> 24 & 1) != 0};
  }
};

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

/// The address of an object in the shared memory of the running block.
MCA_EMU_API void *mcaEmuShared(uint32_t object);
MCA_EMU_API uint32_t mcaEmuRegister(uint32_t which);
MCA_EMU_API uint64_t mcaEmuClock(void);

/// Ends the program unless the access is aligned, within one live piece of
/// memory of that space, initialised and without a race.
MCA_EMU_API void mcaEmuCheck(const void *address, uint64_t bytes,
                             uint32_t access, uint32_t align, uint32_t space,
                             uint32_t site);

/// `count` 0: all threads of the block.
MCA_EMU_API void mcaEmuBarrier(uint32_t id, uint32_t count, uint32_t site);
MCA_EMU_API void mcaEmuBarrierArrive(uint32_t id, uint32_t count,
                                     uint32_t site);
/// Add: the number of threads whose predicate holds; And, Or: 0 or 1.
MCA_EMU_API uint32_t mcaEmuBarrierCombine(uint32_t id, uint32_t count,
                                          uint32_t combine, uint32_t predicate,
                                          uint32_t site);

MCA_EMU_API void mcaEmuWarpSync(uint32_t mask, uint32_t site);
MCA_EMU_API uint32_t mcaEmuActiveMask(uint32_t site);
/// `*inRange` becomes 0 where the source is outside the segment.
MCA_EMU_API uint32_t mcaEmuShuffle(uint32_t mode, uint32_t mask, uint32_t value,
                                   uint32_t offset, uint32_t clamp,
                                   uint32_t *inRange, uint32_t site);
MCA_EMU_API uint32_t mcaEmuVote(uint32_t combine, uint32_t mask,
                                uint32_t predicate, uint32_t site);
/// The lanes with the same value; `*allEqual` (null: match.any) says whether
/// all have, the result is then the mask and else 0.
MCA_EMU_API uint32_t mcaEmuMatch(uint32_t mask, uint64_t value,
                                 uint32_t *allEqual, uint32_t site);
MCA_EMU_API uint32_t mcaEmuReduce(uint32_t combine, uint32_t mask,
                                  uint32_t value, uint32_t site);
/// 1 in the lowest lane of the mask, else 0; `*leader` is that lane.
MCA_EMU_API uint32_t mcaEmuElect(uint32_t mask, uint32_t *leader,
                                 uint32_t site);

/// 8x8 matrices of 16 bits: `registers[count]` from or to the rows whose
/// addresses the lanes 0 to 8 * count - 1 give.
MCA_EMU_API void mcaEmuLoadMatrix(uint32_t *registers, const void *row,
                                  uint32_t count, uint32_t transpose,
                                  uint32_t site);
MCA_EMU_API void mcaEmuStoreMatrix(const uint32_t *registers, void *row,
                                   uint32_t count, uint32_t transpose,
                                   uint32_t site);
/// `registers` hold A, B and C one after another, and then D.
MCA_EMU_API void mcaEmuProduct(uint32_t *registers, uint32_t product,
                               uint32_t site);

/// Queues a copy to shared memory of `sourceBytes`, then zeros up to `bytes`.
MCA_EMU_API void mcaEmuCopy(void *to, const void *from, uint32_t bytes,
                            uint32_t sourceBytes, uint32_t site);
MCA_EMU_API void mcaEmuCopyCommit(void);
/// Copies of all but the last `pending` groups become visible.
MCA_EMU_API void mcaEmuCopyWait(uint32_t pending);
/// The same for all copies, committed or not.
MCA_EMU_API void mcaEmuCopyWaitAll(void);

/// A failed assertion of the kernel.
MCA_EMU_API void mcaEmuAssertFail(const char *message, const char *file,
                                  uint32_t line, const char *function);

#endif // MCA_RUNTIME_EMULATORABI_H
