//===- Progress.h - A line for what takes long ------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_EXECUTION_PROGRESS_H
#define MCA_LIB_EXECUTION_PROGRESS_H

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace mlir::mca {

/// Prints `mca-run: <what> ...` to stderr if it lives for two seconds.
class Progress {
public:
  explicit Progress(std::string what);
  ~Progress();

  Progress(const Progress &) = delete;
  Progress &operator=(const Progress &) = delete;

private:
  void wait();

  std::string what;
  bool done = false;
  std::mutex mutex;
  std::condition_variable condition;
  std::thread thread;
};

} // namespace mlir::mca

#endif // MCA_LIB_EXECUTION_PROGRESS_H
