// RUN: mca-opt %s -split-input-file --mca-lower-to-vector="vector-width=8 parallel=false" --canonicalize | FileCheck %s

// All rows: the sums start from zero, the output is only written.
// CHECK-LABEL: func @all_rows
// CHECK-SAME: %[[V:[a-z0-9]+]]: memref<2x12x16xf32>)
// CHECK-NOT: linalg.fill
// CHECK-NOT: vector.load %[[V]][
// CHECK: vector.store %{{.+}}, %[[V]][
// CHECK-NOT: vector.load %[[V]][
// CHECK: return
func.func @all_rows(%x: memref<12x64xf32>, %w: memref<2x64x16xf32>, %v: memref<2x12x16xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%v : memref<2x12x16xf32>)
  mca.gather_matmul ins(%x, %w : memref<12x64xf32>, memref<2x64x16xf32>) outs(%v : memref<2x12x16xf32>)
  return
}

// -----

// Both segments of the lists start from the bias of their head. Rows that are in
// neither have it only if there are any; weights may be laid out in between.
#head = affine_map<(h, i, j) -> (h, j)>
#id = affine_map<(h, i, j) -> (h, i, j)>
// CHECK-LABEL: func @all_segments
// CHECK-SAME: %[[B:[a-z0-9]+]]: memref<2x16xf32>, %[[ROWS:[a-z0-9]+]]: memref<2x12xi32>, %[[BOUNDS:[a-z0-9]+]]: memref<2x3xi32>
// CHECK: %[[V:.+]] = memref.alloc() {{.*}}: memref<2x12x16xf32>
// CHECK: %[[ANY:.+]] = scf.for %[[H:.+]] = %c0 to %c2 step %c1 iter_args(%[[FOUND:.+]] = %false) -> (i1)
// CHECK:   %[[END:.+]] = memref.load %[[BOUNDS]][%[[H]], %c2]
// CHECK:   %[[START:.+]] = memref.load %[[BOUNDS]][%[[H]], %c0]
// CHECK:   arith.cmpi ne, %{{.+}}, %c12
// CHECK: scf.if %[[ANY]] {
// CHECK-NEXT: linalg.generic {{.*}} ins(%[[B]] : memref<2x16xf32>) outs(%[[V]] :
// CHECK: scf.for %[[H0:.+]] = %c0 to %c2
// CHECK:   %[[ROW:.+]] = memref.subview %[[B]][%[[H0]], 0] [1, 16] [1, 1]
// CHECK-NOT: vector.load %[[V]][
// CHECK:   vector.load %[[ROW]][
// CHECK: scf.for %[[H1:.+]] = %c0 to %c2
// CHECK:   %[[ROW1:.+]] = memref.subview %[[B]][%[[H1]], 0]
// CHECK-NOT: vector.load %[[V]][
// CHECK:   vector.load %[[ROW1]][
// CHECK-NOT: vector.load %[[V]][
// CHECK: return
func.func @all_segments(%x: memref<12x64xf32>, %w: memref<64x2x16xf32>, %g: memref<2x64x16xf32>, %b: memref<2x16xf32>,
                        %rows: memref<2x12xi32>, %bounds: memref<2x3xi32>, %columns: memref<2x64xi32>,
                        %trips: memref<2x12xi32>) -> memref<2x12x16xf32> {
  %v = memref.alloc() : memref<2x12x16xf32>
  linalg.generic {indexing_maps = [#head, #id], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%b : memref<2x16xf32>) outs(%v : memref<2x12x16xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  }
  %t = memref.alloc() : memref<2x64x16xf32>
  linalg.transpose ins(%w : memref<64x2x16xf32>) outs(%t : memref<2x64x16xf32>) permutation = [1, 0, 2]
  mca.gather_matmul ins(%x, %t : memref<12x64xf32>, memref<2x64x16xf32>)
    rows(%rows, %bounds : memref<2x12xi32>, memref<2x3xi32>) outs(%v : memref<2x12x16xf32>) {segment = 0 : i64}
  memref.dealloc %t : memref<2x64x16xf32>
  mca.gather_matmul ins(%x, %g : memref<12x64xf32>, memref<2x64x16xf32>)
    rows(%rows, %bounds : memref<2x12xi32>, memref<2x3xi32>) columns(%columns : memref<2x64xi32>)
    trips(%trips : memref<2x12xi32>) outs(%v : memref<2x12x16xf32>) {segment = 1 : i64, mean}
  return %v : memref<2x12x16xf32>
}

// -----

// One of two segments leaves rows to the fill.
// CHECK-LABEL: func @one_segment
// CHECK: linalg.fill
// CHECK-NOT: scf.if
// CHECK: vector.load %{{.*}} memref<2x12x16xf32>, vector<8xf32>
func.func @one_segment(%x: memref<12x64xf32>, %w: memref<2x64x16xf32>, %rows: memref<2x12xi32>,
                       %bounds: memref<2x3xi32>, %v: memref<2x12x16xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%v : memref<2x12x16xf32>)
  mca.gather_matmul ins(%x, %w : memref<12x64xf32>, memref<2x64x16xf32>)
    rows(%rows, %bounds : memref<2x12xi32>, memref<2x3xi32>) outs(%v : memref<2x12x16xf32>) {segment = 1 : i64}
  return
}

// -----

// Two lists may name a row each.
// CHECK-LABEL: func @two_lists
// CHECK: linalg.fill
// CHECK-NOT: scf.if
// CHECK: return
func.func @two_lists(%x: memref<12x64xf32>, %w: memref<2x64x16xf32>, %rows: memref<2x12xi32>, %others: memref<2x12xi32>,
                     %bounds: memref<2x3xi32>, %v: memref<2x12x16xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%v : memref<2x12x16xf32>)
  mca.gather_matmul ins(%x, %w : memref<12x64xf32>, memref<2x64x16xf32>)
    rows(%rows, %bounds : memref<2x12xi32>, memref<2x3xi32>) outs(%v : memref<2x12x16xf32>) {segment = 0 : i64}
  mca.gather_matmul ins(%x, %w : memref<12x64xf32>, memref<2x64x16xf32>)
    rows(%others, %bounds : memref<2x12xi32>, memref<2x3xi32>) outs(%v : memref<2x12x16xf32>) {segment = 1 : i64}
  return
}

// -----

// The bounds are others for the second segment.
// CHECK-LABEL: func @bounds_change
// CHECK-SAME: %[[BOUNDS:[a-z0-9]+]]: memref<2x3xi32>
// CHECK: linalg.fill
// CHECK: linalg.fill {{.*}} outs(%[[BOUNDS]] :
// CHECK-NOT: scf.if
// CHECK: return
func.func @bounds_change(%x: memref<12x64xf32>, %w: memref<2x64x16xf32>, %rows: memref<2x12xi32>,
                         %bounds: memref<2x3xi32>) -> memref<2x12x16xf32> {
  %zero = arith.constant 0.0 : f32
  %twelve = arith.constant 12 : i32
  %v = memref.alloc() : memref<2x12x16xf32>
  linalg.fill ins(%zero : f32) outs(%v : memref<2x12x16xf32>)
  mca.gather_matmul ins(%x, %w : memref<12x64xf32>, memref<2x64x16xf32>)
    rows(%rows, %bounds : memref<2x12xi32>, memref<2x3xi32>) outs(%v : memref<2x12x16xf32>) {segment = 0 : i64}
  linalg.fill ins(%twelve : i32) outs(%bounds : memref<2x3xi32>)
  mca.gather_matmul ins(%x, %w : memref<12x64xf32>, memref<2x64x16xf32>)
    rows(%rows, %bounds : memref<2x12xi32>, memref<2x3xi32>) outs(%v : memref<2x12x16xf32>) {segment = 1 : i64}
  return %v : memref<2x12x16xf32>
}

// -----

// The bias is another one when the sums are taken: by a name that may be its own.
#head = affine_map<(h, i, j) -> (h, j)>
#id = affine_map<(h, i, j) -> (h, i, j)>
// CHECK-LABEL: func @bias_changes
// CHECK: linalg.generic
// CHECK: linalg.fill
// CHECK: vector.load %{{.*}} memref<2x12x16xf32>, vector<8xf32>
func.func @bias_changes(%x: memref<12x64xf32>, %w: memref<2x64x16xf32>, %b: memref<2x16xf32>, %other: memref<2x16xf32>,
                        %v: memref<2x12x16xf32>) {
  %one = arith.constant 1.0 : f32
  linalg.generic {indexing_maps = [#head, #id], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%b : memref<2x16xf32>) outs(%v : memref<2x12x16xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  }
  linalg.fill ins(%one : f32) outs(%other : memref<2x16xf32>)
  mca.gather_matmul ins(%x, %w : memref<12x64xf32>, memref<2x64x16xf32>) outs(%v : memref<2x12x16xf32>)
  return
}

// -----

// A start of each token is none of a head.
#token = affine_map<(h, i, j) -> (i, j)>
#id = affine_map<(h, i, j) -> (h, i, j)>
// CHECK-LABEL: func @of_tokens
// CHECK: linalg.generic
// CHECK: vector.load %{{.*}} memref<2x12x16xf32>, vector<8xf32>
func.func @of_tokens(%x: memref<12x64xf32>, %w: memref<2x64x16xf32>, %b: memref<12x16xf32>, %v: memref<2x12x16xf32>) {
  linalg.generic {indexing_maps = [#token, #id], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%b : memref<12x16xf32>) outs(%v : memref<2x12x16xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  }
  mca.gather_matmul ins(%x, %w : memref<12x64xf32>, memref<2x64x16xf32>) outs(%v : memref<2x12x16xf32>)
  return
}
