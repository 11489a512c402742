// RUN: mca-opt %s -split-input-file --mca-approximate-attention --remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s --implicit-check-not=mca.encode

// Each function stays as it is; its remark says why.
// CHECK: func.func

// The maximum starts at 0 (N2).

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>

func.func @not_softmax_wrong_max_init(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %ninf = arith.constant 0.0 : f32
  %r0 = tensor.empty() : tensor<3xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %m1 = linalg.fill ins(%ninf : f32) outs(%r0 : tensor<3xf32>) -> tensor<3xf32>
  %m = linalg.reduce { arith.maximumf } ins(%s : tensor<3x5xf32>) outs(%m1 : tensor<3xf32>) dimensions = [1]
  %e = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%s, %m : tensor<3x5xf32>, tensor<3xf32>) outs(%p0 : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %0 = arith.subf %a, %b : f32
    %1 = math.exp %0 : f32
    linalg.yield %1 : f32
  } -> tensor<3x5xf32>
  %d1 = linalg.fill ins(%zero : f32) outs(%r0 : tensor<3xf32>) -> tensor<3xf32>
  %d = linalg.reduce { arith.addf } ins(%e : tensor<3x5xf32>) outs(%d1 : tensor<3xf32>) dimensions = [1]
  %p = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%e, %d : tensor<3x5xf32>, tensor<3xf32>) outs(%p0 : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %0 = arith.divf %a, %b : f32
    linalg.yield %0 : f32
  } -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark-re @below {{SoftmaxMaximum{{.*}}found another start value of the maximum}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// The maximum is another tensor's (N2).

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>

func.func @not_softmax_maximum_of_other_scores(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>, %t: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %r0 = tensor.empty() : tensor<3xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %m1 = linalg.fill ins(%ninf : f32) outs(%r0 : tensor<3xf32>) -> tensor<3xf32>
  %m = linalg.reduce { arith.maximumf } ins(%t : tensor<3x5xf32>) outs(%m1 : tensor<3xf32>) dimensions = [1]
  %e = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%s, %m : tensor<3x5xf32>, tensor<3xf32>) outs(%p0 : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %0 = arith.subf %a, %b : f32
    %1 = math.exp %0 : f32
    linalg.yield %1 : f32
  } -> tensor<3x5xf32>
  %d1 = linalg.fill ins(%zero : f32) outs(%r0 : tensor<3xf32>) -> tensor<3xf32>
  %d = linalg.reduce { arith.addf } ins(%e : tensor<3x5xf32>) outs(%d1 : tensor<3xf32>) dimensions = [1]
  %p = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%e, %d : tensor<3x5xf32>, tensor<3xf32>) outs(%p0 : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %0 = arith.divf %a, %b : f32
    linalg.yield %0 : f32
  } -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark @below {{SoftmaxMaximum}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// The sum starts at 1.

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>

func.func @not_softmax_wrong_sum_init(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %ninf = arith.constant 0xFF800000 : f32
  %r0 = tensor.empty() : tensor<3xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %m1 = linalg.fill ins(%ninf : f32) outs(%r0 : tensor<3xf32>) -> tensor<3xf32>
  %m = linalg.reduce { arith.maximumf } ins(%s : tensor<3x5xf32>) outs(%m1 : tensor<3xf32>) dimensions = [1]
  %e = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%s, %m : tensor<3x5xf32>, tensor<3xf32>) outs(%p0 : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %0 = arith.subf %a, %b : f32
    %1 = math.exp %0 : f32
    linalg.yield %1 : f32
  } -> tensor<3x5xf32>
  %d1 = linalg.fill ins(%one : f32) outs(%r0 : tensor<3xf32>) -> tensor<3xf32>
  %d = linalg.reduce { arith.addf } ins(%e : tensor<3x5xf32>) outs(%d1 : tensor<3xf32>) dimensions = [1]
  %p = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%e, %d : tensor<3x5xf32>, tensor<3xf32>) outs(%p0 : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %0 = arith.divf %a, %b : f32
    linalg.yield %0 : f32
  } -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark-re @below {{SoftmaxSum{{.*}}found another start value of the sum}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// Softmax over the wrong axis, extents equal (N1).

func.func @not_attention_softmax_over_queries(%x: tensor<3x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x3xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<3x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<3x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %p0 = tensor.empty() : tensor<3x3xf32>
  %p = linalg.softmax dimension(0) ins(%s : tensor<3x3xf32>) outs(%p0 : tensor<3x3xf32>) -> tensor<3x3xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark @below {{SoftmaxAxis}}
  %y = linalg.matmul ins(%p, %v : tensor<3x3xf32>, tensor<3x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// Something else stands between softmax and product (G2).

func.func @not_attention_dropout(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>, %t: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %q = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %p = linalg.mul ins(%q, %t : tensor<3x5xf32>, tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark-re @below {{ProbabilitiesEdited{{.*}}found 'linalg.mul'}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// select(keep, 0, p) with an unknown condition (N5).

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>

func.func @not_attention_guard_of_wrong_polarity(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>, %keep: tensor<3xi1>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %q = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %p = linalg.generic {indexing_maps = [#row, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%keep, %q : tensor<3xi1>, tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) {
  ^bb0(%c: i1, %a: f32, %out: f32):
    %0 = arith.select %c, %zero, %a : f32
    linalg.yield %0 : f32
  } -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark-re @below {{UnknownGuard{{.*}}no mask of whole rows}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
