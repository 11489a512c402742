// Products of i8 and bf16 by the instructions that the target has.
//
// RUN: mca-opt %s -split-input-file --mca-lower-to-vector="vector-width=16 features=avx512f,avx512bw,avx512vnni,avx512bf16" --canonicalize | FileCheck %s --check-prefixes=ALL,GROUPS
// RUN: mca-opt %s -split-input-file --mca-lower-to-vector="vector-width=8 features=avx2,avxvnni" --canonicalize | FileCheck %s --check-prefixes=ALL,HALF
// RUN: mca-opt %s -split-input-file --mca-lower-to-vector="vector-width=16 features=avx512bw" --canonicalize | FileCheck %s --check-prefixes=ALL,WIDEPAIRS
// RUN: mca-opt %s -split-input-file --mca-lower-to-vector="vector-width=8 features=avx2" --canonicalize | FileCheck %s --check-prefixes=ALL,PAIRS
// RUN: mca-opt %s -split-input-file --mca-lower-to-vector="vector-width=4" --canonicalize | FileCheck %s --check-prefixes=ALL,PLAIN

// Four products to a lane: factors of x become unsigned, 128 more than they are, where
// they are multiplied, and sums start 128 times the sums of the columns below 0. No copy
// of x.
// ALL-LABEL: func @codes
// ALL-SAME: %[[X:.+]]: memref<12x64xi8>, %[[W:.+]]: memref<2x64x64xi8>, %[[S:[a-z0-9]+]]: memref<12xf32>, %[[T:[a-z0-9]+]]: memref<2x64xf32>
// GROUPS-DAG: %[[OFFSET:.+]] = arith.constant dense<-128> : vector<64xi8>
// GROUPS-NOT: memref.alloc() {{.*}} : memref<12x64xi8>
// GROUPS: scf.parallel
// GROUPS:   %[[PANEL:.+]] = memref.alloc() {{.*}} : memref<16x256xi8>
// GROUPS:   vector.load %[[W]]{{.*}} vector<16xi8>
// GROUPS:   vector.interleave {{.*}} : vector<16xi8>
// GROUPS:   vector.interleave {{.*}} : vector<16xi16>
// GROUPS:   %[[SUMS:.+]]:4 = scf.for {{.*}} to %c16
// GROUPS-COUNT-4: llvm.call_intrinsic "llvm.x86.avx512.vpdpbusd.512"
// GROUPS-COUNT-4: arith.subi
// GROUPS:   %{{.+}}:24 = scf.for {{.*}} to %c16
// GROUPS:     vector.load %[[PANEL]]{{.*}} vector<64xi8>
// GROUPS:     vector.load %[[X]]{{.*}} vector<4xi8>
// GROUPS:     vector.broadcast %{{.+}} : i32 to vector<16xi32>
// GROUPS:     arith.addi %{{.+}}, %[[OFFSET]] : vector<64xi8>
// GROUPS-COUNT-24: llvm.call_intrinsic "llvm.x86.avx512.vpdpbusd.512"
// GROUPS:   memref.load %[[S]]
// GROUPS:   arith.sitofp %{{.+}} : vector<16xi32> to vector<16xf32>
// GROUPS:   memref.dealloc %[[PANEL]]
//
// HALF: %{{.+}}:12 = scf.for {{.*}} to %c16
// HALF-COUNT-12: llvm.call_intrinsic "llvm.x86.avx512.vpdpbusd.256"
//
// Two products of i16, added to the sum afterwards.
// WIDEPAIRS: arith.extsi %{{.+}} : i8 to i16
// WIDEPAIRS: %{{.+}}:24 = scf.for {{.*}} to %c32
// WIDEPAIRS-COUNT-24: llvm.call_intrinsic "llvm.x86.avx512.pmaddw.d.512"
// PAIRS: arith.extsi %{{.+}} : i8 to i16
// PAIRS: arith.extsi %{{.+}} : vector<8xi8> to vector<8xi16>
// PAIRS: vector.interleave {{.*}} : vector<8xi16>
// PAIRS: %{{.+}}:12 = scf.for {{.*}} to %c32
// PAIRS:   %[[P:.+]] = llvm.call_intrinsic "llvm.x86.avx2.pmadd.wd"
// PAIRS:   arith.addi %{{.+}}, %[[P]]
//
// PLAIN: arith.extsi %{{.+}} : i8 to i32
// PLAIN: %{{.+}}:8 = scf.for {{.*}} to %c64
// PLAIN: arith.muli %{{.+}} : vector<4xi32>
func.func @codes(%x: memref<12x64xi8>, %w: memref<2x64x64xi8>, %s: memref<12xf32>, %t: memref<2x64xf32>,
                 %v: memref<2x12x64xf32>) {
  mca.gather_matmul ins(%x, %w : memref<12x64xi8>, memref<2x64x64xi8>)
    steps(%s, %t : memref<12xf32>, memref<2x64xf32>) outs(%v : memref<2x12x64xf32>)
  return
}

// -----

// bf16 where it is read; without the instruction f32 copies of both.
// ALL-LABEL: func @halves
// ALL-SAME: %[[X:.+]]: memref<12x64xbf16>
// GROUPS-NOT: memref.alloc() {{.*}} : memref<12x64xbf16>
// GROUPS:   memref.alloc() {{.*}} : memref<32x128xbf16>
// GROUPS:   %{{.+}}:24 = scf.for {{.*}} to %c32
// GROUPS:     vector.load %[[X]]{{.*}} vector<2xbf16>
// GROUPS-COUNT-24: llvm.call_intrinsic "llvm.x86.avx512bf16.dpbf16ps.512"
// HALF: vector.fma
// PLAIN: vector.fma
func.func @halves(%x: memref<12x64xbf16>, %w: memref<2x64x64xbf16>, %v: memref<2x12x64xf32>) {
  mca.gather_matmul ins(%x, %w : memref<12x64xbf16>, memref<2x64x64xbf16>) outs(%v : memref<2x12x64xf32>)
  return
}

// -----

// 5 inputs are two groups, the second filled up with zeros.
// ALL-LABEL: func @remainder
// GROUPS: memref.alloc() {{.*}} : memref<12x8xi8>
// GROUPS: linalg.fill
// GROUPS: memref.alloc() {{.*}} : memref<2x64xi8>
// GROUPS: vector.maskedload
func.func @remainder(%x: memref<12x5xi8>, %w: memref<2x5x7xi8>, %s: memref<12xf32>, %t: memref<2x7xf32>,
                     %v: memref<2x12x7xf32>) {
  mca.gather_matmul ins(%x, %w : memref<12x5xi8>, memref<2x5x7xi8>)
    steps(%s, %t : memref<12xf32>, memref<2x7xf32>) outs(%v : memref<2x12x7xf32>)
  return
}

// -----

// Factors that are unsigned already: read where they are, sums start at 0.
// ALL-LABEL: func @unsigned
// ALL-SAME: %[[X:.+]]: memref<12x64xi8>
// GROUPS-NOT: memref.alloc() {{.*}} : memref<12x64xi8>
// GROUPS-NOT: arith.subi
// GROUPS: vector.load %[[X]]{{.*}} vector<4xi8>
// PAIRS: arith.extui %{{.+}} : i8 to i16
// PLAIN: arith.extui %{{.+}} : i8 to i32
func.func @unsigned(%x: memref<12x64xi8>, %w: memref<2x64x64xi8>, %s: memref<12xf32>, %t: memref<2x64xf32>,
                    %v: memref<2x12x64xf32>) {
  mca.gather_matmul ins(%x, %w : memref<12x64xi8>, memref<2x64x64xi8>)
    steps(%s, %t : memref<12xf32>, memref<2x64xf32>) outs(%v : memref<2x12x64xf32>) {unsigned_lhs}
  return
}
