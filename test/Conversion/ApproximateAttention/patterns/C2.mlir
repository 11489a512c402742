// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// C2: max, subtract, exp, sum, divide, one operation each.

// torch-mlir: the maximum comes with its unused index.
// ARGS: x, x, x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<14x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: bias({{.*}} : tensor<3x8xf32>) probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: linalg.batch_matmul ins({{.*}} : tensor<6x5x7xf32>, tensor<6x7x8xf32>)
#j = affine_map<(i, j) -> (j)>
#ij = affine_map<(i, j) -> (i, j)>
#bhqk = affine_map<(b, h, q, k) -> (b, h, q, k)>
#bhq = affine_map<(b, h, q, k) -> (b, h, q)>
#bhq0 = affine_map<(b, h, q, k) -> (b, h, q, 0)>
func.func @main(%q: tensor<2x3x5x4xf32>, %k: tensor<2x3x7x4xf32>, %x: tensor<2x7x10xf32>, %w: tensor<24x10xf32>, %bias: tensor<24xf32>) -> tensor<6x5x8xf32> {
  %zero = arith.constant 0.0 : f32
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
  %x2 = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x7x10xf32> into tensor<14x10xf32>
  %empty_2 = tensor.empty() : tensor<10x24xf32>
  %wt = linalg.transpose ins(%w : tensor<24x10xf32>) outs(%empty_2 : tensor<10x24xf32>) permutation = [1, 0]
  %empty_3 = tensor.empty() : tensor<14x24xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_3 : tensor<14x24xf32>) -> tensor<14x24xf32>
  %xw = linalg.matmul ins(%x2, %wt : tensor<14x10xf32>, tensor<10x24xf32>) outs(%init_1 : tensor<14x24xf32>) -> tensor<14x24xf32>
  %bb = linalg.generic {indexing_maps = [#j, #ij], iterator_types = ["parallel", "parallel"]} ins(%bias : tensor<24xf32>) outs(%empty_3 : tensor<14x24xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<14x24xf32>
  %xwb = linalg.generic {indexing_maps = [#ij, #ij, #ij], iterator_types = ["parallel", "parallel"]} ins(%xw, %bb : tensor<14x24xf32>, tensor<14x24xf32>) outs(%empty_3 : tensor<14x24xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.addf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<14x24xf32>
  %v4 = tensor.expand_shape %xwb [[0, 1], [2, 3]] output_shape [2, 7, 3, 8] : tensor<14x24xf32> into tensor<2x7x3x8xf32>
  %empty_4 = tensor.empty() : tensor<2x3x7x8xf32>
  %vt = linalg.transpose ins(%v4 : tensor<2x7x3x8xf32>) outs(%empty_4 : tensor<2x3x7x8xf32>) permutation = [0, 2, 1, 3]
  %v = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<2x3x7x8xf32> into tensor<6x7x8xf32>
  %empty_5 = tensor.empty() : tensor<2x3x5xi64>
  %init_2 = linalg.fill ins(%zero_i64 : i64) outs(%empty_5 : tensor<2x3x5xi64>) -> tensor<2x3x5xi64>
  %empty_6 = tensor.empty() : tensor<2x3x5xf32>
  %init_3 = linalg.fill ins(%ninf : f32) outs(%empty_6 : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %max:2 = linalg.generic {indexing_maps = [#bhqk, #bhq, #bhq], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x3x5x7xf32>) outs(%init_3, %init_2 : tensor<2x3x5xf32>, tensor<2x3x5xi64>) {
  ^bb0(%in: f32, %out: f32, %arg: i64):
    %index = linalg.index 3 : index
    %cast = arith.index_cast %index : index to i64
    %larger = arith.maximumf %in, %out : f32
    %is_larger = arith.cmpf ogt, %in, %out : f32
    %where = arith.select %is_larger, %cast, %arg : i64
    linalg.yield %larger, %where : f32, i64
  } -> (tensor<2x3x5xf32>, tensor<2x3x5xi64>)
  %max1 = tensor.expand_shape %max#0 [[0], [1], [2, 3]] output_shape [2, 3, 5, 1] : tensor<2x3x5xf32> into tensor<2x3x5x1xf32>
  %empty_7 = tensor.empty() : tensor<2x3x5x7xf32>
  %sub = linalg.generic {indexing_maps = [#bhqk, #bhq0, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %max1 : tensor<2x3x5x7xf32>, tensor<2x3x5x1xf32>) outs(%empty_7 : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.subf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %exp = linalg.generic {indexing_maps = [#bhqk, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x3x5x7xf32>) outs(%empty_7 : tensor<2x3x5x7xf32>) {
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
  %p = linalg.generic {indexing_maps = [#bhqk, #bhq0, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x5x7xf32>, tensor<2x3x5x1xf32>) outs(%empty_7 : tensor<2x3x5x7xf32>) {
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

// jax: max(-inf, row maximum), statistics broadcast by copies.
// ARGS: x, x, x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<2x7x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: bias({{.*}} : tensor<3x8xf32>) probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: linalg.generic {{.*}} ins({{.*}} : tensor<2x7x3x8xf32>, tensor<2x3x5x7xf32>)
#bqhe = affine_map<(b, h, q, k, e) -> (b, q, h, e)>
#bkhe = affine_map<(b, h, q, k, e) -> (b, k, h, e)>
#bhqk = affine_map<(b, h, q, k, e) -> (b, h, q, k)>
#bkd = affine_map<(b, k, e, d) -> (b, k, d)>
#de = affine_map<(b, k, e, d) -> (d, e)>
#bke = affine_map<(b, k, e, d) -> (b, k, e)>
#e = affine_map<(a, b, e) -> (e)>
#abe = affine_map<(a, b, e) -> (a, b, e)>
#m00e = affine_map<(b, k, e) -> (0, 0, e)>
#bke_1 = affine_map<(b, k, e) -> (b, k, e)>
#bhqk_1 = affine_map<(b, h, q, k) -> (b, h, q, k)>
#bhq = affine_map<(b, h, q, k) -> (b, h, q)>
#scalar = affine_map<(b, h, q) -> ()>
#bhq_1 = affine_map<(b, h, q) -> (b, h, q)>
#bhq_2 = affine_map<(b, h, q, u) -> (b, h, q)>
#bhqu = affine_map<(b, h, q, u) -> (b, h, q, u)>
#bhq0 = affine_map<(b, h, q, k) -> (b, h, q, 0)>
#bkhv = affine_map<(b, h, v, q, k) -> (b, k, h, v)>
#bhqk_2 = affine_map<(b, h, v, q, k) -> (b, h, q, k)>
#bhvq = affine_map<(b, h, v, q, k) -> (b, h, v, q)>
func.func @main(%q: tensor<2x5x3x4xf32>, %k: tensor<2x7x3x4xf32>, %x: tensor<2x7x10xf32>, %w: tensor<10x24xf32>, %bias: tensor<24xf32>) -> tensor<2x3x8x5xf32> {
  %zero = arith.constant 0.0 : f32
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
  %max = linalg.generic {indexing_maps = [#bhqk_1, #bhq], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x3x5x7xf32>) outs(%init_2 : tensor<2x3x5xf32>) {
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
  %sub = linalg.generic {indexing_maps = [#bhqk_1, #bhqk_1, #bhqk_1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %m2 : tensor<2x3x5x7xf32>, tensor<2x3x5x7xf32>) outs(%empty : tensor<2x3x5x7xf32>) {
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
