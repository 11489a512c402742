// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// D8: K transposed by reshape, 3-D transpose, reshape; or by one permutation [B, S, H, D] to
// [B, H, D, S] (tflite, onnx).

// Reshape, transpose, reshape.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x18xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x4x5xf32>, tensor<6x5x6xf32>)
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x18xf32>, %q: tensor<6x4x7xf32>, %k: tensor<2x3x5x7xf32>) -> tensor<6x4x6xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<10x18xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<10x18xf32>) -> tensor<10x18xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x18xf32>) outs(%init : tensor<10x18xf32>) -> tensor<10x18xf32>
  %x_0 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 3, 6] : tensor<10x18xf32> into tensor<2x5x3x6xf32>
  %e_0 = tensor.empty() : tensor<2x3x5x6xf32>
  %t = linalg.transpose ins(%x_0 : tensor<2x5x3x6xf32>) outs(%e_0 : tensor<2x3x5x6xf32>) permutation = [0, 2, 1, 3]
  %c_0 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x3x5x6xf32> into tensor<6x5x6xf32>
  %k3 = tensor.collapse_shape %k [[0, 1], [2], [3]] : tensor<2x3x5x7xf32> into tensor<6x5x7xf32>
  %e_1 = tensor.empty() : tensor<6x7x5xf32>
  %kt = linalg.transpose ins(%k3 : tensor<6x5x7xf32>) outs(%e_1 : tensor<6x7x5xf32>) permutation = [0, 2, 1]
  %k4 = tensor.expand_shape %kt [[0, 1], [2], [3]] output_shape [2, 3, 7, 5] : tensor<6x7x5xf32> into tensor<2x3x7x5xf32>
  %k5 = tensor.collapse_shape %k4 [[0, 1], [2], [3]] : tensor<2x3x7x5xf32> into tensor<6x7x5xf32>
  %e_2 = tensor.empty() : tensor<6x4x5xf32>
  %init_0 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<6x4x5xf32>) -> tensor<6x4x5xf32>
  %s = linalg.batch_matmul ins(%q, %k5 : tensor<6x4x7xf32>, tensor<6x7x5xf32>) outs(%init_0 : tensor<6x4x5xf32>) -> tensor<6x4x5xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_3 = tensor.empty() : tensor<6x4xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_3 : tensor<6x4xf32>) -> tensor<6x4xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<6x4x5xf32>) outs(%init_1 : tensor<6x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x4xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %max : tensor<6x4x5xf32>, tensor<6x4xf32>) outs(%e_2 : tensor<6x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x4x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<6x4x5xf32>) outs(%e_2 : tensor<6x4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x4x5xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<6x4xf32>) -> tensor<6x4xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<6x4x5xf32>) outs(%init_2 : tensor<6x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x4xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<6x4x5xf32>, tensor<6x4xf32>) outs(%e_2 : tensor<6x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x4x5xf32>
  %e_4 = tensor.empty() : tensor<6x4x6xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  %y = linalg.batch_matmul ins(%p, %c_0 : tensor<6x4x5xf32>, tensor<6x5x6xf32>) outs(%init_3 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}

// -----

// One permutation (0, 2, 3, 1).

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x18xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x4x5xf32>, tensor<6x5x6xf32>)
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x18xf32>, %q: tensor<6x4x7xf32>, %k: tensor<2x5x3x7xf32>) -> tensor<6x4x6xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<10x18xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<10x18xf32>) -> tensor<10x18xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x18xf32>) outs(%init : tensor<10x18xf32>) -> tensor<10x18xf32>
  %x_0 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 3, 6] : tensor<10x18xf32> into tensor<2x5x3x6xf32>
  %e_0 = tensor.empty() : tensor<2x3x5x6xf32>
  %t = linalg.transpose ins(%x_0 : tensor<2x5x3x6xf32>) outs(%e_0 : tensor<2x3x5x6xf32>) permutation = [0, 2, 1, 3]
  %c_0 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x3x5x6xf32> into tensor<6x5x6xf32>
  %e_1 = tensor.empty() : tensor<2x3x7x5xf32>
  %kt = linalg.transpose ins(%k : tensor<2x5x3x7xf32>) outs(%e_1 : tensor<2x3x7x5xf32>) permutation = [0, 2, 3, 1]
  %k3 = tensor.collapse_shape %kt [[0, 1], [2], [3]] : tensor<2x3x7x5xf32> into tensor<6x7x5xf32>
  %e_2 = tensor.empty() : tensor<6x4x5xf32>
  %init_0 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<6x4x5xf32>) -> tensor<6x4x5xf32>
  %s = linalg.batch_matmul ins(%q, %k3 : tensor<6x4x7xf32>, tensor<6x7x5xf32>) outs(%init_0 : tensor<6x4x5xf32>) -> tensor<6x4x5xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_3 = tensor.empty() : tensor<6x4xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_3 : tensor<6x4xf32>) -> tensor<6x4xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<6x4x5xf32>) outs(%init_1 : tensor<6x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x4xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %max : tensor<6x4x5xf32>, tensor<6x4xf32>) outs(%e_2 : tensor<6x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x4x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<6x4x5xf32>) outs(%e_2 : tensor<6x4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x4x5xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<6x4xf32>) -> tensor<6x4xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<6x4x5xf32>) outs(%init_2 : tensor<6x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x4xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<6x4x5xf32>, tensor<6x4xf32>) outs(%e_2 : tensor<6x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x4x5xf32>
  %e_4 = tensor.empty() : tensor<6x4x6xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  %y = linalg.batch_matmul ins(%p, %c_0 : tensor<6x4x5xf32>, tensor<6x5x6xf32>) outs(%init_3 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}

// -----

// TOSA: reshape, transpose, reshape.

// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xf32>, tensor<1x8x18xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<6x4x5xf32>, tensor<6x5x6xf32>, 
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<1x8x18xf32>, %q: tensor<6x4x7xf32>, %k: tensor<2x3x5x7xf32>) -> tensor<6x4x6xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x18xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x18xf32>
  %shape_0 = tosa.const_shape {values = dense<[2, 5, 3, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_0 = tosa.reshape %v, %shape_0 : (tensor<1x10x18xf32>, !tosa.shape<4>) -> tensor<2x5x3x6xf32>
  %t = tosa.transpose %r_0 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x3x6xf32>) -> tensor<2x3x5x6xf32>
  %shape_1 = tosa.const_shape {values = dense<[6, 5, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_1 = tosa.reshape %t, %shape_1 : (tensor<2x3x5x6xf32>, !tosa.shape<3>) -> tensor<6x5x6xf32>
  %shape_2 = tosa.const_shape {values = dense<[6, 5, 7]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %k3 = tosa.reshape %k, %shape_2 : (tensor<2x3x5x7xf32>, !tosa.shape<3>) -> tensor<6x5x7xf32>
  %kt = tosa.transpose %k3 {perms = array<i32: 0, 2, 1>} : (tensor<6x5x7xf32>) -> tensor<6x7x5xf32>
  %shape_3 = tosa.const_shape {values = dense<[2, 3, 7, 5]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %k4 = tosa.reshape %kt, %shape_3 : (tensor<6x7x5xf32>, !tosa.shape<4>) -> tensor<2x3x7x5xf32>
  %shape_4 = tosa.const_shape {values = dense<[6, 7, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %k5 = tosa.reshape %k4, %shape_4 : (tensor<2x3x7x5xf32>, !tosa.shape<3>) -> tensor<6x7x5xf32>
  %s = tosa.matmul %q, %k5, %zp, %zp : (tensor<6x4x7xf32>, tensor<6x7x5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x5xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<6x4x5xf32>) -> tensor<6x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<6x4x5xf32>, tensor<6x4x1xf32>) -> tensor<6x4x5xf32>
  %exp = tosa.exp %sub : (tensor<6x4x5xf32>) -> tensor<6x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<6x4x5xf32>) -> tensor<6x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<6x4x1xf32>) -> tensor<6x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<6x4x5xf32>, tensor<6x4x1xf32>, tensor<1xi8>) -> tensor<6x4x5xf32>
  %y = tosa.matmul %p, %r_1, %zp, %zp : (tensor<6x4x5xf32>, tensor<6x5x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}

// -----

// TOSA: one permutation.

// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xf32>, tensor<1x8x18xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<6x4x5xf32>, tensor<6x5x6xf32>, 
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<1x8x18xf32>, %q: tensor<6x4x7xf32>, %k: tensor<2x5x3x7xf32>) -> tensor<6x4x6xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x18xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x18xf32>
  %shape_0 = tosa.const_shape {values = dense<[2, 5, 3, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_0 = tosa.reshape %v, %shape_0 : (tensor<1x10x18xf32>, !tosa.shape<4>) -> tensor<2x5x3x6xf32>
  %t = tosa.transpose %r_0 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x3x6xf32>) -> tensor<2x3x5x6xf32>
  %shape_1 = tosa.const_shape {values = dense<[6, 5, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_1 = tosa.reshape %t, %shape_1 : (tensor<2x3x5x6xf32>, !tosa.shape<3>) -> tensor<6x5x6xf32>
  %kt = tosa.transpose %k {perms = array<i32: 0, 2, 3, 1>} : (tensor<2x5x3x7xf32>) -> tensor<2x3x7x5xf32>
  %shape_2 = tosa.const_shape {values = dense<[6, 7, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %k3 = tosa.reshape %kt, %shape_2 : (tensor<2x3x7x5xf32>, !tosa.shape<3>) -> tensor<6x7x5xf32>
  %s = tosa.matmul %q, %k3, %zp, %zp : (tensor<6x4x7xf32>, tensor<6x7x5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x5xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<6x4x5xf32>) -> tensor<6x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<6x4x5xf32>, tensor<6x4x1xf32>) -> tensor<6x4x5xf32>
  %exp = tosa.exp %sub : (tensor<6x4x5xf32>) -> tensor<6x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<6x4x5xf32>) -> tensor<6x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<6x4x1xf32>) -> tensor<6x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<6x4x5xf32>, tensor<6x4x1xf32>, tensor<1xi8>) -> tensor<6x4x5xf32>
  %y = tosa.matmul %p, %r_1, %zp, %zp : (tensor<6x4x5xf32>, tensor<6x5x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}

// -----

// Linalg: V takes the detour, [B, H, E, S] and back.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x18xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x4x5xf32>, tensor<6x5x6xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x18xf32>, %s: tensor<2x3x4x5xf32>) -> tensor<6x4x6xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<10x18xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<10x18xf32>) -> tensor<10x18xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x18xf32>) outs(%init : tensor<10x18xf32>) -> tensor<10x18xf32>
  %x_0 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 3, 6] : tensor<10x18xf32> into tensor<2x5x3x6xf32>
  %e_0 = tensor.empty() : tensor<2x3x6x5xf32>
  %t = linalg.transpose ins(%x_0 : tensor<2x5x3x6xf32>) outs(%e_0 : tensor<2x3x6x5xf32>) permutation = [0, 2, 3, 1]
  %c_0 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x3x6x5xf32> into tensor<6x6x5xf32>
  %e_1 = tensor.empty() : tensor<6x5x6xf32>
  %t_0 = linalg.transpose ins(%c_0 : tensor<6x6x5xf32>) outs(%e_1 : tensor<6x5x6xf32>) permutation = [0, 2, 1]
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
  %c_1 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x4x5xf32> into tensor<6x4x5xf32>
  %e_4 = tensor.empty() : tensor<6x4x6xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  %y = linalg.batch_matmul ins(%c_1, %t_0 : tensor<6x4x5xf32>, tensor<6x5x6xf32>) outs(%init_2 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}

// -----

// TOSA: V takes the detour, [B, H, E, S] and back.

// ARGS: x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xf32>, tensor<1x8x18xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<6x4x5xf32>, tensor<6x5x6xf32>, 
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<1x8x18xf32>, %s: tensor<2x3x4x5xf32>) -> tensor<6x4x6xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x18xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x18xf32>
  %shape_0 = tosa.const_shape {values = dense<[2, 5, 3, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_0 = tosa.reshape %v, %shape_0 : (tensor<1x10x18xf32>, !tosa.shape<4>) -> tensor<2x5x3x6xf32>
  %t = tosa.transpose %r_0 {perms = array<i32: 0, 2, 3, 1>} : (tensor<2x5x3x6xf32>) -> tensor<2x3x6x5xf32>
  %shape_1 = tosa.const_shape {values = dense<[6, 6, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_1 = tosa.reshape %t, %shape_1 : (tensor<2x3x6x5xf32>, !tosa.shape<3>) -> tensor<6x6x5xf32>
  %t_0 = tosa.transpose %r_1 {perms = array<i32: 0, 2, 1>} : (tensor<6x6x5xf32>) -> tensor<6x5x6xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>) -> tensor<2x3x4x5xf32>
  %exp = tosa.exp %sub : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x3x4x1xf32>) -> tensor<2x3x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>, tensor<1xi8>) -> tensor<2x3x4x5xf32>
  %shape_2 = tosa.const_shape {values = dense<[6, 4, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_2 = tosa.reshape %p, %shape_2 : (tensor<2x3x4x5xf32>, !tosa.shape<3>) -> tensor<6x4x5xf32>
  %y = tosa.matmul %r_2, %t_0, %zp, %zp : (tensor<6x4x5xf32>, tensor<6x5x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}
