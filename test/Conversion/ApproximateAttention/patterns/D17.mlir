// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// D17: contraction generics with more than one batch dimension (einsum, dot_general). TOSA has
// no such product.

// Every extent is 3.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<3x3x3xf32>, tensor<3x9xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<3x3x3xf32>) weight(%{{[^ ]+}} : tensor<3x3x3xf32>) probabilities(%{{[^ ]+}} : tensor<3x3x3x3xf32>)
// CHECK: linalg.generic{{.*}}tensor<3x3x3x3xf32>, tensor<3x3x3x3xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d2)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
func.func @main(%x: tensor<3x3x3xf32>, %w: tensor<3x9xf32>, %s: tensor<3x3x3x3xf32>) -> tensor<3x3x3x3xf32> {
  %init = arith.constant dense<0.0> : tensor<3x3x9xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<3x3x3xf32>, tensor<3x9xf32>) outs(%init : tensor<3x3x9xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<3x3x9xf32>
  %x_1 = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [3, 3, 3, 3] : tensor<3x3x9xf32> into tensor<3x3x3x3xf32>
  %empty = tensor.empty() : tensor<3x3x3x3xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<3x3x3x3xf32>) outs(%empty : tensor<3x3x3x3xf32>) -> tensor<3x3x3x3xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x3x3x3xf32>
  %y = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%x_1, %p : tensor<3x3x3x3xf32>, tensor<3x3x3x3xf32>) outs(%init_1 : tensor<3x3x3x3xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<3x3x3x3xf32>
  return %y : tensor<3x3x3x3xf32>
}

// -----

// Three batch dimensions (two of them X's), one generic.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<2x3x5x8xf32>, tensor<8x8xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<6x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x4xf32>) probabilities(%{{[^ ]+}} : tensor<6x2x4x5xf32>)
// CHECK: linalg.generic{{.*}}tensor<2x3x2x4x5xf32>, tensor<2x3x5x2x4xf32>)
#map = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> (d4, d3)>
#map2 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3, d5)>
#map5 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d5, d2, d4)>
#map6 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3, d4)>
func.func @main(%x: tensor<2x3x5x8xf32>, %w: tensor<8x8xf32>, %s: tensor<2x3x2x4x5xf32>) -> tensor<2x3x2x4x4xf32> {
  %init = arith.constant dense<0.0> : tensor<2x3x5x8xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<2x3x5x8xf32>, tensor<8x8xf32>) outs(%init : tensor<2x3x5x8xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x8xf32>
  %x_1 = tensor.expand_shape %v [[0], [1], [2], [3, 4]] output_shape [2, 3, 5, 2, 4] : tensor<2x3x5x8xf32> into tensor<2x3x5x2x4xf32>
  %empty = tensor.empty() : tensor<2x3x2x4x5xf32>
  %p = linalg.softmax dimension(4) ins(%s : tensor<2x3x2x4x5xf32>) outs(%empty : tensor<2x3x2x4x5xf32>) -> tensor<2x3x2x4x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<2x3x2x4x4xf32>
  %y = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %x_1 : tensor<2x3x2x4x5xf32>, tensor<2x3x5x2x4xf32>) outs(%init_1 : tensor<2x3x2x4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<2x3x2x4x4xf32>
  return %y : tensor<2x3x2x4x4xf32>
}
