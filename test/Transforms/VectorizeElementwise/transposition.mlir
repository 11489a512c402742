// RUN: mca-opt %s -split-input-file --mca-vectorize-elementwise=vector-width=4 --canonicalize | FileCheck %s

// Four vectors in, eight shuffles, four vectors out; columns beyond whole
// squares one by one.
// CHECK-LABEL: func @squares
// CHECK-SAME: %[[X:.+]]: memref<8x7xf32>, %[[Y:.+]]: memref<7x8xf32>
// CHECK: scf.for %[[J:.+]] = %c0 to %c8 step %c4
// CHECK-COUNT-4: vector.load %[[X]][%{{.+}}, %c0] : memref<8x7xf32>, vector<4xf32>
// CHECK-COUNT-8: vector.shuffle
// CHECK-NOT: vector.shuffle
// CHECK-COUNT-4: vector.store %{{.+}}, %[[Y]][%{{.+}}, %[[J]]] : memref<7x8xf32>, vector<4xf32>
// CHECK: scf.for %[[I:.+]] = %c4 to %c7
// CHECK: scf.for %[[K:.+]] = %[[J]] to %{{.+}} step %c1
// CHECK: memref.load %[[X]][%[[K]], %[[I]]]
// CHECK: memref.store %{{.+}}, %[[Y]][%[[I]], %[[K]]]
func.func @squares(%x: memref<8x7xf32>, %y: memref<7x8xf32>) {
  linalg.transpose ins(%x : memref<8x7xf32>) outs(%y : memref<7x8xf32>) permutation = [1, 0]
  return
}

// -----

// Keys of all heads to panels: other loops outside, rows of any number.
// CHECK-LABEL: func @keys
// CHECK: scf.parallel (%[[H:.+]], %[[J:.+]]) = (%c0, %c0) to (%c3, %[[N:.+]]) step (%c1, %c4)
// CHECK: %[[END:.+]] = arith.addi %[[J]], %c4
// CHECK: %[[FITS:.+]] = arith.cmpi sle, %[[END]], %[[N]]
// CHECK: scf.if %[[FITS]]
// CHECK: vector.load %{{.+}}[%[[J]], %[[H]], %{{.+}}] : memref<?x3x8xi8>, vector<4xi8>
// CHECK: } else {
// CHECK-NOT: vector.load
// CHECK: memref.store
func.func @keys(%x: memref<?x3x8xi8>, %y: memref<3x8x?xi8>) {
  linalg.transpose ins(%x : memref<?x3x8xi8>) outs(%y : memref<3x8x?xi8>) permutation = [1, 2, 0]
  return
}

// -----

// The same elements stay neighbours; less than a square; bits of a byte; more
// than a copy; elements that are no neighbours.
#id = affine_map<(i, j) -> (i, j)>
#transposed = affine_map<(i, j) -> (j, i)>
// CHECK-LABEL: func @left_to_other_loops
// CHECK-NOT: vector.shuffle
func.func @left_to_other_loops(%x: memref<8x8x8xf32>, %y: memref<8x8x8xf32>, %a: memref<8x3xf32>, %b: memref<3x8xf32>, %c: memref<8x8xi1>, %d: memref<8x8xi1>, %e: memref<8x8xf32>, %f: memref<8x8xf32>, %s: memref<8x8xf32, strided<[16, 2]>>) {
  linalg.transpose ins(%x : memref<8x8x8xf32>) outs(%y : memref<8x8x8xf32>) permutation = [1, 0, 2]
  linalg.transpose ins(%a : memref<8x3xf32>) outs(%b : memref<3x8xf32>) permutation = [1, 0]
  linalg.transpose ins(%c : memref<8x8xi1>) outs(%d : memref<8x8xi1>) permutation = [1, 0]
  linalg.transpose ins(%s : memref<8x8xf32, strided<[16, 2]>>) outs(%f : memref<8x8xf32>) permutation = [1, 0]
  linalg.generic {indexing_maps = [#transposed, #id], iterator_types = ["parallel", "parallel"]}
    ins(%e : memref<8x8xf32>) outs(%f : memref<8x8xf32>) {
  ^bb0(%p: f32, %out: f32):
    %0 = arith.negf %p : f32
    linalg.yield %0 : f32
  }
  return
}

// -----

// Pairs of bf16 move as one of 32 bits: keys, for products in pairs.
// CHECK-LABEL: func @pairs
// CHECK-SAME: %[[X:.+]]: memref<8x4x2xbf16>, %[[Y:.+]]: memref<4x8x2xbf16>
// CHECK-DAG: %[[FROM:.+]] = memref.collapse_shape %[[X]] {{.*}} into memref<8x8xbf16>
// CHECK-DAG: %[[TO:.+]] = memref.collapse_shape %[[Y]] {{.*}} into memref<4x16xbf16>
// CHECK-COUNT-4: vector.load %[[FROM]]{{.*}} vector<8xbf16>
// CHECK-COUNT-8: vector.shuffle {{.*}} vector<4xi32>
// CHECK: vector.bitcast %{{.+}} : vector<4xi32> to vector<8xbf16>
// CHECK: vector.store %{{.+}}, %[[TO]]
func.func @pairs(%x: memref<8x4x2xbf16>, %y: memref<4x8x2xbf16>) {
  linalg.transpose ins(%x : memref<8x4x2xbf16>) outs(%y : memref<4x8x2xbf16>) permutation = [1, 0, 2]
  return
}

// -----

// Groups of 48 bits, and pairs of f32, are no element of 32 bits.
// CHECK-LABEL: func @other_groups
// CHECK-NOT: vector.shuffle
func.func @other_groups(%x: memref<8x4x3xbf16>, %y: memref<4x8x3xbf16>, %a: memref<8x4x2xf32>, %b: memref<4x8x2xf32>) {
  linalg.transpose ins(%x : memref<8x4x3xbf16>) outs(%y : memref<4x8x3xbf16>) permutation = [1, 0, 2]
  linalg.transpose ins(%a : memref<8x4x2xf32>) outs(%b : memref<4x8x2xf32>) permutation = [1, 0, 2]
  return
}
