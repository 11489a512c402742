// RUN: mca-opt %s --mca-lower-to-linalg --canonicalize --cse | FileCheck %s --implicit-check-not=mca.
// RUN: mca-opt %s --mca-lower-to-linalg | mlir-opt --canonicalize -o /dev/null

// One list at a time, in the places of the destinations; the threshold is found
// bit by bit.
// CHECK-LABEL: func.func @assign_levels
// CHECK-SAME: %[[M:.+]]: tensor<2x4x7xf32>, %[[E:.+]]: tensor<2x4x2x7xf32>, %[[T:.+]]: tensor<2x4xf32>, %[[L0:.+]]: tensor<2x4x7xi32>, %[[S0:.+]]: tensor<2x4xf32>
// CHECK-DAG: %[[COSTS:.+]] = arith.constant dense<[2.500000e-01, 5.000000e-01, 1.000000e+00]> : tensor<3xf64>
// CHECK-DAG: %[[BITS:.+]] = arith.constant 31 : index
// CHECK: scf.for %[[B:.+]] = %c0 to %c2 {{.*}} = %[[L0]], %{{.+}} = %[[S0]])
// CHECK: scf.for %[[H:.+]] = %c0 to %c4
// CHECK: tensor.extract_slice %[[M]][%[[B]], %[[H]], 0] [1, 1, 7]
// CHECK: tensor.extract_slice %[[E]][%[[B]], %[[H]], 0, 0] [1, 1, 2, 7]
// CHECK: tensor.extract %[[T]][%[[B]], %[[H]]]
// CHECK: tensor.extract %[[COSTS]]
// CHECK: scf.for {{.*}} to %[[BITS]]
// CHECK: tensor.insert_slice {{.*}} into tensor<2x4x7xi32>
// CHECK: tensor.insert {{.*}} : tensor<2x4xf32>
func.func @assign_levels(%m: tensor<2x4x7xf32>, %e: tensor<2x4x2x7xf32>, %t: tensor<2x4xf32>, %l: tensor<2x4x7xi32>, %s: tensor<2x4xf32>) -> (tensor<2x4x7xi32>, tensor<2x4xf32>) {
  %0:2 = mca.assign_levels ins(%m, %e, %t : tensor<2x4x7xf32>, tensor<2x4x2x7xf32>, tensor<2x4xf32>)
           outs(%l, %s : tensor<2x4x7xi32>, tensor<2x4xf32>) {costs = array<f64: 0.25, 0.5>} -> tensor<2x4x7xi32>, tensor<2x4xf32>
  return %0#0, %0#1 : tensor<2x4x7xi32>, tensor<2x4xf32>
}

// Rows of the tokens of level 1 are added four at a time, then one at a time.
// CHECK-LABEL: func.func @centroids
// CHECK-SAME: %[[X:.+]]: tensor<7x64xf32>, %[[W:.+]]: tensor<4x7xf32>, %[[L:.+]]: tensor<4x7xi32>, %[[C:.+]]: tensor<4x64xf32>
// CHECK: scf.for %[[H:.+]] = %c0 to %c4 {{.*}} = %[[C]])
// CHECK: tensor.extract_slice %[[W]][%[[H]], 0] [1, 7]
// CHECK: %[[LIST:.+]]:2 = scf.for %{{.+}} = %c0 to %c7
// CHECK: tensor.insert %{{.+}} into %{{.+}} : tensor<?xi32>
// CHECK: scf.for %{{.+}} = %c0 to %{{.+}} step %c4
// CHECK-COUNT-4: tensor.extract_slice %[[X]][%{{.+}}, 0] [1, 64]
// CHECK: linalg.generic
// CHECK: scf.for %{{.+}} = %{{.+}} to %[[LIST]]#1 step %c1
// CHECK: tensor.extract_slice %[[X]]
// CHECK: linalg.generic
func.func @centroids(%x: tensor<7x64xf32>, %w: tensor<4x7xf32>, %l: tensor<4x7xi32>, %c0: tensor<4x64xf32>) -> tensor<4x64xf32> {
  %c = mca.centroids ins(%x, %w, %l : tensor<7x64xf32>, tensor<4x7xf32>, tensor<4x7xi32>) outs(%c0 : tensor<4x64xf32>) -> tensor<4x64xf32>
  return %c : tensor<4x64xf32>
}

// The tokens of a segment lie together before they are multiplied.
// CHECK-LABEL: func.func @attend_tokens
// CHECK-SAME: %[[A:.+]]: tensor<4x9x?xf32>, %[[V:.+]]: tensor<4x?x16xf32>, %[[O:.+]]: tensor<4x?xi32>, %[[B:.+]]: tensor<4x3xi32>, %[[Y:.+]]: tensor<4x9x16xf32>
// CHECK: scf.for %[[H:.+]] = %c0 to %c4
// CHECK: tensor.extract %[[B]][%[[H]], %c1]
// CHECK: tensor.extract %[[B]][%[[H]], %c2]
// CHECK: %[[K:.+]] = arith.subi
// CHECK: %[[COLUMNS:.+]] = linalg.generic {{.*}} outs(%{{.+}} : tensor<9x?xf32>)
// CHECK: %[[ROWS:.+]] = linalg.generic {{.*}} outs(%{{.+}} : tensor<?x16xf32>)
// CHECK: linalg.matmul ins(%[[COLUMNS]], %[[ROWS]] : tensor<9x?xf32>, tensor<?x16xf32>)
// CHECK-NOT: scf.if
// CHECK: return
func.func @attend_tokens(%a: tensor<4x9x?xf32>, %v: tensor<4x?x16xf32>, %o: tensor<4x?xi32>, %b: tensor<4x3xi32>, %y: tensor<4x9x16xf32>) -> tensor<4x9x16xf32> {
  %0 = mca.attend_tokens ins(%a, %v : tensor<4x9x?xf32>, tensor<4x?x16xf32>) tokens(%o, %b : tensor<4x?xi32>, tensor<4x3xi32>)
         outs(%y : tensor<4x9x16xf32>) {segment = 1 : i64} -> tensor<4x9x16xf32>
  return %0 : tensor<4x9x16xf32>
}

// Each row's attention to all tokens times what they share.
// CHECK-LABEL: func.func @shared
// CHECK: %[[MASS:.+]] = linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]
// CHECK: linalg.generic {{.*}} ins(%[[MASS]], %{{.+}} : tensor<9xf32>, tensor<16xf32>)
// CHECK: linalg.matmul
func.func @shared(%a: tensor<4x9x?xf32>, %v: tensor<4x?x16xf32>, %o: tensor<4x?xi32>, %b: tensor<4x3xi32>,
                  %s: tensor<4x16xf32>, %y: tensor<4x9x16xf32>) -> tensor<4x9x16xf32> {
  %0 = mca.attend_tokens ins(%a, %v : tensor<4x9x?xf32>, tensor<4x?x16xf32>) tokens(%o, %b : tensor<4x?xi32>, tensor<4x3xi32>)
         shared(%s : tensor<4x16xf32>) outs(%y : tensor<4x9x16xf32>) -> tensor<4x9x16xf32>
  return %0 : tensor<4x9x16xf32>
}

// With a slack each head decides: sums of i32, or of f32.
// CHECK-LABEL: func.func @slack
// CHECK: %[[SLACK:.+]] = tensor.extract %{{.+}} : tensor<4xf32>
// CHECK: %[[WIDE:.+]] = arith.extf %[[SLACK]] : f32 to f64
// CHECK: %[[FITS:.+]] = arith.cmpf ole, %{{.+}}, %[[WIDE]]
// CHECK: scf.if %[[FITS]]
// CHECK: arith.extui %{{.+}} : i8 to i32
// CHECK: arith.extsi %{{.+}} : i8 to i32
// CHECK: else
// CHECK: linalg.matmul
func.func @slack(%a: tensor<4x9x?xf32>, %v: tensor<4x?x16xf32>, %o: tensor<4x?xi32>, %b: tensor<4x3xi32>, %s: tensor<4xf32>, %y: tensor<4x9x16xf32>) -> tensor<4x9x16xf32> {
  %0 = mca.attend_tokens ins(%a, %v : tensor<4x9x?xf32>, tensor<4x?x16xf32>) tokens(%o, %b : tensor<4x?xi32>, tensor<4x3xi32>)
         slack(%s : tensor<4xf32>) outs(%y : tensor<4x9x16xf32>) -> tensor<4x9x16xf32>
  return %0 : tensor<4x9x16xf32>
}
