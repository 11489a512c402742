// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// D13: strided and non-contiguous Q, K, V, as slices of larger tensors.

// X is a slice along the features, and A a slice of more queries.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
func.func @main(%x: tensor<5x11xf32>, %w: tensor<8x4xf32>, %s: tensor<6x5xf32>) -> tensor<3x4xf32> {
  %xs = tensor.extract_slice %x[0, 2] [5, 8] [1, 1] : tensor<5x11xf32> to tensor<5x8xf32>
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%xs, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<6x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<6x5xf32>) outs(%empty : tensor<6x5xf32>) -> tensor<6x5xf32>
  %ps = tensor.extract_slice %p[1, 0] [3, 5] [1, 1] : tensor<6x5xf32> to tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%ps, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// The odd columns of one projection, by a slice of stride 2.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x6xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x6xf32>)
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x12xf32>, %s: tensor<3x5xf32>) -> tensor<3x6xf32> {
  %init = arith.constant dense<0.0> : tensor<5x12xf32>
  %kv = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x12xf32>) outs(%init : tensor<5x12xf32>) -> tensor<5x12xf32>
  %v = tensor.extract_slice %kv[0, 1] [5, 6] [1, 2] : tensor<5x12xf32> to tensor<5x6xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x6xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x6xf32>) outs(%init_1 : tensor<3x6xf32>) -> tensor<3x6xf32>
  return %y : tensor<3x6xf32>
}

// -----

// TOSA: kv.view(S, H, E, 2)[..., 1] by slice.
// ARGS: x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xf32>, tensor<1x8x24xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<6x4x5xf32>, tensor<6x5x4xf32>, 
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<1x8x24xf32>, %s: tensor<2x3x4x5xf32>) -> tensor<2x3x4x4xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %kv = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x24xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x24xf32>
  %shape_1 = tosa.const_shape {values = dense<[2, 5, 3, 4, 2]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %r_1 = tosa.reshape %kv, %shape_1 : (tensor<1x10x24xf32>, !tosa.shape<5>) -> tensor<2x5x3x4x2xf32>
  %shape_2 = tosa.const_shape {values = dense<[0, 0, 0, 0, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %shape_3 = tosa.const_shape {values = dense<[2, 5, 3, 4, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %s_1 = tosa.slice %r_1, %shape_2, %shape_3 : (tensor<2x5x3x4x2xf32>, !tosa.shape<5>, !tosa.shape<5>) -> tensor<2x5x3x4x1xf32>
  %shape_4 = tosa.const_shape {values = dense<[2, 5, 3, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_2 = tosa.reshape %s_1, %shape_4 : (tensor<2x5x3x4x1xf32>, !tosa.shape<4>) -> tensor<2x5x3x4xf32>
  %t = tosa.transpose %r_2 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x3x4xf32>) -> tensor<2x3x5x4xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>) -> tensor<2x3x4x5xf32>
  %exp = tosa.exp %sub : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x3x4x1xf32>) -> tensor<2x3x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>, tensor<1xi8>) -> tensor<2x3x4x5xf32>
  %shape_5 = tosa.const_shape {values = dense<[6, 4, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_3 = tosa.reshape %p, %shape_5 : (tensor<2x3x4x5xf32>, !tosa.shape<3>) -> tensor<6x4x5xf32>
  %shape_6 = tosa.const_shape {values = dense<[6, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_4 = tosa.reshape %t, %shape_6 : (tensor<2x3x5x4xf32>, !tosa.shape<3>) -> tensor<6x5x4xf32>
  %y = tosa.matmul %r_3, %r_4, %zp, %zp : (tensor<6x4x5xf32>, tensor<6x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x4xf32>
  %shape_7 = tosa.const_shape {values = dense<[2, 3, 4, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_5 = tosa.reshape %y, %shape_7 : (tensor<6x4x4xf32>, !tosa.shape<4>) -> tensor<2x3x4x4xf32>
  return %r_5 : tensor<2x3x4x4xf32>
}
