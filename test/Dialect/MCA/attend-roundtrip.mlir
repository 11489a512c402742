// RUN: mca-opt %s | mca-opt | FileCheck %s
// RUN: mca-opt %s --mlir-print-op-generic | mca-opt | FileCheck %s

// CHECK-LABEL: func.func @tensors
// CHECK-SAME: %[[X:.+]]: tensor<2x?x64xf32>, %[[W:.+]]: tensor<64x4x16xf32>, %[[B:.+]]: tensor<4x16xf32>, %[[A:.+]]: tensor<2x8x5x?xf32>, %[[Y:.+]]: tensor<2x8x5x16xf32>
// CHECK: mca.attend values(%[[X]] : tensor<2x?x64xf32>) weight(%[[W]] : tensor<64x4x16xf32>) bias(%[[B]] : tensor<4x16xf32>) probabilities(%[[A]] : tensor<2x8x5x?xf32>) outs(%[[Y]] : tensor<2x8x5x16xf32>) {alpha = 2.000000e-01 : f64, bidirectional, estimator = #mca<estimator centroid>} -> tensor<2x8x5x16xf32>
func.func @tensors(%x: tensor<2x?x64xf32>, %w: tensor<64x4x16xf32>, %b: tensor<4x16xf32>,
                   %a: tensor<2x8x5x?xf32>, %init: tensor<2x8x5x16xf32>) -> tensor<2x8x5x16xf32> {
  %y = mca.attend values(%x : tensor<2x?x64xf32>) weight(%w : tensor<64x4x16xf32>) bias(%b : tensor<4x16xf32>)
         probabilities(%a : tensor<2x8x5x?xf32>) outs(%init : tensor<2x8x5x16xf32>)
         {alpha = 2.0e-01 : f64, bidirectional, estimator = #mca<estimator centroid>} -> tensor<2x8x5x16xf32>
  return %y : tensor<2x8x5x16xf32>
}

// CHECK-LABEL: func.func @memrefs
// CHECK: mca.attend {{.*}} outs(%{{.+}} : memref<4x5x16xf16>) {alpha = 1.000000e+00 : f64, estimator = #mca<estimator relaxed>}{{$}}
func.func @memrefs(%x: memref<5x64xf16>, %w: memref<64x4x16xf16>, %a: memref<4x5x5xf16>, %y: memref<4x5x16xf16>) {
  mca.attend values(%x : memref<5x64xf16>) weight(%w : memref<64x4x16xf16>)
    probabilities(%a : memref<4x5x5xf16>) outs(%y : memref<4x5x16xf16>)
    {alpha = 1.0 : f64, estimator = #mca<estimator relaxed>}
  return
}

// Probabilities and results of any type.
// CHECK-LABEL: func.func @mixed_types
// CHECK: mca.attend values(%{{.+}} : tensor<5x64xf16>) {{.*}} probabilities(%{{.+}} : tensor<4x3x5xbf16>) outs(%{{.+}} : tensor<4x3x16xf32>)
func.func @mixed_types(%x: tensor<5x64xf16>, %w: tensor<64x4x16xf16>, %a: tensor<4x3x5xbf16>, %y: tensor<4x3x16xf32>) -> tensor<4x3x16xf32> {
  %0 = mca.attend values(%x : tensor<5x64xf16>) weight(%w : tensor<64x4x16xf16>) probabilities(%a : tensor<4x3x5xbf16>)
         outs(%y : tensor<4x3x16xf32>) {alpha = 1.0 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x3x16xf32>
  return %0 : tensor<4x3x16xf32>
}

// CHECK-LABEL: func.func @bound_and_fallbacks
// CHECK: %{{.+}}:2 = mca.attend {{.*}} outs(%{{.+}}, %{{.+}} : tensor<3x4x5x16xf32>, tensor<3x2xi32>)
// CHECK-SAME: bound = #mca.weight_bound<frobenius = [2.000000e+00, 3.000000e+00], sigma = [1.000000e+00, 2.000000e+00], kappa = [2.000000e+00, 1.500000e+00]>
// CHECK-SAME: -> tensor<3x4x5x16xf32>, tensor<3x2xi32>
func.func @bound_and_fallbacks(%x: tensor<3x7x64xf32>, %w: tensor<64x2x16xf32>, %a: tensor<3x4x5x7xf32>,
                               %y: tensor<3x4x5x16xf32>, %f: tensor<3x2xi32>) -> tensor<3x2xi32> {
  %0:2 = mca.attend values(%x : tensor<3x7x64xf32>) weight(%w : tensor<64x2x16xf32>) probabilities(%a : tensor<3x4x5x7xf32>)
           outs(%y, %f : tensor<3x4x5x16xf32>, tensor<3x2xi32>)
           {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>,
            bound = #mca.weight_bound<frobenius = [2.0, 3.0], sigma = [1.0, 2.0], kappa = [2.0, 1.5]>}
           -> tensor<3x4x5x16xf32>, tensor<3x2xi32>
  return %0#1 : tensor<3x2xi32>
}

// No batch dimension: fallbacks are one per head.
// CHECK-LABEL: func.func @memref_fallbacks
// CHECK: mca.attend {{.*}} outs(%{{.+}}, %{{.+}} : memref<4x5x16xf32>, memref<4xi32>) {{.*}}}{{$}}
func.func @memref_fallbacks(%x: memref<5x64xf32>, %w: memref<64x4x16xf32>, %a: memref<4x5x5xf32>, %y: memref<4x5x16xf32>, %f: memref<4xi32>) {
  mca.attend values(%x : memref<5x64xf32>) weight(%w : memref<64x4x16xf32>) probabilities(%a : memref<4x5x5xf32>)
    outs(%y, %f : memref<4x5x16xf32>, memref<4xi32>) {alpha = 1.0 : f64, estimator = #mca<estimator relaxed>}
  return
}

// CHECK-LABEL: func.func @levels
// CHECK: {alpha = 1.000000e+00 : f64, bidirectional, estimator = #mca<estimator relaxed>, int8_product = false, levels = #mca<levels centroid|int8>}
// CHECK: {alpha = 1.000000e+00 : f64, bidirectional, estimator = #mca<estimator relaxed>, levels = #mca<levels centroid>}
// CHECK: {alpha = 1.000000e+00 : f64, bf16_product = true, estimator = #mca<estimator relaxed>, normalized}
func.func @levels(%x: memref<5x64xf32>, %w: memref<64x4x16xf32>, %a: memref<4x5x5xf32>, %y: memref<4x5x16xf32>) {
  mca.attend values(%x : memref<5x64xf32>) weight(%w : memref<64x4x16xf32>) probabilities(%a : memref<4x5x5xf32>)
    outs(%y : memref<4x5x16xf32>) {alpha = 1.0 : f64, bidirectional, estimator = #mca<estimator relaxed>,
                                   levels = #mca<levels int8 | centroid>, int8_product = false}
  mca.attend values(%x : memref<5x64xf32>) weight(%w : memref<64x4x16xf32>) probabilities(%a : memref<4x5x5xf32>)
    outs(%y : memref<4x5x16xf32>) {alpha = 1.0 : f64, bidirectional, estimator = #mca<estimator relaxed>,
                                   levels = #mca<levels centroid>}
  mca.attend values(%x : memref<5x64xf32>) weight(%w : memref<64x4x16xf32>) probabilities(%a : memref<4x5x5xf32>)
    outs(%y : memref<4x5x16xf32>) {alpha = 1.0 : f64, estimator = #mca<estimator relaxed>, bf16_product = true, normalized}
  return
}
