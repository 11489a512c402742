// RUN: mca-opt %s --mca-approximate-attention --remarks-filter=mca-match 2>&1 | FileCheck %s

// There are no keys, so there is nothing to approximate.

// CHECK: [Missed] EmptyShape {{.*}}Function=missed{{.*}}found tensor<3x0xf32>
// CHECK-NOT: [Passed]
// CHECK-LABEL: func.func @missed
// CHECK-NOT: mca.encode
func.func @missed(%x: tensor<0x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x0xf32>) -> tensor<3x4xf32> {
  %zero = tensor.empty() : tensor<0x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<0x8xf32>, tensor<8x4xf32>) outs(%zero : tensor<0x4xf32>) -> tensor<0x4xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x0xf32>) outs(%s : tensor<3x0xf32>) -> tensor<3x0xf32>
  %zeroY = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x0xf32>, tensor<0x4xf32>) outs(%zeroY : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
