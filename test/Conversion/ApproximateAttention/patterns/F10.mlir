// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// F10: b_v added after A V, as rows of A sum to 1. The encode has no bias; the sum stays.

// One head.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
// CHECK: arith.addf
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d1)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %b: tensor<4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<3xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x5xf32>) outs(%init_0 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %e_1 = tensor.empty() : tensor<3x5xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<3x5xf32>, tensor<3xf32>) outs(%e_1 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x5xf32>) outs(%e_1 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3xf32>) outs(%e_1 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %e_2 = tensor.empty() : tensor<3x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %o = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%y, %b : tensor<3x4xf32>, tensor<4xf32>) outs(%e_2 : tensor<3x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.addf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x4xf32>
  return %o : tensor<3x4xf32>
}

// -----

// Heads, batch 2.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<2x5x8xf32>, tensor<8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x7x5xf32>)
// CHECK: linalg.generic{{.*}}tensor<2x3x7x5xf32>, tensor<2x5x3x4xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d3)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d1, d3)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x12xf32>, %b: tensor<3x4xf32>, %s: tensor<2x3x7x5xf32>) -> tensor<2x3x7x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x5x12xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<2x5x12xf32>) -> tensor<2x5x12xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<2x5x8xf32>, tensor<8x12xf32>) outs(%init : tensor<2x5x12xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x5x12xf32>
  %x_0 = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [2, 5, 3, 4] : tensor<2x5x12xf32> into tensor<2x5x3x4xf32>
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
  %y = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %x_0 : tensor<2x3x7x5xf32>, tensor<2x5x3x4xf32>) outs(%init_2 : tensor<2x3x7x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x7x4xf32>
  %o = linalg.generic {indexing_maps = [#map3, #map7, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%y, %b : tensor<2x3x7x4xf32>, tensor<3x4xf32>) outs(%e_2 : tensor<2x3x7x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.addf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x7x4xf32>
  return %o : tensor<2x3x7x4xf32>
}

// -----

// The product of A and V starts from the bias.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d1)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %b: tensor<4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<3xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x5xf32>) outs(%init_0 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %e_1 = tensor.empty() : tensor<3x5xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<3x5xf32>, tensor<3xf32>) outs(%e_1 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x5xf32>) outs(%e_1 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3xf32>) outs(%e_1 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %e_2 = tensor.empty() : tensor<3x4xf32>
  %bc = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel"]} ins(%b : tensor<4xf32>) outs(%e_2 : tensor<3x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    linalg.yield %a_ : f32
  } -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%bc : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// TOSA.

// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x5x8xf32>, tensor<1x8x4xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<1x3x5xf32>, tensor<1x5x4xf32>, 
// CHECK: tosa.add
func.func @main(%x: tensor<1x5x8xf32>, %w: tensor<1x8x4xf32>, %b: tensor<1x1x4xf32>, %s: tensor<1x3x5xf32>) -> tensor<1x3x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x3x5xf32>, tensor<1x3x1xf32>) -> tensor<1x3x5xf32>
  %exp = tosa.exp %sub : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<1x3x5xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  %y = tosa.matmul %p, %v, %zp, %zp : (tensor<1x3x5xf32>, tensor<1x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %o = tosa.add %y, %b : (tensor<1x3x4xf32>, tensor<1x1x4xf32>) -> tensor<1x3x4xf32>
  return %o : tensor<1x3x4xf32>
}
