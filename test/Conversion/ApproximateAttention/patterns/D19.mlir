// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// D19: collapse_shape and expand_shape between any two operations of the chain.

// Keys 6 = 2 x 3 and features 4 = 2 x 2 are split, permuted and put back.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<6x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<6x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x6xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x6xf32>, tensor<6x4xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<6x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x6xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<6x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<6x8xf32>, tensor<8x4xf32>) outs(%init : tensor<6x4xf32>) -> tensor<6x4xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 3, 2, 2] : tensor<6x4xf32> into tensor<2x3x2x2xf32>
  %empty = tensor.empty() : tensor<2x2x2x3xf32>
  %t = linalg.transpose ins(%x_1 : tensor<2x3x2x2xf32>) outs(%empty : tensor<2x2x2x3xf32>) permutation = [2, 0, 3, 1]
  %empty_1 = tensor.empty() : tensor<2x3x2x2xf32>
  %t_1 = linalg.transpose ins(%t : tensor<2x2x2x3xf32>) outs(%empty_1 : tensor<2x3x2x2xf32>) permutation = [1, 3, 0, 2]
  %c = tensor.collapse_shape %t_1 [[0, 1], [2, 3]] : tensor<2x3x2x2xf32> into tensor<6x4xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<3xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<3x6xf32>) outs(%init_1 : tensor<3xf32>) dimensions = [1]
  %empty_2 = tensor.empty() : tensor<3x6xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<3x6xf32>, tensor<3xf32>) outs(%empty_2 : tensor<3x6xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.subf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<3x6xf32>
  %exp = math.exp %sub : tensor<3x6xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x6xf32>) outs(%init_2 : tensor<3xf32>) dimensions = [1]
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x6xf32>, tensor<3xf32>) outs(%empty_2 : tensor<3x6xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.divf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<3x6xf32>
  %x_2 = tensor.expand_shape %p [[0], [1, 2]] output_shape [3, 2, 3] : tensor<3x6xf32> into tensor<3x2x3xf32>
  %c_1 = tensor.collapse_shape %x_2 [[0], [1, 2]] : tensor<3x2x3xf32> into tensor<3x6xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%c_1, %c : tensor<3x6xf32>, tensor<6x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// Between every two operations of the softmax as well; bias on the split features.
// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<2x5x8xf32>, tensor<8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) bias(%{{[^ ]+}} : tensor<3x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x4x5xf32>, tensor<6x5x4xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x12xf32>, %b: tensor<3x4xf32>, %s: tensor<2x3x4x5xf32>) -> tensor<2x3x4x4xf32> {
  %init = arith.constant dense<0.0> : tensor<2x5x12xf32>
  %v = linalg.contract indexing_maps = [#map, #map1, #map2] ins(%x, %w : tensor<2x5x8xf32>, tensor<8x12xf32>) outs(%init : tensor<2x5x12xf32>) -> tensor<2x5x12xf32>
  %x_1 = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [2, 5, 3, 4] : tensor<2x5x12xf32> into tensor<2x5x3x4xf32>
  %empty = tensor.empty() : tensor<2x5x3x4xf32>
  %vb = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x_1, %b : tensor<2x5x3x4xf32>, tensor<3x4xf32>) outs(%empty : tensor<2x5x3x4xf32>) {
  ^bb0(%a: f32, %b1: f32, %o: f32):
    %r = arith.addf %a, %b1 : f32
    linalg.yield %r : f32
  } -> tensor<2x5x3x4xf32>
  %empty_1 = tensor.empty() : tensor<2x3x5x4xf32>
  %t = linalg.transpose ins(%vb : tensor<2x5x3x4xf32>) outs(%empty_1 : tensor<2x3x5x4xf32>) permutation = [0, 2, 1, 3]
  %c = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<2x3x4xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<2x3x4x5xf32>) outs(%init_1 : tensor<2x3x4xf32>) dimensions = [3]
  %c_1 = tensor.collapse_shape %max [[0, 1], [2]] : tensor<2x3x4xf32> into tensor<6x4xf32>
  %c_2 = tensor.collapse_shape %s [[0, 1], [2], [3]] : tensor<2x3x4x5xf32> into tensor<6x4x5xf32>
  %empty_2 = tensor.empty() : tensor<6x4x5xf32>
  %sub = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%c_2, %c_1 : tensor<6x4x5xf32>, tensor<6x4xf32>) outs(%empty_2 : tensor<6x4x5xf32>) {
  ^bb0(%a: f32, %b11: f32, %o: f32):
    %r = arith.subf %a, %b11 : f32
    linalg.yield %r : f32
  } -> tensor<6x4x5xf32>
  %c_3 = tensor.collapse_shape %sub [[0, 1], [2]] : tensor<6x4x5xf32> into tensor<24x5xf32>
  %exp = math.exp %c_3 : tensor<24x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<24xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<24x5xf32>) outs(%init_2 : tensor<24xf32>) dimensions = [1]
  %x_2 = tensor.expand_shape %exp [[0, 1], [2]] output_shape [6, 4, 5] : tensor<24x5xf32> into tensor<6x4x5xf32>
  %x_3 = tensor.expand_shape %sum [[0, 1]] output_shape [6, 4] : tensor<24xf32> into tensor<6x4xf32>
  %p = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x_2, %x_3 : tensor<6x4x5xf32>, tensor<6x4xf32>) outs(%empty_2 : tensor<6x4x5xf32>) {
  ^bb0(%a: f32, %b111: f32, %o: f32):
    %r = arith.divf %a, %b111 : f32
    linalg.yield %r : f32
  } -> tensor<6x4x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<6x4x4xf32>
  %y = linalg.batch_matmul ins(%p, %c : tensor<6x4x5xf32>, tensor<6x5x4xf32>) outs(%init_3 : tensor<6x4x4xf32>) -> tensor<6x4x4xf32>
  %x_4 = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [2, 3, 4, 4] : tensor<6x4x4xf32> into tensor<2x3x4x4xf32>
  return %x_4 : tensor<2x3x4x4xf32>
}

// -----

// TOSA: reshape splits and merges at once, [10, 18] to [2, 5, 3, 6] to [6, 30] to [6, 5, 6].
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
  %shape_1 = tosa.const_shape {values = dense<[180]> : tensor<1xindex>} : () -> !tosa.shape<1>
  %r_1 = tosa.reshape %v, %shape_1 : (tensor<1x10x18xf32>, !tosa.shape<1>) -> tensor<180xf32>
  %shape_2 = tosa.const_shape {values = dense<[2, 5, 3, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_2 = tosa.reshape %r_1, %shape_2 : (tensor<180xf32>, !tosa.shape<4>) -> tensor<2x5x3x6xf32>
  %t = tosa.transpose %r_2 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x3x6xf32>) -> tensor<2x3x5x6xf32>
  %shape_3 = tosa.const_shape {values = dense<[6, 30]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %r_3 = tosa.reshape %t, %shape_3 : (tensor<2x3x5x6xf32>, !tosa.shape<2>) -> tensor<6x30xf32>
  %shape_4 = tosa.const_shape {values = dense<[6, 5, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_4 = tosa.reshape %r_3, %shape_4 : (tensor<6x30xf32>, !tosa.shape<3>) -> tensor<6x5x6xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>) -> tensor<2x3x4x5xf32>
  %exp = tosa.exp %sub : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x3x4x1xf32>) -> tensor<2x3x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>, tensor<1xi8>) -> tensor<2x3x4x5xf32>
  %shape_5 = tosa.const_shape {values = dense<[24, 5]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %r_5 = tosa.reshape %p, %shape_5 : (tensor<2x3x4x5xf32>, !tosa.shape<2>) -> tensor<24x5xf32>
  %shape_6 = tosa.const_shape {values = dense<[6, 4, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_6 = tosa.reshape %r_5, %shape_6 : (tensor<24x5xf32>, !tosa.shape<3>) -> tensor<6x4x5xf32>
  %y = tosa.matmul %r_6, %r_4, %zp, %zp : (tensor<6x4x5xf32>, tensor<6x5x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}
