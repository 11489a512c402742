// What other compilers take: upstream's operations, static in shape where the program
// is, none that a newer release of MLIR lacks, no loop that is not within one of them.
// RUN: mca-opt %mca_docs/examples/downstream/model.mlir --mca-approximate-attention --mca-to-linalg | FileCheck %s
// RUN: mca-opt %s --mca-approximate-attention='estimator=centroid' --mca-to-linalg | FileCheck %s
// RUN: mca-opt %s --mca-approximate-attention='estimator=relaxed' --mca-to-linalg | FileCheck %s

// CHECK-NOT: mca.
// CHECK-NOT: linalg.{{add|sub|mul|max}}
// CHECK-NOT: scf.
// CHECK-NOT: tensor.insert %
// CHECK: return
func.func @main(%x: tensor<5x8xf32>, %pad: tensor<5xf32>) -> tensor<3x4xf32> {
  %w = arith.constant dense<0.5> : tensor<8x4xf32>
  %zero = arith.constant 0.0 : f32
  %s0 = tensor.empty() : tensor<3x5xf32>
  %s = linalg.broadcast ins(%pad : tensor<5xf32>) outs(%s0 : tensor<3x5xf32>) dimensions = [0]
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
