// RUN: mca-opt %s --mca-approximate-attention --remarks-filter=mca-match 2>&1 | FileCheck %s

// A scale of the output has been fused into the body of the product. As an
// operation of its own it does no harm.

// CHECK: [Missed] ProductBody {{.*}}Function=missed{{.*}}found 'linalg.generic'
// CHECK: [Passed] Encoded {{.*}}Function=cured
// CHECK-LABEL: func.func @missed
// CHECK-NOT: mca.encode
func.func @missed(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%zero : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%s : tensor<3x5xf32>) -> tensor<3x5xf32>
  %zeroY = arith.constant dense<0.0> : tensor<3x4xf32>
  %half = arith.constant 0.5 : f32
  %y = linalg.generic {
      indexing_maps = [affine_map<(q, e, k) -> (q, k)>, affine_map<(q, e, k) -> (k, e)>, affine_map<(q, e, k) -> (q, e)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%zeroY : tensor<3x4xf32>) {
  ^bb0(%a: f32, %b: f32, %sum: f32):
    %ab = arith.mulf %a, %b : f32
    %scaled = arith.mulf %ab, %half : f32
    %next = arith.addf %sum, %scaled : f32
    linalg.yield %next : f32
  } -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// CHECK-LABEL: func.func @cured
// CHECK: mca.encode
func.func @cured(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%zero : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%s : tensor<3x5xf32>) -> tensor<3x5xf32>
  %zeroY = arith.constant dense<0.0> : tensor<3x4xf32>
  %u = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%zeroY : tensor<3x4xf32>) -> tensor<3x4xf32>
  %half = arith.constant dense<0.5> : tensor<3x4xf32>
  %y = arith.mulf %u, %half : tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
