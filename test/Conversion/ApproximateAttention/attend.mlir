// RUN: mca-opt %s -split-input-file --mca-approximate-attention="alpha=0.2 estimator=centroid assume-bidirectional=true" | FileCheck %s
// RUN: mca-opt %s -split-input-file --mca-approximate-attention="alpha=0.2 estimator=relaxed" | FileCheck %s --check-prefix=RELAXED
// A second run changes nothing.
// RUN: mca-opt %s -split-input-file --mca-approximate-attention="alpha=0.2 estimator=relaxed" -o %t.once
// RUN: mca-opt %t.once -split-input-file --mca-approximate-attention="alpha=0.5 estimator=relaxed" | diff %t.once -

// The product is replaced, not only its values. Nothing is known of a mask in
// the scores, so relaxed does without the centroid level.

// CHECK-LABEL: func.func @linalg
// CHECK-SAME: %[[X:.+]]: tensor<5x8xf32>, %[[W:.+]]: tensor<8x4xf32>, %[[S:.+]]: tensor<3x5xf32>
// CHECK: %[[P:.+]] = linalg.softmax
// CHECK: %[[W3:.+]] = tensor.expand_shape %[[W]] {{.*}} into tensor<8x1x4xf32>
// CHECK: %[[P3:.+]] = tensor.expand_shape %[[P]] {{.*}} into tensor<1x3x5xf32>
// CHECK: %[[Y:.+]] = mca.attend values(%[[X]] : tensor<5x8xf32>) weight(%[[W3]] : tensor<8x1x4xf32>) probabilities(%[[P3]] : tensor<1x3x5xf32>)
// CHECK-SAME: {alpha = 2.000000e-01 : f64, bidirectional, estimator = #mca<estimator centroid>, normalized} -> tensor<1x3x4xf32>
// CHECK: %[[R:.+]] = tensor.collapse_shape %[[Y]] {{.*}} : tensor<1x3x4xf32> into tensor<3x4xf32>
// CHECK-NOT: linalg.matmul
// CHECK: return %[[R]]
// RELAXED-LABEL: func.func @linalg
// RELAXED: mca.attend
// RELAXED-SAME: {alpha = 2.000000e-01 : f64, estimator = #mca<estimator relaxed>, normalized}
func.func @linalg(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// A product that starts from another tensor: it is added.

// CHECK-LABEL: func.func @accumulates
// CHECK-SAME: %[[ACC:[a-z0-9]+]]: tensor<3x4xf32>)
// CHECK: mca.attend
// CHECK: %[[Y:.+]] = tensor.collapse_shape
// CHECK: %[[R:.+]] = arith.addf %[[ACC]], %[[Y]] : tensor<3x4xf32>
// CHECK: return %[[R]]
func.func @accumulates(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>, %acc: tensor<3x4xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%acc : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// Values as the left operand: the result is transposed.

// CHECK-LABEL: func.func @transposed
// CHECK: %[[Y:.+]] = mca.attend {{.*}} -> tensor<1x3x4xf32>
// CHECK: %[[C:.+]] = tensor.collapse_shape %[[Y]]
// CHECK: %[[T:.+]] = linalg.transpose ins(%[[C]] : tensor<3x4xf32>) outs(%{{.+}} : tensor<4x3xf32>) permutation = [1, 0]
// CHECK: return %[[T]]
func.func @transposed(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<4x3xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<4x3xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x3xf32>) -> tensor<4x3xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(v, q, k) -> (k, v)>, affine_map<(v, q, k) -> (q, k)>, affine_map<(v, q, k) -> (v, q)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%v, %p : tensor<5x4xf32>, tensor<3x5xf32>) outs(%y1 : tensor<4x3xf32>) {
  ^bb0(%a: f32, %c: f32, %o: f32):
    %0 = arith.mulf %a, %c : f32
    %1 = arith.addf %o, %0 : f32
    linalg.yield %1 : f32
  } -> tensor<4x3xf32>
  return %y : tensor<4x3xf32>
}

// -----

// Division after the product: A = e / sum, and the sum is multiplied back in.

// CHECK-LABEL: func.func @divided_afterwards
// CHECK: %[[E:.+]] = tosa.exp
// CHECK: %[[SUM:.+]] = tosa.reduce_sum %[[E]]
// CHECK: %[[A:.+]] = arith.divf %[[E]], %{{.+}} : tensor<1x3x5xf32>
// CHECK: %[[Y:.+]] = mca.attend {{.*}} probabilities(%[[A]] : tensor<1x3x5xf32>)
// CHECK: %[[U:.+]] = arith.mulf %{{.+}}, %{{.+}} : tensor<1x3x4xf32>
// CHECK: tosa.mul %[[U]], %{{.+}}, %{{.+}} : (tensor<1x3x4xf32>, tensor<1x3x1xf32>
// CHECK-NOT: tosa.matmul
func.func @divided_afterwards(%x: tensor<1x5x8xf32>, %w: tensor<1x8x4xf32>, %s: tensor<1x3x5xf32>) -> tensor<1x3x4xf32> {
  %zero = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %zero, %zero : (tensor<1x5x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x5x4xf32>
  %e = tosa.exp %s : (tensor<1x3x5xf32>) -> tensor<1x3x5xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x5xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %u = tosa.matmul %e, %v, %zero, %zero : (tensor<1x3x5xf32>, tensor<1x5x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %y = tosa.mul %u, %r, %shift : (tensor<1x3x4xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// -----

// Two query heads per value head by the maps of the product: their queries are
// queries of one head, and V is not repeated. f16 throughout; sums in f32, rounded once. Cross attention: 3 queries, ? keys.

// CHECK-LABEL: func.func @grouped_f16_dynamic
// CHECK: mca.attend values(%{{.+}} : tensor<?x8xf16>) weight(%{{.+}} : tensor<8x2x4xf16>) probabilities(%{{.+}} : tensor<2x6x?xf16>)
// CHECK-SAME: -> tensor<2x6x4xf32>
// CHECK: arith.truncf %{{.+}} : tensor<2x2x3x4xf32> to tensor<2x2x3x4xf16>
func.func @grouped_f16_dynamic(%x: tensor<?x8xf16>, %w: tensor<8x8xf16>, %q: tensor<2x2x3x4xf16>, %k: tensor<2x?x4xf16>) -> tensor<2x2x3x4xf16> {
  %zero = arith.constant 0.0 : f16
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?x8xf16>
  %v0 = tensor.empty(%n) : tensor<?x8xf16>
  %v1 = linalg.fill ins(%zero : f16) outs(%v0 : tensor<?x8xf16>) -> tensor<?x8xf16>
  %v2 = linalg.matmul ins(%x, %w : tensor<?x8xf16>, tensor<8x8xf16>) outs(%v1 : tensor<?x8xf16>) -> tensor<?x8xf16>
  %v = tensor.expand_shape %v2 [[0], [1, 2]] output_shape [%n, 2, 4] : tensor<?x8xf16> into tensor<?x2x4xf16>
  %s0 = tensor.empty(%n) : tensor<2x2x3x?xf16>
  %s1 = linalg.fill ins(%zero : f16) outs(%s0 : tensor<2x2x3x?xf16>) -> tensor<2x2x3x?xf16>
  %s = linalg.generic {indexing_maps = [affine_map<(h, g, q, k, d) -> (h, g, q, d)>, affine_map<(h, g, q, k, d) -> (h, k, d)>, affine_map<(h, g, q, k, d) -> (h, g, q, k)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : tensor<2x2x3x4xf16>, tensor<2x?x4xf16>) outs(%s1 : tensor<2x2x3x?xf16>) {
  ^bb0(%a: f16, %c: f16, %o: f16):
    %0 = arith.mulf %a, %c : f16
    %1 = arith.addf %o, %0 : f16
    linalg.yield %1 : f16
  } -> tensor<2x2x3x?xf16>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x2x3x?xf16>) outs(%s0 : tensor<2x2x3x?xf16>) -> tensor<2x2x3x?xf16>
  %y0 = tensor.empty() : tensor<2x2x3x4xf16>
  %y1 = linalg.fill ins(%zero : f16) outs(%y0 : tensor<2x2x3x4xf16>) -> tensor<2x2x3x4xf16>
  %y = linalg.generic {indexing_maps = [affine_map<(h, g, q, d, k) -> (h, g, q, k)>, affine_map<(h, g, q, d, k) -> (k, h, d)>, affine_map<(h, g, q, d, k) -> (h, g, q, d)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %v : tensor<2x2x3x?xf16>, tensor<?x2x4xf16>) outs(%y1 : tensor<2x2x3x4xf16>) {
  ^bb0(%a: f16, %c: f16, %o: f16):
    %0 = arith.mulf %a, %c : f16
    %1 = arith.addf %o, %0 : f16
    linalg.yield %1 : f16
  } -> tensor<2x2x3x4xf16>
  return %y : tensor<2x2x3x4xf16>
}

// -----

// A constant weight: the constants of its bound, of W = 2 I for one head, and of
// rank one for the other.

// CHECK-LABEL: func.func @bound
// CHECK: mca.attend
// CHECK-SAME: bound = #mca.weight_bound<frobenius = [2.828427e+00, 2.000000e+00], sigma = [2.00034{{[0-9]e}}+00, 2.00000{{[0-9]e}}+00], kappa = [1.41397{{[0-9]e}}+00, {{[0-9.e+-]+}}]>
func.func @bound(%x: tensor<5x3xf32>, %s: tensor<2x3x5xf32>) -> tensor<2x3x2xf32> {
  %w = arith.constant dense<[[2.0, 0.0, 0.0, 0.0], [0.0, 2.0, 0.0, 0.0], [0.0, 0.0, 0.0, 2.0]]> : tensor<3x4xf32>
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v2 = linalg.matmul ins(%x, %w : tensor<5x3xf32>, tensor<3x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v3 = tensor.expand_shape %v2 [[0], [1, 2]] output_shape [5, 2, 2] : tensor<5x4xf32> into tensor<5x2x2xf32>
  %v4 = tensor.empty() : tensor<2x5x2xf32>
  %v = linalg.transpose ins(%v3 : tensor<5x2x2xf32>) outs(%v4 : tensor<2x5x2xf32>) permutation = [1, 0, 2]
  %p0 = tensor.empty() : tensor<2x3x5xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<2x3x5xf32>) outs(%p0 : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %y0 = tensor.empty() : tensor<2x3x2xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<2x3x2xf32>) -> tensor<2x3x2xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<2x3x5xf32>, tensor<2x5x2xf32>) outs(%y1 : tensor<2x3x2xf32>) -> tensor<2x3x2xf32>
  return %y : tensor<2x3x2xf32>
}
