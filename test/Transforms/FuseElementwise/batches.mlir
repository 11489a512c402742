// RUN: mca-opt %s -split-input-file --mca-fuse-elementwise --canonicalize | FileCheck %s

// 2 x 3 heads are batches of the product, as they are of the mask.
// CHECK-LABEL: func @heads
// CHECK-SAME: %[[Q:[^ ]+]]: tensor<2x3x5x4xf32>, %[[K:[^ ]+]]: tensor<2x3x4x7xf32>, %[[MASK:[^ ]+]]: tensor<2x7xf32>
// CHECK-NOT: collapse_shape
// CHECK: %[[S:.+]] = linalg.generic {{.*}} ins(%[[Q]], %[[K]] : tensor<2x3x5x4xf32>, tensor<2x3x4x7xf32>)
// CHECK-NOT: expand_shape
// CHECK: linalg.generic {{.*}} ins(%[[S]], %[[MASK]] :
func.func @heads(%q: tensor<2x3x5x4xf32>, %k: tensor<2x3x4x7xf32>, %mask: tensor<2x7xf32>) -> tensor<2x3x5x7xf32> {
  %zero = arith.constant 0.0 : f32
  %q6 = tensor.collapse_shape %q [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
  %k6 = tensor.collapse_shape %k [[0, 1], [2], [3]] : tensor<2x3x4x7xf32> into tensor<6x4x7xf32>
  %e6 = tensor.empty() : tensor<6x5x7xf32>
  %z6 = linalg.fill ins(%zero : f32) outs(%e6 : tensor<6x5x7xf32>) -> tensor<6x5x7xf32>
  %s6 = linalg.batch_matmul ins(%q6, %k6 : tensor<6x5x4xf32>, tensor<6x4x7xf32>) outs(%z6 : tensor<6x5x7xf32>) -> tensor<6x5x7xf32>
  %s = tensor.expand_shape %s6 [[0, 1], [2], [3]] output_shape [2, 3, 5, 7] : tensor<6x5x7xf32> into tensor<2x3x5x7xf32>
  %e = tensor.empty() : tensor<2x3x5x7xf32>
  %m = linalg.generic {
    indexing_maps = [affine_map<(b, h, i, j) -> (b, h, i, j)>, affine_map<(b, h, i, j) -> (b, j)>, affine_map<(b, h, i, j) -> (b, h, i, j)>],
    iterator_types = ["parallel", "parallel", "parallel", "parallel"]
  } ins(%s, %mask : tensor<2x3x5x7xf32>, tensor<2x7xf32>) outs(%e : tensor<2x3x5x7xf32>) {
  ^bb0(%x: f32, %low: f32, %old: f32):
    %y = arith.addf %x, %low : f32
    linalg.yield %y : f32
  } -> tensor<2x3x5x7xf32>
  return %m : tensor<2x3x5x7xf32>
}

// -----

// Rows and columns stay as they are.
// CHECK-LABEL: func @rows
// CHECK: linalg.generic {{.*}} ins(%{{.+}}, %{{.+}} : tensor<6x4xf32>, tensor<4x7xf32>)
// CHECK: tensor.expand_shape
func.func @rows(%x: tensor<6x4xf32>, %w: tensor<4x7xf32>, %z: tensor<6x7xf32>) -> tensor<2x3x7xf32> {
  %y = linalg.matmul ins(%x, %w : tensor<6x4xf32>, tensor<4x7xf32>) outs(%z : tensor<6x7xf32>) -> tensor<6x7xf32>
  %s = tensor.expand_shape %y [[0, 1], [2]] output_shape [2, 3, 7] : tensor<6x7xf32> into tensor<2x3x7xf32>
  return %s : tensor<2x3x7xf32>
}

// -----

// Read as it is, too.
// CHECK-LABEL: func @two_users
// CHECK: linalg.generic {{.*}} ins(%{{.+}}, %{{.+}} : tensor<6x5x4xf32>, tensor<6x4x7xf32>)
// CHECK: tensor.expand_shape
func.func @two_users(%q: tensor<6x5x4xf32>, %k: tensor<6x4x7xf32>, %z: tensor<6x5x7xf32>) -> (tensor<2x3x5x7xf32>, tensor<6x5x7xf32>) {
  %y = linalg.batch_matmul ins(%q, %k : tensor<6x5x4xf32>, tensor<6x4x7xf32>) outs(%z : tensor<6x5x7xf32>) -> tensor<6x5x7xf32>
  %s = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [2, 3, 5, 7] : tensor<6x5x7xf32> into tensor<2x3x5x7xf32>
  return %s, %y : tensor<2x3x5x7xf32>, tensor<6x5x7xf32>
}
