// RUN: mca-opt %s -split-input-file --mca-lower-to-vector="vector-width=8 parallel-threshold=2000" --canonicalize | FileCheck %s

// One sweep along each row for what is shared; then the listed tokens, of which
// values are read where they lie.
// CHECK-LABEL: func @shared
// CHECK-SAME: %[[A:.+]]: memref<4x9x17xf32>, %[[V:.+]]: memref<4x17x16xf32>, %[[O:.+]]: memref<4x17xi32>, %[[B:.+]]: memref<4x3xi32>, %[[S:[a-z0-9]+]]: memref<4x16xf32>, %[[Y:.+]]: memref<4x9x16xf32>
// CHECK: scf.parallel (%[[H:.+]]) = (%c0) to (%c4)
// CHECK:   %[[LOWER:.+]] = arith.index_cast
// CHECK:   %[[UPPER:.+]] = arith.index_cast
// CHECK:   vector.load %[[A]][%[[H]], %{{.+}}, %{{.+}}]
// CHECK:   vector.maskedload %[[A]]
// CHECK:   vector.reduction <add>
// CHECK:   vector.load %[[S]][%[[H]], %c0]
// CHECK-NOT: memref.prefetch
// CHECK:   %{{.+}}:12 = scf.for %[[T:.+]] = %[[LOWER]] to %[[UPPER]]
// CHECK:     %[[LISTED:.+]] = memref.load %[[O]][%[[H]], %[[T]]]
// CHECK:     %[[TOKEN:.+]] = arith.index_cast %[[LISTED]]
// CHECK:     vector.load %[[V]][%[[H]], %[[TOKEN]], %c0]
// CHECK:     memref.load %[[A]][%[[H]]
// CHECK-COUNT-12: vector.fma
// CHECK:   vector.store %{{.+}}, %[[Y]]
func.func @shared(%a: memref<4x9x17xf32>, %v: memref<4x17x16xf32>, %o: memref<4x17xi32>, %b: memref<4x3xi32>,
                  %s: memref<4x16xf32>, %y: memref<4x9x16xf32>) {
  mca.attend_tokens ins(%a, %v : memref<4x9x17xf32>, memref<4x17x16xf32>) tokens(%o, %b : memref<4x17xi32>, memref<4x3xi32>)
    shared(%s : memref<4x16xf32>) outs(%y : memref<4x9x16xf32>)
  return
}

// -----

// Values that do not fill whole tiles are copied in the order of the list;
// without tokens no row is touched.
// CHECK-LABEL: func @packed
// CHECK: %[[PANEL:.+]] = memref.alloc(%{{.+}}) {{.*}} : memref<?x16xf32>
// CHECK: %[[EMPTY:.+]] = arith.cmpi sge
// CHECK: arith.select %[[EMPTY]], %c0, %c9
// CHECK-NOT: vector.reduction
// CHECK: vector.load %[[PANEL]]
// CHECK: memref.dealloc %[[PANEL]]
func.func @packed(%a: memref<4x9x17xf32>, %v: memref<4x17x24xf32>, %o: memref<4x17xi32>, %b: memref<4x3xi32>,
                  %y: memref<4x9x24xf32>) {
  mca.attend_tokens ins(%a, %v : memref<4x9x17xf32>, memref<4x17x24xf32>) tokens(%o, %b : memref<4x17xi32>, memref<4x3xi32>)
    outs(%y : memref<4x9x24xf32>) {segment = 1 : i64}
  return
}

// -----

// Rows of probabilities that leave the cache are asked for a tile ahead; the
// last tile has no next one.
// CHECK-LABEL: func @large
// CHECK-SAME: %[[A:.+]]: memref<1x600x600xf32>, %{{.+}}: memref<1x600x16xf32>, %[[O:.+]]: memref<1x600xi32>
// CHECK: scf.for %[[ROW:[^ ]+]] = %{{.+}} to %{{.+}} step %c6
// CHECK:   %[[AFTER:.+]] = arith.addi %[[ROW]], %c6
// CHECK:   %[[NEXT:.+]] = arith.minsi %[[AFTER]], %c594
// CHECK:   scf.for %[[T:[a-z0-9]+]] =
// CHECK:     memref.load %[[O]]
// CHECK:     %[[ODD:.+]] = arith.andi %[[T]], %c1
// CHECK:     %[[FIRST:.+]] = arith.addi %[[NEXT]], %[[ODD]]
// CHECK:     memref.prefetch %[[A]][%{{.+}}, %[[FIRST]], %{{.+}}], read, locality<2>, data
// CHECK-COUNT-2: memref.prefetch
// CHECK-NOT: memref.prefetch
// CHECK:     vector.fma
func.func @large(%a: memref<1x600x600xf32>, %v: memref<1x600x16xf32>, %o: memref<1x600xi32>, %b: memref<1x2xi32>,
                 %y: memref<1x600x16xf32>) {
  mca.attend_tokens ins(%a, %v : memref<1x600x600xf32>, memref<1x600x16xf32>) tokens(%o, %b : memref<1x600xi32>, memref<1x2xi32>)
    outs(%y : memref<1x600x16xf32>)
  return
}
