// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// D9: the transposed problem: scores^T with softmax over the second to last dimension, or
// V^T P^T.

// Scores^T = K Q^T, softmax over dimension 1, product summed over dimension 1 of A. Every
// extent is 3.
// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<3x3x3xf32>) weight(%{{[^ ]+}} : tensor<3x1x3xf32>) probabilities(%{{[^ ]+}} : tensor<3x1x3x3xf32>)
// CHECK: linalg.generic{{.*}}tensor<3x3x3xf32>, tensor<3x3x3xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d3, d1)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d3, d2)>
func.func @main(%x: tensor<3x3x3xf32>, %w: tensor<3x3xf32>, %q: tensor<3x3x7xf32>, %k: tensor<3x3x7xf32>) -> tensor<3x3x3xf32> {
  %empty = tensor.empty() : tensor<3x3x3xf32>
  %init = arith.constant dense<0.0> : tensor<3x3x3xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<3x3x3xf32>, tensor<3x3xf32>) outs(%init : tensor<3x3x3xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<3x3x3xf32>
  %empty_1 = tensor.empty() : tensor<3x7x3xf32>
  %qt = linalg.transpose ins(%q : tensor<3x3x7xf32>) outs(%empty_1 : tensor<3x7x3xf32>) permutation = [0, 2, 1]
  %st = linalg.batch_matmul ins(%k, %qt : tensor<3x3x7xf32>, tensor<3x7x3xf32>) outs(%init : tensor<3x3x3xf32>) -> tensor<3x3x3xf32>
  %p = linalg.softmax dimension(1) ins(%st : tensor<3x3x3xf32>) outs(%empty : tensor<3x3x3xf32>) -> tensor<3x3x3xf32>
  %y = linalg.generic {indexing_maps = [#map5, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%p, %v : tensor<3x3x3xf32>, tensor<3x3x3xf32>) outs(%init : tensor<3x3x3xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<3x3x3xf32>
  return %y : tensor<3x3x3xf32>
}

// -----

// Y^T = V^T P^T as batch_matmul, V^T on the left (jax through IREE).
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x18xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x6x5xf32>, tensor<6x5x4xf32>)
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x18xf32>, %s: tensor<2x3x4x5xf32>) -> tensor<6x6x4xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %init = arith.constant dense<0.0> : tensor<10x18xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x18xf32>) outs(%init : tensor<10x18xf32>) -> tensor<10x18xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 3, 6] : tensor<10x18xf32> into tensor<2x5x3x6xf32>
  %empty = tensor.empty() : tensor<2x3x6x5xf32>
  %vt = linalg.transpose ins(%x_1 : tensor<2x5x3x6xf32>) outs(%empty : tensor<2x3x6x5xf32>) permutation = [0, 2, 3, 1]
  %c_1 = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<2x3x6x5xf32> into tensor<6x6x5xf32>
  %empty_1 = tensor.empty() : tensor<2x3x4x5xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x3x4x5xf32>) outs(%empty_1 : tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32>
  %empty_2 = tensor.empty() : tensor<2x3x5x4xf32>
  %pt = linalg.transpose ins(%p : tensor<2x3x4x5xf32>) outs(%empty_2 : tensor<2x3x5x4xf32>) permutation = [0, 1, 3, 2]
  %c_2 = tensor.collapse_shape %pt [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
  %init_1 = arith.constant dense<0.0> : tensor<6x6x4xf32>
  %y = linalg.batch_matmul ins(%c_1, %c_2 : tensor<6x6x5xf32>, tensor<6x5x4xf32>) outs(%init_1 : tensor<6x6x4xf32>) -> tensor<6x6x4xf32>
  return %y : tensor<6x6x4xf32>
}

// -----

// TOSA: softmax over axis 1 of scores^T, Y^T = V^T P^T.
// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xf32>, tensor<1x8x4xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x1x3x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<2x4x5xf32>, tensor<2x5x3xf32>, 
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<2x3x7xf32>, %k: tensor<2x5x7xf32>) -> tensor<2x4x3xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x4xf32>
  %shape_1 = tosa.const_shape {values = dense<[2, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_1 = tosa.reshape %v, %shape_1 : (tensor<1x10x4xf32>, !tosa.shape<3>) -> tensor<2x5x4xf32>
  %vt = tosa.transpose %r_1 {perms = array<i32: 0, 2, 1>} : (tensor<2x5x4xf32>) -> tensor<2x4x5xf32>
  %qt = tosa.transpose %q {perms = array<i32: 0, 2, 1>} : (tensor<2x3x7xf32>) -> tensor<2x7x3xf32>
  %st = tosa.matmul %k, %qt, %zp, %zp : (tensor<2x5x7xf32>, tensor<2x7x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x5x3xf32>
  %max = tosa.reduce_max %st {axis = 1 : i32} : (tensor<2x5x3xf32>) -> tensor<2x1x3xf32>
  %sub = tosa.sub %st, %max : (tensor<2x5x3xf32>, tensor<2x1x3xf32>) -> tensor<2x5x3xf32>
  %exp = tosa.exp %sub : (tensor<2x5x3xf32>) -> tensor<2x5x3xf32>
  %sum = tosa.reduce_sum %exp {axis = 1 : i32} : (tensor<2x5x3xf32>) -> tensor<2x1x3xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x1x3xf32>) -> tensor<2x1x3xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x5x3xf32>, tensor<2x1x3xf32>, tensor<1xi8>) -> tensor<2x5x3xf32>
  %y = tosa.matmul %vt, %p, %zp, %zp : (tensor<2x4x5xf32>, tensor<2x5x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x4x3xf32>
  return %y : tensor<2x4x3xf32>
}
