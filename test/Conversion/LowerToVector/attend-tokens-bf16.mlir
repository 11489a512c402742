// Products of segments in bf16 by the instruction for pairs, or as f32.
//
// RUN: mca-opt %s -split-input-file --mca-lower-to-vector="vector-width=16 features=avx512f,avx512bf16 parallel-threshold=1000000000" --canonicalize | FileCheck %s --check-prefixes=ALL,PAIRS
// RUN: mca-opt %s -split-input-file --mca-lower-to-vector="vector-width=8 features=avx2 parallel-threshold=1000000000" --canonicalize | FileCheck %s --check-prefixes=ALL,PLAIN

// A bit for each token of the segment, the number of marks before each block of 32,
// and the tokens in ascending order, of which values are copied by pairs. Rows of A
// are summed, rounded and compressed in one sweep.
// ALL-LABEL: func @shared
// ALL-SAME: %[[A:.+]]: memref<4x6x70xf32>, %[[V:.+]]: memref<4x70x64xf32>, %[[O:.+]]: memref<4x70xi32>, %{{.+}}: memref<4x3xi32>, %[[S:[a-z0-9]+]]: memref<4x64xf32>, %[[Y:.+]]: memref<4x6x64xf32>
// PAIRS: %[[LOWER:.+]] = arith.index_cast
// PAIRS: %[[UPPER:.+]] = arith.index_cast
// PAIRS: %[[END:.+]] = arith.index_cast
// PAIRS: %[[MASKS:.+]] = memref.alloc() {{.*}} : memref<3xi32>
// PAIRS: scf.for %{{.+}} = %[[UPPER]] to %[[END]]
// PAIRS:   arith.shli
// PAIRS:   arith.ori
// PAIRS:   memref.store %{{.+}}, %[[MASKS]]
// PAIRS: %[[OFFSETS:.+]] = memref.alloc() {{.*}} : memref<3xi32>
// PAIRS: %[[COUNT:.+]] = scf.for {{.*}} to %c3
// PAIRS:   memref.store %{{.+}}, %[[OFFSETS]]
// PAIRS:   math.ctpop
// PAIRS: %[[LIST:.+]] = memref.alloc() {{.*}} : memref<70xi32>
// PAIRS:   memref.store %{{.+}}, %[[LIST]]
// PAIRS: %[[PANEL:.+]] = memref.alloc({{.*}} : memref<?x128xbf16>
// PAIRS:   arith.truncf %{{.+}} : vector<16xf32> to vector<16xbf16>
// PAIRS:   vector.interleave {{.*}} : vector<16xbf16>
// PAIRS: %[[ROWS:.+]] = memref.alloc() {{.*}} : memref<6x128xbf16>
// PAIRS: %[[SUMS:.+]]:12 = scf.for {{.*}} to %c2
// PAIRS:   %[[BITS:.+]] = memref.load %[[MASKS]]
// PAIRS:   vector.bitcast %{{.+}} : vector<1xi32> to vector<32xi1>
// PAIRS:   memref.load %[[OFFSETS]]
// PAIRS-COUNT-2: vector.load %[[A]]{{.*}} vector<16xf32>
// PAIRS:   llvm.call_intrinsic "llvm.x86.avx512bf16.cvtne2ps2bf16.512"
// PAIRS:   llvm.call_intrinsic "llvm.experimental.vector.compress"
// PAIRS:   vector.store %{{.+}}, %[[ROWS]]{{.*}} vector<32xbf16>
// PAIRS: vector.maskedload %[[A]]
// PAIRS: memref.store %{{.+}}, %[[ROWS]][%c0, %[[COUNT]]]
// PAIRS: vector.reduction <add>
// PAIRS: vector.load %[[S]]
// PAIRS: scf.for %{{.+}} = %[[LOWER]] to %[[UPPER]]
// PAIRS-COUNT-24: vector.fma
// PAIRS: scf.for
// PAIRS:   vector.load %[[PANEL]]{{.*}} vector<32xbf16>
// PAIRS:   vector.load %[[ROWS]]{{.*}} vector<2xbf16>
// PAIRS-COUNT-24: llvm.call_intrinsic "llvm.x86.avx512bf16.dpbf16ps.512"
// PAIRS: vector.store %{{.+}}, %[[Y]]
// PAIRS-COUNT-5: memref.dealloc
//
// PLAIN: %[[ROUNDED:.+]] = memref.alloc() {{.*}} : memref<4x70x64xf32>
// PLAIN: linalg.generic {{.*}} ins(%[[V]] : {{.*}}) outs(%[[ROUNDED]] :
// PLAIN: %[[PANEL:.+]] = memref.alloc({{.*}} : memref<?x16xf32>
// PLAIN:   vector.load %[[V]]
// PLAIN: %[[OTHER:.+]] = memref.alloc({{.*}} : memref<?x16xf32>
// PLAIN:   vector.load %[[ROUNDED]]
// PLAIN: scf.for
// PLAIN-COUNT-12: vector.fma
// PLAIN: scf.for
// PLAIN:   arith.truncf %{{.+}} : f32 to bf16
// PLAIN-COUNT-12: vector.fma
// PLAIN-COUNT-3: memref.dealloc
func.func @shared(%a: memref<4x6x70xf32>, %v: memref<4x70x64xf32>, %o: memref<4x70xi32>, %b: memref<4x3xi32>,
                  %s: memref<4x64xf32>, %y: memref<4x6x64xf32>) {
  mca.attend_tokens ins(%a, %v : memref<4x6x70xf32>, memref<4x70x64xf32>) tokens(%o, %b : memref<4x70xi32>, memref<4x3xi32>)
    shared(%s : memref<4x64xf32>) outs(%y : memref<4x6x64xf32>) {bf16_segments = 1 : i64, segments = 2 : i64}
  return
}

// -----

// Rows that leave the cache are asked for a line at a time, those of the next tile.
// ALL-LABEL: func @large
// ALL-SAME: %[[A:.+]]: memref<1x600x608xf32>
// PAIRS: scf.for %[[ROW:[^ ]+]] = %{{.+}} to %{{.+}} step %c6
// PAIRS:   %[[NEXT:.+]] = arith.minsi
// PAIRS:   vector.fma
// PAIRS-NOT: memref.prefetch
// PAIRS:   scf.for
// PAIRS:     %[[LINE:.+]] = arith.muli %{{.+}}, %c16
// PAIRS:     %[[TOKEN:.+]] = arith.minui %[[LINE]], %c607
// PAIRS-COUNT-3: memref.prefetch %[[A]][%{{.+}}, %{{.+}}, %[[TOKEN]]], read
// PAIRS-NOT: memref.prefetch
// PAIRS:     llvm.call_intrinsic "llvm.x86.avx512bf16.dpbf16ps.512"
func.func @large(%a: memref<1x600x608xf32>, %v: memref<1x608x64xf32>, %o: memref<1x608xi32>, %b: memref<1x3xi32>,
                 %y: memref<1x600x64xf32>) {
  mca.attend_tokens ins(%a, %v : memref<1x600x608xf32>, memref<1x608x64xf32>) tokens(%o, %b : memref<1x608xi32>, memref<1x3xi32>)
    outs(%y : memref<1x600x64xf32>) {bf16_segments = 1 : i64, segments = 2 : i64}
  return
}
