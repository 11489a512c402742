//===- ProductKernels.cpp - Exact products and those of lists -------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Data.h"
#include "Kernel.h"

#include <algorithm>
#include <cmath>

using namespace mlir;
using namespace mlir::mca;

static constexpr llvm::StringLiteral projectionText = R"mlir(
#ij = affine_map<(i, j) -> (i, j)>
#j = affine_map<(i, j) -> (j)>
func.func @main(%x: !x) -> !y {
  %w = arith.constant dense_resource<w> : !w
  %b = arith.constant dense_resource<b> : !b
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : !y
  %f = linalg.fill ins(%zero : f32) outs(%e : !y) -> !y
  %p = linalg.matmul ins(%x, %w : !x, !w) outs(%f : !y) -> !y
  %y = linalg.generic {indexing_maps = [#ij, #j, #ij],
      iterator_types = ["parallel", "parallel"]}
      ins(%p, %b : !y, !b) outs(%e : !y) {
    ^bb0(%c: f32, %d: f32, %o: f32):
      %r = arith.addf %c, %d : f32
      linalg.yield %r : f32
  } -> !y
  return %y : !y
}
)mlir";

static constexpr llvm::StringLiteral productText = R"mlir(
func.func @main(%a: !a, %v: !v) -> !y {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : !y
  %f = linalg.fill ins(%zero : f32) outs(%e : !y) -> !y
  %y = linalg.batch_matmul ins(%a, %v : !a, !v) outs(%f : !y) -> !y
  return %y : !y
}
)mlir";

static constexpr llvm::StringLiteral tokensText = R"mlir(
func.func @main(%x: !x, %rows: !rows, %bounds: !bounds) -> !y {
  %w = arith.constant dense_resource<w> : !w
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : !y
  %f = linalg.fill ins(%zero : f32) outs(%e : !y) -> !y
  %y = mca.gather_matmul ins(%x, %w : !x, !w)
    rows(%rows, %bounds : !rows, !bounds) outs(%f : !y) -> !y
  return %y : !y
}
)mlir";

static constexpr llvm::StringLiteral codesText = R"mlir(
func.func @main(%x: !x, %rows: !rows, %bounds: !bounds, %s: !s) -> !y {
  %w = arith.constant dense_resource<w> : !w
  %t = arith.constant dense_resource<t> : !t
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : !y
  %f = linalg.fill ins(%zero : f32) outs(%e : !y) -> !y
  %y = mca.gather_matmul ins(%x, %w : !x, !w)
    rows(%rows, %bounds : !rows, !bounds) steps(%s, %t : !s, !t)
    outs(%f : !y) -> !y
  return %y : !y
}
)mlir";

static constexpr llvm::StringLiteral columnsText = R"mlir(
func.func @main(%x: !x, %rows: !rows, %bounds: !bounds, %trips: !trips) -> !y {
  %w = arith.constant dense_resource<w> : !w
  %columns = arith.constant dense_resource<columns> : !columns
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : !y
  %f = linalg.fill ins(%zero : f32) outs(%e : !y) -> !y
  %y = mca.gather_matmul ins(%x, %w : !x, !w)
    rows(%rows, %bounds : !rows, !bounds) columns(%columns : !columns)
    trips(%trips : !trips) outs(%f : !y) {mean} -> !y
  return %y : !y
}
)mlir";

static constexpr llvm::StringLiteral attendTokensText = R"mlir(
func.func @main(%a: !a, %v: !v, %rows: !rows, %bounds: !bounds) -> !y {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : !y
  %f = linalg.fill ins(%zero : f32) outs(%e : !y) -> !y
  %y = mca.attend_tokens ins(%a, %v : !a, !v)
    tokens(%rows, %bounds : !rows, !bounds) outs(%f : !y) -> !y
  return %y : !y
}
)mlir";

static constexpr llvm::StringLiteral attendTokensBF16Text = R"mlir(
func.func @main(%a: !a, %v: !v, %rows: !rows, %bounds: !bounds) -> !y {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : !y
  %f = linalg.fill ins(%zero : f32) outs(%e : !y) -> !y
  %y = mca.attend_tokens ins(%a, %v : !a, !v)
    tokens(%rows, %bounds : !rows, !bounds)
    outs(%f : !y) {segments = 2 : i64, bf16_segments = 1 : i64} -> !y
  return %y : !y
}
)mlir";

static constexpr llvm::StringLiteral encodeText = R"mlir(
func.func @main(%x: !x, %a: !a) -> !y {
  %w = arith.constant dense_resource<w> : !w
  %b = arith.constant dense_resource<b> : !b
  %e = tensor.empty() : !y
  %y = mca.encode values(%x : !x) weight(%w : !w) bias(%b : !b)
    probabilities(%a : !a) outs(%e : !y) {alpha = 1.0 : f64} -> !y
  return %y : !y
}
)mlir";

static int64_t listedOf(int64_t all, double fraction) {
  return std::llround(static_cast<double>(all) * fraction);
}

/// Of all rows with all columns.
static double projectionFlops(const KernelShape &shape) {
  return 2.0 * shape.n * shape.d * shape.d;
}

static double nominalCost(ElementKind kind) {
  if (kind == ElementKind::I8)
    return 0.25;
  return kind == ElementKind::BF16 ? 0.5 : 1.0;
}

/// Of factors of bf16 beside those of f32.
static void compareFactors(Kernel &kernel, const KernelShape &shape,
                           ElementKind kind, StringRef reference) {
  kernel.fraction = nominalCost(kind);
  if (kind != ElementKind::F32)
    kernel.reference = kernelName(reference, shape);
}

static Kernel makeProjection(const KernelShape &shape, ElementKind kind) {
  Kernel kernel(projectionText);
  kernel.input("x", randomArray(kind, {shape.n, shape.d}))
      .weight("w", randomArray(kind, {shape.d, shape.d}, 0.03))
      .weight("b", randomArray(ElementKind::F32, {shape.d}))
      .result("y", ElementKind::F32, {shape.n, shape.d});
  kernel.flops = projectionFlops(shape);
  compareFactors(kernel, shape, kind, "projection");
  return kernel;
}

static Kernel makeProduct(const KernelShape &shape, ElementKind kind) {
  llvm::SmallVector<int64_t> values{shape.h, shape.n, shape.columns()};
  llvm::SmallVector<int64_t> scores{shape.h, shape.n, shape.n};
  Kernel kernel(productText);
  kernel
      .input("a", kind == ElementKind::F32 ? probabilityArray(scores)
                                           : randomArray(kind, scores))
      .input("v", randomArray(kind, values))
      .result("y", ElementKind::F32, values);
  kernel.flops = 2.0 * shape.n * shape.n * shape.d;
  compareFactors(kernel, shape, kind, "product");
  return kernel;
}

/// The first `listed` tokens of each head are the last segment, those before it
/// are empty.
static void listTokens(Kernel &kernel, const KernelShape &shape, int64_t listed,
                       int64_t segments = 1) {
  kernel.input("rows", permutedTokens(shape.h, shape.n, listed))
      .input("bounds",
             integerArray({shape.h, segments + 1}, [&](int64_t, int64_t i) {
               return i < segments ? 0 : listed;
             }));
}

static void addHeads(Kernel &kernel, const KernelShape &shape) {
  kernel.result("y", ElementKind::F32, {shape.h, shape.n, shape.columns()});
  kernel.reference = kernelName("projection", shape);
}

static Kernel makeTokens(const KernelShape &shape, ElementKind kind,
                         double fraction) {
  bool codes = kind == ElementKind::I8;
  Kernel kernel(codes ? codesText : tokensText);
  kernel.input("x", randomArray(kind, {shape.n, shape.d}))
      .weight("w", randomArray(kind, {shape.h, shape.d, shape.columns()}));
  listTokens(kernel, shape, listedOf(shape.n, fraction));
  if (codes)
    kernel.input("s", randomArray(ElementKind::F32, {shape.n}))
        .weight("t", randomArray(ElementKind::F32, {shape.h, shape.columns()}));
  addHeads(kernel, shape);
  double done = static_cast<double>(listedOf(shape.n, fraction)) / shape.n;
  kernel.flops = done * projectionFlops(shape);
  kernel.fraction = done * nominalCost(kind);
  return kernel;
}

static Kernel makeColumns(const KernelShape &shape, double fraction) {
  int64_t trips = listedOf(shape.d, fraction);
  Kernel kernel(columnsText);
  kernel.input("x", randomArray(ElementKind::F32, {shape.n, shape.d}))
      .weight("w", randomArray(ElementKind::F32,
                               {shape.h, shape.d, shape.columns()}))
      .weight("columns", permutedTokens(shape.h, shape.d, /*listed=*/0));
  listTokens(kernel, shape, shape.n);
  kernel.input("trips", integerArray({shape.h, shape.n},
                                     [&](int64_t, int64_t) { return trips; }));
  addHeads(kernel, shape);
  kernel.fraction = static_cast<double>(trips) / shape.d;
  kernel.flops = kernel.fraction * projectionFlops(shape);
  return kernel;
}

static Kernel makeAttendTokens(const KernelShape &shape, ElementKind kind,
                               double fraction) {
  llvm::SmallVector<int64_t> values{shape.h, shape.n, shape.columns()};
  int64_t listed = listedOf(shape.n, fraction);
  bool halves = kind == ElementKind::BF16;
  Kernel kernel(halves ? attendTokensBF16Text : attendTokensText);
  kernel.input("a", probabilityArray({shape.h, shape.n, shape.n}))
      .input("v", randomArray(ElementKind::F32, values));
  listTokens(kernel, shape, listed, /*segments=*/halves ? 2 : 1);
  kernel.result("y", ElementKind::F32, values);
  kernel.reference = kernelName("product", shape);
  kernel.fraction = static_cast<double>(listed) / shape.n * nominalCost(kind);
  kernel.flops = 2.0 * shape.n * listed * shape.d;
  return kernel;
}

/// Half of the cost goes to tokens that are exact, as in real attention few
/// tokens get most; every other token takes the same number of samples.
static Kernel makeEncode(const KernelShape &shape, double fraction) {
  int64_t exact = listedOf(shape.n, fraction / 2);
  int64_t others = std::max<int64_t>(shape.n - exact, 1);
  double share = (fraction * shape.n - exact) / others;
  int64_t samples = std::clamp<int64_t>(listedOf(shape.d, share), 1, shape.d);
  HostArray attention(ElementKind::F32, {shape.h, 1, shape.n});
  for (auto [i, most] : llvm::enumerate(elementsOf<float>(attention))) {
    // Spread over the tokens; what counts is (n m)^2, rounded up.
    bool isExact = (static_cast<int64_t>(i) * exact) % shape.n < exact;
    double count = isExact ? shape.d + 0.5 : samples - 0.5;
    most = static_cast<float>(std::sqrt(count) / shape.n);
  }
  Kernel kernel(encodeText);
  kernel.input("x", randomArray(ElementKind::F32, {shape.n, shape.d}))
      .input("a", std::move(attention))
      .weight("w", randomArray(ElementKind::F32,
                               {shape.d, shape.h, shape.columns()}, 0.03))
      .weight("b", randomArray(ElementKind::F32, {shape.h, shape.columns()}));
  addHeads(kernel, shape);
  kernel.fraction =
      (exact + others * static_cast<double>(samples) / shape.d) / shape.n;
  kernel.flops = kernel.fraction * projectionFlops(shape);
  return kernel;
}

void mlir::mca::addProductKernels(const KernelShape &shape,
                                  std::vector<NamedKernel> &kernels) {
  auto add = [&](std::string name, std::function<Kernel()> make) {
    kernels.push_back({std::move(name), std::move(make)});
  };
  add(kernelName("projection", shape),
      [=] { return makeProjection(shape, ElementKind::F32); });
  add(kernelName("product", shape),
      [=] { return makeProduct(shape, ElementKind::F32); });
  add(kernelName("projection/bf16", shape),
      [=] { return makeProjection(shape, ElementKind::BF16); });
  add(kernelName("product/bf16", shape),
      [=] { return makeProduct(shape, ElementKind::BF16); });
  for (double f : {1.0, 0.5, 0.25, 0.125}) {
    for (ElementKind kind :
         {ElementKind::F32, ElementKind::BF16, ElementKind::I8})
      add(kernelName(("gather_tokens/" + elementKindName(kind)).str(), shape,
                     f),
          [=] { return makeTokens(shape, kind, f); });
    add(kernelName("gather_columns/f32", shape, f),
        [=] { return makeColumns(shape, f); });
    add(kernelName("encode", shape, f), [=] { return makeEncode(shape, f); });
    for (ElementKind kind : {ElementKind::F32, ElementKind::BF16})
      add(kernelName(("attend_tokens/" + elementKindName(kind)).str(), shape,
                     f),
          [=] { return makeAttendTokens(shape, kind, f); });
  }
}
