// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// F11: quantised W, dequantised in front of the projection.

// int8, one scale per output channel.

// ARGS: x, i9, pos, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d1)>
#map2 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xi8>, %scale: tensor<4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %e = tensor.empty() : tensor<8x4xf32>
  %wf = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%w : tensor<8x4xi8>) outs(%e : tensor<8x4xf32>) {
  ^bb0(%a_: i8, %o_: f32):
    %r_ = arith.sitofp %a_ : i8 to f32
    linalg.yield %r_ : f32
  } -> tensor<8x4xf32>
  %wd = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%wf, %scale : tensor<8x4xf32>, tensor<4xf32>) outs(%e : tensor<8x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.mulf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<8x4xf32>
  %zero = arith.constant 0.0 : f32
  %e_0 = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %wd : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_1 = tensor.empty() : tensor<3xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_1 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x5xf32>) outs(%init_0 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %e_2 = tensor.empty() : tensor<3x5xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<3x5xf32>, tensor<3xf32>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x5xf32>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3xf32>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %e_3 = tensor.empty() : tensor<3x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// int8 with zero points, [out, in].

// ARGS: x, i9, pos, i5, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<4x8xi8>, %scale: tensor<4xf32>, %zero_point: tensor<4xi8>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %wd = linalg.generic {indexing_maps = [#map, #map1, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%w, %zero_point, %scale : tensor<4x8xi8>, tensor<4xi8>, tensor<4xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%a_: i8, %b_: i8, %c_: f32, %o_: f32):
    %x_ = arith.extsi %a_ : i8 to i32
    %z_ = arith.extsi %b_ : i8 to i32
    %d_ = arith.subi %x_, %z_ : i32
    %f_ = arith.sitofp %d_ : i32 to f32
    %r_ = arith.mulf %f_, %c_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x8xf32>
  %e_0 = tensor.empty() : tensor<8x4xf32>
  %t = linalg.transpose ins(%wd : tensor<4x8xf32>) outs(%e_0 : tensor<8x4xf32>) permutation = [1, 0]
  %zero = arith.constant 0.0 : f32
  %e_1 = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %t : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_2 = tensor.empty() : tensor<3xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_2 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x5xf32>) outs(%init_0 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %e_3 = tensor.empty() : tensor<3x5xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<3x5xf32>, tensor<3xf32>) outs(%e_3 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x5xf32>) outs(%e_3 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3xf32>) outs(%e_3 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %e_4 = tensor.empty() : tensor<3x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
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
#map2 = affine_map<(d0, d1) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<5x8xf32>, %scale: tensor<4x2xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %w = arith.constant dense<[[[2, 4, -8, 4], [-1, 0, 2, -4]], [[7, -8, -4, -2], [1, -2, -6, -8]], [[-8, -8, -6, 7], [-5, 2, 4, -5]], [[-4, -2, -4, 7], [-6, 6, 4, 5]]]> : tensor<4x2x4xi4>
  %e = tensor.empty() : tensor<4x2x4xf32>
  %wd = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w, %scale : tensor<4x2x4xi4>, tensor<4x2xf32>) outs(%e : tensor<4x2x4xf32>) {
  ^bb0(%a_: i4, %b_: f32, %o_: f32):
    %x_ = arith.sitofp %a_ : i4 to f32
    %r_ = arith.mulf %x_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<4x2x4xf32>
  %c = tensor.collapse_shape %wd [[0], [1, 2]] : tensor<4x2x4xf32> into tensor<4x8xf32>
  %e_0 = tensor.empty() : tensor<8x4xf32>
  %t = linalg.transpose ins(%c : tensor<4x8xf32>) outs(%e_0 : tensor<8x4xf32>) permutation = [1, 0]
  %zero = arith.constant 0.0 : f32
  %e_1 = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %t : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_2 = tensor.empty() : tensor<3xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_2 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x5xf32>) outs(%init_0 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %e_3 = tensor.empty() : tensor<3x5xf32>
  %sub = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<3x5xf32>, tensor<3xf32>) outs(%e_3 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %exp = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x5xf32>) outs(%e_3 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3xf32>) outs(%e_3 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %e_4 = tensor.empty() : tensor<3x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// uint8, all in one body.

// ARGS: x, i100, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xi8>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zp = arith.constant 4.0 : f32
  %sc = arith.constant 0.125 : f32
  %e = tensor.empty() : tensor<8x4xf32>
  %wd = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%w : tensor<8x4xi8>) outs(%e : tensor<8x4xf32>) {
  ^bb0(%a_: i8, %o_: f32):
    %x_ = arith.uitofp %a_ : i8 to f32
    %y_ = arith.subf %x_, %zp : f32
    %r_ = arith.mulf %y_, %sc : f32
    linalg.yield %r_ : f32
  } -> tensor<8x4xf32>
  %zero = arith.constant 0.0 : f32
  %e_0 = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %wd : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_1 = tensor.empty() : tensor<3xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_1 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x5xf32>) outs(%init_0 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %e_2 = tensor.empty() : tensor<3x5xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<3x5xf32>, tensor<3xf32>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x5xf32>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3xf32>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %e_3 = tensor.empty() : tensor<3x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// Dynamic quantisation of X as well (round, clamp, rescale): X is whatever feeds the product.

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %levels = arith.constant 16.0 : f32
  %lo = arith.constant -127.0 : f32
  %hi = arith.constant 127.0 : f32
  %inv = arith.constant 0.0625 : f32
  %e = tensor.empty() : tensor<5x8xf32>
  %xq = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<5x8xf32>) outs(%e : tensor<5x8xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %levels : f32
    %n_ = math.roundeven %m_ : f32
    %x_ = arith.maximumf %n_, %lo : f32
    %y_ = arith.minimumf %x_, %hi : f32
    %r_ = arith.mulf %y_, %inv : f32
    linalg.yield %r_ : f32
  } -> tensor<5x8xf32>
  %zero = arith.constant 0.0 : f32
  %e_0 = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%xq, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_1 = tensor.empty() : tensor<3xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_1 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x5xf32>) outs(%init_0 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %e_2 = tensor.empty() : tensor<3x5xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<3x5xf32>, tensor<3xf32>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x5xf32>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3xf32>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %e_3 = tensor.empty() : tensor<3x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// The weight is a product of two matrices (LoRA merged at run time): computed by the program.

// ARGS: x, x, x, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<5x8xf32>, %u: tensor<8x2xf32>, %d: tensor<2x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<8x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<8x4xf32>) -> tensor<8x4xf32>
  %w = linalg.matmul ins(%u, %d : tensor<8x2xf32>, tensor<2x4xf32>) outs(%init : tensor<8x4xf32>) -> tensor<8x4xf32>
  %e_0 = tensor.empty() : tensor<5x4xf32>
  %init_0 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init_0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_1 = tensor.empty() : tensor<3xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_1 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %e_2 = tensor.empty() : tensor<3x5xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<3x5xf32>, tensor<3xf32>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x5xf32>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3xf32>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %e_3 = tensor.empty() : tensor<3x4xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark @below {{WeightNotConstant}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
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
