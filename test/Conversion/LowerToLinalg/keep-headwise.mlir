// Before their heads are tiled, the order and the centroids are one operation each.
//
// RUN: mca-opt %s --mca-lower-to-linalg=keep=assign_levels,centroids,order_tokens,token_distances | FileCheck %s

// CHECK-LABEL: func @kept
// CHECK-NOT: scf.for
// CHECK: mca.order_tokens
func.func @kept(%r: tensor<12x128xi32>, %o0: tensor<12x128xi32>, %e0: tensor<12x3xi32>) -> (tensor<12x128xi32>, tensor<12x3xi32>) {
  %o, %e = mca.order_tokens ins(%r : tensor<12x128xi32>) outs(%o0, %e0 : tensor<12x128xi32>, tensor<12x3xi32>)
             {dim = 384 : i64} -> tensor<12x128xi32>, tensor<12x3xi32>
  return %o, %e : tensor<12x128xi32>, tensor<12x3xi32>
}

// CHECK-LABEL: func @centroids
// CHECK-NOT: scf.for
// CHECK: mca.centroids
func.func @centroids(%x: tensor<128x64xf32>, %w: tensor<12x128xf32>, %l: tensor<12x128xi32>, %c0: tensor<12x64xf32>) -> tensor<12x64xf32> {
  %c = mca.centroids ins(%x, %w, %l : tensor<128x64xf32>, tensor<12x128xf32>, tensor<12x128xi32>)
         outs(%c0 : tensor<12x64xf32>) -> tensor<12x64xf32>
  return %c : tensor<12x64xf32>
}
