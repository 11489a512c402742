// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// D17: contraction generics with more than one batch dimension (einsum, dot_general). TOSA has
// no such product.

// jax einsum: V is operand 0.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<2x5x8xf32>, tensor<8x18xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: linalg.generic{{.*}}tensor<2x5x3x6xf32>, tensor<2x3x4x5xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d2)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x18xf32>, %s: tensor<2x3x4x5xf32>) -> tensor<2x3x6x4xf32> {
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
  %e_2 = tensor.empty() : tensor<2x3x6x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<2x3x6x4xf32>) -> tensor<2x3x6x4xf32>
  %y = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%x_0, %p : tensor<2x5x3x6xf32>, tensor<2x3x4x5xf32>) outs(%init_2 : tensor<2x3x6x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x6x4xf32>
  return %y : tensor<2x3x6x4xf32>
}

// -----

// A is operand 0, batch dimensions first.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<2x5x8xf32>, tensor<8x18xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: linalg.generic{{.*}}tensor<2x3x4x5xf32>, tensor<2x5x3x6xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d3)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x18xf32>, %s: tensor<2x3x4x5xf32>) -> tensor<2x3x4x6xf32> {
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
  %e_2 = tensor.empty() : tensor<2x3x4x6xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<2x3x4x6xf32>) -> tensor<2x3x4x6xf32>
  %y = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %x_0 : tensor<2x3x4x5xf32>, tensor<2x5x3x6xf32>) outs(%init_2 : tensor<2x3x4x6xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x6xf32>
  return %y : tensor<2x3x4x6xf32>
}

// -----

// Every extent is 3.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<3x3x3xf32>, tensor<3x9xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<3x3x3xf32>) weight(%{{[^ ]+}} : tensor<3x3x3xf32>) probabilities(%{{[^ ]+}} : tensor<3x3x3x3xf32>)
// CHECK: linalg.generic{{.*}}tensor<3x3x3x3xf32>, tensor<3x3x3x3xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d2)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
func.func @main(%x: tensor<3x3x3xf32>, %w: tensor<3x9xf32>, %s: tensor<3x3x3x3xf32>) -> tensor<3x3x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<3x3x9xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3x3x9xf32>) -> tensor<3x3x9xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<3x3x3xf32>, tensor<3x9xf32>) outs(%init : tensor<3x3x9xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x9xf32>
  %x_0 = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [3, 3, 3, 3] : tensor<3x3x9xf32> into tensor<3x3x3x3xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<3x3x3xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<3x3x3xf32>) -> tensor<3x3x3xf32>
  %max = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<3x3x3x3xf32>) outs(%init_0 : tensor<3x3x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3xf32>
  %e_1 = tensor.empty() : tensor<3x3x3x3xf32>
  %sub = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %max : tensor<3x3x3x3xf32>, tensor<3x3x3xf32>) outs(%e_1 : tensor<3x3x3x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3x3xf32>
  %exp = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<3x3x3x3xf32>) outs(%e_1 : tensor<3x3x3x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3x3xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<3x3x3xf32>) -> tensor<3x3x3xf32>
  %sum = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<3x3x3x3xf32>) outs(%init_1 : tensor<3x3x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3xf32>
  %p = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<3x3x3x3xf32>, tensor<3x3x3xf32>) outs(%e_1 : tensor<3x3x3x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3x3xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<3x3x3x3xf32>) -> tensor<3x3x3x3xf32>
  %y = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%x_0, %p : tensor<3x3x3x3xf32>, tensor<3x3x3x3xf32>) outs(%init_2 : tensor<3x3x3x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x3x3x3xf32>
  return %y : tensor<3x3x3x3xf32>
}

// -----

// Output in another order, loops in another order.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<2x5x8xf32>, tensor<8x18xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: linalg.generic{{.*}}tensor<2x3x4x5xf32>, tensor<2x5x3x6xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d4, d3, d1, d0)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d4, d0, d3, d2)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d1, d4, d2, d3)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x18xf32>, %s: tensor<2x3x4x5xf32>) -> tensor<4x2x6x3xf32> {
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
  %e_2 = tensor.empty() : tensor<4x2x6x3xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<4x2x6x3xf32>) -> tensor<4x2x6x3xf32>
  %y = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["reduction", "parallel", "parallel", "parallel", "parallel"]} ins(%p, %x_0 : tensor<2x3x4x5xf32>, tensor<2x5x3x6xf32>) outs(%init_2 : tensor<4x2x6x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x2x6x3xf32>
  return %y : tensor<4x2x6x3xf32>
}

// -----

// Three batch dimensions (two of them X's), one generic.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<2x3x5x8xf32>, tensor<8x8xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<6x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x4xf32>) probabilities(%{{[^ ]+}} : tensor<6x2x4x5xf32>)
// CHECK: linalg.generic{{.*}}tensor<2x3x2x4x5xf32>, tensor<2x3x5x2x4xf32>)
#map = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> (d4, d3)>
#map2 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map4 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3, d5)>
#map5 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d5, d2, d4)>
#map6 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3, d4)>
func.func @main(%x: tensor<2x3x5x8xf32>, %w: tensor<8x8xf32>, %s: tensor<2x3x2x4x5xf32>) -> tensor<2x3x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x3x5x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<2x3x5x8xf32>) -> tensor<2x3x5x8xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<2x3x5x8xf32>, tensor<8x8xf32>) outs(%init : tensor<2x3x5x8xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x5x8xf32>
  %x_0 = tensor.expand_shape %v [[0], [1], [2], [3, 4]] output_shape [2, 3, 5, 2, 4] : tensor<2x3x5x8xf32> into tensor<2x3x5x2x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<2x3x2x4xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<2x3x2x4xf32>) -> tensor<2x3x2x4xf32>
  %max = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x3x2x4x5xf32>) outs(%init_0 : tensor<2x3x2x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x2x4xf32>
  %e_1 = tensor.empty() : tensor<2x3x2x4x5xf32>
  %sub = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%s, %max : tensor<2x3x2x4x5xf32>, tensor<2x3x2x4xf32>) outs(%e_1 : tensor<2x3x2x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x2x4x5xf32>
  %exp = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x3x2x4x5xf32>) outs(%e_1 : tensor<2x3x2x4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x2x4x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<2x3x2x4xf32>) -> tensor<2x3x2x4xf32>
  %sum = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x2x4x5xf32>) outs(%init_1 : tensor<2x3x2x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x2x4xf32>
  %p = linalg.generic {indexing_maps = [#map3, #map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x2x4x5xf32>, tensor<2x3x2x4xf32>) outs(%e_1 : tensor<2x3x2x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x2x4x5xf32>
  %e_2 = tensor.empty() : tensor<2x3x2x4x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<2x3x2x4x4xf32>) -> tensor<2x3x2x4x4xf32>
  %y = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %x_0 : tensor<2x3x2x4x5xf32>, tensor<2x3x5x2x4xf32>) outs(%init_2 : tensor<2x3x2x4x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x2x4x4xf32>
  return %y : tensor<2x3x2x4x4xf32>
}

// -----

// The batch lies between the heads: heads 2 x batch 3 x heads 2.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<3x5x8xf32>, tensor<8x16xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<3x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x4x4xf32>) probabilities(%{{[^ ]+}} : tensor<3x4x4x5xf32>)
// CHECK: linalg.generic{{.*}}tensor<2x3x2x4x5xf32>, tensor<3x5x2x2x4xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3, d5)>
#map6 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d1, d5, d0, d2, d4)>
#map7 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3, d4)>
func.func @main(%x: tensor<3x5x8xf32>, %w: tensor<8x16xf32>, %s: tensor<2x3x2x4x5xf32>) -> tensor<2x3x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<3x5x16xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<3x5x16xf32>) -> tensor<3x5x16xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<3x5x8xf32>, tensor<8x16xf32>) outs(%init : tensor<3x5x16xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5x16xf32>
  %x_0 = tensor.expand_shape %v [[0], [1], [2, 3, 4]] output_shape [3, 5, 2, 2, 4] : tensor<3x5x16xf32> into tensor<3x5x2x2x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<2x3x2x4xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<2x3x2x4xf32>) -> tensor<2x3x2x4xf32>
  %max = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x3x2x4x5xf32>) outs(%init_0 : tensor<2x3x2x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x2x4xf32>
  %e_1 = tensor.empty() : tensor<2x3x2x4x5xf32>
  %sub = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%s, %max : tensor<2x3x2x4x5xf32>, tensor<2x3x2x4xf32>) outs(%e_1 : tensor<2x3x2x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x2x4x5xf32>
  %exp = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x3x2x4x5xf32>) outs(%e_1 : tensor<2x3x2x4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x2x4x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<2x3x2x4xf32>) -> tensor<2x3x2x4xf32>
  %sum = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x2x4x5xf32>) outs(%init_1 : tensor<2x3x2x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x2x4xf32>
  %p = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x2x4x5xf32>, tensor<2x3x2x4xf32>) outs(%e_1 : tensor<2x3x2x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x2x4x5xf32>
  %e_2 = tensor.empty() : tensor<2x3x2x4x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<2x3x2x4x4xf32>) -> tensor<2x3x2x4x4xf32>
  %y = linalg.generic {indexing_maps = [#map5, #map6, #map7], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %x_0 : tensor<2x3x2x4x5xf32>, tensor<3x5x2x2x4xf32>) outs(%init_2 : tensor<2x3x2x4x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x2x4x4xf32>
  return %y : tensor<2x3x2x4x4xf32>
}
