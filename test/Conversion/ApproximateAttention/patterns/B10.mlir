// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// B10: causal by comparing positions, q >= k.

// torch-mlir: two aranges compared, then -inf.
// ARGS: x, x, x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<14x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: bias({{.*}} : tensor<3x8xf32>) probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: linalg.batch_matmul ins({{.*}} : tensor<6x5x7xf32>, tensor<6x7x8xf32>)
#i = affine_map<(i) -> (i)>
#q = affine_map<(q, k) -> (q)>
#k = affine_map<(q, k) -> (k)>
#qk = affine_map<(q, k) -> (q, k)>
#qk_1 = affine_map<(b, h, q, k) -> (q, k)>
#bhqk = affine_map<(b, h, q, k) -> (b, h, q, k)>
#j = affine_map<(i, j) -> (j)>
#ij = affine_map<(i, j) -> (i, j)>
func.func @main(%q: tensor<2x3x5x4xf32>, %k: tensor<2x3x7x4xf32>, %x: tensor<2x7x10xf32>, %w: tensor<24x10xf32>, %bias: tensor<24xf32>) -> tensor<6x5x8xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %empty = tensor.empty() : tensor<2x3x4x7xf32>
  %kt = linalg.transpose ins(%k : tensor<2x3x7x4xf32>) outs(%empty : tensor<2x3x4x7xf32>) permutation = [0, 1, 3, 2]
  %q3 = tensor.collapse_shape %q [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
  %k3 = tensor.collapse_shape %kt [[0, 1], [2], [3]] : tensor<2x3x4x7xf32> into tensor<6x4x7xf32>
  %empty_1 = tensor.empty() : tensor<6x5x7xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty_1 : tensor<6x5x7xf32>) -> tensor<6x5x7xf32>
  %s3 = linalg.batch_matmul ins(%q3, %k3 : tensor<6x5x4xf32>, tensor<6x4x7xf32>) outs(%init : tensor<6x5x7xf32>) -> tensor<6x5x7xf32>
  %s = tensor.expand_shape %s3 [[0, 1], [2], [3]] output_shape [2, 3, 5, 7] : tensor<6x5x7xf32> into tensor<2x3x5x7xf32>
  %empty_2 = tensor.empty() : tensor<5xi64>
  %rows = linalg.generic {indexing_maps = [#i], iterator_types = ["parallel"]} outs(%empty_2 : tensor<5xi64>) {
  ^bb0(%out: i64):
    %index = linalg.index 0 : index
    %r = arith.index_cast %index : index to i64
    linalg.yield %r : i64
  } -> tensor<5xi64>
  %empty_3 = tensor.empty() : tensor<7xi64>
  %cols = linalg.generic {indexing_maps = [#i], iterator_types = ["parallel"]} outs(%empty_3 : tensor<7xi64>) {
  ^bb0(%out: i64):
    %index = linalg.index 0 : index
    %r = arith.index_cast %index : index to i64
    linalg.yield %r : i64
  } -> tensor<7xi64>
  %empty_4 = tensor.empty() : tensor<5x7xi1>
  %causal = linalg.generic {indexing_maps = [#q, #k, #qk], iterator_types = ["parallel", "parallel"]} ins(%rows, %cols : tensor<5xi64>, tensor<7xi64>) outs(%empty_4 : tensor<5x7xi1>) {
  ^bb0(%in: i64, %in1: i64, %out: i1):
    %r = arith.cmpi sge, %in, %in1 : i64
    linalg.yield %r : i1
  } -> tensor<5x7xi1>
  %empty_5 = tensor.empty() : tensor<2x3x5x7xf32>
  %sm = linalg.generic {indexing_maps = [#qk_1, #bhqk, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%causal, %s : tensor<5x7xi1>, tensor<2x3x5x7xf32>) outs(%empty_5 : tensor<2x3x5x7xf32>) {
  ^bb0(%in: i1, %in1: f32, %out: f32):
    %r = arith.select %in, %in1, %ninf : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %x2 = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x7x10xf32> into tensor<14x10xf32>
  %empty_6 = tensor.empty() : tensor<10x24xf32>
  %wt = linalg.transpose ins(%w : tensor<24x10xf32>) outs(%empty_6 : tensor<10x24xf32>) permutation = [1, 0]
  %empty_7 = tensor.empty() : tensor<14x24xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_7 : tensor<14x24xf32>) -> tensor<14x24xf32>
  %xw = linalg.matmul ins(%x2, %wt : tensor<14x10xf32>, tensor<10x24xf32>) outs(%init_1 : tensor<14x24xf32>) -> tensor<14x24xf32>
  %bb = linalg.generic {indexing_maps = [#j, #ij], iterator_types = ["parallel", "parallel"]} ins(%bias : tensor<24xf32>) outs(%empty_7 : tensor<14x24xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<14x24xf32>
  %xwb = linalg.generic {indexing_maps = [#ij, #ij, #ij], iterator_types = ["parallel", "parallel"]} ins(%xw, %bb : tensor<14x24xf32>, tensor<14x24xf32>) outs(%empty_7 : tensor<14x24xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.addf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<14x24xf32>
  %v4 = tensor.expand_shape %xwb [[0, 1], [2, 3]] output_shape [2, 7, 3, 8] : tensor<14x24xf32> into tensor<2x7x3x8xf32>
  %empty_8 = tensor.empty() : tensor<2x3x7x8xf32>
  %vt = linalg.transpose ins(%v4 : tensor<2x7x3x8xf32>) outs(%empty_8 : tensor<2x3x7x8xf32>) permutation = [0, 2, 1, 3]
  %v = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<2x3x7x8xf32> into tensor<6x7x8xf32>
  %p = linalg.softmax dimension(3) ins(%sm : tensor<2x3x5x7xf32>) outs(%empty_5 : tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x5x7xf32> into tensor<6x5x7xf32>
  %empty_9 = tensor.empty() : tensor<6x5x8xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%empty_9 : tensor<6x5x8xf32>) -> tensor<6x5x8xf32>
  %y = linalg.batch_matmul ins(%p3, %v : tensor<6x5x7xf32>, tensor<6x7x8xf32>) outs(%init_2 : tensor<6x5x8xf32>) -> tensor<6x5x8xf32>
  return %y : tensor<6x5x8xf32>
}

// -----

// TOSA: greater_equal.
// ARGS: x, x, x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul {{.*}} -> tensor<1x14x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: bias({{.*}} : tensor<3x8xf32>) probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: tosa.matmul {{.*}} : (tensor<6x5x7xf32>, tensor<6x7x8xf32>,
func.func @main(%q: tensor<2x3x5x4xf32>, %k: tensor<2x3x7x4xf32>, %x: tensor<2x7x10xf32>, %w: tensor<1x10x24xf32>, %bias: tensor<1x24xf32>) -> tensor<6x5x8xf32> {
  %s6x5x4 = tosa.const_shape {values = dense<[6, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s6x4x7 = tosa.const_shape {values = dense<[6, 4, 7]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %s2x3x5x7 = tosa.const_shape {values = dense<[2, 3, 5, 7]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %iota = "tosa.const"() <{values = dense<[0, 1, 2, 3, 4]> : tensor<5xi32>}> : () -> tensor<5xi32>
  %s1x1x5x1 = tosa.const_shape {values = dense<[1, 1, 5, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %iota_1 = "tosa.const"() <{values = dense<[0, 1, 2, 3, 4, 5, 6]> : tensor<7xi32>}> : () -> tensor<7xi32>
  %s1x1x1x7 = tosa.const_shape {values = dense<[1, 1, 1, 7]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %fill = "tosa.const"() <{values = dense<0xFF800000> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
  %s1x14x10 = tosa.const_shape {values = dense<[1, 14, 10]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s14x24 = tosa.const_shape {values = dense<[14, 24]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %s2x7x3x8 = tosa.const_shape {values = dense<[2, 7, 3, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %s6x7x8 = tosa.const_shape {values = dense<[6, 7, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %s6x5x7 = tosa.const_shape {values = dense<[6, 5, 7]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %kt = tosa.transpose %k {perms = array<i32: 0, 1, 3, 2>} : (tensor<2x3x7x4xf32>) -> tensor<2x3x4x7xf32>
  %q3 = tosa.reshape %q, %s6x5x4 : (tensor<2x3x5x4xf32>, !tosa.shape<3>) -> tensor<6x5x4xf32>
  %k3 = tosa.reshape %kt, %s6x4x7 : (tensor<2x3x4x7xf32>, !tosa.shape<3>) -> tensor<6x4x7xf32>
  %s3 = tosa.matmul %q3, %k3, %zp, %zp : (tensor<6x5x4xf32>, tensor<6x4x7xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x5x7xf32>
  %s = tosa.reshape %s3, %s2x3x5x7 : (tensor<6x5x7xf32>, !tosa.shape<4>) -> tensor<2x3x5x7xf32>
  %rows = tosa.reshape %iota, %s1x1x5x1 : (tensor<5xi32>, !tosa.shape<4>) -> tensor<1x1x5x1xi32>
  %cols = tosa.reshape %iota_1, %s1x1x1x7 : (tensor<7xi32>, !tosa.shape<4>) -> tensor<1x1x1x7xi32>
  %causal = tosa.greater_equal %rows, %cols : (tensor<1x1x5x1xi32>, tensor<1x1x1x7xi32>) -> tensor<1x1x5x7xi1>
  %sm = tosa.select %causal, %s, %fill : (tensor<1x1x5x7xi1>, tensor<2x3x5x7xf32>, tensor<1x1x1x1xf32>) -> tensor<2x3x5x7xf32>
  %x1 = tosa.reshape %x, %s1x14x10 : (tensor<2x7x10xf32>, !tosa.shape<3>) -> tensor<1x14x10xf32>
  %xw = tosa.matmul %x1, %w, %zp, %zp : (tensor<1x14x10xf32>, tensor<1x10x24xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x14x24xf32>
  %xw2 = tosa.reshape %xw, %s14x24 : (tensor<1x14x24xf32>, !tosa.shape<2>) -> tensor<14x24xf32>
  %xwb = tosa.add %xw2, %bias : (tensor<14x24xf32>, tensor<1x24xf32>) -> tensor<14x24xf32>
  %v4 = tosa.reshape %xwb, %s2x7x3x8 : (tensor<14x24xf32>, !tosa.shape<4>) -> tensor<2x7x3x8xf32>
  %vt = tosa.transpose %v4 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x7x3x8xf32>) -> tensor<2x3x7x8xf32>
  %v = tosa.reshape %vt, %s6x7x8 : (tensor<2x3x7x8xf32>, !tosa.shape<3>) -> tensor<6x7x8xf32>
  %max = tosa.reduce_max %sm {axis = 3 : i32} : (tensor<2x3x5x7xf32>) -> tensor<2x3x5x1xf32>
  %sub = tosa.sub %sm, %max : (tensor<2x3x5x7xf32>, tensor<2x3x5x1xf32>) -> tensor<2x3x5x7xf32>
  %exp = tosa.exp %sub : (tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x3x5x7xf32>) -> tensor<2x3x5x1xf32>
  %rec = tosa.reciprocal %sum : (tensor<2x3x5x1xf32>) -> tensor<2x3x5x1xf32>
  %p = tosa.mul %exp, %rec, %shift : (tensor<2x3x5x7xf32>, tensor<2x3x5x1xf32>, tensor<1xi8>) -> tensor<2x3x5x7xf32>
  %p3 = tosa.reshape %p, %s6x5x7 : (tensor<2x3x5x7xf32>, !tosa.shape<3>) -> tensor<6x5x7xf32>
  %y = tosa.matmul %p3, %v, %zp, %zp : (tensor<6x5x7xf32>, tensor<6x7x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x5x8xf32>
  return %y : tensor<6x5x8xf32>
}
