// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// D11: output transposed and reshaped to [B, S, H*E], then projected.

// torch.

// ARGS: x, w, x, w
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x18xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x4x5xf32>, tensor<6x5x6xf32>)
// CHECK: linalg.matmul{{.*}}tensor<8x18xf32>, tensor<18x9xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<18x8xf32>, %s: tensor<2x3x4x5xf32>, %wo: tensor<18x9xf32>) -> tensor<2x4x9xf32> {
  %e = tensor.empty() : tensor<8x18xf32>
  %wt = linalg.transpose ins(%w : tensor<18x8xf32>) outs(%e : tensor<8x18xf32>) permutation = [1, 0]
  %x2 = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %zero = arith.constant 0.0 : f32
  %e_0 = tensor.empty() : tensor<10x18xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<10x18xf32>) -> tensor<10x18xf32>
  %v = linalg.matmul ins(%x2, %wt : tensor<10x8xf32>, tensor<8x18xf32>) outs(%init : tensor<10x18xf32>) -> tensor<10x18xf32>
  %v4 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 3, 6] : tensor<10x18xf32> into tensor<2x5x3x6xf32>
  %e_1 = tensor.empty() : tensor<2x3x5x6xf32>
  %vt = linalg.transpose ins(%v4 : tensor<2x5x3x6xf32>) outs(%e_1 : tensor<2x3x5x6xf32>) permutation = [0, 2, 1, 3]
  %v3 = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<2x3x5x6xf32> into tensor<6x5x6xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_2 = tensor.empty() : tensor<2x3x4xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_2 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x3x4x5xf32>) outs(%init_0 : tensor<2x3x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4xf32>
  %e_3 = tensor.empty() : tensor<2x3x4x5xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %max : tensor<2x3x4x5xf32>, tensor<2x3x4xf32>) outs(%e_3 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x3x4x5xf32>) outs(%e_3 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x4x5xf32>) outs(%init_1 : tensor<2x3x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x4x5xf32>, tensor<2x3x4xf32>) outs(%e_3 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x5xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x4x5xf32> into tensor<6x4x5xf32>
  %e_4 = tensor.empty() : tensor<6x4x6xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  %y = linalg.batch_matmul ins(%p3, %v3 : tensor<6x4x5xf32>, tensor<6x5x6xf32>) outs(%init_2 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  %y4 = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [2, 3, 4, 6] : tensor<6x4x6xf32> into tensor<2x3x4x6xf32>
  %e_5 = tensor.empty() : tensor<2x4x3x6xf32>
  %yt = linalg.transpose ins(%y4 : tensor<2x3x4x6xf32>) outs(%e_5 : tensor<2x4x3x6xf32>) permutation = [0, 2, 1, 3]
  %y2 = tensor.collapse_shape %yt [[0, 1], [2, 3]] : tensor<2x4x3x6xf32> into tensor<8x18xf32>
  %e_6 = tensor.empty() : tensor<8x9xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_6 : tensor<8x9xf32>) -> tensor<8x9xf32>
  %o = linalg.matmul ins(%y2, %wo : tensor<8x18xf32>, tensor<18x9xf32>) outs(%init_3 : tensor<8x9xf32>) -> tensor<8x9xf32>
  %out = tensor.expand_shape %o [[0, 1], [2]] output_shape [2, 4, 9] : tensor<8x9xf32> into tensor<2x4x9xf32>
  return %out : tensor<2x4x9xf32>
}

// -----

// Batch 1.

// ARGS: x, w, x, w
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x18xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<3x4x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<3x4x5xf32>, tensor<3x5x6xf32>)
// CHECK: linalg.matmul{{.*}}tensor<4x18xf32>, tensor<18x9xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
func.func @main(%x: tensor<1x5x8xf32>, %w: tensor<18x8xf32>, %s: tensor<1x3x4x5xf32>, %wo: tensor<18x9xf32>) -> tensor<1x4x9xf32> {
  %e = tensor.empty() : tensor<8x18xf32>
  %wt = linalg.transpose ins(%w : tensor<18x8xf32>) outs(%e : tensor<8x18xf32>) permutation = [1, 0]
  %x2 = tensor.collapse_shape %x [[0, 1], [2]] : tensor<1x5x8xf32> into tensor<5x8xf32>
  %zero = arith.constant 0.0 : f32
  %e_0 = tensor.empty() : tensor<5x18xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<5x18xf32>) -> tensor<5x18xf32>
  %v = linalg.matmul ins(%x2, %wt : tensor<5x8xf32>, tensor<8x18xf32>) outs(%init : tensor<5x18xf32>) -> tensor<5x18xf32>
  %v4 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [1, 5, 3, 6] : tensor<5x18xf32> into tensor<1x5x3x6xf32>
  %e_1 = tensor.empty() : tensor<1x3x5x6xf32>
  %vt = linalg.transpose ins(%v4 : tensor<1x5x3x6xf32>) outs(%e_1 : tensor<1x3x5x6xf32>) permutation = [0, 2, 1, 3]
  %v3 = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<1x3x5x6xf32> into tensor<3x5x6xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_2 = tensor.empty() : tensor<1x3x4xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_2 : tensor<1x3x4xf32>) -> tensor<1x3x4xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<1x3x4x5xf32>) outs(%init_0 : tensor<1x3x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x3x4xf32>
  %e_3 = tensor.empty() : tensor<1x3x4x5xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %max : tensor<1x3x4x5xf32>, tensor<1x3x4xf32>) outs(%e_3 : tensor<1x3x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x3x4x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<1x3x4x5xf32>) outs(%e_3 : tensor<1x3x4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x3x4x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<1x3x4xf32>) -> tensor<1x3x4xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<1x3x4x5xf32>) outs(%init_1 : tensor<1x3x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x3x4xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<1x3x4x5xf32>, tensor<1x3x4xf32>) outs(%e_3 : tensor<1x3x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x3x4x5xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<1x3x4x5xf32> into tensor<3x4x5xf32>
  %e_4 = tensor.empty() : tensor<3x4x6xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<3x4x6xf32>) -> tensor<3x4x6xf32>
  %y = linalg.batch_matmul ins(%p3, %v3 : tensor<3x4x5xf32>, tensor<3x5x6xf32>) outs(%init_2 : tensor<3x4x6xf32>) -> tensor<3x4x6xf32>
  %y4 = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [1, 3, 4, 6] : tensor<3x4x6xf32> into tensor<1x3x4x6xf32>
  %e_5 = tensor.empty() : tensor<1x4x3x6xf32>
  %yt = linalg.transpose ins(%y4 : tensor<1x3x4x6xf32>) outs(%e_5 : tensor<1x4x3x6xf32>) permutation = [0, 2, 1, 3]
  %y2 = tensor.collapse_shape %yt [[0, 1], [2, 3]] : tensor<1x4x3x6xf32> into tensor<4x18xf32>
  %e_6 = tensor.empty() : tensor<4x9xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_6 : tensor<4x9xf32>) -> tensor<4x9xf32>
  %o = linalg.matmul ins(%y2, %wo : tensor<4x18xf32>, tensor<18x9xf32>) outs(%init_3 : tensor<4x9xf32>) -> tensor<4x9xf32>
  %out = tensor.expand_shape %o [[0, 1], [2]] output_shape [1, 4, 9] : tensor<4x9xf32> into tensor<1x4x9xf32>
  return %out : tensor<1x4x9xf32>
}

// -----

// The product itself writes [B, Q, H, E].

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<2x5x8xf32>, tensor<8x18xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: linalg.generic{{.*}}tensor<2x3x4x5xf32>, tensor<2x5x3x6xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d1, d4)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x18xf32>, %s: tensor<2x3x4x5xf32>) -> tensor<2x4x18xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x5x18xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<2x5x18xf32>) -> tensor<2x5x18xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<2x5x8xf32>, tensor<8x18xf32>) outs(%init : tensor<2x5x18xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x5x18xf32>
  %x_0 = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [2, 5, 3, 6] : tensor<2x5x18xf32> into tensor<2x5x3x6xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<2x3x4xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %max = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x3x4x5xf32>) outs(%init_0 : tensor<2x3x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4xf32>
  %e_1 = tensor.empty() : tensor<2x3x4x5xf32>
  %sub = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %max : tensor<2x3x4x5xf32>, tensor<2x3x4xf32>) outs(%e_1 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x5xf32>
  %exp = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x3x4x5xf32>) outs(%e_1 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %sum = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x4x5xf32>) outs(%init_1 : tensor<2x3x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4xf32>
  %p = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x4x5xf32>, tensor<2x3x4xf32>) outs(%e_1 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x5xf32>
  %e_2 = tensor.empty() : tensor<2x4x3x6xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<2x4x3x6xf32>) -> tensor<2x4x3x6xf32>
  %y = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %x_0 : tensor<2x3x4x5xf32>, tensor<2x5x3x6xf32>) outs(%init_2 : tensor<2x4x3x6xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x4x3x6xf32>
  %c = tensor.collapse_shape %y [[0], [1], [2, 3]] : tensor<2x4x3x6xf32> into tensor<2x4x18xf32>
  return %c : tensor<2x4x18xf32>
}

// -----

// TOSA, with the output projection.

// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xf32>, tensor<1x8x18xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<6x4x5xf32>, tensor<6x5x6xf32>, 
// CHECK: tosa.matmul{{.*}}(tensor<1x8x18xf32>, tensor<1x18x7xf32>, 
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<1x8x18xf32>, %s: tensor<2x3x4x5xf32>, %wo: tensor<1x18x7xf32>) -> tensor<2x4x7xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x18xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x18xf32>
  %shape_0 = tosa.const_shape {values = dense<[2, 5, 3, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_0 = tosa.reshape %v, %shape_0 : (tensor<1x10x18xf32>, !tosa.shape<4>) -> tensor<2x5x3x6xf32>
  %t = tosa.transpose %r_0 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x3x6xf32>) -> tensor<2x3x5x6xf32>
  %shape_1 = tosa.const_shape {values = dense<[6, 5, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_1 = tosa.reshape %t, %shape_1 : (tensor<2x3x5x6xf32>, !tosa.shape<3>) -> tensor<6x5x6xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>) -> tensor<2x3x4x5xf32>
  %exp = tosa.exp %sub : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x3x4x1xf32>) -> tensor<2x3x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>, tensor<1xi8>) -> tensor<2x3x4x5xf32>
  %shape_2 = tosa.const_shape {values = dense<[6, 4, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_2 = tosa.reshape %p, %shape_2 : (tensor<2x3x4x5xf32>, !tosa.shape<3>) -> tensor<6x4x5xf32>
  %y = tosa.matmul %r_2, %r_1, %zp, %zp : (tensor<6x4x5xf32>, tensor<6x5x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x6xf32>
  %shape_3 = tosa.const_shape {values = dense<[2, 3, 4, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_3 = tosa.reshape %y, %shape_3 : (tensor<6x4x6xf32>, !tosa.shape<4>) -> tensor<2x3x4x6xf32>
  %t_0 = tosa.transpose %r_3 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x3x4x6xf32>) -> tensor<2x4x3x6xf32>
  %shape_4 = tosa.const_shape {values = dense<[1, 8, 18]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_4 = tosa.reshape %t_0, %shape_4 : (tensor<2x4x3x6xf32>, !tosa.shape<3>) -> tensor<1x8x18xf32>
  %o = tosa.matmul %r_4, %wo, %zp, %zp : (tensor<1x8x18xf32>, tensor<1x18x7xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x8x7xf32>
  %shape_5 = tosa.const_shape {values = dense<[2, 4, 7]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_5 = tosa.reshape %o, %shape_5 : (tensor<1x8x7xf32>, !tosa.shape<3>) -> tensor<2x4x7xf32>
  return %r_5 : tensor<2x4x7xf32>
}
