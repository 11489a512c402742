// RUN: mca-opt %s --canonicalize | FileCheck %s

// The cast of the weight is absorbed, the unused plan goes.
// CHECK-LABEL: func.func @plan
// CHECK-NEXT: %[[P:.+]]:2 = mca.plan ins(%{{.+}} : tensor<8x2x4xf32>)
// CHECK-NEXT: return %[[P]]#0
func.func @plan(%w: tensor<8x2x4xf32>, %i0: tensor<2x6xi32>, %g0: tensor<2x6x4xf32>) -> tensor<2x6xi32> {
  %wd = tensor.cast %w : tensor<8x2x4xf32> to tensor<?x2x4xf32>
  %i, %g = mca.plan ins(%wd : tensor<?x2x4xf32>) outs(%i0, %g0 : tensor<2x6xi32>, tensor<2x6x4xf32>) -> tensor<2x6xi32>, tensor<2x6x4xf32>
  %j, %k = mca.plan ins(%wd : tensor<?x2x4xf32>) outs(%i0, %g0 : tensor<2x6xi32>, tensor<2x6x4xf32>) -> tensor<2x6xi32>, tensor<2x6x4xf32>
  return %i : tensor<2x6xi32>
}
