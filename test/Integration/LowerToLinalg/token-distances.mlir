// Distances to the mean of the tokens that each of three heads attends: all (what the
// caller knows already), two of three, where the third holds NaN, and none.
// RUN: mca-opt %s --mca-lower-to-linalg | %stock_to_llvm | %stock_run | FileCheck %s
// RUN: mca-opt %s --mca-lower-to-linalg=form=data-parallel | %stock_to_llvm | %stock_run | FileCheck %s

func.func private @printMemrefF32(tensor<*xf32> {bufferization.access = "read"})
func.func private @printMemrefF64(tensor<*xf64> {bufferization.access = "read"})

func.func @main() {
  %x = arith.constant dense<[[3.0, 4.0], [3.0, -4.0], [0x7FC00000, 1.0]]> : tensor<3x2xf32>
  %m = arith.constant dense<[[0.5, 0.25, 0.125], [1.0, 0x7FC00000, 0.0], [0.0, 0.0, 0.0]]> : tensor<3x3xf32>
  %lengths = arith.constant dense<[5.0, 5.0, 0x7FC00000]> : tensor<3xf32>
  %all = arith.constant dense<[10.0, 20.0, 30.0]> : tensor<3xf32>
  %mean = arith.constant dense<40.0> : tensor<f64>
  %d0 = tensor.empty() : tensor<3x3xf32>
  %l0 = tensor.empty() : tensor<3xf64>
  // CHECK: {{\[\[}}10, 20, 30],
  // CHECK-NEXT: [4, 4, 0],
  // CHECK-NEXT: [0, 0, 0]]
  // CHECK: [40, 5, 0]
  %d, %l = mca.token_distances ins(%x, %m, %lengths, %all, %mean : tensor<3x2xf32>, tensor<3x3xf32>, tensor<3xf32>, tensor<3xf32>, tensor<f64>)
             outs(%d0, %l0 : tensor<3x3xf32>, tensor<3xf64>) -> tensor<3x3xf32>, tensor<3xf64>
  %du = tensor.cast %d : tensor<3x3xf32> to tensor<*xf32>
  call @printMemrefF32(%du) : (tensor<*xf32>) -> ()
  %lu = tensor.cast %l : tensor<3xf64> to tensor<*xf64>
  call @printMemrefF64(%lu) : (tensor<*xf64>) -> ()
  return
}
