// RUN: mca-opt %s --mca-approximate-attention --remarks-filter=mca-match 2>&1 | FileCheck %s

// The model is quantised as a whole: exponentials are looked up in a table of
// integers, and A and V are integers as well. In float it matches.

// CHECK: [Missed] TableSoftmax {{.*}}Function=missed{{.*}}found 'tosa.reduce_sum'
// CHECK: [Passed] Encoded {{.*}}Function=cured
// CHECK-LABEL: func.func @missed
// CHECK-NOT: mca.encode
func.func @missed(%v: tensor<1x5x4xi16>, %s: tensor<1x3x5xi8>, %table: tensor<256xi8>) -> tensor<1x3x4xi32> {
  %zero = arith.constant dense<0> : tensor<1xi8>
  %shift = arith.constant dense<7> : tensor<1xi8>
  %t = tosa.table %s, %table : (tensor<1x3x5xi8>, tensor<256xi8>) -> tensor<1x3x5xi8>
  %e = tosa.cast %t : (tensor<1x3x5xi8>) -> tensor<1x3x5xi32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x5xi32>) -> tensor<1x3x1xi32>
  %m = tosa.mul %e, %sum, %shift : (tensor<1x3x5xi32>, tensor<1x3x1xi32>, tensor<1xi8>) -> tensor<1x3x5xi32>
  %p = tosa.cast %m : (tensor<1x3x5xi32>) -> tensor<1x3x5xi8>
  %v8 = tosa.cast %v : (tensor<1x5x4xi16>) -> tensor<1x5x4xi8>
  %y = tosa.matmul %p, %v8, %zero, %zero : (tensor<1x3x5xi8>, tensor<1x5x4xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x3x4xi32>
  return %y : tensor<1x3x4xi32>
}

// CHECK-LABEL: func.func @cured
// CHECK: mca.encode
func.func @cured(%x: tensor<1x5x8xf32>, %w: tensor<1x8x4xf32>, %s: tensor<1x3x5xf32>) -> tensor<1x3x4xf32> {
  %zero = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %zero, %zero : (tensor<1x5x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %e = tosa.exp %s : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x5xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  %y = tosa.matmul %p, %v, %zero, %zero : (tensor<1x3x5xf32>, tensor<1x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}
