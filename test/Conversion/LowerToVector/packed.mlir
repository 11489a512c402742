// RUN: mca-opt %s -split-input-file --mca-lower-to-vector=vector-width=8 --canonicalize | FileCheck %s
// RUN: mca-opt %s -split-input-file --mca-lower-to-vector=vector-width=16 --canonicalize | FileCheck %s --check-prefix=WIDE

// The right-hand side lies by panels of 16 columns, 2 x 8 as the tile: it is
// read where it is. The next panel, a line for each row, is asked for meanwhile.
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (j floordiv 16, k, j mod 16)>
#out = affine_map<(i, j, k) -> (i, j)>
// CHECK-LABEL: func @panels
// CHECK-SAME: %[[X:.+]]: memref<128x64xf32>, %[[W:.+]]: memref<4x64x16xf32>
// CHECK-NOT: memref.alloc
// CHECK: scf.parallel (%[[J:[^ ]+]], %{{.+}}) = {{.*}} step (%c16, %c1)
// CHECK: scf.for {{.*}} step %c6
// CHECK: %[[NEXT:.+]] = arith.addi %[[J]], %c16
// CHECK: scf.for %[[K:[^ ]+]] = %c0 to %c64
// CHECK: %[[PANEL:.+]] = arith.divui %[[J]], %c16
// CHECK: vector.load %[[W]][%[[PANEL]], %[[K]], %c0]
// CHECK: vector.load %[[W]][%{{.+}}, %[[K]], %c8]
// CHECK: %[[AHEAD:.+]] = arith.divui %[[NEXT]], %c16
// CHECK: memref.prefetch %[[W]][%[[AHEAD]], %[[K]], %c0], read
// CHECK-COUNT-12: vector.fma
func.func @panels(%x: memref<128x64xf32>, %w: memref<4x64x16xf32>, %y: memref<128x64xf32>) {
  linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%x, %w : memref<128x64xf32>, memref<4x64x16xf32>) outs(%y : memref<128x64xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %c, %p : f32
    linalg.yield %s : f32
  }
  return
}

// -----

// Panels of twice the tile: columns within them.
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (j floordiv 32, k, j mod 32)>
#out = affine_map<(i, j, k) -> (i, j)>
// CHECK-LABEL: func @wider_panels
// CHECK-NOT: memref.alloc
// CHECK: scf.parallel (%[[J:[^ ]+]], %{{.+}}) = {{.*}} step (%c16, %c1)
// CHECK: %[[PANEL:.+]] = arith.divui %[[J]], %c32
// CHECK: %[[COLUMN:.+]] = arith.remui %[[J]], %c32
// CHECK: vector.load %{{.+}}[%[[PANEL]], %{{.+}}, %[[COLUMN]]]
func.func @wider_panels(%x: memref<128x64xf32>, %w: memref<2x64x32xf32>, %y: memref<128x64xf32>) {
  linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%x, %w : memref<128x64xf32>, memref<2x64x32xf32>) outs(%y : memref<128x64xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %c, %p : f32
    linalg.yield %s : f32
  }
  return
}

// -----

// Keys of each head, and heads of the output side by side.
#q = affine_map<(h, i, j, k) -> (h, i, k)>
#k = affine_map<(h, i, j, k) -> (h, j floordiv 16, k, j mod 16)>
#s = affine_map<(h, i, j, k) -> (i, h, j)>
// CHECK-LABEL: func @heads
// CHECK-NOT: memref.alloc
// CHECK: scf.parallel (%[[H:[^ ]+]], %[[J:[^ ]+]], %{{.+}}) =
// CHECK: %[[PANEL:.+]] = arith.divui %[[J]], %c16
// CHECK: vector.load %{{.+}}[%[[H]], %[[PANEL]], %{{.+}}, %c0]
func.func @heads(%q: memref<3x32x24xf32>, %k: memref<3x4x24x16xf32>, %s: memref<32x3x64xf32>) {
  linalg.generic {indexing_maps = [#q, #k, #s], iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
    ins(%q, %k : memref<3x32x24xf32>, memref<3x4x24x16xf32>) outs(%s : memref<32x3x64xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %p = arith.mulf %a, %b : f32
    %t = arith.addf %c, %p : f32
    linalg.yield %t : f32
  }
  return
}

// -----

// Panels of 24 columns, which the tile of 16 does not divide: left to loops.
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (j floordiv 24, k, j mod 24)>
#out = affine_map<(i, j, k) -> (i, j)>
// CHECK-LABEL: func @other_tile
// CHECK: linalg.generic
func.func @other_tile(%x: memref<8x4xf32>, %w: memref<2x4x24xf32>, %y: memref<8x48xf32>) {
  linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%x, %w : memref<8x4xf32>, memref<2x4x24xf32>) outs(%y : memref<8x48xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %c, %p : f32
    linalg.yield %s : f32
  }
  return
}

// -----

// Loads of panels give f32.
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (j floordiv 16, k, j mod 16)>
#out = affine_map<(i, j, k) -> (i, j)>
// CHECK-LABEL: func @half
// CHECK: linalg.generic
func.func @half(%x: memref<8x4xf16>, %w: memref<2x4x16xf16>, %y: memref<8x32xf16>) {
  linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%x, %w : memref<8x4xf16>, memref<2x4x16xf16>) outs(%y : memref<8x32xf16>) {
  ^bb0(%a: f16, %b: f16, %c: f16):
    %p = arith.mulf %a, %b : f16
    %s = arith.addf %c, %p : f16
    linalg.yield %s : f16
  }
  return
}

// -----

// The left-hand side is read by rows.
#lhs = affine_map<(i, j, k) -> (i floordiv 16, k, i mod 16)>
#rhs = affine_map<(i, j, k) -> (k, j)>
#out = affine_map<(i, j, k) -> (i, j)>
// CHECK-LABEL: func @left_hand_side
// CHECK: linalg.generic
func.func @left_hand_side(%x: memref<2x4x16xf32>, %w: memref<4x32xf32>, %y: memref<32x32xf32>) {
  linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%x, %w : memref<2x4x16xf32>, memref<4x32xf32>) outs(%y : memref<32x32xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %c, %p : f32
    linalg.yield %s : f32
  }
  return
}

// -----

// More rows than columns: threads share rows, in groups that the second-level cache
// holds while all panels pass, three blocks each, of as even numbers of tiles as may be.
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (j floordiv 64, k, j mod 64)>
#out = affine_map<(i, j, k) -> (i, j)>
// CHECK-LABEL: func @row_blocks
// CHECK: scf.parallel (%[[GROUP:[^ ]+]], %{{[^ ]+}}, %[[IN:.+]]) = (%c0, %c0, %c0) to (%c4, %c128, %c3) step (%c1, %c16, %c1)
// CHECK: %[[BEFORE:.+]] = arith.muli %[[GROUP]], %c3
// CHECK: %[[BLOCK:.+]] = arith.addi %[[BEFORE]], %[[IN]]
// CHECK: %[[TILES:.+]] = arith.muli %[[BLOCK]], %c86
// CHECK: %[[TILE:.+]] = arith.divui %[[TILES]], %c12
// CHECK: %[[I:.+]] = arith.muli %[[TILE]], %c6
// CHECK: %[[FROM:.+]] = arith.minsi %[[I]], %c512
// CHECK: scf.for %{{.+}} = %[[FROM]] to %{{.+}} step %c6
// Four lines in each row of a panel: each tile of rows asks for one of them.
// WIDE-LABEL: func @row_blocks
// WIDE: scf.for %[[ROW:.+]] = %{{.+}} to %{{.+}} step %c6
// WIDE: %[[TILE:.+]] = arith.divui %[[ROW]], %c6
// WIDE: %[[LINE:.+]] = arith.remui %[[TILE]], %c4
// WIDE: %[[START:.+]] = arith.muli %[[LINE]], %c16
// WIDE: scf.for %[[K:[^ ]+]] = %c0 to %c768
// WIDE: memref.prefetch %{{.+}}[%{{.+}}, %[[K]], %[[START]]], read
func.func @row_blocks(%a: memref<512x768xf32>, %b: memref<2x768x64xf32>, %c: memref<512x128xf32>) {
  linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%a, %b : memref<512x768xf32>, memref<2x768x64xf32>) outs(%c : memref<512x128xf32>) {
  ^bb0(%x: f32, %w: f32, %sum: f32):
    %p = arith.mulf %x, %w : f32
    %s = arith.addf %sum, %p : f32
    linalg.yield %s : f32
  }
  return
}

// -----

// Fewer rows than columns: threads share columns, and blocks of rows within them.
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (j floordiv 64, k, j mod 64)>
#out = affine_map<(i, j, k) -> (i, j)>
// CHECK-LABEL: func @column_blocks
// CHECK: scf.parallel (%{{[^ ]+}}, %[[BLOCK:.+]]) = (%c0, %c0) to (%c512, %c11) step (%c16, %c1)
// CHECK: arith.muli %[[BLOCK]], %c86
func.func @column_blocks(%a: memref<512x768xf32>, %b: memref<8x768x64xf32>, %c: memref<512x512xf32>) {
  linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%a, %b : memref<512x768xf32>, memref<8x768x64xf32>) outs(%c : memref<512x512xf32>) {
  ^bb0(%x: f32, %w: f32, %sum: f32):
    %p = arith.mulf %x, %w : f32
    %s = arith.addf %sum, %p : f32
    linalg.yield %s : f32
  }
  return
}

// -----

// A number of rows known at run time: groups of at most 113 tiles, a single one where
// that holds all.
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (j floordiv 64, k, j mod 64)>
#out = affine_map<(i, j, k) -> (i, j)>
// CHECK-LABEL: func @unknown_rows
// CHECK: %[[N:.+]] = memref.dim
// CHECK: %[[TILES:.+]] = arith.ceildivui %[[N]], %c6
// CHECK: %[[GROUPS:.+]] = arith.ceildivui %[[TILES]], %c113
// CHECK: %[[BLOCKS:.+]] = arith.ceildivui %[[TILES]], %c8
// CHECK: %[[SOME:.+]] = arith.maxui %[[GROUPS]], %c1
// CHECK: %[[EACH:.+]] = arith.ceildivui %[[BLOCKS]], %[[SOME]]
// CHECK: scf.parallel (%{{.+}}, %{{.+}}, %{{.+}}) = (%c0, %c0, %c0) to (%[[GROUPS]], %c128, %[[EACH]])
func.func @unknown_rows(%a: memref<?x768xf32>, %b: memref<2x768x64xf32>, %c: memref<?x128xf32>) {
  linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%a, %b : memref<?x768xf32>, memref<2x768x64xf32>) outs(%c : memref<?x128xf32>) {
  ^bb0(%x: f32, %w: f32, %sum: f32):
    %p = arith.mulf %x, %w : f32
    %s = arith.addf %sum, %p : f32
    linalg.yield %s : f32
  }
  return
}

// -----

// Of several sequences with more rows together than there are columns, each passes
// all panels; with fewer, all pass a panel.
#lhs = affine_map<(b, i, j, k) -> (b, i, k)>
#rhs = affine_map<(b, i, j, k) -> (j floordiv 64, k, j mod 64)>
#out = affine_map<(b, i, j, k) -> (b, i, j)>
// CHECK-LABEL: func @sequences
// CHECK: scf.parallel (%{{.+}}, %{{.+}}, %{{.+}}) = (%c0, %c0, %c0) to (%c8, %c128, %c3)
func.func @sequences(%a: memref<8x128x768xf32>, %b: memref<2x768x64xf32>, %c: memref<8x128x128xf32>) {
  linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
    ins(%a, %b : memref<8x128x768xf32>, memref<2x768x64xf32>) outs(%c : memref<8x128x128xf32>) {
  ^bb0(%x: f32, %w: f32, %sum: f32):
    %p = arith.mulf %x, %w : f32
    %s = arith.addf %sum, %p : f32
    linalg.yield %s : f32
  }
  return
}
// CHECK-LABEL: func @short_sequences
// CHECK: scf.parallel (%{{.+}}, %{{.+}}) = (%c0, %c0) to (%c128, %c8) step (%c16, %c1)
func.func @short_sequences(%a: memref<8x8x768xf32>, %b: memref<2x768x64xf32>, %c: memref<8x8x128xf32>) {
  linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
    ins(%a, %b : memref<8x8x768xf32>, memref<2x768x64xf32>) outs(%c : memref<8x8x128xf32>) {
  ^bb0(%x: f32, %w: f32, %sum: f32):
    %p = arith.mulf %x, %w : f32
    %s = arith.addf %sum, %p : f32
    linalg.yield %s : f32
  }
  return
}

// -----

// A panel narrower than a line of the cache: each tile asks for all of the next one.
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (j floordiv 8, k, j mod 8)>
#out = affine_map<(i, j, k) -> (i, j)>
// CHECK-LABEL: func @narrow
// CHECK-NOT: arith.remui
// CHECK: memref.prefetch %{{.+}}[%{{.+}}, %{{.+}}, %c0], read
// CHECK-NOT: arith.remui
// CHECK: return
func.func @narrow(%x: memref<128x64xf32>, %w: memref<1x64x8xf32>, %y: memref<128x8xf32>) {
  linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%x, %w : memref<128x64xf32>, memref<1x64x8xf32>) outs(%y : memref<128x8xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %c, %p : f32
    linalg.yield %s : f32
  }
  return
}
