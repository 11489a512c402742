// RUN: mca-opt %s --mca-lower-to-linalg | FileCheck %s --implicit-check-not=mca.

// One sweep; the keys (d3) are the innermost loop. Maxima are of numbers there, and no
// number afterwards where the sum is none.
// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
// CHECK-DAG: #[[$M:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
// CHECK-LABEL: func.func @column_statistics
// CHECK-SAME: %[[A:.+]]: tensor<2x4x9x?xf32>, %[[M0:.+]]: tensor<2x4x?xf32>, %[[S0:.+]]: tensor<2x4x?xf32>
// CHECK: %[[M:.+]] = linalg.fill {{.*}} outs(%[[M0]] :
// CHECK: %[[S:.+]] = linalg.fill {{.*}} outs(%[[S0]] :
// CHECK: %[[R:.+]]:2 = linalg.generic {indexing_maps = [#[[$A]], #[[$M]], #[[$M]]], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%[[A]] : {{.*}}) outs(%[[M]], %[[S]] :
// CHECK: arith.cmpf ogt
// CHECK: arith.addf
// CHECK: %[[N:.+]] = linalg.generic {{.*}} ins(%[[R]]#1 : {{.*}}) outs(%[[R]]#0 :
// CHECK: arith.cmpf ord
// CHECK: return %[[N]], %[[R]]#1
func.func @column_statistics(%a: tensor<2x4x9x?xf32>, %m: tensor<2x4x?xf32>, %s: tensor<2x4x?xf32>) -> (tensor<2x4x?xf32>, tensor<2x4x?xf32>) {
  %0:2 = mca.column_statistics ins(%a : tensor<2x4x9x?xf32>) outs(%m, %s : tensor<2x4x?xf32>, tensor<2x4x?xf32>)
           -> tensor<2x4x?xf32>, tensor<2x4x?xf32>
  return %0#0, %0#1 : tensor<2x4x?xf32>, tensor<2x4x?xf32>
}
