// RUN: mca-opt %s --mca-approximate-attention --remarks-filter=mca-match -verify-diagnostics | FileCheck %s

// Products without a softmax above and softmaxes without a product below are no
// attentions: nothing changes and no remark is given.

// CHECK-LABEL: func.func @product
// CHECK: linalg.matmul
func.func @product(%a: tensor<3x5xf32>, %b: tensor<5x4xf32>, %c: tensor<3x4xf32>) -> tensor<3x4xf32> {
  %y = linalg.matmul ins(%a, %b : tensor<3x5xf32>, tensor<5x4xf32>) outs(%c : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// CHECK-LABEL: func.func @classifier
// CHECK: linalg.softmax
func.func @classifier(%s: tensor<3x5xf32>) -> tensor<3x5xf32> {
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  return %p : tensor<3x5xf32>
}

// CHECK-LABEL: func.func @buffers_no_crash
// CHECK: linalg.matmul
func.func @buffers_no_crash(%a: memref<3x5xf32>, %b: memref<5x4xf32>, %c: memref<3x4xf32>) {
  linalg.matmul ins(%a, %b : memref<3x5xf32>, memref<5x4xf32>) outs(%c : memref<3x4xf32>)
  return
}

// Code that never runs may hold values that define each other.
// CHECK-LABEL: func.func @unreachable_cycle_no_hang
func.func @unreachable_cycle_no_hang(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %y0 = tensor.empty() : tensor<3x4xf32>
  return %y0 : tensor<3x4xf32>
^bb1:
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %wa : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %wa = tensor.cast %wb : tensor<8x4xf32> to tensor<8x4xf32>
  %wb = tensor.cast %wa : tensor<8x4xf32> to tensor<8x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  cf.br ^bb1
}
