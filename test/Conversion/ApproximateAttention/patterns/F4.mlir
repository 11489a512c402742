// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// F4: one product for Q, K and V, cut by slices. V's columns of W (and b) become the weight; the
// fused product stays for Q and K.

// GPT-2: [B, S, 3*H*E] cut in three.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x3xf32>) bias(%{{[^ ]+}} : tensor<2x3xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x5x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<4x5x5xf32>, tensor<4x5x3xf32>)
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x18xf32>, %b: tensor<18xf32>) -> tensor<4x5x3xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<10x18xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<10x18xf32>) -> tensor<10x18xf32>
  %qkv = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x18xf32>) outs(%init : tensor<10x18xf32>) -> tensor<10x18xf32>
  %bb = linalg.broadcast ins(%b : tensor<18xf32>) outs(%empty : tensor<10x18xf32>) dimensions = [0]
  %qkvb = arith.addf %qkv, %bb : tensor<10x18xf32>
  %x_1 = tensor.expand_shape %qkvb [[0, 1], [2]] output_shape [2, 5, 18] : tensor<10x18xf32> into tensor<2x5x18xf32>
  %q = tensor.extract_slice %x_1[0, 0, 0] [2, 5, 6] [1, 1, 1] : tensor<2x5x18xf32> to tensor<2x5x6xf32>
  %x_2 = tensor.expand_shape %q [[0], [1], [2, 3]] output_shape [2, 5, 2, 3] : tensor<2x5x6xf32> into tensor<2x5x2x3xf32>
  %empty_1 = tensor.empty() : tensor<2x2x5x3xf32>
  %t = linalg.transpose ins(%x_2 : tensor<2x5x2x3xf32>) outs(%empty_1 : tensor<2x2x5x3xf32>) permutation = [0, 2, 1, 3]
  %c_1 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x2x5x3xf32> into tensor<4x5x3xf32>
  %k = tensor.extract_slice %x_1[0, 0, 6] [2, 5, 6] [1, 1, 1] : tensor<2x5x18xf32> to tensor<2x5x6xf32>
  %x_3 = tensor.expand_shape %k [[0], [1], [2, 3]] output_shape [2, 5, 2, 3] : tensor<2x5x6xf32> into tensor<2x5x2x3xf32>
  %t_1 = linalg.transpose ins(%x_3 : tensor<2x5x2x3xf32>) outs(%empty_1 : tensor<2x2x5x3xf32>) permutation = [0, 2, 1, 3]
  %c_2 = tensor.collapse_shape %t_1 [[0, 1], [2], [3]] : tensor<2x2x5x3xf32> into tensor<4x5x3xf32>
  %v = tensor.extract_slice %x_1[0, 0, 12] [2, 5, 6] [1, 1, 1] : tensor<2x5x18xf32> to tensor<2x5x6xf32>
  %x_4 = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [2, 5, 2, 3] : tensor<2x5x6xf32> into tensor<2x5x2x3xf32>
  %t_2 = linalg.transpose ins(%x_4 : tensor<2x5x2x3xf32>) outs(%empty_1 : tensor<2x2x5x3xf32>) permutation = [0, 2, 1, 3]
  %c_3 = tensor.collapse_shape %t_2 [[0, 1], [2], [3]] : tensor<2x2x5x3xf32> into tensor<4x5x3xf32>
  %empty_2 = tensor.empty() : tensor<4x3x5xf32>
  %t_3 = linalg.transpose ins(%c_2 : tensor<4x5x3xf32>) outs(%empty_2 : tensor<4x3x5xf32>) permutation = [0, 2, 1]
  %empty_3 = tensor.empty() : tensor<4x5x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_3 : tensor<4x5x5xf32>) -> tensor<4x5x5xf32>
  %s = linalg.batch_matmul ins(%c_1, %t_3 : tensor<4x5x3xf32>, tensor<4x3x5xf32>) outs(%init_1 : tensor<4x5x5xf32>) -> tensor<4x5x5xf32>
  %scale = arith.constant dense<0.5> : tensor<4x5x5xf32>
  %scaled = arith.mulf %s, %scale : tensor<4x5x5xf32>
  %p = linalg.softmax dimension(2) ins(%scaled : tensor<4x5x5xf32>) outs(%empty_3 : tensor<4x5x5xf32>) -> tensor<4x5x5xf32>
  %empty_4 = tensor.empty() : tensor<4x5x3xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%empty_4 : tensor<4x5x3xf32>) -> tensor<4x5x3xf32>
  %y = linalg.batch_matmul ins(%p, %c_3 : tensor<4x5x5xf32>, tensor<4x5x3xf32>) outs(%init_2 : tensor<4x5x3xf32>) -> tensor<4x5x3xf32>
  return %y : tensor<4x5x3xf32>
}

// -----

// Per head, V first, every extent 3.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<3x3x3xf32>) weight(%{{[^ ]+}} : tensor<3x3x3xf32>) bias(%{{[^ ]+}} : tensor<3x3xf32>) probabilities(%{{[^ ]+}} : tensor<3x3x3x3xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<9x3x3xf32>, tensor<9x3x3xf32>)
func.func @main(%x: tensor<3x3x3xf32>, %w: tensor<3x27xf32>, %b: tensor<27xf32>) -> tensor<9x3x3xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<3x3x3xf32> into tensor<9x3xf32>
  %empty = tensor.empty() : tensor<9x27xf32>
  %init = arith.constant dense<0.0> : tensor<9x27xf32>
  %qkv = linalg.matmul ins(%c, %w : tensor<9x3xf32>, tensor<3x27xf32>) outs(%init : tensor<9x27xf32>) -> tensor<9x27xf32>
  %bb = linalg.broadcast ins(%b : tensor<27xf32>) outs(%empty : tensor<9x27xf32>) dimensions = [0]
  %qkvb = arith.addf %qkv, %bb : tensor<9x27xf32>
  %x_1 = tensor.expand_shape %qkvb [[0, 1], [2, 3]] output_shape [3, 3, 3, 9] : tensor<9x27xf32> into tensor<3x3x3x9xf32>
  %q = tensor.extract_slice %x_1[0, 0, 0, 3] [3, 3, 3, 3] [1, 1, 1, 1] : tensor<3x3x3x9xf32> to tensor<3x3x3x3xf32>
  %empty_1 = tensor.empty() : tensor<3x3x3x3xf32>
  %t = linalg.transpose ins(%q : tensor<3x3x3x3xf32>) outs(%empty_1 : tensor<3x3x3x3xf32>) permutation = [0, 2, 1, 3]
  %c_1 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<3x3x3x3xf32> into tensor<9x3x3xf32>
  %k = tensor.extract_slice %x_1[0, 0, 0, 6] [3, 3, 3, 3] [1, 1, 1, 1] : tensor<3x3x3x9xf32> to tensor<3x3x3x3xf32>
  %t_1 = linalg.transpose ins(%k : tensor<3x3x3x3xf32>) outs(%empty_1 : tensor<3x3x3x3xf32>) permutation = [0, 2, 1, 3]
  %c_2 = tensor.collapse_shape %t_1 [[0, 1], [2], [3]] : tensor<3x3x3x3xf32> into tensor<9x3x3xf32>
  %v = tensor.extract_slice %x_1[0, 0, 0, 0] [3, 3, 3, 3] [1, 1, 1, 1] : tensor<3x3x3x9xf32> to tensor<3x3x3x3xf32>
  %t_2 = linalg.transpose ins(%v : tensor<3x3x3x3xf32>) outs(%empty_1 : tensor<3x3x3x3xf32>) permutation = [0, 2, 1, 3]
  %c_3 = tensor.collapse_shape %t_2 [[0, 1], [2], [3]] : tensor<3x3x3x3xf32> into tensor<9x3x3xf32>
  %empty_2 = tensor.empty() : tensor<9x3x3xf32>
  %t_3 = linalg.transpose ins(%c_2 : tensor<9x3x3xf32>) outs(%empty_2 : tensor<9x3x3xf32>) permutation = [0, 2, 1]
  %init_1 = arith.constant dense<0.0> : tensor<9x3x3xf32>
  %s = linalg.batch_matmul ins(%c_1, %t_3 : tensor<9x3x3xf32>, tensor<9x3x3xf32>) outs(%init_1 : tensor<9x3x3xf32>) -> tensor<9x3x3xf32>
  %scale = arith.constant dense<0.5> : tensor<9x3x3xf32>
  %scaled = arith.mulf %s, %scale : tensor<9x3x3xf32>
  %p = linalg.softmax dimension(2) ins(%scaled : tensor<9x3x3xf32>) outs(%empty_2 : tensor<9x3x3xf32>) -> tensor<9x3x3xf32>
  %y = linalg.batch_matmul ins(%p, %c_3 : tensor<9x3x3xf32>, tensor<9x3x3xf32>) outs(%init_1 : tensor<9x3x3xf32>) -> tensor<9x3x3xf32>
  return %y : tensor<9x3x3xf32>
}

// -----

// nn.MultiheadAttention: 3 is split off, moved to the front and sliced.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x6xf32>) weight(%{{[^ ]+}} : tensor<6x3x2xf32>) bias(%{{[^ ]+}} : tensor<3x2xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x5x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x5x5xf32>, tensor<6x5x2xf32>)
func.func @main(%x: tensor<5x2x6xf32>, %w: tensor<6x18xf32>, %b: tensor<18xf32>) -> tensor<6x5x2xf32> {
  %empty = tensor.empty() : tensor<5x6x18xf32>
  %wb = linalg.broadcast ins(%w : tensor<6x18xf32>) outs(%empty : tensor<5x6x18xf32>) dimensions = [0]
  %empty_1 = tensor.empty() : tensor<5x2x18xf32>
  %init = arith.constant dense<0.0> : tensor<5x2x18xf32>
  %qkv = linalg.batch_matmul ins(%x, %wb : tensor<5x2x6xf32>, tensor<5x6x18xf32>) outs(%init : tensor<5x2x18xf32>) -> tensor<5x2x18xf32>
  %bb = linalg.broadcast ins(%b : tensor<18xf32>) outs(%empty_1 : tensor<5x2x18xf32>) dimensions = [0, 1]
  %qkvb = arith.addf %qkv, %bb : tensor<5x2x18xf32>
  %x_1 = tensor.expand_shape %qkvb [[0, 1], [2], [3, 4]] output_shape [1, 5, 2, 3, 6] : tensor<5x2x18xf32> into tensor<1x5x2x3x6xf32>
  %empty_2 = tensor.empty() : tensor<3x5x2x1x6xf32>
  %t = linalg.transpose ins(%x_1 : tensor<1x5x2x3x6xf32>) outs(%empty_2 : tensor<3x5x2x1x6xf32>) permutation = [3, 1, 2, 0, 4]
  %c = tensor.collapse_shape %t [[0], [1], [2, 3], [4]] : tensor<3x5x2x1x6xf32> into tensor<3x5x2x6xf32>
  %s = tensor.extract_slice %c[0, 0, 0, 0] [1, 5, 2, 6] [1, 1, 1, 1] : tensor<3x5x2x6xf32> to tensor<1x5x2x6xf32>
  %c_1 = tensor.collapse_shape %s [[0, 1], [2, 3]] : tensor<1x5x2x6xf32> into tensor<5x12xf32>
  %x_2 = tensor.expand_shape %c_1 [[0], [1, 2]] output_shape [5, 6, 2] : tensor<5x12xf32> into tensor<5x6x2xf32>
  %empty_3 = tensor.empty() : tensor<6x5x2xf32>
  %t_1 = linalg.transpose ins(%x_2 : tensor<5x6x2xf32>) outs(%empty_3 : tensor<6x5x2xf32>) permutation = [1, 0, 2]
  %s_1 = tensor.extract_slice %c[1, 0, 0, 0] [1, 5, 2, 6] [1, 1, 1, 1] : tensor<3x5x2x6xf32> to tensor<1x5x2x6xf32>
  %c_2 = tensor.collapse_shape %s_1 [[0, 1], [2, 3]] : tensor<1x5x2x6xf32> into tensor<5x12xf32>
  %x_3 = tensor.expand_shape %c_2 [[0], [1, 2]] output_shape [5, 6, 2] : tensor<5x12xf32> into tensor<5x6x2xf32>
  %t_2 = linalg.transpose ins(%x_3 : tensor<5x6x2xf32>) outs(%empty_3 : tensor<6x5x2xf32>) permutation = [1, 0, 2]
  %s_2 = tensor.extract_slice %c[2, 0, 0, 0] [1, 5, 2, 6] [1, 1, 1, 1] : tensor<3x5x2x6xf32> to tensor<1x5x2x6xf32>
  %c_3 = tensor.collapse_shape %s_2 [[0, 1], [2, 3]] : tensor<1x5x2x6xf32> into tensor<5x12xf32>
  %x_4 = tensor.expand_shape %c_3 [[0], [1, 2]] output_shape [5, 6, 2] : tensor<5x12xf32> into tensor<5x6x2xf32>
  %t_3 = linalg.transpose ins(%x_4 : tensor<5x6x2xf32>) outs(%empty_3 : tensor<6x5x2xf32>) permutation = [1, 0, 2]
  %empty_4 = tensor.empty() : tensor<6x2x5xf32>
  %t_4 = linalg.transpose ins(%t_2 : tensor<6x5x2xf32>) outs(%empty_4 : tensor<6x2x5xf32>) permutation = [0, 2, 1]
  %empty_5 = tensor.empty() : tensor<6x5x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<6x5x5xf32>
  %s_3 = linalg.batch_matmul ins(%t_1, %t_4 : tensor<6x5x2xf32>, tensor<6x2x5xf32>) outs(%init_1 : tensor<6x5x5xf32>) -> tensor<6x5x5xf32>
  %p = linalg.softmax dimension(2) ins(%s_3 : tensor<6x5x5xf32>) outs(%empty_5 : tensor<6x5x5xf32>) -> tensor<6x5x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<6x5x2xf32>
  %y = linalg.batch_matmul ins(%p, %t_3 : tensor<6x5x5xf32>, tensor<6x5x2xf32>) outs(%init_2 : tensor<6x5x2xf32>) -> tensor<6x5x2xf32>
  return %y : tensor<6x5x2xf32>
}

// -----

// TOSA: [B, S, 3, H, E].
// ARGS: x, x, x
// CHECK-LABEL: func.func @main
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x3xf32>) bias(%{{[^ ]+}} : tensor<2x3xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x5x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<4x5x5xf32>, tensor<4x5x3xf32>, 
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<1x8x18xf32>, %b: tensor<1x1x18xf32>) -> tensor<4x5x3xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %qkv = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x18xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x18xf32>
  %qkvb = tosa.add %qkv, %b : (tensor<1x10x18xf32>, tensor<1x1x18xf32>) -> tensor<1x10x18xf32>
  %shape_1 = tosa.const_shape {values = dense<[2, 5, 3, 2, 3]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %qkvr = tosa.reshape %qkvb, %shape_1 : (tensor<1x10x18xf32>, !tosa.shape<5>) -> tensor<2x5x3x2x3xf32>
  %shape_2 = tosa.const_shape {values = dense<[0, 0, 0, 0, 0]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %shape_3 = tosa.const_shape {values = dense<[2, 5, 1, 2, 3]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %q = tosa.slice %qkvr, %shape_2, %shape_3 : (tensor<2x5x3x2x3xf32>, !tosa.shape<5>, !tosa.shape<5>) -> tensor<2x5x1x2x3xf32>
  %shape_4 = tosa.const_shape {values = dense<[2, 5, 2, 3]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %r_1 = tosa.reshape %q, %shape_4 : (tensor<2x5x1x2x3xf32>, !tosa.shape<4>) -> tensor<2x5x2x3xf32>
  %t = tosa.transpose %r_1 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x2x3xf32>) -> tensor<2x2x5x3xf32>
  %shape_5 = tosa.const_shape {values = dense<[4, 5, 3]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_2 = tosa.reshape %t, %shape_5 : (tensor<2x2x5x3xf32>, !tosa.shape<3>) -> tensor<4x5x3xf32>
  %shape_6 = tosa.const_shape {values = dense<[0, 0, 1, 0, 0]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %k = tosa.slice %qkvr, %shape_6, %shape_3 : (tensor<2x5x3x2x3xf32>, !tosa.shape<5>, !tosa.shape<5>) -> tensor<2x5x1x2x3xf32>
  %r_3 = tosa.reshape %k, %shape_4 : (tensor<2x5x1x2x3xf32>, !tosa.shape<4>) -> tensor<2x5x2x3xf32>
  %t_1 = tosa.transpose %r_3 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x2x3xf32>) -> tensor<2x2x5x3xf32>
  %r_4 = tosa.reshape %t_1, %shape_5 : (tensor<2x2x5x3xf32>, !tosa.shape<3>) -> tensor<4x5x3xf32>
  %shape_7 = tosa.const_shape {values = dense<[0, 0, 2, 0, 0]> : tensor<5xindex>} : () -> !tosa.shape<5>
  %v = tosa.slice %qkvr, %shape_7, %shape_3 : (tensor<2x5x3x2x3xf32>, !tosa.shape<5>, !tosa.shape<5>) -> tensor<2x5x1x2x3xf32>
  %r_5 = tosa.reshape %v, %shape_4 : (tensor<2x5x1x2x3xf32>, !tosa.shape<4>) -> tensor<2x5x2x3xf32>
  %t_2 = tosa.transpose %r_5 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x2x3xf32>) -> tensor<2x2x5x3xf32>
  %r_6 = tosa.reshape %t_2, %shape_5 : (tensor<2x2x5x3xf32>, !tosa.shape<3>) -> tensor<4x5x3xf32>
  %t_3 = tosa.transpose %r_4 {perms = array<i32: 0, 2, 1>} : (tensor<4x5x3xf32>) -> tensor<4x3x5xf32>
  %s = tosa.matmul %r_2, %t_3, %zp, %zp : (tensor<4x5x3xf32>, tensor<4x3x5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x5x5xf32>
  %half = "tosa.const"() <{values = dense<0.5> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %v_1 = tosa.mul %s, %half, %shift : (tensor<4x5x5xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<4x5x5xf32>
  %max = tosa.reduce_max %v_1 {axis = 2 : i32} : (tensor<4x5x5xf32>) -> tensor<4x5x1xf32>
  %sub = tosa.sub %v_1, %max : (tensor<4x5x5xf32>, tensor<4x5x1xf32>) -> tensor<4x5x5xf32>
  %exp = tosa.exp %sub : (tensor<4x5x5xf32>) -> tensor<4x5x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<4x5x5xf32>) -> tensor<4x5x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<4x5x1xf32>) -> tensor<4x5x1xf32>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<4x5x5xf32>, tensor<4x5x1xf32>, tensor<1xi8>) -> tensor<4x5x5xf32>
  %y = tosa.matmul %p, %r_6, %zp, %zp : (tensor<4x5x5xf32>, tensor<4x5x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x5x3xf32>
  return %y : tensor<4x5x3xf32>
}

// -----

// TOSA: per head.
// ARGS: x, x, x
// CHECK-LABEL: func.func @main
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x2x3xf32>) bias(%{{[^ ]+}} : tensor<2x3xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x5x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<4x5x5xf32>, tensor<4x5x3xf32>, 
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<1x8x18xf32>, %b: tensor<1x1x18xf32>) -> tensor<4x5x3xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %qkv = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x18xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x18xf32>
  %qkvb = tosa.add %qkv, %b : (tensor<1x10x18xf32>, tensor<1x1x18xf32>) -> tensor<1x10x18xf32>
  %shape_1 = tosa.const_shape {values = dense<[2, 5, 2, 9]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %qkvr = tosa.reshape %qkvb, %shape_1 : (tensor<1x10x18xf32>, !tosa.shape<4>) -> tensor<2x5x2x9xf32>
  %shape_2 = tosa.const_shape {values = dense<[0, 0, 0, 0]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %shape_3 = tosa.const_shape {values = dense<[2, 5, 2, 3]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %q = tosa.slice %qkvr, %shape_2, %shape_3 : (tensor<2x5x2x9xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<2x5x2x3xf32>
  %t = tosa.transpose %q {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x2x3xf32>) -> tensor<2x2x5x3xf32>
  %shape_4 = tosa.const_shape {values = dense<[4, 5, 3]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r_1 = tosa.reshape %t, %shape_4 : (tensor<2x2x5x3xf32>, !tosa.shape<3>) -> tensor<4x5x3xf32>
  %shape_5 = tosa.const_shape {values = dense<[0, 0, 0, 3]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %k = tosa.slice %qkvr, %shape_5, %shape_3 : (tensor<2x5x2x9xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<2x5x2x3xf32>
  %t_1 = tosa.transpose %k {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x2x3xf32>) -> tensor<2x2x5x3xf32>
  %r_2 = tosa.reshape %t_1, %shape_4 : (tensor<2x2x5x3xf32>, !tosa.shape<3>) -> tensor<4x5x3xf32>
  %shape_6 = tosa.const_shape {values = dense<[0, 0, 0, 6]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %v = tosa.slice %qkvr, %shape_6, %shape_3 : (tensor<2x5x2x9xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<2x5x2x3xf32>
  %t_2 = tosa.transpose %v {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x2x3xf32>) -> tensor<2x2x5x3xf32>
  %r_3 = tosa.reshape %t_2, %shape_4 : (tensor<2x2x5x3xf32>, !tosa.shape<3>) -> tensor<4x5x3xf32>
  %t_3 = tosa.transpose %r_2 {perms = array<i32: 0, 2, 1>} : (tensor<4x5x3xf32>) -> tensor<4x3x5xf32>
  %s = tosa.matmul %r_1, %t_3, %zp, %zp : (tensor<4x5x3xf32>, tensor<4x3x5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x5x5xf32>
  %half = "tosa.const"() <{values = dense<0.5> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %v_1 = tosa.mul %s, %half, %shift : (tensor<4x5x5xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<4x5x5xf32>
  %max = tosa.reduce_max %v_1 {axis = 2 : i32} : (tensor<4x5x5xf32>) -> tensor<4x5x1xf32>
  %sub = tosa.sub %v_1, %max : (tensor<4x5x5xf32>, tensor<4x5x1xf32>) -> tensor<4x5x5xf32>
  %exp = tosa.exp %sub : (tensor<4x5x5xf32>) -> tensor<4x5x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<4x5x5xf32>) -> tensor<4x5x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<4x5x1xf32>) -> tensor<4x5x1xf32>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<4x5x5xf32>, tensor<4x5x1xf32>, tensor<1xi8>) -> tensor<4x5x5xf32>
  %y = tosa.matmul %p, %r_3, %zp, %zp : (tensor<4x5x5xf32>, tensor<4x5x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x5x3xf32>
  return %y : tensor<4x5x3xf32>
}

// -----

// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode

// K's slice overlaps V's: those columns have another user.
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x12xf32>) -> tensor<5x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x12xf32>
  %qkv = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x12xf32>) outs(%init : tensor<5x12xf32>) -> tensor<5x12xf32>
  %q = tensor.extract_slice %qkv[0, 0] [5, 4] [1, 1] : tensor<5x12xf32> to tensor<5x4xf32>
  %k = tensor.extract_slice %qkv[0, 6] [5, 4] [1, 1] : tensor<5x12xf32> to tensor<5x4xf32>
  %v = tensor.extract_slice %qkv[0, 8] [5, 4] [1, 1] : tensor<5x12xf32> to tensor<5x4xf32>
  %empty = tensor.empty() : tensor<4x5xf32>
  %t = linalg.transpose ins(%k : tensor<5x4xf32>) outs(%empty : tensor<4x5xf32>) permutation = [1, 0]
  %empty_1 = tensor.empty() : tensor<5x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<5x5xf32>
  %s = linalg.matmul ins(%q, %t : tensor<5x4xf32>, tensor<4x5xf32>) outs(%init_1 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<5x5xf32>) outs(%empty_1 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<5x4xf32>
  // expected-remark @below {{ValueShared}}
  %y = linalg.matmul ins(%p, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %y : tensor<5x4xf32>
}

// The fused result is returned.
func.func @fused_result_is_returned(%x: tensor<5x8xf32>, %w: tensor<8x12xf32>) -> (tensor<5x4xf32>, tensor<5x12xf32>) {
  %init = arith.constant dense<0.0> : tensor<5x12xf32>
  %qkv = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x12xf32>) outs(%init : tensor<5x12xf32>) -> tensor<5x12xf32>
  %q = tensor.extract_slice %qkv[0, 0] [5, 4] [1, 1] : tensor<5x12xf32> to tensor<5x4xf32>
  %k = tensor.extract_slice %qkv[0, 4] [5, 4] [1, 1] : tensor<5x12xf32> to tensor<5x4xf32>
  %v = tensor.extract_slice %qkv[0, 8] [5, 4] [1, 1] : tensor<5x12xf32> to tensor<5x4xf32>
  %empty = tensor.empty() : tensor<4x5xf32>
  %t = linalg.transpose ins(%k : tensor<5x4xf32>) outs(%empty : tensor<4x5xf32>) permutation = [1, 0]
  %empty_1 = tensor.empty() : tensor<5x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<5x5xf32>
  %s = linalg.matmul ins(%q, %t : tensor<5x4xf32>, tensor<4x5xf32>) outs(%init_1 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<5x5xf32>) outs(%empty_1 : tensor<5x5xf32>) -> tensor<5x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<5x4xf32>
  // expected-remark @below {{ValueShared}}
  %y = linalg.matmul ins(%p, %v : tensor<5x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<5x4xf32>) -> tensor<5x4xf32>
  return %y, %qkv : tensor<5x4xf32>, tensor<5x12xf32>
}
