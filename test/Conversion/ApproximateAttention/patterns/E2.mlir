// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// E2: grouped queries: every key head serves R query heads, by unsqueeze, broadcast and reshape
// (torch), tile (TOSA), or a product with a head dimension of its own (jax). The repeat stays behind
// the encode.

// Llama, batch 2.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x8xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x6x7x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<12x7x5xf32>, tensor<12x5x4xf32>)
#map = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x8xf32>, %s: tensor<2x6x7x5xf32>) -> tensor<12x7x4xf32> {
  %empty = tensor.empty() : tensor<8x8xf32>
  %wt = linalg.transpose ins(%w : tensor<8x8xf32>) outs(%empty : tensor<8x8xf32>) permutation = [1, 0]
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %zero = arith.constant 0.0 : f32
  %empty_1 = tensor.empty() : tensor<10x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty_1 : tensor<10x8xf32>) -> tensor<10x8xf32>
  %v = linalg.matmul ins(%c, %wt : tensor<10x8xf32>, tensor<8x8xf32>) outs(%init : tensor<10x8xf32>) -> tensor<10x8xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 2, 4] : tensor<10x8xf32> into tensor<2x5x2x4xf32>
  %empty_2 = tensor.empty() : tensor<2x2x5x4xf32>
  %vt = linalg.transpose ins(%x_1 : tensor<2x5x2x4xf32>) outs(%empty_2 : tensor<2x2x5x4xf32>) permutation = [0, 2, 1, 3]
  %empty_3 = tensor.empty() : tensor<2x2x3x5x4xf32>
  %rep = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%vt : tensor<2x2x5x4xf32>) outs(%empty_3 : tensor<2x2x3x5x4xf32>) {
  ^bb0(%a: f32, %o: f32):
    linalg.yield %a : f32
  } -> tensor<2x2x3x5x4xf32>
  %v3 = tensor.collapse_shape %rep [[0, 1, 2], [3], [4]] : tensor<2x2x3x5x4xf32> into tensor<12x5x4xf32>
  %empty_4 = tensor.empty() : tensor<2x6x7x5xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x6x7x5xf32>) outs(%empty_4 : tensor<2x6x7x5xf32>) -> tensor<2x6x7x5xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x6x7x5xf32> into tensor<12x7x5xf32>
  %empty_5 = tensor.empty() : tensor<12x7x4xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_5 : tensor<12x7x4xf32>) -> tensor<12x7x4xf32>
  %y = linalg.batch_matmul ins(%p3, %v3 : tensor<12x7x5xf32>, tensor<12x5x4xf32>) outs(%init_1 : tensor<12x7x4xf32>) -> tensor<12x7x4xf32>
  return %y : tensor<12x7x4xf32>
}

// -----

// Every extent is 2.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<4x2xf32>, tensor<2x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x2x2xf32>) weight(%{{[^ ]+}} : tensor<2x2x2xf32>) probabilities(%{{[^ ]+}} : tensor<2x4x2x2xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<8x2x2xf32>, tensor<8x2x2xf32>)
#map = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
func.func @main(%x: tensor<2x2x2xf32>, %w: tensor<4x2xf32>, %s: tensor<2x4x2x2xf32>) -> tensor<8x2x2xf32> {
  %empty = tensor.empty() : tensor<2x4xf32>
  %wt = linalg.transpose ins(%w : tensor<4x2xf32>) outs(%empty : tensor<2x4xf32>) permutation = [1, 0]
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x2x2xf32> into tensor<4x2xf32>
  %init = arith.constant dense<0.0> : tensor<4x4xf32>
  %v = linalg.matmul ins(%c, %wt : tensor<4x2xf32>, tensor<2x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 2, 2, 2] : tensor<4x4xf32> into tensor<2x2x2x2xf32>
  %empty_1 = tensor.empty() : tensor<2x2x2x2xf32>
  %vt = linalg.transpose ins(%x_1 : tensor<2x2x2x2xf32>) outs(%empty_1 : tensor<2x2x2x2xf32>) permutation = [0, 2, 1, 3]
  %empty_2 = tensor.empty() : tensor<2x2x2x2x2xf32>
  %rep = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%vt : tensor<2x2x2x2xf32>) outs(%empty_2 : tensor<2x2x2x2x2xf32>) {
  ^bb0(%a: f32, %o: f32):
    linalg.yield %a : f32
  } -> tensor<2x2x2x2x2xf32>
  %v3 = tensor.collapse_shape %rep [[0, 1, 2], [3], [4]] : tensor<2x2x2x2x2xf32> into tensor<8x2x2xf32>
  %empty_3 = tensor.empty() : tensor<2x4x2x2xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x4x2x2xf32>) outs(%empty_3 : tensor<2x4x2x2xf32>) -> tensor<2x4x2x2xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x4x2x2xf32> into tensor<8x2x2xf32>
  %init_1 = arith.constant dense<0.0> : tensor<8x2x2xf32>
  %y = linalg.batch_matmul ins(%p3, %v3 : tensor<8x2x2xf32>, tensor<8x2x2xf32>) outs(%init_1 : tensor<8x2x2xf32>) -> tensor<8x2x2xf32>
  return %y : tensor<8x2x2xf32>
}

// -----

// jax: the repeat is in the indexing maps.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<2x5x8xf32>, tensor<8x8xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x21x5xf32>)
// CHECK: linalg.contract{{.*}}tensor<2x2x3x7x5xf32>, tensor<2x5x2x4xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3, d5)>
#map6 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d5, d1, d4)>
#map7 = affine_map<(d0, d1, d2, d3, d4, d5) -> (d0, d1, d2, d3, d4)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x8xf32>, %s: tensor<2x2x3x7x5xf32>) -> tensor<2x2x3x7x4xf32> {
  %init = arith.constant dense<0.0> : tensor<2x5x8xf32>
  %v = linalg.contract indexing_maps = [#map, #map1, #map2] ins(%x, %w : tensor<2x5x8xf32>, tensor<8x8xf32>) outs(%init : tensor<2x5x8xf32>) -> tensor<2x5x8xf32>
  %x_1 = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [2, 5, 2, 4] : tensor<2x5x8xf32> into tensor<2x5x2x4xf32>
  %empty = tensor.empty() : tensor<2x2x3x7x5xf32>
  %p = linalg.softmax dimension(4) ins(%s : tensor<2x2x3x7x5xf32>) outs(%empty : tensor<2x2x3x7x5xf32>) -> tensor<2x2x3x7x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<2x2x3x7x4xf32>
  %y = linalg.contract indexing_maps = [#map5, #map6, #map7] ins(%p, %x_1 : tensor<2x2x3x7x5xf32>, tensor<2x5x2x4xf32>) outs(%init_1 : tensor<2x2x3x7x4xf32>) -> tensor<2x2x3x7x4xf32>
  return %y : tensor<2x2x3x7x4xf32>
}

// -----

// repeat_interleave before the permutation: [B, S, G, R, E].
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x8xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x6x7x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<12x7x5xf32>, tensor<12x5x4xf32>)
#map = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x8xf32>, %s: tensor<2x6x7x5xf32>) -> tensor<12x7x4xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<10x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<10x8xf32>) -> tensor<10x8xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x8xf32>) outs(%init : tensor<10x8xf32>) -> tensor<10x8xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 2, 4] : tensor<10x8xf32> into tensor<2x5x2x4xf32>
  %empty_1 = tensor.empty() : tensor<2x5x2x3x4xf32>
  %rep = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%x_1 : tensor<2x5x2x4xf32>) outs(%empty_1 : tensor<2x5x2x3x4xf32>) {
  ^bb0(%a: f32, %o: f32):
    linalg.yield %a : f32
  } -> tensor<2x5x2x3x4xf32>
  %c_1 = tensor.collapse_shape %rep [[0], [1], [2, 3], [4]] : tensor<2x5x2x3x4xf32> into tensor<2x5x6x4xf32>
  %empty_2 = tensor.empty() : tensor<2x6x5x4xf32>
  %t = linalg.transpose ins(%c_1 : tensor<2x5x6x4xf32>) outs(%empty_2 : tensor<2x6x5x4xf32>) permutation = [0, 2, 1, 3]
  %empty_3 = tensor.empty() : tensor<2x6x7x5xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x6x7x5xf32>) outs(%empty_3 : tensor<2x6x7x5xf32>) -> tensor<2x6x7x5xf32>
  %c_2 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x6x7x5xf32> into tensor<12x7x5xf32>
  %c_3 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x6x5x4xf32> into tensor<12x5x4xf32>
  %empty_4 = tensor.empty() : tensor<12x7x4xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_4 : tensor<12x7x4xf32>) -> tensor<12x7x4xf32>
  %y = linalg.batch_matmul ins(%c_2, %c_3 : tensor<12x7x5xf32>, tensor<12x5x4xf32>) outs(%init_1 : tensor<12x7x4xf32>) -> tensor<12x7x4xf32>
  return %y : tensor<12x7x4xf32>
}

// -----

// jnp.tile on the head dimension itself: query head r*G + g uses key head g, so the groups are
// not neighbours.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x8xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x4xf32>) probabilities(%{{[^ ]+}} : tensor<6x7x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x7x5xf32>, tensor<6x5x4xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x8xf32>, %s: tensor<6x7x5xf32>) -> tensor<6x7x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x8xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x8xf32>) outs(%init : tensor<5x8xf32>) -> tensor<5x8xf32>
  %x_1 = tensor.expand_shape %v [[0], [1, 2]] output_shape [5, 2, 4] : tensor<5x8xf32> into tensor<5x2x4xf32>
  %empty = tensor.empty() : tensor<2x5x4xf32>
  %t = linalg.transpose ins(%x_1 : tensor<5x2x4xf32>) outs(%empty : tensor<2x5x4xf32>) permutation = [1, 0, 2]
  %empty_1 = tensor.empty() : tensor<3x2x5x4xf32>
  %rep = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%t : tensor<2x5x4xf32>) outs(%empty_1 : tensor<3x2x5x4xf32>) {
  ^bb0(%a: f32, %o: f32):
    linalg.yield %a : f32
  } -> tensor<3x2x5x4xf32>
  %empty_2 = tensor.empty() : tensor<6x7x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<6x7x5xf32>) outs(%empty_2 : tensor<6x7x5xf32>) -> tensor<6x7x5xf32>
  %c = tensor.collapse_shape %rep [[0, 1], [2], [3]] : tensor<3x2x5x4xf32> into tensor<6x5x4xf32>
  %init_1 = arith.constant dense<0.0> : tensor<6x7x4xf32>
  %y = linalg.batch_matmul ins(%p, %c : tensor<6x7x5xf32>, tensor<6x5x4xf32>) outs(%init_1 : tensor<6x7x4xf32>) -> tensor<6x7x4xf32>
  return %y : tensor<6x7x4xf32>
}

// -----

// The repeat sits between projection and bias, which differs per query head: repeat and sum stay
// behind the encode.
// ARGS: x, w, x, x
// ATTENDS: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<3x7x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<3x7x5xf32>, tensor<3x5x4xf32>)
#map = affine_map<(d0, d1, d2) -> (d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %b: tensor<3x4xf32>, %s: tensor<3x7x5xf32>) -> tensor<3x7x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5x4xf32>
  %rep = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v : tensor<5x4xf32>) outs(%empty : tensor<3x5x4xf32>) {
  ^bb0(%a: f32, %o: f32):
    linalg.yield %a : f32
  } -> tensor<3x5x4xf32>
  %bb = linalg.broadcast ins(%b : tensor<3x4xf32>) outs(%empty : tensor<3x5x4xf32>) dimensions = [1]
  %vb = arith.addf %rep, %bb : tensor<3x5x4xf32>
  %empty_1 = tensor.empty() : tensor<3x7x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<3x7x5xf32>) outs(%empty_1 : tensor<3x7x5xf32>) -> tensor<3x7x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x7x4xf32>
  %y = linalg.batch_matmul ins(%p, %vb : tensor<3x7x5xf32>, tensor<3x5x4xf32>) outs(%init_1 : tensor<3x7x4xf32>) -> tensor<3x7x4xf32>
  return %y : tensor<3x7x4xf32>
}

// -----

// TOSA, batch 1, with bias.
// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x5x8xf32>, tensor<1x8x8xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x4xf32>) bias(%{{[^ ]+}} : tensor<2x4xf32>) probabilities(%{{[^ ]+}} : tensor<6x7x5xf32>)
// CHECK: tosa.tile
// CHECK: tosa.matmul{{.*}}(tensor<6x7x5xf32>, tensor<6x5x4xf32>, 
func.func @main(%x: tensor<1x5x8xf32>, %w: tensor<1x8x8xf32>, %b: tensor<1x1x8xf32>, %s: tensor<1x6x7x5xf32>) -> tensor<6x7x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x8xf32>
  %vb = tosa.add %v, %b : (tensor<1x5x8xf32>, tensor<1x1x8xf32>) -> tensor<1x5x8xf32>
  %shape = tosa.const_shape {values = dense<[1, 5, 2, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r = tosa.reshape %vb, %shape : (tensor<1x5x8xf32>, !tosa.shape<4>) -> tensor<1x5x2x4xf32>
  %t = tosa.transpose %r {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x5x2x4xf32>) -> tensor<1x2x5x4xf32>
  %shape_1 = tosa.const_shape {values = dense<[1, 2, 1, 5, 4]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %v5 = tosa.reshape %t, %shape_1 : (tensor<1x2x5x4xf32>, !tosa.shape<5>) -> tensor<1x2x1x5x4xf32>
  %shape_2 = tosa.const_shape {values = dense<[1, 1, 3, 1, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %rep = tosa.tile %v5, %shape_2 : (tensor<1x2x1x5x4xf32>, !tosa.shape<5>) -> tensor<1x2x3x5x4xf32>
  %shape_3 = tosa.const_shape {values = dense<[6, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %v3 = tosa.reshape %rep, %shape_3 : (tensor<1x2x3x5x4xf32>, !tosa.shape<3>) -> tensor<6x5x4xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<1x6x7x5xf32>) -> tensor<1x6x7x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x6x7x5xf32>, tensor<1x6x7x1xf32>) -> tensor<1x6x7x5xf32>
  %exp = tosa.exp %sub : (tensor<1x6x7x5xf32>) -> tensor<1x6x7x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<1x6x7x5xf32>) -> tensor<1x6x7x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<1x6x7x1xf32>) -> tensor<1x6x7x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<1x6x7x5xf32>, tensor<1x6x7x1xf32>, tensor<1xi8>) -> tensor<1x6x7x5xf32>
  %shape_4 = tosa.const_shape {values = dense<[6, 7, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %p3 = tosa.reshape %p, %shape_4 : (tensor<1x6x7x5xf32>, !tosa.shape<3>) -> tensor<6x7x5xf32>
  %y = tosa.matmul %p3, %v3, %zp, %zp : (tensor<6x7x5xf32>, tensor<6x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x7x4xf32>
  return %y : tensor<6x7x4xf32>
}

// -----

// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2) -> (d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>

// The repeated values pass through tanh: no projection any more.
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x7x5xf32>) -> tensor<3x7x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5x4xf32>
  %rep = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v : tensor<5x4xf32>) outs(%empty : tensor<3x5x4xf32>) {
  ^bb0(%a: f32, %o: f32):
    linalg.yield %a : f32
  } -> tensor<3x5x4xf32>
  %vb = math.tanh %rep : tensor<3x5x4xf32>
  %empty_1 = tensor.empty() : tensor<3x7x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<3x7x5xf32>) outs(%empty_1 : tensor<3x7x5xf32>) -> tensor<3x7x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x7x4xf32>
  // expected-remark @below {{ValueNotProjected}}
  %y = linalg.batch_matmul ins(%p, %vb : tensor<3x7x5xf32>, tensor<3x5x4xf32>) outs(%init_1 : tensor<3x7x4xf32>) -> tensor<3x7x4xf32>
  return %y : tensor<3x7x4xf32>
}

// The repeated values are masked per token (padding set to zero): no projection any more.
func.func @repeated_values_are_masked(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %m: tensor<3x5x1xf32>, %s: tensor<3x7x5xf32>) -> tensor<3x7x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5x4xf32>
  %rep = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v : tensor<5x4xf32>) outs(%empty : tensor<3x5x4xf32>) {
  ^bb0(%a: f32, %o: f32):
    linalg.yield %a : f32
  } -> tensor<3x5x4xf32>
  %vb = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%rep, %m : tensor<3x5x4xf32>, tensor<3x5x1xf32>) outs(%empty : tensor<3x5x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.mulf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<3x5x4xf32>
  %empty_1 = tensor.empty() : tensor<3x7x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<3x7x5xf32>) outs(%empty_1 : tensor<3x7x5xf32>) -> tensor<3x7x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x7x4xf32>
  // expected-remark @below {{ValueNotProjected}}
  %y = linalg.batch_matmul ins(%p, %vb : tensor<3x7x5xf32>, tensor<3x5x4xf32>) outs(%init_1 : tensor<3x7x4xf32>) -> tensor<3x7x4xf32>
  return %y : tensor<3x7x4xf32>
}

// TOSA: the repeat is a concatenation of V with itself.
func.func @tosa_repeat_is_concatenation(%x: tensor<1x5x8xf32>, %w: tensor<1x8x4xf32>, %s: tensor<3x7x5xf32>) -> tensor<3x7x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %cat = tosa.concat %v, %v, %v {axis = 0 : i32} : (tensor<1x5x4xf32>, tensor<1x5x4xf32>, tensor<1x5x4xf32>) -> tensor<3x5x4xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<3x7x5xf32>) -> tensor<3x7x1xf32>
  %sub = tosa.sub %s, %max : (tensor<3x7x5xf32>, tensor<3x7x1xf32>) -> tensor<3x7x5xf32>
  %exp = tosa.exp %sub : (tensor<3x7x5xf32>) -> tensor<3x7x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<3x7x5xf32>) -> tensor<3x7x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<3x7x1xf32>) -> tensor<3x7x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<3x7x5xf32>, tensor<3x7x1xf32>, tensor<1xi8>) -> tensor<3x7x5xf32>
  // expected-remark @below {{ValueNotProjected}}
  %y = tosa.matmul %p, %cat, %zp, %zp : (tensor<3x7x5xf32>, tensor<3x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<3x7x4xf32>
  return %y : tensor<3x7x4xf32>
}
