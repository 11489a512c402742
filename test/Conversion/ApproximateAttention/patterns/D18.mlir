// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// D18: f32 accumulators over f16 and bf16 operands, results narrowed again (torch in half
// precision).

// bf16.

// ARGS: x, w, x
// TOLERANCE: 2e-2
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xbf16>, tensor<8x18xbf16>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xbf16>) weight(%{{[^ ]+}} : tensor<8x3x6xbf16>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xbf16>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x4x5xbf16>, tensor<6x5x6xbf16>)
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

// f16.

// ARGS: x, w, x
// TOLERANCE: 3e-3
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf16>, tensor<8x18xf16>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf16>) weight(%{{[^ ]+}} : tensor<8x3x6xf16>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf16>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x4x5xf16>, tensor<6x5x6xf16>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
func.func @main(%x: tensor<2x5x8xf16>, %w: tensor<18x8xf16>, %s: tensor<2x3x4x5xf16>) -> tensor<6x4x6xf16> {
  %e = tensor.empty() : tensor<8x18xf16>
  %wt = linalg.transpose ins(%w : tensor<18x8xf16>) outs(%e : tensor<8x18xf16>) permutation = [1, 0]
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf16> into tensor<10x8xf16>
  %zero = arith.constant 0.0 : f32
  %e_0 = tensor.empty() : tensor<10x18xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<10x18xf32>) -> tensor<10x18xf32>
  %v = linalg.matmul ins(%c, %wt : tensor<10x8xf16>, tensor<8x18xf16>) outs(%init : tensor<10x18xf32>) -> tensor<10x18xf32>
  %e_1 = tensor.empty() : tensor<10x18xf16>
  %vt = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%v : tensor<10x18xf32>) outs(%e_1 : tensor<10x18xf16>) {
  ^bb0(%a_: f32, %o_: f16):
    %r_ = arith.truncf %a_ : f32 to f16
    linalg.yield %r_ : f16
  } -> tensor<10x18xf16>
  %x_0 = tensor.expand_shape %vt [[0, 1], [2, 3]] output_shape [2, 5, 3, 6] : tensor<10x18xf16> into tensor<2x5x3x6xf16>
  %e_2 = tensor.empty() : tensor<2x3x5x6xf16>
  %t = linalg.transpose ins(%x_0 : tensor<2x5x3x6xf16>) outs(%e_2 : tensor<2x3x5x6xf16>) permutation = [0, 2, 1, 3]
  %c_0 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x3x5x6xf16> into tensor<6x5x6xf16>
  %e_3 = tensor.empty() : tensor<2x3x4x5xf32>
  %se = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s : tensor<2x3x4x5xf16>) outs(%e_3 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: f16, %o_: f32):
    %r_ = arith.extf %a_ : f16 to f32
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
  %e_7 = tensor.empty() : tensor<2x3x4x5xf16>
  %pb = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%p : tensor<2x3x4x5xf32>) outs(%e_7 : tensor<2x3x4x5xf16>) {
  ^bb0(%a_: f32, %o_: f16):
    %r_ = arith.truncf %a_ : f32 to f16
    linalg.yield %r_ : f16
  } -> tensor<2x3x4x5xf16>
  %c_1 = tensor.collapse_shape %pb [[0, 1], [2], [3]] : tensor<2x3x4x5xf16> into tensor<6x4x5xf16>
  %e_8 = tensor.empty() : tensor<6x4x6xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_8 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  %y = linalg.batch_matmul ins(%c_1, %c_0 : tensor<6x4x5xf16>, tensor<6x5x6xf16>) outs(%init_3 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  %e_9 = tensor.empty() : tensor<6x4x6xf16>
  %o = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%y : tensor<6x4x6xf32>) outs(%e_9 : tensor<6x4x6xf16>) {
  ^bb0(%a_: f32, %o_: f16):
    %r_ = arith.truncf %a_ : f32 to f16
    linalg.yield %r_ : f16
  } -> tensor<6x4x6xf16>
  return %o : tensor<6x4x6xf16>
}

// -----

// bf16 with a bias added in f32 before the truncation.

// ARGS: x, w, x, x
// TOLERANCE: 2e-2
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xbf16>, tensor<8x4xbf16>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8x{{b?f[0-9]+}}>) {{.*}}bias(
// CHECK: linalg.matmul{{.*}}tensor<3x5xbf16>, tensor<5x4xbf16>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d1)>
#map2 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<5x8xbf16>, %w: tensor<8x4xbf16>, %b: tensor<4xbf16>, %s: tensor<3x5xbf16>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xbf16>, tensor<8x4xbf16>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %vb = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%v, %b : tensor<5x4xf32>, tensor<4xbf16>) outs(%e : tensor<5x4xf32>) {
  ^bb0(%a_: f32, %b_: bf16, %o_: f32):
    %x_ = arith.extf %b_ : bf16 to f32
    %r_ = arith.addf %a_, %x_ : f32
    linalg.yield %r_ : f32
  } -> tensor<5x4xf32>
  %e_0 = tensor.empty() : tensor<5x4xbf16>
  %vt = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%vb : tensor<5x4xf32>) outs(%e_0 : tensor<5x4xbf16>) {
  ^bb0(%a_: f32, %o_: bf16):
    %r_ = arith.truncf %a_ : f32 to bf16
    linalg.yield %r_ : bf16
  } -> tensor<5x4xbf16>
  %e_1 = tensor.empty() : tensor<3x5xf32>
  %c = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%s : tensor<3x5xbf16>) outs(%e_1 : tensor<3x5xf32>) {
  ^bb0(%a_: bf16, %o_: f32):
    %r_ = arith.extf %a_ : bf16 to f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_2 = tensor.empty() : tensor<3xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_2 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%c : tensor<3x5xf32>) outs(%init_0 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%c, %max : tensor<3x5xf32>, tensor<3xf32>) outs(%e_1 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x5xf32>) outs(%e_1 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3xf32>) outs(%e_1 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %e_3 = tensor.empty() : tensor<3x5xbf16>
  %p_0 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%p : tensor<3x5xf32>) outs(%e_3 : tensor<3x5xbf16>) {
  ^bb0(%a_: f32, %o_: bf16):
    %r_ = arith.truncf %a_ : f32 to bf16
    linalg.yield %r_ : bf16
  } -> tensor<3x5xbf16>
  %e_4 = tensor.empty() : tensor<3x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p_0, %vt : tensor<3x5xbf16>, tensor<5x4xbf16>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// extf outside: X and W widened by generics, all products in f32.

// ARGS: x, w, x
// TOLERANCE: 2e-2
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<5x8xbf16>, %w: tensor<8x4xbf16>, %s: tensor<3x5xbf16>) -> tensor<3x4xf32> {
  %e = tensor.empty() : tensor<5x8xf32>
  %xe = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<5x8xbf16>) outs(%e : tensor<5x8xf32>) {
  ^bb0(%a_: bf16, %o_: f32):
    %r_ = arith.extf %a_ : bf16 to f32
    linalg.yield %r_ : f32
  } -> tensor<5x8xf32>
  %e_0 = tensor.empty() : tensor<8x4xf32>
  %we = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%w : tensor<8x4xbf16>) outs(%e_0 : tensor<8x4xf32>) {
  ^bb0(%a_: bf16, %o_: f32):
    %r_ = arith.extf %a_ : bf16 to f32
    linalg.yield %r_ : f32
  } -> tensor<8x4xf32>
  %zero = arith.constant 0.0 : f32
  %e_1 = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%xe, %we : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %e_2 = tensor.empty() : tensor<3x5xf32>
  %se = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%s : tensor<3x5xbf16>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: bf16, %o_: f32):
    %r_ = arith.extf %a_ : bf16 to f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_3 = tensor.empty() : tensor<3xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_3 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%se : tensor<3x5xf32>) outs(%init_0 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%se, %max : tensor<3x5xf32>, tensor<3xf32>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x5xf32>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3xf32>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %e_4 = tensor.empty() : tensor<3x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// extf inside the bodies of two generics; V and A stay in f16.

// ARGS: x, w, x
// TOLERANCE: 3e-3
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<5x8xf16>, tensor<8x4xf16>)
// CHECK: mca.encode values(
// CHECK: linalg.generic{{.*}}tensor<3x5xf16>, tensor<5x4xf16>)
#map = affine_map<(d0, d1, d2) -> (d0, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<5x8xf16>, %w: tensor<8x4xf16>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w : tensor<5x8xf16>, tensor<8x4xf16>) outs(%init : tensor<5x4xf32>) {
  ^bb0(%a_: f16, %b_: f16, %o_: f32):
    %x_ = arith.extf %a_ : f16 to f32
    %z_ = arith.extf %b_ : f16 to f32
    %m_ = arith.mulf %x_, %z_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<5x4xf32>
  %e_0 = tensor.empty() : tensor<5x4xf16>
  %vt = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%v : tensor<5x4xf32>) outs(%e_0 : tensor<5x4xf16>) {
  ^bb0(%a_: f32, %o_: f16):
    %r_ = arith.truncf %a_ : f32 to f16
    linalg.yield %r_ : f16
  } -> tensor<5x4xf16>
  %ninf = arith.constant 0xFF800000 : f32
  %e_1 = tensor.empty() : tensor<3xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_1 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x5xf32>) outs(%init_0 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %e_2 = tensor.empty() : tensor<3x5xf32>
  %sub = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<3x5xf32>, tensor<3xf32>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %exp = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x5xf32>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3xf32>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %e_3 = tensor.empty() : tensor<3x5xf16>
  %p_0 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%p : tensor<3x5xf32>) outs(%e_3 : tensor<3x5xf16>) {
  ^bb0(%a_: f32, %o_: f16):
    %r_ = arith.truncf %a_ : f32 to f16
    linalg.yield %r_ : f16
  } -> tensor<3x5xf16>
  %e_4 = tensor.empty() : tensor<3x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%p_0, %vt : tensor<3x5xf16>, tensor<5x4xf16>) outs(%init_2 : tensor<3x4xf32>) {
  ^bb0(%a_: f16, %b_: f16, %o_: f32):
    %x_ = arith.extf %a_ : f16 to f32
    %z_ = arith.extf %b_ : f16 to f32
    %m_ = arith.mulf %x_, %z_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// X and W in bf16, V never narrowed: A in f32.

// ARGS: x, w, x
// TOLERANCE: 2e-2
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xbf16>, tensor<8x4xbf16>)
// CHECK: mca.encode values(
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<5x8xbf16>, %w: tensor<8x4xbf16>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xbf16>, tensor<8x4xbf16>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<3xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x5xf32>) outs(%init_0 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %e_1 = tensor.empty() : tensor<3x5xf32>
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
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3xf32>) outs(%e_1 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %e_2 = tensor.empty() : tensor<3x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// TOSA bf16.

// ARGS: x, x, x
// TOLERANCE: 2e-2
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xbf16>, tensor<1x8x18xbf16>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xbf16>) weight(%{{[^ ]+}} : tensor<8x3x6xbf16>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xbf16>)
// CHECK: tosa.matmul{{.*}}(tensor<6x4x5xbf16>, tensor<6x5x6xbf16>, 
func.func @main(%x: tensor<2x5x8xbf16>, %w: tensor<1x8x18xbf16>, %s: tensor<2x3x4x5xbf16>) -> tensor<6x4x6xbf16> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xbf16>, !tosa.shape<3>) -> tensor<1x10x8xbf16>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xbf16>}> : () -> tensor<1xbf16>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xbf16>, tensor<1x8x18xbf16>, tensor<1xbf16>, tensor<1xbf16>) -> tensor<1x10x18xf32>
  %shape_0 = tosa.const_shape {values = dense<[10, 18]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %r_0 = tosa.reshape %v, %shape_0 : (tensor<1x10x18xf32>, !tosa.shape<2>) -> tensor<10x18xf32>
  %c = tosa.cast %r_0 : (tensor<10x18xf32>) -> tensor<10x18xbf16>
  %shape_1 = tosa.const_shape {values = dense<[2, 5, 3, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_1 = tosa.reshape %c, %shape_1 : (tensor<10x18xbf16>, !tosa.shape<4>) -> tensor<2x5x3x6xbf16>
  %t = tosa.transpose %r_1 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x3x6xbf16>) -> tensor<2x3x5x6xbf16>
  %shape_2 = tosa.const_shape {values = dense<[6, 5, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_2 = tosa.reshape %t, %shape_2 : (tensor<2x3x5x6xbf16>, !tosa.shape<3>) -> tensor<6x5x6xbf16>
  %c_0 = tosa.cast %s : (tensor<2x3x4x5xbf16>) -> tensor<2x3x4x5xf32>
  %max = tosa.reduce_max %c_0 {axis = 3 : i32} : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x1xf32>
  %sub = tosa.sub %c_0, %max : (tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>) -> tensor<2x3x4x5xf32>
  %exp = tosa.exp %sub : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x3x4x1xf32>) -> tensor<2x3x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>, tensor<1xi8>) -> tensor<2x3x4x5xf32>
  %c_1 = tosa.cast %p : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xbf16>
  %shape_3 = tosa.const_shape {values = dense<[6, 4, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_3 = tosa.reshape %c_1, %shape_3 : (tensor<2x3x4x5xbf16>, !tosa.shape<3>) -> tensor<6x4x5xbf16>
  %y = tosa.matmul %r_3, %r_2, %zp, %zp : (tensor<6x4x5xbf16>, tensor<6x5x6xbf16>, tensor<1xbf16>, tensor<1xbf16>) -> tensor<6x4x6xf32>
  %c_2 = tosa.cast %y : (tensor<6x4x6xf32>) -> tensor<6x4x6xbf16>
  return %c_2 : tensor<6x4x6xbf16>
}

// -----

// TOSA f16.

// ARGS: x, x, x
// TOLERANCE: 3e-3
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xf16>, tensor<1x8x18xf16>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf16>) weight(%{{[^ ]+}} : tensor<8x3x6xf16>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf16>)
// CHECK: tosa.matmul{{.*}}(tensor<6x4x5xf16>, tensor<6x5x6xf16>, 
func.func @main(%x: tensor<2x5x8xf16>, %w: tensor<1x8x18xf16>, %s: tensor<2x3x4x5xf16>) -> tensor<6x4x6xf16> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf16>, !tosa.shape<3>) -> tensor<1x10x8xf16>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf16>}> : () -> tensor<1xf16>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf16>, tensor<1x8x18xf16>, tensor<1xf16>, tensor<1xf16>) -> tensor<1x10x18xf32>
  %shape_0 = tosa.const_shape {values = dense<[10, 18]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %r_0 = tosa.reshape %v, %shape_0 : (tensor<1x10x18xf32>, !tosa.shape<2>) -> tensor<10x18xf32>
  %c = tosa.cast %r_0 : (tensor<10x18xf32>) -> tensor<10x18xf16>
  %shape_1 = tosa.const_shape {values = dense<[2, 5, 3, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_1 = tosa.reshape %c, %shape_1 : (tensor<10x18xf16>, !tosa.shape<4>) -> tensor<2x5x3x6xf16>
  %t = tosa.transpose %r_1 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x3x6xf16>) -> tensor<2x3x5x6xf16>
  %shape_2 = tosa.const_shape {values = dense<[6, 5, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_2 = tosa.reshape %t, %shape_2 : (tensor<2x3x5x6xf16>, !tosa.shape<3>) -> tensor<6x5x6xf16>
  %c_0 = tosa.cast %s : (tensor<2x3x4x5xf16>) -> tensor<2x3x4x5xf32>
  %max = tosa.reduce_max %c_0 {axis = 3 : i32} : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x1xf32>
  %sub = tosa.sub %c_0, %max : (tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>) -> tensor<2x3x4x5xf32>
  %exp = tosa.exp %sub : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x3x4x1xf32>) -> tensor<2x3x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>, tensor<1xi8>) -> tensor<2x3x4x5xf32>
  %c_1 = tosa.cast %p : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf16>
  %shape_3 = tosa.const_shape {values = dense<[6, 4, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_3 = tosa.reshape %c_1, %shape_3 : (tensor<2x3x4x5xf16>, !tosa.shape<3>) -> tensor<6x4x5xf16>
  %y = tosa.matmul %r_3, %r_2, %zp, %zp : (tensor<6x4x5xf16>, tensor<6x5x6xf16>, tensor<1xf16>, tensor<1xf16>) -> tensor<6x4x6xf32>
  %c_2 = tosa.cast %y : (tensor<6x4x6xf32>) -> tensor<6x4x6xf16>
  return %c_2 : tensor<6x4x6xf16>
}
