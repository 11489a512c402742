// RUN: mca-opt %s --allow-unregistered-dialect --mca-explain-attention -o %t 2>&1 | FileCheck %s
// The module itself stays what it is.
// RUN: mca-opt %s --allow-unregistered-dialect | diff %t -

// CHECK: @rewritten_and_shared: 2 softmaxes, 1 product rewritten
// CHECK-NEXT: softmax 'linalg.softmax' at {{.*}}explain.mlir":[[#@LINE+15]]:8
// CHECK-NEXT: product 'linalg.matmul' at {{.*}}explain.mlir":[[#@LINE+18]]:8 is rewritten: batch 1, heads 1, groups 1, queries 3, keys 5, inputs 8, features 4
// CHECK-NEXT: mask: unknown, by a block argument, in 'linalg.matmul' at
// CHECK-NEXT: softmax 'linalg.softmax' at
// CHECK-NEXT: product 'linalg.matmul' at {{.*}} stays exact: ValueShared
// CHECK-NEXT: why: the projected values have other users
// CHECK-NEXT: found: 'func.return' also reads the result of 'linalg.matmul', in 'linalg.matmul' at
// CHECK-NEXT: what helps: duplicate the projection for the other users
func.func @rewritten_and_shared(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>, %t: tensor<3x5xf32>) -> (tensor<3x4xf32>, tensor<3x4xf32>, tensor<5x4xf32>) {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %u = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %q = linalg.softmax dimension(1) ins(%t : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %z = linalg.matmul ins(%q, %u : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y, %z, %u : tensor<3x4xf32>, tensor<3x4xf32>, tensor<5x4xf32>
}

// CHECK: @unread: 1 softmax, 0 products rewritten
// CHECK-NEXT: softmax 'linalg.softmax' at
// CHECK-NEXT: no product reads it
func.func @unread(%s: tensor<3x5xf32>) -> tensor<3x5xf32> {
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  return %p : tensor<3x5xf32>
}

// CHECK: @none: 0 softmaxes, 0 products rewritten
func.func @none(%x: tensor<5x8xf32>) -> tensor<5x8xf32> {
  return %x : tensor<5x8xf32>
}

// CHECK: @foreign: 1 softmax, 0 products rewritten
// CHECK-NEXT: softmax 'tm_tensor.attention' at
// CHECK-NEXT: its value operand stays exact: ValueNotProjected
func.func @foreign(%q: tensor<2x3x4xf32>, %k: tensor<2x5x4xf32>, %v: tensor<2x5x4xf32>, %o: tensor<2x3x4xf32>) -> tensor<2x3x4xf32> {
  %y = "tm_tensor.attention"(%q, %k, %v, %o) <{operandSegmentSizes = array<i32: 3, 1>}> : (tensor<2x3x4xf32>, tensor<2x5x4xf32>, tensor<2x5x4xf32>, tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}
