// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// D12: batch 1 and unit dimensions anywhere.

// Unit dimensions between any two operations, five of them around V.
// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) bias(%{{[^ ]+}} : tensor<3x4xf32>) probabilities(%{{[^ ]+}} : tensor<3x4x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<3x4x5xf32>, tensor<3x5x4xf32>)
func.func @main(%x: tensor<1x5x8xf32>, %w: tensor<8x12xf32>, %b: tensor<12xf32>, %s: tensor<1x3x4x5xf32>) -> tensor<1x3x4x4xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<1x5x8xf32> into tensor<5x8xf32>
  %init = arith.constant dense<0.0> : tensor<5x12xf32>
  %v = linalg.matmul ins(%c, %w : tensor<5x8xf32>, tensor<8x12xf32>) outs(%init : tensor<5x12xf32>) -> tensor<5x12xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2]] output_shape [1, 5, 12] : tensor<5x12xf32> into tensor<1x5x12xf32>
  %empty = tensor.empty() : tensor<1x5x12xf32>
  %bb = linalg.broadcast ins(%b : tensor<12xf32>) outs(%empty : tensor<1x5x12xf32>) dimensions = [0, 1]
  %vb = arith.addf %x_1, %bb : tensor<1x5x12xf32>
  %v6 = tensor.expand_shape %vb [[0, 1], [2, 3], [4, 5]] output_shape [1, 1, 5, 1, 3, 4] : tensor<1x5x12xf32> into tensor<1x1x5x1x3x4xf32>
  %empty_1 = tensor.empty() : tensor<3x1x1x5x4x1xf32>
  %vt = linalg.transpose ins(%v6 : tensor<1x1x5x1x3x4xf32>) outs(%empty_1 : tensor<3x1x1x5x4x1xf32>) permutation = [4, 0, 3, 2, 5, 1]
  %v4 = tensor.collapse_shape %vt [[0], [1, 2], [3], [4, 5]] : tensor<3x1x1x5x4x1xf32> into tensor<3x1x5x4xf32>
  %empty_2 = tensor.empty() : tensor<1x3x4x5xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<1x3x4x5xf32>) outs(%empty_2 : tensor<1x3x4x5xf32>) -> tensor<1x3x4x5xf32>
  %p6 = tensor.expand_shape %p [[0], [1, 2], [3], [4, 5]] output_shape [1, 3, 1, 4, 5, 1] : tensor<1x3x4x5xf32> into tensor<1x3x1x4x5x1xf32>
  %p3 = tensor.collapse_shape %p6 [[0, 1, 2], [3], [4, 5]] : tensor<1x3x1x4x5x1xf32> into tensor<3x4x5xf32>
  %v3 = tensor.collapse_shape %v4 [[0, 1], [2], [3]] : tensor<3x1x5x4xf32> into tensor<3x5x4xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x4x4xf32>
  %y = linalg.batch_matmul ins(%p3, %v3 : tensor<3x4x5xf32>, tensor<3x5x4xf32>) outs(%init_1 : tensor<3x4x4xf32>) -> tensor<3x4x4xf32>
  %x_2 = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [1, 3, 4, 4] : tensor<3x4x4xf32> into tensor<1x3x4x4xf32>
  return %x_2 : tensor<1x3x4x4xf32>
}

// -----

// One head, one query, one key, batch 1: everything but features is 1.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<1x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<1x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x1x1xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<1x1x1xf32>, tensor<1x1x4xf32>)
func.func @main(%x: tensor<1x1x8xf32>, %w: tensor<8x4xf32>, %s: tensor<1x1x1x1xf32>) -> tensor<1x1x1x4xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<1x1x8xf32> into tensor<1x8xf32>
  %init = arith.constant dense<0.0> : tensor<1x4xf32>
  %v = linalg.matmul ins(%c, %w : tensor<1x8xf32>, tensor<8x4xf32>) outs(%init : tensor<1x4xf32>) -> tensor<1x4xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [1, 1, 1, 4] : tensor<1x4xf32> into tensor<1x1x1x4xf32>
  %empty = tensor.empty() : tensor<1x1x1x4xf32>
  %t = linalg.transpose ins(%x_1 : tensor<1x1x1x4xf32>) outs(%empty : tensor<1x1x1x4xf32>) permutation = [0, 2, 1, 3]
  %c_1 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<1x1x1x4xf32> into tensor<1x1x4xf32>
  %empty_1 = tensor.empty() : tensor<1x1x1x1xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<1x1x1x1xf32>) outs(%empty_1 : tensor<1x1x1x1xf32>) -> tensor<1x1x1x1xf32>
  %c_2 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<1x1x1x1xf32> into tensor<1x1x1xf32>
  %init_1 = arith.constant dense<0.0> : tensor<1x1x4xf32>
  %y = linalg.batch_matmul ins(%c_2, %c_1 : tensor<1x1x1xf32>, tensor<1x1x4xf32>) outs(%init_1 : tensor<1x1x4xf32>) -> tensor<1x1x4xf32>
  %x_2 = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [1, 1, 1, 4] : tensor<1x1x4xf32> into tensor<1x1x1x4xf32>
  return %x_2 : tensor<1x1x1x4xf32>
}

// -----

// TOSA: unit dimensions in reshapes and transposes.
// ARGS: x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x5x8xf32>, tensor<1x8x12xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) probabilities(%{{[^ ]+}} : tensor<3x4x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<3x4x5xf32>, tensor<3x5x4xf32>, 
func.func @main(%x: tensor<1x5x8xf32>, %w: tensor<1x8x12xf32>, %s: tensor<1x3x4x5xf32>) -> tensor<1x3x4x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x12xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x12xf32>
  %shape = tosa.const_shape {values = dense<[1, 1, 5, 1, 3, 4]> : tensor<6xindex>} : () -> !tosa.shape<6>
  %v6 = tosa.reshape %v, %shape : (tensor<1x5x12xf32>, !tosa.shape<6>) -> tensor<1x1x5x1x3x4xf32>
  %vt = tosa.transpose %v6 {perms = array<i32: 4, 0, 3, 2, 5, 1>} : (tensor<1x1x5x1x3x4xf32>) -> tensor<3x1x1x5x4x1xf32>
  %shape_1 = tosa.const_shape {values = dense<[3, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %v3 = tosa.reshape %vt, %shape_1 : (tensor<3x1x1x5x4x1xf32>, !tosa.shape<3>) -> tensor<3x5x4xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<1x3x4x5xf32>) -> tensor<1x3x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x3x4x5xf32>, tensor<1x3x4x1xf32>) -> tensor<1x3x4x5xf32>
  %exp = tosa.exp %sub : (tensor<1x3x4x5xf32>) -> tensor<1x3x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<1x3x4x5xf32>) -> tensor<1x3x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<1x3x4x1xf32>) -> tensor<1x3x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<1x3x4x5xf32>, tensor<1x3x4x1xf32>, tensor<1xi8>) -> tensor<1x3x4x5xf32>
  %shape_2 = tosa.const_shape {values = dense<[1, 3, 1, 4, 5, 1]> : tensor<6xindex>} : () -> !tosa.shape<6>
  %r = tosa.reshape %p, %shape_2 : (tensor<1x3x4x5xf32>, !tosa.shape<6>) -> tensor<1x3x1x4x5x1xf32>
  %shape_3 = tosa.const_shape {values = dense<[3, 4, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %p3 = tosa.reshape %r, %shape_3 : (tensor<1x3x1x4x5x1xf32>, !tosa.shape<3>) -> tensor<3x4x5xf32>
  %y = tosa.matmul %p3, %v3, %zp, %zp : (tensor<3x4x5xf32>, tensor<3x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<3x4x4xf32>
  %shape_4 = tosa.const_shape {values = dense<[1, 3, 4, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_1 = tosa.reshape %y, %shape_4 : (tensor<3x4x4xf32>, !tosa.shape<4>) -> tensor<1x3x4x4xf32>
  return %r_1 : tensor<1x3x4x4xf32>
}
