// Tiles that add to the same statistics: a copy of those for each tile, combined
// after the loop.
//
// RUN: mca-opt %s -split-input-file --mca-parallel-tiles --canonicalize --mlir-print-local-scope | FileCheck %s

#all = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
// CHECK-LABEL: func @statistics
// CHECK-SAME: %[[E0:[a-z0-9]+]]: tensor<100x24xf32>) ->
// CHECK-DAG: %[[ZERO:.+]] = arith.constant 0.0
// CHECK-DAG: %[[LOW:.+]] = arith.constant -1.0
// CHECK-DAG: %[[ZEROS:.+]] = linalg.fill ins(%[[ZERO]] : f32)
// CHECK-DAG: %[[LOWS:.+]] = linalg.fill ins(%[[LOW]] : f32)
// CHECK: %[[F:.+]]:3 = scf.forall (%[[I:.+]]) = (0) to (100) step (32) shared_outs(%[[E:.+]] = %[[E0]], %[[S:.+]] = %{{.+}}, %[[M:.+]] = %{{.+}}) -> (tensor<100x24xf32>, tensor<4x24xf32>, tensor<4x24xf32>)
// CHECK:   %[[T:.+]] = affine.apply affine_map<()[s0] -> (s0 floordiv 32)>()[%[[I]]]
// CHECK:   tensor.extract_slice %[[S]][%[[T]], 0] [1, 24] [1, 1] : tensor<4x24xf32> to tensor<24xf32>
// CHECK:   %[[S1:.+]] = linalg.fill ins(%[[ZERO]] : f32)
// CHECK:   tensor.extract_slice %[[M]][%[[T]], 0]
// CHECK:   %[[M1:.+]] = linalg.fill ins(%[[LOW]] : f32)
// CHECK:   linalg.matmul
// CHECK:   %[[N:.+]]:2 = linalg.generic {{.*}} outs(%[[S1]], %[[M1]] :
// CHECK:   scf.forall.in_parallel {
// CHECK:     tensor.parallel_insert_slice %{{.+}} into %[[E]][%[[I]], 0] [%{{.+}}, 24]
// CHECK:     tensor.parallel_insert_slice %[[N]]#0 into %[[S]][%[[T]], 0] [1, 24] [1, 1]
// CHECK:     tensor.parallel_insert_slice %[[N]]#1 into %[[M]][%[[T]], 0] [1, 24] [1, 1]
// CHECK: %[[SUM:.+]] = linalg.generic {{.*}} iterator_types = ["reduction", "parallel"]} ins(%[[F]]#1 : tensor<4x24xf32>) outs(%[[ZEROS]] :
// CHECK:   arith.addf
// CHECK: %[[MAX:.+]] = linalg.generic {{.*}} ins(%[[F]]#2 : tensor<4x24xf32>) outs(%[[LOWS]] :
// CHECK:   %[[GREATER:.+]] = arith.cmpf ogt, %[[A:.+]], %[[B:.+]] : f32
// CHECK:   arith.select %[[GREATER]], %[[A]], %[[B]] : f32
// CHECK: return %[[F]]#0, %[[SUM]], %[[MAX]]
func.func @statistics(%q: tensor<100x8xf32>, %k: tensor<8x24xf32>, %e0: tensor<100x24xf32>) -> (tensor<100x24xf32>, tensor<24xf32>, tensor<24xf32>) {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant -1.0 : f32
  %c0 = arith.constant 0 : index
  %c32 = arith.constant 32 : index
  %c100 = arith.constant 100 : index
  %empty = tensor.empty() : tensor<24xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%empty : tensor<24xf32>) -> tensor<24xf32>
  %lows = linalg.fill ins(%low : f32) outs(%empty : tensor<24xf32>) -> tensor<24xf32>
  %r:3 = scf.for %i = %c0 to %c100 step %c32 iter_args(%e = %e0, %s = %zeros, %m = %lows) -> (tensor<100x24xf32>, tensor<24xf32>, tensor<24xf32>) {
    %n = affine.min affine_map<(d0) -> (-d0 + 100, 32)>(%i)
    %rows = tensor.extract_slice %q[%i, 0] [%n, 8] [1, 1] : tensor<100x8xf32> to tensor<?x8xf32>
    %to = tensor.extract_slice %e[%i, 0] [%n, 24] [1, 1] : tensor<100x24xf32> to tensor<?x24xf32>
    %start = linalg.fill ins(%zero : f32) outs(%to : tensor<?x24xf32>) -> tensor<?x24xf32>
    %t = linalg.matmul ins(%rows, %k : tensor<?x8xf32>, tensor<8x24xf32>) outs(%start : tensor<?x24xf32>) -> tensor<?x24xf32>
    %n1, %n2 = linalg.generic {indexing_maps = [#all, #column, #column], iterator_types = ["reduction", "parallel"]}
      ins(%t : tensor<?x24xf32>) outs(%s, %m : tensor<24xf32>, tensor<24xf32>) {
    ^bb0(%a: f32, %sum: f32, %max: f32):
      %square = arith.mulf %a, %a : f32
      %new = arith.addf %sum, %square : f32
      %greater = arith.cmpf ogt, %a, %max : f32
      %top = arith.select %greater, %a, %max : f32
      linalg.yield %new, %top : f32, f32
    } -> (tensor<24xf32>, tensor<24xf32>)
    %next = tensor.insert_slice %t into %e[%i, 0] [%n, 24] [1, 1] : tensor<?x24xf32> into tensor<100x24xf32>
    scf.yield %next, %n1, %n2 : tensor<100x24xf32>, tensor<24xf32>, tensor<24xf32>
  }
  return %r#0, %r#1, %r#2 : tensor<100x24xf32>, tensor<24xf32>, tensor<24xf32>
}

// -----

// Rows of several groups, known at run time: the inner loop, and what the outer
// one starts from.
#all = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
// CHECK-LABEL: func @groups
// CHECK-SAME: %[[N:.+]]: index
// CHECK: scf.for {{.*}} iter_args(%[[M:.+]] =
// CHECK:   affine.apply affine_map<()[s0] -> (s0 ceildiv 32)>()[%[[N]]]
// CHECK:   %[[F:.+]] = scf.forall (%{{.+}}) = (0) to (%[[N]]) step (32)
// CHECK:     linalg.fill ins(%cst : f32)
// CHECK:   %[[NEXT:.+]] = linalg.generic {{.*}} ins(%[[F]] : tensor<?x24xf32>) outs(%[[M]] : tensor<24xf32>)
// CHECK:     arith.maximumf
// CHECK:   scf.yield %[[NEXT]]
func.func @groups(%n: index, %q: tensor<2x?x8xf32>, %k: tensor<8x24xf32>) -> tensor<24xf32> {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c32 = arith.constant 32 : index
  %empty = tensor.empty() : tensor<24xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%empty : tensor<24xf32>) -> tensor<24xf32>
  %r = scf.for %g = %c0 to %c2 step %c1 iter_args(%old = %zeros) -> tensor<24xf32> {
    %s = scf.for %i = %c0 to %n step %c32 iter_args(%m = %old) -> tensor<24xf32> {
      %size = affine.min affine_map<(d0)[s0] -> (-d0 + s0, 32)>(%i)[%n]
      %rows = tensor.extract_slice %q[%g, %i, 0] [1, %size, 8] [1, 1, 1] : tensor<2x?x8xf32> to tensor<?x8xf32>
      %e = tensor.empty(%size) : tensor<?x24xf32>
      %start = linalg.fill ins(%zero : f32) outs(%e : tensor<?x24xf32>) -> tensor<?x24xf32>
      %t = linalg.matmul ins(%rows, %k : tensor<?x8xf32>, tensor<8x24xf32>) outs(%start : tensor<?x24xf32>) -> tensor<?x24xf32>
      %new = linalg.generic {indexing_maps = [#all, #column], iterator_types = ["reduction", "parallel"]}
        ins(%t : tensor<?x24xf32>) outs(%m : tensor<24xf32>) {
      ^bb0(%a: f32, %max: f32):
        %top = arith.maximumf %max, %a : f32
        linalg.yield %top : f32
      } -> tensor<24xf32>
      scf.yield %new : tensor<24xf32>
    }
    scf.yield %s : tensor<24xf32>
  }
  return %r : tensor<24xf32>
}
