// Few heads and columns: threads share rows.
//
// RUN: mca-opt %s -split-input-file --mca-lower-to-vector="vector-width=8" --canonicalize | FileCheck %s

#a = affine_map<(h, i, j, k) -> (h, i, k)>
#v = affine_map<(h, i, j, k) -> (h, k, j)>
#y = affine_map<(h, i, j, k) -> (h, i, j)>
// A right-hand side as wide as the tile is a panel where it lies: as many parts of
// whole tiles as threads may want.
// CHECK-LABEL: func @panel_in_place
// CHECK-NOT: memref.alloc
// CHECK: scf.parallel (%[[P:.+]]) = (%c0) to (%c16)
// CHECK: %[[NEXT:.+]] = arith.addi %[[P]], %c1
// CHECK: %[[TILES:.+]] = arith.muli %[[P]], %c86
// CHECK: %[[TILE:.+]] = arith.divui %[[TILES]], %c16
// CHECK: %[[ROW:.+]] = arith.muli %[[TILE]], %c6
// CHECK: %[[FROM:.+]] = arith.minsi %[[ROW]], %c512
// CHECK: arith.muli %[[NEXT]], %c86
// CHECK: scf.for %{{.+}} = %[[FROM]] to %{{.+}} step %c6
func.func @panel_in_place(%a: memref<1x512x512xf32>, %v: memref<1x512x16xf32>, %y: memref<1x512x16xf32>) {
  linalg.generic {indexing_maps = [#a, #v, #y], iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
    ins(%a, %v : memref<1x512x512xf32>, memref<1x512x16xf32>) outs(%y : memref<1x512x16xf32>) {
  ^bb0(%l: f32, %r: f32, %o: f32):
    %p = arith.mulf %l, %r : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  }
  return
}

// -----

// A copy of the panel for each part: parts are larger.
// CHECK-LABEL: func @copies
// CHECK: scf.parallel (%{{.+}}, %[[P:.+]]) = (%c0, %c0) to (%c24, %c6) step (%c16, %c1)
// CHECK: %[[TILES:.+]] = arith.muli %[[P]], %c86
// CHECK: arith.divui %[[TILES]], %c6
// CHECK: memref.alloc
func.func @copies(%a: memref<512x256xf32>, %w: memref<256x24xf32>, %y: memref<512x24xf32>) {
  linalg.matmul ins(%a, %w : memref<512x256xf32>, memref<256x24xf32>) outs(%y : memref<512x24xf32>)
  return
}

// -----

// Rows of a number known at run time.
// CHECK-LABEL: func @unknown_rows
// CHECK: %[[COUNT:.+]] = arith.ceildivui %{{.+}}, %c96
// CHECK: scf.parallel (%{{.+}}, %{{.+}}) = (%c0, %c0) to (%c24, %[[COUNT]])
func.func @unknown_rows(%a: memref<?x256xf32>, %w: memref<256x24xf32>, %y: memref<?x24xf32>) {
  linalg.matmul ins(%a, %w : memref<?x256xf32>, memref<256x24xf32>) outs(%y : memref<?x24xf32>)
  return
}

// -----

// Enough columns, or too little to do: all rows together.
// CHECK-LABEL: func @many_columns
// CHECK: scf.parallel (%{{.+}}) = (%c0) to (%c128) step (%c16)
func.func @many_columns(%a: memref<512x256xf32>, %w: memref<256x128xf32>, %y: memref<512x128xf32>) {
  linalg.matmul ins(%a, %w : memref<512x256xf32>, memref<256x128xf32>) outs(%y : memref<512x128xf32>)
  return
}
// CHECK-LABEL: func @little
// CHECK: scf.parallel (%{{.+}}) = (%c0) to (%c24) step (%c16)
func.func @little(%a: memref<100x64xf32>, %w: memref<64x24xf32>, %y: memref<100x24xf32>) {
  linalg.matmul ins(%a, %w : memref<100x64xf32>, memref<64x24xf32>) outs(%y : memref<100x24xf32>)
  return
}

// -----

// In a loop that threads share nothing is left to share.
// CHECK-LABEL: func @inside
// CHECK: scf.parallel (%[[P:.+]]) =
// CHECK-NOT: scf.parallel
// CHECK: scf.for %{{.+}} = %c0 to %c510 step %c6
func.func @inside(%a: memref<2x512x512xf32>, %v: memref<512x16xf32>, %y: memref<2x512x16xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  scf.parallel (%i) = (%c0) to (%c2) step (%c1) {
    %l = memref.subview %a[%i, 0, 0] [1, 512, 512] [1, 1, 1] : memref<2x512x512xf32> to memref<512x512xf32, strided<[512, 1], offset: ?>>
    %o = memref.subview %y[%i, 0, 0] [1, 512, 16] [1, 1, 1] : memref<2x512x16xf32> to memref<512x16xf32, strided<[16, 1], offset: ?>>
    linalg.matmul ins(%l, %v : memref<512x512xf32, strided<[512, 1], offset: ?>>, memref<512x16xf32>) outs(%o : memref<512x16xf32, strided<[16, 1], offset: ?>>)
  }
  return
}

// -----

// Listed tokens: positions of the list, whose first ones have most terms. The first
// part and the last one are neighbours.
// CHECK-LABEL: func @gather
// CHECK-SAME: %[[B:[a-z0-9]+]]: memref<1x3xi32>
// CHECK: scf.parallel (%[[P:.+]]) = (%c0) to (%c16)
// CHECK: %[[HALF:.+]] = arith.shrui %[[P]], %c1
// CHECK: %[[BACK:.+]] = arith.subi %c15, %[[HALF]]
// CHECK: %[[PART:.+]] = arith.select %{{.+}}, %[[HALF]], %[[BACK]]
// CHECK: %[[LOWER:.+]] = arith.index_cast
// CHECK: %[[UPPER:.+]] = arith.index_cast
// CHECK: %[[ALL:.+]] = arith.subi %[[UPPER]], %[[LOWER]]
// CHECK: %[[TILES:.+]] = arith.ceildivui %[[ALL]], %c6
// CHECK: %[[SHARE:.+]] = arith.muli %[[PART]], %[[TILES]]
// CHECK: %[[BEFORE:.+]] = arith.divui %[[SHARE]], %c16
// CHECK: %[[ROWS:.+]] = arith.muli %[[BEFORE]], %c6
// CHECK: %[[NEXT:.+]] = arith.addi %[[LOWER]], %[[ROWS]]
// CHECK: %[[FROM:.+]] = arith.minsi %[[NEXT]], %[[UPPER]]
// CHECK: scf.for %{{.+}} = %[[FROM]] to
func.func @gather(%x: memref<512x64xf32>, %w: memref<1x64x16xf32>, %o: memref<1x512xi32>, %b: memref<1x3xi32>, %y: memref<1x512x16xf32>) {
  mca.gather_matmul ins(%x, %w : memref<512x64xf32>, memref<1x64x16xf32>) rows(%o, %b : memref<1x512xi32>, memref<1x3xi32>)
    outs(%y : memref<1x512x16xf32>)
  return
}

// -----

// CHECK-LABEL: func @attend
// CHECK: scf.parallel (%{{.+}}, %[[P:.+]]) = (%c0, %c0) to (%c2, %c8)
// CHECK: %[[TILES:.+]] = arith.muli %[[P]], %c86
// CHECK: %[[BEFORE:.+]] = arith.divui %[[TILES]], %c8
// CHECK: %[[FROM:.+]] = arith.muli %[[BEFORE]], %c6
// CHECK: %[[FIRST:.+]] = arith.minsi %[[FROM]], %c512
// CHECK: scf.for %{{.+}} = %[[FIRST]] to
func.func @attend(%a: memref<2x512x128xf32>, %v: memref<2x128x16xf32>, %o: memref<2x128xi32>, %b: memref<2x2xi32>, %y: memref<2x512x16xf32>) {
  mca.attend_tokens ins(%a, %v : memref<2x512x128xf32>, memref<2x128x16xf32>) tokens(%o, %b : memref<2x128xi32>, memref<2x2xi32>)
    outs(%y : memref<2x512x16xf32>)
  return
}
