//===- DeviceMemory.cpp - The memory of the emulated device ---------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DeviceMemory.h"
#include "Report.h"
#include "Settings.h"

#include <algorithm>
#include <cstring>
#include <sys/mman.h>
#include <unistd.h>

using namespace mca::emulator;

//===----------------------------------------------------------------------===//
// Arena
//===----------------------------------------------------------------------===//

static void *reservePages(uint64_t bytes, int protection) {
  void *pages = mmap(nullptr, bytes, protection,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return pages == MAP_FAILED ? nullptr : pages;
}

/// Address space may be limited: takes what there is, down to 256 MiB.
bool Arena::reserve() {
  for (uint64_t bytes = uint64_t(8) << 30; bytes >= uint64_t(256) << 20;
       bytes /= 2) {
    uint64_t tableBytes = bytes / granuleBytes * sizeof(uint32_t);
    void *table = reservePages(tableBytes, PROT_READ | PROT_WRITE);
    void *pages = table ? reservePages(bytes, PROT_NONE) : nullptr;
    if (pages) {
      granules = static_cast<uint32_t *>(table);
      memory = static_cast<char *>(pages);
      reservedBytes = bytes;
      return true;
    }
    if (table)
      munmap(table, tableBytes);
  }
  return false;
}

void Arena::mark(const Allocation &allocation, uint32_t number) {
  uint64_t first = offset(allocation.begin) / granuleBytes;
  uint64_t count = (allocation.bytes + granuleBytes - 1) / granuleBytes;
  std::fill_n(granules + first, count, number);
}

uint32_t Arena::newNumber() {
  if (freeNumbers.empty()) {
    allocations.emplace_back();
    return allocations.size() - 1;
  }
  uint32_t number = freeNumbers.back();
  freeNumbers.pop_back();
  return number;
}

static constexpr uint64_t maxGuardBytes = 1 << 20;

/// What no kernel may access between an allocation and the next: a row too many
/// of a tile must not end in memory that is live.
static uint64_t guardBytes(uint64_t bytes) {
  return std::clamp<uint64_t>(bytes, 4096, maxGuardBytes);
}

/// What an allocation takes.
static uint64_t paddedBytes(uint64_t bytes, uint64_t granuleBytes) {
  uint64_t taken = bytes + guardBytes(bytes);
  return (taken + granuleBytes - 1) / granuleBytes * granuleBytes;
}

void *Arena::allocate(uint64_t bytes) {
  if (!memory && !reserve())
    return nullptr;
  uint64_t padded = paddedBytes(bytes, granuleBytes);
  auto hole = std::ranges::find_if(
      holes, [&](const auto &range) { return range.second >= padded; });
  uint64_t at = usedBytes;
  if (hole != holes.end()) {
    at = hole->first;
    if (hole->second > padded)
      holes[at + padded] = hole->second - padded;
    holes.erase(at);
  } else if (padded > reservedBytes - usedBytes) {
    return nullptr;
  } else {
    usedBytes += padded;
  }
  uint32_t number = newNumber();
  allocations[number] = {memory + at, bytes};
  mark(allocations[number], number);
  return memory + at;
}

bool Arena::release(void *address) {
  const Allocation *found = find(address);
  if (!found || found->begin != address)
    return false;
  uint64_t at = offset(address);
  uint64_t bytes = paddedBytes(found->bytes, granuleBytes);
  freeNumbers.push_back(granules[at / granuleBytes]);
  mark(*found, 0);
  auto next = holes.lower_bound(at);
  if (next != holes.end() && next->first == at + bytes) {
    bytes += next->second;
    next = holes.erase(next);
  }
  if (next != holes.begin() &&
      std::prev(next)->first + std::prev(next)->second == at)
    std::prev(next)->second += bytes;
  else
    holes[at] = bytes;
  return true;
}

bool Arena::open(const void *address) {
  const Allocation *found = find(address);
  if (!found)
    return false;
  static const uint64_t pageBytes = sysconf(_SC_PAGESIZE);
  uint64_t first = offset(found->begin) / pageBytes * pageBytes;
  uint64_t end = offset(found->begin) + found->bytes;
  opened.push_back({memory + first, end - first});
  return mprotect(memory + first, end - first, PROT_READ | PROT_WRITE) == 0;
}

void Arena::close() {
  for (const Pages &pages : opened)
    mprotect(pages.begin, pages.bytes, PROT_NONE);
  opened.clear();
}

//===----------------------------------------------------------------------===//
// DeviceMemory
//===----------------------------------------------------------------------===//

DeviceMemory &mca::emulator::deviceMemory() {
  // Never destroyed: programs free memory in destructors of their own.
  static auto *memory = new DeviceMemory;
  return *memory;
}

void *DeviceMemory::allocate(uint64_t bytes, bool hostShared) {
  if (!bytes)
    return nullptr;
  void *memory = (hostShared ? shared : device).allocate(bytes);
  if (!memory)
    fail("out of device memory", "no room for %llu bytes",
         static_cast<unsigned long long>(bytes));
  // Not a number in every type, so that a result shows what was not written.
  if (settings().checks)
    memset(memory, 0xff, bytes);
  return memory;
}

void DeviceMemory::release(void *address) {
  if (address && !device.release(address) && !shared.release(address))
    fail("free of what was not allocated", "%p, %s", address,
         describe(address).c_str());
}

void DeviceMemory::addHost(const void *address, uint64_t bytes) {
  host[address] = {static_cast<const char *>(address), bytes};
}

const Allocation *DeviceMemory::findElsewhere(const void *address) const {
  if (const Allocation *found = shared.find(address))
    return found;
  auto next = host.upper_bound(address);
  if (next == host.begin())
    return nullptr;
  const Allocation &found = std::prev(next)->second;
  return found.holds(address, 1) ? &found : nullptr;
}

std::string DeviceMemory::describe(const void *address) const {
  if (!address)
    return "a null pointer";
  auto *byte = static_cast<const char *>(address);
  // In something that is live, or in the guard behind it?
  for (int64_t back = 0; back <= int64_t(maxGuardBytes); back += 256) {
    const Allocation *found = find(byte - back);
    if (!found)
      continue;
    int64_t distance = byte - found->begin;
    auto bytes = static_cast<int64_t>(found->bytes);
    bool isInside = distance < bytes;
    if (distance >= bytes + int64_t(guardBytes(bytes)))
      break;
    return print("%lld bytes after the %s of %lld bytes of device memory",
                 static_cast<long long>(isInside ? distance : distance - bytes),
                 isInside ? "start" : "end", static_cast<long long>(bytes));
  }
  if (device.contains(address))
    return "device memory that is not allocated (any more)";
  return "no memory of the device";
}

void DeviceMemory::requireLive(const char *what, const void *address,
                               uint64_t bytes) const {
  if (!bytes || (!device.contains(address) && !shared.contains(address)))
    return;
  const Allocation *found = find(address);
  if (!found || !found->holds(address, bytes))
    fail(what, "%llu bytes at %s", static_cast<unsigned long long>(bytes),
         describe(address).c_str());
}

OpenDevice::OpenDevice() {
  DeviceMemory &memory = deviceMemory();
  handleFaults();
  memory.lock.lock();
  memory.isOpen = true;
}

OpenDevice::~OpenDevice() {
  DeviceMemory &memory = deviceMemory();
  memory.device.close();
  memory.isOpen = false;
  memory.lock.unlock();
}
