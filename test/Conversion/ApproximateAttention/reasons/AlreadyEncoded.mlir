// RUN: mca-opt %s --mca-approximate-attention --remarks-filter=mca-match 2>&1 | FileCheck %s

// The pass has been here before: the values are an `mca.encode`, which is left
// as it is.

// CHECK: [Missed] AlreadyEncoded {{.*}}Function=missed{{.*}}found 'mca.encode'
// CHECK-NOT: [Passed]
// CHECK-LABEL: func.func @missed
// CHECK-COUNT-1: mca.encode
// CHECK-NOT: mca.encode
func.func @missed(%x: tensor<2x5x8xf32>, %w: tensor<8x1x4xf32>, %s: tensor<2x3x5xf32>) -> tensor<2x3x4xf32> {
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x3x5xf32>) outs(%s : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %p4 = tensor.expand_shape %p [[0, 1], [2], [3]] output_shape [2, 1, 3, 5] : tensor<2x3x5xf32> into tensor<2x1x3x5xf32>
  %e = tensor.empty() : tensor<2x1x5x4xf32>
  %v4 = mca.encode values(%x : tensor<2x5x8xf32>) weight(%w : tensor<8x1x4xf32>) probabilities(%p4 : tensor<2x1x3x5xf32>) outs(%e : tensor<2x1x5x4xf32>) {alpha = 0.2} -> tensor<2x1x5x4xf32>
  %v = tensor.collapse_shape %v4 [[0, 1], [2], [3]] : tensor<2x1x5x4xf32> into tensor<2x5x4xf32>
  %zero = arith.constant dense<0.0> : tensor<2x3x4xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<2x3x5xf32>, tensor<2x5x4xf32>) outs(%zero : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}
