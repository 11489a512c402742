// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// F3: projection and bias, then reshape to [B, S, H, E] and transpose to heads.

// The bias is added per head, after the transpose.
// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x6xf32>) bias(%{{[^ ]+}} : tensor<2x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x4x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<4x4x5xf32>, tensor<4x5x6xf32>)
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x12xf32>, %b: tensor<2x6xf32>, %s: tensor<2x2x4x5xf32>) -> tensor<4x4x6xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %init = arith.constant dense<0.0> : tensor<10x12xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x12xf32>) outs(%init : tensor<10x12xf32>) -> tensor<10x12xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 2, 6] : tensor<10x12xf32> into tensor<2x5x2x6xf32>
  %empty = tensor.empty() : tensor<2x2x5x6xf32>
  %t = linalg.transpose ins(%x_1 : tensor<2x5x2x6xf32>) outs(%empty : tensor<2x2x5x6xf32>) permutation = [0, 2, 1, 3]
  %bb = linalg.broadcast ins(%b : tensor<2x6xf32>) outs(%empty : tensor<2x2x5x6xf32>) dimensions = [0, 2]
  %vb = arith.addf %t, %bb : tensor<2x2x5x6xf32>
  %empty_1 = tensor.empty() : tensor<2x2x4x5xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x2x4x5xf32>) outs(%empty_1 : tensor<2x2x4x5xf32>) -> tensor<2x2x4x5xf32>
  %c_1 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x2x4x5xf32> into tensor<4x4x5xf32>
  %c_2 = tensor.collapse_shape %vb [[0, 1], [2], [3]] : tensor<2x2x5x6xf32> into tensor<4x5x6xf32>
  %init_1 = arith.constant dense<0.0> : tensor<4x4x6xf32>
  %y = linalg.batch_matmul ins(%c_1, %c_2 : tensor<4x4x5xf32>, tensor<4x5x6xf32>) outs(%init_1 : tensor<4x4x6xf32>) -> tensor<4x4x6xf32>
  return %y : tensor<4x4x6xf32>
}

// -----

// TOSA, bias on [B, S, H*E].
// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xf32>, tensor<1x8x12xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x6xf32>) bias(%{{[^ ]+}} : tensor<2x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x4x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<4x4x5xf32>, tensor<4x5x6xf32>, 
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<1x8x12xf32>, %b: tensor<1x1x12xf32>, %s: tensor<2x2x4x5xf32>) -> tensor<2x2x4x6xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x12xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x12xf32>
  %shape_1 = tosa.const_shape {values = dense<[2, 5, 12]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_1 = tosa.reshape %v, %shape_1 : (tensor<1x10x12xf32>, !tosa.shape<3>) -> tensor<2x5x12xf32>
  %v_1 = tosa.add %r_1, %b : (tensor<2x5x12xf32>, tensor<1x1x12xf32>) -> tensor<2x5x12xf32>
  %shape_2 = tosa.const_shape {values = dense<[2, 5, 2, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_2 = tosa.reshape %v_1, %shape_2 : (tensor<2x5x12xf32>, !tosa.shape<4>) -> tensor<2x5x2x6xf32>
  %t = tosa.transpose %r_2 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x2x6xf32>) -> tensor<2x2x5x6xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<2x2x4x5xf32>) -> tensor<2x2x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<2x2x4x5xf32>, tensor<2x2x4x1xf32>) -> tensor<2x2x4x5xf32>
  %exp = tosa.exp %sub : (tensor<2x2x4x5xf32>) -> tensor<2x2x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x2x4x5xf32>) -> tensor<2x2x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x2x4x1xf32>) -> tensor<2x2x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x2x4x5xf32>, tensor<2x2x4x1xf32>, tensor<1xi8>) -> tensor<2x2x4x5xf32>
  %shape_3 = tosa.const_shape {values = dense<[4, 4, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_3 = tosa.reshape %p, %shape_3 : (tensor<2x2x4x5xf32>, !tosa.shape<3>) -> tensor<4x4x5xf32>
  %shape_4 = tosa.const_shape {values = dense<[4, 5, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_4 = tosa.reshape %t, %shape_4 : (tensor<2x2x5x6xf32>, !tosa.shape<3>) -> tensor<4x5x6xf32>
  %y = tosa.matmul %r_3, %r_4, %zp, %zp : (tensor<4x4x5xf32>, tensor<4x5x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x4x6xf32>
  %shape_5 = tosa.const_shape {values = dense<[2, 2, 4, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_5 = tosa.reshape %y, %shape_5 : (tensor<4x4x6xf32>, !tosa.shape<4>) -> tensor<2x2x4x6xf32>
  return %r_5 : tensor<2x2x4x6xf32>
}
