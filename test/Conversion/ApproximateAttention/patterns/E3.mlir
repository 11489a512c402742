// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// E3: V = concat(past, new): only part of the rows has an X. Left exact.

// torch DynamicCache; the cache is returned as well.

// ARGS: x, w, x, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
func.func @main(%x: tensor<2x4x8xf32>, %w: tensor<8x18xf32>, %past: tensor<2x3x5x6xf32>, %s: tensor<2x3x4x9xf32>) -> (tensor<6x4x6xf32>, tensor<2x3x9x6xf32>) {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x4x8xf32> into tensor<8x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8x18xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<8x18xf32>) -> tensor<8x18xf32>
  %v = linalg.matmul ins(%c, %w : tensor<8x8xf32>, tensor<8x18xf32>) outs(%init : tensor<8x18xf32>) -> tensor<8x18xf32>
  %x_0 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 4, 3, 6] : tensor<8x18xf32> into tensor<2x4x3x6xf32>
  %e_0 = tensor.empty() : tensor<2x3x4x6xf32>
  %t = linalg.transpose ins(%x_0 : tensor<2x4x3x6xf32>) outs(%e_0 : tensor<2x3x4x6xf32>) permutation = [0, 2, 1, 3]
  %cat = tensor.concat dim(2) %past, %t : (tensor<2x3x5x6xf32>, tensor<2x3x4x6xf32>) -> tensor<2x3x9x6xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_1 = tensor.empty() : tensor<2x3x4xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_1 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x3x4x9xf32>) outs(%init_0 : tensor<2x3x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4xf32>
  %e_2 = tensor.empty() : tensor<2x3x4x9xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %max : tensor<2x3x4x9xf32>, tensor<2x3x4xf32>) outs(%e_2 : tensor<2x3x4x9xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x9xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x3x4x9xf32>) outs(%e_2 : tensor<2x3x4x9xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x9xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x4x9xf32>) outs(%init_1 : tensor<2x3x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x4x9xf32>, tensor<2x3x4xf32>) outs(%e_2 : tensor<2x3x4x9xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x9xf32>
  %c_0 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x4x9xf32> into tensor<6x4x9xf32>
  %c_1 = tensor.collapse_shape %cat [[0, 1], [2], [3]] : tensor<2x3x9x6xf32> into tensor<6x9x6xf32>
  %e_3 = tensor.empty() : tensor<6x4x6xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  // expected-remark @below {{ValueFromCache}}
  %y = linalg.batch_matmul ins(%c_0, %c_1 : tensor<6x4x9xf32>, tensor<6x9x6xf32>) outs(%init_2 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  return %y, %cat : tensor<6x4x6xf32>, tensor<2x3x9x6xf32>
}

// -----

// Two insert_slice into an empty tensor (lowered concatenation).

// ARGS: x, w, x, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
func.func @main(%x: tensor<2x4x8xf32>, %w: tensor<8x18xf32>, %past: tensor<2x3x5x6xf32>, %s: tensor<2x3x4x9xf32>) -> tensor<6x4x6xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x4x8xf32> into tensor<8x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8x18xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<8x18xf32>) -> tensor<8x18xf32>
  %v = linalg.matmul ins(%c, %w : tensor<8x8xf32>, tensor<8x18xf32>) outs(%init : tensor<8x18xf32>) -> tensor<8x18xf32>
  %x_0 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 4, 3, 6] : tensor<8x18xf32> into tensor<2x4x3x6xf32>
  %e_0 = tensor.empty() : tensor<2x3x4x6xf32>
  %t = linalg.transpose ins(%x_0 : tensor<2x4x3x6xf32>) outs(%e_0 : tensor<2x3x4x6xf32>) permutation = [0, 2, 1, 3]
  %e_1 = tensor.empty() : tensor<2x3x9x6xf32>
  %cat = tensor.insert_slice %past into %e_1[0, 0, 0, 0] [2, 3, 5, 6] [1, 1, 1, 1] : tensor<2x3x5x6xf32> into tensor<2x3x9x6xf32>
  %cat_0 = tensor.insert_slice %t into %cat[0, 0, 5, 0] [2, 3, 4, 6] [1, 1, 1, 1] : tensor<2x3x4x6xf32> into tensor<2x3x9x6xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_2 = tensor.empty() : tensor<2x3x4xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_2 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x3x4x9xf32>) outs(%init_0 : tensor<2x3x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4xf32>
  %e_3 = tensor.empty() : tensor<2x3x4x9xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %max : tensor<2x3x4x9xf32>, tensor<2x3x4xf32>) outs(%e_3 : tensor<2x3x4x9xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x9xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x3x4x9xf32>) outs(%e_3 : tensor<2x3x4x9xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x9xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x4x9xf32>) outs(%init_1 : tensor<2x3x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x4x9xf32>, tensor<2x3x4xf32>) outs(%e_3 : tensor<2x3x4x9xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x9xf32>
  %c_0 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x4x9xf32> into tensor<6x4x9xf32>
  %c_1 = tensor.collapse_shape %cat_0 [[0, 1], [2], [3]] : tensor<2x3x9x6xf32> into tensor<6x9x6xf32>
  %e_4 = tensor.empty() : tensor<6x4x6xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  // expected-remark @below {{ValueFromCache}}
  %y = linalg.batch_matmul ins(%c_0, %c_1 : tensor<6x4x9xf32>, tensor<6x9x6xf32>) outs(%init_2 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}

// -----

// StaticCache: insert_slice into the cache at a run-time position.

// ARGS: x, w, x, x, i2
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
func.func @main(%x: tensor<2x4x8xf32>, %w: tensor<8x18xf32>, %past: tensor<2x3x5x6xf32>, %s: tensor<2x3x4x5xf32>, %pos: index) -> (tensor<6x4x6xf32>, tensor<2x3x5x6xf32>) {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x4x8xf32> into tensor<8x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8x18xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<8x18xf32>) -> tensor<8x18xf32>
  %v = linalg.matmul ins(%c, %w : tensor<8x8xf32>, tensor<8x18xf32>) outs(%init : tensor<8x18xf32>) -> tensor<8x18xf32>
  %x_0 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 4, 3, 6] : tensor<8x18xf32> into tensor<2x4x3x6xf32>
  %e_0 = tensor.empty() : tensor<2x3x4x6xf32>
  %t = linalg.transpose ins(%x_0 : tensor<2x4x3x6xf32>) outs(%e_0 : tensor<2x3x4x6xf32>) permutation = [0, 2, 1, 3]
  %cache = tensor.insert_slice %t into %past[0, 0, %pos, 0] [2, 3, 4, 6] [1, 1, 1, 1] : tensor<2x3x4x6xf32> into tensor<2x3x5x6xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_1 = tensor.empty() : tensor<2x3x4xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_1 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x3x4x5xf32>) outs(%init_0 : tensor<2x3x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4xf32>
  %e_2 = tensor.empty() : tensor<2x3x4x5xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %max : tensor<2x3x4x5xf32>, tensor<2x3x4xf32>) outs(%e_2 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x3x4x5xf32>) outs(%e_2 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x4x5xf32>) outs(%init_1 : tensor<2x3x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x4x5xf32>, tensor<2x3x4xf32>) outs(%e_2 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x5xf32>
  %c_0 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x4x5xf32> into tensor<6x4x5xf32>
  %c_1 = tensor.collapse_shape %cache [[0, 1], [2], [3]] : tensor<2x3x5x6xf32> into tensor<6x5x6xf32>
  %e_3 = tensor.empty() : tensor<6x4x6xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  // expected-remark @below {{ValueFromCache}}
  %y = linalg.batch_matmul ins(%c_0, %c_1 : tensor<6x4x5xf32>, tensor<6x5x6xf32>) outs(%init_2 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  return %y, %cache : tensor<6x4x6xf32>, tensor<2x3x5x6xf32>
}

// -----

// New tokens first: concat(new, past).

// ARGS: x, w, x, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<3x8xf32>, %w: tensor<8x4xf32>, %past: tensor<5x4xf32>, %s: tensor<2x8xf32>) -> tensor<2x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<3x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3x4xf32>) -> tensor<3x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<3x8xf32>, tensor<8x4xf32>) outs(%init : tensor<3x4xf32>) -> tensor<3x4xf32>
  %cat = tensor.concat dim(0) %v, %past : (tensor<3x4xf32>, tensor<5x4xf32>) -> tensor<8x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<2xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<2xf32>) -> tensor<2xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<2x8xf32>) outs(%init_0 : tensor<2xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2xf32>
  %e_1 = tensor.empty() : tensor<2x8xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<2x8xf32>, tensor<2xf32>) outs(%e_1 : tensor<2x8xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x8xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<2x8xf32>) outs(%e_1 : tensor<2x8xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x8xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<2xf32>) -> tensor<2xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<2x8xf32>) outs(%init_1 : tensor<2xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<2x8xf32>, tensor<2xf32>) outs(%e_1 : tensor<2x8xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x8xf32>
  %e_2 = tensor.empty() : tensor<2x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<2x4xf32>) -> tensor<2x4xf32>
  // expected-remark @below {{ValueFromCache}}
  %y = linalg.matmul ins(%p, %cat : tensor<2x8xf32>, tensor<8x4xf32>) outs(%init_2 : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %y : tensor<2x4xf32>
}

// -----

// TOSA.

// ARGS: x, x, x, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
func.func @main(%x: tensor<2x4x8xf32>, %w: tensor<1x8x18xf32>, %past: tensor<2x3x5x6xf32>, %s: tensor<2x3x4x9xf32>) -> (tensor<6x4x6xf32>, tensor<2x3x9x6xf32>) {
  %shape = tosa.const_shape {values = dense<[1, 8, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x4x8xf32>, !tosa.shape<3>) -> tensor<1x8x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x8x8xf32>, tensor<1x8x18xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x8x18xf32>
  %shape_0 = tosa.const_shape {values = dense<[2, 4, 3, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_0 = tosa.reshape %v, %shape_0 : (tensor<1x8x18xf32>, !tosa.shape<4>) -> tensor<2x4x3x6xf32>
  %t = tosa.transpose %r_0 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x4x3x6xf32>) -> tensor<2x3x4x6xf32>
  %cat = tosa.concat %past, %t {axis = 2 : i32} : (tensor<2x3x5x6xf32>, tensor<2x3x4x6xf32>) -> tensor<2x3x9x6xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<2x3x4x9xf32>) -> tensor<2x3x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<2x3x4x9xf32>, tensor<2x3x4x1xf32>) -> tensor<2x3x4x9xf32>
  %exp = tosa.exp %sub : (tensor<2x3x4x9xf32>) -> tensor<2x3x4x9xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x3x4x9xf32>) -> tensor<2x3x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x3x4x1xf32>) -> tensor<2x3x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x3x4x9xf32>, tensor<2x3x4x1xf32>, tensor<1xi8>) -> tensor<2x3x4x9xf32>
  %shape_1 = tosa.const_shape {values = dense<[6, 4, 9]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_1 = tosa.reshape %p, %shape_1 : (tensor<2x3x4x9xf32>, !tosa.shape<3>) -> tensor<6x4x9xf32>
  %shape_2 = tosa.const_shape {values = dense<[6, 9, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_2 = tosa.reshape %cat, %shape_2 : (tensor<2x3x9x6xf32>, !tosa.shape<3>) -> tensor<6x9x6xf32>
  // expected-remark @below {{ValueFromCache}}
  %y = tosa.matmul %r_1, %r_2, %zp, %zp : (tensor<6x4x9xf32>, tensor<6x9x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x6xf32>
  return %y, %cat : tensor<6x4x6xf32>, tensor<2x3x9x6xf32>
}
