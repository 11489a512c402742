// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// F7: 3-D weights of einsum projections (Flax, Keras).

// Flax DenseGeneral: W [D, H, E], bias [H, E].
// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<2x5x8xf32>, tensor<8x3x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) bias(%{{[^ ]+}} : tensor<3x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x7x5xf32>)
// CHECK: linalg.generic{{.*}}tensor<2x3x7x5xf32>, tensor<2x5x3x4xf32>)
#map = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4)>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> (d4, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map7 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d3)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x3x4xf32>, %b: tensor<3x4xf32>, %s: tensor<2x3x7x5xf32>) -> tensor<2x3x7x4xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<2x5x3x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<2x5x3x4xf32>) -> tensor<2x5x3x4xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<2x5x8xf32>, tensor<8x3x4xf32>) outs(%init : tensor<2x5x3x4xf32>) {
  ^bb0(%a: f32, %b1: f32, %o: f32):
    %m = arith.mulf %a, %b1 : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<2x5x3x4xf32>
  %vb = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%v, %b : tensor<2x5x3x4xf32>, tensor<3x4xf32>) outs(%empty : tensor<2x5x3x4xf32>) {
  ^bb0(%a: f32, %b11: f32, %o: f32):
    %r = arith.addf %a, %b11 : f32
    linalg.yield %r : f32
  } -> tensor<2x5x3x4xf32>
  %empty_1 = tensor.empty() : tensor<2x3x7x5xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x3x7x5xf32>) outs(%empty_1 : tensor<2x3x7x5xf32>) -> tensor<2x3x7x5xf32>
  %empty_2 = tensor.empty() : tensor<2x3x7x4xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_2 : tensor<2x3x7x4xf32>) -> tensor<2x3x7x4xf32>
  %y = linalg.generic {indexing_maps = [#map6, #map7, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %vb : tensor<2x3x7x5xf32>, tensor<2x5x3x4xf32>) outs(%init_1 : tensor<2x3x7x4xf32>) {
  ^bb0(%a: f32, %b111: f32, %o: f32):
    %m = arith.mulf %a, %b111 : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<2x3x7x4xf32>
  return %y : tensor<2x3x7x4xf32>
}

// -----

// Every extent is 3, W [E, D, H].
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<3x3x3xf32>, tensor<3x3x3xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<3x3x3xf32>) weight(%{{[^ ]+}} : tensor<3x3x3xf32>) probabilities(%{{[^ ]+}} : tensor<3x3x3x3xf32>)
// CHECK: linalg.generic{{.*}}tensor<3x3x3x3xf32>, tensor<3x3x3x3xf32>)
#map = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4)>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> (d3, d4, d2)>
#map2 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d3)>
func.func @main(%x: tensor<3x3x3xf32>, %w: tensor<3x3x3xf32>, %s: tensor<3x3x3x3xf32>) -> tensor<3x3x3x3xf32> {
  %empty = tensor.empty() : tensor<3x3x3x3xf32>
  %init = arith.constant dense<0.0> : tensor<3x3x3x3xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<3x3x3xf32>, tensor<3x3x3xf32>) outs(%init : tensor<3x3x3x3xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<3x3x3x3xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<3x3x3x3xf32>) outs(%empty : tensor<3x3x3x3xf32>) -> tensor<3x3x3x3xf32>
  %y = linalg.generic {indexing_maps = [#map5, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %v : tensor<3x3x3x3xf32>, tensor<3x3x3x3xf32>) outs(%init : tensor<3x3x3x3xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<3x3x3x3xf32>
  return %y : tensor<3x3x3x3xf32>
}

// -----

// TOSA: Keras folds W [D, H, E] to [D, H*E] for the product.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xf32>, tensor<1x8x12xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x7x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<6x7x5xf32>, tensor<6x5x4xf32>, 
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x3x4xf32>, %s: tensor<2x3x7x5xf32>) -> tensor<6x7x4xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %shape_1 = tosa.const_shape {values = dense<[1, 8, 12]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_1 = tosa.reshape %w, %shape_1 : (tensor<8x3x4xf32>, !tosa.shape<3>) -> tensor<1x8x12xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %r_1, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x12xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x12xf32>
  %shape_2 = tosa.const_shape {values = dense<[2, 5, 3, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_2 = tosa.reshape %v, %shape_2 : (tensor<1x10x12xf32>, !tosa.shape<4>) -> tensor<2x5x3x4xf32>
  %t = tosa.transpose %r_2 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x3x4xf32>) -> tensor<2x3x5x4xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<2x3x7x5xf32>) -> tensor<2x3x7x1xf32>
  %sub = tosa.sub %s, %max : (tensor<2x3x7x5xf32>, tensor<2x3x7x1xf32>) -> tensor<2x3x7x5xf32>
  %exp = tosa.exp %sub : (tensor<2x3x7x5xf32>) -> tensor<2x3x7x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x3x7x5xf32>) -> tensor<2x3x7x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x3x7x1xf32>) -> tensor<2x3x7x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x3x7x5xf32>, tensor<2x3x7x1xf32>, tensor<1xi8>) -> tensor<2x3x7x5xf32>
  %shape_3 = tosa.const_shape {values = dense<[6, 7, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_3 = tosa.reshape %p, %shape_3 : (tensor<2x3x7x5xf32>, !tosa.shape<3>) -> tensor<6x7x5xf32>
  %shape_4 = tosa.const_shape {values = dense<[6, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_4 = tosa.reshape %t, %shape_4 : (tensor<2x3x5x4xf32>, !tosa.shape<3>) -> tensor<6x5x4xf32>
  %y = tosa.matmul %r_3, %r_4, %zp, %zp : (tensor<6x7x5xf32>, tensor<6x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x7x4xf32>
  return %y : tensor<6x7x4xf32>
}
