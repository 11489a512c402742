// RUN: mca-opt %s -split-input-file --mca-vectorize-elementwise=vector-width=8 --canonicalize | FileCheck %s

// Probabilities are written in the summed loop, statistics after it.
#a = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#column = affine_map<(i, j) -> (j)>
// CHECK-LABEL: func @written
// CHECK-SAME: %[[X:.+]]: memref<9x32xf32>, %[[S:.+]]: memref<9xf32>, %[[P:.+]]: memref<9x32xf32>, %[[M:.+]]: memref<32xf32>, %[[W:.+]]: memref<32xf32>
// CHECK: %[[M0:.+]] = vector.load %[[M]]
// CHECK: %[[W0:.+]] = vector.load %[[W]]
// CHECK: %[[SUMS:.+]]:2 = scf.for {{.*}} to %c9 {{.*}} iter_args(%{{.+}} = %[[M0]], %{{.+}} = %[[W0]])
// CHECK:   arith.divf
// CHECK-NOT: vector.load %[[P]]
// CHECK:   vector.store %{{.+}}, %[[P]]
// CHECK:   scf.yield
// CHECK: vector.store %[[SUMS]]#0, %[[M]]
// CHECK: vector.store %[[SUMS]]#1, %[[W]]
func.func @written(%x: memref<9x32xf32>, %s: memref<9xf32>, %p: memref<9x32xf32>, %m: memref<32xf32>, %w: memref<32xf32>) {
  linalg.generic {indexing_maps = [#a, #row, #a, #column, #column], iterator_types = ["reduction", "parallel"]}
    ins(%x, %s : memref<9x32xf32>, memref<9xf32>) outs(%p, %m, %w : memref<9x32xf32>, memref<32xf32>, memref<32xf32>) {
  ^bb0(%in: f32, %sum: f32, %out: f32, %m0: f32, %w0: f32):
    %q = arith.divf %in, %sum : f32
    %m1 = arith.maximumf %m0, %q : f32
    %w1 = arith.addf %w0, %q : f32
    linalg.yield %q, %m1, %w1 : f32, f32, f32
  }
  return
}

// -----

// What the summed loop writes is read as well: left to others.
#a = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
// CHECK-LABEL: func @read
// CHECK: linalg.generic
// CHECK-NOT: vector
func.func @read(%x: memref<9x32xf32>, %p: memref<9x32xf32>, %m: memref<32xf32>) {
  linalg.generic {indexing_maps = [#a, #a, #column], iterator_types = ["reduction", "parallel"]}
    ins(%x : memref<9x32xf32>) outs(%p, %m : memref<9x32xf32>, memref<32xf32>) {
  ^bb0(%in: f32, %old: f32, %m0: f32):
    %q = arith.addf %in, %old : f32
    %m1 = arith.maximumf %m0, %q : f32
    linalg.yield %q, %m1 : f32, f32
  }
  return
}
