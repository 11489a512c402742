// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// D3: 3-D [B*H, S, D] throughout, as nn.MultiheadAttention works: sequence first, the
// projection a batch_matmul whose W is repeated over the sequence.

// Batch 2, three heads, seven queries.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.batch_matmul{{.*}}tensor<5x2x8xf32>, tensor<5x8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) bias(%{{[^ ]+}} : tensor<3x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x7x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x7x5xf32>, tensor<6x5x4xf32>)
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

// Batch 1: the batch_matmul has one row per token.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.batch_matmul{{.*}}tensor<5x1x8xf32>, tensor<5x8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) bias(%{{[^ ]+}} : tensor<3x4xf32>) probabilities(%{{[^ ]+}} : tensor<3x7x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<3x7x5xf32>, tensor<3x5x4xf32>)
#map = affine_map<(d0, d1, d2) -> (d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
func.func @main(%x: tensor<5x1x8xf32>, %w: tensor<12x8xf32>, %b: tensor<12xf32>, %s: tensor<3x7x5xf32>) -> tensor<3x7x4xf32> {
  %e = tensor.empty() : tensor<8x12xf32>
  %wt = linalg.transpose ins(%w : tensor<12x8xf32>) outs(%e : tensor<8x12xf32>) permutation = [1, 0]
  %e_0 = tensor.empty() : tensor<5x8x12xf32>
  %wb = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%wt : tensor<8x12xf32>) outs(%e_0 : tensor<5x8x12xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    linalg.yield %a_ : f32
  } -> tensor<5x8x12xf32>
  %zero = arith.constant 0.0 : f32
  %e_1 = tensor.empty() : tensor<5x1x12xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<5x1x12xf32>) -> tensor<5x1x12xf32>
  %v = linalg.batch_matmul ins(%x, %wb : tensor<5x1x8xf32>, tensor<5x8x12xf32>) outs(%init : tensor<5x1x12xf32>) -> tensor<5x1x12xf32>
  %vb = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v, %b : tensor<5x1x12xf32>, tensor<12xf32>) outs(%e_1 : tensor<5x1x12xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.addf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<5x1x12xf32>
  %vc = tensor.collapse_shape %vb [[0], [1, 2]] : tensor<5x1x12xf32> into tensor<5x12xf32>
  %v3 = tensor.expand_shape %vc [[0], [1, 2]] output_shape [5, 3, 4] : tensor<5x12xf32> into tensor<5x3x4xf32>
  %e_2 = tensor.empty() : tensor<3x5x4xf32>
  %vt = linalg.transpose ins(%v3 : tensor<5x3x4xf32>) outs(%e_2 : tensor<3x5x4xf32>) permutation = [1, 0, 2]
  %zero_i64 = arith.constant 0 : i64
  %e_3 = tensor.empty() : tensor<3x7xi64>
  %init_0 = linalg.fill ins(%zero_i64 : i64) outs(%e_3 : tensor<3x7xi64>) -> tensor<3x7xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %e_4 = tensor.empty() : tensor<3x7xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_4 : tensor<3x7xf32>) -> tensor<3x7xf32>
  %max:2 = linalg.generic {indexing_maps = [#map1, #map3, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<3x7x5xf32>) outs(%init_1, %init_0 : tensor<3x7xf32>, tensor<3x7xi64>) {
  ^bb0(%a_: f32, %o_: f32, %n_: i64):
    %i_ = linalg.index 2 : index
    %j_ = arith.index_cast %i_ : index to i64
    %m_ = arith.maximumf %a_, %o_ : f32
    %c_ = arith.cmpf ogt, %a_, %o_ : f32
    %k_ = arith.select %c_, %j_, %n_ : i64
    linalg.yield %m_, %k_ : f32, i64
  } -> (tensor<3x7xf32>, tensor<3x7xi64>)
  %maxe = tensor.expand_shape %max#0 [[0], [1, 2]] output_shape [3, 7, 1] : tensor<3x7xf32> into tensor<3x7x1xf32>
  %e_5 = tensor.empty() : tensor<3x7x5xf32>
  %sub = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %maxe : tensor<3x7x5xf32>, tensor<3x7x1xf32>) outs(%e_5 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %exp = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<3x7x5xf32>) outs(%e_5 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %e_6 = tensor.empty() : tensor<3x7x1xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_6 : tensor<3x7x1xf32>) -> tensor<3x7x1xf32>
  %sum = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<3x7x5xf32>) outs(%init_2 : tensor<3x7x1xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %a_, %o_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x1xf32>
  %p = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<3x7x5xf32>, tensor<3x7x1xf32>) outs(%e_5 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %e_7 = tensor.empty() : tensor<3x7x4xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_7 : tensor<3x7x4xf32>) -> tensor<3x7x4xf32>
  %y = linalg.batch_matmul ins(%p, %vt : tensor<3x7x5xf32>, tensor<3x5x4xf32>) outs(%init_3 : tensor<3x7x4xf32>) -> tensor<3x7x4xf32>
  return %y : tensor<3x7x4xf32>
}

// -----

// Every extent is 2.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.batch_matmul{{.*}}tensor<2x2x2xf32>, tensor<2x2x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x2x2xf32>) weight(%{{[^ ]+}} : tensor<2x2x2xf32>) bias(%{{[^ ]+}} : tensor<2x2xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x2x2xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<4x2x2xf32>, tensor<4x2x2xf32>)
#map = affine_map<(d0, d1, d2) -> (d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
func.func @main(%x: tensor<2x2x2xf32>, %w: tensor<4x2xf32>, %b: tensor<4xf32>, %s: tensor<4x2x2xf32>) -> tensor<4x2x2xf32> {
  %e = tensor.empty() : tensor<2x4xf32>
  %wt = linalg.transpose ins(%w : tensor<4x2xf32>) outs(%e : tensor<2x4xf32>) permutation = [1, 0]
  %e_0 = tensor.empty() : tensor<2x2x4xf32>
  %wb = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%wt : tensor<2x4xf32>) outs(%e_0 : tensor<2x2x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    linalg.yield %a_ : f32
  } -> tensor<2x2x4xf32>
  %zero = arith.constant 0.0 : f32
  %init = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<2x2x4xf32>) -> tensor<2x2x4xf32>
  %v = linalg.batch_matmul ins(%x, %wb : tensor<2x2x2xf32>, tensor<2x2x4xf32>) outs(%init : tensor<2x2x4xf32>) -> tensor<2x2x4xf32>
  %vb = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v, %b : tensor<2x2x4xf32>, tensor<4xf32>) outs(%e_0 : tensor<2x2x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.addf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x4xf32>
  %vc = tensor.collapse_shape %vb [[0], [1, 2]] : tensor<2x2x4xf32> into tensor<2x8xf32>
  %v3 = tensor.expand_shape %vc [[0], [1, 2]] output_shape [2, 4, 2] : tensor<2x8xf32> into tensor<2x4x2xf32>
  %e_1 = tensor.empty() : tensor<4x2x2xf32>
  %vt = linalg.transpose ins(%v3 : tensor<2x4x2xf32>) outs(%e_1 : tensor<4x2x2xf32>) permutation = [1, 0, 2]
  %zero_i64 = arith.constant 0 : i64
  %e_2 = tensor.empty() : tensor<4x2xi64>
  %init_0 = linalg.fill ins(%zero_i64 : i64) outs(%e_2 : tensor<4x2xi64>) -> tensor<4x2xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %e_3 = tensor.empty() : tensor<4x2xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_3 : tensor<4x2xf32>) -> tensor<4x2xf32>
  %max:2 = linalg.generic {indexing_maps = [#map1, #map3, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<4x2x2xf32>) outs(%init_1, %init_0 : tensor<4x2xf32>, tensor<4x2xi64>) {
  ^bb0(%a_: f32, %o_: f32, %n_: i64):
    %i_ = linalg.index 2 : index
    %j_ = arith.index_cast %i_ : index to i64
    %m_ = arith.maximumf %a_, %o_ : f32
    %c_ = arith.cmpf ogt, %a_, %o_ : f32
    %k_ = arith.select %c_, %j_, %n_ : i64
    linalg.yield %m_, %k_ : f32, i64
  } -> (tensor<4x2xf32>, tensor<4x2xi64>)
  %maxe = tensor.expand_shape %max#0 [[0], [1, 2]] output_shape [4, 2, 1] : tensor<4x2xf32> into tensor<4x2x1xf32>
  %sub = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %maxe : tensor<4x2x2xf32>, tensor<4x2x1xf32>) outs(%e_1 : tensor<4x2x2xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x2x2xf32>
  %exp = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<4x2x2xf32>) outs(%e_1 : tensor<4x2x2xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x2x2xf32>
  %e_4 = tensor.empty() : tensor<4x2x1xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<4x2x1xf32>) -> tensor<4x2x1xf32>
  %sum = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<4x2x2xf32>) outs(%init_2 : tensor<4x2x1xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %a_, %o_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x2x1xf32>
  %p = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<4x2x2xf32>, tensor<4x2x1xf32>) outs(%e_1 : tensor<4x2x2xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x2x2xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<4x2x2xf32>) -> tensor<4x2x2xf32>
  %y = linalg.batch_matmul ins(%p, %vt : tensor<4x2x2xf32>, tensor<4x2x2xf32>) outs(%init_3 : tensor<4x2x2xf32>) -> tensor<4x2x2xf32>
  return %y : tensor<4x2x2xf32>
}

// -----

// TOSA: W repeated by tile.

// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<5x2x8xf32>, tensor<5x8x12xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) bias(%{{[^ ]+}} : tensor<3x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x7x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<6x7x5xf32>, tensor<6x5x4xf32>, 
func.func @main(%x: tensor<5x2x8xf32>, %w: tensor<1x8x12xf32>, %b: tensor<1x1x12xf32>, %s: tensor<6x7x5xf32>) -> tensor<6x7x4xf32> {
  %shape = tosa.const_shape {values = dense<[5, 1, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %wb = tosa.tile %w, %shape : (tensor<1x8x12xf32>, !tosa.shape<3>) -> tensor<5x8x12xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %wb, %zp, %zp : (tensor<5x2x8xf32>, tensor<5x8x12xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<5x2x12xf32>
  %vb = tosa.add %v, %b : (tensor<5x2x12xf32>, tensor<1x1x12xf32>) -> tensor<5x2x12xf32>
  %shape_0 = tosa.const_shape {values = dense<[5, 6, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %v3 = tosa.reshape %vb, %shape_0 : (tensor<5x2x12xf32>, !tosa.shape<3>) -> tensor<5x6x4xf32>
  %vt = tosa.transpose %v3 {perms = array<i32: 1, 0, 2>} : (tensor<5x6x4xf32>) -> tensor<6x5x4xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<6x7x5xf32>) -> tensor<6x7x1xf32>
  %sub = tosa.sub %s, %max : (tensor<6x7x5xf32>, tensor<6x7x1xf32>) -> tensor<6x7x5xf32>
  %exp = tosa.exp %sub : (tensor<6x7x5xf32>) -> tensor<6x7x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<6x7x5xf32>) -> tensor<6x7x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<6x7x1xf32>) -> tensor<6x7x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<6x7x5xf32>, tensor<6x7x1xf32>, tensor<1xi8>) -> tensor<6x7x5xf32>
  %y = tosa.matmul %p, %vt, %zp, %zp : (tensor<6x7x5xf32>, tensor<6x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x7x4xf32>
  return %y : tensor<6x7x4xf32>
}

// -----

// TOSA, every extent is 2.

// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<2x2x2xf32>, tensor<2x2x4xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x2x2xf32>) weight(%{{[^ ]+}} : tensor<2x2x2xf32>) bias(%{{[^ ]+}} : tensor<2x2xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x2x2xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<4x2x2xf32>, tensor<4x2x2xf32>, 
func.func @main(%x: tensor<2x2x2xf32>, %w: tensor<1x2x4xf32>, %b: tensor<1x1x4xf32>, %s: tensor<4x2x2xf32>) -> tensor<4x2x2xf32> {
  %shape = tosa.const_shape {values = dense<[2, 1, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %wb = tosa.tile %w, %shape : (tensor<1x2x4xf32>, !tosa.shape<3>) -> tensor<2x2x4xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %wb, %zp, %zp : (tensor<2x2x2xf32>, tensor<2x2x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x2x4xf32>
  %vb = tosa.add %v, %b : (tensor<2x2x4xf32>, tensor<1x1x4xf32>) -> tensor<2x2x4xf32>
  %shape_0 = tosa.const_shape {values = dense<[2, 4, 2]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %v3 = tosa.reshape %vb, %shape_0 : (tensor<2x2x4xf32>, !tosa.shape<3>) -> tensor<2x4x2xf32>
  %vt = tosa.transpose %v3 {perms = array<i32: 1, 0, 2>} : (tensor<2x4x2xf32>) -> tensor<4x2x2xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<4x2x2xf32>) -> tensor<4x2x1xf32>
  %sub = tosa.sub %s, %max : (tensor<4x2x2xf32>, tensor<4x2x1xf32>) -> tensor<4x2x2xf32>
  %exp = tosa.exp %sub : (tensor<4x2x2xf32>) -> tensor<4x2x2xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<4x2x2xf32>) -> tensor<4x2x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<4x2x1xf32>) -> tensor<4x2x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<4x2x2xf32>, tensor<4x2x1xf32>, tensor<1xi8>) -> tensor<4x2x2xf32>
  %y = tosa.matmul %p, %vt, %zp, %zp : (tensor<4x2x2xf32>, tensor<4x2x2xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x2x2xf32>
  return %y : tensor<4x2x2xf32>
}
