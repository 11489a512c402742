// RUN: mca-opt %s --mca-lower-to-linalg | FileCheck %s --implicit-check-not=mca.
// RUN: mca-opt %s --mca-lower-to-linalg=keep=gather_matmul,attend_tokens | FileCheck %s --check-prefix=KEEP
// RUN: mca-opt %s --mca-lower-to-linalg | mlir-opt --canonicalize -o /dev/null

// CHECK-LABEL: func.func @attend
// KEEP-LABEL: func.func @attend
// KEEP: mca.gather_matmul ins(%{{.+}}, %{{.+}} : tensor<2x17x64xf32>
// KEEP: mca.gather_matmul ins(%{{.+}}, %{{.+}} : tensor<?x?x?xbf16>
// KEEP: mca.gather_matmul ins(%{{.+}}, %{{.+}} : tensor<?x?x?xi8>
// KEEP: mca.attend_tokens {{.*}} shared({{.*}})
// KEEP-NOT: slack
// What int8 cannot have is left to the kernel as well.
// KEEP: mca.attend_tokens {{.*}} tensor<2x4x2xi32>)
// KEEP-NOT: mca.
func.func @attend(%x: tensor<2x17x64xf32>, %w: tensor<64x4x16xf32>, %b: tensor<4x16xf32>, %a: tensor<2x8x9x17xf32>,
                  %init: tensor<2x8x9x16xf32>, %f: tensor<2x4xi32>) -> (tensor<2x8x9x16xf32>, tensor<2x4xi32>) {
  %y, %g = mca.attend values(%x : tensor<2x17x64xf32>) weight(%w : tensor<64x4x16xf32>) bias(%b : tensor<4x16xf32>)
         probabilities(%a : tensor<2x8x9x17xf32>) outs(%init, %f : tensor<2x8x9x16xf32>, tensor<2x4xi32>)
         {alpha = 2.0e-01 : f64, bidirectional, estimator = #mca<estimator relaxed>} -> tensor<2x8x9x16xf32>, tensor<2x4xi32>
  return %y, %g : tensor<2x8x9x16xf32>, tensor<2x4xi32>
}
