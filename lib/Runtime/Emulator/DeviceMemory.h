//===- DeviceMemory.h - The memory of the emulated device -------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_RUNTIME_EMULATOR_DEVICEMEMORY_H
#define MCA_LIB_RUNTIME_EMULATOR_DEVICEMEMORY_H

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace mca::emulator {

/// A live piece of memory that kernels may access.
struct Allocation {
  const char *begin = nullptr;
  uint64_t bytes = 0;

  bool holds(const void *address, uint64_t count) const {
    auto *byte = static_cast<const char *>(address);
    return byte >= begin && count <= bytes &&
           byte - begin <= static_cast<int64_t>(bytes - count);
  }
};

/// A range of addresses that allocations are taken from, with room between
/// them. Pages are closed to all accesses until their allocation is opened:
/// changing all of them at once would take longer than most kernels.
class Arena {
public:
  /// Null when full.
  void *allocate(uint64_t bytes);
  /// Whether there was an allocation at that address.
  bool release(void *address);
  bool contains(const void *address) const {
    return offset(address) < reservedBytes;
  }
  /// The allocation that reaches into the same granule, live or not there.
  const Allocation *find(const void *address) const {
    uint64_t at = offset(address);
    if (at >= reservedBytes || !granules[at / granuleBytes])
      return nullptr;
    return &allocations[granules[at / granuleBytes]];
  }
  /// Lets the allocation around an address be accessed; whether there is one.
  bool open(const void *address);
  /// Closes all that was opened.
  void close();

private:
  static constexpr uint64_t granuleBytes = 256;
  struct Pages {
    char *begin;
    uint64_t bytes;
  };

  uint64_t offset(const void *address) const {
    return static_cast<uint64_t>(static_cast<const char *>(address) - memory);
  }
  bool reserve();
  uint32_t newNumber();
  void mark(const Allocation &allocation, uint32_t number);

  char *memory = nullptr;
  uint64_t reservedBytes = 0;
  /// End of what was ever allocated.
  uint64_t usedBytes = 0;
  std::vector<Pages> opened;
  /// Which allocation a granule belongs to, 0 for none.
  uint32_t *granules = nullptr;
  std::vector<Allocation> allocations = {{}};
  std::vector<uint32_t> freeNumbers;
  /// Free ranges below usedBytes: sizes by offset.
  std::map<uint64_t, uint64_t> holes;
};

/// All memory that kernels may access. Whoever calls a member holds the lock,
/// best by an OpenDevice.
class DeviceMemory {
public:
  /// Aligned to 256; ends the program when memory is used up.
  void *allocate(uint64_t bytes, bool hostShared);
  void release(void *address);
  /// Memory of the host that kernels may access as well.
  void addHost(const void *address, uint64_t bytes);
  void removeHost(const void *address) { host.erase(address); }
  /// The live memory around an address; null if there is none.
  const Allocation *find(const void *address) const {
    if (const Allocation *found = device.find(address))
      return found;
    return findElsewhere(address);
  }
  /// Whether host code may never touch that address.
  bool isDevice(const void *address) const { return device.contains(address); }
  /// Opens device memory at its first use by a kernel or a copy; false where
  /// the access is wrong.
  bool openOnFault(const void *address) {
    return isOpen && device.open(address);
  }
  /// "12 bytes into 64 bytes of device memory", for messages.
  std::string describe(const void *address) const;
  /// Ends the program unless these bytes are live, where they are the device's.
  void requireLive(const char *what, const void *address, uint64_t bytes) const;

private:
  friend class OpenDevice;
  const Allocation *findElsewhere(const void *address) const;

  Arena device, shared;
  std::map<const void *, Allocation> host;
  std::mutex lock;
  bool isOpen = false;
};

DeviceMemory &deviceMemory();

/// Holds the device's lock and lets its memory be accessed, which is closed
/// again in the end.
class OpenDevice {
public:
  OpenDevice();
  ~OpenDevice();
  OpenDevice(const OpenDevice &) = delete;
  OpenDevice &operator=(const OpenDevice &) = delete;
};

/// From now on memory faults open device memory for those who may access it,
/// and else end the program with a line that says whose it was, where device
/// memory or an emulated thread is involved.
void handleFaults();

} // namespace mca::emulator

#endif // MCA_LIB_RUNTIME_EMULATOR_DEVICEMEMORY_H
