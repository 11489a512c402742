// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// N5: guards between softmax and product with one thing wrong. Only select(all of the row is -inf, 0, p)
// and select(p is NaN, 0, p) are guards.

// The guard as it should be, for comparison.
// ARGS: x, w, mask-inf
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<3x5xf32>
  %test = arith.cmpf oeq, %s, %ninf : tensor<3x5xf32>
  %init_1 = arith.constant dense<true> : tensor<3xi1>
  %all = linalg.reduce { arith.andi } ins(%test : tensor<3x5xi1>) outs(%init_1 : tensor<3xi1>) dimensions = [1]
  %guarded = linalg.generic {indexing_maps = [#map1, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%all, %p : tensor<3xi1>, tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%a: i1, %b: f32, %o: f32):
    %r = arith.select %a, %zero, %b : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%guarded, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// ueq: a row of -inf and NaN scores counts as masked. Whole rows still, NaN otherwise: a guard.
// ARGS: x, w, mask-inf
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<3x5xf32>
  %test = arith.cmpf ueq, %s, %ninf : tensor<3x5xf32>
  %init_1 = arith.constant dense<true> : tensor<3xi1>
  %all = linalg.reduce { arith.andi } ins(%test : tensor<3x5xi1>) outs(%init_1 : tensor<3xi1>) dimensions = [1]
  %guarded = linalg.generic {indexing_maps = [#map1, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%all, %p : tensor<3xi1>, tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%a: i1, %b: f32, %o: f32):
    %r = arith.select %a, %zero, %b : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%guarded, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d1)>
#map3 = affine_map<(d0, d1) -> ()>

// Polarity: rows with a key become zero.
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<3x5xf32>
  %test = arith.cmpf oeq, %s, %ninf : tensor<3x5xf32>
  %init_1 = arith.constant dense<true> : tensor<3xi1>
  %all = linalg.reduce { arith.andi } ins(%test : tensor<3x5xi1>) outs(%init_1 : tensor<3xi1>) dimensions = [1]
  %guarded = linalg.generic {indexing_maps = [#map1, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%all, %p : tensor<3xi1>, tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%a: i1, %b: f32, %o: f32):
    %r = arith.select %a, %b, %zero : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{UnknownGuard}}
  %y = linalg.matmul ins(%guarded, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// Quantifier: any key masked.
func.func @quantifier_any_key_masked(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<3x5xf32>
  %test = arith.cmpf oeq, %s, %ninf : tensor<3x5xf32>
  %init_1 = arith.constant dense<false> : tensor<3xi1>
  %all = linalg.reduce { arith.ori } ins(%test : tensor<3x5xi1>) outs(%init_1 : tensor<3xi1>) dimensions = [1]
  %guarded = linalg.generic {indexing_maps = [#map1, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%all, %p : tensor<3xi1>, tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%a: i1, %b: f32, %o: f32):
    %r = arith.select %a, %zero, %b : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{UnknownGuard}}
  %y = linalg.matmul ins(%guarded, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// A conjunction that starts at false: never true.
func.func @conjunction_that_starts_at_false(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<3x5xf32>
  %test = arith.cmpf oeq, %s, %ninf : tensor<3x5xf32>
  %init_1 = arith.constant dense<false> : tensor<3xi1>
  %all = linalg.reduce { arith.andi } ins(%test : tensor<3x5xi1>) outs(%init_1 : tensor<3xi1>) dimensions = [1]
  %guarded = linalg.generic {indexing_maps = [#map1, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%all, %p : tensor<3xi1>, tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%a: i1, %b: f32, %o: f32):
    %r = arith.select %a, %zero, %b : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{UnknownGuard}}
  %y = linalg.matmul ins(%guarded, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// Axis: the reduction runs over the queries, extents equal.
func.func @axis_reduction_runs_over_queries(%x: tensor<4x8xf32>, %w: tensor<8x4xf32>, %s: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<4x4xf32>
  %init = arith.constant dense<0.0> : tensor<4x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<4x4xf32>) outs(%empty : tensor<4x4xf32>) -> tensor<4x4xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<4x4xf32>
  %test = arith.cmpf oeq, %s, %ninf : tensor<4x4xf32>
  %init_1 = arith.constant dense<true> : tensor<4xi1>
  %all = linalg.reduce { arith.andi } ins(%test : tensor<4x4xi1>) outs(%init_1 : tensor<4xi1>) dimensions = [0]
  %guarded = linalg.generic {indexing_maps = [#map2, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%all, %p : tensor<4xi1>, tensor<4x4xf32>) outs(%empty : tensor<4x4xf32>) {
  ^bb0(%a: i1, %b: f32, %o: f32):
    %r = arith.select %a, %zero, %b : f32
    linalg.yield %r : f32
  } -> tensor<4x4xf32>
  // expected-remark @below {{UnknownGuard}}
  %y = linalg.matmul ins(%guarded, %v : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// Axis: right reduction, read along the keys.
func.func @axis_right_reduction(%x: tensor<4x8xf32>, %w: tensor<8x4xf32>, %s: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<4x4xf32>
  %init = arith.constant dense<0.0> : tensor<4x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<4x4xf32>) outs(%empty : tensor<4x4xf32>) -> tensor<4x4xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<4x4xf32>
  %test = arith.cmpf oeq, %s, %ninf : tensor<4x4xf32>
  %init_1 = arith.constant dense<true> : tensor<4xi1>
  %all = linalg.reduce { arith.andi } ins(%test : tensor<4x4xi1>) outs(%init_1 : tensor<4xi1>) dimensions = [1]
  %guarded = linalg.generic {indexing_maps = [#map2, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%all, %p : tensor<4xi1>, tensor<4x4xf32>) outs(%empty : tensor<4x4xf32>) {
  ^bb0(%a: i1, %b: f32, %o: f32):
    %r = arith.select %a, %zero, %b : f32
    linalg.yield %r : f32
  } -> tensor<4x4xf32>
  // expected-remark @below {{UnknownGuard}}
  %y = linalg.matmul ins(%guarded, %v : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// Both axes are reduced: only a fully masked matrix is zeroed.
func.func @both_axes_are_reduced(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<3x5xf32>
  %test = arith.cmpf oeq, %s, %ninf : tensor<3x5xf32>
  %init_1 = arith.constant dense<true> : tensor<i1>
  %all = linalg.reduce { arith.andi } ins(%test : tensor<3x5xi1>) outs(%init_1 : tensor<i1>) dimensions = [0, 1]
  %guarded = linalg.generic {indexing_maps = [#map3, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%all, %p : tensor<i1>, tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%a: i1, %b: f32, %o: f32):
    %r = arith.select %a, %zero, %b : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{UnknownGuard}}
  %y = linalg.matmul ins(%guarded, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
