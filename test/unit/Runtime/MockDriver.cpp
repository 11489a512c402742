//===- MockDriver.cpp - A libcuda that writes down its calls ----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Memory is the host's, copies and fills are done, kernels are not run.
//
//===----------------------------------------------------------------------===//

#include "MockDriver.h"

#include "DriverTypes.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <mutex>
#include <set>
#include <sstream>
#include <utility>

using namespace mca::runtime;

#define MOCK_FUNCTION extern "C" MCA_MOCK_API Result

//===----------------------------------------------------------------------===//
// The record
//===----------------------------------------------------------------------===//

namespace {
struct State {
  std::recursive_mutex mutex;
  std::vector<std::string> calls;
  std::map<std::string, int> failures;
  std::map<void *, std::string> names;
  std::map<std::string, int> counts;
  std::set<void *> allocations;
};
} // namespace

static State &state() {
  static auto *result = new State;
  return *result;
}

/// A new object called `kind` and its number.
static void *make(const std::string &kind) {
  int number = ++state().counts[kind];
  void *handle = std::malloc(1);
  state().names[handle] = kind + std::to_string(number);
  return handle;
}

static std::string nameOf(void *handle) {
  auto known = state().names.find(handle);
  if (known != state().names.end())
    return known->second;
  return handle ? "foreign" : "null";
}

template <typename... Parts>
static void record(const Parts &...parts) {
  std::ostringstream line;
  const char *separator = "";
  ((line << separator << parts, separator = " "), ...);
  state().calls.push_back(line.str());
  if (std::getenv("MCA_MOCK_LOG")) {
    std::puts(line.str().c_str());
    std::fflush(stdout);
  }
}

/// What a test wants this function to return.
static Result getFailure(const std::string &symbol) {
  if (const char *all = std::getenv("MCA_MOCK_FAIL")) {
    std::string text(all);
    size_t equals = text.find('=');
    if (text.substr(0, equals) == symbol)
      return std::atoi(text.c_str() + equals + 1);
  }
  auto failure = state().failures.find(symbol);
  if (failure == state().failures.end())
    return 0;
  Result code = failure->second;
  state().failures.erase(failure);
  return code;
}

/// Begins a function: one call at a time, and its failure if one is due.
#define MOCK_BEGIN                                                             \
  std::lock_guard<std::recursive_mutex> lock(state().mutex);                   \
  if (Result failure = getFailure(__func__))                                   \
    return failure;

std::vector<std::string> mock::takeCalls() {
  std::lock_guard<std::recursive_mutex> lock(state().mutex);
  return std::exchange(state().calls, {});
}

void mock::failNext(const std::string &symbol, int code) {
  std::lock_guard<std::recursive_mutex> lock(state().mutex);
  state().failures[symbol] = code;
}

void mock::forgetFailures() {
  std::lock_guard<std::recursive_mutex> lock(state().mutex);
  state().failures.clear();
}

int mock::countAllocations() {
  std::lock_guard<std::recursive_mutex> lock(state().mutex);
  return int(state().allocations.size());
}

//===----------------------------------------------------------------------===//
// Device and errors
//===----------------------------------------------------------------------===//

static thread_local Context currentContext = nullptr;

MOCK_FUNCTION cuInit(unsigned) {
  MOCK_BEGIN record("init");
  return 0;
}
MOCK_FUNCTION cuGetErrorName(Result code, const char **name) {
  static thread_local std::string text;
  text = "CUDA_ERROR_" + std::to_string(code);
  *name = text.c_str();
  return 0;
}
MOCK_FUNCTION cuGetErrorString(Result, const char **text) {
  *text = "said the mock";
  return 0;
}
MOCK_FUNCTION cuDeviceGetCount(int *count) {
  MOCK_BEGIN *count = 1;
  return 0;
}
MOCK_FUNCTION cuDeviceGet(Device *device, int index) {
  MOCK_BEGIN
  *device = index;
  return 0;
}
MOCK_FUNCTION cuDevicePrimaryCtxRetain(Context *context, Device) {
  MOCK_BEGIN
  *context = make("context");
  record("retain", nameOf(*context));
  return 0;
}
MOCK_FUNCTION cuCtxGetCurrent(Context *context) {
  *context = currentContext;
  return 0;
}
MOCK_FUNCTION cuCtxSetCurrent(Context context) {
  MOCK_BEGIN
  currentContext = context;
  record("set", nameOf(context));
  return 0;
}
MOCK_FUNCTION cuDeviceGetDefaultMemPool(MemoryPool *pool, Device) {
  MOCK_BEGIN
  *pool = make("pool");
  return 0;
}
MOCK_FUNCTION cuMemPoolSetAttribute(MemoryPool pool, int attribute, void *) {
  MOCK_BEGIN
  record("set attribute", attribute, "of", nameOf(pool));
  return 0;
}

//===----------------------------------------------------------------------===//
// Kernels
//===----------------------------------------------------------------------===//

MOCK_FUNCTION cuModuleLoadDataEx(Module *module, const void *data, unsigned,
                                 int *, void **values) {
  std::lock_guard<std::recursive_mutex> lock(state().mutex);
  if (Result failure = getFailure(__func__)) {
    std::strcpy(static_cast<char *>(values[0]), "ptxas: a mistake\nand more");
    return failure;
  }
  *module = make("module");
  record("load", nameOf(*module));
  return 0;
}
MOCK_FUNCTION cuModuleUnload(Module module) {
  MOCK_BEGIN
  record("unload", nameOf(module));
  return 0;
}
MOCK_FUNCTION cuModuleGetFunction(Function *function, Module module,
                                  const char *name) {
  MOCK_BEGIN
  *function = make("function");
  state().names[*function] = name;
  record("get", name, "of", nameOf(module));
  return 0;
}
MOCK_FUNCTION cuFuncSetAttribute(Function function, int attribute, int value) {
  MOCK_BEGIN
  record("set attribute", attribute, "of", nameOf(function), "to", value);
  return 0;
}
MOCK_FUNCTION cuLaunchKernel(Function function, unsigned gridX, unsigned gridY,
                             unsigned gridZ, unsigned blockX, unsigned blockY,
                             unsigned blockZ, unsigned shared, Stream stream,
                             void **, void **) {
  MOCK_BEGIN
  record("launch", nameOf(function), "grid", gridX, gridY, gridZ, "block",
         blockX, blockY, blockZ, "shared", shared, "on", nameOf(stream));
  return 0;
}
MOCK_FUNCTION cuLaunchKernelEx(const LaunchConfig *config, Function function,
                               void **, void **) {
  MOCK_BEGIN
  const LaunchAttribute &attribute = *config->attributes;
  record("launch", nameOf(function), "cluster", attribute.cluster.x,
         attribute.cluster.y, attribute.cluster.z, "grid", config->gridX,
         config->gridY, config->gridZ, "on", nameOf(config->stream));
  return 0;
}

//===----------------------------------------------------------------------===//
// Streams
//===----------------------------------------------------------------------===//

MOCK_FUNCTION cuStreamCreate(Stream *stream, unsigned) {
  MOCK_BEGIN
  *stream = make("stream");
  record("create", nameOf(*stream));
  return 0;
}
MOCK_FUNCTION cuStreamSynchronize(Stream stream) {
  MOCK_BEGIN
  record("synchronize", nameOf(stream));
  return 0;
}
MOCK_FUNCTION cuStreamWaitEvent(Stream stream, Event event, unsigned) {
  MOCK_BEGIN
  record("let", nameOf(stream), "wait for", nameOf(event));
  return 0;
}
MOCK_FUNCTION cuEventCreate(Event *event, unsigned) {
  MOCK_BEGIN
  *event = make("event");
  record("create", nameOf(*event));
  return 0;
}
MOCK_FUNCTION cuEventDestroy_v2(Event event) {
  MOCK_BEGIN
  record("destroy", nameOf(event));
  return 0;
}
MOCK_FUNCTION cuEventRecord(Event event, Stream stream) {
  MOCK_BEGIN
  record("record", nameOf(event), "on", nameOf(stream));
  return 0;
}
MOCK_FUNCTION cuEventSynchronize(Event event) {
  MOCK_BEGIN
  record("synchronize", nameOf(event));
  return 0;
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

static DevicePointer allocate(const char *how, size_t bytes,
                              const std::string &where) {
  void *memory = std::malloc(bytes);
  state().allocations.insert(memory);
  record(how, bytes, where);
  return memory;
}
static void release(const char *how, void *memory, const std::string &where) {
  state().allocations.erase(memory);
  std::free(memory);
  record(how, where);
}

MOCK_FUNCTION cuMemAllocAsync(DevicePointer *memory, size_t bytes,
                              Stream stream) {
  MOCK_BEGIN
  *memory = allocate("allocate", bytes, "on " + nameOf(stream));
  return 0;
}
MOCK_FUNCTION cuMemFreeAsync(DevicePointer memory, Stream stream) {
  MOCK_BEGIN
  release("free", memory, "on " + nameOf(stream));
  return 0;
}
MOCK_FUNCTION cuMemAllocManaged(DevicePointer *memory, size_t bytes, unsigned) {
  MOCK_BEGIN
  *memory = allocate("allocate", bytes, "shared");
  return 0;
}
MOCK_FUNCTION cuMemFree_v2(DevicePointer memory) {
  MOCK_BEGIN
  release("free", memory, "shared");
  return 0;
}
MOCK_FUNCTION cuMemcpyAsync(DevicePointer to, DevicePointer from, size_t bytes,
                            Stream stream) {
  MOCK_BEGIN
  std::memmove(to, from, bytes);
  record("copy", bytes, "on", nameOf(stream));
  return 0;
}
MOCK_FUNCTION cuMemsetD32Async(DevicePointer memory, unsigned value,
                               size_t count, Stream stream) {
  MOCK_BEGIN
  std::fill_n(static_cast<uint32_t *>(memory), count, value);
  record("fill", count, "words on", nameOf(stream));
  return 0;
}
MOCK_FUNCTION cuMemsetD16Async(DevicePointer memory, unsigned short value,
                               size_t count, Stream stream) {
  MOCK_BEGIN
  std::fill_n(static_cast<uint16_t *>(memory), count, value);
  record("fill", count, "halves on", nameOf(stream));
  return 0;
}
MOCK_FUNCTION cuMemHostRegister_v2(void *, size_t bytes, unsigned) {
  MOCK_BEGIN
  record("register", bytes);
  return 0;
}
MOCK_FUNCTION cuMemHostUnregister(void *) {
  MOCK_BEGIN
  record("unregister");
  return 0;
}

//===----------------------------------------------------------------------===//
// Graphs
//===----------------------------------------------------------------------===//

MOCK_FUNCTION cuStreamBeginCapture_v2(Stream stream, int mode) {
  MOCK_BEGIN
  record("begin capture of", nameOf(stream), "mode", mode);
  return 0;
}
MOCK_FUNCTION cuStreamEndCapture(Stream stream, Graph *graph) {
  MOCK_BEGIN
  *graph = make("graph");
  record("end capture of", nameOf(stream));
  return 0;
}
MOCK_FUNCTION cuGraphInstantiateWithFlags(GraphExec *executable, Graph graph,
                                          unsigned long long flags) {
  MOCK_BEGIN
  *executable = make("executable");
  record("instantiate", nameOf(graph), "flags", flags);
  return 0;
}
MOCK_FUNCTION cuGraphDestroy(Graph graph) {
  MOCK_BEGIN
  record("destroy", nameOf(graph));
  return 0;
}
MOCK_FUNCTION cuGraphLaunch(GraphExec executable, Stream stream) {
  MOCK_BEGIN
  record("launch", nameOf(executable), "on", nameOf(stream));
  return 0;
}
MOCK_FUNCTION cuGraphExecDestroy(GraphExec executable) {
  MOCK_BEGIN
  record("destroy", nameOf(executable));
  return 0;
}
