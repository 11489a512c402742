// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// C9: exp2(s * log2 e): flash attention kernels, Triton, IREE.

// The factor before the maximum.
// ARGS: x, x, x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<14x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: bias({{.*}} : tensor<3x8xf32>) probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: linalg.batch_matmul ins({{.*}} : tensor<6x5x7xf32>, tensor<6x7x8xf32>)
#bhqk = affine_map<(b, h, q, k) -> (b, h, q, k)>
#bhq0 = affine_map<(b, h, q, k) -> (b, h, q, 0)>
func.func @main(%q: tensor<2x3x5x4xf32>, %k: tensor<2x3x7x4xf32>, %x: tensor<2x7x10xf32>, %w: tensor<24x10xf32>, %bias: tensor<24xf32>) -> tensor<6x5x8xf32> {
  %empty = tensor.empty() : tensor<2x3x4x7xf32>
  %kt = linalg.transpose ins(%k : tensor<2x3x7x4xf32>) outs(%empty : tensor<2x3x4x7xf32>) permutation = [0, 1, 3, 2]
  %q3 = tensor.collapse_shape %q [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
  %k3 = tensor.collapse_shape %kt [[0, 1], [2], [3]] : tensor<2x3x4x7xf32> into tensor<6x4x7xf32>
  %init = arith.constant dense<0.0> : tensor<6x5x7xf32>
  %s3 = linalg.batch_matmul ins(%q3, %k3 : tensor<6x5x4xf32>, tensor<6x4x7xf32>) outs(%init : tensor<6x5x7xf32>) -> tensor<6x5x7xf32>
  %s = tensor.expand_shape %s3 [[0, 1], [2], [3]] output_shape [2, 3, 5, 7] : tensor<6x5x7xf32> into tensor<2x3x5x7xf32>
  %x2 = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x7x10xf32> into tensor<14x10xf32>
  %empty_1 = tensor.empty() : tensor<10x24xf32>
  %wt = linalg.transpose ins(%w : tensor<24x10xf32>) outs(%empty_1 : tensor<10x24xf32>) permutation = [1, 0]
  %empty_2 = tensor.empty() : tensor<14x24xf32>
  %init_1 = arith.constant dense<0.0> : tensor<14x24xf32>
  %xw = linalg.matmul ins(%x2, %wt : tensor<14x10xf32>, tensor<10x24xf32>) outs(%init_1 : tensor<14x24xf32>) -> tensor<14x24xf32>
  %bb = linalg.broadcast ins(%bias : tensor<24xf32>) outs(%empty_2 : tensor<14x24xf32>) dimensions = [0]
  %xwb = arith.addf %xw, %bb : tensor<14x24xf32>
  %v4 = tensor.expand_shape %xwb [[0, 1], [2, 3]] output_shape [2, 7, 3, 8] : tensor<14x24xf32> into tensor<2x7x3x8xf32>
  %empty_3 = tensor.empty() : tensor<2x3x7x8xf32>
  %vt = linalg.transpose ins(%v4 : tensor<2x7x3x8xf32>) outs(%empty_3 : tensor<2x3x7x8xf32>) permutation = [0, 2, 1, 3]
  %v = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<2x3x7x8xf32> into tensor<6x7x8xf32>
  %empty_4 = tensor.empty() : tensor<2x3x5x7xf32>
  %log2e = arith.constant dense<1.44269504> : tensor<2x3x5x7xf32>
  %s2 = arith.mulf %s, %log2e : tensor<2x3x5x7xf32>
  %init_2 = arith.constant dense<0xFF800000> : tensor<2x3x5xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s2 : tensor<2x3x5x7xf32>) outs(%init_2 : tensor<2x3x5xf32>) dimensions = [3]
  %max1 = tensor.expand_shape %max [[0], [1], [2, 3]] output_shape [2, 3, 5, 1] : tensor<2x3x5xf32> into tensor<2x3x5x1xf32>
  %sub = linalg.generic {indexing_maps = [#bhqk, #bhq0, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s2, %max1 : tensor<2x3x5x7xf32>, tensor<2x3x5x1xf32>) outs(%empty_4 : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.subf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %exp = math.exp2 %sub : tensor<2x3x5x7xf32>
  %init_3 = arith.constant dense<0.0> : tensor<2x3x5x1xf32>
  %sum = linalg.generic {indexing_maps = [#bhqk, #bhq0], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x5x7xf32>) outs(%init_3 : tensor<2x3x5x1xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = arith.addf %in, %out : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x1xf32>
  %p = linalg.generic {indexing_maps = [#bhqk, #bhq0, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x5x7xf32>, tensor<2x3x5x1xf32>) outs(%empty_4 : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.divf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x5x7xf32> into tensor<6x5x7xf32>
  %init_4 = arith.constant dense<0.0> : tensor<6x5x8xf32>
  %y = linalg.batch_matmul ins(%p3, %v : tensor<6x5x7xf32>, tensor<6x7x8xf32>) outs(%init_4 : tensor<6x5x8xf32>) -> tensor<6x5x8xf32>
  return %y : tensor<6x5x8xf32>
}

// -----

// TOSA: pow(2, x).
// ARGS: x, x, x, w
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul {{.*}} -> tensor<1x5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: tosa.matmul {{.*}} : (tensor<1x3x5xf32>, tensor<1x5x4xf32>,
func.func @main(%q: tensor<1x3x6xf32>, %k: tensor<1x5x6xf32>, %x: tensor<1x5x9xf32>, %w: tensor<1x9x4xf32>) -> tensor<1x3x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %c = "tosa.const"() <{values = dense<1.44269504> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %c_1 = "tosa.const"() <{values = dense<2.0> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
  %kt = tosa.transpose %k {perms = array<i32: 0, 2, 1>} : (tensor<1x5x6xf32>) -> tensor<1x6x5xf32>
  %s = tosa.matmul %q, %kt, %zp, %zp : (tensor<1x3x6xf32>, tensor<1x6x5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x5xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x9xf32>, tensor<1x9x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %s2 = tosa.mul %s, %c, %shift : (tensor<1x3x5xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  %max = tosa.reduce_max %s2 {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %sub = tosa.sub %s2, %max : (tensor<1x3x5xf32>, tensor<1x3x1xf32>) -> tensor<1x3x5xf32>
  %exp = tosa.pow %c_1, %sub : (tensor<1x1x1xf32>, tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %rec = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %exp, %rec, %shift : (tensor<1x3x5xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  %y = tosa.matmul %p, %v, %zp, %zp : (tensor<1x3x5xf32>, tensor<1x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}
