// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// N1: the softmax over heads, a batch or blocks of keys.

// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d3)>
#map7 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3, d2)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d2)>

// Over the heads.
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x18xf32>, %s: tensor<2x3x4x5xf32>) -> tensor<2x3x4x6xf32> {
  %init = arith.constant dense<0.0> : tensor<2x5x18xf32>
  %v = linalg.contract indexing_maps = [#map, #map1, #map2] ins(%x, %w : tensor<2x5x8xf32>, tensor<8x18xf32>) outs(%init : tensor<2x5x18xf32>) -> tensor<2x5x18xf32>
  %x_1 = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [2, 5, 3, 6] : tensor<2x5x18xf32> into tensor<2x5x3x6xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<2x4x5xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<2x3x4x5xf32>) outs(%init_1 : tensor<2x4x5xf32>) dimensions = [1]
  %empty = tensor.empty() : tensor<2x3x4x5xf32>
  %maxb = linalg.broadcast ins(%max : tensor<2x4x5xf32>) outs(%empty : tensor<2x3x4x5xf32>) dimensions = [1]
  %sub = arith.subf %s, %maxb : tensor<2x3x4x5xf32>
  %exp = math.exp %sub : tensor<2x3x4x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<2x4x5xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<2x3x4x5xf32>) outs(%init_2 : tensor<2x4x5xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<2x4x5xf32>) outs(%empty : tensor<2x3x4x5xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<2x3x4x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<2x3x4x6xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.contract indexing_maps = [#map5, #map6, #map7] ins(%p, %x_1 : tensor<2x3x4x5xf32>, tensor<2x5x3x6xf32>) outs(%init_3 : tensor<2x3x4x6xf32>) -> tensor<2x3x4x6xf32>
  return %y : tensor<2x3x4x6xf32>
}

// Over the heads, every extent 3.
func.func @over_heads_every_extent_3(%x: tensor<3x3x3xf32>, %w: tensor<3x9xf32>, %s: tensor<3x3x3x3xf32>) -> tensor<3x3x3x3xf32> {
  %init = arith.constant dense<0.0> : tensor<3x3x9xf32>
  %v = linalg.contract indexing_maps = [#map, #map1, #map2] ins(%x, %w : tensor<3x3x3xf32>, tensor<3x9xf32>) outs(%init : tensor<3x3x9xf32>) -> tensor<3x3x9xf32>
  %x_1 = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [3, 3, 3, 3] : tensor<3x3x9xf32> into tensor<3x3x3x3xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<3x3x3xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<3x3x3x3xf32>) outs(%init_1 : tensor<3x3x3xf32>) dimensions = [1]
  %empty = tensor.empty() : tensor<3x3x3x3xf32>
  %maxb = linalg.broadcast ins(%max : tensor<3x3x3xf32>) outs(%empty : tensor<3x3x3x3xf32>) dimensions = [1]
  %sub = arith.subf %s, %maxb : tensor<3x3x3x3xf32>
  %exp = math.exp %sub : tensor<3x3x3x3xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x3x3xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x3x3x3xf32>) outs(%init_2 : tensor<3x3x3xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<3x3x3xf32>) outs(%empty : tensor<3x3x3x3xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<3x3x3x3xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x3x3x3xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.contract indexing_maps = [#map5, #map6, #map7] ins(%p, %x_1 : tensor<3x3x3x3xf32>, tensor<3x3x3x3xf32>) outs(%init_3 : tensor<3x3x3x3xf32>) -> tensor<3x3x3x3xf32>
  return %y : tensor<3x3x3x3xf32>
}

// Over the batch, every extent 3.
func.func @over_batch_every_extent_3(%x: tensor<3x3x3xf32>, %w: tensor<3x9xf32>, %s: tensor<3x3x3x3xf32>) -> tensor<3x3x3x3xf32> {
  %init = arith.constant dense<0.0> : tensor<3x3x9xf32>
  %v = linalg.contract indexing_maps = [#map, #map1, #map2] ins(%x, %w : tensor<3x3x3xf32>, tensor<3x9xf32>) outs(%init : tensor<3x3x9xf32>) -> tensor<3x3x9xf32>
  %x_1 = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [3, 3, 3, 3] : tensor<3x3x9xf32> into tensor<3x3x3x3xf32>
  %empty = tensor.empty() : tensor<3x3x3x3xf32>
  %p = linalg.softmax dimension(0) ins(%s : tensor<3x3x3x3xf32>) outs(%empty : tensor<3x3x3x3xf32>) -> tensor<3x3x3x3xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x3x3x3xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.contract indexing_maps = [#map5, #map6, #map7] ins(%p, %x_1 : tensor<3x3x3x3xf32>, tensor<3x3x3x3xf32>) outs(%init_1 : tensor<3x3x3x3xf32>) -> tensor<3x3x3x3xf32>
  return %y : tensor<3x3x3x3xf32>
}

// Over the queries, four dimensions.
func.func @over_queries_four_dimensions(%x: tensor<3x3x3xf32>, %w: tensor<3x9xf32>, %s: tensor<3x3x3x3xf32>) -> tensor<3x3x3x3xf32> {
  %init = arith.constant dense<0.0> : tensor<3x3x9xf32>
  %v = linalg.contract indexing_maps = [#map, #map1, #map2] ins(%x, %w : tensor<3x3x3xf32>, tensor<3x9xf32>) outs(%init : tensor<3x3x9xf32>) -> tensor<3x3x9xf32>
  %x_1 = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [3, 3, 3, 3] : tensor<3x3x9xf32> into tensor<3x3x3x3xf32>
  %init_1 = arith.constant dense<0> : tensor<3x3x3xi64>
  %init_2 = arith.constant dense<0xFF800000> : tensor<3x3x3xf32>
  %max:2 = linalg.generic {indexing_maps = [#map3, #map, #map], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%s : tensor<3x3x3x3xf32>) outs(%init_2, %init_1 : tensor<3x3x3xf32>, tensor<3x3x3xi64>) {
  ^bb0(%a: f32, %o: f32, %n: i64):
    %i = linalg.index 2 : index
    %j = arith.index_cast %i : index to i64
    %m = arith.maximumf %a, %o : f32
    %c = arith.cmpf ogt, %a, %o : f32
    %k = arith.select %c, %j, %n : i64
    linalg.yield %m, %k : f32, i64
  } -> (tensor<3x3x3xf32>, tensor<3x3x3xi64>)
  %maxe = tensor.expand_shape %max#0 [[0], [1, 2], [3]] output_shape [3, 3, 1, 3] : tensor<3x3x3xf32> into tensor<3x3x1x3xf32>
  %empty = tensor.empty() : tensor<3x3x3x3xf32>
  %sub = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %maxe : tensor<3x3x3x3xf32>, tensor<3x3x1x3xf32>) outs(%empty : tensor<3x3x3x3xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.subf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<3x3x3x3xf32>
  %exp = math.exp %sub : tensor<3x3x3x3xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x3x1x3xf32>
  %sum = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<3x3x3x3xf32>) outs(%init_3 : tensor<3x3x1x3xf32>) {
  ^bb0(%a: f32, %o: f32):
    %r = arith.addf %a, %o : f32
    linalg.yield %r : f32
  } -> tensor<3x3x1x3xf32>
  %p = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<3x3x3x3xf32>, tensor<3x3x1x3xf32>) outs(%empty : tensor<3x3x3x3xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.divf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<3x3x3x3xf32>
  %init_4 = arith.constant dense<0.0> : tensor<3x3x3x3xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.contract indexing_maps = [#map5, #map6, #map7] ins(%p, %x_1 : tensor<3x3x3x3xf32>, tensor<3x3x3x3xf32>) outs(%init_4 : tensor<3x3x3x3xf32>) -> tensor<3x3x3x3xf32>
  return %y : tensor<3x3x3x3xf32>
}

// The scores are split in blocks of keys, the softmax runs within a block.
func.func @scores_are_split_in_blocks(%x: tensor<6x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x6xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<6x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<6x8xf32>, tensor<8x4xf32>) outs(%init : tensor<6x4xf32>) -> tensor<6x4xf32>
  %x_1 = tensor.expand_shape %s [[0], [1, 2]] output_shape [3, 2, 3] : tensor<3x6xf32> into tensor<3x2x3xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<3x2xf32>
  %max = linalg.reduce { arith.maximumf } ins(%x_1 : tensor<3x2x3xf32>) outs(%init_1 : tensor<3x2xf32>) dimensions = [2]
  %empty = tensor.empty() : tensor<3x2x3xf32>
  %maxb = linalg.broadcast ins(%max : tensor<3x2xf32>) outs(%empty : tensor<3x2x3xf32>) dimensions = [2]
  %sub = arith.subf %x_1, %maxb : tensor<3x2x3xf32>
  %exp = math.exp %sub : tensor<3x2x3xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x2xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x2x3xf32>) outs(%init_2 : tensor<3x2xf32>) dimensions = [2]
  %sumb = linalg.broadcast ins(%sum : tensor<3x2xf32>) outs(%empty : tensor<3x2x3xf32>) dimensions = [2]
  %p = arith.divf %exp, %sumb : tensor<3x2x3xf32>
  %c = tensor.collapse_shape %p [[0], [1, 2]] : tensor<3x2x3xf32> into tensor<3x6xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.matmul ins(%c, %v : tensor<3x6xf32>, tensor<6x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// The softmax runs over the outer half of the keys.
func.func @softmax_runs_over_outer_half(%x: tensor<6x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x6xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<6x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<6x8xf32>, tensor<8x4xf32>) outs(%init : tensor<6x4xf32>) -> tensor<6x4xf32>
  %x_1 = tensor.expand_shape %s [[0], [1, 2]] output_shape [3, 2, 3] : tensor<3x6xf32> into tensor<3x2x3xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<3x3xf32>
  %max = linalg.reduce { arith.maximumf } ins(%x_1 : tensor<3x2x3xf32>) outs(%init_1 : tensor<3x3xf32>) dimensions = [1]
  %empty = tensor.empty() : tensor<3x2x3xf32>
  %maxb = linalg.broadcast ins(%max : tensor<3x3xf32>) outs(%empty : tensor<3x2x3xf32>) dimensions = [1]
  %sub = arith.subf %x_1, %maxb : tensor<3x2x3xf32>
  %exp = math.exp %sub : tensor<3x2x3xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x3xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x2x3xf32>) outs(%init_2 : tensor<3x3xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<3x3xf32>) outs(%empty : tensor<3x2x3xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<3x2x3xf32>
  %c = tensor.collapse_shape %p [[0], [1, 2]] : tensor<3x2x3xf32> into tensor<3x6xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.matmul ins(%c, %v : tensor<3x6xf32>, tensor<6x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
