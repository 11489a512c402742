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
// CHECK: cf.assert %{{.+}}, "mca.encode: batch size of values and of probabilities differ"
// CHECK: cf.assert %{{.+}}, "mca.encode: batch size of values and of init differ"
// CHECK: cf.assert %{{.+}}, "mca.encode: n of values and of init differ"
// CHECK: %[[REST:.+]] = arith.remui
// CHECK: %[[OK:.+]] = arith.cmpi eq, %[[REST]], %c0
// CHECK: cf.assert %[[OK]], "mca.encode: query heads are no multiple of value heads"
// CHECK-NEXT: mca.encode
func.func @encode(%x: tensor<?x?x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<?x?x?x?xf32>, %v: tensor<?x2x?x4xf32>) -> tensor<?x2x?x4xf32> {
  %0 = mca.encode values(%x : tensor<?x?x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<?x?x?x?xf32>)
         outs(%v : tensor<?x2x?x4xf32>) {alpha = 0.5 : f64} -> tensor<?x2x?x4xf32>
  return %0 : tensor<?x2x?x4xf32>
}

// CHECK-LABEL: func @attend
// CHECK: cf.assert %{{.+}}, "mca.attend: n of values and of probabilities differ"
// CHECK: cf.assert %{{.+}}, "mca.attend: h of weight and of fallbacks differ"
// CHECK: cf.assert %{{.+}}, "mca.attend: h_q of probabilities and of init differ"
// CHECK: cf.assert %{{.+}}, "mca.attend: n_q of probabilities and of init differ"
// CHECK: cf.assert %{{.+}}, "mca.attend: query heads are no multiple of value heads"
// CHECK-NEXT: mca.attend
func.func @attend(%x: tensor<?x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<?x?x?xf32>, %y: tensor<?x?x4xf32>, %f: tensor<?xi32>) -> tensor<?x?x4xf32> {
  %0:2 = mca.attend values(%x : tensor<?x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<?x?x?xf32>)
         outs(%y, %f : tensor<?x?x4xf32>, tensor<?xi32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<?x?x4xf32>, tensor<?xi32>
  return %0#0 : tensor<?x?x4xf32>
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

// CHECK-LABEL: func @slice
// CHECK-SAME: %[[X:.+]]: tensor<?x8x9xf32>, %[[O:.+]]: index, %[[N:.+]]: index, %[[S:.+]]: index
// CHECK: %[[DIM:.+]] = tensor.dim %[[X]]
// CHECK: %[[ROOM:.+]] = arith.subi %[[DIM]], %[[O]]
// CHECK-DAG: %[[STARTS:.+]] = arith.cmpi ule, %[[O]], %[[DIM]]
// CHECK-DAG: %[[ENDS:.+]] = arith.cmpi ule, %[[N]], %[[ROOM]]
// CHECK: %[[OK:.+]] = arith.andi
// CHECK: cf.assert %[[OK]], "tensor.extract_slice: dimension 0 of the slice runs out of the tensor"
// CHECK: %[[STEP:.+]] = arith.maxui %[[S]], %c1
// CHECK: arith.ceildivui %{{.+}}, %[[STEP]]
// CHECK: cf.assert %{{.+}}, "tensor.extract_slice: dimension 1 of the slice runs out of the tensor"
// CHECK-NOT: cf.assert
// CHECK: tensor.extract_slice
func.func @slice(%x: tensor<?x8x9xf32>, %o: index, %n: index, %s: index) -> tensor<?x4xf32> {
  %0 = tensor.extract_slice %x[%o, 0, 5] [%n, 4, 1] [1, %s, 1] : tensor<?x8x9xf32> to tensor<?x4xf32>
  return %0 : tensor<?x4xf32>
}

// CHECK-LABEL: func @insert
// CHECK: cf.assert %{{.+}}, "tensor.insert_slice: dimension 0 of the slice runs out of the tensor"
// CHECK: %[[SAME:.+]] = arith.cmpi eq
// CHECK: cf.assert %[[SAME]], "tensor.insert_slice: dimension 0 of the slice and that of the source differ"
// CHECK-NOT: cf.assert
// CHECK: tensor.insert_slice
func.func @insert(%y: tensor<?x4xf32>, %x: tensor<?x8x9xf32>, %o: index, %n: index) -> tensor<?x8x9xf32> {
  %0 = tensor.insert_slice %y into %x[%o, 2, 5] [%n, 4, 1] [1, 1, 1] : tensor<?x4xf32> into tensor<?x8x9xf32>
  return %0 : tensor<?x8x9xf32>
}

// A whole tensor is no slice that could leave it.
// CHECK-LABEL: func @whole
// CHECK-NOT: cf.assert
// CHECK: return
func.func @whole(%x: tensor<8x9xf32>) -> tensor<8x4xf32> {
  %0 = tensor.extract_slice %x[0, 1] [8, 4] [1, 2] : tensor<8x9xf32> to tensor<8x4xf32>
  return %0 : tensor<8x4xf32>
}

// CHECK-LABEL: func @expand
// CHECK: %[[PRODUCT:.+]] = arith.muli
// CHECK: %[[DIM:.+]] = tensor.dim %{{.+}}, %c0
// CHECK: %[[SAME:.+]] = arith.cmpi eq, %[[PRODUCT]], %[[DIM]]
// CHECK: cf.assert %[[SAME]], "tensor.expand_shape: the sizes that dimension 0 is expanded to do not multiply to its size"
// CHECK: cf.assert %{{.+}}, "tensor.expand_shape: the sizes that dimension 2 is expanded to do not multiply to its size"
// CHECK-NOT: cf.assert
// CHECK: tensor.expand_shape
func.func @expand(%x: tensor<?x4x?xf32>, %o: index, %n: index) -> tensor<?x?x2x2x3x?xf32> {
  %0 = tensor.expand_shape %x [[0, 1], [2, 3], [4, 5]] output_shape [%n, %o, 2, 2, 3, %o] : tensor<?x4x?xf32> into tensor<?x?x2x2x3x?xf32>
  return %0 : tensor<?x?x2x2x3x?xf32>
}
