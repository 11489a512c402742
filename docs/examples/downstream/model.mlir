// One head: 3 queries attend to 5 tokens, values of 8 features through a weight.
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
