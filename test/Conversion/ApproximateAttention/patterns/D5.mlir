// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// D5: view(B*H), bmm, view(B, H) for the mask, view(B*H), softmax, bmm (MBart, Bart, M2M100).

// Batch 2, three heads.

// ARGS: x, w, x, x, mask-low
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x18xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x4x5xf32>, tensor<6x5x6xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x18xf32>, %q: tensor<6x4x6xf32>, %k: tensor<6x5x6xf32>, %mask: tensor<2x1x4x5xf32>) -> tensor<6x4x6xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<10x18xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<10x18xf32>) -> tensor<10x18xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x18xf32>) outs(%init : tensor<10x18xf32>) -> tensor<10x18xf32>
  %x_0 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 3, 6] : tensor<10x18xf32> into tensor<2x5x3x6xf32>
  %e_0 = tensor.empty() : tensor<2x3x5x6xf32>
  %t = linalg.transpose ins(%x_0 : tensor<2x5x3x6xf32>) outs(%e_0 : tensor<2x3x5x6xf32>) permutation = [0, 2, 1, 3]
  %c_0 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x3x5x6xf32> into tensor<6x5x6xf32>
  %e_1 = tensor.empty() : tensor<6x6x5xf32>
  %kt = linalg.transpose ins(%k : tensor<6x5x6xf32>) outs(%e_1 : tensor<6x6x5xf32>) permutation = [0, 2, 1]
  %e_2 = tensor.empty() : tensor<6x4x5xf32>
  %init_0 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<6x4x5xf32>) -> tensor<6x4x5xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<6x4x6xf32>, tensor<6x6x5xf32>) outs(%init_0 : tensor<6x4x5xf32>) -> tensor<6x4x5xf32>
  %s4 = tensor.expand_shape %s [[0, 1], [2], [3]] output_shape [2, 3, 4, 5] : tensor<6x4x5xf32> into tensor<2x3x4x5xf32>
  %e_3 = tensor.empty() : tensor<2x3x4x5xf32>
  %masked = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s4, %mask : tensor<2x3x4x5xf32>, tensor<2x1x4x5xf32>) outs(%e_3 : tensor<2x3x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.addf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4x5xf32>
  %s3 = tensor.collapse_shape %masked [[0, 1], [2], [3]] : tensor<2x3x4x5xf32> into tensor<6x4x5xf32>
  %zero_i64 = arith.constant 0 : i64
  %e_4 = tensor.empty() : tensor<6x4xi64>
  %init_1 = linalg.fill ins(%zero_i64 : i64) outs(%e_4 : tensor<6x4xi64>) -> tensor<6x4xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %e_5 = tensor.empty() : tensor<6x4xf32>
  %init_2 = linalg.fill ins(%ninf : f32) outs(%e_5 : tensor<6x4xf32>) -> tensor<6x4xf32>
  %max:2 = linalg.generic {indexing_maps = [#map2, #map3, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s3 : tensor<6x4x5xf32>) outs(%init_2, %init_1 : tensor<6x4xf32>, tensor<6x4xi64>) {
  ^bb0(%a_: f32, %o_: f32, %n_: i64):
    %i_ = linalg.index 2 : index
    %j_ = arith.index_cast %i_ : index to i64
    %m_ = arith.maximumf %a_, %o_ : f32
    %c_ = arith.cmpf ogt, %a_, %o_ : f32
    %k_ = arith.select %c_, %j_, %n_ : i64
    linalg.yield %m_, %k_ : f32, i64
  } -> (tensor<6x4xf32>, tensor<6x4xi64>)
  %maxe = tensor.expand_shape %max#0 [[0], [1, 2]] output_shape [6, 4, 1] : tensor<6x4xf32> into tensor<6x4x1xf32>
  %sub = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s3, %maxe : tensor<6x4x5xf32>, tensor<6x4x1xf32>) outs(%e_2 : tensor<6x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x4x5xf32>
  %exp = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<6x4x5xf32>) outs(%e_2 : tensor<6x4x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x4x5xf32>
  %e_6 = tensor.empty() : tensor<6x4x1xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_6 : tensor<6x4x1xf32>) -> tensor<6x4x1xf32>
  %sum = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<6x4x5xf32>) outs(%init_3 : tensor<6x4x1xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %a_, %o_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x4x1xf32>
  %p = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<6x4x5xf32>, tensor<6x4x1xf32>) outs(%e_2 : tensor<6x4x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x4x5xf32>
  %p4 = tensor.expand_shape %p [[0, 1], [2], [3]] output_shape [2, 3, 4, 5] : tensor<6x4x5xf32> into tensor<2x3x4x5xf32>
  %p3 = tensor.collapse_shape %p4 [[0, 1], [2], [3]] : tensor<2x3x4x5xf32> into tensor<6x4x5xf32>
  %e_7 = tensor.empty() : tensor<6x4x6xf32>
  %init_4 = linalg.fill ins(%zero : f32) outs(%e_7 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  %y = linalg.batch_matmul ins(%p3, %c_0 : tensor<6x4x5xf32>, tensor<6x5x6xf32>) outs(%init_4 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}

// -----

// Every extent is 2.

// ARGS: x, w, x, x, mask-low
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<4x2xf32>, tensor<2x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x2x2xf32>) weight(%{{[^ ]+}} : tensor<2x2x2xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x2x2xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<4x2x2xf32>, tensor<4x2x2xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
func.func @main(%x: tensor<2x2x2xf32>, %w: tensor<2x4xf32>, %q: tensor<4x2x2xf32>, %k: tensor<4x2x2xf32>, %mask: tensor<2x1x2x2xf32>) -> tensor<4x2x2xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x2x2xf32> into tensor<4x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %v = linalg.matmul ins(%c, %w : tensor<4x2xf32>, tensor<2x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %x_0 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 2, 2, 2] : tensor<4x4xf32> into tensor<2x2x2x2xf32>
  %e_0 = tensor.empty() : tensor<2x2x2x2xf32>
  %t = linalg.transpose ins(%x_0 : tensor<2x2x2x2xf32>) outs(%e_0 : tensor<2x2x2x2xf32>) permutation = [0, 2, 1, 3]
  %c_0 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x2x2x2xf32> into tensor<4x2x2xf32>
  %e_1 = tensor.empty() : tensor<4x2x2xf32>
  %kt = linalg.transpose ins(%k : tensor<4x2x2xf32>) outs(%e_1 : tensor<4x2x2xf32>) permutation = [0, 2, 1]
  %init_0 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<4x2x2xf32>) -> tensor<4x2x2xf32>
  %s = linalg.batch_matmul ins(%q, %kt : tensor<4x2x2xf32>, tensor<4x2x2xf32>) outs(%init_0 : tensor<4x2x2xf32>) -> tensor<4x2x2xf32>
  %s4 = tensor.expand_shape %s [[0, 1], [2], [3]] output_shape [2, 2, 2, 2] : tensor<4x2x2xf32> into tensor<2x2x2x2xf32>
  %masked = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s4, %mask : tensor<2x2x2x2xf32>, tensor<2x1x2x2xf32>) outs(%e_0 : tensor<2x2x2x2xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.addf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x2x2x2xf32>
  %s3 = tensor.collapse_shape %masked [[0, 1], [2], [3]] : tensor<2x2x2x2xf32> into tensor<4x2x2xf32>
  %zero_i64 = arith.constant 0 : i64
  %e_2 = tensor.empty() : tensor<4x2xi64>
  %init_1 = linalg.fill ins(%zero_i64 : i64) outs(%e_2 : tensor<4x2xi64>) -> tensor<4x2xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %e_3 = tensor.empty() : tensor<4x2xf32>
  %init_2 = linalg.fill ins(%ninf : f32) outs(%e_3 : tensor<4x2xf32>) -> tensor<4x2xf32>
  %max:2 = linalg.generic {indexing_maps = [#map2, #map3, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s3 : tensor<4x2x2xf32>) outs(%init_2, %init_1 : tensor<4x2xf32>, tensor<4x2xi64>) {
  ^bb0(%a_: f32, %o_: f32, %n_: i64):
    %i_ = linalg.index 2 : index
    %j_ = arith.index_cast %i_ : index to i64
    %m_ = arith.maximumf %a_, %o_ : f32
    %c_ = arith.cmpf ogt, %a_, %o_ : f32
    %k_ = arith.select %c_, %j_, %n_ : i64
    linalg.yield %m_, %k_ : f32, i64
  } -> (tensor<4x2xf32>, tensor<4x2xi64>)
  %maxe = tensor.expand_shape %max#0 [[0], [1, 2]] output_shape [4, 2, 1] : tensor<4x2xf32> into tensor<4x2x1xf32>
  %sub = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s3, %maxe : tensor<4x2x2xf32>, tensor<4x2x1xf32>) outs(%e_1 : tensor<4x2x2xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x2x2xf32>
  %exp = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<4x2x2xf32>) outs(%e_1 : tensor<4x2x2xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x2x2xf32>
  %e_4 = tensor.empty() : tensor<4x2x1xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<4x2x1xf32>) -> tensor<4x2x1xf32>
  %sum = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<4x2x2xf32>) outs(%init_3 : tensor<4x2x1xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %a_, %o_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x2x1xf32>
  %p = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<4x2x2xf32>, tensor<4x2x1xf32>) outs(%e_1 : tensor<4x2x2xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x2x2xf32>
  %p4 = tensor.expand_shape %p [[0, 1], [2], [3]] output_shape [2, 2, 2, 2] : tensor<4x2x2xf32> into tensor<2x2x2x2xf32>
  %p3 = tensor.collapse_shape %p4 [[0, 1], [2], [3]] : tensor<2x2x2x2xf32> into tensor<4x2x2xf32>
  %y = linalg.batch_matmul ins(%p3, %c_0 : tensor<4x2x2xf32>, tensor<4x2x2xf32>) outs(%init_0 : tensor<4x2x2xf32>) -> tensor<4x2x2xf32>
  return %y : tensor<4x2x2xf32>
}

// -----

// TOSA.

// ARGS: x, x, x, x, mask-low
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xf32>, tensor<1x8x18xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<6x4x5xf32>, tensor<6x5x6xf32>, 
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<1x8x18xf32>, %q: tensor<6x4x6xf32>, %k: tensor<6x5x6xf32>, %mask: tensor<2x1x4x5xf32>) -> tensor<6x4x6xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x18xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x18xf32>
  %shape_0 = tosa.const_shape {values = dense<[2, 5, 3, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_0 = tosa.reshape %v, %shape_0 : (tensor<1x10x18xf32>, !tosa.shape<4>) -> tensor<2x5x3x6xf32>
  %t = tosa.transpose %r_0 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x3x6xf32>) -> tensor<2x3x5x6xf32>
  %shape_1 = tosa.const_shape {values = dense<[6, 5, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_1 = tosa.reshape %t, %shape_1 : (tensor<2x3x5x6xf32>, !tosa.shape<3>) -> tensor<6x5x6xf32>
  %kt = tosa.transpose %k {perms = array<i32: 0, 2, 1>} : (tensor<6x5x6xf32>) -> tensor<6x6x5xf32>
  %s = tosa.matmul %q, %kt, %zp, %zp : (tensor<6x4x6xf32>, tensor<6x6x5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x5xf32>
  %shape_2 = tosa.const_shape {values = dense<[2, 3, 4, 5]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %s4 = tosa.reshape %s, %shape_2 : (tensor<6x4x5xf32>, !tosa.shape<4>) -> tensor<2x3x4x5xf32>
  %masked = tosa.add %s4, %mask : (tensor<2x3x4x5xf32>, tensor<2x1x4x5xf32>) -> tensor<2x3x4x5xf32>
  %shape_3 = tosa.const_shape {values = dense<[6, 4, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s3 = tosa.reshape %masked, %shape_3 : (tensor<2x3x4x5xf32>, !tosa.shape<3>) -> tensor<6x4x5xf32>
  %max = tosa.reduce_max %s3 {axis = 2 : i32} : (tensor<6x4x5xf32>) -> tensor<6x4x1xf32>
  %sub = tosa.sub %s3, %max : (tensor<6x4x5xf32>, tensor<6x4x1xf32>) -> tensor<6x4x5xf32>
  %exp = tosa.exp %sub : (tensor<6x4x5xf32>) -> tensor<6x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<6x4x5xf32>) -> tensor<6x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<6x4x1xf32>) -> tensor<6x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<6x4x5xf32>, tensor<6x4x1xf32>, tensor<1xi8>) -> tensor<6x4x5xf32>
  %p4 = tosa.reshape %p, %shape_2 : (tensor<6x4x5xf32>, !tosa.shape<4>) -> tensor<2x3x4x5xf32>
  %p3 = tosa.reshape %p4, %shape_3 : (tensor<2x3x4x5xf32>, !tosa.shape<3>) -> tensor<6x4x5xf32>
  %y = tosa.matmul %p3, %r_1, %zp, %zp : (tensor<6x4x5xf32>, tensor<6x5x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}
