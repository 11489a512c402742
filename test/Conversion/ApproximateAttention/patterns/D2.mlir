// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// D2: [B, S, H, D] values and permute(0, 2, 1, 3), as torch emits BERT and ViT.

// Batch 2.
// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) bias(%{{[^ ]+}} : tensor<3x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x3x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<6x3x5xf32>, tensor<6x5x4xf32>)
#map1 = affine_map<(d0, d1) -> (d0, d1)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<12x8xf32>, %b: tensor<12xf32>, %s: tensor<2x3x3x5xf32>) -> tensor<2x3x3x4xf32> {
  %empty = tensor.empty() : tensor<8x12xf32>
  %wt = linalg.transpose ins(%w : tensor<12x8xf32>) outs(%empty : tensor<8x12xf32>) permutation = [1, 0]
  %x2 = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %zero = arith.constant 0.0 : f32
  %empty_1 = tensor.empty() : tensor<10x12xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty_1 : tensor<10x12xf32>) -> tensor<10x12xf32>
  %v = linalg.matmul ins(%x2, %wt : tensor<10x8xf32>, tensor<8x12xf32>) outs(%init : tensor<10x12xf32>) -> tensor<10x12xf32>
  %bc = linalg.broadcast ins(%b : tensor<12xf32>) outs(%empty_1 : tensor<10x12xf32>) dimensions = [0]
  %vb = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%v, %bc : tensor<10x12xf32>, tensor<10x12xf32>) outs(%empty_1 : tensor<10x12xf32>) {
  ^bb0(%a: f32, %b1: f32, %o: f32):
    %r = arith.addf %a, %b1 : f32
    linalg.yield %r : f32
  } -> tensor<10x12xf32>
  %v4 = tensor.expand_shape %vb [[0, 1], [2, 3]] output_shape [2, 5, 3, 4] : tensor<10x12xf32> into tensor<2x5x3x4xf32>
  %empty_2 = tensor.empty() : tensor<2x3x5x4xf32>
  %vt = linalg.transpose ins(%v4 : tensor<2x5x3x4xf32>) outs(%empty_2 : tensor<2x3x5x4xf32>) permutation = [0, 2, 1, 3]
  %v3 = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
  %empty_3 = tensor.empty() : tensor<2x3x3x5xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x3x3x5xf32>) outs(%empty_3 : tensor<2x3x3x5xf32>) -> tensor<2x3x3x5xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x3x5xf32> into tensor<6x3x5xf32>
  %empty_4 = tensor.empty() : tensor<6x3x4xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_4 : tensor<6x3x4xf32>) -> tensor<6x3x4xf32>
  %y = linalg.batch_matmul ins(%p3, %v3 : tensor<6x3x5xf32>, tensor<6x5x4xf32>) outs(%init_1 : tensor<6x3x4xf32>) -> tensor<6x3x4xf32>
  %y4 = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [2, 3, 3, 4] : tensor<6x3x4xf32> into tensor<2x3x3x4xf32>
  return %y4 : tensor<2x3x3x4xf32>
}

// -----

// TOSA, batch 2: X folded to one batch for the projection.
// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x10x8xf32>, tensor<1x8x12xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x3x4xf32>) bias(%{{[^ ]+}} : tensor<3x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x3x3x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<6x3x5xf32>, tensor<6x5x4xf32>, 
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
