// RUN: mca-opt %s -split-input-file --mca-vectorize-elementwise=vector-width=4 --canonicalize | FileCheck %s

// Two rows of values side by side, for products in pairs; columns beyond whole vectors one by one.
// CHECK-LABEL: func @values
// CHECK-SAME: %[[X:.+]]: memref<3x2x7xbf16>, %[[Y:.+]]: memref<3x7x2xbf16>
// CHECK: %[[TO:.+]] = memref.collapse_shape %[[Y]] {{.*}} into memref<3x14xbf16>
// CHECK: scf.for %[[G:.+]] = %c0 to %c3
// CHECK: %[[A:.+]] = vector.load %[[X]][%[[G]], %c0, %c0] : memref<3x2x7xbf16>, vector<4xbf16>
// CHECK: %[[B:.+]] = vector.load %[[X]][%[[G]], %c1, %c0] : memref<3x2x7xbf16>, vector<4xbf16>
// CHECK: %[[AB:.+]] = vector.interleave %[[A]], %[[B]] : vector<4xbf16> -> vector<8xbf16>
// CHECK: vector.store %[[AB]], %[[TO]][%[[G]], %c0]
// CHECK: scf.for %{{.+}} = %c4 to %c7 step %c1
// CHECK: vector.interleave {{.*}} : vector<1xbf16> -> vector<2xbf16>
func.func @values(%x: memref<3x2x7xbf16>, %y: memref<3x7x2xbf16>) {
  linalg.transpose ins(%x : memref<3x2x7xbf16>) outs(%y : memref<3x7x2xbf16>) permutation = [0, 2, 1]
  return
}

// -----

// Three rows, and more than a copy.
// CHECK-LABEL: func @left_to_other_loops
// CHECK-NOT: vector.interleave
#from = affine_map<(g, r, c) -> (g, r, c)>
#to = affine_map<(g, r, c) -> (g, c, r)>
func.func @left_to_other_loops(%x: memref<4x3x8xbf16>, %y: memref<4x8x3xbf16>, %a: memref<4x2x8xbf16>, %b: memref<4x8x2xbf16>) {
  linalg.transpose ins(%x : memref<4x3x8xbf16>) outs(%y : memref<4x8x3xbf16>) permutation = [0, 2, 1]
  linalg.generic {indexing_maps = [#from, #to], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%a : memref<4x2x8xbf16>) outs(%b : memref<4x8x2xbf16>) {
  ^bb0(%e: bf16, %o: bf16):
    %0 = arith.negf %e : bf16
    linalg.yield %0 : bf16
  }
  return
}
