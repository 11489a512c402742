//===- SharedMemory.cpp - The shared memory of a block --------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SharedMemory.h"
#include "Block.h"
#include "Report.h"

#include <algorithm>
#include <cstring>

using namespace mca::emulator;

/// Bytes behind an object that no access may touch: one stage or some rows too
/// many must not end in the next object.
static uint64_t guardBytes(uint64_t bytes) {
  return std::clamp<uint64_t>(bytes, 256, 16 << 10);
}

//===----------------------------------------------------------------------===//
// Who accessed a byte
//===----------------------------------------------------------------------===//
//
// 0: nobody. n: thread n - 1. For writers also, by atomic operations: atomicBit
// | n: thread n - 1; manyAtomic: several. For readers also warpBit | n: several
// of warp n - 1; manyReaders: of several warps.

static constexpr uint16_t atomicBit = 0x8000, manyAtomic = 0xffff;
static constexpr uint16_t warpBit = 0x4000, manyReaders = 0x7fff;

static uint16_t codeOf(Accessor who) { return who.thread + 1; }
static uint16_t warpOfThreadCode(uint16_t code) { return (code - 1) / 32; }

//===----------------------------------------------------------------------===//
// Layout
//===----------------------------------------------------------------------===//

void SharedMemory::place(uint32_t number, const McaEmuShared &object,
                         uint64_t bytes) {
  uint64_t align = std::max<uint64_t>(object.align, 1);
  // An odd multiple of the alignment: never aligned to more.
  uint64_t at = usedBytes / align * align + align;
  if (at / align % 2 == 0)
    at += align;
  offsets[number] = at;
  objects.push_back({object.name, at, bytes});
  usedBytes = at + bytes + guardBytes(bytes);
}

uint64_t SharedMemory::layOut(const McaEmuModule &module,
                              const McaEmuKernel &kernel,
                              uint32_t dynamicBytes) {
  offsets.assign(module.sharedCount, 0);
  objects.clear();
  usedBytes = guardBytes(0);
  uint64_t taken = dynamicBytes;
  for (bool isDynamic : {false, true})
    for (uint32_t i = 0; i < module.sharedCount; ++i) {
      const McaEmuShared &object = module.shared[i];
      if (!kernel.usesShared[i] || isDynamic != (object.bytes == 0))
        continue;
      place(i, object, isDynamic ? dynamicBytes : object.bytes);
      taken += object.bytes;
    }
  constexpr uint64_t baseAlign = 4096;
  if (usedBytes > capacity) {
    capacity = usedBytes;
    storage = std::make_unique<char[]>(capacity + baseAlign);
    auto start = reinterpret_cast<uintptr_t>(storage.get());
    memory = storage.get() + (baseAlign - start % baseAlign) % baseAlign;
  }
  notes.states.resize(capacity);
  for (auto *codes : {&notes.writers, &notes.writerPhases, &notes.readers,
                      &notes.readerPhases})
    codes->assign(capacity, 0);
  emptyStates.assign(usedBytes, State::Nobody);
  for (const Object &object : objects)
    std::fill_n(emptyStates.begin() + object.offset, object.bytes,
                State::Empty);
  return taken;
}

void SharedMemory::startBlock() {
  std::ranges::copy(emptyStates, notes.states.begin());
  startInterval();
}

void SharedMemory::startInterval() {
  if (touchedFirst < touchedEnd)
    for (auto *codes : {&notes.writers, &notes.readers})
      memset(codes->data() + touchedFirst, 0,
             (touchedEnd - touchedFirst) * sizeof(uint16_t));
  touchedFirst = capacity;
  touchedEnd = 0;
}

void SharedMemory::touch(uint64_t first, uint64_t bytes) {
  touchedFirst = std::min(touchedFirst, first);
  touchedEnd = std::max(touchedEnd, first + bytes);
}

std::string SharedMemory::describe(const void *address) const {
  auto at = static_cast<int64_t>(offset(address));
  const Object *closest = nullptr;
  for (const Object &object : objects)
    if (static_cast<int64_t>(object.offset) - at <= 32)
      closest = &object;
  if (!closest)
    return print("shared memory + %lld", static_cast<long long>(at));
  long long distance = at - static_cast<int64_t>(closest->offset);
  return print("@%s %c %lld (of %llu)", closest->name, distance < 0 ? '-' : '+',
               std::abs(distance),
               static_cast<unsigned long long>(closest->bytes));
}

//===----------------------------------------------------------------------===//
// Checks of whole accesses
//===----------------------------------------------------------------------===//
//
// What nearly all accesses are like, all bytes at once. Where these return
// false, the bytes are looked at one by one.

template <typename Vector, typename Element>
static Vector load(const Element *from) {
  Vector vector;
  memcpy(&vector, from, sizeof vector);
  return vector;
}

template <typename Vector>
static bool isZero(Vector vector) {
  constexpr Vector zero = {};
  return memcmp(&vector, &zero, sizeof vector) == 0;
}

template <uint64_t Bytes>
void SharedMemory::noteRead(uint64_t at, Accessor who) {
  using Codes = CodesOf<Bytes>;
  Codes self = Codes{} + codeOf(who);
  Codes ofWarp = Codes{} + static_cast<uint16_t>(warpBit | (who.warp + 1));
  auto readers = load<Codes>(&notes.readers[at]);
  Codes warps = (readers - 1) >> 5;
  Codes sameWarp = Codes(warps == who.warp) | Codes(readers == ofWarp);
  Codes alone = Codes(readers == self) | Codes(readers == 0);
  Codes merged = (sameWarp & ofWarp) | (~sameWarp & manyReaders);
  readers = (alone & self) | (~alone & merged);
  Codes phases = Codes{} + who.phase;
  memcpy(&notes.readers[at], &readers, sizeof readers);
  memcpy(&notes.readerPhases[at], &phases, sizeof phases);
}

/// Full and written by nobody else.
template <uint64_t Bytes>
bool SharedMemory::isPlainRead(uint64_t at, Accessor who) {
  using Codes = CodesOf<Bytes>;
  auto states = load<StatesOf<Bytes>>(&notes.states[at]);
  auto writers = load<Codes>(&notes.writers[at]);
  if (!isZero(states ^ static_cast<uint8_t>(State::Full)) ||
      !isZero(Codes(writers != codeOf(who)) & writers))
    return false;
  noteRead<Bytes>(at, who);
  return true;
}

/// Nobody else wrote or read these bytes.
template <uint64_t Bytes>
bool SharedMemory::isPlainWrite(uint64_t at, Accessor who) {
  using Codes = CodesOf<Bytes>;
  using States = StatesOf<Bytes>;
  auto states = load<States>(&notes.states[at]);
  auto writers = load<Codes>(&notes.writers[at]);
  auto readers = load<Codes>(&notes.readers[at]);
  Codes others = (Codes(writers != codeOf(who)) & writers) |
                 (Codes(readers != codeOf(who)) & readers);
  if (!isZero(others) || !isZero(states >> 1))
    return false;
  Codes self = Codes{} + codeOf(who), phases = Codes{} + who.phase;
  states = States{} + static_cast<uint8_t>(State::Full);
  memcpy(&notes.states[at], &states, sizeof states);
  memcpy(&notes.writers[at], &self, sizeof self);
  memcpy(&notes.writerPhases[at], &phases, sizeof phases);
  return true;
}

//===----------------------------------------------------------------------===//
// Checks byte by byte
//===----------------------------------------------------------------------===//

const char *SharedMemory::checkState(uint64_t at, McaEmuAccess access) {
  switch (notes.states[at]) {
  case State::Full:
    return nullptr;
  case State::Nobody:
    return "shared memory out of bounds";
  case State::Copying:
    return "cp.async that has not been waited for";
  case State::Empty:
    break;
  }
  return access == McaEmuWrite ? nullptr : "uninitialised shared memory";
}

SharedMemory::Problem
SharedMemory::checkWriter(uint64_t at, McaEmuAccess access, Accessor who) {
  uint16_t writer = notes.writers[at];
  uint16_t plain = writer & ~atomicBit;
  bool isAtomic = writer & atomicBit;
  if (!writer || plain == codeOf(who) || (isAtomic && access == McaEmuAtomic))
    return {};
  if (!isAtomic && warpOfThreadCode(writer) == who.warp &&
      notes.writerPhases[at] != who.phase)
    return {};
  std::string other = writer == manyAtomic ? std::string("other threads")
                                           : block().nameThread(plain - 1);
  return {"shared memory race",
          ", written by " + other + " since the last barrier"};
}

SharedMemory::Problem SharedMemory::checkReader(uint64_t at, Accessor who) {
  uint16_t reader = notes.readers[at];
  if (!reader || reader == codeOf(who))
    return {};
  bool isThread = !(reader & warpBit);
  uint16_t warp = isThread ? warpOfThreadCode(reader)
                           : static_cast<uint16_t>((reader & ~warpBit) - 1);
  if (reader != manyReaders && warp == who.warp &&
      notes.readerPhases[at] != who.phase)
    return {};
  std::string other =
      isThread ? block().nameThread(reader - 1) : std::string("other threads");
  return {"shared memory race",
          ", read by " + other + " since the last barrier"};
}

void SharedMemory::noteWrite(uint64_t at, McaEmuAccess access, Accessor who) {
  uint16_t &writer = notes.writers[at];
  uint16_t code = codeOf(who);
  if (access == McaEmuAtomic) {
    bool isAlone = !writer || (writer & ~atomicBit) == code;
    code = isAlone ? code | atomicBit : manyAtomic;
  }
  writer = code;
  notes.writerPhases[at] = who.phase;
  notes.states[at] = State::Full;
}

SharedMemory::Problem SharedMemory::checkByte(uint64_t at, McaEmuAccess access,
                                              Accessor who) {
  Problem problem = {checkState(at, access), {}};
  if (!problem.what)
    problem = checkWriter(at, access, who);
  if (!problem.what && access != McaEmuRead)
    problem = checkReader(at, who);
  if (problem.what)
    return problem;
  if (access != McaEmuRead) {
    noteWrite(at, access, who);
    return {};
  }
  noteRead<1>(at, who);
  return {};
}

bool SharedMemory::isPlain(uint64_t at, uint64_t bytes, McaEmuAccess access,
                           Accessor who) {
  bool isRead = access == McaEmuRead;
  if (access == McaEmuAtomic)
    return false;
  switch (bytes) {
  case 2:
    return isRead ? isPlainRead<2>(at, who) : isPlainWrite<2>(at, who);
  case 4:
    return isRead ? isPlainRead<4>(at, who) : isPlainWrite<4>(at, who);
  case 8:
    return isRead ? isPlainRead<8>(at, who) : isPlainWrite<8>(at, who);
  case 16:
    return isRead ? isPlainRead<16>(at, who) : isPlainWrite<16>(at, who);
  default:
    return false;
  }
}

void SharedMemory::checkAccess(const void *address, uint64_t bytes,
                               McaEmuAccess access, Accessor who,
                               uint32_t site) {
  auto size = static_cast<unsigned long long>(bytes);
  uint64_t at = offset(address);
  if (at >= usedBytes || bytes > usedBytes - at)
    fail("shared memory out of bounds", "%s, %llu bytes at %s",
         block().nameSite(site), size, describe(address).c_str());
  touch(at, bytes);
  if (isPlain(at, bytes, access, who))
    return;
  for (uint64_t i = 0; i < bytes; ++i)
    if (Problem problem = checkByte(at + i, access, who); problem.what)
      fail(problem.what, "%s, %llu bytes at %s%s", block().nameSite(site), size,
           describe(address).c_str(), problem.details.c_str());
}

void SharedMemory::startCopy(const void *address, uint64_t bytes, Accessor who,
                             uint32_t site) {
  checkAccess(address, bytes, McaEmuWrite, who, site);
  std::fill_n(notes.states.begin() + offset(address), bytes, State::Copying);
}

void SharedMemory::landCopy(const void *address, uint64_t bytes, Accessor who) {
  uint64_t at = offset(address);
  touch(at, bytes);
  for (uint64_t i = 0; i < bytes; ++i)
    noteWrite(at + i, McaEmuWrite, who);
}
