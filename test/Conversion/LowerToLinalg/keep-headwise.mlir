// Before its heads are tiled, the order is one operation.
//
// RUN: mca-opt %s --mca-lower-to-linalg=keep-headwise | FileCheck %s

// CHECK-LABEL: func @kept
// CHECK-NOT: scf.for
// CHECK: mca.order_tokens
func.func @kept(%r: tensor<12x128xi32>, %o0: tensor<12x128xi32>, %e0: tensor<12x3xi32>) -> (tensor<12x128xi32>, tensor<12x3xi32>) {
  %o, %e = mca.order_tokens ins(%r : tensor<12x128xi32>) outs(%o0, %e0 : tensor<12x128xi32>, tensor<12x3xi32>)
             {dim = 384 : i64} -> tensor<12x128xi32>, tensor<12x3xi32>
  return %o, %e : tensor<12x128xi32>, tensor<12x3xi32>
}
