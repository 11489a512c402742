// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// D1: 4-D [B, H, S, D] product, one generic over two batch dimensions (jax, StableHLO
// legalised to linalg). TOSA has no product of that rank.

// jax: permuted copies, projection and product are contraction generics.
// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<2x5x8xf32>, tensor<8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) bias(%{{[^ ]+}} : tensor<3x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x3x5xf32>)
// CHECK: linalg.generic{{.*}}tensor<2x3x3x5xf32>, tensor<2x3x5x4xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d1, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map8 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4, d3)>
#map9 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x12xf32>, %b: tensor<12xf32>, %s: tensor<2x3x3x5xf32>) -> tensor<2x3x3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<2x5x12xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<2x5x12xf32>) -> tensor<2x5x12xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<2x5x8xf32>, tensor<8x12xf32>) outs(%init : tensor<2x5x12xf32>) {
  ^bb0(%a: f32, %b1: f32, %o: f32):
    %m = arith.mulf %a, %b1 : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<2x5x12xf32>
  %vb = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v, %b : tensor<2x5x12xf32>, tensor<12xf32>) outs(%empty : tensor<2x5x12xf32>) {
  ^bb0(%a: f32, %b11: f32, %o: f32):
    %r = arith.addf %a, %b11 : f32
    linalg.yield %r : f32
  } -> tensor<2x5x12xf32>
  %v4 = tensor.expand_shape %vb [[0], [1], [2, 3]] output_shape [2, 5, 3, 4] : tensor<2x5x12xf32> into tensor<2x5x3x4xf32>
  %empty_1 = tensor.empty() : tensor<2x3x5x4xf32>
  %vt = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%v4 : tensor<2x5x3x4xf32>) outs(%empty_1 : tensor<2x3x5x4xf32>) {
  ^bb0(%a: f32, %o: f32):
    linalg.yield %a : f32
  } -> tensor<2x3x5x4xf32>
  %empty_2 = tensor.empty() : tensor<2x3x3x5xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x3x3x5xf32>) outs(%empty_2 : tensor<2x3x3x5xf32>) -> tensor<2x3x3x5xf32>
  %empty_3 = tensor.empty() : tensor<2x3x3x4xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_3 : tensor<2x3x3x4xf32>) -> tensor<2x3x3x4xf32>
  %y = linalg.generic {indexing_maps = [#map7, #map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %vt : tensor<2x3x3x5xf32>, tensor<2x3x5x4xf32>) outs(%init_1 : tensor<2x3x3x4xf32>) {
  ^bb0(%a: f32, %b111: f32, %o: f32):
    %m = arith.mulf %a, %b111 : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<2x3x3x4xf32>
  return %y : tensor<2x3x3x4xf32>
}

// -----

// Every extent is 2.
// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<2x2x2xf32>, tensor<2x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x2x2xf32>) weight(%{{[^ ]+}} : tensor<2x2x2xf32>) bias(%{{[^ ]+}} : tensor<2x2xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x2x2xf32>)
// CHECK: linalg.generic{{.*}}tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map7 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map8 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4, d3)>
#map9 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
func.func @main(%x: tensor<2x2x2xf32>, %w: tensor<2x4xf32>, %b: tensor<4xf32>, %s: tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xf32> {
  %empty = tensor.empty() : tensor<2x2x4xf32>
  %init = arith.constant dense<0.0> : tensor<2x2x4xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<2x2x2xf32>, tensor<2x4xf32>) outs(%init : tensor<2x2x4xf32>) {
  ^bb0(%a: f32, %b1: f32, %o: f32):
    %m = arith.mulf %a, %b1 : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<2x2x4xf32>
  %bb = linalg.broadcast ins(%b : tensor<4xf32>) outs(%empty : tensor<2x2x4xf32>) dimensions = [0, 1]
  %vb = arith.addf %v, %bb : tensor<2x2x4xf32>
  %v4 = tensor.expand_shape %vb [[0], [1], [2, 3]] output_shape [2, 2, 2, 2] : tensor<2x2x4xf32> into tensor<2x2x2x2xf32>
  %empty_1 = tensor.empty() : tensor<2x2x2x2xf32>
  %vt = linalg.transpose ins(%v4 : tensor<2x2x2x2xf32>) outs(%empty_1 : tensor<2x2x2x2xf32>) permutation = [0, 2, 1, 3]
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x2x2x2xf32>) outs(%empty_1 : tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xf32>
  %init_1 = arith.constant dense<0.0> : tensor<2x2x2x2xf32>
  %y = linalg.generic {indexing_maps = [#map7, #map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %vt : tensor<2x2x2x2xf32>, tensor<2x2x2x2xf32>) outs(%init_1 : tensor<2x2x2x2xf32>) {
  ^bb0(%a: f32, %b11: f32, %o: f32):
    %m = arith.mulf %a, %b11 : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<2x2x2x2xf32>
  return %y : tensor<2x2x2x2xf32>
}
