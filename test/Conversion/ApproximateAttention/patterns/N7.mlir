// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -o %t.once
// RUN: mca-opt %t.once -split-input-file -mca-approximate-attention="alpha=0.5 seed=8" | diff %t.once -
// RUN: mca-opt %t.once -split-input-file -mca-approximate-attention -remarks-filter-missed=mca-match -o /dev/null 2>&1 | FileCheck %s --check-prefix=AGAIN --implicit-check-not=ValueNotProjected
// RUN: mca-opt %s -split-input-file -mca-approximate-attention -canonicalize -cse -mca-approximate-attention | FileCheck %s
// N7: a second run changes nothing, whatever form the first one found, and says so; nor does one after
// canonicalisation.
// AGAIN-COUNT-4: [Missed] AlreadyEncoded

// torch, with bias.
// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK: mca.encode
// CHECK-NOT: mca.encode
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<12x8xf32>, %b: tensor<12xf32>, %s: tensor<2x3x3x5xf32>) -> tensor<2x3x3x4xf32> {
  %empty = tensor.empty() : tensor<8x12xf32>
  %wt = linalg.transpose ins(%w : tensor<12x8xf32>) outs(%empty : tensor<8x12xf32>) permutation = [1, 0]
  %x2 = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %empty_1 = tensor.empty() : tensor<10x12xf32>
  %init = arith.constant dense<0.0> : tensor<10x12xf32>
  %v = linalg.matmul ins(%x2, %wt : tensor<10x8xf32>, tensor<8x12xf32>) outs(%init : tensor<10x12xf32>) -> tensor<10x12xf32>
  %bc = linalg.broadcast ins(%b : tensor<12xf32>) outs(%empty_1 : tensor<10x12xf32>) dimensions = [0]
  %vb = arith.addf %v, %bc : tensor<10x12xf32>
  %v4 = tensor.expand_shape %vb [[0, 1], [2, 3]] output_shape [2, 5, 3, 4] : tensor<10x12xf32> into tensor<2x5x3x4xf32>
  %empty_2 = tensor.empty() : tensor<2x3x5x4xf32>
  %vt = linalg.transpose ins(%v4 : tensor<2x5x3x4xf32>) outs(%empty_2 : tensor<2x3x5x4xf32>) permutation = [0, 2, 1, 3]
  %v3 = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
  %empty_3 = tensor.empty() : tensor<2x3x3x5xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x3x3x5xf32>) outs(%empty_3 : tensor<2x3x3x5xf32>) -> tensor<2x3x3x5xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x3x5xf32> into tensor<6x3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<6x3x4xf32>
  %y = linalg.batch_matmul ins(%p3, %v3 : tensor<6x3x5xf32>, tensor<6x5x4xf32>) outs(%init_1 : tensor<6x3x4xf32>) -> tensor<6x3x4xf32>
  %y4 = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [2, 3, 3, 4] : tensor<6x3x4xf32> into tensor<2x3x3x4xf32>
  return %y4 : tensor<2x3x3x4xf32>
}

// -----

// Grouped queries: the repeat is in between.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK: mca.encode
// CHECK-NOT: mca.encode
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x8xf32>, %s: tensor<2x6x7x5xf32>) -> tensor<12x7x4xf32> {
  %empty = tensor.empty() : tensor<8x8xf32>
  %wt = linalg.transpose ins(%w : tensor<8x8xf32>) outs(%empty : tensor<8x8xf32>) permutation = [1, 0]
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %init = arith.constant dense<0.0> : tensor<10x8xf32>
  %v = linalg.matmul ins(%c, %wt : tensor<10x8xf32>, tensor<8x8xf32>) outs(%init : tensor<10x8xf32>) -> tensor<10x8xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 5, 2, 4] : tensor<10x8xf32> into tensor<2x5x2x4xf32>
  %empty_1 = tensor.empty() : tensor<2x2x5x4xf32>
  %vt = linalg.transpose ins(%x_1 : tensor<2x5x2x4xf32>) outs(%empty_1 : tensor<2x2x5x4xf32>) permutation = [0, 2, 1, 3]
  %empty_2 = tensor.empty() : tensor<2x2x3x5x4xf32>
  %rep = linalg.broadcast ins(%vt : tensor<2x2x5x4xf32>) outs(%empty_2 : tensor<2x2x3x5x4xf32>) dimensions = [2]
  %v3 = tensor.collapse_shape %rep [[0, 1, 2], [3], [4]] : tensor<2x2x3x5x4xf32> into tensor<12x5x4xf32>
  %empty_3 = tensor.empty() : tensor<2x6x7x5xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x6x7x5xf32>) outs(%empty_3 : tensor<2x6x7x5xf32>) -> tensor<2x6x7x5xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x6x7x5xf32> into tensor<12x7x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<12x7x4xf32>
  %y = linalg.batch_matmul ins(%p3, %v3 : tensor<12x7x5xf32>, tensor<12x5x4xf32>) outs(%init_1 : tensor<12x7x4xf32>) -> tensor<12x7x4xf32>
  return %y : tensor<12x7x4xf32>
}

// -----

// Fused Q, K, V: the fused product is still there.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK: mca.encode
// CHECK-NOT: mca.encode
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x18xf32>, %b: tensor<18xf32>) -> tensor<4x5x3xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %empty = tensor.empty() : tensor<10x18xf32>
  %init = arith.constant dense<0.0> : tensor<10x18xf32>
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
  %init_1 = arith.constant dense<0.0> : tensor<4x5x5xf32>
  %s = linalg.batch_matmul ins(%c_1, %t_3 : tensor<4x5x3xf32>, tensor<4x3x5xf32>) outs(%init_1 : tensor<4x5x5xf32>) -> tensor<4x5x5xf32>
  %scale = arith.constant dense<0.5> : tensor<4x5x5xf32>
  %scaled = arith.mulf %s, %scale : tensor<4x5x5xf32>
  %p = linalg.softmax dimension(2) ins(%scaled : tensor<4x5x5xf32>) outs(%empty_3 : tensor<4x5x5xf32>) -> tensor<4x5x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<4x5x3xf32>
  %y = linalg.batch_matmul ins(%p, %c_3 : tensor<4x5x5xf32>, tensor<4x5x3xf32>) outs(%init_2 : tensor<4x5x3xf32>) -> tensor<4x5x3xf32>
  return %y : tensor<4x5x3xf32>
}

// -----

// TOSA.
// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK: mca.encode
// CHECK-NOT: mca.encode
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<1x8x12xf32>, %b: tensor<1x1x12xf32>, %s: tensor<2x3x3x5xf32>) -> tensor<2x3x3x4xf32> {
  %shape = tosa.const_shape {values = dense<[1, 10, 8]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %r = tosa.reshape %x, %shape : (tensor<2x5x8xf32>, !tosa.shape<3>) -> tensor<1x10x8xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %r, %w, %zp, %zp : (tensor<1x10x8xf32>, tensor<1x8x12xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x10x12xf32>
  %vb = tosa.add %v, %b : (tensor<1x10x12xf32>, tensor<1x1x12xf32>) -> tensor<1x10x12xf32>
  %shape_1 = tosa.const_shape {values = dense<[2, 5, 3, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %v4 = tosa.reshape %vb, %shape_1 : (tensor<1x10x12xf32>, !tosa.shape<4>) -> tensor<2x5x3x4xf32>
  %vt = tosa.transpose %v4 {perms = array<i32: 0, 2, 1, 3>} : (tensor<2x5x3x4xf32>) -> tensor<2x3x5x4xf32>
  %max = tosa.reduce_max %s {axis = 3 : i32} : (tensor<2x3x3x5xf32>) -> tensor<2x3x3x1xf32>
  %sub = tosa.sub %s, %max : (tensor<2x3x3x5xf32>, tensor<2x3x3x1xf32>) -> tensor<2x3x3x5xf32>
  %exp = tosa.exp %sub : (tensor<2x3x3x5xf32>) -> tensor<2x3x3x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 3 : i32} : (tensor<2x3x3x5xf32>) -> tensor<2x3x3x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x3x3x1xf32>) -> tensor<2x3x3x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x3x3x5xf32>, tensor<2x3x3x1xf32>, tensor<1xi8>) -> tensor<2x3x3x5xf32>
  %shape_2 = tosa.const_shape {values = dense<[6, 3, 5]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %p3 = tosa.reshape %p, %shape_2 : (tensor<2x3x3x5xf32>, !tosa.shape<3>) -> tensor<6x3x5xf32>
  %shape_3 = tosa.const_shape {values = dense<[6, 5, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %v3 = tosa.reshape %vt, %shape_3 : (tensor<2x3x5x4xf32>, !tosa.shape<3>) -> tensor<6x5x4xf32>
  %y = tosa.matmul %p3, %v3, %zp, %zp : (tensor<6x3x5xf32>, tensor<6x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<6x3x4xf32>
  %shape_4 = tosa.const_shape {values = dense<[2, 3, 3, 4]> : tensor<4xindex>} : () -> !tosa.shape<4>
  %y4 = tosa.reshape %y, %shape_4 : (tensor<6x3x4xf32>, !tosa.shape<4>) -> tensor<2x3x3x4xf32>
  return %y4 : tensor<2x3x3x4xf32>
}
