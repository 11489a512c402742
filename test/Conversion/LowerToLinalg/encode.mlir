// RUN: mca-opt %s --mca-lower-to-linalg | FileCheck %s --implicit-check-not=mca.
// RUN: mca-opt %s --mca-lower-to-linalg=keep=gather_matmul,attend_tokens | FileCheck %s --check-prefix=KEEP
// RUN: mca-opt %s --mca-decompose --mca-lower-to-linalg | FileCheck %s --implicit-check-not=mca.
// The result is upstream's: stock mlir-opt reads it.
// RUN: mca-opt %s --mca-lower-to-linalg | mlir-opt --canonicalize | FileCheck %s --implicit-check-not=mca.

// CHECK-LABEL: func.func @encode
// CHECK: linalg.broadcast
// CHECK: scf.for
// KEEP-LABEL: func.func @encode
// KEEP-NOT: mca.{{plan|sample_counts|order_tokens|encode}}
// KEEP-COUNT-2: mca.gather_matmul
// KEEP-NOT: mca.
func.func @encode(%x: tensor<2x?x64xf32>, %w: tensor<64x4x16xf32>, %b: tensor<4x16xf32>,
                  %a: tensor<2x8x5x?xf32>, %init: tensor<2x4x?x16xf32>) -> tensor<2x4x?x16xf32> {
  %v = mca.encode values(%x : tensor<2x?x64xf32>) weight(%w : tensor<64x4x16xf32>) bias(%b : tensor<4x16xf32>)
         probabilities(%a : tensor<2x8x5x?xf32>) outs(%init : tensor<2x4x?x16xf32>)
         {alpha = 2.0e-01 : f64, layer = 3 : i64} -> tensor<2x4x?x16xf32>
  return %v : tensor<2x4x?x16xf32>
}

// CHECK-LABEL: func.func @nothing_to_do
// CHECK-NEXT: linalg.matmul
func.func @nothing_to_do(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>, %c: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %0 = linalg.matmul ins(%a, %b : tensor<2x3xf32>, tensor<3x4xf32>) outs(%c : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}
