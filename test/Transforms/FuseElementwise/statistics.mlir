// RUN: mca-opt %s -split-input-file --mca-fuse-elementwise --canonicalize | FileCheck %s

// The last step of a softmax and statistics of its columns: one sweep stores the
// probabilities for the product and reduces them.
#a = affine_map<(h, i, j) -> (h, i, j)>
#row = affine_map<(h, i, j) -> (h, i)>
#column = affine_map<(h, i, j) -> (h, j)>
// CHECK-LABEL: func @softmax
// CHECK-SAME: %[[X:.+]]: tensor<4x9x17xf32>, %[[S:.+]]: tensor<4x9xf32>, %[[V:.+]]: tensor<4x17x8xf32>
// CHECK: %[[ALL:.+]]:3 = linalg.generic {{.*}} iterator_types = ["parallel", "reduction", "parallel"]} ins(%[[X]], %[[S]] :
// CHECK: %[[P:.+]] = arith.divf
// CHECK: arith.maximumf %{{.+}}, %[[P]]
// CHECK: arith.addf %{{.+}}, %[[P]]
// CHECK: linalg.yield %[[P]],
// CHECK: linalg.generic {{.*}} ins(%[[ALL]]#0, %[[V]] :
// CHECK: return %{{.+}}, %[[ALL]]#1, %[[ALL]]#2
func.func @softmax(%x: tensor<4x9x17xf32>, %s: tensor<4x9xf32>, %v: tensor<4x17x8xf32>, %y: tensor<4x9x8xf32>,
                   %m0: tensor<4x17xf32>, %w0: tensor<4x17xf32>) -> (tensor<4x9x8xf32>, tensor<4x17xf32>, tensor<4x17xf32>) {
  %e = tensor.empty() : tensor<4x9x17xf32>
  %p = linalg.generic {indexing_maps = [#a, #row, #a], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%x, %s : tensor<4x9x17xf32>, tensor<4x9xf32>) outs(%e : tensor<4x9x17xf32>) {
  ^bb0(%in: f32, %sum: f32, %out: f32):
    %q = arith.divf %in, %sum : f32
    linalg.yield %q : f32
  } -> tensor<4x9x17xf32>
  %st:2 = linalg.generic {indexing_maps = [#a, #column, #column], iterator_types = ["parallel", "reduction", "parallel"]}
    ins(%p : tensor<4x9x17xf32>) outs(%m0, %w0 : tensor<4x17xf32>, tensor<4x17xf32>) {
  ^bb0(%in: f32, %m: f32, %w: f32):
    %m1 = arith.maximumf %m, %in : f32
    %w1 = arith.addf %w, %in : f32
    linalg.yield %m1, %w1 : f32, f32
  } -> (tensor<4x17xf32>, tensor<4x17xf32>)
  %r = linalg.batch_matmul ins(%p, %v : tensor<4x9x17xf32>, tensor<4x17x8xf32>) outs(%y : tensor<4x9x8xf32>) -> tensor<4x9x8xf32>
  return %r, %st#0, %st#1 : tensor<4x9x8xf32>, tensor<4x17xf32>, tensor<4x17xf32>
}

// -----

// A reshape for later users stands in between: it moves behind.
#a = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
// CHECK-LABEL: func @reshape_in_between
// CHECK: %[[ALL:.+]]:3 = linalg.generic
// CHECK: arith.mulf
// CHECK: arith.maximumf
// CHECK: %[[E:.+]] = tensor.expand_shape %[[ALL]]#0
// CHECK: return %[[E]], %[[ALL]]#1, %[[ALL]]#2
func.func @reshape_in_between(%x: tensor<8x16xf32>, %m0: tensor<16xf32>, %w0: tensor<16xf32>) -> (tensor<2x4x16xf32>, tensor<16xf32>, tensor<16xf32>) {
  %e = tensor.empty() : tensor<8x16xf32>
  %p = linalg.generic {indexing_maps = [#a, #a], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<8x16xf32>) outs(%e : tensor<8x16xf32>) {
  ^bb0(%in: f32, %out: f32):
    %q = arith.mulf %in, %in : f32
    linalg.yield %q : f32
  } -> tensor<8x16xf32>
  %wide = tensor.expand_shape %p [[0, 1], [2]] output_shape [2, 4, 16] : tensor<8x16xf32> into tensor<2x4x16xf32>
  %st:2 = linalg.generic {indexing_maps = [#a, #column, #column], iterator_types = ["reduction", "parallel"]}
    ins(%p : tensor<8x16xf32>) outs(%m0, %w0 : tensor<16xf32>, tensor<16xf32>) {
  ^bb0(%in: f32, %m: f32, %w: f32):
    %m1 = arith.maximumf %m, %in : f32
    %w1 = arith.addf %w, %in : f32
    linalg.yield %m1, %w1 : f32, f32
  } -> (tensor<16xf32>, tensor<16xf32>)
  return %wide, %st#0, %st#1 : tensor<2x4x16xf32>, tensor<16xf32>, tensor<16xf32>
}

// -----

// Read before the statistics.
#a = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
// CHECK-LABEL: func @used_before
// CHECK: linalg.generic
// CHECK: arith.mulf
// CHECK: linalg.generic
// CHECK: arith.mulf
// CHECK: linalg.generic
// CHECK: arith.maximumf
func.func @used_before(%x: tensor<8x16xf32>, %w: tensor<16x4xf32>, %y: tensor<8x4xf32>, %m0: tensor<16xf32>, %w0: tensor<16xf32>) -> (tensor<8x4xf32>, tensor<16xf32>, tensor<16xf32>) {
  %e = tensor.empty() : tensor<8x16xf32>
  %p = linalg.generic {indexing_maps = [#a, #a], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<8x16xf32>) outs(%e : tensor<8x16xf32>) {
  ^bb0(%in: f32, %out: f32):
    %q = arith.mulf %in, %in : f32
    linalg.yield %q : f32
  } -> tensor<8x16xf32>
  %r = linalg.matmul ins(%p, %w : tensor<8x16xf32>, tensor<16x4xf32>) outs(%y : tensor<8x4xf32>) -> tensor<8x4xf32>
  %st:2 = linalg.generic {indexing_maps = [#a, #column, #column], iterator_types = ["reduction", "parallel"]}
    ins(%p : tensor<8x16xf32>) outs(%m0, %w0 : tensor<16xf32>, tensor<16xf32>) {
  ^bb0(%in: f32, %m: f32, %s: f32):
    %m1 = arith.maximumf %m, %in : f32
    %s1 = arith.addf %s, %in : f32
    linalg.yield %m1, %s1 : f32, f32
  } -> (tensor<16xf32>, tensor<16xf32>)
  return %r, %st#0, %st#1 : tensor<8x4xf32>, tensor<16xf32>, tensor<16xf32>
}

// -----

// The reshape's user is before the statistics as well.
#a = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
// CHECK-LABEL: func @reshape_used_before
// CHECK: arith.mulf
// CHECK-NOT: arith.maximumf
// CHECK: linalg.generic
// CHECK: arith.maximumf
func.func @reshape_used_before(%x: tensor<8x16xf32>, %z: tensor<2x4x16xf32>, %m0: tensor<16xf32>, %w0: tensor<16xf32>) -> (tensor<f32>, tensor<16xf32>, tensor<16xf32>) {
  %e = tensor.empty() : tensor<8x16xf32>
  %p = linalg.generic {indexing_maps = [#a, #a], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<8x16xf32>) outs(%e : tensor<8x16xf32>) {
  ^bb0(%in: f32, %out: f32):
    %q = arith.mulf %in, %in : f32
    linalg.yield %q : f32
  } -> tensor<8x16xf32>
  %wide = tensor.expand_shape %p [[0, 1], [2]] output_shape [2, 4, 16] : tensor<8x16xf32> into tensor<2x4x16xf32>
  %s0 = tensor.empty() : tensor<f32>
  %r = linalg.reduce ins(%wide : tensor<2x4x16xf32>) outs(%s0 : tensor<f32>) dimensions = [0, 1, 2]
    (%in: f32, %acc: f32) {
      %t = arith.subf %acc, %in : f32
      linalg.yield %t : f32
    }
  %st:2 = linalg.generic {indexing_maps = [#a, #column, #column], iterator_types = ["reduction", "parallel"]}
    ins(%p : tensor<8x16xf32>) outs(%m0, %w0 : tensor<16xf32>, tensor<16xf32>) {
  ^bb0(%in: f32, %m: f32, %s: f32):
    %m1 = arith.maximumf %m, %in : f32
    %s1 = arith.addf %s, %in : f32
    linalg.yield %m1, %s1 : f32, f32
  } -> (tensor<16xf32>, tensor<16xf32>)
  return %r, %st#0, %st#1 : tensor<f32>, tensor<16xf32>, tensor<16xf32>
}

// -----

// One reduction of the columns, as the sampling estimator needs it.
#a = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
// CHECK-LABEL: func @one_result
// CHECK: %{{.+}}:2 = linalg.generic {{.*}} iterator_types = ["reduction", "parallel"]
// CHECK-NOT: linalg.generic
func.func @one_result(%x: tensor<8x16xf32>, %m0: tensor<16xf32>) -> (tensor<8x16xf32>, tensor<16xf32>) {
  %e = tensor.empty() : tensor<8x16xf32>
  %p = linalg.generic {indexing_maps = [#a, #a], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<8x16xf32>) outs(%e : tensor<8x16xf32>) {
  ^bb0(%in: f32, %out: f32):
    %q = arith.mulf %in, %in : f32
    linalg.yield %q : f32
  } -> tensor<8x16xf32>
  %m = linalg.generic {indexing_maps = [#a, #column], iterator_types = ["reduction", "parallel"]} ins(%p : tensor<8x16xf32>) outs(%m0 : tensor<16xf32>) {
  ^bb0(%in: f32, %old: f32):
    %m1 = arith.maximumf %old, %in : f32
    linalg.yield %m1 : f32
  } -> tensor<16xf32>
  return %p, %m : tensor<8x16xf32>, tensor<16xf32>
}

// -----

// Rounded for the product, reduced as the numbers that it multiplies: one sweep.
#a = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
// CHECK-LABEL: func @rounded
// CHECK: %[[BOTH:.+]]:2 = linalg.generic
// CHECK: %[[HALF:.+]] = arith.truncf
// CHECK: %[[WIDE:.+]] = arith.extf %[[HALF]]
// CHECK: arith.addf %{{.+}}, %[[WIDE]]
// CHECK-NOT: linalg.generic
// CHECK: return %[[BOTH]]#0, %[[BOTH]]#1
func.func @rounded(%x: tensor<8x16xf32>, %w0: tensor<16xf32>) -> (tensor<8x16xf32>, tensor<16xf32>) {
  %e = tensor.empty() : tensor<8x16xbf16>
  %f = tensor.empty() : tensor<8x16xf32>
  %half = linalg.generic {indexing_maps = [#a, #a], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<8x16xf32>) outs(%e : tensor<8x16xbf16>) {
  ^bb0(%in: f32, %out: bf16):
    %q = arith.truncf %in : f32 to bf16
    linalg.yield %q : bf16
  } -> tensor<8x16xbf16>
  %wide = linalg.generic {indexing_maps = [#a, #a], iterator_types = ["parallel", "parallel"]} ins(%half : tensor<8x16xbf16>) outs(%f : tensor<8x16xf32>) {
  ^bb0(%in: bf16, %out: f32):
    %q = arith.extf %in : bf16 to f32
    linalg.yield %q : f32
  } -> tensor<8x16xf32>
  %sums = linalg.generic {indexing_maps = [#a, #column], iterator_types = ["reduction", "parallel"]}
    ins(%wide : tensor<8x16xf32>) outs(%w0 : tensor<16xf32>) {
  ^bb0(%in: f32, %w: f32):
    %w1 = arith.addf %w, %in : f32
    linalg.yield %w1 : f32
  } -> tensor<16xf32>
  return %wide, %sums : tensor<8x16xf32>, tensor<16xf32>
}
