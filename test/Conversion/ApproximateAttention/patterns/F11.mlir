// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// F11: quantised W, dequantised in front of the projection.

// int8 with zero points, [out, in].
// ARGS: x, i9, pos, i5, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<4x8xi8>, %scale: tensor<4xf32>, %zero_point: tensor<4xi8>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %empty = tensor.empty() : tensor<4x8xf32>
  %wd = linalg.generic {indexing_maps = [#map, #map1, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%w, %zero_point, %scale : tensor<4x8xi8>, tensor<4xi8>, tensor<4xf32>) outs(%empty : tensor<4x8xf32>) {
  ^bb0(%a: i8, %b: i8, %c: f32, %o: f32):
    %x1 = arith.extsi %a : i8 to i32
    %z = arith.extsi %b : i8 to i32
    %d = arith.subi %x1, %z : i32
    %f = arith.sitofp %d : i32 to f32
    %r = arith.mulf %f, %c : f32
    linalg.yield %r : f32
  } -> tensor<4x8xf32>
  %empty_1 = tensor.empty() : tensor<8x4xf32>
  %t = linalg.transpose ins(%wd : tensor<4x8xf32>) outs(%empty_1 : tensor<8x4xf32>) permutation = [1, 0]
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %t : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty_2 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty_2 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// int4 in groups of four inputs.
// ARGS: x, pos, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
func.func @main(%x: tensor<5x8xf32>, %scale: tensor<4x2xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %w = arith.constant dense<[[[2, 4, -8, 4], [-1, 0, 2, -4]], [[7, -8, -4, -2], [1, -2, -6, -8]], [[-8, -8, -6, 7], [-5, 2, 4, -5]], [[-4, -2, -4, 7], [-6, 6, 4, 5]]]> : tensor<4x2x4xi4>
  %empty = tensor.empty() : tensor<4x2x4xf32>
  %wd = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w, %scale : tensor<4x2x4xi4>, tensor<4x2xf32>) outs(%empty : tensor<4x2x4xf32>) {
  ^bb0(%a: i4, %b: f32, %o: f32):
    %x1 = arith.sitofp %a : i4 to f32
    %r = arith.mulf %x1, %b : f32
    linalg.yield %r : f32
  } -> tensor<4x2x4xf32>
  %c = tensor.collapse_shape %wd [[0], [1, 2]] : tensor<4x2x4xf32> into tensor<4x8xf32>
  %empty_1 = tensor.empty() : tensor<8x4xf32>
  %t = linalg.transpose ins(%c : tensor<4x8xf32>) outs(%empty_1 : tensor<8x4xf32>) permutation = [1, 0]
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %t : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty_2 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty_2 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// TOSA: int8, cast and mul.
// ARGS: x, i9, pos, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x5x8xf32>, tensor<1x8x4xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<1x3x5xf32>, tensor<1x5x4xf32>, 
func.func @main(%x: tensor<1x5x8xf32>, %w: tensor<1x8x4xi8>, %scale: tensor<1x1x4xf32>, %s: tensor<1x3x5xf32>) -> tensor<1x3x4xf32> {
  %wf = tosa.cast %w : (tensor<1x8x4xi8>) -> tensor<1x8x4xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %wd = tosa.mul %wf, %scale, %shift : (tensor<1x8x4xf32>, tensor<1x1x4xf32>, tensor<1xi8>) -> tensor<1x8x4xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %wd, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x3x5xf32>, tensor<1x3x1xf32>) -> tensor<1x3x5xf32>
  %exp = tosa.exp %sub : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<1x3x5xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  %y = tosa.matmul %p, %v, %zp, %zp : (tensor<1x3x5xf32>, tensor<1x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// -----

// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode

// The weight is a product of two matrices (LoRA merged at run time): computed by the program.
func.func @main(%x: tensor<5x8xf32>, %u: tensor<8x2xf32>, %d: tensor<2x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<8x4xf32>
  %w = linalg.matmul ins(%u, %d : tensor<8x2xf32>, tensor<2x4xf32>) outs(%init : tensor<8x4xf32>) -> tensor<8x4xf32>
  %init_1 = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init_1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{WeightNotConstant}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
