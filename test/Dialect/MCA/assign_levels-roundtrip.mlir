// RUN: mca-opt %s | mca-opt | FileCheck %s
// RUN: mca-opt %s --mlir-print-op-generic | mca-opt | FileCheck %s

// CHECK-LABEL: func.func @tensors
// CHECK-SAME: %[[M:.+]]: tensor<2x4x?xf32>, %[[E:.+]]: tensor<2x4x3x?xf32>, %[[T:.+]]: tensor<2x4xf32>, %[[L:.+]]: tensor<2x4x?xi32>, %[[S:.+]]: tensor<2x4xf32>
// CHECK: %{{.+}}:2 = mca.assign_levels ins(%[[M]], %[[E]], %[[T]] : tensor<2x4x?xf32>, tensor<2x4x3x?xf32>, tensor<2x4xf32>) outs(%[[L]], %[[S]] : tensor<2x4x?xi32>, tensor<2x4xf32>) {costs = array<f64: 6.250000e-02, 2.500000e-01, 5.000000e-01>} -> tensor<2x4x?xi32>, tensor<2x4xf32>
func.func @tensors(%m: tensor<2x4x?xf32>, %e: tensor<2x4x3x?xf32>, %t: tensor<2x4xf32>, %l: tensor<2x4x?xi32>, %s: tensor<2x4xf32>) -> tensor<2x4x?xi32> {
  %0:2 = mca.assign_levels ins(%m, %e, %t : tensor<2x4x?xf32>, tensor<2x4x3x?xf32>, tensor<2x4xf32>)
           outs(%l, %s : tensor<2x4x?xi32>, tensor<2x4xf32>) {costs = array<f64: 0.0625, 0.25, 0.5>}
           -> tensor<2x4x?xi32>, tensor<2x4xf32>
  return %0#0 : tensor<2x4x?xi32>
}

// CHECK-LABEL: func.func @memrefs
// CHECK: mca.assign_levels ins({{.*}}) outs(%{{.+}}, %{{.+}} : memref<4x17xi32>, memref<4xf32>) {costs = array<f64: 2.500000e-01>}{{$}}
func.func @memrefs(%m: memref<4x17xf32>, %e: memref<4x1x17xf32>, %t: memref<4xf32>, %l: memref<4x17xi32>, %s: memref<4xf32>) {
  mca.assign_levels ins(%m, %e, %t : memref<4x17xf32>, memref<4x1x17xf32>, memref<4xf32>)
    outs(%l, %s : memref<4x17xi32>, memref<4xf32>) {costs = array<f64: 0.25>}
  return
}

// CHECK-LABEL: func.func @one_level
// CHECK: mca.assign_levels ins({{.*}} : memref<4x17xf32>, memref<4x17xf32>, memref<4xf32>)
func.func @one_level(%m: memref<4x17xf32>, %e: memref<4x17xf32>, %t: memref<4xf32>, %l: memref<4x17xi32>, %s: memref<4xf32>) {
  mca.assign_levels ins(%m, %e, %t : memref<4x17xf32>, memref<4x17xf32>, memref<4xf32>)
    outs(%l, %s : memref<4x17xi32>, memref<4xf32>) {costs = array<f64: 0.25>}
  return
}
