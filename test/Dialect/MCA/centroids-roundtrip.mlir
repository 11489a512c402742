// RUN: mca-opt %s | mca-opt | FileCheck %s
// RUN: mca-opt %s --mlir-print-op-generic | mca-opt | FileCheck %s

// CHECK-LABEL: func.func @tensors
// CHECK: %{{.+}} = mca.centroids ins(%{{.+}}, %{{.+}}, %{{.+}} : tensor<2x?x8xf32>, tensor<2x4x?xf32>, tensor<2x4x?xi32>) outs(%{{.+}} : tensor<2x4x8xf32>) -> tensor<2x4x8xf32>
func.func @tensors(%x: tensor<2x?x8xf32>, %w: tensor<2x4x?xf32>, %l: tensor<2x4x?xi32>, %c0: tensor<2x4x8xf32>) -> tensor<2x4x8xf32> {
  %c = mca.centroids ins(%x, %w, %l : tensor<2x?x8xf32>, tensor<2x4x?xf32>, tensor<2x4x?xi32>)
         outs(%c0 : tensor<2x4x8xf32>) -> tensor<2x4x8xf32>
  return %c : tensor<2x4x8xf32>
}

// CHECK-LABEL: func.func @memrefs
// CHECK: mca.centroids ins({{.*}}) outs(%{{.+}} : memref<4x64xf32>){{$}}
func.func @memrefs(%x: memref<17x64xf32>, %w: memref<4x17xf32>, %l: memref<4x17xi32>, %c0: memref<4x64xf32>) {
  mca.centroids ins(%x, %w, %l : memref<17x64xf32>, memref<4x17xf32>, memref<4x17xi32>)
    outs(%c0 : memref<4x64xf32>)
  return
}
