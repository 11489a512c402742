// RUN: mca-opt %s --mca-start-from-bias | FileCheck %s

#row = affine_map<(i, j) -> (j)>
#column = affine_map<(i, j) -> (i)>
#id = affine_map<(i, j) -> (i, j)>

// Someone else reads the product.
// CHECK-LABEL: func @other_reader
// CHECK: %[[FILL:.+]] = linalg.fill
// CHECK: linalg.matmul {{.*}} outs(%[[FILL]]
// CHECK: arith.addf
func.func @other_reader(%x: tensor<4x6xf32>, %w: tensor<6x8xf32>, %b: tensor<8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>) {
  %e = tensor.empty() : tensor<4x8xf32>
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %p = linalg.matmul ins(%x, %w : tensor<4x6xf32>, tensor<6x8xf32>) outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
    ins(%p, %b : tensor<4x8xf32>, tensor<8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%sum: f32, %bias: f32, %out: f32):
    %s = arith.addf %sum, %bias : f32
    linalg.yield %s : f32
  } -> tensor<4x8xf32>
  return %y, %p : tensor<4x8xf32>, tensor<4x8xf32>
}

// Sums that start from something already.
// CHECK-LABEL: func @not_from_zero
// CHECK: %[[FILL:.+]] = linalg.fill
// CHECK: linalg.matmul {{.*}} outs(%[[FILL]]
// CHECK: arith.addf
func.func @not_from_zero(%x: tensor<4x6xf32>, %w: tensor<6x8xf32>, %b: tensor<8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %zero = arith.constant 1.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %p = linalg.matmul ins(%x, %w : tensor<4x6xf32>, tensor<6x8xf32>) outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
    ins(%p, %b : tensor<4x8xf32>, tensor<8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%sum: f32, %bias: f32, %out: f32):
    %s = arith.addf %sum, %bias : f32
    linalg.yield %s : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// More is done with the sum.
// CHECK-LABEL: func @more_than_a_sum
// CHECK: %[[FILL:.+]] = linalg.fill
// CHECK: linalg.matmul {{.*}} outs(%[[FILL]]
// CHECK: arith.addf
func.func @more_than_a_sum(%x: tensor<4x6xf32>, %w: tensor<6x8xf32>, %b: tensor<8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %p = linalg.matmul ins(%x, %w : tensor<4x6xf32>, tensor<6x8xf32>) outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
    ins(%p, %b : tensor<4x8xf32>, tensor<8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%sum: f32, %bias: f32, %out: f32):
    %s = arith.addf %sum, %bias : f32
    %t = math.tanh %s : f32
    linalg.yield %t : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// A number for each row.
// CHECK-LABEL: func @by_column
// CHECK: %[[FILL:.+]] = linalg.fill
// CHECK: linalg.matmul {{.*}} outs(%[[FILL]]
// CHECK: arith.addf
func.func @by_column(%x: tensor<4x6xf32>, %w: tensor<6x8xf32>, %b: tensor<4xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %p = linalg.matmul ins(%x, %w : tensor<4x6xf32>, tensor<6x8xf32>) outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
  %y = linalg.generic {indexing_maps = [#id, #column, #id], iterator_types = ["parallel", "parallel"]}
    ins(%p, %b : tensor<4x8xf32>, tensor<4xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%sum: f32, %bias: f32, %out: f32):
    %s = arith.addf %sum, %bias : f32
    linalg.yield %s : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// A whole matrix.
// CHECK-LABEL: func @residual
// CHECK: %[[FILL:.+]] = linalg.fill
// CHECK: linalg.matmul {{.*}} outs(%[[FILL]]
// CHECK: arith.addf
func.func @residual(%x: tensor<4x6xf32>, %w: tensor<6x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %p = linalg.matmul ins(%x, %w : tensor<4x6xf32>, tensor<6x8xf32>) outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]}
    ins(%p, %b : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%sum: f32, %bias: f32, %out: f32):
    %s = arith.addf %sum, %bias : f32
    linalg.yield %s : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// Sums are rounded before the bias is added.
// CHECK-LABEL: func @bf16
// CHECK: %[[FILL:.+]] = linalg.fill
// CHECK: linalg.matmul {{.*}} outs(%[[FILL]]
// CHECK: arith.addf
func.func @bf16(%x: tensor<4x6xbf16>, %w: tensor<6x8xbf16>, %b: tensor<8xbf16>) -> tensor<4x8xbf16> {
  %e = tensor.empty() : tensor<4x8xbf16>
  %zero = arith.constant 0.0 : bf16
  %f = linalg.fill ins(%zero : bf16) outs(%e : tensor<4x8xbf16>) -> tensor<4x8xbf16>
  %p = linalg.matmul ins(%x, %w : tensor<4x6xbf16>, tensor<6x8xbf16>) outs(%f : tensor<4x8xbf16>) -> tensor<4x8xbf16>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
    ins(%p, %b : tensor<4x8xbf16>, tensor<8xbf16>) outs(%e : tensor<4x8xbf16>) {
  ^bb0(%sum: bf16, %bias: bf16, %out: bf16):
    %s = arith.addf %sum, %bias : bf16
    linalg.yield %s : bf16
  } -> tensor<4x8xbf16>
  return %y : tensor<4x8xbf16>
}

// The bias is read from memory that is written after the product.
// CHECK-LABEL: func @known_later
// CHECK: %[[FILL:.+]] = linalg.fill
// CHECK: linalg.matmul {{.*}} outs(%[[FILL]]
// CHECK: arith.addf
func.func @known_later(%x: tensor<4x6xf32>, %w: tensor<6x8xf32>, %m: memref<8xf32>, %v: f32) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %p = linalg.matmul ins(%x, %w : tensor<4x6xf32>, tensor<6x8xf32>) outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
  memref.store %v, %m[%c0] : memref<8xf32>
  %b = bufferization.to_tensor %m restrict : memref<8xf32> to tensor<8xf32>
  %i = tensor.insert %v into %b[%c0] : tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
    ins(%p, %i : tensor<4x8xf32>, tensor<8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%sum: f32, %bias: f32, %out: f32):
    %s = arith.addf %sum, %bias : f32
    linalg.yield %s : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// One number for all elements.
// CHECK-LABEL: func @number
// CHECK: %[[FILL:.+]] = linalg.fill
// CHECK: linalg.matmul {{.*}} outs(%[[FILL]]
// CHECK: arith.addf
func.func @number(%x: tensor<4x6xf32>, %w: tensor<6x8xf32>, %b: f32) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %p = linalg.matmul ins(%x, %w : tensor<4x6xf32>, tensor<6x8xf32>) outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
  %y = linalg.generic {indexing_maps = [#id, affine_map<(i, j) -> ()>, #id], iterator_types = ["parallel", "parallel"]}
    ins(%p, %b : tensor<4x8xf32>, f32) outs(%e : tensor<4x8xf32>) {
  ^bb0(%sum: f32, %bias: f32, %out: f32):
    %s = arith.addf %sum, %bias : f32
    linalg.yield %s : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}
