// RUN: mca-opt %s --allow-unregistered-dialect -split-input-file --mca-tile-rows | FileCheck %s

// A layer norm of two sums: a row at a time, its mean, its variance and the
// result, each once.
#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#column = affine_map<(i, j) -> (j)>
// CHECK-LABEL: func @layer_norm
// CHECK-SAME: %[[X:.+]]: tensor<?x768xf32>, %[[G:.+]]: tensor<768xf32>
// CHECK: %[[Y:.+]] = scf.forall (%[[I:.+]]) in (%{{.+}}) shared_outs(%[[OUT:.+]] = %{{.+}}) -> (tensor<?x768xf32>)
// CHECK: %[[ROW:.+]] = tensor.extract_slice %[[X]][%[[I]], 0] [1, 768] [1, 1]
// CHECK: %[[SUM:.+]] = linalg.generic {{.*}} ins(%[[ROW]] : tensor<1x768xf32>) outs(%{{.+}} : tensor<1xf32>)
// CHECK: %[[SQUARES:.+]]:2 = linalg.generic {{.*}} ins(%[[ROW]], %[[SUM]] :
// CHECK: %[[T:.+]] = linalg.generic {{.*}} ins(%[[SQUARES]]#0, %[[SQUARES]]#1, %[[G]] : {{.*}}) outs(%{{.+}} : tensor<1x768xf32>)
// CHECK: tensor.parallel_insert_slice %[[T]] into %[[OUT]][%[[I]], 0] [1, 768] [1, 1]
// CHECK-NOT: linalg.generic
// CHECK: return %[[Y]]
func.func @layer_norm(%x: tensor<?x768xf32>, %g: tensor<768xf32>, %n: index) -> tensor<?x768xf32> {
  %zero = arith.constant 0.0 : f32
  %width = arith.constant 768.0 : f32
  %e = tensor.empty(%n) : tensor<?x768xf32>
  %er = tensor.empty(%n) : tensor<?xf32>
  %z = linalg.fill ins(%zero : f32) outs(%er : tensor<?xf32>) -> tensor<?xf32>
  %sum = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<?x768xf32>) outs(%z : tensor<?xf32>) {
  ^bb0(%a: f32, %o: f32):
    %s = arith.addf %a, %o : f32
    linalg.yield %s : f32
  } -> tensor<?xf32>
  %c, %v = linalg.generic {indexing_maps = [#id, #row, #id, #row], iterator_types = ["parallel", "reduction"]} ins(%x, %sum : tensor<?x768xf32>, tensor<?xf32>) outs(%e, %z : tensor<?x768xf32>, tensor<?xf32>) {
  ^bb0(%a: f32, %b: f32, %p: f32, %o: f32):
    %mean = arith.divf %b, %width : f32
    %d = arith.subf %a, %mean : f32
    %q = arith.mulf %d, %d : f32
    %s = arith.addf %q, %o : f32
    linalg.yield %d, %s : f32, f32
  } -> (tensor<?x768xf32>, tensor<?xf32>)
  %y = linalg.generic {indexing_maps = [#id, #row, #column, #id], iterator_types = ["parallel", "parallel"]} ins(%c, %v, %g : tensor<?x768xf32>, tensor<?xf32>, tensor<768xf32>) outs(%e : tensor<?x768xf32>) {
  ^bb0(%a: f32, %b: f32, %h: f32, %o: f32):
    %r = math.rsqrt %b : f32
    %s = arith.mulf %a, %r : f32
    %t = arith.mulf %s, %h : f32
    linalg.yield %t : f32
  } -> tensor<?x768xf32>
  return %y : tensor<?x768xf32>
}

// -----

// Before the sum of a residual connection is read again: the loop returns it.
#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
// CHECK-LABEL: func @residual
// CHECK: %[[Y:.+]]:2 = scf.forall (%[[I:.+]]) in (128) shared_outs(%[[OUT0:.+]] = %{{.+}}, %[[OUT1:.+]] = %{{.+}}) -> (tensor<128x64xf32>, tensor<128x64xf32>)
// CHECK: %[[S:.+]]:2 = linalg.generic
// CHECK: %[[T:.+]]:2 = linalg.generic {{.*}} ins(%[[S]]#0, %[[S]]#1 :
// CHECK: ^bb0(%[[A:.+]]: f32, %{{.+}}: f32, %{{.+}}: f32, %{{.+}}: f32):
// CHECK: linalg.yield %{{.+}}, %[[A]] : f32, f32
// CHECK-DAG: tensor.parallel_insert_slice %[[T]]#0 into %[[OUT0]]
// CHECK-DAG: tensor.parallel_insert_slice %[[T]]#1 into %[[OUT1]]
// CHECK: "test.use"(%[[Y]]#0, %[[Y]]#1)
func.func @residual(%a: tensor<128x64xf32>, %b: tensor<128x64xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<128x64xf32>
  %er = tensor.empty() : tensor<128xf32>
  %z = linalg.fill ins(%zero : f32) outs(%er : tensor<128xf32>) -> tensor<128xf32>
  %x, %sum = linalg.generic {indexing_maps = [#id, #id, #id, #row], iterator_types = ["parallel", "reduction"]} ins(%a, %b : tensor<128x64xf32>, tensor<128x64xf32>) outs(%e, %z : tensor<128x64xf32>, tensor<128xf32>) {
  ^bb0(%p: f32, %q: f32, %n: f32, %o: f32):
    %s = arith.addf %p, %q : f32
    %t = arith.mulf %s, %s : f32
    %u = arith.addf %t, %o : f32
    linalg.yield %s, %u : f32, f32
  } -> (tensor<128x64xf32>, tensor<128xf32>)
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %sum : tensor<128x64xf32>, tensor<128xf32>) outs(%e : tensor<128x64xf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %r = arith.divf %p, %q : f32
    linalg.yield %r : f32
  } -> tensor<128x64xf32>
  "test.use"(%y, %x) : (tensor<128x64xf32>, tensor<128x64xf32>) -> ()
  return
}

// -----

// A softmax of all heads: rows of heads.
#all = affine_map<(h, i, j) -> (h, i, j)>
#rows = affine_map<(h, i, j) -> (h, i)>
// CHECK-LABEL: func @softmax
// CHECK: scf.forall (%{{.+}}, %{{.+}}) in (12, 128)
// CHECK: math.exp
// CHECK: arith.divf
func.func @softmax(%x: tensor<12x128x128xf32>) -> tensor<12x128x128xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<12x128x128xf32>
  %er = tensor.empty() : tensor<12x128xf32>
  %z = linalg.fill ins(%zero : f32) outs(%er : tensor<12x128xf32>) -> tensor<12x128xf32>
  %p, %sum = linalg.generic {indexing_maps = [#all, #all, #rows], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x : tensor<12x128x128xf32>) outs(%e, %z : tensor<12x128x128xf32>, tensor<12x128xf32>) {
  ^bb0(%a: f32, %n: f32, %o: f32):
    %s = math.exp %a : f32
    %u = arith.addf %s, %o : f32
    linalg.yield %s, %u : f32, f32
  } -> (tensor<12x128x128xf32>, tensor<12x128xf32>)
  %y = linalg.generic {indexing_maps = [#all, #rows, #all], iterator_types = ["parallel", "parallel", "parallel"]} ins(%p, %sum : tensor<12x128x128xf32>, tensor<12x128xf32>) outs(%e : tensor<12x128x128xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.divf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<12x128x128xf32>
  return %y : tensor<12x128x128xf32>
}
