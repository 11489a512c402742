// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// A11: (scores + mask) * c, the mask is scaled too.

// ONNX.
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<2x7x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: bias({{.*}} : tensor<3x8xf32>) probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: linalg.batch_matmul ins({{.*}} : tensor<6x5x7xf32>, tensor<6x7x8xf32>)
// ARGS: x, x, mask-low, x, w, x
#bhqk = affine_map<(b, h, q, k) -> (b, h, q, k)>
#b0qk = affine_map<(b, h, q, k) -> (b, 0, q, k)>
#de = affine_map<(b, d, e) -> (d, e)>
#bde = affine_map<(b, d, e) -> (b, d, e)>
#e = affine_map<(b, k, e) -> (e)>
#bke = affine_map<(b, k, e) -> (b, k, e)>
#bhq = affine_map<(b, h, q, k) -> (b, h, q)>
#bhq0 = affine_map<(b, h, q, k) -> (b, h, q, 0)>
func.func @main(%q: tensor<2x3x5x4xf32>, %k: tensor<2x3x7x4xf32>, %mask: tensor<2x1x5x7xf32>, %x: tensor<2x7x10xf32>, %w: tensor<10x24xf32>, %bias: tensor<24xf32>) -> tensor<6x5x8xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %c = arith.constant 5.000000e-01 : f32
  %zero_i64 = arith.constant 0 : i64
  %ninf = arith.constant 0xFF800000 : f32
  %empty = tensor.empty() : tensor<2x3x4x7xf32>
  %kt = linalg.transpose ins(%k : tensor<2x3x7x4xf32>) outs(%empty : tensor<2x3x4x7xf32>) permutation = [0, 1, 3, 2]
  %q3 = tensor.collapse_shape %q [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
  %k3 = tensor.collapse_shape %kt [[0, 1], [2], [3]] : tensor<2x3x4x7xf32> into tensor<6x4x7xf32>
  %empty_1 = tensor.empty() : tensor<6x5x7xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty_1 : tensor<6x5x7xf32>) -> tensor<6x5x7xf32>
  %s3 = linalg.batch_matmul ins(%q3, %k3 : tensor<6x5x4xf32>, tensor<6x4x7xf32>) outs(%init : tensor<6x5x7xf32>) -> tensor<6x5x7xf32>
  %s = tensor.expand_shape %s3 [[0, 1], [2], [3]] output_shape [2, 3, 5, 7] : tensor<6x5x7xf32> into tensor<2x3x5x7xf32>
  %empty_2 = tensor.empty() : tensor<2x3x5x7xf32>
  %sm = linalg.generic {indexing_maps = [#bhqk, #b0qk, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %mask : tensor<2x3x5x7xf32>, tensor<2x1x5x7xf32>) outs(%empty_2 : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.addf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %sc = linalg.generic {indexing_maps = [#bhqk, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sm : tensor<2x3x5x7xf32>) outs(%empty_2 : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = arith.mulf %in, %c : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %empty_3 = tensor.empty() : tensor<2x10x24xf32>
  %wb = linalg.generic {indexing_maps = [#de, #bde], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w : tensor<10x24xf32>) outs(%empty_3 : tensor<2x10x24xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<2x10x24xf32>
  %empty_4 = tensor.empty() : tensor<2x7x24xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_4 : tensor<2x7x24xf32>) -> tensor<2x7x24xf32>
  %xw = linalg.batch_matmul ins(%x, %wb : tensor<2x7x10xf32>, tensor<2x10x24xf32>) outs(%init_1 : tensor<2x7x24xf32>) -> tensor<2x7x24xf32>
  %xwb = linalg.generic {indexing_maps = [#e, #bke, #bke], iterator_types = ["parallel", "parallel", "parallel"]} ins(%bias, %xw : tensor<24xf32>, tensor<2x7x24xf32>) outs(%empty_4 : tensor<2x7x24xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.addf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<2x7x24xf32>
  %v4 = tensor.expand_shape %xwb [[0], [1], [2, 3]] output_shape [2, 7, 3, 8] : tensor<2x7x24xf32> into tensor<2x7x3x8xf32>
  %empty_5 = tensor.empty() : tensor<2x3x7x8xf32>
  %vt = linalg.transpose ins(%v4 : tensor<2x7x3x8xf32>) outs(%empty_5 : tensor<2x3x7x8xf32>) permutation = [0, 2, 1, 3]
  %v = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<2x3x7x8xf32> into tensor<6x7x8xf32>
  %empty_6 = tensor.empty() : tensor<2x3x5xi64>
  %init_2 = linalg.fill ins(%zero_i64 : i64) outs(%empty_6 : tensor<2x3x5xi64>) -> tensor<2x3x5xi64>
  %empty_7 = tensor.empty() : tensor<2x3x5xf32>
  %init_3 = linalg.fill ins(%ninf : f32) outs(%empty_7 : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %max:2 = linalg.generic {indexing_maps = [#bhqk, #bhq, #bhq], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%sc : tensor<2x3x5x7xf32>) outs(%init_3, %init_2 : tensor<2x3x5xf32>, tensor<2x3x5xi64>) {
  ^bb0(%in: f32, %out: f32, %arg: i64):
    %index = linalg.index 3 : index
    %cast = arith.index_cast %index : index to i64
    %larger = arith.maximumf %in, %out : f32
    %is_larger = arith.cmpf ogt, %in, %out : f32
    %where = arith.select %is_larger, %cast, %arg : i64
    linalg.yield %larger, %where : f32, i64
  } -> (tensor<2x3x5xf32>, tensor<2x3x5xi64>)
  %max1 = tensor.expand_shape %max#0 [[0], [1], [2, 3]] output_shape [2, 3, 5, 1] : tensor<2x3x5xf32> into tensor<2x3x5x1xf32>
  %sub = linalg.generic {indexing_maps = [#bhqk, #bhq0, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sc, %max1 : tensor<2x3x5x7xf32>, tensor<2x3x5x1xf32>) outs(%empty_2 : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.subf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %exp = linalg.generic {indexing_maps = [#bhqk, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x3x5x7xf32>) outs(%empty_2 : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = math.exp %in : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %empty_8 = tensor.empty() : tensor<2x3x5x1xf32>
  %init_4 = linalg.fill ins(%zero : f32) outs(%empty_8 : tensor<2x3x5x1xf32>) -> tensor<2x3x5x1xf32>
  %sum = linalg.generic {indexing_maps = [#bhqk, #bhq0], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x5x7xf32>) outs(%init_4 : tensor<2x3x5x1xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = arith.addf %in, %out : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x1xf32>
  %p = linalg.generic {indexing_maps = [#bhqk, #bhq0, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x5x7xf32>, tensor<2x3x5x1xf32>) outs(%empty_2 : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.divf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x5x7xf32> into tensor<6x5x7xf32>
  %empty_9 = tensor.empty() : tensor<6x5x8xf32>
  %init_5 = linalg.fill ins(%zero : f32) outs(%empty_9 : tensor<6x5x8xf32>) -> tensor<6x5x8xf32>
  %y = linalg.batch_matmul ins(%p3, %v : tensor<6x5x7xf32>, tensor<6x7x8xf32>) outs(%init_5 : tensor<6x5x8xf32>) -> tensor<6x5x8xf32>
  return %y : tensor<6x5x8xf32>
}

// -----

// jax.
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<2x7x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: bias({{.*}} : tensor<3x8xf32>) probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: linalg.generic {{.*}} ins({{.*}} : tensor<2x7x3x8xf32>, tensor<2x3x5x7xf32>)
// ARGS: x, x, mask-low, x, w, x
#bqhe = affine_map<(b, h, q, k, e) -> (b, q, h, e)>
#bkhe = affine_map<(b, h, q, k, e) -> (b, k, h, e)>
#bhqk = affine_map<(b, h, q, k, e) -> (b, h, q, k)>
#bhqk_1 = affine_map<(b, h, q, k) -> (b, h, q, k)>
#b0qk = affine_map<(b, h, q, k) -> (b, 0, q, k)>
#bkd = affine_map<(b, k, e, d) -> (b, k, d)>
#de = affine_map<(b, k, e, d) -> (d, e)>
#bke = affine_map<(b, k, e, d) -> (b, k, e)>
#e = affine_map<(a, b, e) -> (e)>
#abe = affine_map<(a, b, e) -> (a, b, e)>
#m00e = affine_map<(b, k, e) -> (0, 0, e)>
#bke_1 = affine_map<(b, k, e) -> (b, k, e)>
#bhq = affine_map<(b, h, q, k) -> (b, h, q)>
#scalar = affine_map<(b, h, q) -> ()>
#bhq_1 = affine_map<(b, h, q) -> (b, h, q)>
#bhq_2 = affine_map<(b, h, q, u) -> (b, h, q)>
#bhqu = affine_map<(b, h, q, u) -> (b, h, q, u)>
#bhq0 = affine_map<(b, h, q, k) -> (b, h, q, 0)>
#bkhv = affine_map<(b, h, v, q, k) -> (b, k, h, v)>
#bhqk_2 = affine_map<(b, h, v, q, k) -> (b, h, q, k)>
#bhvq = affine_map<(b, h, v, q, k) -> (b, h, v, q)>
func.func @main(%q: tensor<2x5x3x4xf32>, %k: tensor<2x7x3x4xf32>, %mask: tensor<2x1x5x7xf32>, %x: tensor<2x7x10xf32>, %w: tensor<10x24xf32>, %bias: tensor<24xf32>) -> tensor<2x3x8x5xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %c = arith.constant 5.000000e-01 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %ninf0 = arith.constant dense<0xFF800000> : tensor<f32>
  %empty = tensor.empty() : tensor<2x3x5x7xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32>
  %s = linalg.generic {indexing_maps = [#bqhe, #bkhe, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : tensor<2x5x3x4xf32>, tensor<2x7x3x4xf32>) outs(%init : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %mul = arith.mulf %in, %in1 : f32
    %r = arith.addf %out, %mul : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %sm = linalg.generic {indexing_maps = [#bhqk_1, #b0qk, #bhqk_1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %mask : tensor<2x3x5x7xf32>, tensor<2x1x5x7xf32>) outs(%empty : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.addf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %sc = linalg.generic {indexing_maps = [#bhqk_1, #bhqk_1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sm : tensor<2x3x5x7xf32>) outs(%empty : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = arith.mulf %in, %c : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %empty_1 = tensor.empty() : tensor<2x7x24xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_1 : tensor<2x7x24xf32>) -> tensor<2x7x24xf32>
  %xw = linalg.generic {indexing_maps = [#bkd, #de, #bke], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<2x7x10xf32>, tensor<10x24xf32>) outs(%init_1 : tensor<2x7x24xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %mul = arith.mulf %in, %in1 : f32
    %r = arith.addf %out, %mul : f32
    linalg.yield %r : f32
  } -> tensor<2x7x24xf32>
  %empty_2 = tensor.empty() : tensor<1x1x24xf32>
  %b1 = linalg.generic {indexing_maps = [#e, #abe], iterator_types = ["parallel", "parallel", "parallel"]} ins(%bias : tensor<24xf32>) outs(%empty_2 : tensor<1x1x24xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<1x1x24xf32>
  %b2 = linalg.generic {indexing_maps = [#m00e, #bke_1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%b1 : tensor<1x1x24xf32>) outs(%empty_1 : tensor<2x7x24xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<2x7x24xf32>
  %xwb = linalg.generic {indexing_maps = [#bke_1, #bke_1, #bke_1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%xw, %b2 : tensor<2x7x24xf32>, tensor<2x7x24xf32>) outs(%empty_1 : tensor<2x7x24xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.addf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<2x7x24xf32>
  %v = tensor.expand_shape %xwb [[0], [1], [2, 3]] output_shape [2, 7, 3, 8] : tensor<2x7x24xf32> into tensor<2x7x3x8xf32>
  %empty_3 = tensor.empty() : tensor<2x3x5xf32>
  %init_2 = linalg.fill ins(%ninf : f32) outs(%empty_3 : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %max = linalg.generic {indexing_maps = [#bhqk_1, #bhq], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%sc : tensor<2x3x5x7xf32>) outs(%init_2 : tensor<2x3x5xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = arith.maximumf %out, %in : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5xf32>
  %nb = linalg.generic {indexing_maps = [#scalar, #bhq_1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%ninf0 : tensor<f32>) outs(%empty_3 : tensor<2x3x5xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<2x3x5xf32>
  %max1 = linalg.generic {indexing_maps = [#bhq_1, #bhq_1, #bhq_1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%nb, %max : tensor<2x3x5xf32>, tensor<2x3x5xf32>) outs(%empty_3 : tensor<2x3x5xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.maximumf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5xf32>
  %empty_4 = tensor.empty() : tensor<2x3x5x1xf32>
  %m1 = linalg.generic {indexing_maps = [#bhq_2, #bhqu], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%max1 : tensor<2x3x5xf32>) outs(%empty_4 : tensor<2x3x5x1xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<2x3x5x1xf32>
  %m2 = linalg.generic {indexing_maps = [#bhq0, #bhqk_1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%m1 : tensor<2x3x5x1xf32>) outs(%empty : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<2x3x5x7xf32>
  %sub = linalg.generic {indexing_maps = [#bhqk_1, #bhqk_1, #bhqk_1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sc, %m2 : tensor<2x3x5x7xf32>, tensor<2x3x5x7xf32>) outs(%empty : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.subf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %exp = linalg.generic {indexing_maps = [#bhqk_1, #bhqk_1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x3x5x7xf32>) outs(%empty : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = math.exp %in : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%empty_3 : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %sum = linalg.generic {indexing_maps = [#bhqk_1, #bhq], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x5x7xf32>) outs(%init_3 : tensor<2x3x5xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = arith.addf %out, %in : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5xf32>
  %z1 = linalg.generic {indexing_maps = [#bhq_2, #bhqu], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sum : tensor<2x3x5xf32>) outs(%empty_4 : tensor<2x3x5x1xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<2x3x5x1xf32>
  %z2 = linalg.generic {indexing_maps = [#bhq0, #bhqk_1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%z1 : tensor<2x3x5x1xf32>) outs(%empty : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<2x3x5x7xf32>
  %p = linalg.generic {indexing_maps = [#bhqk_1, #bhqk_1, #bhqk_1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %z2 : tensor<2x3x5x7xf32>, tensor<2x3x5x7xf32>) outs(%empty : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.divf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %empty_5 = tensor.empty() : tensor<2x3x8x5xf32>
  %init_4 = linalg.fill ins(%zero : f32) outs(%empty_5 : tensor<2x3x8x5xf32>) -> tensor<2x3x8x5xf32>
  %y = linalg.generic {indexing_maps = [#bkhv, #bhqk_2, #bhvq], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%v, %p : tensor<2x7x3x8xf32>, tensor<2x3x5x7xf32>) outs(%init_4 : tensor<2x3x8x5xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %mul = arith.mulf %in, %in1 : f32
    %r = arith.addf %out, %mul : f32
    linalg.yield %r : f32
  } -> tensor<2x3x8x5xf32>
  return %y : tensor<2x3x8x5xf32>
}

// -----

// TOSA.
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul {{.*}} -> tensor<1x14x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: bias({{.*}} : tensor<3x8xf32>) probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: tosa.matmul {{.*}} : (tensor<6x5x7xf32>, tensor<6x7x8xf32>,
// ARGS: x, x, mask-low, x, w, x
func.func @main(%q: tensor<2x3x5x4xf32>, %k: tensor<2x3x7x4xf32>, %mask: tensor<2x1x5x7xf32>, %x: tensor<2x7x10xf32>, %w: tensor<1x10x24xf32>, %bias: tensor<1x24xf32>) -> tensor<6x5x8xf32> {
  %s6x5x4 = tosa.const_shape  {values = dense<[6, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s6x4x7 = tosa.const_shape  {values = dense<[6, 4, 7]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %zp = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
  %s2x3x5x7 = tosa.const_shape  {values = dense<[2, 3, 5, 7]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %c = "tosa.const"() <{values = dense<5.000000e-01> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %s1x14x10 = tosa.const_shape  {values = dense<[1, 14, 10]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s14x24 = tosa.const_shape  {values = dense<[14, 24]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %s2x7x3x8 = tosa.const_shape  {values = dense<[2, 7, 3, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %s6x7x8 = tosa.const_shape  {values = dense<[6, 7, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s6x5x7 = tosa.const_shape  {values = dense<[6, 5, 7]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %kt = tosa.transpose %k {perms = array<i32: 0, 1, 3, 2>} : (tensor<2x3x7x4xf32>) -> tensor<2x3x4x7xf32>
  %q3 = tosa.reshape %q, %s6x5x4 : (tensor<2x3x5x4xf32>, !tosa.shape<3>) -> tensor<6x5x4xf32>
  %k3 = tosa.reshape %kt, %s6x4x7 : (tensor<2x3x4x7xf32>, !tosa.shape<3>) -> tensor<6x4x7xf32>
  %s3 = tosa.matmul %q3, %k3, %zp, %zp : (tensor<6x5x4xf32>, tensor<6x4x7xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x5x7xf32>
  %s = tosa.reshape %s3, %s2x3x5x7 : (tensor<6x5x7xf32>, !tosa.shape<4>) -> tensor<2x3x5x7xf32>
  %sm = tosa.add %s, %mask : (tensor<2x3x5x7xf32>, tensor<2x1x5x7xf32>) -> tensor<2x3x5x7xf32>
  %sc = tosa.mul %sm, %c, %shift : (tensor<2x3x5x7xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<2x3x5x7xf32>
  %x1 = tosa.reshape %x, %s1x14x10 : (tensor<2x7x10xf32>, !tosa.shape<3>) -> tensor<1x14x10xf32>
  %xw = tosa.matmul %x1, %w, %zp, %zp : (tensor<1x14x10xf32>, tensor<1x10x24xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x14x24xf32>
  %xw2 = tosa.reshape %xw, %s14x24 : (tensor<1x14x24xf32>, !tosa.shape<2>) -> tensor<14x24xf32>
  %xwb = tosa.add %xw2, %bias : (tensor<14x24xf32>, tensor<1x24xf32>) -> tensor<14x24xf32>
  %v4 = tosa.reshape %xwb, %s2x7x3x8 : (tensor<14x24xf32>, !tosa.shape<4>) -> tensor<2x7x3x8xf32>
  %vt = tosa.transpose %v4 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x7x3x8xf32>) -> tensor<2x3x7x8xf32>
  %v = tosa.reshape %vt, %s6x7x8 : (tensor<2x3x7x8xf32>, !tosa.shape<3>) -> tensor<6x7x8xf32>
  %max = tosa.reduce_max %sc {axis = 3 : i32} : (tensor<2x3x5x7xf32>) -> tensor<2x3x5x1xf32>
  %sub = tosa.sub %sc, %max : (tensor<2x3x5x7xf32>, tensor<2x3x5x1xf32>) -> tensor<2x3x5x7xf32>
  %exp = tosa.exp %sub : (tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x3x5x7xf32>) -> tensor<2x3x5x1xf32>
  %rec = tosa.reciprocal %sum : (tensor<2x3x5x1xf32>) -> tensor<2x3x5x1xf32>
  %p = tosa.mul %exp, %rec, %shift : (tensor<2x3x5x7xf32>, tensor<2x3x5x1xf32>, tensor<1xi8>) -> tensor<2x3x5x7xf32>
  %p3 = tosa.reshape %p, %s6x5x7 : (tensor<2x3x5x7xf32>, !tosa.shape<3>) -> tensor<6x5x7xf32>
  %y = tosa.matmul %p3, %v, %zp, %zp : (tensor<6x5x7xf32>, tensor<6x7x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x5x8xf32>
  return %y : tensor<6x5x8xf32>
}
