// RUN: mca-opt %s --mca-approximate-attention=estimator=centroid --remarks-filter=mca-match 2>&1 | FileCheck %s

// A causal mask: the centroid of many tokens would show every query tokens that
// the mask hides from it. A mask of the keys alone, as of padding, does not
// matter.

// CHECK: [Missed] MaskVariesWithQuery {{.*}}Function=missed{{.*}}found 'arith.constant'
// CHECK: [Passed] Attended {{.*}}Function=cured
// CHECK-LABEL: func.func @missed
// CHECK-NOT: mca.attend
func.func @missed(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %m = arith.constant dense<[[[0.0, -1.0e9, -1.0e9], [0.0, 0.0, -1.0e9], [0.0, 0.0, 0.0]]]> : tensor<1x3x3xf32>
  %s = tosa.add %qk, %m : (tensor<1x3x3xf32>, tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// CHECK-LABEL: func.func @cured
// CHECK: mca.attend
func.func @cured(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>, %m: tensor<1x1x3xf32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %s = tosa.add %qk, %m : (tensor<1x3x3xf32>, tensor<1x1x3xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}
