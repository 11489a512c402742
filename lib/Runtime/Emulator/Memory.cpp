//===- Memory.cpp - Memory of Runtime.h -----------------------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DeviceMemory.h"
#include "Report.h"
#include "mca/Runtime/Runtime.h"

#include <algorithm>
#include <cstring>
#include <map>

using namespace mca::emulator;

void *mgpuMemAlloc(uint64_t bytes, void *, uint8_t hostShared) {
  OpenDevice device;
  return deviceMemory().allocate(bytes, hostShared != 0);
}

void mgpuMemFree(void *memory, void *) {
  OpenDevice device;
  deviceMemory().release(memory);
}

void mgpuMemcpy(void *to, void *from, size_t bytes, void *) {
  OpenDevice device;
  deviceMemory().requireLive("copy out of bounds", to, bytes);
  deviceMemory().requireLive("copy out of bounds", from, bytes);
  memmove(to, from, bytes);
}

template <typename T>
static void fill(void *memory, T value, size_t elements) {
  OpenDevice device;
  deviceMemory().requireLive("memset out of bounds", memory,
                             elements * sizeof(T));
  std::fill_n(static_cast<T *>(memory), elements, value);
}

void mgpuMemset32(void *memory, uint32_t value, size_t elements, void *) {
  fill(memory, value, elements);
}

void mgpuMemset16(void *memory, uint16_t value, size_t elements, void *) {
  fill(memory, value, elements);
}

//===----------------------------------------------------------------------===//
// Memory of the host
//===----------------------------------------------------------------------===//

namespace {
/// A memref of some rank; `sizes` goes on with the sizes and the strides.
struct Descriptor {
  char *base;
  char *aligned;
  int64_t offset;
  int64_t sizes[];
};
} // namespace

/// The bytes from the first element to the last.
static uint64_t countBytes(int64_t rank, const Descriptor &memref,
                           int64_t elementBytes) {
  int64_t last = 0;
  for (int64_t i = 0; i < rank; ++i) {
    if (memref.sizes[i] == 0)
      return 0;
    last += (memref.sizes[i] - 1) * memref.sizes[rank + i];
  }
  return static_cast<uint64_t>((last + 1) * elementBytes);
}

void mgpuMemHostRegisterMemRef(int64_t rank, void *descriptor,
                               int64_t elementBytes) {
  auto &memref = *static_cast<Descriptor *>(descriptor);
  OpenDevice device;
  deviceMemory().addHost(memref.aligned + memref.offset * elementBytes,
                         countBytes(rank, memref, elementBytes));
}

void mgpuMemHostUnregisterMemRef(int64_t, void *descriptor,
                                 int64_t elementBytes) {
  auto &memref = *static_cast<Descriptor *>(descriptor);
  OpenDevice device;
  deviceMemory().removeHost(memref.aligned + memref.offset * elementBytes);
}

//===----------------------------------------------------------------------===//
// Constants
//===----------------------------------------------------------------------===//

/// Copies by the host's address; the lock of the device guards them.
static std::map<const char *, void *> &constants() {
  static auto *copies = new std::map<const char *, void *>;
  return *copies;
}

void *mcaDeviceConstant(const void *host, uint64_t bytes) {
  OpenDevice device;
  void *&copy = constants()[static_cast<const char *>(host)];
  if (!copy && bytes) {
    copy = deviceMemory().allocate(bytes, /*hostShared=*/false);
    memcpy(copy, host, bytes);
  }
  return copy;
}

void mcaReleaseConstants(const void *host, uint64_t bytes) {
  OpenDevice device;
  auto *begin = static_cast<const char *>(host);
  auto first = constants().lower_bound(begin);
  auto end = constants().lower_bound(begin + bytes);
  for (auto it = first; it != end; ++it)
    deviceMemory().release(it->second);
  constants().erase(first, end);
}
