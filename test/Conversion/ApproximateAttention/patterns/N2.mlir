// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// N2: what is subtracted is not the row maximum of the scores, or what divides is not the row sum of
// the exponentials. A row constant cancels, so a wrong maximum is still a softmax in exact arithmetic,
// but it overflows elsewhere: left exact too.

// The maximum over the queries varies along the keys: together with it, these are other scores, and
// their softmax is one. Rewritten.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<5xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<5xf32>) dimensions = [0]
  %empty = tensor.empty() : tensor<3x5xf32>
  %maxb = linalg.broadcast ins(%max : tensor<5xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [0]
  %sub = arith.subf %s, %maxb : tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<3x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// maximum - s: the softmax of -s. Rewritten.
// ARGS: x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<3xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) dimensions = [1]
  %empty = tensor.empty() : tensor<3x5xf32>
  %maxb = linalg.broadcast ins(%max : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %sub = arith.subf %maxb, %s : tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<3x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> ()>

// The maximum of another tensor.
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>, %t: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<3xf32>
  %max = linalg.reduce { arith.maximumf } ins(%t : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) dimensions = [1]
  %empty = tensor.empty() : tensor<3x5xf32>
  %maxb = linalg.broadcast ins(%max : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %sub = arith.subf %s, %maxb : tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<3x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxMaximum}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// A maximum that starts at 0.
func.func @maximum_that_starts_at_0(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) dimensions = [1]
  %empty = tensor.empty() : tensor<3x5xf32>
  %maxb = linalg.broadcast ins(%max : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %sub = arith.subf %s, %maxb : tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxMaximum}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// A maximum that starts at -1e4: scores may lie below.
func.func @maximum_that_starts_at_minus_1e4(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %init_1 = arith.constant dense<-1.0e4> : tensor<3xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) dimensions = [1]
  %empty = tensor.empty() : tensor<3x5xf32>
  %maxb = linalg.broadcast ins(%max : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %sub = arith.subf %s, %maxb : tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<3x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxMaximum}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// The minimum.
func.func @minimum(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %init_1 = arith.constant dense<0x7F800000> : tensor<3xf32>
  %max = linalg.reduce { arith.minimumf } ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) dimensions = [1]
  %empty = tensor.empty() : tensor<3x5xf32>
  %maxb = linalg.broadcast ins(%max : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %sub = arith.subf %s, %maxb : tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<3x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxMaximum}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// A maximum that starts at NaN and keeps it.
func.func @maximum_that_starts_at_nan(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %init_1 = arith.constant dense<0x7FC00000> : tensor<3xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) dimensions = [1]
  %empty = tensor.empty() : tensor<3x5xf32>
  %maxb = linalg.broadcast ins(%max : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %sub = arith.subf %s, %maxb : tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<3x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxMaximum}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// The maximum before the scale.
func.func @maximum_before_scale(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %half = arith.constant dense<0.5> : tensor<3x5xf32>
  %h = arith.mulf %s, %half : tensor<3x5xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<3xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) dimensions = [1]
  %maxb = linalg.broadcast ins(%max : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %sub = arith.subf %h, %maxb : tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<3x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxMaximum}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// The maximum of the negated scores.
func.func @maximum_of_negated_scores(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %neg = arith.negf %s : tensor<3x5xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<3xf32>
  %max = linalg.reduce { arith.maximumf } ins(%neg : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) dimensions = [1]
  %maxb = linalg.broadcast ins(%max : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %sub = arith.subf %s, %maxb : tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<3x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxMaximum}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// The maximum before the cap.
func.func @maximum_before_cap(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %th = math.tanh %s : tensor<3x5xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<3xf32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) dimensions = [1]
  %maxb = linalg.broadcast ins(%max : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %sub = arith.subf %th, %maxb : tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<3x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxMaximum}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// A row statistic that is an argument.
func.func @row_statistic_that_is_argument(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>, %m: tensor<3xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %mb = linalg.broadcast ins(%m : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %sub = arith.subf %s, %mb : tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x5xf32>) outs(%init_1 : tensor<3xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxMaximum}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// The maximum over everything: constant along the keys, not over them alone.
func.func @maximum_over_everything_constant(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %init_1 = arith.constant dense<0xFF800000> : tensor<f32>
  %max = linalg.reduce { arith.maximumf } ins(%s : tensor<3x5xf32>) outs(%init_1 : tensor<f32>) dimensions = [0, 1]
  %empty = tensor.empty() : tensor<3x5xf32>
  %sub = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%s, %max : tensor<3x5xf32>, tensor<f32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.subf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %exp = math.exp %sub : tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3xf32>
  %sum = linalg.reduce { arith.addf } ins(%exp : tensor<3x5xf32>) outs(%init_2 : tensor<3xf32>) dimensions = [1]
  %sumb = linalg.broadcast ins(%sum : tensor<3xf32>) outs(%empty : tensor<3x5xf32>) dimensions = [1]
  %p = arith.divf %exp, %sumb : tensor<3x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{SoftmaxMaximum}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_3 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// TOSA: the maximum of another tensor.
func.func @tosa_maximum_of_another_tensor(%x: tensor<1x5x8xf32>, %w: tensor<1x8x4xf32>, %s: tensor<1x3x5xf32>, %t: tensor<1x3x5xf32>) -> tensor<1x3x4xf32> {
  %zp = "tosa.const"() <{values = dense<0.0> : tensor<1xf32>}> : () -> tensor<1xf32>
  %v = tosa.matmul %x, %w, %zp, %zp : (tensor<1x5x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %v_1 = tosa.reduce_max %t {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %v_2 = tosa.sub %s, %v_1 : (tensor<1x3x5xf32>, tensor<1x3x1xf32>) -> tensor<1x3x5xf32>
  %exp = tosa.exp %v_2 : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %v_3 = tosa.reduce_sum %exp {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %v_4 = tosa.reciprocal %v_3 : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %shift = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
  %p = tosa.mul %exp, %v_4, %shift : (tensor<1x3x5xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x5xf32>
  // expected-remark @below {{SoftmaxMaximum}}
  %y = tosa.matmul %p, %v, %zp, %zp : (tensor<1x3x5xf32>, tensor<1x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}
