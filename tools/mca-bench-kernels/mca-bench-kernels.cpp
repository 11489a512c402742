//===- mca-bench-kernels.cpp - Kernels in Google Benchmark ----------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Runner.h"

#include "mca/Pipelines/Registration.h"
#include "mca/Support/ForeignOptions.h"
#include "mlir/Target/LLVMIR/Dialect/All.h"
#include "llvm/Support/CommandLine.h"

#include <cstdio>

#include <omp.h>

using namespace mlir;
using namespace mlir::mca;

static constexpr StringLiteral overview =
    "Times the kernels that mca-to-cpu makes. Options of Google Benchmark, "
    "such "
    "as --benchmark_filter=gather and --benchmark_format=json, work as usual.";

namespace {
struct Options {
  llvm::cl::list<int64_t> tokens{"tokens", llvm::cl::CommaSeparated,
                                 llvm::cl::desc("n, default 128,512")};
  llvm::cl::opt<int64_t> features{"features", llvm::cl::desc("d, of a token"),
                                  llvm::cl::init(768)};
  llvm::cl::opt<int64_t> heads{"heads", llvm::cl::desc("h, which divide d"),
                               llvm::cl::init(12)};
  llvm::cl::opt<int> threads{
      "threads",
      llvm::cl::desc("OpenMP threads; above 1 the wall clock counts"),
      llvm::cl::init(1)};
};
} // namespace

/// An error message, or nothing.
static StringRef check(const Options &options) {
  bool isPositive =
      options.features > 0 && options.heads > 0 && options.threads > 0 &&
      llvm::all_of(options.tokens, [](int64_t n) { return n > 0; });
  if (!isPositive)
    return "sizes and threads must be positive";
  return options.features % options.heads ? "--heads must divide --features"
                                          : "";
}

static std::vector<NamedKernel> listKernels(const Options &options) {
  std::vector<NamedKernel> kernels;
  SmallVector<int64_t> lengths(options.tokens.begin(), options.tokens.end());
  if (lengths.empty())
    lengths = {128, 512};
  for (int64_t n : lengths) {
    KernelShape shape{n, options.features, options.heads};
    addProductKernels(shape, kernels);
    addTokenKernels(shape, kernels);
    addElementwiseKernels(shape, kernels);
  }
  return kernels;
}

static void registerBenchmarks(ArrayRef<NamedKernel> kernels, Runner &runner,
                               bool isThreaded) {
  for (const NamedKernel &kernel : kernels) {
    auto *registered = benchmark::RegisterBenchmark(
        kernel.name.c_str(),
        [&](benchmark::State &state) { runner.measure(kernel.name, state); });
    registered->Unit(benchmark::kMicrosecond);
    if (isThreaded)
      registered->UseRealTime()->MeasureProcessCPUTime();
  }
}

/// For --help, which Google Benchmark takes first: its options, then ours.
static void printHelp() {
  benchmark::PrintDefaultHelp();
  std::fflush(stdout);
  const char *arguments[] = {"mca-bench-kernels", "--help"};
  llvm::cl::ParseCommandLineOptions(2, arguments, overview);
}

int main(int argc, char **argv) {
  removeForeignOptions();
  Options options;
  // It takes its own options and leaves the others.
  benchmark::Initialize(&argc, argv, printHelp);
  llvm::cl::ParseCommandLineOptions(argc, argv, overview);
  if (StringRef message = check(options); !message.empty()) {
    llvm::errs() << "mca-bench-kernels: error: " << message << "\n";
    return 1;
  }
  omp_set_num_threads(options.threads);
  DialectRegistry registry;
  registerEverything(registry);
  registerAllToLLVMIRTranslations(registry);
  std::vector<NamedKernel> kernels = listKernels(options);
  Runner runner(kernels, registry, options.threads > 1);
  registerBenchmarks(kernels, runner, options.threads > 1);
  benchmark::AddCustomContext("features", std::to_string(options.features));
  benchmark::AddCustomContext("heads", std::to_string(options.heads));
  benchmark::AddCustomContext("openmp_threads",
                              std::to_string(options.threads));
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
  return 0;
}
