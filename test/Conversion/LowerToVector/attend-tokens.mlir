// RUN: mca-opt %s -split-input-file --mca-lower-to-vector="vector-width=8 parallel-threshold=1" --canonicalize | FileCheck %s

// One sweep along each row for what is shared; then the listed tokens, of which
// values are read where they lie.
// CHECK-LABEL: func @shared
// CHECK-SAME: %[[A:.+]]: memref<4x9x17xf32>, %[[V:.+]]: memref<4x17x16xf32>, %[[O:.+]]: memref<4x17xi32>, %[[B:.+]]: memref<4x3xi32>, %[[L:.+]]: memref<4x17xi32>, %[[C:[a-z0-9]+]]: memref<4x16xf32>, %[[BIAS:[a-z0-9]+]]: memref<4x16xf32>, %[[Y:.+]]: memref<4x9x16xf32>
// CHECK: scf.parallel (%[[H:.+]]) = (%c0) to (%c4)
// CHECK:   %[[LOWER:.+]] = arith.index_cast
// CHECK:   %[[UPPER:.+]] = arith.index_cast
// CHECK:   vector.load %[[A]][%[[H]], %{{.+}}, %{{.+}}]
// CHECK:   %[[LEVELS:.+]] = vector.load %[[L]][%[[H]]
// CHECK:   arith.cmpi eq, %[[LEVELS]]
// CHECK:   vector.maskedload %[[A]]
// CHECK:   vector.reduction <add>
// CHECK:   vector.reduction <add>
// CHECK:   vector.load %[[BIAS]]
// CHECK:   vector.load %[[C]]
// CHECK:   %{{.+}}:12 = scf.for %[[T:.+]] = %[[LOWER]] to %[[UPPER]]
// CHECK:     %[[LISTED:.+]] = memref.load %[[O]][%[[H]], %[[T]]]
// CHECK:     %[[TOKEN:.+]] = arith.index_cast %[[LISTED]]
// CHECK:     vector.load %[[V]][%[[H]], %[[TOKEN]], %c0]
// CHECK:     memref.load %[[A]][%[[H]]
// CHECK-COUNT-12: vector.fma
// CHECK:   vector.store %{{.+}}, %[[Y]]
func.func @shared(%a: memref<4x9x17xf32>, %v: memref<4x17x16xf32>, %o: memref<4x17xi32>, %b: memref<4x3xi32>,
                  %l: memref<4x17xi32>, %c: memref<4x16xf32>, %bias: memref<4x16xf32>, %y: memref<4x9x16xf32>) {
  mca.attend_tokens ins(%a, %v : memref<4x9x17xf32>, memref<4x17x16xf32>) tokens(%o, %b : memref<4x17xi32>, memref<4x3xi32>)
    centroids(%l, %c : memref<4x17xi32>, memref<4x16xf32>) bias(%bias : memref<4x16xf32>) outs(%y : memref<4x9x16xf32>)
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
