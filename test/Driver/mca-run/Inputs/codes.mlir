func.func @main(%x: tensor<12x64xi8>, %w: tensor<2x64x64xi8>, %s: tensor<12xf32>, %t: tensor<2x64xf32>) -> tensor<2x12x64xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x12x64xf32>
  %0 = linalg.fill ins(%zero : f32) outs(%e : tensor<2x12x64xf32>) -> tensor<2x12x64xf32>
  %1 = mca.gather_matmul ins(%x, %w : tensor<12x64xi8>, tensor<2x64x64xi8>) steps(%s, %t : tensor<12xf32>, tensor<2x64xf32>)
    outs(%0 : tensor<2x12x64xf32>) -> tensor<2x12x64xf32>
  return %1 : tensor<2x12x64xf32>
}
