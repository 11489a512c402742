// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// A1: no scale, softmax(Q.K^T).V: T5 (torch-mlir), jax.

// torch-mlir: linear, head split, folded batch.
// ARGS: x, x, x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<14x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: bias({{.*}} : tensor<3x8xf32>) probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: linalg.batch_matmul ins({{.*}} : tensor<6x5x7xf32>, tensor<6x7x8xf32>)
#j = affine_map<(i, j) -> (j)>
#ij = affine_map<(i, j) -> (i, j)>
func.func @main(%q: tensor<2x3x5x4xf32>, %k: tensor<2x3x7x4xf32>, %x: tensor<2x7x10xf32>, %w: tensor<24x10xf32>, %bias: tensor<24xf32>) -> tensor<6x5x8xf32> {
  %zero = arith.constant 0.0 : f32
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
  %empty_5 = tensor.empty() : tensor<2x3x5x7xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x3x5x7xf32>) outs(%empty_5 : tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x5x7xf32> into tensor<6x5x7xf32>
  %empty_6 = tensor.empty() : tensor<6x5x8xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%empty_6 : tensor<6x5x8xf32>) -> tensor<6x5x8xf32>
  %y = linalg.batch_matmul ins(%p3, %v : tensor<6x5x7xf32>, tensor<6x7x8xf32>) outs(%init_2 : tensor<6x5x8xf32>) -> tensor<6x5x8xf32>
  return %y : tensor<6x5x8xf32>
}

// -----

// TOSA of torch-mlir, one batch element.
// ARGS: x, x, x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul {{.*}} -> tensor<1x9x6xf32>
// CHECK: mca.encode values({{.*}} : tensor<9x12xf32>) weight({{.*}} : tensor<12x2x3xf32>)
// CHECK-SAME: bias({{.*}} : tensor<2x3xf32>) probabilities({{.*}} : tensor<2x4x9xf32>)
// CHECK: tosa.matmul {{.*}} : (tensor<2x4x9xf32>, tensor<2x9x3xf32>,
func.func @main(%q: tensor<1x2x4x5xf32>, %k: tensor<1x2x9x5xf32>, %x: tensor<1x9x12xf32>, %w: tensor<1x12x6xf32>, %bias: tensor<1x6xf32>) -> tensor<2x4x3xf32> {
  %s2x4x5 = tosa.const_shape {values = dense<[2, 4, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s2x5x9 = tosa.const_shape {values = dense<[2, 5, 9]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %s1x2x4x9 = tosa.const_shape {values = dense<[1, 2, 4, 9]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %s9x6 = tosa.const_shape {values = dense<[9, 6]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %s1x9x2x3 = tosa.const_shape {values = dense<[1, 9, 2, 3]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %s2x9x3 = tosa.const_shape {values = dense<[2, 9, 3]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %s2x4x9 = tosa.const_shape {values = dense<[2, 4, 9]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %kt = tosa.transpose %k {perms = array<i32: 0, 1, 3, 2>} : (tensor<1x2x9x5xf32>) -> tensor<1x2x5x9xf32>
  %q3 = tosa.reshape %q, %s2x4x5 : (tensor<1x2x4x5xf32>, !tosa.shape<3>) -> tensor<2x4x5xf32>
  %k3 = tosa.reshape %kt, %s2x5x9 : (tensor<1x2x5x9xf32>, !tosa.shape<3>) -> tensor<2x5x9xf32>
  %s3 = tosa.matmul %q3, %k3, %zp, %zp : (tensor<2x4x5xf32>, tensor<2x5x9xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x4x9xf32>
  %s = tosa.reshape %s3, %s1x2x4x9 : (tensor<2x4x9xf32>, !tosa.shape<4>) -> tensor<1x2x4x9xf32>
  %xw = tosa.matmul %x, %w, %zp, %zp : (tensor<1x9x12xf32>, tensor<1x12x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x9x6xf32>
  %xw2 = tosa.reshape %xw, %s9x6 : (tensor<1x9x6xf32>, !tosa.shape<2>) -> tensor<9x6xf32>
  %xwb = tosa.add %xw2, %bias : (tensor<9x6xf32>, tensor<1x6xf32>) -> tensor<9x6xf32>
  %v4 = tosa.reshape %xwb, %s1x9x2x3 : (tensor<9x6xf32>, !tosa.shape<4>) -> tensor<1x9x2x3xf32>
  %vt = tosa.transpose %v4 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x9x2x3xf32>) -> tensor<1x2x9x3xf32>
  %v = tosa.reshape %vt, %s2x9x3 : (tensor<1x2x9x3xf32>, !tosa.shape<3>) -> tensor<2x9x3xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<1x2x4x9xf32>) -> tensor<1x2x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x2x4x9xf32>, tensor<1x2x4x1xf32>) -> tensor<1x2x4x9xf32>
  %exp = tosa.exp %sub : (tensor<1x2x4x9xf32>) -> tensor<1x2x4x9xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<1x2x4x9xf32>) -> tensor<1x2x4x1xf32>
  %rec = tosa.reciprocal %sum : (tensor<1x2x4x1xf32>) -> tensor<1x2x4x1xf32>
  %p = tosa.mul %exp, %rec, %shift : (tensor<1x2x4x9xf32>, tensor<1x2x4x1xf32>, tensor<1xi8>) -> tensor<1x2x4x9xf32>
  %p3 = tosa.reshape %p, %s2x4x9 : (tensor<1x2x4x9xf32>, !tosa.shape<3>) -> tensor<2x4x9xf32>
  %y = tosa.matmul %p3, %v, %zp, %zp : (tensor<2x4x9xf32>, tensor<2x9x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x4x3xf32>
  return %y : tensor<2x4x3xf32>
}
