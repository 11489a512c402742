// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// D3: 3-D [B*H, S, D] throughout, as nn.MultiheadAttention works: sequence first, the
// projection a batch_matmul whose W is repeated over the sequence.

// Batch 2, three heads, seven queries.
// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.batch_matmul{{.*}}tensor<5x2x8xf32>, tensor<5x8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) bias(%{{[^ ]+}} : tensor<3x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x7x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x7x5xf32>, tensor<6x5x4xf32>)
func.func @main(%x: tensor<5x2x8xf32>, %w: tensor<12x8xf32>, %b: tensor<12xf32>, %s: tensor<6x7x5xf32>) -> tensor<6x7x4xf32> {
  %empty = tensor.empty() : tensor<8x12xf32>
  %wt = linalg.transpose ins(%w : tensor<12x8xf32>) outs(%empty : tensor<8x12xf32>) permutation = [1, 0]
  %empty_1 = tensor.empty() : tensor<5x8x12xf32>
  %wb = linalg.broadcast ins(%wt : tensor<8x12xf32>) outs(%empty_1 : tensor<5x8x12xf32>) dimensions = [0]
  %empty_2 = tensor.empty() : tensor<5x2x12xf32>
  %init = arith.constant dense<0.0> : tensor<5x2x12xf32>
  %v = linalg.batch_matmul ins(%x, %wb : tensor<5x2x8xf32>, tensor<5x8x12xf32>) outs(%init : tensor<5x2x12xf32>) -> tensor<5x2x12xf32>
  %bb = linalg.broadcast ins(%b : tensor<12xf32>) outs(%empty_2 : tensor<5x2x12xf32>) dimensions = [0, 1]
  %vb = arith.addf %v, %bb : tensor<5x2x12xf32>
  %vc = tensor.collapse_shape %vb [[0], [1, 2]] : tensor<5x2x12xf32> into tensor<5x24xf32>
  %v3 = tensor.expand_shape %vc [[0], [1, 2]] output_shape [5, 6, 4] : tensor<5x24xf32> into tensor<5x6x4xf32>
  %empty_3 = tensor.empty() : tensor<6x5x4xf32>
  %vt = linalg.transpose ins(%v3 : tensor<5x6x4xf32>) outs(%empty_3 : tensor<6x5x4xf32>) permutation = [1, 0, 2]
  %empty_4 = tensor.empty() : tensor<6x7x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<6x7x5xf32>) outs(%empty_4 : tensor<6x7x5xf32>) -> tensor<6x7x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<6x7x4xf32>
  %y = linalg.batch_matmul ins(%p, %vt : tensor<6x7x5xf32>, tensor<6x5x4xf32>) outs(%init_1 : tensor<6x7x4xf32>) -> tensor<6x7x4xf32>
  return %y : tensor<6x7x4xf32>
}

// -----

// TOSA, every extent is 2.
// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<2x2x2xf32>, tensor<2x2x4xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x2x2xf32>) weight(%{{[^ ]+}} : tensor<2x2x2xf32>) bias(%{{[^ ]+}} : tensor<2x2xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x2x2xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<4x2x2xf32>, tensor<4x2x2xf32>, 
func.func @main(%x: tensor<2x2x2xf32>, %w: tensor<1x2x4xf32>, %b: tensor<1x1x4xf32>, %s: tensor<4x2x2xf32>) -> tensor<4x2x2xf32> {
  %shape = tosa.const_shape {values = dense<[2, 1, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %wb = tosa.tile %w, %shape : (tensor<1x2x4xf32>, !tosa.shape<3>) -> tensor<2x2x4xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %wb, %zp, %zp : (tensor<2x2x2xf32>, tensor<2x2x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x2x4xf32>
  %vb = tosa.add %v, %b : (tensor<2x2x4xf32>, tensor<1x1x4xf32>) -> tensor<2x2x4xf32>
  %shape_1 = tosa.const_shape {values = dense<[2, 4, 2]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %v3 = tosa.reshape %vb, %shape_1 : (tensor<2x2x4xf32>, !tosa.shape<3>) -> tensor<2x4x2xf32>
  %vt = tosa.transpose %v3 {perms = array<i32: 1, 0, 2>} : (tensor<2x4x2xf32>) -> tensor<4x2x2xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<4x2x2xf32>) -> tensor<4x2x1xf32>
  %sub = tosa.sub %s, %max : (tensor<4x2x2xf32>, tensor<4x2x1xf32>) -> tensor<4x2x2xf32>
  %exp = tosa.exp %sub : (tensor<4x2x2xf32>) -> tensor<4x2x2xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<4x2x2xf32>) -> tensor<4x2x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<4x2x1xf32>) -> tensor<4x2x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<4x2x2xf32>, tensor<4x2x1xf32>, tensor<1xi8>) -> tensor<4x2x2xf32>
  %y = tosa.matmul %p, %vt, %zp, %zp : (tensor<4x2x2xf32>, tensor<4x2x2xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x2x2xf32>
  return %y : tensor<4x2x2xf32>
}
