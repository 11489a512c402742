//===- Runner.cpp - Compiles kernels and times them -----------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Runner.h"

#include "mlir/IR/AsmState.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/Parser/Parser.h"

#include <algorithm>
#include <ctime>
#include <limits>

using namespace mlir;
using namespace mlir::mca;

/// A kernel ready to be called. Names of weights are the context's: each
/// kernel has one of its own.
struct Runner::Compiled {
  Kernel kernel;
  std::unique_ptr<MLIRContext> context;
  std::unique_ptr<Program> program;
  std::unique_ptr<Invocation> invocation;
};

/// What is added to a fraction for work that does not depend on it.
static constexpr double fixedShare = 0.02;

Runner::Runner(ArrayRef<NamedKernel> kernels, const DialectRegistry &registry,
               bool isThreaded)
    : kernels(kernels), registry(registry), isThreaded(isThreaded) {}

Runner::~Runner() = default;

/// Gives the resources without data the kernel's arrays, which live longer.
static void bindWeights(ModuleOp module, const Kernel &kernel) {
  module.walk([&](Operation *op) {
    auto attr = op->getAttrOfType<DenseResourceElementsAttr>("value");
    const HostArray *array =
        attr ? kernel.getWeight(attr.getRawHandle().getKey()) : nullptr;
    if (array)
      attr.getRawHandle().getResource()->setBlob(
          UnmanagedAsmResourceBlob::allocateWithAlign(
              array->getBytes(), alignof(std::max_align_t)));
  });
}

std::unique_ptr<Runner::Compiled> Runner::compile(StringRef name) {
  const auto *found = llvm::find_if(
      kernels, [&](const NamedKernel &kernel) { return kernel.name == name; });
  auto context = std::make_unique<MLIRContext>(registry);
  auto made = std::make_unique<Compiled>(
      Compiled{found->make(), std::move(context), nullptr, nullptr});
  OwningOpRef<ModuleOp> module =
      parseSourceString<ModuleOp>(made->kernel.getText(), made->context.get());
  if (!module)
    return nullptr;
  bindWeights(*module, made->kernel);
  auto program = Program::compile(std::move(module), "main");
  if (failed(program))
    return nullptr;
  made->program = std::move(*program);
  SmallVector<const HostArray *> inputs = llvm::map_to_vector(
      made->kernel.getInputs(), [](const HostArray &array) { return &array; });
  made->invocation = std::make_unique<Invocation>(*made->program, inputs);
  return made;
}

Runner::Compiled *Runner::find(StringRef name) {
  auto [entry, isNew] = compiled.try_emplace(name);
  if (isNew)
    entry->second = compile(name);
  return entry->second.get();
}

static double secondsOf(clockid_t clock) {
  timespec now;
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * now.tv_nsec;
}

std::optional<double> Runner::call(Compiled &kernel) const {
  clockid_t clock = isThreaded ? CLOCK_MONOTONIC : CLOCK_THREAD_CPUTIME_ID;
  double start = secondsOf(clock);
  if (failed(kernel.invocation->run()))
    return std::nullopt;
  return secondsOf(clock) - start;
}

/// A call right after another, which finds its own data in the caches and not
/// those of the kernel before it.
std::optional<double> Runner::callAgain(Compiled &kernel) const {
  return call(kernel) ? call(kernel) : std::nullopt;
}

static void addCounters(const Kernel &kernel, benchmark::State &state) {
  using benchmark::Counter;
  auto rate = [](double amount) {
    return Counter(amount, Counter::kIsIterationInvariantRate);
  };
  state.counters["bytes/s"] = rate(kernel.bytes);
  if (kernel.flops > 0) {
    state.counters["FLOP/s"] = rate(kernel.flops);
    state.counters["intensity"] = kernel.flops / kernel.bytes;
  }
}

void Runner::measure(StringRef name, benchmark::State &state) {
  Compiled *kernel = find(name);
  if (!kernel)
    return state.SkipWithError("the kernel was not compiled");
  if (!kernel->kernel.reference.empty())
    return measureBeside(*kernel, state);
  for (auto iteration : state) {
    (void)iteration;
    if (failed(kernel->invocation->run()))
      return state.SkipWithError("the kernel failed");
  }
  addCounters(kernel->kernel, state);
}

void Runner::measureBeside(Compiled &kernel, benchmark::State &state) {
  Compiled *reference = find(kernel.kernel.reference);
  if (!reference)
    return state.SkipWithError("the exact kernel was not compiled");
  double least = std::numeric_limits<double>::max(), exact = least;
  for (auto iteration : state) {
    (void)iteration;
    state.PauseTiming();
    std::optional<double> other = callAgain(*reference);
    bool isReady = call(kernel).has_value();
    state.ResumeTiming();
    std::optional<double> seconds = call(kernel);
    if (!isReady || !seconds || !other)
      return state.SkipWithError("the kernel failed");
    least = std::min(least, *seconds);
    exact = std::min(exact, *other);
  }
  addCounters(kernel.kernel, state);
  double fraction = kernel.kernel.fraction;
  state.counters["fraction"] = fraction;
  state.counters["x_exact"] = least / exact;
  state.counters["x_ideal"] = least / exact / (fraction + fixedShare);
}
