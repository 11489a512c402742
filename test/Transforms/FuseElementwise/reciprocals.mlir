// Softmaxes that multiply by the reciprocal of the sum, as in TOSA.
//
// RUN: mca-opt %s -split-input-file --mca-fuse-elementwise --canonicalize | FileCheck %s

#a = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
// CHECK-LABEL: func @reciprocal
// CHECK-SAME: %{{[^ ]+}}: tensor<4x9x17xf32>, %{{[^ ]+}}: tensor<4x9xf32>, %[[V:.+]]: tensor<4x17x8xf32>
// CHECK: %[[X:.+]]:2 = linalg.generic
// CHECK: math.exp
// CHECK: %[[R:.+]] = linalg.generic {{.*}} ins(%[[X]]#0, %[[V]] :
// CHECK: linalg.generic {{.*}} ins(%[[R]], %[[X]]#1 : tensor<4x9x8xf32>, tensor<4x9xf32>)
// CHECK-NEXT: ^bb0(%[[A:.+]]: f32, %[[B:.+]]: f32, %{{.+}}: f32):
// CHECK-NEXT: arith.divf %[[A]], %[[B]]
func.func @reciprocal(%x0: tensor<4x9x17xf32>, %s0: tensor<4x9xf32>, %v: tensor<4x17x8xf32>, %y0: tensor<4x9x8xf32>) -> tensor<4x9x8xf32> {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  %e = tensor.empty() : tensor<4x9x17xf32>
  %x = linalg.exp ins(%x0 : tensor<4x9x17xf32>) outs(%e : tensor<4x9x17xf32>) -> tensor<4x9x17xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<4x9x17xf32>) outs(%s0 : tensor<4x9xf32>) dimensions = [2]
  %p = linalg.generic {indexing_maps = [#a, #row, #a], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%x, %s : tensor<4x9x17xf32>, tensor<4x9xf32>) outs(%e : tensor<4x9x17xf32>) {
  ^bb0(%in: f32, %sum: f32, %out: f32):
    %r = arith.divf %one, %sum : f32
    %q = arith.mulf %r, %in : f32
    linalg.yield %q : f32
  } -> tensor<4x9x17xf32>
  %r = linalg.batch_matmul ins(%p, %v : tensor<4x9x17xf32>, tensor<4x17x8xf32>) outs(%y : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  return %r : tensor<4x9x8xf32>
}

// -----

// 2 / s is no reciprocal.
#a = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
// CHECK-LABEL: func @not_one
// CHECK: arith.divf
// CHECK: %[[P:.+]] = arith.mulf
// CHECK: linalg.yield %[[P]]
// CHECK: linalg.generic {{.*}}"reduction"
// CHECK-NOT: arith.divf
func.func @not_one(%x0: tensor<4x9x17xf32>, %s0: tensor<4x9xf32>, %v: tensor<4x17x8xf32>, %y0: tensor<4x9x8xf32>) -> tensor<4x9x8xf32> {
  %zero = arith.constant 0.0 : f32
  %two = arith.constant 2.0 : f32
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  %e = tensor.empty() : tensor<4x9x17xf32>
  %x = linalg.exp ins(%x0 : tensor<4x9x17xf32>) outs(%e : tensor<4x9x17xf32>) -> tensor<4x9x17xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<4x9x17xf32>) outs(%s0 : tensor<4x9xf32>) dimensions = [2]
  %p = linalg.generic {indexing_maps = [#a, #row, #a], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%x, %s : tensor<4x9x17xf32>, tensor<4x9xf32>) outs(%e : tensor<4x9x17xf32>) {
  ^bb0(%in: f32, %sum: f32, %out: f32):
    %r = arith.divf %two, %sum : f32
    %q = arith.mulf %in, %r : f32
    linalg.yield %q : f32
  } -> tensor<4x9x17xf32>
  %r = linalg.batch_matmul ins(%p, %v : tensor<4x9x17xf32>, tensor<4x17x8xf32>) outs(%y : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  return %r : tensor<4x9x8xf32>
}
