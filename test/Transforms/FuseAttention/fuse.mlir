// Attentions as mca-fuse-elementwise leaves them.
//
// RUN: mca-opt %s --mca-fuse-attention --split-input-file | FileCheck %s

#elements = affine_map<(h, i, j) -> (h, i, j)>
#rows = affine_map<(h, i, j) -> (h, i)>
#q = affine_map<(h, i, j, k) -> (h, i, k)>
#k = affine_map<(h, i, j, k) -> (h, j, k)>
#s = affine_map<(h, i, j, k) -> (h, i, j)>
#a = affine_map<(h, i, f, j) -> (h, i, j)>
#v = affine_map<(h, i, f, j) -> (h, j, f)>
#o = affine_map<(h, i, f, j) -> (h, i, f)>

// CHECK-DAG: #[[$Q:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3)>
// CHECK-DAG: #[[$K:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d3)>
// CHECK-DAG: #[[$V:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d4)>
// CHECK-DAG: #[[$M:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d1, d2)>
// CHECK-DAG: #[[$O:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d1, d0, d4)>

// A mask is one more operand; the result lies as the division wrote it.
// CHECK-LABEL: func @masked
// CHECK-SAME: %[[QUERIES:.+]]: tensor<256x50x64xf32>, %[[KEYS:.+]]: tensor<256x50x64xf32>, %[[VALUES:.+]]: tensor<256x50x64xf32>, %[[MASK:.+]]: tensor<50x50xf32>
// CHECK: %[[SCALE:.+]] = arith.constant 1.250000e-01
// CHECK: %[[R:.+]] = mca.fused_attention ins(%[[QUERIES]], %[[KEYS]], %[[VALUES]] : {{.*}}) masks(%[[MASK]] : tensor<50x50xf32>) outs(%{{.+}} : tensor<50x256x64xf32>)
// CHECK-SAME: {indexing_maps = [#[[$Q]], #[[$K]], #[[$V]], #[[$M]], #[[$O]]]} scores {
// CHECK-NEXT: ^bb0(%[[P:.+]]: f32, %{{.+}}: index, %{{.+}}: index, %{{.+}}: index, %[[E:.+]]: f32):
// CHECK-NEXT:   %[[S:.+]] = arith.mulf %[[P]], %[[SCALE]] : f32
// CHECK-NEXT:   %[[T:.+]] = arith.addf %[[S]], %[[E]] : f32
// CHECK-NEXT:   mca.yield %[[T]] : f32
// CHECK-NEXT: }
// CHECK-NEXT: return %[[R]]
func.func @masked(%q: tensor<256x50x64xf32>, %k: tensor<256x50x64xf32>, %v: tensor<256x50x64xf32>, %m: tensor<50x50xf32>) -> tensor<50x256x64xf32> {
  %zero = arith.constant 0.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %scale = arith.constant 0.125 : f32
  %es = tensor.empty() : tensor<256x50x50xf32>
  %er = tensor.empty() : tensor<256x50xf32>
  %eo = tensor.empty() : tensor<256x50x64xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%es : tensor<256x50x50xf32>) -> tensor<256x50x50xf32>
  %m0 = linalg.fill ins(%lowest : f32) outs(%er : tensor<256x50xf32>) -> tensor<256x50xf32>
  %l0 = linalg.fill ins(%zero : f32) outs(%er : tensor<256x50xf32>) -> tensor<256x50xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<256x50x64xf32>) -> tensor<256x50x64xf32>
  %s = linalg.generic {indexing_maps = [#q, #k, #s], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : tensor<256x50x64xf32>, tensor<256x50x64xf32>) outs(%s0 : tensor<256x50x50xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %p = arith.mulf %a, %b : f32
    %y = arith.addf %c, %p : f32
    linalg.yield %y : f32
  } -> tensor<256x50x50xf32>
  %t:2 = linalg.generic {indexing_maps = [#elements, affine_map<(h, i, j) -> (i, j)>, #elements, #rows], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s, %m : tensor<256x50x50xf32>, tensor<50x50xf32>) outs(%es, %m0 : tensor<256x50x50xf32>, tensor<256x50xf32>) {
  ^bb0(%x: f32, %e: f32, %out0: f32, %out1: f32):
    %x1 = arith.mulf %x, %scale : f32
    %t = arith.addf %x1, %e : f32
    %top = arith.maximumf %t, %out1 : f32
    linalg.yield %t, %top : f32, f32
  } -> (tensor<256x50x50xf32>, tensor<256x50xf32>)
  %e:2 = linalg.generic {indexing_maps = [#elements, #rows, #elements, #rows], iterator_types = ["parallel", "parallel", "reduction"]} ins(%t#0, %t#1 : tensor<256x50x50xf32>, tensor<256x50xf32>) outs(%es, %l0 : tensor<256x50x50xf32>, tensor<256x50xf32>) {
  ^bb0(%x: f32, %top: f32, %out0: f32, %out1: f32):
    %y = arith.subf %x, %top : f32
    %z = math.exp %y : f32
    %w = arith.addf %z, %out1 : f32
    linalg.yield %z, %w : f32, f32
  } -> (tensor<256x50x50xf32>, tensor<256x50xf32>)
  %o = linalg.generic {indexing_maps = [#a, #v, #o], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%e#0, %v : tensor<256x50x50xf32>, tensor<256x50x64xf32>) outs(%o0 : tensor<256x50x64xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %p = arith.mulf %a, %b : f32
    %y = arith.addf %c, %p : f32
    linalg.yield %y : f32
  } -> tensor<256x50x64xf32>
  %er2 = tensor.empty() : tensor<50x256x64xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(h, i, f) -> (h, i, f)>, affine_map<(h, i, f) -> (h, i)>, affine_map<(h, i, f) -> (i, h, f)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%o, %e#1 : tensor<256x50x64xf32>, tensor<256x50xf32>) outs(%er2 : tensor<50x256x64xf32>) {
  ^bb0(%x: f32, %l: f32, %out: f32):
    %r = arith.divf %x, %l : f32
    linalg.yield %r : f32
  } -> tensor<50x256x64xf32>
  return %r : tensor<50x256x64xf32>
}

// -----

#elements = affine_map<(h, i, j) -> (h, i, j)>
#rows = affine_map<(h, i, j) -> (h, i)>
#q = affine_map<(h, i, j, k) -> (h, i, k)>
#k = affine_map<(h, i, j, k) -> (h, j, k)>
#s = affine_map<(h, i, j, k) -> (h, i, j)>
#a = affine_map<(h, i, f, j) -> (h, i, j)>
#v = affine_map<(h, i, f, j) -> (h, j, f)>
#o = affine_map<(h, i, f, j) -> (h, i, f)>

// Indices of loops are arguments; a guard of hidden queries is an attribute.
// CHECK-LABEL: func @causal
// CHECK: mca.fused_attention {{.*}} outs(%{{.+}} : tensor<256x?x32xf32>) {{{.*}}, zero_masked} scores {
// CHECK-NEXT: ^bb0(%[[P:.+]]: f32, %{{.+}}: index, %[[I:.+]]: index, %[[J:.+]]: index):
// CHECK-NEXT:   %[[C:.+]] = arith.cmpi sle, %[[J]], %[[I]] : index
// CHECK-NEXT:   %[[T:.+]] = arith.select %[[C]], %[[P]], %{{.+}} : f32
// CHECK-NEXT:   mca.yield %[[T]] : f32
// CHECK-NOT: linalg.generic
func.func @causal(%q: tensor<256x?x32xf32>, %k: tensor<256x?x32xf32>, %v: tensor<256x?x32xf32>) -> tensor<256x?x32xf32> {
  %zero = arith.constant 0.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %scale = arith.constant 0.125 : f32
  %one = arith.constant 1 : index
  %n = tensor.dim %q, %one : tensor<256x?x32xf32>
  %es = tensor.empty(%n, %n) : tensor<256x?x?xf32>
  %er = tensor.empty(%n) : tensor<256x?xf32>
  %eo = tensor.empty(%n) : tensor<256x?x32xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%es : tensor<256x?x?xf32>) -> tensor<256x?x?xf32>
  %m0 = linalg.fill ins(%lowest : f32) outs(%er : tensor<256x?xf32>) -> tensor<256x?xf32>
  %l0 = linalg.fill ins(%zero : f32) outs(%er : tensor<256x?xf32>) -> tensor<256x?xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<256x?x32xf32>) -> tensor<256x?x32xf32>
  %s = linalg.generic {indexing_maps = [#q, #k, #s], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : tensor<256x?x32xf32>, tensor<256x?x32xf32>) outs(%s0 : tensor<256x?x?xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %p = arith.mulf %a, %b : f32
    %y = arith.addf %c, %p : f32
    linalg.yield %y : f32
  } -> tensor<256x?x?xf32>
  %t:2 = linalg.generic {indexing_maps = [#elements, #elements, #rows], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<256x?x?xf32>) outs(%es, %m0 : tensor<256x?x?xf32>, tensor<256x?xf32>) {
  ^bb0(%x: f32, %out0: f32, %out1: f32):
    %i = linalg.index 1 : index
    %j = linalg.index 2 : index
    %c = arith.cmpi sle, %j, %i : index
    %t = arith.select %c, %x, %lowest : f32
    %top = arith.maximumf %t, %out1 : f32
    linalg.yield %t, %top : f32, f32
  } -> (tensor<256x?x?xf32>, tensor<256x?xf32>)
  %e:2 = linalg.generic {indexing_maps = [#elements, #rows, #elements, #rows], iterator_types = ["parallel", "parallel", "reduction"]} ins(%t#0, %t#1 : tensor<256x?x?xf32>, tensor<256x?xf32>) outs(%es, %l0 : tensor<256x?x?xf32>, tensor<256x?xf32>) {
  ^bb0(%x: f32, %top: f32, %out0: f32, %out1: f32):
    %y = arith.subf %x, %top : f32
    %z = math.exp %y : f32
    %w = arith.addf %z, %out1 : f32
    linalg.yield %z, %w : f32, f32
  } -> (tensor<256x?x?xf32>, tensor<256x?xf32>)
  %true = arith.constant true
  %eg = tensor.empty(%n) : tensor<256x?xi1>
  %g0 = linalg.fill ins(%true : i1) outs(%eg : tensor<256x?xi1>) -> tensor<256x?xi1>
  %g = linalg.generic {indexing_maps = [#elements, #rows], iterator_types = ["parallel", "parallel", "reduction"]} ins(%t#0 : tensor<256x?x?xf32>) outs(%g0 : tensor<256x?xi1>) {
  ^bb0(%x: f32, %out: i1):
    %c = arith.cmpf oeq, %x, %lowest : f32
    %y = arith.andi %c, %out : i1
    linalg.yield %y : i1
  } -> tensor<256x?xi1>
  %o = linalg.generic {indexing_maps = [#a, #v, #o], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%e#0, %v : tensor<256x?x?xf32>, tensor<256x?x32xf32>) outs(%o0 : tensor<256x?x32xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %p = arith.mulf %a, %b : f32
    %y = arith.addf %c, %p : f32
    linalg.yield %y : f32
  } -> tensor<256x?x32xf32>
  %er2 = tensor.empty(%n) : tensor<256x?x32xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(h, i, f) -> (h, i, f)>, affine_map<(h, i, f) -> (h, i)>, affine_map<(h, i, f) -> (h, i)>, affine_map<(h, i, f) -> (h, i, f)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%o, %e#1, %g : tensor<256x?x32xf32>, tensor<256x?xf32>, tensor<256x?xi1>) outs(%er2 : tensor<256x?x32xf32>) {
  ^bb0(%x: f32, %l: f32, %c: i1, %out: f32):
    %d = arith.divf %x, %l : f32
    %r = arith.select %c, %zero, %d : f32
    linalg.yield %r : f32
  } -> tensor<256x?x32xf32>
  return %r : tensor<256x?x32xf32>
}

// -----

#elements = affine_map<(h, i, j) -> (h, i, j)>
#rows = affine_map<(h, i, j) -> (h, i)>
#q = affine_map<(h, i, j, k) -> (h, i, k)>
#k = affine_map<(h, i, j, k) -> (h, j, k)>
#s = affine_map<(h, i, j, k) -> (h, i, j)>
#a = affine_map<(h, i, f, j) -> (h, i, j)>
#v = affine_map<(h, i, f, j) -> (h, j, f)>
#o = affine_map<(h, i, f, j) -> (h, i, f)>

// What else is done with the quotient is left to do.
// CHECK-LABEL: func @rest
// CHECK: %[[O:.+]] = mca.fused_attention
// CHECK: linalg.generic {{.*}} ins(%[[O]] : tensor<50x256x64xf32>)
// CHECK-NEXT: ^bb0(%[[X:.+]]: f32, %{{.+}}: f32):
// CHECK-NEXT:   arith.addf %[[X]], %[[X]]
func.func @rest(%q: tensor<256x50x64xf32>, %k: tensor<256x50x64xf32>, %v: tensor<256x50x64xf32>) -> tensor<50x256x64xf32> {
  %zero = arith.constant 0.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %scale = arith.constant 0.125 : f32
  %es = tensor.empty() : tensor<256x50x50xf32>
  %er = tensor.empty() : tensor<256x50xf32>
  %eo = tensor.empty() : tensor<256x50x64xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%es : tensor<256x50x50xf32>) -> tensor<256x50x50xf32>
  %m0 = linalg.fill ins(%lowest : f32) outs(%er : tensor<256x50xf32>) -> tensor<256x50xf32>
  %l0 = linalg.fill ins(%zero : f32) outs(%er : tensor<256x50xf32>) -> tensor<256x50xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<256x50x64xf32>) -> tensor<256x50x64xf32>
  %s = linalg.generic {indexing_maps = [#q, #k, #s], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : tensor<256x50x64xf32>, tensor<256x50x64xf32>) outs(%s0 : tensor<256x50x50xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %p = arith.mulf %a, %b : f32
    %y = arith.addf %c, %p : f32
    linalg.yield %y : f32
  } -> tensor<256x50x50xf32>
  %t:2 = linalg.generic {indexing_maps = [#elements, #elements, #rows], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<256x50x50xf32>) outs(%es, %m0 : tensor<256x50x50xf32>, tensor<256x50xf32>) {
  ^bb0(%x: f32, %out0: f32, %out1: f32):
    %t = arith.mulf %x, %scale : f32
    %top = arith.maximumf %t, %out1 : f32
    linalg.yield %t, %top : f32, f32
  } -> (tensor<256x50x50xf32>, tensor<256x50xf32>)
  %e:2 = linalg.generic {indexing_maps = [#elements, #rows, #elements, #rows], iterator_types = ["parallel", "parallel", "reduction"]} ins(%t#0, %t#1 : tensor<256x50x50xf32>, tensor<256x50xf32>) outs(%es, %l0 : tensor<256x50x50xf32>, tensor<256x50xf32>) {
  ^bb0(%x: f32, %top: f32, %out0: f32, %out1: f32):
    %y = arith.subf %x, %top : f32
    %z = math.exp %y : f32
    %w = arith.addf %z, %out1 : f32
    linalg.yield %z, %w : f32, f32
  } -> (tensor<256x50x50xf32>, tensor<256x50xf32>)
  %o = linalg.generic {indexing_maps = [#a, #v, #o], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%e#0, %v : tensor<256x50x50xf32>, tensor<256x50x64xf32>) outs(%o0 : tensor<256x50x64xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %p = arith.mulf %a, %b : f32
    %y = arith.addf %c, %p : f32
    linalg.yield %y : f32
  } -> tensor<256x50x64xf32>
  %er2 = tensor.empty() : tensor<50x256x64xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(h, i, f) -> (h, i, f)>, affine_map<(h, i, f) -> (h, i)>, affine_map<(h, i, f) -> (i, h, f)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%o, %e#1 : tensor<256x50x64xf32>, tensor<256x50xf32>) outs(%er2 : tensor<50x256x64xf32>) {
  ^bb0(%x: f32, %l: f32, %out: f32):
    %d = arith.divf %x, %l : f32
    %r = arith.addf %d, %d : f32
    linalg.yield %r : f32
  } -> tensor<50x256x64xf32>
  return %r : tensor<50x256x64xf32>
}
