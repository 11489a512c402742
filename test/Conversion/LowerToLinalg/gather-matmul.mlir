// RUN: mca-opt %s --mca-lower-to-linalg --canonicalize --cse | FileCheck %s
// RUN: mca-opt %s --mca-lower-to-linalg=keep=gather_matmul,attend_tokens | FileCheck %s --check-prefix=KEEP

// KEEP-LABEL: func.func @segment
// KEEP: mca.gather_matmul
// CHECK-LABEL: func.func @segment
// CHECK-SAME: %[[X:.+]]: tensor<5x?x8xf16>, %[[G:.+]]: tensor<2x6x4xf16>, %[[O:.+]]: tensor<5x2x?xi32>, %[[E:.+]]: tensor<5x2x3xi32>, %[[I:.+]]: tensor<2x6xi32>, %[[R:.+]]: tensor<5x2x?xi32>, %[[V:.+]]: tensor<5x2x?x4xf16>
// CHECK: %[[SCRATCH:.+]] = tensor.empty() : tensor<4xf32>
// CHECK: scf.for %[[B:.+]] = %c0 to %c5
// CHECK: scf.for %[[H:.+]] = %c0 to %c2
// CHECK: %[[FIRST:.+]] = tensor.extract %[[E]][%[[B]], %[[H]], %c1]
// CHECK: %[[FROM:.+]] = arith.index_cast %[[FIRST]]
// CHECK: %[[LAST:.+]] = tensor.extract %[[E]][%[[B]], %[[H]], %c2]
// CHECK: %[[TO:.+]] = arith.index_cast %[[LAST]]
// CHECK: scf.for %[[S:.+]] = %[[FROM]] to %[[TO]]
// CHECK: %[[LISTED:.+]] = tensor.extract %[[O]][%[[B]], %[[H]], %[[S]]]
// CHECK: %[[ROW:.+]] = arith.index_cast %[[LISTED]]
// CHECK: %[[COUNT:.+]] = tensor.extract %[[R]][%[[B]], %[[H]], %[[ROW]]]
// CHECK: %[[COUNTED:.+]] = arith.index_cast %[[COUNT]]
// CHECK: %[[ANY:.+]] = arith.maxsi %[[COUNTED]], %c0
// CHECK: %[[TRIPS:.+]] = arith.minsi %[[ANY]], %c6
// CHECK: %[[CLAMPED:.+]] = arith.index_cast %[[TRIPS]] : index to i32
// CHECK: %[[SUM:.+]] = scf.for %[[T:.+]] = %c0 to %[[TRIPS]]
// CHECK: %[[NAMED:.+]] = tensor.extract %[[I]][%[[H]], %[[T]]]
// CHECK: %[[COL:.+]] = arith.index_cast %[[NAMED]]
// CHECK: tensor.extract %[[X]][%[[B]], %[[ROW]], %[[COL]]]
// CHECK: tensor.extract_slice %[[G]][%[[H]], %[[T]], 0] [1, 1, 4]
// CHECK: arith.extf {{.*}} : f16 to f32
// CHECK: arith.addf {{.*}} : f32
// CHECK: %[[POSITIVE:.+]] = arith.maxsi %[[CLAMPED]], %c1_i32
// CHECK: %[[F:.+]] = arith.sitofp %[[POSITIVE]] : i32 to f32
// CHECK: %[[SCALE:.+]] = arith.divf %cst{{.*}}, %[[F]]
// CHECK: linalg.generic {{.*}} ins(%[[SUM]] : tensor<4xf32>) outs(%{{.*}} : tensor<4xf16>)
// CHECK: arith.mulf {{.*}}%[[SCALE]]
// CHECK: arith.truncf {{.*}} : f32 to f16
func.func @segment(%x: tensor<5x?x8xf16>, %g: tensor<2x6x4xf16>, %o: tensor<5x2x?xi32>, %e: tensor<5x2x3xi32>,
                   %i: tensor<2x6xi32>, %r: tensor<5x2x?xi32>, %v0: tensor<5x2x?x4xf16>) -> tensor<5x2x?x4xf16> {
  %v = mca.gather_matmul ins(%x, %g : tensor<5x?x8xf16>, tensor<2x6x4xf16>)
         rows(%o, %e : tensor<5x2x?xi32>, tensor<5x2x3xi32>) columns(%i : tensor<2x6xi32>) trips(%r : tensor<5x2x?xi32>)
         outs(%v0 : tensor<5x2x?x4xf16>) {segment = 1 : i64, mean} -> tensor<5x2x?x4xf16>
  return %v : tensor<5x2x?x4xf16>
}

// No lists: every row and every term, no scale.
// CHECK-LABEL: func.func @plain
// CHECK: scf.for %{{.+}} = %c0 to %c2
// CHECK: scf.for %{{.+}} = %c0 to %c3
// CHECK: scf.for %{{.+}} = %c0 to %c8
// CHECK-NOT: arith.index_cast
// CHECK-NOT: arith.divf
// CHECK: return
func.func @plain(%x: tensor<3x8xf32>, %w: tensor<2x8x4xf32>, %v0: tensor<2x3x4xf32>) -> tensor<2x3x4xf32> {
  %v = mca.gather_matmul ins(%x, %w : tensor<3x8xf32>, tensor<2x8x4xf32>) outs(%v0 : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  return %v : tensor<2x3x4xf32>
}

// i8: sums in i32, multiplied by the steps of the row and of the channel.
// CHECK-LABEL: func.func @steps
// CHECK-SAME: %[[X:.+]]: tensor<5x8xi8>, %[[W:.+]]: tensor<2x8x4xi8>, %[[S:.+]]: tensor<5xf32>, %[[T:.+]]: tensor<2x4xf32>
// CHECK: arith.extsi %{{.+}} : i8 to i32
// CHECK: arith.muli
// CHECK: arith.addi
// CHECK: %[[STEP:.+]] = tensor.extract %[[S]]
// CHECK: %[[STEPS:.+]] = tensor.extract_slice %[[T]]
// CHECK: arith.sitofp %{{.+}} : i32 to f32
// CHECK: arith.mulf %{{.+}}, %[[STEP]]
// KEEP-LABEL: func.func @steps
// KEEP: mca.gather_matmul
func.func @steps(%x: tensor<5x8xi8>, %w: tensor<2x8x4xi8>, %s: tensor<5xf32>, %t: tensor<2x4xf32>, %v0: tensor<2x5x4xf32>) -> tensor<2x5x4xf32> {
  %v = mca.gather_matmul ins(%x, %w : tensor<5x8xi8>, tensor<2x8x4xi8>) steps(%s, %t : tensor<5xf32>, tensor<2x4xf32>)
         outs(%v0 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return %v : tensor<2x5x4xf32>
}

// The kernels of i8 have no column lists.
// KEEP-LABEL: func.func @listed
// KEEP-NOT: mca.gather_matmul
func.func @listed(%x: tensor<5x8xi8>, %w: tensor<2x8x4xi8>, %c: tensor<2x8xi32>, %s: tensor<5xf32>, %t: tensor<2x4xf32>,
                  %v0: tensor<2x5x4xf32>) -> tensor<2x5x4xf32> {
  %v = mca.gather_matmul ins(%x, %w : tensor<5x8xi8>, tensor<2x8x4xi8>) columns(%c : tensor<2x8xi32>)
         steps(%s, %t : tensor<5xf32>, tensor<2x4xf32>) outs(%v0 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return %v : tensor<2x5x4xf32>
}

// CHECK-LABEL: func.func @unsigned
// KEEP-LABEL: func.func @unsigned
// KEEP: mca.gather_matmul
// CHECK: arith.extui %{{.+}} : i8 to i32
// CHECK: arith.extsi %{{.+}} : i8 to i32
func.func @unsigned(%x: tensor<5x8xi8>, %w: tensor<2x8x4xi8>, %s: tensor<5xf32>, %t: tensor<2x4xf32>, %v0: tensor<2x5x4xf32>) -> tensor<2x5x4xf32> {
  %v = mca.gather_matmul ins(%x, %w : tensor<5x8xi8>, tensor<2x8x4xi8>) steps(%s, %t : tensor<5xf32>, tensor<2x4xf32>)
         outs(%v0 : tensor<2x5x4xf32>) {unsigned_lhs} -> tensor<2x5x4xf32>
  return %v : tensor<2x5x4xf32>
}
