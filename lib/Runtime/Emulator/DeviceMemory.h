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
/// them. No access is possible while it is closed.
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
  void protect(bool isOpen);

private:
  static constexpr uint64_t granuleBytes = 256;

  uint64_t offset(const void *address) const {
    return static_cast<uint64_t>(static_cast<const char *>(address) - memory);
  }
  bool reserve();
  uint32_t newNumber();
  void mark(const Allocation &allocation, uint32_t number);

  char *memory = nullptr;
  uint64_t reservedBytes = 0;
  /// End of what was ever allocated: what protect changes.
  uint64_t usedBytes = 0;
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

/// Holds the device's lock and lets its memory be accessed.
class OpenDevice {
public:
  OpenDevice();
  ~OpenDevice();
  OpenDevice(const OpenDevice &) = delete;
  OpenDevice &operator=(const OpenDevice &) = delete;
};

/// From now on a memory fault ends the program with a line that says whose it
/// was, where device memory or an emulated thread is involved.
void reportFaults();

} // namespace mca::emulator

#endif // MCA_LIB_RUNTIME_EMULATOR_DEVICEMEMORY_H
