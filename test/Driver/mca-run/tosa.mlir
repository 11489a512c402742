// TOSA, with what the upstream pipeline refuses: f64 constants.
// RUN: %python %S/Inputs/save.py %t.x '<f4' 1x2x3 1
// RUN: mca-run %s --input=%t.x.npy --output=%t.y.npy
// RUN: %python %S/Inputs/print.py %t.y.npy | FileCheck %s
// CHECK: <f4 (1, 2, 2) 4.5 5.5 10.5 11.5
func.func @main(%x: tensor<1x2x3xf32>) -> tensor<1x2x2xf32> {
  %w = "tosa.const"() <{values = dense<[[[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]]> : tensor<1x3x2xf32>}> : () -> tensor<1x3x2xf32>
  %half = "tosa.const"() <{values = dense<0.5> : tensor<1x1x1xf64>}> : () -> tensor<1x1x1xf64>
  %zero = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %0 = tosa.matmul %x, %w, %zero, %zero : (tensor<1x2x3xf32>, tensor<1x3x2xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x2x2xf32>
  %1 = tosa.cast %half : (tensor<1x1x1xf64>) -> tensor<1x1x1xf32>
  %2 = tosa.add %0, %1 : (tensor<1x2x2xf32>, tensor<1x1x1xf32>) -> tensor<1x2x2xf32>
  return %2 : tensor<1x2x2xf32>
}
