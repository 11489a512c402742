// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// N2: what divides is not the row sum of the exponentials.

// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>

// A sum that starts at 1 (softmax-off-by-one).
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<3xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) dimensions = [1]
  %empty = tensor.empty() : tensor<3x5xf32>
  %maxb = linalg.broadcast ins(%max : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %sub = arith.subf %s, %maxb : tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %init_2 = arith.constant dense<1.0> : tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<3x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxSum}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// A sum that starts from a tensor.
func.func @sum_that_starts_from_tensor(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>, %t: tensor<3xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<3xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) dimensions = [1]
  %empty = tensor.empty() : tensor<3x5xf32>
  %maxb = linalg.broadcast ins(%max : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %sub = arith.subf %s, %maxb : tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x5xf32>) outs(%t : tensor<3xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxSum}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// The sum of another tensor.
func.func @sum_of_another_tensor(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>, %t: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<3xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) dimensions = [1]
  %empty = tensor.empty() : tensor<3x5xf32>
  %maxb = linalg.broadcast ins(%max : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %sub = arith.subf %s, %maxb : tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%t : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<3x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxSum}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// The sum of other exponentials.
func.func @sum_of_other_exponentials(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>, %t: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<3xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) dimensions = [1]
  %empty = tensor.empty() : tensor<3x5xf32>
  %maxb = linalg.broadcast ins(%max : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %sub = arith.subf %s, %maxb : tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %exp2 = math.exp %t : tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp2 : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<3x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxSum}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// Other exponentials in the numerator.
func.func @other_exponentials_in_numerator(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>, %t: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<3xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) dimensions = [1]
  %empty = tensor.empty() : tensor<3x5xf32>
  %maxb = linalg.broadcast ins(%max : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %sub = arith.subf %s, %maxb : tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) dimensions = [1]
  %exp2 = math.exp %t : tensor<3x5xf32>
  %sumb = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %p = arith.divf %exp2, %sumb : tensor<3x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxSum}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// The sum of the squares.
func.func @sum_of_squares(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<3xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) dimensions = [1]
  %empty = tensor.empty() : tensor<3x5xf32>
  %maxb = linalg.broadcast ins(%max : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %sub = arith.subf %s, %maxb : tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %sq = arith.mulf %exp, %exp : tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%sq : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<3x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxSum}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// A product instead of a sum.
func.func @product_instead_of_sum(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<3xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) dimensions = [1]
  %empty = tensor.empty() : tensor<3x5xf32>
  %maxb = linalg.broadcast ins(%max : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %sub = arith.subf %s, %maxb : tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %init_2 = arith.constant dense<1.0> : tensor<3xf32>
  %sum = linalg.reduce { arith.mulf } ins(%exp : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<3x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxSum}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// The sum of all keys but the last.
func.func @sum_of_all_keys(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<3xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) dimensions = [1]
  %empty = tensor.empty() : tensor<3x5xf32>
  %maxb = linalg.broadcast ins(%max : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %sub = arith.subf %s, %maxb : tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %some = tensor.extract_slice %exp[0, 0] [3, 4] [1, 1] : tensor<3x5xf32> to tensor<3x4xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%some : tensor<3x4xf32>) outs(%init_2 : tensor<3xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<3x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxSum}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// An epsilon in the divisor.
func.func @epsilon_in_divisor(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %eps = arith.constant 0.01 : f32
  %init_1 = arith.constant dense<0xFF800000> : tensor<3xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) dimensions = [1]
  %empty = tensor.empty() : tensor<3x5xf32>
  %maxb = linalg.broadcast ins(%max : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %sub = arith.subf %s, %maxb : tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) dimensions = [1]
  %p = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<3x5xf32>, tensor<3xf32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %x1 = arith.addf %b, %eps : f32
    %r = arith.divf %a, %x1 : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxSum}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// Inverted: sum / exponential.
func.func @inverted_sum_exponential(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<3xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) dimensions = [1]
  %empty = tensor.empty() : tensor<3x5xf32>
  %maxb = linalg.broadcast ins(%max : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %sub = arith.subf %s, %maxb : tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %p = arith.divf %sumb, %exp : tensor<3x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{ProbabilitiesEdited}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// TOSA: the sum of another tensor.
func.func @tosa_sum_of_another_tensor(%x: tensor<1x5x8xf32>, %w: tensor<1x8x4xf32>, %s: tensor<1x3x5xf32>, %t: tensor<1x3x5xf32>) -> tensor<1x3x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %v_1 = tosa.reduce_max %s {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %v_2 = tosa.sub %s, %v_1 : (tensor<1x3x5xf32>, tensor<1x3x1xf32>) -> tensor<1x3x5xf32>
  %exp = tosa.exp %v_2 : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %exp2 = tosa.exp %t : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %v_3 = tosa.reduce_sum %exp2 {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %v_4 = tosa.reciprocal %v_3 : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %v_4, %shift : (tensor<1x3x5xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  // expected-remark @below {{SoftmaxSum}}
  %y = tosa.matmul %p, %v, %zp, %zp : (tensor<1x3x5xf32>, tensor<1x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// TOSA: another numerator.
func.func @tosa_another_numerator(%x: tensor<1x5x8xf32>, %w: tensor<1x8x4xf32>, %s: tensor<1x3x5xf32>, %t: tensor<1x3x5xf32>) -> tensor<1x3x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %v_1 = tosa.reduce_max %s {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %v_2 = tosa.sub %s, %v_1 : (tensor<1x3x5xf32>, tensor<1x3x1xf32>) -> tensor<1x3x5xf32>
  %exp = tosa.exp %v_2 : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %v_3 = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %v_4 = tosa.reciprocal %v_3 : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %exp2 = tosa.exp %t : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp2, %v_4, %shift : (tensor<1x3x5xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  // expected-remark @below {{SoftmaxSum}}
  %y = tosa.matmul %p, %v, %zp, %zp : (tensor<1x3x5xf32>, tensor<1x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// TOSA: 1 is added to the sum.
func.func @tosa_sum_plus_1(%x: tensor<1x5x8xf32>, %w: tensor<1x8x4xf32>, %s: tensor<1x3x5xf32>, %t: tensor<1x3x5xf32>) -> tensor<1x3x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %v_1 = tosa.reduce_max %s {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %v_2 = tosa.sub %s, %v_1 : (tensor<1x3x5xf32>, tensor<1x3x1xf32>) -> tensor<1x3x5xf32>
  %exp = tosa.exp %v_2 : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %v_3 = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %one = "tosa.const"() <{values = dense<1.0> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
  %v_4 = tosa.add %v_3, %one : (tensor<1x3x1xf32>, tensor<1x1x1xf32>) -> tensor<1x3x1xf32>
  %v_5 = tosa.reciprocal %v_4 : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %v_5, %shift : (tensor<1x3x5xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  // expected-remark @below {{SoftmaxSum}}
  %y = tosa.matmul %p, %v, %zp, %zp : (tensor<1x3x5xf32>, tensor<1x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// TOSA: rsqrt for reciprocal.
func.func @tosa_rsqrt_for_reciprocal(%x: tensor<1x5x8xf32>, %w: tensor<1x8x4xf32>, %s: tensor<1x3x5xf32>, %t: tensor<1x3x5xf32>) -> tensor<1x3x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %v_1 = tosa.reduce_max %s {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %v_2 = tosa.sub %s, %v_1 : (tensor<1x3x5xf32>, tensor<1x3x1xf32>) -> tensor<1x3x5xf32>
  %exp = tosa.exp %v_2 : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %v_3 = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %v_4 = tosa.rsqrt %v_3 : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %v_4, %shift : (tensor<1x3x5xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  // expected-remark @below {{ProbabilitiesEdited}}
  %y = tosa.matmul %p, %v, %zp, %zp : (tensor<1x3x5xf32>, tensor<1x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}
