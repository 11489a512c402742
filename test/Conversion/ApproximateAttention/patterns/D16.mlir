// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// D16: batch or sequence dynamic. Rewritten where the extents are the same by construction.

// One head, sequence dynamic, queries and keys of different length.
// ARGS: x, w, x, x
// DIMS: 7x8, -, 3x6, 7x6
// DIMS: 1x8, -, 1x6, 1x6
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<?x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<{{[0-9?]+}}x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x{{[0-9?]+}}x{{[0-9?]+}}xf32>)
// CHECK: linalg.matmul{{.*}}tensor<?x?xf32>, tensor<?x4xf32>)
func.func @main(%x: tensor<?x8xf32>, %w: tensor<8x4xf32>, %q: tensor<?x6xf32>, %k: tensor<?x6xf32>) -> tensor<?x4xf32> {
  %c0 = arith.constant 0 : index
  %dim = tensor.dim %x, %c0 : tensor<?x8xf32>
  %dim_1 = tensor.dim %q, %c0 : tensor<?x6xf32>
  %dim_2 = tensor.dim %k, %c0 : tensor<?x6xf32>
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty(%dim) : tensor<?x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<?x4xf32>) -> tensor<?x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<?x8xf32>, tensor<8x4xf32>) outs(%init : tensor<?x4xf32>) -> tensor<?x4xf32>
  %empty_1 = tensor.empty(%dim_2) : tensor<6x?xf32>
  %kt = linalg.transpose ins(%k : tensor<?x6xf32>) outs(%empty_1 : tensor<6x?xf32>) permutation = [1, 0]
  %empty_2 = tensor.empty(%dim_1, %dim_2) : tensor<?x?xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_2 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %s = linalg.matmul ins(%q, %kt : tensor<?x6xf32>, tensor<6x?xf32>) outs(%init_1 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<?x?xf32>) outs(%empty_2 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %empty_3 = tensor.empty(%dim_1) : tensor<?x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%empty_3 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<?x?xf32>, tensor<?x4xf32>) outs(%init_2 : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %y : tensor<?x4xf32>
}

// -----

// Both dynamic.
// ARGS: x, w, w, w
// DIMS: 3x5x8, -, -, -
// DIMS: 2x9x8, -, -, -
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<?x8xf32>, tensor<8x18xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<{{[0-9?]+}}x{{[0-9?]+}}x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<{{[0-9?]+}}x3x{{[0-9?]+}}x{{[0-9?]+}}xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<?x?x?xf32>, tensor<?x?x6xf32>)
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
func.func @main(%x: tensor<?x?x8xf32>, %wq: tensor<8x12xf32>, %wk: tensor<8x12xf32>, %wv: tensor<8x18xf32>) -> tensor<?x3x?x6xf32> {
  %c0 = arith.constant 0 : index
  %dim = tensor.dim %x, %c0 : tensor<?x?x8xf32>
  %c1 = arith.constant 1 : index
  %dim_1 = tensor.dim %x, %c1 : tensor<?x?x8xf32>
  %m = arith.muli %dim, %dim_1 : index
  %c3 = arith.constant 3 : index
  %m_1 = arith.muli %dim, %c3 : index
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<?x?x8xf32> into tensor<?x8xf32>
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty(%m) : tensor<?x12xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<?x12xf32>) -> tensor<?x12xf32>
  %v = linalg.matmul ins(%c, %wq : tensor<?x8xf32>, tensor<8x12xf32>) outs(%init : tensor<?x12xf32>) -> tensor<?x12xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [%dim, %dim_1, 3, 4] : tensor<?x12xf32> into tensor<?x?x3x4xf32>
  %empty_1 = tensor.empty(%dim, %dim_1) : tensor<?x3x?x4xf32>
  %t = linalg.transpose ins(%x_1 : tensor<?x?x3x4xf32>) outs(%empty_1 : tensor<?x3x?x4xf32>) permutation = [0, 2, 1, 3]
  %c_1 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<?x3x?x4xf32> into tensor<?x?x4xf32>
  %v_1 = linalg.matmul ins(%c, %wk : tensor<?x8xf32>, tensor<8x12xf32>) outs(%init : tensor<?x12xf32>) -> tensor<?x12xf32>
  %x_2 = tensor.expand_shape %v_1 [[0, 1], [2, 3]] output_shape [%dim, %dim_1, 3, 4] : tensor<?x12xf32> into tensor<?x?x3x4xf32>
  %t_1 = linalg.transpose ins(%x_2 : tensor<?x?x3x4xf32>) outs(%empty_1 : tensor<?x3x?x4xf32>) permutation = [0, 2, 1, 3]
  %c_2 = tensor.collapse_shape %t_1 [[0, 1], [2], [3]] : tensor<?x3x?x4xf32> into tensor<?x?x4xf32>
  %empty_2 = tensor.empty(%m) : tensor<?x18xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_2 : tensor<?x18xf32>) -> tensor<?x18xf32>
  %v_2 = linalg.matmul ins(%c, %wv : tensor<?x8xf32>, tensor<8x18xf32>) outs(%init_1 : tensor<?x18xf32>) -> tensor<?x18xf32>
  %x_3 = tensor.expand_shape %v_2 [[0, 1], [2, 3]] output_shape [%dim, %dim_1, 3, 6] : tensor<?x18xf32> into tensor<?x?x3x6xf32>
  %empty_3 = tensor.empty(%dim, %dim_1) : tensor<?x3x?x6xf32>
  %t_2 = linalg.transpose ins(%x_3 : tensor<?x?x3x6xf32>) outs(%empty_3 : tensor<?x3x?x6xf32>) permutation = [0, 2, 1, 3]
  %c_3 = tensor.collapse_shape %t_2 [[0, 1], [2], [3]] : tensor<?x3x?x6xf32> into tensor<?x?x6xf32>
  %empty_4 = tensor.empty(%m_1, %dim_1) : tensor<?x4x?xf32>
  %kt = linalg.transpose ins(%c_2 : tensor<?x?x4xf32>) outs(%empty_4 : tensor<?x4x?xf32>) permutation = [0, 2, 1]
  %empty_5 = tensor.empty(%m_1, %dim_1, %dim_1) : tensor<?x?x?xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%empty_5 : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
  %s = linalg.batch_matmul ins(%c_1, %kt : tensor<?x?x4xf32>, tensor<?x4x?xf32>) outs(%init_2 : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
  %x_4 = tensor.expand_shape %s [[0, 1], [2], [3]] output_shape [%dim, 3, %dim_1, %dim_1] : tensor<?x?x?xf32> into tensor<?x3x?x?xf32>
  %scale = arith.constant 0.5 : f32
  %empty_6 = tensor.empty(%dim, %dim_1, %dim_1) : tensor<?x3x?x?xf32>
  %scaled = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x_4 : tensor<?x3x?x?xf32>) outs(%empty_6 : tensor<?x3x?x?xf32>) {
  ^bb0(%a: f32, %o: f32):
    %r = arith.mulf %a, %scale : f32
    linalg.yield %r : f32
  } -> tensor<?x3x?x?xf32>
  %p = linalg.softmax dimension(3) ins(%scaled : tensor<?x3x?x?xf32>) outs(%empty_6 : tensor<?x3x?x?xf32>) -> tensor<?x3x?x?xf32>
  %c_4 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<?x3x?x?xf32> into tensor<?x?x?xf32>
  %empty_7 = tensor.empty(%m_1, %dim_1) : tensor<?x?x6xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%empty_7 : tensor<?x?x6xf32>) -> tensor<?x?x6xf32>
  %y = linalg.batch_matmul ins(%c_4, %c_3 : tensor<?x?x?xf32>, tensor<?x?x6xf32>) outs(%init_3 : tensor<?x?x6xf32>) -> tensor<?x?x6xf32>
  %x_5 = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [%dim, 3, %dim_1, 6] : tensor<?x?x6xf32> into tensor<?x3x?x6xf32>
  return %x_5 : tensor<?x3x?x6xf32>
}

// -----

// torch with a dynamic sequence: tensor.reshape with computed shapes, expansions as gather
// generics around V and around the probabilities, assertions.
// ARGS: x, w, x, x
// DIMS: 1x7x8, -, -, 1x3x7x7
// DIMS: 1x1x8, -, -, 1x3x1x1
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<{{[0-9?]+}}x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) bias(%{{[^ ]+}} : tensor<3x4xf32>) probabilities(%{{[^ ]+}} : tensor<3x{{[0-9?]+}}x{{[0-9?]+}}xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<3x?x?xf32>, tensor<3x?x4xf32>)
#map = affine_map<(d0, d1) -> (d1)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
func.func @main(%x: tensor<1x?x8xf32>, %w: tensor<12x8xf32>, %b: tensor<12xf32>, %s: tensor<1x3x?x?xf32>) -> tensor<3x?x4xf32> {
  %true = arith.constant true
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c0_i64 = arith.constant 0 : i64
  %c1_i64 = arith.constant 1 : i64
  %c3_i64 = arith.constant 3 : i64
  %c4_i64 = arith.constant 4 : i64
  %c12_i64 = arith.constant 12 : i64
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %dim = tensor.dim %x, %c1 : tensor<1x?x8xf32>
  %n = arith.index_cast %dim : index to i64
  %pos = arith.cmpi sge, %n, %c0_i64 : i64
  %x2 = tensor.collapse_shape %x [[0, 1], [2]] : tensor<1x?x8xf32> into tensor<?x8xf32>
  %wt0 = tensor.empty() : tensor<8x12xf32>
  %wt = linalg.transpose ins(%w : tensor<12x8xf32>) outs(%wt0 : tensor<8x12xf32>) permutation = [1, 0]
  %v0 = tensor.empty(%dim) : tensor<?x12xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<?x12xf32>) -> tensor<?x12xf32>
  %v = linalg.matmul ins(%x2, %wt : tensor<?x8xf32>, tensor<8x12xf32>) outs(%v1 : tensor<?x12xf32>) -> tensor<?x12xf32>
  cf.assert %pos, "negative values not allowed in new dimensions"
  %bias = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%b : tensor<12xf32>) outs(%v0 : tensor<?x12xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<?x12xf32>
  %vb = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%v, %bias : tensor<?x12xf32>, tensor<?x12xf32>) outs(%v0 : tensor<?x12xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %sum = arith.addf %in, %in1 : f32
    linalg.yield %sum : f32
  } -> tensor<?x12xf32>
  %v3 = tensor.expand_shape %vb [[0, 1], [2]] output_shape [1, %dim, 12] : tensor<?x12xf32> into tensor<1x?x12xf32>
  %neg = arith.cmpi slt, %n, %c0_i64 : i64
  %den = arith.muli %c1_i64, %c12_i64 : i64
  %total = arith.muli %n, %c12_i64 : i64
  %quot = arith.divsi %total, %den : i64
  %len = arith.select %neg, %quot, %n : i64
  cf.assert %true, "must have at most one inferred (negative) dimension"
  %shape = tensor.from_elements %c1_i64, %len, %c3_i64, %c4_i64 : tensor<4xi64>
  %v4 = tensor.reshape %v3(%shape) : (tensor<1x?x12xf32>, tensor<4xi64>) -> tensor<1x?x3x4xf32>
  %keys = arith.index_cast %len : i64 to index
  %t0 = tensor.empty(%keys) : tensor<1x3x?x4xf32>
  %t = linalg.transpose ins(%v4 : tensor<1x?x3x4xf32>) outs(%t0 : tensor<1x3x?x4xf32>) permutation = [0, 2, 1, 3]
  %max0 = tensor.empty(%dim) : tensor<1x3x?xf32>
  %max1 = linalg.fill ins(%ninf : f32) outs(%max0 : tensor<1x3x?xf32>) -> tensor<1x3x?xf32>
  %arg0 = tensor.empty(%dim) : tensor<1x3x?xi64>
  %arg1 = linalg.fill ins(%c0_i64 : i64) outs(%arg0 : tensor<1x3x?xi64>) -> tensor<1x3x?xi64>
  %max:2 = linalg.generic {indexing_maps = [#map2, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%s : tensor<1x3x?x?xf32>) outs(%max1, %arg1 : tensor<1x3x?xf32>, tensor<1x3x?xi64>) {
  ^bb0(%in: f32, %out: f32, %out1: i64):
    %i = linalg.index 3 : index
    %j = arith.index_cast %i : index to i64
    %m = arith.maximumf %in, %out : f32
    %c = arith.cmpf ogt, %in, %out : f32
    %k = arith.select %c, %j, %out1 : i64
    linalg.yield %m, %k : f32, i64
  } -> (tensor<1x3x?xf32>, tensor<1x3x?xi64>)
  %max4 = tensor.expand_shape %max#0 [[0], [1], [2, 3]] output_shape [1, 3, %dim, 1] : tensor<1x3x?xf32> into tensor<1x3x?x1xf32>
  %p0 = tensor.empty(%dim, %dim) : tensor<1x3x?x?xf32>
  %sub = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %max4 : tensor<1x3x?x?xf32>, tensor<1x3x?x1xf32>) outs(%p0 : tensor<1x3x?x?xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.subf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<1x3x?x?xf32>
  %exp = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sub : tensor<1x3x?x?xf32>) outs(%p0 : tensor<1x3x?x?xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = math.exp %in : f32
    linalg.yield %r : f32
  } -> tensor<1x3x?x?xf32>
  %sum0 = tensor.empty(%dim) : tensor<1x3x?x1xf32>
  %sum1 = linalg.fill ins(%zero : f32) outs(%sum0 : tensor<1x3x?x1xf32>) -> tensor<1x3x?x1xf32>
  %sum2 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<1x3x?x?xf32>) outs(%sum1 : tensor<1x3x?x1xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = arith.addf %in, %out : f32
    linalg.yield %r : f32
  } -> tensor<1x3x?x1xf32>
  %p = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum2 : tensor<1x3x?x?xf32>, tensor<1x3x?x1xf32>) outs(%p0 : tensor<1x3x?x?xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.divf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<1x3x?x?xf32>
  cf.assert %pos, "unimplemented: dynamic negative broadcast sizes"
  %pg = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%p0 : tensor<1x3x?x?xf32>) {
  ^bb0(%out: f32):
    %h = linalg.index 1 : index
    %q = linalg.index 2 : index
    %k = linalg.index 3 : index
    %one = arith.cmpi eq, %dim, %c1 : index
    %q1 = arith.select %one, %c0, %q : index
    %k1 = arith.select %one, %c0, %k : index
    %extracted = tensor.extract %p[%c0, %h, %q1, %k1] : tensor<1x3x?x?xf32>
    linalg.yield %extracted : f32
  } -> tensor<1x3x?x?xf32>
  %shape_p = tensor.from_elements %c3_i64, %len, %len : tensor<3xi64>
  %p3 = tensor.reshape %pg(%shape_p) : (tensor<1x3x?x?xf32>, tensor<3xi64>) -> tensor<3x?x?xf32>
  %g0 = tensor.empty(%dim) : tensor<1x3x?x4xf32>
  %vg = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%g0 : tensor<1x3x?x4xf32>) {
  ^bb0(%out: f32):
    %h = linalg.index 1 : index
    %k = linalg.index 2 : index
    %e = linalg.index 3 : index
    %one = arith.cmpi eq, %keys, %c1 : index
    %k1 = arith.select %one, %c0, %k : index
    %extracted = tensor.extract %t[%c0, %h, %k1, %e] : tensor<1x3x?x4xf32>
    linalg.yield %extracted : f32
  } -> tensor<1x3x?x4xf32>
  %vc = tensor.collapse_shape %vg [[0, 1], [2], [3]] : tensor<1x3x?x4xf32> into tensor<3x?x4xf32>
  %same = arith.cmpi eq, %len, %n : i64
  cf.assert %same, "mismatching contracting dimension"
  %y0 = tensor.empty(%keys) : tensor<3x?x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x?x4xf32>) -> tensor<3x?x4xf32>
  %y = linalg.batch_matmul ins(%p3, %vc : tensor<3x?x?xf32>, tensor<3x?x4xf32>) outs(%y1 : tensor<3x?x4xf32>) -> tensor<3x?x4xf32>
  return %y : tensor<3x?x4xf32>
}

// -----

// TOSA, dynamic batch: reshapes with one inferred extent.
// ARGS: x, x, x
// DIMS: 3x5x8, -, 3x3x4x5
// DIMS: 1x5x8, -, 1x3x4x5
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x?x8xf32>, tensor<1x8x12xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<{{[0-9?]+}}x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) probabilities(%{{[^ ]+}} : tensor<{{[0-9?]+}}x3x4x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<?x4x5xf32>, tensor<?x5x4xf32>, 
func.func @main(%x: tensor<?x5x8xf32>, %w: tensor<1x8x12xf32>, %s: tensor<?x3x4x5xf32>) -> tensor<?x4x4xf32> {
  %shape = tosa.const_shape {values = dense<[1, -1, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<?x5x8xf32>, !tosa.shape<3>) -> tensor<1x?x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x?x8xf32>, tensor<1x8x12xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x?x12xf32>
  %shape_1 = tosa.const_shape {values = dense<[-1, 5, 3, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_1 = tosa.reshape %v, %shape_1 : (tensor<1x?x12xf32>, !tosa.shape<4>) -> tensor<?x5x3x4xf32>
  %t = tosa.transpose %r_1 {perms = array<i32: 0, 2, 1, 3>} : (tensor<?x5x3x4xf32>) -> tensor<?x3x5x4xf32>
  %shape_2 = tosa.const_shape {values = dense<[-1, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_2 = tosa.reshape %t, %shape_2 : (tensor<?x3x5x4xf32>, !tosa.shape<3>) -> tensor<?x5x4xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<?x3x4x5xf32>) -> tensor<?x3x4x1xf32>
  %sub = tosa.sub %s, %max : (tensor<?x3x4x5xf32>, tensor<?x3x4x1xf32>) -> tensor<?x3x4x5xf32>
  %exp = tosa.exp %sub : (tensor<?x3x4x5xf32>) -> tensor<?x3x4x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<?x3x4x5xf32>) -> tensor<?x3x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<?x3x4x1xf32>) -> tensor<?x3x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<?x3x4x5xf32>, tensor<?x3x4x1xf32>, tensor<1xi8>) -> tensor<?x3x4x5xf32>
  %shape_3 = tosa.const_shape {values = dense<[-1, 4, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_3 = tosa.reshape %p, %shape_3 : (tensor<?x3x4x5xf32>, !tosa.shape<3>) -> tensor<?x4x5xf32>
  %y = tosa.matmul %r_3, %r_2, %zp, %zp : (tensor<?x4x5xf32>, tensor<?x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<?x4x4xf32>
  return %y : tensor<?x4x4xf32>
}
