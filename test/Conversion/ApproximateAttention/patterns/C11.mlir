// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// C11: deferred normalisation, (exp . V) / sum exp: the probabilities of the
// encoding are built by the rewrite.

// One head.
// ARGS: x, x, x, w
// ENCODES: 1
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<5x4xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x4xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul ins({{.*}} : tensor<3x5xf32>, tensor<5x4xf32>)
func.func @main(%q: tensor<3x6xf32>, %k: tensor<5x6xf32>, %x: tensor<5x9xf32>, %w: tensor<9x4xf32>) -> tensor<3x4xf32> {
  %empty = tensor.empty() : tensor<6x5xf32>
  %kt = linalg.transpose ins(%k : tensor<5x6xf32>) outs(%empty : tensor<6x5xf32>) permutation = [1, 0]
  %empty_1 = tensor.empty() : tensor<3x5xf32>
  %init = arith.constant dense<0.0> : tensor<3x5xf32>
  %s = linalg.matmul ins(%q, %kt : tensor<3x6xf32>, tensor<6x5xf32>) outs(%init : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x9xf32>, tensor<9x4xf32>) outs(%init_1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %init_2 = arith.constant dense<0xFF800000> : tensor<3xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) dimensions = [1]
  %maxb = linalg.broadcast ins(%max : tensor<3xf32>) outs(%empty_1 : tensor<3x5xf32>) dimensions = [1]
  %sub = arith.subf %s, %maxb : tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x5xf32>) outs(%init_3 : tensor<3xf32>) dimensions = [1]
  %empty_2 = tensor.empty() : tensor<3x4xf32>
  %init_4 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%exp, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_4 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %sumb = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%empty_2 : tensor<3x4xf32>) dimensions = [1]
  %yn = arith.divf %y, %sumb : tensor<3x4xf32>
  return %yn : tensor<3x4xf32>
}

// -----

// Contractions.
// ARGS: x, x, x, w, x
// ENCODES: 1
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<2x7x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: bias({{.*}} : tensor<3x8xf32>) probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: linalg.contract {{.*}} ins({{.*}} : tensor<2x7x3x8xf32>, tensor<2x3x5x7xf32>)
#bqhe = affine_map<(b, h, q, k, e) -> (b, q, h, e)>
#bkhe = affine_map<(b, h, q, k, e) -> (b, k, h, e)>
#bhqk = affine_map<(b, h, q, k, e) -> (b, h, q, k)>
#bkd = affine_map<(b, k, e, d) -> (b, k, d)>
#de = affine_map<(b, k, e, d) -> (d, e)>
#bke = affine_map<(b, k, e, d) -> (b, k, e)>
#m00e = affine_map<(b, k, e) -> (0, 0, e)>
#bke_1 = affine_map<(b, k, e) -> (b, k, e)>
#bkhv = affine_map<(b, h, v, q, k) -> (b, k, h, v)>
#bhqk_2 = affine_map<(b, h, v, q, k) -> (b, h, q, k)>
#bhvq = affine_map<(b, h, v, q, k) -> (b, h, v, q)>
func.func @main(%q: tensor<2x5x3x4xf32>, %k: tensor<2x7x3x4xf32>, %x: tensor<2x7x10xf32>, %w: tensor<10x24xf32>, %bias: tensor<24xf32>) -> tensor<2x3x8x5xf32> {
  %empty = tensor.empty() : tensor<2x3x5x7xf32>
  %init = arith.constant dense<0.0> : tensor<2x3x5x7xf32>
  %s = linalg.contract indexing_maps = [#bqhe, #bkhe, #bhqk] ins(%q, %k : tensor<2x5x3x4xf32>, tensor<2x7x3x4xf32>) outs(%init : tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32>
  %empty_1 = tensor.empty() : tensor<2x7x24xf32>
  %init_1 = arith.constant dense<0.0> : tensor<2x7x24xf32>
  %xw = linalg.contract indexing_maps = [#bkd, #de, #bke] ins(%x, %w : tensor<2x7x10xf32>, tensor<10x24xf32>) outs(%init_1 : tensor<2x7x24xf32>) -> tensor<2x7x24xf32>
  %empty_2 = tensor.empty() : tensor<1x1x24xf32>
  %b1 = linalg.broadcast ins(%bias : tensor<24xf32>) outs(%empty_2 : tensor<1x1x24xf32>) dimensions = [0, 1]
  %b2 = linalg.generic {indexing_maps = [#m00e, #bke_1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%b1 : tensor<1x1x24xf32>) outs(%empty_1 : tensor<2x7x24xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<2x7x24xf32>
  %xwb = arith.addf %xw, %b2 : tensor<2x7x24xf32>
  %v = tensor.expand_shape %xwb [[0], [1], [2, 3]] output_shape [2, 7, 3, 8] : tensor<2x7x24xf32> into tensor<2x7x3x8xf32>
  %init_2 = arith.constant dense<0xFF800000> : tensor<2x3x5xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<2x3x5x7xf32>) outs(%init_2 : tensor<2x3x5xf32>) dimensions = [3]
  %maxb = linalg.broadcast ins(%max : tensor<2x3x5xf32>) outs(%empty : tensor<2x3x5x7xf32>) dimensions = [3]
  %sub = arith.subf %s, %maxb : tensor<2x3x5x7xf32>
  %exp = math.exp %sub : tensor<2x3x5x7xf32>
  %init_3 = arith.constant dense<0.0> : tensor<2x3x5xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<2x3x5x7xf32>) outs(%init_3 : tensor<2x3x5xf32>) dimensions = [3]
  %empty_3 = tensor.empty() : tensor<2x3x8x5xf32>
  %init_4 = arith.constant dense<0.0> : tensor<2x3x8x5xf32>
  %y = linalg.contract indexing_maps = [#bkhv, #bhqk_2, #bhvq] ins(%v, %exp : tensor<2x7x3x8xf32>, tensor<2x3x5x7xf32>) outs(%init_4 : tensor<2x3x8x5xf32>) -> tensor<2x3x8x5xf32>
  %sumb = linalg.broadcast ins(%sum : tensor<2x3x5xf32>) outs(%empty_3 : tensor<2x3x8x5xf32>) dimensions = [2]
  %yn = arith.divf %y, %sumb : tensor<2x3x8x5xf32>
  return %yn : tensor<2x3x8x5xf32>
}

// -----

// TOSA.
// ARGS: x, x, x, w, x
// ENCODES: 1
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul {{.*}} -> tensor<1x14x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: bias({{.*}} : tensor<3x8xf32>) probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: tosa.matmul {{.*}} : (tensor<6x5x7xf32>, tensor<6x7x8xf32>,
func.func @main(%q: tensor<2x3x5x4xf32>, %k: tensor<2x3x7x4xf32>, %x: tensor<2x7x10xf32>, %w: tensor<1x10x24xf32>, %bias: tensor<1x24xf32>) -> tensor<2x3x5x8xf32> {
  %s6x5x4 = tosa.const_shape {values = dense<[6, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s6x4x7 = tosa.const_shape {values = dense<[6, 4, 7]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %s2x3x5x7 = tosa.const_shape {values = dense<[2, 3, 5, 7]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %s1x14x10 = tosa.const_shape {values = dense<[1, 14, 10]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s14x24 = tosa.const_shape {values = dense<[14, 24]> : tensor<2xindex>} : () -> !tosa.shape<2>
  %s2x7x3x8 = tosa.const_shape {values = dense<[2, 7, 3, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %s6x7x8 = tosa.const_shape {values = dense<[6, 7, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s6x5x7 = tosa.const_shape {values = dense<[6, 5, 7]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %s2x3x5x8 = tosa.const_shape {values = dense<[2, 3, 5, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %kt = tosa.transpose %k {perms = array<i32: 0, 1, 3, 2>} : (tensor<2x3x7x4xf32>) -> tensor<2x3x4x7xf32>
  %q3 = tosa.reshape %q, %s6x5x4 : (tensor<2x3x5x4xf32>, !tosa.shape<3>) -> tensor<6x5x4xf32>
  %k3 = tosa.reshape %kt, %s6x4x7 : (tensor<2x3x4x7xf32>, !tosa.shape<3>) -> tensor<6x4x7xf32>
  %s3 = tosa.matmul %q3, %k3, %zp, %zp : (tensor<6x5x4xf32>, tensor<6x4x7xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x5x7xf32>
  %s = tosa.reshape %s3, %s2x3x5x7 : (tensor<6x5x7xf32>, !tosa.shape<4>) -> tensor<2x3x5x7xf32>
  %x1 = tosa.reshape %x, %s1x14x10 : (tensor<2x7x10xf32>, !tosa.shape<3>) -> tensor<1x14x10xf32>
  %xw = tosa.matmul %x1, %w, %zp, %zp : (tensor<1x14x10xf32>, tensor<1x10x24xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x14x24xf32>
  %xw2 = tosa.reshape %xw, %s14x24 : (tensor<1x14x24xf32>, !tosa.shape<2>) -> tensor<14x24xf32>
  %xwb = tosa.add %xw2, %bias : (tensor<14x24xf32>, tensor<1x24xf32>) -> tensor<14x24xf32>
  %v4 = tosa.reshape %xwb, %s2x7x3x8 : (tensor<14x24xf32>, !tosa.shape<4>) -> tensor<2x7x3x8xf32>
  %vt = tosa.transpose %v4 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x7x3x8xf32>) -> tensor<2x3x7x8xf32>
  %v = tosa.reshape %vt, %s6x7x8 : (tensor<2x3x7x8xf32>, !tosa.shape<3>) -> tensor<6x7x8xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<2x3x5x7xf32>) -> tensor<2x3x5x1xf32>
  %sub = tosa.sub %s, %max : (tensor<2x3x5x7xf32>, tensor<2x3x5x1xf32>) -> tensor<2x3x5x7xf32>
  %exp = tosa.exp %sub : (tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x3x5x7xf32>) -> tensor<2x3x5x1xf32>
  %p3 = tosa.reshape %exp, %s6x5x7 : (tensor<2x3x5x7xf32>, !tosa.shape<3>) -> tensor<6x5x7xf32>
  %y = tosa.matmul %p3, %v, %zp, %zp : (tensor<6x5x7xf32>, tensor<6x7x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x5x8xf32>
  %y4 = tosa.reshape %y, %s2x3x5x8 : (tensor<6x5x8xf32>, !tosa.shape<4>) -> tensor<2x3x5x8xf32>
  %rec = tosa.reciprocal %sum : (tensor<2x3x5x1xf32>) -> tensor<2x3x5x1xf32>
  %yn = tosa.mul %y4, %rec, %shift : (tensor<2x3x5x8xf32>, tensor<2x3x5x1xf32>, tensor<1xi8>) -> tensor<2x3x5x8xf32>
  return %yn : tensor<2x3x5x8xf32>
}
