//===- Progress.cpp - A line for what takes long ----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Progress.h"

#include "llvm/Support/raw_ostream.h"

#include <chrono>

using namespace mlir::mca;

Progress::Progress(std::string what)
    : what(std::move(what)), thread(&Progress::wait, this) {}

Progress::~Progress() {
  {
    std::lock_guard<std::mutex> lock(mutex);
    done = true;
  }
  condition.notify_one();
  thread.join();
}

void Progress::wait() {
  std::unique_lock<std::mutex> lock(mutex);
  if (!condition.wait_for(lock, std::chrono::seconds(2), [&] { return done; }))
    llvm::errs() << "mca-run: " + what + " ...\n";
}
