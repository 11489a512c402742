// Self-attention of 12 tokens of 8 features, one head of 4; the weight is held.
func.func @main(%x: tensor<12x8xf32>) -> tensor<12x4xf32> {
  %w = arith.constant dense_resource<w> : tensor<8x4xf32>
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<12x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<12x4xf32>) -> tensor<12x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<12x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<12x4xf32>) -> tensor<12x4xf32>
  %t0 = tensor.empty() : tensor<8x12xf32>
  %t = linalg.transpose ins(%x : tensor<12x8xf32>) outs(%t0 : tensor<8x12xf32>) permutation = [1, 0]
  %s0 = tensor.empty() : tensor<12x12xf32>
  %s1 = linalg.fill ins(%zero : f32) outs(%s0 : tensor<12x12xf32>) -> tensor<12x12xf32>
  %s = linalg.matmul ins(%x, %t : tensor<12x8xf32>, tensor<8x12xf32>) outs(%s1 : tensor<12x12xf32>) -> tensor<12x12xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<12x12xf32>) outs(%s0 : tensor<12x12xf32>) -> tensor<12x12xf32>
  %y = linalg.matmul ins(%p, %v : tensor<12x12xf32>, tensor<12x4xf32>) outs(%v1 : tensor<12x4xf32>) -> tensor<12x4xf32>
  return %y : tensor<12x4xf32>
}

// The values are the argument itself: nothing is projected, so nothing is saved.
func.func @exact(%x: tensor<12x8xf32>) -> tensor<12x8xf32> {
  %zero = arith.constant 0.0 : f32
  %t0 = tensor.empty() : tensor<8x12xf32>
  %t = linalg.transpose ins(%x : tensor<12x8xf32>) outs(%t0 : tensor<8x12xf32>) permutation = [1, 0]
  %s0 = tensor.empty() : tensor<12x12xf32>
  %s1 = linalg.fill ins(%zero : f32) outs(%s0 : tensor<12x12xf32>) -> tensor<12x12xf32>
  %s = linalg.matmul ins(%x, %t : tensor<12x8xf32>, tensor<8x12xf32>) outs(%s1 : tensor<12x12xf32>) -> tensor<12x12xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<12x12xf32>) outs(%s0 : tensor<12x12xf32>) -> tensor<12x12xf32>
  %y0 = tensor.empty() : tensor<12x8xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<12x8xf32>) -> tensor<12x8xf32>
  %y = linalg.matmul ins(%p, %x : tensor<12x12xf32>, tensor<12x8xf32>) outs(%y1 : tensor<12x8xf32>) -> tensor<12x8xf32>
  return %y : tensor<12x8xf32>
}
