// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// D13: strided and non-contiguous Q, K, V, as slices of larger tensors.

// X is every second row of a longer sequence: a projection of a strided slice.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<11x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %xs = tensor.extract_slice %x[1, 0] [5, 8] [2, 1] : tensor<11x8xf32> to tensor<5x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%xs, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
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
  return %y : tensor<3x4xf32>
}

// -----

// X is a slice along the features, and A a slice of more queries.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<5x11xf32>, %w: tensor<8x4xf32>, %s: tensor<6x5xf32>) -> tensor<3x4xf32> {
  %xs = tensor.extract_slice %x[0, 2] [5, 8] [1, 1] : tensor<5x11xf32> to tensor<5x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%xs, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<6xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<6xf32>) -> tensor<6xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<6x5xf32>) outs(%init_0 : tensor<6xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6xf32>
  %e_1 = tensor.empty() : tensor<6x5xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<6x5xf32>, tensor<6xf32>) outs(%e_1 : tensor<6x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<6x5xf32>) outs(%e_1 : tensor<6x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<6xf32>) -> tensor<6xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<6x5xf32>) outs(%init_1 : tensor<6xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<6x5xf32>, tensor<6xf32>) outs(%e_1 : tensor<6x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x5xf32>
  %ps = tensor.extract_slice %p[1, 0] [3, 5] [1, 1] : tensor<6x5xf32> to tensor<3x5xf32>
  %e_2 = tensor.empty() : tensor<3x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%ps, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// kv.view(S, H, E, 2)[..., 1]: V interleaves with K in the features.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x24xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x4x5xf32>, tensor<6x5x4xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x24xf32>, %s: tensor<2x3x4x5xf32>) -> tensor<2x3x4x4xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<10x24xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<10x24xf32>) -> tensor<10x24xf32>
  %kv = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x24xf32>) outs(%init : tensor<10x24xf32>) -> tensor<10x24xf32>
  %x_0 = tensor.expand_shape %kv [[0, 1], [2, 3, 4]] output_shape [2, 5, 3, 4, 2] : tensor<10x24xf32> into tensor<2x5x3x4x2xf32>
  %s_0 = tensor.extract_slice %x_0[0, 0, 0, 0, 1] [2, 5, 3, 4, 1] [1, 1, 1, 1, 1] : tensor<2x5x3x4x2xf32> to tensor<2x5x3x4xf32>
  %e_0 = tensor.empty() : tensor<2x3x5x4xf32>
  %t = linalg.transpose ins(%s_0 : tensor<2x5x3x4xf32>) outs(%e_0 : tensor<2x3x5x4xf32>) permutation = [0, 2, 1, 3]
  %c_0 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
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
  %c_1 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x4x5xf32> into tensor<6x4x5xf32>
  %e_3 = tensor.empty() : tensor<6x4x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<6x4x4xf32>) -> tensor<6x4x4xf32>
  %y = linalg.batch_matmul ins(%c_1, %c_0 : tensor<6x4x5xf32>, tensor<6x5x4xf32>) outs(%init_2 : tensor<6x4x4xf32>) -> tensor<6x4x4xf32>
  %x_1 = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [2, 3, 4, 4] : tensor<6x4x4xf32> into tensor<2x3x4x4xf32>
  return %x_1 : tensor<2x3x4x4xf32>
}

// -----

// The odd columns of one projection, by a slice of stride 2.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x6xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x6xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x12xf32>, %s: tensor<3x5xf32>) -> tensor<3x6xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x12xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x12xf32>) -> tensor<5x12xf32>
  %kv = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x12xf32>) outs(%init : tensor<5x12xf32>) -> tensor<5x12xf32>
  %v = tensor.extract_slice %kv[0, 1] [5, 6] [1, 2] : tensor<5x12xf32> to tensor<5x6xf32>
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
  %e_2 = tensor.empty() : tensor<3x6xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<3x6xf32>) -> tensor<3x6xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x6xf32>) outs(%init_2 : tensor<3x6xf32>) -> tensor<3x6xf32>
  return %y : tensor<3x6xf32>
}

// -----

// TOSA: kv.view(S, H, E, 2)[..., 1] by slice.

// ARGS: x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xf32>, tensor<1x8x24xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<6x4x5xf32>, tensor<6x5x4xf32>, 
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<1x8x24xf32>, %s: tensor<2x3x4x5xf32>) -> tensor<2x3x4x4xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %kv = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x24xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x24xf32>
  %shape_0 = tosa.const_shape {values = dense<[2, 5, 3, 4, 2]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %r_0 = tosa.reshape %kv, %shape_0 : (tensor<1x10x24xf32>, !tosa.shape<5>) -> tensor<2x5x3x4x2xf32>
  %shape_1 = tosa.const_shape {values = dense<[0, 0, 0, 0, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %shape_2 = tosa.const_shape {values = dense<[2, 5, 3, 4, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %s_0 = tosa.slice %r_0, %shape_1, %shape_2 : (tensor<2x5x3x4x2xf32>, !tosa.shape<5>, !tosa.shape<5>) -> tensor<2x5x3x4x1xf32>
  %shape_3 = tosa.const_shape {values = dense<[2, 5, 3, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_1 = tosa.reshape %s_0, %shape_3 : (tensor<2x5x3x4x1xf32>, !tosa.shape<4>) -> tensor<2x5x3x4xf32>
  %t = tosa.transpose %r_1 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x3x4xf32>) -> tensor<2x3x5x4xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>) -> tensor<2x3x4x5xf32>
  %exp = tosa.exp %sub : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x3x4x1xf32>) -> tensor<2x3x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>, tensor<1xi8>) -> tensor<2x3x4x5xf32>
  %shape_4 = tosa.const_shape {values = dense<[6, 4, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_2 = tosa.reshape %p, %shape_4 : (tensor<2x3x4x5xf32>, !tosa.shape<3>) -> tensor<6x4x5xf32>
  %shape_5 = tosa.const_shape {values = dense<[6, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_3 = tosa.reshape %t, %shape_5 : (tensor<2x3x5x4xf32>, !tosa.shape<3>) -> tensor<6x5x4xf32>
  %y = tosa.matmul %r_2, %r_3, %zp, %zp : (tensor<6x4x5xf32>, tensor<6x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x4xf32>
  %shape_6 = tosa.const_shape {values = dense<[2, 3, 4, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_4 = tosa.reshape %y, %shape_6 : (tensor<6x4x4xf32>, !tosa.shape<4>) -> tensor<2x3x4x4xf32>
  return %r_4 : tensor<2x3x4x4xf32>
}
