// RUN: mca-opt %s --mca-lower-to-gpu --canonicalize --cse --split-input-file | FileCheck %s

// The rows of a tile, and how many terms each has, are written down once; every
// warp then finds the most of them, which is how long the tile takes.
// CHECK-LABEL: func @sampled(
// CHECK-SAME: %[[X:.+]]: memref<?x384xf32>, %[[G:.+]]: memref<12x384x32xf32>, %[[O:.+]]: memref<12x?xi32>, %[[E:.+]]: memref<12x3xi32>, %[[I:.+]]: memref<12x384xi32>, %[[R:.+]]: memref<12x?xi32>, %[[V:.+]]: memref<12x?x32xf32>
// CHECK: gpu.launch {{.*}} function(@sampled_gather_matmul) workgroup({{.*}}, {{.*}}, %[[ROWS:.+]] : memref<64xi32, #gpu.address_space<workgroup>>, %[[TRIPS:.+]] : memref<64xi32, #gpu.address_space<workgroup>>)
// CHECK: memref.load %[[E]][%{{.*}}, %c1]
// CHECK: memref.load %[[E]][%{{.*}}, %c2]
// A block for rows past the segment has nothing to do.
// CHECK: scf.if
// CHECK: memref.load %[[O]]
// CHECK: memref.store %{{.*}}, %[[ROWS]]
// CHECK: memref.load %[[R]]
// CHECK: memref.store %{{.*}}, %[[TRIPS]]
// CHECK: gpu.barrier
// CHECK-COUNT-5: gpu.shuffle xor
// CHECK: arith.index_cast %{{.*}} : i32 to index
// CHECK: memref.load %[[I]]
// CHECK: memref.load %[[X]]
// CHECK: vector.load %[[G]]
// CHECK: scf.for %{{.*}} = %c0_i32 to %{{.*}} step %c16_i32
// CHECK: arith.divf
// CHECK: vector.load %[[V]]
// CHECK: vector.store %{{.*}}, %[[V]]
// CHECK-NOT: mca.
func.func @sampled(%x: memref<?x384xf32>, %g: memref<12x384x32xf32>, %o: memref<12x?xi32>,
                   %e: memref<12x3xi32>, %i: memref<12x384xi32>, %r: memref<12x?xi32>,
                   %v: memref<12x?x32xf32>) {
  mca.gather_matmul ins(%x, %g : memref<?x384xf32>, memref<12x384x32xf32>)
    rows(%o, %e : memref<12x?xi32>, memref<12x3xi32>) columns(%i : memref<12x384xi32>)
    trips(%r : memref<12x?xi32>) outs(%v : memref<12x?x32xf32>) {segment = 1 : i64, mean}
  return
}

// -----

// Listed rows with all their terms: the units of a row are neighbours.
// CHECK-LABEL: func @rows(
// CHECK-SAME: %[[X:[^:]+]]: memref<2x?x64xf32>
// CHECK: gpu.launch
// CHECK: gpu.barrier
// CHECK-NOT: gpu.shuffle
// CHECK: vector.load %[[X]]
// CHECK: scf.for {{.*}} to %c64_i32 step %c16_i32
func.func @rows(%x: memref<2x?x64xf32>, %w: memref<3x64x32xf32>, %o: memref<2x3x?xi32>,
                %e: memref<2x3x3xi32>, %v: memref<2x3x?x32xf32>) {
  mca.gather_matmul ins(%x, %w : memref<2x?x64xf32>, memref<3x64x32xf32>)
    rows(%o, %e : memref<2x3x?xi32>, memref<2x3x3xi32>) outs(%v : memref<2x3x?x32xf32>)
  return
}

// -----

// Without lists it is a product like others.
// CHECK-LABEL: func @plain(
// CHECK: gpu.launch {{.*}} workgroup(%{{[^,]*}} : memref<2x16x68xf32, #gpu.address_space<workgroup>>, %{{[^,]*}} : memref<2x16x36xf32, #gpu.address_space<workgroup>>) {
// CHECK: scf.for {{.*}} to %c64_i32 step %c16_i32
func.func @plain(%x: memref<128x64xf32>, %w: memref<3x64x32xf32>, %v: memref<3x128x32xf32>) {
  mca.gather_matmul ins(%x, %w : memref<128x64xf32>, memref<3x64x32xf32>) outs(%v : memref<3x128x32xf32>)
  return
}

// -----

// bf16 is summed in f32 and rounded once.
// CHECK-LABEL: func @bf16(
// CHECK: nvvm.mma.sync
// CHECK: arith.extf %{{.*}} : vector<2xbf16> to vector<2xf32>
// CHECK: arith.addf
// CHECK: arith.truncf %{{.*}} : vector<2xf32> to vector<2xbf16>
func.func @bf16(%x: memref<128x64xbf16>, %w: memref<3x64x32xbf16>, %v: memref<3x128x32xbf16>) {
  mca.gather_matmul ins(%x, %w : memref<128x64xbf16>, memref<3x64x32xbf16>) outs(%v : memref<3x128x32xbf16>)
  return
}
