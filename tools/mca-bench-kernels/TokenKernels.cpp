//===- TokenKernels.cpp - What tells tokens apart -------------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Data.h"
#include "Kernel.h"

using namespace mlir::mca;

static constexpr llvm::StringLiteral statisticsText = R"mlir(
func.func @main(%a: !a) -> (!y, !z) {
  %m0 = tensor.empty() : !y
  %s0 = tensor.empty() : !z
  %m, %s = mca.column_statistics ins(%a : !a) outs(%m0, %s0 : !y, !z) -> !y, !z
  return %m, %s : !y, !z
}
)mlir";

static constexpr llvm::StringLiteral countsText = R"mlir(
func.func @main(%a: !a) -> !y {
  %r0 = tensor.empty() : !y
  %r = mca.sample_counts ins(%a : !a) outs(%r0 : !y)
    {alpha = 0.2 : f64, dim = #dim} -> !y
  return %r : !y
}
)mlir";

static constexpr llvm::StringLiteral orderText = R"mlir(
func.func @main(%r: !r) -> (!y, !z) {
  %o0 = tensor.empty() : !y
  %e0 = tensor.empty() : !z
  %o, %e = mca.order_tokens ins(%r : !r) outs(%o0, %e0 : !y, !z)
    {dim = #dim} -> !y, !z
  return %o, %e : !y, !z
}
)mlir";

static constexpr llvm::StringLiteral levelsText = R"mlir(
func.func @main(%m: !m, %errors: !errors, %budget: !budget) -> (!y, !z) {
  %l0 = tensor.empty() : !y
  %s0 = tensor.empty() : !z
  %l, %s = mca.assign_levels ins(%m, %errors, %budget : !m, !errors, !budget)
    outs(%l0, %s0 : !y, !z) {costs = array<f64: 0.0625, 0.25, 0.5>} -> !y, !z
  return %l, %s : !y, !z
}
)mlir";

/// A maximum and a sum for each element.
static Kernel makeStatistics(const KernelShape &shape) {
  Kernel kernel(statisticsText);
  kernel.input("a", probabilityArray({shape.h, shape.n, shape.n}))
      .result("y", ElementKind::F32, {shape.h, shape.n})
      .result("z", ElementKind::F32, {shape.h, shape.n});
  kernel.flops = 2.0 * shape.h * shape.n * shape.n;
  return kernel;
}

static Kernel makeCounts(const KernelShape &shape) {
  Kernel kernel(countsText);
  kernel.constant("dim", std::to_string(shape.d))
      .input("a", probabilityArray({shape.h, shape.n, shape.n}))
      .result("y", ElementKind::I32, {shape.h, shape.n});
  kernel.flops = 1.0 * shape.h * shape.n * shape.n;
  return kernel;
}

static Kernel makeOrder(const KernelShape &shape) {
  HostArray counts =
      integerArray({shape.h, shape.n}, [&](int64_t head, int64_t i) {
        // A third exact, a third sampled, a third not attended.
        int64_t kind = (i + head) % 3;
        return kind == 0 ? shape.d : kind * (i * 7 % shape.d) / 2;
      });
  Kernel kernel(orderText);
  kernel.constant("dim", std::to_string(shape.d))
      .input("r", std::move(counts))
      .result("y", ElementKind::I32, {shape.h, shape.n})
      .result("z", ElementKind::I32, {shape.h, 3});
  return kernel;
}

static Kernel makeLevels(const KernelShape &shape) {
  HostArray errors(ElementKind::F32, {shape.h, 3, shape.n});
  for (auto [i, error] : llvm::enumerate(elementsOf<float>(errors))) {
    int64_t level = i / shape.n % 3;
    error = static_cast<float>(1 + i % 5) / static_cast<float>(1 << 3 * level);
  }
  HostArray budget(ElementKind::F32, {shape.h});
  llvm::fill(elementsOf<float>(budget), 0.2f);
  Kernel kernel(levelsText);
  kernel.input("m", probabilityArray({shape.h, shape.n}))
      .input("errors", std::move(errors))
      .input("budget", std::move(budget))
      .result("y", ElementKind::I32, {shape.h, shape.n})
      .result("z", ElementKind::F32, {shape.h});
  return kernel;
}

void mlir::mca::addTokenKernels(const KernelShape &shape,
                                std::vector<NamedKernel> &kernels) {
  auto add = [&](llvm::StringRef name, Kernel (*make)(const KernelShape &)) {
    kernels.push_back({kernelName(name, shape), [=] { return make(shape); }});
  };
  add("column_statistics", makeStatistics);
  add("sample_counts", makeCounts);
  add("order_tokens", makeOrder);
  add("assign_levels", makeLevels);
}
