// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// E1: multi-query attention, one head of K and V for all queries. The weight has one head, the
// probabilities keep theirs; a repeat in the program stays behind the encode.

// jax, einsum('hqk,ke->hqe'): V has no head at all, nothing is repeated.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x21x5xf32>)
// CHECK: linalg.generic{{.*}}tensor<3x7x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x7x5xf32>) -> tensor<3x7x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<3x7xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<3x7xf32>) -> tensor<3x7xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<3x7x5xf32>) outs(%init_0 : tensor<3x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7xf32>
  %e_1 = tensor.empty() : tensor<3x7x5xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %max : tensor<3x7x5xf32>, tensor<3x7xf32>) outs(%e_1 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<3x7x5xf32>) outs(%e_1 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<3x7xf32>) -> tensor<3x7xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<3x7x5xf32>) outs(%init_1 : tensor<3x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<3x7x5xf32>, tensor<3x7xf32>) outs(%e_1 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %e_2 = tensor.empty() : tensor<3x7x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<3x7x4xf32>) -> tensor<3x7x4xf32>
  %y = linalg.generic {indexing_maps = [#map2, #map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%p, %v : tensor<3x7x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x7x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x4xf32>
  return %y : tensor<3x7x4xf32>
}

// -----

// The same with batch 2 and V as operand 0.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<2x5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x1x21x5xf32>)
// CHECK: linalg.generic{{.*}}tensor<2x5x4xf32>, tensor<2x3x7x5xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d3)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<2x3x7x5xf32>) -> tensor<2x3x7x4xf32> {
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
  %e_0 = tensor.empty() : tensor<2x3x7xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<2x3x7xf32>) -> tensor<2x3x7xf32>
  %max = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x3x7x5xf32>) outs(%init_0 : tensor<2x3x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x7xf32>
  %e_1 = tensor.empty() : tensor<2x3x7x5xf32>
  %sub = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %max : tensor<2x3x7x5xf32>, tensor<2x3x7xf32>) outs(%e_1 : tensor<2x3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x7x5xf32>
  %exp = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x3x7x5xf32>) outs(%e_1 : tensor<2x3x7x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x7x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<2x3x7xf32>) -> tensor<2x3x7xf32>
  %sum = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x7x5xf32>) outs(%init_1 : tensor<2x3x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x7xf32>
  %p = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x7x5xf32>, tensor<2x3x7xf32>) outs(%e_1 : tensor<2x3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x7x5xf32>
  %e_2 = tensor.empty() : tensor<2x3x7x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<2x3x7x4xf32>) -> tensor<2x3x7x4xf32>
  %y = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%v, %p : tensor<2x5x4xf32>, tensor<2x3x7x5xf32>) outs(%init_2 : tensor<2x3x7x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x7x4xf32>
  return %y : tensor<2x3x7x4xf32>
}

// -----

// torch expand: the head broadcast is a copy generic in front of batch_matmul.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x7x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x7x5xf32>, tensor<6x5x4xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<2x3x7x5xf32>) -> tensor<6x7x4xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<10x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<10x4xf32>) -> tensor<10x4xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x4xf32>) outs(%init : tensor<10x4xf32>) -> tensor<10x4xf32>
  %x_0 = tensor.expand_shape %v [[0, 1], [2]] output_shape [2, 5, 4] : tensor<10x4xf32> into tensor<2x5x4xf32>
  %e_0 = tensor.empty() : tensor<2x3x5x4xf32>
  %rep = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x_0 : tensor<2x5x4xf32>) outs(%e_0 : tensor<2x3x5x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    linalg.yield %a_ : f32
  } -> tensor<2x3x5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_1 = tensor.empty() : tensor<2x3x7xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_1 : tensor<2x3x7xf32>) -> tensor<2x3x7xf32>
  %max = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x3x7x5xf32>) outs(%init_0 : tensor<2x3x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x7xf32>
  %e_2 = tensor.empty() : tensor<2x3x7x5xf32>
  %sub = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %max : tensor<2x3x7x5xf32>, tensor<2x3x7xf32>) outs(%e_2 : tensor<2x3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x7x5xf32>
  %exp = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x3x7x5xf32>) outs(%e_2 : tensor<2x3x7x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x7x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<2x3x7xf32>) -> tensor<2x3x7xf32>
  %sum = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x7x5xf32>) outs(%init_1 : tensor<2x3x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x7xf32>
  %p = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x7x5xf32>, tensor<2x3x7xf32>) outs(%e_2 : tensor<2x3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x7x5xf32>
  %c_0 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x7x5xf32> into tensor<6x7x5xf32>
  %c_1 = tensor.collapse_shape %rep [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
  %e_3 = tensor.empty() : tensor<6x7x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<6x7x4xf32>) -> tensor<6x7x4xf32>
  %y = linalg.batch_matmul ins(%c_0, %c_1 : tensor<6x7x5xf32>, tensor<6x5x4xf32>) outs(%init_2 : tensor<6x7x4xf32>) -> tensor<6x7x4xf32>
  return %y : tensor<6x7x4xf32>
}

// -----

// linalg.broadcast; every extent is 3.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<3x3xf32>, tensor<3x3xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<3x3xf32>) weight(%{{[^ ]+}} : tensor<3x1x3xf32>) probabilities(%{{[^ ]+}} : tensor<3x3x3xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<3x3x3xf32>, tensor<3x3x3xf32>)
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
func.func @main(%x: tensor<3x3xf32>, %w: tensor<3x3xf32>, %s: tensor<3x3x3xf32>) -> tensor<3x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<3x3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3x3xf32>) -> tensor<3x3xf32>
  %v = linalg.matmul ins(%x, %w : tensor<3x3xf32>, tensor<3x3xf32>) outs(%init : tensor<3x3xf32>) -> tensor<3x3xf32>
  %e_0 = tensor.empty() : tensor<3x3x3xf32>
  %rep = linalg.broadcast ins(%v : tensor<3x3xf32>) outs(%e_0 : tensor<3x3x3xf32>) dimensions = [0]
  %ninf = arith.constant 0xFF800000 : f32
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e : tensor<3x3xf32>) -> tensor<3x3xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<3x3x3xf32>) outs(%init_0 : tensor<3x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %max : tensor<3x3x3xf32>, tensor<3x3xf32>) outs(%e_0 : tensor<3x3x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<3x3x3xf32>) outs(%e_0 : tensor<3x3x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<3x3x3xf32>) outs(%init : tensor<3x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<3x3x3xf32>, tensor<3x3xf32>) outs(%e_0 : tensor<3x3x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<3x3x3xf32>) -> tensor<3x3x3xf32>
  %y = linalg.batch_matmul ins(%p, %rep : tensor<3x3x3xf32>, tensor<3x3x3xf32>) outs(%init_1 : tensor<3x3x3xf32>) -> tensor<3x3x3xf32>
  return %y : tensor<3x3x3xf32>
}

// -----

// Heads folded into the queries: [H*Q, K] times [K, E], one plain product.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x21x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<21x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x7x5xf32>) -> tensor<21x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<3x7xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<3x7xf32>) -> tensor<3x7xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<3x7x5xf32>) outs(%init_0 : tensor<3x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7xf32>
  %e_1 = tensor.empty() : tensor<3x7x5xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %max : tensor<3x7x5xf32>, tensor<3x7xf32>) outs(%e_1 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<3x7x5xf32>) outs(%e_1 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<3x7xf32>) -> tensor<3x7xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<3x7x5xf32>) outs(%init_1 : tensor<3x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<3x7x5xf32>, tensor<3x7xf32>) outs(%e_1 : tensor<3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x7x5xf32>
  %p2 = tensor.collapse_shape %p [[0, 1], [2]] : tensor<3x7x5xf32> into tensor<21x5xf32>
  %e_2 = tensor.empty() : tensor<21x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<21x4xf32>) -> tensor<21x4xf32>
  %y = linalg.matmul ins(%p2, %v : tensor<21x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<21x4xf32>) -> tensor<21x4xf32>
  return %y : tensor<21x4xf32>
}

// -----

// Llama with one key head: unsqueeze, broadcast, reshape.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x7x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x7x5xf32>, tensor<6x5x4xf32>)
#map = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<4x8xf32>, %s: tensor<2x3x7x5xf32>) -> tensor<6x7x4xf32> {
  %e = tensor.empty() : tensor<8x4xf32>
  %wt = linalg.transpose ins(%w : tensor<4x8xf32>) outs(%e : tensor<8x4xf32>) permutation = [1, 0]
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %zero = arith.constant 0.0 : f32
  %e_0 = tensor.empty() : tensor<10x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<10x4xf32>) -> tensor<10x4xf32>
  %v = linalg.matmul ins(%c, %wt : tensor<10x8xf32>, tensor<8x4xf32>) outs(%init : tensor<10x4xf32>) -> tensor<10x4xf32>
  %x_0 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 1, 4] : tensor<10x4xf32> into tensor<2x5x1x4xf32>
  %e_1 = tensor.empty() : tensor<2x1x5x4xf32>
  %vt = linalg.transpose ins(%x_0 : tensor<2x5x1x4xf32>) outs(%e_1 : tensor<2x1x5x4xf32>) permutation = [0, 2, 1, 3]
  %e_2 = tensor.empty() : tensor<2x1x3x5x4xf32>
  %rep = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%vt : tensor<2x1x5x4xf32>) outs(%e_2 : tensor<2x1x3x5x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    linalg.yield %a_ : f32
  } -> tensor<2x1x3x5x4xf32>
  %v3 = tensor.collapse_shape %rep [[0, 1, 2], [3], [4]] : tensor<2x1x3x5x4xf32> into tensor<6x5x4xf32>
  %zero_i64 = arith.constant 0 : i64
  %e_3 = tensor.empty() : tensor<2x3x7xi64>
  %init_0 = linalg.fill ins(%zero_i64 : i64) outs(%e_3 : tensor<2x3x7xi64>) -> tensor<2x3x7xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %e_4 = tensor.empty() : tensor<2x3x7xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_4 : tensor<2x3x7xf32>) -> tensor<2x3x7xf32>
  %max:2 = linalg.generic {indexing_maps = [#map2, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x3x7x5xf32>) outs(%init_1, %init_0 : tensor<2x3x7xf32>, tensor<2x3x7xi64>) {
  ^bb0(%a_: f32, %o_: f32, %n_: i64):
    %i_ = linalg.index 3 : index
    %j_ = arith.index_cast %i_ : index to i64
    %m_ = arith.maximumf %a_, %o_ : f32
    %c_ = arith.cmpf ogt, %a_, %o_ : f32
    %k_ = arith.select %c_, %j_, %n_ : i64
    linalg.yield %m_, %k_ : f32, i64
  } -> (tensor<2x3x7xf32>, tensor<2x3x7xi64>)
  %maxe = tensor.expand_shape %max#0 [[0], [1], [2, 3]] output_shape [2, 3, 7, 1] : tensor<2x3x7xf32> into tensor<2x3x7x1xf32>
  %e_5 = tensor.empty() : tensor<2x3x7x5xf32>
  %sub = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %maxe : tensor<2x3x7x5xf32>, tensor<2x3x7x1xf32>) outs(%e_5 : tensor<2x3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x7x5xf32>
  %exp = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x3x7x5xf32>) outs(%e_5 : tensor<2x3x7x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x7x5xf32>
  %e_6 = tensor.empty() : tensor<2x3x7x1xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_6 : tensor<2x3x7x1xf32>) -> tensor<2x3x7x1xf32>
  %sum = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x7x5xf32>) outs(%init_2 : tensor<2x3x7x1xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %a_, %o_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x7x1xf32>
  %p = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x7x5xf32>, tensor<2x3x7x1xf32>) outs(%e_5 : tensor<2x3x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x7x5xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x7x5xf32> into tensor<6x7x5xf32>
  %e_7 = tensor.empty() : tensor<6x7x4xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_7 : tensor<6x7x4xf32>) -> tensor<6x7x4xf32>
  %y = linalg.batch_matmul ins(%p3, %v3 : tensor<6x7x5xf32>, tensor<6x5x4xf32>) outs(%init_3 : tensor<6x7x4xf32>) -> tensor<6x7x4xf32>
  return %y : tensor<6x7x4xf32>
}

// -----

// TOSA: tile.

// ARGS: x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xf32>, tensor<1x8x4xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x7x5xf32>)
// CHECK: tosa.tile
// CHECK: tosa.matmul{{.*}}(tensor<6x7x5xf32>, tensor<6x5x4xf32>, 
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<1x8x4xf32>, %s: tensor<2x3x7x5xf32>) -> tensor<6x7x4xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x4xf32>
  %shape_0 = tosa.const_shape {values = dense<[2, 5, 1, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_0 = tosa.reshape %v, %shape_0 : (tensor<1x10x4xf32>, !tosa.shape<4>) -> tensor<2x5x1x4xf32>
  %t = tosa.transpose %r_0 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x1x4xf32>) -> tensor<2x1x5x4xf32>
  %shape_1 = tosa.const_shape {values = dense<[2, 1, 1, 5, 4]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %v5 = tosa.reshape %t, %shape_1 : (tensor<2x1x5x4xf32>, !tosa.shape<5>) -> tensor<2x1x1x5x4xf32>
  %shape_2 = tosa.const_shape {values = dense<[1, 1, 3, 1, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %rep = tosa.tile %v5, %shape_2 : (tensor<2x1x1x5x4xf32>, !tosa.shape<5>) -> tensor<2x1x3x5x4xf32>
  %shape_3 = tosa.const_shape {values = dense<[6, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %v3 = tosa.reshape %rep, %shape_3 : (tensor<2x1x3x5x4xf32>, !tosa.shape<3>) -> tensor<6x5x4xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<2x3x7x5xf32>) -> tensor<2x3x7x1xf32>
  %sub = tosa.sub %s, %max : (tensor<2x3x7x5xf32>, tensor<2x3x7x1xf32>) -> tensor<2x3x7x5xf32>
  %exp = tosa.exp %sub : (tensor<2x3x7x5xf32>) -> tensor<2x3x7x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x3x7x5xf32>) -> tensor<2x3x7x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x3x7x1xf32>) -> tensor<2x3x7x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x3x7x5xf32>, tensor<2x3x7x1xf32>, tensor<1xi8>) -> tensor<2x3x7x5xf32>
  %shape_4 = tosa.const_shape {values = dense<[6, 7, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %p3 = tosa.reshape %p, %shape_4 : (tensor<2x3x7x5xf32>, !tosa.shape<3>) -> tensor<6x7x5xf32>
  %y = tosa.matmul %p3, %v3, %zp, %zp : (tensor<6x7x5xf32>, tensor<6x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x7x4xf32>
  return %y : tensor<6x7x4xf32>
}
