// RUN: mca-opt %s | mca-opt | FileCheck %s
// RUN: mca-opt %s --mlir-print-op-generic | mca-opt | FileCheck %s

// CHECK-LABEL: func.func @tensors
// CHECK-SAME: %[[R:.+]]: tensor<2x4x?xi32>, %[[O:.+]]: tensor<2x4x?xi32>, %[[B:.+]]: tensor<2x4x3xi32>
// CHECK: %{{.+}}:2 = mca.order_tokens ins(%[[R]] : tensor<2x4x?xi32>) outs(%[[O]], %[[B]] : tensor<2x4x?xi32>, tensor<2x4x3xi32>) {dim = 64 : i64} -> tensor<2x4x?xi32>, tensor<2x4x3xi32>
func.func @tensors(%r: tensor<2x4x?xi32>, %o0: tensor<2x4x?xi32>, %b0: tensor<2x4x3xi32>) -> (tensor<2x4x?xi32>, tensor<2x4x3xi32>) {
  %o, %b = mca.order_tokens ins(%r : tensor<2x4x?xi32>) outs(%o0, %b0 : tensor<2x4x?xi32>, tensor<2x4x3xi32>)
             {dim = 64 : i64} -> tensor<2x4x?xi32>, tensor<2x4x3xi32>
  return %o, %b : tensor<2x4x?xi32>, tensor<2x4x3xi32>
}

// CHECK-LABEL: func.func @memrefs
// CHECK: mca.order_tokens ins(%{{.+}} : memref<4x7xi32>) outs(%{{.+}}, %{{.+}} : memref<4x7xi32>, memref<4x3xi32>) {dim = 64 : i64}{{$}}
func.func @memrefs(%r: memref<4x7xi32>, %o: memref<4x7xi32>, %b: memref<4x3xi32>) {
  mca.order_tokens ins(%r : memref<4x7xi32>) outs(%o, %b : memref<4x7xi32>, memref<4x3xi32>) {dim = 64 : i64}
  return
}

// One bound for each threshold.
// CHECK-LABEL: func.func @thresholds
// CHECK: mca.order_tokens ins(%{{.+}} : tensor<4x7xi32>) outs(%{{.+}}, %{{.+}} : tensor<4x7xi32>, tensor<4x5xi32>) {dim = 4 : i64, thresholds = array<i64: 4, 3, 2, 1>} -> tensor<4x7xi32>, tensor<4x5xi32>
func.func @thresholds(%r: tensor<4x7xi32>, %o0: tensor<4x7xi32>, %b0: tensor<4x5xi32>) -> tensor<4x5xi32> {
  %o, %b = mca.order_tokens ins(%r : tensor<4x7xi32>) outs(%o0, %b0 : tensor<4x7xi32>, tensor<4x5xi32>)
             {dim = 4 : i64, thresholds = array<i64: 4, 3, 2, 1>} -> tensor<4x7xi32>, tensor<4x5xi32>
  return %b : tensor<4x5xi32>
}
