// RUN: mca-opt %s -split-input-file --mca-approximate-attention --remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s --implicit-check-not=mca.encode

// Each function stays as it is; its remark says why.
// CHECK: func.func

// V is an argument.

func.func @not_projected_argument(%v: tensor<5x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark-re @below {{ValueNotProjected{{.*}}found a block argument}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// An activation follows the projection.

func.func @not_projected_activation(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %u = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.tanh ins(%u : tensor<5x4xf32>) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark-re @below {{ValueNotProjected{{.*}}found 'linalg.tanh'}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// The product adds to another tensor.

func.func @not_projected_accumulates(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>, %t: tensor<5x4xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%t : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark-re @below {{ValueNotProjected{{.*}}starts from another tensor}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// V is returned as well (F12).

func.func @not_projected_value_shared(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> (tensor<3x4xf32>, tensor<5x4xf32>) {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark-re @below {{ValueShared{{.*}}'func.return' also reads the result of 'linalg.matmul'}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y, %v : tensor<3x4xf32>, tensor<5x4xf32>
}

// -----

// The weight is computed from another argument.

func.func @not_weight_computed(%x: tensor<5x8xf32>, %u: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w0 = tensor.empty() : tensor<8x4xf32>
  %w = linalg.tanh ins(%u : tensor<8x4xf32>) outs(%w0 : tensor<8x4xf32>) -> tensor<8x4xf32>
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark-re @below {{WeightNotConstant{{.*}}found 'linalg.tanh'}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// Double precision.

func.func @not_f64(%x: tensor<5x8xf64>, %w: tensor<8x4xf64>, %s: tensor<3x5xf64>) -> tensor<3x4xf64> {
  %zero = arith.constant 0.0 : f64
  %v0 = tensor.empty() : tensor<5x4xf64>
  %v1 = linalg.fill ins(%zero : f64) outs(%v0 : tensor<5x4xf64>) -> tensor<5x4xf64>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf64>, tensor<8x4xf64>) outs(%v1 : tensor<5x4xf64>) -> tensor<5x4xf64>
  %p0 = tensor.empty() : tensor<3x5xf64>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf64>) outs(%p0 : tensor<3x5xf64>) -> tensor<3x5xf64>
  %y0 = tensor.empty() : tensor<3x4xf64>
  %y1 = linalg.fill ins(%zero : f64) outs(%y0 : tensor<3x4xf64>) -> tensor<3x4xf64>
  // expected-remark-re @below {{ElementType{{.*}}f64}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf64>, tensor<5x4xf64>) outs(%y1 : tensor<3x4xf64>) -> tensor<3x4xf64>
  return %y : tensor<3x4xf64>
}

// -----

// No keys at all.

func.func @not_any_element_no_crash(%x: tensor<0x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x0xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<0x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<0x4xf32>) -> tensor<0x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<0x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<0x4xf32>) -> tensor<0x4xf32>
  %p0 = tensor.empty() : tensor<3x0xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x0xf32>) outs(%p0 : tensor<3x0xf32>) -> tensor<3x0xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark @below {{EmptyShape}}
  %y = linalg.matmul ins(%p, %v : tensor<3x0xf32>, tensor<0x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// A weight per batch element.

func.func @not_rewritten_batched_weight(%x: tensor<2x5x8xf32>, %w: tensor<2x8x4xf32>, %s: tensor<2x3x5xf32>) -> tensor<2x3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<2x5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %v = linalg.batch_matmul ins(%x, %w : tensor<2x5x8xf32>, tensor<2x8x4xf32>) outs(%v1 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %p0 = tensor.empty() : tensor<2x3x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x3x5xf32>) outs(%p0 : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %y0 = tensor.empty() : tensor<2x3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  // expected-remark-re @below {{WeightVariesWithToken{{.*}}found a batched weight}}
  %y = linalg.batch_matmul ins(%p, %v : tensor<2x3x5xf32>, tensor<2x5x4xf32>) outs(%y1 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}

// -----

// The bias varies with the token.

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>

func.func @not_rewritten_bias_per_token(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>, %b: tensor<5x4xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %u = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%u, %b : tensor<5x4xf32>, tensor<5x4xf32>) outs(%v0 : tensor<5x4xf32>) {
  ^bb0(%a: f32, %c: f32, %out: f32):
    %0 = arith.addf %a, %c : f32
    linalg.yield %0 : f32
  } -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark @below {{BiasShape}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
