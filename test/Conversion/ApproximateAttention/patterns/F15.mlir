// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// F15: cross attention: X is the encoder output.

// Decoder and encoder have one shape: X is told by the use only.
// ARGS: x, x, w, w, w
// CHECK-LABEL: func.func @main
// CHECK: mca.encode values(%arg1 : tensor<4x4xf32>) weight(%{{[^ ]+}} : tensor<4x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x4x4xf32>)
// CHECK: linalg.matmul{{.*}}tensor<4x4xf32>, tensor<4x4xf32>)
func.func @main(%x: tensor<4x4xf32>, %enc: tensor<4x4xf32>, %wq: tensor<4x4xf32>, %wk: tensor<4x4xf32>, %wv: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %empty = tensor.empty() : tensor<4x4xf32>
  %init = arith.constant dense<0.0> : tensor<4x4xf32>
  %v = linalg.matmul ins(%enc, %wv : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %q = linalg.matmul ins(%x, %wq : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %k = linalg.matmul ins(%enc, %wk : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %t = linalg.transpose ins(%k : tensor<4x4xf32>) outs(%empty : tensor<4x4xf32>) permutation = [1, 0]
  %s = linalg.matmul ins(%q, %t : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<4x4xf32>) outs(%empty : tensor<4x4xf32>) -> tensor<4x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

// TOSA.
// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x3xf32>) probabilities(%{{[^ ]+}} : tensor<2x7x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<2x7x5xf32>, tensor<2x5x3xf32>, 
func.func @main(%x: tensor<1x7x6xf32>, %enc: tensor<1x5x8xf32>, %wq: tensor<1x6x6xf32>, %wkv: tensor<1x8x12xf32>) -> tensor<2x7x3xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %q = tosa.matmul %x, %wq, %zp, %zp : (tensor<1x7x6xf32>, tensor<1x6x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x7x6xf32>
  %shape = tosa.const_shape {values = dense<[7, 2, 3]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %q, %shape : (tensor<1x7x6xf32>, !tosa.shape<3>) -> tensor<7x2x3xf32>
  %t = tosa.transpose %r {perms = array<i32: 1, 0, 2>} : (tensor<7x2x3xf32>) -> tensor<2x7x3xf32>
  %kv = tosa.matmul %enc, %wkv, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x12xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x12xf32>
  %shape_1 = tosa.const_shape {values = dense<[0, 0, 0]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %shape_2 = tosa.const_shape {values = dense<[1, 5, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s = tosa.slice %kv, %shape_1, %shape_2 : (tensor<1x5x12xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x5x6xf32>
  %shape_3 = tosa.const_shape {values = dense<[5, 2, 3]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_1 = tosa.reshape %s, %shape_3 : (tensor<1x5x6xf32>, !tosa.shape<3>) -> tensor<5x2x3xf32>
  %t_1 = tosa.transpose %r_1 {perms = array<i32: 1, 2, 0>} : (tensor<5x2x3xf32>) -> tensor<2x3x5xf32>
  %shape_4 = tosa.const_shape {values = dense<[0, 0, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s_1 = tosa.slice %kv, %shape_4, %shape_2 : (tensor<1x5x12xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x5x6xf32>
  %r_2 = tosa.reshape %s_1, %shape_3 : (tensor<1x5x6xf32>, !tosa.shape<3>) -> tensor<5x2x3xf32>
  %t_2 = tosa.transpose %r_2 {perms = array<i32: 1, 0, 2>} : (tensor<5x2x3xf32>) -> tensor<2x5x3xf32>
  %s_2 = tosa.matmul %t, %t_1, %zp, %zp : (tensor<2x7x3xf32>, tensor<2x3x5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x7x5xf32>
  %max = tosa.reduce_max %s_2 {axis = 2 : i32} : (tensor<2x7x5xf32>) -> tensor<2x7x1xf32>
  %sub = tosa.sub %s_2, %max : (tensor<2x7x5xf32>, tensor<2x7x1xf32>) -> tensor<2x7x5xf32>
  %exp = tosa.exp %sub : (tensor<2x7x5xf32>) -> tensor<2x7x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<2x7x5xf32>) -> tensor<2x7x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x7x1xf32>) -> tensor<2x7x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x7x5xf32>, tensor<2x7x1xf32>, tensor<1xi8>) -> tensor<2x7x5xf32>
  %y = tosa.matmul %p, %t_2, %zp, %zp : (tensor<2x7x5xf32>, tensor<2x5x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x7x3xf32>
  return %y : tensor<2x7x3xf32>
}
