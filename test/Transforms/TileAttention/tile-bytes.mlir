// Never fewer than 16 rows.
//
// RUN: mca-opt %s --linalg-generalize-named-ops --mca-tile-attention=tile-bytes=65536 | FileCheck %s --check-prefixes=CHECK,ROWS32
// RUN: mca-opt %s --linalg-generalize-named-ops --mca-tile-attention=tile-bytes=1 | FileCheck %s --check-prefixes=CHECK,ROWS16
// RUN: mca-opt %s --linalg-generalize-named-ops --mca-tile-attention=tile-bytes=1073741824 | FileCheck %s --check-prefixes=CHECK,ALL

// CHECK-LABEL: func @rows
// ROWS32: scf.forall {{.*}} step (1, 32)
// ROWS16: scf.forall {{.*}} step (1, 16)
// ALL: scf.forall (%{{.+}}) in (12)
func.func @rows(%q: tensor<12x512x64xf32>, %k: tensor<12x64x512xf32>, %v: tensor<12x512x64xf32>, %s0: tensor<12x512x512xf32>, %y0: tensor<12x512x64xf32>) -> tensor<12x512x64xf32> {
  %es = tensor.empty() : tensor<12x512x512xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<12x512x64xf32>, tensor<12x64x512xf32>) outs(%s0 : tensor<12x512x512xf32>) -> tensor<12x512x512xf32>
  %p = linalg.exp ins(%s : tensor<12x512x512xf32>) outs(%es : tensor<12x512x512xf32>) -> tensor<12x512x512xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<12x512x512xf32>, tensor<12x512x64xf32>) outs(%y0 : tensor<12x512x64xf32>) -> tensor<12x512x64xf32>
  return %y : tensor<12x512x64xf32>
}
