// RUN: mca-opt %s --mca-approximate-attention --remarks-filter=mca-match 2>&1 | FileCheck %s

// The values of some tokens are picked by indices that the program computes.
// With the tokens picked before the projection it matches.

// CHECK: [Missed] ValueGathered {{.*}}Function=missed{{.*}}found 'tensor.gather'
// CHECK: [Passed] Encoded {{.*}}Function=cured
// CHECK-LABEL: func.func @missed
// CHECK-NOT: mca.encode
func.func @missed(%x: tensor<9x8xf32>, %w: tensor<8x4xf32>, %i: tensor<5x1xi32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant dense<0.0> : tensor<9x4xf32>
  %u = linalg.matmul ins(%x, %w : tensor<9x8xf32>, tensor<8x4xf32>) outs(%zero : tensor<9x4xf32>) -> tensor<9x4xf32>
  %v = tensor.gather %u[%i] gather_dims([0]) : (tensor<9x4xf32>, tensor<5x1xi32>) -> tensor<5x4xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%s : tensor<3x5xf32>) -> tensor<3x5xf32>
  %zeroY = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%zeroY : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// CHECK-LABEL: func.func @cured
// CHECK: mca.encode
func.func @cured(%x: tensor<9x8xf32>, %w: tensor<8x4xf32>, %i: tensor<5x1xi32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %some = tensor.gather %x[%i] gather_dims([0]) : (tensor<9x8xf32>, tensor<5x1xi32>) -> tensor<5x8xf32>
  %zero = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%some, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%zero : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%s : tensor<3x5xf32>) -> tensor<3x5xf32>
  %zeroY = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%zeroY : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
