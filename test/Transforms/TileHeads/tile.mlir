// RUN: mca-opt %s --mca-approximate-attention="estimator=centroid alpha=0.2 assume-bidirectional=true" --mca-expand-aggregates --mca-decompose --mca-tile-heads | FileCheck %s
// RUN: mca-opt %s --mca-tile-heads | FileCheck %s --check-prefix=NONE

// Each head of each sequence by itself, in any order.
// CHECK-LABEL: func @attention
// CHECK: scf.forall (%[[B:.+]], %[[H:.+]]) in (2, 4) shared_outs
// CHECK: mca.token_distances {{.*}} tensor<1x1x16xf32>
// CHECK: scf.forall.in_parallel
// CHECK: tensor.parallel_insert_slice %{{.+}} into %{{.+}}[%[[B]], %[[H]], 0] [1, 1, 16]
// CHECK: scf.forall
// CHECK: mca.assign_levels
// CHECK: scf.forall
// CHECK: mca.centroids

// NONE-NOT: scf.forall
func.func @attention(%x: tensor<2x16x32xf32>, %s: tensor<2x4x16x16xf32>, %w: tensor<32x4x8xf32>) -> tensor<2x4x16x8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x4x16x16xf32>
  %a = linalg.softmax dimension(3) ins(%s : tensor<2x4x16x16xf32>) outs(%e : tensor<2x4x16x16xf32>) -> tensor<2x4x16x16xf32>
  %ev = tensor.empty() : tensor<2x4x16x8xf32>
  %fv = linalg.fill ins(%zero : f32) outs(%ev : tensor<2x4x16x8xf32>) -> tensor<2x4x16x8xf32>
  %v = linalg.contract
    indexing_maps = [affine_map<(b, h, n, e, d) -> (b, n, d)>, affine_map<(b, h, n, e, d) -> (d, h, e)>, affine_map<(b, h, n, e, d) -> (b, h, n, e)>]
    ins(%x, %w : tensor<2x16x32xf32>, tensor<32x4x8xf32>) outs(%fv : tensor<2x4x16x8xf32>) -> tensor<2x4x16x8xf32>
  %y = linalg.contract
    indexing_maps = [affine_map<(b, h, n, e, m) -> (b, h, n, m)>, affine_map<(b, h, n, e, m) -> (b, h, m, e)>, affine_map<(b, h, n, e, m) -> (b, h, n, e)>]
    ins(%a, %v : tensor<2x4x16x16xf32>, tensor<2x4x16x8xf32>) outs(%fv : tensor<2x4x16x8xf32>) -> tensor<2x4x16x8xf32>
  return %y : tensor<2x4x16x8xf32>
}
