// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// E5: V gathered (paged caches, block tables). Left exact: the rows of V are not the rows of one
// projection. A gather below the projection is none of the matcher's business.

// Blocks of a V cache gathered by a block table.

// ARGS: x, i7, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2) -> (d0)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> (d0)>
func.func @main(%cache: tensor<7x4x6xf32>, %table: tensor<2xi64>, %s: tensor<3x8xf32>) -> tensor<3x6xf32> {
  %e = tensor.empty() : tensor<2x4x6xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%table : tensor<2xi64>) outs(%e : tensor<2x4x6xf32>) {
  ^bb0(%in: i64, %out: f32):
    %block = arith.index_cast %in : i64 to index
    %j = linalg.index 1 : index
    %k = linalg.index 2 : index
    %extracted = tensor.extract %cache[%block, %j, %k] : tensor<7x4x6xf32>
    linalg.yield %extracted : f32
  } -> tensor<2x4x6xf32>
  %c = tensor.collapse_shape %v [[0, 1], [2]] : tensor<2x4x6xf32> into tensor<8x6xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x8xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %e_1 = tensor.empty() : tensor<3x8xf32>
  %sub = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<3x8xf32>, tensor<3xf32>) outs(%e_1 : tensor<3x8xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x8xf32>
  %exp = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x8xf32>) outs(%e_1 : tensor<3x8xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x8xf32>
  %zero = arith.constant 0.0 : f32
  %init_0 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x8xf32>) outs(%init_0 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x8xf32>, tensor<3xf32>) outs(%e_1 : tensor<3x8xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x8xf32>
  %e_2 = tensor.empty() : tensor<3x6xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<3x6xf32>) -> tensor<3x6xf32>
  // expected-remark @below {{ValueGathered}}
  %y = linalg.matmul ins(%p, %c : tensor<3x8xf32>, tensor<8x6xf32>) outs(%init_1 : tensor<3x6xf32>) -> tensor<3x6xf32>
  return %y : tensor<3x6xf32>
}

// -----

// The projected tokens themselves are gathered: a token may appear twice, or not at all.

// ARGS: x, w, i6, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1) -> (d0)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
func.func @main(%x: tensor<6x8xf32>, %w: tensor<8x4xf32>, %index: tensor<5xi64>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<6x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<6x4xf32>) -> tensor<6x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<6x8xf32>, tensor<8x4xf32>) outs(%init : tensor<6x4xf32>) -> tensor<6x4xf32>
  %e_0 = tensor.empty() : tensor<5x4xf32>
  %vg = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%index : tensor<5xi64>) outs(%e_0 : tensor<5x4xf32>) {
  ^bb0(%in: i64, %out: f32):
    %i = arith.index_cast %in : i64 to index
    %j = linalg.index 1 : index
    %extracted = tensor.extract %v[%i, %j] : tensor<6x4xf32>
    linalg.yield %extracted : f32
  } -> tensor<5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_1 = tensor.empty() : tensor<3xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_1 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x5xf32>) outs(%init_0 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %e_2 = tensor.empty() : tensor<3x5xf32>
  %sub = linalg.generic {indexing_maps = [#map1, #map, #map1], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<3x5xf32>, tensor<3xf32>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %exp = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x5xf32>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#map1, #map, #map1], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3xf32>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %e_3 = tensor.empty() : tensor<3x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark @below {{ValueGathered}}
  %y = linalg.matmul ins(%p, %vg : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// A gather whose index is computed from the loop: rows in reverse.

// ARGS: x, w, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %c4 = arith.constant 4 : index
  %vg = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel"]} outs(%e : tensor<5x4xf32>) {
  ^bb0(%out: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %back = arith.subi %c4, %i : index
    %extracted = tensor.extract %v[%back, %j] : tensor<5x4xf32>
    linalg.yield %extracted : f32
  } -> tensor<5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<3xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x5xf32>) outs(%init_0 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %e_1 = tensor.empty() : tensor<3x5xf32>
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
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3xf32>) outs(%e_1 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %e_2 = tensor.empty() : tensor<3x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark @below {{ValueGathered}}
  %y = linalg.matmul ins(%p, %vg : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// tensor.gather of cache rows.

// ARGS: x, i7, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%cache: tensor<7x6xf32>, %index: tensor<5x1xi64>, %s: tensor<3x5xf32>) -> tensor<3x6xf32> {
  %v = tensor.gather %cache[%index] gather_dims([0]) : (tensor<7x6xf32>, tensor<5x1xi64>) -> tensor<5x6xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e = tensor.empty() : tensor<3xf32>
  %init = linalg.fill ins(%ninf : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x5xf32>) outs(%init : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %e_0 = tensor.empty() : tensor<3x5xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<3x5xf32>, tensor<3xf32>) outs(%e_0 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %exp = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x5xf32>) outs(%e_0 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %zero = arith.constant 0.0 : f32
  %init_0 = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x5xf32>) outs(%init_0 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3xf32>) outs(%e_0 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %e_1 = tensor.empty() : tensor<3x6xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<3x6xf32>) -> tensor<3x6xf32>
  // expected-remark @below {{ValueGathered}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x6xf32>) outs(%init_1 : tensor<3x6xf32>) -> tensor<3x6xf32>
  return %y : tensor<3x6xf32>
}

// -----

// Only X is gathered (token embeddings): the projection follows the gather.

// ARGS: x, i9, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
#map = affine_map<(d0, d1) -> (d0)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
func.func @main(%table: tensor<9x8xf32>, %ids: tensor<5xi64>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %e = tensor.empty() : tensor<5x8xf32>
  %x = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%ids : tensor<5xi64>) outs(%e : tensor<5x8xf32>) {
  ^bb0(%in: i64, %out: f32):
    %i = arith.index_cast %in : i64 to index
    %j = linalg.index 1 : index
    %extracted = tensor.extract %table[%i, %j] : tensor<9x8xf32>
    linalg.yield %extracted : f32
  } -> tensor<5x8xf32>
  %zero = arith.constant 0.0 : f32
  %e_0 = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_1 = tensor.empty() : tensor<3xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_1 : tensor<3xf32>) -> tensor<3xf32>
  %max = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "reduction"]} ins(%s : tensor<3x5xf32>) outs(%init_0 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %e_2 = tensor.empty() : tensor<3x5xf32>
  %sub = linalg.generic {indexing_maps = [#map1, #map, #map1], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<3x5xf32>, tensor<3xf32>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %exp = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%sub : tensor<3x5xf32>) outs(%e_2 : tensor<3x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_1 : tensor<3xf32>) -> tensor<3xf32>
  %sum = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [#map1, #map, #map1], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3xf32>) outs(%e_2 : tensor<3x5xf32>) {
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

// TOSA gather of cache rows.

// ARGS: x, i7, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
func.func @main(%cache: tensor<2x7x6xf32>, %index: tensor<2x5xi32>, %s: tensor<2x3x5xf32>) -> tensor<2x3x6xf32> {
  %v = tosa.gather %cache, %index : (tensor<2x7x6xf32>, tensor<2x5xi32>) -> tensor<2x5x6xf32>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<2x3x5xf32>) -> tensor<2x3x1xf32>
  %sub = tosa.sub %s, %max : (tensor<2x3x5xf32>, tensor<2x3x1xf32>) -> tensor<2x3x5xf32>
  %exp = tosa.exp %sub : (tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<2x3x5xf32>) -> tensor<2x3x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<2x3x1xf32>) -> tensor<2x3x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<2x3x5xf32>, tensor<2x3x1xf32>, tensor<1xi8>) -> tensor<2x3x5xf32>
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  // expected-remark @below {{ValueGathered}}
  %y = tosa.matmul %p, %v, %zp, %zp : (tensor<2x3x5xf32>, tensor<2x5x6xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x3x6xf32>
  return %y : tensor<2x3x6xf32>
}
