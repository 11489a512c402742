// RUN: mca-opt %s -split-input-file --mca-approximate-attention="alpha=0.2 seed=7" | FileCheck %s
// A second run changes nothing.
// RUN: mca-opt %s -split-input-file --mca-approximate-attention="alpha=0.2 seed=7" -o %t.once
// RUN: mca-opt %t.once -split-input-file --mca-approximate-attention="alpha=0.5 seed=8" | diff %t.once -

// The plainest form: one head, no batch, linalg.softmax (C1, D4, F5).

// CHECK-LABEL: func.func @single_head
// CHECK-SAME: %[[X:.+]]: tensor<5x8xf32>, %[[W:.+]]: tensor<8x4xf32>, %[[S:.+]]: tensor<3x5xf32>
// CHECK: %[[P:.+]] = linalg.softmax
// CHECK: %[[W3:.+]] = tensor.expand_shape %[[W]] {{.*}} into tensor<8x1x4xf32>
// CHECK: %[[P3:.+]] = tensor.expand_shape %[[P]] {{.*}} into tensor<1x3x5xf32>
// CHECK: %[[V:.+]] = mca.encode values(%[[X]] : tensor<5x8xf32>) weight(%[[W3]] : tensor<8x1x4xf32>) probabilities(%[[P3]] : tensor<1x3x5xf32>)
// CHECK-SAME: alpha = 2.000000e-01 : f64, seed = 7 : i64
// CHECK: %[[V2:.+]] = tensor.collapse_shape %[[V]] {{.*}} : tensor<1x5x4xf32> into tensor<5x4xf32>
// CHECK: linalg.matmul ins(%[[P]], %[[V2]] :
// CHECK-NOT: linalg.matmul
func.func @single_head(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// Batch and heads folded into one dimension (D3, D19), bias, torch's head split
// (F2, F3), X 2-D (F8). Every extent is 2: axes are told apart by identity.

// CHECK-LABEL: func.func @all_extents_equal
// CHECK-SAME: %[[X:.+]]: tensor<4x2xf32>, %[[W:.+]]: tensor<2x4xf32>, %[[B:.+]]: tensor<4xf32>, %[[S:.+]]: tensor<4x2x2xf32>
// CHECK: %[[P:.+]] = linalg.softmax
// CHECK-DAG: %[[X3:.+]] = tensor.expand_shape %[[X]] {{\[\[}}0, 1], [2]] {{.*}} into tensor<2x2x2xf32>
// CHECK-DAG: %[[W3:.+]] = tensor.expand_shape %[[W]] {{\[\[}}0], [1, 2]] {{.*}} into tensor<2x2x2xf32>
// CHECK-DAG: %[[B2:.+]] = tensor.expand_shape %[[B]] {{.*}} into tensor<2x2xf32>
// CHECK-DAG: %[[P4:.+]] = tensor.expand_shape %[[P]] {{\[\[}}0, 1], [2], [3]] {{.*}} into tensor<2x2x2x2xf32>
// CHECK: %[[V:.+]] = mca.encode values(%[[X3]] : {{.*}}) weight(%[[W3]] : {{.*}}) bias(%[[B2]] : {{.*}}) probabilities(%[[P4]] : {{.*}}) {{.*}} -> tensor<2x2x2x2xf32>
// CHECK: %[[V3:.+]] = tensor.collapse_shape %[[V]] {{\[\[}}0, 1], [2], [3]]
// CHECK: linalg.batch_matmul ins(%[[P]], %[[V3]] :
func.func @all_extents_equal(%x: tensor<4x2xf32>, %w: tensor<2x4xf32>, %b: tensor<4xf32>, %s: tensor<4x2x2xf32>) -> tensor<4x2x2xf32> {
  %zero = arith.constant 0.0 : f32
  %m0 = tensor.empty() : tensor<4x4xf32>
  %m1 = linalg.fill ins(%zero : f32) outs(%m0 : tensor<4x4xf32>) -> tensor<4x4xf32>
  %m = linalg.matmul ins(%x, %w : tensor<4x2xf32>, tensor<2x4xf32>) outs(%m1 : tensor<4x4xf32>) -> tensor<4x4xf32>
  %vb = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%b, %m : tensor<4xf32>, tensor<4x4xf32>) outs(%m0 : tensor<4x4xf32>) {
  ^bb0(%bias: f32, %in: f32, %out: f32):
    %0 = arith.addf %bias, %in : f32
    linalg.yield %0 : f32
  } -> tensor<4x4xf32>
  %v4 = tensor.expand_shape %vb [[0, 1], [2, 3]] output_shape [2, 2, 2, 2] : tensor<4x4xf32> into tensor<2x2x2x2xf32>
  %t0 = tensor.empty() : tensor<2x2x2x2xf32>
  %t = linalg.transpose ins(%v4 : tensor<2x2x2x2xf32>) outs(%t0 : tensor<2x2x2x2xf32>) permutation = [0, 2, 1, 3]
  %v = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x2x2x2xf32> into tensor<4x2x2xf32>
  %p0 = tensor.empty() : tensor<4x2x2xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<4x2x2xf32>) outs(%p0 : tensor<4x2x2xf32>) -> tensor<4x2x2xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%p0 : tensor<4x2x2xf32>) -> tensor<4x2x2xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<4x2x2xf32>, tensor<4x2x2xf32>) outs(%y1 : tensor<4x2x2xf32>) -> tensor<4x2x2xf32>
  return %y : tensor<4x2x2xf32>
}

// -----

// Values as the left operand and stored transposed (D9, D10): V^T P^T. The
// projection starts from the broadcast bias (addmm).

// CHECK-LABEL: func.func @transposed_problem
// CHECK-SAME: %[[X:.+]]: tensor<5x8xf32>, %[[W:.+]]: tensor<8x4xf32>
// CHECK: %[[P:.+]] = linalg.softmax
// CHECK: %[[V:.+]] = mca.encode values(%[[X]] : tensor<5x8xf32>) {{.*}} bias({{.*}} : tensor<1x4xf32>) probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: linalg.generic {{.*}} ins(%{{.+}}, %[[P]] : tensor<5x4xf32>, tensor<3x5xf32>)
func.func @transposed_problem(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %b: tensor<4xf32>, %s: tensor<3x5xf32>) -> tensor<4x3xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.broadcast ins(%b : tensor<4xf32>) outs(%v0 : tensor<5x4xf32>) dimensions = [0]
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<4x3xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x3xf32>) -> tensor<4x3xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(v, q, k) -> (k, v)>, affine_map<(v, q, k) -> (q, k)>, affine_map<(v, q, k) -> (v, q)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%v, %p : tensor<5x4xf32>, tensor<3x5xf32>) outs(%y1 : tensor<4x3xf32>) {
  ^bb0(%a: f32, %c: f32, %acc: f32):
    %0 = arith.mulf %a, %c : f32
    %1 = arith.addf %acc, %0 : f32
    linalg.yield %1 : f32
  } -> tensor<4x3xf32>
  return %y : tensor<4x3xf32>
}

// -----

// One token, one query, one head feature: unit dimensions everywhere.

// CHECK-LABEL: func.func @unit_dimensions
// CHECK: mca.encode values({{.*}} : tensor<1x8xf32>) weight({{.*}} : tensor<8x1x1xf32>) probabilities({{.*}} : tensor<1x1x1xf32>)
func.func @unit_dimensions(%x: tensor<1x8xf32>, %w: tensor<8x1xf32>, %s: tensor<1x1x1xf32>) -> tensor<1x1x1xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<1x1xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<1x1xf32>) -> tensor<1x1xf32>
  %v2 = linalg.matmul ins(%x, %w : tensor<1x8xf32>, tensor<8x1xf32>) outs(%v1 : tensor<1x1xf32>) -> tensor<1x1xf32>
  %v = tensor.expand_shape %v2 [[0, 1], [2]] output_shape [1, 1, 1] : tensor<1x1xf32> into tensor<1x1x1xf32>
  %p0 = tensor.empty() : tensor<1x1x1xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<1x1x1xf32>) outs(%p0 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%p0 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<1x1x1xf32>, tensor<1x1x1xf32>) outs(%y1 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
  return %y : tensor<1x1x1xf32>
}

// -----

// The block of the projection comes after that of the product: rewritten once,
// and the erased projection is not looked at again.

// CHECK-LABEL: func.func @blocks_out_of_order_no_crash
// CHECK: mca.encode
// CHECK-NOT: linalg.matmul ins(%{{.+}} : tensor<5x8xf32>
func.func @blocks_out_of_order_no_crash(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  cf.br ^project
^product(%unused: i1):
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
^project:
  %true = arith.constant true
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  cf.br ^product(%true : i1)
}

// -----

// One bias for all features.

// CHECK-LABEL: func.func @scalar_bias
// CHECK-SAME: %[[B:[^:]+]]: tensor<f32>)
// CHECK: %[[B2:.+]] = linalg.broadcast ins(%[[B]] : tensor<f32>) {{.*}} dimensions = [0]
// CHECK: %[[B3:.+]] = tensor.expand_shape %[[B2]] {{.*}} into tensor<1x4xf32>
// CHECK: mca.encode {{.*}} bias(%[[B3]] : tensor<1x4xf32>)
func.func @scalar_bias(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>, %b: tensor<f32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %u = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %b2 = linalg.broadcast ins(%b : tensor<f32>) outs(%v0 : tensor<5x4xf32>) dimensions = [0, 1]
  %v = linalg.add ins(%u, %b2 : tensor<5x4xf32>, tensor<5x4xf32>) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// The number of keys is an argument that says "all" when it is negative: a number
// that is compared with 0 need not be a size.

// CHECK-LABEL: func.func @flag_for_all_keys
// CHECK: %[[N:.+]] = arith.select
// CHECK: tensor.extract_slice {{.*}}[0, 0] [%[[N]], 8] [1, 1]
// CHECK: tensor.empty(%[[N]]) : tensor<1x?x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<?x8xf32>)
func.func @flag_for_all_keys(%x: tensor<6x8xf32>, %w: tensor<8x4xf32>, %t: tensor<3x6xf32>, %flag: tensor<1xi64>) -> tensor<3x4xf32> {
  %c0 = arith.constant 0 : index
  %c6 = arith.constant 6 : index
  %f = tensor.extract %flag[%c0] : tensor<1xi64>
  %k = arith.index_cast %f : i64 to index
  %negative = arith.cmpi slt, %k, %c0 : index
  %n = arith.select %negative, %c6, %k : index
  %u0 = arith.constant dense<0.0> : tensor<6x4xf32>
  %u = linalg.matmul ins(%x, %w : tensor<6x8xf32>, tensor<8x4xf32>) outs(%u0 : tensor<6x4xf32>) -> tensor<6x4xf32>
  %v = tensor.extract_slice %u[0, 0] [%n, 4] [1, 1] : tensor<6x4xf32> to tensor<?x4xf32>
  %s = tensor.extract_slice %t[0, 0] [3, %n] [1, 1] : tensor<3x6xf32> to tensor<3x?xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x?xf32>) outs(%s : tensor<3x?xf32>) -> tensor<3x?xf32>
  %y0 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x?xf32>, tensor<?x4xf32>) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
