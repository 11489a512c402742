// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// N1: the softmax does not run over the axis that the product sums: left exact, however well the
// extents fit.

// Over the queries, extents different.

// ARGS: x, w, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d1)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<5xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<5xf32>) -> tensor<5xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["reduction", "parallel"]} ins(%s : tensor<3x5xf32>) outs(%init_0 : tensor<5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<5xf32>
  %e_1 = tensor.empty() : tensor<3x5xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<3x5xf32>, tensor<5xf32>) outs(%e_1 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x5xf32>) outs(%e_1 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<5xf32>) -> tensor<5xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["reduction", "parallel"]} ins(%exp : tensor<3x5xf32>) outs(%init_1 : tensor<5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<5xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<5xf32>) outs(%e_1 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %e_2 = tensor.empty() : tensor<3x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// Over the queries, extents equal.

// ARGS: x, w, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d1)>
#map2 = affine_map<(d0, d1) -> (0, d1)>
#map3 = affine_map<(d0, d1) -> (d1, d0)>
#map4 = affine_map<(d0, d1) -> (0, d0)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<5x5xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %zero_i64 = arith.constant 0 : i64
  %e_0 = tensor.empty() : tensor<5xi64>
  %init_0 = linalg.fill ins(%zero_i64 : i64) outs(%e_0 : tensor<5xi64>) -> tensor<5xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %e_1 = tensor.empty() : tensor<5xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_1 : tensor<5xf32>) -> tensor<5xf32>
  %max:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["reduction", "parallel"]} ins(%s : tensor<5x5xf32>) outs(%init_1, %init_0 : tensor<5xf32>, tensor<5xi64>) {
  ^bb0(%a_: f32, %o_: f32, %n_: i64):
    %i_ = linalg.index 0 : index
    %j_ = arith.index_cast %i_ : index to i64
    %m_ = arith.maximumf %a_, %o_ : f32
    %c_ = arith.cmpf ogt, %a_, %o_ : f32
    %k_ = arith.select %c_, %j_, %n_ : i64
    linalg.yield %m_, %k_ : f32, i64
  } -> (tensor<5xf32>, tensor<5xi64>)
  %maxe = tensor.expand_shape %max#0 [[0, 1]] output_shape [1, 5] : tensor<5xf32> into tensor<1x5xf32>
  %e_2 = tensor.empty() : tensor<5x5xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %maxe : tensor<5x5xf32>, tensor<1x5xf32>) outs(%e_2 : tensor<5x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<5x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<5x5xf32>) outs(%e_2 : tensor<5x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<5x5xf32>
  %e_3 = tensor.empty() : tensor<1x5xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<1x5xf32>) -> tensor<1x5xf32>
  %sum = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<5x5xf32>) outs(%init_2 : tensor<1x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %a_, %o_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x5xf32>
  %p = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<5x5xf32>, tensor<1x5xf32>) outs(%e_2 : tensor<5x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<5x5xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.matmul ins(%p, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %y : tensor<5x4xf32>
}

// -----

// Over the queries, named.

// ARGS: x, w, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<5x5xf32>) -> tensor<5x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %e_0 = tensor.empty() : tensor<5x5xf32>
  %p = linalg.softmax dimension(0) ins(%s : tensor<5x5xf32>) outs(%e_0 : tensor<5x5xf32>) -> tensor<5x5xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.matmul ins(%p, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %y : tensor<5x4xf32>
}

// -----

// Over the last dimension, which the product does not sum: A^T V.

// ARGS: x, w, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1, d2) -> (d2, d0)>
#map3 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1)>
func.func @main(%x: tensor<4x8xf32>, %w: tensor<8x4xf32>, %s: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<4xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<4xf32>) -> tensor<4xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<4x4xf32>) outs(%init_0 : tensor<4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<4x4xf32>, tensor<4xf32>) outs(%e : tensor<4x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x4xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x4xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<4xf32>) -> tensor<4xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<4x4xf32>) outs(%init_1 : tensor<4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<4x4xf32>, tensor<4xf32>) outs(%e : tensor<4x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x4xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.generic {indexing_maps = [#map2, #map3, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%p, %v : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

// The same through a transpose.

// ARGS: x, w, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<4x8xf32>, %w: tensor<8x4xf32>, %s: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<4xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<4xf32>) -> tensor<4xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<4x4xf32>) outs(%init_0 : tensor<4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<4x4xf32>, tensor<4xf32>) outs(%e : tensor<4x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x4xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x4xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<4xf32>) -> tensor<4xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<4x4xf32>) outs(%init_1 : tensor<4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<4x4xf32>, tensor<4xf32>) outs(%e : tensor<4x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x4xf32>
  %t = linalg.transpose ins(%p : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) permutation = [1, 0]
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.matmul ins(%t, %v : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

// Over the heads.

// ARGS: x, w, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d3)>
#map7 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x18xf32>, %s: tensor<2x3x4x5xf32>) -> tensor<2x3x4x6xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x5x18xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<2x5x18xf32>) -> tensor<2x5x18xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<2x5x8xf32>, tensor<8x18xf32>) outs(%init : tensor<2x5x18xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x5x18xf32>
  %x_0 = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [2, 5, 3, 6] : tensor<2x5x18xf32> into tensor<2x5x3x6xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<2x4x5xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<2x4x5xf32>) -> tensor<2x4x5xf32>
  %max = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "reduction", "parallel", "parallel"]} ins(%s : tensor<2x3x4x5xf32>) outs(%init_0 : tensor<2x4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x4x5xf32>
  %e_1 = tensor.empty() : tensor<2x3x4x5xf32>
  %sub = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %max : tensor<2x3x4x5xf32>, tensor<2x4x5xf32>) outs(%e_1 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x5xf32>
  %exp = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x3x4x5xf32>) outs(%e_1 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<2x4x5xf32>) -> tensor<2x4x5xf32>
  %sum = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "reduction", "parallel", "parallel"]} ins(%exp : tensor<2x3x4x5xf32>) outs(%init_1 : tensor<2x4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x4x5xf32>
  %p = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x4x5xf32>, tensor<2x4x5xf32>) outs(%e_1 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x5xf32>
  %e_2 = tensor.empty() : tensor<2x3x4x6xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<2x3x4x6xf32>) -> tensor<2x3x4x6xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.generic {indexing_maps = [#map5, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %x_0 : tensor<2x3x4x5xf32>, tensor<2x5x3x6xf32>) outs(%init_2 : tensor<2x3x4x6xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x6xf32>
  return %y : tensor<2x3x4x6xf32>
}

// -----

// Over the heads, every extent 3.

// ARGS: x, w, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d3)>
#map7 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
func.func @main(%x: tensor<3x3x3xf32>, %w: tensor<3x9xf32>, %s: tensor<3x3x3x3xf32>) -> tensor<3x3x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<3x3x9xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3x3x9xf32>) -> tensor<3x3x9xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<3x3x3xf32>, tensor<3x9xf32>) outs(%init : tensor<3x3x9xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x9xf32>
  %x_0 = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [3, 3, 3, 3] : tensor<3x3x9xf32> into tensor<3x3x3x3xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<3x3x3xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<3x3x3xf32>) -> tensor<3x3x3xf32>
  %max = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "reduction", "parallel", "parallel"]} ins(%s : tensor<3x3x3x3xf32>) outs(%init_0 : tensor<3x3x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3xf32>
  %e_1 = tensor.empty() : tensor<3x3x3x3xf32>
  %sub = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %max : tensor<3x3x3x3xf32>, tensor<3x3x3xf32>) outs(%e_1 : tensor<3x3x3x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3x3xf32>
  %exp = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<3x3x3x3xf32>) outs(%e_1 : tensor<3x3x3x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3x3xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<3x3x3xf32>) -> tensor<3x3x3xf32>
  %sum = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "reduction", "parallel", "parallel"]} ins(%exp : tensor<3x3x3x3xf32>) outs(%init_1 : tensor<3x3x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3xf32>
  %p = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<3x3x3x3xf32>, tensor<3x3x3xf32>) outs(%e_1 : tensor<3x3x3x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3x3xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<3x3x3x3xf32>) -> tensor<3x3x3x3xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.generic {indexing_maps = [#map5, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %x_0 : tensor<3x3x3x3xf32>, tensor<3x3x3x3xf32>) outs(%init_2 : tensor<3x3x3x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3x3xf32>
  return %y : tensor<3x3x3x3xf32>
}

// -----

// Over the batch, every extent 3.

// ARGS: x, w, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d3)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
func.func @main(%x: tensor<3x3x3xf32>, %w: tensor<3x9xf32>, %s: tensor<3x3x3x3xf32>) -> tensor<3x3x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<3x3x9xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3x3x9xf32>) -> tensor<3x3x9xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<3x3x3xf32>, tensor<3x9xf32>) outs(%init : tensor<3x3x9xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x9xf32>
  %x_0 = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [3, 3, 3, 3] : tensor<3x3x9xf32> into tensor<3x3x3x3xf32>
  %e_0 = tensor.empty() : tensor<3x3x3x3xf32>
  %p = linalg.softmax dimension(0) ins(%s : tensor<3x3x3x3xf32>) outs(%e_0 : tensor<3x3x3x3xf32>) -> tensor<3x3x3x3xf32>
  %init_0 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<3x3x3x3xf32>) -> tensor<3x3x3x3xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.generic {indexing_maps = [#map3, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %x_0 : tensor<3x3x3x3xf32>, tensor<3x3x3x3xf32>) outs(%init_0 : tensor<3x3x3x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3x3xf32>
  return %y : tensor<3x3x3x3xf32>
}

// -----

// Over the queries, four dimensions.

// ARGS: x, w, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3, d2)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d2)>
#map7 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map8 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d3)>
#map9 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
func.func @main(%x: tensor<3x3x3xf32>, %w: tensor<3x9xf32>, %s: tensor<3x3x3x3xf32>) -> tensor<3x3x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<3x3x9xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3x3x9xf32>) -> tensor<3x3x9xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<3x3x3xf32>, tensor<3x9xf32>) outs(%init : tensor<3x3x9xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x9xf32>
  %x_0 = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [3, 3, 3, 3] : tensor<3x3x9xf32> into tensor<3x3x3x3xf32>
  %zero_i64 = arith.constant 0 : i64
  %e_0 = tensor.empty() : tensor<3x3x3xi64>
  %init_0 = linalg.fill ins(%zero_i64 : i64) outs(%e_0 : tensor<3x3x3xi64>) -> tensor<3x3x3xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %e_1 = tensor.empty() : tensor<3x3x3xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_1 : tensor<3x3x3xf32>) -> tensor<3x3x3xf32>
  %max:2 = linalg.generic {indexing_maps = [#map3, #map, #map], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%s : tensor<3x3x3x3xf32>) outs(%init_1, %init_0 : tensor<3x3x3xf32>, tensor<3x3x3xi64>) {
  ^bb0(%a_: f32, %o_: f32, %n_: i64):
    %i_ = linalg.index 2 : index
    %j_ = arith.index_cast %i_ : index to i64
    %m_ = arith.maximumf %a_, %o_ : f32
    %c_ = arith.cmpf ogt, %a_, %o_ : f32
    %k_ = arith.select %c_, %j_, %n_ : i64
    linalg.yield %m_, %k_ : f32, i64
  } -> (tensor<3x3x3xf32>, tensor<3x3x3xi64>)
  %maxe = tensor.expand_shape %max#0 [[0], [1, 2], [3]] output_shape [3, 3, 1, 3] : tensor<3x3x3xf32> into tensor<3x3x1x3xf32>
  %e_2 = tensor.empty() : tensor<3x3x3x3xf32>
  %sub = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %maxe : tensor<3x3x3x3xf32>, tensor<3x3x1x3xf32>) outs(%e_2 : tensor<3x3x3x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3x3xf32>
  %exp = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<3x3x3x3xf32>) outs(%e_2 : tensor<3x3x3x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3x3xf32>
  %e_3 = tensor.empty() : tensor<3x3x1x3xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<3x3x1x3xf32>) -> tensor<3x3x1x3xf32>
  %sum = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<3x3x3x3xf32>) outs(%init_2 : tensor<3x3x1x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %a_, %o_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x1x3xf32>
  %p = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<3x3x3x3xf32>, tensor<3x3x1x3xf32>) outs(%e_2 : tensor<3x3x3x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3x3xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<3x3x3x3xf32>) -> tensor<3x3x3x3xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.generic {indexing_maps = [#map7, #map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %x_0 : tensor<3x3x3x3xf32>, tensor<3x3x3x3xf32>) outs(%init_3 : tensor<3x3x3x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3x3xf32>
  return %y : tensor<3x3x3x3xf32>
}

// -----

// The scores are split in blocks of keys, the softmax runs within a block.

// ARGS: x, w, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
func.func @main(%x: tensor<6x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x6xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<6x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<6x4xf32>) -> tensor<6x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<6x8xf32>, tensor<8x4xf32>) outs(%init : tensor<6x4xf32>) -> tensor<6x4xf32>
  %x_0 = tensor.expand_shape %s [[0], [1, 2]] output_shape [3, 2, 3] : tensor<3x6xf32> into tensor<3x2x3xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<3x2xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<3x2xf32>) -> tensor<3x2xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x_0 : tensor<3x2x3xf32>) outs(%init_0 : tensor<3x2xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x2xf32>
  %e_1 = tensor.empty() : tensor<3x2x3xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x_0, %max : tensor<3x2x3xf32>, tensor<3x2xf32>) outs(%e_1 : tensor<3x2x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x2x3xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<3x2x3xf32>) outs(%e_1 : tensor<3x2x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x2x3xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<3x2xf32>) -> tensor<3x2xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<3x2x3xf32>) outs(%init_1 : tensor<3x2xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x2xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<3x2x3xf32>, tensor<3x2xf32>) outs(%e_1 : tensor<3x2x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x2x3xf32>
  %c = tensor.collapse_shape %p [[0], [1, 2]] : tensor<3x2x3xf32> into tensor<3x6xf32>
  %e_2 = tensor.empty() : tensor<3x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.matmul ins(%c, %v : tensor<3x6xf32>, tensor<6x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// The softmax runs over the outer half of the keys.

// ARGS: x, w, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d2)>
func.func @main(%x: tensor<6x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x6xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<6x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<6x4xf32>) -> tensor<6x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<6x8xf32>, tensor<8x4xf32>) outs(%init : tensor<6x4xf32>) -> tensor<6x4xf32>
  %x_0 = tensor.expand_shape %s [[0], [1, 2]] output_shape [3, 2, 3] : tensor<3x6xf32> into tensor<3x2x3xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<3x3xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<3x3xf32>) -> tensor<3x3xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction", "parallel"]} ins(%x_0 : tensor<3x2x3xf32>) outs(%init_0 : tensor<3x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3xf32>
  %e_1 = tensor.empty() : tensor<3x2x3xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x_0, %max : tensor<3x2x3xf32>, tensor<3x3xf32>) outs(%e_1 : tensor<3x2x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x2x3xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<3x2x3xf32>) outs(%e_1 : tensor<3x2x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x2x3xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<3x3xf32>) -> tensor<3x3xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction", "parallel"]} ins(%exp : tensor<3x2x3xf32>) outs(%init_1 : tensor<3x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<3x2x3xf32>, tensor<3x3xf32>) outs(%e_1 : tensor<3x2x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x2x3xf32>
  %c = tensor.collapse_shape %p [[0], [1, 2]] : tensor<3x2x3xf32> into tensor<3x6xf32>
  %e_2 = tensor.empty() : tensor<3x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.matmul ins(%c, %v : tensor<3x6xf32>, tensor<6x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// One softmax over all pairs of query and key.

// ARGS: x, w, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0) -> ()>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %c = tensor.collapse_shape %s [[0, 1]] : tensor<3x5xf32> into tensor<15xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<f32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<f32>) -> tensor<f32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["reduction"]} ins(%c : tensor<15xf32>) outs(%init_0 : tensor<f32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<f32>
  %e_1 = tensor.empty() : tensor<15xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel"]} ins(%c, %max : tensor<15xf32>, tensor<f32>) outs(%e_1 : tensor<15xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<15xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%sub : tensor<15xf32>) outs(%e_1 : tensor<15xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<15xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<f32>) -> tensor<f32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["reduction"]} ins(%exp : tensor<15xf32>) outs(%init_1 : tensor<f32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<f32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel"]} ins(%exp, %sum : tensor<15xf32>, tensor<f32>) outs(%e_1 : tensor<15xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<15xf32>
  %x_0 = tensor.expand_shape %p [[0, 1]] output_shape [3, 5] : tensor<15xf32> into tensor<3x5xf32>
  %e_2 = tensor.empty() : tensor<3x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.matmul ins(%x_0, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// Maximum and sum over both dimensions.

// ARGS: x, w, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> ()>
func.func @main(%x: tensor<4x8xf32>, %w: tensor<8x4xf32>, %s: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %maxinit = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<f32>
  %init_0 = linalg.fill ins(%maxinit : f32) outs(%e_0 : tensor<f32>) -> tensor<f32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["reduction", "reduction"]} ins(%s : tensor<4x4xf32>) outs(%init_0 : tensor<f32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<f32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<4x4xf32>, tensor<f32>) outs(%e : tensor<4x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x4xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x4xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<f32>) -> tensor<f32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["reduction", "reduction"]} ins(%exp : tensor<4x4xf32>) outs(%init_1 : tensor<f32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<f32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<4x4xf32>, tensor<f32>) outs(%e : tensor<4x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x4xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.matmul ins(%p, %v : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

// Sum over the queries, maximum over the keys.

// ARGS: x, w, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d1)>
func.func @main(%x: tensor<4x8xf32>, %w: tensor<8x4xf32>, %s: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %maxinit = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<4xf32>
  %init_0 = linalg.fill ins(%maxinit : f32) outs(%e_0 : tensor<4xf32>) -> tensor<4xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<4x4xf32>) outs(%init_0 : tensor<4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<4x4xf32>, tensor<4xf32>) outs(%e : tensor<4x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x4xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x4xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<4xf32>) -> tensor<4xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["reduction", "parallel"]} ins(%exp : tensor<4x4xf32>) outs(%init_1 : tensor<4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4xf32>
  %p = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<4x4xf32>, tensor<4xf32>) outs(%e : tensor<4x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x4xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.matmul ins(%p, %v : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

// TOSA: axis 1.

// ARGS: x, x, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
func.func @main(%x: tensor<1x4x8xf32>, %w: tensor<1x8x5xf32>, %s: tensor<1x4x4xf32>) -> tensor<1x4x5xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x4x8xf32>, tensor<1x8x5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x5xf32>
  %max = tosa.reduce_max %s {axis = 1 : i32} : (tensor<1x4x4xf32>) -> tensor<1x1x4xf32>
  %sub = tosa.sub %s, %max : (tensor<1x4x4xf32>, tensor<1x1x4xf32>) -> tensor<1x4x4xf32>
  %exp = tosa.exp %sub : (tensor<1x4x4xf32>) -> tensor<1x4x4xf32>
  %sum = tosa.reduce_sum %exp {axis = 1 : i32} : (tensor<1x4x4xf32>) -> tensor<1x1x4xf32>
  %rcp = tosa.reciprocal %sum : (tensor<1x1x4xf32>) -> tensor<1x1x4xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<1x4x4xf32>, tensor<1x1x4xf32>, tensor<1xi8>) -> tensor<1x4x4xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = tosa.matmul %p, %v, %zp, %zp : (tensor<1x4x4xf32>, tensor<1x4x5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x5xf32>
  return %y : tensor<1x4x5xf32>
}

// -----

// TOSA: axis 2, then transposed.

// ARGS: x, x, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
func.func @main(%x: tensor<1x4x8xf32>, %w: tensor<1x8x5xf32>, %s: tensor<1x4x4xf32>) -> tensor<1x4x5xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x4x8xf32>, tensor<1x8x5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x5xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<1x4x4xf32>) -> tensor<1x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x4x4xf32>, tensor<1x4x1xf32>) -> tensor<1x4x4xf32>
  %exp = tosa.exp %sub : (tensor<1x4x4xf32>) -> tensor<1x4x4xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x4x4xf32>) -> tensor<1x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<1x4x4xf32>, tensor<1x4x1xf32>, tensor<1xi8>) -> tensor<1x4x4xf32>
  %t = tosa.transpose %p {perms = array<i32: 0, 2, 1>} : (tensor<1x4x4xf32>) -> tensor<1x4x4xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = tosa.matmul %t, %v, %zp, %zp : (tensor<1x4x4xf32>, tensor<1x4x5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x5xf32>
  return %y : tensor<1x4x5xf32>
}

// -----

// TOSA: maximum over the keys, sum over the queries.

// ARGS: x, x, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
func.func @main(%x: tensor<1x4x8xf32>, %w: tensor<1x8x5xf32>, %s: tensor<1x4x4xf32>) -> tensor<1x4x5xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x4x8xf32>, tensor<1x8x5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x5xf32>
  %v_0 = tosa.reduce_max %s {axis = 2 : i32} : (tensor<1x4x4xf32>) -> tensor<1x4x1xf32>
  %v_1 = tosa.sub %s, %v_0 : (tensor<1x4x4xf32>, tensor<1x4x1xf32>) -> tensor<1x4x4xf32>
  %exp = tosa.exp %v_1 : (tensor<1x4x4xf32>) -> tensor<1x4x4xf32>
  %v_2 = tosa.reduce_sum %exp {axis = 1 : i32} : (tensor<1x4x4xf32>) -> tensor<1x1x4xf32>
  %v_3 = tosa.reciprocal %v_2 : (tensor<1x1x4xf32>) -> tensor<1x1x4xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %v_3, %shift : (tensor<1x4x4xf32>, tensor<1x1x4xf32>, tensor<1xi8>) -> tensor<1x4x4xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = tosa.matmul %p, %v, %zp, %zp : (tensor<1x4x4xf32>, tensor<1x4x5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x5xf32>
  return %y : tensor<1x4x5xf32>
}
