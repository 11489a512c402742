// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// B18: rows without any key become zero after the softmax: aten._safe_softmax,
// ONNX's isnan, jax. The last row of the masks hides all keys.

// torch-mlir: extended to f64, all -inf, zeros first.
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<14x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: linalg.batch_matmul ins({{.*}} : tensor<6x5x7xf32>, tensor<6x7x8xf32>)
// ARGS: x, x, mask-inf, x, w
#bhqk = affine_map<(b, h, q, k) -> (b, h, q, k)>
#b0qk = affine_map<(b, h, q, k) -> (b, 0, q, k)>
#bhq = affine_map<(b, h, q, k) -> (b, h, q)>
#bhq0 = affine_map<(b, h, q, k) -> (b, h, q, 0)>
func.func @main(%q: tensor<2x3x5x4xf32>, %k: tensor<2x3x7x4xf32>, %mask: tensor<2x1x5x7xf32>, %x: tensor<2x7x10xf32>, %w: tensor<24x10xf32>) -> tensor<6x5x8xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %zero_i64 = arith.constant 0 : i64
  %ninf = arith.constant 0xFF800000 : f32
  %ninf_f64 = arith.constant 0xFFF0000000000000 : f64
  %true = arith.constant true
  %zeros = arith.constant dense<0.000000e+00> : tensor<2x3x5x7xf32>
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
  %x2 = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x7x10xf32> into tensor<14x10xf32>
  %empty_3 = tensor.empty() : tensor<10x24xf32>
  %wt = linalg.transpose ins(%w : tensor<24x10xf32>) outs(%empty_3 : tensor<10x24xf32>) permutation = [1, 0]
  %empty_4 = tensor.empty() : tensor<14x24xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_4 : tensor<14x24xf32>) -> tensor<14x24xf32>
  %xw = linalg.matmul ins(%x2, %wt : tensor<14x10xf32>, tensor<10x24xf32>) outs(%init_1 : tensor<14x24xf32>) -> tensor<14x24xf32>
  %v4 = tensor.expand_shape %xw [[0, 1], [2, 3]] output_shape [2, 7, 3, 8] : tensor<14x24xf32> into tensor<2x7x3x8xf32>
  %empty_5 = tensor.empty() : tensor<2x3x7x8xf32>
  %vt = linalg.transpose ins(%v4 : tensor<2x7x3x8xf32>) outs(%empty_5 : tensor<2x3x7x8xf32>) permutation = [0, 2, 1, 3]
  %v = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<2x3x7x8xf32> into tensor<6x7x8xf32>
  %empty_6 = tensor.empty() : tensor<2x3x5xi64>
  %init_2 = linalg.fill ins(%zero_i64 : i64) outs(%empty_6 : tensor<2x3x5xi64>) -> tensor<2x3x5xi64>
  %empty_7 = tensor.empty() : tensor<2x3x5xf32>
  %init_3 = linalg.fill ins(%ninf : f32) outs(%empty_7 : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %max:2 = linalg.generic {indexing_maps = [#bhqk, #bhq, #bhq], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%sm : tensor<2x3x5x7xf32>) outs(%init_3, %init_2 : tensor<2x3x5xf32>, tensor<2x3x5xi64>) {
  ^bb0(%in: f32, %out: f32, %arg: i64):
    %index = linalg.index 3 : index
    %cast = arith.index_cast %index : index to i64
    %larger = arith.maximumf %in, %out : f32
    %is_larger = arith.cmpf ogt, %in, %out : f32
    %where = arith.select %is_larger, %cast, %arg : i64
    linalg.yield %larger, %where : f32, i64
  } -> (tensor<2x3x5xf32>, tensor<2x3x5xi64>)
  %max1 = tensor.expand_shape %max#0 [[0], [1], [2, 3]] output_shape [2, 3, 5, 1] : tensor<2x3x5xf32> into tensor<2x3x5x1xf32>
  %sub = linalg.generic {indexing_maps = [#bhqk, #bhq0, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sm, %max1 : tensor<2x3x5x7xf32>, tensor<2x3x5x1xf32>) outs(%empty_2 : tensor<2x3x5x7xf32>) {
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
  %empty_9 = tensor.empty() : tensor<2x3x5x7xi1>
  %isinf = linalg.generic {indexing_maps = [#bhqk, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sm : tensor<2x3x5x7xf32>) outs(%empty_9 : tensor<2x3x5x7xi1>) {
  ^bb0(%in: f32, %out: i1):
    %wide = arith.extf %in : f32 to f64
    %r = arith.cmpf oeq, %wide, %ninf_f64 : f64
    linalg.yield %r : i1
  } -> tensor<2x3x5x7xi1>
  %empty_10 = tensor.empty() : tensor<2x3x5x1xi1>
  %init_5 = linalg.fill ins(%true : i1) outs(%empty_10 : tensor<2x3x5x1xi1>) -> tensor<2x3x5x1xi1>
  %all = linalg.generic {indexing_maps = [#bhqk, #bhq0], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%isinf : tensor<2x3x5x7xi1>) outs(%init_5 : tensor<2x3x5x1xi1>) {
  ^bb0(%in: i1, %out: i1):
    %r = arith.andi %in, %out : i1
    linalg.yield %r : i1
  } -> tensor<2x3x5x1xi1>
  %guard = linalg.generic {indexing_maps = [#bhq0, #bhqk, #bhqk, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%all, %zeros, %p : tensor<2x3x5x1xi1>, tensor<2x3x5x7xf32>, tensor<2x3x5x7xf32>) outs(%empty_2 : tensor<2x3x5x7xf32>) {
  ^bb0(%in: i1, %in1: f32, %in2: f32, %out: f32):
    %r = arith.select %in, %in1, %in2 : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %p3 = tensor.collapse_shape %guard [[0, 1], [2], [3]] : tensor<2x3x5x7xf32> into tensor<6x5x7xf32>
  %empty_11 = tensor.empty() : tensor<6x5x8xf32>
  %init_6 = linalg.fill ins(%zero : f32) outs(%empty_11 : tensor<6x5x8xf32>) -> tensor<6x5x8xf32>
  %y = linalg.batch_matmul ins(%p3, %v : tensor<6x5x7xf32>, tensor<6x7x8xf32>) outs(%init_6 : tensor<6x5x8xf32>) -> tensor<6x5x8xf32>
  return %y : tensor<6x5x8xf32>
}

// -----

// isnan as a comparison of its own (ONNX).
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul ins({{.*}} : tensor<3x5xf32>, tensor<5x4xf32>)
// ARGS: mask-inf, x, w
#qk = affine_map<(q, k) -> (q, k)>
#scalar = affine_map<(q, k) -> ()>
func.func @main(%s: tensor<3x5xf32>, %x: tensor<5x9xf32>, %w: tensor<9x4xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %zeros = arith.constant dense<0.000000e+00> : tensor<f32>
  %empty = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x9xf32>, tensor<9x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty_1 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %empty_2 = tensor.empty() : tensor<3x5xi1>
  %nan = linalg.generic {indexing_maps = [#qk, #qk], iterator_types = ["parallel", "parallel"]} ins(%p : tensor<3x5xf32>) outs(%empty_2 : tensor<3x5xi1>) {
  ^bb0(%in: f32, %out: i1):
    %r = arith.cmpf une, %in, %in : f32
    linalg.yield %r : i1
  } -> tensor<3x5xi1>
  %guard = linalg.generic {indexing_maps = [#qk, #scalar, #qk, #qk], iterator_types = ["parallel", "parallel"]} ins(%nan, %zeros, %p : tensor<3x5xi1>, tensor<f32>, tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xf32>) {
  ^bb0(%in: i1, %in1: f32, %in2: f32, %out: f32):
    %r = arith.select %in, %in1, %in2 : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %empty_3 = tensor.empty() : tensor<3x4xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%guard, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// isnan in the body of the select, on folded probabilities.
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<9x6xf32>
// CHECK: mca.encode values({{.*}} : tensor<9x12xf32>) weight({{.*}} : tensor<12x2x3xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<2x4x9xf32>)
// CHECK: linalg.batch_matmul ins({{.*}} : tensor<2x4x9xf32>, tensor<2x9x3xf32>)
// ARGS: mask-inf, x, w
#hqk = affine_map<(h, q, k) -> (h, q, k)>
func.func @main(%s: tensor<2x4x9xf32>, %x: tensor<1x9x12xf32>, %w: tensor<6x12xf32>) -> tensor<2x4x3xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %zero_1 = arith.constant 0.000000e+00 : f32
  %s4 = tensor.expand_shape %s [[0, 1], [2], [3]] output_shape [1, 2, 4, 9] : tensor<2x4x9xf32> into tensor<1x2x4x9xf32>
  %x2 = tensor.collapse_shape %x [[0, 1], [2]] : tensor<1x9x12xf32> into tensor<9x12xf32>
  %empty = tensor.empty() : tensor<12x6xf32>
  %wt = linalg.transpose ins(%w : tensor<6x12xf32>) outs(%empty : tensor<12x6xf32>) permutation = [1, 0]
  %empty_1 = tensor.empty() : tensor<9x6xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty_1 : tensor<9x6xf32>) -> tensor<9x6xf32>
  %xw = linalg.matmul ins(%x2, %wt : tensor<9x12xf32>, tensor<12x6xf32>) outs(%init : tensor<9x6xf32>) -> tensor<9x6xf32>
  %v4 = tensor.expand_shape %xw [[0, 1], [2, 3]] output_shape [1, 9, 2, 3] : tensor<9x6xf32> into tensor<1x9x2x3xf32>
  %empty_2 = tensor.empty() : tensor<1x2x9x3xf32>
  %vt = linalg.transpose ins(%v4 : tensor<1x9x2x3xf32>) outs(%empty_2 : tensor<1x2x9x3xf32>) permutation = [0, 2, 1, 3]
  %v = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<1x2x9x3xf32> into tensor<2x9x3xf32>
  %empty_3 = tensor.empty() : tensor<1x2x4x9xf32>
  %p = linalg.softmax dimension(3) ins(%s4 : tensor<1x2x4x9xf32>) outs(%empty_3 : tensor<1x2x4x9xf32>) -> tensor<1x2x4x9xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<1x2x4x9xf32> into tensor<2x4x9xf32>
  %empty_4 = tensor.empty() : tensor<2x4x9xf32>
  %guard = linalg.generic {indexing_maps = [#hqk, #hqk], iterator_types = ["parallel", "parallel", "parallel"]} ins(%p3 : tensor<2x4x9xf32>) outs(%empty_4 : tensor<2x4x9xf32>) {
  ^bb0(%in: f32, %out: f32):
    %nan = arith.cmpf uno, %in, %in : f32
    %r = arith.select %nan, %zero_1, %in : f32
    linalg.yield %r : f32
  } -> tensor<2x4x9xf32>
  %empty_5 = tensor.empty() : tensor<2x4x3xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_5 : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  %y = linalg.batch_matmul ins(%guard, %v : tensor<2x4x9xf32>, tensor<2x9x3xf32>) outs(%init_1 : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  return %y : tensor<2x4x3xf32>
}

// -----

// All -inf, negated, arms swapped; condition without the key dimension.
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul ins({{.*}} : tensor<3x5xf32>, tensor<5x4xf32>)
// ARGS: mask-inf, x, w
#qk = affine_map<(q, k) -> (q, k)>
#q = affine_map<(q, k) -> (q)>
#q_1 = affine_map<(q) -> (q)>
func.func @main(%s: tensor<3x5xf32>, %x: tensor<5x9xf32>, %w: tensor<9x4xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %true = arith.constant true
  %zero_1 = arith.constant 0.000000e+00 : f32
  %empty = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x9xf32>, tensor<9x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty_1 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %empty_2 = tensor.empty() : tensor<3x5xi1>
  %isinf = linalg.generic {indexing_maps = [#qk, #qk], iterator_types = ["parallel", "parallel"]} ins(%s : tensor<3x5xf32>) outs(%empty_2 : tensor<3x5xi1>) {
  ^bb0(%in: f32, %out: i1):
    %r = arith.cmpf oeq, %in, %ninf : f32
    linalg.yield %r : i1
  } -> tensor<3x5xi1>
  %empty_3 = tensor.empty() : tensor<3xi1>
  %init_1 = linalg.fill ins(%true : i1) outs(%empty_3 : tensor<3xi1>) -> tensor<3xi1>
  %all = linalg.generic {indexing_maps = [#qk, #q], iterator_types = ["parallel", "reduction"]} ins(%isinf : tensor<3x5xi1>) outs(%init_1 : tensor<3xi1>) {
  ^bb0(%in: i1, %out: i1):
    %r = arith.andi %in, %out : i1
    linalg.yield %r : i1
  } -> tensor<3xi1>
  %some = linalg.generic {indexing_maps = [#q_1, #q_1], iterator_types = ["parallel"]} ins(%all : tensor<3xi1>) outs(%empty_3 : tensor<3xi1>) {
  ^bb0(%in: i1, %out: i1):
    %r = arith.xori %in, %true : i1
    linalg.yield %r : i1
  } -> tensor<3xi1>
  %guard = linalg.generic {indexing_maps = [#q, #qk, #qk], iterator_types = ["parallel", "parallel"]} ins(%some, %p : tensor<3xi1>, tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xf32>) {
  ^bb0(%in: i1, %in1: f32, %out: f32):
    %r = arith.select %in, %in1, %zero_1 : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %empty_4 = tensor.empty() : tensor<3x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%empty_4 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%guard, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// Any key not -inf: a disjunction.
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul ins({{.*}} : tensor<3x5xf32>, tensor<5x4xf32>)
// ARGS: mask-inf, x, w
#qk = affine_map<(q, k) -> (q, k)>
#q0 = affine_map<(q, k) -> (q, 0)>
func.func @main(%s: tensor<3x5xf32>, %x: tensor<5x9xf32>, %w: tensor<9x4xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %false = arith.constant false
  %zero_1 = arith.constant 0.000000e+00 : f32
  %empty = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x9xf32>, tensor<9x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty_1 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %empty_2 = tensor.empty() : tensor<3x5xi1>
  %isinf = linalg.generic {indexing_maps = [#qk, #qk], iterator_types = ["parallel", "parallel"]} ins(%s : tensor<3x5xf32>) outs(%empty_2 : tensor<3x5xi1>) {
  ^bb0(%in: f32, %out: i1):
    %r = arith.cmpf une, %in, %ninf : f32
    linalg.yield %r : i1
  } -> tensor<3x5xi1>
  %empty_3 = tensor.empty() : tensor<3x1xi1>
  %init_1 = linalg.fill ins(%false : i1) outs(%empty_3 : tensor<3x1xi1>) -> tensor<3x1xi1>
  %any = linalg.generic {indexing_maps = [#qk, #q0], iterator_types = ["parallel", "reduction"]} ins(%isinf : tensor<3x5xi1>) outs(%init_1 : tensor<3x1xi1>) {
  ^bb0(%in: i1, %out: i1):
    %r = arith.ori %in, %out : i1
    linalg.yield %r : i1
  } -> tensor<3x1xi1>
  %guard = linalg.generic {indexing_maps = [#q0, #qk, #qk], iterator_types = ["parallel", "parallel"]} ins(%any, %p : tensor<3x1xi1>, tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xf32>) {
  ^bb0(%in: i1, %in1: f32, %out: f32):
    %r = arith.select %in, %in1, %zero_1 : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %empty_4 = tensor.empty() : tensor<3x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%empty_4 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%guard, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// A number is equal to itself.
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul ins({{.*}} : tensor<3x5xf32>, tensor<5x4xf32>)
// ARGS: mask-inf, x, w
#qk = affine_map<(q, k) -> (q, k)>
func.func @main(%s: tensor<3x5xf32>, %x: tensor<5x9xf32>, %w: tensor<9x4xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %zero_1 = arith.constant 0.000000e+00 : f32
  %empty = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x9xf32>, tensor<9x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty_1 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %empty_2 = tensor.empty() : tensor<3x5xi1>
  %num = linalg.generic {indexing_maps = [#qk, #qk, #qk], iterator_types = ["parallel", "parallel"]} ins(%p, %p : tensor<3x5xf32>, tensor<3x5xf32>) outs(%empty_2 : tensor<3x5xi1>) {
  ^bb0(%in: f32, %in1: f32, %out: i1):
    %r = arith.cmpf oeq, %in, %in1 : f32
    linalg.yield %r : i1
  } -> tensor<3x5xi1>
  %guard = linalg.generic {indexing_maps = [#qk, #qk, #qk], iterator_types = ["parallel", "parallel"]} ins(%num, %p : tensor<3x5xi1>, tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xf32>) {
  ^bb0(%in: i1, %in1: f32, %out: f32):
    %r = arith.select %in, %in1, %zero_1 : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %empty_3 = tensor.empty() : tensor<3x4xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%guard, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// The row maximum is -inf.
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul ins({{.*}} : tensor<3x5xf32>, tensor<5x4xf32>)
// ARGS: mask-inf, x, w
#qk = affine_map<(q, k) -> (q, k)>
#q = affine_map<(q, k) -> (q)>
#q0 = affine_map<(q, k) -> (q, 0)>
#qo = affine_map<(q, o) -> (q, o)>
func.func @main(%s: tensor<3x5xf32>, %x: tensor<5x9xf32>, %w: tensor<9x4xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %zero_1 = arith.constant 0.000000e+00 : f32
  %empty = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x9xf32>, tensor<9x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty_1 = tensor.empty() : tensor<3xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%empty_1 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#qk, #q], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = arith.maximumf %in, %out : f32
    linalg.yield %r : f32
  } -> tensor<3xf32>
  %max1 = tensor.expand_shape %max [[0, 1]] output_shape [3, 1] : tensor<3xf32> into tensor<3x1xf32>
  %empty_2 = tensor.empty() : tensor<3x5xf32>
  %exp = linalg.generic {indexing_maps = [#qk, #q0, #qk], iterator_types = ["parallel", "parallel"]} ins(%s, %max1 : tensor<3x5xf32>, tensor<3x1xf32>) outs(%empty_2 : tensor<3x5xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %d = arith.subf %in, %in1 : f32
    %r = math.exp %d : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%empty_1 : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#qk, #q], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = arith.addf %in, %out : f32
    linalg.yield %r : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#qk, #q, #qk], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3xf32>) outs(%empty_2 : tensor<3x5xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.divf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %empty_3 = tensor.empty() : tensor<3x1xi1>
  %none = linalg.generic {indexing_maps = [#qo, #qo], iterator_types = ["parallel", "parallel"]} ins(%max1 : tensor<3x1xf32>) outs(%empty_3 : tensor<3x1xi1>) {
  ^bb0(%in: f32, %out: i1):
    %r = arith.cmpf oeq, %in, %ninf : f32
    linalg.yield %r : i1
  } -> tensor<3x1xi1>
  %guard = linalg.generic {indexing_maps = [#q0, #qk, #qk], iterator_types = ["parallel", "parallel"]} ins(%none, %p : tensor<3x1xi1>, tensor<3x5xf32>) outs(%empty_2 : tensor<3x5xf32>) {
  ^bb0(%in: i1, %in1: f32, %out: f32):
    %r = arith.select %in, %zero_1, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %empty_4 = tensor.empty() : tensor<3x4xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%empty_4 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%guard, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// The row maximum exceeds -inf, in one body.
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul ins({{.*}} : tensor<3x5xf32>, tensor<5x4xf32>)
// ARGS: mask-inf, x, w
#qk = affine_map<(q, k) -> (q, k)>
#q = affine_map<(q, k) -> (q)>
#q0 = affine_map<(q, k) -> (q, 0)>
func.func @main(%s: tensor<3x5xf32>, %x: tensor<5x9xf32>, %w: tensor<9x4xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.000000e+00 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %zero_1 = arith.constant 0.000000e+00 : f32
  %empty = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x9xf32>, tensor<9x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty_1 = tensor.empty() : tensor<3xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%empty_1 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#qk, #q], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = arith.maximumf %in, %out : f32
    linalg.yield %r : f32
  } -> tensor<3xf32>
  %max1 = tensor.expand_shape %max [[0, 1]] output_shape [3, 1] : tensor<3xf32> into tensor<3x1xf32>
  %empty_2 = tensor.empty() : tensor<3x5xf32>
  %exp = linalg.generic {indexing_maps = [#qk, #q0, #qk], iterator_types = ["parallel", "parallel"]} ins(%s, %max1 : tensor<3x5xf32>, tensor<3x1xf32>) outs(%empty_2 : tensor<3x5xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %d = arith.subf %in, %in1 : f32
    %r = math.exp %d : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%empty_1 : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#qk, #q], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = arith.addf %in, %out : f32
    linalg.yield %r : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#qk, #q, #qk], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3xf32>) outs(%empty_2 : tensor<3x5xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.divf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %guard = linalg.generic {indexing_maps = [#q0, #qk, #qk], iterator_types = ["parallel", "parallel"]} ins(%max1, %p : tensor<3x1xf32>, tensor<3x5xf32>) outs(%empty_2 : tensor<3x5xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %some = arith.cmpf ogt, %in, %ninf : f32
    %r = arith.select %some, %in1, %zero_1 : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %empty_3 = tensor.empty() : tensor<3x4xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%empty_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%guard, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// TOSA of torch-mlir: cast, equal, reduce_all, select.
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul {{.*}} -> tensor<1x14x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: tosa.matmul {{.*}} : (tensor<6x5x7xf32>, tensor<6x7x8xf32>,
// ARGS: x, x, mask-inf, x, w
func.func @main(%q: tensor<2x3x5x4xf32>, %k: tensor<2x3x7x4xf32>, %mask: tensor<2x1x5x7xf32>, %x: tensor<2x7x10xf32>, %w: tensor<1x10x24xf32>) -> tensor<6x5x8xf32> {
  %s6x5x4 = tosa.const_shape  {values = dense<[6, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s6x4x7 = tosa.const_shape  {values = dense<[6, 4, 7]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %zp = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
  %s2x3x5x7 = tosa.const_shape  {values = dense<[2, 3, 5, 7]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %s1x14x10 = tosa.const_shape  {values = dense<[1, 14, 10]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s14x24 = tosa.const_shape  {values = dense<[14, 24]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %s2x7x3x8 = tosa.const_shape  {values = dense<[2, 7, 3, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %s6x7x8 = tosa.const_shape  {values = dense<[6, 7, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %ninf = "tosa.const"() <{values = dense<0xFFF0000000000000> : tensor<1x1x1x1xf64>}> : () -> tensor<1x1x1x1xf64>
  %zeros = "tosa.const"() <{values = dense<0.000000e+00> : tensor<2x3x5x7xf32>}> : () -> tensor<2x3x5x7xf32>
  %s6x5x7 = tosa.const_shape  {values = dense<[6, 5, 7]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %kt = tosa.transpose %k {perms = array<i32: 0, 1, 3, 2>} : (tensor<2x3x7x4xf32>) -> tensor<2x3x4x7xf32>
  %q3 = tosa.reshape %q, %s6x5x4 : (tensor<2x3x5x4xf32>, !tosa.shape<3>) -> tensor<6x5x4xf32>
  %k3 = tosa.reshape %kt, %s6x4x7 : (tensor<2x3x4x7xf32>, !tosa.shape<3>) -> tensor<6x4x7xf32>
  %s3 = tosa.matmul %q3, %k3, %zp, %zp : (tensor<6x5x4xf32>, tensor<6x4x7xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x5x7xf32>
  %s = tosa.reshape %s3, %s2x3x5x7 : (tensor<6x5x7xf32>, !tosa.shape<4>) -> tensor<2x3x5x7xf32>
  %sm = tosa.add %s, %mask : (tensor<2x3x5x7xf32>, tensor<2x1x5x7xf32>) -> tensor<2x3x5x7xf32>
  %x1 = tosa.reshape %x, %s1x14x10 : (tensor<2x7x10xf32>, !tosa.shape<3>) -> tensor<1x14x10xf32>
  %xw = tosa.matmul %x1, %w, %zp, %zp : (tensor<1x14x10xf32>, tensor<1x10x24xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x14x24xf32>
  %xw2 = tosa.reshape %xw, %s14x24 : (tensor<1x14x24xf32>, !tosa.shape<2>) -> tensor<14x24xf32>
  %v4 = tosa.reshape %xw2, %s2x7x3x8 : (tensor<14x24xf32>, !tosa.shape<4>) -> tensor<2x7x3x8xf32>
  %vt = tosa.transpose %v4 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x7x3x8xf32>) -> tensor<2x3x7x8xf32>
  %v = tosa.reshape %vt, %s6x7x8 : (tensor<2x3x7x8xf32>, !tosa.shape<3>) -> tensor<6x7x8xf32>
  %max = tosa.reduce_max %sm {axis = 3 : i32} : (tensor<2x3x5x7xf32>) -> tensor<2x3x5x1xf32>
  %sub = tosa.sub %sm, %max : (tensor<2x3x5x7xf32>, tensor<2x3x5x1xf32>) -> tensor<2x3x5x7xf32>
  %exp = tosa.exp %sub : (tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x3x5x7xf32>) -> tensor<2x3x5x1xf32>
  %rec = tosa.reciprocal %sum : (tensor<2x3x5x1xf32>) -> tensor<2x3x5x1xf32>
  %p = tosa.mul %exp, %rec, %shift : (tensor<2x3x5x7xf32>, tensor<2x3x5x1xf32>, tensor<1xi8>) -> tensor<2x3x5x7xf32>
  %wide = tosa.cast %sm : (tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf64>
  %isinf = tosa.equal %wide, %ninf : (tensor<2x3x5x7xf64>, tensor<1x1x1x1xf64>) -> tensor<2x3x5x7xi1>
  %all = tosa.reduce_all %isinf {axis = 3 : i32} : (tensor<2x3x5x7xi1>) -> tensor<2x3x5x1xi1>
  %guard = tosa.select %all, %zeros, %p : (tensor<2x3x5x1xi1>, tensor<2x3x5x7xf32>, tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32>
  %p3 = tosa.reshape %guard, %s6x5x7 : (tensor<2x3x5x7xf32>, !tosa.shape<3>) -> tensor<6x5x7xf32>
  %y = tosa.matmul %p3, %v, %zp, %zp : (tensor<6x5x7xf32>, tensor<6x7x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x5x8xf32>
  return %y : tensor<6x5x8xf32>
}

// -----

// TOSA: reduce_any of the negated comparison.
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul {{.*}} -> tensor<1x5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: tosa.matmul {{.*}} : (tensor<1x3x5xf32>, tensor<1x5x4xf32>,
// ARGS: mask-inf, x, w
func.func @main(%s: tensor<1x3x5xf32>, %x: tensor<1x5x9xf32>, %w: tensor<1x9x4xf32>) -> tensor<1x3x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %ninf = "tosa.const"() <{values = dense<0xFF800000> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
  %zeros = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x9xf32>, tensor<1x9x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x3x5xf32>, tensor<1x3x1xf32>) -> tensor<1x3x5xf32>
  %exp = tosa.exp %sub : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %rec = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %exp, %rec, %shift : (tensor<1x3x5xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  %isinf = tosa.equal %s, %ninf : (tensor<1x3x5xf32>, tensor<1x1x1xf32>) -> tensor<1x3x5xi1>
  %finite = tosa.logical_not %isinf : (tensor<1x3x5xi1>) -> tensor<1x3x5xi1>
  %any = tosa.reduce_any %finite {axis = 2 : i32} : (tensor<1x3x5xi1>) -> tensor<1x3x1xi1>
  %guard = tosa.select %any, %p, %zeros : (tensor<1x3x1xi1>, tensor<1x3x5xf32>, tensor<1x1x1xf32>) -> tensor<1x3x5xf32>
  %y = tosa.matmul %guard, %v, %zp, %zp : (tensor<1x3x5xf32>, tensor<1x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// -----

// TOSA: p == p.
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul {{.*}} -> tensor<1x5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: tosa.matmul {{.*}} : (tensor<1x3x5xf32>, tensor<1x5x4xf32>,
// ARGS: mask-inf, x, w
func.func @main(%s: tensor<1x3x5xf32>, %x: tensor<1x5x9xf32>, %w: tensor<1x9x4xf32>) -> tensor<1x3x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zeros = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x9xf32>, tensor<1x9x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x3x5xf32>, tensor<1x3x1xf32>) -> tensor<1x3x5xf32>
  %exp = tosa.exp %sub : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %rec = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %exp, %rec, %shift : (tensor<1x3x5xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  %num = tosa.equal %p, %p : (tensor<1x3x5xf32>, tensor<1x3x5xf32>) -> tensor<1x3x5xi1>
  %guard = tosa.select %num, %p, %zeros : (tensor<1x3x5xi1>, tensor<1x3x5xf32>, tensor<1x1x1xf32>) -> tensor<1x3x5xf32>
  %y = tosa.matmul %guard, %v, %zp, %zp : (tensor<1x3x5xf32>, tensor<1x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// -----

// TOSA: not (p == p).
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul {{.*}} -> tensor<1x5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: tosa.matmul {{.*}} : (tensor<1x3x5xf32>, tensor<1x5x4xf32>,
// ARGS: mask-inf, x, w
func.func @main(%s: tensor<1x3x5xf32>, %x: tensor<1x5x9xf32>, %w: tensor<1x9x4xf32>) -> tensor<1x3x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zeros = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x9xf32>, tensor<1x9x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x3x5xf32>, tensor<1x3x1xf32>) -> tensor<1x3x5xf32>
  %exp = tosa.exp %sub : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %rec = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %exp, %rec, %shift : (tensor<1x3x5xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  %num = tosa.equal %p, %p : (tensor<1x3x5xf32>, tensor<1x3x5xf32>) -> tensor<1x3x5xi1>
  %nan = tosa.logical_not %num : (tensor<1x3x5xi1>) -> tensor<1x3x5xi1>
  %guard = tosa.select %nan, %zeros, %p : (tensor<1x3x5xi1>, tensor<1x1x1xf32>, tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %y = tosa.matmul %guard, %v, %zp, %zp : (tensor<1x3x5xf32>, tensor<1x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// -----

// TOSA: the row maximum is -inf. Never so here: upstream lowers reduce_max with
// the lowest float as its start.
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul {{.*}} -> tensor<1x5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: tosa.matmul {{.*}} : (tensor<1x3x5xf32>, tensor<1x5x4xf32>,
// ARGS: mask-low, x, w
func.func @main(%s: tensor<1x3x5xf32>, %x: tensor<1x5x9xf32>, %w: tensor<1x9x4xf32>) -> tensor<1x3x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %ninf = "tosa.const"() <{values = dense<0xFF800000> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
  %zeros = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x9xf32>, tensor<1x9x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x3x5xf32>, tensor<1x3x1xf32>) -> tensor<1x3x5xf32>
  %exp = tosa.exp %sub : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %rec = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %exp, %rec, %shift : (tensor<1x3x5xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  %none = tosa.equal %max, %ninf : (tensor<1x3x1xf32>, tensor<1x1x1xf32>) -> tensor<1x3x1xi1>
  %guard = tosa.select %none, %zeros, %p : (tensor<1x3x1xi1>, tensor<1x1x1xf32>, tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %y = tosa.matmul %guard, %v, %zp, %zp : (tensor<1x3x5xf32>, tensor<1x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}
