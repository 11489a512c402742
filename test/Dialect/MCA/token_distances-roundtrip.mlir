// RUN: mca-opt %s | mca-opt | FileCheck %s
// RUN: mca-opt %s --mlir-print-op-generic | mca-opt | FileCheck %s

// CHECK-LABEL: func.func @tensors
// CHECK: %{{.+}}:2 = mca.token_distances ins(%{{.+}}, %{{.+}}, %{{.+}}, %{{.+}}, %{{.+}} : tensor<2x?x8xf32>, tensor<2x4x?xf32>, tensor<2x?xf32>, tensor<2x?xf32>, tensor<2xf64>) outs(%{{.+}}, %{{.+}} : tensor<2x4x?xf32>, tensor<2x4xf64>) -> tensor<2x4x?xf32>, tensor<2x4xf64>
func.func @tensors(%x: tensor<2x?x8xf32>, %m: tensor<2x4x?xf32>, %n: tensor<2x?xf32>, %d: tensor<2x?xf32>, %a: tensor<2xf64>, %d0: tensor<2x4x?xf32>, %l0: tensor<2x4xf64>) -> (tensor<2x4x?xf32>, tensor<2x4xf64>) {
  %0:2 = mca.token_distances ins(%x, %m, %n, %d, %a : tensor<2x?x8xf32>, tensor<2x4x?xf32>, tensor<2x?xf32>, tensor<2x?xf32>, tensor<2xf64>)
           outs(%d0, %l0 : tensor<2x4x?xf32>, tensor<2x4xf64>) -> tensor<2x4x?xf32>, tensor<2x4xf64>
  return %0#0, %0#1 : tensor<2x4x?xf32>, tensor<2x4xf64>
}

// CHECK-LABEL: func.func @memrefs
// CHECK: mca.token_distances ins({{.*}}) outs(%{{.+}}, %{{.+}} : memref<4x17xf32>, memref<4xf64>){{$}}
func.func @memrefs(%x: memref<17x8xf32>, %m: memref<4x17xf32>, %n: memref<17xf32>, %d: memref<17xf32>, %a: memref<f64>, %d0: memref<4x17xf32>, %l0: memref<4xf64>) {
  mca.token_distances ins(%x, %m, %n, %d, %a : memref<17x8xf32>, memref<4x17xf32>, memref<17xf32>, memref<17xf32>, memref<f64>)
    outs(%d0, %l0 : memref<4x17xf32>, memref<4xf64>)
  return
}
