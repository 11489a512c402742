// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// E2: grouped queries: every key head serves R query heads, by unsqueeze, broadcast and reshape
// (torch), tile (TOSA), or a product with a head dimension of its own (jax). The repeat stays behind
// the encode.

// Llama, batch 2.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x8xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x6x7x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<12x7x5xf32>, tensor<12x5x4xf32>)
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

// Batch 1, with bias.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x8xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x4xf32>) bias(%{{[^ ]+}} : tensor<2x4xf32>) probabilities(%{{[^ ]+}} : tensor<6x7x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x7x5xf32>, tensor<6x5x4xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d1)>
#map2 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map3 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
func.func @main(%x: tensor<1x5x8xf32>, %w: tensor<8x8xf32>, %b: tensor<8xf32>, %s: tensor<1x6x7x5xf32>) -> tensor<6x7x4xf32> {
  %e = tensor.empty() : tensor<8x8xf32>
  %wt = linalg.transpose ins(%w : tensor<8x8xf32>) outs(%e : tensor<8x8xf32>) permutation = [1, 0]
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<1x5x8xf32> into tensor<5x8xf32>
  %zero = arith.constant 0.0 : f32
  %e_0 = tensor.empty() : tensor<5x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<5x8xf32>) -> tensor<5x8xf32>
  %v = linalg.matmul ins(%c, %wt : tensor<5x8xf32>, tensor<8x8xf32>) outs(%init : tensor<5x8xf32>) -> tensor<5x8xf32>
  %vb = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%v, %b : tensor<5x8xf32>, tensor<8xf32>) outs(%e_0 : tensor<5x8xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.addf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<5x8xf32>
  %x_0 = tensor.expand_shape %vb [[0, 1], [2, 3]] output_shape [1, 5, 2, 4] : tensor<5x8xf32> into tensor<1x5x2x4xf32>
  %e_1 = tensor.empty() : tensor<1x2x5x4xf32>
  %vt = linalg.transpose ins(%x_0 : tensor<1x5x2x4xf32>) outs(%e_1 : tensor<1x2x5x4xf32>) permutation = [0, 2, 1, 3]
  %e_2 = tensor.empty() : tensor<1x2x3x5x4xf32>
  %rep = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%vt : tensor<1x2x5x4xf32>) outs(%e_2 : tensor<1x2x3x5x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    linalg.yield %a_ : f32
  } -> tensor<1x2x3x5x4xf32>
  %v3 = tensor.collapse_shape %rep [[0, 1, 2], [3], [4]] : tensor<1x2x3x5x4xf32> into tensor<6x5x4xf32>
  %zero_i64 = arith.constant 0 : i64
  %e_3 = tensor.empty() : tensor<1x6x7xi64>
  %init_0 = linalg.fill ins(%zero_i64 : i64) outs(%e_3 : tensor<1x6x7xi64>) -> tensor<1x6x7xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %e_4 = tensor.empty() : tensor<1x6x7xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_4 : tensor<1x6x7xf32>) -> tensor<1x6x7xf32>
  %max:2 = linalg.generic {indexing_maps = [#map4, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<1x6x7x5xf32>) outs(%init_1, %init_0 : tensor<1x6x7xf32>, tensor<1x6x7xi64>) {
  ^bb0(%a_: f32, %o_: f32, %n_: i64):
    %i_ = linalg.index 3 : index
    %j_ = arith.index_cast %i_ : index to i64
    %m_ = arith.maximumf %a_, %o_ : f32
    %c_ = arith.cmpf ogt, %a_, %o_ : f32
    %k_ = arith.select %c_, %j_, %n_ : i64
    linalg.yield %m_, %k_ : f32, i64
  } -> (tensor<1x6x7xf32>, tensor<1x6x7xi64>)
  %maxe = tensor.expand_shape %max#0 [[0], [1], [2, 3]] output_shape [1, 6, 7, 1] : tensor<1x6x7xf32> into tensor<1x6x7x1xf32>
  %e_5 = tensor.empty() : tensor<1x6x7x5xf32>
  %sub = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %maxe : tensor<1x6x7x5xf32>, tensor<1x6x7x1xf32>) outs(%e_5 : tensor<1x6x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x6x7x5xf32>
  %exp = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<1x6x7x5xf32>) outs(%e_5 : tensor<1x6x7x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x6x7x5xf32>
  %e_6 = tensor.empty() : tensor<1x6x7x1xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_6 : tensor<1x6x7x1xf32>) -> tensor<1x6x7x1xf32>
  %sum = linalg.generic {indexing_maps = [#map4, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<1x6x7x5xf32>) outs(%init_2 : tensor<1x6x7x1xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %a_, %o_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x6x7x1xf32>
  %p = linalg.generic {indexing_maps = [#map4, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<1x6x7x5xf32>, tensor<1x6x7x1xf32>) outs(%e_5 : tensor<1x6x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x6x7x5xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<1x6x7x5xf32> into tensor<6x7x5xf32>
  %e_7 = tensor.empty() : tensor<6x7x4xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_7 : tensor<6x7x4xf32>) -> tensor<6x7x4xf32>
  %y = linalg.batch_matmul ins(%p3, %v3 : tensor<6x7x5xf32>, tensor<6x5x4xf32>) outs(%init_3 : tensor<6x7x4xf32>) -> tensor<6x7x4xf32>
  return %y : tensor<6x7x4xf32>
}

// -----

// Every extent is 2.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<4x2xf32>, tensor<2x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x2x2xf32>) weight(%{{[^ ]+}} : tensor<2x2x2xf32>) probabilities(%{{[^ ]+}} : tensor<2x4x2x2xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<8x2x2xf32>, tensor<8x2x2xf32>)
#map = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
func.func @main(%x: tensor<2x2x2xf32>, %w: tensor<4x2xf32>, %s: tensor<2x4x2x2xf32>) -> tensor<8x2x2xf32> {
  %e = tensor.empty() : tensor<2x4xf32>
  %wt = linalg.transpose ins(%w : tensor<4x2xf32>) outs(%e : tensor<2x4xf32>) permutation = [1, 0]
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x2x2xf32> into tensor<4x2xf32>
  %zero = arith.constant 0.0 : f32
  %e_0 = tensor.empty() : tensor<4x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<4x4xf32>) -> tensor<4x4xf32>
  %v = linalg.matmul ins(%c, %wt : tensor<4x2xf32>, tensor<2x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %x_0 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 2, 2, 2] : tensor<4x4xf32> into tensor<2x2x2x2xf32>
  %e_1 = tensor.empty() : tensor<2x2x2x2xf32>
  %vt = linalg.transpose ins(%x_0 : tensor<2x2x2x2xf32>) outs(%e_1 : tensor<2x2x2x2xf32>) permutation = [0, 2, 1, 3]
  %e_2 = tensor.empty() : tensor<2x2x2x2x2xf32>
  %rep = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%vt : tensor<2x2x2x2xf32>) outs(%e_2 : tensor<2x2x2x2x2xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    linalg.yield %a_ : f32
  } -> tensor<2x2x2x2x2xf32>
  %v3 = tensor.collapse_shape %rep [[0, 1, 2], [3], [4]] : tensor<2x2x2x2x2xf32> into tensor<8x2x2xf32>
  %zero_i64 = arith.constant 0 : i64
  %e_3 = tensor.empty() : tensor<2x4x2xi64>
  %init_0 = linalg.fill ins(%zero_i64 : i64) outs(%e_3 : tensor<2x4x2xi64>) -> tensor<2x4x2xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %e_4 = tensor.empty() : tensor<2x4x2xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_4 : tensor<2x4x2xf32>) -> tensor<2x4x2xf32>
  %max:2 = linalg.generic {indexing_maps = [#map2, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x4x2x2xf32>) outs(%init_1, %init_0 : tensor<2x4x2xf32>, tensor<2x4x2xi64>) {
  ^bb0(%a_: f32, %o_: f32, %n_: i64):
    %i_ = linalg.index 3 : index
    %j_ = arith.index_cast %i_ : index to i64
    %m_ = arith.maximumf %a_, %o_ : f32
    %c_ = arith.cmpf ogt, %a_, %o_ : f32
    %k_ = arith.select %c_, %j_, %n_ : i64
    linalg.yield %m_, %k_ : f32, i64
  } -> (tensor<2x4x2xf32>, tensor<2x4x2xi64>)
  %maxe = tensor.expand_shape %max#0 [[0], [1], [2, 3]] output_shape [2, 4, 2, 1] : tensor<2x4x2xf32> into tensor<2x4x2x1xf32>
  %e_5 = tensor.empty() : tensor<2x4x2x2xf32>
  %sub = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %maxe : tensor<2x4x2x2xf32>, tensor<2x4x2x1xf32>) outs(%e_5 : tensor<2x4x2x2xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x4x2x2xf32>
  %exp = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x4x2x2xf32>) outs(%e_5 : tensor<2x4x2x2xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x4x2x2xf32>
  %e_6 = tensor.empty() : tensor<2x4x2x1xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_6 : tensor<2x4x2x1xf32>) -> tensor<2x4x2x1xf32>
  %sum = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x4x2x2xf32>) outs(%init_2 : tensor<2x4x2x1xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %a_, %o_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x4x2x1xf32>
  %p = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x4x2x2xf32>, tensor<2x4x2x1xf32>) outs(%e_5 : tensor<2x4x2x2xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x4x2x2xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x4x2x2xf32> into tensor<8x2x2xf32>
  %e_7 = tensor.empty() : tensor<8x2x2xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_7 : tensor<8x2x2xf32>) -> tensor<8x2x2xf32>
  %y = linalg.batch_matmul ins(%p3, %v3 : tensor<8x2x2xf32>, tensor<8x2x2xf32>) outs(%init_3 : tensor<8x2x2xf32>) -> tensor<8x2x2xf32>
  return %y : tensor<8x2x2xf32>
}

// -----

// jax: the repeat is in the indexing maps.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<2x5x8xf32>, tensor<8x8xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x21x5xf32>)
// CHECK: linalg.generic{{.*}}tensor<2x2x3x7x5xf32>, tensor<2x5x2x4xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3, d5)>
#map6 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d5, d1, d4)>
#map7 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3, d4)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x8xf32>, %s: tensor<2x2x3x7x5xf32>) -> tensor<2x2x3x7x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x5x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<2x5x8xf32>) -> tensor<2x5x8xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<2x5x8xf32>, tensor<8x8xf32>) outs(%init : tensor<2x5x8xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x5x8xf32>
  %x_0 = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [2, 5, 2, 4] : tensor<2x5x8xf32> into tensor<2x5x2x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<2x2x3x7xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<2x2x3x7xf32>) -> tensor<2x2x3x7xf32>
  %max = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x2x3x7x5xf32>) outs(%init_0 : tensor<2x2x3x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x3x7xf32>
  %e_1 = tensor.empty() : tensor<2x2x3x7x5xf32>
  %sub = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%s, %max : tensor<2x2x3x7x5xf32>, tensor<2x2x3x7xf32>) outs(%e_1 : tensor<2x2x3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x3x7x5xf32>
  %exp = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x2x3x7x5xf32>) outs(%e_1 : tensor<2x2x3x7x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x3x7x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<2x2x3x7xf32>) -> tensor<2x2x3x7xf32>
  %sum = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x2x3x7x5xf32>) outs(%init_1 : tensor<2x2x3x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x3x7xf32>
  %p = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x2x3x7x5xf32>, tensor<2x2x3x7xf32>) outs(%e_1 : tensor<2x2x3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x3x7x5xf32>
  %e_2 = tensor.empty() : tensor<2x2x3x7x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<2x2x3x7x4xf32>) -> tensor<2x2x3x7x4xf32>
  %y = linalg.generic {indexing_maps = [#map5, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %x_0 : tensor<2x2x3x7x5xf32>, tensor<2x5x2x4xf32>) outs(%init_2 : tensor<2x2x3x7x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x3x7x4xf32>
  return %y : tensor<2x2x3x7x4xf32>
}

// -----

// The same, V first, output by key head.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<2x5x8xf32>, tensor<8x8xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x21x5xf32>)
// CHECK: linalg.generic{{.*}}tensor<2x5x2x4xf32>, tensor<2x2x3x7x5xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d5, d1, d2)>
#map6 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d3, d4, d5)>
#map7 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3, d4)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x8xf32>, %s: tensor<2x2x3x7x5xf32>) -> tensor<2x2x4x3x7xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x5x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<2x5x8xf32>) -> tensor<2x5x8xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<2x5x8xf32>, tensor<8x8xf32>) outs(%init : tensor<2x5x8xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x5x8xf32>
  %x_0 = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [2, 5, 2, 4] : tensor<2x5x8xf32> into tensor<2x5x2x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<2x2x3x7xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<2x2x3x7xf32>) -> tensor<2x2x3x7xf32>
  %max = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x2x3x7x5xf32>) outs(%init_0 : tensor<2x2x3x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x3x7xf32>
  %e_1 = tensor.empty() : tensor<2x2x3x7x5xf32>
  %sub = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%s, %max : tensor<2x2x3x7x5xf32>, tensor<2x2x3x7xf32>) outs(%e_1 : tensor<2x2x3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x3x7x5xf32>
  %exp = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x2x3x7x5xf32>) outs(%e_1 : tensor<2x2x3x7x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x3x7x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<2x2x3x7xf32>) -> tensor<2x2x3x7xf32>
  %sum = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x2x3x7x5xf32>) outs(%init_1 : tensor<2x2x3x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x3x7xf32>
  %p = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x2x3x7x5xf32>, tensor<2x2x3x7xf32>) outs(%e_1 : tensor<2x2x3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x3x7x5xf32>
  %e_2 = tensor.empty() : tensor<2x2x4x3x7xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<2x2x4x3x7xf32>) -> tensor<2x2x4x3x7xf32>
  %y = linalg.generic {indexing_maps = [#map5, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%x_0, %p : tensor<2x5x2x4xf32>, tensor<2x2x3x7x5xf32>) outs(%init_2 : tensor<2x2x4x3x7xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x4x3x7xf32>
  return %y : tensor<2x2x4x3x7xf32>
}

// -----

// repeat_interleave before the permutation: [B, S, G, R, E].

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x8xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x6x7x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<12x7x5xf32>, tensor<12x5x4xf32>)
#map = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x8xf32>, %s: tensor<2x6x7x5xf32>) -> tensor<12x7x4xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<10x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<10x8xf32>) -> tensor<10x8xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x8xf32>) outs(%init : tensor<10x8xf32>) -> tensor<10x8xf32>
  %x_0 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 2, 4] : tensor<10x8xf32> into tensor<2x5x2x4xf32>
  %e_0 = tensor.empty() : tensor<2x5x2x3x4xf32>
  %rep = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%x_0 : tensor<2x5x2x4xf32>) outs(%e_0 : tensor<2x5x2x3x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    linalg.yield %a_ : f32
  } -> tensor<2x5x2x3x4xf32>
  %c_0 = tensor.collapse_shape %rep [[0], [1], [2, 3], [4]] : tensor<2x5x2x3x4xf32> into tensor<2x5x6x4xf32>
  %e_1 = tensor.empty() : tensor<2x6x5x4xf32>
  %t = linalg.transpose ins(%c_0 : tensor<2x5x6x4xf32>) outs(%e_1 : tensor<2x6x5x4xf32>) permutation = [0, 2, 1, 3]
  %ninf = arith.constant 0xFF800000 : f32
  %e_2 = tensor.empty() : tensor<2x6x7xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_2 : tensor<2x6x7xf32>) -> tensor<2x6x7xf32>
  %max = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x6x7x5xf32>) outs(%init_0 : tensor<2x6x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x6x7xf32>
  %e_3 = tensor.empty() : tensor<2x6x7x5xf32>
  %sub = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %max : tensor<2x6x7x5xf32>, tensor<2x6x7xf32>) outs(%e_3 : tensor<2x6x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x6x7x5xf32>
  %exp = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x6x7x5xf32>) outs(%e_3 : tensor<2x6x7x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x6x7x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<2x6x7xf32>) -> tensor<2x6x7xf32>
  %sum = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x6x7x5xf32>) outs(%init_1 : tensor<2x6x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x6x7xf32>
  %p = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x6x7x5xf32>, tensor<2x6x7xf32>) outs(%e_3 : tensor<2x6x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x6x7x5xf32>
  %c_1 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x6x7x5xf32> into tensor<12x7x5xf32>
  %c_2 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x6x5x4xf32> into tensor<12x5x4xf32>
  %e_4 = tensor.empty() : tensor<12x7x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<12x7x4xf32>) -> tensor<12x7x4xf32>
  %y = linalg.batch_matmul ins(%c_1, %c_2 : tensor<12x7x5xf32>, tensor<12x5x4xf32>) outs(%init_2 : tensor<12x7x4xf32>) -> tensor<12x7x4xf32>
  return %y : tensor<12x7x4xf32>
}

// -----

// jnp.tile on the head dimension itself: query head r*G + g uses key head g, so the groups are
// not neighbours.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x8xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x4xf32>) probabilities(%{{[^ ]+}} : tensor<6x7x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x7x5xf32>, tensor<6x5x4xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x8xf32>, %s: tensor<6x7x5xf32>) -> tensor<6x7x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x8xf32>) -> tensor<5x8xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x8xf32>) outs(%init : tensor<5x8xf32>) -> tensor<5x8xf32>
  %x_0 = tensor.expand_shape %v [[0], [1, 2]] output_shape [5, 2, 4] : tensor<5x8xf32> into tensor<5x2x4xf32>
  %e_0 = tensor.empty() : tensor<2x5x4xf32>
  %t = linalg.transpose ins(%x_0 : tensor<5x2x4xf32>) outs(%e_0 : tensor<2x5x4xf32>) permutation = [1, 0, 2]
  %e_1 = tensor.empty() : tensor<3x2x5x4xf32>
  %rep = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%t : tensor<2x5x4xf32>) outs(%e_1 : tensor<3x2x5x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    linalg.yield %a_ : f32
  } -> tensor<3x2x5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_2 = tensor.empty() : tensor<6x7xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_2 : tensor<6x7xf32>) -> tensor<6x7xf32>
  %max = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<6x7x5xf32>) outs(%init_0 : tensor<6x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x7xf32>
  %e_3 = tensor.empty() : tensor<6x7x5xf32>
  %sub = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %max : tensor<6x7x5xf32>, tensor<6x7xf32>) outs(%e_3 : tensor<6x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x7x5xf32>
  %exp = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<6x7x5xf32>) outs(%e_3 : tensor<6x7x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x7x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<6x7xf32>) -> tensor<6x7xf32>
  %sum = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<6x7x5xf32>) outs(%init_1 : tensor<6x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x7xf32>
  %p = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<6x7x5xf32>, tensor<6x7xf32>) outs(%e_3 : tensor<6x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x7x5xf32>
  %c = tensor.collapse_shape %rep [[0, 1], [2], [3]] : tensor<3x2x5x4xf32> into tensor<6x5x4xf32>
  %e_4 = tensor.empty() : tensor<6x7x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<6x7x4xf32>) -> tensor<6x7x4xf32>
  %y = linalg.batch_matmul ins(%p, %c : tensor<6x7x5xf32>, tensor<6x5x4xf32>) outs(%init_2 : tensor<6x7x4xf32>) -> tensor<6x7x4xf32>
  return %y : tensor<6x7x4xf32>
}

// -----

// The repeat sits between projection and bias, which differs per query head: repeat and sum stay
// behind the encode.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<3x7x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<3x7x5xf32>, tensor<3x5x4xf32>)
#map = affine_map<(d0, d1, d2) -> (d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %b: tensor<3x4xf32>, %s: tensor<3x7x5xf32>) -> tensor<3x7x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %e_0 = tensor.empty() : tensor<3x5x4xf32>
  %rep = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v : tensor<5x4xf32>) outs(%e_0 : tensor<3x5x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    linalg.yield %a_ : f32
  } -> tensor<3x5x4xf32>
  %vb = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%rep, %b : tensor<3x5x4xf32>, tensor<3x4xf32>) outs(%e_0 : tensor<3x5x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.addf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_1 = tensor.empty() : tensor<3x7xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_1 : tensor<3x7xf32>) -> tensor<3x7xf32>
  %max = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<3x7x5xf32>) outs(%init_0 : tensor<3x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7xf32>
  %e_2 = tensor.empty() : tensor<3x7x5xf32>
  %sub = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %max : tensor<3x7x5xf32>, tensor<3x7xf32>) outs(%e_2 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %exp = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<3x7x5xf32>) outs(%e_2 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<3x7xf32>) -> tensor<3x7xf32>
  %sum = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<3x7x5xf32>) outs(%init_1 : tensor<3x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7xf32>
  %p = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<3x7x5xf32>, tensor<3x7xf32>) outs(%e_2 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %e_3 = tensor.empty() : tensor<3x7x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<3x7x4xf32>) -> tensor<3x7x4xf32>
  %y = linalg.batch_matmul ins(%p, %vb : tensor<3x7x5xf32>, tensor<3x5x4xf32>) outs(%init_2 : tensor<3x7x4xf32>) -> tensor<3x7x4xf32>
  return %y : tensor<3x7x4xf32>
}

// -----

// The repeated values pass through tanh: no projection any more.

// ARGS: x, w, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2) -> (d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x7x5xf32>) -> tensor<3x7x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %e_0 = tensor.empty() : tensor<3x5x4xf32>
  %rep = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v : tensor<5x4xf32>) outs(%e_0 : tensor<3x5x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    linalg.yield %a_ : f32
  } -> tensor<3x5x4xf32>
  %vb = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%rep : tensor<3x5x4xf32>) outs(%e_0 : tensor<3x5x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.tanh %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_1 = tensor.empty() : tensor<3x7xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_1 : tensor<3x7xf32>) -> tensor<3x7xf32>
  %max = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<3x7x5xf32>) outs(%init_0 : tensor<3x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7xf32>
  %e_2 = tensor.empty() : tensor<3x7x5xf32>
  %sub = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %max : tensor<3x7x5xf32>, tensor<3x7xf32>) outs(%e_2 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %exp = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<3x7x5xf32>) outs(%e_2 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<3x7xf32>) -> tensor<3x7xf32>
  %sum = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<3x7x5xf32>) outs(%init_1 : tensor<3x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7xf32>
  %p = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<3x7x5xf32>, tensor<3x7xf32>) outs(%e_2 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %e_3 = tensor.empty() : tensor<3x7x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<3x7x4xf32>) -> tensor<3x7x4xf32>
  // expected-remark @below {{ValueNotProjected}}
  %y = linalg.batch_matmul ins(%p, %vb : tensor<3x7x5xf32>, tensor<3x5x4xf32>) outs(%init_2 : tensor<3x7x4xf32>) -> tensor<3x7x4xf32>
  return %y : tensor<3x7x4xf32>
}

// -----

// The repeated values are masked per token (padding set to zero): no projection any more.

// ARGS: x, w, pos, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2) -> (d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %m: tensor<3x5x1xf32>, %s: tensor<3x7x5xf32>) -> tensor<3x7x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %e_0 = tensor.empty() : tensor<3x5x4xf32>
  %rep = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v : tensor<5x4xf32>) outs(%e_0 : tensor<3x5x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    linalg.yield %a_ : f32
  } -> tensor<3x5x4xf32>
  %vb = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%rep, %m : tensor<3x5x4xf32>, tensor<3x5x1xf32>) outs(%e_0 : tensor<3x5x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.mulf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_1 = tensor.empty() : tensor<3x7xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_1 : tensor<3x7xf32>) -> tensor<3x7xf32>
  %max = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<3x7x5xf32>) outs(%init_0 : tensor<3x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7xf32>
  %e_2 = tensor.empty() : tensor<3x7x5xf32>
  %sub = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %max : tensor<3x7x5xf32>, tensor<3x7xf32>) outs(%e_2 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %exp = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<3x7x5xf32>) outs(%e_2 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<3x7xf32>) -> tensor<3x7xf32>
  %sum = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<3x7x5xf32>) outs(%init_1 : tensor<3x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7xf32>
  %p = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<3x7x5xf32>, tensor<3x7xf32>) outs(%e_2 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %e_3 = tensor.empty() : tensor<3x7x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<3x7x4xf32>) -> tensor<3x7x4xf32>
  // expected-remark @below {{ValueNotProjected}}
  %y = linalg.batch_matmul ins(%p, %vb : tensor<3x7x5xf32>, tensor<3x5x4xf32>) outs(%init_2 : tensor<3x7x4xf32>) -> tensor<3x7x4xf32>
  return %y : tensor<3x7x4xf32>
}

// -----

// TOSA, batch 2.

// ARGS: x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xf32>, tensor<1x8x8xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x6x7x5xf32>)
// CHECK: tosa.tile
// CHECK: tosa.matmul{{.*}}(tensor<12x7x5xf32>, tensor<12x5x4xf32>, 
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

// TOSA, batch 1, with bias.

// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x5x8xf32>, tensor<1x8x8xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x4xf32>) bias(%{{[^ ]+}} : tensor<2x4xf32>) probabilities(%{{[^ ]+}} : tensor<6x7x5xf32>)
// CHECK: tosa.tile
// CHECK: tosa.matmul{{.*}}(tensor<6x7x5xf32>, tensor<6x5x4xf32>, 
func.func @main(%x: tensor<1x5x8xf32>, %w: tensor<1x8x8xf32>, %b: tensor<1x1x8xf32>, %s: tensor<1x6x7x5xf32>) -> tensor<6x7x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x8xf32>
  %vb = tosa.add %v, %b : (tensor<1x5x8xf32>, tensor<1x1x8xf32>) -> tensor<1x5x8xf32>
  %shape = tosa.const_shape {values = dense<[1, 5, 2, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r = tosa.reshape %vb, %shape : (tensor<1x5x8xf32>, !tosa.shape<4>) -> tensor<1x5x2x4xf32>
  %t = tosa.transpose %r {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x5x2x4xf32>) -> tensor<1x2x5x4xf32>
  %shape_0 = tosa.const_shape {values = dense<[1, 2, 1, 5, 4]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %v5 = tosa.reshape %t, %shape_0 : (tensor<1x2x5x4xf32>, !tosa.shape<5>) -> tensor<1x2x1x5x4xf32>
  %shape_1 = tosa.const_shape {values = dense<[1, 1, 3, 1, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %rep = tosa.tile %v5, %shape_1 : (tensor<1x2x1x5x4xf32>, !tosa.shape<5>) -> tensor<1x2x3x5x4xf32>
  %shape_2 = tosa.const_shape {values = dense<[6, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %v3 = tosa.reshape %rep, %shape_2 : (tensor<1x2x3x5x4xf32>, !tosa.shape<3>) -> tensor<6x5x4xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<1x6x7x5xf32>) -> tensor<1x6x7x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x6x7x5xf32>, tensor<1x6x7x1xf32>) -> tensor<1x6x7x5xf32>
  %exp = tosa.exp %sub : (tensor<1x6x7x5xf32>) -> tensor<1x6x7x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<1x6x7x5xf32>) -> tensor<1x6x7x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<1x6x7x1xf32>) -> tensor<1x6x7x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<1x6x7x5xf32>, tensor<1x6x7x1xf32>, tensor<1xi8>) -> tensor<1x6x7x5xf32>
  %shape_3 = tosa.const_shape {values = dense<[6, 7, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %p3 = tosa.reshape %p, %shape_3 : (tensor<1x6x7x5xf32>, !tosa.shape<3>) -> tensor<6x7x5xf32>
  %y = tosa.matmul %p3, %v3, %zp, %zp : (tensor<6x7x5xf32>, tensor<6x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x7x4xf32>
  return %y : tensor<6x7x4xf32>
}

// -----

// TOSA tile on the head dimension itself: query head r*G + g uses key head g, so the groups are
// not neighbours.

// ARGS: x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x5x8xf32>, tensor<1x8x8xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x4xf32>) probabilities(%{{[^ ]+}} : tensor<6x7x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<6x7x5xf32>, tensor<6x5x4xf32>, 
func.func @main(%x: tensor<1x5x8xf32>, %w: tensor<1x8x8xf32>, %s: tensor<6x7x5xf32>) -> tensor<6x7x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x8xf32>
  %shape = tosa.const_shape {values = dense<[5, 2, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %v, %shape : (tensor<1x5x8xf32>, !tosa.shape<3>) -> tensor<5x2x4xf32>
  %t = tosa.transpose %r {perms = array<i32: 1, 0, 2>} : (tensor<5x2x4xf32>) -> tensor<2x5x4xf32>
  %shape_0 = tosa.const_shape {values = dense<[3, 1, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %tile = tosa.tile %t, %shape_0 : (tensor<2x5x4xf32>, !tosa.shape<3>) -> tensor<6x5x4xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<6x7x5xf32>) -> tensor<6x7x1xf32>
  %sub = tosa.sub %s, %max : (tensor<6x7x5xf32>, tensor<6x7x1xf32>) -> tensor<6x7x5xf32>
  %exp = tosa.exp %sub : (tensor<6x7x5xf32>) -> tensor<6x7x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<6x7x5xf32>) -> tensor<6x7x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<6x7x1xf32>) -> tensor<6x7x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<6x7x5xf32>, tensor<6x7x1xf32>, tensor<1xi8>) -> tensor<6x7x5xf32>
  %y = tosa.matmul %p, %tile, %zp, %zp : (tensor<6x7x5xf32>, tensor<6x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x7x4xf32>
  return %y : tensor<6x7x4xf32>
}

// -----

// TOSA: the repeat is a concatenation of V with itself.

// ARGS: x, x, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
func.func @main(%x: tensor<1x5x8xf32>, %w: tensor<1x8x4xf32>, %s: tensor<3x7x5xf32>) -> tensor<3x7x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %cat = tosa.concat %v, %v, %v {axis = 0 : i32} : (tensor<1x5x4xf32>, tensor<1x5x4xf32>, tensor<1x5x4xf32>) -> tensor<3x5x4xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<3x7x5xf32>) -> tensor<3x7x1xf32>
  %sub = tosa.sub %s, %max : (tensor<3x7x5xf32>, tensor<3x7x1xf32>) -> tensor<3x7x5xf32>
  %exp = tosa.exp %sub : (tensor<3x7x5xf32>) -> tensor<3x7x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<3x7x5xf32>) -> tensor<3x7x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<3x7x1xf32>) -> tensor<3x7x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<3x7x5xf32>, tensor<3x7x1xf32>, tensor<1xi8>) -> tensor<3x7x5xf32>
  // expected-remark @below {{ValueNotProjected}}
  %y = tosa.matmul %p, %cat, %zp, %zp : (tensor<3x7x5xf32>, tensor<3x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<3x7x4xf32>
  return %y : tensor<3x7x4xf32>
}
