// RUN: mca-opt %s --mca-approximate-attention=alpha=0.25 --remarks-filter=mca-match --remark-format=yaml --remarks-output-file=%t.yaml -o /dev/null
// RUN: FileCheck %s < %t.yaml

// Two attentions after one another: the first is rewritten, the second's values
// are an argument.

// CHECK: --- !Passed
// CHECK-NEXT: Pass: mca-match
// CHECK-NEXT: Name: Encoded
// CHECK: Function: main
// CHECK-DAG: Alpha: '2.500000e-01'
// CHECK-DAG: Bound: 'alpha * mean_j ||X[j]||_2 * ||W_h||_F, in expectation'
// CHECK-DAG: FractionIfUniform: '1.000000e+00'
// CHECK-DAG: Heads: '1'
// CHECK-DAG: InputDim: '8'
// CHECK-DAG: Keys: '5'
// CHECK-DAG: Layer: '0'
// CHECK-DAG: Queries: '3'
// CHECK-DAG: Seed: '0'
// CHECK: --- !Missed
// CHECK: Name: ValueNotProjected
// CHECK: Function: main
// CHECK-DAG: Reason: 'the values do not come from a projection X W (+ b): found a block argument'
// CHECK-DAG: Suggestion: {{'?}}only reshapes, transposes, slices, conversions and one bias may
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>, %u: tensor<5x4xf32>) -> (tensor<3x4xf32>, tensor<3x4xf32>) {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %z = linalg.matmul ins(%p, %u : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y, %z : tensor<3x4xf32>, tensor<3x4xf32>
}
