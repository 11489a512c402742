// RUN: mca-opt %s --cse | FileCheck %s

// Equal operations without effects are one.
// CHECK-LABEL: func.func @tensors
// CHECK-COUNT-1: mca.weight_norms
// CHECK-NOT: mca.weight_norms
func.func @tensors(%w: tensor<8x2x4xf32>, %n: tensor<2x2xf32>) -> (tensor<2x2xf32>, tensor<2x2xf32>) {
  %0 = mca.weight_norms ins(%w : tensor<8x2x4xf32>) outs(%n : tensor<2x2xf32>) -> tensor<2x2xf32>
  %1 = mca.weight_norms ins(%w : tensor<8x2x4xf32>) outs(%n : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %0, %1 : tensor<2x2xf32>, tensor<2x2xf32>
}

// Inputs are read: what they hold is loaded once. Destinations are written: it is loaded again.
// CHECK-LABEL: func.func @memrefs
// CHECK: memref.load %{{.+}} : memref<8x2x4xf32>
// CHECK: memref.load %{{.+}} : memref<2x2xf32>
// CHECK: mca.weight_norms
// CHECK-NOT: memref.load %{{.+}} : memref<8x2x4xf32>
// CHECK: memref.load %{{.+}} : memref<2x2xf32>
func.func @memrefs(%w: memref<8x2x4xf32>, %n: memref<2x2xf32>) -> (f32, f32, f32, f32) {
  %c0 = arith.constant 0 : index
  %0 = memref.load %w[%c0, %c0, %c0] : memref<8x2x4xf32>
  %1 = memref.load %n[%c0, %c0] : memref<2x2xf32>
  mca.weight_norms ins(%w : memref<8x2x4xf32>) outs(%n : memref<2x2xf32>)
  %2 = memref.load %n[%c0, %c0] : memref<2x2xf32>
  %3 = memref.load %w[%c0, %c0, %c0] : memref<8x2x4xf32>
  return %0, %1, %2, %3 : f32, f32, f32, f32
}
