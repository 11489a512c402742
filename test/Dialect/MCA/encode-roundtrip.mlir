// RUN: mca-opt %s | mca-opt | FileCheck %s
// RUN: mca-opt %s --mlir-print-op-generic | mca-opt | FileCheck %s

// CHECK-LABEL: func.func @tensors
// CHECK-SAME: %[[X:.+]]: tensor<2x?x64xf32>, %[[W:.+]]: tensor<64x4x16xf32>, %[[B:.+]]: tensor<4x16xf32>, %[[A:.+]]: tensor<2x8x5x?xf32>, %[[V:.+]]: tensor<2x4x?x16xf32>
// CHECK: mca.encode values(%[[X]] : tensor<2x?x64xf32>) weight(%[[W]] : tensor<64x4x16xf32>) bias(%[[B]] : tensor<4x16xf32>) probabilities(%[[A]] : tensor<2x8x5x?xf32>) outs(%[[V]] : tensor<2x4x?x16xf32>)
// CHECK-SAME: alpha = 2.000000e-01
// CHECK-SAME: -> tensor<2x4x?x16xf32>
func.func @tensors(%x: tensor<2x?x64xf32>, %w: tensor<64x4x16xf32>, %b: tensor<4x16xf32>,
                   %a: tensor<2x8x5x?xf32>, %init: tensor<2x4x?x16xf32>) -> tensor<2x4x?x16xf32> {
  %v = mca.encode values(%x : tensor<2x?x64xf32>) weight(%w : tensor<64x4x16xf32>) bias(%b : tensor<4x16xf32>)
         probabilities(%a : tensor<2x8x5x?xf32>) outs(%init : tensor<2x4x?x16xf32>)
         {alpha = 2.0e-01 : f64, layer = 3 : i64} -> tensor<2x4x?x16xf32>
  return %v : tensor<2x4x?x16xf32>
}

// CHECK-LABEL: func.func @memrefs
// CHECK: mca.encode
// CHECK-NOT: ->
func.func @memrefs(%x: memref<5x64xf16>, %w: memref<64x4x16xf16>, %a: memref<4x5x5xf16>, %v: memref<4x5x16xf16>) {
  mca.encode values(%x : memref<5x64xf16>) weight(%w : memref<64x4x16xf16>)
    probabilities(%a : memref<4x5x5xf16>) outs(%v : memref<4x5x16xf16>)
    {alpha = 1.0 : f64, rounding = #mca<rounding floor>, length = #mca<length attended>}
  return
}

// Probabilities of any type, the result in f32.
// CHECK-LABEL: func.func @mixed_types
// CHECK: mca.encode values(%{{.+}} : tensor<5x64xf16>) {{.*}} probabilities(%{{.+}} : tensor<4x5x5xbf16>) outs(%{{.+}} : tensor<4x5x16xf32>)
func.func @mixed_types(%x: tensor<5x64xf16>, %w: tensor<64x4x16xf16>, %a: tensor<4x5x5xbf16>, %v: tensor<4x5x16xf32>) -> tensor<4x5x16xf32> {
  %0 = mca.encode values(%x : tensor<5x64xf16>) weight(%w : tensor<64x4x16xf16>)
         probabilities(%a : tensor<4x5x5xbf16>) outs(%v : tensor<4x5x16xf32>) {alpha = 1.0 : f64} -> tensor<4x5x16xf32>
  return %0 : tensor<4x5x16xf32>
}

// CHECK-LABEL: func.func @bound_and_fallbacks
// CHECK: %{{.+}}:2 = mca.encode {{.*}} outs(%{{.+}}, %{{.+}} : tensor<3x1x7x16xf32>, tensor<3x1xi32>)
// CHECK-SAME: bound = #mca.weight_bound<frobenius = [2.000000e+00], sigma = [1.000000e+00], kappa = [2.000000e+00]>
// CHECK-SAME: -> tensor<3x1x7x16xf32>, tensor<3x1xi32>
func.func @bound_and_fallbacks(%x: tensor<3x7x64xf32>, %w: tensor<64x1x16xf32>, %a: tensor<3x2x5x7xf32>,
                               %v: tensor<3x1x7x16xf32>, %f: tensor<3x1xi32>) -> tensor<3x1xi32> {
  %0:2 = mca.encode values(%x : tensor<3x7x64xf32>) weight(%w : tensor<64x1x16xf32>) probabilities(%a : tensor<3x2x5x7xf32>)
           outs(%v, %f : tensor<3x1x7x16xf32>, tensor<3x1xi32>)
           {alpha = 0.5 : f64, bound = #mca.weight_bound<frobenius = [2.0], sigma = [1.0], kappa = [2.0]>}
           -> tensor<3x1x7x16xf32>, tensor<3x1xi32>
  return %0#1 : tensor<3x1xi32>
}
