// RUN: mca-opt %s -split-input-file --mca-lower-tosa | FileCheck %s

// The description's example.
// CHECK-LABEL: func @product
// CHECK: linalg.batch_matmul {{.*}} -> tensor<4x8x8xf32>
// CHECK-NOT: tosa
func.func @product(%a: tensor<4x8x16xf32>, %b: tensor<4x16x8xf32>) -> tensor<4x8x8xf32> {
  %zero = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %y = tosa.matmul %a, %b, %zero, %zero : (tensor<4x8x16xf32>, tensor<4x16x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x8x8xf32>
  return %y : tensor<4x8x8xf32>
}

// -----

// What upstream's pipeline refuses: constants of f64, indices of i64.
// CHECK-LABEL: func @rejected_by_profiles
// CHECK-NOT: tosa
func.func @rejected_by_profiles(%x: tensor<1x4x2xf32>, %rows: tensor<1x3xi64>) -> tensor<1x3x2xf32> {
  %half = "tosa.const"() <{values = dense<0.5> : tensor<1x1x1xf64>}> : () -> tensor<1x1x1xf64>
  %narrow = tosa.cast %rows : (tensor<1x3xi64>) -> tensor<1x3xi32>
  %0 = tosa.gather %x, %narrow : (tensor<1x4x2xf32>, tensor<1x3xi32>) -> tensor<1x3x2xf32>
  %1 = tosa.cast %half : (tensor<1x1x1xf64>) -> tensor<1x1x1xf32>
  %2 = tosa.add %0, %1 : (tensor<1x3x2xf32>, tensor<1x1x1xf32>) -> tensor<1x3x2xf32>
  return %2 : tensor<1x3x2xf32>
}

// -----

// CHECK-LABEL: func @control_flow
// CHECK: scf.if
// CHECK-NOT: tosa
func.func @control_flow(%which: tensor<i1>, %a: tensor<4xf32>) -> tensor<4xf32> {
  %y = tosa.cond_if %which (%in = %a) : tensor<i1> (tensor<4xf32>) -> tensor<4xf32> {
  ^bb0(%x: tensor<4xf32>):
    %0 = tosa.add %x, %x : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
    tosa.yield %0 : tensor<4xf32>
  } else {
  ^bb0(%x: tensor<4xf32>):
    tosa.yield %x : tensor<4xf32>
  }
  return %y : tensor<4xf32>
}

// -----

// What is approximated already stays.
// CHECK-LABEL: func @approximated
// CHECK: mca.encode
// CHECK: math.exp
// CHECK-NOT: tosa
func.func @approximated(%x: tensor<17x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<4x17x17xf32>, %v0: tensor<4x17x16xf32>) -> tensor<4x17x16xf32> {
  %v = mca.encode values(%x : tensor<17x64xf32>) weight(%w : tensor<64x4x16xf32>) probabilities(%a : tensor<4x17x17xf32>) outs(%v0 : tensor<4x17x16xf32>) {alpha = 2.0e-01 : f64} -> tensor<4x17x16xf32>
  %y = tosa.exp %v : (tensor<4x17x16xf32>) -> tensor<4x17x16xf32>
  return %y : tensor<4x17x16xf32>
}

// -----

// Without TOSA nothing happens, not even what canonicalization would do.
// CHECK-LABEL: func @linalg
// CHECK: arith.constant
// CHECK: return
func.func @linalg() {
  %unused = arith.constant 1 : i32
  return
}
