// RUN: mca-opt %s -split-input-file --linalg-generalize-named-ops --mca-tile-attention=vector-width=8 | FileCheck %s
// RUN: mca-opt %s -split-input-file --linalg-generalize-named-ops --mca-tile-attention=vector-width=8 -verify-diagnostics

// One head, few rows.
// CHECK-LABEL: func @small
// CHECK-NOT: scf.forall
func.func @small(%q: tensor<1x64x64xf32>, %k: tensor<1x64x64xf32>, %v: tensor<1x64x64xf32>, %s0: tensor<1x64x64xf32>, %y0: tensor<1x64x64xf32>) -> tensor<1x64x64xf32> {
  %es = tensor.empty() : tensor<1x64x64xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%s0 : tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
  %p = linalg.exp ins(%s : tensor<1x64x64xf32>) outs(%es : tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%y0 : tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
  return %y : tensor<1x64x64xf32>
}

// -----

// The caller asks for the probabilities.
// CHECK-LABEL: func @two_users
// CHECK-NOT: scf.forall
func.func @two_users(%q: tensor<12x512x64xf32>, %k: tensor<12x64x512xf32>, %v: tensor<12x512x64xf32>, %s0: tensor<12x512x512xf32>, %y0: tensor<12x512x64xf32>) -> (tensor<12x512x64xf32>, tensor<12x512x512xf32>) {
  %es = tensor.empty() : tensor<12x512x512xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<12x512x64xf32>, tensor<12x64x512xf32>) outs(%s0 : tensor<12x512x512xf32>) -> tensor<12x512x512xf32>
  %p = linalg.exp ins(%s : tensor<12x512x512xf32>) outs(%es : tensor<12x512x512xf32>) -> tensor<12x512x512xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<12x512x512xf32>, tensor<12x512x64xf32>) outs(%y0 : tensor<12x512x64xf32>) -> tensor<12x512x64xf32>
  return %y, %p : tensor<12x512x64xf32>, tensor<12x512x512xf32>
}

// -----

// Two products with something between, but no softmax.
// CHECK-LABEL: func @feed_forward
// CHECK-NOT: scf.forall
func.func @feed_forward(%q: tensor<12x512x64xf32>, %k: tensor<12x64x512xf32>, %v: tensor<12x512x64xf32>, %s0: tensor<12x512x512xf32>, %y0: tensor<12x512x64xf32>) -> tensor<12x512x64xf32> {
  %es = tensor.empty() : tensor<12x512x512xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<12x512x64xf32>, tensor<12x64x512xf32>) outs(%s0 : tensor<12x512x512xf32>) -> tensor<12x512x512xf32>
  %p = linalg.tanh ins(%s : tensor<12x512x512xf32>) outs(%es : tensor<12x512x512xf32>) -> tensor<12x512x512xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<12x512x512xf32>, tensor<12x512x64xf32>) outs(%y0 : tensor<12x512x64xf32>) -> tensor<12x512x64xf32>
  return %y : tensor<12x512x64xf32>
}

// -----

// The scores are an argument.
// CHECK-LABEL: func @no_scores
// CHECK-NOT: scf.forall
func.func @no_scores(%s: tensor<12x512x512xf32>, %v: tensor<12x512x64xf32>, %y0: tensor<12x512x64xf32>) -> tensor<12x512x64xf32> {
  %e = tensor.empty() : tensor<12x512x512xf32>
  %p = linalg.exp ins(%s : tensor<12x512x512xf32>) outs(%e : tensor<12x512x512xf32>) -> tensor<12x512x512xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<12x512x512xf32>, tensor<12x512x64xf32>) outs(%y0 : tensor<12x512x64xf32>) -> tensor<12x512x64xf32>
  return %y : tensor<12x512x64xf32>
}

// -----

// CHECK-LABEL: func @buffers
// CHECK-NOT: scf.forall
func.func @buffers(%q: memref<12x512x64xf32>, %k: memref<12x64x512xf32>, %v: memref<12x512x64xf32>, %s: memref<12x512x512xf32>, %y: memref<12x512x64xf32>) {
  linalg.batch_matmul ins(%q, %k : memref<12x512x64xf32>, memref<12x64x512xf32>) outs(%s : memref<12x512x512xf32>)
  linalg.exp ins(%s : memref<12x512x512xf32>) outs(%s : memref<12x512x512xf32>)
  linalg.batch_matmul ins(%s, %v : memref<12x512x512xf32>, memref<12x512x64xf32>) outs(%y : memref<12x512x64xf32>)
  return
}
