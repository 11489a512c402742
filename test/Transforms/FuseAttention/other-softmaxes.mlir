// What looks like a softmax and is none that is known, with the reason.
//
// RUN: mca-opt %s --mca-expand-aggregates --mca-fuse-elementwise --mca-fuse-attention=tf32=true --remarks-filter-missed=mca-fuse-attention --split-input-file -verify-diagnostics | FileCheck %s

#a = affine_map<(h, i, j) -> (h, i, j)>
#r = affine_map<(h, i, j) -> (h, i)>

// The smaller of two is no maximum. Something finite may be subtracted from all
// scores of a query, but it would be computed from scores that are kept.
// CHECK-LABEL: func @minima
// CHECK-NOT: mca.fused_attention
func.func @minima(%q: tensor<2x20x32xf32>, %k: tensor<2x32x20xf32>, %v: tensor<2x20x32xf32>) -> tensor<2x20x32xf32> {
  %zero = arith.constant 0.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %scale = arith.constant 0.25 : f32
  %es = tensor.empty() : tensor<2x20x20xf32>
  %er = tensor.empty() : tensor<2x20xf32>
  %eo = tensor.empty() : tensor<2x20x32xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%es : tensor<2x20x20xf32>) -> tensor<2x20x20xf32>
  %m0 = linalg.fill ins(%lowest : f32) outs(%er : tensor<2x20xf32>) -> tensor<2x20xf32>
  %l0 = linalg.fill ins(%zero : f32) outs(%er : tensor<2x20xf32>) -> tensor<2x20xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<2x20x32xf32>) -> tensor<2x20x32xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<2x20x32xf32>, tensor<2x32x20xf32>) outs(%s0 : tensor<2x20x20xf32>) -> tensor<2x20x20xf32>
  %m = linalg.generic {indexing_maps = [#a, #r], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x20x20xf32>) outs(%m0 : tensor<2x20xf32>) {
  ^bb0(%x: f32, %out: f32):
    %less = arith.cmpf olt, %x, %out : f32
    %top = arith.select %less, %x, %out : f32
    linalg.yield %top : f32
  } -> tensor<2x20xf32>
  %e:2 = linalg.generic {indexing_maps = [#a, #r, #a, #r], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s, %m : tensor<2x20x20xf32>, tensor<2x20xf32>) outs(%es, %l0 : tensor<2x20x20xf32>, tensor<2x20xf32>) {
  ^bb0(%x: f32, %top: f32, %out0: f32, %out1: f32):
    %y = arith.subf %x, %top : f32
    %z = math.exp %y : f32
    %w = arith.addf %z, %out1 : f32
    linalg.yield %z, %w : f32, f32
  } -> (tensor<2x20x20xf32>, tensor<2x20xf32>)
  %p = linalg.generic {indexing_maps = [#a, #r, #a], iterator_types = ["parallel", "parallel", "parallel"]} ins(%e#0, %e#1 : tensor<2x20x20xf32>, tensor<2x20xf32>) outs(%es : tensor<2x20x20xf32>) {
  ^bb0(%x: f32, %l: f32, %out: f32):
    %d = arith.divf %x, %l : f32
    linalg.yield %d : f32
  } -> tensor<2x20x20xf32>
  // expected-remark@below {{[Missed] FusedAttention | Category:mca-fuse-attention | Function=minima | Reason="something else reads scores, probabilities or their sums"}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x20x20xf32>, tensor<2x20x32xf32>) outs(%o0 : tensor<2x20x32xf32>) -> tensor<2x20x32xf32>
  return %o : tensor<2x20x32xf32>
}

// -----

#a = affine_map<(h, i, j) -> (h, i, j)>
#r = affine_map<(h, i, j) -> (h, i)>

// CHECK-LABEL: func @scaled_probabilities
// CHECK-NOT: mca.fused_attention
func.func @scaled_probabilities(%q: tensor<2x20x32xf32>, %k: tensor<2x32x20xf32>, %v: tensor<2x20x32xf32>) -> tensor<2x20x32xf32> {
  %zero = arith.constant 0.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %scale = arith.constant 0.25 : f32
  %es = tensor.empty() : tensor<2x20x20xf32>
  %er = tensor.empty() : tensor<2x20xf32>
  %eo = tensor.empty() : tensor<2x20x32xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%es : tensor<2x20x20xf32>) -> tensor<2x20x20xf32>
  %m0 = linalg.fill ins(%lowest : f32) outs(%er : tensor<2x20xf32>) -> tensor<2x20xf32>
  %l0 = linalg.fill ins(%zero : f32) outs(%er : tensor<2x20xf32>) -> tensor<2x20xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<2x20x32xf32>) -> tensor<2x20x32xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<2x20x32xf32>, tensor<2x32x20xf32>) outs(%s0 : tensor<2x20x20xf32>) -> tensor<2x20x20xf32>
  %m = linalg.generic {indexing_maps = [#a, #r], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x20x20xf32>) outs(%m0 : tensor<2x20xf32>) {
  ^bb0(%x: f32, %out: f32):
    %top = arith.maximumf %x, %out : f32
    linalg.yield %top : f32
  } -> tensor<2x20xf32>
  %e:2 = linalg.generic {indexing_maps = [#a, #r, #a, #r], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s, %m : tensor<2x20x20xf32>, tensor<2x20xf32>) outs(%es, %l0 : tensor<2x20x20xf32>, tensor<2x20xf32>) {
  ^bb0(%x: f32, %top: f32, %out0: f32, %out1: f32):
    %y = arith.subf %x, %top : f32
    %z = math.exp %y : f32
    %w = arith.addf %z, %out1 : f32
    linalg.yield %z, %w : f32, f32
  } -> (tensor<2x20x20xf32>, tensor<2x20xf32>)
  %p = linalg.generic {indexing_maps = [#a, #r, #a], iterator_types = ["parallel", "parallel", "parallel"]} ins(%e#0, %e#1 : tensor<2x20x20xf32>, tensor<2x20xf32>) outs(%es : tensor<2x20x20xf32>) {
  ^bb0(%x: f32, %l: f32, %out: f32):
    %d = arith.divf %x, %l : f32
    %f = arith.mulf %d, %scale : f32
    linalg.yield %f : f32
  } -> tensor<2x20x20xf32>
  // expected-remark@below {{[Missed] FusedAttention | Category:mca-fuse-attention | Function=scaled_probabilities | Reason="the softmax, or what is between it and the product, has another form"}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x20x20xf32>, tensor<2x20x32xf32>) outs(%o0 : tensor<2x20x32xf32>) -> tensor<2x20x32xf32>
  return %o : tensor<2x20x32xf32>
}

// -----

#a = affine_map<(h, i, j) -> (h, i, j)>
#r = affine_map<(h, i, j) -> (h, i)>

// Sums of something else.
// CHECK-LABEL: func @sums_of_squares
// CHECK-NOT: mca.fused_attention
func.func @sums_of_squares(%q: tensor<2x20x32xf32>, %k: tensor<2x32x20xf32>, %v: tensor<2x20x32xf32>) -> tensor<2x20x32xf32> {
  %zero = arith.constant 0.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %scale = arith.constant 0.25 : f32
  %es = tensor.empty() : tensor<2x20x20xf32>
  %er = tensor.empty() : tensor<2x20xf32>
  %eo = tensor.empty() : tensor<2x20x32xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%es : tensor<2x20x20xf32>) -> tensor<2x20x20xf32>
  %m0 = linalg.fill ins(%lowest : f32) outs(%er : tensor<2x20xf32>) -> tensor<2x20xf32>
  %l0 = linalg.fill ins(%zero : f32) outs(%er : tensor<2x20xf32>) -> tensor<2x20xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<2x20x32xf32>) -> tensor<2x20x32xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<2x20x32xf32>, tensor<2x32x20xf32>) outs(%s0 : tensor<2x20x20xf32>) -> tensor<2x20x20xf32>
  %m = linalg.generic {indexing_maps = [#a, #r], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<2x20x20xf32>) outs(%m0 : tensor<2x20xf32>) {
  ^bb0(%x: f32, %out: f32):
    %top = arith.maximumf %x, %out : f32
    linalg.yield %top : f32
  } -> tensor<2x20xf32>
  %e:2 = linalg.generic {indexing_maps = [#a, #r, #a, #r], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s, %m : tensor<2x20x20xf32>, tensor<2x20xf32>) outs(%es, %l0 : tensor<2x20x20xf32>, tensor<2x20xf32>) {
  ^bb0(%x: f32, %top: f32, %out0: f32, %out1: f32):
    %y = arith.subf %x, %top : f32
    %z = math.exp %y : f32
    %zz = arith.mulf %z, %z : f32
    %w = arith.addf %zz, %out1 : f32
    linalg.yield %z, %w : f32, f32
  } -> (tensor<2x20x20xf32>, tensor<2x20xf32>)
  %p = linalg.generic {indexing_maps = [#a, #r, #a], iterator_types = ["parallel", "parallel", "parallel"]} ins(%e#0, %e#1 : tensor<2x20x20xf32>, tensor<2x20xf32>) outs(%es : tensor<2x20x20xf32>) {
  ^bb0(%x: f32, %l: f32, %out: f32):
    %d = arith.divf %x, %l : f32
    linalg.yield %d : f32
  } -> tensor<2x20x20xf32>
  // expected-remark@below {{[Missed] FusedAttention | Category:mca-fuse-attention | Function=sums_of_squares | Reason="the softmax has another form"}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x20x20xf32>, tensor<2x20x32xf32>) outs(%o0 : tensor<2x20x32xf32>) -> tensor<2x20x32xf32>
  return %o : tensor<2x20x32xf32>
}

// -----

#a = affine_map<(h, i, j) -> (h, i, j)>
#r = affine_map<(h, i, j) -> (h, i)>

// An activation before a product has exponentials too: there is nothing to say.
// CHECK-LABEL: func @activation
// CHECK-NOT: mca.fused_attention
func.func @activation(%q: tensor<2x20x32xf32>, %k: tensor<2x32x20xf32>, %v: tensor<2x20x32xf32>) -> tensor<2x20x32xf32> {
  %zero = arith.constant 0.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %scale = arith.constant 0.25 : f32
  %es = tensor.empty() : tensor<2x20x20xf32>
  %er = tensor.empty() : tensor<2x20xf32>
  %eo = tensor.empty() : tensor<2x20x32xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%es : tensor<2x20x20xf32>) -> tensor<2x20x20xf32>
  %m0 = linalg.fill ins(%lowest : f32) outs(%er : tensor<2x20xf32>) -> tensor<2x20xf32>
  %l0 = linalg.fill ins(%zero : f32) outs(%er : tensor<2x20xf32>) -> tensor<2x20xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<2x20x32xf32>) -> tensor<2x20x32xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<2x20x32xf32>, tensor<2x32x20xf32>) outs(%s0 : tensor<2x20x20xf32>) -> tensor<2x20x20xf32>
  %p = linalg.generic {indexing_maps = [#a, #a], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x20x20xf32>) outs(%es : tensor<2x20x20xf32>) {
  ^bb0(%x: f32, %out: f32):
    %one = arith.constant 1.0 : f32
    %n = arith.negf %x : f32
    %z = math.exp %n : f32
    %y = arith.addf %z, %one : f32
    %d = arith.divf %x, %y : f32
    linalg.yield %d : f32
  } -> tensor<2x20x20xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x20x20xf32>, tensor<2x20x32xf32>) outs(%o0 : tensor<2x20x32xf32>) -> tensor<2x20x32xf32>
  return %o : tensor<2x20x32xf32>
}

// -----

// One query: no matrix of probabilities.
// CHECK-LABEL: func @one_query
// CHECK-NOT: mca.fused_attention
func.func @one_query(%q: tensor<2x1x32xf32>, %k: tensor<2x32x20xf32>, %v: tensor<2x20x32xf32>) -> tensor<2x1x32xf32> {
  %zero = arith.constant 0.0 : f32
  %es = tensor.empty() : tensor<2x1x20xf32>
  %eo = tensor.empty() : tensor<2x1x32xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%es : tensor<2x1x20xf32>) -> tensor<2x1x20xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<2x1x32xf32>) -> tensor<2x1x32xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<2x1x32xf32>, tensor<2x32x20xf32>) outs(%s0 : tensor<2x1x20xf32>) -> tensor<2x1x20xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x1x20xf32>) outs(%es : tensor<2x1x20xf32>) -> tensor<2x1x20xf32>
  // expected-remark@below {{the product with the values is none of matrices, as of a single query}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x1x20xf32>, tensor<2x20x32xf32>) outs(%o0 : tensor<2x1x32xf32>) -> tensor<2x1x32xf32>
  return %o : tensor<2x1x32xf32>
}

// -----

#a = affine_map<(h, i, j) -> (h, i, j)>

// What a program asserts of its scores is asserted.
// CHECK-LABEL: func @asserted
// CHECK: cf.assert
// CHECK-NOT: mca.fused_attention
func.func @asserted(%q: tensor<2x20x32xf32>, %k: tensor<2x32x20xf32>, %v: tensor<2x20x32xf32>) -> tensor<2x20x32xf32> {
  %zero = arith.constant 0.0 : f32
  %es = tensor.empty() : tensor<2x20x20xf32>
  %eo = tensor.empty() : tensor<2x20x32xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%es : tensor<2x20x20xf32>) -> tensor<2x20x20xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<2x20x32xf32>) -> tensor<2x20x32xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<2x20x32xf32>, tensor<2x32x20xf32>) outs(%s0 : tensor<2x20x20xf32>) -> tensor<2x20x20xf32>
  %t = linalg.generic {indexing_maps = [#a, #a], iterator_types = ["parallel", "parallel", "parallel"]} ins(%s : tensor<2x20x20xf32>) outs(%es : tensor<2x20x20xf32>) {
  ^bb0(%x: f32, %out: f32):
    %c = arith.cmpf ord, %x, %x : f32
    cf.assert %c, "not a number"
    %y = arith.addf %x, %x : f32
    linalg.yield %y : f32
  } -> tensor<2x20x20xf32>
  %p = linalg.softmax dimension(2) ins(%t : tensor<2x20x20xf32>) outs(%es : tensor<2x20x20xf32>) -> tensor<2x20x20xf32>
  // expected-remark@below {{an operation does more than compute its results}}
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x20x20xf32>, tensor<2x20x32xf32>) outs(%o0 : tensor<2x20x32xf32>) -> tensor<2x20x32xf32>
  return %o : tensor<2x20x32xf32>
}
