// RUN: mca-opt %s --mca-lower-to-linalg --canonicalize --cse | FileCheck %s

// CHECK-LABEL: func.func @order
// CHECK-SAME: %[[R:.+]]: tensor<2x?xi32>, %[[O:.+]]: tensor<2x?xi32>, %[[B:.+]]: tensor<2x3xi32>
// CHECK-DAG: %[[C64:.+]] = arith.constant 64 : i32
// CHECK-DAG: %[[N:.+]] = tensor.dim %[[R]]
// CHECK-DAG: %[[SCRATCH:.+]] = tensor.empty() : tensor<66xi32>
// CHECK: %[[LISTS:.+]]:3 = scf.for %[[H:.+]] = {{.*}} iter_args(%{{.*}} = %[[O]], %{{.*}} = %[[B]], %[[S:.+]] = %[[SCRATCH]])
// CHECK: %[[ZEROS:.+]] = linalg.fill {{.*}} outs(%[[S]] : tensor<66xi32>)
// Histogram:
// CHECK: scf.for %{{.+}} = %{{.+}} to %[[N]] {{.*}} iter_args(%{{.+}} = %[[ZEROS]])
// CHECK: %[[COUNT:.+]] = tensor.extract %[[R]][%[[H]], %{{.+}}]
// CHECK: arith.maxsi %[[COUNT]]
// CHECK: arith.minsi
// CHECK: arith.subi %[[C64]]
// Starts, bounds, placement:
// CHECK: scf.for {{.*}} to %c65
// CHECK-COUNT-3: tensor.insert {{.*}} : tensor<2x3xi32>
// CHECK: scf.for %{{.+}} = %{{.+}} to %[[N]]
// CHECK: tensor.insert {{.*}} : tensor<2x?xi32>
// CHECK: return %[[LISTS]]#0, %[[LISTS]]#1
func.func @order(%r: tensor<2x?xi32>, %o0: tensor<2x?xi32>, %b0: tensor<2x3xi32>) -> (tensor<2x?xi32>, tensor<2x3xi32>) {
  %o, %b = mca.order_tokens ins(%r : tensor<2x?xi32>) outs(%o0, %b0 : tensor<2x?xi32>, tensor<2x3xi32>)
             {dim = 64 : i64} -> tensor<2x?xi32>, tensor<2x3xi32>
  return %o, %b : tensor<2x?xi32>, tensor<2x3xi32>
}

// A bound after each threshold, and the first.
// CHECK-LABEL: func.func @thresholds
// CHECK: tensor.empty() : tensor<5xi32>
// CHECK-COUNT-3: tensor.insert {{.*}} : tensor<2x3xi32>
// CHECK-NOT: tensor.insert {{.*}} : tensor<2x3xi32>
func.func @thresholds(%r: tensor<2x7xi32>, %o0: tensor<2x7xi32>, %b0: tensor<2x3xi32>) -> (tensor<2x7xi32>, tensor<2x3xi32>) {
  %o, %b = mca.order_tokens ins(%r : tensor<2x7xi32>) outs(%o0, %b0 : tensor<2x7xi32>, tensor<2x3xi32>)
             {dim = 3 : i64, thresholds = array<i64: 3, 1>} -> tensor<2x7xi32>, tensor<2x3xi32>
  return %o, %b : tensor<2x7xi32>, tensor<2x3xi32>
}
