// Divisions that stay in front of the product with the values.
//
// RUN: mca-opt %s -split-input-file --mca-fuse-elementwise --canonicalize | FileCheck %s

// Somebody else reads the probabilities.
#a = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
#column = affine_map<(h, i, j) -> (h, j)>
// CHECK-LABEL: func @two_users
// CHECK: %[[P:.+]] = linalg.generic
// CHECK: arith.divf
// CHECK: linalg.generic {{.*}} ins(%[[P]],
// CHECK-NOT: arith.divf
func.func @two_users(%x: tensor<4x9x17xf32>, %s: tensor<4x9xf32>, %v: tensor<4x17x8xf32>, %y0: tensor<4x9x8xf32>) -> (tensor<4x9x8xf32>, tensor<4x9x17xf32>) {
  %zero = arith.constant 0.0 : f32
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  %e = tensor.empty() : tensor<4x9x17xf32>
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
#row = affine_map<(h, i, j) -> (h, i)>
#column = affine_map<(h, i, j) -> (h, j)>
// CHECK-LABEL: func @summed_dimension
// CHECK: %[[P:.+]] = linalg.generic
// CHECK: arith.divf
// CHECK: linalg.generic {{.*}} ins(%[[P]],
// CHECK-NOT: arith.divf
func.func @summed_dimension(%x: tensor<4x9x17xf32>, %s: tensor<4x17xf32>, %v: tensor<4x17x8xf32>, %y0: tensor<4x9x8xf32>) -> tensor<4x9x8xf32> {
  %zero = arith.constant 0.0 : f32
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  %e = tensor.empty() : tensor<4x9x17xf32>
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
#column = affine_map<(h, i, j) -> (h, j)>
// CHECK-LABEL: func @wider_result
// CHECK: %[[P:.+]] = linalg.generic
// CHECK: arith.divf
// CHECK: linalg.generic {{.*}} ins(%[[P]],
// CHECK-NOT: arith.divf
func.func @wider_result(%x: tensor<4x9x17xf32>, %s: tensor<4x9xf32>, %v: tensor<4x17x32xf32>, %y0: tensor<4x9x32xf32>) -> tensor<4x9x32xf32> {
  %zero = arith.constant 0.0 : f32
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x9x32xf32>) -> tensor<4x9x32xf32>
  %e = tensor.empty() : tensor<4x9x17xf32>
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
#column = affine_map<(h, i, j) -> (h, j)>
// CHECK-LABEL: func @unknown_columns
// CHECK: %[[P:.+]] = linalg.generic
// CHECK: arith.divf
// CHECK: linalg.generic {{.*}} ins(%[[P]],
// CHECK-NOT: arith.divf
func.func @unknown_columns(%x: tensor<4x9x17xf32>, %s: tensor<4x9xf32>, %v: tensor<4x17x?xf32>, %y0: tensor<4x9x?xf32>) -> tensor<4x9x?xf32> {
  %zero = arith.constant 0.0 : f32
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x9x?xf32>) -> tensor<4x9x?xf32>
  %e = tensor.empty() : tensor<4x9x17xf32>
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

// No product of the quotients, but of their exponentials.
#a = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
#p = affine_map<(h, i, e, j) -> (h, i, j)>
#v = affine_map<(h, i, e, j) -> (h, j, e)>
#y = affine_map<(h, i, e, j) -> (h, i, e)>
// CHECK-LABEL: func @of_exponentials
// CHECK: %[[P:.+]] = linalg.generic
// CHECK: arith.divf
// CHECK: linalg.generic {{.*}} ins(%[[P]],
// CHECK-NOT: arith.divf
func.func @of_exponentials(%x: tensor<4x9x17xf32>, %s: tensor<4x9xf32>, %v: tensor<4x17x8xf32>, %y0: tensor<4x9x8xf32>) -> tensor<4x9x8xf32> {
  %zero = arith.constant 0.0 : f32
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  %e = tensor.empty() : tensor<4x9x17xf32>
  %p = linalg.generic {indexing_maps = [#a, #row, #a], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%x, %s : tensor<4x9x17xf32>, tensor<4x9xf32>) outs(%e : tensor<4x9x17xf32>) {
  ^bb0(%in: f32, %sum: f32, %out: f32):
    %q = arith.divf %in, %sum : f32
    linalg.yield %q : f32
  } -> tensor<4x9x17xf32>
  %r = linalg.generic {indexing_maps = [#p, #v, #y], iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
    ins(%p, %v : tensor<4x9x17xf32>, tensor<4x17x8xf32>) outs(%y : tensor<4x9x8xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %ea = math.exp %a : f32
    %m = arith.mulf %ea, %b : f32
    %t = arith.addf %out, %m : f32
    linalg.yield %t : f32
  } -> tensor<4x9x8xf32>
  return %r : tensor<4x9x8xf32>
}

// -----

// Sums of what is not divided may exceed what f16 holds.
#a = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
// CHECK-LABEL: func @half
// CHECK: %[[P:.+]] = linalg.generic
// CHECK: arith.divf
// CHECK: linalg.generic {{.*}} ins(%[[P]],
// CHECK-NOT: arith.divf
func.func @half(%x: tensor<4x9x17xf16>, %s: tensor<4x9xf16>, %v: tensor<4x17x8xf16>, %y0: tensor<4x9x8xf16>) -> tensor<4x9x8xf16> {
  %zero = arith.constant 0.0 : f16
  %y = linalg.fill ins(%zero : f16) outs(%y0 : tensor<4x9x8xf16>) -> tensor<4x9x8xf16>
  %e = tensor.empty() : tensor<4x9x17xf16>
  %p = linalg.generic {indexing_maps = [#a, #row, #a], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%x, %s : tensor<4x9x17xf16>, tensor<4x9xf16>) outs(%e : tensor<4x9x17xf16>) {
  ^bb0(%in: f16, %sum: f16, %out: f16):
    %q = arith.divf %in, %sum : f16
    linalg.yield %q : f16
  } -> tensor<4x9x17xf16>
  %r = linalg.batch_matmul ins(%p, %v : tensor<4x9x17xf16>, tensor<4x17x8xf16>) outs(%y : tensor<4x9x8xf16>) -> tensor<4x9x8xf16>
  return %r : tensor<4x9x8xf16>
}

// -----

// The sum divided by elements.
#a = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
#column = affine_map<(h, i, j) -> (h, j)>
// CHECK-LABEL: func @divisor
// CHECK: %[[P:.+]] = linalg.generic
// CHECK: arith.divf
// CHECK: linalg.generic {{.*}} ins(%[[P]],
// CHECK-NOT: arith.divf
func.func @divisor(%x: tensor<4x9x17xf32>, %s: tensor<4x9xf32>, %v: tensor<4x17x8xf32>, %y0: tensor<4x9x8xf32>) -> tensor<4x9x8xf32> {
  %zero = arith.constant 0.0 : f32
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  %e = tensor.empty() : tensor<4x9x17xf32>
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
#column = affine_map<(h, i, j) -> (h, j)>
// CHECK-LABEL: func @adds_to_something
// CHECK: %[[P:.+]] = linalg.generic
// CHECK: arith.divf
// CHECK: linalg.generic {{.*}} ins(%[[P]],
// CHECK-NOT: arith.divf
func.func @adds_to_something(%x: tensor<4x9x17xf32>, %s: tensor<4x9xf32>, %v: tensor<4x17x8xf32>, %y: tensor<4x9x8xf32>) -> tensor<4x9x8xf32> {
  %e = tensor.empty() : tensor<4x9x17xf32>
  %p = linalg.generic {indexing_maps = [#a, #row, #a], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%x, %s : tensor<4x9x17xf32>, tensor<4x9xf32>) outs(%e : tensor<4x9x17xf32>) {
  ^bb0(%in: f32, %sum: f32, %out: f32):
    %q = arith.divf %in, %sum : f32
    linalg.yield %q : f32
  } -> tensor<4x9x17xf32>
  %r = linalg.batch_matmul ins(%p, %v : tensor<4x9x17xf32>, tensor<4x17x8xf32>) outs(%y : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  return %r : tensor<4x9x8xf32>
}
