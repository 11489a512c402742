// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// D9: the transposed problem: scores^T with softmax over the second to last dimension, or
// V^T P^T.

// Scores^T = K Q^T, softmax over dimension 1, product summed over dimension 1 of A.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<2x5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x1x3x5xf32>)
// CHECK: linalg.generic{{.*}}tensor<2x5x3xf32>, tensor<2x5x4xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d3, d1)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d3, d2)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x4xf32>, %q: tensor<2x3x7xf32>, %k: tensor<2x5x7xf32>) -> tensor<2x3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<2x5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<2x5x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x5x4xf32>
  %e_0 = tensor.empty() : tensor<2x7x3xf32>
  %qt = linalg.transpose ins(%q : tensor<2x3x7xf32>) outs(%e_0 : tensor<2x7x3xf32>) permutation = [0, 2, 1]
  %e_1 = tensor.empty() : tensor<2x5x3xf32>
  %init_0 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<2x5x3xf32>) -> tensor<2x5x3xf32>
  %st = linalg.batch_matmul ins(%k, %qt : tensor<2x5x7xf32>, tensor<2x7x3xf32>) outs(%init_0 : tensor<2x5x3xf32>) -> tensor<2x5x3xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_2 = tensor.empty() : tensor<2x3xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_2 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %max = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "reduction", "parallel"]} ins(%st : tensor<2x5x3xf32>) outs(%init_1 : tensor<2x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3xf32>
  %sub = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%st, %max : tensor<2x5x3xf32>, tensor<2x3xf32>) outs(%e_1 : tensor<2x5x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x5x3xf32>
  %exp = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<2x5x3xf32>) outs(%e_1 : tensor<2x5x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x5x3xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %sum = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "reduction", "parallel"]} ins(%exp : tensor<2x5x3xf32>) outs(%init_2 : tensor<2x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3xf32>
  %p = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x5x3xf32>, tensor<2x3xf32>) outs(%e_1 : tensor<2x5x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x5x3xf32>
  %e_3 = tensor.empty() : tensor<2x3x4xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %y = linalg.generic {indexing_maps = [#map5, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%p, %v : tensor<2x5x3xf32>, tensor<2x5x4xf32>) outs(%init_3 : tensor<2x3x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}

// -----

// Scores^T = K Q^T, softmax over dimension 1, product summed over dimension 1 of A. Every
// extent is 3.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<3x3x3xf32>) weight(%{{[^ ]+}} : tensor<3x1x3xf32>) probabilities(%{{[^ ]+}} : tensor<3x1x3x3xf32>)
// CHECK: linalg.generic{{.*}}tensor<3x3x3xf32>, tensor<3x3x3xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d3, d1)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d3, d2)>
func.func @main(%x: tensor<3x3x3xf32>, %w: tensor<3x3xf32>, %q: tensor<3x3x7xf32>, %k: tensor<3x3x7xf32>) -> tensor<3x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<3x3x3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3x3x3xf32>) -> tensor<3x3x3xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<3x3x3xf32>, tensor<3x3xf32>) outs(%init : tensor<3x3x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3xf32>
  %e_0 = tensor.empty() : tensor<3x7x3xf32>
  %qt = linalg.transpose ins(%q : tensor<3x3x7xf32>) outs(%e_0 : tensor<3x7x3xf32>) permutation = [0, 2, 1]
  %st = linalg.batch_matmul ins(%k, %qt : tensor<3x3x7xf32>, tensor<3x7x3xf32>) outs(%init : tensor<3x3x3xf32>) -> tensor<3x3x3xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_1 = tensor.empty() : tensor<3x3xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_1 : tensor<3x3xf32>) -> tensor<3x3xf32>
  %max = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "reduction", "parallel"]} ins(%st : tensor<3x3x3xf32>) outs(%init_0 : tensor<3x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3xf32>
  %sub = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%st, %max : tensor<3x3x3xf32>, tensor<3x3xf32>) outs(%e : tensor<3x3x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3xf32>
  %exp = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<3x3x3xf32>) outs(%e : tensor<3x3x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<3x3xf32>) -> tensor<3x3xf32>
  %sum = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "reduction", "parallel"]} ins(%exp : tensor<3x3x3xf32>) outs(%init_1 : tensor<3x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3xf32>
  %p = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<3x3x3xf32>, tensor<3x3xf32>) outs(%e : tensor<3x3x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3xf32>
  %y = linalg.generic {indexing_maps = [#map5, #map6, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%p, %v : tensor<3x3x3xf32>, tensor<3x3x3xf32>) outs(%init : tensor<3x3x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3xf32>
  return %y : tensor<3x3x3xf32>
}

// -----

// Y^T = V^T P^T as batch_matmul, V^T on the left (jax through IREE).

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x18xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x6x5xf32>, tensor<6x5x4xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d3, d1, d2)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3, d2)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x18xf32>, %s: tensor<2x3x4x5xf32>) -> tensor<6x6x4xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<10x18xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<10x18xf32>) -> tensor<10x18xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x18xf32>) outs(%init : tensor<10x18xf32>) -> tensor<10x18xf32>
  %x_0 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 3, 6] : tensor<10x18xf32> into tensor<2x5x3x6xf32>
  %e_0 = tensor.empty() : tensor<2x3x6x5xf32>
  %vt = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x_0 : tensor<2x5x3x6xf32>) outs(%e_0 : tensor<2x3x6x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    linalg.yield %a_ : f32
  } -> tensor<2x3x6x5xf32>
  %c_0 = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<2x3x6x5xf32> into tensor<6x6x5xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_1 = tensor.empty() : tensor<2x3x4xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_1 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %max = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x3x4x5xf32>) outs(%init_0 : tensor<2x3x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4xf32>
  %e_2 = tensor.empty() : tensor<2x3x4x5xf32>
  %sub = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %max : tensor<2x3x4x5xf32>, tensor<2x3x4xf32>) outs(%e_2 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x5xf32>
  %exp = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x3x4x5xf32>) outs(%e_2 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %sum = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x4x5xf32>) outs(%init_1 : tensor<2x3x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4xf32>
  %p = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x4x5xf32>, tensor<2x3x4xf32>) outs(%e_2 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x5xf32>
  %e_3 = tensor.empty() : tensor<2x3x5x4xf32>
  %pt = linalg.generic {indexing_maps = [#map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%p : tensor<2x3x4x5xf32>) outs(%e_3 : tensor<2x3x5x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    linalg.yield %a_ : f32
  } -> tensor<2x3x5x4xf32>
  %c_1 = tensor.collapse_shape %pt [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
  %e_4 = tensor.empty() : tensor<6x6x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<6x6x4xf32>) -> tensor<6x6x4xf32>
  %y = linalg.batch_matmul ins(%c_0, %c_1 : tensor<6x6x5xf32>, tensor<6x5x4xf32>) outs(%init_2 : tensor<6x6x4xf32>) -> tensor<6x6x4xf32>
  return %y : tensor<6x6x4xf32>
}

// -----

// torch.bmm(attn.transpose(1, 2)): softmax over the last dimension, P transposed twice.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<2x5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x1x3x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<2x3x5xf32>, tensor<2x5x4xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<2x3x5xf32>) -> tensor<2x3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<2x5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<2x5x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<2x3xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %max = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x3x5xf32>) outs(%init_0 : tensor<2x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3xf32>
  %e_1 = tensor.empty() : tensor<2x3x5xf32>
  %sub = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %max : tensor<2x3x5xf32>, tensor<2x3xf32>) outs(%e_1 : tensor<2x3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x5xf32>
  %exp = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<2x3x5xf32>) outs(%e_1 : tensor<2x3x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %sum = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x5xf32>) outs(%init_1 : tensor<2x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3xf32>
  %p = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x5xf32>, tensor<2x3xf32>) outs(%e_1 : tensor<2x3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x5xf32>
  %e_2 = tensor.empty() : tensor<2x5x3xf32>
  %pt = linalg.transpose ins(%p : tensor<2x3x5xf32>) outs(%e_2 : tensor<2x5x3xf32>) permutation = [0, 2, 1]
  %p2 = linalg.transpose ins(%pt : tensor<2x5x3xf32>) outs(%e_1 : tensor<2x3x5xf32>) permutation = [0, 2, 1]
  %e_3 = tensor.empty() : tensor<2x3x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %y = linalg.batch_matmul ins(%p2, %v : tensor<2x3x5xf32>, tensor<2x5x4xf32>) outs(%init_2 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}

// -----

// TOSA: softmax over axis 1 of scores^T, Y^T = V^T P^T.

// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xf32>, tensor<1x8x4xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x1x3x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<2x4x5xf32>, tensor<2x5x3xf32>, 
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<2x3x7xf32>, %k: tensor<2x5x7xf32>) -> tensor<2x4x3xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x4xf32>
  %shape_0 = tosa.const_shape {values = dense<[2, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_0 = tosa.reshape %v, %shape_0 : (tensor<1x10x4xf32>, !tosa.shape<3>) -> tensor<2x5x4xf32>
  %vt = tosa.transpose %r_0 {perms = array<i32: 0, 2, 1>} : (tensor<2x5x4xf32>) -> tensor<2x4x5xf32>
  %qt = tosa.transpose %q {perms = array<i32: 0, 2, 1>} : (tensor<2x3x7xf32>) -> tensor<2x7x3xf32>
  %st = tosa.matmul %k, %qt, %zp, %zp : (tensor<2x5x7xf32>, tensor<2x7x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x5x3xf32>
  %max = tosa.reduce_max %st {axis = 1 : i32} : (tensor<2x5x3xf32>) -> tensor<2x1x3xf32>
  %sub = tosa.sub %st, %max : (tensor<2x5x3xf32>, tensor<2x1x3xf32>) -> tensor<2x5x3xf32>
  %exp = tosa.exp %sub : (tensor<2x5x3xf32>) -> tensor<2x5x3xf32>
  %sum = tosa.reduce_sum %exp {axis = 1 : i32} : (tensor<2x5x3xf32>) -> tensor<2x1x3xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x1x3xf32>) -> tensor<2x1x3xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x5x3xf32>, tensor<2x1x3xf32>, tensor<1xi8>) -> tensor<2x5x3xf32>
  %y = tosa.matmul %vt, %p, %zp, %zp : (tensor<2x4x5xf32>, tensor<2x5x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x4x3xf32>
  return %y : tensor<2x4x3xf32>
}

// -----

// TOSA: softmax over axis 1 of scores^T, Y^T = V^T P^T. Every extent is 3.

// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x9x3xf32>, tensor<1x3x3xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<3x3x3xf32>) weight(%{{[^ ]+}} : tensor<3x1x3xf32>) probabilities(%{{[^ ]+}} : tensor<3x1x3x3xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<3x3x3xf32>, tensor<3x3x3xf32>, 
func.func @main(%x: tensor<3x3x3xf32>, %w: tensor<1x3x3xf32>, %q: tensor<3x3x7xf32>, %k: tensor<3x3x7xf32>) -> tensor<3x3x3xf32> {
  %shape = tosa.const_shape {values = dense<[1, 9, 3]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<3x3x3xf32>, !tosa.shape<3>) -> tensor<1x9x3xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x9x3xf32>, tensor<1x3x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x9x3xf32>
  %shape_0 = tosa.const_shape {values = dense<[3, 3, 3]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_0 = tosa.reshape %v, %shape_0 : (tensor<1x9x3xf32>, !tosa.shape<3>) -> tensor<3x3x3xf32>
  %vt = tosa.transpose %r_0 {perms = array<i32: 0, 2, 1>} : (tensor<3x3x3xf32>) -> tensor<3x3x3xf32>
  %qt = tosa.transpose %q {perms = array<i32: 0, 2, 1>} : (tensor<3x3x7xf32>) -> tensor<3x7x3xf32>
  %st = tosa.matmul %k, %qt, %zp, %zp : (tensor<3x3x7xf32>, tensor<3x7x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<3x3x3xf32>
  %max = tosa.reduce_max %st {axis = 1 : i32} : (tensor<3x3x3xf32>) -> tensor<3x1x3xf32>
  %sub = tosa.sub %st, %max : (tensor<3x3x3xf32>, tensor<3x1x3xf32>) -> tensor<3x3x3xf32>
  %exp = tosa.exp %sub : (tensor<3x3x3xf32>) -> tensor<3x3x3xf32>
  %sum = tosa.reduce_sum %exp {axis = 1 : i32} : (tensor<3x3x3xf32>) -> tensor<3x1x3xf32>
  %rcp = tosa.reciprocal %sum : (tensor<3x1x3xf32>) -> tensor<3x1x3xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<3x3x3xf32>, tensor<3x1x3xf32>, tensor<1xi8>) -> tensor<3x3x3xf32>
  %y = tosa.matmul %vt, %p, %zp, %zp : (tensor<3x3x3xf32>, tensor<3x3x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<3x3x3xf32>
  return %y : tensor<3x3x3xf32>
}
