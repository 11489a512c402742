// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// E4: split attention: softmax of concatenated scores, two products, sum (OpenVINO). The product
// with the new tokens is rewritten, the one with the cache is not.

// Both parts are projected, from the two halves of a sequence: two encodes.
// ARGS: x, x, w, x
// ENCODES: 2
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<4x8xf32>, tensor<8x6xf32>)
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x6xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<4x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x6xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x4xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x4xf32>, tensor<4x6xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x6xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x6xf32>)
func.func @main(%x: tensor<4x8xf32>, %z: tensor<5x8xf32>, %w: tensor<8x6xf32>, %s: tensor<3x9xf32>) -> tensor<3x6xf32> {
  %init = arith.constant dense<0.0> : tensor<4x6xf32>
  %v = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x6xf32>) outs(%init : tensor<4x6xf32>) -> tensor<4x6xf32>
  %init_1 = arith.constant dense<0.0> : tensor<5x6xf32>
  %u = linalg.matmul ins(%z, %w : tensor<5x8xf32>, tensor<8x6xf32>) outs(%init_1 : tensor<5x6xf32>) -> tensor<5x6xf32>
  %empty = tensor.empty() : tensor<3x9xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x9xf32>) outs(%empty : tensor<3x9xf32>) -> tensor<3x9xf32>
  %pp = tensor.extract_slice %p[0, 0] [3, 4] [1, 1] : tensor<3x9xf32> to tensor<3x4xf32>
  %pn = tensor.extract_slice %p[0, 4] [3, 5] [1, 1] : tensor<3x9xf32> to tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x6xf32>
  %yp = linalg.matmul ins(%pp, %v : tensor<3x4xf32>, tensor<4x6xf32>) outs(%init_2 : tensor<3x6xf32>) -> tensor<3x6xf32>
  %yn = linalg.matmul ins(%pn, %u : tensor<3x5xf32>, tensor<5x6xf32>) outs(%init_2 : tensor<3x6xf32>) -> tensor<3x6xf32>
  %y = arith.addf %yp, %yn : tensor<3x6xf32>
  return %y : tensor<3x6xf32>
}

// -----

// TOSA.
// ARGS: x, x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x8x8xf32>, tensor<1x8x18xf32>, 
// CHECK: tosa.matmul{{.*}}(tensor<6x4x5xf32>, tensor<6x5x6xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x4x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x4x4xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<6x4x4xf32>, tensor<6x4x6xf32>, 
func.func @main(%x: tensor<2x4x8xf32>, %w: tensor<1x8x18xf32>, %past: tensor<6x5x6xf32>, %sp: tensor<6x4x5xf32>, %sn: tensor<6x4x4xf32>) -> tensor<6x4x6xf32> {
  %shape = tosa.const_shape {values = dense<[1, 8, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x4x8xf32>, !tosa.shape<3>) -> tensor<1x8x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x8x8xf32>, tensor<1x8x18xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x8x18xf32>
  %shape_1 = tosa.const_shape {values = dense<[2, 4, 3, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_1 = tosa.reshape %v, %shape_1 : (tensor<1x8x18xf32>, !tosa.shape<4>) -> tensor<2x4x3x6xf32>
  %t = tosa.transpose %r_1 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x4x3x6xf32>) -> tensor<2x3x4x6xf32>
  %shape_2 = tosa.const_shape {values = dense<[6, 4, 6]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_2 = tosa.reshape %t, %shape_2 : (tensor<2x3x4x6xf32>, !tosa.shape<3>) -> tensor<6x4x6xf32>
  %cat = tosa.concat %sp, %sn {axis = 2 : i32} : (tensor<6x4x5xf32>, tensor<6x4x4xf32>) -> tensor<6x4x9xf32>
  %max = tosa.reduce_max %cat {axis = 2 : i32} : (tensor<6x4x9xf32>) -> tensor<6x4x1xf32>
  %sub = tosa.sub %cat, %max : (tensor<6x4x9xf32>, tensor<6x4x1xf32>) -> tensor<6x4x9xf32>
  %exp = tosa.exp %sub : (tensor<6x4x9xf32>) -> tensor<6x4x9xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<6x4x9xf32>) -> tensor<6x4x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<6x4x1xf32>) -> tensor<6x4x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<6x4x9xf32>, tensor<6x4x1xf32>, tensor<1xi8>) -> tensor<6x4x9xf32>
  %shape_3 = tosa.const_shape {values = dense<[0, 0, 0]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %shape_4 = tosa.const_shape {values = dense<[6, 4, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %pp = tosa.slice %p, %shape_3, %shape_4 : (tensor<6x4x9xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<6x4x5xf32>
  %shape_5 = tosa.const_shape {values = dense<[0, 0, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %shape_6 = tosa.const_shape {values = dense<[6, 4, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %pn = tosa.slice %p, %shape_5, %shape_6 : (tensor<6x4x9xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<6x4x4xf32>
  // expected-remark @below {{ValueNotProjected}}
  %yp = tosa.matmul %pp, %past, %zp, %zp : (tensor<6x4x5xf32>, tensor<6x5x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x6xf32>
  %yn = tosa.matmul %pn, %r_2, %zp, %zp : (tensor<6x4x4xf32>, tensor<6x4x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x4x6xf32>
  %y = tosa.add %yp, %yn : (tensor<6x4x6xf32>, tensor<6x4x6xf32>) -> tensor<6x4x6xf32>
  return %y : tensor<6x4x6xf32>
}
