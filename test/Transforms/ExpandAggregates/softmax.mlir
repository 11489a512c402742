// RUN: mca-opt %s --mca-expand-aggregates | FileCheck %s

// CHECK-LABEL: func.func @tensors
// CHECK-NOT: linalg.softmax
// CHECK: arith.maxnumf
// CHECK: math.exp
// CHECK: arith.addf
// CHECK: arith.divf
func.func @tensors(%s: tensor<3x5xf32>) -> tensor<3x5xf32> {
  %e = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%e : tensor<3x5xf32>) -> tensor<3x5xf32>
  return %p : tensor<3x5xf32>
}

// CHECK-LABEL: func.func @not_buffers
// CHECK: linalg.softmax
func.func @not_buffers(%s: memref<3x5xf32>, %p: memref<3x5xf32>) {
  linalg.softmax dimension(1) ins(%s : memref<3x5xf32>) outs(%p : memref<3x5xf32>)
  return
}
