// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// G4: int8 around both products. Quantised probabilities and values are left exact, quantised scores
// are opaque.

// Quantised scores only: what comes before the softmax does not matter.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %inv_scale = arith.constant 128.0 : f32
  %lo = arith.constant -128.0 : f32
  %hi = arith.constant 127.0 : f32
  %scale = arith.constant 0.0078125 : f32
  %empty = tensor.empty() : tensor<3x5xf32>
  %sq = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%a: f32, %o: f32):
    %m = arith.mulf %a, %inv_scale : f32
    %n = math.roundeven %m : f32
    %x1 = arith.maximumf %n, %lo : f32
    %y1 = arith.minimumf %x1, %hi : f32
    %r = arith.mulf %y1, %scale : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%sq : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>

// The same through i8 tensors.
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x18xf32>, %s: tensor<2x3x4x5xf32>) -> tensor<6x4x6xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %init = arith.constant dense<0.0> : tensor<10x18xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x18xf32>) outs(%init : tensor<10x18xf32>) -> tensor<10x18xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 3, 6] : tensor<10x18xf32> into tensor<2x5x3x6xf32>
  %empty = tensor.empty() : tensor<2x3x5x6xf32>
  %t = linalg.transpose ins(%x_1 : tensor<2x5x3x6xf32>) outs(%empty : tensor<2x3x5x6xf32>) permutation = [0, 2, 1, 3]
  %c_1 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x3x5x6xf32> into tensor<6x5x6xf32>
  %empty_1 = tensor.empty() : tensor<2x3x4x5xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x3x4x5xf32>) outs(%empty_1 : tensor<2x3x4x5xf32>) -> tensor<2x3x4x5xf32>
  %inv_scale = arith.constant 128.0 : f32
  %hi = arith.constant 127.0 : f32
  %scale = arith.constant 0.0078125 : f32
  %empty_2 = tensor.empty() : tensor<2x3x4x5xi8>
  %pq = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%p : tensor<2x3x4x5xf32>) outs(%empty_2 : tensor<2x3x4x5xi8>) {
  ^bb0(%a: f32, %o: i8):
    %m = arith.mulf %a, %inv_scale : f32
    %n = math.roundeven %m : f32
    %y1 = arith.minimumf %n, %hi : f32
    %r = arith.fptosi %y1 : f32 to i8
    linalg.yield %r : i8
  } -> tensor<2x3x4x5xi8>
  %pd = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%pq : tensor<2x3x4x5xi8>) outs(%empty_1 : tensor<2x3x4x5xf32>) {
  ^bb0(%a: i8, %o: f32):
    %x1 = arith.sitofp %a : i8 to f32
    %r = arith.mulf %x1, %scale : f32
    linalg.yield %r : f32
  } -> tensor<2x3x4x5xf32>
  %c_2 = tensor.collapse_shape %pd [[0, 1], [2], [3]] : tensor<2x3x4x5xf32> into tensor<6x4x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<6x4x6xf32>
  // expected-remark @below {{ProbabilitiesEdited}}
  %y = linalg.batch_matmul ins(%c_2, %c_1 : tensor<6x4x5xf32>, tensor<6x5x6xf32>) outs(%init_1 : tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}

// Quantise and dequantise V behind the projection.
func.func @quantise_and_dequantise_v(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %empty = tensor.empty() : tensor<5x4xf32>
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %inv_scale = arith.constant 128.0 : f32
  %lo = arith.constant -128.0 : f32
  %hi = arith.constant 127.0 : f32
  %scale = arith.constant 0.0078125 : f32
  %vq = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%v : tensor<5x4xf32>) outs(%empty : tensor<5x4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %m = arith.mulf %a, %inv_scale : f32
    %n = math.roundeven %m : f32
    %x1 = arith.maximumf %n, %lo : f32
    %y1 = arith.minimumf %x1, %hi : f32
    %r = arith.mulf %y1, %scale : f32
    linalg.yield %r : f32
  } -> tensor<5x4xf32>
  %empty_1 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{ValueNotProjected}}
  %y = linalg.matmul ins(%p, %vq : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// TFLite int8, cut: exponentials from a table, normalised by shifts. Nothing of it is a softmax that
// can be told from its numbers.
func.func @tflite_int8_cut_exponentials(%x: tensor<1x5x8xi8>, %s: tensor<1x3x5xi8>) -> tensor<1x3x4xi32> {
  %w = "tosa.const"() <{values = dense<[[[5, -8, -6, -5], [-6, 5, 6, 1], [-9, -8, -4, -2], [2, -1, -5, -7], [3, 4, -9, -7], [-1, -2, 6, 0], [-2, -2, 2, 1], [-6, 4, 4, 8]]]> : tensor<1x8x4xi8>}> : () -> tensor<1x8x4xi8>
  %zp = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %zp32 = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
  %zp16 = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
  %mult = "tosa.const"() <{values = dense<1073741824> : tensor<1xi32>}> : () -> tensor<1xi32>
  %sh = "tosa.const"() <{values = dense<30> : tensor<1xi8>}> : () -> tensor<1xi8>
  %sh9 = "tosa.const"() <{values = dense<23> : tensor<1xi8>}> : () -> tensor<1xi8>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x8xi8>, tensor<1x8x4xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x5x4xi32>
  %sh_1 = "tosa.const"() <{values = dense<36> : tensor<1xi8>}> : () -> tensor<1xi8>
  %v8 = tosa.rescale %v, %mult, %sh_1, %zp32, %zp {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = SINGLE_ROUND, scale32 = true} : (tensor<1x5x4xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x5x4xi8>
  %s32 = tosa.rescale %s, %mult, %sh, %zp, %zp32 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = SINGLE_ROUND, scale32 = true} : (tensor<1x3x5xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x3x5xi32>
  %max = tosa.reduce_max %s32 {axis = 2 : i32} : (tensor<1x3x5xi32>) -> tensor<1x3x1xi32>
  %sub = tosa.sub %s32, %max : (tensor<1x3x5xi32>, tensor<1x3x1xi32>) -> tensor<1x3x5xi32>
  %d16 = tosa.rescale %sub, %mult, %sh9, %zp32, %zp16 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = SINGLE_ROUND, scale32 = true} : (tensor<1x3x5xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi16>) -> tensor<1x3x5xi16>
  %table = "tosa.const"() <{values = dense<[11, 11, 11, 12, 12, 12, 12, 12, 12, 13, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 15, 16, 16, 16, 16, 17, 17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 21, 21, 21, 22, 22, 22, 23, 23, 23, 24, 24, 24, 25, 25, 26, 26, 26, 27, 27, 28, 28, 29, 29, 29, 30, 30, 31, 31, 32, 32, 33, 33, 34, 34, 35, 35, 36, 37, 37, 38, 38, 39, 40, 40, 41, 41, 42, 43, 43, 44, 45, 46, 46, 47, 48, 48, 49, 50, 51, 52, 52, 53, 54, 55, 56, 57, 58, 59, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 71, 72, 73, 74, 75, 76, 78, 79, 80, 81, 83, 84, 85, 86, 88, 89, 91, 92, 93, 95, 96, 98, 100, 101, 103, 104, 106, 108, 109, 111, 113, 115, 116, 118, 120, 122, 124, 126, 128, 130, 132, 134, 136, 138, 140, 143, 145, 147, 149, 152, 154, 157, 159, 162, 164, 167, 169, 172, 175, 177, 180, 183, 186, 189, 192, 195, 198, 201, 204, 207, 211, 214, 217, 221, 224, 228, 231, 235, 239, 242, 246, 250, 254, 258, 262, 266, 271, 275, 279, 283, 288, 292, 297, 302, 307, 311, 316, 321, 326, 331, 337, 342, 347, 353, 358, 364, 370, 376, 381, 387, 394, 400, 406, 412, 419, 426, 432, 439, 446, 453, 460, 467, 475, 482, 490, 498, 505, 513, 521, 530, 538, 546, 555, 564, 573, 582, 591, 600, 610, 619, 629, 639, 649, 659, 670, 680, 691, 702, 713, 724, 735, 747, 759, 771, 783, 795, 808, 820, 833, 846, 860, 873, 887, 901, 915, 930, 944, 959, 974, 989, 1005, 1021, 1037, 1053, 1070, 1087, 1104, 1121, 1139, 1157, 1175, 1194, 1212, 1231, 1251, 1271, 1291, 1311, 1331, 1352, 1374, 1395, 1417, 1440, 1462, 1485, 1509, 1533, 1557, 1581, 1606, 1631, 1657, 1683, 1710, 1737, 1764, 1792, 1820, 1849, 1878, 1907, 1937, 1968, 1999, 2030, 2062, 2095, 2128, 2161, 2195, 2230, 2265, 2301, 2337, 2374, 2411, 2449, 2488, 2527, 2567, 2607, 2648, 2690, 2732, 2775, 2819, 2863, 2908, 2954, 3001, 3048, 3096, 3145, 3194, 3244, 3295, 3347, 3400, 3454, 3508, 3563, 3619, 3676, 3734, 3793, 3853, 3913, 3975, 4038, 4101, 4166, 4231, 4298, 4366, 4435, 4504, 4575, 4647, 4721, 4795, 4870, 4947, 5025, 5104, 5184, 5266, 5349, 5433, 5519, 5606, 5694, 5784, 5875, 5967, 6061, 6157, 6254, 6352, 6452, 6554, 6657, 6762, 6868, 6976, 7086, 7198, 7311, 7426, 7543, 7662, 7783, 7905, 8030, 8156, 8285, 8415, 8548, 8682, 8819, 8958, 9099, 9242, 9388, 9536, 9686, 9838, 9993, 10151, 10311, 10473, 10638, 10805, 10976, 11148, 11324, 11502, 11683, 11867, 12054, 12244, 12437, 12633, 12832, 13034, 13239, 13448, 13659, 13874, 14093, 14315, 14540, 14769, 15002, 15238, 15478, 15722, 15969, 16221, 16476, 16736, 16999, 17267, 17539, 17815, 18096, 18381, 18670, 18964, 19263, 19566, 19874, 20187, 20505, 20828, 21156, 21489, 21828, 22171, 22520, 22875, 23235, 23601, 23973, 24350, 24734, 25123, 25519, 25921, 26329, 26744, 27165, 27593, 28027, 28468, 28917, 29372, 29835, 30305, 30782, 31266, 31759, 32259, 32767]> : tensor<513xi16>}> : () -> tensor<513xi16>
  %exp = tosa.table %d16, %table : (tensor<1x3x5xi16>, tensor<513xi16>) -> tensor<1x3x5xi32>
  %nine = "tosa.const"() <{values = dense<9> : tensor<1x1x1xi32>}> : () -> tensor<1x1x1xi32>
  %e2 = tosa.arithmetic_right_shift %exp, %nine {round = true} : (tensor<1x3x5xi32>, tensor<1x1x1xi32>) -> tensor<1x3x5xi32>
  %sum = tosa.reduce_sum %e2 {axis = 2 : i32} : (tensor<1x3x5xi32>) -> tensor<1x3x1xi32>
  %clz = tosa.clz %sum : (tensor<1x3x1xi32>) -> tensor<1x3x1xi32>
  %norm = tosa.logical_left_shift %sum, %clz : (tensor<1x3x1xi32>, tensor<1x3x1xi32>) -> tensor<1x3x1xi32>
  %sh31 = "tosa.const"() <{values = dense<31> : tensor<1xi8>}> : () -> tensor<1xi8>
  %prod = tosa.mul %e2, %norm, %sh31 : (tensor<1x3x5xi32>, tensor<1x3x1xi32>, tensor<1xi8>) -> tensor<1x3x5xi32>
  %four = "tosa.const"() <{values = dense<4> : tensor<1x1x1xi32>}> : () -> tensor<1x1x1xi32>
  %shifted = tosa.arithmetic_right_shift %prod, %four {round = true} : (tensor<1x3x5xi32>, tensor<1x1x1xi32>) -> tensor<1x3x5xi32>
  %p = tosa.rescale %shifted, %mult, %sh, %zp32, %zp {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = SINGLE_ROUND, scale32 = true} : (tensor<1x3x5xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x3x5xi8>
  // expected-remark @below {{TableSoftmax}}
  %y = tosa.matmul %p, %v8, %zp, %zp : (tensor<1x3x5xi8>, tensor<1x5x4xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x3x4xi32>
  return %y : tensor<1x3x4xi32>
}

// TOSA: a softmax in f32, both operands of the product cast to int8.
func.func @tosa_softmax_in_f32(%x: tensor<1x5x8xf32>, %w: tensor<1x8x4xf32>, %s: tensor<1x3x5xf32>) -> tensor<1x3x4xi32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %vs = "tosa.const"() <{values = dense<16.0> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %v_1 = tosa.mul %v, %vs, %shift : (tensor<1x5x4xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x5x4xf32>
  %vq = tosa.cast %v_1 : (tensor<1x5x4xf32>) -> tensor<1x5x4xi8>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x3x5xf32>, tensor<1x3x1xf32>) -> tensor<1x3x5xf32>
  %exp = tosa.exp %sub : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<1x3x5xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  %ps = "tosa.const"() <{values = dense<127.0> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
  %v_2 = tosa.mul %p, %ps, %shift : (tensor<1x3x5xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  %pq = tosa.cast %v_2 : (tensor<1x3x5xf32>) -> tensor<1x3x5xi8>
  // expected-remark @below {{ElementType}}
  %y = tosa.matmul %pq, %vq, %shift, %shift : (tensor<1x3x5xi8>, tensor<1x5x4xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<1x3x4xi32>
  return %y : tensor<1x3x4xi32>
}
