// Elements of a weight are 0, 1, 2, ... in row-major order.
//
// RUN: %python %S/../../Inputs/make_safetensors.py %t w=F32:8x128 t=F32:128x8 h=F32:3x8x64 n=F32:8x32 c=F32:8x12
// RUN: mca-opt %s --linalg-generalize-named-ops --mca-bind-weights=file=%t --mca-pack-operands=vector-width=16 -split-input-file | FileCheck %s --check-prefixes=CHECK,W16
// RUN: mca-opt %s --linalg-generalize-named-ops --mca-bind-weights=file=%t --mca-pack-operands=vector-width=8 -split-input-file | FileCheck %s --check-prefixes=CHECK,W8
// RUN: mca-opt %s --linalg-generalize-named-ops --mca-bind-weights=file=%t --mca-pack-operands=vector-width=4 -split-input-file | FileCheck %s --check-prefixes=CHECK,W4

// 4 vectors of 16 columns, or 2 of fewer lanes.
// W16: #[[$PANELS:.+]] = affine_map<(d0, d1, d2) -> (d1 floordiv 64, d2, d1 mod 64)>
// W8: #[[$PANELS:.+]] = affine_map<(d0, d1, d2) -> (d1 floordiv 16, d2, d1 mod 16)>
// W4: #[[$PANELS:.+]] = affine_map<(d0, d1, d2) -> (d1 floordiv 8, d2, d1 mod 8)>
// CHECK-LABEL: func @weight
// CHECK: %[[W:.+]] = arith.constant
// CHECK: %[[SPLIT:.+]] = tensor.expand_shape %[[W]] {{\[}}[0], [1, 2]]
// W16-SAME: into tensor<8x2x64xf32>
// W8-SAME: into tensor<8x8x16xf32>
// W4-SAME: into tensor<8x16x8xf32>
// CHECK: %[[PACKED:.+]] = linalg.transpose ins(%[[SPLIT]] {{.*}} permutation = [1, 0, 2]
// CHECK: linalg.generic {indexing_maps = [#{{.+}}, #[[$PANELS]], #{{.+}}]{{.*}} ins(%{{.+}}, %[[PACKED]] :
func.func @weight(%x: tensor<4x8xf32>, %y: tensor<4x128xf32>) -> tensor<4x128xf32> {
  %w = arith.constant dense_resource<w> : tensor<8x128xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x128xf32>) outs(%y : tensor<4x128xf32>) -> tensor<4x128xf32>
  return %0 : tensor<4x128xf32>
}

// -----

// [out, in], as torch keeps weights.
// W8: #[[$PANELS:.+]] = affine_map<(d0, d1, d2) -> (d1 floordiv 16, d2, d1 mod 16)>
// CHECK-LABEL: func @transposed
// CHECK: tensor.expand_shape %{{.+}} {{\[}}[0, 1], [2]]
// W16-SAME: into tensor<2x64x8xf32>
// W8-SAME: into tensor<8x16x8xf32>
// CHECK: linalg.transpose {{.*}} permutation = [0, 2, 1]
// W8: linalg.generic {indexing_maps = [#{{.+}}, #[[$PANELS]], #{{.+}}]
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (j, k)>
#out = affine_map<(i, j, k) -> (i, j)>
func.func @transposed(%x: tensor<4x8xf32>, %y: tensor<4x128xf32>) -> tensor<4x128xf32> {
  %w = arith.constant dense_resource<t> : tensor<128x8xf32>
  %0 = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%x, %w : tensor<4x8xf32>, tensor<128x8xf32>) outs(%y : tensor<4x128xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %c, %p : f32
    linalg.yield %s : f32
  } -> tensor<4x128xf32>
  return %0 : tensor<4x128xf32>
}

// -----

// The weight of each head stays apart.
// W8: #[[$PANELS:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d2 floordiv 16, d3, d2 mod 16)>
// CHECK-LABEL: func @heads
// W16: tensor.expand_shape {{.*}} into tensor<3x8x1x64xf32>
// W8: tensor.expand_shape {{.*}} into tensor<3x8x4x16xf32>
// CHECK: linalg.transpose {{.*}} permutation = [0, 2, 1, 3]
// W8: linalg.generic {indexing_maps = [#{{.+}}, #[[$PANELS]], #{{.+}}]
func.func @heads(%x: tensor<3x4x8xf32>, %y: tensor<3x4x64xf32>) -> tensor<3x4x64xf32> {
  %w = arith.constant dense_resource<h> : tensor<3x8x64xf32>
  %0 = linalg.batch_matmul ins(%x, %w : tensor<3x4x8xf32>, tensor<3x8x64xf32>) outs(%y : tensor<3x4x64xf32>) -> tensor<3x4x64xf32>
  return %0 : tensor<3x4x64xf32>
}

// -----

// As many vectors as there are columns.
// W16: affine_map<(d0, d1, d2) -> (d1 floordiv 32, d2, d1 mod 32)>
// W8: affine_map<(d0, d1, d2) -> (d1 floordiv 16, d2, d1 mod 16)>
// CHECK-LABEL: func @narrow
// W16: tensor.expand_shape {{.*}} into tensor<8x1x32xf32>
// W8: tensor.expand_shape {{.*}} into tensor<8x2x16xf32>
func.func @narrow(%x: tensor<4x8xf32>, %y: tensor<4x32xf32>) -> tensor<4x32xf32> {
  %w = arith.constant dense_resource<n> : tensor<8x32xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x32xf32>) outs(%y : tensor<4x32xf32>) -> tensor<4x32xf32>
  return %0 : tensor<4x32xf32>
}

// -----

// The constant on the left of a product that has its columns.
// W8: affine_map<(d0, d1, d2) -> (d1 floordiv 16, d2, d1 mod 16)>
// CHECK-LABEL: func @constant_first
// CHECK: %[[PACKED:.+]] = linalg.transpose
// CHECK: linalg.generic {{.*}} ins(%[[PACKED]], %{{.+}} :
#x = affine_map<(i, j, k) -> (i, k)>
#w = affine_map<(i, j, k) -> (k, j)>
#y = affine_map<(i, j, k) -> (i, j)>
func.func @constant_first(%x: tensor<4x8xf32>, %y: tensor<4x128xf32>) -> tensor<4x128xf32> {
  %w = arith.constant dense_resource<w> : tensor<8x128xf32>
  %0 = linalg.generic {indexing_maps = [#w, #x, #y], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%w, %x : tensor<8x128xf32>, tensor<4x8xf32>) outs(%y : tensor<4x128xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %c, %p : f32
    linalg.yield %s : f32
  } -> tensor<4x128xf32>
  return %0 : tensor<4x128xf32>
}
