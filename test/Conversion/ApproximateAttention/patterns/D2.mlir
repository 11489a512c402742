// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// D2: [B, S, H, D] values and permute(0, 2, 1, 3), as torch emits BERT and ViT.

// Batch 2.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) bias(%{{[^ ]+}} : tensor<3x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x3x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x3x5xf32>, tensor<6x5x4xf32>)
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

// Batch 1, no bias.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) probabilities(%{{[^ ]+}} : tensor<3x3x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<3x3x5xf32>, tensor<3x5x4xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
func.func @main(%x: tensor<1x5x8xf32>, %w: tensor<12x8xf32>, %s: tensor<1x3x3x5xf32>) -> tensor<1x3x3x4xf32> {
  %e = tensor.empty() : tensor<8x12xf32>
  %wt = linalg.transpose ins(%w : tensor<12x8xf32>) outs(%e : tensor<8x12xf32>) permutation = [1, 0]
  %x2 = tensor.collapse_shape %x [[0, 1], [2]] : tensor<1x5x8xf32> into tensor<5x8xf32>
  %zero = arith.constant 0.0 : f32
  %e_0 = tensor.empty() : tensor<5x12xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<5x12xf32>) -> tensor<5x12xf32>
  %v = linalg.matmul ins(%x2, %wt : tensor<5x8xf32>, tensor<8x12xf32>) outs(%init : tensor<5x12xf32>) -> tensor<5x12xf32>
  %v4 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [1, 5, 3, 4] : tensor<5x12xf32> into tensor<1x5x3x4xf32>
  %e_1 = tensor.empty() : tensor<1x3x5x4xf32>
  %vt = linalg.transpose ins(%v4 : tensor<1x5x3x4xf32>) outs(%e_1 : tensor<1x3x5x4xf32>) permutation = [0, 2, 1, 3]
  %v3 = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<1x3x5x4xf32> into tensor<3x5x4xf32>
  %zero_i64 = arith.constant 0 : i64
  %e_2 = tensor.empty() : tensor<1x3x3xi64>
  %init_0 = linalg.fill ins(%zero_i64 : i64) outs(%e_2 : tensor<1x3x3xi64>) -> tensor<1x3x3xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %e_3 = tensor.empty() : tensor<1x3x3xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_3 : tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %max:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<1x3x3x5xf32>) outs(%init_1, %init_0 : tensor<1x3x3xf32>, tensor<1x3x3xi64>) {
  ^bb0(%a_: f32, %o_: f32, %n_: i64):
    %i_ = linalg.index 3 : index
    %j_ = arith.index_cast %i_ : index to i64
    %m_ = arith.maximumf %a_, %o_ : f32
    %c_ = arith.cmpf ogt, %a_, %o_ : f32
    %k_ = arith.select %c_, %j_, %n_ : i64
    linalg.yield %m_, %k_ : f32, i64
  } -> (tensor<1x3x3xf32>, tensor<1x3x3xi64>)
  %maxe = tensor.expand_shape %max#0 [[0], [1], [2, 3]] output_shape [1, 3, 3, 1] : tensor<1x3x3xf32> into tensor<1x3x3x1xf32>
  %e_4 = tensor.empty() : tensor<1x3x3x5xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %maxe : tensor<1x3x3x5xf32>, tensor<1x3x3x1xf32>) outs(%e_4 : tensor<1x3x3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x3x3x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<1x3x3x5xf32>) outs(%e_4 : tensor<1x3x3x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x3x3x5xf32>
  %e_5 = tensor.empty() : tensor<1x3x3x1xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_5 : tensor<1x3x3x1xf32>) -> tensor<1x3x3x1xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<1x3x3x5xf32>) outs(%init_2 : tensor<1x3x3x1xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %a_, %o_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x3x3x1xf32>
  %p = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<1x3x3x5xf32>, tensor<1x3x3x1xf32>) outs(%e_4 : tensor<1x3x3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x3x3x5xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<1x3x3x5xf32> into tensor<3x3x5xf32>
  %e_6 = tensor.empty() : tensor<3x3x4xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_6 : tensor<3x3x4xf32>) -> tensor<3x3x4xf32>
  %y = linalg.batch_matmul ins(%p3, %v3 : tensor<3x3x5xf32>, tensor<3x5x4xf32>) outs(%init_3 : tensor<3x3x4xf32>) -> tensor<3x3x4xf32>
  %y4 = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [1, 3, 3, 4] : tensor<3x3x4xf32> into tensor<1x3x3x4xf32>
  return %y4 : tensor<1x3x3x4xf32>
}

// -----

// Every extent is 2.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<4x2xf32>, tensor<2x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x2x2xf32>) weight(%{{[^ ]+}} : tensor<2x2x2xf32>) bias(%{{[^ ]+}} : tensor<2x2xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x2x2xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<4x2x2xf32>, tensor<4x2x2xf32>)
#map = affine_map<(d0, d1) -> (d1)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
func.func @main(%x: tensor<2x2x2xf32>, %w: tensor<4x2xf32>, %b: tensor<4xf32>, %s: tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xf32> {
  %e = tensor.empty() : tensor<2x4xf32>
  %wt = linalg.transpose ins(%w : tensor<4x2xf32>) outs(%e : tensor<2x4xf32>) permutation = [1, 0]
  %x2 = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x2x2xf32> into tensor<4x2xf32>
  %zero = arith.constant 0.0 : f32
  %e_0 = tensor.empty() : tensor<4x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<4x4xf32>) -> tensor<4x4xf32>
  %v = linalg.matmul ins(%x2, %wt : tensor<4x2xf32>, tensor<2x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %bc = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%b : tensor<4xf32>) outs(%e_0 : tensor<4x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    linalg.yield %a_ : f32
  } -> tensor<4x4xf32>
  %vb = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%v, %bc : tensor<4x4xf32>, tensor<4x4xf32>) outs(%e_0 : tensor<4x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.addf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x4xf32>
  %v4 = tensor.expand_shape %vb [[0, 1], [2, 3]] output_shape [2, 2, 2, 2] : tensor<4x4xf32> into tensor<2x2x2x2xf32>
  %e_1 = tensor.empty() : tensor<2x2x2x2xf32>
  %vt = linalg.transpose ins(%v4 : tensor<2x2x2x2xf32>) outs(%e_1 : tensor<2x2x2x2xf32>) permutation = [0, 2, 1, 3]
  %v3 = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<2x2x2x2xf32> into tensor<4x2x2xf32>
  %zero_i64 = arith.constant 0 : i64
  %e_2 = tensor.empty() : tensor<2x2x2xi64>
  %init_0 = linalg.fill ins(%zero_i64 : i64) outs(%e_2 : tensor<2x2x2xi64>) -> tensor<2x2x2xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %e_3 = tensor.empty() : tensor<2x2x2xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_3 : tensor<2x2x2xf32>) -> tensor<2x2x2xf32>
  %max:2 = linalg.generic {indexing_maps = [#map2, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x2x2x2xf32>) outs(%init_1, %init_0 : tensor<2x2x2xf32>, tensor<2x2x2xi64>) {
  ^bb0(%a_: f32, %o_: f32, %n_: i64):
    %i_ = linalg.index 3 : index
    %j_ = arith.index_cast %i_ : index to i64
    %m_ = arith.maximumf %a_, %o_ : f32
    %c_ = arith.cmpf ogt, %a_, %o_ : f32
    %k_ = arith.select %c_, %j_, %n_ : i64
    linalg.yield %m_, %k_ : f32, i64
  } -> (tensor<2x2x2xf32>, tensor<2x2x2xi64>)
  %maxe = tensor.expand_shape %max#0 [[0], [1], [2, 3]] output_shape [2, 2, 2, 1] : tensor<2x2x2xf32> into tensor<2x2x2x1xf32>
  %sub = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %maxe : tensor<2x2x2x2xf32>, tensor<2x2x2x1xf32>) outs(%e_1 : tensor<2x2x2x2xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x2x2xf32>
  %exp = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x2x2x2xf32>) outs(%e_1 : tensor<2x2x2x2xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x2x2xf32>
  %e_4 = tensor.empty() : tensor<2x2x2x1xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<2x2x2x1xf32>) -> tensor<2x2x2x1xf32>
  %sum = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x2x2x2xf32>) outs(%init_2 : tensor<2x2x2x1xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %a_, %o_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x2x1xf32>
  %p = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x2x2x2xf32>, tensor<2x2x2x1xf32>) outs(%e_1 : tensor<2x2x2x2xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x2x2xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x2x2x2xf32> into tensor<4x2x2xf32>
  %e_5 = tensor.empty() : tensor<4x2x2xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_5 : tensor<4x2x2xf32>) -> tensor<4x2x2xf32>
  %y = linalg.batch_matmul ins(%p3, %v3 : tensor<4x2x2xf32>, tensor<4x2x2xf32>) outs(%init_3 : tensor<4x2x2xf32>) -> tensor<4x2x2xf32>
  %y4 = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [2, 2, 2, 2] : tensor<4x2x2xf32> into tensor<2x2x2x2xf32>
  return %y4 : tensor<2x2x2x2xf32>
}

// -----

// TOSA, batch 2: X folded to one batch for the projection.

// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xf32>, tensor<1x8x12xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) bias(%{{[^ ]+}} : tensor<3x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x3x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<6x3x5xf32>, tensor<6x5x4xf32>, 
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

// TOSA, batch 1.

// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x5x8xf32>, tensor<1x8x12xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) bias(%{{[^ ]+}} : tensor<3x4xf32>) probabilities(%{{[^ ]+}} : tensor<3x3x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<3x3x5xf32>, tensor<3x5x4xf32>, 
func.func @main(%x: tensor<1x5x8xf32>, %w: tensor<1x8x12xf32>, %b: tensor<1x1x12xf32>, %s: tensor<1x3x3x5xf32>) -> tensor<1x3x3x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x12xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x12xf32>
  %vb = tosa.add %v, %b : (tensor<1x5x12xf32>, tensor<1x1x12xf32>) -> tensor<1x5x12xf32>
  %shape = tosa.const_shape {values = dense<[1, 5, 3, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %v4 = tosa.reshape %vb, %shape : (tensor<1x5x12xf32>, !tosa.shape<4>) -> tensor<1x5x3x4xf32>
  %vt = tosa.transpose %v4 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x5x3x4xf32>) -> tensor<1x3x5x4xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<1x3x3x5xf32>) -> tensor<1x3x3x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x3x3x5xf32>, tensor<1x3x3x1xf32>) -> tensor<1x3x3x5xf32>
  %exp = tosa.exp %sub : (tensor<1x3x3x5xf32>) -> tensor<1x3x3x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<1x3x3x5xf32>) -> tensor<1x3x3x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<1x3x3x1xf32>) -> tensor<1x3x3x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<1x3x3x5xf32>, tensor<1x3x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3x5xf32>
  %shape_0 = tosa.const_shape {values = dense<[3, 3, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %p3 = tosa.reshape %p, %shape_0 : (tensor<1x3x3x5xf32>, !tosa.shape<3>) -> tensor<3x3x5xf32>
  %shape_1 = tosa.const_shape {values = dense<[3, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %v3 = tosa.reshape %vt, %shape_1 : (tensor<1x3x5x4xf32>, !tosa.shape<3>) -> tensor<3x5x4xf32>
  %y = tosa.matmul %p3, %v3, %zp, %zp : (tensor<3x3x5xf32>, tensor<3x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<3x3x4xf32>
  %shape_2 = tosa.const_shape {values = dense<[1, 3, 3, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %y4 = tosa.reshape %y, %shape_2 : (tensor<3x3x4xf32>, !tosa.shape<4>) -> tensor<1x3x3x4xf32>
  return %y4 : tensor<1x3x3x4xf32>
}
