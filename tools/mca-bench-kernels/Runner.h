//===- Runner.h - Compiles kernels and times them ---------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_TOOLS_BENCHKERNELS_RUNNER_H
#define MCA_TOOLS_BENCHKERNELS_RUNNER_H

#include "Kernel.h"

#include "mca/Execution/Program.h"
#include "llvm/ADT/StringMap.h"

#include <benchmark/benchmark.h>

namespace mlir::mca {

/// Compiles kernels when they are first asked for and keeps them.
class Runner {
public:
  /// With one thread processor time counts, with more the wall clock.
  Runner(ArrayRef<NamedKernel> kernels, const DialectRegistry &registry,
         bool isThreaded);
  ~Runner();

  /// Runs a kernel as Google Benchmark asks. One with a reference: in turn with
  /// it, each right after a call of its own that is not timed. Counters: FLOP/s
  /// and bytes/s; `intensity`, FLOP for each byte; `fraction`; `x_exact`, the
  /// least time over the reference's least, and `x_ideal`, that over fraction +
  /// 0.02.
  void measure(StringRef name, benchmark::State &state);

private:
  struct Compiled;

  /// Nothing if it cannot be compiled, which diagnostics say.
  Compiled *find(StringRef name);
  std::unique_ptr<Compiled> compile(StringRef name);
  /// `measure` of a kernel that has a reference.
  void measureBeside(Compiled &kernel, benchmark::State &state);
  /// Seconds that one call takes; nothing if it fails.
  std::optional<double> call(Compiled &kernel) const;
  std::optional<double> callAgain(Compiled &kernel) const;

  ArrayRef<NamedKernel> kernels;
  const DialectRegistry &registry;
  bool isThreaded;
  llvm::StringMap<std::unique_ptr<Compiled>> compiled;
};

} // namespace mlir::mca

#endif // MCA_TOOLS_BENCHKERNELS_RUNNER_H
