// What follows the product with the values is tiled, all before it fused.
//
// RUN: mca-opt %s -split-input-file --linalg-generalize-named-ops --mca-tile-attention=vector-width=8 | FileCheck %s

// The division by the sums of a softmax.
#all = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
// CHECK-LABEL: func @division
// CHECK: %[[Y:.+]] = scf.forall (%{{.+}}, %{{.+}}) = (0, 0) to (12, 512) step (1, 128)
// CHECK: arith.mulf
// CHECK: arith.maximumf
// CHECK: %[[P:.+]]:2 = linalg.generic
// CHECK: math.exp
// CHECK: } -> (tensor<1x128x512xf32>, tensor<1x128xf32>)
// CHECK: %[[R:.+]] = linalg.generic {{.*}} ins(%[[P]]#0,
// CHECK: %[[D:.+]] = linalg.generic {{.*}} ins(%[[R]], %[[P]]#1 :
// CHECK: arith.divf
// CHECK: tensor.parallel_insert_slice %[[D]]
// CHECK-NOT: linalg.generic
// CHECK: return %[[Y]]
func.func @division(%q: tensor<12x512x64xf32>, %k: tensor<12x64x512xf32>, %v: tensor<12x512x64xf32>, %s0: tensor<12x512x512xf32>, %y0: tensor<12x512x64xf32>, %low: tensor<12x512xf32>, %none: tensor<12x512xf32>) -> tensor<12x512x64xf32> {
  %es = tensor.empty() : tensor<12x512x512xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<12x512x64xf32>, tensor<12x64x512xf32>) outs(%s0 : tensor<12x512x512xf32>) -> tensor<12x512x512xf32>
  %m = linalg.reduce { arith.maximumf } ins(%s : tensor<12x512x512xf32>) outs(%low : tensor<12x512xf32>) dimensions = [2]
  %p, %sum = linalg.generic {indexing_maps = [#all, #row, #all, #row], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%s, %m : tensor<12x512x512xf32>, tensor<12x512xf32>) outs(%es, %none : tensor<12x512x512xf32>, tensor<12x512xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32, %t: f32):
    %difference = arith.subf %a, %b : f32
    %x = math.exp %difference : f32
    %u = arith.addf %t, %x : f32
    linalg.yield %x, %u : f32, f32
  } -> (tensor<12x512x512xf32>, tensor<12x512xf32>)
  %y = linalg.batch_matmul ins(%p, %v : tensor<12x512x512xf32>, tensor<12x512x64xf32>) outs(%y0 : tensor<12x512x64xf32>) -> tensor<12x512x64xf32>
  %d = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%y, %sum : tensor<12x512x64xf32>, tensor<12x512xf32>) outs(%y0 : tensor<12x512x64xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %quotient = arith.divf %a, %b : f32
    linalg.yield %quotient : f32
  } -> tensor<12x512x64xf32>
  return %d : tensor<12x512x64xf32>
}

// -----

// The heads of a token side by side: rows vary fastest all the same.
// CHECK-LABEL: func @transposed
// CHECK: %[[Y:.+]] = scf.forall (%[[H:.+]], %[[I:.+]]) = (0, 0) to (12, 512) step (1, 128) shared_outs(%[[OUT:.+]] = %{{.+}}) -> (tensor<512x12x64xf32>)
// CHECK: math.exp
// CHECK: tensor.parallel_insert_slice %{{.+}} into %[[OUT]][%[[I]], %[[H]], 0] [128, 1, 64]
// CHECK: return %[[Y]]
func.func @transposed(%q: tensor<12x512x64xf32>, %k: tensor<12x64x512xf32>, %v: tensor<12x512x64xf32>, %s0: tensor<12x512x512xf32>, %y0: tensor<12x512x64xf32>, %t0: tensor<512x12x64xf32>) -> tensor<512x12x64xf32> {
  %es = tensor.empty() : tensor<12x512x512xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<12x512x64xf32>, tensor<12x64x512xf32>) outs(%s0 : tensor<12x512x512xf32>) -> tensor<12x512x512xf32>
  %p = linalg.exp ins(%s : tensor<12x512x512xf32>) outs(%es : tensor<12x512x512xf32>) -> tensor<12x512x512xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<12x512x512xf32>, tensor<12x512x64xf32>) outs(%y0 : tensor<12x512x64xf32>) -> tensor<12x512x64xf32>
  %t = linalg.transpose ins(%y : tensor<12x512x64xf32>) outs(%t0 : tensor<512x12x64xf32>) permutation = [1, 0, 2]
  return %t : tensor<512x12x64xf32>
}

// -----

// A sum over heads is no elementwise operation: it follows.
// CHECK-LABEL: func @reduced
// CHECK: %[[Y:.+]] = scf.forall {{.*}} -> (tensor<12x512x64xf32>)
// CHECK: linalg.generic {{.*}} ins(%[[Y]] :
func.func @reduced(%q: tensor<12x512x64xf32>, %k: tensor<12x64x512xf32>, %v: tensor<12x512x64xf32>, %s0: tensor<12x512x512xf32>, %y0: tensor<12x512x64xf32>, %t0: tensor<512x64xf32>) -> tensor<512x64xf32> {
  %es = tensor.empty() : tensor<12x512x512xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<12x512x64xf32>, tensor<12x64x512xf32>) outs(%s0 : tensor<12x512x512xf32>) -> tensor<12x512x512xf32>
  %p = linalg.exp ins(%s : tensor<12x512x512xf32>) outs(%es : tensor<12x512x512xf32>) -> tensor<12x512x512xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<12x512x512xf32>, tensor<12x512x64xf32>) outs(%y0 : tensor<12x512x64xf32>) -> tensor<12x512x64xf32>
  %t = linalg.reduce { arith.addf } ins(%y : tensor<12x512x64xf32>) outs(%t0 : tensor<512x64xf32>) dimensions = [0]
  return %t : tensor<512x64xf32>
}
