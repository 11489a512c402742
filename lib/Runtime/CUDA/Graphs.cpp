//===- Graphs.cpp - A whole call as a CUDA graph ----------------*- C++ -*-===//
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

using namespace mca;
using namespace mca::runtime;

namespace {
/// What this thread records, and the stream it had set before.
struct Recording {
  Stream stream = nullptr;
  Stream callerStream = nullptr;
};
} // namespace

static thread_local Recording recording;

int32_t mcaGraphBegin() {
  if (recording.stream)
    fail("mcaGraphBegin", "this thread is already recording");
  recording = {takeStream(), getCallerStream()};
  // Constants and modules may be loaded meanwhile, on other streams.
  check(getDriver().captureBegin(recording.stream, captureRelaxed),
        "cannot start recording");
  setCallerStream(recording.stream);
  return 0;
}

void *mcaGraphEnd() {
  if (!recording.stream)
    fail("mcaGraphEnd", "this thread is not recording");
  const Driver &driver = getDriver();
  Graph graph = nullptr;
  check(driver.captureEnd(recording.stream, &graph),
        "cannot record this call (does it wait for something?)");
  setCallerStream(recording.callerStream);
  returnStream(recording.stream);
  recording = {};
  GraphExec executable = nullptr;
  // Buffers of results stay allocated until the next launch.
  check(driver.graphInstantiate(&executable, graph, graphAutoFreeOnLaunch),
        "cannot build the graph of a call");
  check(driver.graphDestroy(graph), "cannot free a graph");
  return executable;
}

void mcaGraphLaunch(void *graph, void *givenStream) {
  ScopedStream stream(givenStream);
  check(getDriver().graphLaunch(graph, stream), "cannot launch a graph");
}

void mcaGraphDestroy(void *graph) {
  if (graph)
    check(getDriver().graphExecDestroy(graph), "cannot free a graph");
}
