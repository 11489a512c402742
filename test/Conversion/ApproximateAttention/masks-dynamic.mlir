// RUN: mca-opt %s --mca-explain-attention -o /dev/null 2>&1 | FileCheck %s

// Whether the mask depends on the query, in linalg and of dynamic sizes: nothing
// is evaluated.

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#col = affine_map<(i, j) -> (j)>

// The index of the query against that of the key.
// CHECK-LABEL: @causal: 1 softmax, 1 product rewritten
// CHECK: mask: query-dependent
func.func @causal(%x: tensor<?x8xf32>, %w: tensor<8x4xf32>, %q: tensor<?x4xf32>, %k: tensor<?x4xf32>) -> tensor<?x4xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %m = tensor.dim %q, %c0 : tensor<?x4xf32>
  %n = tensor.dim %x, %c0 : tensor<?x8xf32>
  %v0 = tensor.empty(%n) : tensor<?x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<?x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %s0 = tensor.empty(%m, %n) : tensor<?x?xf32>
  %s1 = linalg.fill ins(%zero : f32) outs(%s0 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %qk = linalg.matmul indexing_maps = [affine_map<(i, j, d) -> (i, d)>, affine_map<(i, j, d) -> (j, d)>, affine_map<(i, j, d) -> (i, j)>] ins(%q, %k : tensor<?x4xf32>, tensor<?x4xf32>) outs(%s1 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %s = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%qk : tensor<?x?xf32>) outs(%s0 : tensor<?x?xf32>) {
  ^bb0(%a: f32, %o: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %c = arith.cmpi sge, %i, %j : index
    %r = arith.select %c, %a, %ninf : f32
    linalg.yield %r : f32
  } -> tensor<?x?xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<?x?xf32>) outs(%s0 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %y0 = tensor.empty(%m) : tensor<?x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<?x?xf32>, tensor<?x4xf32>) outs(%y1 : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %y : tensor<?x4xf32>
}

// Their difference against a number.
// CHECK-LABEL: @window: 1 softmax, 1 product rewritten
// CHECK: mask: query-dependent
func.func @window(%x: tensor<?x8xf32>, %w: tensor<8x4xf32>, %q: tensor<?x4xf32>, %k: tensor<?x4xf32>) -> tensor<?x4xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %m = tensor.dim %q, %c0 : tensor<?x4xf32>
  %n = tensor.dim %x, %c0 : tensor<?x8xf32>
  %v0 = tensor.empty(%n) : tensor<?x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<?x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %s0 = tensor.empty(%m, %n) : tensor<?x?xf32>
  %s1 = linalg.fill ins(%zero : f32) outs(%s0 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %qk = linalg.matmul indexing_maps = [affine_map<(i, j, d) -> (i, d)>, affine_map<(i, j, d) -> (j, d)>, affine_map<(i, j, d) -> (i, j)>] ins(%q, %k : tensor<?x4xf32>, tensor<?x4xf32>) outs(%s1 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %s = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%qk : tensor<?x?xf32>) outs(%s0 : tensor<?x?xf32>) {
  ^bb0(%a: f32, %o: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %w4 = arith.constant 4 : index
    %d = arith.subi %i, %j : index
    %c = arith.cmpi slt, %d, %w4 : index
    %r = arith.select %c, %a, %ninf : f32
    linalg.yield %r : f32
  } -> tensor<?x?xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<?x?xf32>) outs(%s0 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %y0 = tensor.empty(%m) : tensor<?x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<?x?xf32>, tensor<?x4xf32>) outs(%y1 : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %y : tensor<?x4xf32>
}

// The index of the key against a length.
// CHECK-LABEL: @length: 1 softmax, 1 product rewritten
// CHECK: mask: key-only
func.func @length(%x: tensor<?x8xf32>, %w: tensor<8x4xf32>, %q: tensor<?x4xf32>, %k: tensor<?x4xf32>, %len: index) -> tensor<?x4xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %m = tensor.dim %q, %c0 : tensor<?x4xf32>
  %n = tensor.dim %x, %c0 : tensor<?x8xf32>
  %v0 = tensor.empty(%n) : tensor<?x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<?x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %s0 = tensor.empty(%m, %n) : tensor<?x?xf32>
  %s1 = linalg.fill ins(%zero : f32) outs(%s0 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %qk = linalg.matmul indexing_maps = [affine_map<(i, j, d) -> (i, d)>, affine_map<(i, j, d) -> (j, d)>, affine_map<(i, j, d) -> (i, j)>] ins(%q, %k : tensor<?x4xf32>, tensor<?x4xf32>) outs(%s1 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %s = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%qk : tensor<?x?xf32>) outs(%s0 : tensor<?x?xf32>) {
  ^bb0(%a: f32, %o: f32):
    %j = linalg.index 1 : index
    %c = arith.cmpi slt, %j, %len : index
    %r = arith.select %c, %a, %ninf : f32
    linalg.yield %r : f32
  } -> tensor<?x?xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<?x?xf32>) outs(%s0 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %y0 = tensor.empty(%m) : tensor<?x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<?x?xf32>, tensor<?x4xf32>) outs(%y1 : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %y : tensor<?x4xf32>
}

// torch: arange(queries) >= 0, and the padding of the keys.
// CHECK-LABEL: @rows_and_keys: 1 softmax, 1 product rewritten
// CHECK: mask: key-only
func.func @rows_and_keys(%x: tensor<?x8xf32>, %w: tensor<8x4xf32>, %q: tensor<?x4xf32>, %k: tensor<?x4xf32>, %pad: tensor<?xi1>) -> tensor<?x4xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %m = tensor.dim %q, %c0 : tensor<?x4xf32>
  %n = tensor.dim %x, %c0 : tensor<?x8xf32>
  %v0 = tensor.empty(%n) : tensor<?x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<?x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %s0 = tensor.empty(%m, %n) : tensor<?x?xf32>
  %s1 = linalg.fill ins(%zero : f32) outs(%s0 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %qk = linalg.matmul indexing_maps = [affine_map<(i, j, d) -> (i, d)>, affine_map<(i, j, d) -> (j, d)>, affine_map<(i, j, d) -> (i, j)>] ins(%q, %k : tensor<?x4xf32>, tensor<?x4xf32>) outs(%s1 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %s = linalg.generic {indexing_maps = [#col, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%pad, %qk : tensor<?xi1>, tensor<?x?xf32>) outs(%s0 : tensor<?x?xf32>) {
  ^bb0(%b: i1, %a: f32, %o: f32):
    %i = linalg.index 0 : index
    %t = arith.cmpi sge, %i, %c0 : index
    %c = arith.andi %t, %b : i1
    %r = arith.select %c, %a, %ninf : f32
    linalg.yield %r : f32
  } -> tensor<?x?xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<?x?xf32>) outs(%s0 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %y0 = tensor.empty(%m) : tensor<?x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<?x?xf32>, tensor<?x4xf32>) outs(%y1 : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %y : tensor<?x4xf32>
}

// A bias that grows without limit (ALiBi).
// CHECK-LABEL: @slopes: 1 softmax, 1 product rewritten
// CHECK: mask: unknown
func.func @slopes(%x: tensor<?x8xf32>, %w: tensor<8x4xf32>, %q: tensor<?x4xf32>, %k: tensor<?x4xf32>) -> tensor<?x4xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %m = tensor.dim %q, %c0 : tensor<?x4xf32>
  %n = tensor.dim %x, %c0 : tensor<?x8xf32>
  %v0 = tensor.empty(%n) : tensor<?x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<?x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %s0 = tensor.empty(%m, %n) : tensor<?x?xf32>
  %s1 = linalg.fill ins(%zero : f32) outs(%s0 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %qk = linalg.matmul indexing_maps = [affine_map<(i, j, d) -> (i, d)>, affine_map<(i, j, d) -> (j, d)>, affine_map<(i, j, d) -> (i, j)>] ins(%q, %k : tensor<?x4xf32>, tensor<?x4xf32>) outs(%s1 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %s = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%qk : tensor<?x?xf32>) outs(%s0 : tensor<?x?xf32>) {
  ^bb0(%a: f32, %o: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %d = arith.subi %j, %i : index
    %e = arith.index_cast %d : index to i64
    %f = arith.sitofp %e : i64 to f32
    %r = arith.addf %a, %f : f32
    linalg.yield %r : f32
  } -> tensor<?x?xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<?x?xf32>) outs(%s0 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %y0 = tensor.empty(%m) : tensor<?x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<?x?xf32>, tensor<?x4xf32>) outs(%y1 : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %y : tensor<?x4xf32>
}

// An argument with a row for each query.
// CHECK-LABEL: @square: 1 softmax, 1 product rewritten
// CHECK: mask: unknown
func.func @square(%x: tensor<?x8xf32>, %w: tensor<8x4xf32>, %q: tensor<?x4xf32>, %k: tensor<?x4xf32>, %b2: tensor<?x?xf32>) -> tensor<?x4xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %m = tensor.dim %q, %c0 : tensor<?x4xf32>
  %n = tensor.dim %x, %c0 : tensor<?x8xf32>
  %v0 = tensor.empty(%n) : tensor<?x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<?x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %s0 = tensor.empty(%m, %n) : tensor<?x?xf32>
  %s1 = linalg.fill ins(%zero : f32) outs(%s0 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %qk = linalg.matmul indexing_maps = [affine_map<(i, j, d) -> (i, d)>, affine_map<(i, j, d) -> (j, d)>, affine_map<(i, j, d) -> (i, j)>] ins(%q, %k : tensor<?x4xf32>, tensor<?x4xf32>) outs(%s1 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %s = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%b2, %qk : tensor<?x?xf32>, tensor<?x?xf32>) outs(%s0 : tensor<?x?xf32>) {
  ^bb0(%b: f32, %a: f32, %o: f32):
    %r = arith.addf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<?x?xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<?x?xf32>) outs(%s0 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %y0 = tensor.empty(%m) : tensor<?x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<?x?xf32>, tensor<?x4xf32>) outs(%y1 : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %y : tensor<?x4xf32>
}

// Key padding by an indexing map.
// CHECK-LABEL: @padding: 1 softmax, 1 product rewritten
// CHECK: mask: key-only
func.func @padding(%x: tensor<?x8xf32>, %w: tensor<8x4xf32>, %q: tensor<?x4xf32>, %k: tensor<?x4xf32>, %pad: tensor<?xf32>) -> tensor<?x4xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %m = tensor.dim %q, %c0 : tensor<?x4xf32>
  %n = tensor.dim %x, %c0 : tensor<?x8xf32>
  %v0 = tensor.empty(%n) : tensor<?x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<?x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %s0 = tensor.empty(%m, %n) : tensor<?x?xf32>
  %s1 = linalg.fill ins(%zero : f32) outs(%s0 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %qk = linalg.matmul indexing_maps = [affine_map<(i, j, d) -> (i, d)>, affine_map<(i, j, d) -> (j, d)>, affine_map<(i, j, d) -> (i, j)>] ins(%q, %k : tensor<?x4xf32>, tensor<?x4xf32>) outs(%s1 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %s = linalg.generic {indexing_maps = [#col, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%pad, %qk : tensor<?xf32>, tensor<?x?xf32>) outs(%s0 : tensor<?x?xf32>) {
  ^bb0(%b: f32, %a: f32, %o: f32):
    %r = arith.addf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<?x?xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<?x?xf32>) outs(%s0 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %y0 = tensor.empty(%m) : tensor<?x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<?x?xf32>, tensor<?x4xf32>) outs(%y1 : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %y : tensor<?x4xf32>
}

// Key padding gathered by the index of the key.
// CHECK-LABEL: @gathered: 1 softmax, 1 product rewritten
// CHECK: mask: key-only
func.func @gathered(%x: tensor<?x8xf32>, %w: tensor<8x4xf32>, %q: tensor<?x4xf32>, %k: tensor<?x4xf32>, %pad: tensor<?xi1>) -> tensor<?x4xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %m = tensor.dim %q, %c0 : tensor<?x4xf32>
  %n = tensor.dim %x, %c0 : tensor<?x8xf32>
  %v0 = tensor.empty(%n) : tensor<?x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<?x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %s0 = tensor.empty(%m, %n) : tensor<?x?xf32>
  %s1 = linalg.fill ins(%zero : f32) outs(%s0 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %qk = linalg.matmul indexing_maps = [affine_map<(i, j, d) -> (i, d)>, affine_map<(i, j, d) -> (j, d)>, affine_map<(i, j, d) -> (i, j)>] ins(%q, %k : tensor<?x4xf32>, tensor<?x4xf32>) outs(%s1 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %s = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%qk : tensor<?x?xf32>) outs(%s0 : tensor<?x?xf32>) {
  ^bb0(%a: f32, %o: f32):
    %j = linalg.index 1 : index
    %c = tensor.extract %pad[%j] : tensor<?xi1>
    %r = arith.select %c, %a, %ninf : f32
    linalg.yield %r : f32
  } -> tensor<?x?xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<?x?xf32>) outs(%s0 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %y0 = tensor.empty(%m) : tensor<?x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<?x?xf32>, tensor<?x4xf32>) outs(%y1 : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %y : tensor<?x4xf32>
}

// And by both.
// CHECK-LABEL: @gathered_by_query: 1 softmax, 1 product rewritten
// CHECK: mask: unknown
func.func @gathered_by_query(%x: tensor<?x8xf32>, %w: tensor<8x4xf32>, %q: tensor<?x4xf32>, %k: tensor<?x4xf32>, %pad: tensor<?x?xi1>) -> tensor<?x4xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %m = tensor.dim %q, %c0 : tensor<?x4xf32>
  %n = tensor.dim %x, %c0 : tensor<?x8xf32>
  %v0 = tensor.empty(%n) : tensor<?x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<?x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %s0 = tensor.empty(%m, %n) : tensor<?x?xf32>
  %s1 = linalg.fill ins(%zero : f32) outs(%s0 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %qk = linalg.matmul indexing_maps = [affine_map<(i, j, d) -> (i, d)>, affine_map<(i, j, d) -> (j, d)>, affine_map<(i, j, d) -> (i, j)>] ins(%q, %k : tensor<?x4xf32>, tensor<?x4xf32>) outs(%s1 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %s = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%qk : tensor<?x?xf32>) outs(%s0 : tensor<?x?xf32>) {
  ^bb0(%a: f32, %o: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %c = tensor.extract %pad[%i, %j] : tensor<?x?xi1>
    %r = arith.select %c, %a, %ninf : f32
    linalg.yield %r : f32
  } -> tensor<?x?xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<?x?xf32>) outs(%s0 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %y0 = tensor.empty(%m) : tensor<?x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<?x?xf32>, tensor<?x4xf32>) outs(%y1 : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %y : tensor<?x4xf32>
}

// A product that starts from the mask (baddbmm).
// CHECK-LABEL: @accumulated: 1 softmax, 1 product rewritten
// CHECK: mask: unknown
func.func @accumulated(%x: tensor<?x8xf32>, %w: tensor<8x4xf32>, %q: tensor<?x4xf32>, %k: tensor<?x4xf32>, %b2: tensor<?x?xf32>) -> tensor<?x4xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %m = tensor.dim %q, %c0 : tensor<?x4xf32>
  %n = tensor.dim %x, %c0 : tensor<?x8xf32>
  %v0 = tensor.empty(%n) : tensor<?x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<?x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %s0 = tensor.empty(%m, %n) : tensor<?x?xf32>
  %s1 = linalg.fill ins(%zero : f32) outs(%s0 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %qk = linalg.matmul indexing_maps = [affine_map<(i, j, d) -> (i, d)>, affine_map<(i, j, d) -> (j, d)>, affine_map<(i, j, d) -> (i, j)>] ins(%q, %k : tensor<?x4xf32>, tensor<?x4xf32>) outs(%s1 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %s = linalg.matmul indexing_maps = [affine_map<(i, j, d) -> (i, d)>, affine_map<(i, j, d) -> (j, d)>, affine_map<(i, j, d) -> (i, j)>] ins(%q, %k : tensor<?x4xf32>, tensor<?x4xf32>) outs(%b2 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<?x?xf32>) outs(%s0 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %y0 = tensor.empty(%m) : tensor<?x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<?x4xf32>) -> tensor<?x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<?x?xf32>, tensor<?x4xf32>) outs(%y1 : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %y : tensor<?x4xf32>
}
