// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// N1: the softmax does not run over the axis that the product sums: left exact, however well the
// extents fit.

// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d1)>
#map2 = affine_map<(d0, d1) -> (0, d1)>
#map3 = affine_map<(d0, d1) -> (d1, d0)>
#map4 = affine_map<(d0, d1) -> (0, d0)>
#map5 = affine_map<(d0, d1, d2) -> (d2, d0)>
#map6 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map8 = affine_map<(d0) -> (d0)>
#map9 = affine_map<(d0) -> ()>
#map10 = affine_map<(d0, d1) -> ()>

// Over the queries, extents different.
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<5xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<5xf32>) dimensions = [0]
  %empty = tensor.empty() : tensor<3x5xf32>
  %maxb = linalg.broadcast ins(%max : tensor<5xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [0]
  %sub = arith.subf %s, %maxb : tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<5xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x5xf32>) outs(%init_2 : tensor<5xf32>) dimensions = [0]
  %sumb = linalg.broadcast ins(%sum : tensor<5xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [0]
  %p = arith.divf %exp, %sumb : tensor<3x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// Over the queries, extents equal.
func.func @over_queries_extents_equal(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<5x5xf32>) -> tensor<5x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %init_1 = arith.constant dense<0> : tensor<5xi64>
  %init_2 = arith.constant dense<0xFF800000> : tensor<5xf32>
  %max:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["reduction", "parallel"]} ins(%s : tensor<5x5xf32>) outs(%init_2, %init_1 : tensor<5xf32>, tensor<5xi64>) {
  ^bb0(%a: f32, %o: f32, %n: i64):
    %i = linalg.index 0 : index
    %j = arith.index_cast %i : index to i64
    %m = arith.maximumf %a, %o : f32
    %c = arith.cmpf ogt, %a, %o : f32
    %k = arith.select %c, %j, %n : i64
    linalg.yield %m, %k : f32, i64
  } -> (tensor<5xf32>, tensor<5xi64>)
  %maxe = tensor.expand_shape %max#0 [[0, 1]] output_shape [1, 5] : tensor<5xf32> into tensor<1x5xf32>
  %empty = tensor.empty() : tensor<5x5xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %maxe : tensor<5x5xf32>, tensor<1x5xf32>) outs(%empty : tensor<5x5xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.subf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<5x5xf32>
  %exp = math.exp %sub : tensor<5x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<1x5xf32>
  %sum = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<5x5xf32>) outs(%init_3 : tensor<1x5xf32>) {
  ^bb0(%a: f32, %o: f32):
    %r = arith.addf %a, %o : f32
    linalg.yield %r : f32
  } -> tensor<1x5xf32>
  %p = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<5x5xf32>, tensor<1x5xf32>) outs(%empty : tensor<5x5xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.divf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<5x5xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.matmul ins(%p, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %y : tensor<5x4xf32>
}

// Over the queries, named.
func.func @over_queries_named(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<5x5xf32>) -> tensor<5x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<5x5xf32>
  %p = linalg.softmax dimension(0) ins(%s : tensor<5x5xf32>) outs(%empty : tensor<5x5xf32>) -> tensor<5x5xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.matmul ins(%p, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %y : tensor<5x4xf32>
}

// Over the last dimension, which the product does not sum: A^T V.
func.func @over_last_dimension(%x: tensor<4x8xf32>, %w: tensor<8x4xf32>, %s: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %empty = tensor.empty() : tensor<4x4xf32>
  %init = arith.constant dense<0.0> : tensor<4x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<4xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<4x4xf32>) outs(%init_1 : tensor<4xf32>) dimensions = [1]
  %maxb = linalg.broadcast ins(%max : tensor<4xf32>) outs(%empty : tensor<4x4xf32>) dimensions = [1]
  %sub = arith.subf %s, %maxb : tensor<4x4xf32>
  %exp = math.exp %sub : tensor<4x4xf32>
  %init_2 = arith.constant dense<0.0> : tensor<4xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<4x4xf32>) outs(%init_2 : tensor<4xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<4xf32>) outs(%empty : tensor<4x4xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<4x4xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.contract indexing_maps = [#map5, #map6, #map7] ins(%p, %v : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// The same through a transpose.
func.func @same_through_transpose(%x: tensor<4x8xf32>, %w: tensor<8x4xf32>, %s: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %empty = tensor.empty() : tensor<4x4xf32>
  %init = arith.constant dense<0.0> : tensor<4x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<4xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<4x4xf32>) outs(%init_1 : tensor<4xf32>) dimensions = [1]
  %maxb = linalg.broadcast ins(%max : tensor<4xf32>) outs(%empty : tensor<4x4xf32>) dimensions = [1]
  %sub = arith.subf %s, %maxb : tensor<4x4xf32>
  %exp = math.exp %sub : tensor<4x4xf32>
  %init_2 = arith.constant dense<0.0> : tensor<4xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<4x4xf32>) outs(%init_2 : tensor<4xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<4xf32>) outs(%empty : tensor<4x4xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<4x4xf32>
  %t = linalg.transpose ins(%p : tensor<4x4xf32>) outs(%empty : tensor<4x4xf32>) permutation = [1, 0]
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.matmul ins(%t, %v : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// One softmax over all pairs of query and key.
func.func @one_softmax_over_all_pairs(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %c = tensor.collapse_shape %s [[0, 1]] : tensor<3x5xf32> into tensor<15xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<f32>
  %max = linalg.reduce { arith.maximumf } ins(%c : tensor<15xf32>) outs(%init_1 : tensor<f32>) dimensions = [0]
  %empty = tensor.empty() : tensor<15xf32>
  %sub = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel"]} ins(%c, %max : tensor<15xf32>, tensor<f32>) outs(%empty : tensor<15xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.subf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<15xf32>
  %exp = math.exp %sub : tensor<15xf32>
  %init_2 = arith.constant dense<0.0> : tensor<f32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<15xf32>) outs(%init_2 : tensor<f32>) dimensions = [0]
  %p = linalg.generic {indexing_maps = [#map8, #map9, #map8], iterator_types = ["parallel"]} ins(%exp, %sum : tensor<15xf32>, tensor<f32>) outs(%empty : tensor<15xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.divf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<15xf32>
  %x_1 = tensor.expand_shape %p [[0, 1]] output_shape [3, 5] : tensor<15xf32> into tensor<3x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.matmul ins(%x_1, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// Maximum and sum over both dimensions.
func.func @maximum_and_sum_over_both(%x: tensor<4x8xf32>, %w: tensor<8x4xf32>, %s: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %empty = tensor.empty() : tensor<4x4xf32>
  %init = arith.constant dense<0.0> : tensor<4x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<f32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<4x4xf32>) outs(%init_1 : tensor<f32>) dimensions = [0, 1]
  %sub = linalg.generic {indexing_maps = [#map, #map10, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<4x4xf32>, tensor<f32>) outs(%empty : tensor<4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.subf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<4x4xf32>
  %exp = math.exp %sub : tensor<4x4xf32>
  %init_2 = arith.constant dense<0.0> : tensor<f32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<4x4xf32>) outs(%init_2 : tensor<f32>) dimensions = [0, 1]
  %p = linalg.generic {indexing_maps = [#map, #map10, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<4x4xf32>, tensor<f32>) outs(%empty : tensor<4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.divf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<4x4xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.matmul ins(%p, %v : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// Sum over the queries, maximum over the keys.
func.func @sum_over_queries_maximum(%x: tensor<4x8xf32>, %w: tensor<8x4xf32>, %s: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %empty = tensor.empty() : tensor<4x4xf32>
  %init = arith.constant dense<0.0> : tensor<4x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<4xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<4x4xf32>) outs(%init_1 : tensor<4xf32>) dimensions = [1]
  %maxb = linalg.broadcast ins(%max : tensor<4xf32>) outs(%empty : tensor<4x4xf32>) dimensions = [1]
  %sub = arith.subf %s, %maxb : tensor<4x4xf32>
  %exp = math.exp %sub : tensor<4x4xf32>
  %init_2 = arith.constant dense<0.0> : tensor<4xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<4x4xf32>) outs(%init_2 : tensor<4xf32>) dimensions = [0]
  %sumb = linalg.broadcast ins(%sum : tensor<4xf32>) outs(%empty : tensor<4x4xf32>) dimensions = [0]
  %p = arith.divf %exp, %sumb : tensor<4x4xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.matmul ins(%p, %v : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}
