// RUN: mca-opt %s | mca-opt | FileCheck %s
// RUN: mca-opt %s --mlir-print-op-generic | mca-opt | FileCheck %s

// CHECK-LABEL: func.func @all_lists
// CHECK-SAME: %[[X:.+]]: tensor<2x?x64xf32>, %[[G:.+]]: tensor<4x8x16xf32>, %[[O:.+]]: tensor<2x4x?xi32>, %[[B:.+]]: tensor<2x4x3xi32>, %[[I:.+]]: tensor<4x8xi32>, %[[R:.+]]: tensor<2x4x?xi32>, %[[V:.+]]: tensor<2x4x?x16xf32>
// CHECK: mca.gather_matmul ins(%[[X]], %[[G]] : tensor<2x?x64xf32>, tensor<4x8x16xf32>) rows(%[[O]], %[[B]] : tensor<2x4x?xi32>, tensor<2x4x3xi32>) columns(%[[I]] : tensor<4x8xi32>) trips(%[[R]] : tensor<2x4x?xi32>) outs(%[[V]] : tensor<2x4x?x16xf32>) {mean, segment = 1 : i64} -> tensor<2x4x?x16xf32>
func.func @all_lists(%x: tensor<2x?x64xf32>, %g: tensor<4x8x16xf32>, %o: tensor<2x4x?xi32>, %b: tensor<2x4x3xi32>,
                     %i: tensor<4x8xi32>, %r: tensor<2x4x?xi32>, %v0: tensor<2x4x?x16xf32>) -> tensor<2x4x?x16xf32> {
  %v = mca.gather_matmul ins(%x, %g : tensor<2x?x64xf32>, tensor<4x8x16xf32>)
         rows(%o, %b : tensor<2x4x?xi32>, tensor<2x4x3xi32>) columns(%i : tensor<4x8xi32>) trips(%r : tensor<2x4x?xi32>)
         outs(%v0 : tensor<2x4x?x16xf32>) {segment = 1 : i64, mean} -> tensor<2x4x?x16xf32>
  return %v : tensor<2x4x?x16xf32>
}

// CHECK-LABEL: func.func @no_lists
// CHECK: mca.gather_matmul ins(%{{.+}}, %{{.+}} : memref<5x8xbf16>, memref<2x8x4xbf16>) outs(%{{.+}} : memref<2x5x4xbf16>){{$}}
func.func @no_lists(%x: memref<5x8xbf16>, %g: memref<2x8x4xbf16>, %v: memref<2x5x4xbf16>) {
  mca.gather_matmul ins(%x, %g : memref<5x8xbf16>, memref<2x8x4xbf16>) outs(%v : memref<2x5x4xbf16>)
  return
}
