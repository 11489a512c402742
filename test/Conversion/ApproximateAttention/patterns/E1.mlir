// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// E1: multi-query attention, one head of K and V for all queries. The weight has one head, the
// probabilities keep theirs; a repeat in the program stays behind the encode.

// jax, einsum('hqk,ke->hqe'): V has no head at all, nothing is repeated.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x21x5xf32>)
// CHECK: linalg.contract{{.*}}tensor<3x7x5xf32>, tensor<5x4xf32>)
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x7x5xf32>) -> tensor<3x7x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x7x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<3x7x5xf32>) outs(%empty : tensor<3x7x5xf32>) -> tensor<3x7x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x7x4xf32>
  %y = linalg.contract indexing_maps = [#map2, #map3, #map4] ins(%p, %v : tensor<3x7x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x7x4xf32>) -> tensor<3x7x4xf32>
  return %y : tensor<3x7x4xf32>
}

// -----

// Heads folded into the queries: [H*Q, K] times [K, E], one plain product.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x21x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<21x5xf32>, tensor<5x4xf32>)
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x7x5xf32>) -> tensor<21x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x7x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<3x7x5xf32>) outs(%empty : tensor<3x7x5xf32>) -> tensor<3x7x5xf32>
  %p2 = tensor.collapse_shape %p [[0, 1], [2]] : tensor<3x7x5xf32> into tensor<21x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<21x4xf32>
  %y = linalg.matmul ins(%p2, %v : tensor<21x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<21x4xf32>) -> tensor<21x4xf32>
  return %y : tensor<21x4xf32>
}

// -----

// TOSA: tile.
// ARGS: x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xf32>, tensor<1x8x4xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x7x5xf32>)
// CHECK: tosa.tile
// CHECK: tosa.matmul{{.*}}(tensor<6x7x5xf32>, tensor<6x5x4xf32>, 
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<1x8x4xf32>, %s: tensor<2x3x7x5xf32>) -> tensor<6x7x4xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x4xf32>
  %shape_1 = tosa.const_shape {values = dense<[2, 5, 1, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_1 = tosa.reshape %v, %shape_1 : (tensor<1x10x4xf32>, !tosa.shape<4>) -> tensor<2x5x1x4xf32>
  %t = tosa.transpose %r_1 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x1x4xf32>) -> tensor<2x1x5x4xf32>
  %shape_2 = tosa.const_shape {values = dense<[2, 1, 1, 5, 4]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %v5 = tosa.reshape %t, %shape_2 : (tensor<2x1x5x4xf32>, !tosa.shape<5>) -> tensor<2x1x1x5x4xf32>
  %shape_3 = tosa.const_shape {values = dense<[1, 1, 3, 1, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %rep = tosa.tile %v5, %shape_3 : (tensor<2x1x1x5x4xf32>, !tosa.shape<5>) -> tensor<2x1x3x5x4xf32>
  %shape_4 = tosa.const_shape {values = dense<[6, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %v3 = tosa.reshape %rep, %shape_4 : (tensor<2x1x3x5x4xf32>, !tosa.shape<3>) -> tensor<6x5x4xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<2x3x7x5xf32>) -> tensor<2x3x7x1xf32>
  %sub = tosa.sub %s, %max : (tensor<2x3x7x5xf32>, tensor<2x3x7x1xf32>) -> tensor<2x3x7x5xf32>
  %exp = tosa.exp %sub : (tensor<2x3x7x5xf32>) -> tensor<2x3x7x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x3x7x5xf32>) -> tensor<2x3x7x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x3x7x1xf32>) -> tensor<2x3x7x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x3x7x5xf32>, tensor<2x3x7x1xf32>, tensor<1xi8>) -> tensor<2x3x7x5xf32>
  %shape_5 = tosa.const_shape {values = dense<[6, 7, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %p3 = tosa.reshape %p, %shape_5 : (tensor<2x3x7x5xf32>, !tosa.shape<3>) -> tensor<6x7x5xf32>
  %y = tosa.matmul %p3, %v3, %zp, %zp : (tensor<6x7x5xf32>, tensor<6x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x7x4xf32>
  return %y : tensor<6x7x4xf32>
}
