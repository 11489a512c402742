func.func @main(%lhs: tensor<128x768xf32>, %rhs: tensor<768x768xf32>) -> tensor<128x768xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<128x768xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<128x768xf32>) -> tensor<128x768xf32>
  %0 = linalg.matmul ins(%lhs, %rhs : tensor<128x768xf32>, tensor<768x768xf32>)
    outs(%init : tensor<128x768xf32>) -> tensor<128x768xf32>
  return %0 : tensor<128x768xf32>
}
