// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// D4: 2-D [S, D], one head, no batch.

// X, W and V are all 4x4: roles by axes only.
// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<4x4xf32>, tensor<4x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<4x4xf32>) weight(%{{[^ ]+}} : tensor<4x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x4x4xf32>)
// CHECK: linalg.matmul{{.*}}tensor<4x4xf32>, tensor<4x4xf32>)
func.func @main(%x: tensor<4x4xf32>, %w: tensor<4x4xf32>, %q: tensor<4x6xf32>, %k: tensor<4x6xf32>) -> tensor<4x4xf32> {
  %empty = tensor.empty() : tensor<4x4xf32>
  %init = arith.constant dense<0.0> : tensor<4x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %empty_1 = tensor.empty() : tensor<6x4xf32>
  %kt = linalg.transpose ins(%k : tensor<4x6xf32>) outs(%empty_1 : tensor<6x4xf32>) permutation = [1, 0]
  %s = linalg.matmul ins(%q, %kt : tensor<4x6xf32>, tensor<6x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<4x4xf32>) outs(%empty : tensor<4x4xf32>) -> tensor<4x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

// One key.
// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<1x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<1x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x1xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x1xf32>, tensor<1x4xf32>)
func.func @main(%x: tensor<1x8xf32>, %w: tensor<8x4xf32>, %q: tensor<3x6xf32>, %k: tensor<1x6xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<1x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<1x8xf32>, tensor<8x4xf32>) outs(%init : tensor<1x4xf32>) -> tensor<1x4xf32>
  %empty = tensor.empty() : tensor<6x1xf32>
  %kt = linalg.transpose ins(%k : tensor<1x6xf32>) outs(%empty : tensor<6x1xf32>) permutation = [1, 0]
  %empty_1 = tensor.empty() : tensor<3x1xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x1xf32>
  %s = linalg.matmul ins(%q, %kt : tensor<3x6xf32>, tensor<6x1xf32>) outs(%init_1 : tensor<3x1xf32>) -> tensor<3x1xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x1xf32>) outs(%empty_1 : tensor<3x1xf32>) -> tensor<3x1xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x1xf32>, tensor<1x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// TOSA: a unit batch dimension.
// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x5x8xf32>, tensor<1x8x4xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<1x3x5xf32>, tensor<1x5x4xf32>, 
func.func @main(%x: tensor<1x5x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x6xf32>, %k: tensor<1x5x6xf32>) -> tensor<1x3x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %kt = tosa.transpose %k {perms = array<i32: 0, 2, 1>} : (tensor<1x5x6xf32>) -> tensor<1x6x5xf32>
  %s = tosa.matmul %q, %kt, %zp, %zp : (tensor<1x3x6xf32>, tensor<1x6x5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x5xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x3x5xf32>, tensor<1x3x1xf32>) -> tensor<1x3x5xf32>
  %exp = tosa.exp %sub : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<1x3x5xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  %y = tosa.matmul %p, %v, %zp, %zp : (tensor<1x3x5xf32>, tensor<1x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}
