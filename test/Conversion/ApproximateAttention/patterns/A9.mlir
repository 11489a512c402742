// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// A9: a factor before the product and one after it.

// One head.
// ARGS: x, x, x, w
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul ins({{.*}} : tensor<3x5xf32>, tensor<5x4xf32>)
func.func @main(%q: tensor<3x6xf32>, %k: tensor<5x6xf32>, %x: tensor<5x9xf32>, %w: tensor<9x4xf32>) -> tensor<3x4xf32> {
  %c = arith.constant dense<5.000000e-01> : tensor<3x6xf32>
  %qs = arith.mulf %q, %c : tensor<3x6xf32>
  %empty = tensor.empty() : tensor<6x5xf32>
  %kt = linalg.transpose ins(%k : tensor<5x6xf32>) outs(%empty : tensor<6x5xf32>) permutation = [1, 0]
  %empty_1 = tensor.empty() : tensor<3x5xf32>
  %init = arith.constant dense<0.0> : tensor<3x5xf32>
  %s = linalg.matmul ins(%qs, %kt : tensor<3x6xf32>, tensor<6x5xf32>) outs(%init : tensor<3x5xf32>) -> tensor<3x5xf32>
  %c_1 = arith.constant dense<2.500000e-01> : tensor<3x5xf32>
  %sc = arith.mulf %s, %c_1 : tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x9xf32>, tensor<9x4xf32>) outs(%init_1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p = linalg.softmax dimension(1) ins(%sc : tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
