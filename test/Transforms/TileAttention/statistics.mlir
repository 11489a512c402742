// Probabilities and statistics of their columns, which every row of a head adds
// to: heads in parallel, rows one tile after the other.
//
// RUN: mca-opt %s -split-input-file --linalg-generalize-named-ops --mca-tile-attention=vector-width=8 | FileCheck %s

#all = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
#column = affine_map<(h, i, j) -> (h, j)>
// CHECK-LABEL: func @maxima
// CHECK: scf.forall (%[[H:[^ ]+]]) in (12)
// CHECK: %[[ROWS:.+]]:2 = scf.for %[[I:[^ ]+]] = %c0 to %c512 step %c128 iter_args(%[[P:.+]] = %{{.+}}, %[[M:.+]] = %{{.+}})
// CHECK: arith.mulf
// CHECK: } -> tensor<1x128x512xf32>
// CHECK: math.exp
// CHECK: %[[T:.+]]:2 = linalg.generic
// CHECK: arith.maximumf
// CHECK: } -> (tensor<1x128x512xf32>, tensor<1x512xf32>)
// CHECK: tensor.insert_slice %[[T]]#0 into %[[P]]
// CHECK: scf.yield
// CHECK: scf.forall.in_parallel
// CHECK: tensor.parallel_insert_slice %[[ROWS]]#0
// CHECK: tensor.parallel_insert_slice %[[ROWS]]#1
func.func @maxima(%q: tensor<12x512x64xf32>, %k: tensor<12x64x512xf32>, %sum: tensor<12x512xf32>, %s0: tensor<12x512x512xf32>, %m0: tensor<12x512xf32>) -> (tensor<12x512x512xf32>, tensor<12x512xf32>) {
  %e = tensor.empty() : tensor<12x512x512xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<12x512x64xf32>, tensor<12x64x512xf32>) outs(%s0 : tensor<12x512x512xf32>) -> tensor<12x512x512xf32>
  %x = linalg.exp ins(%s : tensor<12x512x512xf32>) outs(%e : tensor<12x512x512xf32>) -> tensor<12x512x512xf32>
  %p, %m = linalg.generic {indexing_maps = [#all, #row, #all, #column], iterator_types = ["parallel", "reduction", "parallel"]}
    ins(%x, %sum : tensor<12x512x512xf32>, tensor<12x512xf32>) outs(%e, %m0 : tensor<12x512x512xf32>, tensor<12x512xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32, %max: f32):
    %d = arith.divf %a, %b : f32
    %t = arith.maximumf %max, %d : f32
    linalg.yield %d, %t : f32, f32
  } -> (tensor<12x512x512xf32>, tensor<12x512xf32>)
  return %p, %m : tensor<12x512x512xf32>, tensor<12x512xf32>
}

// -----

// The exponentials are needed whole.
#all = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
#column = affine_map<(h, i, j) -> (h, j)>
// CHECK-LABEL: func @exponentials_are_read
// CHECK-NOT: scf.forall
func.func @exponentials_are_read(%q: tensor<12x512x64xf32>, %k: tensor<12x64x512xf32>, %sum: tensor<12x512xf32>, %s0: tensor<12x512x512xf32>, %m0: tensor<12x512xf32>) -> (tensor<12x512x512xf32>, tensor<12x512xf32>, tensor<12x512x512xf32>) {
  %e = tensor.empty() : tensor<12x512x512xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<12x512x64xf32>, tensor<12x64x512xf32>) outs(%s0 : tensor<12x512x512xf32>) -> tensor<12x512x512xf32>
  %x = linalg.exp ins(%s : tensor<12x512x512xf32>) outs(%e : tensor<12x512x512xf32>) -> tensor<12x512x512xf32>
  %p, %m = linalg.generic {indexing_maps = [#all, #row, #all, #column], iterator_types = ["parallel", "reduction", "parallel"]}
    ins(%x, %sum : tensor<12x512x512xf32>, tensor<12x512xf32>) outs(%e, %m0 : tensor<12x512x512xf32>, tensor<12x512xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32, %max: f32):
    %d = arith.divf %a, %b : f32
    %t = arith.maximumf %max, %d : f32
    linalg.yield %d, %t : f32, f32
  } -> (tensor<12x512x512xf32>, tensor<12x512xf32>)
  return %p, %m, %x : tensor<12x512x512xf32>, tensor<12x512xf32>, tensor<12x512x512xf32>
}
