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

// Written over what is read: each element only where it is written.
#a = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
// CHECK-LABEL: func @in_place
// CHECK-SAME: %[[X:.+]]: memref<9x32xf32>, %[[P:.+]]: memref<9x32xf32>, %[[M:.+]]: memref<32xf32>
// CHECK: scf.for
// CHECK-DAG: %[[NEW:.+]] = vector.load %[[X]]
// CHECK-DAG: %[[OLD:.+]] = vector.load %[[P]]
// CHECK:   %[[SUM:.+]] = arith.addf %[[NEW]], %[[OLD]]
// CHECK:   vector.store %[[SUM]], %[[P]]
// CHECK:   scf.yield
func.func @in_place(%x: memref<9x32xf32>, %p: memref<9x32xf32>, %m: memref<32xf32>) {
  linalg.generic {indexing_maps = [#a, #a, #column], iterator_types = ["reduction", "parallel"]}
    ins(%x : memref<9x32xf32>) outs(%p, %m : memref<9x32xf32>, memref<32xf32>) {
  ^bb0(%in: f32, %old: f32, %m0: f32):
    %q = arith.addf %in, %old : f32
    %m1 = arith.maximumf %m0, %q : f32
    linalg.yield %q, %m1 : f32, f32
  }
  return
}

// -----

// Exponentials over the scores and their sum: the lanes are added after the row.
#a = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
// CHECK-LABEL: func @row
// CHECK-SAME: %[[M:.+]]: memref<9xf32>, %[[P:.+]]: memref<9x171xf32>, %[[S:.+]]: memref<9xf32>
// CHECK: %[[MAX:.+]] = memref.load %[[M]]
// CHECK: scf.for {{.*}} to %c160 step %c32 iter_args(%[[CARRIED:.+]] = %{{.+}}) -> (vector<32xf32>)
// CHECK:   vector.load %[[P]]
// CHECK:   %[[E:.+]] = math.exp
// CHECK:   %[[NEXT:.+]] = arith.addf {{.*}}%[[CARRIED]]
// CHECK:   vector.store %[[E]], %[[P]]
// CHECK:   scf.yield %[[NEXT]]
// CHECK: vector.store {{.*}} vector<8xf32>
// CHECK: scf.for {{.*}} = %c168 to %c171 step %c1 iter_args({{.*}}) -> (f32)
// CHECK:   memref.store %{{.+}}, %[[P]]
// CHECK: %[[START:.+]] = memref.load %[[S]]
// CHECK: arith.addf %[[START]]
// CHECK: memref.store %{{.+}}, %[[S]]
func.func @row(%m: memref<9xf32>, %p: memref<9x171xf32>, %s: memref<9xf32>) {
  linalg.generic {indexing_maps = [#row, #a, #row], iterator_types = ["parallel", "reduction"]}
    ins(%m : memref<9xf32>) outs(%p, %s : memref<9x171xf32>, memref<9xf32>) {
  ^bb0(%max: f32, %old: f32, %sum: f32):
    %d = arith.subf %old, %max : f32
    %e = math.exp %d : f32
    %t = arith.addf %sum, %e : f32
    linalg.yield %e, %t : f32, f32
  }
  return
}

// -----

// Two sums of a row at once.
#a = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
// CHECK-LABEL: func @two_sums
// CHECK: scf.for {{.*}} -> (vector<32xf32>, vector<32xf32>)
// CHECK:   arith.maximumf {{.*}} : vector<32xf32>
// CHECK:   arith.addf {{.*}} : vector<32xf32>
// CHECK: scf.for {{.*}} -> (f32, f32)
func.func @two_sums(%x: memref<9x171xf32>, %m: memref<9xf32>, %s: memref<9xf32>) {
  linalg.generic {indexing_maps = [#a, #row, #row], iterator_types = ["parallel", "reduction"]}
    ins(%x : memref<9x171xf32>) outs(%m, %s : memref<9xf32>, memref<9xf32>) {
  ^bb0(%in: f32, %max: f32, %sum: f32):
    %d = arith.maximumf %max, %in : f32
    %t = arith.addf %sum, %in : f32
    linalg.yield %d, %t : f32, f32
  }
  return
}

// -----

// Read and written once more for each k: left to others.
#a = affine_map<(i, k, j) -> (i, k, j)>
#p = affine_map<(i, k, j) -> (i, j)>
#column = affine_map<(i, k, j) -> (j)>
// CHECK-LABEL: func @read_again
// CHECK: linalg.generic
// CHECK-NOT: vector
func.func @read_again(%x: memref<9x4x32xf32>, %p: memref<9x32xf32>, %m: memref<32xf32>) {
  linalg.generic {indexing_maps = [#a, #p, #column], iterator_types = ["reduction", "reduction", "parallel"]}
    ins(%x : memref<9x4x32xf32>) outs(%p, %m : memref<9x32xf32>, memref<32xf32>) {
  ^bb0(%in: f32, %old: f32, %m0: f32):
    %q = arith.addf %in, %old : f32
    %m1 = arith.maximumf %m0, %q : f32
    linalg.yield %q, %m1 : f32, f32
  }
  return
}

// -----

// Exponentials into a part of a large buffer: the lines that stores reach 4 KiB
// later are asked for.
#a = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
// CHECK-LABEL: func @large
// CHECK: %[[PART:.+]] = memref.subview
// CHECK: scf.for %[[J:.+]] = %c0 to %c2048 step %c32
// CHECK: vector.store %{{.+}}, %[[PART]][%{{.+}}, %[[J]]]
// CHECK: %[[AHEAD0:.+]] = arith.addi %[[J]], %c1024
// CHECK: memref.prefetch %[[PART]][%{{.+}}, %[[AHEAD0]]], write, locality<2>, data
// CHECK: %[[AHEAD1:.+]] = arith.addi %[[J]], %c1040
// CHECK: memref.prefetch %[[PART]][%{{.+}}, %[[AHEAD1]]], write
// CHECK-NOT: memref.prefetch
func.func @large(%x: memref<32x2048xf32>, %p: memref<2048x2048xf32>, %s: memref<32xf32>, %i: index) {
  %part = memref.subview %p[%i, 0] [32, 2048] [1, 1] : memref<2048x2048xf32> to memref<32x2048xf32, strided<[2048, 1], offset: ?>>
  linalg.generic {indexing_maps = [#a, #a, #row], iterator_types = ["parallel", "reduction"]}
    ins(%x : memref<32x2048xf32>) outs(%part, %s : memref<32x2048xf32, strided<[2048, 1], offset: ?>>, memref<32xf32>) {
  ^bb0(%in: f32, %old: f32, %sum: f32):
    %e = math.exp %in : f32
    %t = arith.addf %sum, %e : f32
    linalg.yield %e, %t : f32, f32
  }
  return
}

// -----

// Small, or not along the stores.
#a = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#column = affine_map<(i, j) -> (j)>
// CHECK-LABEL: func @not_ahead
// CHECK-NOT: memref.prefetch
// CHECK: return
func.func @not_ahead(%x: memref<32x2048xf32>, %p: memref<32x2048xf32>, %s: memref<32xf32>, %y: memref<2048x2048xf32>, %q: memref<2048x2048xf32>, %m: memref<2048xf32>) {
  linalg.generic {indexing_maps = [#a, #a, #row], iterator_types = ["parallel", "reduction"]}
    ins(%x : memref<32x2048xf32>) outs(%p, %s : memref<32x2048xf32>, memref<32xf32>) {
  ^bb0(%in: f32, %old: f32, %sum: f32):
    %e = math.exp %in : f32
    %t = arith.addf %sum, %e : f32
    linalg.yield %e, %t : f32, f32
  }
  linalg.generic {indexing_maps = [#a, #a, #column], iterator_types = ["reduction", "parallel"]}
    ins(%y : memref<2048x2048xf32>) outs(%q, %m : memref<2048x2048xf32>, memref<2048xf32>) {
  ^bb0(%in: f32, %old: f32, %sum: f32):
    %e = math.exp %in : f32
    %t = arith.addf %sum, %e : f32
    linalg.yield %e, %t : f32, f32
  }
  return
}

// -----

// Over what was read, stores are not waited for.
#a = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
// CHECK-LABEL: func @large_in_place
// CHECK-NOT: memref.prefetch
// CHECK: return
func.func @large_in_place(%all: memref<2048x2048xf32>, %i: index, %s: memref<32xf32>) {
  %part = memref.subview %all[%i, 0] [32, 2048] [1, 1] : memref<2048x2048xf32> to memref<32x2048xf32, strided<[2048, 1], offset: ?>>
  linalg.generic {indexing_maps = [#a, #row], iterator_types = ["parallel", "reduction"]}
    outs(%part, %s : memref<32x2048xf32, strided<[2048, 1], offset: ?>>, memref<32xf32>) {
  ^bb0(%old: f32, %sum: f32):
    %e = math.exp %old : f32
    %t = arith.addf %sum, %e : f32
    linalg.yield %e, %t : f32, f32
  }
  return
}
