// Divisions that stay in front of the product with the values.
//
// RUN: mca-opt %s -split-input-file --mca-fuse-elementwise --canonicalize | FileCheck %s

// Somebody else reads the probabilities.
#a = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
// CHECK-LABEL: func @two_users
// CHECK: linalg.generic
// CHECK: %[[P:.+]] = linalg.generic
// CHECK: arith.divf
// CHECK: linalg.generic {{.*}} ins(%[[P]],
// CHECK-NOT: arith.divf
func.func @two_users(%x0: tensor<4x9x17xf32>, %s0: tensor<4x9xf32>, %v: tensor<4x17x8xf32>, %y0: tensor<4x9x8xf32>) -> (tensor<4x9x8xf32>, tensor<4x9x17xf32>) {
  %zero = arith.constant 0.0 : f32
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  %e = tensor.empty() : tensor<4x9x17xf32>
  %x = linalg.exp ins(%x0 : tensor<4x9x17xf32>) outs(%e : tensor<4x9x17xf32>) -> tensor<4x9x17xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<4x9x17xf32>) outs(%s0 : tensor<4x9xf32>) dimensions = [2]
  %p = linalg.generic {indexing_maps = [#a, #row, #a], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%x, %s : tensor<4x9x17xf32>, tensor<4x9xf32>) outs(%e : tensor<4x9x17xf32>) {
  ^bb0(%in: f32, %sum: f32, %out: f32):
    %q = arith.divf %in, %sum : f32
    linalg.yield %q : f32
  } -> tensor<4x9x17xf32>
  %r = linalg.batch_matmul ins(%p, %v : tensor<4x9x17xf32>, tensor<4x17x8xf32>) outs(%y : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  return %r, %p : tensor<4x9x8xf32>, tensor<4x9x17xf32>
}

// -----

// The divisor differs from term to term of a sum.
#a = affine_map<(h, i, j) -> (h, i, j)>
#column = affine_map<(h, i, j) -> (h, j)>
// CHECK-LABEL: func @summed_dimension
// CHECK: linalg.generic
// CHECK: %[[P:.+]] = linalg.generic
// CHECK: arith.divf
// CHECK: linalg.generic {{.*}} ins(%[[P]],
// CHECK-NOT: arith.divf
func.func @summed_dimension(%x0: tensor<4x9x17xf32>, %s0: tensor<4x17xf32>, %v: tensor<4x17x8xf32>, %y0: tensor<4x9x8xf32>) -> tensor<4x9x8xf32> {
  %zero = arith.constant 0.0 : f32
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  %e = tensor.empty() : tensor<4x9x17xf32>
  %x = linalg.exp ins(%x0 : tensor<4x9x17xf32>) outs(%e : tensor<4x9x17xf32>) -> tensor<4x9x17xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<4x9x17xf32>) outs(%s0 : tensor<4x17xf32>) dimensions = [1]
  %p = linalg.generic {indexing_maps = [#a, #column, #a], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%x, %s : tensor<4x9x17xf32>, tensor<4x17xf32>) outs(%e : tensor<4x9x17xf32>) {
  ^bb0(%in: f32, %sum: f32, %out: f32):
    %q = arith.divf %in, %sum : f32
    linalg.yield %q : f32
  } -> tensor<4x9x17xf32>
  %r = linalg.batch_matmul ins(%p, %v : tensor<4x9x17xf32>, tensor<4x17x8xf32>) outs(%y : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  return %r : tensor<4x9x8xf32>
}

// -----

// 32 columns for 17 terms: more to divide.
#a = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
// CHECK-LABEL: func @wider_result
// CHECK: linalg.generic
// CHECK: %[[P:.+]] = linalg.generic
// CHECK: arith.divf
// CHECK: linalg.generic {{.*}} ins(%[[P]],
// CHECK-NOT: arith.divf
func.func @wider_result(%x0: tensor<4x9x17xf32>, %s0: tensor<4x9xf32>, %v: tensor<4x17x32xf32>, %y0: tensor<4x9x32xf32>) -> tensor<4x9x32xf32> {
  %zero = arith.constant 0.0 : f32
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x9x32xf32>) -> tensor<4x9x32xf32>
  %e = tensor.empty() : tensor<4x9x17xf32>
  %x = linalg.exp ins(%x0 : tensor<4x9x17xf32>) outs(%e : tensor<4x9x17xf32>) -> tensor<4x9x17xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<4x9x17xf32>) outs(%s0 : tensor<4x9xf32>) dimensions = [2]
  %p = linalg.generic {indexing_maps = [#a, #row, #a], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%x, %s : tensor<4x9x17xf32>, tensor<4x9xf32>) outs(%e : tensor<4x9x17xf32>) {
  ^bb0(%in: f32, %sum: f32, %out: f32):
    %q = arith.divf %in, %sum : f32
    linalg.yield %q : f32
  } -> tensor<4x9x17xf32>
  %r = linalg.batch_matmul ins(%p, %v : tensor<4x9x17xf32>, tensor<4x17x32xf32>) outs(%y : tensor<4x9x32xf32>) -> tensor<4x9x32xf32>
  return %r : tensor<4x9x32xf32>
}

// -----

// It may be more.
#a = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
// CHECK-LABEL: func @unknown_columns
// CHECK: linalg.generic
// CHECK: %[[P:.+]] = linalg.generic
// CHECK: arith.divf
// CHECK: linalg.generic {{.*}} ins(%[[P]],
// CHECK-NOT: arith.divf
func.func @unknown_columns(%x0: tensor<4x9x17xf32>, %s0: tensor<4x9xf32>, %v: tensor<4x17x?xf32>, %y0: tensor<4x9x?xf32>) -> tensor<4x9x?xf32> {
  %zero = arith.constant 0.0 : f32
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x9x?xf32>) -> tensor<4x9x?xf32>
  %e = tensor.empty() : tensor<4x9x17xf32>
  %x = linalg.exp ins(%x0 : tensor<4x9x17xf32>) outs(%e : tensor<4x9x17xf32>) -> tensor<4x9x17xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<4x9x17xf32>) outs(%s0 : tensor<4x9xf32>) dimensions = [2]
  %p = linalg.generic {indexing_maps = [#a, #row, #a], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%x, %s : tensor<4x9x17xf32>, tensor<4x9xf32>) outs(%e : tensor<4x9x17xf32>) {
  ^bb0(%in: f32, %sum: f32, %out: f32):
    %q = arith.divf %in, %sum : f32
    linalg.yield %q : f32
  } -> tensor<4x9x17xf32>
  %r = linalg.batch_matmul ins(%p, %v : tensor<4x9x17xf32>, tensor<4x17x?xf32>) outs(%y : tensor<4x9x?xf32>) -> tensor<4x9x?xf32>
  return %r : tensor<4x9x?xf32>
}

// -----

// The sum divided by elements.
#a = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
// CHECK-LABEL: func @divisor
// CHECK: linalg.generic
// CHECK: %[[P:.+]] = linalg.generic
// CHECK: arith.divf
// CHECK: linalg.generic {{.*}} ins(%[[P]],
// CHECK-NOT: arith.divf
func.func @divisor(%x0: tensor<4x9x17xf32>, %s0: tensor<4x9xf32>, %v: tensor<4x17x8xf32>, %y0: tensor<4x9x8xf32>) -> tensor<4x9x8xf32> {
  %zero = arith.constant 0.0 : f32
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  %e = tensor.empty() : tensor<4x9x17xf32>
  %x = linalg.exp ins(%x0 : tensor<4x9x17xf32>) outs(%e : tensor<4x9x17xf32>) -> tensor<4x9x17xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<4x9x17xf32>) outs(%s0 : tensor<4x9xf32>) dimensions = [2]
  %p = linalg.generic {indexing_maps = [#a, #row, #a], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%x, %s : tensor<4x9x17xf32>, tensor<4x9xf32>) outs(%e : tensor<4x9x17xf32>) {
  ^bb0(%in: f32, %sum: f32, %out: f32):
    %q = arith.divf %sum, %in : f32
    linalg.yield %q : f32
  } -> tensor<4x9x17xf32>
  %r = linalg.batch_matmul ins(%p, %v : tensor<4x9x17xf32>, tensor<4x17x8xf32>) outs(%y : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  return %r : tensor<4x9x8xf32>
}

// -----

// What the product adds to would be divided as well.
#a = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
// CHECK-LABEL: func @adds_to_something
// CHECK: linalg.generic
// CHECK: %[[P:.+]] = linalg.generic
// CHECK: arith.divf
// CHECK: linalg.generic {{.*}} ins(%[[P]],
// CHECK-NOT: arith.divf
func.func @adds_to_something(%x0: tensor<4x9x17xf32>, %s0: tensor<4x9xf32>, %v: tensor<4x17x8xf32>, %y: tensor<4x9x8xf32>) -> tensor<4x9x8xf32> {
  %e = tensor.empty() : tensor<4x9x17xf32>
  %x = linalg.exp ins(%x0 : tensor<4x9x17xf32>) outs(%e : tensor<4x9x17xf32>) -> tensor<4x9x17xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<4x9x17xf32>) outs(%s0 : tensor<4x9xf32>) dimensions = [2]
  %p = linalg.generic {indexing_maps = [#a, #row, #a], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%x, %s : tensor<4x9x17xf32>, tensor<4x9xf32>) outs(%e : tensor<4x9x17xf32>) {
  ^bb0(%in: f32, %sum: f32, %out: f32):
    %q = arith.divf %in, %sum : f32
    linalg.yield %q : f32
  } -> tensor<4x9x17xf32>
  %r = linalg.batch_matmul ins(%p, %v : tensor<4x9x17xf32>, tensor<4x17x8xf32>) outs(%y : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  return %r : tensor<4x9x8xf32>
}
