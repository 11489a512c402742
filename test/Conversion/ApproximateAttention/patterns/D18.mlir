// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// D18: f32 accumulators over f16 and bf16 operands, results narrowed again (torch in half
// precision).

// bf16.
// ARGS: x, w, x
// TOLERANCE: 2e-2
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xbf16>, tensor<8x18xbf16>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xbf16>) weight(%{{[^ ]+}} : tensor<8x3x6xbf16>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xbf16>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x4x5xbf16>, tensor<6x5x6xbf16>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
func.func @main(%x: tensor<2x5x8xbf16>, %w: tensor<18x8xbf16>, %s: tensor<2x3x4x5xbf16>) -> tensor<6x4x6xbf16> {
  %empty = tensor.empty() : tensor<8x18xbf16>
  %wt = linalg.transpose ins(%w : tensor<18x8xbf16>) outs(%empty : tensor<8x18xbf16>) permutation = [1, 0]
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xbf16> into tensor<10x8xbf16>
  %zero = arith.constant 0.0 : f32
  %empty_1 = tensor.empty() : tensor<10x18xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty_1 : tensor<10x18xf32>) -> tensor<10x18xf32>
  %v = linalg.matmul ins(%c, %wt : tensor<10x8xbf16>, tensor<8x18xbf16>) outs(%init : tensor<10x18xf32>) -> tensor<10x18xf32>
  %empty_2 = tensor.empty() : tensor<10x18xbf16>
  %vt = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%v : tensor<10x18xf32>) outs(%empty_2 : tensor<10x18xbf16>) {
  ^bb0(%a: f32, %o1: bf16):
    %r = arith.truncf %a : f32 to bf16
    linalg.yield %r : bf16
  } -> tensor<10x18xbf16>
  %x_1 = tensor.expand_shape %vt [[0, 1], [2, 3]] output_shape [2, 5, 3, 6] : tensor<10x18xbf16> into tensor<2x5x3x6xbf16>
  %empty_3 = tensor.empty() : tensor<2x3x5x6xbf16>
  %t = linalg.transpose ins(%x_1 : tensor<2x5x3x6xbf16>) outs(%empty_3 : tensor<2x3x5x6xbf16>) permutation = [0, 2, 1, 3]
  %c_1 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x3x5x6xbf16> into tensor<6x5x6xbf16>
  %empty_4 = tensor.empty() : tensor<2x3x4x5xf32>
  %se = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s : tensor<2x3x4x5xbf16>) outs(%empty_4 : tensor<2x3x4x5xf32>) {
  ^bb0(%a: bf16, %o11: f32):
    %r = arith.extf %a : bf16 to f32
    linalg.yield %r : f32
  } -> tensor<2x3x4x5xf32>
  %p = linalg.softmax dimension(3) ins(%se : tensor<2x3x4x5xf32>) outs(%empty_4 : tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32>
  %empty_5 = tensor.empty() : tensor<2x3x4x5xbf16>
  %pb = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%p : tensor<2x3x4x5xf32>) outs(%empty_5 : tensor<2x3x4x5xbf16>) {
  ^bb0(%a: f32, %o111: bf16):
    %r = arith.truncf %a : f32 to bf16
    linalg.yield %r : bf16
  } -> tensor<2x3x4x5xbf16>
  %c_2 = tensor.collapse_shape %pb [[0, 1], [2], [3]] : tensor<2x3x4x5xbf16> into tensor<6x4x5xbf16>
  %empty_6 = tensor.empty() : tensor<6x4x6xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_6 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  %y = linalg.batch_matmul ins(%c_2, %c_1 : tensor<6x4x5xbf16>, tensor<6x5x6xbf16>) outs(%init_1 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  %empty_7 = tensor.empty() : tensor<6x4x6xbf16>
  %o = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel"]} ins(%y : tensor<6x4x6xf32>) outs(%empty_7 : tensor<6x4x6xbf16>) {
  ^bb0(%a: f32, %o1111: bf16):
    %r = arith.truncf %a : f32 to bf16
    linalg.yield %r : bf16
  } -> tensor<6x4x6xbf16>
  return %o : tensor<6x4x6xbf16>
}

// -----

// bf16 with a bias added in f32 before the truncation.
// ARGS: x, w, x, x
// TOLERANCE: 2e-2
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xbf16>, tensor<8x4xbf16>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8x{{b?f[0-9]+}}>) {{.*}}bias(
// CHECK: linalg.matmul{{.*}}tensor<3x5xbf16>, tensor<5x4xbf16>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d1)>
func.func @main(%x: tensor<5x8xbf16>, %w: tensor<8x4xbf16>, %b: tensor<4xbf16>, %s: tensor<3x5xbf16>) -> tensor<3x4xf32> {
  %empty = tensor.empty() : tensor<5x4xf32>
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xbf16>, tensor<8x4xbf16>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %vb = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%v, %b : tensor<5x4xf32>, tensor<4xbf16>) outs(%empty : tensor<5x4xf32>) {
  ^bb0(%a: f32, %b1: bf16, %o: f32):
    %x1 = arith.extf %b1 : bf16 to f32
    %r = arith.addf %a, %x1 : f32
    linalg.yield %r : f32
  } -> tensor<5x4xf32>
  %vt = arith.truncf %vb : tensor<5x4xf32> to tensor<5x4xbf16>
  %empty_1 = tensor.empty() : tensor<3x5xf32>
  %c = arith.extf %s : tensor<3x5xbf16> to tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%c : tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %p_1 = arith.truncf %p : tensor<3x5xf32> to tensor<3x5xbf16>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p_1, %vt : tensor<3x5xbf16>, tensor<5x4xbf16>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// extf inside the bodies of two generics; V and A stay in f16.
// ARGS: x, w, x
// TOLERANCE: 3e-3
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.generic{{.*}}tensor<5x8xf16>, tensor<8x4xf16>)
// CHECK: mca.encode values(
// CHECK: linalg.generic{{.*}}tensor<3x5xf16>, tensor<5x4xf16>)
#map = affine_map<(d0, d1, d2) -> (d0, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1)>
func.func @main(%x: tensor<5x8xf16>, %w: tensor<8x4xf16>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w : tensor<5x8xf16>, tensor<8x4xf16>) outs(%init : tensor<5x4xf32>) {
  ^bb0(%a: f16, %b: f16, %o: f32):
    %x1 = arith.extf %a : f16 to f32
    %z = arith.extf %b : f16 to f32
    %m = arith.mulf %x1, %z : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<5x4xf32>
  %vt = arith.truncf %v : tensor<5x4xf32> to tensor<5x4xf16>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %p_1 = arith.truncf %p : tensor<3x5xf32> to tensor<3x5xf16>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%p_1, %vt : tensor<3x5xf16>, tensor<5x4xf16>) outs(%init_1 : tensor<3x4xf32>) {
  ^bb0(%a: f16, %b: f16, %o: f32):
    %x11 = arith.extf %a : f16 to f32
    %z = arith.extf %b : f16 to f32
    %m = arith.mulf %x11, %z : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// TOSA f16.
// ARGS: x, x, x
// TOLERANCE: 3e-3
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xf16>, tensor<1x8x18xf16>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf16>) weight(%{{[^ ]+}} : tensor<8x3x6xf16>) probabilities(%{{[^ ]+}} : tensor<2x3x4x5xf16>)
// CHECK: tosa.matmul{{.*}}(tensor<6x4x5xf16>, tensor<6x5x6xf16>, 
func.func @main(%x: tensor<2x5x8xf16>, %w: tensor<1x8x18xf16>, %s: tensor<2x3x4x5xf16>) -> tensor<6x4x6xf16> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf16>, !tosa.shape<3>) -> tensor<1x10x8xf16>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf16>}> : () -> tensor<1xf16>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf16>, tensor<1x8x18xf16>, tensor<1xf16>, tensor<1xf16>) -> tensor<1x10x18xf32>
  %shape_1 = tosa.const_shape {values = dense<[10, 18]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %r_1 = tosa.reshape %v, %shape_1 : (tensor<1x10x18xf32>, !tosa.shape<2>) -> tensor<10x18xf32>
  %c = tosa.cast %r_1 : (tensor<10x18xf32>) -> tensor<10x18xf16>
  %shape_2 = tosa.const_shape {values = dense<[2, 5, 3, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_2 = tosa.reshape %c, %shape_2 : (tensor<10x18xf16>, !tosa.shape<4>) -> tensor<2x5x3x6xf16>
  %t = tosa.transpose %r_2 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x3x6xf16>) -> tensor<2x3x5x6xf16>
  %shape_3 = tosa.const_shape {values = dense<[6, 5, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_3 = tosa.reshape %t, %shape_3 : (tensor<2x3x5x6xf16>, !tosa.shape<3>) -> tensor<6x5x6xf16>
  %c_1 = tosa.cast %s : (tensor<2x3x4x5xf16>) -> tensor<2x3x4x5xf32>
  %max = tosa.reduce_max %c_1 {axis = 3 : i32} : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x1xf32>
  %sub = tosa.sub %c_1, %max : (tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>) -> tensor<2x3x4x5xf32>
  %exp = tosa.exp %sub : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x3x4x1xf32>) -> tensor<2x3x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x3x4x5xf32>, tensor<2x3x4x1xf32>, tensor<1xi8>) -> tensor<2x3x4x5xf32>
  %c_2 = tosa.cast %p : (tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf16>
  %shape_4 = tosa.const_shape {values = dense<[6, 4, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_4 = tosa.reshape %c_2, %shape_4 : (tensor<2x3x4x5xf16>, !tosa.shape<3>) -> tensor<6x4x5xf16>
  %y = tosa.matmul %r_4, %r_3, %zp, %zp : (tensor<6x4x5xf16>, tensor<6x5x6xf16>, tensor<1xf16>, tensor<1xf16>) -> tensor<6x4x6xf32>
  %c_3 = tosa.cast %y : (tensor<6x4x6xf32>) -> tensor<6x4x6xf16>
  return %c_3 : tensor<6x4x6xf16>
}
