// RUN: mca-opt %s --mca-approximate-attention='estimator=centroid assume-bidirectional=true' --remarks-filter=mca-match 2>&1 | FileCheck %s

// The output of an attention is projected: that product is none of an attention,
// before the rewrite and after it.
// CHECK: [Passed] Attended
// CHECK-NOT: [Missed]
// CHECK-LABEL: func.func @main
// CHECK: %[[Y:.+]] = mca.attend
// CHECK: %[[OUT:.+]] = tensor.collapse_shape %[[Y]]
// CHECK: linalg.matmul ins(%[[OUT]],
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<7x5xf32>, %o: tensor<4x6xf32>) -> tensor<7x6xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<7x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<7x5xf32>) outs(%empty : tensor<7x5xf32>) -> tensor<7x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<7x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<7x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<7x4xf32>) -> tensor<7x4xf32>
  %init_2 = arith.constant dense<0.0> : tensor<7x6xf32>
  %out = linalg.matmul ins(%y, %o : tensor<7x4xf32>, tensor<4x6xf32>) outs(%init_2 : tensor<7x6xf32>) -> tensor<7x6xf32>
  return %out : tensor<7x6xf32>
}
