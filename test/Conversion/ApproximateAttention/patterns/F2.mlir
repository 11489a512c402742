// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// F2: V = X W + b.

// Sum with the bias read through a map.
// ARGS: x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) bias(%{{[^ ]+}} : tensor<1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d1)>
func.func @main(%x: tensor<5x8xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %w = arith.constant dense<[[0.04, -0.05, 0.23, 0.04], [-0.19, 0.13, 0.46, 0.33], [-0.25, -0.45, -0.22, 0.01], [-0.82, -0.08, -0.44, -0.26], [-0.19, -0.11, 0.15, 0.37], [-0.05, 0.48, -0.24, 0.12], [0.32, 0.03, -0.26, -0.33], [-0.16, 0.08, -0.36, -0.07]]> : tensor<8x4xf32>
  %empty = tensor.empty() : tensor<5x4xf32>
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %b = arith.constant dense<[0.5, -0.25, 0.125, 1.0]> : tensor<4xf32>
  %vb = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%v, %b : tensor<5x4xf32>, tensor<4xf32>) outs(%empty : tensor<5x4xf32>) {
  ^bb0(%a: f32, %b1: f32, %o: f32):
    %r = arith.addf %a, %b1 : f32
    linalg.yield %r : f32
  } -> tensor<5x4xf32>
  %empty_1 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %vb : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// Bias as [1, E], read at 0.
// ARGS: x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) bias(%{{[^ ]+}} : tensor<1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (0, d1)>
func.func @main(%x: tensor<5x8xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %w = arith.constant dense<[[0.04, -0.05, 0.23, 0.04], [-0.19, 0.13, 0.46, 0.33], [-0.25, -0.45, -0.22, 0.01], [-0.82, -0.08, -0.44, -0.26], [-0.19, -0.11, 0.15, 0.37], [-0.05, 0.48, -0.24, 0.12], [0.32, 0.03, -0.26, -0.33], [-0.16, 0.08, -0.36, -0.07]]> : tensor<8x4xf32>
  %empty = tensor.empty() : tensor<5x4xf32>
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %b = arith.constant dense<[0.5, -0.25, 0.125, 1.0]> : tensor<4xf32>
  %x_1 = tensor.expand_shape %b [[0, 1]] output_shape [1, 4] : tensor<4xf32> into tensor<1x4xf32>
  %vb = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%v, %x_1 : tensor<5x4xf32>, tensor<1x4xf32>) outs(%empty : tensor<5x4xf32>) {
  ^bb0(%a: f32, %b1: f32, %o: f32):
    %r = arith.addf %a, %b1 : f32
    linalg.yield %r : f32
  } -> tensor<5x4xf32>
  %empty_1 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %vb : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// The product starts from the broadcast bias (addmm).
// ARGS: x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) bias(%{{[^ ]+}} : tensor<1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
func.func @main(%x: tensor<5x8xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %b = arith.constant dense<[0.5, -0.25, 0.125, 1.0]> : tensor<4xf32>
  %empty = tensor.empty() : tensor<5x4xf32>
  %bc = linalg.broadcast ins(%b : tensor<4xf32>) outs(%empty : tensor<5x4xf32>) dimensions = [0]
  %w = arith.constant dense<[[0.04, -0.05, 0.23, 0.04], [-0.19, 0.13, 0.46, 0.33], [-0.25, -0.45, -0.22, 0.01], [-0.82, -0.08, -0.44, -0.26], [-0.19, -0.11, 0.15, 0.37], [-0.05, 0.48, -0.24, 0.12], [0.32, 0.03, -0.26, -0.33], [-0.16, 0.08, -0.36, -0.07]]> : tensor<8x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%bc : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty_1 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// TOSA: the bias of a convolution.
// ARGS: x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.conv2d{{.*}}(tensor<5x1x1x8xf32>, tensor<4x1x1x8xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) bias(%{{[^ ]+}} : tensor<1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<1x3x5xf32>, tensor<1x5x4xf32>, 
func.func @main(%x: tensor<1x5x8xf32>, %s: tensor<1x3x5xf32>) -> tensor<1x3x4xf32> {
  %shape = tosa.const_shape {values = dense<[5, 1, 1, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %x4 = tosa.reshape %x, %shape : (tensor<1x5x8xf32>, !tosa.shape<4>) -> tensor<5x1x1x8xf32>
  %w = "tosa.const"() <{values = dense<[[[[0.04, -0.19, -0.25, -0.82, -0.19, -0.05, 0.32, -0.16]]], [[[-0.05, 0.13, -0.45, -0.08, -0.11, 0.48, 0.03, 0.08]]], [[[0.23, 0.46, -0.22, -0.44, 0.15, -0.24, -0.26, -0.36]]], [[[0.04, 0.33, 0.01, -0.26, 0.37, 0.12, -0.33, -0.07]]]]> : tensor<4x1x1x8xf32>}> : () -> tensor<4x1x1x8xf32>
  %b = "tosa.const"() <{values = dense<[0.5, -0.25, 0.125, 1.0]> : tensor<4xf32>}> : () -> tensor<4xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.conv2d %x4, %w, %b, %zp, %zp {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<5x1x1x8xf32>, tensor<4x1x1x8xf32>, tensor<4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<5x1x1x4xf32>
  %shape_1 = tosa.const_shape {values = dense<[1, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %v, %shape_1 : (tensor<5x1x1x4xf32>, !tosa.shape<3>) -> tensor<1x5x4xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x3x5xf32>, tensor<1x3x1xf32>) -> tensor<1x3x5xf32>
  %exp = tosa.exp %sub : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<1x3x5xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  %y = tosa.matmul %p, %r, %zp, %zp : (tensor<1x3x5xf32>, tensor<1x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}
