// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// D11: output transposed and reshaped to [B, S, H*E], then projected.

// The product itself writes [B, Q, H, E].
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<2x5x8xf32>, tensor<8x18xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: linalg.contract{{.*}}tensor<2x3x4x5xf32>, tensor<2x5x3x6xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d1, d4)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x18xf32>, %s: tensor<2x3x4x5xf32>) -> tensor<2x4x18xf32> {
  %init = arith.constant dense<0.0> : tensor<2x5x18xf32>
  %v = linalg.contract indexing_maps = [#map, #map1, #map2] ins(%x, %w : tensor<2x5x8xf32>, tensor<8x18xf32>) outs(%init : tensor<2x5x18xf32>) -> tensor<2x5x18xf32>
  %x_1 = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [2, 5, 3, 6] : tensor<2x5x18xf32> into tensor<2x5x3x6xf32>
  %empty = tensor.empty() : tensor<2x3x4x5xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x3x4x5xf32>) outs(%empty : tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<2x4x3x6xf32>
  %y = linalg.contract indexing_maps = [#map4, #map5, #map6] ins(%p, %x_1 : tensor<2x3x4x5xf32>, tensor<2x5x3x6xf32>) outs(%init_1 : tensor<2x4x3x6xf32>) -> tensor<2x4x3x6xf32>
  %c = tensor.collapse_shape %y [[0], [1], [2, 3]] : tensor<2x4x3x6xf32> into tensor<2x4x18xf32>
  return %c : tensor<2x4x18xf32>
}
