// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// B2: mask + scores, the operands swapped.

// jax, broadcast over the heads.
// ARGS: x, x, mask-low, x, w
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<2x7x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: linalg.contract {{.*}} ins({{.*}} : tensor<2x7x3x8xf32>, tensor<2x3x5x7xf32>)
#bqhe = affine_map<(b, h, q, k, e) -> (b, q, h, e)>
#bkhe = affine_map<(b, h, q, k, e) -> (b, k, h, e)>
#bhqk = affine_map<(b, h, q, k, e) -> (b, h, q, k)>
#b0qk = affine_map<(b, h, q, k) -> (b, 0, q, k)>
#bhqk_1 = affine_map<(b, h, q, k) -> (b, h, q, k)>
#bkd = affine_map<(b, k, e, d) -> (b, k, d)>
#de = affine_map<(b, k, e, d) -> (d, e)>
#bke = affine_map<(b, k, e, d) -> (b, k, e)>
#bkhv = affine_map<(b, h, v, q, k) -> (b, k, h, v)>
#bhqk_2 = affine_map<(b, h, v, q, k) -> (b, h, q, k)>
#bhvq = affine_map<(b, h, v, q, k) -> (b, h, v, q)>
func.func @main(%q: tensor<2x5x3x4xf32>, %k: tensor<2x7x3x4xf32>, %mask: tensor<2x1x5x7xf32>, %x: tensor<2x7x10xf32>, %w: tensor<10x24xf32>) -> tensor<2x3x8x5xf32> {
  %empty = tensor.empty() : tensor<2x3x5x7xf32>
  %init = arith.constant dense<0.0> : tensor<2x3x5x7xf32>
  %s = linalg.contract indexing_maps = [#bqhe, #bkhe, #bhqk] ins(%q, %k : tensor<2x5x3x4xf32>, tensor<2x7x3x4xf32>) outs(%init : tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32>
  %sm = linalg.generic {indexing_maps = [#b0qk, #bhqk_1, #bhqk_1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%mask, %s : tensor<2x1x5x7xf32>, tensor<2x3x5x7xf32>) outs(%empty : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.addf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %init_1 = arith.constant dense<0.0> : tensor<2x7x24xf32>
  %xw = linalg.contract indexing_maps = [#bkd, #de, #bke] ins(%x, %w : tensor<2x7x10xf32>, tensor<10x24xf32>) outs(%init_1 : tensor<2x7x24xf32>) -> tensor<2x7x24xf32>
  %v = tensor.expand_shape %xw [[0], [1], [2, 3]] output_shape [2, 7, 3, 8] : tensor<2x7x24xf32> into tensor<2x7x3x8xf32>
  %p = linalg.softmax dimension(3) ins(%sm : tensor<2x3x5x7xf32>) outs(%empty : tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32>
  %init_2 = arith.constant dense<0.0> : tensor<2x3x8x5xf32>
  %y = linalg.contract indexing_maps = [#bkhv, #bhqk_2, #bhvq] ins(%v, %p : tensor<2x7x3x8xf32>, tensor<2x3x5x7xf32>) outs(%init_2 : tensor<2x3x8x5xf32>) -> tensor<2x3x8x5xf32>
  return %y : tensor<2x3x8x5xf32>
}
