//===- Launch.cpp - Modules, kernels and streams of Runtime.h -------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Block.h"
#include "DeviceMemory.h"
#include "Module.h"
#include "Report.h"
#include "mca/Runtime/Runtime.h"

#include <algorithm>
#include <mutex>

using namespace mca::emulator;

//===----------------------------------------------------------------------===//
// Modules
//===----------------------------------------------------------------------===//

void *mgpuModuleLoad(const void *data, size_t bytes) {
  return new Module(data, bytes);
}

void *mgpuModuleLoadJIT(const void *, int32_t) {
  fail("wrong module", "PTX, which the emulator cannot run; compile with "
                       "format=llvm and run mca-emulate-kernels");
}

void mgpuModuleUnload(void *module) { delete static_cast<Module *>(module); }

void *mgpuModuleGetFunction(void *module, const char *name) {
  static std::mutex lock;
  std::lock_guard<std::mutex> guard(lock);
  return static_cast<Module *>(module)->find(name);
}

//===----------------------------------------------------------------------===//
// Launches
//===----------------------------------------------------------------------===//

namespace {
/// A launch as the compiled program asks for it.
struct Request {
  intptr_t grid[3], block[3];
};
} // namespace

static void requireSize(const char *kernel, const char *what,
                        const intptr_t size[3], const intptr_t limits[3]) {
  for (int i = 0; i < 3; ++i)
    if (size[i] < 0 || size[i] > limits[i])
      fail("wrong launch",
           "%s of %lld x %lld x %lld, at most %lld in %c, in "
           "kernel %s",
           what, static_cast<long long>(size[0]),
           static_cast<long long>(size[1]), static_cast<long long>(size[2]),
           static_cast<long long>(limits[i]), "xyz"[i], kernel);
}

static Dim3 toDim3(const intptr_t size[3]) {
  return {static_cast<uint32_t>(size[0]), static_cast<uint32_t>(size[1]),
          static_cast<uint32_t>(size[2])};
}

static bool isEmpty(const intptr_t size[3]) {
  return size[0] == 0 || size[1] == 0 || size[2] == 0;
}

static void run(const Function &function, const Request &request,
                int32_t sharedBytes, void **params) {
  const char *name = function.kernel->name;
  constexpr intptr_t gridLimits[3] = {0x7fffffff, 65535, 65535};
  constexpr intptr_t blockLimits[3] = {Block::maxThreads, Block::maxThreads,
                                       64};
  requireSize(name, "a grid", request.grid, gridLimits);
  requireSize(name, "a block", request.block, blockLimits);
  if (isEmpty(request.grid))
    return;
  Launch launch = {&function.module->tables(),
                   function.kernel,
                   toDim3(request.grid),
                   toDim3(request.block),
                   static_cast<uint32_t>(sharedBytes),
                   params};
  uint64_t threads = launch.block.count();
  uint64_t maxThreads =
      std::min<uint64_t>(Block::maxThreads, function.kernel->maxThreads);
  if (threads == 0 || threads > maxThreads)
    fail("wrong launch", "a block of %llu threads, at most %llu, in kernel %s",
         static_cast<unsigned long long>(threads),
         static_cast<unsigned long long>(maxThreads), name);
  OpenDevice device;
  uint64_t taken = block().shared.layOut(*launch.module, *launch.kernel,
                                         launch.dynamicBytes);
  if (taken > SharedMemory::maxBytes)
    fail("wrong launch",
         "%llu bytes of shared memory, at most %u, in kernel %s",
         static_cast<unsigned long long>(taken), SharedMemory::maxBytes, name);
  block().runGrid(launch);
}

void mgpuLaunchKernel(void *function, intptr_t gridX, intptr_t gridY,
                      intptr_t gridZ, intptr_t blockX, intptr_t blockY,
                      intptr_t blockZ, int32_t sharedBytes, void *,
                      void **params, void **, size_t paramCount) {
  auto &kernel = *static_cast<Function *>(function);
  if (paramCount != kernel.kernel->paramCount)
    fail("wrong launch", "%zu parameters for %llu, in kernel %s", paramCount,
         static_cast<unsigned long long>(kernel.kernel->paramCount),
         kernel.kernel->name);
  run(kernel, {{gridX, gridY, gridZ}, {blockX, blockY, blockZ}}, sharedBytes,
      params);
}

void mgpuLaunchClusterKernel(void *function, intptr_t clusterX,
                             intptr_t clusterY, intptr_t clusterZ,
                             intptr_t gridX, intptr_t gridY, intptr_t gridZ,
                             intptr_t blockX, intptr_t blockY, intptr_t blockZ,
                             int32_t sharedBytes, void *, void **params,
                             void **) {
  auto &kernel = *static_cast<Function *>(function);
  if (clusterX * clusterY * clusterZ != 1)
    fail("wrong launch", "the emulator has no clusters, in kernel %s",
         kernel.kernel->name);
  run(kernel, {{gridX, gridY, gridZ}, {blockX, blockY, blockZ}}, sharedBytes,
      params);
}

//===-- Streams and events: all work is done when a call returns
//--------------//

static char theStream, theEvent;

void *mgpuStreamCreate() { return &theStream; }
void mgpuStreamDestroy(void *) {}
void mgpuStreamSynchronize(void *) {}
void mgpuStreamWaitEvent(void *, void *) {}
void *mgpuEventCreate() { return &theEvent; }
void mgpuEventDestroy(void *) {}
void mgpuEventSynchronize(void *) {}
void mgpuEventRecord(void *, void *) {}
void mgpuSetDefaultDevice(int32_t) {}
void mcaSetStream(void *) {}

int32_t mcaGraphBegin() { return 1; }
void *mcaGraphEnd() { return nullptr; }
void mcaGraphLaunch(void *, void *) {
  fail("no graph", "the emulator records none, see mcaGraphBegin");
}
void mcaGraphDestroy(void *) {}
