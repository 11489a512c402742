// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// F3: projection and bias, then reshape to [B, S, H, E] and transpose to heads.

// Bias on [B, S, H*E].

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x6xf32>) bias(%{{[^ ]+}} : tensor<2x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x4x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<4x4x5xf32>, tensor<4x5x6xf32>)
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x12xf32>, %b: tensor<12xf32>, %s: tensor<2x2x4x5xf32>) -> tensor<2x2x4x6xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<10x12xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<10x12xf32>) -> tensor<10x12xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x12xf32>) outs(%init : tensor<10x12xf32>) -> tensor<10x12xf32>
  %x_0 = tensor.expand_shape %v [[0, 1], [2]] output_shape [2, 5, 12] : tensor<10x12xf32> into tensor<2x5x12xf32>
  %e_0 = tensor.empty() : tensor<2x5x12xf32>
  %vb = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x_0, %b : tensor<2x5x12xf32>, tensor<12xf32>) outs(%e_0 : tensor<2x5x12xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.addf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x5x12xf32>
  %x_1 = tensor.expand_shape %vb [[0], [1], [2, 3]] output_shape [2, 5, 2, 6] : tensor<2x5x12xf32> into tensor<2x5x2x6xf32>
  %e_1 = tensor.empty() : tensor<2x2x5x6xf32>
  %t = linalg.transpose ins(%x_1 : tensor<2x5x2x6xf32>) outs(%e_1 : tensor<2x2x5x6xf32>) permutation = [0, 2, 1, 3]
  %ninf = arith.constant 0xFF800000 : f32
  %e_2 = tensor.empty() : tensor<2x2x4xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_2 : tensor<2x2x4xf32>) -> tensor<2x2x4xf32>
  %max = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x2x4x5xf32>) outs(%init_0 : tensor<2x2x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x4xf32>
  %e_3 = tensor.empty() : tensor<2x2x4x5xf32>
  %sub = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %max : tensor<2x2x4x5xf32>, tensor<2x2x4xf32>) outs(%e_3 : tensor<2x2x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x4x5xf32>
  %exp = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x2x4x5xf32>) outs(%e_3 : tensor<2x2x4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x4x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<2x2x4xf32>) -> tensor<2x2x4xf32>
  %sum = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x2x4x5xf32>) outs(%init_1 : tensor<2x2x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x4xf32>
  %p = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x2x4x5xf32>, tensor<2x2x4xf32>) outs(%e_3 : tensor<2x2x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x4x5xf32>
  %c_0 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x2x4x5xf32> into tensor<4x4x5xf32>
  %c_1 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x2x5x6xf32> into tensor<4x5x6xf32>
  %e_4 = tensor.empty() : tensor<4x4x6xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<4x4x6xf32>) -> tensor<4x4x6xf32>
  %y = linalg.batch_matmul ins(%c_0, %c_1 : tensor<4x4x5xf32>, tensor<4x5x6xf32>) outs(%init_2 : tensor<4x4x6xf32>) -> tensor<4x4x6xf32>
  %x_2 = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [2, 2, 4, 6] : tensor<4x4x6xf32> into tensor<2x2x4x6xf32>
  return %x_2 : tensor<2x2x4x6xf32>
}

// -----

// Bias on [B*S, H*E].

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x6xf32>) bias(%{{[^ ]+}} : tensor<2x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x4x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<4x4x5xf32>, tensor<4x5x6xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d1)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x12xf32>, %b: tensor<12xf32>, %s: tensor<2x2x4x5xf32>) -> tensor<2x2x4x6xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<10x12xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<10x12xf32>) -> tensor<10x12xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x12xf32>) outs(%init : tensor<10x12xf32>) -> tensor<10x12xf32>
  %vb = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%v, %b : tensor<10x12xf32>, tensor<12xf32>) outs(%e : tensor<10x12xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.addf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<10x12xf32>
  %x_0 = tensor.expand_shape %vb [[0, 1], [2, 3]] output_shape [2, 5, 2, 6] : tensor<10x12xf32> into tensor<2x5x2x6xf32>
  %e_0 = tensor.empty() : tensor<2x2x5x6xf32>
  %t = linalg.transpose ins(%x_0 : tensor<2x5x2x6xf32>) outs(%e_0 : tensor<2x2x5x6xf32>) permutation = [0, 2, 1, 3]
  %ninf = arith.constant 0xFF800000 : f32
  %e_1 = tensor.empty() : tensor<2x2x4xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_1 : tensor<2x2x4xf32>) -> tensor<2x2x4xf32>
  %max = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x2x4x5xf32>) outs(%init_0 : tensor<2x2x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x4xf32>
  %e_2 = tensor.empty() : tensor<2x2x4x5xf32>
  %sub = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %max : tensor<2x2x4x5xf32>, tensor<2x2x4xf32>) outs(%e_2 : tensor<2x2x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x4x5xf32>
  %exp = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x2x4x5xf32>) outs(%e_2 : tensor<2x2x4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x4x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<2x2x4xf32>) -> tensor<2x2x4xf32>
  %sum = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x2x4x5xf32>) outs(%init_1 : tensor<2x2x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x4xf32>
  %p = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x2x4x5xf32>, tensor<2x2x4xf32>) outs(%e_2 : tensor<2x2x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x4x5xf32>
  %c_0 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x2x4x5xf32> into tensor<4x4x5xf32>
  %c_1 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x2x5x6xf32> into tensor<4x5x6xf32>
  %e_3 = tensor.empty() : tensor<4x4x6xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<4x4x6xf32>) -> tensor<4x4x6xf32>
  %y = linalg.batch_matmul ins(%c_0, %c_1 : tensor<4x4x5xf32>, tensor<4x5x6xf32>) outs(%init_2 : tensor<4x4x6xf32>) -> tensor<4x4x6xf32>
  %x_1 = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [2, 2, 4, 6] : tensor<4x4x6xf32> into tensor<2x2x4x6xf32>
  return %x_1 : tensor<2x2x4x6xf32>
}

// -----

// The bias is added per head, after the transpose.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x6xf32>) bias(%{{[^ ]+}} : tensor<2x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x4x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<4x4x5xf32>, tensor<4x5x6xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d1, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x12xf32>, %b: tensor<2x6xf32>, %s: tensor<2x2x4x5xf32>) -> tensor<4x4x6xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<10x12xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<10x12xf32>) -> tensor<10x12xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x12xf32>) outs(%init : tensor<10x12xf32>) -> tensor<10x12xf32>
  %x_0 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 2, 6] : tensor<10x12xf32> into tensor<2x5x2x6xf32>
  %e_0 = tensor.empty() : tensor<2x2x5x6xf32>
  %t = linalg.transpose ins(%x_0 : tensor<2x5x2x6xf32>) outs(%e_0 : tensor<2x2x5x6xf32>) permutation = [0, 2, 1, 3]
  %vb = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%t, %b : tensor<2x2x5x6xf32>, tensor<2x6xf32>) outs(%e_0 : tensor<2x2x5x6xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.addf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x5x6xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_1 = tensor.empty() : tensor<2x2x4xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_1 : tensor<2x2x4xf32>) -> tensor<2x2x4xf32>
  %max = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x2x4x5xf32>) outs(%init_0 : tensor<2x2x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x4xf32>
  %e_2 = tensor.empty() : tensor<2x2x4x5xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %max : tensor<2x2x4x5xf32>, tensor<2x2x4xf32>) outs(%e_2 : tensor<2x2x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x4x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x2x4x5xf32>) outs(%e_2 : tensor<2x2x4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x4x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<2x2x4xf32>) -> tensor<2x2x4xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x2x4x5xf32>) outs(%init_1 : tensor<2x2x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x4xf32>
  %p = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x2x4x5xf32>, tensor<2x2x4xf32>) outs(%e_2 : tensor<2x2x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x4x5xf32>
  %c_0 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x2x4x5xf32> into tensor<4x4x5xf32>
  %c_1 = tensor.collapse_shape %vb [[0, 1], [2], [3]] : tensor<2x2x5x6xf32> into tensor<4x5x6xf32>
  %e_3 = tensor.empty() : tensor<4x4x6xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<4x4x6xf32>) -> tensor<4x4x6xf32>
  %y = linalg.batch_matmul ins(%c_0, %c_1 : tensor<4x4x5xf32>, tensor<4x5x6xf32>) outs(%init_2 : tensor<4x4x6xf32>) -> tensor<4x4x6xf32>
  return %y : tensor<4x4x6xf32>
}

// -----

// TOSA, bias on [B, S, H*E].

// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xf32>, tensor<1x8x12xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x6xf32>) bias(%{{[^ ]+}} : tensor<2x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x4x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<4x4x5xf32>, tensor<4x5x6xf32>, 
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<1x8x12xf32>, %b: tensor<1x1x12xf32>, %s: tensor<2x2x4x5xf32>) -> tensor<2x2x4x6xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x12xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x12xf32>
  %shape_0 = tosa.const_shape {values = dense<[2, 5, 12]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_0 = tosa.reshape %v, %shape_0 : (tensor<1x10x12xf32>, !tosa.shape<3>) -> tensor<2x5x12xf32>
  %v_0 = tosa.add %r_0, %b : (tensor<2x5x12xf32>, tensor<1x1x12xf32>) -> tensor<2x5x12xf32>
  %shape_1 = tosa.const_shape {values = dense<[2, 5, 2, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_1 = tosa.reshape %v_0, %shape_1 : (tensor<2x5x12xf32>, !tosa.shape<4>) -> tensor<2x5x2x6xf32>
  %t = tosa.transpose %r_1 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x2x6xf32>) -> tensor<2x2x5x6xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<2x2x4x5xf32>) -> tensor<2x2x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<2x2x4x5xf32>, tensor<2x2x4x1xf32>) -> tensor<2x2x4x5xf32>
  %exp = tosa.exp %sub : (tensor<2x2x4x5xf32>) -> tensor<2x2x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x2x4x5xf32>) -> tensor<2x2x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x2x4x1xf32>) -> tensor<2x2x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x2x4x5xf32>, tensor<2x2x4x1xf32>, tensor<1xi8>) -> tensor<2x2x4x5xf32>
  %shape_2 = tosa.const_shape {values = dense<[4, 4, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_2 = tosa.reshape %p, %shape_2 : (tensor<2x2x4x5xf32>, !tosa.shape<3>) -> tensor<4x4x5xf32>
  %shape_3 = tosa.const_shape {values = dense<[4, 5, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_3 = tosa.reshape %t, %shape_3 : (tensor<2x2x5x6xf32>, !tosa.shape<3>) -> tensor<4x5x6xf32>
  %y = tosa.matmul %r_2, %r_3, %zp, %zp : (tensor<4x4x5xf32>, tensor<4x5x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x4x6xf32>
  %shape_4 = tosa.const_shape {values = dense<[2, 2, 4, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_4 = tosa.reshape %y, %shape_4 : (tensor<4x4x6xf32>, !tosa.shape<4>) -> tensor<2x2x4x6xf32>
  return %r_4 : tensor<2x2x4x6xf32>
}

// -----

// TOSA, bias on [1, B*S, H*E].

// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xf32>, tensor<1x8x12xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x6xf32>) bias(%{{[^ ]+}} : tensor<2x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x4x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<4x4x5xf32>, tensor<4x5x6xf32>, 
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<1x8x12xf32>, %b: tensor<1x1x12xf32>, %s: tensor<2x2x4x5xf32>) -> tensor<2x2x4x6xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x12xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x12xf32>
  %v_0 = tosa.add %v, %b : (tensor<1x10x12xf32>, tensor<1x1x12xf32>) -> tensor<1x10x12xf32>
  %shape_0 = tosa.const_shape {values = dense<[2, 5, 2, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_0 = tosa.reshape %v_0, %shape_0 : (tensor<1x10x12xf32>, !tosa.shape<4>) -> tensor<2x5x2x6xf32>
  %t = tosa.transpose %r_0 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x2x6xf32>) -> tensor<2x2x5x6xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<2x2x4x5xf32>) -> tensor<2x2x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<2x2x4x5xf32>, tensor<2x2x4x1xf32>) -> tensor<2x2x4x5xf32>
  %exp = tosa.exp %sub : (tensor<2x2x4x5xf32>) -> tensor<2x2x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x2x4x5xf32>) -> tensor<2x2x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x2x4x1xf32>) -> tensor<2x2x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x2x4x5xf32>, tensor<2x2x4x1xf32>, tensor<1xi8>) -> tensor<2x2x4x5xf32>
  %shape_1 = tosa.const_shape {values = dense<[4, 4, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_1 = tosa.reshape %p, %shape_1 : (tensor<2x2x4x5xf32>, !tosa.shape<3>) -> tensor<4x4x5xf32>
  %shape_2 = tosa.const_shape {values = dense<[4, 5, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_2 = tosa.reshape %t, %shape_2 : (tensor<2x2x5x6xf32>, !tosa.shape<3>) -> tensor<4x5x6xf32>
  %y = tosa.matmul %r_1, %r_2, %zp, %zp : (tensor<4x4x5xf32>, tensor<4x5x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x4x6xf32>
  %shape_3 = tosa.const_shape {values = dense<[2, 2, 4, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_3 = tosa.reshape %y, %shape_3 : (tensor<4x4x6xf32>, !tosa.shape<4>) -> tensor<2x2x4x6xf32>
  return %r_3 : tensor<2x2x4x6xf32>
}
