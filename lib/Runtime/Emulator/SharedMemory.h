//===- SharedMemory.h - The shared memory of a block ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_RUNTIME_EMULATOR_SHAREDMEMORY_H
#define MCA_LIB_RUNTIME_EMULATOR_SHAREDMEMORY_H

#include "mca/Runtime/EmulatorABI.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace mca::emulator {

/// Who accesses: a thread, its warp and how often that warp was synchronised.
struct Accessor {
  uint16_t thread;
  uint16_t warp;
  uint16_t phase;
};

/// The shared memory of the running block, and for each byte of it what is
/// known: whether it holds anything, and who read and wrote it since the last
/// barrier.
class SharedMemory {
public:
  /// What a block may have at most (compute capability 9.0).
  static constexpr uint32_t maxBytes = 227 << 10;

  /// Places the objects that a kernel uses, in order, `dynamicBytes` last. Each
  /// is aligned as declared and no better, so that code that relies on more is
  /// seen, and has bytes around it that belong to none. Returns the bytes that
  /// the objects take without those.
  uint64_t layOut(const McaEmuModule &module, const McaEmuKernel &kernel,
                  uint32_t dynamicBytes);
  /// Nothing is initialised any more.
  void startBlock();
  /// What happened so far was before all that follows.
  void startInterval();

  char *address(uint32_t object) const { return memory + offsets[object]; }
  bool contains(const void *address) const {
    return offset(address) < usedBytes;
  }

  /// Ends the program if such an access is wrong.
  void checkAccess(const void *address, uint64_t bytes, McaEmuAccess access,
                   Accessor who, uint32_t site);
  /// The same, and a copy is on its way: nobody may read these bytes before it
  /// has landed.
  void startCopy(const void *address, uint64_t bytes, Accessor who,
                 uint32_t site);
  void landCopy(const void *address, uint64_t bytes, Accessor who);

  /// "@tile + 12", for messages.
  std::string describe(const void *address) const;

private:
  enum class State : uint8_t { Empty, Full, Copying, Nobody };
  /// What is noted of neighbouring bytes, as vectors.
  template <uint64_t Bytes>
  using CodesOf __attribute__((vector_size(2 * Bytes))) = uint16_t;
  template <uint64_t Bytes>
  using StatesOf __attribute__((vector_size(Bytes))) = uint8_t;
  /// What is wrong with an access, and more about it; null: nothing is.
  struct Problem {
    const char *what = nullptr;
    std::string details;
  };
  struct Object {
    const char *name;
    uint64_t offset, bytes;
  };

  uint64_t offset(const void *address) const {
    return static_cast<uint64_t>(static_cast<const char *>(address) - memory);
  }
  void place(uint32_t number, const McaEmuShared &object, uint64_t bytes);
  void touch(uint64_t first, uint64_t bytes);
  template <uint64_t Bytes>
  void noteRead(uint64_t at, Accessor who);
  template <uint64_t Bytes>
  bool isPlainRead(uint64_t at, Accessor who);
  template <uint64_t Bytes>
  bool isPlainWrite(uint64_t at, Accessor who);
  bool isPlain(uint64_t at, uint64_t bytes, McaEmuAccess access, Accessor who);
  Problem checkByte(uint64_t at, McaEmuAccess access, Accessor who);
  const char *checkState(uint64_t at, McaEmuAccess access);
  Problem checkWriter(uint64_t at, McaEmuAccess access, Accessor who);
  Problem checkReader(uint64_t at, Accessor who);
  void noteWrite(uint64_t at, McaEmuAccess access, Accessor who);

  /// One entry a byte, of `capacity` bytes.
  struct Notes {
    std::vector<State> states;
    std::vector<uint16_t> writers, writerPhases, readers, readerPhases;
  };

  char *memory = nullptr;
  std::unique_ptr<char[]> storage;
  uint64_t capacity = 0;
  uint64_t usedBytes = 0;
  std::vector<uint64_t> offsets;
  std::vector<Object> objects;
  std::vector<State> emptyStates;
  Notes notes;
  /// What was accessed since the last barrier.
  uint64_t touchedFirst = 0, touchedEnd = 0;
};

} // namespace mca::emulator

#endif // MCA_LIB_RUNTIME_EMULATOR_SHAREDMEMORY_H
