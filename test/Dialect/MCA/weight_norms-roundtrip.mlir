// RUN: mca-opt %s | mca-opt | FileCheck %s
// RUN: mca-opt %s --mlir-print-op-generic | mca-opt | FileCheck %s

// CHECK-LABEL: func.func @tensors
// CHECK-SAME: %[[W:.+]]: tensor<?x4x16xf32>, %[[N:.+]]: tensor<4x6xf32>
// CHECK: mca.weight_norms ins(%[[W]] : tensor<?x4x16xf32>) outs(%[[N]] : tensor<4x6xf32>) -> tensor<4x6xf32>
func.func @tensors(%w: tensor<?x4x16xf32>, %n: tensor<4x6xf32>) -> tensor<4x6xf32> {
  %0 = mca.weight_norms ins(%w : tensor<?x4x16xf32>) outs(%n : tensor<4x6xf32>) -> tensor<4x6xf32>
  return %0 : tensor<4x6xf32>
}

// CHECK-LABEL: func.func @memrefs
// CHECK: mca.weight_norms ins(%{{.+}} : memref<8x4x16xf32>) outs(%{{.+}} : memref<4x2xf32>){{$}}
func.func @memrefs(%w: memref<8x4x16xf32>, %n: memref<4x2xf32>) {
  mca.weight_norms ins(%w : memref<8x4x16xf32>) outs(%n : memref<4x2xf32>)
  return
}
