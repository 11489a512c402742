// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// D12: batch 1 and unit dimensions anywhere.

// Unit dimensions between any two operations, five of them around V.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) bias(%{{[^ ]+}} : tensor<3x4xf32>) probabilities(%{{[^ ]+}} : tensor<3x4x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<3x4x5xf32>, tensor<3x5x4xf32>)
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
func.func @main(%x: tensor<1x5x8xf32>, %w: tensor<8x12xf32>, %b: tensor<12xf32>, %s: tensor<1x3x4x5xf32>) -> tensor<1x3x4x4xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<1x5x8xf32> into tensor<5x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x12xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x12xf32>) -> tensor<5x12xf32>
  %v = linalg.matmul ins(%c, %w : tensor<5x8xf32>, tensor<8x12xf32>) outs(%init : tensor<5x12xf32>) -> tensor<5x12xf32>
  %x_0 = tensor.expand_shape %v [[0, 1], [2]] output_shape [1, 5, 12] : tensor<5x12xf32> into tensor<1x5x12xf32>
  %e_0 = tensor.empty() : tensor<1x5x12xf32>
  %vb = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x_0, %b : tensor<1x5x12xf32>, tensor<12xf32>) outs(%e_0 : tensor<1x5x12xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.addf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x5x12xf32>
  %v6 = tensor.expand_shape %vb [[0, 1], [2, 3], [4, 5]] output_shape [1, 1, 5, 1, 3, 4] : tensor<1x5x12xf32> into tensor<1x1x5x1x3x4xf32>
  %e_1 = tensor.empty() : tensor<3x1x1x5x4x1xf32>
  %vt = linalg.transpose ins(%v6 : tensor<1x1x5x1x3x4xf32>) outs(%e_1 : tensor<3x1x1x5x4x1xf32>) permutation = [4, 0, 3, 2, 5, 1]
  %v4 = tensor.collapse_shape %vt [[0], [1, 2], [3], [4, 5]] : tensor<3x1x1x5x4x1xf32> into tensor<3x1x5x4xf32>
  %zero_i64 = arith.constant 0 : i64
  %e_2 = tensor.empty() : tensor<1x3x4xi64>
  %init_0 = linalg.fill ins(%zero_i64 : i64) outs(%e_2 : tensor<1x3x4xi64>) -> tensor<1x3x4xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %e_3 = tensor.empty() : tensor<1x3x4xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_3 : tensor<1x3x4xf32>) -> tensor<1x3x4xf32>
  %max:2 = linalg.generic {indexing_maps = [#map2, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<1x3x4x5xf32>) outs(%init_1, %init_0 : tensor<1x3x4xf32>, tensor<1x3x4xi64>) {
  ^bb0(%a_: f32, %o_: f32, %n_: i64):
    %i_ = linalg.index 3 : index
    %j_ = arith.index_cast %i_ : index to i64
    %m_ = arith.maximumf %a_, %o_ : f32
    %c_ = arith.cmpf ogt, %a_, %o_ : f32
    %k_ = arith.select %c_, %j_, %n_ : i64
    linalg.yield %m_, %k_ : f32, i64
  } -> (tensor<1x3x4xf32>, tensor<1x3x4xi64>)
  %maxe = tensor.expand_shape %max#0 [[0], [1], [2, 3]] output_shape [1, 3, 4, 1] : tensor<1x3x4xf32> into tensor<1x3x4x1xf32>
  %e_4 = tensor.empty() : tensor<1x3x4x5xf32>
  %sub = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %maxe : tensor<1x3x4x5xf32>, tensor<1x3x4x1xf32>) outs(%e_4 : tensor<1x3x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x3x4x5xf32>
  %exp = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<1x3x4x5xf32>) outs(%e_4 : tensor<1x3x4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x3x4x5xf32>
  %e_5 = tensor.empty() : tensor<1x3x4x1xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_5 : tensor<1x3x4x1xf32>) -> tensor<1x3x4x1xf32>
  %sum = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<1x3x4x5xf32>) outs(%init_2 : tensor<1x3x4x1xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %a_, %o_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x3x4x1xf32>
  %p = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<1x3x4x5xf32>, tensor<1x3x4x1xf32>) outs(%e_4 : tensor<1x3x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x3x4x5xf32>
  %p6 = tensor.expand_shape %p [[0], [1, 2], [3], [4, 5]] output_shape [1, 3, 1, 4, 5, 1] : tensor<1x3x4x5xf32> into tensor<1x3x1x4x5x1xf32>
  %p3 = tensor.collapse_shape %p6 [[0, 1, 2], [3], [4, 5]] : tensor<1x3x1x4x5x1xf32> into tensor<3x4x5xf32>
  %v3 = tensor.collapse_shape %v4 [[0, 1], [2], [3]] : tensor<3x1x5x4xf32> into tensor<3x5x4xf32>
  %e_6 = tensor.empty() : tensor<3x4x4xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_6 : tensor<3x4x4xf32>) -> tensor<3x4x4xf32>
  %y = linalg.batch_matmul ins(%p3, %v3 : tensor<3x4x5xf32>, tensor<3x5x4xf32>) outs(%init_3 : tensor<3x4x4xf32>) -> tensor<3x4x4xf32>
  %x_1 = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [1, 3, 4, 4] : tensor<3x4x4xf32> into tensor<1x3x4x4xf32>
  return %x_1 : tensor<1x3x4x4xf32>
}

// -----

// jax.nn.dot_product_attention: 5-D with unit dimensions read at 0.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<1x5x8xf32>, tensor<8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) probabilities(%{{[^ ]+}} : tensor<3x4x5xf32>)
// CHECK: linalg.generic{{.*}}tensor<1x5x3x1x4xf32>, tensor<1x3x1x4x5xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d5, d1, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d4, d5)>
#map7 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3, d4)>
#map8 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4, d3)>
func.func @main(%x: tensor<1x5x8xf32>, %w: tensor<8x12xf32>, %s: tensor<1x3x4x5xf32>) -> tensor<1x3x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x5x12xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<1x5x12xf32>) -> tensor<1x5x12xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<1x5x8xf32>, tensor<8x12xf32>) outs(%init : tensor<1x5x12xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x5x12xf32>
  %v5 = tensor.expand_shape %v [[0], [1], [2, 3, 4]] output_shape [1, 5, 3, 1, 4] : tensor<1x5x12xf32> into tensor<1x5x3x1x4xf32>
  %s5 = tensor.expand_shape %s [[0], [1, 2], [3], [4]] output_shape [1, 3, 1, 4, 5] : tensor<1x3x4x5xf32> into tensor<1x3x1x4x5xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<1x3x1x4xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<1x3x1x4xf32>) -> tensor<1x3x1x4xf32>
  %max = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%s5 : tensor<1x3x1x4x5xf32>) outs(%init_0 : tensor<1x3x1x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x3x1x4xf32>
  %e_1 = tensor.empty() : tensor<1x3x1x4x5xf32>
  %sub = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%s5, %max : tensor<1x3x1x4x5xf32>, tensor<1x3x1x4xf32>) outs(%e_1 : tensor<1x3x1x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x3x1x4x5xf32>
  %exp = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<1x3x1x4x5xf32>) outs(%e_1 : tensor<1x3x1x4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x3x1x4x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<1x3x1x4xf32>) -> tensor<1x3x1x4xf32>
  %sum = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<1x3x1x4x5xf32>) outs(%init_1 : tensor<1x3x1x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x3x1x4xf32>
  %p = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<1x3x1x4x5xf32>, tensor<1x3x1x4xf32>) outs(%e_1 : tensor<1x3x1x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x3x1x4x5xf32>
  %e_2 = tensor.empty() : tensor<1x3x1x4x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<1x3x1x4x4xf32>) -> tensor<1x3x1x4x4xf32>
  %y = linalg.generic {indexing_maps = [#map5, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%v5, %p : tensor<1x5x3x1x4xf32>, tensor<1x3x1x4x5xf32>) outs(%init_2 : tensor<1x3x1x4x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x3x1x4x4xf32>
  %yt = linalg.generic {indexing_maps = [#map8, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%y : tensor<1x3x1x4x4xf32>) outs(%e_2 : tensor<1x3x1x4x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    linalg.yield %a_ : f32
  } -> tensor<1x3x1x4x4xf32>
  %c = tensor.collapse_shape %yt [[0], [1, 2], [3], [4]] : tensor<1x3x1x4x4xf32> into tensor<1x3x4x4xf32>
  return %c : tensor<1x3x4x4xf32>
}

// -----

// One head, one query, one key, batch 1: everything but features is 1.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<1x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<1x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x1x1xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<1x1x1xf32>, tensor<1x1x4xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
func.func @main(%x: tensor<1x1x8xf32>, %w: tensor<8x4xf32>, %s: tensor<1x1x1x1xf32>) -> tensor<1x1x1x4xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<1x1x8xf32> into tensor<1x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<1x4xf32>) -> tensor<1x4xf32>
  %v = linalg.matmul ins(%c, %w : tensor<1x8xf32>, tensor<8x4xf32>) outs(%init : tensor<1x4xf32>) -> tensor<1x4xf32>
  %x_0 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [1, 1, 1, 4] : tensor<1x4xf32> into tensor<1x1x1x4xf32>
  %e_0 = tensor.empty() : tensor<1x1x1x4xf32>
  %t = linalg.transpose ins(%x_0 : tensor<1x1x1x4xf32>) outs(%e_0 : tensor<1x1x1x4xf32>) permutation = [0, 2, 1, 3]
  %c_0 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<1x1x1x4xf32> into tensor<1x1x4xf32>
  %zero_i64 = arith.constant 0 : i64
  %e_1 = tensor.empty() : tensor<1x1x1xi64>
  %init_0 = linalg.fill ins(%zero_i64 : i64) outs(%e_1 : tensor<1x1x1xi64>) -> tensor<1x1x1xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %e_2 = tensor.empty() : tensor<1x1x1xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_2 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
  %max:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<1x1x1x1xf32>) outs(%init_1, %init_0 : tensor<1x1x1xf32>, tensor<1x1x1xi64>) {
  ^bb0(%a_: f32, %o_: f32, %n_: i64):
    %i_ = linalg.index 3 : index
    %j_ = arith.index_cast %i_ : index to i64
    %m_ = arith.maximumf %a_, %o_ : f32
    %c_ = arith.cmpf ogt, %a_, %o_ : f32
    %k_ = arith.select %c_, %j_, %n_ : i64
    linalg.yield %m_, %k_ : f32, i64
  } -> (tensor<1x1x1xf32>, tensor<1x1x1xi64>)
  %maxe = tensor.expand_shape %max#0 [[0], [1], [2, 3]] output_shape [1, 1, 1, 1] : tensor<1x1x1xf32> into tensor<1x1x1x1xf32>
  %e_3 = tensor.empty() : tensor<1x1x1x1xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %maxe : tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) outs(%e_3 : tensor<1x1x1x1xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x1x1x1xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<1x1x1x1xf32>) outs(%e_3 : tensor<1x1x1x1xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x1x1x1xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<1x1x1x1xf32>) -> tensor<1x1x1x1xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<1x1x1x1xf32>) outs(%init_2 : tensor<1x1x1x1xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %a_, %o_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x1x1x1xf32>
  %p = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) outs(%e_3 : tensor<1x1x1x1xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x1x1x1xf32>
  %c_1 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<1x1x1x1xf32> into tensor<1x1x1xf32>
  %e_4 = tensor.empty() : tensor<1x1x4xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<1x1x4xf32>) -> tensor<1x1x4xf32>
  %y = linalg.batch_matmul ins(%c_1, %c_0 : tensor<1x1x1xf32>, tensor<1x1x4xf32>) outs(%init_3 : tensor<1x1x4xf32>) -> tensor<1x1x4xf32>
  %x_1 = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [1, 1, 1, 4] : tensor<1x1x4xf32> into tensor<1x1x1x4xf32>
  return %x_1 : tensor<1x1x1x4xf32>
}

// -----

// Head size 1: the features are a unit dimension.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<2x5x8xf32>, tensor<8x3xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x1xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x4x5xf32>, tensor<6x5x1xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x3xf32>, %s: tensor<2x3x4x5xf32>) -> tensor<2x3x4x1xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x5x3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<2x5x3xf32>) -> tensor<2x5x3xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<2x5x8xf32>, tensor<8x3xf32>) outs(%init : tensor<2x5x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x5x3xf32>
  %x_0 = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [2, 5, 3, 1] : tensor<2x5x3xf32> into tensor<2x5x3x1xf32>
  %e_0 = tensor.empty() : tensor<2x3x5x1xf32>
  %t = linalg.transpose ins(%x_0 : tensor<2x5x3x1xf32>) outs(%e_0 : tensor<2x3x5x1xf32>) permutation = [0, 2, 1, 3]
  %c = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x3x5x1xf32> into tensor<6x5x1xf32>
  %zero_i64 = arith.constant 0 : i64
  %e_1 = tensor.empty() : tensor<2x3x4xi64>
  %init_0 = linalg.fill ins(%zero_i64 : i64) outs(%e_1 : tensor<2x3x4xi64>) -> tensor<2x3x4xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %e_2 = tensor.empty() : tensor<2x3x4xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_2 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %max:2 = linalg.generic {indexing_maps = [#map3, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x3x4x5xf32>) outs(%init_1, %init_0 : tensor<2x3x4xf32>, tensor<2x3x4xi64>) {
  ^bb0(%a_: f32, %o_: f32, %n_: i64):
    %i_ = linalg.index 3 : index
    %j_ = arith.index_cast %i_ : index to i64
    %m_ = arith.maximumf %a_, %o_ : f32
    %c_ = arith.cmpf ogt, %a_, %o_ : f32
    %k_ = arith.select %c_, %j_, %n_ : i64
    linalg.yield %m_, %k_ : f32, i64
  } -> (tensor<2x3x4xf32>, tensor<2x3x4xi64>)
  %maxe = tensor.expand_shape %max#0 [[0], [1], [2, 3]] output_shape [2, 3, 4, 1] : tensor<2x3x4xf32> into tensor<2x3x4x1xf32>
  %e_3 = tensor.empty() : tensor<2x3x4x5xf32>
  %sub = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %maxe : tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>) outs(%e_3 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x5xf32>
  %exp = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x3x4x5xf32>) outs(%e_3 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x5xf32>
  %e_4 = tensor.empty() : tensor<2x3x4x1xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<2x3x4x1xf32>) -> tensor<2x3x4x1xf32>
  %sum = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x4x5xf32>) outs(%init_2 : tensor<2x3x4x1xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %a_, %o_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x1xf32>
  %p = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>) outs(%e_3 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x5xf32>
  %c_0 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x4x5xf32> into tensor<6x4x5xf32>
  %e_5 = tensor.empty() : tensor<6x4x1xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_5 : tensor<6x4x1xf32>) -> tensor<6x4x1xf32>
  %y = linalg.batch_matmul ins(%c_0, %c : tensor<6x4x5xf32>, tensor<6x5x1xf32>) outs(%init_3 : tensor<6x4x1xf32>) -> tensor<6x4x1xf32>
  %x_1 = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [2, 3, 4, 1] : tensor<6x4x1xf32> into tensor<2x3x4x1xf32>
  return %x_1 : tensor<2x3x4x1xf32>
}

// -----

// TOSA: unit dimensions in reshapes and transposes.

// ARGS: x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x5x8xf32>, tensor<1x8x12xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) probabilities(%{{[^ ]+}} : tensor<3x4x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<3x4x5xf32>, tensor<3x5x4xf32>, 
func.func @main(%x: tensor<1x5x8xf32>, %w: tensor<1x8x12xf32>, %s: tensor<1x3x4x5xf32>) -> tensor<1x3x4x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x12xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x12xf32>
  %shape = tosa.const_shape {values = dense<[1, 1, 5, 1, 3, 4]> : tensor<6xindex>} : () -> !tosa.shape<6>
  %v6 = tosa.reshape %v, %shape : (tensor<1x5x12xf32>, !tosa.shape<6>) -> tensor<1x1x5x1x3x4xf32>
  %vt = tosa.transpose %v6 {perms = array<i32: 4, 0, 3, 2, 5, 1>} : (tensor<1x1x5x1x3x4xf32>) -> tensor<3x1x1x5x4x1xf32>
  %shape_0 = tosa.const_shape {values = dense<[3, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %v3 = tosa.reshape %vt, %shape_0 : (tensor<3x1x1x5x4x1xf32>, !tosa.shape<3>) -> tensor<3x5x4xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<1x3x4x5xf32>) -> tensor<1x3x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x3x4x5xf32>, tensor<1x3x4x1xf32>) -> tensor<1x3x4x5xf32>
  %exp = tosa.exp %sub : (tensor<1x3x4x5xf32>) -> tensor<1x3x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<1x3x4x5xf32>) -> tensor<1x3x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<1x3x4x1xf32>) -> tensor<1x3x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<1x3x4x5xf32>, tensor<1x3x4x1xf32>, tensor<1xi8>) -> tensor<1x3x4x5xf32>
  %shape_1 = tosa.const_shape {values = dense<[1, 3, 1, 4, 5, 1]> : tensor<6xindex>} : () -> !tosa.shape<6>
  %r = tosa.reshape %p, %shape_1 : (tensor<1x3x4x5xf32>, !tosa.shape<6>) -> tensor<1x3x1x4x5x1xf32>
  %shape_2 = tosa.const_shape {values = dense<[3, 4, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %p3 = tosa.reshape %r, %shape_2 : (tensor<1x3x1x4x5x1xf32>, !tosa.shape<3>) -> tensor<3x4x5xf32>
  %y = tosa.matmul %p3, %v3, %zp, %zp : (tensor<3x4x5xf32>, tensor<3x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<3x4x4xf32>
  %shape_3 = tosa.const_shape {values = dense<[1, 3, 4, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_0 = tosa.reshape %y, %shape_3 : (tensor<3x4x4xf32>, !tosa.shape<4>) -> tensor<1x3x4x4xf32>
  return %r_0 : tensor<1x3x4x4xf32>
}
