// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// F12: V has another user (a cache that is returned, pooling, a second attention). Left exact.

// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode

// V is returned transposed.
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> (tensor<3x4xf32>, tensor<4x5xf32>) {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %empty_1 = tensor.empty() : tensor<4x5xf32>
  %vt = linalg.transpose ins(%v : tensor<5x4xf32>) outs(%empty_1 : tensor<4x5xf32>) permutation = [1, 0]
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{ValueShared}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y, %vt : tensor<3x4xf32>, tensor<4x5xf32>
}

// V without its bias is returned.
func.func @v_without_its_bias(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>, %b: tensor<4xf32>) -> (tensor<3x4xf32>, tensor<5x4xf32>) {
  %empty = tensor.empty() : tensor<5x4xf32>
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty_1 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %bb = linalg.broadcast ins(%b : tensor<4xf32>) outs(%empty : tensor<5x4xf32>) dimensions = [0]
  %vb = arith.addf %v, %bb : tensor<5x4xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{ValueShared}}
  %y = linalg.matmul ins(%p, %vb : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y, %v : tensor<3x4xf32>, tensor<5x4xf32>
}

// Two attentions with one V.
func.func @two_attentions_with_one_v(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>, %u: tensor<3x5xf32>) -> (tensor<3x4xf32>, tensor<3x4xf32>) {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %p2 = linalg.softmax dimension(1) ins(%u : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{ValueShared}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark @below {{ValueShared}}
  %y2 = linalg.matmul ins(%p2, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y, %y2 : tensor<3x4xf32>, tensor<3x4xf32>
}

// K is V.
func.func @k_is_v(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %q: tensor<3x4xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<4x5xf32>
  %t = linalg.transpose ins(%v : tensor<5x4xf32>) outs(%empty : tensor<4x5xf32>) permutation = [1, 0]
  %empty_1 = tensor.empty() : tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x5xf32>
  %s = linalg.matmul ins(%q, %t : tensor<3x4xf32>, tensor<4x5xf32>) outs(%init_1 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{ValueShared}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// TOSA: V is returned.
func.func @tosa_v_is_returned(%x: tensor<1x5x8xf32>, %w: tensor<1x8x4xf32>, %s: tensor<1x3x5xf32>) -> (tensor<1x3x4xf32>, tensor<1x5x4xf32>) {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x3x5xf32>, tensor<1x3x1xf32>) -> tensor<1x3x5xf32>
  %exp = tosa.exp %sub : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<1x3x5xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  // expected-remark @below {{ValueShared}}
  %y = tosa.matmul %p, %v, %zp, %zp : (tensor<1x3x5xf32>, tensor<1x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y, %v : tensor<1x3x4xf32>, tensor<1x5x4xf32>
}
