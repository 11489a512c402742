// RUN: mca-opt %s --mca-verify-sizes | FileCheck %s

// CHECK-LABEL: func @products
// CHECK-SAME: %[[X:.+]]: tensor<4x?xf32>, %[[W:.+]]: tensor<?x8xf32>
// CHECK: %[[K0:.+]] = tensor.dim %[[X]], %c1
// CHECK: %[[K1:.+]] = tensor.dim %[[W]], %c0
// CHECK: %[[SAME:.+]] = arith.cmpi eq, %[[K0]], %[[K1]] : index
// CHECK-NEXT: cf.assert %[[SAME]], "linalg.matmul: dimension 1 of operand 0 and dimension 0 of operand 1 differ"
// CHECK-NEXT: linalg.matmul
func.func @products(%x: tensor<4x?xf32>, %w: tensor<?x8xf32>, %y: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = linalg.matmul ins(%x, %w : tensor<4x?xf32>, tensor<?x8xf32>) outs(%y : tensor<4x8xf32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// One size is static.
// CHECK-LABEL: func @half_static
// CHECK: arith.cmpi eq, %{{.+}}, %c3
// CHECK: cf.assert %{{.+}}, "linalg.generic: dimension 0 of operand 0 and dimension 0 of operand 1 differ"
// CHECK-NOT: cf.assert
func.func @half_static(%x: tensor<?xf32>, %y: tensor<3xf32>) -> tensor<3xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%x : tensor<?xf32>) outs(%y : tensor<3xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// CHECK-LABEL: func @encode
// CHECK: cf.assert %{{.+}}, "mca.encode: n of values and of probabilities differ"
// CHECK: cf.assert %{{.+}}, "mca.encode: n of values and of init differ"
// CHECK: cf.assert %{{.+}}, "mca.encode: batch size of values and of probabilities differ"
// CHECK: cf.assert %{{.+}}, "mca.encode: batch size of values and of init differ"
// CHECK: %[[REST:.+]] = arith.remui
// CHECK: %[[OK:.+]] = arith.cmpi eq, %[[REST]], %c0
// CHECK: cf.assert %[[OK]], "mca.encode: query heads are no multiple of value heads"
// CHECK-NEXT: mca.encode
func.func @encode(%x: tensor<?x?x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<?x?x?x?xf32>, %v: tensor<?x2x?x4xf32>) -> tensor<?x2x?x4xf32> {
  %0 = mca.encode values(%x : tensor<?x?x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<?x?x?x?xf32>)
         outs(%v : tensor<?x2x?x4xf32>) {alpha = 0.5 : f64} -> tensor<?x2x?x4xf32>
  return %0 : tensor<?x2x?x4xf32>
}

// CHECK-LABEL: func @static
// CHECK-NOT: cf.assert
func.func @static(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf32>) -> tensor<2x5x4xf32> {
  %0 = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v : tensor<2x5x4xf32>) {alpha = 0.5 : f64} -> tensor<2x5x4xf32>
  return %0 : tensor<2x5x4xf32>
}

// A convolution's sums of loops, scalars, buffers.
// CHECK-LABEL: func @nothing_to_compare
// CHECK-NOT: cf.assert
func.func @nothing_to_compare(%x: tensor<?xf32>, %k: tensor<3xf32>, %y: tensor<?xf32>, %s: f32, %m: memref<?xf32>, %o: memref<?xf32>) -> (tensor<?xf32>, tensor<?xf32>) {
  %0 = linalg.fill ins(%s : f32) outs(%y : tensor<?xf32>) -> tensor<?xf32>
  %1 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i + j)>, affine_map<(i, j) -> (j)>, affine_map<(i, j) -> (i)>], iterator_types = ["parallel", "reduction"]}
      ins(%x, %k : tensor<?xf32>, tensor<3xf32>) outs(%y : tensor<?xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %p = arith.mulf %a, %b : f32
    %q = arith.addf %p, %c : f32
    linalg.yield %q : f32
  } -> tensor<?xf32>
  linalg.copy ins(%m : memref<?xf32>) outs(%o : memref<?xf32>)
  return %0, %1 : tensor<?xf32>, tensor<?xf32>
}
