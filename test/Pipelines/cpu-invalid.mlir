// What no stage can compile is an error at the operation, not a crash.
//
// RUN: not mca-opt %s --mca-to-cpu --allow-unregistered-dialect 2>&1 | FileCheck %s
// CHECK: cpu-invalid.mlir:[[#@LINE+2]]:{{.*}}: error: op was not bufferized
func.func @unknown(%x: tensor<4xf32>) -> tensor<4xf32> {
  %0 = "tm_tensor.attention"(%x) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
