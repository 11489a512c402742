// RUN: mca-opt %s --mca-approximate-attention --remarks-filter=mca-match 2>&1 | FileCheck %s

// Decoding: the values of earlier tokens come from a cache. With one product
// over the cache and one over the new values, the second matches.

// CHECK: [Missed] ValueFromCache {{.*}}Function=missed{{.*}}found 'tensor.concat'
// CHECK: [Passed] Encoded {{.*}}Function=cured
// CHECK-LABEL: func.func @missed
// CHECK-NOT: mca.encode
func.func @missed(%x: tensor<2x8xf32>, %w: tensor<8x4xf32>, %cache: tensor<3x4xf32>, %s: tensor<2x5xf32>) -> tensor<2x4xf32> {
  %zero = arith.constant dense<0.0> : tensor<2x4xf32>
  %new = linalg.matmul ins(%x, %w : tensor<2x8xf32>, tensor<8x4xf32>) outs(%zero : tensor<2x4xf32>) -> tensor<2x4xf32>
  %v = tensor.concat dim(0) %cache, %new : (tensor<3x4xf32>, tensor<2x4xf32>) -> tensor<5x4xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<2x5xf32>) outs(%s : tensor<2x5xf32>) -> tensor<2x5xf32>
  %y = linalg.matmul ins(%p, %v : tensor<2x5xf32>, tensor<5x4xf32>) outs(%zero : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %y : tensor<2x4xf32>
}

// CHECK-LABEL: func.func @cured
// CHECK: mca.encode
func.func @cured(%x: tensor<2x8xf32>, %w: tensor<8x4xf32>, %cache: tensor<3x4xf32>, %s: tensor<2x5xf32>) -> tensor<2x4xf32> {
  %zero = arith.constant dense<0.0> : tensor<2x4xf32>
  %new = linalg.matmul ins(%x, %w : tensor<2x8xf32>, tensor<8x4xf32>) outs(%zero : tensor<2x4xf32>) -> tensor<2x4xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<2x5xf32>) outs(%s : tensor<2x5xf32>) -> tensor<2x5xf32>
  %old_p = tensor.extract_slice %p[0, 0] [2, 3] [1, 1] : tensor<2x5xf32> to tensor<2x3xf32>
  %new_p = tensor.extract_slice %p[0, 3] [2, 2] [1, 1] : tensor<2x5xf32> to tensor<2x2xf32>
  %old_y = linalg.matmul ins(%old_p, %cache : tensor<2x3xf32>, tensor<3x4xf32>) outs(%zero : tensor<2x4xf32>) -> tensor<2x4xf32>
  %y = linalg.matmul ins(%new_p, %new : tensor<2x2xf32>, tensor<2x4xf32>) outs(%old_y : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %y : tensor<2x4xf32>
}
