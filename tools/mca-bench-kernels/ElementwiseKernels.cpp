//===- ElementwiseKernels.cpp - Sweeps over rows --------------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Data.h"
#include "Kernel.h"

using namespace mlir::mca;

static constexpr llvm::StringLiteral softmaxText = R"mlir(
func.func @main(%s: !s) -> !y {
  %e = tensor.empty() : !y
  %a = linalg.softmax dimension(2) ins(%s : !s) outs(%e : !y) -> !y
  return %a : !y
}
)mlir";

static constexpr llvm::StringLiteral layerNormText = R"mlir(
#ij = affine_map<(i, j) -> (i, j)>
#i = affine_map<(i, j) -> (i)>
#j = affine_map<(i, j) -> (j)>
func.func @main(%x: !x) -> !y {
  %gain = arith.constant dense_resource<gain> : !gain
  %shift = arith.constant dense_resource<shift> : !shift
  %zero = arith.constant 0.0 : f32
  %width = arith.constant #width
  %epsilon = arith.constant 1.0e-12 : f32
  %rows = tensor.empty() : !row
  %from = linalg.fill ins(%zero : f32) outs(%rows : !row) -> !row
  %e = tensor.empty() : !y
  %sum = linalg.reduce ins(%x : !x) outs(%from : !row) dimensions = [1]
    (%p: f32, %o: f32) {
      %r = arith.addf %p, %o : f32
      linalg.yield %r : f32
    }
  %centred = linalg.generic {indexing_maps = [#ij, #i, #ij],
      iterator_types = ["parallel", "parallel"]}
      ins(%x, %sum : !x, !row) outs(%e : !y) {
    ^bb0(%p: f32, %q: f32, %o: f32):
      %m = arith.divf %q, %width : f32
      %r = arith.subf %p, %m : f32
      linalg.yield %r : f32
  } -> !y
  %square = linalg.generic {indexing_maps = [#ij, #ij],
      iterator_types = ["parallel", "parallel"]}
      ins(%centred : !y) outs(%e : !y) {
    ^bb0(%p: f32, %o: f32):
      %r = arith.mulf %p, %p : f32
      linalg.yield %r : f32
  } -> !y
  %squares = linalg.reduce ins(%square : !y) outs(%from : !row) dimensions = [1]
    (%p: f32, %o: f32) {
      %r = arith.addf %p, %o : f32
      linalg.yield %r : f32
    }
  %scale = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>,
      affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%squares : !row) outs(%rows : !row) {
    ^bb0(%p: f32, %o: f32):
      %v = arith.divf %p, %width : f32
      %s = arith.addf %v, %epsilon : f32
      %r = math.rsqrt %s : f32
      linalg.yield %r : f32
  } -> !row
  %y = linalg.generic {indexing_maps = [#ij, #i, #j, #j, #ij],
      iterator_types = ["parallel", "parallel"]}
      ins(%centred, %scale, %gain, %shift : !y, !row, !gain, !shift)
      outs(%e : !y) {
    ^bb0(%p: f32, %q: f32, %g: f32, %b: f32, %o: f32):
      %t = arith.mulf %p, %q : f32
      %u = arith.mulf %t, %g : f32
      %r = arith.addf %u, %b : f32
      linalg.yield %r : f32
  } -> !y
  return %y : !y
}
)mlir";

/// Maximum, difference, exponential, sum and quotient count one each.
static Kernel makeSoftmax(const KernelShape &shape) {
  llvm::SmallVector<int64_t> size{shape.h, shape.n, shape.n};
  Kernel kernel(softmaxText);
  kernel.input("s", randomArray(ElementKind::F32, size))
      .result("y", ElementKind::F32, size);
  kernel.flops = 5.0 * shape.h * shape.n * shape.n;
  return kernel;
}

/// Two sums, difference, square, two products and a sum for each element.
static Kernel makeLayerNorm(const KernelShape &shape) {
  llvm::SmallVector<int64_t> size{shape.n, shape.d};
  Kernel kernel(layerNormText);
  kernel.input("x", randomArray(ElementKind::F32, size))
      .weight("gain", randomArray(ElementKind::F32, {shape.d}))
      .weight("shift", randomArray(ElementKind::F32, {shape.d}))
      .constant("width", std::to_string(shape.d) + ".0 : f32")
      .type("row", ElementKind::F32, {shape.n})
      .result("y", ElementKind::F32, size);
  kernel.flops = 7.0 * shape.n * shape.d;
  return kernel;
}

void mlir::mca::addElementwiseKernels(const KernelShape &shape,
                                      std::vector<NamedKernel> &kernels) {
  kernels.push_back(
      {kernelName("softmax", shape), [shape] { return makeSoftmax(shape); }});
  kernels.push_back({kernelName("layer_norm", shape),
                     [shape] { return makeLayerNorm(shape); }});
}
