// RUN: mca-opt %s -split-input-file --mca-lower-to-vector="vector-width=8" --canonicalize | FileCheck %s

// Two rows of 4 vectors over rows of the right-hand side where they lie; the
// terms the second row lacks go to the first alone.
// CHECK-LABEL: func @sampled
// CHECK-SAME: %[[X:.+]]: memref<128x384xf32>, %[[G:.+]]: memref<12x384x32xf32>, %[[ROWS:[a-z0-9]+]]: memref<12x128xi32>,
// CHECK-SAME: %[[COLUMNS:[a-z0-9]+]]: memref<12x384xi32>, %[[TRIPS:[a-z0-9]+]]: memref<12x128xi32>
// CHECK-NOT: memref.alloc
// CHECK: scf.parallel (%[[H:.+]]) = (%c0) to (%c12)
// CHECK:   scf.for {{.*}} step %c2
// CHECK:     %[[R0:.+]] = memref.load %[[ROWS]][%[[H]]
// CHECK:     memref.load %[[TRIPS]][%[[H]]
// CHECK:     %[[T0:.+]] = arith.minsi %{{.+}}, %c384
// CHECK:     %[[T1:.+]] = arith.minsi %{{.+}}, %c384
// CHECK:     %[[BOTH:.+]] = arith.minsi %[[T0]], %[[T1]]
// CHECK:     %{{.+}}:8 = scf.for %[[K:.+]] = {{.*}} to %[[BOTH]]
// CHECK:       vector.load %[[G]][%[[H]], %[[K]], %c0]
// CHECK:       memref.load %[[COLUMNS]][%[[H]]
// CHECK:       memref.load %[[X]]
// CHECK-COUNT-8: vector.fma
// CHECK:     %{{.+}}:4 = scf.for
// CHECK-COUNT-4: vector.fma
// CHECK:     arith.divf
func.func @sampled(%x: memref<128x384xf32>, %g: memref<12x384x32xf32>, %o: memref<12x128xi32>,
                   %i: memref<12x384xi32>, %r: memref<12x128xi32>, %b: memref<12x3xi32>, %v: memref<12x128x32xf32>) {
  mca.gather_matmul ins(%x, %g : memref<128x384xf32>, memref<12x384x32xf32>)
    rows(%o, %b : memref<12x128xi32>, memref<12x3xi32>) columns(%i : memref<12x384xi32>)
    trips(%r : memref<12x128xi32>) outs(%v : memref<12x128x32xf32>) {segment = 1 : i64, mean}
  return
}

// -----

// Columns that do not fill whole tiles are copied; the panel is as deep as the
// largest trip count.
// CHECK-LABEL: func @packed
// CHECK-SAME: %[[TRIPS:[a-z0-9]+]]: memref<12x128xi32>
// CHECK: scf.parallel (%[[H:.+]], %{{.+}}) = (%c0, %c0) to (%c12, %c48)
// CHECK:   %[[DEPTH:.+]] = scf.for
// CHECK:     %[[LISTED:.+]] = memref.load %[[TRIPS]]
// CHECK:     %[[COUNT:.+]] = arith.index_cast %[[LISTED]]
// CHECK:     %[[POSITIVE:.+]] = arith.maxsi %[[COUNT]], %c0
// CHECK:     %[[CLAMPED:.+]] = arith.minsi %[[POSITIVE]], %c384
// CHECK:     arith.maxsi %{{.+}}, %[[CLAMPED]]
// CHECK:   %[[PANEL:.+]] = memref.alloc(%[[DEPTH]]) {{.*}} : memref<?x32xf32>
// CHECK:   memref.dealloc %[[PANEL]]
func.func @packed(%x: memref<128x384xf32>, %g: memref<12x384x48xf32>, %r: memref<12x128xi32>,
                  %v: memref<12x128x48xf32>) {
  mca.gather_matmul ins(%x, %g : memref<128x384xf32>, memref<12x384x48xf32>)
    trips(%r : memref<12x128xi32>) outs(%v : memref<12x128x48xf32>) {mean}
  return
}

// -----

// Without lists a plain product: no trip counts, no division.
// CHECK-LABEL: func @exact
// CHECK-NOT: memref.alloc
// CHECK: %{{.+}}:12 = scf.for {{.*}} to %c64
// CHECK-NOT: arith.minsi
// CHECK-NOT: arith.divf
func.func @exact(%x: memref<12x64xf32>, %w: memref<2x64x16xf32>, %v: memref<2x12x16xf32>) {
  mca.gather_matmul ins(%x, %w : memref<12x64xf32>, memref<2x64x16xf32>) outs(%v : memref<2x12x16xf32>)
  return
}

// -----

// f16 in memory, f32 in a copy of the left-hand side, the panel and the sums.
// CHECK-LABEL: func @half
// CHECK: memref.alloc() {{.*}} : memref<12x64xf32>
// CHECK: linalg.generic
// CHECK: arith.extf {{.*}} : f16 to f32
// CHECK: memref.alloc() {{.*}} : memref<64x16xf32>
// CHECK: arith.extf {{.*}} : vector<8xf16> to vector<8xf32>
// CHECK: vector.fma {{.*}} : vector<8xf32>
// CHECK: arith.truncf {{.*}} : vector<8xf32> to vector<8xf16>
func.func @half(%x: memref<12x64xf16>, %w: memref<2x64x16xf16>, %v: memref<2x12x16xf16>) {
  mca.gather_matmul ins(%x, %w : memref<12x64xf16>, memref<2x64x16xf16>) outs(%v : memref<2x12x16xf16>)
  return
}

// -----

// CHECK-LABEL: func @not_on_tensors
// CHECK: mca.gather_matmul
func.func @not_on_tensors(%x: tensor<12x64xf32>, %w: tensor<2x64x16xf32>, %v: tensor<2x12x16xf32>) -> tensor<2x12x16xf32> {
  %0 = mca.gather_matmul ins(%x, %w : tensor<12x64xf32>, tensor<2x64x16xf32>) outs(%v : tensor<2x12x16xf32>) -> tensor<2x12x16xf32>
  return %0 : tensor<2x12x16xf32>
}

// -----

// A left-hand side larger than the cache: lines of the next tile's rows are asked
// for one after the other, every other row at odd terms, or, where terms are fewer than
// lines, those of the terms at once; never rows past the list. So is what the tile's
// sums are added to.
// CHECK-LABEL: func @next_rows
// CHECK-SAME: %[[X:.+]]: memref<512x384xf32>, %{{.+}}: memref<12x384x32xf32>, %[[ROWS:[a-z0-9]+]]: memref<12x512xi32>,
// CHECK-SAME: %[[COLUMNS:[a-z0-9]+]]: memref<12x384xi32>
// CHECK-SAME: %[[V:[a-z0-9]+]]: memref<12x512x32xf32>)
// CHECK: scf.parallel (%[[H:.+]]) =
// CHECK:   %[[FROM:.+]] = memref.load %{{.+}}[%[[H]], %c1]
// CHECK:   scf.for %[[I:.+]] = %{{.+}} to %{{.+}} step %c2
// CHECK:     memref.load %[[ROWS]][%[[H]], %[[I]]]
// CHECK:     %[[LAST:.+]] = arith.addi %{{.+}}, %c-1
// CHECK:     %[[P:.+]] = arith.minsi %{{.+}}, %[[LAST]]
// CHECK:     memref.load %[[ROWS]][%[[H]], %[[P]]]
// CHECK:     %[[T:.+]] = arith.minsi %{{.+}}, %c384
// CHECK:     %[[FEW:.+]] = arith.cmpi slt, %[[T]], %c24
// CHECK:     scf.if %[[FEW]] {
// CHECK:       scf.for %[[K:.+]] = %c0 to %[[T]] step %c1
// CHECK:         memref.load %[[COLUMNS]][%[[H]], %[[K]]]
// CHECK-COUNT-2: memref.prefetch %[[X]]
// CHECK:     }
// CHECK:     %[[NEXT0:.+]] = arith.select %[[FEW]]
// CHECK:     %[[NEXT1:.+]] = arith.select %[[FEW]]
// CHECK:     memref.prefetch %[[V]][%[[H]], %[[R:.+]], %{{.+}}], write, locality<2>, data
// CHECK:     memref.prefetch %[[V]][%[[H]], %[[R]], %{{.+}}], write
// CHECK-COUNT-2: memref.prefetch %[[V]]
// CHECK:     scf.for %[[K:.+]] = %c0 to
// CHECK:       %[[ODD:.+]] = arith.index_cast %[[K]] : index to i1
// CHECK:       %[[LINE:.+]] = arith.shrui %[[K]], %c1
// CHECK:       %[[FIRST:.+]] = arith.muli %[[LINE]], %c16
// CHECK:       %[[COLUMN:.+]] = arith.minui %[[FIRST]], %c383
// CHECK:       %[[ROW:.+]] = arith.select %[[ODD]], %[[NEXT1]], %[[NEXT0]]
// CHECK:       memref.prefetch %[[X]][%[[ROW]], %[[COLUMN]]], read, locality<2>, data
// CHECK-NOT:   memref.prefetch
// CHECK:       vector.fma
func.func @next_rows(%x: memref<512x384xf32>, %g: memref<12x384x32xf32>, %o: memref<12x512xi32>,
                     %i: memref<12x384xi32>, %r: memref<12x512xi32>, %b: memref<12x3xi32>, %v: memref<12x512x32xf32>) {
  mca.gather_matmul ins(%x, %g : memref<512x384xf32>, memref<12x384x32xf32>)
    rows(%o, %b : memref<12x512xi32>, memref<12x3xi32>) columns(%i : memref<12x384xi32>)
    trips(%r : memref<12x512xi32>) outs(%v : memref<12x512x32xf32>) {segment = 1 : i64, mean}
  return
}

// -----

// The same for rows that have all terms, of more than 1 MiB.
// CHECK-LABEL: func @next_whole_rows
// CHECK-SAME: %[[X:.+]]: memref<4096x384xf32>
// CHECK-NOT: scf.if
// CHECK: memref.prefetch %[[X]]
// CHECK: vector.fma
func.func @next_whole_rows(%x: memref<4096x384xf32>, %g: memref<12x384x32xf32>, %o: memref<12x4096xi32>,
                           %b: memref<12x3xi32>, %v: memref<12x4096x32xf32>) {
  mca.gather_matmul ins(%x, %g : memref<4096x384xf32>, memref<12x384x32xf32>)
    rows(%o, %b : memref<12x4096xi32>, memref<12x3xi32>) outs(%v : memref<12x4096x32xf32>) {segment = 0 : i64}
  return
}

// -----

// Of less, the processor asks itself.
// CHECK-LABEL: func @cached_rows
// CHECK-NOT: memref.prefetch
// CHECK: vector.fma
func.func @cached_rows(%x: memref<512x384xf32>, %g: memref<2x384x32xf32>, %o: memref<2x512xi32>,
                       %b: memref<2x3xi32>, %v: memref<2x512x32xf32>) {
  mca.gather_matmul ins(%x, %g : memref<512x384xf32>, memref<2x384x32xf32>)
    rows(%o, %b : memref<2x512xi32>, memref<2x3xi32>) outs(%v : memref<2x512x32xf32>) {segment = 0 : i64}
  return
}
