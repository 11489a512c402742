// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// N6: only K is expanded for grouped queries, V is read at a computed head. Repeats of tokens or
// features are no groups of queries.

// jax: K of six heads, V of two, A regrouped so that neighbours do not share V: heads 2 x 3 of A meet the
// heads of V by their inner part. A group again, the other way round: rewritten.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x8xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x12x5xf32>)
// CHECK: linalg.contract{{.*}}tensor<3x2x4x5xf32>, tensor<5x2x4xf32>)
#map2 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map3 = affine_map<(d0, d1, d2, d3, d4) -> (d4, d1, d3)>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x8xf32>, %s: tensor<6x4x5xf32>) -> tensor<3x2x4x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x8xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x8xf32>) outs(%init : tensor<5x8xf32>) -> tensor<5x8xf32>
  %x_1 = tensor.expand_shape %v [[0], [1, 2]] output_shape [5, 2, 4] : tensor<5x8xf32> into tensor<5x2x4xf32>
  %empty = tensor.empty() : tensor<6x4x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<6x4x5xf32>) outs(%empty : tensor<6x4x5xf32>) -> tensor<6x4x5xf32>
  %x_2 = tensor.expand_shape %p [[0, 1], [2], [3]] output_shape [3, 2, 4, 5] : tensor<6x4x5xf32> into tensor<3x2x4x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x2x4x4xf32>
  %y = linalg.contract indexing_maps = [#map2, #map3, #map4] ins(%x_2, %x_1 : tensor<3x2x4x5xf32>, tensor<5x2x4xf32>) outs(%init_1 : tensor<3x2x4x4xf32>) -> tensor<3x2x4x4xf32>
  return %y : tensor<3x2x4x4xf32>
}

// -----

// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0 floordiv 2, d3, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0 mod 2, d3, d2)>
#map5 = affine_map<(d0, d1, d2, d3) -> (0, d3, d2)>
#map6 = affine_map<(d0, d1, d2, d3) -> (1, d3, d2)>
#map = affine_map<(d0, d1, d2) -> (d0 floordiv 2, d1, d2)>
#map7 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>

// V at h floordiv 2.
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x8xf32>, %s: tensor<4x3x5xf32>) -> tensor<4x3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x8xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x8xf32>) outs(%init : tensor<5x8xf32>) -> tensor<5x8xf32>
  %x_1 = tensor.expand_shape %v [[0], [1, 2]] output_shape [5, 2, 4] : tensor<5x8xf32> into tensor<5x2x4xf32>
  %empty = tensor.empty() : tensor<2x5x4xf32>
  %t = linalg.transpose ins(%x_1 : tensor<5x2x4xf32>) outs(%empty : tensor<2x5x4xf32>) permutation = [1, 0, 2]
  %empty_1 = tensor.empty() : tensor<4x3x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<4x3x5xf32>) outs(%empty_1 : tensor<4x3x5xf32>) -> tensor<4x3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<4x3x4xf32>
  // expected-remark @below {{LayoutNotTracked}}
  %y = linalg.generic {indexing_maps = [#map2, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%p, %t : tensor<4x3x5xf32>, tensor<2x5x4xf32>) outs(%init_1 : tensor<4x3x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<4x3x4xf32>
  return %y : tensor<4x3x4xf32>
}

// V at h mod 2.
func.func @v_at_h_mod_2(%x: tensor<5x8xf32>, %w: tensor<8x8xf32>, %s: tensor<4x3x5xf32>) -> tensor<4x3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x8xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x8xf32>) outs(%init : tensor<5x8xf32>) -> tensor<5x8xf32>
  %x_1 = tensor.expand_shape %v [[0], [1, 2]] output_shape [5, 2, 4] : tensor<5x8xf32> into tensor<5x2x4xf32>
  %empty = tensor.empty() : tensor<2x5x4xf32>
  %t = linalg.transpose ins(%x_1 : tensor<5x2x4xf32>) outs(%empty : tensor<2x5x4xf32>) permutation = [1, 0, 2]
  %empty_1 = tensor.empty() : tensor<4x3x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<4x3x5xf32>) outs(%empty_1 : tensor<4x3x5xf32>) -> tensor<4x3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<4x3x4xf32>
  // expected-remark @below {{LayoutNotTracked}}
  %y = linalg.generic {indexing_maps = [#map2, #map1, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%p, %t : tensor<4x3x5xf32>, tensor<2x5x4xf32>) outs(%init_1 : tensor<4x3x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<4x3x4xf32>
  return %y : tensor<4x3x4xf32>
}

// V at head 0 only.
func.func @v_at_head_0_only(%x: tensor<5x8xf32>, %w: tensor<8x8xf32>, %s: tensor<4x3x5xf32>) -> tensor<4x3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x8xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x8xf32>) outs(%init : tensor<5x8xf32>) -> tensor<5x8xf32>
  %x_1 = tensor.expand_shape %v [[0], [1, 2]] output_shape [5, 2, 4] : tensor<5x8xf32> into tensor<5x2x4xf32>
  %empty = tensor.empty() : tensor<2x5x4xf32>
  %t = linalg.transpose ins(%x_1 : tensor<5x2x4xf32>) outs(%empty : tensor<2x5x4xf32>) permutation = [1, 0, 2]
  %empty_1 = tensor.empty() : tensor<4x3x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<4x3x5xf32>) outs(%empty_1 : tensor<4x3x5xf32>) -> tensor<4x3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<4x3x4xf32>
  // expected-remark @below {{LayoutNotTracked}}
  %y = linalg.generic {indexing_maps = [#map2, #map5, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%p, %t : tensor<4x3x5xf32>, tensor<2x5x4xf32>) outs(%init_1 : tensor<4x3x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<4x3x4xf32>
  return %y : tensor<4x3x4xf32>
}

// V at head 1 only.
func.func @v_at_head_1_only(%x: tensor<5x8xf32>, %w: tensor<8x8xf32>, %s: tensor<4x3x5xf32>) -> tensor<4x3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x8xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x8xf32>) outs(%init : tensor<5x8xf32>) -> tensor<5x8xf32>
  %x_1 = tensor.expand_shape %v [[0], [1, 2]] output_shape [5, 2, 4] : tensor<5x8xf32> into tensor<5x2x4xf32>
  %empty = tensor.empty() : tensor<2x5x4xf32>
  %t = linalg.transpose ins(%x_1 : tensor<5x2x4xf32>) outs(%empty : tensor<2x5x4xf32>) permutation = [1, 0, 2]
  %empty_1 = tensor.empty() : tensor<4x3x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<4x3x5xf32>) outs(%empty_1 : tensor<4x3x5xf32>) -> tensor<4x3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<4x3x4xf32>
  // expected-remark @below {{LayoutNotTracked}}
  %y = linalg.generic {indexing_maps = [#map2, #map6, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%p, %t : tensor<4x3x5xf32>, tensor<2x5x4xf32>) outs(%init_1 : tensor<4x3x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<4x3x4xf32>
  return %y : tensor<4x3x4xf32>
}

// A copy generic reads V at h floordiv 2.
func.func @copy_generic_reads_v(%x: tensor<5x8xf32>, %w: tensor<8x8xf32>, %s: tensor<4x3x5xf32>) -> tensor<4x3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x8xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x8xf32>) outs(%init : tensor<5x8xf32>) -> tensor<5x8xf32>
  %x_1 = tensor.expand_shape %v [[0], [1, 2]] output_shape [5, 2, 4] : tensor<5x8xf32> into tensor<5x2x4xf32>
  %empty = tensor.empty() : tensor<2x5x4xf32>
  %t = linalg.transpose ins(%x_1 : tensor<5x2x4xf32>) outs(%empty : tensor<2x5x4xf32>) permutation = [1, 0, 2]
  %empty_1 = tensor.empty() : tensor<4x5x4xf32>
  %rep = linalg.generic {indexing_maps = [#map, #map7], iterator_types = ["parallel", "parallel", "parallel"]} ins(%t : tensor<2x5x4xf32>) outs(%empty_1 : tensor<4x5x4xf32>) {
  ^bb0(%a: f32, %o: f32):
    linalg.yield %a : f32
  } -> tensor<4x5x4xf32>
  %empty_2 = tensor.empty() : tensor<4x3x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<4x3x5xf32>) outs(%empty_2 : tensor<4x3x5xf32>) -> tensor<4x3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<4x3x4xf32>
  // expected-remark @below {{ValueNotProjected}}
  %y = linalg.batch_matmul ins(%p, %rep : tensor<4x3x5xf32>, tensor<4x5x4xf32>) outs(%init_1 : tensor<4x3x4xf32>) -> tensor<4x3x4xf32>
  return %y : tensor<4x3x4xf32>
}

// The key head is computed in a gather: h / 2.
func.func @key_head_is_computed(%x: tensor<5x8xf32>, %w: tensor<8x8xf32>, %s: tensor<4x3x5xf32>) -> tensor<4x3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x8xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x8xf32>) outs(%init : tensor<5x8xf32>) -> tensor<5x8xf32>
  %x_1 = tensor.expand_shape %v [[0], [1, 2]] output_shape [5, 2, 4] : tensor<5x8xf32> into tensor<5x2x4xf32>
  %empty = tensor.empty() : tensor<2x5x4xf32>
  %t = linalg.transpose ins(%x_1 : tensor<5x2x4xf32>) outs(%empty : tensor<2x5x4xf32>) permutation = [1, 0, 2]
  %c2 = arith.constant 2 : index
  %empty_1 = tensor.empty() : tensor<4x5x4xf32>
  %vg = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel", "parallel", "parallel"]} outs(%empty_1 : tensor<4x5x4xf32>) {
  ^bb0(%out: f32):
    %h = linalg.index 0 : index
    %k = linalg.index 1 : index
    %j = linalg.index 2 : index
    %g = arith.divui %h, %c2 : index
    %extracted = tensor.extract %t[%g, %k, %j] : tensor<2x5x4xf32>
    linalg.yield %extracted : f32
  } -> tensor<4x5x4xf32>
  %empty_2 = tensor.empty() : tensor<4x3x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<4x3x5xf32>) outs(%empty_2 : tensor<4x3x5xf32>) -> tensor<4x3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<4x3x4xf32>
  // expected-remark @below {{ValueGathered}}
  %y = linalg.batch_matmul ins(%p, %vg : tensor<4x3x5xf32>, tensor<4x5x4xf32>) outs(%init_1 : tensor<4x3x4xf32>) -> tensor<4x3x4xf32>
  return %y : tensor<4x3x4xf32>
}

// A copy generic reads token k floordiv 2: tokens of V are doubled, not heads.
func.func @copy_generic_reads_token_k(%x: tensor<3x8xf32>, %w: tensor<8x4xf32>, %s: tensor<4x6xf32>) -> tensor<4x4xf32> {
  %init = arith.constant dense<0.0> : tensor<3x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<3x8xf32>, tensor<8x4xf32>) outs(%init : tensor<3x4xf32>) -> tensor<3x4xf32>
  %empty = tensor.empty() : tensor<3x2x4xf32>
  %rep = linalg.broadcast ins(%v : tensor<3x4xf32>) outs(%empty : tensor<3x2x4xf32>) dimensions = [1]
  %c = tensor.collapse_shape %rep [[0, 1], [2]] : tensor<3x2x4xf32> into tensor<6x4xf32>
  %empty_1 = tensor.empty() : tensor<4x6xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<4x6xf32>) outs(%empty_1 : tensor<4x6xf32>) -> tensor<4x6xf32>
  %init_1 = arith.constant dense<0.0> : tensor<4x4xf32>
  // expected-remark @below {{LayoutNotTracked}}
  %y = linalg.matmul ins(%p, %c : tensor<4x6xf32>, tensor<6x4xf32>) outs(%init_1 : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// V is repeated along its features.
func.func @v_is_repeated(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x8xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<5x2x4xf32>
  %rep = linalg.broadcast ins(%v : tensor<5x4xf32>) outs(%empty : tensor<5x2x4xf32>) dimensions = [1]
  %c = tensor.collapse_shape %rep [[0], [1, 2]] : tensor<5x2x4xf32> into tensor<5x8xf32>
  %empty_1 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x8xf32>
  // expected-remark @below {{LayoutNotTracked}}
  %y = linalg.matmul ins(%p, %c : tensor<3x5xf32>, tensor<5x8xf32>) outs(%init_1 : tensor<3x8xf32>) -> tensor<3x8xf32>
  return %y : tensor<3x8xf32>
}

// TOSA: V is repeated along its features.
func.func @tosa_v_is_repeated(%x: tensor<1x5x8xf32>, %w: tensor<1x8x4xf32>, %s: tensor<1x3x5xf32>) -> tensor<1x3x8xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %shape = tosa.const_shape {values = dense<[1, 1, 2]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %tile = tosa.tile %v, %shape : (tensor<1x5x4xf32>, !tosa.shape<3>) -> tensor<1x5x8xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x3x5xf32>, tensor<1x3x1xf32>) -> tensor<1x3x5xf32>
  %exp = tosa.exp %sub : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<1x3x5xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  // expected-remark @below {{LayoutNotTracked}}
  %y = tosa.matmul %p, %tile, %zp, %zp : (tensor<1x3x5xf32>, tensor<1x5x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x8xf32>
  return %y : tensor<1x3x8xf32>
}

// TOSA: tile along the keys.
func.func @tosa_tile_along_keys(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %s: tensor<1x4x6xf32>) -> tensor<1x4x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %shape = tosa.const_shape {values = dense<[1, 2, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %tile = tosa.tile %v, %shape : (tensor<1x3x4xf32>, !tosa.shape<3>) -> tensor<1x6x4xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<1x4x6xf32>) -> tensor<1x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x4x6xf32>, tensor<1x4x1xf32>) -> tensor<1x4x6xf32>
  %exp = tosa.exp %sub : (tensor<1x4x6xf32>) -> tensor<1x4x6xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x4x6xf32>) -> tensor<1x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<1x4x6xf32>, tensor<1x4x1xf32>, tensor<1xi8>) -> tensor<1x4x6xf32>
  // expected-remark @below {{LayoutNotTracked}}
  %y = tosa.matmul %p, %tile, %zp, %zp : (tensor<1x4x6xf32>, tensor<1x6x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x4xf32>
  return %y : tensor<1x4x4xf32>
}
