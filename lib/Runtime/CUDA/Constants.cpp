//===- Constants.cpp - Copies of constants on the device --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Driver.h"
#include "Streams.h"

#include "mca/Runtime/Runtime.h"

#include <map>
#include <mutex>

using namespace mca;
using namespace mca::runtime;

namespace {
/// Copies by the address and size of what they are copies of.
struct Constants {
  std::mutex mutex;
  std::map<std::pair<const char *, uint64_t>, void *> copies;
};
} // namespace

static Constants &getConstants() {
  static auto *constants = new Constants;
  return *constants;
}

/// On a stream of its own, which is waited for: the caller's may be recording.
static void *upload(const void *host, uint64_t bytes) {
  ScopedStream stream(nullptr);
  void *copy = mgpuMemAlloc(bytes, stream, 0);
  mgpuMemcpy(copy, const_cast<void *>(host), bytes, stream);
  return copy;
}

void *mcaDeviceConstant(const void *host, uint64_t bytes) {
  if (bytes == 0)
    return nullptr;
  Constants &constants = getConstants();
  std::lock_guard<std::mutex> lock(constants.mutex);
  void *&copy = constants.copies[{static_cast<const char *>(host), bytes}];
  if (!copy)
    copy = upload(host, bytes);
  return copy;
}

void mcaReleaseConstants(const void *host, uint64_t bytes) {
  const auto *begin = static_cast<const char *>(host);
  Constants &constants = getConstants();
  std::lock_guard<std::mutex> lock(constants.mutex);
  auto first = constants.copies.lower_bound({begin, 0});
  auto last = constants.copies.lower_bound({begin + bytes, 0});
  for (auto it = first; it != last; ++it)
    mgpuMemFree(it->second, nullptr);
  constants.copies.erase(first, last);
}
