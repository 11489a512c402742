// An operation that nobody knows may use any global.
//
// RUN: mca-opt %s --mca-inline-globals --allow-unregistered-dialect | FileCheck %s

// CHECK: ml_program.global private @w
ml_program.global private @w(dense<[1.0, 2.0]> : tensor<2xf32>) : tensor<2xf32>

// CHECK-LABEL: func @unknown_no_crash
// CHECK: %[[W:.+]] = arith.constant dense<[1.000000e+00, 2.000000e+00]> : tensor<2xf32>
// CHECK: "other.scan"(%[[W]])
func.func @unknown_no_crash() -> tensor<2xf32> {
  %0 = ml_program.global_load_const @w : tensor<2xf32>
  %1 = "other.scan"(%0) ({
  ^bb0(%a: f32):
    "other.yield"(%a) : (f32) -> ()
  }) : (tensor<2xf32>) -> tensor<2xf32>
  return %1 : tensor<2xf32>
}
