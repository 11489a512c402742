// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// G5: fp8 attention with scales. Left exact: mca.encode takes f32, f16 and bf16.

// f8E4M3FN probabilities and values with scales, f32 accumulator.

// ARGS: x, w, x, =0.5
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2) -> ()>
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<2x3x5xf32>, %scale: tensor<f32>) -> tensor<2x3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %v = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<2x5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<2x5x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %m_ = arith.mulf %a_, %b_ : f32
    %r_ = arith.addf %o_, %m_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %e_0 = tensor.empty() : tensor<2x3xf32>
  %init_0 = linalg.fill ins(%ninf : f32) outs(%e_0 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %max = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x3x5xf32>) outs(%init_0 : tensor<2x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.maximumf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3xf32>
  %e_1 = tensor.empty() : tensor<2x3x5xf32>
  %sub = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s, %max : tensor<2x3x5xf32>, tensor<2x3xf32>) outs(%e_1 : tensor<2x3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.subf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x5xf32>
  %exp = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sub : tensor<2x3x5xf32>) outs(%e_1 : tensor<2x3x5xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = math.exp %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x5xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%e_0 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %sum = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x5xf32>) outs(%init_1 : tensor<2x3xf32>) {
  ^bb0(%a_: f32, %o_: f32):
    %r_ = arith.addf %o_, %a_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3xf32>
  %p = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x5xf32>, tensor<2x3xf32>) outs(%e_1 : tensor<2x3x5xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.divf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x5xf32>
  %e_2 = tensor.empty() : tensor<2x5x4xf8E4M3FN>
  %v8 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v, %scale : tensor<2x5x4xf32>, tensor<f32>) outs(%e_2 : tensor<2x5x4xf8E4M3FN>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f8E4M3FN):
    %x_ = arith.divf %a_, %b_ : f32
    %r_ = arith.truncf %x_ : f32 to f8E4M3FN
    linalg.yield %r_ : f8E4M3FN
  } -> tensor<2x5x4xf8E4M3FN>
  %e_3 = tensor.empty() : tensor<2x3x5xf8E4M3FN>
  %p8 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%p : tensor<2x3x5xf32>) outs(%e_3 : tensor<2x3x5xf8E4M3FN>) {
  ^bb0(%a_: f32, %o_: f8E4M3FN):
    %r_ = arith.truncf %a_ : f32 to f8E4M3FN
    linalg.yield %r_ : f8E4M3FN
  } -> tensor<2x3x5xf8E4M3FN>
  %e_4 = tensor.empty() : tensor<2x3x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  // expected-remark @below {{ElementType}}
  %y = linalg.batch_matmul ins(%p8, %v8 : tensor<2x3x5xf8E4M3FN>, tensor<2x5x4xf8E4M3FN>) outs(%init_2 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %o = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%y, %scale : tensor<2x3x4xf32>, tensor<f32>) outs(%e_4 : tensor<2x3x4xf32>) {
  ^bb0(%a_: f32, %b_: f32, %o_: f32):
    %r_ = arith.mulf %a_, %b_ : f32
    linalg.yield %r_ : f32
  } -> tensor<2x3x4xf32>
  return %o : tensor<2x3x4xf32>
}

// -----

// All of it in f8E5M2, the projection too.

// ARGS: x, x, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
func.func @main(%x: tensor<5x8xf8E5M2>, %w: tensor<8x4xf8E5M2>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%e : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf8E5M2>, tensor<8x4xf8E5M2>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %e_0 = tensor.empty() : tensor<5x4xf8E5M2>
  %v8 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%v : tensor<5x4xf32>) outs(%e_0 : tensor<5x4xf8E5M2>) {
  ^bb0(%a_: f32, %o_: f8E5M2):
    %r_ = arith.truncf %a_ : f32 to f8E5M2
    linalg.yield %r_ : f8E5M2
  } -> tensor<5x4xf8E5M2>
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
  %e_3 = tensor.empty() : tensor<3x5xf8E5M2>
  %p8 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%p : tensor<3x5xf32>) outs(%e_3 : tensor<3x5xf8E5M2>) {
  ^bb0(%a_: f32, %o_: f8E5M2):
    %r_ = arith.truncf %a_ : f32 to f8E5M2
    linalg.yield %r_ : f8E5M2
  } -> tensor<3x5xf8E5M2>
  %e_4 = tensor.empty() : tensor<3x4xf32>
  %init_2 = linalg.fill ins(%zero : f32) outs(%e_4 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark @below {{ElementType}}
  %y = linalg.matmul ins(%p8, %v8 : tensor<3x5xf8E5M2>, tensor<5x4xf8E5M2>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// f64: no kernel for it either.

// ARGS: x, w, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
func.func @main(%x: tensor<5x8xf64>, %w: tensor<8x4xf64>, %s: tensor<3x5xf64>) -> tensor<3x4xf64> {
  %zero_f64 = arith.constant 0.0 : f64
  %e = tensor.empty() : tensor<5x4xf64>
  %init = linalg.fill ins(%zero_f64 : f64) outs(%e : tensor<5x4xf64>) -> tensor<5x4xf64>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf64>, tensor<8x4xf64>) outs(%init : tensor<5x4xf64>) -> tensor<5x4xf64>
  %e_0 = tensor.empty() : tensor<3x5xf64>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf64>) outs(%e_0 : tensor<3x5xf64>) -> tensor<3x5xf64>
  %e_1 = tensor.empty() : tensor<3x4xf64>
  %init_0 = linalg.fill ins(%zero_f64 : f64) outs(%e_1 : tensor<3x4xf64>) -> tensor<3x4xf64>
  // expected-remark @below {{ElementType}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf64>, tensor<5x4xf64>) outs(%init_0 : tensor<3x4xf64>) -> tensor<3x4xf64>
  return %y : tensor<3x4xf64>
}

// -----

// TOSA: f8E4M3FN product, f16 accumulator.

// ARGS: x, x, x
// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
func.func @main(%x: tensor<1x5x8xf32>, %w: tensor<1x8x4xf32>, %s: tensor<1x3x5xf32>) -> tensor<1x3x4xf16> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %vh = tosa.cast %v : (tensor<1x5x4xf32>) -> tensor<1x5x4xf16>
  %v8 = tosa.cast %vh : (tensor<1x5x4xf16>) -> tensor<1x5x4xf8E4M3FN>
  %max = tosa.reduce_max %s {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %sub = tosa.sub %s, %max : (tensor<1x3x5xf32>, tensor<1x3x1xf32>) -> tensor<1x3x5xf32>
  %exp = tosa.exp %sub : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %sum = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %rcp = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %rcp, %shift : (tensor<1x3x5xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  %ph = tosa.cast %p : (tensor<1x3x5xf32>) -> tensor<1x3x5xf16>
  %p8 = tosa.cast %ph : (tensor<1x3x5xf16>) -> tensor<1x3x5xf8E4M3FN>
  %zp8 = "tosa.const"() <{values = dense<0.0> : tensor<1xf8E4M3FN>}> : () -> tensor<1xf8E4M3FN>
  // expected-remark @below {{ElementType}}
  %y = tosa.matmul %p8, %v8, %zp8, %zp8 : (tensor<1x3x5xf8E4M3FN>, tensor<1x5x4xf8E4M3FN>, tensor<1xf8E4M3FN>, tensor<1xf8E4M3FN>) -> tensor<1x3x4xf16>
  return %y : tensor<1x3x4xf16>
}
