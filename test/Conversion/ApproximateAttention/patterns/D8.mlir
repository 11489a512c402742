// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// D8: K transposed by reshape, 3-D transpose, reshape; or by one permutation [B, S, H, D] to
// [B, H, D, S] (tflite, onnx).

// Reshape, transpose, reshape.
// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x18xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x4x5xf32>, tensor<6x5x6xf32>)
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x18xf32>, %q: tensor<6x4x7xf32>, %k: tensor<2x3x5x7xf32>) -> tensor<6x4x6xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %init = arith.constant dense<0.0> : tensor<10x18xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x18xf32>) outs(%init : tensor<10x18xf32>) -> tensor<10x18xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 3, 6] : tensor<10x18xf32> into tensor<2x5x3x6xf32>
  %empty = tensor.empty() : tensor<2x3x5x6xf32>
  %t = linalg.transpose ins(%x_1 : tensor<2x5x3x6xf32>) outs(%empty : tensor<2x3x5x6xf32>) permutation = [0, 2, 1, 3]
  %c_1 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x3x5x6xf32> into tensor<6x5x6xf32>
  %k3 = tensor.collapse_shape %k [[0, 1], [2], [3]] : tensor<2x3x5x7xf32> into tensor<6x5x7xf32>
  %empty_1 = tensor.empty() : tensor<6x7x5xf32>
  %kt = linalg.transpose ins(%k3 : tensor<6x5x7xf32>) outs(%empty_1 : tensor<6x7x5xf32>) permutation = [0, 2, 1]
  %k4 = tensor.expand_shape %kt [[0, 1], [2], [3]] output_shape [2, 3, 7, 5] : tensor<6x7x5xf32> into tensor<2x3x7x5xf32>
  %k5 = tensor.collapse_shape %k4 [[0, 1], [2], [3]] : tensor<2x3x7x5xf32> into tensor<6x7x5xf32>
  %empty_2 = tensor.empty() : tensor<6x4x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<6x4x5xf32>
  %s = linalg.batch_matmul ins(%q, %k5 : tensor<6x4x7xf32>, tensor<6x7x5xf32>) outs(%init_1 : tensor<6x4x5xf32>) -> tensor<6x4x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<6x4x5xf32>) outs(%empty_2 : tensor<6x4x5xf32>) -> tensor<6x4x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<6x4x6xf32>
  %y = linalg.batch_matmul ins(%p, %c_1 : tensor<6x4x5xf32>, tensor<6x5x6xf32>) outs(%init_2 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}

// -----

// TOSA: one permutation.
// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xf32>, tensor<1x8x18xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<6x4x5xf32>, tensor<6x5x6xf32>, 
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<1x8x18xf32>, %q: tensor<6x4x7xf32>, %k: tensor<2x5x3x7xf32>) -> tensor<6x4x6xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x18xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x18xf32>
  %shape_1 = tosa.const_shape {values = dense<[2, 5, 3, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_1 = tosa.reshape %v, %shape_1 : (tensor<1x10x18xf32>, !tosa.shape<4>) -> tensor<2x5x3x6xf32>
  %t = tosa.transpose %r_1 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x3x6xf32>) -> tensor<2x3x5x6xf32>
  %shape_2 = tosa.const_shape {values = dense<[6, 5, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_2 = tosa.reshape %t, %shape_2 : (tensor<2x3x5x6xf32>, !tosa.shape<3>) -> tensor<6x5x6xf32>
  %kt = tosa.transpose %k {perms = array<i32: 0, 2, 3, 1>} : (tensor<2x5x3x7xf32>) -> tensor<2x3x7x5xf32>
  %shape_3 = tosa.const_shape {values = dense<[6, 7, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %k3 = tosa.reshape %kt, %shape_3 : (tensor<2x3x7x5xf32>, !tosa.shape<3>) -> tensor<6x7x5xf32>
  %s = tosa.matmul %q, %k3, %zp, %zp : (tensor<6x4x7xf32>, tensor<6x7x5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x5xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<6x4x5xf32>) -> tensor<6x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<6x4x5xf32>, tensor<6x4x1xf32>) -> tensor<6x4x5xf32>
  %exp = tosa.exp %sub : (tensor<6x4x5xf32>) -> tensor<6x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<6x4x5xf32>) -> tensor<6x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<6x4x1xf32>) -> tensor<6x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<6x4x5xf32>, tensor<6x4x1xf32>, tensor<1xi8>) -> tensor<6x4x5xf32>
  %y = tosa.matmul %p, %r_2, %zp, %zp : (tensor<6x4x5xf32>, tensor<6x5x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}
