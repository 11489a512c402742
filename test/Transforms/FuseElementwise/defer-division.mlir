// The division of a softmax, moved behind the product with the values.
//
// RUN: mca-opt %s -split-input-file --mca-fuse-elementwise --canonicalize | FileCheck %s

// 9 x 8 divisions for 9 x 17.
#a = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
// CHECK-LABEL: func @softmax
// CHECK-SAME: %{{[^ ]+}}: tensor<4x9x17xf32>, %{{[^ ]+}}: tensor<4x9xf32>, %[[V:.+]]: tensor<4x17x8xf32>
// CHECK: %[[X:.+]]:2 = linalg.generic
// CHECK: math.exp
// CHECK: %[[R:.+]] = linalg.generic {{.*}} ins(%[[X]]#0, %[[V]] :
// CHECK: linalg.generic {{.*}} ins(%[[R]], %[[X]]#1 : tensor<4x9x8xf32>, tensor<4x9xf32>)
// CHECK-NEXT: ^bb0(%[[A:.+]]: f32, %[[B:.+]]: f32, %{{.+}}: f32):
// CHECK-NEXT: arith.divf %[[A]], %[[B]]
func.func @softmax(%x0: tensor<4x9x17xf32>, %s0: tensor<4x9xf32>, %v: tensor<4x17x8xf32>, %y0: tensor<4x9x8xf32>) -> tensor<4x9x8xf32> {
  %zero = arith.constant 0.0 : f32
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  %e = tensor.empty() : tensor<4x9x17xf32>
  %x = linalg.exp ins(%x0 : tensor<4x9x17xf32>) outs(%e : tensor<4x9x17xf32>) -> tensor<4x9x17xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<4x9x17xf32>) outs(%s0 : tensor<4x9xf32>) dimensions = [2]
  %p = linalg.generic {indexing_maps = [#a, #row, #a], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%x, %s : tensor<4x9x17xf32>, tensor<4x9xf32>) outs(%e : tensor<4x9x17xf32>) {
  ^bb0(%in: f32, %sum: f32, %out: f32):
    %q = arith.divf %in, %sum : f32
    linalg.yield %q : f32
  } -> tensor<4x9x17xf32>
  %r = linalg.batch_matmul ins(%p, %v : tensor<4x9x17xf32>, tensor<4x17x8xf32>) outs(%y : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  return %r : tensor<4x9x8xf32>
}

// -----

// Sizes that only the run time knows: those of the product's destination.
#a = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
// CHECK-LABEL: func @dynamic
// CHECK-SAME: %{{[^ ]+}}: tensor<4x?x?xf32>, %{{[^ ]+}}: tensor<4x?xf32>, %[[V:.+]]: tensor<4x?x8xf32>, %[[Y:.+]]: tensor<4x?x8xf32>
// CHECK: %[[X:.+]]:2 = linalg.generic
// CHECK: math.exp
// CHECK: %[[R:.+]] = linalg.generic {{.*}} ins(%[[X]]#0, %[[V]] :
// CHECK: %[[N:.+]] = tensor.dim %[[Y]], %c1
// CHECK: %[[E:.+]] = tensor.empty(%[[N]]) : tensor<4x?x8xf32>
// CHECK: linalg.generic {{.*}} ins(%[[R]], %[[X]]#1 : {{.*}} outs(%[[E]] :
func.func @dynamic(%x0: tensor<4x?x?xf32>, %s0: tensor<4x?xf32>, %v: tensor<4x?x8xf32>, %y0: tensor<4x?x8xf32>, %m: index, %n: index) -> tensor<4x?x8xf32> {
  %zero = arith.constant 0.0 : f32
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x?x8xf32>) -> tensor<4x?x8xf32>
  %e = tensor.empty(%m, %n) : tensor<4x?x?xf32>
  %x = linalg.exp ins(%x0 : tensor<4x?x?xf32>) outs(%e : tensor<4x?x?xf32>) -> tensor<4x?x?xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<4x?x?xf32>) outs(%s0 : tensor<4x?xf32>) dimensions = [2]
  %p = linalg.generic {indexing_maps = [#a, #row, #a], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%x, %s : tensor<4x?x?xf32>, tensor<4x?xf32>) outs(%e : tensor<4x?x?xf32>) {
  ^bb0(%in: f32, %sum: f32, %out: f32):
    %q = arith.divf %in, %sum : f32
    linalg.yield %q : f32
  } -> tensor<4x?x?xf32>
  %r = linalg.batch_matmul ins(%p, %v : tensor<4x?x?xf32>, tensor<4x?x8xf32>) outs(%y : tensor<4x?x8xf32>) -> tensor<4x?x8xf32>
  return %r : tensor<4x?x8xf32>
}

// -----

// The values come first and the result is transposed: the sums follow the rows.
#a = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
#p = affine_map<(h, i, e, j) -> (h, i, j)>
#v = affine_map<(h, i, e, j) -> (h, j, e)>
#y = affine_map<(h, i, e, j) -> (i, h, e)>
// CHECK: #[[$SUMS:.+]] = affine_map<(d0, d1, d2) -> (d1, d0)>
// CHECK-LABEL: func @transposed
// CHECK-SAME: %{{[^ ]+}}: tensor<4x9x17xf32>, %{{[^ ]+}}: tensor<4x9xf32>
// CHECK: %[[X:.+]]:2 = linalg.generic
// CHECK: math.exp
// CHECK: %[[R:.+]] = linalg.generic {{.*}} outs(%{{.+}} : tensor<9x4x8xf32>)
// CHECK: linalg.generic {indexing_maps = [#{{.+}}, #[[$SUMS]], #{{.+}}]{{.*}} ins(%[[R]], %[[X]]#1 :
func.func @transposed(%x0: tensor<4x9x17xf32>, %s0: tensor<4x9xf32>, %v: tensor<4x17x8xf32>, %y0: tensor<9x4x8xf32>) -> tensor<9x4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<9x4x8xf32>) -> tensor<9x4x8xf32>
  %e = tensor.empty() : tensor<4x9x17xf32>
  %x = linalg.exp ins(%x0 : tensor<4x9x17xf32>) outs(%e : tensor<4x9x17xf32>) -> tensor<4x9x17xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<4x9x17xf32>) outs(%s0 : tensor<4x9xf32>) dimensions = [2]
  %p = linalg.generic {indexing_maps = [#a, #row, #a], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%x, %s : tensor<4x9x17xf32>, tensor<4x9xf32>) outs(%e : tensor<4x9x17xf32>) {
  ^bb0(%in: f32, %sum: f32, %out: f32):
    %q = arith.divf %in, %sum : f32
    linalg.yield %q : f32
  } -> tensor<4x9x17xf32>
  %r = linalg.generic {indexing_maps = [#v, #p, #y], iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
    ins(%v, %p : tensor<4x17x8xf32>, tensor<4x9x17xf32>) outs(%y : tensor<9x4x8xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %m = arith.mulf %a, %b : f32
    %t = arith.addf %out, %m : f32
    linalg.yield %t : f32
  } -> tensor<9x4x8xf32>
  return %r : tensor<9x4x8xf32>
}

// -----

// Rows that see no key are zero: the condition moves with the division.
#a = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
// CHECK-LABEL: func @condition
// CHECK-SAME: {{.*}} %[[C:[^ ]+]]: tensor<4x9xi1>
// CHECK: math.exp
// CHECK: %[[R:.+]] = linalg.generic
// CHECK-NOT: arith.divf
// CHECK: linalg.generic {{.*}} ins(%[[R]], %{{.+}}, %[[C]] :
// CHECK-NEXT: ^bb0(%[[A:.+]]: f32, %[[B:.+]]: f32, %[[SEES:.+]]: i1, %{{.+}}: f32):
// CHECK-NEXT: %[[Q:.+]] = arith.divf %[[A]], %[[B]]
// CHECK-NEXT: arith.select %[[SEES]], %[[Q]], %cst
func.func @condition(%x0: tensor<4x9x17xf32>, %s0: tensor<4x9xf32>, %v: tensor<4x17x8xf32>, %y0: tensor<4x9x8xf32>, %c: tensor<4x9xi1>) -> tensor<4x9x8xf32> {
  %zero = arith.constant 0.0 : f32
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  %e = tensor.empty() : tensor<4x9x17xf32>
  %x = linalg.exp ins(%x0 : tensor<4x9x17xf32>) outs(%e : tensor<4x9x17xf32>) -> tensor<4x9x17xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<4x9x17xf32>) outs(%s0 : tensor<4x9xf32>) dimensions = [2]
  %p = linalg.generic {indexing_maps = [#a, #row, #row, #a], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%x, %s, %c : tensor<4x9x17xf32>, tensor<4x9xf32>, tensor<4x9xi1>) outs(%e : tensor<4x9x17xf32>) {
  ^bb0(%in: f32, %sum: f32, %sees: i1, %out: f32):
    %q = arith.divf %in, %sum : f32
    %r = arith.select %sees, %q, %zero : f32
    linalg.yield %r : f32
  } -> tensor<4x9x17xf32>
  %r = linalg.batch_matmul ins(%p, %v : tensor<4x9x17xf32>, tensor<4x17x8xf32>) outs(%y : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  return %r : tensor<4x9x8xf32>
}

// -----

// Maxima of the probabilities' columns: the product takes the exponentials, the
// maxima multiply by reciprocals.
#a = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
#column = affine_map<(h, i, j) -> (h, j)>
// CHECK-LABEL: func @statistics
// CHECK-SAME: %[[X:[^ ]+]]: tensor<4x9x17xf32>, %{{[^ ]+}}: tensor<4x9xf32>, %[[V:[^ ]+]]: tensor<4x17x8xf32>
// CHECK: %[[E:.+]]:2 = linalg.generic {{.*}} ins(%[[X]] :
// CHECK: math.exp
// CHECK: linalg.generic {{.*}} ins(%[[E]]#0, %[[E]]#1 : {{.*}}) outs(%{{.+}} : tensor<4x17xf32>)
// CHECK: %[[R:.+]] = arith.divf %{{.+}}, %{{.+}} : f32
// CHECK: arith.mulf %{{.+}}, %[[R]] : f32
// CHECK: arith.maximumf
// CHECK: %[[P:.+]] = linalg.generic {{.*}} ins(%[[E]]#0, %[[V]] :
// CHECK: linalg.generic {{.*}} ins(%[[P]], %[[E]]#1 : tensor<4x9x8xf32>, tensor<4x9xf32>)
// CHECK: arith.divf
func.func @statistics(%x0: tensor<4x9x17xf32>, %s0: tensor<4x9xf32>, %v: tensor<4x17x8xf32>, %y0: tensor<4x9x8xf32>, %m0: tensor<4x17xf32>) -> (tensor<4x17xf32>, tensor<4x9x8xf32>) {
  %zero = arith.constant 0.0 : f32
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  %e = tensor.empty() : tensor<4x9x17xf32>
  %x = linalg.exp ins(%x0 : tensor<4x9x17xf32>) outs(%e : tensor<4x9x17xf32>) -> tensor<4x9x17xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<4x9x17xf32>) outs(%s0 : tensor<4x9xf32>) dimensions = [2]
  %p, %m = linalg.generic {indexing_maps = [#a, #row, #a, #column], iterator_types = ["parallel", "reduction", "parallel"]}
    ins(%x, %s : tensor<4x9x17xf32>, tensor<4x9xf32>) outs(%e, %m0 : tensor<4x9x17xf32>, tensor<4x17xf32>) {
  ^bb0(%in: f32, %sum: f32, %out: f32, %old: f32):
    %q = arith.divf %in, %sum : f32
    %max = arith.maximumf %old, %q : f32
    linalg.yield %q, %max : f32, f32
  } -> (tensor<4x9x17xf32>, tensor<4x17xf32>)
  %r = linalg.batch_matmul ins(%p, %v : tensor<4x9x17xf32>, tensor<4x17x8xf32>) outs(%y : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  return %m, %r : tensor<4x17xf32>, tensor<4x9x8xf32>
}

// -----

// Products over listed tokens, one after the other: the last result is divided.
#a = affine_map<(b, h, i, j) -> (b, h, i, j)>
#row = affine_map<(b, h, i, j) -> (b, h, i)>
// CHECK-LABEL: func @listed
// CHECK-SAME: %[[X:[^ ]+]]: tensor<3x2x6x5xf32>
// CHECK: %[[E:.+]]:2 = linalg.generic {{.*}} ins(%[[X]] :
// CHECK: math.exp
// CHECK: %[[Y0:.+]] = mca.attend_tokens ins(%[[E]]#0, %{{.+}} :
// CHECK: %[[Y1:.+]] = mca.attend_tokens ins(%[[E]]#0, %{{.+}} : {{.*}}) {{.*}} outs(%[[Y0]] :
// CHECK: %[[Y:.+]] = linalg.generic {{.*}} ins(%[[Y1]], %[[E]]#1 : tensor<3x2x6x4xf32>, tensor<3x2x6xf32>)
// CHECK: arith.divf
// CHECK: return %[[Y]]
func.func @listed(%x0: tensor<3x2x6x5xf32>, %s0: tensor<3x2x6xf32>, %v: tensor<3x2x5x4xf32>, %order: tensor<3x2x5xi32>, %bounds: tensor<3x2x4xi32>, %y0: tensor<3x2x6x4xf32>) -> tensor<3x2x6x4xf32> {
  %zero = arith.constant 0.0 : f32
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x2x6x4xf32>) -> tensor<3x2x6x4xf32>
  %e = tensor.empty() : tensor<3x2x6x5xf32>
  %x = linalg.exp ins(%x0 : tensor<3x2x6x5xf32>) outs(%e : tensor<3x2x6x5xf32>) -> tensor<3x2x6x5xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<3x2x6x5xf32>) outs(%s0 : tensor<3x2x6xf32>) dimensions = [3]
  %p = linalg.generic {indexing_maps = [#a, #row, #a], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
    ins(%x, %s : tensor<3x2x6x5xf32>, tensor<3x2x6xf32>) outs(%e : tensor<3x2x6x5xf32>) {
  ^bb0(%in: f32, %sum: f32, %out: f32):
    %q = arith.divf %in, %sum : f32
    linalg.yield %q : f32
  } -> tensor<3x2x6x5xf32>
  %r0 = mca.attend_tokens ins(%p, %v : tensor<3x2x6x5xf32>, tensor<3x2x5x4xf32>) tokens(%order, %bounds : tensor<3x2x5xi32>, tensor<3x2x4xi32>)
    outs(%y : tensor<3x2x6x4xf32>) -> tensor<3x2x6x4xf32>
  %r1 = mca.attend_tokens ins(%p, %v : tensor<3x2x6x5xf32>, tensor<3x2x5x4xf32>) tokens(%order, %bounds : tensor<3x2x5xi32>, tensor<3x2x4xi32>)
    outs(%r0 : tensor<3x2x6x4xf32>) {segment = 1 : i64} -> tensor<3x2x6x4xf32>
  return %r1 : tensor<3x2x6x4xf32>
}

// -----

// The error that a slack covers is that of probabilities.
#a = affine_map<(b, h, i, j) -> (b, h, i, j)>
#row = affine_map<(b, h, i, j) -> (b, h, i)>
// CHECK-LABEL: func @slack
// CHECK: math.exp
// CHECK: arith.divf
// CHECK: mca.attend_tokens
// CHECK: %[[Y:.+]] = mca.attend_tokens
// CHECK: return %[[Y]]
func.func @slack(%x0: tensor<3x2x6x5xf32>, %s0: tensor<3x2x6xf32>, %v: tensor<3x2x5x4xf32>, %order: tensor<3x2x5xi32>, %bounds: tensor<3x2x4xi32>, %slack: tensor<3x2xf32>, %y0: tensor<3x2x6x4xf32>) -> tensor<3x2x6x4xf32> {
  %zero = arith.constant 0.0 : f32
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x2x6x4xf32>) -> tensor<3x2x6x4xf32>
  %e = tensor.empty() : tensor<3x2x6x5xf32>
  %x = linalg.exp ins(%x0 : tensor<3x2x6x5xf32>) outs(%e : tensor<3x2x6x5xf32>) -> tensor<3x2x6x5xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<3x2x6x5xf32>) outs(%s0 : tensor<3x2x6xf32>) dimensions = [3]
  %p = linalg.generic {indexing_maps = [#a, #row, #a], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
    ins(%x, %s : tensor<3x2x6x5xf32>, tensor<3x2x6xf32>) outs(%e : tensor<3x2x6x5xf32>) {
  ^bb0(%in: f32, %sum: f32, %out: f32):
    %q = arith.divf %in, %sum : f32
    linalg.yield %q : f32
  } -> tensor<3x2x6x5xf32>
  %r0 = mca.attend_tokens ins(%p, %v : tensor<3x2x6x5xf32>, tensor<3x2x5x4xf32>) tokens(%order, %bounds : tensor<3x2x5xi32>, tensor<3x2x4xi32>)
    outs(%y : tensor<3x2x6x4xf32>) -> tensor<3x2x6x4xf32>
  %r1 = mca.attend_tokens ins(%p, %v : tensor<3x2x6x5xf32>, tensor<3x2x5x4xf32>) tokens(%order, %bounds : tensor<3x2x5xi32>, tensor<3x2x4xi32>)
    slack(%slack : tensor<3x2xf32>) outs(%r0 : tensor<3x2x6x4xf32>) {segment = 2 : i64} -> tensor<3x2x6x4xf32>
  return %r1 : tensor<3x2x6x4xf32>
}

// -----

// Probabilities of a row are 1 together: what the values share is added after
// the division by their sum, where rows are not hidden.
#a = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
// CHECK-LABEL: func @shared
// CHECK-SAME: %[[SHARED:[^ ]+]]: tensor<2x4xf32>,
// CHECK: %[[E:.+]]:2 = linalg.generic
// CHECK: %[[Y0:.+]] = mca.attend_tokens ins(%[[E]]#0, %{{.+}} :
// CHECK-NOT: shared
// CHECK: linalg.generic {{.*}} ins(%[[Y0]], %[[E]]#1, %{{.+}}, %[[SHARED]] : tensor<2x6x4xf32>, tensor<2x6xf32>, tensor<2x6xi1>, tensor<2x4xf32>)
// CHECK: ^bb0(%[[IN:[^:]+]]: f32, %[[SUM:[^:]+]]: f32, %[[HIDDEN:[^:]+]]: i1, %[[COMMON:[^:]+]]: f32
// CHECK: %[[Q:.+]] = arith.divf %[[IN]], %[[SUM]]
// CHECK: %[[Y:.+]] = arith.addf %[[Q]], %[[COMMON]]
// CHECK: arith.select %[[HIDDEN]], %{{.+}}, %[[Y]]
func.func @shared(%shared: tensor<2x4xf32>, %x0: tensor<2x6x5xf32>, %v: tensor<2x5x4xf32>, %order: tensor<2x5xi32>, %bounds: tensor<2x4xi32>, %hidden: tensor<2x6xi1>, %y0: tensor<2x6x4xf32>) -> tensor<2x6x4xf32> {
  %zero = arith.constant 0.0 : f32
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<2x6x4xf32>) -> tensor<2x6x4xf32>
  %e = tensor.empty() : tensor<2x6x5xf32>
  %s0 = tensor.empty() : tensor<2x6xf32>
  %none = linalg.fill ins(%zero : f32) outs(%s0 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %x = linalg.exp ins(%x0 : tensor<2x6x5xf32>) outs(%e : tensor<2x6x5xf32>) -> tensor<2x6x5xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<2x6x5xf32>) outs(%none : tensor<2x6xf32>) dimensions = [2]
  %p = linalg.generic {indexing_maps = [#a, #row, #row, #a], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%x, %s, %hidden : tensor<2x6x5xf32>, tensor<2x6xf32>, tensor<2x6xi1>) outs(%e : tensor<2x6x5xf32>) {
  ^bb0(%in: f32, %sum: f32, %is: i1, %out: f32):
    %q = arith.divf %in, %sum : f32
    %kept = arith.select %is, %zero, %q : f32
    linalg.yield %kept : f32
  } -> tensor<2x6x5xf32>
  %r = mca.attend_tokens ins(%p, %v : tensor<2x6x5xf32>, tensor<2x5x4xf32>) tokens(%order, %bounds : tensor<2x5xi32>, tensor<2x4xi32>)
    shared(%shared : tensor<2x4xf32>) outs(%y : tensor<2x6x4xf32>) -> tensor<2x6x4xf32>
  return %r : tensor<2x6x4xf32>
}

// -----

// Sums that start from something are more than the row's.
#a = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
// CHECK-LABEL: func @shared_stays
// CHECK: mca.attend_tokens {{.*}} shared(
// CHECK: arith.divf
// CHECK-NOT: arith.addf
func.func @shared_stays(%shared: tensor<2x4xf32>, %x0: tensor<2x6x5xf32>, %v: tensor<2x5x4xf32>, %order: tensor<2x5xi32>, %bounds: tensor<2x4xi32>, %s0: tensor<2x6xf32>, %y0: tensor<2x6x4xf32>) -> tensor<2x6x4xf32> {
  %zero = arith.constant 0.0 : f32
  %y = linalg.fill ins(%zero : f32) outs(%y0 : tensor<2x6x4xf32>) -> tensor<2x6x4xf32>
  %e = tensor.empty() : tensor<2x6x5xf32>
  %x = linalg.exp ins(%x0 : tensor<2x6x5xf32>) outs(%e : tensor<2x6x5xf32>) -> tensor<2x6x5xf32>
  %s = linalg.reduce { arith.addf } ins(%x : tensor<2x6x5xf32>) outs(%s0 : tensor<2x6xf32>) dimensions = [2]
  %p = linalg.generic {indexing_maps = [#a, #row, #a], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%x, %s : tensor<2x6x5xf32>, tensor<2x6xf32>) outs(%e : tensor<2x6x5xf32>) {
  ^bb0(%in: f32, %sum: f32, %out: f32):
    %q = arith.divf %in, %sum : f32
    linalg.yield %q : f32
  } -> tensor<2x6x5xf32>
  %r = mca.attend_tokens ins(%p, %v : tensor<2x6x5xf32>, tensor<2x5x4xf32>) tokens(%order, %bounds : tensor<2x5xi32>, tensor<2x4xi32>)
    shared(%shared : tensor<2x4xf32>) outs(%y : tensor<2x6x4xf32>) -> tensor<2x6x4xf32>
  return %r : tensor<2x6x4xf32>
}
