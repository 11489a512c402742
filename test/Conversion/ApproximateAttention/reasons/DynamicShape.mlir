// RUN: mca-opt %s --mca-approximate-attention --remarks-filter=mca-match 2>&1 | FileCheck %s

// The shape that splits the values' rows into two batches is an operand, so
// nothing relates its sizes to them. Computed from the rows it matches.

// CHECK: [Missed] DynamicShape {{.*}}Function=missed{{.*}}found 'tensor.reshape'
// CHECK: [Passed] Encoded {{.*}}Function=cured
// CHECK-LABEL: func.func @missed
// CHECK-NOT: mca.encode
func.func @missed(%x: tensor<?x8xf32>, %w: tensor<8x4xf32>, %init: tensor<?x4xf32>, %shape: tensor<3xindex>, %s: tensor<2x3x?xf32>) -> tensor<2x3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %none = linalg.fill ins(%zero : f32) outs(%init : tensor<?x4xf32>) -> tensor<?x4xf32>
  %u = linalg.matmul ins(%x, %w : tensor<?x8xf32>, tensor<8x4xf32>) outs(%none : tensor<?x4xf32>) -> tensor<?x4xf32>
  %v = tensor.reshape %u(%shape) : (tensor<?x4xf32>, tensor<3xindex>) -> tensor<2x?x4xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x3x?xf32>) outs(%s : tensor<2x3x?xf32>) -> tensor<2x3x?xf32>
  %zeroY = arith.constant dense<0.0> : tensor<2x3x4xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<2x3x?xf32>, tensor<2x?x4xf32>) outs(%zeroY : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}

// CHECK-LABEL: func.func @cured
// CHECK: mca.encode
func.func @cured(%x: tensor<?x8xf32>, %w: tensor<8x4xf32>, %init: tensor<?x4xf32>, %s: tensor<2x3x?xf32>) -> tensor<2x3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %none = linalg.fill ins(%zero : f32) outs(%init : tensor<?x4xf32>) -> tensor<?x4xf32>
  %u = linalg.matmul ins(%x, %w : tensor<?x8xf32>, tensor<8x4xf32>) outs(%none : tensor<?x4xf32>) -> tensor<?x4xf32>
  %m = tensor.dim %u, %c0 : tensor<?x4xf32>
  %n = arith.divui %m, %c2 : index
  %v = tensor.expand_shape %u [[0, 1], [2]] output_shape [2, %n, 4] : tensor<?x4xf32> into tensor<2x?x4xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x3x?xf32>) outs(%s : tensor<2x3x?xf32>) -> tensor<2x3x?xf32>
  %zeroY = arith.constant dense<0.0> : tensor<2x3x4xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<2x3x?xf32>, tensor<2x?x4xf32>) outs(%zeroY : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}
