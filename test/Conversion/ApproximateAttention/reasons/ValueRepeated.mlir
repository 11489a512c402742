// RUN: mca-opt %s --mca-approximate-attention --remarks-filter=mca-match 2>&1 | FileCheck %s

// One head of values becomes two where the bias of each head is added to it.
// With the repetition as an operation of its own it matches.

// CHECK: [Missed] ValueRepeated {{.*}}Function=missed{{.*}}found values repeated by an elementwise operation
// CHECK: [Passed] Encoded {{.*}}Function=cured
// CHECK-LABEL: func.func @missed
// CHECK-NOT: mca.encode
func.func @missed(%x: tensor<1x5x8xf32>, %w: tensor<1x8x4xf32>, %b: tensor<2x1x4xf32>, %s: tensor<2x3x5xf32>) -> tensor<2x3x4xf32> {
  %zero = arith.constant dense<0.0> : tensor<1xf32>
  %u = tosa.matmul %x, %w, %zero, %zero : (tensor<1x5x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %v = tosa.add %u, %b : (tensor<1x5x4xf32>, tensor<2x1x4xf32>) -> tensor<2x5x4xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x3x5xf32>) outs(%s : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %y = tosa.matmul %p, %v, %zero, %zero : (tensor<2x3x5xf32>, tensor<2x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}

// CHECK-LABEL: func.func @cured
// CHECK: mca.encode
func.func @cured(%x: tensor<1x5x8xf32>, %w: tensor<1x8x4xf32>, %b: tensor<2x1x4xf32>, %s: tensor<2x3x5xf32>) -> tensor<2x3x4xf32> {
  %zero = arith.constant dense<0.0> : tensor<1xf32>
  %u = tosa.matmul %x, %w, %zero, %zero : (tensor<1x5x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %times = tosa.const_shape {values = dense<[2, 1, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %u2 = tosa.tile %u, %times : (tensor<1x5x4xf32>, !tosa.shape<3>) -> tensor<2x5x4xf32>
  %v = tosa.add %u2, %b : (tensor<2x5x4xf32>, tensor<2x1x4xf32>) -> tensor<2x5x4xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x3x5xf32>) outs(%s : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %y = tosa.matmul %p, %v, %zero, %zero : (tensor<2x3x5xf32>, tensor<2x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}
