// Operations between products that are no softmax.
//
// RUN: mca-opt %s --mca-fuse-attention --remarks-filter-missed=mca-fuse-attention --split-input-file -verify-diagnostics | FileCheck %s

#elements = affine_map<(h, i, j) -> (h, i, j)>
#rows = affine_map<(h, i, j) -> (h, i)>
#q = affine_map<(h, i, j, k) -> (h, i, k)>
#k = affine_map<(h, i, j, k) -> (h, j, k)>
#s = affine_map<(h, i, j, k) -> (h, i, j)>
#a = affine_map<(h, i, f, j) -> (h, i, j)>
#v = affine_map<(h, i, f, j) -> (h, j, f)>
#o = affine_map<(h, i, f, j) -> (h, i, f)>

// CHECK-LABEL: func @no_division
// CHECK-NOT: mca.fused_attention
func.func @no_division(%q: tensor<256x50x64xf32>, %k: tensor<256x50x64xf32>, %v: tensor<256x50x64xf32>) -> tensor<50x256x64xf32> {
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
  // expected-remark@below {{[Missed] FusedAttention | Category:mca-fuse-attention | Function=no_division | Reason="what follows the product does not divide by the sums"}}
  %o = linalg.generic {indexing_maps = [#a, #v, #o], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%e#0, %v : tensor<256x50x50xf32>, tensor<256x50x64xf32>) outs(%o0 : tensor<256x50x64xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %p = arith.mulf %a, %b : f32
    %y = arith.addf %c, %p : f32
    linalg.yield %y : f32
  } -> tensor<256x50x64xf32>
  %er2 = tensor.empty() : tensor<50x256x64xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(h, i, f) -> (h, i, f)>, affine_map<(h, i, f) -> (h, i)>, affine_map<(h, i, f) -> (i, h, f)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%o, %e#1 : tensor<256x50x64xf32>, tensor<256x50xf32>) outs(%er2 : tensor<50x256x64xf32>) {
  ^bb0(%x: f32, %l: f32, %out: f32):
    %r = arith.mulf %x, %l : f32
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

// CHECK-LABEL: func @start
// CHECK-NOT: mca.fused_attention
func.func @start(%q: tensor<256x50x64xf32>, %k: tensor<256x50x64xf32>, %v: tensor<256x50x64xf32>) -> tensor<50x256x64xf32> {
  %zero = arith.constant 0.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %scale = arith.constant 0.125 : f32
  %es = tensor.empty() : tensor<256x50x50xf32>
  %er = tensor.empty() : tensor<256x50xf32>
  %eo = tensor.empty() : tensor<256x50x64xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%es : tensor<256x50x50xf32>) -> tensor<256x50x50xf32>
  %m0 = linalg.fill ins(%lowest : f32) outs(%er : tensor<256x50xf32>) -> tensor<256x50xf32>
  %l0 = linalg.fill ins(%scale : f32) outs(%er : tensor<256x50xf32>) -> tensor<256x50xf32>
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
  // expected-remark@below {{[Missed] FusedAttention | Category:mca-fuse-attention | Function=start | Reason="the softmax has another form"}}
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

// CHECK-LABEL: func @body
// CHECK-NOT: mca.fused_attention
func.func @body(%q: tensor<256x50x64xf32>, %k: tensor<256x50x64xf32>, %v: tensor<256x50x64xf32>, %m: tensor<256x50x50xf32>) -> tensor<50x256x64xf32> {
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
  %t:2 = linalg.generic {indexing_maps = [#elements, affine_map<(h, i, j) -> (h, i, j)>, #elements, #rows], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s, %m : tensor<256x50x50xf32>, tensor<256x50x50xf32>) outs(%es, %m0 : tensor<256x50x50xf32>, tensor<256x50xf32>) {
  ^bb0(%x: f32, %e: f32, %out0: f32, %out1: f32):
    %i = linalg.index 1 : index
    %w = tensor.extract %m[%i, %i, %i] : tensor<256x50x50xf32>
    %t = arith.addf %x, %w : f32
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
  // expected-remark@below {{[Missed] FusedAttention | Category:mca-fuse-attention | Function=body | Reason="the scores are no product of queries and keys, or computed from one by something that is no operation by elements"}}
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

// CHECK-LABEL: func @maxima_after
// CHECK-NOT: mca.fused_attention
func.func @maxima_after(%q: tensor<256x50x64xf32>, %k: tensor<256x50x64xf32>, %v: tensor<256x50x64xf32>) -> tensor<50x256x64xf32> {
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
  // expected-remark@below {{[Missed] FusedAttention | Category:mca-fuse-attention | Function=maxima_after | Reason="something else reads scores, probabilities or their sums"}}
  %o = linalg.generic {indexing_maps = [#a, #v, #o], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%e#0, %v : tensor<256x50x50xf32>, tensor<256x50x64xf32>) outs(%o0 : tensor<256x50x64xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %p = arith.mulf %a, %b : f32
    %y = arith.addf %c, %p : f32
    linalg.yield %y : f32
  } -> tensor<256x50x64xf32>
  %er2 = tensor.empty() : tensor<50x256x64xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(h, i, f) -> (h, i, f)>, affine_map<(h, i, f) -> (h, i)>, affine_map<(h, i, f) -> (h, i)>, affine_map<(h, i, f) -> (i, h, f)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%o, %e#1, %t#1 : tensor<256x50x64xf32>, tensor<256x50xf32>, tensor<256x50xf32>) outs(%er2 : tensor<50x256x64xf32>) {
  ^bb0(%x: f32, %l: f32, %top: f32, %out: f32):
    %d = arith.divf %x, %l : f32
    %r = arith.addf %d, %top : f32
    linalg.yield %r : f32
  } -> tensor<50x256x64xf32>
  return %r : tensor<50x256x64xf32>
}
