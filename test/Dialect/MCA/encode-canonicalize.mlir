// RUN: mca-opt %s --canonicalize | FileCheck %s

// CHECK-LABEL: func.func @zero_bias
// CHECK: mca.encode
// CHECK-NOT: bias
func.func @zero_bias(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x5xf32>, %v0: tensor<2x5x4xf32>) -> tensor<2x5x4xf32> {
  %b = arith.constant dense<0.0> : tensor<2x4xf32>
  %v = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) bias(%b : tensor<2x4xf32>)
         probabilities(%a : tensor<2x5x5xf32>) outs(%v0 : tensor<2x5x4xf32>) {alpha = 0.5 : f64} -> tensor<2x5x4xf32>
  return %v : tensor<2x5x4xf32>
}

// CHECK-LABEL: func.func @other_bias
// CHECK: bias(
func.func @other_bias(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x5xf32>, %v0: tensor<2x5x4xf32>) -> tensor<2x5x4xf32> {
  %b = arith.constant dense<[[0.0, 0.0, 0.0, 1.0], [0.0, 0.0, 0.0, 0.0]]> : tensor<2x4xf32>
  %v = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) bias(%b : tensor<2x4xf32>)
         probabilities(%a : tensor<2x5x5xf32>) outs(%v0 : tensor<2x5x4xf32>) {alpha = 0.5 : f64} -> tensor<2x5x4xf32>
  return %v : tensor<2x5x4xf32>
}

// A cast that hides a static size is absorbed, on buffers as well.
// CHECK-LABEL: func.func @casts
// CHECK-NOT: tensor.cast %{{.+}} : tensor<5x8xf32>
// CHECK: mca.encode values(%{{.+}} : tensor<5x8xf32>)
func.func @casts(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x5xf32>, %v0: tensor<2x5x4xf32>) -> tensor<2x5x4xf32> {
  %xd = tensor.cast %x : tensor<5x8xf32> to tensor<?x8xf32>
  %v = mca.encode values(%xd : tensor<?x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v0 : tensor<2x5x4xf32>) {alpha = 0.5 : f64} -> tensor<2x5x4xf32>
  return %v : tensor<2x5x4xf32>
}

// CHECK-LABEL: func.func @memref_casts
// CHECK-NOT: memref.cast
// CHECK: mca.encode values(%{{.+}} : memref<5x8xf32>)
func.func @memref_casts(%x: memref<5x8xf32>, %w: memref<8x2x4xf32>, %a: memref<2x5x5xf32>, %v: memref<2x5x4xf32>) {
  %xd = memref.cast %x : memref<5x8xf32> to memref<?x8xf32>
  mca.encode values(%xd : memref<?x8xf32>) weight(%w : memref<8x2x4xf32>) probabilities(%a : memref<2x5x5xf32>)
    outs(%v : memref<2x5x4xf32>) {alpha = 0.5 : f64}
  return
}

// Unused and without effects on tensors.
// CHECK-LABEL: func.func @dead
// CHECK-NEXT: return
func.func @dead(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x5xf32>, %v0: tensor<2x5x4xf32>) {
  %v = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v0 : tensor<2x5x4xf32>) {alpha = 0.5 : f64} -> tensor<2x5x4xf32>
  return
}
