//===- Memory.cpp - Memory of the device ------------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Driver.h"
#include "Streams.h"

#include "mca/Runtime/Runtime.h"

#include <mutex>
#include <unordered_set>

using namespace mca;
using namespace mca::runtime;

namespace {
/// Memory that host and device share, which is freed in another way.
struct SharedMemory {
  std::mutex mutex;
  std::unordered_set<void *> all;
};

/// A memref's descriptor, of rank 0 at least.
struct Descriptor {
  char *allocated;
  char *aligned;
  int64_t offset;
  int64_t sizesAndStrides[1];
};
} // namespace

static SharedMemory &getSharedMemory() {
  static auto *memory = new SharedMemory;
  return *memory;
}

static std::string describeAllocation(uint64_t bytes) {
  return "cannot allocate " + std::to_string(bytes) + " bytes on the GPU";
}

static void *allocateShared(uint64_t bytes) {
  DevicePointer memory = nullptr;
  check(getDriver().memoryAllocateManaged(&memory, bytes, attachGlobal),
        describeAllocation(bytes).c_str());
  SharedMemory &shared = getSharedMemory();
  std::lock_guard<std::mutex> lock(shared.mutex);
  shared.all.insert(memory);
  return memory;
}

/// Frees shared memory; false if it is none.
static bool freeShared(void *memory) {
  SharedMemory &shared = getSharedMemory();
  std::lock_guard<std::mutex> lock(shared.mutex);
  if (!shared.all.erase(memory))
    return false;
  check(getDriver().memoryFreeManaged(memory), "cannot free shared memory");
  return true;
}

void *mgpuMemAlloc(uint64_t bytes, void *givenStream, uint8_t hostShared) {
  if (bytes == 0)
    return nullptr;
  if (hostShared)
    return allocateShared(bytes);
  ScopedStream stream(givenStream);
  DevicePointer memory = nullptr;
  Result result = getDriver().memoryAllocate(&memory, bytes, stream);
  if (result)
    check(result, describeAllocation(bytes).c_str());
  return memory;
}

void mgpuMemFree(void *memory, void *givenStream) {
  if (!memory || freeShared(memory))
    return;
  ScopedStream stream(givenStream);
  check(getDriver().memoryFree(memory, stream), "cannot free memory");
}

void mgpuMemcpy(void *to, void *from, size_t bytes, void *givenStream) {
  if (bytes == 0)
    return;
  ScopedStream stream(givenStream);
  check(getDriver().memoryCopy(to, from, bytes, stream), "cannot copy memory");
}

void mgpuMemset32(void *memory, uint32_t value, size_t elements,
                  void *givenStream) {
  if (elements == 0)
    return;
  ScopedStream stream(givenStream);
  check(getDriver().memorySet32(memory, value, elements, stream),
        "cannot set memory");
}

void mgpuMemset16(void *memory, uint16_t value, size_t elements,
                  void *givenStream) {
  if (elements == 0)
    return;
  ScopedStream stream(givenStream);
  check(getDriver().memorySet16(memory, value, elements, stream),
        "cannot set memory");
}

/// Where the elements of a memref begin, and how many bytes are from there to
/// the end of the last.
static std::pair<char *, size_t> getExtent(int64_t rank, void *descriptor,
                                           int64_t elementBytes) {
  auto *memref = static_cast<Descriptor *>(descriptor);
  int64_t elements = 1;
  for (int64_t i = 0; i < rank; ++i) {
    int64_t size = memref->sizesAndStrides[i];
    int64_t stride = memref->sizesAndStrides[rank + i];
    if (size == 0)
      return {memref->aligned, 0};
    elements += (size - 1) * stride;
  }
  return {memref->aligned + memref->offset * elementBytes,
          size_t(elements * elementBytes)};
}

void mgpuMemHostRegisterMemRef(int64_t rank, void *descriptor,
                               int64_t elementBytes) {
  auto [start, bytes] = getExtent(rank, descriptor, elementBytes);
  if (bytes != 0)
    check(getDriver().hostRegister(start, bytes, 0),
          "cannot register memory of the host");
}

void mgpuMemHostUnregisterMemRef(int64_t rank, void *descriptor,
                                 int64_t elementBytes) {
  auto [start, bytes] = getExtent(rank, descriptor, elementBytes);
  if (bytes != 0)
    check(getDriver().hostUnregister(start),
          "cannot unregister memory of the host");
}

void mgpuSetDefaultDevice(int32_t device) { setDevice(device); }
