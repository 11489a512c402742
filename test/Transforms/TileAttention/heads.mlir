// Values that depend on the probabilities of their head: one head after the other,
// and in it the rows of which statistics are taken. What the product needs of the
// rows is put together: exponentials and their sums. A mask that all heads share is
// computed once.
//
// RUN: mca-opt %s -split-input-file --linalg-generalize-named-ops --mca-tile-attention=vector-width=16 --canonicalize | FileCheck %s

#all = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
#column = affine_map<(h, i, j) -> (h, j)>
#list = affine_map<(h, j) -> (h, j)>
#mask = affine_map<(h, i, j) -> (i, j)>
// CHECK-LABEL: func @heads
// CHECK-SAME: %{{[^ ]+}}: tensor<512x512xi1>, %[[X:[^ ]+]]: tensor<512x96xf32>, %{{[^ ]+}}: tensor<12x96x64xf32>
// CHECK: %[[MASK:.+]] = linalg.generic
// CHECK: arith.uitofp
// CHECK: scf.forall (%[[H:[^ ]+]]) in (12)
// CHECK-NOT: arith.uitofp
// CHECK: %[[G:.+]] = tensor.extract_slice %{{.+}}[%[[H]], 0, 0] [1, 96, 64]
// CHECK: %[[ROWS:.+]]:3 = scf.for %{{.+}} = %c0 to %c512 step %c128 iter_args(%{{.+}}, %[[E:.+]] = %{{.+}}, %[[S:.+]] = %{{.+}}) -> (tensor<1x512xf32>, tensor<1x512x512xf32>, tensor<1x512xf32>)
// CHECK-NOT: arith.uitofp
// CHECK: tensor.extract_slice %[[MASK]]
// CHECK: %[[T:.+]]:2 = linalg.generic
// CHECK: math.exp
// CHECK-NOT: math.exp
// CHECK: tensor.insert_slice %[[T]]#0 into %[[E]]
// CHECK: tensor.insert_slice %[[T]]#1 into %[[S]]
// CHECK: %[[R:.+]] = linalg.generic {{.*}} ins(%[[ROWS]]#0 : tensor<1x512xf32>)
// CHECK: %[[O:.+]]:2 = mca.order_tokens ins(%[[R]] : tensor<1x512xi32>)
// CHECK: %[[V:.+]] = mca.gather_matmul ins(%[[X]], %[[G]] : tensor<512x96xf32>, tensor<1x96x64xf32>) rows(%[[O]]#0, %[[O]]#1 : tensor<1x512xi32>, tensor<1x3xi32>)
// CHECK: linalg.generic {{.*}} ins(%[[ROWS]]#1, %[[V]] : tensor<1x512x512xf32>, tensor<1x512x64xf32>)
// CHECK: linalg.generic {{.*}} ins(%{{.+}}, %[[ROWS]]#2 : tensor<1x512x64xf32>, tensor<1x512xf32>)
// CHECK: arith.divf
// CHECK: scf.forall.in_parallel
func.func @heads(%bits: tensor<512x512xi1>, %x: tensor<512x96xf32>, %g: tensor<12x96x64xf32>, %q: tensor<12x512x64xf32>, %k: tensor<12x64x512xf32>, %s0: tensor<12x512x512xf32>, %m0: tensor<12x512xf32>, %v0: tensor<12x512x64xf32>) -> tensor<12x512x64xf32> {
  %e0 = tensor.empty() : tensor<12x512x512xf32>
  %o0 = tensor.empty() : tensor<12x512xi32>
  %b0 = tensor.empty() : tensor<12x3xi32>
  %y0 = tensor.empty() : tensor<12x512x64xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<12x512x64xf32>, tensor<12x64x512xf32>) outs(%s0 : tensor<12x512x512xf32>) -> tensor<12x512x512xf32>
  %c0 = tensor.empty() : tensor<512x512xf32>
  %mask = linalg.generic {indexing_maps = [#list, #list], iterator_types = ["parallel", "parallel"]}
    ins(%bits : tensor<512x512xi1>) outs(%c0 : tensor<512x512xf32>) {
  ^bb0(%a: i1, %c: f32):
    %f = arith.uitofp %a : i1 to f32
    linalg.yield %f : f32
  } -> tensor<512x512xf32>
  %e, %sum = linalg.generic {indexing_maps = [#all, #mask, #all, #row], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%s, %mask : tensor<12x512x512xf32>, tensor<512x512xf32>) outs(%e0, %m0 : tensor<12x512x512xf32>, tensor<12x512xf32>) {
  ^bb0(%a: f32, %hidden: f32, %b: f32, %old: f32):
    %seen = arith.subf %a, %hidden : f32
    %exp = math.exp %seen : f32
    %new = arith.addf %old, %exp : f32
    linalg.yield %exp, %new : f32, f32
  } -> (tensor<12x512x512xf32>, tensor<12x512xf32>)
  %m = linalg.generic {indexing_maps = [#all, #row, #column], iterator_types = ["parallel", "reduction", "parallel"]}
    ins(%e, %sum : tensor<12x512x512xf32>, tensor<12x512xf32>) outs(%m0 : tensor<12x512xf32>) {
  ^bb0(%a: f32, %b: f32, %max: f32):
    %d = arith.divf %a, %b : f32
    %t = arith.maximumf %max, %d : f32
    linalg.yield %t : f32
  } -> tensor<12x512xf32>
  %r = linalg.generic {indexing_maps = [#list, #list], iterator_types = ["parallel", "parallel"]}
    ins(%m : tensor<12x512xf32>) outs(%o0 : tensor<12x512xi32>) {
  ^bb0(%a: f32, %b: i32):
    %c = arith.fptosi %a : f32 to i32
    linalg.yield %c : i32
  } -> tensor<12x512xi32>
  %o, %b = mca.order_tokens ins(%r : tensor<12x512xi32>) outs(%o0, %b0 : tensor<12x512xi32>, tensor<12x3xi32>) {dim = 96 : i64} -> tensor<12x512xi32>, tensor<12x3xi32>
  %v = mca.gather_matmul ins(%x, %g : tensor<512x96xf32>, tensor<12x96x64xf32>) rows(%o, %b : tensor<12x512xi32>, tensor<12x3xi32>) outs(%v0 : tensor<12x512x64xf32>) -> tensor<12x512x64xf32>
  %p = linalg.batch_matmul ins(%e, %v : tensor<12x512x512xf32>, tensor<12x512x64xf32>) outs(%v0 : tensor<12x512x64xf32>) -> tensor<12x512x64xf32>
  %y = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%p, %sum : tensor<12x512x64xf32>, tensor<12x512xf32>) outs(%y0 : tensor<12x512x64xf32>) {
  ^bb0(%a: f32, %b1: f32, %c: f32):
    %d = arith.divf %a, %b1 : f32
    linalg.yield %d : f32
  } -> tensor<12x512x64xf32>
  return %y : tensor<12x512x64xf32>
}

// -----

// Statistics of one head: its rows by tiles small enough for threads to share,
// exponentials kept for who reads them afterwards. Tiles of a number that the run
// time knows have one copy of them.
#all = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#column = affine_map<(i, j) -> (j)>
// CHECK-LABEL: func @read_afterwards
// CHECK-NOT: scf.forall
// CHECK: %[[ROWS:.+]]:3 = scf.for %{{.+}} = %c0 to %{{.+}} step %c32
// CHECK-COUNT-1: math.exp
// CHECK-NOT: math.exp
// CHECK: scf.yield
// CHECK: linalg.generic {{.*}} ins(%[[ROWS]]#1,
// CHECK: return %[[ROWS]]#0, %{{.+}}, %[[ROWS]]#2
func.func @read_afterwards(%q: tensor<?x64xf32>, %k: tensor<64x512xf32>, %v: tensor<512x64xf32>, %s0: tensor<?x512xf32>, %r0: tensor<?xf32>, %m0: tensor<512xf32>, %y0: tensor<?x64xf32>) -> (tensor<512xf32>, tensor<?x64xf32>, tensor<?xf32>) {
  %s = linalg.matmul ins(%q, %k : tensor<?x64xf32>, tensor<64x512xf32>) outs(%s0 : tensor<?x512xf32>) -> tensor<?x512xf32>
  %e, %sum = linalg.generic {indexing_maps = [#all, #all, #row], iterator_types = ["parallel", "reduction"]}
    ins(%s : tensor<?x512xf32>) outs(%s0, %r0 : tensor<?x512xf32>, tensor<?xf32>) {
  ^bb0(%a: f32, %b: f32, %old: f32):
    %exp = math.exp %a : f32
    %new = arith.addf %old, %exp : f32
    linalg.yield %exp, %new : f32, f32
  } -> (tensor<?x512xf32>, tensor<?xf32>)
  %m = linalg.generic {indexing_maps = [#all, #row, #column], iterator_types = ["reduction", "parallel"]}
    ins(%e, %sum : tensor<?x512xf32>, tensor<?xf32>) outs(%m0 : tensor<512xf32>) {
  ^bb0(%a: f32, %b: f32, %max: f32):
    %d = arith.divf %a, %b : f32
    %t = arith.maximumf %max, %d : f32
    linalg.yield %t : f32
  } -> tensor<512xf32>
  %y = linalg.matmul ins(%e, %v : tensor<?x512xf32>, tensor<512x64xf32>) outs(%y0 : tensor<?x64xf32>) -> tensor<?x64xf32>
  return %m, %y, %sum : tensor<512xf32>, tensor<?x64xf32>, tensor<?xf32>
}
