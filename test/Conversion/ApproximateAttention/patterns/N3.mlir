// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// N3: masks that change the shape of the scores. Whatever a mask does before the softmax, the result
// is a softmax: every such program is rewritten. After the softmax a broadcast is harmless along the
// queries and wrong along the keys.

// A mask with a batch of its own broadcasts the scores up: two masked copies of each head share V.
// Twice the queries for one head of W.
// ARGS: x, w, x, mask-low
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) probabilities(%{{[^ ]+}} : tensor<3x8x5xf32>)
// CHECK: linalg.contract{{.*}}tensor<2x3x4x5xf32>, tensor<3x5x4xf32>)
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d1, d4, d3)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x12xf32>, %s: tensor<3x4x5xf32>, %mask: tensor<2x4x5xf32>) -> tensor<2x3x4x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x12xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x12xf32>) outs(%init : tensor<5x12xf32>) -> tensor<5x12xf32>
  %x_1 = tensor.expand_shape %v [[0], [1, 2]] output_shape [5, 3, 4] : tensor<5x12xf32> into tensor<5x3x4xf32>
  %empty = tensor.empty() : tensor<3x5x4xf32>
  %t = linalg.transpose ins(%x_1 : tensor<5x3x4xf32>) outs(%empty : tensor<3x5x4xf32>) permutation = [1, 0, 2]
  %empty_1 = tensor.empty() : tensor<2x3x4x5xf32>
  %sb = linalg.broadcast ins(%s : tensor<3x4x5xf32>) outs(%empty_1 : tensor<2x3x4x5xf32>) dimensions = [0]
  %maskb = linalg.broadcast ins(%mask : tensor<2x4x5xf32>) outs(%empty_1 : tensor<2x3x4x5xf32>) dimensions = [1]
  %masked = arith.addf %sb, %maskb : tensor<2x3x4x5xf32>
  %p = linalg.softmax dimension(3) ins(%masked : tensor<2x3x4x5xf32>) outs(%empty_1 : tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<2x3x4x4xf32>
  %y = linalg.contract indexing_maps = [#map4, #map5, #map6] ins(%p, %t : tensor<2x3x4x5xf32>, tensor<3x5x4xf32>) outs(%init_1 : tensor<2x3x4x4xf32>) -> tensor<2x3x4x4xf32>
  return %y : tensor<2x3x4x4xf32>
}

// -----

// A scalar for a mask: it shifts all scores.
// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> ()>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>, %mask: tensor<f32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %masked = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %mask : tensor<3x5xf32>, tensor<f32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.addf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%masked : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// A mask of rank 5; the batch of the scores is 1, that of the mask and of X is 2.
// ARGS: x, w, x, mask-low
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<2x5x8xf32>, tensor<8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: linalg.contract{{.*}}tensor<2x3x4x5xf32>, tensor<2x5x3x4xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3, d4) -> (0, d1, d2, d3, d4)>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, 0, d3, d4)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map8 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d3)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x12xf32>, %s: tensor<3x4x5xf32>, %mask: tensor<2x1x1x4x5xf32>) -> tensor<2x3x4x4xf32> {
  %init = arith.constant dense<0.0> : tensor<2x5x12xf32>
  %v = linalg.contract indexing_maps = [#map, #map1, #map2] ins(%x, %w : tensor<2x5x8xf32>, tensor<8x12xf32>) outs(%init : tensor<2x5x12xf32>) -> tensor<2x5x12xf32>
  %x_1 = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [2, 5, 3, 4] : tensor<2x5x12xf32> into tensor<2x5x3x4xf32>
  %x_2 = tensor.expand_shape %s [[0, 1, 2], [3], [4]] output_shape [1, 1, 3, 4, 5] : tensor<3x4x5xf32> into tensor<1x1x3x4x5xf32>
  %empty = tensor.empty() : tensor<2x1x3x4x5xf32>
  %masked = linalg.generic {indexing_maps = [#map3, #map4, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%x_2, %mask : tensor<1x1x3x4x5xf32>, tensor<2x1x1x4x5xf32>) outs(%empty : tensor<2x1x3x4x5xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.addf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<2x1x3x4x5xf32>
  %p = linalg.softmax dimension(4) ins(%masked : tensor<2x1x3x4x5xf32>) outs(%empty : tensor<2x1x3x4x5xf32>) -> tensor<2x1x3x4x5xf32>
  %c = tensor.collapse_shape %p [[0], [1, 2], [3], [4]] : tensor<2x1x3x4x5xf32> into tensor<2x3x4x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<2x3x4x4xf32>
  %y = linalg.contract indexing_maps = [#map7, #map8, #map6] ins(%c, %x_1 : tensor<2x3x4x5xf32>, tensor<2x5x3x4xf32>) outs(%init_1 : tensor<2x3x4x4xf32>) -> tensor<2x3x4x4xf32>
  return %y : tensor<2x3x4x4xf32>
}

// -----

// A column of scores, one per query, broadcast over the keys by the mask: still a softmax.
// ARGS: x, w, x, mask-low
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1) -> (d0, 0)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x1xf32>, %mask: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %masked = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%s, %mask : tensor<3x1xf32>, tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.addf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%masked : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// The probabilities of one query serve three: they are broadcast after the softmax.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1) -> (0, d1)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<1x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<1x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<1x5xf32>) outs(%empty : tensor<1x5xf32>) -> tensor<1x5xf32>
  %empty_1 = tensor.empty() : tensor<3x5xf32>
  %rep = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel"]} ins(%p : tensor<1x5xf32>) outs(%empty_1 : tensor<3x5xf32>) {
  ^bb0(%a: f32, %o: f32):
    linalg.yield %a : f32
  } -> tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%rep, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// TOSA: the mask broadcasts a batch of scores up.
// ARGS: x, x, x, mask-low
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xf32>, tensor<1x8x12xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<6x4x5xf32>, tensor<6x5x4xf32>, 
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<1x8x12xf32>, %s: tensor<1x3x4x5xf32>, %mask: tensor<2x1x4x5xf32>) -> tensor<6x4x4xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x12xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x12xf32>
  %shape_1 = tosa.const_shape {values = dense<[2, 5, 3, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_1 = tosa.reshape %v, %shape_1 : (tensor<1x10x12xf32>, !tosa.shape<4>) -> tensor<2x5x3x4xf32>
  %t = tosa.transpose %r_1 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x3x4xf32>) -> tensor<2x3x5x4xf32>
  %shape_2 = tosa.const_shape {values = dense<[6, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_2 = tosa.reshape %t, %shape_2 : (tensor<2x3x5x4xf32>, !tosa.shape<3>) -> tensor<6x5x4xf32>
  %v_1 = tosa.add %s, %mask : (tensor<1x3x4x5xf32>, tensor<2x1x4x5xf32>) -> tensor<2x3x4x5xf32>
  %max = tosa.reduce_max %v_1 {axis = 3 : i32} : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x1xf32>
  %sub = tosa.sub %v_1, %max : (tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>) -> tensor<2x3x4x5xf32>
  %exp = tosa.exp %sub : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x3x4x1xf32>) -> tensor<2x3x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>, tensor<1xi8>) -> tensor<2x3x4x5xf32>
  %shape_3 = tosa.const_shape {values = dense<[6, 4, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_3 = tosa.reshape %p, %shape_3 : (tensor<2x3x4x5xf32>, !tosa.shape<3>) -> tensor<6x4x5xf32>
  %y = tosa.matmul %r_3, %r_2, %zp, %zp : (tensor<6x4x5xf32>, tensor<6x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x4xf32>
  return %y : tensor<6x4x4xf32>
}

// -----

// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>

// The keys are broadcast up after the softmax: five copies of one probability, whose rows sum to 5.
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x1xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x1xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x1xf32>) outs(%empty : tensor<3x1xf32>) -> tensor<3x1xf32>
  %empty_1 = tensor.empty() : tensor<3x5xf32>
  %rep = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel"]} ins(%p : tensor<3x1xf32>) outs(%empty_1 : tensor<3x5xf32>) {
  ^bb0(%a: f32, %o: f32):
    linalg.yield %a : f32
  } -> tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.matmul ins(%rep, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// The probabilities are repeated along the keys: each half sums to 1, a row to 2.
func.func @probabilities_are_repeated_along_keys(%x: tensor<6x8xf32>, %w: tensor<8x4xf32>, %s: tensor<4x3xf32>) -> tensor<4x4xf32> {
  %init = arith.constant dense<0.0> : tensor<6x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<6x8xf32>, tensor<8x4xf32>) outs(%init : tensor<6x4xf32>) -> tensor<6x4xf32>
  %empty = tensor.empty() : tensor<4x3xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<4x3xf32>) outs(%empty : tensor<4x3xf32>) -> tensor<4x3xf32>
  %empty_1 = tensor.empty() : tensor<4x2x3xf32>
  %rep = linalg.broadcast ins(%p : tensor<4x3xf32>) outs(%empty_1 : tensor<4x2x3xf32>) dimensions = [1]
  %c = tensor.collapse_shape %rep [[0], [1, 2]] : tensor<4x2x3xf32> into tensor<4x6xf32>
  %init_1 = arith.constant dense<0.0> : tensor<4x4xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.matmul ins(%c, %v : tensor<4x6xf32>, tensor<6x4xf32>) outs(%init_1 : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// TOSA: tile along the keys after the softmax.
func.func @tosa_tile_along_keys_after(%x: tensor<1x6x8xf32>, %w: tensor<1x8x4xf32>, %s: tensor<1x4x3xf32>) -> tensor<1x4x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x6x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x6x4xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<1x4x3xf32>) -> tensor<1x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x4x3xf32>, tensor<1x4x1xf32>) -> tensor<1x4x3xf32>
  %exp = tosa.exp %sub : (tensor<1x4x3xf32>) -> tensor<1x4x3xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x4x3xf32>) -> tensor<1x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<1x4x1xf32>) -> tensor<1x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<1x4x3xf32>, tensor<1x4x1xf32>, tensor<1xi8>) -> tensor<1x4x3xf32>
  %shape = tosa.const_shape {values = dense<[1, 1, 2]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %tile = tosa.tile %p, %shape : (tensor<1x4x3xf32>, !tosa.shape<3>) -> tensor<1x4x6xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = tosa.matmul %tile, %v, %zp, %zp : (tensor<1x4x6xf32>, tensor<1x6x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x4xf32>
  return %y : tensor<1x4x4xf32>
}
