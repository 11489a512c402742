// REQUIRES: no-cuda-driver
// Compiling needs no driver; running says what is missing.
// RUN: not mca-run %s --target=cuda 2>&1 | FileCheck %s
// CHECK: mca-gpu: error: no CUDA driver on this machine (set --target=cpu or --target=emulator to run without a GPU)
func.func @main() -> tensor<4xf32> {
  %one = arith.constant 1.0 : f32
  %e = tensor.empty() : tensor<4xf32>
  %f = linalg.fill ins(%one : f32) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %f : tensor<4xf32>
}
