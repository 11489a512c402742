// Products of quotients that dividing later would change.
//
// RUN: mca-opt %s -split-input-file --mca-fuse-elementwise --canonicalize | FileCheck %s

// No product of the quotients, but of their exponentials.
#a = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
#p = affine_map<(h, i, e, j) -> (h, i, j)>
#v = affine_map<(h, i, e, j) -> (h, j, e)>
#y = affine_map<(h, i, e, j) -> (h, i, e)>
// CHECK-LABEL: func @of_exponentials
// CHECK: linalg.generic
// CHECK: %[[P:.+]] = linalg.generic
// CHECK: arith.divf
// CHECK: linalg.generic {{.*}} ins(%[[P]],
// CHECK-NOT: arith.divf
func.func @of_exponentials(%x0: tensor<4x9x17xf32>, %s0: tensor<4x9xf32>, %v: tensor<4x17x8xf32>, %y0: tensor<4x9x8xf32>) -> tensor<4x9x8xf32> {
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
// CHECK: linalg.generic
// CHECK: %[[P:.+]] = linalg.generic
// CHECK: arith.divf
// CHECK: linalg.generic {{.*}} ins(%[[P]],
// CHECK-NOT: arith.divf
func.func @half(%x0: tensor<4x9x17xf16>, %s0: tensor<4x9xf16>, %v: tensor<4x17x8xf16>, %y0: tensor<4x9x8xf16>) -> tensor<4x9x8xf16> {
  %zero = arith.constant 0.0 : f16
  %y = linalg.fill ins(%zero : f16) outs(%y0 : tensor<4x9x8xf16>) -> tensor<4x9x8xf16>
  %e = tensor.empty() : tensor<4x9x17xf16>
  %x = linalg.exp ins(%x0 : tensor<4x9x17xf16>) outs(%e : tensor<4x9x17xf16>) -> tensor<4x9x17xf16>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<4x9x17xf16>) outs(%s0 : tensor<4x9xf16>) dimensions = [2]
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

// Sums of what is not known to be at most 1 may overflow.
#a = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
// CHECK-LABEL: func @no_exponentials
// CHECK: linalg.generic
// CHECK: %[[P:.+]] = linalg.generic
// CHECK: arith.divf
// CHECK: linalg.generic {{.*}} ins(%[[P]],
// CHECK-NOT: arith.divf
func.func @no_exponentials(%x0: tensor<4x9x17xf32>, %s0: tensor<4x9xf32>, %v: tensor<4x17x8xf32>, %y0: tensor<4x9x8xf32>) -> tensor<4x9x8xf32> {
  %zero = arith.constant 0.0 : f32
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  %e = tensor.empty() : tensor<4x9x17xf32>
  %x = linalg.add ins(%x0, %x0 : tensor<4x9x17xf32>, tensor<4x9x17xf32>) outs(%e : tensor<4x9x17xf32>) -> tensor<4x9x17xf32>
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
