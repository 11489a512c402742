// RUN: mca-opt %s --mca-lower-to-linalg | FileCheck %s

// CHECK-LABEL: func.func @plan
// CHECK-SAME: %[[W:.+]]: tensor<?x2x4xf16>
// CHECK: %[[NORMS:.+]] = linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]} ins(%[[W]] : {{.*}}) outs(%{{.+}} : tensor<2x?xf64>)
// CHECK: arith.extf %{{.+}} : f16 to f64
// CHECK: scf.for
// Cumulative sums:
// CHECK: scf.for
// CHECK: tensor.extract %[[NORMS]]
// CHECK: arith.addf {{.*}} : f64
// Draws: ten rounds of two products.
// CHECK: scf.for
// CHECK-COUNT-20: arith.muli
// CHECK-NOT: arith.muli
// CHECK: arith.uitofp %{{.+}} : i64 to f64
// CHECK: scf.while
// CHECK: arith.cmpf ogt
// CHECK: tensor.extract_slice %[[W]][%{{.+}}, %{{.+}}, 0] [1, 1, 4] [1, 1, 1] : tensor<?x2x4xf16> to tensor<4xf16>
// CHECK: arith.truncf %{{.+}} : f64 to f32
// CHECK: arith.truncf %{{.+}} : f32 to f16
// CHECK: tensor.insert_slice
func.func @plan(%w: tensor<?x2x4xf16>, %i0: tensor<2x9xi32>, %g0: tensor<2x9x4xf16>) -> (tensor<2x9xi32>, tensor<2x9x4xf16>) {
  %i, %g = mca.plan ins(%w : tensor<?x2x4xf16>) outs(%i0, %g0 : tensor<2x9xi32>, tensor<2x9x4xf16>)
             {seed = 7 : i64} -> tensor<2x9xi32>, tensor<2x9x4xf16>
  return %i, %g : tensor<2x9xi32>, tensor<2x9x4xf16>
}
