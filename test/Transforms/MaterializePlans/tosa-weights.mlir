// Weights that TOSA lays out anew, as mca-approximate-attention leaves them.
//
// RUN: mca-opt %s --mca-materialize-plans --canonicalize | FileCheck %s

// The same rows as in constant-weights.mlir: only 1 and 3 are drawn.
// CHECK-LABEL: func.func @through_layouts
// CHECK-DAG: %[[I:.+]] = arith.constant dense<{{\[\[}}3, 3, 3, 3, 1, 3, 1, 1]]> : tensor<1x8xi32>
// CHECK-NOT: mca.plan
// CHECK: return %[[I]]
func.func @through_layouts() -> (tensor<1x8xi32>, tensor<1x8x3xf32>) {
  %w = "tosa.const"() <{values = dense<[[[[9.0, 9.0, 0.0, 2.0, 0.0, 2.0], [9.0, 9.0, 0.0, 0.0, 0.0, 2.0], [9.0, 9.0, 0.0, 0.0, 0.0, 2.0]]]]> : tensor<1x1x3x6xf32>}> : () -> tensor<1x1x3x6xf32>
  %joined = tosa.const_shape {values = dense<[1, 3, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %start = tosa.const_shape {values = dense<[0, 0, 2]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %size = tosa.const_shape {values = dense<[1, 3, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %heads = tosa.const_shape {values = dense<[4, 1, 3]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %w, %joined : (tensor<1x1x3x6xf32>, !tosa.shape<3>) -> tensor<1x3x6xf32>
  %s = tosa.slice %r, %start, %size : (tensor<1x3x6xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x3x4xf32>
  %same = tosa.identity %s : (tensor<1x3x4xf32>) -> tensor<1x3x4xf32>
  %t = tosa.transpose %same {perms = array<i32: 2, 1, 0>} : (tensor<1x3x4xf32>) -> tensor<4x3x1xf32>
  %e = tosa.reshape %t, %heads : (tensor<4x3x1xf32>, !tosa.shape<3>) -> tensor<4x1x3xf32>
  %i0 = tensor.empty() : tensor<1x8xi32>
  %g0 = tensor.empty() : tensor<1x8x3xf32>
  %i, %g = mca.plan ins(%e : tensor<4x1x3xf32>) outs(%i0, %g0 : tensor<1x8xi32>, tensor<1x8x3xf32>)
             {seed = 7 : i64, layer = 3 : i64} -> tensor<1x8xi32>, tensor<1x8x3xf32>
  return %i, %g : tensor<1x8xi32>, tensor<1x8x3xf32>
}

// A reshape that merges dimensions which do not lie behind each other.
// CHECK-LABEL: func.func @no_view
// CHECK: mca.plan
func.func @no_view() -> (tensor<1x8xi32>, tensor<1x8x1xf32>) {
  %w = "tosa.const"() <{values = dense<[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]> : tensor<2x3xf32>}> : () -> tensor<2x3xf32>
  %rows = tosa.const_shape {values = dense<[6, 1, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %t = tosa.transpose %w {perms = array<i32: 1, 0>} : (tensor<2x3xf32>) -> tensor<3x2xf32>
  %e = tosa.reshape %t, %rows : (tensor<3x2xf32>, !tosa.shape<3>) -> tensor<6x1x1xf32>
  %i0 = tensor.empty() : tensor<1x8xi32>
  %g0 = tensor.empty() : tensor<1x8x1xf32>
  %i, %g = mca.plan ins(%e : tensor<6x1x1xf32>) outs(%i0, %g0 : tensor<1x8xi32>, tensor<1x8x1xf32>)
             -> tensor<1x8xi32>, tensor<1x8x1xf32>
  return %i, %g : tensor<1x8xi32>, tensor<1x8x1xf32>
}
