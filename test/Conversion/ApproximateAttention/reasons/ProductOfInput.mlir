// RUN: mca-opt %s --mca-approximate-attention --remarks-filter=mca-match 2>&1 | FileCheck %s

// The program sums the inputs and projects the sums, which is cheaper with few
// queries but has no value per token to sample. Projected first it matches.

// CHECK: [Missed] ProductOfInput {{.*}}Function=missed{{.*}}found a block argument
// CHECK: [Passed] Encoded {{.*}}Function=cured
// CHECK-LABEL: func.func @missed
// CHECK-NOT: mca.encode
func.func @missed(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%s : tensor<3x5xf32>) -> tensor<3x5xf32>
  %zero = arith.constant dense<0.0> : tensor<3x8xf32>
  %u = linalg.matmul ins(%p, %x : tensor<3x5xf32>, tensor<5x8xf32>) outs(%zero : tensor<3x8xf32>) -> tensor<3x8xf32>
  %zeroY = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%u, %w : tensor<3x8xf32>, tensor<8x4xf32>) outs(%zeroY : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// CHECK-LABEL: func.func @cured
// CHECK: mca.encode
func.func @cured(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%zero : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%s : tensor<3x5xf32>) -> tensor<3x5xf32>
  %zeroY = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%zeroY : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
