// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// C7: the maximum from -inf, the lowest float or NaN (maxnumf); by maximumf,
// maxnumf or a comparison.

// Lowest float, maximumf.
// ARGS: x, x, x, w
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul ins({{.*}} : tensor<3x5xf32>, tensor<5x4xf32>)
#qk = affine_map<(q, k) -> (q, k)>
#q = affine_map<(q, k) -> (q)>
#q0 = affine_map<(q, k) -> (q, 0)>
func.func @main(%q: tensor<3x6xf32>, %k: tensor<5x6xf32>, %x: tensor<5x9xf32>, %w: tensor<9x4xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %lowest = arith.constant -3.40282347e+38 : f32
  %empty = tensor.empty() : tensor<6x5xf32>
  %kt = linalg.transpose ins(%k : tensor<5x6xf32>) outs(%empty : tensor<6x5xf32>) permutation = [1, 0]
  %empty_1 = tensor.empty() : tensor<3x5xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty_1 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %s = linalg.matmul ins(%q, %kt : tensor<3x6xf32>, tensor<6x5xf32>) outs(%init : tensor<3x5xf32>) -> tensor<3x5xf32>
  %empty_2 = tensor.empty() : tensor<5x4xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_2 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x9xf32>, tensor<9x4xf32>) outs(%init_1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty_3 = tensor.empty() : tensor<3xf32>
  %init_2 = linalg.fill ins(%lowest : f32) outs(%empty_3 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#qk, #q], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = arith.maximumf %in, %out : f32
    linalg.yield %r : f32
  } -> tensor<3xf32>
  %max1 = tensor.expand_shape %max [[0, 1]] output_shape [3, 1] : tensor<3xf32> into tensor<3x1xf32>
  %sub = linalg.generic {indexing_maps = [#qk, #q0, #qk], iterator_types = ["parallel", "parallel"]} ins(%s, %max1 : tensor<3x5xf32>, tensor<3x1xf32>) outs(%empty_1 : tensor<3x5xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.subf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %exp = linalg.generic {indexing_maps = [#qk, #qk], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = math.exp %in : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %empty_4 = tensor.empty() : tensor<3x1xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%empty_4 : tensor<3x1xf32>) -> tensor<3x1xf32>
  %sum = linalg.generic {indexing_maps = [#qk, #q0], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x5xf32>) outs(%init_3 : tensor<3x1xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = arith.addf %in, %out : f32
    linalg.yield %r : f32
  } -> tensor<3x1xf32>
  %p = linalg.generic {indexing_maps = [#qk, #q0, #qk], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3x1xf32>) outs(%empty_1 : tensor<3x5xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.divf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %empty_5 = tensor.empty() : tensor<3x4xf32>
  %init_4 = linalg.fill ins(%zero : f32) outs(%empty_5 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_4 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// -inf, maxnumf.
// ARGS: x, x, x, w
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul ins({{.*}} : tensor<3x5xf32>, tensor<5x4xf32>)
#qk = affine_map<(q, k) -> (q, k)>
#q = affine_map<(q, k) -> (q)>
#q0 = affine_map<(q, k) -> (q, 0)>
func.func @main(%q: tensor<3x6xf32>, %k: tensor<5x6xf32>, %x: tensor<5x9xf32>, %w: tensor<9x4xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %empty = tensor.empty() : tensor<6x5xf32>
  %kt = linalg.transpose ins(%k : tensor<5x6xf32>) outs(%empty : tensor<6x5xf32>) permutation = [1, 0]
  %empty_1 = tensor.empty() : tensor<3x5xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty_1 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %s = linalg.matmul ins(%q, %kt : tensor<3x6xf32>, tensor<6x5xf32>) outs(%init : tensor<3x5xf32>) -> tensor<3x5xf32>
  %empty_2 = tensor.empty() : tensor<5x4xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_2 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x9xf32>, tensor<9x4xf32>) outs(%init_1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty_3 = tensor.empty() : tensor<3xf32>
  %init_2 = linalg.fill ins(%ninf : f32) outs(%empty_3 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#qk, #q], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = arith.maxnumf %out, %in : f32
    linalg.yield %r : f32
  } -> tensor<3xf32>
  %max1 = tensor.expand_shape %max [[0, 1]] output_shape [3, 1] : tensor<3xf32> into tensor<3x1xf32>
  %sub = linalg.generic {indexing_maps = [#qk, #q0, #qk], iterator_types = ["parallel", "parallel"]} ins(%s, %max1 : tensor<3x5xf32>, tensor<3x1xf32>) outs(%empty_1 : tensor<3x5xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.subf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %exp = linalg.generic {indexing_maps = [#qk, #qk], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = math.exp %in : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %empty_4 = tensor.empty() : tensor<3x1xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%empty_4 : tensor<3x1xf32>) -> tensor<3x1xf32>
  %sum = linalg.generic {indexing_maps = [#qk, #q0], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x5xf32>) outs(%init_3 : tensor<3x1xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = arith.addf %in, %out : f32
    linalg.yield %r : f32
  } -> tensor<3x1xf32>
  %p = linalg.generic {indexing_maps = [#qk, #q0, #qk], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3x1xf32>) outs(%empty_1 : tensor<3x5xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.divf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %empty_5 = tensor.empty() : tensor<3x4xf32>
  %init_4 = linalg.fill ins(%zero : f32) outs(%empty_5 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_4 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// in < max ? max : in.
// ARGS: x, x, x, w
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul ins({{.*}} : tensor<3x5xf32>, tensor<5x4xf32>)
#qk = affine_map<(q, k) -> (q, k)>
#q = affine_map<(q, k) -> (q)>
#q0 = affine_map<(q, k) -> (q, 0)>
func.func @main(%q: tensor<3x6xf32>, %k: tensor<5x6xf32>, %x: tensor<5x9xf32>, %w: tensor<9x4xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %empty = tensor.empty() : tensor<6x5xf32>
  %kt = linalg.transpose ins(%k : tensor<5x6xf32>) outs(%empty : tensor<6x5xf32>) permutation = [1, 0]
  %empty_1 = tensor.empty() : tensor<3x5xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty_1 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %s = linalg.matmul ins(%q, %kt : tensor<3x6xf32>, tensor<6x5xf32>) outs(%init : tensor<3x5xf32>) -> tensor<3x5xf32>
  %empty_2 = tensor.empty() : tensor<5x4xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_2 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x9xf32>, tensor<9x4xf32>) outs(%init_1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty_3 = tensor.empty() : tensor<3xf32>
  %init_2 = linalg.fill ins(%ninf : f32) outs(%empty_3 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#qk, #q], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) {
  ^bb0(%in: f32, %out: f32):
    %c = arith.cmpf olt, %in, %out : f32
    %r = arith.select %c, %out, %in : f32
    linalg.yield %r : f32
  } -> tensor<3xf32>
  %max1 = tensor.expand_shape %max [[0, 1]] output_shape [3, 1] : tensor<3xf32> into tensor<3x1xf32>
  %sub = linalg.generic {indexing_maps = [#qk, #q0, #qk], iterator_types = ["parallel", "parallel"]} ins(%s, %max1 : tensor<3x5xf32>, tensor<3x1xf32>) outs(%empty_1 : tensor<3x5xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.subf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %exp = linalg.generic {indexing_maps = [#qk, #qk], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = math.exp %in : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %empty_4 = tensor.empty() : tensor<3x1xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%empty_4 : tensor<3x1xf32>) -> tensor<3x1xf32>
  %sum = linalg.generic {indexing_maps = [#qk, #q0], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x5xf32>) outs(%init_3 : tensor<3x1xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = arith.addf %in, %out : f32
    linalg.yield %r : f32
  } -> tensor<3x1xf32>
  %p = linalg.generic {indexing_maps = [#qk, #q0, #qk], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3x1xf32>) outs(%empty_1 : tensor<3x5xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.divf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %empty_5 = tensor.empty() : tensor<3x4xf32>
  %init_4 = linalg.fill ins(%zero : f32) outs(%empty_5 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_4 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// TOSA that ignores NaN.
// ARGS: x, x, x, w
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul {{.*}} -> tensor<1x5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: tosa.matmul {{.*}} : (tensor<1x3x5xf32>, tensor<1x5x4xf32>,
func.func @main(%q: tensor<1x3x6xf32>, %k: tensor<1x5x6xf32>, %x: tensor<1x5x9xf32>, %w: tensor<1x9x4xf32>) -> tensor<1x3x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %kt = tosa.transpose %k {perms = array<i32: 0, 2, 1>} : (tensor<1x5x6xf32>) -> tensor<1x6x5xf32>
  %s = tosa.matmul %q, %kt, %zp, %zp : (tensor<1x3x6xf32>, tensor<1x6x5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x5xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x9xf32>, tensor<1x9x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32, nan_mode = IGNORE} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x3x5xf32>, tensor<1x3x1xf32>) -> tensor<1x3x5xf32>
  %exp = tosa.exp %sub : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %rec = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %exp, %rec, %shift : (tensor<1x3x5xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  %y = tosa.matmul %p, %v, %zp, %zp : (tensor<1x3x5xf32>, tensor<1x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}
