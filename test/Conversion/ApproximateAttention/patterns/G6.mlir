// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// G6: K or V compressed to int8 or int4 with scales. A compressed V has no projection in the graph.

// Only K is compressed: V is projected and rewritten.
// ARGS: x, w, x, i4, pos
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) probabilities(%{{[^ ]+}} : tensor<3x7x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<3x7x5xf32>, tensor<3x5x4xf32>)
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x12xf32>, %q: tensor<3x7x6xf32>, %k: tensor<3x5x6xi8>, %scale: tensor<3x5xf32>) -> tensor<3x7x4xf32> {
  %empty = tensor.empty() : tensor<3x5x6xf32>
  %kd = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%k, %scale : tensor<3x5x6xi8>, tensor<3x5xf32>) outs(%empty : tensor<3x5x6xf32>) {
  ^bb0(%a: i8, %b: f32, %o: f32):
    %x1 = arith.sitofp %a : i8 to f32
    %r = arith.mulf %x1, %b : f32
    linalg.yield %r : f32
  } -> tensor<3x5x6xf32>
  %init = arith.constant dense<0.0> : tensor<5x12xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x12xf32>) outs(%init : tensor<5x12xf32>) -> tensor<5x12xf32>
  %x_1 = tensor.expand_shape %v [[0], [1, 2]] output_shape [5, 3, 4] : tensor<5x12xf32> into tensor<5x3x4xf32>
  %empty_1 = tensor.empty() : tensor<3x5x4xf32>
  %t = linalg.transpose ins(%x_1 : tensor<5x3x4xf32>) outs(%empty_1 : tensor<3x5x4xf32>) permutation = [1, 0, 2]
  %empty_2 = tensor.empty() : tensor<3x6x5xf32>
  %t_1 = linalg.transpose ins(%kd : tensor<3x5x6xf32>) outs(%empty_2 : tensor<3x6x5xf32>) permutation = [0, 2, 1]
  %empty_3 = tensor.empty() : tensor<3x7x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x7x5xf32>
  %s = linalg.batch_matmul ins(%q, %t_1 : tensor<3x7x6xf32>, tensor<3x6x5xf32>) outs(%init_1 : tensor<3x7x5xf32>) -> tensor<3x7x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<3x7x5xf32>) outs(%empty_3 : tensor<3x7x5xf32>) -> tensor<3x7x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x7x4xf32>
  %y = linalg.batch_matmul ins(%p, %t : tensor<3x7x5xf32>, tensor<3x5x4xf32>) outs(%init_2 : tensor<3x7x4xf32>) -> tensor<3x7x4xf32>
  return %y : tensor<3x7x4xf32>
}

// -----

// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>

// int4 V, two to a byte.
func.func @main(%v: tensor<3x5x4xi8>, %scale: tensor<3x5xf32>, %s: tensor<3x4x5xf32>) -> tensor<3x4x8xf32> {
  %low = arith.constant 15 : i8
  %four = arith.constant 4 : i8
  %eight = arith.constant 8.0 : f32
  %empty = tensor.empty() : tensor<3x5x4xf32>
  %even = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v, %scale : tensor<3x5x4xi8>, tensor<3x5xf32>) outs(%empty : tensor<3x5x4xf32>) {
  ^bb0(%a: i8, %b: f32, %o: f32):
    %x = arith.andi %a, %low : i8
    %y1 = arith.uitofp %x : i8 to f32
    %z = arith.subf %y1, %eight : f32
    %r = arith.mulf %z, %b : f32
    linalg.yield %r : f32
  } -> tensor<3x5x4xf32>
  %odd = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v, %scale : tensor<3x5x4xi8>, tensor<3x5xf32>) outs(%empty : tensor<3x5x4xf32>) {
  ^bb0(%a: i8, %b: f32, %o: f32):
    %x = arith.shrui %a, %four : i8
    %y11 = arith.uitofp %x : i8 to f32
    %z = arith.subf %y11, %eight : f32
    %r = arith.mulf %z, %b : f32
    linalg.yield %r : f32
  } -> tensor<3x5x4xf32>
  %v_1 = tensor.concat dim(2) %even, %odd : (tensor<3x5x4xf32>, tensor<3x5x4xf32>) -> tensor<3x5x8xf32>
  %empty_1 = tensor.empty() : tensor<3x4x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<3x4x5xf32>) outs(%empty_1 : tensor<3x4x5xf32>) -> tensor<3x4x5xf32>
  %init = arith.constant dense<0.0> : tensor<3x4x8xf32>
  // expected-remark @below {{ValueNotProjected}}
  %y = linalg.batch_matmul ins(%p, %v_1 : tensor<3x4x5xf32>, tensor<3x5x8xf32>) outs(%init : tensor<3x4x8xf32>) -> tensor<3x4x8xf32>
  return %y : tensor<3x4x8xf32>
}

// TOSA: int8 V, one scale per token.
func.func @tosa_int8_v_one_scale(%v: tensor<3x5x8xi8>, %scale: tensor<3x5x1xf32>, %s: tensor<3x4x5xf32>) -> tensor<3x4x8xf32> {
  %vf = tosa.cast %v : (tensor<3x5x8xi8>) -> tensor<3x5x8xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %vd = tosa.mul %vf, %scale, %shift : (tensor<3x5x8xf32>, tensor<3x5x1xf32>, tensor<1xi8>) -> tensor<3x5x8xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<3x4x5xf32>) -> tensor<3x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<3x4x5xf32>, tensor<3x4x1xf32>) -> tensor<3x4x5xf32>
  %exp = tosa.exp %sub : (tensor<3x4x5xf32>) -> tensor<3x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<3x4x5xf32>) -> tensor<3x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<3x4x1xf32>) -> tensor<3x4x1xf32>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<3x4x5xf32>, tensor<3x4x1xf32>, tensor<1xi8>) -> tensor<3x4x5xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  // expected-remark @below {{ValueNotProjected}}
  %y = tosa.matmul %p, %vd, %zp, %zp : (tensor<3x4x5xf32>, tensor<3x5x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<3x4x8xf32>
  return %y : tensor<3x4x8xf32>
}
