// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// E4: split attention: softmax of concatenated scores, two products, sum (OpenVINO). The product
// with the new tokens is rewritten, the one with the cache is not.

// Linalg.

// ARGS: x, w, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<8x8xf32>, tensor<8x18xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x4x5xf32>, tensor<6x5x6xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x4x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x4xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x4x4xf32>, tensor<6x4x6xf32>)
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
func.func @main(%x: tensor<2x4x8xf32>, %w: tensor<8x18xf32>, %past: tensor<6x5x6xf32>, %sp: tensor<6x4x5xf32>, %sn: tensor<6x4x4xf32>) -> tensor<6x4x6xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x4x8xf32> into tensor<8x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8x18xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<8x18xf32>) -> tensor<8x18xf32>
  %v = linalg.matmul ins(%c, %w : tensor<8x8xf32>, tensor<8x18xf32>) outs(%init : tensor<8x18xf32>) -> tensor<8x18xf32>
  %x_0 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 4, 3, 6] : tensor<8x18xf32> into tensor<2x4x3x6xf32>
  %e_0 = tensor.empty() : tensor<2x3x4x6xf32>
  %t = linalg.transpose ins(%x_0 : tensor<2x4x3x6xf32>) outs(%e_0 : tensor<2x3x4x6xf32>) permutation = [0, 2, 1, 3]
  %c_0 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x3x4x6xf32> into tensor<6x4x6xf32>
  %s = tensor.concat dim(2) %sp, %sn : (tensor<6x4x5xf32>, tensor<6x4x4xf32>) -> tensor<6x4x9xf32>
  %zero_i64 = arith.constant 0 : i64
  %e_1 = tensor.empty() : tensor<6x4xi64>
  %init_0 = linalg.fill ins(%zero_i64 : i64) outs(%e_1 : tensor<6x4xi64>) -> tensor<6x4xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %e_2 = tensor.empty() : tensor<6x4xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_2 : tensor<6x4xf32>) -> tensor<6x4xf32>
  %max:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<6x4x9xf32>) outs(%init_1, %init_0 : tensor<6x4xf32>, tensor<6x4xi64>) {
  ^bb0(%a_: f32, %o_: f32, %n_: i64):
    %i_ = linalg.index 2 : index
    %j_ = arith.index_cast %i_ : index to i64
    %m_ = arith.maximumf %a_, %o_ : f32
    %c_ = arith.cmpf ogt, %a_, %o_ : f32
    %k_ = arith.select %c_, %j_, %n_ : i64
    linalg.yield %m_, %k_ : f32, i64
  } -> (tensor<6x4xf32>, tensor<6x4xi64>)
  %maxe = tensor.expand_shape %max#0 [[0], [1, 2]] output_shape [6, 4, 1] : tensor<6x4xf32> into tensor<6x4x1xf32>
  %e_3 = tensor.empty() : tensor<6x4x9xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %maxe : tensor<6x4x9xf32>, tensor<6x4x1xf32>) outs(%e_3 : tensor<6x4x9xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x4x9xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<6x4x9xf32>) outs(%e_3 : tensor<6x4x9xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x4x9xf32>
  %e_4 = tensor.empty() : tensor<6x4x1xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<6x4x1xf32>) -> tensor<6x4x1xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<6x4x9xf32>) outs(%init_2 : tensor<6x4x1xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %a_, %o_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x4x1xf32>
  %p = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<6x4x9xf32>, tensor<6x4x1xf32>) outs(%e_3 : tensor<6x4x9xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x4x9xf32>
  %pp = tensor.extract_slice %p[0, 0, 0] [6, 4, 5] [1, 1, 1] : tensor<6x4x9xf32> to tensor<6x4x5xf32>
  %pn = tensor.extract_slice %p[0, 0, 5] [6, 4, 4] [1, 1, 1] : tensor<6x4x9xf32> to tensor<6x4x4xf32>
  %e_5 = tensor.empty() : tensor<6x4x6xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_5 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  // expected-remark @below {{ValueNotProjected}}
  %yp = linalg.batch_matmul ins(%pp, %past : tensor<6x4x5xf32>, tensor<6x5x6xf32>) outs(%init_3 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  %yn = linalg.batch_matmul ins(%pn, %c_0 : tensor<6x4x4xf32>, tensor<6x4x6xf32>) outs(%init_3 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  %y = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%yp, %yn : tensor<6x4x6xf32>, tensor<6x4x6xf32>) outs(%e_5 : tensor<6x4x6xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.addf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}

// -----

// The second product accumulates on the first.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<4x8xf32>, tensor<8x6xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x6xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<4x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x6xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x4xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x4xf32>, tensor<4x6xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<4x8xf32>, %w: tensor<8x6xf32>, %past: tensor<5x6xf32>, %s: tensor<3x9xf32>) -> tensor<3x6xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x6xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<4x6xf32>) -> tensor<4x6xf32>
  %v = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x6xf32>) outs(%init : tensor<4x6xf32>) -> tensor<4x6xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<3xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x9xf32>) outs(%init_0 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %e_1 = tensor.empty() : tensor<3x9xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<3x9xf32>, tensor<3xf32>) outs(%e_1 : tensor<3x9xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x9xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x9xf32>) outs(%e_1 : tensor<3x9xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x9xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x9xf32>) outs(%init_1 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x9xf32>, tensor<3xf32>) outs(%e_1 : tensor<3x9xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x9xf32>
  %pp = tensor.extract_slice %p[0, 0] [3, 5] [1, 1] : tensor<3x9xf32> to tensor<3x5xf32>
  %pn = tensor.extract_slice %p[0, 5] [3, 4] [1, 1] : tensor<3x9xf32> to tensor<3x4xf32>
  %e_2 = tensor.empty() : tensor<3x6xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<3x6xf32>) -> tensor<3x6xf32>
  // expected-remark @below {{ValueNotProjected}}
  %yp = linalg.matmul ins(%pp, %past : tensor<3x5xf32>, tensor<5x6xf32>) outs(%init_2 : tensor<3x6xf32>) -> tensor<3x6xf32>
  %y = linalg.matmul ins(%pn, %v : tensor<3x4xf32>, tensor<4x6xf32>) outs(%yp : tensor<3x6xf32>) -> tensor<3x6xf32>
  return %y : tensor<3x6xf32>
}

// -----

// Both parts are projected, from the two halves of a sequence: two encodes.

// ARGS: x, x, w, x
// ENCODES: 2
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<4x8xf32>, tensor<8x6xf32>)
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x6xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<4x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x6xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x4xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x4xf32>, tensor<4x6xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x6xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x6xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<4x8xf32>, %z: tensor<5x8xf32>, %w: tensor<8x6xf32>, %s: tensor<3x9xf32>) -> tensor<3x6xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x6xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<4x6xf32>) -> tensor<4x6xf32>
  %v = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x6xf32>) outs(%init : tensor<4x6xf32>) -> tensor<4x6xf32>
  %e_0 = tensor.empty() : tensor<5x6xf32>
  %init_0 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %u = linalg.matmul ins(%z, %w : tensor<5x8xf32>, tensor<8x6xf32>) outs(%init_0 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_1 = tensor.empty() : tensor<3xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_1 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x9xf32>) outs(%init_1 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %e_2 = tensor.empty() : tensor<3x9xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<3x9xf32>, tensor<3xf32>) outs(%e_2 : tensor<3x9xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x9xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x9xf32>) outs(%e_2 : tensor<3x9xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x9xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x9xf32>) outs(%init_2 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x9xf32>, tensor<3xf32>) outs(%e_2 : tensor<3x9xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x9xf32>
  %pp = tensor.extract_slice %p[0, 0] [3, 4] [1, 1] : tensor<3x9xf32> to tensor<3x4xf32>
  %pn = tensor.extract_slice %p[0, 4] [3, 5] [1, 1] : tensor<3x9xf32> to tensor<3x5xf32>
  %e_3 = tensor.empty() : tensor<3x6xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<3x6xf32>) -> tensor<3x6xf32>
  %yp = linalg.matmul ins(%pp, %v : tensor<3x4xf32>, tensor<4x6xf32>) outs(%init_3 : tensor<3x6xf32>) -> tensor<3x6xf32>
  %yn = linalg.matmul ins(%pn, %u : tensor<3x5xf32>, tensor<5x6xf32>) outs(%init_3 : tensor<3x6xf32>) -> tensor<3x6xf32>
  %y = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%yp, %yn : tensor<3x6xf32>, tensor<3x6xf32>) outs(%e_3 : tensor<3x6xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.addf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x6xf32>
  return %y : tensor<3x6xf32>
}

// -----

// TOSA.

// ARGS: x, x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x8x8xf32>, tensor<1x8x18xf32>, 
// CHECK: tosa.matmul{{.*}}(tensor<6x4x5xf32>, tensor<6x5x6xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x4x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x4xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<6x4x4xf32>, tensor<6x4x6xf32>, 
func.func @main(%x: tensor<2x4x8xf32>, %w: tensor<1x8x18xf32>, %past: tensor<6x5x6xf32>, %sp: tensor<6x4x5xf32>, %sn: tensor<6x4x4xf32>) -> tensor<6x4x6xf32> {
  %shape = tosa.const_shape {values = dense<[1, 8, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x4x8xf32>, !tosa.shape<3>) -> tensor<1x8x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x8x8xf32>, tensor<1x8x18xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x8x18xf32>
  %shape_0 = tosa.const_shape {values = dense<[2, 4, 3, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_0 = tosa.reshape %v, %shape_0 : (tensor<1x8x18xf32>, !tosa.shape<4>) -> tensor<2x4x3x6xf32>
  %t = tosa.transpose %r_0 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x4x3x6xf32>) -> tensor<2x3x4x6xf32>
  %shape_1 = tosa.const_shape {values = dense<[6, 4, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_1 = tosa.reshape %t, %shape_1 : (tensor<2x3x4x6xf32>, !tosa.shape<3>) -> tensor<6x4x6xf32>
  %cat = tosa.concat %sp, %sn {axis = 2 : i32} : (tensor<6x4x5xf32>, tensor<6x4x4xf32>) -> tensor<6x4x9xf32>
  %max = tosa.reduce_max %cat {axis = 2 : i32} : (tensor<6x4x9xf32>) -> tensor<6x4x1xf32>
  %sub = tosa.sub %cat, %max : (tensor<6x4x9xf32>, tensor<6x4x1xf32>) -> tensor<6x4x9xf32>
  %exp = tosa.exp %sub : (tensor<6x4x9xf32>) -> tensor<6x4x9xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<6x4x9xf32>) -> tensor<6x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<6x4x1xf32>) -> tensor<6x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<6x4x9xf32>, tensor<6x4x1xf32>, tensor<1xi8>) -> tensor<6x4x9xf32>
  %shape_2 = tosa.const_shape {values = dense<[0, 0, 0]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %shape_3 = tosa.const_shape {values = dense<[6, 4, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %pp = tosa.slice %p, %shape_2, %shape_3 : (tensor<6x4x9xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<6x4x5xf32>
  %shape_4 = tosa.const_shape {values = dense<[0, 0, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %shape_5 = tosa.const_shape {values = dense<[6, 4, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %pn = tosa.slice %p, %shape_4, %shape_5 : (tensor<6x4x9xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<6x4x4xf32>
  // expected-remark @below {{ValueNotProjected}}
  %yp = tosa.matmul %pp, %past, %zp, %zp : (tensor<6x4x5xf32>, tensor<6x5x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x6xf32>
  %yn = tosa.matmul %pn, %r_1, %zp, %zp : (tensor<6x4x4xf32>, tensor<6x4x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x6xf32>
  %y = tosa.add %yp, %yn : (tensor<6x4x6xf32>, tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}
