// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// F6: W stored [out, in] and transposed for the product (torch Linear).

// A permuted copy.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1) -> (d1, d0)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<4x8xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %empty = tensor.empty() : tensor<8x4xf32>
  %wt = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%w : tensor<4x8xf32>) outs(%empty : tensor<8x4xf32>) {
  ^bb0(%a: f32, %o: f32):
    linalg.yield %a : f32
  } -> tensor<8x4xf32>
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %wt : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty_1 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// Square: nothing in the shapes tells W from its transpose.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x5xf32>, tensor<5x5xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x5xf32>) weight(%{{[^ ]+}} : tensor<5x1x5xf32>) probabilities(%{{[^ ]+}} : tensor<1x5x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<5x5xf32>, tensor<5x5xf32>)
func.func @main(%x: tensor<5x5xf32>, %w: tensor<5x5xf32>, %s: tensor<5x5xf32>) -> tensor<5x5xf32> {
  %empty = tensor.empty() : tensor<5x5xf32>
  %wt = linalg.transpose ins(%w : tensor<5x5xf32>) outs(%empty : tensor<5x5xf32>) permutation = [1, 0]
  %init = arith.constant dense<0.0> : tensor<5x5xf32>
  %v = linalg.matmul ins(%x, %wt : tensor<5x5xf32>, tensor<5x5xf32>) outs(%init : tensor<5x5xf32>) -> tensor<5x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<5x5xf32>) outs(%empty : tensor<5x5xf32>) -> tensor<5x5xf32>
  %y = linalg.matmul ins(%p, %v : tensor<5x5xf32>, tensor<5x5xf32>) outs(%init : tensor<5x5xf32>) -> tensor<5x5xf32>
  return %y : tensor<5x5xf32>
}

// -----

// TOSA, 2-D weight.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x5x8xf32>, tensor<1x8x4xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<1x3x5xf32>, tensor<1x5x4xf32>, 
func.func @main(%x: tensor<1x5x8xf32>, %w: tensor<4x8xf32>, %s: tensor<1x3x5xf32>) -> tensor<1x3x4xf32> {
  %wt = tosa.transpose %w {perms = array<i32: 1, 0>} : (tensor<4x8xf32>) -> tensor<8x4xf32>
  %shape = tosa.const_shape {values = dense<[1, 8, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %wt, %shape : (tensor<8x4xf32>, !tosa.shape<3>) -> tensor<1x8x4xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %r, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x3x5xf32>, tensor<1x3x1xf32>) -> tensor<1x3x5xf32>
  %exp = tosa.exp %sub : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<1x3x5xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  %y = tosa.matmul %p, %v, %zp, %zp : (tensor<1x3x5xf32>, tensor<1x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}
