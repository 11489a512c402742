// RUN: mca-opt %s --mca-approximate-attention --remarks-filter=mca-match 2>&1 | FileCheck %s

// Each of the two batch elements has a weight of its own. With one weight for
// both it matches.

// CHECK: [Missed] WeightVariesWithToken {{.*}}Function=missed{{.*}}found a batched weight
// CHECK: [Passed] Encoded {{.*}}Function=cured
// CHECK-LABEL: func.func @missed
// CHECK-NOT: mca.encode
func.func @missed(%x: tensor<2x5x8xf32>, %w: tensor<2x8x4xf32>, %s: tensor<2x3x5xf32>) -> tensor<2x3x4xf32> {
  %zero = arith.constant dense<0.0> : tensor<2x5x4xf32>
  %v = linalg.batch_matmul ins(%x, %w : tensor<2x5x8xf32>, tensor<2x8x4xf32>) outs(%zero : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x3x5xf32>) outs(%s : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %zeroY = arith.constant dense<0.0> : tensor<2x3x4xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<2x3x5xf32>, tensor<2x5x4xf32>) outs(%zeroY : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}

// CHECK-LABEL: func.func @cured
// CHECK: mca.encode
func.func @cured(%x: tensor<2x5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<2x3x5xf32>) -> tensor<2x3x4xf32> {
  %init = tensor.empty() : tensor<2x8x4xf32>
  %w2 = linalg.broadcast ins(%w : tensor<8x4xf32>) outs(%init : tensor<2x8x4xf32>) dimensions = [0]
  %zero = arith.constant dense<0.0> : tensor<2x5x4xf32>
  %v = linalg.batch_matmul ins(%x, %w2 : tensor<2x5x8xf32>, tensor<2x8x4xf32>) outs(%zero : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x3x5xf32>) outs(%s : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %zeroY = arith.constant dense<0.0> : tensor<2x3x4xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<2x3x5xf32>, tensor<2x5x4xf32>) outs(%zeroY : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}
