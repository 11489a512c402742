// RUN: mca-opt %s --canonicalize | FileCheck %s

// The destination's cast makes the result static.
// CHECK-LABEL: func.func @sample_counts
// CHECK: mca.sample_counts {{.*}} -> tensor<2x7xi32>
func.func @sample_counts(%a: tensor<2x5x7xf32>, %r0: tensor<2x7xi32>) -> tensor<2x?xi32> {
  %rd = tensor.cast %r0 : tensor<2x7xi32> to tensor<2x?xi32>
  %r = mca.sample_counts ins(%a : tensor<2x5x7xf32>) outs(%rd : tensor<2x?xi32>) {alpha = 0.5 : f64, dim = 8 : i64} -> tensor<2x?xi32>
  return %r : tensor<2x?xi32>
}
