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

// CHECK-LABEL: func.func @steps
// CHECK: mca.gather_matmul ins(%{{.+}}, %{{.+}} : tensor<3x5x8xi8>, tensor<2x8x4xi8>) rows(%{{.+}}, %{{.+}} : tensor<3x2x5xi32>, tensor<3x2x5xi32>) steps(%{{.+}}, %{{.+}} : tensor<3x5xf32>, tensor<2x4xf32>) outs(%{{.+}} : tensor<3x2x5x4xf32>) {segment = 2 : i64} -> tensor<3x2x5x4xf32>
func.func @steps(%x: tensor<3x5x8xi8>, %w: tensor<2x8x4xi8>, %o: tensor<3x2x5xi32>, %b: tensor<3x2x5xi32>,
                 %s: tensor<3x5xf32>, %t: tensor<2x4xf32>, %v0: tensor<3x2x5x4xf32>) -> tensor<3x2x5x4xf32> {
  %v = mca.gather_matmul ins(%x, %w : tensor<3x5x8xi8>, tensor<2x8x4xi8>) rows(%o, %b : tensor<3x2x5xi32>, tensor<3x2x5xi32>)
         steps(%s, %t : tensor<3x5xf32>, tensor<2x4xf32>) outs(%v0 : tensor<3x2x5x4xf32>) {segment = 2 : i64} -> tensor<3x2x5x4xf32>
  return %v : tensor<3x2x5x4xf32>
}

// CHECK-LABEL: func.func @memref_steps
// CHECK: mca.gather_matmul ins(%{{.+}}, %{{.+}} : memref<5x8xi8>, memref<2x8x4xi8>) steps(%{{.+}}, %{{.+}} : memref<5xf32>, memref<2x4xf32>) outs(%{{.+}} : memref<2x5x4xf32>){{$}}
func.func @memref_steps(%x: memref<5x8xi8>, %w: memref<2x8x4xi8>, %s: memref<5xf32>, %t: memref<2x4xf32>, %v: memref<2x5x4xf32>) {
  mca.gather_matmul ins(%x, %w : memref<5x8xi8>, memref<2x8x4xi8>) steps(%s, %t : memref<5xf32>, memref<2x4xf32>) outs(%v : memref<2x5x4xf32>)
  return
}

// Rows of rhs in groups.
// CHECK-LABEL: func.func @groups
// CHECK: mca.gather_matmul ins(%{{.+}}, %{{.+}} : tensor<5x8xi8>, tensor<2x2x16x4xi8>) steps(%{{.+}}, %{{.+}} : tensor<5xf32>, tensor<2x16xf32>)
// CHECK: mca.gather_matmul ins(%{{.+}}, %{{.+}} : tensor<5x?xbf16>, tensor<2x?x16x2xbf16>)
func.func @groups(%x: tensor<5x8xi8>, %w: tensor<2x2x16x4xi8>, %s: tensor<5xf32>, %t: tensor<2x16xf32>, %y: tensor<5x?xbf16>,
                  %g: tensor<2x?x16x2xbf16>, %v: tensor<2x5x16xf32>) -> tensor<2x5x16xf32> {
  %0 = mca.gather_matmul ins(%x, %w : tensor<5x8xi8>, tensor<2x2x16x4xi8>) steps(%s, %t : tensor<5xf32>, tensor<2x16xf32>)
         outs(%v : tensor<2x5x16xf32>) -> tensor<2x5x16xf32>
  %1 = mca.gather_matmul ins(%y, %g : tensor<5x?xbf16>, tensor<2x?x16x2xbf16>) outs(%0 : tensor<2x5x16xf32>) -> tensor<2x5x16xf32>
  return %1 : tensor<2x5x16xf32>
}
