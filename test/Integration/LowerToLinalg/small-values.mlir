// RUN: mca-opt %s --mca-lower-to-linalg | %stock_to_llvm | %stock_run | FileCheck %s
// RUN: mca-opt %s --mca-lower-to-linalg=form=data-parallel | %stock_to_llvm | %stock_run | FileCheck %s

// Squares of such steps are 0 in f32, the charge is not: no int8 without slack.
// CHECK: {{\[\[\[}}1.09e-25]]]
func.func private @printMemrefF32(tensor<*xf32> {bufferization.access = "read"})
func.func @main() {
  %a = arith.constant dense<[[[1.0, 0.3]]]> : tensor<1x1x2xf32>
  %v = arith.constant dense<[[[1.0e-25], [0.3e-25]]]> : tensor<1x2x1xf32>
  %o = arith.constant dense<[[0, 1]]> : tensor<1x2xi32>
  %b = arith.constant dense<[[0, 2]]> : tensor<1x2xi32>
  %s = arith.constant dense<0.0> : tensor<1xf32>
  %y0 = arith.constant dense<0.0> : tensor<1x1x1xf32>
  %y = mca.attend_tokens ins(%a, %v : tensor<1x1x2xf32>, tensor<1x2x1xf32>) tokens(%o, %b : tensor<1x2xi32>, tensor<1x2xi32>)
         slack(%s : tensor<1xf32>) outs(%y0 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
  %u = tensor.cast %y : tensor<1x1x1xf32> to tensor<*xf32>
  call @printMemrefF32(%u) : (tensor<*xf32>) -> ()
  return
}
