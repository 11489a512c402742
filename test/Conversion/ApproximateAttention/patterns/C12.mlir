// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// C12: the scores are held transposed, the softmax is not over the last
// dimension.

// linalg.softmax over dimension 0, contracted there.
// ARGS: x, x, x, w
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: linalg.contract {{.*}} ins({{.*}} : tensor<5x3xf32>, tensor<5x4xf32>)
#kq = affine_map<(q, v, k) -> (k, q)>
#kv = affine_map<(q, v, k) -> (k, v)>
#qv = affine_map<(q, v, k) -> (q, v)>
func.func @main(%q: tensor<3x6xf32>, %k: tensor<5x6xf32>, %x: tensor<5x9xf32>, %w: tensor<9x4xf32>) -> tensor<3x4xf32> {
  %empty = tensor.empty() : tensor<6x3xf32>
  %qt = linalg.transpose ins(%q : tensor<3x6xf32>) outs(%empty : tensor<6x3xf32>) permutation = [1, 0]
  %empty_1 = tensor.empty() : tensor<5x3xf32>
  %init = arith.constant dense<0.0> : tensor<5x3xf32>
  %st = linalg.matmul ins(%k, %qt : tensor<5x6xf32>, tensor<6x3xf32>) outs(%init : tensor<5x3xf32>) -> tensor<5x3xf32>
  %p = linalg.softmax dimension(0) ins(%st : tensor<5x3xf32>) outs(%empty_1 : tensor<5x3xf32>) -> tensor<5x3xf32>
  %init_1 = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x9xf32>, tensor<9x4xf32>) outs(%init_1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.contract indexing_maps = [#kq, #kv, #qv] ins(%p, %v : tensor<5x3xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// TOSA: transposed back.
// ARGS: x, x, x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul {{.*}} -> tensor<1x14x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: bias({{.*}} : tensor<3x8xf32>) probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: tosa.matmul {{.*}} : (tensor<6x5x7xf32>, tensor<6x7x8xf32>,
func.func @main(%q: tensor<2x3x5x4xf32>, %k: tensor<2x3x7x4xf32>, %x: tensor<2x7x10xf32>, %w: tensor<1x10x24xf32>, %bias: tensor<1x24xf32>) -> tensor<6x5x8xf32> {
  %s6x7x4 = tosa.const_shape {values = dense<[6, 7, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s6x4x5 = tosa.const_shape {values = dense<[6, 4, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %s1x14x10 = tosa.const_shape {values = dense<[1, 14, 10]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s14x24 = tosa.const_shape {values = dense<[14, 24]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %s2x7x3x8 = tosa.const_shape {values = dense<[2, 7, 3, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %s6x7x8 = tosa.const_shape {values = dense<[6, 7, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %k3 = tosa.reshape %k, %s6x7x4 : (tensor<2x3x7x4xf32>, !tosa.shape<3>) -> tensor<6x7x4xf32>
  %qt = tosa.transpose %q {perms = array<i32: 0, 1, 3, 2>} : (tensor<2x3x5x4xf32>) -> tensor<2x3x4x5xf32>
  %q3 = tosa.reshape %qt, %s6x4x5 : (tensor<2x3x4x5xf32>, !tosa.shape<3>) -> tensor<6x4x5xf32>
  %st = tosa.matmul %k3, %q3, %zp, %zp : (tensor<6x7x4xf32>, tensor<6x4x5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x7x5xf32>
  %max = tosa.reduce_max %st {axis = 1 : i32} : (tensor<6x7x5xf32>) -> tensor<6x1x5xf32>
  %sub = tosa.sub %st, %max : (tensor<6x7x5xf32>, tensor<6x1x5xf32>) -> tensor<6x7x5xf32>
  %exp = tosa.exp %sub : (tensor<6x7x5xf32>) -> tensor<6x7x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 1 : i32} : (tensor<6x7x5xf32>) -> tensor<6x1x5xf32>
  %rec = tosa.reciprocal %sum : (tensor<6x1x5xf32>) -> tensor<6x1x5xf32>
  %p = tosa.mul %exp, %rec, %shift : (tensor<6x7x5xf32>, tensor<6x1x5xf32>, tensor<1xi8>) -> tensor<6x7x5xf32>
  %pt = tosa.transpose %p {perms = array<i32: 0, 2, 1>} : (tensor<6x7x5xf32>) -> tensor<6x5x7xf32>
  %x1 = tosa.reshape %x, %s1x14x10 : (tensor<2x7x10xf32>, !tosa.shape<3>) -> tensor<1x14x10xf32>
  %xw = tosa.matmul %x1, %w, %zp, %zp : (tensor<1x14x10xf32>, tensor<1x10x24xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x14x24xf32>
  %xw2 = tosa.reshape %xw, %s14x24 : (tensor<1x14x24xf32>, !tosa.shape<2>) -> tensor<14x24xf32>
  %xwb = tosa.add %xw2, %bias : (tensor<14x24xf32>, tensor<1x24xf32>) -> tensor<14x24xf32>
  %v4 = tosa.reshape %xwb, %s2x7x3x8 : (tensor<14x24xf32>, !tosa.shape<4>) -> tensor<2x7x3x8xf32>
  %vt = tosa.transpose %v4 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x7x3x8xf32>) -> tensor<2x3x7x8xf32>
  %v = tosa.reshape %vt, %s6x7x8 : (tensor<2x3x7x8xf32>, !tosa.shape<3>) -> tensor<6x7x8xf32>
  %y = tosa.matmul %pt, %v, %zp, %zp : (tensor<6x5x7xf32>, tensor<6x7x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x5x8xf32>
  return %y : tensor<6x5x8xf32>
}
