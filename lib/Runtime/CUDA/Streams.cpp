//===- Streams.cpp - Pooled streams and the caller's ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Streams.h"
#include "Driver.h"

#include "mca/Runtime/Runtime.h"

#include <cstdlib>
#include <mutex>
#include <unordered_set>
#include <vector>

using namespace mca;
using namespace mca::runtime;

namespace {
/// Streams that this library made.
struct Pool {
  std::mutex mutex;
  std::unordered_set<Stream> all;
  std::vector<Stream> free;
};
} // namespace

static Pool &getPool() {
  // Never destroyed: other threads may outlive static objects.
  static auto *pool = new Pool;
  return *pool;
}

static thread_local Stream callerStream = nullptr;
static thread_local const char *lastKernel = nullptr;

Stream runtime::takeStream() {
  const Driver &driver = getDriver();
  Pool &pool = getPool();
  std::lock_guard<std::mutex> lock(pool.mutex);
  if (!pool.free.empty()) {
    Stream stream = pool.free.back();
    pool.free.pop_back();
    return stream;
  }
  Stream stream = nullptr;
  // Not ordered with the default stream, which others may use.
  check(driver.streamCreate(&stream, streamNonBlocking),
        "cannot create a stream");
  pool.all.insert(stream);
  return stream;
}

void runtime::returnStream(Stream stream) {
  Pool &pool = getPool();
  std::lock_guard<std::mutex> lock(pool.mutex);
  // A stream that a caller had set when the function began is the caller's.
  if (pool.all.count(stream))
    pool.free.push_back(stream);
}

Stream runtime::getCallerStream() { return callerStream; }
void runtime::setCallerStream(Stream stream) { callerStream = stream; }

void runtime::noteLaunch(const char *kernel) { lastKernel = kernel; }

std::string runtime::describeSuspect() {
  if (!lastKernel)
    return "";
  const char *blocking = std::getenv("CUDA_LAUNCH_BLOCKING");
  if (blocking && std::string(blocking) == "1")
    return lastKernel;
  return std::string(lastKernel) +
         " or one before it (CUDA_LAUNCH_BLOCKING=1 tells which)";
}

void runtime::synchronize(Stream stream) {
  Result result = getDriver().streamSynchronize(stream);
  if (result)
    check(result, "work on the GPU failed", describeSuspect());
}

void *mgpuStreamCreate() { return callerStream ? callerStream : takeStream(); }

void mgpuStreamDestroy(void *stream) {
  if (stream != callerStream)
    returnStream(stream);
}

void mgpuStreamSynchronize(void *stream) {
  if (stream != callerStream)
    synchronize(stream);
}

void mgpuStreamWaitEvent(void *stream, void *event) {
  check(getDriver().streamWaitEvent(stream, event, 0),
        "cannot wait for an event");
}

void *mgpuEventCreate() {
  Event event = nullptr;
  check(getDriver().eventCreate(&event, eventDisableTiming),
        "cannot create an event");
  return event;
}

void mgpuEventDestroy(void *event) {
  check(getDriver().eventDestroy(event), "cannot destroy an event");
}

void mgpuEventSynchronize(void *event) {
  Result result = getDriver().eventSynchronize(event);
  if (result)
    check(result, "work on the GPU failed", describeSuspect());
}

void mgpuEventRecord(void *event, void *stream) {
  check(getDriver().eventRecord(event, stream), "cannot record an event");
}

void mcaSetStream(void *stream) { callerStream = stream; }
