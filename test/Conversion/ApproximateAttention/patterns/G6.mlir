// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// G6: K or V compressed to int8 or int4 with scales. A compressed V has no projection in the graph.

// int8 V, groups of four features.

// ARGS: i100, pos, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
func.func @main(%v: tensor<3x5x8xi8>, %scale: tensor<3x5x2xf32>, %s: tensor<3x4x5xf32>) -> tensor<3x4x8xf32> {
  %x = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [3, 5, 2, 4] : tensor<3x5x8xi8> into tensor<3x5x2x4xi8>
  %e = tensor.empty() : tensor<3x5x2x4xf32>
  %vd = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x, %scale : tensor<3x5x2x4xi8>, tensor<3x5x2xf32>) outs(%e : tensor<3x5x2x4xf32>) {
  ^bb0(%a_: i8, %b_: f32, %o_: f32):
    %x_ = arith.sitofp %a_ : i8 to f32
    %r_ = arith.mulf %x_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5x2x4xf32>
  %c = tensor.collapse_shape %vd [[0], [1], [2, 3]] : tensor<3x5x2x4xf32> into tensor<3x5x8xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<3x4xf32>
  %init = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %max = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<3x4x5xf32>) outs(%init : tensor<3x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x4xf32>
  %e_1 = tensor.empty() : tensor<3x4x5xf32>
  %sub = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %max : tensor<3x4x5xf32>, tensor<3x4xf32>) outs(%e_1 : tensor<3x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x4x5xf32>
  %exp = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<3x4x5xf32>) outs(%e_1 : tensor<3x4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x4x5xf32>
  %zero = arith.constant 0.0 : f32
  %init_0 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %sum = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<3x4x5xf32>) outs(%init_0 : tensor<3x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x4xf32>
  %p = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<3x4x5xf32>, tensor<3x4xf32>) outs(%e_1 : tensor<3x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x4x5xf32>
  %e_2 = tensor.empty() : tensor<3x4x8xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<3x4x8xf32>) -> tensor<3x4x8xf32>
  // expected-remark @below {{ValueNotProjected}}
  %y = linalg.batch_matmul ins(%p, %c : tensor<3x4x5xf32>, tensor<3x5x8xf32>) outs(%init_1 : tensor<3x4x8xf32>) -> tensor<3x4x8xf32>
  return %y : tensor<3x4x8xf32>
}

// -----

// int4 V, two to a byte.

// ARGS: i100, pos, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
func.func @main(%v: tensor<3x5x4xi8>, %scale: tensor<3x5xf32>, %s: tensor<3x4x5xf32>) -> tensor<3x4x8xf32> {
  %low = arith.constant 15 : i8
  %four = arith.constant 4 : i8
  %eight = arith.constant 8.0 : f32
  %e = tensor.empty() : tensor<3x5x4xf32>
  %even = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v, %scale : tensor<3x5x4xi8>, tensor<3x5xf32>) outs(%e : tensor<3x5x4xf32>) {
  ^bb0(%a_: i8, %b_: f32, %o_: f32):
    %x_ = arith.andi %a_, %low : i8
    %y_ = arith.uitofp %x_ : i8 to f32
    %z_ = arith.subf %y_, %eight : f32
    %r_ = arith.mulf %z_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5x4xf32>
  %odd = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v, %scale : tensor<3x5x4xi8>, tensor<3x5xf32>) outs(%e : tensor<3x5x4xf32>) {
  ^bb0(%a_: i8, %b_: f32, %o_: f32):
    %x_ = arith.shrui %a_, %four : i8
    %y_ = arith.uitofp %x_ : i8 to f32
    %z_ = arith.subf %y_, %eight : f32
    %r_ = arith.mulf %z_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5x4xf32>
  %v_0 = tensor.concat dim(2) %even, %odd : (tensor<3x5x4xf32>, tensor<3x5x4xf32>) -> tensor<3x5x8xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<3x4xf32>
  %init = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<3x4x5xf32>) outs(%init : tensor<3x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x4xf32>
  %e_1 = tensor.empty() : tensor<3x4x5xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %max : tensor<3x4x5xf32>, tensor<3x4xf32>) outs(%e_1 : tensor<3x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x4x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<3x4x5xf32>) outs(%e_1 : tensor<3x4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x4x5xf32>
  %zero = arith.constant 0.0 : f32
  %init_0 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<3x4x5xf32>) outs(%init_0 : tensor<3x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x4xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<3x4x5xf32>, tensor<3x4xf32>) outs(%e_1 : tensor<3x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x4x5xf32>
  %e_2 = tensor.empty() : tensor<3x4x8xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<3x4x8xf32>) -> tensor<3x4x8xf32>
  // expected-remark @below {{ValueNotProjected}}
  %y = linalg.batch_matmul ins(%p, %v_0 : tensor<3x4x5xf32>, tensor<3x5x8xf32>) outs(%init_1 : tensor<3x4x8xf32>) -> tensor<3x4x8xf32>
  return %y : tensor<3x4x8xf32>
}

// -----

// Only K is compressed: V is projected and rewritten.

// ARGS: x, w, x, i4, pos
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) probabilities(%{{[^ ]+}} : tensor<3x7x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<3x7x5xf32>, tensor<3x5x4xf32>)
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x12xf32>, %q: tensor<3x7x6xf32>, %k: tensor<3x5x6xi8>, %scale: tensor<3x5xf32>) -> tensor<3x7x4xf32> {
  %e = tensor.empty() : tensor<3x5x6xf32>
  %kd = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%k, %scale : tensor<3x5x6xi8>, tensor<3x5xf32>) outs(%e : tensor<3x5x6xf32>) {
  ^bb0(%a_: i8, %b_: f32, %o_: f32):
    %x_ = arith.sitofp %a_ : i8 to f32
    %r_ = arith.mulf %x_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5x6xf32>
  %zero = arith.constant 0.0 : f32
  %e_0 = tensor.empty() : tensor<5x12xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<5x12xf32>) -> tensor<5x12xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x12xf32>) outs(%init : tensor<5x12xf32>) -> tensor<5x12xf32>
  %x_0 = tensor.expand_shape %v [[0], [1, 2]] output_shape [5, 3, 4] : tensor<5x12xf32> into tensor<5x3x4xf32>
  %e_1 = tensor.empty() : tensor<3x5x4xf32>
  %t = linalg.transpose ins(%x_0 : tensor<5x3x4xf32>) outs(%e_1 : tensor<3x5x4xf32>) permutation = [1, 0, 2]
  %e_2 = tensor.empty() : tensor<3x6x5xf32>
  %t_0 = linalg.transpose ins(%kd : tensor<3x5x6xf32>) outs(%e_2 : tensor<3x6x5xf32>) permutation = [0, 2, 1]
  %e_3 = tensor.empty() : tensor<3x7x5xf32>
  %init_0 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<3x7x5xf32>) -> tensor<3x7x5xf32>
  %s = linalg.batch_matmul ins(%q, %t_0 : tensor<3x7x6xf32>, tensor<3x6x5xf32>) outs(%init_0 : tensor<3x7x5xf32>) -> tensor<3x7x5xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_4 = tensor.empty() : tensor<3x7xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_4 : tensor<3x7xf32>) -> tensor<3x7xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<3x7x5xf32>) outs(%init_1 : tensor<3x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %max : tensor<3x7x5xf32>, tensor<3x7xf32>) outs(%e_3 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<3x7x5xf32>) outs(%e_3 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<3x7xf32>) -> tensor<3x7xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<3x7x5xf32>) outs(%init_2 : tensor<3x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<3x7x5xf32>, tensor<3x7xf32>) outs(%e_3 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %e_5 = tensor.empty() : tensor<3x7x4xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_5 : tensor<3x7x4xf32>) -> tensor<3x7x4xf32>
  %y = linalg.batch_matmul ins(%p, %t : tensor<3x7x5xf32>, tensor<3x5x4xf32>) outs(%init_3 : tensor<3x7x4xf32>) -> tensor<3x7x4xf32>
  return %y : tensor<3x7x4xf32>
}

// -----

// TOSA: int8 V, one scale per token.

// ARGS: i100, pos, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
func.func @main(%v: tensor<3x5x8xi8>, %scale: tensor<3x5x1xf32>, %s: tensor<3x4x5xf32>) -> tensor<3x4x8xf32> {
  %vf = tosa.cast %v : (tensor<3x5x8xi8>) -> tensor<3x5x8xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %vd = tosa.mul %vf, %scale, %shift : (tensor<3x5x8xf32>, tensor<3x5x1xf32>, tensor<1xi8>) -> tensor<3x5x8xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<3x4x5xf32>) -> tensor<3x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<3x4x5xf32>, tensor<3x4x1xf32>) -> tensor<3x4x5xf32>
  %exp = tosa.exp %sub : (tensor<3x4x5xf32>) -> tensor<3x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<3x4x5xf32>) -> tensor<3x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<3x4x1xf32>) -> tensor<3x4x1xf32>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<3x4x5xf32>, tensor<3x4x1xf32>, tensor<1xi8>) -> tensor<3x4x5xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  // expected-remark @below {{ValueNotProjected}}
  %y = tosa.matmul %p, %vd, %zp, %zp : (tensor<3x4x5xf32>, tensor<3x5x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<3x4x8xf32>
  return %y : tensor<3x4x8xf32>
}
