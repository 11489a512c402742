// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// F14: grouped queries over a constant W: one head of W serves a group, its counts are the maxima
// over the group.

// Two key heads.
// ARGS: x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x6xf32>, tensor<6x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x6xf32>) weight(%{{[^ ]+}} : tensor<6x2x2xf32>) probabilities(%{{[^ ]+}} : tensor<2x6x7x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<12x7x5xf32>, tensor<12x5x2xf32>)
func.func @main(%x: tensor<2x5x6xf32>, %s: tensor<2x6x7x5xf32>) -> tensor<12x7x2xf32> {
  %w = arith.constant dense<[[0.0, 0.12, -0.11, -0.37], [-0.19, -0.41, 0.03, 0.56], [-0.21, -0.26, 0.2, 0.15], [0.04, -0.39, -0.01, 0.29], [-0.56, -0.19, -0.79, -0.54], [-0.77, -0.1, -0.53, 0.11]]> : tensor<6x4xf32>
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x6xf32> into tensor<10x6xf32>
  %init = arith.constant dense<0.0> : tensor<10x4xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x6xf32>, tensor<6x4xf32>) outs(%init : tensor<10x4xf32>) -> tensor<10x4xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 2, 2] : tensor<10x4xf32> into tensor<2x5x2x2xf32>
  %empty = tensor.empty() : tensor<2x2x5x2xf32>
  %t = linalg.transpose ins(%x_1 : tensor<2x5x2x2xf32>) outs(%empty : tensor<2x2x5x2xf32>) permutation = [0, 2, 1, 3]
  %empty_1 = tensor.empty() : tensor<2x2x3x5x2xf32>
  %rep = linalg.broadcast ins(%t : tensor<2x2x5x2xf32>) outs(%empty_1 : tensor<2x2x3x5x2xf32>) dimensions = [2]
  %empty_2 = tensor.empty() : tensor<2x6x7x5xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x6x7x5xf32>) outs(%empty_2 : tensor<2x6x7x5xf32>) -> tensor<2x6x7x5xf32>
  %c_1 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x6x7x5xf32> into tensor<12x7x5xf32>
  %c_2 = tensor.collapse_shape %rep [[0, 1, 2], [3], [4]] : tensor<2x2x3x5x2xf32> into tensor<12x5x2xf32>
  %init_1 = arith.constant dense<0.0> : tensor<12x7x2xf32>
  %y = linalg.batch_matmul ins(%c_1, %c_2 : tensor<12x7x5xf32>, tensor<12x5x2xf32>) outs(%init_1 : tensor<12x7x2xf32>) -> tensor<12x7x2xf32>
  return %y : tensor<12x7x2xf32>
}

// -----

// TOSA, one key head.
// ARGS: x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x6xf32>, tensor<1x6x4xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x6xf32>) weight(%{{[^ ]+}} : tensor<6x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x6x7x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<12x7x5xf32>, tensor<12x5x4xf32>, 
func.func @main(%x: tensor<2x5x6xf32>, %s: tensor<2x6x7x5xf32>) -> tensor<12x7x4xf32> {
  %w = "tosa.const"() <{values = dense<[[[0.0, 0.12, -0.11, -0.37], [-0.19, -0.41, 0.03, 0.56], [-0.21, -0.26, 0.2, 0.15], [0.04, -0.39, -0.01, 0.29], [-0.56, -0.19, -0.79, -0.54], [-0.77, -0.1, -0.53, 0.11]]]> : tensor<1x6x4xf32>}> : () -> tensor<1x6x4xf32>
  %shape = tosa.const_shape {values = dense<[1, 10, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x6xf32>, !tosa.shape<3>) -> tensor<1x10x6xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x6xf32>, tensor<1x6x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x4xf32>
  %shape_1 = tosa.const_shape {values = dense<[2, 5, 1, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_1 = tosa.reshape %v, %shape_1 : (tensor<1x10x4xf32>, !tosa.shape<4>) -> tensor<2x5x1x4xf32>
  %t = tosa.transpose %r_1 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x1x4xf32>) -> tensor<2x1x5x4xf32>
  %shape_2 = tosa.const_shape {values = dense<[2, 1, 1, 5, 4]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %r_2 = tosa.reshape %t, %shape_2 : (tensor<2x1x5x4xf32>, !tosa.shape<5>) -> tensor<2x1x1x5x4xf32>
  %shape_3 = tosa.const_shape {values = dense<[1, 1, 6, 1, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %tile = tosa.tile %r_2, %shape_3 : (tensor<2x1x1x5x4xf32>, !tosa.shape<5>) -> tensor<2x1x6x5x4xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<2x6x7x5xf32>) -> tensor<2x6x7x1xf32>
  %sub = tosa.sub %s, %max : (tensor<2x6x7x5xf32>, tensor<2x6x7x1xf32>) -> tensor<2x6x7x5xf32>
  %exp = tosa.exp %sub : (tensor<2x6x7x5xf32>) -> tensor<2x6x7x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x6x7x5xf32>) -> tensor<2x6x7x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x6x7x1xf32>) -> tensor<2x6x7x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x6x7x5xf32>, tensor<2x6x7x1xf32>, tensor<1xi8>) -> tensor<2x6x7x5xf32>
  %shape_4 = tosa.const_shape {values = dense<[12, 7, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_3 = tosa.reshape %p, %shape_4 : (tensor<2x6x7x5xf32>, !tosa.shape<3>) -> tensor<12x7x5xf32>
  %shape_5 = tosa.const_shape {values = dense<[12, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_4 = tosa.reshape %tile, %shape_5 : (tensor<2x1x6x5x4xf32>, !tosa.shape<3>) -> tensor<12x5x4xf32>
  %y = tosa.matmul %r_3, %r_4, %zp, %zp : (tensor<12x7x5xf32>, tensor<12x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x7x4xf32>
  return %y : tensor<12x7x4xf32>
}
