//===- Driver.cpp - The CUDA driver, opened when needed ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Driver.h"
#include "Error.h"
#include "Streams.h"

#include <atomic>
#include <dlfcn.h>
#include <mutex>

using namespace mca;
using namespace mca::runtime;

namespace {
/// The driver and the device that all threads share.
struct Opened {
  Driver driver;
  Context context = nullptr;
};
} // namespace

static std::atomic<int> chosenDevice = 0;
static std::atomic<Opened *> opened = nullptr;

static std::string describe(const Driver &driver, Result result) {
  const char *name = nullptr;
  const char *text = nullptr;
  driver.getErrorName(result, &name);
  driver.getErrorString(result, &text);
  std::string code = name ? name : "error " + std::to_string(result);
  return text ? code + " (" + text + ")" : code;
}

static void check(const Driver &driver, Result result, const char *what,
                  const std::string &kernel) {
  if (result)
    fail(what, describe(driver, result), kernel);
}

static void *openLibrary() {
  if (void *library = dlopen("libcuda.so.1", RTLD_NOW | RTLD_LOCAL))
    return library;
  fail("no CUDA driver on this machine (set --target=cpu or --target=emulator "
       "to run without a GPU)",
       dlerror());
}

static void *findSymbol(void *library, const char *symbol) {
  if (void *address = dlsym(library, symbol))
    return address;
  fail("the CUDA driver is too old (12.0 or newer is needed)",
       std::string("it lacks ") + symbol);
}

/// Memory that programs free stays with the process, for their next call.
static void keepFreedMemory(const Driver &driver, Device device) {
  MemoryPool pool = nullptr;
  check(driver, driver.getDefaultPool(&pool, device),
        "cannot use the device's memory pool", "");
  unsigned long long threshold = ~0ull;
  check(driver, driver.poolSetAttribute(pool, poolReleaseThreshold, &threshold),
        "cannot set up the device's memory pool", "");
}

static Context openDevice(const Driver &driver) {
  check(driver, driver.init(0), "cannot start the CUDA driver", "");
  int count = 0;
  check(driver, driver.deviceGetCount(&count), "cannot count the GPUs", "");
  int index = chosenDevice;
  if (index < 0 || index >= count)
    fail("there is no GPU " + std::to_string(index),
         "the CUDA driver sees " + std::to_string(count));
  Device device = 0;
  check(driver, driver.deviceGet(&device, index), "cannot use the GPU", "");
  Context context = nullptr;
  check(driver, driver.primaryContextRetain(&context, device),
        "cannot use the GPU", "");
  keepFreedMemory(driver, device);
  return context;
}

static Opened *open() {
  // Never destroyed: modules are unloaded after static objects are.
  auto *result = new Opened;
  void *library = openLibrary();
#define MCA_DRIVER_FUNCTION(name, symbol, ...)                                 \
  result->driver.name =                                                        \
      reinterpret_cast<Result (*)(__VA_ARGS__)>(findSymbol(library, #symbol));
#include "DriverFunctions.def"
  result->context = openDevice(result->driver);
  return result;
}

/// A thread that has a context, of the framework that calls, keeps it.
static void makeCurrent(const Opened &gpu) {
  Context context = nullptr;
  check(gpu.driver, gpu.driver.contextGetCurrent(&context),
        "cannot use the GPU", "");
  if (!context)
    check(gpu.driver, gpu.driver.contextSetCurrent(gpu.context),
          "cannot use the GPU", "");
}

const Driver &runtime::getDriver() {
  static std::once_flag once;
  std::call_once(once, [] { opened = open(); });
  Opened &gpu = *opened;
  thread_local bool isCurrent = false;
  if (!isCurrent)
    makeCurrent(gpu);
  isCurrent = true;
  return gpu.driver;
}

const Driver *runtime::getOpenDriver() {
  Opened *gpu = opened;
  return gpu ? &gpu->driver : nullptr;
}

void runtime::setDevice(int device) { chosenDevice = device; }

/// What the driver returns from any call once a kernel went wrong.
static bool isOfKernel(Result result) {
  return result == resultIllegalAddress || result == resultLaunchTimeout ||
         result == resultAssert ||
         (result >= resultStackError && result <= resultLaunchFailed);
}

void runtime::check(Result result, const char *what,
                    const std::string &kernel) {
  if (!result)
    return;
  std::string suspect = isOfKernel(result) ? describeSuspect() : "";
  ::check(getDriver(), result, what, suspect.empty() ? kernel : suspect);
}
