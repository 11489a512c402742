// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// D10: V stored transposed, [.., E, S] (channels-first models, key-value caches).

// X is stored transposed as well.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<4x8xf32>, tensor<2x8x5xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x1x3x5xf32>)
// CHECK: linalg.generic{{.*}}tensor<2x3x5xf32>, tensor<2x4x5xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
func.func @main(%x: tensor<2x8x5xf32>, %w: tensor<4x8xf32>, %s: tensor<2x3x5xf32>) -> tensor<2x3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<2x4x5xf32>
  %vt = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%w, %x : tensor<4x8xf32>, tensor<2x8x5xf32>) outs(%init : tensor<2x4x5xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<2x4x5xf32>
  %empty = tensor.empty() : tensor<2x3x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x3x5xf32>) outs(%empty : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<2x3x4xf32>
  %y = linalg.generic {indexing_maps = [#map5, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%p, %vt : tensor<2x3x5xf32>, tensor<2x4x5xf32>) outs(%init_1 : tensor<2x3x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}

// -----

// [B, H, E, S] with heads, batch 2, from V^T = W X^T (channels-first models).
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<12x8xf32>, tensor<2x8x5xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x7x5xf32>)
// CHECK: linalg.generic{{.*}}tensor<2x3x7x5xf32>, tensor<2x3x4x5xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
func.func @main(%x: tensor<2x8x5xf32>, %w: tensor<12x8xf32>, %s: tensor<2x3x7x5xf32>) -> tensor<2x3x7x4xf32> {
  %init = arith.constant dense<0.0> : tensor<2x12x5xf32>
  %vt = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%w, %x : tensor<12x8xf32>, tensor<2x8x5xf32>) outs(%init : tensor<2x12x5xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<2x12x5xf32>
  %v4 = tensor.expand_shape %vt [[0], [1, 2], [3]] output_shape [2, 3, 4, 5] : tensor<2x12x5xf32> into tensor<2x3x4x5xf32>
  %empty = tensor.empty() : tensor<2x3x7x5xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x3x7x5xf32>) outs(%empty : tensor<2x3x7x5xf32>) -> tensor<2x3x7x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<2x3x7x4xf32>
  %y = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %v4 : tensor<2x3x7x5xf32>, tensor<2x3x4x5xf32>) outs(%init_1 : tensor<2x3x7x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<2x3x7x4xf32>
  return %y : tensor<2x3x7x4xf32>
}

// -----

// TOSA: V^T = W^T X^T by the product itself, transposed for A V. Every extent is 4.
// ARGS: x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x4x4xf32>, tensor<1x4x4xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<4x4xf32>) weight(%{{[^ ]+}} : tensor<4x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x4x4xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<1x4x4xf32>, tensor<1x4x4xf32>, 
func.func @main(%xt: tensor<1x4x4xf32>, %wt: tensor<1x4x4xf32>, %s: tensor<1x4x4xf32>) -> tensor<1x4x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %vt = tosa.matmul %wt, %xt, %zp, %zp : (tensor<1x4x4xf32>, tensor<1x4x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x4xf32>
  %v = tosa.transpose %vt {perms = array<i32: 0, 2, 1>} : (tensor<1x4x4xf32>) -> tensor<1x4x4xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<1x4x4xf32>) -> tensor<1x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x4x4xf32>, tensor<1x4x1xf32>) -> tensor<1x4x4xf32>
  %exp = tosa.exp %sub : (tensor<1x4x4xf32>) -> tensor<1x4x4xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x4x4xf32>) -> tensor<1x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<1x4x4xf32>, tensor<1x4x1xf32>, tensor<1xi8>) -> tensor<1x4x4xf32>
  %y = tosa.matmul %p, %v, %zp, %zp : (tensor<1x4x4xf32>, tensor<1x4x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x4xf32>
  return %y : tensor<1x4x4xf32>
}
