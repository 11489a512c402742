// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// B18: rows without any key become zero after the softmax: aten._safe_softmax,
// ONNX's isnan, jax. The last row of the masks hides all keys.

// torch-mlir: extended to f64, all -inf, zeros first.
// ARGS: x, x, mask-inf, x, w
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<14x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: linalg.batch_matmul ins({{.*}} : tensor<6x5x7xf32>, tensor<6x7x8xf32>)
#bhqk = affine_map<(b, h, q, k) -> (b, h, q, k)>
#b0qk = affine_map<(b, h, q, k) -> (b, 0, q, k)>
#bhq0 = affine_map<(b, h, q, k) -> (b, h, q, 0)>
func.func @main(%q: tensor<2x3x5x4xf32>, %k: tensor<2x3x7x4xf32>, %mask: tensor<2x1x5x7xf32>, %x: tensor<2x7x10xf32>, %w: tensor<24x10xf32>) -> tensor<6x5x8xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf_f64 = arith.constant 0xFFF0000000000000 : f64
  %true = arith.constant true
  %zeros = arith.constant dense<0.0> : tensor<2x3x5x7xf32>
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
  %p = linalg.softmax dimension(3) ins(%sm : tensor<2x3x5x7xf32>) outs(%empty_2 : tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32>
  %empty_6 = tensor.empty() : tensor<2x3x5x7xi1>
  %isinf = linalg.generic {indexing_maps = [#bhqk, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sm : tensor<2x3x5x7xf32>) outs(%empty_6 : tensor<2x3x5x7xi1>) {
  ^bb0(%in: f32, %out: i1):
    %wide = arith.extf %in : f32 to f64
    %r = arith.cmpf oeq, %wide, %ninf_f64 : f64
    linalg.yield %r : i1
  } -> tensor<2x3x5x7xi1>
  %empty_7 = tensor.empty() : tensor<2x3x5x1xi1>
  %init_2 = linalg.fill ins(%true : i1) outs(%empty_7 : tensor<2x3x5x1xi1>) -> tensor<2x3x5x1xi1>
  %all = linalg.generic {indexing_maps = [#bhqk, #bhq0], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%isinf : tensor<2x3x5x7xi1>) outs(%init_2 : tensor<2x3x5x1xi1>) {
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
  %empty_8 = tensor.empty() : tensor<6x5x8xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%empty_8 : tensor<6x5x8xf32>) -> tensor<6x5x8xf32>
  %y = linalg.batch_matmul ins(%p3, %v : tensor<6x5x7xf32>, tensor<6x7x8xf32>) outs(%init_3 : tensor<6x5x8xf32>) -> tensor<6x5x8xf32>
  return %y : tensor<6x5x8xf32>
}

// -----

// isnan as a comparison of its own (ONNX).
// ARGS: mask-inf, x, w
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul ins({{.*}} : tensor<3x5xf32>, tensor<5x4xf32>)
#qk = affine_map<(q, k) -> (q, k)>
#scalar = affine_map<(q, k) -> ()>
func.func @main(%s: tensor<3x5xf32>, %x: tensor<5x9xf32>, %w: tensor<9x4xf32>) -> tensor<3x4xf32> {
  %zeros = arith.constant dense<0.0> : tensor<f32>
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x9xf32>, tensor<9x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %nan = arith.cmpf une, %p, %p : tensor<3x5xf32>
  %guard = linalg.generic {indexing_maps = [#qk, #scalar, #qk, #qk], iterator_types = ["parallel", "parallel"]} ins(%nan, %zeros, %p : tensor<3x5xi1>, tensor<f32>, tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%in: i1, %in1: f32, %in2: f32, %out: f32):
    %r = arith.select %in, %in1, %in2 : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%guard, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// All -inf, negated, arms swapped; condition without the key dimension.
// ARGS: mask-inf, x, w
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul ins({{.*}} : tensor<3x5xf32>, tensor<5x4xf32>)
#qk = affine_map<(q, k) -> (q, k)>
#q = affine_map<(q, k) -> (q)>
func.func @main(%s: tensor<3x5xf32>, %x: tensor<5x9xf32>, %w: tensor<9x4xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x9xf32>, tensor<9x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<3x5xf32>
  %isinf = arith.cmpf oeq, %s, %ninf : tensor<3x5xf32>
  %init_1 = arith.constant dense<true> : tensor<3xi1>
  %all = linalg.reduce { arith.andi } ins(%isinf : tensor<3x5xi1>) outs(%init_1 : tensor<3xi1>) dimensions = [1]
  %some = arith.xori %all, %init_1 : tensor<3xi1>
  %guard = linalg.generic {indexing_maps = [#q, #qk, #qk], iterator_types = ["parallel", "parallel"]} ins(%some, %p : tensor<3xi1>, tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%in: i1, %in1: f32, %out: f32):
    %r = arith.select %in, %in1, %zero : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%guard, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// Any key not -inf: a disjunction.
// ARGS: mask-inf, x, w
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul ins({{.*}} : tensor<3x5xf32>, tensor<5x4xf32>)
#qk = affine_map<(q, k) -> (q, k)>
#q0 = affine_map<(q, k) -> (q, 0)>
func.func @main(%s: tensor<3x5xf32>, %x: tensor<5x9xf32>, %w: tensor<9x4xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x9xf32>, tensor<9x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<3x5xf32>
  %isinf = arith.cmpf une, %s, %ninf : tensor<3x5xf32>
  %init_1 = arith.constant dense<false> : tensor<3x1xi1>
  %any = linalg.generic {indexing_maps = [#qk, #q0], iterator_types = ["parallel", "reduction"]} ins(%isinf : tensor<3x5xi1>) outs(%init_1 : tensor<3x1xi1>) {
  ^bb0(%in: i1, %out: i1):
    %r = arith.ori %in, %out : i1
    linalg.yield %r : i1
  } -> tensor<3x1xi1>
  %guard = linalg.generic {indexing_maps = [#q0, #qk, #qk], iterator_types = ["parallel", "parallel"]} ins(%any, %p : tensor<3x1xi1>, tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%in: i1, %in1: f32, %out: f32):
    %r = arith.select %in, %in1, %zero : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%guard, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// The row maximum is -inf.
// ARGS: mask-inf, x, w
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul ins({{.*}} : tensor<3x5xf32>, tensor<5x4xf32>)
#qk = affine_map<(q, k) -> (q, k)>
#q0 = affine_map<(q, k) -> (q, 0)>
func.func @main(%s: tensor<3x5xf32>, %x: tensor<5x9xf32>, %w: tensor<9x4xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x9xf32>, tensor<9x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<3xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) dimensions = [1]
  %max1 = tensor.expand_shape %max [[0, 1]] output_shape [3, 1] : tensor<3xf32> into tensor<3x1xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %exp = linalg.generic {indexing_maps = [#qk, #q0, #qk], iterator_types = ["parallel", "parallel"]} ins(%s, %max1 : tensor<3x5xf32>, tensor<3x1xf32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %d = arith.subf %in, %in1 : f32
    %r = math.exp %d : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<3x5xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<3x1xf32>
  %none = arith.cmpf oeq, %max1, %ninf : tensor<3x1xf32>
  %guard = linalg.generic {indexing_maps = [#q0, #qk, #qk], iterator_types = ["parallel", "parallel"]} ins(%none, %p : tensor<3x1xi1>, tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%in: i1, %in1: f32, %out: f32):
    %r = arith.select %in, %zero, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%guard, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// TOSA of torch-mlir: cast, equal, reduce_all, select.
// ARGS: x, x, mask-inf, x, w
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul {{.*}} -> tensor<1x14x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: tosa.matmul {{.*}} : (tensor<6x5x7xf32>, tensor<6x7x8xf32>,
func.func @main(%q: tensor<2x3x5x4xf32>, %k: tensor<2x3x7x4xf32>, %mask: tensor<2x1x5x7xf32>, %x: tensor<2x7x10xf32>, %w: tensor<1x10x24xf32>) -> tensor<6x5x8xf32> {
  %s6x5x4 = tosa.const_shape {values = dense<[6, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s6x4x7 = tosa.const_shape {values = dense<[6, 4, 7]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %s2x3x5x7 = tosa.const_shape {values = dense<[2, 3, 5, 7]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %s1x14x10 = tosa.const_shape {values = dense<[1, 14, 10]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s14x24 = tosa.const_shape {values = dense<[14, 24]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %s2x7x3x8 = tosa.const_shape {values = dense<[2, 7, 3, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %s6x7x8 = tosa.const_shape {values = dense<[6, 7, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %ninf = "tosa.const"() <{values = dense<0xFFF0000000000000> : tensor<1x1x1x1xf64>}> : () -> tensor<1x1x1x1xf64>
  %zeros = "tosa.const"() <{values = dense<0.0> : tensor<2x3x5x7xf32>}> : () -> tensor<2x3x5x7xf32>
  %s6x5x7 = tosa.const_shape {values = dense<[6, 5, 7]> : tensor<3xindex>} : () -> !tosa.shape<3>
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

// TOSA: the row maximum is -inf. Never so here: upstream lowers reduce_max with
// the lowest float as its start.
// ARGS: mask-low, x, w
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul {{.*}} -> tensor<1x5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: tosa.matmul {{.*}} : (tensor<1x3x5xf32>, tensor<1x5x4xf32>,
func.func @main(%s: tensor<1x3x5xf32>, %x: tensor<1x5x9xf32>, %w: tensor<1x9x4xf32>) -> tensor<1x3x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %ninf = "tosa.const"() <{values = dense<0xFF800000> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
  %zeros = "tosa.const"() <{values = dense<0.0> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
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
