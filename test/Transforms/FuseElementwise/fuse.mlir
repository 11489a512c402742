// RUN: mca-opt %s -split-input-file --mca-fuse-elementwise --canonicalize | FileCheck %s

// A transpose moves into the maps of a product; the body stays recognizable.
// CHECK: #[[$W:.+]] = affine_map<(d0, d1, d2) -> (d1, d2)>
// CHECK-LABEL: func @transposed_weight
// CHECK-SAME: %[[X:.+]]: tensor<8x32xf32>, %[[W:.+]]: tensor<64x32xf32>
// CHECK-NOT: linalg.transpose
// CHECK: linalg.generic {indexing_maps = [#{{.+}}, #[[$W]], #{{.+}}]{{.*}} ins(%[[X]], %[[W]]
func.func @transposed_weight(%x: tensor<8x32xf32>, %w: tensor<64x32xf32>, %z: tensor<8x64xf32>) -> tensor<8x64xf32> {
  %e = tensor.empty() : tensor<32x64xf32>
  %t = linalg.transpose ins(%w : tensor<64x32xf32>) outs(%e : tensor<32x64xf32>) permutation = [1, 0]
  %r = linalg.matmul ins(%x, %t : tensor<8x32xf32>, tensor<32x64xf32>) outs(%z : tensor<8x64xf32>) -> tensor<8x64xf32>
  return %r : tensor<8x64xf32>
}

// -----

// The second result of torch's maximum is not used: one result, no index.
#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
// CHECK-LABEL: func @maximum_without_index
// CHECK: linalg.generic
// CHECK-NOT: linalg.index
// CHECK: -> tensor<4xf32>
func.func @maximum_without_index(%x: tensor<4x8xf32>, %m: tensor<4xf32>, %n: tensor<4xi64>) -> tensor<4xf32> {
  %0:2 = linalg.generic {indexing_maps = [#id, #row, #row], iterator_types = ["parallel", "reduction"]}
    ins(%x : tensor<4x8xf32>) outs(%m, %n : tensor<4xf32>, tensor<4xi64>) {
  ^bb0(%in: f32, %max: f32, %at: i64):
    %j = linalg.index 1 : index
    %k = arith.index_cast %j : index to i64
    %a = arith.maximumf %in, %max : f32
    %c = arith.cmpf ogt, %in, %max : f32
    %s = arith.select %c, %k, %at : i64
    linalg.yield %a, %s : f32, i64
  } -> (tensor<4xf32>, tensor<4xi64>)
  return %0#0 : tensor<4xf32>
}

// -----

// scale + bias: one pass over the data; the broadcast bias is never written.
#id = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
// CHECK-LABEL: func @chain
// CHECK: linalg.generic
// CHECK: arith.mulf
// CHECK: arith.addf
// CHECK-NOT: linalg.generic
func.func @chain(%x: tensor<4x8xf32>, %b: tensor<8xf32>) -> tensor<4x8xf32> {
  %c = arith.constant 0.25 : f32
  %e = tensor.empty() : tensor<4x8xf32>
  %wide = linalg.broadcast ins(%b : tensor<8xf32>) outs(%e : tensor<4x8xf32>) dimensions = [0]
  %0 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
    ins(%x : tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %m = arith.mulf %in, %c : f32
    linalg.yield %m : f32
  } -> tensor<4x8xf32>
  %1 = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]}
    ins(%0, %wide : tensor<4x8xf32>, tensor<4x8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%in: f32, %bias: f32, %out: f32):
    %s = arith.addf %in, %bias : f32
    linalg.yield %s : f32
  } -> tensor<4x8xf32>
  return %1 : tensor<4x8xf32>
}

// What a sum starts from is a fill, not a constant to be copied.
// CHECK-LABEL: func @from_constant
// CHECK: %[[E:.+]] = tensor.empty() : tensor<4x6xf32>
// CHECK: %[[F:.+]] = linalg.fill ins(%{{.+}} : f32) outs(%[[E]] : tensor<4x6xf32>)
// CHECK: linalg.generic {{.*}} outs(%[[F]] : tensor<4x6xf32>)
func.func @from_constant(%x: tensor<4x5xf32>, %w: tensor<5x6xf32>) -> tensor<4x6xf32> {
  %z = arith.constant dense<0.0> : tensor<4x6xf32>
  %y = linalg.matmul ins(%x, %w : tensor<4x5xf32>, tensor<5x6xf32>) outs(%z : tensor<4x6xf32>) -> tensor<4x6xf32>
  return %y : tensor<4x6xf32>
}

// CHECK-LABEL: func @from_numbers
// CHECK: %[[C:.+]] = arith.constant dense<{{\[}}1.000000e+00, 2.000000e+00]>
// CHECK: linalg.generic {{.*}} outs(%[[C]] : tensor<2xf32>)
func.func @from_numbers(%x: tensor<2x5xf32>, %w: tensor<5xf32>) -> tensor<2xf32> {
  %z = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %y = linalg.matvec ins(%x, %w : tensor<2x5xf32>, tensor<5xf32>) outs(%z : tensor<2xf32>) -> tensor<2xf32>
  return %y : tensor<2xf32>
}
