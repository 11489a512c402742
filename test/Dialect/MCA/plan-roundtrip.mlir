// RUN: mca-opt %s | mca-opt | FileCheck %s
// RUN: mca-opt %s --mlir-print-op-generic | mca-opt | FileCheck %s

// CHECK-LABEL: func.func @tensors
// CHECK-SAME: %[[W:.+]]: tensor<?x4x16xbf16>, %[[I:.+]]: tensor<4x8xi32>, %[[G:.+]]: tensor<4x8x16xbf16>
// CHECK: %{{.+}}:2 = mca.plan ins(%[[W]] : tensor<?x4x16xbf16>) outs(%[[I]], %[[G]] : tensor<4x8xi32>, tensor<4x8x16xbf16>) {layer = 3 : i64, seed = 7 : i64} -> tensor<4x8xi32>, tensor<4x8x16xbf16>
func.func @tensors(%w: tensor<?x4x16xbf16>, %i0: tensor<4x8xi32>, %g0: tensor<4x8x16xbf16>) -> (tensor<4x8xi32>, tensor<4x8x16xbf16>) {
  %i, %g = mca.plan ins(%w : tensor<?x4x16xbf16>) outs(%i0, %g0 : tensor<4x8xi32>, tensor<4x8x16xbf16>)
             {seed = 7 : i64, layer = 3 : i64} -> tensor<4x8xi32>, tensor<4x8x16xbf16>
  return %i, %g : tensor<4x8xi32>, tensor<4x8x16xbf16>
}

// CHECK-LABEL: func.func @memrefs
// CHECK: mca.plan ins(%{{.+}} : memref<64x4x16xf32>) outs(%{{.+}}, %{{.+}} : memref<4x8xi32>, memref<4x8x16xf32>){{$}}
func.func @memrefs(%w: memref<64x4x16xf32>, %i: memref<4x8xi32>, %g: memref<4x8x16xf32>) {
  mca.plan ins(%w : memref<64x4x16xf32>) outs(%i, %g : memref<4x8xi32>, memref<4x8x16xf32>) {seed = 0 : i64}
  return
}
