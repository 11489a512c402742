// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// D4: 2-D [S, D], one head, no batch.

// Three queries, five keys.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %q: tensor<3x6xf32>, %k: tensor<5x6xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %e_0 = tensor.empty() : tensor<6x5xf32>
  %kt = linalg.transpose ins(%k : tensor<5x6xf32>) outs(%e_0 : tensor<6x5xf32>) permutation = [1, 0]
  %e_1 = tensor.empty() : tensor<3x5xf32>
  %init_0 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %s = linalg.matmul ins(%q, %kt : tensor<3x6xf32>, tensor<6x5xf32>) outs(%init_0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_2 = tensor.empty() : tensor<3xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_2 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<3x5xf32>, tensor<3xf32>) outs(%e_1 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x5xf32>) outs(%e_1 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3xf32>) outs(%e_1 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %e_3 = tensor.empty() : tensor<3x4xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// X, W and V are all 4x4: roles by axes only.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<4x4xf32>, tensor<4x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<4x4xf32>) weight(%{{[^ ]+}} : tensor<4x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x4x4xf32>)
// CHECK: linalg.matmul{{.*}}tensor<4x4xf32>, tensor<4x4xf32>)
func.func @main(%x: tensor<4x4xf32>, %w: tensor<4x4xf32>, %q: tensor<4x6xf32>, %k: tensor<4x6xf32>) -> tensor<4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %e_0 = tensor.empty() : tensor<6x4xf32>
  %kt = linalg.transpose ins(%k : tensor<4x6xf32>) outs(%e_0 : tensor<6x4xf32>) permutation = [1, 0]
  %s = linalg.matmul ins(%q, %kt : tensor<4x6xf32>, tensor<6x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<4x4xf32>) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<4x4xf32>, tensor<4x4xf32>) outs(%init : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

// One query.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<7x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<7x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x1x7xf32>)
// CHECK: linalg.matmul{{.*}}tensor<1x7xf32>, tensor<7x4xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
func.func @main(%x: tensor<7x8xf32>, %w: tensor<8x4xf32>, %q: tensor<1x6xf32>, %k: tensor<7x6xf32>) -> tensor<1x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<7x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<7x4xf32>) -> tensor<7x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<7x8xf32>, tensor<8x4xf32>) outs(%init : tensor<7x4xf32>) -> tensor<7x4xf32>
  %e_0 = tensor.empty() : tensor<6x7xf32>
  %kt = linalg.transpose ins(%k : tensor<7x6xf32>) outs(%e_0 : tensor<6x7xf32>) permutation = [1, 0]
  %e_1 = tensor.empty() : tensor<1x7xf32>
  %init_0 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<1x7xf32>) -> tensor<1x7xf32>
  %s = linalg.matmul ins(%q, %kt : tensor<1x6xf32>, tensor<6x7xf32>) outs(%init_0 : tensor<1x7xf32>) -> tensor<1x7xf32>
  %zero_i64 = arith.constant 0 : i64
  %e_2 = tensor.empty() : tensor<1xi64>
  %init_1 = linalg.fill ins(%zero_i64 : i64) outs(%e_2 : tensor<1xi64>) -> tensor<1xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %e_3 = tensor.empty() : tensor<1xf32>
  %init_2 = linalg.fill ins(%ninf : f32) outs(%e_3 : tensor<1xf32>) -> tensor<1xf32>
  %max:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<1x7xf32>) outs(%init_2, %init_1 : tensor<1xf32>, tensor<1xi64>) {
  ^bb0(%a_: f32, %o_: f32, %n_: i64):
    %i_ = linalg.index 1 : index
    %j_ = arith.index_cast %i_ : index to i64
    %m_ = arith.maximumf %a_, %o_ : f32
    %c_ = arith.cmpf ogt, %a_, %o_ : f32
    %k_ = arith.select %c_, %j_, %n_ : i64
    linalg.yield %m_, %k_ : f32, i64
  } -> (tensor<1xf32>, tensor<1xi64>)
  %maxe = tensor.expand_shape %max#0 [[0, 1]] output_shape [1, 1] : tensor<1xf32> into tensor<1x1xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %maxe : tensor<1x7xf32>, tensor<1x1xf32>) outs(%e_1 : tensor<1x7xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x7xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<1x7xf32>) outs(%e_1 : tensor<1x7xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x7xf32>
  %e_4 = tensor.empty() : tensor<1x1xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<1x1xf32>) -> tensor<1x1xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<1x7xf32>) outs(%init_3 : tensor<1x1xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %a_, %o_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x1xf32>
  %p = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<1x7xf32>, tensor<1x1xf32>) outs(%e_1 : tensor<1x7xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<1x7xf32>
  %e_5 = tensor.empty() : tensor<1x4xf32>
  %init_4 = linalg.fill ins(%zero : f32) outs(%e_5 : tensor<1x4xf32>) -> tensor<1x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<1x7xf32>, tensor<7x4xf32>) outs(%init_4 : tensor<1x4xf32>) -> tensor<1x4xf32>
  return %y : tensor<1x4xf32>
}

// -----

// One key.

// ARGS: x, w, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<1x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<1x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x1xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x1xf32>, tensor<1x4xf32>)
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<1x8xf32>, %w: tensor<8x4xf32>, %q: tensor<3x6xf32>, %k: tensor<1x6xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<1x4xf32>) -> tensor<1x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<1x8xf32>, tensor<8x4xf32>) outs(%init : tensor<1x4xf32>) -> tensor<1x4xf32>
  %e_0 = tensor.empty() : tensor<6x1xf32>
  %kt = linalg.transpose ins(%k : tensor<1x6xf32>) outs(%e_0 : tensor<6x1xf32>) permutation = [1, 0]
  %e_1 = tensor.empty() : tensor<3x1xf32>
  %init_0 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<3x1xf32>) -> tensor<3x1xf32>
  %s = linalg.matmul ins(%q, %kt : tensor<3x6xf32>, tensor<6x1xf32>) outs(%init_0 : tensor<3x1xf32>) -> tensor<3x1xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_2 = tensor.empty() : tensor<3xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_2 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x1xf32>) outs(%init_1 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<3x1xf32>, tensor<3xf32>) outs(%e_1 : tensor<3x1xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x1xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x1xf32>) outs(%e_1 : tensor<3x1xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x1xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x1xf32>) outs(%init_2 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x1xf32>, tensor<3xf32>) outs(%e_1 : tensor<3x1xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x1xf32>
  %e_3 = tensor.empty() : tensor<3x4xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x1xf32>, tensor<1x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// Single head, batch 2: the product takes the projection as it is (torch).

// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<2x1x3x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<2x3x5xf32>, tensor<2x5x4xf32>)
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<2x3x5xf32>) -> tensor<2x3x4xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<10x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<10x4xf32>) -> tensor<10x4xf32>
  %v = linalg.matmul ins(%c, %w : tensor<10x8xf32>, tensor<8x4xf32>) outs(%init : tensor<10x4xf32>) -> tensor<10x4xf32>
  %x_0 = tensor.expand_shape %v [[0, 1], [2]] output_shape [2, 5, 4] : tensor<10x4xf32> into tensor<2x5x4xf32>
  %zero_i64 = arith.constant 0 : i64
  %e_0 = tensor.empty() : tensor<2x3xi64>
  %init_0 = linalg.fill ins(%zero_i64 : i64) outs(%e_0 : tensor<2x3xi64>) -> tensor<2x3xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %e_1 = tensor.empty() : tensor<2x3xf32>
  %init_1 = linalg.fill ins(%ninf : f32) outs(%e_1 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %max:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x3x5xf32>) outs(%init_1, %init_0 : tensor<2x3xf32>, tensor<2x3xi64>) {
  ^bb0(%a_: f32, %o_: f32, %n_: i64):
    %i_ = linalg.index 2 : index
    %j_ = arith.index_cast %i_ : index to i64
    %m_ = arith.maximumf %a_, %o_ : f32
    %c_ = arith.cmpf ogt, %a_, %o_ : f32
    %k_ = arith.select %c_, %j_, %n_ : i64
    linalg.yield %m_, %k_ : f32, i64
  } -> (tensor<2x3xf32>, tensor<2x3xi64>)
  %maxe = tensor.expand_shape %max#0 [[0], [1, 2]] output_shape [2, 3, 1] : tensor<2x3xf32> into tensor<2x3x1xf32>
  %e_2 = tensor.empty() : tensor<2x3x5xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %maxe : tensor<2x3x5xf32>, tensor<2x3x1xf32>) outs(%e_2 : tensor<2x3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<2x3x5xf32>) outs(%e_2 : tensor<2x3x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x5xf32>
  %e_3 = tensor.empty() : tensor<2x3x1xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<2x3x1xf32>) -> tensor<2x3x1xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x5xf32>) outs(%init_2 : tensor<2x3x1xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %a_, %o_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x1xf32>
  %p = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x5xf32>, tensor<2x3x1xf32>) outs(%e_2 : tensor<2x3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x5xf32>
  %e_4 = tensor.empty() : tensor<2x3x4xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %y = linalg.batch_matmul ins(%p, %x_0 : tensor<2x3x5xf32>, tensor<2x5x4xf32>) outs(%init_3 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}

// -----

// TOSA: a unit batch dimension.

// ARGS: x, x, x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: tosa.matmul{{.*}}(tensor<1x5x8xf32>, tensor<1x8x4xf32>, 
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: tosa.matmul{{.*}}(tensor<1x3x5xf32>, tensor<1x5x4xf32>, 
func.func @main(%x: tensor<1x5x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x6xf32>, %k: tensor<1x5x6xf32>) -> tensor<1x3x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %kt = tosa.transpose %k {perms = array<i32: 0, 2, 1>} : (tensor<1x5x6xf32>) -> tensor<1x6x5xf32>
  %s = tosa.matmul %q, %kt, %zp, %zp : (tensor<1x3x6xf32>, tensor<1x6x5xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x5xf32>
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
