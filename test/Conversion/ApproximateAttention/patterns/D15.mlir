// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// D15: cross attention: as many queries as decoder tokens, keys as encoder tokens, V wider
// than Q and K.

// torch.

// ARGS: x, x, w, w, w
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x10xf32>, tensor<10x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x10xf32>) weight(%{{[^ ]+}} : tensor<10x2x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x7x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<4x7x5xf32>, tensor<4x5x6xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
func.func @main(%x: tensor<2x7x9xf32>, %enc: tensor<2x5x10xf32>, %wq: tensor<9x8xf32>, %wk: tensor<10x8xf32>, %wv: tensor<10x12xf32>) -> tensor<2x2x7x6xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x7x9xf32> into tensor<14x9xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<14x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<14x8xf32>) -> tensor<14x8xf32>
  %v = linalg.matmul ins(%c, %wq : tensor<14x9xf32>, tensor<9x8xf32>) outs(%init : tensor<14x8xf32>) -> tensor<14x8xf32>
  %x_0 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 7, 2, 4] : tensor<14x8xf32> into tensor<2x7x2x4xf32>
  %e_0 = tensor.empty() : tensor<2x2x7x4xf32>
  %t = linalg.transpose ins(%x_0 : tensor<2x7x2x4xf32>) outs(%e_0 : tensor<2x2x7x4xf32>) permutation = [0, 2, 1, 3]
  %c_0 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x2x7x4xf32> into tensor<4x7x4xf32>
  %c_1 = tensor.collapse_shape %enc [[0, 1], [2]] : tensor<2x5x10xf32> into tensor<10x10xf32>
  %e_1 = tensor.empty() : tensor<10x8xf32>
  %init_0 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<10x8xf32>) -> tensor<10x8xf32>
  %v_0 = linalg.matmul ins(%c_1, %wk : tensor<10x10xf32>, tensor<10x8xf32>) outs(%init_0 : tensor<10x8xf32>) -> tensor<10x8xf32>
  %x_1 = tensor.expand_shape %v_0 [[0, 1], [2, 3]] output_shape [2, 5, 2, 4] : tensor<10x8xf32> into tensor<2x5x2x4xf32>
  %e_2 = tensor.empty() : tensor<2x2x5x4xf32>
  %t_0 = linalg.transpose ins(%x_1 : tensor<2x5x2x4xf32>) outs(%e_2 : tensor<2x2x5x4xf32>) permutation = [0, 2, 1, 3]
  %c_2 = tensor.collapse_shape %t_0 [[0, 1], [2], [3]] : tensor<2x2x5x4xf32> into tensor<4x5x4xf32>
  %c_3 = tensor.collapse_shape %enc [[0, 1], [2]] : tensor<2x5x10xf32> into tensor<10x10xf32>
  %e_3 = tensor.empty() : tensor<10x12xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<10x12xf32>) -> tensor<10x12xf32>
  %v_1 = linalg.matmul ins(%c_3, %wv : tensor<10x10xf32>, tensor<10x12xf32>) outs(%init_1 : tensor<10x12xf32>) -> tensor<10x12xf32>
  %x_2 = tensor.expand_shape %v_1 [[0, 1], [2, 3]] output_shape [2, 5, 2, 6] : tensor<10x12xf32> into tensor<2x5x2x6xf32>
  %e_4 = tensor.empty() : tensor<2x2x5x6xf32>
  %t_1 = linalg.transpose ins(%x_2 : tensor<2x5x2x6xf32>) outs(%e_4 : tensor<2x2x5x6xf32>) permutation = [0, 2, 1, 3]
  %c_4 = tensor.collapse_shape %t_1 [[0, 1], [2], [3]] : tensor<2x2x5x6xf32> into tensor<4x5x6xf32>
  %e_5 = tensor.empty() : tensor<4x4x5xf32>
  %t_2 = linalg.transpose ins(%c_2 : tensor<4x5x4xf32>) outs(%e_5 : tensor<4x4x5xf32>) permutation = [0, 2, 1]
  %e_6 = tensor.empty() : tensor<4x7x5xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_6 : tensor<4x7x5xf32>) -> tensor<4x7x5xf32>
  %s = linalg.batch_matmul ins(%c_0, %t_2 : tensor<4x7x4xf32>, tensor<4x4x5xf32>) outs(%init_2 : tensor<4x7x5xf32>) -> tensor<4x7x5xf32>
  %x_3 = tensor.expand_shape %s [[0, 1], [2], [3]] output_shape [2, 2, 7, 5] : tensor<4x7x5xf32> into tensor<2x2x7x5xf32>
  %scale = arith.constant 0.5 : f32
  %e_7 = tensor.empty() : tensor<2x2x7x5xf32>
  %scaled = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x_3 : tensor<2x2x7x5xf32>) outs(%e_7 : tensor<2x2x7x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.mulf %a_, %scale : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x7x5xf32>
  %zero_i64 = arith.constant 0 : i64
  %e_8 = tensor.empty() : tensor<2x2x7xi64>
  %init_3 = linalg.fill ins(%zero_i64 : i64) outs(%e_8 : tensor<2x2x7xi64>) -> tensor<2x2x7xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %e_9 = tensor.empty() : tensor<2x2x7xf32>
  %init_4 = linalg.fill ins(%ninf : f32) outs(%e_9 : tensor<2x2x7xf32>) -> tensor<2x2x7xf32>
  %max:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%scaled : tensor<2x2x7x5xf32>) outs(%init_4, %init_3 : tensor<2x2x7xf32>, tensor<2x2x7xi64>) {
  ^bb0(%a_: f32, %o_: f32, %n_: i64):
    %i_ = linalg.index 3 : index
    %j_ = arith.index_cast %i_ : index to i64
    %m_ = arith.maximumf %a_, %o_ : f32
    %c_ = arith.cmpf ogt, %a_, %o_ : f32
    %k_ = arith.select %c_, %j_, %n_ : i64
    linalg.yield %m_, %k_ : f32, i64
  } -> (tensor<2x2x7xf32>, tensor<2x2x7xi64>)
  %maxe = tensor.expand_shape %max#0 [[0], [1], [2, 3]] output_shape [2, 2, 7, 1] : tensor<2x2x7xf32> into tensor<2x2x7x1xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%scaled, %maxe : tensor<2x2x7x5xf32>, tensor<2x2x7x1xf32>) outs(%e_7 : tensor<2x2x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x7x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x2x7x5xf32>) outs(%e_7 : tensor<2x2x7x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x7x5xf32>
  %e_10 = tensor.empty() : tensor<2x2x7x1xf32>
  %init_5 = linalg.fill ins(%zero : f32) outs(%e_10 : tensor<2x2x7x1xf32>) -> tensor<2x2x7x1xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x2x7x5xf32>) outs(%init_5 : tensor<2x2x7x1xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %a_, %o_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x7x1xf32>
  %p = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x2x7x5xf32>, tensor<2x2x7x1xf32>) outs(%e_7 : tensor<2x2x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x7x5xf32>
  %c_5 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x2x7x5xf32> into tensor<4x7x5xf32>
  %e_11 = tensor.empty() : tensor<4x7x6xf32>
  %init_6 = linalg.fill ins(%zero : f32) outs(%e_11 : tensor<4x7x6xf32>) -> tensor<4x7x6xf32>
  %y = linalg.batch_matmul ins(%c_5, %c_4 : tensor<4x7x5xf32>, tensor<4x5x6xf32>) outs(%init_6 : tensor<4x7x6xf32>) -> tensor<4x7x6xf32>
  %x_4 = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [2, 2, 7, 6] : tensor<4x7x6xf32> into tensor<2x2x7x6xf32>
  return %x_4 : tensor<2x2x7x6xf32>
}

// -----

// TOSA.

// ARGS: x, x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x10xf32>, tensor<1x10x12xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x10xf32>) weight(%{{[^ ]+}} : tensor<10x2x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x7x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<4x7x5xf32>, tensor<4x5x6xf32>, 
func.func @main(%x: tensor<2x7x9xf32>, %enc: tensor<2x5x10xf32>, %wq: tensor<1x9x8xf32>, %wk: tensor<1x10x8xf32>, %wv: tensor<1x10x12xf32>) -> tensor<2x2x7x6xf32> {
  %shape = tosa.const_shape {values = dense<[1, 14, 9]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x7x9xf32>, !tosa.shape<3>) -> tensor<1x14x9xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %wq, %zp, %zp : (tensor<1x14x9xf32>, tensor<1x9x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x14x8xf32>
  %shape_0 = tosa.const_shape {values = dense<[2, 7, 2, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_0 = tosa.reshape %v, %shape_0 : (tensor<1x14x8xf32>, !tosa.shape<4>) -> tensor<2x7x2x4xf32>
  %t = tosa.transpose %r_0 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x7x2x4xf32>) -> tensor<2x2x7x4xf32>
  %shape_1 = tosa.const_shape {values = dense<[4, 7, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_1 = tosa.reshape %t, %shape_1 : (tensor<2x2x7x4xf32>, !tosa.shape<3>) -> tensor<4x7x4xf32>
  %shape_2 = tosa.const_shape {values = dense<[1, 10, 10]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_2 = tosa.reshape %enc, %shape_2 : (tensor<2x5x10xf32>, !tosa.shape<3>) -> tensor<1x10x10xf32>
  %v_0 = tosa.matmul %r_2, %wk, %zp, %zp : (tensor<1x10x10xf32>, tensor<1x10x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x8xf32>
  %shape_3 = tosa.const_shape {values = dense<[2, 5, 2, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_3 = tosa.reshape %v_0, %shape_3 : (tensor<1x10x8xf32>, !tosa.shape<4>) -> tensor<2x5x2x4xf32>
  %t_0 = tosa.transpose %r_3 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x2x4xf32>) -> tensor<2x2x5x4xf32>
  %shape_4 = tosa.const_shape {values = dense<[4, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_4 = tosa.reshape %t_0, %shape_4 : (tensor<2x2x5x4xf32>, !tosa.shape<3>) -> tensor<4x5x4xf32>
  %r_5 = tosa.reshape %enc, %shape_2 : (tensor<2x5x10xf32>, !tosa.shape<3>) -> tensor<1x10x10xf32>
  %v_1 = tosa.matmul %r_5, %wv, %zp, %zp : (tensor<1x10x10xf32>, tensor<1x10x12xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x12xf32>
  %shape_5 = tosa.const_shape {values = dense<[2, 5, 2, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_6 = tosa.reshape %v_1, %shape_5 : (tensor<1x10x12xf32>, !tosa.shape<4>) -> tensor<2x5x2x6xf32>
  %t_1 = tosa.transpose %r_6 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x2x6xf32>) -> tensor<2x2x5x6xf32>
  %shape_6 = tosa.const_shape {values = dense<[4, 5, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_7 = tosa.reshape %t_1, %shape_6 : (tensor<2x2x5x6xf32>, !tosa.shape<3>) -> tensor<4x5x6xf32>
  %t_2 = tosa.transpose %r_4 {perms = array<i32: 0, 2, 1>} : (tensor<4x5x4xf32>) -> tensor<4x4x5xf32>
  %s = tosa.matmul %r_1, %t_2, %zp, %zp : (tensor<4x7x4xf32>, tensor<4x4x5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x7x5xf32>
  %shape_7 = tosa.const_shape {values = dense<[2, 2, 7, 5]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_8 = tosa.reshape %s, %shape_7 : (tensor<4x7x5xf32>, !tosa.shape<4>) -> tensor<2x2x7x5xf32>
  %half = "tosa.const"() <{values = dense<0.5> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %v_2 = tosa.mul %r_8, %half, %shift : (tensor<2x2x7x5xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<2x2x7x5xf32>
  %max = tosa.reduce_max %v_2 {axis = 3 : i32} : (tensor<2x2x7x5xf32>) -> tensor<2x2x7x1xf32>
  %sub = tosa.sub %v_2, %max : (tensor<2x2x7x5xf32>, tensor<2x2x7x1xf32>) -> tensor<2x2x7x5xf32>
  %exp = tosa.exp %sub : (tensor<2x2x7x5xf32>) -> tensor<2x2x7x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x2x7x5xf32>) -> tensor<2x2x7x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x2x7x1xf32>) -> tensor<2x2x7x1xf32>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x2x7x5xf32>, tensor<2x2x7x1xf32>, tensor<1xi8>) -> tensor<2x2x7x5xf32>
  %shape_8 = tosa.const_shape {values = dense<[4, 7, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_9 = tosa.reshape %p, %shape_8 : (tensor<2x2x7x5xf32>, !tosa.shape<3>) -> tensor<4x7x5xf32>
  %y = tosa.matmul %r_9, %r_7, %zp, %zp : (tensor<4x7x5xf32>, tensor<4x5x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x7x6xf32>
  %shape_9 = tosa.const_shape {values = dense<[2, 2, 7, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_10 = tosa.reshape %y, %shape_9 : (tensor<4x7x6xf32>, !tosa.shape<4>) -> tensor<2x2x7x6xf32>
  return %r_10 : tensor<2x2x7x6xf32>
}

// -----

// More queries than keys, scores given.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<6x8xf32>, tensor<8x10xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x3x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x5xf32>) bias(%{{[^ ]+}} : tensor<2x5xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x7x3xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<4x7x3xf32>, tensor<4x3x5xf32>)
#map = affine_map<(d0, d1) -> (d1)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
func.func @main(%x: tensor<2x3x8xf32>, %w: tensor<10x8xf32>, %b: tensor<10xf32>, %s: tensor<2x2x7x3xf32>) -> tensor<2x2x7x5xf32> {
  %e = tensor.empty() : tensor<8x10xf32>
  %wt = linalg.transpose ins(%w : tensor<10x8xf32>) outs(%e : tensor<8x10xf32>) permutation = [1, 0]
  %x2 = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x3x8xf32> into tensor<6x8xf32>
  %zero = arith.constant 0.0 : f32
  %e_0 = tensor.empty() : tensor<6x10xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<6x10xf32>) -> tensor<6x10xf32>
  %v = linalg.matmul ins(%x2, %wt : tensor<6x8xf32>, tensor<8x10xf32>) outs(%init : tensor<6x10xf32>) -> tensor<6x10xf32>
  %bc = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%b : tensor<10xf32>) outs(%e_0 : tensor<6x10xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    linalg.yield %a_ : f32
  } -> tensor<6x10xf32>
  %vb = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%v, %bc : tensor<6x10xf32>, tensor<6x10xf32>) outs(%e_0 : tensor<6x10xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.addf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x10xf32>
  %v4 = tensor.expand_shape %vb [[0, 1], [2, 3]] output_shape [2, 3, 2, 5] : tensor<6x10xf32> into tensor<2x3x2x5xf32>
  %e_1 = tensor.empty() : tensor<2x2x3x5xf32>
  %vt = linalg.transpose ins(%v4 : tensor<2x3x2x5xf32>) outs(%e_1 : tensor<2x2x3x5xf32>) permutation = [0, 2, 1, 3]
  %v3 = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<2x2x3x5xf32> into tensor<4x3x5xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_2 = tensor.empty() : tensor<2x2x7xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_2 : tensor<2x2x7xf32>) -> tensor<2x2x7xf32>
  %max = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<2x2x7x3xf32>) outs(%init_0 : tensor<2x2x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x7xf32>
  %e_3 = tensor.empty() : tensor<2x2x7x3xf32>
  %sub = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %max : tensor<2x2x7x3xf32>, tensor<2x2x7xf32>) outs(%e_3 : tensor<2x2x7x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x7x3xf32>
  %exp = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<2x2x7x3xf32>) outs(%e_3 : tensor<2x2x7x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x7x3xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<2x2x7xf32>) -> tensor<2x2x7xf32>
  %sum = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x2x7x3xf32>) outs(%init_1 : tensor<2x2x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x7xf32>
  %p = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x2x7x3xf32>, tensor<2x2x7xf32>) outs(%e_3 : tensor<2x2x7x3xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x7x3xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x2x7x3xf32> into tensor<4x7x3xf32>
  %e_4 = tensor.empty() : tensor<4x7x5xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<4x7x5xf32>) -> tensor<4x7x5xf32>
  %y = linalg.batch_matmul ins(%p3, %v3 : tensor<4x7x3xf32>, tensor<4x3x5xf32>) outs(%init_2 : tensor<4x7x5xf32>) -> tensor<4x7x5xf32>
  %y4 = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [2, 2, 7, 5] : tensor<4x7x5xf32> into tensor<2x2x7x5xf32>
  return %y4 : tensor<2x2x7x5xf32>
}
