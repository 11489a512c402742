// RUN: mca-opt %s | mca-opt | FileCheck %s
// RUN: mca-opt %s --mlir-print-op-generic | mca-opt | FileCheck %s

// CHECK-LABEL: func.func @tensors
// CHECK-SAME: %[[A:.+]]: tensor<2x4x9x?xf32>, %[[M:.+]]: tensor<2x4x?xf32>, %[[S:.+]]: tensor<2x4x?xf32>
// CHECK: %{{.+}}:2 = mca.column_statistics ins(%[[A]] : tensor<2x4x9x?xf32>) outs(%[[M]], %[[S]] : tensor<2x4x?xf32>, tensor<2x4x?xf32>) -> tensor<2x4x?xf32>, tensor<2x4x?xf32>
func.func @tensors(%a: tensor<2x4x9x?xf32>, %m: tensor<2x4x?xf32>, %s: tensor<2x4x?xf32>) -> tensor<2x4x?xf32> {
  %0:2 = mca.column_statistics ins(%a : tensor<2x4x9x?xf32>) outs(%m, %s : tensor<2x4x?xf32>, tensor<2x4x?xf32>)
           -> tensor<2x4x?xf32>, tensor<2x4x?xf32>
  return %0#1 : tensor<2x4x?xf32>
}

// CHECK-LABEL: func.func @memrefs
// CHECK: mca.column_statistics ins(%{{.+}} : memref<4x9x17xf32>) outs(%{{.+}}, %{{.+}} : memref<4x17xf32>, memref<4x17xf32>){{$}}
func.func @memrefs(%a: memref<4x9x17xf32>, %m: memref<4x17xf32>, %s: memref<4x17xf32>) {
  mca.column_statistics ins(%a : memref<4x9x17xf32>) outs(%m, %s : memref<4x17xf32>, memref<4x17xf32>)
  return
}
