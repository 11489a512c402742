// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// B11: causal, aligned at the bottom right: q + Sk - Sq >= k.

// Indices in the body.
// ARGS: x, x, x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: bias({{.*}} : tensor<1x4xf32>) probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul ins({{.*}} : tensor<3x5xf32>, tensor<5x4xf32>)
#qk = affine_map<(q, k) -> (q, k)>
#kv = affine_map<(k, v) -> (k, v)>
#v = affine_map<(k, v) -> (v)>
func.func @main(%q: tensor<3x6xf32>, %k: tensor<5x6xf32>, %x: tensor<5x9xf32>, %w: tensor<9x4xf32>, %bias: tensor<4xf32>) -> tensor<3x4xf32> {
  %ninf = arith.constant 0xFF800000 : f32
  %c = arith.constant 2 : index
  %empty = tensor.empty() : tensor<6x5xf32>
  %kt = linalg.transpose ins(%k : tensor<5x6xf32>) outs(%empty : tensor<6x5xf32>) permutation = [1, 0]
  %empty_1 = tensor.empty() : tensor<3x5xf32>
  %init = arith.constant dense<0.0> : tensor<3x5xf32>
  %s = linalg.matmul ins(%q, %kt : tensor<3x6xf32>, tensor<6x5xf32>) outs(%init : tensor<3x5xf32>) -> tensor<3x5xf32>
  %sm = linalg.generic {indexing_maps = [#qk, #qk], iterator_types = ["parallel", "parallel"]} ins(%s : tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xf32>) {
  ^bb0(%in: f32, %out: f32):
    %row = linalg.index 0 : index
    %col = linalg.index 1 : index
    %last = arith.addi %row, %c : index
    %keep = arith.cmpi uge, %last, %col : index
    %r = arith.select %keep, %in, %ninf : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %empty_2 = tensor.empty() : tensor<5x4xf32>
  %init_1 = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x9xf32>, tensor<9x4xf32>) outs(%init_1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %vb = linalg.generic {indexing_maps = [#kv, #v, #kv], iterator_types = ["parallel", "parallel"]} ins(%v, %bias : tensor<5x4xf32>, tensor<4xf32>) outs(%empty_2 : tensor<5x4xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.addf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<5x4xf32>
  %p = linalg.softmax dimension(1) ins(%sm : tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %vb : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
