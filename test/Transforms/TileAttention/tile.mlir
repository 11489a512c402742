// RUN: mca-opt %s -split-input-file --linalg-generalize-named-ops --mca-tile-attention=vector-width=8 | FileCheck %s

// 128 rows of 512 scores are 256 KiB.
// CHECK-LABEL: func @heads_and_rows
// CHECK-SAME: %[[Q:[^ ]+]]: tensor<12x512x64xf32>
// CHECK: %[[Y:.+]] = scf.forall (%[[H:.+]], %[[I:.+]]) = (0, 0) to (12, 512) step (1, 128) shared_outs(%[[OUT:.+]] = %{{.+}}) -> (tensor<12x512x64xf32>)
// CHECK: %[[QI:.+]] = tensor.extract_slice %[[Q]][%[[H]], %[[I]], 0] [1, 128, 64]
// CHECK: %[[S:.+]] = linalg.generic {{.*}} ins(%[[QI]],
// CHECK: } -> tensor<1x128x512xf32>
// CHECK: %[[P:.+]] = linalg.generic {{.*}} ins(%[[S]] :
// CHECK: math.exp
// CHECK: %[[T:.+]] = linalg.generic {{.*}} ins(%[[P]],
// CHECK: } -> tensor<1x128x64xf32>
// CHECK: scf.forall.in_parallel
// CHECK-NEXT: tensor.parallel_insert_slice %[[T]] into %[[OUT]][%[[H]], %[[I]], 0] [1, 128, 64]
// CHECK: return %[[Y]]
func.func @heads_and_rows(%q: tensor<12x512x64xf32>, %k: tensor<12x64x512xf32>, %v: tensor<12x512x64xf32>, %s0: tensor<12x512x512xf32>, %y0: tensor<12x512x64xf32>) -> tensor<12x512x64xf32> {
  %es = tensor.empty() : tensor<12x512x512xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<12x512x64xf32>, tensor<12x64x512xf32>) outs(%s0 : tensor<12x512x512xf32>) -> tensor<12x512x512xf32>
  %p = linalg.exp ins(%s : tensor<12x512x512xf32>) outs(%es : tensor<12x512x512xf32>) -> tensor<12x512x512xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<12x512x512xf32>, tensor<12x512x64xf32>) outs(%y0 : tensor<12x512x64xf32>) -> tensor<12x512x64xf32>
  return %y : tensor<12x512x64xf32>
}

// -----

// Keys and values of 4 tiles of rows lie in the order of the inner loop.
// CHECK: #[[$K:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d2 floordiv 16, d3, d2 mod 16)>
// CHECK-LABEL: func @packed
// CHECK-SAME: %{{[^ ]+}}: tensor<12x512x64xf32>, %[[K:[^ ]+]]: tensor<12x64x512xf32>, %[[V:[^ ]+]]: tensor<12x512x64xf32>
// CHECK-DAG: %[[SPLIT_K:.+]] = tensor.expand_shape %[[K]] {{.*}} into tensor<12x64x32x16xf32>
// CHECK-DAG: linalg.transpose ins(%[[SPLIT_K]] {{.*}} permutation = [0, 2, 1, 3]
// CHECK-DAG: %[[SPLIT_V:.+]] = tensor.expand_shape %[[V]] {{.*}} into tensor<12x512x4x16xf32>
// CHECK-DAG: linalg.transpose ins(%[[SPLIT_V]] {{.*}} permutation = [0, 2, 1, 3]
// CHECK: scf.forall
// CHECK: linalg.generic {indexing_maps = [#{{.+}}, #[[$K]], #{{.+}}]
// CHECK: linalg.generic {indexing_maps = [#{{.+}}, #[[$K]], #{{.+}}]
func.func @packed(%q: tensor<12x512x64xf32>, %k: tensor<12x64x512xf32>, %v: tensor<12x512x64xf32>, %s0: tensor<12x512x512xf32>, %y0: tensor<12x512x64xf32>) -> tensor<12x512x64xf32> {
  %es = tensor.empty() : tensor<12x512x512xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<12x512x64xf32>, tensor<12x64x512xf32>) outs(%s0 : tensor<12x512x512xf32>) -> tensor<12x512x512xf32>
  %p = linalg.exp ins(%s : tensor<12x512x512xf32>) outs(%es : tensor<12x512x512xf32>) -> tensor<12x512x512xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<12x512x512xf32>, tensor<12x512x64xf32>) outs(%y0 : tensor<12x512x64xf32>) -> tensor<12x512x64xf32>
  return %y : tensor<12x512x64xf32>
}

// -----

// 3 tiles of rows: read where they are.
// CHECK-LABEL: func @few_tiles
// CHECK-NOT: linalg.transpose
// CHECK: scf.forall {{.*}} to (12, 384) step (1, 128)
func.func @few_tiles(%q: tensor<12x384x64xf32>, %k: tensor<12x64x512xf32>, %v: tensor<12x512x64xf32>, %s0: tensor<12x384x512xf32>, %y0: tensor<12x384x64xf32>) -> tensor<12x384x64xf32> {
  %es = tensor.empty() : tensor<12x384x512xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<12x384x64xf32>, tensor<12x64x512xf32>) outs(%s0 : tensor<12x384x512xf32>) -> tensor<12x384x512xf32>
  %p = linalg.exp ins(%s : tensor<12x384x512xf32>) outs(%es : tensor<12x384x512xf32>) -> tensor<12x384x512xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<12x384x512xf32>, tensor<12x512x64xf32>) outs(%y0 : tensor<12x384x64xf32>) -> tensor<12x384x64xf32>
  return %y : tensor<12x384x64xf32>
}

// -----

// All rows of a head fit.
// CHECK-LABEL: func @heads
// CHECK-NOT: linalg.transpose
// CHECK: scf.forall (%{{.+}}) in (12)
// CHECK: -> tensor<1x64x64xf32>
func.func @heads(%q: tensor<12x64x64xf32>, %k: tensor<12x64x64xf32>, %v: tensor<12x64x64xf32>, %s0: tensor<12x64x64xf32>, %y0: tensor<12x64x64xf32>) -> tensor<12x64x64xf32> {
  %es = tensor.empty() : tensor<12x64x64xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<12x64x64xf32>, tensor<12x64x64xf32>) outs(%s0 : tensor<12x64x64xf32>) -> tensor<12x64x64xf32>
  %p = linalg.exp ins(%s : tensor<12x64x64xf32>) outs(%es : tensor<12x64x64xf32>) -> tensor<12x64x64xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<12x64x64xf32>, tensor<12x64x64xf32>) outs(%y0 : tensor<12x64x64xf32>) -> tensor<12x64x64xf32>
  return %y : tensor<12x64x64xf32>
}

// -----

// No number of rows above 64 and up to 128 divides 499: 4 tiles, the last smaller.
// CHECK-LABEL: func @last_tile
// CHECK: scf.forall (%{{.+}}, %[[I:.+]]) = (0, 0) to (12, 499) step (1, 125)
// CHECK: affine.min #{{.+}}(%[[I]])
func.func @last_tile(%q: tensor<12x499x64xf32>, %k: tensor<12x64x512xf32>, %v: tensor<12x512x64xf32>, %s0: tensor<12x499x512xf32>, %y0: tensor<12x499x64xf32>) -> tensor<12x499x64xf32> {
  %es = tensor.empty() : tensor<12x499x512xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<12x499x64xf32>, tensor<12x64x512xf32>) outs(%s0 : tensor<12x499x512xf32>) -> tensor<12x499x512xf32>
  %p = linalg.exp ins(%s : tensor<12x499x512xf32>) outs(%es : tensor<12x499x512xf32>) -> tensor<12x499x512xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<12x499x512xf32>, tensor<12x512x64xf32>) outs(%y0 : tensor<12x499x64xf32>) -> tensor<12x499x64xf32>
  return %y : tensor<12x499x64xf32>
}

// -----

// Unknown numbers of rows and keys: as if there were 512 keys.
// CHECK-LABEL: func @dynamic
// CHECK: scf.forall (%{{.+}}, %[[I:.+]]) = (0, 0) to (12, %{{.+}}) step (1, 128)
// CHECK: affine.min #{{.+}}(%[[I]])
// CHECK: -> tensor<1x?x?xf32>
func.func @dynamic(%q: tensor<12x?x64xf32>, %k: tensor<12x64x?xf32>, %v: tensor<12x?x64xf32>, %s0: tensor<12x?x?xf32>, %y0: tensor<12x?x64xf32>) -> tensor<12x?x64xf32> {
  %one = arith.constant 1 : index
  %n = tensor.dim %q, %one : tensor<12x?x64xf32>
  %es = tensor.empty(%n, %n) : tensor<12x?x?xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<12x?x64xf32>, tensor<12x64x?xf32>) outs(%s0 : tensor<12x?x?xf32>) -> tensor<12x?x?xf32>
  %p = linalg.exp ins(%s : tensor<12x?x?xf32>) outs(%es : tensor<12x?x?xf32>) -> tensor<12x?x?xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<12x?x?xf32>, tensor<12x?x64xf32>) outs(%y0 : tensor<12x?x64xf32>) -> tensor<12x?x64xf32>
  return %y : tensor<12x?x64xf32>
}
