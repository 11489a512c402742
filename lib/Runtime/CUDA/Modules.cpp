//===- Modules.cpp - Kernels and their launches -----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Driver.h"
#include "Error.h"
#include "Streams.h"

#include "mca/Runtime/Runtime.h"

#include <atomic>
#include <map>
#include <memory>
#include <mutex>

using namespace mca;
using namespace mca::runtime;

namespace {
/// What mgpuModuleGetFunction gives out.
struct Kernel {
  std::string name;
  Function function = nullptr;
  /// Dynamic shared memory that a launch may ask for; 48 KiB by default.
  std::atomic<int> sharedLimit = 48 * 1024;
  std::mutex mutex;
};

/// What mgpuModuleLoad gives out; loaded when its first kernel is looked up.
struct LazyModule {
  const void *data = nullptr;
  Module module = nullptr;
  std::map<std::string, std::unique_ptr<Kernel>, std::less<>> kernels;
  std::mutex mutex;
};

struct Dim3 {
  intptr_t x, y, z;

  bool isEmpty() const { return x == 0 || y == 0 || z == 0; }
  std::string text() const {
    return std::to_string(x) + " x " + std::to_string(y) + " x " +
           std::to_string(z);
  }
};
} // namespace

//===----------------------------------------------------------------------===//
// Modules
//===----------------------------------------------------------------------===//

/// The driver's reason comes with the first line of its compiler's, if any.
static void load(LazyModule &module, const std::string &kernel) {
  char log[1024] = "";
  int options[] = {jitErrorLog, jitErrorLogBytes};
  void *values[] = {log, reinterpret_cast<void *>(sizeof(log))};
  Result result =
      getDriver().moduleLoad(&module.module, module.data, 2, options, values);
  if (!result)
    return;
  std::string line(log);
  line = line.substr(0, line.find('\n'));
  std::string what = "cannot load the module";
  if (!line.empty())
    what += " (" + line + ")";
  check(result, what.c_str(), kernel);
}

void *mgpuModuleLoad(const void *data, size_t) {
  auto *module = new LazyModule;
  module->data = data;
  return module;
}

void *mgpuModuleLoadJIT(const void *data, int32_t) {
  return mgpuModuleLoad(data, 0);
}

void mgpuModuleUnload(void *handle) {
  std::unique_ptr<LazyModule> module(static_cast<LazyModule *>(handle));
  const Driver *driver = getOpenDriver();
  if (!driver || !module->module)
    return;
  // At the end of the process the driver may have gone first.
  Result result = driver->moduleUnload(module->module);
  if (result && result != resultDeinitialized)
    check(result, "cannot unload a module");
}

void *mgpuModuleGetFunction(void *handle, const char *name) {
  auto &module = *static_cast<LazyModule *>(handle);
  std::lock_guard<std::mutex> lock(module.mutex);
  auto known = module.kernels.find(name);
  if (known != module.kernels.end())
    return known->second.get();
  if (!module.module)
    load(module, name);
  auto kernel = std::make_unique<Kernel>();
  kernel->name = name;
  check(getDriver().moduleGetFunction(&kernel->function, module.module, name),
        "cannot find the kernel", name);
  return (module.kernels[name] = std::move(kernel)).get();
}

//===----------------------------------------------------------------------===//
// Launches
//===----------------------------------------------------------------------===//

static void allowShared(Kernel &kernel, int32_t bytes) {
  if (bytes <= kernel.sharedLimit)
    return;
  std::lock_guard<std::mutex> lock(kernel.mutex);
  if (bytes <= kernel.sharedLimit)
    return;
  std::string what = "cannot have " + std::to_string(bytes) +
                     " bytes of dynamic shared memory";
  check(getDriver().functionSetAttribute(kernel.function,
                                         functionMaxDynamicShared, bytes),
        what.c_str(), kernel.name);
  kernel.sharedLimit = bytes;
}

static void checkLaunch(Result result, const Kernel &kernel, Dim3 grid,
                        Dim3 block) {
  if (!result)
    return;
  std::string what = "cannot launch " + grid.text() + " blocks of " +
                     block.text() + " threads";
  check(result, what.c_str(), kernel.name);
}

void mgpuLaunchKernel(void *function, intptr_t gridX, intptr_t gridY,
                      intptr_t gridZ, intptr_t blockX, intptr_t blockY,
                      intptr_t blockZ, int32_t sharedBytes, void *givenStream,
                      void **params, void **extra, size_t) {
  auto &kernel = *static_cast<Kernel *>(function);
  Dim3 grid{gridX, gridY, gridZ};
  if (grid.isEmpty())
    return;
  allowShared(kernel, sharedBytes);
  ScopedStream stream(givenStream);
  noteLaunch(kernel.name.c_str());
  checkLaunch(getDriver().launch(kernel.function, gridX, gridY, gridZ, blockX,
                                 blockY, blockZ, sharedBytes, stream, params,
                                 extra),
              kernel, grid, {blockX, blockY, blockZ});
}

void mgpuLaunchClusterKernel(void *function, intptr_t clusterX,
                             intptr_t clusterY, intptr_t clusterZ,
                             intptr_t gridX, intptr_t gridY, intptr_t gridZ,
                             intptr_t blockX, intptr_t blockY, intptr_t blockZ,
                             int32_t sharedBytes, void *givenStream,
                             void **params, void **extra) {
  auto &kernel = *static_cast<Kernel *>(function);
  Dim3 grid{gridX, gridY, gridZ};
  if (grid.isEmpty())
    return;
  allowShared(kernel, sharedBytes);
  ScopedStream stream(givenStream);
  noteLaunch(kernel.name.c_str());
  LaunchAttribute attribute = {};
  attribute.id = launchClusterDimension;
  attribute.cluster = {unsigned(clusterX), unsigned(clusterY),
                       unsigned(clusterZ)};
  LaunchConfig config = {unsigned(gridX),
                         unsigned(gridY),
                         unsigned(gridZ),
                         unsigned(blockX),
                         unsigned(blockY),
                         unsigned(blockZ),
                         unsigned(sharedBytes),
                         stream,
                         &attribute,
                         1};
  checkLaunch(getDriver().launchEx(&config, kernel.function, params, extra),
              kernel, grid, {blockX, blockY, blockZ});
}
