// RUN: mca-opt %s | mca-opt | FileCheck %s
// RUN: mca-opt %s --mlir-print-op-generic | mca-opt | FileCheck %s

// CHECK-LABEL: func.func @tensors
// CHECK-SAME: %[[W:.+]]: tensor<64x4x16xf32>, %[[C:.+]]: tensor<4x64x16xi8>, %[[S:.+]]: tensor<4x16xf32>, %[[H:.+]]: tensor<4x64x16xbf16>
// CHECK: %{{.+}}:3 = mca.quantize_weight ins(%[[W]] : tensor<64x4x16xf32>) outs(%[[C]], %[[S]], %[[H]] : tensor<4x64x16xi8>, tensor<4x16xf32>, tensor<4x64x16xbf16>) -> tensor<4x64x16xi8>, tensor<4x16xf32>, tensor<4x64x16xbf16>
func.func @tensors(%w: tensor<64x4x16xf32>, %c: tensor<4x64x16xi8>, %s: tensor<4x16xf32>, %h: tensor<4x64x16xbf16>) -> tensor<4x16xf32> {
  %0:3 = mca.quantize_weight ins(%w : tensor<64x4x16xf32>)
           outs(%c, %s, %h : tensor<4x64x16xi8>, tensor<4x16xf32>, tensor<4x64x16xbf16>)
           -> tensor<4x64x16xi8>, tensor<4x16xf32>, tensor<4x64x16xbf16>
  return %0#1 : tensor<4x16xf32>
}

// CHECK-LABEL: func.func @memrefs
// CHECK: mca.quantize_weight ins(%{{.+}} : memref<?x4x16xf32>) outs(%{{.+}}, %{{.+}}, %{{.+}} : memref<4x?x16xi8>, memref<4x16xf32>, memref<4x?x16xbf16>){{$}}
func.func @memrefs(%w: memref<?x4x16xf32>, %c: memref<4x?x16xi8>, %s: memref<4x16xf32>, %h: memref<4x?x16xbf16>) {
  mca.quantize_weight ins(%w : memref<?x4x16xf32>)
    outs(%c, %s, %h : memref<4x?x16xi8>, memref<4x16xf32>, memref<4x?x16xbf16>)
  return
}
