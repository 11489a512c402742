// RUN: mca-opt %s -split-input-file --mca-approximate-attention --remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s --implicit-check-not=mca.encode

// Each function stays as it is.
// CHECK: func.func

// The body projects exp(X): no product of X and W.

func.func @not_projected_function_of_input(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.generic {indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (k, j)>, affine_map<(i, j, k) -> (i, j)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %0 = math.exp %a : f32
    %1 = arith.mulf %0, %b : f32
    %2 = arith.addf %out, %1 : f32
    linalg.yield %2 : f32
  } -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark-re @below {{ValueNotProjected{{.*}}found 'linalg.generic'}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// The product is of -A.

func.func @not_attention_function_of_probabilities(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark-re @below {{ProductBody{{.*}}found 'linalg.generic'}}
  %y = linalg.generic {indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (k, j)>, affine_map<(i, j, k) -> (i, j)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %0 = arith.negf %a : f32
    %1 = arith.mulf %0, %b : f32
    %2 = arith.addf %out, %1 : f32
    linalg.yield %2 : f32
  } -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// One factor is a scalar.

func.func @not_attention_scalar_factor_no_crash(%s: tensor<3x5xf32>, %f: f32) -> tensor<3xf32> {
  %zero = arith.constant 0.0 : f32
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3xf32>) -> tensor<3xf32>
  // expected-remark @below {{ProductBody}}
  %y = linalg.generic {indexing_maps = [affine_map<(i, k) -> (i, k)>, affine_map<(i, k) -> ()>, affine_map<(i, k) -> (i)>], iterator_types = ["parallel", "reduction"]} ins(%p, %f : tensor<3x5xf32>, f32) outs(%y1 : tensor<3xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %1 = arith.mulf %a, %b : f32
    %2 = arith.addf %out, %1 : f32
    linalg.yield %2 : f32
  } -> tensor<3xf32>
  return %y : tensor<3xf32>
}

// -----

// One feature, repeated while the bias is added.

func.func @not_rewritten_features_repeated_by_bias(%x: tensor<5x8xf32>, %w: tensor<8x1xf32>, %s: tensor<3x5xf32>, %b: tensor<4xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x1xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x1xf32>) -> tensor<5x1xf32>
  %u = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x1xf32>) outs(%v1 : tensor<5x1xf32>) -> tensor<5x1xf32>
  %v2 = tensor.empty() : tensor<5x4xf32>
  %v = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, 0)>, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%u, %b : tensor<5x1xf32>, tensor<4xf32>) outs(%v2 : tensor<5x4xf32>) {
  ^bb0(%a: f32, %c: f32, %out: f32):
    %0 = arith.addf %a, %c : f32
    linalg.yield %0 : f32
  } -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark-re @below {{ValueRepeated{{.*}}found values repeated by an elementwise operation}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// One token, repeated while the bias is added.

func.func @not_rewritten_tokens_repeated_by_bias(%x: tensor<1x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>, %b: tensor<4xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<1x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<1x4xf32>) -> tensor<1x4xf32>
  %u = linalg.matmul ins(%x, %w : tensor<1x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<1x4xf32>) -> tensor<1x4xf32>
  %v2 = tensor.empty() : tensor<5x4xf32>
  %v = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (0, d1)>, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%u, %b : tensor<1x4xf32>, tensor<4xf32>) outs(%v2 : tensor<5x4xf32>) {
  ^bb0(%a: f32, %c: f32, %out: f32):
    %0 = arith.addf %a, %c : f32
    linalg.yield %0 : f32
  } -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark-re @below {{ValueRepeated{{.*}}found values repeated by an elementwise operation}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// Batch and keys are the diagonal of one projection.

func.func @not_rewritten_diagonal_copy(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x2xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %u0 = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %u = tensor.expand_shape %u0 [[0], [1, 2]] output_shape [5, 2, 2] : tensor<5x4xf32> into tensor<5x2x2xf32>
  %v2 = tensor.empty() : tensor<5x2xf32>
  %v = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%u : tensor<5x2x2xf32>) outs(%v2 : tensor<5x2xf32>) {
  ^bb0(%a: f32, %out: f32):
    linalg.yield %a : f32
  } -> tensor<5x2xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x2xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x2xf32>) -> tensor<3x2xf32>
  // expected-remark-re @below {{ValueNotProjected{{.*}}found 'linalg.generic'}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x2xf32>) outs(%y1 : tensor<3x2xf32>) -> tensor<3x2xf32>
  return %y : tensor<3x2xf32>
}
