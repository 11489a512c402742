// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// B16: soft cap c * tanh(s / c) before the mask (Gemma 2).

// torch-mlir.
// ARGS: x, x, mask-low, x, w
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<14x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: linalg.batch_matmul ins({{.*}} : tensor<6x5x7xf32>, tensor<6x7x8xf32>)
#bhqk = affine_map<(b, h, q, k) -> (b, h, q, k)>
#b0qk = affine_map<(b, h, q, k) -> (b, 0, q, k)>
func.func @main(%q: tensor<2x3x5x4xf32>, %k: tensor<2x3x7x4xf32>, %mask: tensor<2x1x5x7xf32>, %x: tensor<2x7x10xf32>, %w: tensor<24x10xf32>) -> tensor<6x5x8xf32> {
  %empty = tensor.empty() : tensor<2x3x4x7xf32>
  %kt = linalg.transpose ins(%k : tensor<2x3x7x4xf32>) outs(%empty : tensor<2x3x4x7xf32>) permutation = [0, 1, 3, 2]
  %q3 = tensor.collapse_shape %q [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
  %k3 = tensor.collapse_shape %kt [[0, 1], [2], [3]] : tensor<2x3x4x7xf32> into tensor<6x4x7xf32>
  %init = arith.constant dense<0.0> : tensor<6x5x7xf32>
  %s3 = linalg.batch_matmul ins(%q3, %k3 : tensor<6x5x4xf32>, tensor<6x4x7xf32>) outs(%init : tensor<6x5x7xf32>) -> tensor<6x5x7xf32>
  %s = tensor.expand_shape %s3 [[0, 1], [2], [3]] output_shape [2, 3, 5, 7] : tensor<6x5x7xf32> into tensor<2x3x5x7xf32>
  %empty_1 = tensor.empty() : tensor<2x3x5x7xf32>
  %c = arith.constant dense<2.0> : tensor<2x3x5x7xf32>
  %down = arith.divf %s, %c : tensor<2x3x5x7xf32>
  %tanh = math.tanh %down : tensor<2x3x5x7xf32>
  %cap = arith.mulf %tanh, %c : tensor<2x3x5x7xf32>
  %sm = linalg.generic {indexing_maps = [#bhqk, #b0qk, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cap, %mask : tensor<2x3x5x7xf32>, tensor<2x1x5x7xf32>) outs(%empty_1 : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.addf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %x2 = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x7x10xf32> into tensor<14x10xf32>
  %empty_2 = tensor.empty() : tensor<10x24xf32>
  %wt = linalg.transpose ins(%w : tensor<24x10xf32>) outs(%empty_2 : tensor<10x24xf32>) permutation = [1, 0]
  %init_1 = arith.constant dense<0.0> : tensor<14x24xf32>
  %xw = linalg.matmul ins(%x2, %wt : tensor<14x10xf32>, tensor<10x24xf32>) outs(%init_1 : tensor<14x24xf32>) -> tensor<14x24xf32>
  %v4 = tensor.expand_shape %xw [[0, 1], [2, 3]] output_shape [2, 7, 3, 8] : tensor<14x24xf32> into tensor<2x7x3x8xf32>
  %empty_3 = tensor.empty() : tensor<2x3x7x8xf32>
  %vt = linalg.transpose ins(%v4 : tensor<2x7x3x8xf32>) outs(%empty_3 : tensor<2x3x7x8xf32>) permutation = [0, 2, 1, 3]
  %v = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<2x3x7x8xf32> into tensor<6x7x8xf32>
  %p = linalg.softmax dimension(3) ins(%sm : tensor<2x3x5x7xf32>) outs(%empty_1 : tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x5x7xf32> into tensor<6x5x7xf32>
  %init_2 = arith.constant dense<0.0> : tensor<6x5x8xf32>
  %y = linalg.batch_matmul ins(%p3, %v : tensor<6x5x7xf32>, tensor<6x7x8xf32>) outs(%init_2 : tensor<6x5x8xf32>) -> tensor<6x5x8xf32>
  return %y : tensor<6x5x8xf32>
}
