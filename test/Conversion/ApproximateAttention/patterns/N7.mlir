// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -o %t.once
// RUN: mca-opt %t.once -split-input-file -mca-approximate-attention="alpha=0.5 seed=8" | diff %t.once -
// RUN: mca-opt %t.once -split-input-file -mca-approximate-attention -remarks-filter-missed=mca-match -o /dev/null 2>&1 | FileCheck %s --check-prefix=AGAIN --implicit-check-not=ValueNotProjected
// RUN: mca-opt %s -split-input-file -mca-approximate-attention -canonicalize -cse -mca-approximate-attention | FileCheck %s

// N7: a second run changes nothing, whatever form the first one found, and says so; nor does one after
// canonicalisation.
// AGAIN-COUNT-11: [Missed] AlreadyEncoded

// torch, with bias.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK: mca.encode
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1) -> (d1)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<12x8xf32>, %b: tensor<12xf32>, %s: tensor<2x3x3x5xf32>) -> tensor<2x3x3x4xf32> {
  %e = tensor.empty() : tensor<8x12xf32>
  %wt = linalg.transpose ins(%w : tensor<12x8xf32>) outs(%e : tensor<8x12xf32>) permutation = [1, 0]
  %x2 = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %zero = arith.constant 0.0 : f32
  %e_0 = tensor.empty() : tensor<10x12xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<10x12xf32>) -> tensor<10x12xf32>
  %v = linalg.matmul ins(%x2, %wt : tensor<10x8xf32>, tensor<8x12xf32>) outs(%init : tensor<10x12xf32>) -> tensor<10x12xf32>
  %bc = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%b : tensor<12xf32>) outs(%e_0 : tensor<10x12xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    linalg.yield %a_ : f32
  } -> tensor<10x12xf32>
  %vb = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%v, %bc : tensor<10x12xf32>, tensor<10x12xf32>) outs(%e_0 : tensor<10x12xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.addf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<10x12xf32>
  %v4 = tensor.expand_shape %vb [[0, 1], [2, 3]] output_shape [2, 5, 3, 4] : tensor<10x12xf32> into tensor<2x5x3x4xf32>
  %e_1 = tensor.empty() : tensor<2x3x5x4xf32>
  %vt = linalg.transpose ins(%v4 : tensor<2x5x3x4xf32>) outs(%e_1 : tensor<2x3x5x4xf32>) permutation = [0, 2, 1, 3]
  %v3 = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
  %zero_i64 = arith.constant 0 : i64
  %e_2 = tensor.empty() : tensor<2x3x3xi64>
  %init_0 = linalg.fill ins(%zero_i64 : i64) outs(%e_2 : tensor<2x3x3xi64>) -> tensor<2x3x3xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %e_3 = tensor.empty() : tensor<2x3x3xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_3 : tensor<2x3x3xf32>) -> tensor<2x3x3xf32>
  %max:2 = linalg.generic {indexing_maps = [#map2, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x3x3x5xf32>) outs(%init_1, %init_0 : tensor<2x3x3xf32>, tensor<2x3x3xi64>) {
  ^bb0(%a_: f32, %o_: f32, %n_: i64):
    %i_ = linalg.index 3 : index
    %j_ = arith.index_cast %i_ : index to i64
    %m_ = arith.maximumf %a_, %o_ : f32
    %c_ = arith.cmpf ogt, %a_, %o_ : f32
    %k_ = arith.select %c_, %j_, %n_ : i64
    linalg.yield %m_, %k_ : f32, i64
  } -> (tensor<2x3x3xf32>, tensor<2x3x3xi64>)
  %maxe = tensor.expand_shape %max#0 [[0], [1], [2, 3]] output_shape [2, 3, 3, 1] : tensor<2x3x3xf32> into tensor<2x3x3x1xf32>
  %e_4 = tensor.empty() : tensor<2x3x3x5xf32>
  %sub = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %maxe : tensor<2x3x3x5xf32>, tensor<2x3x3x1xf32>) outs(%e_4 : tensor<2x3x3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x3x5xf32>
  %exp = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x3x3x5xf32>) outs(%e_4 : tensor<2x3x3x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x3x5xf32>
  %e_5 = tensor.empty() : tensor<2x3x3x1xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_5 : tensor<2x3x3x1xf32>) -> tensor<2x3x3x1xf32>
  %sum = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x3x5xf32>) outs(%init_2 : tensor<2x3x3x1xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %a_, %o_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x3x1xf32>
  %p = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x3x5xf32>, tensor<2x3x3x1xf32>) outs(%e_4 : tensor<2x3x3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x3x5xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x3x5xf32> into tensor<6x3x5xf32>
  %e_6 = tensor.empty() : tensor<6x3x4xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_6 : tensor<6x3x4xf32>) -> tensor<6x3x4xf32>
  %y = linalg.batch_matmul ins(%p3, %v3 : tensor<6x3x5xf32>, tensor<6x5x4xf32>) outs(%init_3 : tensor<6x3x4xf32>) -> tensor<6x3x4xf32>
  %y4 = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [2, 3, 3, 4] : tensor<6x3x4xf32> into tensor<2x3x3x4xf32>
  return %y4 : tensor<2x3x3x4xf32>
}

// -----

// nn.MultiheadAttention.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK: mca.encode
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2) -> (d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
func.func @main(%x: tensor<5x2x8xf32>, %w: tensor<12x8xf32>, %b: tensor<12xf32>, %s: tensor<6x7x5xf32>) -> tensor<6x7x4xf32> {
  %e = tensor.empty() : tensor<8x12xf32>
  %wt = linalg.transpose ins(%w : tensor<12x8xf32>) outs(%e : tensor<8x12xf32>) permutation = [1, 0]
  %e_0 = tensor.empty() : tensor<5x8x12xf32>
  %wb = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%wt : tensor<8x12xf32>) outs(%e_0 : tensor<5x8x12xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    linalg.yield %a_ : f32
  } -> tensor<5x8x12xf32>
  %zero = arith.constant 0.0 : f32
  %e_1 = tensor.empty() : tensor<5x2x12xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<5x2x12xf32>) -> tensor<5x2x12xf32>
  %v = linalg.batch_matmul ins(%x, %wb : tensor<5x2x8xf32>, tensor<5x8x12xf32>) outs(%init : tensor<5x2x12xf32>) -> tensor<5x2x12xf32>
  %vb = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v, %b : tensor<5x2x12xf32>, tensor<12xf32>) outs(%e_1 : tensor<5x2x12xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.addf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<5x2x12xf32>
  %vc = tensor.collapse_shape %vb [[0], [1, 2]] : tensor<5x2x12xf32> into tensor<5x24xf32>
  %v3 = tensor.expand_shape %vc [[0], [1, 2]] output_shape [5, 6, 4] : tensor<5x24xf32> into tensor<5x6x4xf32>
  %e_2 = tensor.empty() : tensor<6x5x4xf32>
  %vt = linalg.transpose ins(%v3 : tensor<5x6x4xf32>) outs(%e_2 : tensor<6x5x4xf32>) permutation = [1, 0, 2]
  %zero_i64 = arith.constant 0 : i64
  %e_3 = tensor.empty() : tensor<6x7xi64>
  %init_0 = linalg.fill ins(%zero_i64 : i64) outs(%e_3 : tensor<6x7xi64>) -> tensor<6x7xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %e_4 = tensor.empty() : tensor<6x7xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_4 : tensor<6x7xf32>) -> tensor<6x7xf32>
  %max:2 = linalg.generic {indexing_maps = [#map1, #map3, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<6x7x5xf32>) outs(%init_1, %init_0 : tensor<6x7xf32>, tensor<6x7xi64>) {
  ^bb0(%a_: f32, %o_: f32, %n_: i64):
    %i_ = linalg.index 2 : index
    %j_ = arith.index_cast %i_ : index to i64
    %m_ = arith.maximumf %a_, %o_ : f32
    %c_ = arith.cmpf ogt, %a_, %o_ : f32
    %k_ = arith.select %c_, %j_, %n_ : i64
    linalg.yield %m_, %k_ : f32, i64
  } -> (tensor<6x7xf32>, tensor<6x7xi64>)
  %maxe = tensor.expand_shape %max#0 [[0], [1, 2]] output_shape [6, 7, 1] : tensor<6x7xf32> into tensor<6x7x1xf32>
  %e_5 = tensor.empty() : tensor<6x7x5xf32>
  %sub = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %maxe : tensor<6x7x5xf32>, tensor<6x7x1xf32>) outs(%e_5 : tensor<6x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x7x5xf32>
  %exp = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<6x7x5xf32>) outs(%e_5 : tensor<6x7x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x7x5xf32>
  %e_6 = tensor.empty() : tensor<6x7x1xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_6 : tensor<6x7x1xf32>) -> tensor<6x7x1xf32>
  %sum = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<6x7x5xf32>) outs(%init_2 : tensor<6x7x1xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %a_, %o_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x7x1xf32>
  %p = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<6x7x5xf32>, tensor<6x7x1xf32>) outs(%e_5 : tensor<6x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x7x5xf32>
  %e_7 = tensor.empty() : tensor<6x7x4xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_7 : tensor<6x7x4xf32>) -> tensor<6x7x4xf32>
  %y = linalg.batch_matmul ins(%p, %vt : tensor<6x7x5xf32>, tensor<6x5x4xf32>) outs(%init_3 : tensor<6x7x4xf32>) -> tensor<6x7x4xf32>
  return %y : tensor<6x7x4xf32>
}

// -----

// One head.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK: mca.encode
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %q: tensor<3x6xf32>, %k: tensor<5x6xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %e_0 = tensor.empty() : tensor<6x5xf32>
  %kt = linalg.transpose ins(%k : tensor<5x6xf32>) outs(%e_0 : tensor<6x5xf32>) permutation = [1, 0]
  %e_1 = tensor.empty() : tensor<3x5xf32>
  %init_0 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %s = linalg.matmul ins(%q, %kt : tensor<3x6xf32>, tensor<6x5xf32>) outs(%init_0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_2 = tensor.empty() : tensor<3xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_2 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<3x5xf32>, tensor<3xf32>) outs(%e_1 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x5xf32>) outs(%e_1 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3xf32>) outs(%e_1 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %e_3 = tensor.empty() : tensor<3x4xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// Grouped queries: the repeat is in between.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK: mca.encode
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x8xf32>, %s: tensor<2x6x7x5xf32>) -> tensor<12x7x4xf32> {
  %e = tensor.empty() : tensor<8x8xf32>
  %wt = linalg.transpose ins(%w : tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) permutation = [1, 0]
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %zero = arith.constant 0.0 : f32
  %e_0 = tensor.empty() : tensor<10x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<10x8xf32>) -> tensor<10x8xf32>
  %v = linalg.matmul ins(%c, %wt : tensor<10x8xf32>, tensor<8x8xf32>) outs(%init : tensor<10x8xf32>) -> tensor<10x8xf32>
  %x_0 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 2, 4] : tensor<10x8xf32> into tensor<2x5x2x4xf32>
  %e_1 = tensor.empty() : tensor<2x2x5x4xf32>
  %vt = linalg.transpose ins(%x_0 : tensor<2x5x2x4xf32>) outs(%e_1 : tensor<2x2x5x4xf32>) permutation = [0, 2, 1, 3]
  %e_2 = tensor.empty() : tensor<2x2x3x5x4xf32>
  %rep = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%vt : tensor<2x2x5x4xf32>) outs(%e_2 : tensor<2x2x3x5x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    linalg.yield %a_ : f32
  } -> tensor<2x2x3x5x4xf32>
  %v3 = tensor.collapse_shape %rep [[0, 1, 2], [3], [4]] : tensor<2x2x3x5x4xf32> into tensor<12x5x4xf32>
  %zero_i64 = arith.constant 0 : i64
  %e_3 = tensor.empty() : tensor<2x6x7xi64>
  %init_0 = linalg.fill ins(%zero_i64 : i64) outs(%e_3 : tensor<2x6x7xi64>) -> tensor<2x6x7xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %e_4 = tensor.empty() : tensor<2x6x7xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_4 : tensor<2x6x7xf32>) -> tensor<2x6x7xf32>
  %max:2 = linalg.generic {indexing_maps = [#map2, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x6x7x5xf32>) outs(%init_1, %init_0 : tensor<2x6x7xf32>, tensor<2x6x7xi64>) {
  ^bb0(%a_: f32, %o_: f32, %n_: i64):
    %i_ = linalg.index 3 : index
    %j_ = arith.index_cast %i_ : index to i64
    %m_ = arith.maximumf %a_, %o_ : f32
    %c_ = arith.cmpf ogt, %a_, %o_ : f32
    %k_ = arith.select %c_, %j_, %n_ : i64
    linalg.yield %m_, %k_ : f32, i64
  } -> (tensor<2x6x7xf32>, tensor<2x6x7xi64>)
  %maxe = tensor.expand_shape %max#0 [[0], [1], [2, 3]] output_shape [2, 6, 7, 1] : tensor<2x6x7xf32> into tensor<2x6x7x1xf32>
  %e_5 = tensor.empty() : tensor<2x6x7x5xf32>
  %sub = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %maxe : tensor<2x6x7x5xf32>, tensor<2x6x7x1xf32>) outs(%e_5 : tensor<2x6x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x6x7x5xf32>
  %exp = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x6x7x5xf32>) outs(%e_5 : tensor<2x6x7x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x6x7x5xf32>
  %e_6 = tensor.empty() : tensor<2x6x7x1xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_6 : tensor<2x6x7x1xf32>) -> tensor<2x6x7x1xf32>
  %sum = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x6x7x5xf32>) outs(%init_2 : tensor<2x6x7x1xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %a_, %o_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x6x7x1xf32>
  %p = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x6x7x5xf32>, tensor<2x6x7x1xf32>) outs(%e_5 : tensor<2x6x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x6x7x5xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x6x7x5xf32> into tensor<12x7x5xf32>
  %e_7 = tensor.empty() : tensor<12x7x4xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_7 : tensor<12x7x4xf32>) -> tensor<12x7x4xf32>
  %y = linalg.batch_matmul ins(%p3, %v3 : tensor<12x7x5xf32>, tensor<12x5x4xf32>) outs(%init_3 : tensor<12x7x4xf32>) -> tensor<12x7x4xf32>
  return %y : tensor<12x7x4xf32>
}

// -----

// jax, einsum('hqk,ke->hqe'): V has no head at all, nothing is repeated.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK: mca.encode
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x7x5xf32>) -> tensor<3x7x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<3x7xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<3x7xf32>) -> tensor<3x7xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<3x7x5xf32>) outs(%init_0 : tensor<3x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7xf32>
  %e_1 = tensor.empty() : tensor<3x7x5xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %max : tensor<3x7x5xf32>, tensor<3x7xf32>) outs(%e_1 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<3x7x5xf32>) outs(%e_1 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<3x7xf32>) -> tensor<3x7xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<3x7x5xf32>) outs(%init_1 : tensor<3x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<3x7x5xf32>, tensor<3x7xf32>) outs(%e_1 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %e_2 = tensor.empty() : tensor<3x7x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<3x7x4xf32>) -> tensor<3x7x4xf32>
  %y = linalg.generic {indexing_maps = [#map2, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%p, %v : tensor<3x7x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x7x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x4xf32>
  return %y : tensor<3x7x4xf32>
}

// -----

// Fused Q, K, V: the fused product is still there.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK: mca.encode
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x18xf32>, %b: tensor<18xf32>) -> tensor<4x5x3xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<10x18xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<10x18xf32>) -> tensor<10x18xf32>
  %qkv = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x18xf32>) outs(%init : tensor<10x18xf32>) -> tensor<10x18xf32>
  %qkvb = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%qkv, %b : tensor<10x18xf32>, tensor<18xf32>) outs(%e : tensor<10x18xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.addf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<10x18xf32>
  %x_0 = tensor.expand_shape %qkvb [[0, 1], [2]] output_shape [2, 5, 18] : tensor<10x18xf32> into tensor<2x5x18xf32>
  %q = tensor.extract_slice %x_0[0, 0, 0] [2, 5, 6] [1, 1, 1] : tensor<2x5x18xf32> to tensor<2x5x6xf32>
  %x_1 = tensor.expand_shape %q [[0], [1], [2, 3]] output_shape [2, 5, 2, 3] : tensor<2x5x6xf32> into tensor<2x5x2x3xf32>
  %e_0 = tensor.empty() : tensor<2x2x5x3xf32>
  %t = linalg.transpose ins(%x_1 : tensor<2x5x2x3xf32>) outs(%e_0 : tensor<2x2x5x3xf32>) permutation = [0, 2, 1, 3]
  %c_0 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x2x5x3xf32> into tensor<4x5x3xf32>
  %k = tensor.extract_slice %x_0[0, 0, 6] [2, 5, 6] [1, 1, 1] : tensor<2x5x18xf32> to tensor<2x5x6xf32>
  %x_2 = tensor.expand_shape %k [[0], [1], [2, 3]] output_shape [2, 5, 2, 3] : tensor<2x5x6xf32> into tensor<2x5x2x3xf32>
  %t_0 = linalg.transpose ins(%x_2 : tensor<2x5x2x3xf32>) outs(%e_0 : tensor<2x2x5x3xf32>) permutation = [0, 2, 1, 3]
  %c_1 = tensor.collapse_shape %t_0 [[0, 1], [2], [3]] : tensor<2x2x5x3xf32> into tensor<4x5x3xf32>
  %v = tensor.extract_slice %x_0[0, 0, 12] [2, 5, 6] [1, 1, 1] : tensor<2x5x18xf32> to tensor<2x5x6xf32>
  %x_3 = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [2, 5, 2, 3] : tensor<2x5x6xf32> into tensor<2x5x2x3xf32>
  %t_1 = linalg.transpose ins(%x_3 : tensor<2x5x2x3xf32>) outs(%e_0 : tensor<2x2x5x3xf32>) permutation = [0, 2, 1, 3]
  %c_2 = tensor.collapse_shape %t_1 [[0, 1], [2], [3]] : tensor<2x2x5x3xf32> into tensor<4x5x3xf32>
  %e_1 = tensor.empty() : tensor<4x3x5xf32>
  %t_2 = linalg.transpose ins(%c_1 : tensor<4x5x3xf32>) outs(%e_1 : tensor<4x3x5xf32>) permutation = [0, 2, 1]
  %e_2 = tensor.empty() : tensor<4x5x5xf32>
  %init_0 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<4x5x5xf32>) -> tensor<4x5x5xf32>
  %s = linalg.batch_matmul ins(%c_0, %t_2 : tensor<4x5x3xf32>, tensor<4x3x5xf32>) outs(%init_0 : tensor<4x5x5xf32>) -> tensor<4x5x5xf32>
  %scale = arith.constant 0.5 : f32
  %scaled = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<4x5x5xf32>) outs(%e_2 : tensor<4x5x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.mulf %a_, %scale : f32
    linalg.yield %r_ : f32
  } -> tensor<4x5x5xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_3 = tensor.empty() : tensor<4x5xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_3 : tensor<4x5xf32>) -> tensor<4x5xf32>
  %max = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%scaled : tensor<4x5x5xf32>) outs(%init_1 : tensor<4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x5xf32>
  %sub = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%scaled, %max : tensor<4x5x5xf32>, tensor<4x5xf32>) outs(%e_2 : tensor<4x5x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x5x5xf32>
  %exp = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<4x5x5xf32>) outs(%e_2 : tensor<4x5x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x5x5xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<4x5xf32>) -> tensor<4x5xf32>
  %sum = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<4x5x5xf32>) outs(%init_2 : tensor<4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x5xf32>
  %p = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<4x5x5xf32>, tensor<4x5xf32>) outs(%e_2 : tensor<4x5x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x5x5xf32>
  %e_4 = tensor.empty() : tensor<4x5x3xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<4x5x3xf32>) -> tensor<4x5x3xf32>
  %y = linalg.batch_matmul ins(%p, %c_2 : tensor<4x5x5xf32>, tensor<4x5x3xf32>) outs(%init_3 : tensor<4x5x3xf32>) -> tensor<4x5x3xf32>
  return %y : tensor<4x5x3xf32>
}

// -----

// bf16.

// ARGS: x, w, x
// TOLERANCE: 2e-2
// CHECK-LABEL: func.func @main
// CHECK: mca.encode
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
func.func @main(%x: tensor<2x5x8xbf16>, %w: tensor<18x8xbf16>, %s: tensor<2x3x4x5xbf16>) -> tensor<6x4x6xbf16> {
  %e = tensor.empty() : tensor<8x18xbf16>
  %wt = linalg.transpose ins(%w : tensor<18x8xbf16>) outs(%e : tensor<8x18xbf16>) permutation = [1, 0]
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xbf16> into tensor<10x8xbf16>
  %zero = arith.constant 0.0 : f32
  %e_0 = tensor.empty() : tensor<10x18xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<10x18xf32>) -> tensor<10x18xf32>
  %v = linalg.matmul ins(%c, %wt : tensor<10x8xbf16>, tensor<8x18xbf16>) outs(%init : tensor<10x18xf32>) -> tensor<10x18xf32>
  %e_1 = tensor.empty() : tensor<10x18xbf16>
  %vt = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%v : tensor<10x18xf32>) outs(%e_1 : tensor<10x18xbf16>) {
  ^bb0(%a_: f32, %o_: bf16):
    %r_ = arith.truncf %a_ : f32 to bf16
    linalg.yield %r_ : bf16
  } -> tensor<10x18xbf16>
  %x_0 = tensor.expand_shape %vt [[0, 1], [2, 3]] output_shape [2, 5, 3, 6] : tensor<10x18xbf16> into tensor<2x5x3x6xbf16>
  %e_2 = tensor.empty() : tensor<2x3x5x6xbf16>
  %t = linalg.transpose ins(%x_0 : tensor<2x5x3x6xbf16>) outs(%e_2 : tensor<2x3x5x6xbf16>) permutation = [0, 2, 1, 3]
  %c_0 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x3x5x6xbf16> into tensor<6x5x6xbf16>
  %e_3 = tensor.empty() : tensor<2x3x4x5xf32>
  %se = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s : tensor<2x3x4x5xbf16>) outs(%e_3 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: bf16, %o_: f32):
    %r_ = arith.extf %a_ : bf16 to f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x5xf32>
  %zero_i64 = arith.constant 0 : i64
  %e_4 = tensor.empty() : tensor<2x3x4xi64>
  %init_0 = linalg.fill ins(%zero_i64 : i64) outs(%e_4 : tensor<2x3x4xi64>) -> tensor<2x3x4xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %e_5 = tensor.empty() : tensor<2x3x4xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_5 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %max:2 = linalg.generic {indexing_maps = [#map1, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%se : tensor<2x3x4x5xf32>) outs(%init_1, %init_0 : tensor<2x3x4xf32>, tensor<2x3x4xi64>) {
  ^bb0(%a_: f32, %o_: f32, %n_: i64):
    %i_ = linalg.index 3 : index
    %j_ = arith.index_cast %i_ : index to i64
    %m_ = arith.maximumf %a_, %o_ : f32
    %c_ = arith.cmpf ogt, %a_, %o_ : f32
    %k_ = arith.select %c_, %j_, %n_ : i64
    linalg.yield %m_, %k_ : f32, i64
  } -> (tensor<2x3x4xf32>, tensor<2x3x4xi64>)
  %maxe = tensor.expand_shape %max#0 [[0], [1], [2, 3]] output_shape [2, 3, 4, 1] : tensor<2x3x4xf32> into tensor<2x3x4x1xf32>
  %sub = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%se, %maxe : tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>) outs(%e_3 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x5xf32>
  %exp = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x3x4x5xf32>) outs(%e_3 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x5xf32>
  %e_6 = tensor.empty() : tensor<2x3x4x1xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_6 : tensor<2x3x4x1xf32>) -> tensor<2x3x4x1xf32>
  %sum = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x4x5xf32>) outs(%init_2 : tensor<2x3x4x1xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %a_, %o_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x1xf32>
  %p = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>) outs(%e_3 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x5xf32>
  %e_7 = tensor.empty() : tensor<2x3x4x5xbf16>
  %pb = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%p : tensor<2x3x4x5xf32>) outs(%e_7 : tensor<2x3x4x5xbf16>) {
  ^bb0(%a_: f32, %o_: bf16):
    %r_ = arith.truncf %a_ : f32 to bf16
    linalg.yield %r_ : bf16
  } -> tensor<2x3x4x5xbf16>
  %c_1 = tensor.collapse_shape %pb [[0, 1], [2], [3]] : tensor<2x3x4x5xbf16> into tensor<6x4x5xbf16>
  %e_8 = tensor.empty() : tensor<6x4x6xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_8 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  %y = linalg.batch_matmul ins(%c_1, %c_0 : tensor<6x4x5xbf16>, tensor<6x5x6xbf16>) outs(%init_3 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  %e_9 = tensor.empty() : tensor<6x4x6xbf16>
  %o = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%y : tensor<6x4x6xf32>) outs(%e_9 : tensor<6x4x6xbf16>) {
  ^bb0(%a_: f32, %o_: bf16):
    %r_ = arith.truncf %a_ : f32 to bf16
    linalg.yield %r_ : bf16
  } -> tensor<6x4x6xbf16>
  return %o : tensor<6x4x6xbf16>
}

// -----

// Dynamic sequence.

// ARGS: x, w, w, w, x
// DIMS: 2x7x8, -, -, -, -
// DIMS: 2x1x8, -, -, -, -
// CHECK-LABEL: func.func @main
// CHECK: mca.encode
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d1)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
func.func @main(%x: tensor<2x?x8xf32>, %wq: tensor<8x12xf32>, %wk: tensor<8x12xf32>, %wv: tensor<8x18xf32>, %b: tensor<18xf32>) -> tensor<2x3x?x6xf32> {
  %c1 = arith.constant 1 : index
  %dim = tensor.dim %x, %c1 : tensor<2x?x8xf32>
  %c2 = arith.constant 2 : index
  %m = arith.muli %dim, %c2 : index
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x?x8xf32> into tensor<?x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty(%m) : tensor<?x12xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<?x12xf32>) -> tensor<?x12xf32>
  %v = linalg.matmul ins(%c, %wq : tensor<?x8xf32>, tensor<8x12xf32>) outs(%init : tensor<?x12xf32>) -> tensor<?x12xf32>
  %x_0 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, %dim, 3, 4] : tensor<?x12xf32> into tensor<2x?x3x4xf32>
  %e_0 = tensor.empty(%dim) : tensor<2x3x?x4xf32>
  %t = linalg.transpose ins(%x_0 : tensor<2x?x3x4xf32>) outs(%e_0 : tensor<2x3x?x4xf32>) permutation = [0, 2, 1, 3]
  %c_0 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x3x?x4xf32> into tensor<6x?x4xf32>
  %v_0 = linalg.matmul ins(%c, %wk : tensor<?x8xf32>, tensor<8x12xf32>) outs(%init : tensor<?x12xf32>) -> tensor<?x12xf32>
  %x_1 = tensor.expand_shape %v_0 [[0, 1], [2, 3]] output_shape [2, %dim, 3, 4] : tensor<?x12xf32> into tensor<2x?x3x4xf32>
  %t_0 = linalg.transpose ins(%x_1 : tensor<2x?x3x4xf32>) outs(%e_0 : tensor<2x3x?x4xf32>) permutation = [0, 2, 1, 3]
  %c_1 = tensor.collapse_shape %t_0 [[0, 1], [2], [3]] : tensor<2x3x?x4xf32> into tensor<6x?x4xf32>
  %e_1 = tensor.empty(%m) : tensor<?x18xf32>
  %init_0 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<?x18xf32>) -> tensor<?x18xf32>
  %v_1 = linalg.matmul ins(%c, %wv : tensor<?x8xf32>, tensor<8x18xf32>) outs(%init_0 : tensor<?x18xf32>) -> tensor<?x18xf32>
  %vb = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%v_1, %b : tensor<?x18xf32>, tensor<18xf32>) outs(%e_1 : tensor<?x18xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.addf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<?x18xf32>
  %x_2 = tensor.expand_shape %vb [[0, 1], [2, 3]] output_shape [2, %dim, 3, 6] : tensor<?x18xf32> into tensor<2x?x3x6xf32>
  %e_2 = tensor.empty(%dim) : tensor<2x3x?x6xf32>
  %t_1 = linalg.transpose ins(%x_2 : tensor<2x?x3x6xf32>) outs(%e_2 : tensor<2x3x?x6xf32>) permutation = [0, 2, 1, 3]
  %c_2 = tensor.collapse_shape %t_1 [[0, 1], [2], [3]] : tensor<2x3x?x6xf32> into tensor<6x?x6xf32>
  %e_3 = tensor.empty(%dim) : tensor<6x4x?xf32>
  %kt = linalg.transpose ins(%c_1 : tensor<6x?x4xf32>) outs(%e_3 : tensor<6x4x?xf32>) permutation = [0, 2, 1]
  %e_4 = tensor.empty(%dim, %dim) : tensor<6x?x?xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<6x?x?xf32>) -> tensor<6x?x?xf32>
  %s = linalg.batch_matmul ins(%c_0, %kt : tensor<6x?x4xf32>, tensor<6x4x?xf32>) outs(%init_1 : tensor<6x?x?xf32>) -> tensor<6x?x?xf32>
  %x_3 = tensor.expand_shape %s [[0, 1], [2], [3]] output_shape [2, 3, %dim, %dim] : tensor<6x?x?xf32> into tensor<2x3x?x?xf32>
  %scale = arith.constant 0.5 : f32
  %e_5 = tensor.empty(%dim, %dim) : tensor<2x3x?x?xf32>
  %scaled = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x_3 : tensor<2x3x?x?xf32>) outs(%e_5 : tensor<2x3x?x?xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.mulf %a_, %scale : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x?x?xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_6 = tensor.empty(%dim) : tensor<2x3x?xf32>
  %init_2 = linalg.fill ins(%ninf : f32) outs(%e_6 : tensor<2x3x?xf32>) -> tensor<2x3x?xf32>
  %max = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%scaled : tensor<2x3x?x?xf32>) outs(%init_2 : tensor<2x3x?xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x?xf32>
  %sub = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%scaled, %max : tensor<2x3x?x?xf32>, tensor<2x3x?xf32>) outs(%e_5 : tensor<2x3x?x?xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x?x?xf32>
  %exp = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x3x?x?xf32>) outs(%e_5 : tensor<2x3x?x?xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x?x?xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_6 : tensor<2x3x?xf32>) -> tensor<2x3x?xf32>
  %sum = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x?x?xf32>) outs(%init_3 : tensor<2x3x?xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x?xf32>
  %p = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x?x?xf32>, tensor<2x3x?xf32>) outs(%e_5 : tensor<2x3x?x?xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x?x?xf32>
  %c_3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x?x?xf32> into tensor<6x?x?xf32>
  %e_7 = tensor.empty(%dim) : tensor<6x?x6xf32>
  %init_4 = linalg.fill ins(%zero : f32) outs(%e_7 : tensor<6x?x6xf32>) -> tensor<6x?x6xf32>
  %y = linalg.batch_matmul ins(%c_3, %c_2 : tensor<6x?x?xf32>, tensor<6x?x6xf32>) outs(%init_4 : tensor<6x?x6xf32>) -> tensor<6x?x6xf32>
  %x_4 = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [2, 3, %dim, 6] : tensor<6x?x6xf32> into tensor<2x3x?x6xf32>
  return %x_4 : tensor<2x3x?x6xf32>
}

// -----

// TOSA.

// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK: mca.encode
// CHECK-NOT: mca.encode
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<1x8x12xf32>, %b: tensor<1x1x12xf32>, %s: tensor<2x3x3x5xf32>) -> tensor<2x3x3x4xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x12xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x12xf32>
  %vb = tosa.add %v, %b : (tensor<1x10x12xf32>, tensor<1x1x12xf32>) -> tensor<1x10x12xf32>
  %shape_0 = tosa.const_shape {values = dense<[2, 5, 3, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %v4 = tosa.reshape %vb, %shape_0 : (tensor<1x10x12xf32>, !tosa.shape<4>) -> tensor<2x5x3x4xf32>
  %vt = tosa.transpose %v4 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x3x4xf32>) -> tensor<2x3x5x4xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<2x3x3x5xf32>) -> tensor<2x3x3x1xf32>
  %sub = tosa.sub %s, %max : (tensor<2x3x3x5xf32>, tensor<2x3x3x1xf32>) -> tensor<2x3x3x5xf32>
  %exp = tosa.exp %sub : (tensor<2x3x3x5xf32>) -> tensor<2x3x3x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x3x3x5xf32>) -> tensor<2x3x3x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x3x3x1xf32>) -> tensor<2x3x3x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x3x3x5xf32>, tensor<2x3x3x1xf32>, tensor<1xi8>) -> tensor<2x3x3x5xf32>
  %shape_1 = tosa.const_shape {values = dense<[6, 3, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %p3 = tosa.reshape %p, %shape_1 : (tensor<2x3x3x5xf32>, !tosa.shape<3>) -> tensor<6x3x5xf32>
  %shape_2 = tosa.const_shape {values = dense<[6, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %v3 = tosa.reshape %vt, %shape_2 : (tensor<2x3x5x4xf32>, !tosa.shape<3>) -> tensor<6x5x4xf32>
  %y = tosa.matmul %p3, %v3, %zp, %zp : (tensor<6x3x5xf32>, tensor<6x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x3x4xf32>
  %shape_3 = tosa.const_shape {values = dense<[2, 3, 3, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %y4 = tosa.reshape %y, %shape_3 : (tensor<6x3x4xf32>, !tosa.shape<4>) -> tensor<2x3x3x4xf32>
  return %y4 : tensor<2x3x3x4xf32>
}

// -----

// TOSA, grouped queries.

// ARGS: x, x, x
// CHECK-LABEL: func.func @main
// CHECK: mca.encode
// CHECK-NOT: mca.encode
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<1x8x8xf32>, %s: tensor<2x6x7x5xf32>) -> tensor<12x7x4xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x8xf32>
  %shape_0 = tosa.const_shape {values = dense<[2, 5, 2, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_0 = tosa.reshape %v, %shape_0 : (tensor<1x10x8xf32>, !tosa.shape<4>) -> tensor<2x5x2x4xf32>
  %t = tosa.transpose %r_0 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x2x4xf32>) -> tensor<2x2x5x4xf32>
  %shape_1 = tosa.const_shape {values = dense<[2, 2, 1, 5, 4]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %v5 = tosa.reshape %t, %shape_1 : (tensor<2x2x5x4xf32>, !tosa.shape<5>) -> tensor<2x2x1x5x4xf32>
  %shape_2 = tosa.const_shape {values = dense<[1, 1, 3, 1, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %rep = tosa.tile %v5, %shape_2 : (tensor<2x2x1x5x4xf32>, !tosa.shape<5>) -> tensor<2x2x3x5x4xf32>
  %shape_3 = tosa.const_shape {values = dense<[12, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %v3 = tosa.reshape %rep, %shape_3 : (tensor<2x2x3x5x4xf32>, !tosa.shape<3>) -> tensor<12x5x4xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<2x6x7x5xf32>) -> tensor<2x6x7x1xf32>
  %sub = tosa.sub %s, %max : (tensor<2x6x7x5xf32>, tensor<2x6x7x1xf32>) -> tensor<2x6x7x5xf32>
  %exp = tosa.exp %sub : (tensor<2x6x7x5xf32>) -> tensor<2x6x7x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x6x7x5xf32>) -> tensor<2x6x7x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x6x7x1xf32>) -> tensor<2x6x7x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x6x7x5xf32>, tensor<2x6x7x1xf32>, tensor<1xi8>) -> tensor<2x6x7x5xf32>
  %shape_4 = tosa.const_shape {values = dense<[12, 7, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %p3 = tosa.reshape %p, %shape_4 : (tensor<2x6x7x5xf32>, !tosa.shape<3>) -> tensor<12x7x5xf32>
  %y = tosa.matmul %p3, %v3, %zp, %zp : (tensor<12x7x5xf32>, tensor<12x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x7x4xf32>
  return %y : tensor<12x7x4xf32>
}

// -----

// TOSA, fused Q, K, V.

// ARGS: x, x, x
// CHECK-LABEL: func.func @main
// CHECK: mca.encode
// CHECK-NOT: mca.encode
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<1x8x18xf32>, %b: tensor<1x1x18xf32>) -> tensor<4x5x3xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %qkv = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x18xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x18xf32>
  %qkvb = tosa.add %qkv, %b : (tensor<1x10x18xf32>, tensor<1x1x18xf32>) -> tensor<1x10x18xf32>
  %shape_0 = tosa.const_shape {values = dense<[2, 5, 18]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %qkvr = tosa.reshape %qkvb, %shape_0 : (tensor<1x10x18xf32>, !tosa.shape<3>) -> tensor<2x5x18xf32>
  %shape_1 = tosa.const_shape {values = dense<[0, 0, 0]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %shape_2 = tosa.const_shape {values = dense<[2, 5, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %q = tosa.slice %qkvr, %shape_1, %shape_2 : (tensor<2x5x18xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<2x5x6xf32>
  %shape_3 = tosa.const_shape {values = dense<[2, 5, 2, 3]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_0 = tosa.reshape %q, %shape_3 : (tensor<2x5x6xf32>, !tosa.shape<4>) -> tensor<2x5x2x3xf32>
  %t = tosa.transpose %r_0 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x2x3xf32>) -> tensor<2x2x5x3xf32>
  %shape_4 = tosa.const_shape {values = dense<[4, 5, 3]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_1 = tosa.reshape %t, %shape_4 : (tensor<2x2x5x3xf32>, !tosa.shape<3>) -> tensor<4x5x3xf32>
  %shape_5 = tosa.const_shape {values = dense<[0, 0, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %k = tosa.slice %qkvr, %shape_5, %shape_2 : (tensor<2x5x18xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<2x5x6xf32>
  %r_2 = tosa.reshape %k, %shape_3 : (tensor<2x5x6xf32>, !tosa.shape<4>) -> tensor<2x5x2x3xf32>
  %t_0 = tosa.transpose %r_2 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x2x3xf32>) -> tensor<2x2x5x3xf32>
  %r_3 = tosa.reshape %t_0, %shape_4 : (tensor<2x2x5x3xf32>, !tosa.shape<3>) -> tensor<4x5x3xf32>
  %shape_6 = tosa.const_shape {values = dense<[0, 0, 12]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %v = tosa.slice %qkvr, %shape_6, %shape_2 : (tensor<2x5x18xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<2x5x6xf32>
  %r_4 = tosa.reshape %v, %shape_3 : (tensor<2x5x6xf32>, !tosa.shape<4>) -> tensor<2x5x2x3xf32>
  %t_1 = tosa.transpose %r_4 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x2x3xf32>) -> tensor<2x2x5x3xf32>
  %r_5 = tosa.reshape %t_1, %shape_4 : (tensor<2x2x5x3xf32>, !tosa.shape<3>) -> tensor<4x5x3xf32>
  %t_2 = tosa.transpose %r_3 {perms = array<i32: 0, 2, 1>} : (tensor<4x5x3xf32>) -> tensor<4x3x5xf32>
  %s = tosa.matmul %r_1, %t_2, %zp, %zp : (tensor<4x5x3xf32>, tensor<4x3x5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x5x5xf32>
  %half = "tosa.const"() <{values = dense<0.5> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %v_0 = tosa.mul %s, %half, %shift : (tensor<4x5x5xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<4x5x5xf32>
  %max = tosa.reduce_max %v_0 {axis = 2 : i32} : (tensor<4x5x5xf32>) -> tensor<4x5x1xf32>
  %sub = tosa.sub %v_0, %max : (tensor<4x5x5xf32>, tensor<4x5x1xf32>) -> tensor<4x5x5xf32>
  %exp = tosa.exp %sub : (tensor<4x5x5xf32>) -> tensor<4x5x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<4x5x5xf32>) -> tensor<4x5x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<4x5x1xf32>) -> tensor<4x5x1xf32>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<4x5x5xf32>, tensor<4x5x1xf32>, tensor<1xi8>) -> tensor<4x5x5xf32>
  %y = tosa.matmul %p, %r_5, %zp, %zp : (tensor<4x5x5xf32>, tensor<4x5x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x5x3xf32>
  return %y : tensor<4x5x3xf32>
}
