// Softmaxes that are written in other ways.
//
// RUN: mca-opt %s -split-input-file --mca-fuse-elementwise --mca-fuse-attention=tf32=true | FileCheck %s

#a = affine_map<(h, i, j) -> (h, i, j)>
#r = affine_map<(h, i, j) -> (h, i)>

// Probabilities by the reciprocals of sums.
// CHECK-LABEL: func @reciprocals
// CHECK: %[[R:.+]] = mca.fused_attention ins(%arg0, %arg1, %arg2 :
// CHECK: return %[[R]]
func.func @reciprocals(%q: tensor<2x20x32xf32>, %k: tensor<2x32x20xf32>, %v: tensor<2x20x32xf32>) -> tensor<2x20x32xf32> {
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
    %one = arith.constant 1.0 : f32
    %i = arith.divf %one, %l : f32
    %d = arith.mulf %x, %i : f32
    linalg.yield %d : f32
  } -> tensor<2x20x20xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x20x20xf32>, tensor<2x20x32xf32>) outs(%o0 : tensor<2x20x32xf32>) -> tensor<2x20x32xf32>
  return %o : tensor<2x20x32xf32>
}

// -----

#a = affine_map<(h, i, j) -> (h, i, j)>
#r = affine_map<(h, i, j) -> (h, i)>

// No maximum: the operation subtracts one, as it does anyway.
// CHECK-LABEL: func @no_maximum
// CHECK: %[[SCALE:.+]] = arith.constant 2.500000e-01
// CHECK: mca.fused_attention {{.*}} masks(%arg3 : tensor<2x20xf32>)
// CHECK-NEXT: ^bb0(%[[P:.+]]: f32, %{{.+}}: index, %{{.+}}: index, %{{.+}}: index, %[[B:.+]]: f32):
// CHECK-NEXT:   %[[S:.+]] = arith.mulf %[[P]], %[[SCALE]] : f32
// CHECK-NEXT:   %[[T:.+]] = arith.subf %[[S]], %[[B]] : f32
// CHECK-NEXT:   mca.yield %[[T]] : f32
// CHECK-NOT: math.exp
func.func @no_maximum(%q: tensor<2x20x32xf32>, %k: tensor<2x32x20xf32>, %v: tensor<2x20x32xf32>, %b: tensor<2x20xf32>) -> tensor<2x20x32xf32> {
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
  %e:2 = linalg.generic {indexing_maps = [#a, #r, #a, #r], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s, %b : tensor<2x20x20xf32>, tensor<2x20xf32>) outs(%es, %l0 : tensor<2x20x20xf32>, tensor<2x20xf32>) {
  ^bb0(%x: f32, %y: f32, %out0: f32, %out1: f32):
    %scaled = arith.mulf %x, %scale : f32
    %less = arith.subf %scaled, %y : f32
    %z = math.exp %less : f32
    %w = arith.addf %z, %out1 : f32
    linalg.yield %z, %w : f32, f32
  } -> (tensor<2x20x20xf32>, tensor<2x20xf32>)
  %p = linalg.generic {indexing_maps = [#a, #r, #a], iterator_types = ["parallel", "parallel", "parallel"]} ins(%e#0, %e#1 : tensor<2x20x20xf32>, tensor<2x20xf32>) outs(%es : tensor<2x20x20xf32>) {
  ^bb0(%x: f32, %l: f32, %out: f32):
    %d = arith.divf %x, %l : f32
    linalg.yield %d : f32
  } -> tensor<2x20x20xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x20x20xf32>, tensor<2x20x32xf32>) outs(%o0 : tensor<2x20x32xf32>) -> tensor<2x20x32xf32>
  return %o : tensor<2x20x32xf32>
}

// -----

#a = affine_map<(h, i, j) -> (h, i, j)>
#r = affine_map<(h, i, j) -> (h, i)>

// Powers of 2.
// CHECK-LABEL: func @base2
// CHECK: mca.fused_attention
// CHECK-NEXT: ^bb0(%[[P:.+]]: f32, {{.*}}):
// CHECK-NEXT:   %[[LN2:.+]] = arith.constant 0.693147182 : f32
// CHECK-NEXT:   %[[S:.+]] = arith.mulf %[[P]], %[[LN2]] : f32
// CHECK-NEXT:   mca.yield %[[S]] : f32
func.func @base2(%q: tensor<2x20x32xf32>, %k: tensor<2x32x20xf32>, %v: tensor<2x20x32xf32>) -> tensor<2x20x32xf32> {
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
    %z = math.exp2 %y : f32
    %w = arith.addf %z, %out1 : f32
    linalg.yield %z, %w : f32, f32
  } -> (tensor<2x20x20xf32>, tensor<2x20xf32>)
  %p = linalg.generic {indexing_maps = [#a, #r, #a], iterator_types = ["parallel", "parallel", "parallel"]} ins(%e#0, %e#1 : tensor<2x20x20xf32>, tensor<2x20xf32>) outs(%es : tensor<2x20x20xf32>) {
  ^bb0(%x: f32, %l: f32, %out: f32):
    %d = arith.divf %x, %l : f32
    linalg.yield %d : f32
  } -> tensor<2x20x20xf32>
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x20x20xf32>, tensor<2x20x32xf32>) outs(%o0 : tensor<2x20x32xf32>) -> tensor<2x20x32xf32>
  return %o : tensor<2x20x32xf32>
}

// -----

#a = affine_map<(h, i, j) -> (h, i, j)>
#r = affine_map<(h, i, j) -> (h, i)>

// Maxima by comparisons.
// CHECK-LABEL: func @compared
// CHECK: mca.fused_attention
// CHECK-NOT: math.exp
func.func @compared(%q: tensor<2x20x32xf32>, %k: tensor<2x32x20xf32>, %v: tensor<2x20x32xf32>) -> tensor<2x20x32xf32> {
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
    %top = arith.select %less, %out, %x : f32
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
  %o = linalg.batch_matmul ins(%p, %v : tensor<2x20x20xf32>, tensor<2x20x32xf32>) outs(%o0 : tensor<2x20x32xf32>) -> tensor<2x20x32xf32>
  return %o : tensor<2x20x32xf32>
}
