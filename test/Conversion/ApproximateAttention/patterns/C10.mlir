// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// C10: f16 or bf16 in and out, the softmax in f32: scores extended,
// probabilities cut down.

// bf16, torch-mlir.
// ARGS: x, x, x, w
// TOLERANCE: 2e-2
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<14x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xbf16>) weight({{.*}} : tensor<10x3x8xbf16>)
// CHECK-SAME: probabilities({{.*}} : tensor<2x3x5x7xbf16>)
// CHECK: linalg.batch_matmul ins({{.*}} : tensor<6x5x7xbf16>, tensor<6x7x8xbf16>)
#bhqk = affine_map<(b, h, q, k) -> (b, h, q, k)>
#bhq = affine_map<(b, h, q, k) -> (b, h, q)>
#bhq0 = affine_map<(b, h, q, k) -> (b, h, q, 0)>
func.func @main(%q: tensor<2x3x5x4xbf16>, %k: tensor<2x3x7x4xbf16>, %x: tensor<2x7x10xbf16>, %w: tensor<24x10xbf16>) -> tensor<6x5x8xbf16> {
  %empty = tensor.empty() : tensor<2x3x4x7xbf16>
  %kt = linalg.transpose ins(%k : tensor<2x3x7x4xbf16>) outs(%empty : tensor<2x3x4x7xbf16>) permutation = [0, 1, 3, 2]
  %q3 = tensor.collapse_shape %q [[0, 1], [2], [3]] : tensor<2x3x5x4xbf16> into tensor<6x5x4xbf16>
  %k3 = tensor.collapse_shape %kt [[0, 1], [2], [3]] : tensor<2x3x4x7xbf16> into tensor<6x4x7xbf16>
  %init = arith.constant dense<0.0> : tensor<6x5x7xf32>
  %s3 = linalg.batch_matmul ins(%q3, %k3 : tensor<6x5x4xbf16>, tensor<6x4x7xbf16>) outs(%init : tensor<6x5x7xf32>) -> tensor<6x5x7xf32>
  %s16 = arith.truncf %s3 : tensor<6x5x7xf32> to tensor<6x5x7xbf16>
  %s4 = tensor.expand_shape %s16 [[0, 1], [2], [3]] output_shape [2, 3, 5, 7] : tensor<6x5x7xbf16> into tensor<2x3x5x7xbf16>
  %c = arith.constant dense<5.000000e-01> : tensor<2x3x5x7xbf16>
  %sc = arith.mulf %s4, %c : tensor<2x3x5x7xbf16>
  %empty_1 = tensor.empty() : tensor<2x3x5x7xf32>
  %s32 = arith.extf %sc : tensor<2x3x5x7xbf16> to tensor<2x3x5x7xf32>
  %x2 = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x7x10xbf16> into tensor<14x10xbf16>
  %empty_2 = tensor.empty() : tensor<10x24xbf16>
  %wt = linalg.transpose ins(%w : tensor<24x10xbf16>) outs(%empty_2 : tensor<10x24xbf16>) permutation = [1, 0]
  %init_1 = arith.constant dense<0.0> : tensor<14x24xf32>
  %xw = linalg.matmul ins(%x2, %wt : tensor<14x10xbf16>, tensor<10x24xbf16>) outs(%init_1 : tensor<14x24xf32>) -> tensor<14x24xf32>
  %v16 = arith.truncf %xw : tensor<14x24xf32> to tensor<14x24xbf16>
  %v4 = tensor.expand_shape %v16 [[0, 1], [2, 3]] output_shape [2, 7, 3, 8] : tensor<14x24xbf16> into tensor<2x7x3x8xbf16>
  %empty_3 = tensor.empty() : tensor<2x3x7x8xbf16>
  %vt = linalg.transpose ins(%v4 : tensor<2x7x3x8xbf16>) outs(%empty_3 : tensor<2x3x7x8xbf16>) permutation = [0, 2, 1, 3]
  %v = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<2x3x7x8xbf16> into tensor<6x7x8xbf16>
  %init_2 = arith.constant dense<0> : tensor<2x3x5xi64>
  %init_3 = arith.constant dense<0xFF800000> : tensor<2x3x5xf32>
  %max:2 = linalg.generic {indexing_maps = [#bhqk, #bhq, #bhq], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s32 : tensor<2x3x5x7xf32>) outs(%init_3, %init_2 : tensor<2x3x5xf32>, tensor<2x3x5xi64>) {
  ^bb0(%in: f32, %out: f32, %arg: i64):
    %index = linalg.index 3 : index
    %cast = arith.index_cast %index : index to i64
    %larger = arith.maximumf %in, %out : f32
    %is_larger = arith.cmpf ogt, %in, %out : f32
    %where = arith.select %is_larger, %cast, %arg : i64
    linalg.yield %larger, %where : f32, i64
  } -> (tensor<2x3x5xf32>, tensor<2x3x5xi64>)
  %max1 = tensor.expand_shape %max#0 [[0], [1], [2, 3]] output_shape [2, 3, 5, 1] : tensor<2x3x5xf32> into tensor<2x3x5x1xf32>
  %sub = linalg.generic {indexing_maps = [#bhqk, #bhq0, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s32, %max1 : tensor<2x3x5x7xf32>, tensor<2x3x5x1xf32>) outs(%empty_1 : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.subf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %exp = math.exp %sub : tensor<2x3x5x7xf32>
  %init_4 = arith.constant dense<0.0> : tensor<2x3x5x1xf32>
  %sum = linalg.generic {indexing_maps = [#bhqk, #bhq0], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x5x7xf32>) outs(%init_4 : tensor<2x3x5x1xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = arith.addf %in, %out : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x1xf32>
  %p = linalg.generic {indexing_maps = [#bhqk, #bhq0, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x5x7xf32>, tensor<2x3x5x1xf32>) outs(%empty_1 : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.divf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %p16 = arith.truncf %p : tensor<2x3x5x7xf32> to tensor<2x3x5x7xbf16>
  %p3 = tensor.collapse_shape %p16 [[0, 1], [2], [3]] : tensor<2x3x5x7xbf16> into tensor<6x5x7xbf16>
  %init_5 = arith.constant dense<0.0> : tensor<6x5x8xf32>
  %y = linalg.batch_matmul ins(%p3, %v : tensor<6x5x7xbf16>, tensor<6x7x8xbf16>) outs(%init_5 : tensor<6x5x8xf32>) -> tensor<6x5x8xf32>
  %y16 = arith.truncf %y : tensor<6x5x8xf32> to tensor<6x5x8xbf16>
  return %y16 : tensor<6x5x8xbf16>
}

// -----

// f16, TOSA.
// ARGS: x, x, x, w
// TOLERANCE: 5e-3
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul {{.*}} -> tensor<1x14x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf16>) weight({{.*}} : tensor<10x3x8xf16>)
// CHECK-SAME: probabilities({{.*}} : tensor<2x3x5x7xf16>)
// CHECK: tosa.matmul {{.*}} : (tensor<6x5x7xf16>, tensor<6x7x8xf16>,
func.func @main(%q: tensor<2x3x5x4xf16>, %k: tensor<2x3x7x4xf16>, %x: tensor<2x7x10xf16>, %w: tensor<1x10x24xf16>) -> tensor<6x5x8xf16> {
  %s6x5x4 = tosa.const_shape {values = dense<[6, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s6x4x7 = tosa.const_shape {values = dense<[6, 4, 7]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf16>}> : () -> tensor<1xf16>
  %s2x3x5x7 = tosa.const_shape {values = dense<[2, 3, 5, 7]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %c = "tosa.const"() <{values = dense<5.000000e-01> : tensor<1x1x1x1xf16>}> : () -> tensor<1x1x1x1xf16>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %s1x14x10 = tosa.const_shape {values = dense<[1, 14, 10]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s14x24 = tosa.const_shape {values = dense<[14, 24]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %s2x7x3x8 = tosa.const_shape {values = dense<[2, 7, 3, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %s6x7x8 = tosa.const_shape {values = dense<[6, 7, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s6x5x7 = tosa.const_shape {values = dense<[6, 5, 7]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %q3 = tosa.reshape %q, %s6x5x4 : (tensor<2x3x5x4xf16>, !tosa.shape<3>) -> tensor<6x5x4xf16>
  %kt = tosa.transpose %k {perms = array<i32: 0, 1, 3, 2>} : (tensor<2x3x7x4xf16>) -> tensor<2x3x4x7xf16>
  %k3 = tosa.reshape %kt, %s6x4x7 : (tensor<2x3x4x7xf16>, !tosa.shape<3>) -> tensor<6x4x7xf16>
  %s3 = tosa.matmul %q3, %k3, %zp, %zp : (tensor<6x5x4xf16>, tensor<6x4x7xf16>, tensor<1xf16>, tensor<1xf16>) -> tensor<6x5x7xf32>
  %s16 = tosa.cast %s3 : (tensor<6x5x7xf32>) -> tensor<6x5x7xf16>
  %s4 = tosa.reshape %s16, %s2x3x5x7 : (tensor<6x5x7xf16>, !tosa.shape<4>) -> tensor<2x3x5x7xf16>
  %sc = tosa.mul %s4, %c, %shift : (tensor<2x3x5x7xf16>, tensor<1x1x1x1xf16>, tensor<1xi8>) -> tensor<2x3x5x7xf16>
  %s32 = tosa.cast %sc : (tensor<2x3x5x7xf16>) -> tensor<2x3x5x7xf32>
  %x1 = tosa.reshape %x, %s1x14x10 : (tensor<2x7x10xf16>, !tosa.shape<3>) -> tensor<1x14x10xf16>
  %xw = tosa.matmul %x1, %w, %zp, %zp : (tensor<1x14x10xf16>, tensor<1x10x24xf16>, tensor<1xf16>, tensor<1xf16>) -> tensor<1x14x24xf32>
  %xw2 = tosa.reshape %xw, %s14x24 : (tensor<1x14x24xf32>, !tosa.shape<2>) -> tensor<14x24xf32>
  %v16 = tosa.cast %xw2 : (tensor<14x24xf32>) -> tensor<14x24xf16>
  %v4 = tosa.reshape %v16, %s2x7x3x8 : (tensor<14x24xf16>, !tosa.shape<4>) -> tensor<2x7x3x8xf16>
  %vt = tosa.transpose %v4 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x7x3x8xf16>) -> tensor<2x3x7x8xf16>
  %v = tosa.reshape %vt, %s6x7x8 : (tensor<2x3x7x8xf16>, !tosa.shape<3>) -> tensor<6x7x8xf16>
  %max = tosa.reduce_max %s32 {axis = 3 : i32} : (tensor<2x3x5x7xf32>) -> tensor<2x3x5x1xf32>
  %sub = tosa.sub %s32, %max : (tensor<2x3x5x7xf32>, tensor<2x3x5x1xf32>) -> tensor<2x3x5x7xf32>
  %exp = tosa.exp %sub : (tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x3x5x7xf32>) -> tensor<2x3x5x1xf32>
  %rec = tosa.reciprocal %sum : (tensor<2x3x5x1xf32>) -> tensor<2x3x5x1xf32>
  %p = tosa.mul %exp, %rec, %shift : (tensor<2x3x5x7xf32>, tensor<2x3x5x1xf32>, tensor<1xi8>) -> tensor<2x3x5x7xf32>
  %p16 = tosa.cast %p : (tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf16>
  %p3 = tosa.reshape %p16, %s6x5x7 : (tensor<2x3x5x7xf16>, !tosa.shape<3>) -> tensor<6x5x7xf16>
  %y = tosa.matmul %p3, %v, %zp, %zp : (tensor<6x5x7xf16>, tensor<6x7x8xf16>, tensor<1xf16>, tensor<1xf16>) -> tensor<6x5x8xf32>
  %y16 = tosa.cast %y : (tensor<6x5x8xf32>) -> tensor<6x5x8xf16>
  return %y16 : tensor<6x5x8xf16>
}
