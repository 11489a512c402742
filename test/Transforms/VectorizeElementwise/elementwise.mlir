// RUN: mca-opt %s -split-input-file --mca-vectorize-elementwise=vector-width=8 --canonicalize | FileCheck %s

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#column = affine_map<(i, j) -> (j)>

// 8 lanes, then the 3 that are left; what belongs to the row is computed once.
// CHECK-LABEL: func @scale_rows
// CHECK-SAME: %[[X:.+]]: memref<5x19xf32>, %[[V:.+]]: memref<5xf32>, %[[B:.+]]: memref<19xf32>, %[[Y:.+]]: memref<5x19xf32>
// CHECK: scf.for %[[I:.+]] = %c0 to %c5
// CHECK:   memref.load %[[V]][%[[I]]]
// CHECK:   math.rsqrt %{{.*}} : f32
// CHECK:   scf.for %[[J:.+]] = %c0 to %c16 step %c8
// CHECK-NOT: math.rsqrt
// CHECK:     vector.load %[[X]][%[[I]], %[[J]]] : memref<5x19xf32>, vector<8xf32>
// CHECK:     vector.load %[[B]][%[[J]]]
// CHECK:     vector.broadcast
// CHECK:     arith.mulf {{.*}} : vector<8xf32>
// CHECK:     vector.store {{.*}} %[[Y]][%[[I]], %[[J]]]
// CHECK:   scf.for %{{.+}} = %c16 to %c19 step %c1
// CHECK:     memref.load %[[X]]
// CHECK:     memref.store {{.*}} %[[Y]]
func.func @scale_rows(%x: memref<5x19xf32>, %v: memref<5xf32>, %b: memref<19xf32>, %y: memref<5x19xf32>) {
  linalg.generic {indexing_maps = [#id, #row, #column, #id], iterator_types = ["parallel", "parallel"]}
    ins(%x, %v, %b : memref<5x19xf32>, memref<5xf32>, memref<19xf32>) outs(%y : memref<5x19xf32>) {
  ^bb0(%a: f32, %s: f32, %c: f32, %out: f32):
    %0 = math.rsqrt %s : f32
    %1 = arith.mulf %a, %0 : f32
    %2 = arith.addf %1, %c : f32
    linalg.yield %2 : f32
  }
  return
}

// -----

// The output's order decides; the input is gathered.
#id = affine_map<(i, j) -> (i, j)>
#transposed = affine_map<(i, j) -> (j, i)>
// CHECK-LABEL: func @transpose
// CHECK-SAME: %[[X:.+]]: memref<16x8xf32>, %[[Y:.+]]: memref<8x16xf32>
// CHECK-COUNT-8: memref.load %[[X]]
// CHECK: vector.from_elements
// CHECK: vector.store {{.*}} %[[Y]]
func.func @transpose(%x: memref<16x8xf32>, %y: memref<8x16xf32>) {
  linalg.generic {indexing_maps = [#transposed, #id], iterator_types = ["parallel", "parallel"]}
    ins(%x : memref<16x8xf32>) outs(%y : memref<8x16xf32>) {
  ^bb0(%a: f32, %out: f32):
    %0 = arith.negf %a : f32
    linalg.yield %0 : f32
  }
  return
}

// -----

// i1 takes a byte in memory and a bit in a vector.
#i = affine_map<(i) -> (i)>
// CHECK-LABEL: func @compare
// CHECK: arith.cmpf {{.*}} : vector<8xf32>
// CHECK-COUNT-8: memref.store {{.*}} : memref<8xi1>
// CHECK-NOT: vector.store
func.func @compare(%x: memref<8xf32>, %y: memref<8xi1>) {
  %zero = arith.constant 0.0 : f32
  linalg.generic {indexing_maps = [#i, #i], iterator_types = ["parallel"]} ins(%x : memref<8xf32>) outs(%y : memref<8xi1>) {
  ^bb0(%a: f32, %out: i1):
    %0 = arith.cmpf ogt, %a, %zero : f32
    linalg.yield %0 : i1
  }
  return
}

// -----

// Large enough for threads: the outer loop, not the lanes.
// CHECK-LABEL: func @large
// CHECK: scf.parallel (%{{.+}}) = (%c0) to (%c128)
// CHECK: scf.for {{.*}} step %c8
func.func @large(%x: memref<128x1536xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%x : memref<128x1536xf32>)
  return
}

// -----

// A copy between layouts needs no library; one of plain buffers is a memcpy.
// CHECK-LABEL: func @copies
// CHECK: vector.load
// CHECK: vector.store
// CHECK: memref.copy
func.func @copies(%x: memref<4x8xf32, strided<[16, 1]>>, %y: memref<4x8xf32>, %z: memref<4x8xf32>) {
  memref.copy %x, %y : memref<4x8xf32, strided<[16, 1]>> to memref<4x8xf32>
  memref.copy %y, %z : memref<4x8xf32> to memref<4x8xf32>
  return
}

// -----

// i24 takes four bytes in memory and three in a vector.
#line = affine_map<(i) -> (i)>
// CHECK-LABEL: func @padded_integers
// CHECK-NOT: vector.load
// CHECK-NOT: vector.store
// CHECK: return
func.func @padded_integers(%x: memref<64xi24>, %y: memref<64xi24>) {
  linalg.generic {indexing_maps = [#line, #line], iterator_types = ["parallel"]} ins(%x : memref<64xi24>) outs(%y : memref<64xi24>) {
  ^bb0(%in: i24, %out: i24):
    %0 = arith.addi %in, %in : i24
    linalg.yield %0 : i24
  }
  return
}
