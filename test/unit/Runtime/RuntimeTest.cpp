//===- RuntimeTest.cpp - The runtime library on a mock driver ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MockDriver.h"

#include "mca/Runtime/Runtime.h"

#include "gtest/gtest.h"

#include <algorithm>
#include <regex>
#include <thread>

namespace {

/// A stream that the runtime library did not make.
int foreign;
void *const callerStream = &foreign;

using Calls = std::vector<std::string>;

/// Calls of the driver that begin with `prefix`, since the last look. Objects
/// are without their numbers.
Calls takeCalls(const std::string &prefix = "") {
  static const std::regex number(
      "(context|pool|module|stream|event|graph|executable)[0-9]+");
  Calls result;
  for (const std::string &call : mock::takeCalls())
    if (call.rfind(prefix, 0) == 0)
      result.push_back(std::regex_replace(call, number, "$1"));
  return result;
}

void launch(void *function, void *stream, int32_t shared = 0) {
  mgpuLaunchKernel(function, 1, 2, 3, 32, 1, 1, shared, stream, nullptr,
                   nullptr, 0);
}

class Runtime : public testing::Test {
protected:
  void SetUp() override {
    // Makes the driver's start no part of what is looked at.
    mgpuStreamDestroy(mgpuStreamCreate());
    mock::takeCalls();
  }
  void TearDown() override {
    mcaSetStream(nullptr);
    // What failed failed in a child.
    mock::forgetFailures();
  }

  void *module = mgpuModuleLoad("data", 4);
};

//===----------------------------------------------------------------------===//
// Modules and launches
//===----------------------------------------------------------------------===//

TEST_F(Runtime, LoadsAModuleWithItsFirstKernelAndLooksKernelsUpOnce) {
  EXPECT_EQ(takeCalls(), Calls{});
  void *first = mgpuModuleGetFunction(module, "k");
  EXPECT_EQ(mgpuModuleGetFunction(module, "k"), first);
  EXPECT_NE(mgpuModuleGetFunction(module, "l"), first);
  EXPECT_EQ(takeCalls(),
            (Calls{"load module", "get k of module", "get l of module"}));
}

TEST_F(Runtime, UnloadsOnlyWhatWasLoaded) {
  mgpuModuleUnload(mgpuModuleLoad("data", 4));
  EXPECT_EQ(takeCalls(), Calls{});
  mgpuModuleGetFunction(module, "k");
  mgpuModuleUnload(module);
  EXPECT_EQ(takeCalls("unload").size(), 1u);
}

TEST_F(Runtime, LaunchesWithItsSizes) {
  void *stream = mgpuStreamCreate();
  launch(mgpuModuleGetFunction(module, "k"), stream);
  EXPECT_EQ(takeCalls("launch"),
            (Calls{"launch k grid 1 2 3 block 32 1 1 shared 0 on stream"}));
  mgpuStreamDestroy(stream);
}

TEST_F(Runtime, LaunchesClusters) {
  mgpuLaunchClusterKernel(mgpuModuleGetFunction(module, "k"), 2, 1, 1, 4, 1, 1,
                          32, 1, 1, 0, callerStream, nullptr, nullptr);
  EXPECT_EQ(takeCalls("launch"),
            (Calls{"launch k cluster 2 1 1 grid 4 1 1 on foreign"}));
}

TEST_F(Runtime, LaunchesNothingForAnEmptyGrid) {
  mgpuLaunchKernel(mgpuModuleGetFunction(module, "k"), 0, 1, 1, 32, 1, 1, 0,
                   callerStream, nullptr, nullptr, 0);
  EXPECT_EQ(takeCalls("launch"), Calls{});
}

TEST_F(Runtime, RaisesTheLimitOfSharedMemoryWhenAsked) {
  void *function = mgpuModuleGetFunction(module, "k");
  launch(function, callerStream, 48 * 1024);
  EXPECT_EQ(takeCalls("set"), Calls{});
  launch(function, callerStream, 64 * 1024);
  launch(function, callerStream, 50 * 1024);
  EXPECT_EQ(takeCalls("set"), (Calls{"set attribute 8 of k to 65536"}));
}

//===----------------------------------------------------------------------===//
// Streams
//===----------------------------------------------------------------------===//

TEST_F(Runtime, TakesStreamsFromAPool) {
  void *first = mgpuStreamCreate();
  void *second = mgpuStreamCreate();
  EXPECT_NE(first, second);
  mgpuStreamDestroy(second);
  mgpuStreamDestroy(first);
  takeCalls();
  for (int i = 0; i < 10; ++i) {
    void *stream = mgpuStreamCreate();
    EXPECT_TRUE(stream == first || stream == second);
    mgpuStreamSynchronize(stream);
    mgpuStreamDestroy(stream);
  }
  EXPECT_EQ(takeCalls("create"), Calls{});
}

TEST_F(Runtime, UsesTheCallersStreamAndDoesNotWaitForIt) {
  mcaSetStream(callerStream);
  void *stream = mgpuStreamCreate();
  EXPECT_EQ(stream, callerStream);
  launch(mgpuModuleGetFunction(module, "k"), stream);
  mgpuStreamSynchronize(stream);
  mgpuStreamDestroy(stream);
  EXPECT_EQ(takeCalls(),
            (Calls{"load module", "get k of module",
                   "launch k grid 1 2 3 block 32 1 1 shared 0 on foreign"}));
  mcaSetStream(nullptr);
  void *pooled = mgpuStreamCreate();
  EXPECT_NE(pooled, callerStream);
  mgpuStreamDestroy(pooled);
}

TEST_F(Runtime, NeverPoolsAForeignStream) {
  mgpuStreamDestroy(callerStream);
  void *stream = mgpuStreamCreate();
  EXPECT_NE(stream, callerStream);
  mgpuStreamDestroy(stream);
}

TEST_F(Runtime, WaitsWhereNoStreamIsGiven) {
  launch(mgpuModuleGetFunction(module, "k"), nullptr);
  EXPECT_EQ(takeCalls().back(), "synchronize stream");
}

TEST_F(Runtime, WaitsForAnEventOnAnyStream) {
  void *event = mgpuEventCreate();
  mgpuEventRecord(event, callerStream);
  mgpuStreamWaitEvent(callerStream, event);
  mgpuEventSynchronize(event);
  mgpuEventDestroy(event);
  EXPECT_EQ(takeCalls(), (Calls{"create event", "record event on foreign",
                                "let foreign wait for event",
                                "synchronize event", "destroy event"}));
}

TEST_F(Runtime, HasAStreamPerThread) {
  mcaSetStream(callerStream);
  std::thread([] {
    void *stream = mgpuStreamCreate();
    EXPECT_NE(stream, callerStream);
    mgpuStreamDestroy(stream);
  }).join();
}

TEST_F(Runtime, WorksFromManyThreads) {
  std::vector<std::thread> threads;
  static const float constant[4] = {};
  for (int i = 0; i < 16; ++i)
    threads.emplace_back([&] {
      for (int j = 0; j < 100; ++j) {
        void *stream = mgpuStreamCreate();
        mcaDeviceConstant(constant, sizeof(constant));
        launch(mgpuModuleGetFunction(module, "k"), stream, 60 * 1024);
        mgpuStreamSynchronize(stream);
        mgpuStreamDestroy(stream);
      }
    });
  for (std::thread &thread : threads)
    thread.join();
  std::vector<std::string> calls = takeCalls();
  auto count = [&](const std::string &prefix) {
    return std::count_if(calls.begin(), calls.end(), [&](const auto &call) {
      return call.rfind(prefix, 0) == 0;
    });
  };
  EXPECT_EQ(count("launch k"), 1600);
  EXPECT_EQ(count("load"), 1);
  EXPECT_EQ(count("get k"), 1);
  EXPECT_EQ(count("copy"), 1);
  EXPECT_EQ(count("set attribute"), 1);
  EXPECT_LE(count("create stream"), 17);
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

TEST_F(Runtime, AllocatesOnTheStream) {
  int before = mock::countAllocations();
  void *memory = mgpuMemAlloc(16, callerStream, 0);
  mgpuMemset32(memory, 7, 4, callerStream);
  uint32_t read[4];
  mgpuMemcpy(read, memory, 16, callerStream);
  EXPECT_EQ(std::count(read, read + 4, 7u), 4);
  mgpuMemset16(memory, 1, 8, callerStream);
  mgpuMemFree(memory, callerStream);
  EXPECT_EQ(mock::countAllocations(), before);
  EXPECT_EQ(takeCalls(),
            (Calls{"allocate 16 on foreign", "fill 4 words on foreign",
                   "copy 16 on foreign", "fill 8 halves on foreign",
                   "free on foreign"}));
}

TEST_F(Runtime, AsksForNothingWhereThereAreNoBytes) {
  EXPECT_EQ(mgpuMemAlloc(0, callerStream, 0), nullptr);
  mgpuMemFree(nullptr, callerStream);
  mgpuMemcpy(nullptr, nullptr, 0, callerStream);
  mgpuMemset32(nullptr, 0, 0, callerStream);
  EXPECT_EQ(takeCalls(), Calls{});
}

TEST_F(Runtime, FreesSharedMemoryInItsOwnWay) {
  mgpuMemFree(mgpuMemAlloc(16, callerStream, 1), callerStream);
  EXPECT_EQ(takeCalls(), (Calls{"allocate 16 shared", "free shared"}));
}

TEST_F(Runtime, RegistersWhatAMemrefSpans) {
  float data[100];
  struct {
    void *allocated, *aligned;
    int64_t offset, sizes[2], strides[2];
  } memref = {data, data, 2, {3, 4}, {10, 1}};
  mgpuMemHostRegisterMemRef(2, &memref, 4);
  mgpuMemHostUnregisterMemRef(2, &memref, 4);
  EXPECT_EQ(takeCalls(), (Calls{"register 96", "unregister"}));
}

TEST_F(Runtime, CopiesAConstantOnce) {
  static float values[4] = {1, 2, 3, 4};
  void *copy = mcaDeviceConstant(values, sizeof(values));
  EXPECT_EQ(static_cast<float *>(copy)[2], 3);
  EXPECT_EQ(mcaDeviceConstant(values, sizeof(values)), copy);
  EXPECT_EQ(takeCalls("copy").size(), 1u);
  mcaReleaseConstants(values, sizeof(values));
  EXPECT_EQ(takeCalls("free").size(), 1u);
  mcaDeviceConstant(values, sizeof(values));
  EXPECT_EQ(takeCalls("copy").size(), 1u);
}

//===----------------------------------------------------------------------===//
// Graphs
//===----------------------------------------------------------------------===//

TEST_F(Runtime, RecordsACall) {
  void *function = mgpuModuleGetFunction(module, "k");
  takeCalls();
  EXPECT_EQ(mcaGraphBegin(), 0);
  void *stream = mgpuStreamCreate();
  launch(function, stream);
  mgpuStreamSynchronize(stream);
  mgpuStreamDestroy(stream);
  void *graph = mcaGraphEnd();
  mcaGraphLaunch(graph, callerStream);
  mcaGraphLaunch(graph, nullptr);
  mcaGraphDestroy(graph);
  EXPECT_EQ(takeCalls(),
            (Calls{"begin capture of stream mode 2",
                   "launch k grid 1 2 3 block 32 1 1 shared 0 on stream",
                   "end capture of stream", "instantiate graph flags 1",
                   "destroy graph", "launch executable on foreign",
                   "launch executable on stream", "synchronize stream",
                   "destroy executable"}));
}

TEST_F(Runtime, RecordsWithTheCallersStreamPutAside) {
  mcaSetStream(callerStream);
  mcaGraphBegin();
  EXPECT_NE(mgpuStreamCreate(), callerStream);
  mcaGraphDestroy(mcaGraphEnd());
  EXPECT_EQ(mgpuStreamCreate(), callerStream);
}

TEST_F(Runtime, CopiesConstantsBesideTheRecording) {
  static float values[4];
  mcaGraphBegin();
  std::string recorded = mock::takeCalls().back();
  recorded.erase(recorded.find(" mode")).erase(0, recorded.rfind(' ') + 1);
  mcaDeviceConstant(values, sizeof(values));
  for (const std::string &call : mock::takeCalls())
    EXPECT_EQ(call.find("on " + recorded), std::string::npos) << call;
  mcaGraphDestroy(mcaGraphEnd());
}

//===----------------------------------------------------------------------===//
// Errors
//===----------------------------------------------------------------------===//

using RuntimeDeathTest = Runtime;

/// One line, code and reason.
std::string line(const std::string &what, const std::string &rest = "",
                 int code = 7) {
  return "^mca-gpu: error: " + what + ": CUDA_ERROR_" + std::to_string(code) +
         " \\(said the mock\\)" + rest + "\n$";
}

#define EXPECT_FAILS(statement, line)                                          \
  EXPECT_EXIT(statement, testing::ExitedWithCode(70), line)

TEST_F(RuntimeDeathTest, NamesTheKernelThatCannotBeLoaded) {
  mock::failNext("cuModuleLoadDataEx", 7);
  EXPECT_FAILS(
      mgpuModuleGetFunction(module, "k"),
      line("cannot load the module \\(ptxas: a mistake\\)", ", in kernel k"));
}

TEST_F(RuntimeDeathTest, NamesTheKernelThatIsMissing) {
  mock::failNext("cuModuleGetFunction", 7);
  EXPECT_FAILS(mgpuModuleGetFunction(module, "k"),
               line("cannot find the kernel", ", in kernel k"));
}

TEST_F(RuntimeDeathTest, NamesTheKernelThatCannotStart) {
  void *function = mgpuModuleGetFunction(module, "k");
  mock::failNext("cuLaunchKernel", 7);
  EXPECT_FAILS(launch(function, callerStream),
               line("cannot launch 1 x 2 x 3 blocks of 32 x 1 x 1 threads",
                    ", in kernel k"));
}

TEST_F(RuntimeDeathTest, NamesTheKernelWithTooMuchSharedMemory) {
  void *function = mgpuModuleGetFunction(module, "k");
  mock::failNext("cuFuncSetAttribute", 7);
  EXPECT_FAILS(launch(function, callerStream, 1 << 20),
               line("cannot have 1048576 bytes of dynamic shared memory",
                    ", in kernel k"));
}

TEST_F(RuntimeDeathTest, SuspectsTheLastKernelWhenWorkFails) {
  void *stream = mgpuStreamCreate();
  launch(mgpuModuleGetFunction(module, "k"), stream);
  mock::failNext("cuStreamSynchronize", 7);
  EXPECT_FAILS(mgpuStreamSynchronize(stream),
               line("work on the GPU failed", ", in kernel k or one before it "
                                              "\\(CUDA_LAUNCH_BLOCKING=1 tells "
                                              "which\\)"));
  mgpuStreamDestroy(stream);
}

TEST_F(RuntimeDeathTest, SuspectsKernelsWhereverTheirErrorsCome) {
  static char data[16];
  void *function = mgpuModuleGetFunction(module, "k");
  launch(function, callerStream);
  auto expect = [](const char *symbol, const char *what, auto call) {
    for (int code : {700, 719}) {
      mock::failNext(symbol, code);
      EXPECT_FAILS(call(),
                   line(what, ", in kernel k or one before it .*", code));
      mock::forgetFailures();
    }
  };
  expect("cuMemcpyAsync", "cannot copy memory",
         [] { mgpuMemcpy(data, data, 16, callerStream); });
  expect("cuMemFreeAsync", "cannot free memory",
         [] { mgpuMemFree(data, callerStream); });
  expect("cuMemAllocAsync", "cannot allocate 16 bytes on the GPU",
         [] { mgpuMemAlloc(16, callerStream, 0); });
  expect("cuLaunchKernel",
         "cannot launch 1 x 2 x 3 blocks of 32 x 1 x 1 threads",
         [&] { launch(function, callerStream); });
}

TEST_F(RuntimeDeathTest, KnowsTheKernelWhereLaunchesBlock) {
  launch(mgpuModuleGetFunction(module, "k"), callerStream);
  setenv("CUDA_LAUNCH_BLOCKING", "1", 1);
  mock::failNext("cuStreamSynchronize", 700);
  char data[1];
  EXPECT_FAILS(mgpuMemcpy(data, data, 1, nullptr),
               line("work on the GPU failed", ", in kernel k", 700));
  unsetenv("CUDA_LAUNCH_BLOCKING");
}

TEST_F(RuntimeDeathTest, SaysHowMuchMemoryWasAskedFor) {
  mock::failNext("cuMemAllocAsync", 7);
  EXPECT_FAILS(mgpuMemAlloc(123, callerStream, 0),
               line("cannot allocate 123 bytes on the GPU"));
}

TEST_F(RuntimeDeathTest, ReportsEachOtherFunction) {
  auto expect = [](const char *symbol, const char *what, auto call) {
    mock::failNext(symbol, 7);
    EXPECT_FAILS(call(), line(what)) << symbol;
    mock::forgetFailures();
  };
  static char data[16];
  void *event = mgpuEventCreate();
  expect("cuStreamCreate", "cannot create a stream", [] {
    for (int i = 0; i < 32; ++i)
      mgpuStreamCreate();
  });
  expect("cuStreamWaitEvent", "cannot wait for an event",
         [&] { mgpuStreamWaitEvent(callerStream, event); });
  expect("cuEventCreate", "cannot create an event", [] { mgpuEventCreate(); });
  expect("cuEventRecord", "cannot record an event",
         [&] { mgpuEventRecord(event, callerStream); });
  expect("cuMemcpyAsync", "cannot copy memory",
         [] { mgpuMemcpy(data, data, 16, callerStream); });
  expect("cuMemsetD32Async", "cannot set memory",
         [] { mgpuMemset32(data, 0, 4, callerStream); });
  expect("cuStreamBeginCapture_v2", "cannot start recording", [] {
    mcaGraphBegin();
    mcaGraphDestroy(mcaGraphEnd());
  });
}

TEST_F(RuntimeDeathTest, RecordsOneCallAtATime) {
  EXPECT_FAILS(
      {
        mcaGraphBegin();
        mcaGraphBegin();
      },
      "mcaGraphBegin: this thread is already recording\n$");
  EXPECT_FAILS(mcaGraphEnd(), "mcaGraphEnd: this thread is not recording\n$");
}

} // namespace
