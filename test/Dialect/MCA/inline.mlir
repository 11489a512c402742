// RUN: mca-opt %s --inline | FileCheck %s

// CHECK-LABEL: func.func @main
// CHECK: mca.sample_counts
// CHECK-NOT: call
// CHECK: return
func.func @main(%a: tensor<2x3x5xf32>, %r: tensor<2x5xi32>) -> tensor<2x5xi32> {
  %0 = func.call @counts(%a, %r) : (tensor<2x3x5xf32>, tensor<2x5xi32>) -> tensor<2x5xi32>
  return %0 : tensor<2x5xi32>
}

func.func private @counts(%a: tensor<2x3x5xf32>, %r: tensor<2x5xi32>) -> tensor<2x5xi32> {
  %0 = mca.sample_counts ins(%a : tensor<2x3x5xf32>) outs(%r : tensor<2x5xi32>) {alpha = 0.5 : f64, dim = 8 : i64} -> tensor<2x5xi32>
  return %0 : tensor<2x5xi32>
}
