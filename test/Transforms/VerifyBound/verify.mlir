// RUN: mca-opt %s --mca-verify-bound -split-input-file | FileCheck %s
// RUN: mca-opt %s --mca-verify-bound --mca-verify-bound -split-input-file | FileCheck %s
// RUN: mca-opt %s --mca-verify-bound --mca-restore-exact -split-input-file | FileCheck %s --check-prefix=EXACT
// RUN: mca-opt %s --mca-verify-bound --mca-tap-attention=entry=both -split-input-file | FileCheck %s --check-prefix=TAP

// CHECK-LABEL: func.func @both
// CHECK-SAME: %[[X:.+]]: tensor<3x7x8xf32>, %[[W:.+]]: tensor<8x2x4xf32>, %[[B:.+]]: tensor<2x4xf32>, %[[A:.+]]: tensor<3x2x7x7xf32>, %[[INIT:.+]]: tensor<3x2x7x4xf32>
// CHECK-SAME: -> (tensor<3x2x7x4xf32>, tensor<3x2x7x4xf32>, tensor<2xi64>)
// CHECK-SAME: attributes {mca.fallbacks = {heads = array<i64: 6, 6>, names = ["both.attention.0", "layer.1"], result = 2 : i64}}
// CHECK: %[[F0:.+]] = tensor.empty() : tensor<3x2xi32>
// CHECK: %[[V:.+]]:2 = mca.encode values(%[[X]] : {{.+}}) weight(%[[W]] : {{.+}}) bias(%[[B]] : {{.+}}) probabilities(%[[A]] : {{.+}}) outs(%[[INIT]], %[[F0]] : tensor<3x2x7x4xf32>, tensor<3x2xi32>)
// CHECK-SAME: {alpha = 2.000000e-01 : f64, rounding = #mca<rounding floor>, seed = 4 : i64} -> tensor<3x2x7x4xf32>, tensor<3x2xi32>
// CHECK: %[[SUM:.+]] = linalg.generic {{.*}} iterator_types = ["reduction", "reduction"]} ins(%[[V]]#1 : tensor<3x2xi32>)
// CHECK: arith.extsi
// CHECK: arith.addi
// CHECK: %[[N0:.+]] = tensor.extract %[[SUM]][]
// CHECK: %[[Y:.+]]:2 = mca.attend {{.*}} outs(%[[INIT]], %{{.+}} : {{.*}}) {alpha = 5.000000e-01 : f64, bidirectional, estimator = #mca<estimator centroid>}
// CHECK: %[[N1:.+]] = tensor.extract
// CHECK: %[[COUNTS:.+]] = tensor.from_elements %[[N0]], %[[N1]] : tensor<2xi64>
// CHECK: return %[[V]]#0, %[[Y]]#0, %[[COUNTS]] :

// EXACT-LABEL: func.func @both
// EXACT: linalg.fill ins(%c1_i32 : i32) outs(%{{.+}} : tensor<3x2xi32>)
// EXACT-NOT: mca.encode
// EXACT: linalg.fill ins(%{{.+}} : i32) outs(%{{.+}} : tensor<3x2xi32>)

// TAP: func.func @both
// TAP-SAME: mca.taps = [{approximated = 7 : i64, bias = 5 : i64, estimator = #mca<estimator sampling>, fallbacks = 8 : i64, name = "both.attention.0"
// TAP-SAME: {approximated = 12 : i64, bidirectional, estimator = #mca<estimator centroid>, fallbacks = 13 : i64, name = "layer.1", probabilities = 11 : i64, values = 9 : i64, weight = 10 : i64}]
func.func @both(%x: tensor<3x7x8xf32>, %w: tensor<8x2x4xf32>, %b: tensor<2x4xf32>, %a: tensor<3x2x7x7xf32>, %init: tensor<3x2x7x4xf32>) -> (tensor<3x2x7x4xf32>, tensor<3x2x7x4xf32>) {
  %v = mca.encode values(%x : tensor<3x7x8xf32>) weight(%w : tensor<8x2x4xf32>) bias(%b : tensor<2x4xf32>) probabilities(%a : tensor<3x2x7x7xf32>)
         outs(%init : tensor<3x2x7x4xf32>) {alpha = 2.0e-01 : f64, seed = 4 : i64, rounding = #mca<rounding floor>} -> tensor<3x2x7x4xf32>
  %y = mca.attend values(%x : tensor<3x7x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<3x2x7x7xf32>)
         outs(%init : tensor<3x2x7x4xf32>) {alpha = 5.0e-01 : f64, bidirectional, estimator = #mca<estimator centroid>} -> tensor<3x2x7x4xf32> loc("layer.1")
  return %v, %y : tensor<3x2x7x4xf32>, tensor<3x2x7x4xf32>
}

// -----

// Sizes are known when the program runs; a destination that is there stays.
// CHECK-LABEL: func.func @dynamic
// CHECK-SAME: %[[X:.+]]: tensor<?x?x8xf32>, %[[W:.+]]: tensor<8x?x4xf32>, %{{.+}}: tensor<?x?x?x?xf32>, %[[Y:.+]]: tensor<?x?x?x4xf32>, %[[F:.+]]: tensor<?x?xi32>)
// CHECK-SAME: heads = array<i64: -1, -1>
// CHECK-DAG: %[[BATCH:.+]] = tensor.dim %[[X]], %c0
// CHECK-DAG: %[[HEADS:.+]] = tensor.dim %[[W]], %c1
// CHECK: tensor.empty(%[[BATCH]], %[[HEADS]]) : tensor<?x?xi32>
// CHECK: mca.attend {{.*}} outs(%[[Y]], %[[F]] :
// CHECK: return %{{.+}}, %{{.+}}, %{{.+}} : tensor<?x?x?x4xf32>, tensor<?x?x?x4xf32>, tensor<2xi64>
func.func @both() {
  return
}
func.func @dynamic(%x: tensor<?x?x8xf32>, %w: tensor<8x?x4xf32>, %a: tensor<?x?x?x?xf32>, %y: tensor<?x?x?x4xf32>, %f: tensor<?x?xi32>) -> (tensor<?x?x?x4xf32>, tensor<?x?x?x4xf32>) {
  %0 = mca.attend values(%x : tensor<?x?x8xf32>) weight(%w : tensor<8x?x4xf32>) probabilities(%a : tensor<?x?x?x?xf32>)
         outs(%y : tensor<?x?x?x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<?x?x?x4xf32>
  %1:2 = mca.attend values(%x : tensor<?x?x8xf32>) weight(%w : tensor<8x?x4xf32>) probabilities(%a : tensor<?x?x?x?xf32>)
         outs(%y, %f : tensor<?x?x?x4xf32>, tensor<?x?xi32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<?x?x?x4xf32>, tensor<?x?xi32>
  return %0, %1#0 : tensor<?x?x?x4xf32>, tensor<?x?x?x4xf32>
}

// Every return says it.
// CHECK-LABEL: func.func @two_returns
// CHECK: %[[N:.+]] = tensor.extract
// CHECK: %[[C1:.+]] = tensor.from_elements %[[N]] : tensor<1xi64>
// CHECK-NEXT: return %{{.+}}, %[[C1]] :
// CHECK: %[[C2:.+]] = tensor.from_elements %[[N]] : tensor<1xi64>
// CHECK-NEXT: return %{{.+}}, %[[C2]] :
func.func @two_returns(%x: tensor<7x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x7x7xf32>, %y: tensor<2x7x4xf32>, %c: i1) -> tensor<2x7x4xf32> {
  %0 = mca.attend values(%x : tensor<7x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x7x7xf32>)
         outs(%y : tensor<2x7x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<2x7x4xf32>
  cf.cond_br %c, ^a, ^b
^a:
  return %0 : tensor<2x7x4xf32>
^b:
  return %y : tensor<2x7x4xf32>
}

// CHECK-LABEL: func.func @nothing(
// CHECK-NOT: mca.fallbacks
// CHECK: return
// CHECK: func.func private @declared()
func.func @nothing() {
  return
}
func.func private @declared()
