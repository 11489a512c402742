// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// F9: reassociated, (A X) W: there is no V to approximate. Left exact; A (X W) would be rewritten.

// V = X W_1 is projected and its product is projected again (W_o): nothing to reassociate.
// ARGS: x, w, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x4xf32>, tensor<4x6xf32>)
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %wo: tensor<4x6xf32>, %s: tensor<3x5xf32>) -> tensor<3x6xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x6xf32>
  %o = linalg.matmul ins(%y, %wo : tensor<3x4xf32>, tensor<4x6xf32>) outs(%init_2 : tensor<3x6xf32>) -> tensor<3x6xf32>
  return %o : tensor<3x6xf32>
}

// -----

// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map2 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map3 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d3)>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d1, d4, d3)>

// All heads share X (absorbed projections).
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<3x8x4xf32>, %s: tensor<2x3x7x5xf32>) -> tensor<2x3x7x4xf32> {
  %empty = tensor.empty() : tensor<2x3x7x5xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x3x7x5xf32>) outs(%empty : tensor<2x3x7x5xf32>) -> tensor<2x3x7x5xf32>
  %init = arith.constant dense<0.0> : tensor<2x3x7x8xf32>
  // expected-remark @below {{ProductOfInput}}
  %px = linalg.contract indexing_maps = [#map2, #map3, #map4] ins(%p, %x : tensor<2x3x7x5xf32>, tensor<2x5x8xf32>) outs(%init : tensor<2x3x7x8xf32>) -> tensor<2x3x7x8xf32>
  %init_1 = arith.constant dense<0.0> : tensor<2x3x7x4xf32>
  %o = linalg.contract indexing_maps = [#map2, #map5, #map4] ins(%px, %w : tensor<2x3x7x8xf32>, tensor<3x8x4xf32>) outs(%init_1 : tensor<2x3x7x4xf32>) -> tensor<2x3x7x4xf32>
  return %o : tensor<2x3x7x4xf32>
}

// Nothing projects the product: another reason.
func.func @nothing_projects_product_another_reason(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x8xf32> {
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init = arith.constant dense<0.0> : tensor<3x8xf32>
  // expected-remark @below {{ValueNotProjected}}
  %px = linalg.matmul ins(%p, %x : tensor<3x5xf32>, tensor<5x8xf32>) outs(%init : tensor<3x8xf32>) -> tensor<3x8xf32>
  %o = math.tanh %px : tensor<3x8xf32>
  return %o : tensor<3x8xf32>
}

// TOSA.
func.func @tosa(%x: tensor<1x5x8xf32>, %w: tensor<1x8x4xf32>, %s: tensor<1x3x5xf32>) -> tensor<1x3x4xf32> {
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x3x5xf32>, tensor<1x3x1xf32>) -> tensor<1x3x5xf32>
  %exp = tosa.exp %sub : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<1x3x5xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  // expected-remark @below {{ProductOfInput}}
  %px = tosa.matmul %p, %x, %zp, %zp : (tensor<1x3x5xf32>, tensor<1x5x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x8xf32>
  %o = tosa.matmul %px, %w, %zp, %zp : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %o : tensor<1x3x4xf32>
}
