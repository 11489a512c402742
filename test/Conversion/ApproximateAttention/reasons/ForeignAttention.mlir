// RUN: mca-opt %s --allow-unregistered-dialect --mca-approximate-attention --remarks-filter=mca-match 2>&1 | FileCheck %s

// Batch and heads are two dimensions, which the op as torch-mlir builds it does
// not have. With both in one it matches.

// CHECK: [Missed] ForeignAttention {{.*}}Function=missed{{.*}}found 'tm_tensor.attention' with a query that is not of rank 3 with static features
// CHECK: [Passed] Encoded {{.*}}Function=cured
// CHECK-LABEL: func.func @missed
// CHECK-NOT: mca.encode
func.func @missed(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %q: tensor<1x1x3x4xf32>, %k: tensor<1x1x5x4xf32>) -> tensor<1x1x3x4xf32> {
  %zero = arith.constant dense<0.0> : tensor<5x4xf32>
  %u = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%zero : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = tensor.expand_shape %u [[0, 1, 2], [3]] output_shape [1, 1, 5, 4] : tensor<5x4xf32> into tensor<1x1x5x4xf32>
  %y = "tm_tensor.attention"(%q, %k, %v, %q) {operandSegmentSizes = array<i32: 3, 1>} : (tensor<1x1x3x4xf32>, tensor<1x1x5x4xf32>, tensor<1x1x5x4xf32>, tensor<1x1x3x4xf32>) -> tensor<1x1x3x4xf32>
  return %y : tensor<1x1x3x4xf32>
}

// CHECK-LABEL: func.func @cured
// CHECK: mca.encode
func.func @cured(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x5x4xf32>) -> tensor<1x3x4xf32> {
  %zero = arith.constant dense<0.0> : tensor<5x4xf32>
  %u = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%zero : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = tensor.expand_shape %u [[0, 1], [2]] output_shape [1, 5, 4] : tensor<5x4xf32> into tensor<1x5x4xf32>
  %y = "tm_tensor.attention"(%q, %k, %v, %q) {operandSegmentSizes = array<i32: 3, 1>} : (tensor<1x3x4xf32>, tensor<1x5x4xf32>, tensor<1x5x4xf32>, tensor<1x3x4xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}
