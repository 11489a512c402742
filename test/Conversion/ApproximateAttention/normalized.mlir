// Rows of A sum to 1 where A is a softmax in f32 and nothing but one.
//
// RUN: mca-opt %s -split-input-file --mca-approximate-attention="estimator=centroid assume-bidirectional" | FileCheck %s

#ij = affine_map<(i, j) -> (i, j)>
#i = affine_map<(i, j) -> (i)>

// CHECK-LABEL: func.func @softmax
// CHECK: mca.attend {{.*}} normalized}
func.func @softmax(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v1 = tensor.empty() : tensor<5x4xf32>
  %v0 = linalg.fill ins(%zero : f32) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y1 = tensor.empty() : tensor<3x4xf32>
  %y0 = linalg.fill ins(%zero : f32) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

#ij = affine_map<(i, j) -> (i, j)>
#i = affine_map<(i, j) -> (i)>

// Rows are divided after the product here, before it in the result.
// CHECK-LABEL: func.func @divided_afterwards
// CHECK: mca.attend {{.*}} normalized}
func.func @divided_afterwards(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v1 = tensor.empty() : tensor<5x4xf32>
  %v0 = linalg.fill ins(%zero : f32) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %e0 = tensor.empty() : tensor<3x5xf32>
  %e = linalg.exp ins(%s : tensor<3x5xf32>) outs(%e0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %l0 = tensor.empty() : tensor<3xf32>
  %l1 = linalg.fill ins(%zero : f32) outs(%l0 : tensor<3xf32>) -> tensor<3xf32>
  %l = linalg.generic {indexing_maps = [#ij, #i], iterator_types = ["parallel", "reduction"]} ins(%e : tensor<3x5xf32>) outs(%l1 : tensor<3xf32>) {
  ^bb0(%a: f32, %b: f32):
    %c = arith.addf %a, %b : f32
    linalg.yield %c : f32
  } -> tensor<3xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%e, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %r = linalg.generic {indexing_maps = [#ij, #i, #ij], iterator_types = ["parallel", "parallel"]} ins(%y, %l : tensor<3x4xf32>, tensor<3xf32>) outs(%y0 : tensor<3x4xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %d = arith.divf %a, %b : f32
    linalg.yield %d : f32
  } -> tensor<3x4xf32>
  return %r : tensor<3x4xf32>
}

// -----

#ij = affine_map<(i, j) -> (i, j)>
#i = affine_map<(i, j) -> (i)>

// CHECK-LABEL: func.func @scaled
// CHECK: mca.attend {{.*}} #mca<estimator centroid>}
func.func @scaled(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>, %f: tensor<3xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v1 = tensor.empty() : tensor<5x4xf32>
  %v0 = linalg.fill ins(%zero : f32) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %g = linalg.generic {indexing_maps = [#ij, #i, #ij], iterator_types = ["parallel", "parallel"]} ins(%p, %f : tensor<3x5xf32>, tensor<3xf32>) outs(%p0 : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %d = arith.mulf %a, %b : f32
    linalg.yield %d : f32
  } -> tensor<3x5xf32>
  %y1 = tensor.empty() : tensor<3x4xf32>
  %y0 = linalg.fill ins(%zero : f32) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%g, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

#ij = affine_map<(i, j) -> (i, j)>

// Rows of NaN become rows of 0.
// CHECK-LABEL: func.func @guarded
// CHECK: mca.attend {{.*}} #mca<estimator centroid>}
func.func @guarded(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v1 = tensor.empty() : tensor<5x4xf32>
  %v0 = linalg.fill ins(%zero : f32) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %g = linalg.generic {indexing_maps = [#ij, #ij], iterator_types = ["parallel", "parallel"]} ins(%p : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32):
    %c = arith.cmpf uno, %a, %a : f32
    %d = arith.select %c, %zero, %a : f32
    linalg.yield %d : f32
  } -> tensor<3x5xf32>
  %y1 = tensor.empty() : tensor<3x4xf32>
  %y0 = linalg.fill ins(%zero : f32) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%g, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// Sums of rounded probabilities are not 1.
// CHECK-LABEL: func.func @halves
// CHECK: mca.attend {{.*}} #mca<estimator centroid>}
func.func @halves(%x: tensor<5x8xf16>, %w: tensor<8x4xf16>, %s: tensor<3x5xf16>) -> tensor<3x4xf16> {
  %zero = arith.constant 0.0 : f16
  %v1 = tensor.empty() : tensor<5x4xf16>
  %v0 = linalg.fill ins(%zero : f16) outs(%v1 : tensor<5x4xf16>) -> tensor<5x4xf16>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf16>, tensor<8x4xf16>) outs(%v0 : tensor<5x4xf16>) -> tensor<5x4xf16>
  %p0 = tensor.empty() : tensor<3x5xf16>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf16>) outs(%p0 : tensor<3x5xf16>) -> tensor<3x5xf16>
  %y1 = tensor.empty() : tensor<3x4xf16>
  %y0 = linalg.fill ins(%zero : f16) outs(%y1 : tensor<3x4xf16>) -> tensor<3x4xf16>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf16>, tensor<5x4xf16>) outs(%y0 : tensor<3x4xf16>) -> tensor<3x4xf16>
  return %y : tensor<3x4xf16>
}
