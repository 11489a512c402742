// RUN: mca-opt %s --mca-approximate-attention --remarks-filter=mca-match 2>&1 | FileCheck %s

// Local attention: query q reads the values at q, q + 1 and q + 2, so no axis of
// V is the keys alone.

// CHECK: [Missed] LayoutNotTracked {{.*}}Function=missed{{.*}}found the product's operands
// CHECK-NOT: [Passed]
// CHECK-LABEL: func.func @missed
// CHECK-NOT: mca.encode
func.func @missed(%x: tensor<7x8xf32>, %w: tensor<8x4xf32>, %s: tensor<5x3xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant dense<0.0> : tensor<7x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<7x8xf32>, tensor<8x4xf32>) outs(%zero : tensor<7x4xf32>) -> tensor<7x4xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<5x3xf32>) outs(%s : tensor<5x3xf32>) -> tensor<5x3xf32>
  %zeroY = arith.constant dense<0.0> : tensor<5x4xf32>
  %y = linalg.generic {
      indexing_maps = [affine_map<(q, e, k) -> (q, k)>, affine_map<(q, e, k) -> (q + k, e)>, affine_map<(q, e, k) -> (q, e)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%p, %v : tensor<5x3xf32>, tensor<7x4xf32>) outs(%zeroY : tensor<5x4xf32>) {
  ^bb0(%a: f32, %b: f32, %sum: f32):
    %ab = arith.mulf %a, %b : f32
    %next = arith.addf %sum, %ab : f32
    linalg.yield %next : f32
  } -> tensor<5x4xf32>
  return %y : tensor<5x4xf32>
}
