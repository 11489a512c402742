// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// F15: cross attention: X is the encoder output.

// K and V from one product of the encoder output.

// ARGS: x, x, w, w
// CHECK-LABEL: func.func @main
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x3xf32>) probabilities(%{{[^ ]+}} : tensor<2x7x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<2x7x5xf32>, tensor<2x5x3xf32>)
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
func.func @main(%x: tensor<7x6xf32>, %enc: tensor<5x8xf32>, %wq: tensor<6x6xf32>, %wkv: tensor<8x12xf32>) -> tensor<2x7x3xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<7x6xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<7x6xf32>) -> tensor<7x6xf32>
  %q = linalg.matmul ins(%x, %wq : tensor<7x6xf32>, tensor<6x6xf32>) outs(%init : tensor<7x6xf32>) -> tensor<7x6xf32>
  %x_0 = tensor.expand_shape %q [[0], [1, 2]] output_shape [7, 2, 3] : tensor<7x6xf32> into tensor<7x2x3xf32>
  %e_0 = tensor.empty() : tensor<2x7x3xf32>
  %t = linalg.transpose ins(%x_0 : tensor<7x2x3xf32>) outs(%e_0 : tensor<2x7x3xf32>) permutation = [1, 0, 2]
  %e_1 = tensor.empty() : tensor<5x12xf32>
  %init_0 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<5x12xf32>) -> tensor<5x12xf32>
  %kv = linalg.matmul ins(%enc, %wkv : tensor<5x8xf32>, tensor<8x12xf32>) outs(%init_0 : tensor<5x12xf32>) -> tensor<5x12xf32>
  %k = tensor.extract_slice %kv[0, 0] [5, 6] [1, 1] : tensor<5x12xf32> to tensor<5x6xf32>
  %x_1 = tensor.expand_shape %k [[0], [1, 2]] output_shape [5, 2, 3] : tensor<5x6xf32> into tensor<5x2x3xf32>
  %e_2 = tensor.empty() : tensor<2x3x5xf32>
  %t_0 = linalg.transpose ins(%x_1 : tensor<5x2x3xf32>) outs(%e_2 : tensor<2x3x5xf32>) permutation = [1, 2, 0]
  %v = tensor.extract_slice %kv[0, 6] [5, 6] [1, 1] : tensor<5x12xf32> to tensor<5x6xf32>
  %x_2 = tensor.expand_shape %v [[0], [1, 2]] output_shape [5, 2, 3] : tensor<5x6xf32> into tensor<5x2x3xf32>
  %e_3 = tensor.empty() : tensor<2x5x3xf32>
  %t_1 = linalg.transpose ins(%x_2 : tensor<5x2x3xf32>) outs(%e_3 : tensor<2x5x3xf32>) permutation = [1, 0, 2]
  %e_4 = tensor.empty() : tensor<2x7x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<2x7x5xf32>) -> tensor<2x7x5xf32>
  %s = linalg.batch_matmul ins(%t, %t_0 : tensor<2x7x3xf32>, tensor<2x3x5xf32>) outs(%init_1 : tensor<2x7x5xf32>) -> tensor<2x7x5xf32>
  %zero_i64 = arith.constant 0 : i64
  %e_5 = tensor.empty() : tensor<2x7xi64>
  %init_2 = linalg.fill ins(%zero_i64 : i64) outs(%e_5 : tensor<2x7xi64>) -> tensor<2x7xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %e_6 = tensor.empty() : tensor<2x7xf32>
  %init_3 = linalg.fill ins(%ninf : f32) outs(%e_6 : tensor<2x7xf32>) -> tensor<2x7xf32>
  %max:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x7x5xf32>) outs(%init_3, %init_2 : tensor<2x7xf32>, tensor<2x7xi64>) {
  ^bb0(%a_: f32, %o_: f32, %n_: i64):
    %i_ = linalg.index 2 : index
    %j_ = arith.index_cast %i_ : index to i64
    %m_ = arith.maximumf %a_, %o_ : f32
    %c_ = arith.cmpf ogt, %a_, %o_ : f32
    %k_ = arith.select %c_, %j_, %n_ : i64
    linalg.yield %m_, %k_ : f32, i64
  } -> (tensor<2x7xf32>, tensor<2x7xi64>)
  %maxe = tensor.expand_shape %max#0 [[0], [1, 2]] output_shape [2, 7, 1] : tensor<2x7xf32> into tensor<2x7x1xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %maxe : tensor<2x7x5xf32>, tensor<2x7x1xf32>) outs(%e_4 : tensor<2x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x7x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<2x7x5xf32>) outs(%e_4 : tensor<2x7x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x7x5xf32>
  %e_7 = tensor.empty() : tensor<2x7x1xf32>
  %init_4 = linalg.fill ins(%zero : f32) outs(%e_7 : tensor<2x7x1xf32>) -> tensor<2x7x1xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<2x7x5xf32>) outs(%init_4 : tensor<2x7x1xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %a_, %o_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x7x1xf32>
  %p = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x7x5xf32>, tensor<2x7x1xf32>) outs(%e_4 : tensor<2x7x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x7x5xf32>
  %init_5 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<2x7x3xf32>) -> tensor<2x7x3xf32>
  %y = linalg.batch_matmul ins(%p, %t_1 : tensor<2x7x5xf32>, tensor<2x5x3xf32>) outs(%init_5 : tensor<2x7x3xf32>) -> tensor<2x7x3xf32>
  return %y : tensor<2x7x3xf32>
}

// -----

// Decoder and encoder have one shape: X is told by the use only.

// ARGS: x, x, w, w, w
// CHECK-LABEL: func.func @main
// CHECK: mca.encode values(%arg1 : tensor<4x4xf32>) weight(%{{[^ ]+}} : tensor<4x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x4x4xf32>)
// CHECK: linalg.matmul{{.*}}tensor<4x4xf32>, tensor<4x4xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<4x4xf32>, %enc: tensor<4x4xf32>, %wq: tensor<4x4xf32>, %wk: tensor<4x4xf32>, %wv: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %v = linalg.matmul ins(%enc, %wv : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %q = linalg.matmul ins(%x, %wq : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %k = linalg.matmul ins(%enc, %wk : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %t = linalg.transpose ins(%k : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) permutation = [1, 0]
  %s = linalg.matmul ins(%q, %t : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<4xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<4xf32>) -> tensor<4xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<4x4xf32>) outs(%init_0 : tensor<4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<4x4xf32>, tensor<4xf32>) outs(%e : tensor<4x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x4xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x4xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<4xf32>) -> tensor<4xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<4x4xf32>) outs(%init_1 : tensor<4xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<4x4xf32>, tensor<4xf32>) outs(%e : tensor<4x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

// TOSA.

// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x3xf32>) probabilities(%{{[^ ]+}} : tensor<2x7x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<2x7x5xf32>, tensor<2x5x3xf32>, 
func.func @main(%x: tensor<1x7x6xf32>, %enc: tensor<1x5x8xf32>, %wq: tensor<1x6x6xf32>, %wkv: tensor<1x8x12xf32>) -> tensor<2x7x3xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %q = tosa.matmul %x, %wq, %zp, %zp : (tensor<1x7x6xf32>, tensor<1x6x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x7x6xf32>
  %shape = tosa.const_shape {values = dense<[7, 2, 3]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %q, %shape : (tensor<1x7x6xf32>, !tosa.shape<3>) -> tensor<7x2x3xf32>
  %t = tosa.transpose %r {perms = array<i32: 1, 0, 2>} : (tensor<7x2x3xf32>) -> tensor<2x7x3xf32>
  %kv = tosa.matmul %enc, %wkv, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x12xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x12xf32>
  %shape_0 = tosa.const_shape {values = dense<[0, 0, 0]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %shape_1 = tosa.const_shape {values = dense<[1, 5, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s = tosa.slice %kv, %shape_0, %shape_1 : (tensor<1x5x12xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x5x6xf32>
  %shape_2 = tosa.const_shape {values = dense<[5, 2, 3]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_0 = tosa.reshape %s, %shape_2 : (tensor<1x5x6xf32>, !tosa.shape<3>) -> tensor<5x2x3xf32>
  %t_0 = tosa.transpose %r_0 {perms = array<i32: 1, 2, 0>} : (tensor<5x2x3xf32>) -> tensor<2x3x5xf32>
  %shape_3 = tosa.const_shape {values = dense<[0, 0, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s_0 = tosa.slice %kv, %shape_3, %shape_1 : (tensor<1x5x12xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x5x6xf32>
  %r_1 = tosa.reshape %s_0, %shape_2 : (tensor<1x5x6xf32>, !tosa.shape<3>) -> tensor<5x2x3xf32>
  %t_1 = tosa.transpose %r_1 {perms = array<i32: 1, 0, 2>} : (tensor<5x2x3xf32>) -> tensor<2x5x3xf32>
  %s_1 = tosa.matmul %t, %t_0, %zp, %zp : (tensor<2x7x3xf32>, tensor<2x3x5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x7x5xf32>
  %max = tosa.reduce_max %s_1 {axis = 2 : i32} : (tensor<2x7x5xf32>) -> tensor<2x7x1xf32>
  %sub = tosa.sub %s_1, %max : (tensor<2x7x5xf32>, tensor<2x7x1xf32>) -> tensor<2x7x5xf32>
  %exp = tosa.exp %sub : (tensor<2x7x5xf32>) -> tensor<2x7x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<2x7x5xf32>) -> tensor<2x7x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x7x1xf32>) -> tensor<2x7x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x7x5xf32>, tensor<2x7x1xf32>, tensor<1xi8>) -> tensor<2x7x5xf32>
  %y = tosa.matmul %p, %t_1, %zp, %zp : (tensor<2x7x5xf32>, tensor<2x5x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x7x3xf32>
  return %y : tensor<2x7x3xf32>
}
