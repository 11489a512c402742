// RUN: mca-opt %s --mca-materialize-plans --canonicalize | FileCheck %s

// Rows 1 and 3 have squared norms 4 and 12, the other rows are never drawn.
// CHECK-LABEL: func.func @dense
// CHECK-DAG: %[[I:.+]] = arith.constant dense<{{\[\[}}3, 3, 3, 3, 1, 3, 1, 1]]> : tensor<1x8xi32>
// CHECK-DAG: %[[G:.+]] = arith.constant dense<{{.*}}[2.666{{[0-9]*}}, 2.666{{[0-9]*}}, 2.666{{[0-9]*}}], {{.*}}[8.000000e+00, 0.000000e+00, 0.000000e+00]{{.*}}> : tensor<1x8x3xf32>
// CHECK-NOT: mca.plan
// CHECK: return %[[I]], %[[G]]
func.func @dense() -> (tensor<1x8xi32>, tensor<1x8x3xf32>) {
  %w = arith.constant dense<[[[0.0, 0.0, 0.0]], [[2.0, 0.0, 0.0]], [[0.0, 0.0, 0.0]], [[2.0, 2.0, 2.0]]]> : tensor<4x1x3xf32>
  %i0 = tensor.empty() : tensor<1x8xi32>
  %g0 = tensor.empty() : tensor<1x8x3xf32>
  %i, %g = mca.plan ins(%w : tensor<4x1x3xf32>) outs(%i0, %g0 : tensor<1x8xi32>, tensor<1x8x3xf32>)
             {seed = 7 : i64, layer = 3 : i64} -> tensor<1x8xi32>, tensor<1x8x3xf32>
  return %i, %g : tensor<1x8xi32>, tensor<1x8x3xf32>
}

// The same weight, stored [d_h, d] and seen through a transpose and a reshape.
// CHECK-LABEL: func.func @through_layouts
// CHECK-DAG: arith.constant dense<{{\[\[}}3, 3, 3, 3, 1, 3, 1, 1]]> : tensor<1x8xi32>
// CHECK-NOT: mca.plan
func.func @through_layouts() -> (tensor<1x8xi32>, tensor<1x8x3xf32>) {
  %w = arith.constant dense<[[0.0, 2.0, 0.0, 2.0], [0.0, 0.0, 0.0, 2.0], [0.0, 0.0, 0.0, 2.0]]> : tensor<3x4xf32>
  %0 = tensor.empty() : tensor<4x3xf32>
  %t = linalg.transpose ins(%w : tensor<3x4xf32>) outs(%0 : tensor<4x3xf32>) permutation = [1, 0]
  %e = tensor.expand_shape %t [[0], [1, 2]] output_shape [4, 1, 3] : tensor<4x3xf32> into tensor<4x1x3xf32>
  %i0 = tensor.empty() : tensor<1x8xi32>
  %g0 = tensor.empty() : tensor<1x8x3xf32>
  %i, %g = mca.plan ins(%e : tensor<4x1x3xf32>) outs(%i0, %g0 : tensor<1x8xi32>, tensor<1x8x3xf32>)
             {seed = 7 : i64, layer = 3 : i64} -> tensor<1x8xi32>, tensor<1x8x3xf32>
  return %i, %g : tensor<1x8xi32>, tensor<1x8x3xf32>
}

// A splat: every row is as likely as the others, and p = 1/2 doubles it.
// CHECK-LABEL: func.func @splat_f16
// CHECK-DAG: arith.constant dense<6.000000e+00> : tensor<2x3x1xf16>
// CHECK-NOT: mca.plan
func.func @splat_f16() -> (tensor<2x3xi32>, tensor<2x3x1xf16>) {
  %w = arith.constant dense<3.0> : tensor<2x2x1xf16>
  %i0 = tensor.empty() : tensor<2x3xi32>
  %g0 = tensor.empty() : tensor<2x3x1xf16>
  %i, %g = mca.plan ins(%w : tensor<2x2x1xf16>) outs(%i0, %g0 : tensor<2x3xi32>, tensor<2x3x1xf16>)
             -> tensor<2x3xi32>, tensor<2x3x1xf16>
  return %i, %g : tensor<2x3xi32>, tensor<2x3x1xf16>
}

// Large results are resources. Row 0 is 1.0, row 1 is 0.0: only row 0 is drawn.
// CHECK-LABEL: func.func @resource
// CHECK-DAG: arith.constant dense_resource<mca_indices> : tensor<1x1024xi32>
// CHECK-DAG: arith.constant dense_resource<mca_weights> : tensor<1x1024x2xbf16>
// CHECK-NOT: mca.plan
func.func @resource() -> (tensor<1x1024xi32>, tensor<1x1024x2xbf16>) {
  %w = arith.constant dense_resource<bf16_weight> : tensor<2x1x2xbf16>
  %i0 = tensor.empty() : tensor<1x1024xi32>
  %g0 = tensor.empty() : tensor<1x1024x2xbf16>
  %i, %g = mca.plan ins(%w : tensor<2x1x2xbf16>) outs(%i0, %g0 : tensor<1x1024xi32>, tensor<1x1024x2xbf16>)
             -> tensor<1x1024xi32>, tensor<1x1024x2xbf16>
  return %i, %g : tensor<1x1024xi32>, tensor<1x1024x2xbf16>
}

// CHECK-DAG: mca_indices: "0x40000000{{0+}}"
// CHECK-DAG: mca_weights: "0x40000000803F0000803F0000
{-# dialect_resources: { builtin: { bf16_weight: "0x02000000803F000000000000" } } #-}
