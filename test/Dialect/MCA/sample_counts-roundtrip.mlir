// RUN: mca-opt %s | mca-opt | FileCheck %s
// RUN: mca-opt %s --mlir-print-op-generic | mca-opt | FileCheck %s

// CHECK-LABEL: func.func @tensors
// CHECK-SAME: %[[A:.+]]: tensor<2x8x5x?xf32>, %[[R:.+]]: tensor<2x4x?xi32>
// CHECK: mca.sample_counts ins(%[[A]] : tensor<2x8x5x?xf32>) outs(%[[R]] : tensor<2x4x?xi32>) {alpha = 2.000000e-01 : f64, dim = 64 : i64, length = #mca<length attended>, rounding = #mca<rounding floor>} -> tensor<2x4x?xi32>
func.func @tensors(%a: tensor<2x8x5x?xf32>, %r0: tensor<2x4x?xi32>) -> tensor<2x4x?xi32> {
  %r = mca.sample_counts ins(%a : tensor<2x8x5x?xf32>) outs(%r0 : tensor<2x4x?xi32>)
         {alpha = 2.0e-01 : f64, dim = 64 : i64, rounding = #mca<rounding floor>, length = #mca<length attended>} -> tensor<2x4x?xi32>
  return %r : tensor<2x4x?xi32>
}

// CHECK-LABEL: func.func @memrefs
// CHECK: mca.sample_counts ins(%{{.+}} : memref<4x5x7xf16>) outs(%{{.+}} : memref<4x7xi32>) {alpha = 1.000000e+00 : f64, dim = 64 : i64}{{$}}
func.func @memrefs(%a: memref<4x5x7xf16>, %r: memref<4x7xi32>) {
  mca.sample_counts ins(%a : memref<4x5x7xf16>) outs(%r : memref<4x7xi32>) {alpha = 1.0 : f64, dim = 64 : i64}
  return
}
