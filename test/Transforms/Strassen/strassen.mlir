// Seven products of halves; a weight of quarters 1, 10, 100 and 1000 tells its sums apart.
//
// RUN: mca-opt %s --mca-strassen="min-rows=1 min-size=2 vector-width=4" --remarks-filter-passed=mca-strassen --split-input-file -verify-diagnostics | FileCheck %s

#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (k, j)>
#turned = affine_map<(i, j, k) -> (j, k)>
#out = affine_map<(i, j, k) -> (i, j)>

// CHECK-LABEL: func @block
// CHECK-SAME: %[[X:.+]]: tensor<4x2xf32>
// CHECK: %[[W:.+]] = arith.constant dense<{{\[\[}}1.0
// CHECK: scf.forall (%[[I:.+]]) = (0) to (4) step (4) shared_outs(%[[Y:.+]] = %{{.+}}) -> (tensor<4x16xf32>)
// CHECK: %[[B:.+]] = tensor.extract_slice %[[X]][%[[I]], 0] [4, 2] [1, 1]
//
// The sums of quarters of the block.
// CHECK: %[[A11:.+]] = tensor.extract_slice %[[B]][0, 0] [2, 1] [1, 1]
// CHECK: %[[A12:.+]] = tensor.extract_slice %[[B]][0, 1] [2, 1] [1, 1]
// CHECK: %[[A21:.+]] = tensor.extract_slice %[[B]][2, 0] [2, 1] [1, 1]
// CHECK: %[[A22:.+]] = tensor.extract_slice %[[B]][2, 1] [2, 1] [1, 1]
// CHECK: %[[S:.+]]:4 = linalg.generic {{.*}} ins(%[[A11]], %[[A12]], %[[A21]], %[[A22]] :
// CHECK-NEXT: ^bb0(%[[E11:[a-z0-9_]+]]: f32, %[[E12:[a-z0-9_]+]]: f32, %[[E21:[a-z0-9_]+]]: f32, %[[E22:[a-z0-9_]+]]: f32, %out: {{.*}}):
// CHECK-NEXT: %[[S1:.+]] = arith.addf %[[E21]], %[[E22]]
// CHECK-NEXT: %[[S2:.+]] = arith.subf %[[S1]], %[[E11]]
// CHECK-NEXT: %[[S3:.+]] = arith.subf %[[E11]], %[[E21]]
// CHECK-NEXT: %[[S4:.+]] = arith.subf %[[E12]], %[[S2]]
// CHECK-NEXT: linalg.yield %[[S2]], %[[S1]], %[[S4]], %[[S3]]
//
// CHECK: %[[C0:.+]] = tensor.extract_slice %[[Y]][%[[I]], 0] [4, 16] [1, 1]
// CHECK: %[[LEFT1:.+]] = tensor.extract_slice %[[B]][0, 0] [2, 1] [1, 1]
// CHECK: %[[B11:.+]] = tensor.extract_slice %[[W]][0, 0] [1, 8] [1, 1]
// CHECK: %[[P:.+]] = linalg.generic {{.*}} ins(%[[LEFT1]], %[[B11]] :
// CHECK: %[[LEFT2:.+]] = tensor.extract_slice %[[B]][0, 1] [2, 1] [1, 1]
// CHECK: %[[B21:.+]] = tensor.extract_slice %[[W]][1, 0] [1, 8] [1, 1]
// CHECK: %[[Q:.+]] = linalg.generic {{.*}} ins(%[[LEFT2]], %[[B21]] :
// CHECK: %[[C11:.+]] = linalg.generic {{.*}} ins(%[[P]], %[[Q]] :
// CHECK: %[[C1:.+]] = tensor.insert_slice %[[C11]] into %[[C0]][0, 0] [2, 8] [1, 1]
//
// CHECK: %[[T2:.+]] = arith.constant dense<9.910000e+02> : tensor<1x8xf32>
// CHECK: %[[U:.+]] = linalg.generic {{.*}} ins(%[[S]]#0, %[[T2]] : {{.*}}) outs(%[[P]] :
// CHECK: %[[T1:.+]] = arith.constant dense<9.000000e+00> : tensor<1x8xf32>
// CHECK: %[[R:.+]] = linalg.generic {{.*}} ins(%[[S]]#1, %[[T1]] :
// CHECK: %[[B22:.+]] = tensor.extract_slice %[[W]][1, 8] [1, 8] [1, 1]
// CHECK: %[[Q2:.+]] = linalg.generic {{.*}} ins(%[[S]]#2, %[[B22]] :
// CHECK: %[[C12:.+]] = linalg.generic {{.*}} ins(%[[U]], %[[R]], %[[Q2]] :
// CHECK: %[[C2:.+]] = tensor.insert_slice %[[C12]] into %[[C1]][0, 8] [2, 8] [1, 1]
//
// CHECK: %[[T3:.+]] = arith.constant dense<9.900000e+02> : tensor<1x8xf32>
// CHECK: %[[V:.+]] = linalg.generic {{.*}} ins(%[[S]]#3, %[[T3]] : {{.*}}) outs(%[[U]] :
// CHECK: %[[C22:.+]] = linalg.generic {{.*}} ins(%[[V]], %[[R]] :
// CHECK: %[[C3:.+]] = tensor.insert_slice %[[C22]] into %[[C2]][2, 8] [2, 8] [1, 1]
//
// CHECK: %[[LEFT4:.+]] = tensor.extract_slice %[[B]][2, 1] [2, 1] [1, 1]
// CHECK: %[[T4:.+]] = arith.constant dense<-8.910000e+02> : tensor<1x8xf32>
// CHECK: %[[C21:.+]] = linalg.generic {{.*}} ins(%[[LEFT4]], %[[T4]] : {{.*}}) outs(%[[V]] :
// CHECK: %[[C4:.+]] = tensor.insert_slice %{{.+}} into %[[C3]][2, 0] [2, 8] [1, 1]
// CHECK: tensor.parallel_insert_slice %[[C4]] into %[[Y]][%[[I]], 0] [4, 16] [1, 1]
func.func @block(%x: tensor<4x2xf32>) -> tensor<4x16xf32> {
  %w = arith.constant dense<[[1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 10.0, 10.0, 10.0, 10.0, 10.0, 10.0, 10.0, 10.0],
                             [100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 1000.0, 1000.0, 1000.0, 1000.0, 1000.0, 1000.0, 1000.0, 1000.0]]> : tensor<2x16xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x16xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x16xf32>) -> tensor<4x16xf32>
  // expected-remark@below {{[Passed] SevenProducts | Category:mca-strassen | Function=block | Remark="seven products of halves instead of eight"}}
  %y = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
         ins(%x, %w : tensor<4x2xf32>, tensor<2x16xf32>) outs(%f : tensor<4x16xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<4x16xf32>
  return %y : tensor<4x16xf32>
}

// -----

// A weight as torch stores it: quarters and sums are turned as it is. Rows in even blocks of
// at least 48, and an operation by elements for each quarter, with its part of other operands.
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (k, j)>
#turned = affine_map<(i, j, k) -> (j, k)>
#out = affine_map<(i, j, k) -> (i, j)>
#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (j)>
#column = affine_map<(i, j) -> (i)>
#scalar = affine_map<(i, j) -> ()>

// CHECK-LABEL: func @epilogue
// CHECK-SAME: tensor<100x2xf32>, %[[BIAS:.+]]: tensor<16xf32>, %[[SCALE:.+]]: tensor<100xf32>, %[[RESIDUAL:.+]]: tensor<100x16xf32>, %[[NUMBER:.+]]: f32
// CHECK: scf.forall (%[[I:.+]]) = (0) to (100) step (50)
// CHECK: tensor.extract_slice %{{.+}}[0, 1] [8, 1] [1, 1] : tensor<16x2xf32> to tensor<8x1xf32>
// CHECK: %[[BIAS1:.+]] = tensor.extract_slice %[[BIAS]][0] [8] [1]
// CHECK: %[[SCALES:.+]] = tensor.extract_slice %[[SCALE]][%[[I]]] [50] [1]
// CHECK: %[[SCALE1:.+]] = tensor.extract_slice %[[SCALES]][0] [25] [1]
// CHECK: %[[RESIDUALS:.+]] = tensor.extract_slice %[[RESIDUAL]][%[[I]], 0] [50, 16] [1, 1]
// CHECK: %[[RESIDUAL1:.+]] = tensor.extract_slice %[[RESIDUALS]][0, 0] [25, 8] [1, 1]
// CHECK: linalg.generic {{.*}} ins(%{{.+}}, %{{.+}}, %[[BIAS1]], %[[SCALE1]], %[[RESIDUAL1]], %[[NUMBER]] :
// CHECK-NEXT: ^bb0(%[[TERM1:.+]]: f32, %[[TERM2:.+]]: f32, %[[B:.+]]: f32, %[[S:.+]]: f32, %[[R:.+]]: f32, %[[N:.+]]: f32, %{{.+}}: bf16):
// CHECK-NEXT: %[[SUM:.+]] = arith.addf %[[TERM1]], %[[TERM2]] : f32
// CHECK-NEXT: %[[BIASED:.+]] = arith.addf %[[SUM]], %[[B]] : f32
// CHECK-NEXT: %[[SCALED:.+]] = arith.mulf %[[BIASED]], %[[S]] : f32
// CHECK-NEXT: %[[ADDED:.+]] = arith.addf %[[SCALED]], %[[R]] : f32
// CHECK-NEXT: %[[TIMES:.+]] = arith.mulf %[[ADDED]], %[[N]] : f32
// CHECK-NEXT: %[[ROUNDED:.+]] = arith.truncf %[[TIMES]] : f32 to bf16
// CHECK-NEXT: linalg.yield %[[ROUNDED]] : bf16
// CHECK: arith.constant dense<9.910000e+02> : tensor<8x1xf32>
//
// Of the upper right quarter and of the lower right one.
// CHECK: tensor.extract_slice %[[BIAS]][8] [8] [1]
// CHECK: %[[SCALES2:.+]] = tensor.extract_slice %[[SCALE]][%[[I]]] [50] [1]
// CHECK: tensor.extract_slice %[[SCALES2]][0] [25] [1]
// CHECK: %[[RESIDUALS2:.+]] = tensor.extract_slice %[[RESIDUAL]][%[[I]], 0] [50, 16] [1, 1]
// CHECK: tensor.extract_slice %[[RESIDUALS2]][0, 8] [25, 8] [1, 1]
// CHECK: tensor.extract_slice %[[BIAS]][8] [8] [1]
// CHECK: %[[SCALES3:.+]] = tensor.extract_slice %[[SCALE]][%[[I]]] [50] [1]
// CHECK: tensor.extract_slice %[[SCALES3]][25] [25] [1]
// CHECK: %[[RESIDUALS3:.+]] = tensor.extract_slice %[[RESIDUAL]][%[[I]], 0] [50, 16] [1, 1]
// CHECK: tensor.extract_slice %[[RESIDUALS3]][25, 8] [25, 8] [1, 1]
func.func @epilogue(%x: tensor<100x2xf32>, %bias: tensor<16xf32>, %scale: tensor<100xf32>, %residual: tensor<100x16xf32>, %number: f32) -> tensor<100x16xbf16> {
  %w = arith.constant dense<[[1.0, 100.0], [1.0, 100.0], [1.0, 100.0], [1.0, 100.0], [1.0, 100.0], [1.0, 100.0], [1.0, 100.0], [1.0, 100.0],
                             [10.0, 1000.0], [10.0, 1000.0], [10.0, 1000.0], [10.0, 1000.0], [10.0, 1000.0], [10.0, 1000.0], [10.0, 1000.0], [10.0, 1000.0]]> : tensor<16x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<100x16xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<100x16xf32>) -> tensor<100x16xf32>
  // expected-remark@below {{Function=epilogue}}
  %y = linalg.generic {indexing_maps = [#lhs, #turned, #out], iterator_types = ["parallel", "parallel", "reduction"]}
         ins(%x, %w : tensor<100x2xf32>, tensor<16x2xf32>) outs(%f : tensor<100x16xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<100x16xf32>
  %h = tensor.empty() : tensor<100x16xbf16>
  %z = linalg.generic {indexing_maps = [#row, #id, #column, #id, #scalar, #id], iterator_types = ["parallel", "parallel"]}
         ins(%bias, %y, %scale, %residual, %number : tensor<16xf32>, tensor<100x16xf32>, tensor<100xf32>, tensor<100x16xf32>, f32) outs(%h : tensor<100x16xbf16>) {
  ^bb0(%b: f32, %a: f32, %c: f32, %r: f32, %n: f32, %o: bf16):
    %0 = arith.addf %a, %b : f32
    %1 = arith.mulf %0, %c : f32
    %2 = arith.addf %1, %r : f32
    %3 = arith.mulf %2, %n : f32
    %4 = arith.truncf %3 : f32 to bf16
    linalg.yield %4 : bf16
  } -> tensor<100x16xbf16>
  return %z : tensor<100x16xbf16>
}

// -----

// Rows that do not fill the last block: both halves have the row in the middle of an odd
// number of them.
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (k, j)>
#turned = affine_map<(i, j, k) -> (j, k)>
#out = affine_map<(i, j, k) -> (i, j)>

// CHECK-DAG: #[[$COUNT:.+]] = affine_map<()[s0] -> (-s0 + 99, 50)>
// CHECK-DAG: #[[$HALF:.+]] = affine_map<()[s0] -> (s0 ceildiv 2)>
// CHECK-DAG: #[[$LOWER:.+]] = affine_map<()[s0] -> (s0 - s0 ceildiv 2)>
// CHECK-LABEL: func @odd
// CHECK: scf.forall (%[[I:.+]]) = (0) to (99) step (50)
// CHECK: %[[N:.+]] = affine.min #[[$COUNT]]()[%[[I]]]
// CHECK: %[[B:.+]] = tensor.extract_slice %{{.+}}[%[[I]], 0] [%[[N]], 2] [1, 1]
// CHECK: %[[H:.+]] = affine.apply #[[$HALF]]()
// CHECK: tensor.extract_slice %[[B]][0, 0] [%[[H]], 1] [1, 1]
// CHECK: %[[L:.+]] = affine.apply #[[$LOWER]]()
// CHECK: %[[H2:.+]] = affine.apply #[[$HALF]]()
// CHECK: tensor.extract_slice %[[B]][%[[L]], 0] [%[[H2]], 1] [1, 1]
func.func @odd(%x: tensor<99x2xf32>) -> tensor<99x16xf32> {
  %w = arith.constant dense<1.0> : tensor<2x16xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<99x16xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<99x16xf32>) -> tensor<99x16xf32>
  // expected-remark@below {{Function=odd}}
  %y = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
         ins(%x, %w : tensor<99x2xf32>, tensor<2x16xf32>) outs(%f : tensor<99x16xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<99x16xf32>
  return %y : tensor<99x16xf32>
}

// -----

// As many rows as the run time says: an even number of blocks.
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (k, j)>
#turned = affine_map<(i, j, k) -> (j, k)>
#out = affine_map<(i, j, k) -> (i, j)>

// CHECK-LABEL: func @unknown
// CHECK-SAME: %[[X:.+]]: tensor<?x2xf32>
// CHECK: %[[N:.+]] = tensor.dim %[[X]], %{{.+}} : tensor<?x2xf32>
// CHECK: %[[PAIRS:.+]] = arith.divui %[[N]], %c128
// CHECK: %[[SOME:.+]] = arith.maxui %[[PAIRS]], %c1
// CHECK: %[[BLOCKS:.+]] = arith.muli %[[SOME]], %c2
// CHECK: %[[ROWS:.+]] = arith.ceildivui %[[N]], %[[BLOCKS]]
// CHECK: %[[STEP:.+]] = arith.maxui %[[ROWS]], %c1
// CHECK: scf.forall (%{{.+}}) = (0) to (%[[N]]) step (%[[STEP]])
func.func @unknown(%x: tensor<?x2xf32>, %e: tensor<?x16xf32>) -> tensor<?x16xf32> {
  %w = arith.constant dense<1.0> : tensor<2x16xf32>
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<?x16xf32>) -> tensor<?x16xf32>
  // expected-remark@below {{Function=unknown}}
  %y = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
         ins(%x, %w : tensor<?x2xf32>, tensor<2x16xf32>) outs(%f : tensor<?x16xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<?x16xf32>
  return %y : tensor<?x16xf32>
}

// -----

// Products of one left-hand side share a loop and its sums, where the first of them is.
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (k, j)>
#turned = affine_map<(i, j, k) -> (j, k)>
#out = affine_map<(i, j, k) -> (i, j)>
#id = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func @together
// CHECK: scf.forall {{.*}} shared_outs(%{{.+}} = %{{.+}}, %{{.+}} = %{{.+}}) -> (tensor<4x16xf32>, tensor<4x16xf32>)
// CHECK: } -> (tensor<2x1xf32>, tensor<2x1xf32>, tensor<2x1xf32>, tensor<2x1xf32>)
// CHECK-NOT: } -> (tensor<2x1xf32>, tensor<2x1xf32>, tensor<2x1xf32>, tensor<2x1xf32>)
// CHECK: scf.forall.in_parallel
// CHECK-NEXT: tensor.parallel_insert_slice
// CHECK-NEXT: tensor.parallel_insert_slice
// CHECK-NOT: scf.forall
func.func @together(%x: tensor<4x2xf32>, %r: tensor<4x16xf32>) -> (tensor<4x16xf32>, tensor<4x16xf32>) {
  %v = arith.constant dense<1.0> : tensor<2x16xf32>
  %w = arith.constant dense<2.0> : tensor<2x16xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x16xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x16xf32>) -> tensor<4x16xf32>
  // expected-remark@below {{Function=together}}
  %y = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
         ins(%x, %v : tensor<4x2xf32>, tensor<2x16xf32>) outs(%f : tensor<4x16xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<4x16xf32>
  // expected-remark@below {{Function=together}}
  %z = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
         ins(%x, %w : tensor<4x2xf32>, tensor<2x16xf32>) outs(%f : tensor<4x16xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<4x16xf32>
  %t = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]}
         ins(%z, %r : tensor<4x16xf32>, tensor<4x16xf32>) outs(%e : tensor<4x16xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %0 = arith.addf %a, %b : f32
    linalg.yield %0 : f32
  } -> tensor<4x16xf32>
  return %y, %t : tensor<4x16xf32>, tensor<4x16xf32>
}

// -----

// Not where one has to be known before another: the epilogue of the first, which is not the
// second one's as well, reads that one.
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (k, j)>
#turned = affine_map<(i, j, k) -> (j, k)>
#out = affine_map<(i, j, k) -> (i, j)>
#id = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func @one_after_the_other
// CHECK: %[[Z:.+]] = scf.forall {{.*}} -> (tensor<4x16xf32>)
// CHECK: arith.constant dense<4.0{{.*}} : tensor<1x8xf32>
// CHECK: scf.forall {{.*}} -> (tensor<4x16xf32>)
// CHECK: tensor.extract_slice %[[Z]]
func.func @one_after_the_other(%x: tensor<4x2xf32>) -> tensor<4x16xf32> {
  %v = arith.constant dense<1.0> : tensor<2x16xf32>
  %w = arith.constant dense<[[1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0],
                             [3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0]]> : tensor<2x16xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x16xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x16xf32>) -> tensor<4x16xf32>
  // expected-remark@below {{Function=one_after_the_other}}
  %y = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
         ins(%x, %v : tensor<4x2xf32>, tensor<2x16xf32>) outs(%f : tensor<4x16xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<4x16xf32>
  // expected-remark@below {{Function=one_after_the_other}}
  %z = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
         ins(%x, %w : tensor<4x2xf32>, tensor<2x16xf32>) outs(%f : tensor<4x16xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<4x16xf32>
  %t = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]}
         ins(%y, %z : tensor<4x16xf32>, tensor<4x16xf32>) outs(%e : tensor<4x16xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %0 = arith.addf %a, %b : f32
    linalg.yield %0 : f32
  } -> tensor<4x16xf32>
  return %t : tensor<4x16xf32>
}

// -----

// A product before a loop does not move into it.
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (k, j)>
#turned = affine_map<(i, j, k) -> (j, k)>
#out = affine_map<(i, j, k) -> (i, j)>
#id = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func @epilogue_in_loop
// CHECK: %[[Y:.+]] = scf.forall
// CHECK: scf.for %
// CHECK-NEXT: linalg.generic {{.*}} ins(%[[Y]], %
func.func @epilogue_in_loop(%x: tensor<4x2xf32>, %n: index) -> tensor<4x16xf32> {
  %w = arith.constant dense<1.0> : tensor<2x16xf32>
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %e = tensor.empty() : tensor<4x16xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x16xf32>) -> tensor<4x16xf32>
  // expected-remark@below {{Function=epilogue_in_loop}}
  %y = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
         ins(%x, %w : tensor<4x2xf32>, tensor<2x16xf32>) outs(%f : tensor<4x16xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<4x16xf32>
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%t = %f) -> (tensor<4x16xf32>) {
    %u = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]}
           ins(%y, %t : tensor<4x16xf32>, tensor<4x16xf32>) outs(%e : tensor<4x16xf32>) {
    ^bb0(%a: f32, %b: f32, %o: f32):
      %s = arith.addf %a, %b : f32
      linalg.yield %s : f32
    } -> tensor<4x16xf32>
    scf.yield %u : tensor<4x16xf32>
  }
  return %r : tensor<4x16xf32>
}

// -----

// Nor where an epilogue reads a number that is known later only.
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (k, j)>
#turned = affine_map<(i, j, k) -> (j, k)>
#out = affine_map<(i, j, k) -> (i, j)>
#id = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func @known_later
// CHECK: scf.forall {{.*}} -> (tensor<4x16xf32>)
// CHECK: arith.addf %arg1, %arg1 : f32
// CHECK: scf.forall {{.*}} -> (tensor<4x16xf32>)
func.func @known_later(%x: tensor<4x2xf32>, %n: f32) -> (tensor<4x16xf32>, tensor<4x16xf32>) {
  %v = arith.constant dense<1.0> : tensor<2x16xf32>
  %w = arith.constant dense<2.0> : tensor<2x16xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x16xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x16xf32>) -> tensor<4x16xf32>
  // expected-remark@below {{Function=known_later}}
  %y = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
         ins(%x, %v : tensor<4x2xf32>, tensor<2x16xf32>) outs(%f : tensor<4x16xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<4x16xf32>
  // expected-remark@below {{Function=known_later}}
  %z = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
         ins(%x, %w : tensor<4x2xf32>, tensor<2x16xf32>) outs(%f : tensor<4x16xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<4x16xf32>
  %m = arith.addf %n, %n : f32
  %t = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
         ins(%z : tensor<4x16xf32>) outs(%e : tensor<4x16xf32>) {
  ^bb0(%a: f32, %o: f32):
    %0 = arith.mulf %a, %m : f32
    linalg.yield %0 : f32
  } -> tensor<4x16xf32>
  return %y, %t : tensor<4x16xf32>, tensor<4x16xf32>
}

// -----

// X V and X^T W have one left-hand side, but not the same rows: each has sums of its own.
// Here the weight is the first operand of the second product.
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (k, j)>
#turned = affine_map<(i, j, k) -> (j, k)>
#out = affine_map<(i, j, k) -> (i, j)>
#first = affine_map<(k, j, i) -> (k, j)>
#second = affine_map<(k, j, i) -> (k, i)>
#result = affine_map<(k, j, i) -> (i, j)>

// CHECK-LABEL: func @transposed
// CHECK-SAME: %[[X:.+]]: tensor<16x16xf32>
// CHECK: scf.forall (%[[I:.+]]) = {{.*}} -> (tensor<16x16xf32>)
// CHECK: tensor.extract_slice %[[X]][%[[I]], 0] [16, 16]
// CHECK: scf.forall (%[[J:.+]]) = {{.*}} -> (tensor<16x16xf32>)
// CHECK: %[[B:.+]] = tensor.extract_slice %[[X]][0, %[[J]]] [16, 16]
// CHECK: tensor.extract_slice %[[B]][0, 0] [8, 8]
// CHECK: tensor.extract_slice %[[B]][8, 0] [8, 8]
// CHECK: tensor.extract_slice %[[B]][0, 8] [8, 8]
// CHECK: tensor.extract_slice %[[B]][8, 8] [8, 8]
// CHECK: %[[A:.+]] = tensor.extract_slice %[[B]][0, 0] [8, 8]
// CHECK: %[[W:.+]] = tensor.extract_slice %{{.+}}[0, 0] [8, 8]
// CHECK: linalg.generic {{.*}} ins(%[[W]], %[[A]] :
func.func @transposed(%x: tensor<16x16xf32>) -> (tensor<16x16xf32>, tensor<16x16xf32>) {
  %v = arith.constant dense<1.0> : tensor<16x16xf32>
  %w = arith.constant dense<2.0> : tensor<16x16xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<16x16xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<16x16xf32>) -> tensor<16x16xf32>
  // expected-remark@below {{Function=transposed}}
  %y = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
         ins(%x, %v : tensor<16x16xf32>, tensor<16x16xf32>) outs(%f : tensor<16x16xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<16x16xf32>
  // expected-remark@below {{Function=transposed}}
  %z = linalg.generic {indexing_maps = [#first, #second, #result], iterator_types = ["reduction", "parallel", "parallel"]}
         ins(%w, %x : tensor<16x16xf32>, tensor<16x16xf32>) outs(%f : tensor<16x16xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<16x16xf32>
  return %y, %z : tensor<16x16xf32>, tensor<16x16xf32>
}

// -----

// What knows its size better than the product does is no epilogue of it.
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (k, j)>
#turned = affine_map<(i, j, k) -> (j, k)>
#out = affine_map<(i, j, k) -> (i, j)>
#id = affine_map<(i, j) -> (i, j)>

// CHECK-LABEL: func @other_size
// CHECK: %[[Y:.+]] = scf.forall {{.*}} -> (tensor<?x16xf32>)
// CHECK: linalg.generic {{.*}} ins(%[[Y]] : tensor<?x16xf32>) outs(%{{.+}} : tensor<100x16xf32>)
func.func @other_size(%x: tensor<?x2xf32>, %e: tensor<?x16xf32>, %h: tensor<100x16xf32>) -> tensor<100x16xf32> {
  %w = arith.constant dense<1.0> : tensor<2x16xf32>
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<?x16xf32>) -> tensor<?x16xf32>
  // expected-remark@below {{Function=other_size}}
  %y = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
         ins(%x, %w : tensor<?x2xf32>, tensor<2x16xf32>) outs(%f : tensor<?x16xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<?x16xf32>
  %z = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
         ins(%y : tensor<?x16xf32>) outs(%h : tensor<100x16xf32>) {
  ^bb0(%a: f32, %o: f32):
    %s = arith.negf %a : f32
    linalg.yield %s : f32
  } -> tensor<100x16xf32>
  return %z : tensor<100x16xf32>
}
