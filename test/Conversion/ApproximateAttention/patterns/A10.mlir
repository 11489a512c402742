// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// A10: the scale is a value of the program, not a constant (learnt temperature:
// Swin v2, ViT small-data).

// A 1-element tensor, read through a map to no dimensions.
// ARGS: x, x, pos, x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<14x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: bias({{.*}} : tensor<3x8xf32>) probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: linalg.batch_matmul ins({{.*}} : tensor<6x5x7xf32>, tensor<6x7x8xf32>)
#bhqk = affine_map<(b, h, q, k) -> (b, h, q, k)>
#scalar = affine_map<(b, h, q, k) -> ()>
func.func @main(%q: tensor<2x3x5x4xf32>, %k: tensor<2x3x7x4xf32>, %c: tensor<1xf32>, %x: tensor<2x7x10xf32>, %w: tensor<24x10xf32>, %bias: tensor<24xf32>) -> tensor<6x5x8xf32> {
  %empty = tensor.empty() : tensor<2x3x4x7xf32>
  %kt = linalg.transpose ins(%k : tensor<2x3x7x4xf32>) outs(%empty : tensor<2x3x4x7xf32>) permutation = [0, 1, 3, 2]
  %q3 = tensor.collapse_shape %q [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
  %k3 = tensor.collapse_shape %kt [[0, 1], [2], [3]] : tensor<2x3x4x7xf32> into tensor<6x4x7xf32>
  %init = arith.constant dense<0.0> : tensor<6x5x7xf32>
  %s3 = linalg.batch_matmul ins(%q3, %k3 : tensor<6x5x4xf32>, tensor<6x4x7xf32>) outs(%init : tensor<6x5x7xf32>) -> tensor<6x5x7xf32>
  %s = tensor.expand_shape %s3 [[0, 1], [2], [3]] output_shape [2, 3, 5, 7] : tensor<6x5x7xf32> into tensor<2x3x5x7xf32>
  %c0 = tensor.collapse_shape %c [] : tensor<1xf32> into tensor<f32>
  %empty_1 = tensor.empty() : tensor<2x3x5x7xf32>
  %sc = linalg.generic {indexing_maps = [#bhqk, #scalar, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %c0 : tensor<2x3x5x7xf32>, tensor<f32>) outs(%empty_1 : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.mulf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %x2 = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x7x10xf32> into tensor<14x10xf32>
  %empty_2 = tensor.empty() : tensor<10x24xf32>
  %wt = linalg.transpose ins(%w : tensor<24x10xf32>) outs(%empty_2 : tensor<10x24xf32>) permutation = [1, 0]
  %empty_3 = tensor.empty() : tensor<14x24xf32>
  %init_1 = arith.constant dense<0.0> : tensor<14x24xf32>
  %xw = linalg.matmul ins(%x2, %wt : tensor<14x10xf32>, tensor<10x24xf32>) outs(%init_1 : tensor<14x24xf32>) -> tensor<14x24xf32>
  %bb = linalg.broadcast ins(%bias : tensor<24xf32>) outs(%empty_3 : tensor<14x24xf32>) dimensions = [0]
  %xwb = arith.addf %xw, %bb : tensor<14x24xf32>
  %v4 = tensor.expand_shape %xwb [[0, 1], [2, 3]] output_shape [2, 7, 3, 8] : tensor<14x24xf32> into tensor<2x7x3x8xf32>
  %empty_4 = tensor.empty() : tensor<2x3x7x8xf32>
  %vt = linalg.transpose ins(%v4 : tensor<2x7x3x8xf32>) outs(%empty_4 : tensor<2x3x7x8xf32>) permutation = [0, 2, 1, 3]
  %v = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<2x3x7x8xf32> into tensor<6x7x8xf32>
  %p = linalg.softmax dimension(3) ins(%sc : tensor<2x3x5x7xf32>) outs(%empty_1 : tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x5x7xf32> into tensor<6x5x7xf32>
  %init_2 = arith.constant dense<0.0> : tensor<6x5x8xf32>
  %y = linalg.batch_matmul ins(%p3, %v : tensor<6x5x7xf32>, tensor<6x7x8xf32>) outs(%init_2 : tensor<6x5x8xf32>) -> tensor<6x5x8xf32>
  return %y : tensor<6x5x8xf32>
}

// -----

// Extracted as a scalar.
// ARGS: x, x, pos, x, w
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<9x6xf32>
// CHECK: mca.encode values({{.*}} : tensor<9x12xf32>) weight({{.*}} : tensor<12x2x3xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<2x4x9xf32>)
// CHECK: linalg.batch_matmul ins({{.*}} : tensor<2x4x9xf32>, tensor<2x9x3xf32>)
#bhqk = affine_map<(b, h, q, k) -> (b, h, q, k)>
func.func @main(%q: tensor<1x2x4x5xf32>, %k: tensor<1x2x9x5xf32>, %c: tensor<1xf32>, %x: tensor<1x9x12xf32>, %w: tensor<6x12xf32>) -> tensor<2x4x3xf32> {
  %zero_index = arith.constant 0 : index
  %empty = tensor.empty() : tensor<1x2x5x9xf32>
  %kt = linalg.transpose ins(%k : tensor<1x2x9x5xf32>) outs(%empty : tensor<1x2x5x9xf32>) permutation = [0, 1, 3, 2]
  %q3 = tensor.collapse_shape %q [[0, 1], [2], [3]] : tensor<1x2x4x5xf32> into tensor<2x4x5xf32>
  %k3 = tensor.collapse_shape %kt [[0, 1], [2], [3]] : tensor<1x2x5x9xf32> into tensor<2x5x9xf32>
  %init = arith.constant dense<0.0> : tensor<2x4x9xf32>
  %s3 = linalg.batch_matmul ins(%q3, %k3 : tensor<2x4x5xf32>, tensor<2x5x9xf32>) outs(%init : tensor<2x4x9xf32>) -> tensor<2x4x9xf32>
  %s = tensor.expand_shape %s3 [[0, 1], [2], [3]] output_shape [1, 2, 4, 9] : tensor<2x4x9xf32> into tensor<1x2x4x9xf32>
  %cs = tensor.extract %c[%zero_index] : tensor<1xf32>
  %empty_1 = tensor.empty() : tensor<1x2x4x9xf32>
  %sc = linalg.generic {indexing_maps = [#bhqk, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s : tensor<1x2x4x9xf32>) outs(%empty_1 : tensor<1x2x4x9xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = arith.mulf %in, %cs : f32
    linalg.yield %r : f32
  } -> tensor<1x2x4x9xf32>
  %x2 = tensor.collapse_shape %x [[0, 1], [2]] : tensor<1x9x12xf32> into tensor<9x12xf32>
  %empty_2 = tensor.empty() : tensor<12x6xf32>
  %wt = linalg.transpose ins(%w : tensor<6x12xf32>) outs(%empty_2 : tensor<12x6xf32>) permutation = [1, 0]
  %init_1 = arith.constant dense<0.0> : tensor<9x6xf32>
  %xw = linalg.matmul ins(%x2, %wt : tensor<9x12xf32>, tensor<12x6xf32>) outs(%init_1 : tensor<9x6xf32>) -> tensor<9x6xf32>
  %v4 = tensor.expand_shape %xw [[0, 1], [2, 3]] output_shape [1, 9, 2, 3] : tensor<9x6xf32> into tensor<1x9x2x3xf32>
  %empty_3 = tensor.empty() : tensor<1x2x9x3xf32>
  %vt = linalg.transpose ins(%v4 : tensor<1x9x2x3xf32>) outs(%empty_3 : tensor<1x2x9x3xf32>) permutation = [0, 2, 1, 3]
  %v = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<1x2x9x3xf32> into tensor<2x9x3xf32>
  %p = linalg.softmax dimension(3) ins(%sc : tensor<1x2x4x9xf32>) outs(%empty_1 : tensor<1x2x4x9xf32>) -> tensor<1x2x4x9xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<1x2x4x9xf32> into tensor<2x4x9xf32>
  %init_2 = arith.constant dense<0.0> : tensor<2x4x3xf32>
  %y = linalg.batch_matmul ins(%p3, %v : tensor<2x4x9xf32>, tensor<2x9x3xf32>) outs(%init_2 : tensor<2x4x3xf32>) -> tensor<2x4x3xf32>
  return %y : tensor<2x4x3xf32>
}

// -----

// One factor for each head (Swin v2).
// ARGS: x, x, pos, x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<14x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: bias({{.*}} : tensor<3x8xf32>) probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: linalg.batch_matmul ins({{.*}} : tensor<6x5x7xf32>, tensor<6x7x8xf32>)
#bhqk = affine_map<(b, h, q, k) -> (b, h, q, k)>
#h00 = affine_map<(b, h, q, k) -> (h, 0, 0)>
func.func @main(%q: tensor<2x3x5x4xf32>, %k: tensor<2x3x7x4xf32>, %c: tensor<3x1x1xf32>, %x: tensor<2x7x10xf32>, %w: tensor<24x10xf32>, %bias: tensor<24xf32>) -> tensor<6x5x8xf32> {
  %empty = tensor.empty() : tensor<2x3x4x7xf32>
  %kt = linalg.transpose ins(%k : tensor<2x3x7x4xf32>) outs(%empty : tensor<2x3x4x7xf32>) permutation = [0, 1, 3, 2]
  %q3 = tensor.collapse_shape %q [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
  %k3 = tensor.collapse_shape %kt [[0, 1], [2], [3]] : tensor<2x3x4x7xf32> into tensor<6x4x7xf32>
  %init = arith.constant dense<0.0> : tensor<6x5x7xf32>
  %s3 = linalg.batch_matmul ins(%q3, %k3 : tensor<6x5x4xf32>, tensor<6x4x7xf32>) outs(%init : tensor<6x5x7xf32>) -> tensor<6x5x7xf32>
  %s = tensor.expand_shape %s3 [[0, 1], [2], [3]] output_shape [2, 3, 5, 7] : tensor<6x5x7xf32> into tensor<2x3x5x7xf32>
  %empty_1 = tensor.empty() : tensor<2x3x5x7xf32>
  %sc = linalg.generic {indexing_maps = [#bhqk, #h00, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %c : tensor<2x3x5x7xf32>, tensor<3x1x1xf32>) outs(%empty_1 : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.mulf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %x2 = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x7x10xf32> into tensor<14x10xf32>
  %empty_2 = tensor.empty() : tensor<10x24xf32>
  %wt = linalg.transpose ins(%w : tensor<24x10xf32>) outs(%empty_2 : tensor<10x24xf32>) permutation = [1, 0]
  %empty_3 = tensor.empty() : tensor<14x24xf32>
  %init_1 = arith.constant dense<0.0> : tensor<14x24xf32>
  %xw = linalg.matmul ins(%x2, %wt : tensor<14x10xf32>, tensor<10x24xf32>) outs(%init_1 : tensor<14x24xf32>) -> tensor<14x24xf32>
  %bb = linalg.broadcast ins(%bias : tensor<24xf32>) outs(%empty_3 : tensor<14x24xf32>) dimensions = [0]
  %xwb = arith.addf %xw, %bb : tensor<14x24xf32>
  %v4 = tensor.expand_shape %xwb [[0, 1], [2, 3]] output_shape [2, 7, 3, 8] : tensor<14x24xf32> into tensor<2x7x3x8xf32>
  %empty_4 = tensor.empty() : tensor<2x3x7x8xf32>
  %vt = linalg.transpose ins(%v4 : tensor<2x7x3x8xf32>) outs(%empty_4 : tensor<2x3x7x8xf32>) permutation = [0, 2, 1, 3]
  %v = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<2x3x7x8xf32> into tensor<6x7x8xf32>
  %p = linalg.softmax dimension(3) ins(%sc : tensor<2x3x5x7xf32>) outs(%empty_1 : tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x5x7xf32> into tensor<6x5x7xf32>
  %init_2 = arith.constant dense<0.0> : tensor<6x5x8xf32>
  %y = linalg.batch_matmul ins(%p3, %v : tensor<6x5x7xf32>, tensor<6x7x8xf32>) outs(%init_2 : tensor<6x5x8xf32>) -> tensor<6x5x8xf32>
  return %y : tensor<6x5x8xf32>
}

// -----

// TOSA.
// ARGS: x, x, pos, x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul {{.*}} -> tensor<1x14x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: bias({{.*}} : tensor<3x8xf32>) probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: tosa.matmul {{.*}} : (tensor<6x5x7xf32>, tensor<6x7x8xf32>,
func.func @main(%q: tensor<2x3x5x4xf32>, %k: tensor<2x3x7x4xf32>, %c: tensor<1xf32>, %x: tensor<2x7x10xf32>, %w: tensor<1x10x24xf32>, %bias: tensor<1x24xf32>) -> tensor<6x5x8xf32> {
  %s6x5x4 = tosa.const_shape {values = dense<[6, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s6x4x7 = tosa.const_shape {values = dense<[6, 4, 7]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %s2x3x5x7 = tosa.const_shape {values = dense<[2, 3, 5, 7]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %s1x1x1x1 = tosa.const_shape {values = dense<1> : tensor<4xindex>} : () -> !tosa.shape<4>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %s1x14x10 = tosa.const_shape {values = dense<[1, 14, 10]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s14x24 = tosa.const_shape {values = dense<[14, 24]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %s2x7x3x8 = tosa.const_shape {values = dense<[2, 7, 3, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %s6x7x8 = tosa.const_shape {values = dense<[6, 7, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s6x5x7 = tosa.const_shape {values = dense<[6, 5, 7]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %kt = tosa.transpose %k {perms = array<i32: 0, 1, 3, 2>} : (tensor<2x3x7x4xf32>) -> tensor<2x3x4x7xf32>
  %q3 = tosa.reshape %q, %s6x5x4 : (tensor<2x3x5x4xf32>, !tosa.shape<3>) -> tensor<6x5x4xf32>
  %k3 = tosa.reshape %kt, %s6x4x7 : (tensor<2x3x4x7xf32>, !tosa.shape<3>) -> tensor<6x4x7xf32>
  %s3 = tosa.matmul %q3, %k3, %zp, %zp : (tensor<6x5x4xf32>, tensor<6x4x7xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x5x7xf32>
  %s = tosa.reshape %s3, %s2x3x5x7 : (tensor<6x5x7xf32>, !tosa.shape<4>) -> tensor<2x3x5x7xf32>
  %c4 = tosa.reshape %c, %s1x1x1x1 : (tensor<1xf32>, !tosa.shape<4>) -> tensor<1x1x1x1xf32>
  %sc = tosa.mul %s, %c4, %shift : (tensor<2x3x5x7xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<2x3x5x7xf32>
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
