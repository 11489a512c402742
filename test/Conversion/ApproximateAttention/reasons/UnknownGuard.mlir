// RUN: mca-opt %s --mca-approximate-attention --remarks-filter=mca-match 2>&1 | FileCheck %s

// Single keys are masked after the softmax, so what is left of a row does not
// sum to one. With the mask on the scores it matches.

// CHECK: [Missed] UnknownGuard {{.*}}Function=missed{{.*}}found a select whose condition is no mask of whole rows
// CHECK: [Passed] Encoded {{.*}}Function=cured
// CHECK-LABEL: func.func @missed
// CHECK-NOT: mca.encode
func.func @missed(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>, %keep: tensor<3x5xi1>) -> tensor<3x4xf32> {
  %zero = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%zero : tensor<5x4xf32>) -> tensor<5x4xf32>
  %a = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%s : tensor<3x5xf32>) -> tensor<3x5xf32>
  %none = arith.constant dense<0.0> : tensor<3x5xf32>
  %p = arith.select %keep, %a, %none : tensor<3x5xi1>, tensor<3x5xf32>
  %zeroY = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%zeroY : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// CHECK-LABEL: func.func @cured
// CHECK: mca.encode
func.func @cured(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>, %keep: tensor<3x5xi1>) -> tensor<3x4xf32> {
  %zero = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%zero : tensor<5x4xf32>) -> tensor<5x4xf32>
  %lowest = arith.constant dense<-3.40282347E+38> : tensor<3x5xf32>
  %masked = arith.select %keep, %s, %lowest : tensor<3x5xi1>, tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%masked : tensor<3x5xf32>) outs(%s : tensor<3x5xf32>) -> tensor<3x5xf32>
  %zeroY = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%zeroY : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
