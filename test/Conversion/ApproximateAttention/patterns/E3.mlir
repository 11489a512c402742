// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// E3: V = concat(past, new): only part of the rows has an X. Left exact.

// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode

// torch DynamicCache; the cache is returned as well.
func.func @main(%x: tensor<2x4x8xf32>, %w: tensor<8x18xf32>, %past: tensor<2x3x5x6xf32>, %s: tensor<2x3x4x9xf32>) -> (tensor<6x4x6xf32>, tensor<2x3x9x6xf32>) {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x4x8xf32> into tensor<8x8xf32>
  %init = arith.constant dense<0.0> : tensor<8x18xf32>
  %v = linalg.matmul ins(%c, %w : tensor<8x8xf32>, tensor<8x18xf32>) outs(%init : tensor<8x18xf32>) -> tensor<8x18xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 4, 3, 6] : tensor<8x18xf32> into tensor<2x4x3x6xf32>
  %empty = tensor.empty() : tensor<2x3x4x6xf32>
  %t = linalg.transpose ins(%x_1 : tensor<2x4x3x6xf32>) outs(%empty : tensor<2x3x4x6xf32>) permutation = [0, 2, 1, 3]
  %cat = tensor.concat dim(2) %past, %t : (tensor<2x3x5x6xf32>, tensor<2x3x4x6xf32>) -> tensor<2x3x9x6xf32>
  %empty_1 = tensor.empty() : tensor<2x3x4x9xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x3x4x9xf32>) outs(%empty_1 : tensor<2x3x4x9xf32>) -> tensor<2x3x4x9xf32>
  %c_1 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x4x9xf32> into tensor<6x4x9xf32>
  %c_2 = tensor.collapse_shape %cat [[0, 1], [2], [3]] : tensor<2x3x9x6xf32> into tensor<6x9x6xf32>
  %init_1 = arith.constant dense<0.0> : tensor<6x4x6xf32>
  // expected-remark @below {{ValueFromCache}}
  %y = linalg.batch_matmul ins(%c_1, %c_2 : tensor<6x4x9xf32>, tensor<6x9x6xf32>) outs(%init_1 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  return %y, %cat : tensor<6x4x6xf32>, tensor<2x3x9x6xf32>
}

// Two insert_slice into an empty tensor (lowered concatenation).
func.func @two_insert_slice_into_empty(%x: tensor<2x4x8xf32>, %w: tensor<8x18xf32>, %past: tensor<2x3x5x6xf32>, %s: tensor<2x3x4x9xf32>) -> tensor<6x4x6xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x4x8xf32> into tensor<8x8xf32>
  %init = arith.constant dense<0.0> : tensor<8x18xf32>
  %v = linalg.matmul ins(%c, %w : tensor<8x8xf32>, tensor<8x18xf32>) outs(%init : tensor<8x18xf32>) -> tensor<8x18xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 4, 3, 6] : tensor<8x18xf32> into tensor<2x4x3x6xf32>
  %empty = tensor.empty() : tensor<2x3x4x6xf32>
  %t = linalg.transpose ins(%x_1 : tensor<2x4x3x6xf32>) outs(%empty : tensor<2x3x4x6xf32>) permutation = [0, 2, 1, 3]
  %empty_1 = tensor.empty() : tensor<2x3x9x6xf32>
  %cat = tensor.insert_slice %past into %empty_1[0, 0, 0, 0] [2, 3, 5, 6] [1, 1, 1, 1] : tensor<2x3x5x6xf32> into tensor<2x3x9x6xf32>
  %cat_1 = tensor.insert_slice %t into %cat[0, 0, 5, 0] [2, 3, 4, 6] [1, 1, 1, 1] : tensor<2x3x4x6xf32> into tensor<2x3x9x6xf32>
  %empty_2 = tensor.empty() : tensor<2x3x4x9xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x3x4x9xf32>) outs(%empty_2 : tensor<2x3x4x9xf32>) -> tensor<2x3x4x9xf32>
  %c_1 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x4x9xf32> into tensor<6x4x9xf32>
  %c_2 = tensor.collapse_shape %cat_1 [[0, 1], [2], [3]] : tensor<2x3x9x6xf32> into tensor<6x9x6xf32>
  %init_1 = arith.constant dense<0.0> : tensor<6x4x6xf32>
  // expected-remark @below {{ValueFromCache}}
  %y = linalg.batch_matmul ins(%c_1, %c_2 : tensor<6x4x9xf32>, tensor<6x9x6xf32>) outs(%init_1 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}

// StaticCache: insert_slice into the cache at a run-time position.
func.func @staticcache_insert_slice_into_cache(%x: tensor<2x4x8xf32>, %w: tensor<8x18xf32>, %past: tensor<2x3x5x6xf32>, %s: tensor<2x3x4x5xf32>, %pos: index) -> (tensor<6x4x6xf32>, tensor<2x3x5x6xf32>) {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x4x8xf32> into tensor<8x8xf32>
  %init = arith.constant dense<0.0> : tensor<8x18xf32>
  %v = linalg.matmul ins(%c, %w : tensor<8x8xf32>, tensor<8x18xf32>) outs(%init : tensor<8x18xf32>) -> tensor<8x18xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 4, 3, 6] : tensor<8x18xf32> into tensor<2x4x3x6xf32>
  %empty = tensor.empty() : tensor<2x3x4x6xf32>
  %t = linalg.transpose ins(%x_1 : tensor<2x4x3x6xf32>) outs(%empty : tensor<2x3x4x6xf32>) permutation = [0, 2, 1, 3]
  %cache = tensor.insert_slice %t into %past[0, 0, %pos, 0] [2, 3, 4, 6] [1, 1, 1, 1] : tensor<2x3x4x6xf32> into tensor<2x3x5x6xf32>
  %empty_1 = tensor.empty() : tensor<2x3x4x5xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x3x4x5xf32>) outs(%empty_1 : tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32>
  %c_1 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x4x5xf32> into tensor<6x4x5xf32>
  %c_2 = tensor.collapse_shape %cache [[0, 1], [2], [3]] : tensor<2x3x5x6xf32> into tensor<6x5x6xf32>
  %init_1 = arith.constant dense<0.0> : tensor<6x4x6xf32>
  // expected-remark @below {{ValueFromCache}}
  %y = linalg.batch_matmul ins(%c_1, %c_2 : tensor<6x4x5xf32>, tensor<6x5x6xf32>) outs(%init_1 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  return %y, %cache : tensor<6x4x6xf32>, tensor<2x3x5x6xf32>
}

// TOSA.
func.func @tosa(%x: tensor<2x4x8xf32>, %w: tensor<1x8x18xf32>, %past: tensor<2x3x5x6xf32>, %s: tensor<2x3x4x9xf32>) -> (tensor<6x4x6xf32>, tensor<2x3x9x6xf32>) {
  %shape = tosa.const_shape {values = dense<[1, 8, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x4x8xf32>, !tosa.shape<3>) -> tensor<1x8x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x8x8xf32>, tensor<1x8x18xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x8x18xf32>
  %shape_1 = tosa.const_shape {values = dense<[2, 4, 3, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_1 = tosa.reshape %v, %shape_1 : (tensor<1x8x18xf32>, !tosa.shape<4>) -> tensor<2x4x3x6xf32>
  %t = tosa.transpose %r_1 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x4x3x6xf32>) -> tensor<2x3x4x6xf32>
  %cat = tosa.concat %past, %t {axis = 2 : i32} : (tensor<2x3x5x6xf32>, tensor<2x3x4x6xf32>) -> tensor<2x3x9x6xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<2x3x4x9xf32>) -> tensor<2x3x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<2x3x4x9xf32>, tensor<2x3x4x1xf32>) -> tensor<2x3x4x9xf32>
  %exp = tosa.exp %sub : (tensor<2x3x4x9xf32>) -> tensor<2x3x4x9xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x3x4x9xf32>) -> tensor<2x3x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x3x4x1xf32>) -> tensor<2x3x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x3x4x9xf32>, tensor<2x3x4x1xf32>, tensor<1xi8>) -> tensor<2x3x4x9xf32>
  %shape_2 = tosa.const_shape {values = dense<[6, 4, 9]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_2 = tosa.reshape %p, %shape_2 : (tensor<2x3x4x9xf32>, !tosa.shape<3>) -> tensor<6x4x9xf32>
  %shape_3 = tosa.const_shape {values = dense<[6, 9, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_3 = tosa.reshape %cat, %shape_3 : (tensor<2x3x9x6xf32>, !tosa.shape<3>) -> tensor<6x9x6xf32>
  // expected-remark @below {{ValueFromCache}}
  %y = tosa.matmul %r_2, %r_3, %zp, %zp : (tensor<6x4x9xf32>, tensor<6x9x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x6xf32>
  return %y, %cat : tensor<6x4x6xf32>, tensor<2x3x9x6xf32>
}
