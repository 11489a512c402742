// RUN: mca-opt %s -verify-diagnostics

// C3
func.func @size_batch_steps(%x: tensor<3x5x8xi8>, %g: tensor<2x8x4xi8>, %s: tensor<7x5xf32>, %t: tensor<2x4xf32>, %v: tensor<3x2x5x4xf32>) {
  // expected-error @+1 {{'mca.gather_matmul' op expected batch size = 3 (dimension 0 of lhs) in dimension 0 of lhs_steps, found 7}}
  %0 = mca.gather_matmul ins(%x, %g : tensor<3x5x8xi8>, tensor<2x8x4xi8>) steps(%s, %t : tensor<7x5xf32>, tensor<2x4xf32>)
         outs(%v : tensor<3x2x5x4xf32>) -> tensor<3x2x5x4xf32>
  return
}