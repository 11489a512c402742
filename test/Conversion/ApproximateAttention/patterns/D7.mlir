// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// D7: transposition by the indexing maps of a named product or of a generic (torch linear,
// dot_general dimension numbers). TOSA products have no such flag.

// linalg.batch_matmul with maps.
// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x18xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x4x5xf32>, tensor<6x5x6xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x18xf32>, %q: tensor<6x4x7xf32>, %k: tensor<6x5x7xf32>) -> tensor<6x4x6xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %init = arith.constant dense<0.0> : tensor<10x18xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x18xf32>) outs(%init : tensor<10x18xf32>) -> tensor<10x18xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 3, 6] : tensor<10x18xf32> into tensor<2x5x3x6xf32>
  %empty = tensor.empty() : tensor<2x3x5x6xf32>
  %t = linalg.transpose ins(%x_1 : tensor<2x5x3x6xf32>) outs(%empty : tensor<2x3x5x6xf32>) permutation = [0, 2, 1, 3]
  %c_1 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x3x5x6xf32> into tensor<6x5x6xf32>
  %empty_1 = tensor.empty() : tensor<6x4x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<6x4x5xf32>
  %s = linalg.batch_matmul indexing_maps = [#map, #map1, #map2] ins(%q, %k : tensor<6x4x7xf32>, tensor<6x5x7xf32>) outs(%init_1 : tensor<6x4x5xf32>) -> tensor<6x4x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<6x4x5xf32>) outs(%empty_1 : tensor<6x4x5xf32>) -> tensor<6x4x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<6x4x6xf32>
  %y = linalg.batch_matmul ins(%p, %c_1 : tensor<6x4x5xf32>, tensor<6x5x6xf32>) outs(%init_2 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}

// -----

// All three products have transposing maps: V = X W^T, scores, and A V with V stored
// [E, S]. Every extent is 3.
// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.batch_matmul{{.*}}tensor<3x3x3xf32>, tensor<3x3x3xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<3x3x3xf32>) weight(%{{[^ ]+}} : tensor<3x1x3xf32>) probabilities(%{{[^ ]+}} : tensor<3x1x3x3xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<3x3x3xf32>, tensor<3x3x3xf32>)
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
func.func @main(%x: tensor<3x3x3xf32>, %w: tensor<3x3xf32>, %q: tensor<3x3x7xf32>, %k: tensor<3x3x7xf32>) -> tensor<3x3x3xf32> {
  %empty = tensor.empty() : tensor<3x3x3xf32>
  %wb = linalg.broadcast ins(%w : tensor<3x3xf32>) outs(%empty : tensor<3x3x3xf32>) dimensions = [0]
  %init = arith.constant dense<0.0> : tensor<3x3x3xf32>
  %vt = linalg.batch_matmul indexing_maps = [#map2, #map3, #map4] ins(%wb, %x : tensor<3x3x3xf32>, tensor<3x3x3xf32>) outs(%init : tensor<3x3x3xf32>) -> tensor<3x3x3xf32>
  %s = linalg.batch_matmul indexing_maps = [#map2, #map3, #map4] ins(%q, %k : tensor<3x3x7xf32>, tensor<3x3x7xf32>) outs(%init : tensor<3x3x3xf32>) -> tensor<3x3x3xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<3x3x3xf32>) outs(%empty : tensor<3x3x3xf32>) -> tensor<3x3x3xf32>
  %y = linalg.batch_matmul indexing_maps = [#map2, #map3, #map4] ins(%p, %vt : tensor<3x3x3xf32>, tensor<3x3x3xf32>) outs(%init : tensor<3x3x3xf32>) -> tensor<3x3x3xf32>
  return %y : tensor<3x3x3xf32>
}
