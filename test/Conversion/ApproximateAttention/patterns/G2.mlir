// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// G2: dropout at work, a mask over the keys times 1 / (1 - p). Left exact: the rows of A do not sum
// to 1 any more and m_j is not what the theorem takes.

// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>

// One body: select(keep, p * 1.25, 0).
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x18xf32>, %s: tensor<2x3x4x5xf32>, %keep: tensor<2x3x4x5xi1>) -> tensor<6x4x6xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %zero = arith.constant 0.0 : f32
  %init = arith.constant dense<0.0> : tensor<10x18xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x18xf32>) outs(%init : tensor<10x18xf32>) -> tensor<10x18xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 3, 6] : tensor<10x18xf32> into tensor<2x5x3x6xf32>
  %empty = tensor.empty() : tensor<2x3x5x6xf32>
  %t = linalg.transpose ins(%x_1 : tensor<2x5x3x6xf32>) outs(%empty : tensor<2x3x5x6xf32>) permutation = [0, 2, 1, 3]
  %c_1 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x3x5x6xf32> into tensor<6x5x6xf32>
  %empty_1 = tensor.empty() : tensor<2x3x4x5xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x3x4x5xf32>) outs(%empty_1 : tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32>
  %scale = arith.constant 1.25 : f32
  %drop = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%keep, %p : tensor<2x3x4x5xi1>, tensor<2x3x4x5xf32>) outs(%empty_1 : tensor<2x3x4x5xf32>) {
  ^bb0(%a: i1, %b: f32, %o: f32):
    %x1 = arith.mulf %b, %scale : f32
    %r = arith.select %a, %x1, %zero : f32
    linalg.yield %r : f32
  } -> tensor<2x3x4x5xf32>
  %c_2 = tensor.collapse_shape %drop [[0, 1], [2], [3]] : tensor<2x3x4x5xf32> into tensor<6x4x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<6x4x6xf32>
  // expected-remark @below {{UnknownGuard}}
  %y = linalg.batch_matmul ins(%c_2, %c_1 : tensor<6x4x5xf32>, tensor<6x5x6xf32>) outs(%init_1 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}

// Mask cast to float, two products.
func.func @mask_cast_to_float(%x: tensor<2x5x8xf32>, %w: tensor<8x18xf32>, %s: tensor<2x3x4x5xf32>, %keep: tensor<2x3x4x5xi1>) -> tensor<6x4x6xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %init = arith.constant dense<0.0> : tensor<10x18xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x18xf32>) outs(%init : tensor<10x18xf32>) -> tensor<10x18xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 3, 6] : tensor<10x18xf32> into tensor<2x5x3x6xf32>
  %empty = tensor.empty() : tensor<2x3x5x6xf32>
  %t = linalg.transpose ins(%x_1 : tensor<2x5x3x6xf32>) outs(%empty : tensor<2x3x5x6xf32>) permutation = [0, 2, 1, 3]
  %c_1 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x3x5x6xf32> into tensor<6x5x6xf32>
  %empty_1 = tensor.empty() : tensor<2x3x4x5xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x3x4x5xf32>) outs(%empty_1 : tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32>
  %keepf = arith.uitofp %keep : tensor<2x3x4x5xi1> to tensor<2x3x4x5xf32>
  %drop = arith.mulf %p, %keepf : tensor<2x3x4x5xf32>
  %scale = arith.constant dense<1.25> : tensor<2x3x4x5xf32>
  %drop_1 = arith.mulf %drop, %scale : tensor<2x3x4x5xf32>
  %c_2 = tensor.collapse_shape %drop_1 [[0, 1], [2], [3]] : tensor<2x3x4x5xf32> into tensor<6x4x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<6x4x6xf32>
  // expected-remark @below {{ProbabilitiesEdited}}
  %y = linalg.batch_matmul ins(%c_2, %c_1 : tensor<6x4x5xf32>, tensor<6x5x6xf32>) outs(%init_1 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}

// Whole keys are dropped.
func.func @whole_keys_are_dropped(%x: tensor<2x5x8xf32>, %w: tensor<8x18xf32>, %s: tensor<2x3x4x5xf32>, %keep: tensor<2x5xf32>) -> tensor<6x4x6xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %init = arith.constant dense<0.0> : tensor<10x18xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x18xf32>) outs(%init : tensor<10x18xf32>) -> tensor<10x18xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 3, 6] : tensor<10x18xf32> into tensor<2x5x3x6xf32>
  %empty = tensor.empty() : tensor<2x3x5x6xf32>
  %t = linalg.transpose ins(%x_1 : tensor<2x5x3x6xf32>) outs(%empty : tensor<2x3x5x6xf32>) permutation = [0, 2, 1, 3]
  %c_1 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x3x5x6xf32> into tensor<6x5x6xf32>
  %empty_1 = tensor.empty() : tensor<2x3x4x5xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x3x4x5xf32>) outs(%empty_1 : tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32>
  %keepb = linalg.broadcast ins(%keep : tensor<2x5xf32>) outs(%empty_1 : tensor<2x3x4x5xf32>) dimensions = [1, 2]
  %drop = arith.mulf %p, %keepb : tensor<2x3x4x5xf32>
  %c_2 = tensor.collapse_shape %drop [[0, 1], [2], [3]] : tensor<2x3x4x5xf32> into tensor<6x4x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<6x4x6xf32>
  // expected-remark @below {{ProbabilitiesEdited}}
  %y = linalg.batch_matmul ins(%c_2, %c_1 : tensor<6x4x5xf32>, tensor<6x5x6xf32>) outs(%init_1 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}

// TOSA: select with a mask.
func.func @tosa_select_with_mask(%x: tensor<2x5x8xf32>, %w: tensor<1x8x18xf32>, %s: tensor<2x3x4x5xf32>, %keep: tensor<2x3x4x5xi1>) -> tensor<6x4x6xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x18xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x18xf32>
  %shape_1 = tosa.const_shape {values = dense<[2, 5, 3, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_1 = tosa.reshape %v, %shape_1 : (tensor<1x10x18xf32>, !tosa.shape<4>) -> tensor<2x5x3x6xf32>
  %t = tosa.transpose %r_1 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x3x6xf32>) -> tensor<2x3x5x6xf32>
  %shape_2 = tosa.const_shape {values = dense<[6, 5, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_2 = tosa.reshape %t, %shape_2 : (tensor<2x3x5x6xf32>, !tosa.shape<3>) -> tensor<6x5x6xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>) -> tensor<2x3x4x5xf32>
  %exp = tosa.exp %sub : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x3x4x1xf32>) -> tensor<2x3x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>, tensor<1xi8>) -> tensor<2x3x4x5xf32>
  %z = "tosa.const"() <{values = dense<0.0> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
  %v_1 = tosa.select %keep, %p, %z : (tensor<2x3x4x5xi1>, tensor<2x3x4x5xf32>, tensor<1x1x1x1xf32>) -> tensor<2x3x4x5xf32>
  %shape_3 = tosa.const_shape {values = dense<[6, 4, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_3 = tosa.reshape %v_1, %shape_3 : (tensor<2x3x4x5xf32>, !tosa.shape<3>) -> tensor<6x4x5xf32>
  // expected-remark @below {{UnknownGuard}}
  %y = tosa.matmul %r_3, %r_2, %zp, %zp : (tensor<6x4x5xf32>, tensor<6x5x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}
