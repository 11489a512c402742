// RUN: mca-opt %s -split-input-file --mca-lower-to-vector="vector-width=8" --canonicalize | FileCheck %s
// RUN: mca-opt %s -split-input-file --mca-lower-to-vector="vector-width=16" --canonicalize | FileCheck %s --check-prefix=WIDE
// RUN: mca-opt %s -split-input-file --mca-lower-to-vector="vector-width=8 parallel=false" --canonicalize | FileCheck %s --check-prefix=SERIAL

// Panels in parallel, 6 rows at a time, the two rows left in a tile of two.
// CHECK-LABEL: func @matmul
// CHECK-SAME: %[[A:.+]]: memref<128x384xf32>, %[[B:.+]]: memref<384x384xf32>
// CHECK: scf.parallel (%[[J:.+]]) = {{.*}} step (%c16)
// CHECK:   %[[PANEL:.+]] = memref.alloc() {{.*}} : memref<384x16xf32>
// CHECK:   vector.load %[[B]]{{.*}} vector<8xf32>
// CHECK:   vector.store {{.*}} %[[PANEL]]
// CHECK:   scf.for {{.*}} to %c126 step %c6
// CHECK:     %{{.+}}:12 = scf.for {{.*}} to %c384 step %c1
// CHECK:       vector.load %[[PANEL]]
// CHECK:       memref.load %[[A]]
// CHECK-COUNT-12: vector.fma {{.*}} : vector<8xf32>
// CHECK:   %{{.+}}:4 = scf.for {{.*}} to %c384 step %c1
// CHECK:   memref.dealloc %[[PANEL]]
// WIDE-LABEL: func @matmul
// WIDE: scf.parallel {{.*}} step (%c64)
// WIDE: %{{.+}}:24 = scf.for
// WIDE-COUNT-24: vector.fma {{.*}} : vector<16xf32>
// SERIAL-LABEL: func @matmul
// SERIAL-NOT: scf.parallel
func.func @matmul(%a: memref<128x384xf32>, %b: memref<384x384xf32>, %c: memref<128x384xf32>) {
  linalg.matmul ins(%a, %b : memref<128x384xf32>, memref<384x384xf32>) outs(%c : memref<128x384xf32>)
  return
}

// -----

// Too little work for threads: a fill is the start of the sums, few rows read
// the right-hand side where it lies.
// CHECK-LABEL: func @small
// CHECK-NOT: scf.parallel
// CHECK-NOT: linalg.fill
// CHECK: %[[OUT:.+]] = memref.alloc() : memref<4x16xf32>
// CHECK-NOT: memref.alloc
// CHECK: %[[SUMS:.+]]:8 = scf.for
// CHECK-NOT: vector.load %[[OUT]]
// CHECK: vector.store {{.*}} %[[OUT]]
func.func @small(%a: memref<4x32xf32>, %b: memref<32x16xf32>) -> memref<4x16xf32> {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<4x16xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<4x16xf32>)
  linalg.matmul ins(%a, %b : memref<4x32xf32>, memref<32x16xf32>) outs(%c : memref<4x16xf32>)
  return %c : memref<4x16xf32>
}

// -----

// The buffer is read between fill and product: the fill stays.
// CHECK-LABEL: func @fill_is_read
// CHECK: linalg.fill
// CHECK: memref.load
// CHECK: vector.load
func.func @fill_is_read(%a: memref<4x32xf32>, %b: memref<32x16xf32>, %i: index) -> (memref<4x16xf32>, f32) {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<4x16xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<4x16xf32>)
  %v = memref.load %c[%i, %i] : memref<4x16xf32>
  linalg.matmul ins(%a, %b : memref<4x32xf32>, memref<32x16xf32>) outs(%c : memref<4x16xf32>)
  return %c, %v : memref<4x16xf32>, f32
}

// -----

// One column: a masked vector, and only one of them.
// CHECK-LABEL: func @one_column
// CHECK: memref.alloc() {{.*}} : memref<8x8xf32>
// CHECK: %{{.+}}:6 = scf.for
// CHECK: vector.maskedload
// CHECK: vector.maskedstore
func.func @one_column(%a: memref<6x8xf32>, %b: memref<8x1xf32>, %c: memref<6x1xf32>) {
  linalg.matmul ins(%a, %b : memref<6x8xf32>, memref<8x1xf32>) outs(%c : memref<6x1xf32>)
  return
}

// -----

// Both branches where only the run time knows the work.
// CHECK-LABEL: func @dynamic
// CHECK: %[[WORK:.+]] = arith.cmpi sge, {{.*}}, %c32768
// CHECK: scf.if %[[WORK]]
// CHECK:   scf.parallel
// CHECK: } else {
// CHECK-NOT: scf.parallel
func.func @dynamic(%a: memref<?x?xf32>, %b: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.matmul ins(%a, %b : memref<?x?xf32>, memref<?x?xf32>) outs(%c : memref<?x?xf32>)
  return
}

// -----

// Numbers of rows and columns known at run time: the rows that whole tiles of 6
// leave are one tile, the last columns half as wide a tile where half of it
// would be missing.
// CHECK-LABEL: func @unknown_extents
// CHECK-SAME: %{{.+}}, %{{.+}}, %[[C:.+]]: memref<?x?xf32>
// CHECK: scf.parallel (%[[J:.+]]) = (%c0) to (%[[COLUMNS:.+]]) step (%c16)
// CHECK: %[[LEFT:.+]] = arith.subi %[[COLUMNS]], %[[J]]
// CHECK: %[[MORE:.+]] = arith.cmpi sgt, %[[LEFT]], %c8
// CHECK: scf.if %[[MORE]]
// CHECK:   scf.for {{.*}} step %c6
// CHECK-COUNT-12: vector.fma
// CHECK:   scf.index_switch
// CHECK:   case 1
// CHECK-COUNT-2: vector.fma
// CHECK:   case 5
// CHECK-COUNT-10: vector.fma
// CHECK: } else {
// CHECK:   scf.for {{.*}} step %c6
// CHECK-COUNT-6: vector.fma
// CHECK:   scf.index_switch
// CHECK:   case 5
// CHECK-COUNT-5: vector.fma
func.func @unknown_extents(%a: memref<?x8xf32>, %b: memref<8x?xf32>, %c: memref<?x?xf32>) {
  linalg.matmul ins(%a, %b : memref<?x8xf32>, memref<8x?xf32>) outs(%c : memref<?x?xf32>)
  return
}

// -----

// Q . K^T of heads that lie side by side: squares of K are transposed.
#q = affine_map<(h, m, n, k) -> (m, h, k)>
#k = affine_map<(h, m, n, k) -> (n, h, k)>
#s = affine_map<(h, m, n, k) -> (h, m, n)>
// CHECK-LABEL: func @scores
// CHECK: scf.parallel (%[[H:.+]], %[[J:.+]]) = (%c0, %c0) to (%c12, %c128) step (%c1, %c16)
// CHECK: vector.shuffle
func.func @scores(%q: memref<128x12x32xf32>, %k: memref<128x12x32xf32>, %s: memref<12x128x128xf32>) {
  linalg.generic {indexing_maps = [#q, #k, #s], iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
    ins(%q, %k : memref<128x12x32xf32>, memref<128x12x32xf32>) outs(%s : memref<12x128x128xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %p = arith.mulf %x, %y : f32
    %r = arith.addf %z, %p : f32
    linalg.yield %r : f32
  }
  return
}

// -----

// The product writes one slice of three: the fill of the others stays.
#lhs = affine_map<(m, n, k) -> (m, k)>
#rhs = affine_map<(m, n, k) -> (k, n)>
#slice = affine_map<(m, n, k) -> (0, m, n)>
// CHECK-LABEL: func @fill_of_other_slices
// CHECK: linalg.fill
// CHECK: vector.fma
func.func @fill_of_other_slices(%a: memref<4x32xf32>, %b: memref<32x16xf32>) -> memref<3x4x16xf32> {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<3x4x16xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<3x4x16xf32>)
  linalg.generic {indexing_maps = [#lhs, #rhs, #slice], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%a, %b : memref<4x32xf32>, memref<32x16xf32>) outs(%c : memref<3x4x16xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %p = arith.mulf %x, %y : f32
    %r = arith.addf %z, %p : f32
    linalg.yield %r : f32
  }
  return %c : memref<3x4x16xf32>
}

// -----

// Of one slice there are no others: the fill goes.
#lhs = affine_map<(m, n, k) -> (m, k)>
#rhs = affine_map<(m, n, k) -> (k, n)>
#slice = affine_map<(m, n, k) -> (0, m, n)>
// CHECK-LABEL: func @fill_of_the_slice
// CHECK-NOT: linalg.fill
// CHECK: vector.fma
func.func @fill_of_the_slice(%a: memref<4x32xf32>, %b: memref<32x16xf32>) -> memref<1x4x16xf32> {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<1x4x16xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<1x4x16xf32>)
  linalg.generic {indexing_maps = [#lhs, #rhs, #slice], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%a, %b : memref<4x32xf32>, memref<32x16xf32>) outs(%c : memref<1x4x16xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %p = arith.mulf %x, %y : f32
    %r = arith.addf %z, %p : f32
    linalg.yield %r : f32
  }
  return %c : memref<1x4x16xf32>
}

// -----

// More work than an index can count is enough for threads.
// CHECK-LABEL: func @huge
// CHECK: scf.parallel
func.func @huge(%a: memref<4000000x4000000xf32>, %b: memref<4000000x4000000xf32>, %c: memref<4000000x4000000xf32>) {
  linalg.matmul ins(%a, %b : memref<4000000x4000000xf32>, memref<4000000x4000000xf32>) outs(%c : memref<4000000x4000000xf32>)
  return
}

// -----

// 77 columns are a panel of 64 and one of 16, of which 13 are there.
// WIDE-LABEL: func @last_panel
// WIDE: scf.if
// WIDE: %{{.+}}:24 = scf.for
// WIDE-NOT: vector.maskedstore
// WIDE: } else {
// WIDE: %{{.+}}:6 = scf.for
// WIDE: vector.maskedstore
func.func @last_panel(%a: memref<12x32xf32>, %b: memref<32x77xf32>, %c: memref<12x77xf32>) {
  linalg.matmul ins(%a, %b : memref<12x32xf32>, memref<32x77xf32>) outs(%c : memref<12x77xf32>)
  return
}

// -----

// Of a part of more than 1 MiB, lines of the next rows are asked for in turn, none
// past the last.
// WIDE-LABEL: func @large
// WIDE: %[[A:.+]] = memref.subview
// WIDE: scf.for %[[I:.+]] = %{{.+}} to %{{.+}} step %c6
// WIDE:   scf.for %[[K:.+]] = %c0 to %c2048
// WIDE:     %[[TURN:.+]] = arith.andi %[[K]], %c7
// WIDE:     %[[NEXT:.+]] = arith.addi %[[I]], %c6
// WIDE:     %[[ROW:.+]] = arith.addi %[[NEXT]], %[[TURN]]
// WIDE:     %[[INSIDE:.+]] = arith.minui %[[ROW]]
// WIDE:     %[[LINE:.+]] = arith.shrui %[[K]], %c3
// WIDE:     %[[FIRST:.+]] = arith.muli %[[LINE]], %c16
// WIDE:     %[[COLUMN:.+]] = arith.minui %[[FIRST]], %c2047
// WIDE:     memref.prefetch %[[A]][%[[INSIDE]], %[[COLUMN]]], read, locality<2>, data
// WIDE-NOT: memref.prefetch
func.func @large(%all: memref<2048x2048xf32>, %i: index, %b: memref<2048x64xf32>, %c: memref<60x64xf32>) {
  %a = memref.subview %all[%i, 0] [60, 2048] [1, 1] : memref<2048x2048xf32> to memref<60x2048xf32, strided<[2048, 1], offset: ?>>
  linalg.matmul ins(%a, %b : memref<60x2048xf32, strided<[2048, 1], offset: ?>>, memref<2048x64xf32>) outs(%c : memref<60x64xf32>)
  return
}

// -----

// Of what is written to such a part, too: all lines of the tile of rows that is
// computed, one after the other; the last line in the steps that are left.
// WIDE-LABEL: func @large_output
// WIDE: %[[C:.+]] = memref.subview
// WIDE: scf.for %[[I:.+]] = %{{.+}} to %{{.+}} step %c6
// WIDE:   scf.for %[[K:.+]] = %c0 to %c64
// WIDE:     %[[TURN:.+]] = arith.minui %[[K]], %c23
// WIDE:     %[[DOWN:.+]] = arith.divui %[[TURN]], %c4
// WIDE:     %[[ROW:.+]] = arith.addi %[[I]], %[[DOWN]]
// WIDE:     %[[LINE:.+]] = arith.remui %[[TURN]], %c4
// WIDE:     %[[RIGHT:.+]] = arith.muli %[[LINE]], %c16
// WIDE:     %[[COLUMN:.+]] = arith.addi %{{.+}}, %[[RIGHT]]
// WIDE:     memref.prefetch %[[C]][%[[ROW]], %[[COLUMN]]], write, locality<2>, data
// The two rows that are left.
// WIDE:   arith.minui %{{.+}}, %c7
// WIDE:   memref.prefetch %[[C]]
func.func @large_output(%a: memref<32x64xf32>, %b: memref<64x640xf32>, %all: memref<2048x640xf32>, %i: index) {
  %c = memref.subview %all[%i, 0] [32, 640] [1, 1] : memref<2048x640xf32> to memref<32x640xf32, strided<[640, 1], offset: ?>>
  linalg.matmul ins(%a, %b : memref<32x64xf32>, memref<64x640xf32>) outs(%c : memref<32x640xf32, strided<[640, 1], offset: ?>>)
  return
}

// -----

// Of less, or of nobody knows how much, the processor asks itself.
// WIDE-LABEL: func @not_large
// WIDE-NOT: memref.prefetch
// WIDE: return
func.func @not_large(%a: memref<60x2048xf32>, %x: memref<?x2048xf32>, %b: memref<2048x64xf32>, %c: memref<60x64xf32>, %y: memref<?x64xf32>) {
  linalg.matmul ins(%a, %b : memref<60x2048xf32>, memref<2048x64xf32>) outs(%c : memref<60x64xf32>)
  linalg.matmul ins(%x, %b : memref<?x2048xf32>, memref<2048x64xf32>) outs(%y : memref<?x64xf32>)
  return
}
