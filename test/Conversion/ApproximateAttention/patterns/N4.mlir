// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// N4: batch axes that disagree. The scores are opaque, so only V's slots count: permuted axes are
// followed and rewritten; slots that mix axes, or a weight for each slot of X, are left exact.

// A is computed [H, B] and permuted to V's order.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x18xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x4x5xf32>, tensor<6x5x6xf32>)
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x18xf32>, %s: tensor<3x2x4x5xf32>) -> tensor<6x4x6xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %init = arith.constant dense<0.0> : tensor<10x18xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x18xf32>) outs(%init : tensor<10x18xf32>) -> tensor<10x18xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 3, 6] : tensor<10x18xf32> into tensor<2x5x3x6xf32>
  %empty = tensor.empty() : tensor<2x3x5x6xf32>
  %t = linalg.transpose ins(%x_1 : tensor<2x5x3x6xf32>) outs(%empty : tensor<2x3x5x6xf32>) permutation = [0, 2, 1, 3]
  %c_1 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x3x5x6xf32> into tensor<6x5x6xf32>
  %empty_1 = tensor.empty() : tensor<3x2x4x5xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<3x2x4x5xf32>) outs(%empty_1 : tensor<3x2x4x5xf32>) -> tensor<3x2x4x5xf32>
  %empty_2 = tensor.empty() : tensor<2x3x4x5xf32>
  %t_1 = linalg.transpose ins(%p : tensor<3x2x4x5xf32>) outs(%empty_2 : tensor<2x3x4x5xf32>) permutation = [1, 0, 2, 3]
  %c_2 = tensor.collapse_shape %t_1 [[0, 1], [2], [3]] : tensor<2x3x4x5xf32> into tensor<6x4x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<6x4x6xf32>
  %y = linalg.batch_matmul ins(%c_2, %c_1 : tensor<6x4x5xf32>, tensor<6x5x6xf32>) outs(%init_1 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}

// -----

// Heads and batch, both 2, change places in A only. The product pairs A of (head i, batch j) with V of
// (batch i, head j): odd, but what the program says. Rewritten, and equal to it.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x4x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<4x4x5xf32>, tensor<4x5x6xf32>)
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x12xf32>, %s: tensor<2x2x4x5xf32>) -> tensor<4x4x6xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %init = arith.constant dense<0.0> : tensor<10x12xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x12xf32>) outs(%init : tensor<10x12xf32>) -> tensor<10x12xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 2, 6] : tensor<10x12xf32> into tensor<2x5x2x6xf32>
  %empty = tensor.empty() : tensor<2x2x5x6xf32>
  %t = linalg.transpose ins(%x_1 : tensor<2x5x2x6xf32>) outs(%empty : tensor<2x2x5x6xf32>) permutation = [0, 2, 1, 3]
  %c_1 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x2x5x6xf32> into tensor<4x5x6xf32>
  %empty_1 = tensor.empty() : tensor<2x2x4x5xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x2x4x5xf32>) outs(%empty_1 : tensor<2x2x4x5xf32>) -> tensor<2x2x4x5xf32>
  %c_2 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x2x4x5xf32> into tensor<4x4x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<4x4x6xf32>
  %y = linalg.batch_matmul ins(%c_2, %c_1 : tensor<4x4x5xf32>, tensor<4x5x6xf32>) outs(%init_1 : tensor<4x4x6xf32>) -> tensor<4x4x6xf32>
  return %y : tensor<4x4x6xf32>
}

// -----

// V in the order head, batch: extents equal, other slots.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x4x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<4x4x5xf32>, tensor<4x5x6xf32>)
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x12xf32>, %s: tensor<4x4x5xf32>) -> tensor<4x4x6xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %init = arith.constant dense<0.0> : tensor<10x12xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x12xf32>) outs(%init : tensor<10x12xf32>) -> tensor<10x12xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 2, 6] : tensor<10x12xf32> into tensor<2x5x2x6xf32>
  %empty = tensor.empty() : tensor<2x2x5x6xf32>
  %t = linalg.transpose ins(%x_1 : tensor<2x5x2x6xf32>) outs(%empty : tensor<2x2x5x6xf32>) permutation = [2, 0, 1, 3]
  %c_1 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x2x5x6xf32> into tensor<4x5x6xf32>
  %empty_1 = tensor.empty() : tensor<4x4x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<4x4x5xf32>) outs(%empty_1 : tensor<4x4x5xf32>) -> tensor<4x4x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<4x4x6xf32>
  %y = linalg.batch_matmul ins(%p, %c_1 : tensor<4x4x5xf32>, tensor<4x5x6xf32>) outs(%init_1 : tensor<4x4x6xf32>) -> tensor<4x4x6xf32>
  return %y : tensor<4x4x6xf32>
}

// -----

// TOSA: [H, B] permuted to V's order.
// ARGS: x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xf32>, tensor<1x8x18xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<6x4x5xf32>, tensor<6x5x6xf32>, 
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<1x8x18xf32>, %s: tensor<3x2x4x5xf32>) -> tensor<6x4x6xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x18xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x18xf32>
  %shape_1 = tosa.const_shape {values = dense<[2, 5, 3, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_1 = tosa.reshape %v, %shape_1 : (tensor<1x10x18xf32>, !tosa.shape<4>) -> tensor<2x5x3x6xf32>
  %t = tosa.transpose %r_1 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x3x6xf32>) -> tensor<2x3x5x6xf32>
  %shape_2 = tosa.const_shape {values = dense<[6, 5, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_2 = tosa.reshape %t, %shape_2 : (tensor<2x3x5x6xf32>, !tosa.shape<3>) -> tensor<6x5x6xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<3x2x4x5xf32>) -> tensor<3x2x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<3x2x4x5xf32>, tensor<3x2x4x1xf32>) -> tensor<3x2x4x5xf32>
  %exp = tosa.exp %sub : (tensor<3x2x4x5xf32>) -> tensor<3x2x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<3x2x4x5xf32>) -> tensor<3x2x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<3x2x4x1xf32>) -> tensor<3x2x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<3x2x4x5xf32>, tensor<3x2x4x1xf32>, tensor<1xi8>) -> tensor<3x2x4x5xf32>
  %t_1 = tosa.transpose %p {perms = array<i32: 1, 0, 2, 3>} : (tensor<3x2x4x5xf32>) -> tensor<2x3x4x5xf32>
  %shape_3 = tosa.const_shape {values = dense<[6, 4, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_3 = tosa.reshape %t_1, %shape_3 : (tensor<2x3x4x5xf32>, !tosa.shape<3>) -> tensor<6x4x5xf32>
  %y = tosa.matmul %r_3, %r_2, %zp, %zp : (tensor<6x4x5xf32>, tensor<6x5x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}

// -----

// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2) -> (d0, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d2, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d1, d0, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d3, d2)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>

// six rows of batch and heads, 2 x 3 in V, are regrouped as 3 x 2 and transposed: no slot belongs to a
// whole axis any more.
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x12xf32>, %s: tensor<6x4x5xf32>) -> tensor<6x4x4xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %init = arith.constant dense<0.0> : tensor<10x12xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x12xf32>) outs(%init : tensor<10x12xf32>) -> tensor<10x12xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 3, 4] : tensor<10x12xf32> into tensor<2x5x3x4xf32>
  %empty = tensor.empty() : tensor<2x3x5x4xf32>
  %t = linalg.transpose ins(%x_1 : tensor<2x5x3x4xf32>) outs(%empty : tensor<2x3x5x4xf32>) permutation = [0, 2, 1, 3]
  %c_1 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
  %x_2 = tensor.expand_shape %c_1 [[0, 1], [2], [3]] output_shape [3, 2, 5, 4] : tensor<6x5x4xf32> into tensor<3x2x5x4xf32>
  %t_1 = linalg.transpose ins(%x_2 : tensor<3x2x5x4xf32>) outs(%empty : tensor<2x3x5x4xf32>) permutation = [1, 0, 2, 3]
  %c_2 = tensor.collapse_shape %t_1 [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
  %empty_1 = tensor.empty() : tensor<6x4x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<6x4x5xf32>) outs(%empty_1 : tensor<6x4x5xf32>) -> tensor<6x4x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<6x4x4xf32>
  // expected-remark @below {{LayoutNotTracked}}
  %y = linalg.batch_matmul ins(%p, %c_2 : tensor<6x4x5xf32>, tensor<6x5x4xf32>) outs(%init_1 : tensor<6x4x4xf32>) -> tensor<6x4x4xf32>
  return %y : tensor<6x4x4xf32>
}

// view instead of transpose: [B, S, H, E] reshaped to [B*H, S, E]. A row of V mixes tokens
// and heads (a well-known bug of models; the program is valid).
func.func @view_instead_of_transpose_b(%x: tensor<2x5x8xf32>, %w: tensor<8x12xf32>, %s: tensor<6x4x5xf32>) -> tensor<6x4x4xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %init = arith.constant dense<0.0> : tensor<10x12xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x12xf32>) outs(%init : tensor<10x12xf32>) -> tensor<10x12xf32>
  %c_1 = tensor.collapse_shape %v [[0, 1]] : tensor<10x12xf32> into tensor<120xf32>
  %x_1 = tensor.expand_shape %c_1 [[0, 1, 2]] output_shape [6, 5, 4] : tensor<120xf32> into tensor<6x5x4xf32>
  %empty = tensor.empty() : tensor<6x4x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<6x4x5xf32>) outs(%empty : tensor<6x4x5xf32>) -> tensor<6x4x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<6x4x4xf32>
  // expected-remark @below {{LayoutNotTracked}}
  %y = linalg.batch_matmul ins(%p, %x_1 : tensor<6x4x5xf32>, tensor<6x5x4xf32>) outs(%init_1 : tensor<6x4x4xf32>) -> tensor<6x4x4xf32>
  return %y : tensor<6x4x4xf32>
}

// The same with every extent 3: the shapes fit, the axes do not.
func.func @same_with_every_extent_3(%x: tensor<3x4xf32>, %w: tensor<4x9xf32>, %s: tensor<3x3x3xf32>) -> tensor<3x3x3xf32> {
  %init = arith.constant dense<0.0> : tensor<3x9xf32>
  %v = linalg.matmul ins(%x, %w : tensor<3x4xf32>, tensor<4x9xf32>) outs(%init : tensor<3x9xf32>) -> tensor<3x9xf32>
  %x_1 = tensor.expand_shape %v [[0], [1, 2]] output_shape [3, 3, 3] : tensor<3x9xf32> into tensor<3x3x3xf32>
  %empty = tensor.empty() : tensor<3x3x3xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<3x3x3xf32>) outs(%empty : tensor<3x3x3xf32>) -> tensor<3x3x3xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x3x3xf32>
  // expected-remark @below {{WeightVariesWithToken}}
  %y = linalg.batch_matmul ins(%p, %x_1 : tensor<3x3x3xf32>, tensor<3x3x3xf32>) outs(%init_1 : tensor<3x3x3xf32>) -> tensor<3x3x3xf32>
  return %y : tensor<3x3x3xf32>
}

// a weight per batch element (experts): X[b] W[b].
func.func @weight_per_batch_element_experts(%x: tensor<2x5x8xf32>, %w: tensor<2x8x4xf32>, %s: tensor<2x3x5xf32>) -> tensor<2x3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<2x5x4xf32>
  %v = linalg.batch_matmul ins(%x, %w : tensor<2x5x8xf32>, tensor<2x8x4xf32>) outs(%init : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %empty = tensor.empty() : tensor<2x3x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x3x5xf32>) outs(%empty : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<2x3x4xf32>
  // expected-remark @below {{WeightVariesWithToken}}
  %y = linalg.batch_matmul ins(%p, %v : tensor<2x3x5xf32>, tensor<2x5x4xf32>) outs(%init_1 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}

// A weight per token: X[k] W[k].
func.func @weight_per_token_x_k(%x: tensor<5x8xf32>, %w: tensor<5x8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.contract indexing_maps = [#map, #map1, #map2] ins(%x, %w : tensor<5x8xf32>, tensor<5x8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{WeightVariesWithToken}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// X has heads of its own: block-diagonal projection X[h] W[h].
func.func @x_has_heads(%x: tensor<5x3x6xf32>, %w: tensor<3x6x4xf32>, %s: tensor<3x7x5xf32>) -> tensor<3x7x4xf32> {
  %init = arith.constant dense<0.0> : tensor<3x5x4xf32>
  %v = linalg.contract indexing_maps = [#map3, #map4, #map5] ins(%x, %w : tensor<5x3x6xf32>, tensor<3x6x4xf32>) outs(%init : tensor<3x5x4xf32>) -> tensor<3x5x4xf32>
  %empty = tensor.empty() : tensor<3x7x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<3x7x5xf32>) outs(%empty : tensor<3x7x5xf32>) -> tensor<3x7x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x7x4xf32>
  // expected-remark @below {{WeightVariesWithToken}}
  %y = linalg.batch_matmul ins(%p, %v : tensor<3x7x5xf32>, tensor<3x5x4xf32>) outs(%init_1 : tensor<3x7x4xf32>) -> tensor<3x7x4xf32>
  return %y : tensor<3x7x4xf32>
}

// Token k of X meets only query k: the product has no axis for the queries (elementwise gate).
func.func @token_k_of_x(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<5x3xf32>) -> tensor<5x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<5x3xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<5x3xf32>) outs(%empty : tensor<5x3xf32>) -> tensor<5x3xf32>
  // expected-remark @below {{LayoutNotTracked}}
  %y = linalg.generic {indexing_maps = [#map, #map2, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%p, %v : tensor<5x3xf32>, tensor<5x4xf32>) outs(%init : tensor<5x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<5x4xf32>
  return %y : tensor<5x4xf32>
}

// TOSA: six rows of batch and heads, 2 x 3 in V, are regrouped as 3 x 2 and transposed: no slot belongs to a
// whole axis any more.
func.func @tosa_six_rows_of_batch(%x: tensor<2x5x8xf32>, %w: tensor<1x8x12xf32>, %s: tensor<6x4x5xf32>) -> tensor<6x4x4xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x12xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x12xf32>
  %shape_1 = tosa.const_shape {values = dense<[2, 5, 3, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_1 = tosa.reshape %v, %shape_1 : (tensor<1x10x12xf32>, !tosa.shape<4>) -> tensor<2x5x3x4xf32>
  %t = tosa.transpose %r_1 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x3x4xf32>) -> tensor<2x3x5x4xf32>
  %shape_2 = tosa.const_shape {values = dense<[3, 2, 5, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_2 = tosa.reshape %t, %shape_2 : (tensor<2x3x5x4xf32>, !tosa.shape<4>) -> tensor<3x2x5x4xf32>
  %t_1 = tosa.transpose %r_2 {perms = array<i32: 1, 0, 2, 3>} : (tensor<3x2x5x4xf32>) -> tensor<2x3x5x4xf32>
  %shape_3 = tosa.const_shape {values = dense<[6, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_3 = tosa.reshape %t_1, %shape_3 : (tensor<2x3x5x4xf32>, !tosa.shape<3>) -> tensor<6x5x4xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<6x4x5xf32>) -> tensor<6x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<6x4x5xf32>, tensor<6x4x1xf32>) -> tensor<6x4x5xf32>
  %exp = tosa.exp %sub : (tensor<6x4x5xf32>) -> tensor<6x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<6x4x5xf32>) -> tensor<6x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<6x4x1xf32>) -> tensor<6x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<6x4x5xf32>, tensor<6x4x1xf32>, tensor<1xi8>) -> tensor<6x4x5xf32>
  // expected-remark @below {{LayoutNotTracked}}
  %y = tosa.matmul %p, %r_3, %zp, %zp : (tensor<6x4x5xf32>, tensor<6x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x4xf32>
  return %y : tensor<6x4x4xf32>
}

// TOSA: view instead of transpose: [B, S, H, E] reshaped to [B*H, S, E]. A row of V mixes tokens
// and heads (a well-known bug of models; the program is valid).
func.func @tosa_view_instead_of_transpose(%x: tensor<2x5x8xf32>, %w: tensor<1x8x12xf32>, %s: tensor<6x4x5xf32>) -> tensor<6x4x4xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x12xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x12xf32>
  %shape_1 = tosa.const_shape {values = dense<[6, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_1 = tosa.reshape %v, %shape_1 : (tensor<1x10x12xf32>, !tosa.shape<3>) -> tensor<6x5x4xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<6x4x5xf32>) -> tensor<6x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<6x4x5xf32>, tensor<6x4x1xf32>) -> tensor<6x4x5xf32>
  %exp = tosa.exp %sub : (tensor<6x4x5xf32>) -> tensor<6x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<6x4x5xf32>) -> tensor<6x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<6x4x1xf32>) -> tensor<6x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<6x4x5xf32>, tensor<6x4x1xf32>, tensor<1xi8>) -> tensor<6x4x5xf32>
  // expected-remark @below {{LayoutNotTracked}}
  %y = tosa.matmul %p, %r_1, %zp, %zp : (tensor<6x4x5xf32>, tensor<6x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x4xf32>
  return %y : tensor<6x4x4xf32>
}

// TOSA: a weight per batch element (experts): X[b] W[b].
func.func @tosa_weight_per_batch_element(%x: tensor<2x5x8xf32>, %w: tensor<2x8x4xf32>, %s: tensor<2x3x5xf32>) -> tensor<2x3x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<2x5x8xf32>, tensor<2x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x5x4xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<2x3x5xf32>) -> tensor<2x3x1xf32>
  %sub = tosa.sub %s, %max : (tensor<2x3x5xf32>, tensor<2x3x1xf32>) -> tensor<2x3x5xf32>
  %exp = tosa.exp %sub : (tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<2x3x5xf32>) -> tensor<2x3x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x3x1xf32>) -> tensor<2x3x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x3x5xf32>, tensor<2x3x1xf32>, tensor<1xi8>) -> tensor<2x3x5xf32>
  // expected-remark @below {{WeightVariesWithToken}}
  %y = tosa.matmul %p, %v, %zp, %zp : (tensor<2x3x5xf32>, tensor<2x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}
