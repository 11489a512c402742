// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// F10: b_v added after A V, as rows of A sum to 1. The encode has no bias; the sum stays.

// Heads, batch 2.
// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<2x5x8xf32>, tensor<8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x7x5xf32>)
// CHECK: linalg.contract{{.*}}tensor<2x3x7x5xf32>, tensor<2x5x3x4xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d3)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x12xf32>, %b: tensor<3x4xf32>, %s: tensor<2x3x7x5xf32>) -> tensor<2x3x7x4xf32> {
  %init = arith.constant dense<0.0> : tensor<2x5x12xf32>
  %v = linalg.contract indexing_maps = [#map, #map1, #map2] ins(%x, %w : tensor<2x5x8xf32>, tensor<8x12xf32>) outs(%init : tensor<2x5x12xf32>) -> tensor<2x5x12xf32>
  %x_1 = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [2, 5, 3, 4] : tensor<2x5x12xf32> into tensor<2x5x3x4xf32>
  %empty = tensor.empty() : tensor<2x3x7x5xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x3x7x5xf32>) outs(%empty : tensor<2x3x7x5xf32>) -> tensor<2x3x7x5xf32>
  %empty_1 = tensor.empty() : tensor<2x3x7x4xf32>
  %init_1 = arith.constant dense<0.0> : tensor<2x3x7x4xf32>
  %y = linalg.contract indexing_maps = [#map4, #map5, #map6] ins(%p, %x_1 : tensor<2x3x7x5xf32>, tensor<2x5x3x4xf32>) outs(%init_1 : tensor<2x3x7x4xf32>) -> tensor<2x3x7x4xf32>
  %bb = linalg.broadcast ins(%b : tensor<3x4xf32>) outs(%empty_1 : tensor<2x3x7x4xf32>) dimensions = [0, 2]
  %o = arith.addf %y, %bb : tensor<2x3x7x4xf32>
  return %o : tensor<2x3x7x4xf32>
}

// -----

// The product of A and V starts from the bias.
// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %b: tensor<4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %empty_1 = tensor.empty() : tensor<3x4xf32>
  %bc = linalg.broadcast ins(%b : tensor<4xf32>) outs(%empty_1 : tensor<3x4xf32>) dimensions = [0]
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%bc : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
