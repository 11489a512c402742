// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// G5: fp8 attention with scales. Left exact: mca.encode takes f32, f16 and bf16.

// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> ()>

// f8E4M3FN probabilities and values with scales, f32 accumulator.
func.func @main(%x: tensor<2x5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<2x3x5xf32>, %scale: tensor<f32>) -> tensor<2x3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<2x5x4xf32>
  %v = linalg.contract indexing_maps = [#map, #map1, #map2] ins(%x, %w : tensor<2x5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %empty = tensor.empty() : tensor<2x3x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x3x5xf32>) outs(%empty : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %empty_1 = tensor.empty() : tensor<2x5x4xf8E4M3FN>
  %v8 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v, %scale : tensor<2x5x4xf32>, tensor<f32>) outs(%empty_1 : tensor<2x5x4xf8E4M3FN>) {
  ^bb0(%a: f32, %b: f32, %o1: f8E4M3FN):
    %x1 = arith.divf %a, %b : f32
    %r = arith.truncf %x1 : f32 to f8E4M3FN
    linalg.yield %r : f8E4M3FN
  } -> tensor<2x5x4xf8E4M3FN>
  %p8 = arith.truncf %p : tensor<2x3x5xf32> to tensor<2x3x5xf8E4M3FN>
  %empty_2 = tensor.empty() : tensor<2x3x4xf32>
  %init_1 = arith.constant dense<0.0> : tensor<2x3x4xf32>
  // expected-remark @below {{ElementType}}
  %y = linalg.batch_matmul ins(%p8, %v8 : tensor<2x3x5xf8E4M3FN>, tensor<2x5x4xf8E4M3FN>) outs(%init_1 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %o = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%y, %scale : tensor<2x3x4xf32>, tensor<f32>) outs(%empty_2 : tensor<2x3x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o11: f32):
    %r = arith.mulf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<2x3x4xf32>
  return %o : tensor<2x3x4xf32>
}

// f64: no kernel for it either.
func.func @f64_no_kernel(%x: tensor<5x8xf64>, %w: tensor<8x4xf64>, %s: tensor<3x5xf64>) -> tensor<3x4xf64> {
  %init = arith.constant dense<0.0> : tensor<5x4xf64>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf64>, tensor<8x4xf64>) outs(%init : tensor<5x4xf64>) -> tensor<5x4xf64>
  %empty = tensor.empty() : tensor<3x5xf64>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf64>) outs(%empty : tensor<3x5xf64>) -> tensor<3x5xf64>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf64>
  // expected-remark @below {{ElementType}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf64>, tensor<5x4xf64>) outs(%init_1 : tensor<3x4xf64>) -> tensor<3x4xf64>
  return %y : tensor<3x4xf64>
}

// TOSA: f8E4M3FN product, f16 accumulator.
func.func @tosa_f8e4m3fn_product_f16_accumulator(%x: tensor<1x5x8xf32>, %w: tensor<1x8x4xf32>, %s: tensor<1x3x5xf32>) -> tensor<1x3x4xf16> {
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
