// RUN: mca-opt %s --canonicalize | FileCheck %s

// CHECK-LABEL: func.func @identity_columns
// CHECK: mca.gather_matmul
// CHECK-NOT: columns
func.func @identity_columns(%x: tensor<5x3xf32>, %g: tensor<2x3x4xf32>, %v0: tensor<2x5x4xf32>) -> tensor<2x5x4xf32> {
  %i = arith.constant dense<[[0, 1, 2], [0, 1, 2]]> : tensor<2x3xi32>
  %v = mca.gather_matmul ins(%x, %g : tensor<5x3xf32>, tensor<2x3x4xf32>) columns(%i : tensor<2x3xi32>)
         outs(%v0 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return %v : tensor<2x5x4xf32>
}

// A prefix, and another order, are no identity.
// CHECK-LABEL: func.func @other_columns
// CHECK-COUNT-2: columns(
func.func @other_columns(%x: tensor<5x3xf32>, %g: tensor<1x3x4xf32>, %h: tensor<1x2x4xf32>, %v0: tensor<1x5x4xf32>) -> tensor<1x5x4xf32> {
  %i = arith.constant dense<[[0, 2, 1]]> : tensor<1x3xi32>
  %j = arith.constant dense<[[0, 1]]> : tensor<1x2xi32>
  %v = mca.gather_matmul ins(%x, %g : tensor<5x3xf32>, tensor<1x3x4xf32>) columns(%i : tensor<1x3xi32>)
         outs(%v0 : tensor<1x5x4xf32>) -> tensor<1x5x4xf32>
  %u = mca.gather_matmul ins(%x, %h : tensor<5x3xf32>, tensor<1x2x4xf32>) columns(%j : tensor<1x2xi32>)
         outs(%v : tensor<1x5x4xf32>) -> tensor<1x5x4xf32>
  return %u : tensor<1x5x4xf32>
}

// CHECK-LABEL: func.func @zero_trips
// CHECK-SAME: %[[V:[a-z0-9]+]]: tensor<2x5x4xf32>)
// CHECK-NEXT: return %[[V]]
func.func @zero_trips(%x: tensor<5x3xf32>, %g: tensor<2x3x4xf32>, %v0: tensor<2x5x4xf32>) -> tensor<2x5x4xf32> {
  %r = arith.constant dense<0> : tensor<2x5xi32>
  %v = mca.gather_matmul ins(%x, %g : tensor<5x3xf32>, tensor<2x3x4xf32>) trips(%r : tensor<2x5xi32>)
         outs(%v0 : tensor<2x5x4xf32>) {mean} -> tensor<2x5x4xf32>
  return %v : tensor<2x5x4xf32>
}

// On buffers it writes: never dead.
// CHECK-LABEL: func.func @memrefs
// CHECK-NEXT: mca.gather_matmul ins(%{{.+}}, %{{.+}} : memref<5x3xf32>,
func.func @memrefs(%x: memref<5x3xf32>, %g: memref<2x3x4xf32>, %v: memref<2x5x4xf32>) {
  %xd = memref.cast %x : memref<5x3xf32> to memref<?x3xf32>
  mca.gather_matmul ins(%xd, %g : memref<?x3xf32>, memref<2x3x4xf32>) outs(%v : memref<2x5x4xf32>)
  return
}
