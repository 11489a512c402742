// Two equal layers are calls of the same kernels and compute what numpy does:
// y = tanh(x w) + x, z = tanh(y v) + y.
//
// RUN: mca-opt %s --mca-to-cpu=vector-width=8 \
// RUN:   | mlir-runner -e main -entry-point-result=void \
// RUN:       -shared-libs=%llvm_lib/libmlir_runner_utils.so,%llvm_lib/libmlir_c_runner_utils.so,%llvm_lib/libomp.so \
// RUN:   | FileCheck %s
// RUN: mca-opt %s --mca-cpu-prepare --mca-cpu-bufferize --mca-outline-kernels \
// RUN:   | FileCheck %s --check-prefix=SHARED

// SHARED-LABEL: func private @layers
// SHARED: call @[[PRODUCT:kernel[_0-9]*]](
// SHARED: call @[[ACTIVATION:kernel[_0-9]*]](
// SHARED: call @[[PRODUCT]](
// SHARED: call @[[ACTIVATION]](

func.func private @printMemrefF32(tensor<*xf32>)

func.func private @layers(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  %w = arith.constant dense<[[1.0, -2.0, 0.5], [0.0, 1.0, 2.0], [-1.0, 0.5, 1.0]]> : tensor<3x3xf32>
  %v = arith.constant dense<[[0.5, 1.0, 0.0], [1.0, -1.0, 1.0], [2.0, 0.0, -0.5]]> : tensor<3x3xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x3xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<2x3xf32>) -> tensor<2x3xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<2x3xf32>, tensor<3x3xf32>) outs(%z : tensor<2x3xf32>) -> tensor<2x3xf32>
  %1 = linalg.tanh ins(%0 : tensor<2x3xf32>) outs(%e : tensor<2x3xf32>) -> tensor<2x3xf32>
  %y = linalg.add ins(%1, %x : tensor<2x3xf32>, tensor<2x3xf32>) outs(%e : tensor<2x3xf32>) -> tensor<2x3xf32>
  %2 = linalg.matmul ins(%y, %v : tensor<2x3xf32>, tensor<3x3xf32>) outs(%z : tensor<2x3xf32>) -> tensor<2x3xf32>
  %3 = linalg.tanh ins(%2 : tensor<2x3xf32>) outs(%e : tensor<2x3xf32>) -> tensor<2x3xf32>
  %4 = linalg.add ins(%3, %y : tensor<2x3xf32>, tensor<2x3xf32>) outs(%e : tensor<2x3xf32>) -> tensor<2x3xf32>
  return %4 : tensor<2x3xf32>
}

// CHECK: {{\[\[}}0.41319, {{ *}}-0.441659, {{ *}}0.21491],
// CHECK-NEXT: [1.91099, {{ *}}0.125544, {{ *}}-1.05583]]
func.func @main() {
  %x = arith.constant dense<[[0.25, -0.5, 1.0], [1.5, 0.125, -0.75]]> : tensor<2x3xf32>
  %y = call @layers(%x) : (tensor<2x3xf32>) -> tensor<2x3xf32>
  %u = tensor.cast %y : tensor<2x3xf32> to tensor<*xf32>
  call @printMemrefF32(%u) : (tensor<*xf32>) -> ()
  return
}
