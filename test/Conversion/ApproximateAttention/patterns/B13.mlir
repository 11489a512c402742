// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// B13: sliding window, causal (Mistral) or on both sides (Longformer,
// ModernBERT).

// torch-mlir: two comparisons and their conjunction.
// ARGS: x, x, x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<14x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: bias({{.*}} : tensor<3x8xf32>) probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: linalg.batch_matmul ins({{.*}} : tensor<6x5x7xf32>, tensor<6x7x8xf32>)
#i = affine_map<(i) -> (i)>
#q = affine_map<(q, k) -> (q)>
#k = affine_map<(q, k) -> (k)>
#qk = affine_map<(q, k) -> (q, k)>
#qk_1 = affine_map<(b, h, q, k) -> (q, k)>
#bhqk = affine_map<(b, h, q, k) -> (b, h, q, k)>
func.func @main(%q: tensor<2x3x5x4xf32>, %k: tensor<2x3x7x4xf32>, %x: tensor<2x7x10xf32>, %w: tensor<24x10xf32>, %bias: tensor<24xf32>) -> tensor<6x5x8xf32> {
  %width = arith.constant 3 : i64
  %lowest = arith.constant -3.40282347e+38 : f32
  %empty = tensor.empty() : tensor<2x3x4x7xf32>
  %kt = linalg.transpose ins(%k : tensor<2x3x7x4xf32>) outs(%empty : tensor<2x3x4x7xf32>) permutation = [0, 1, 3, 2]
  %q3 = tensor.collapse_shape %q [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
  %k3 = tensor.collapse_shape %kt [[0, 1], [2], [3]] : tensor<2x3x4x7xf32> into tensor<6x4x7xf32>
  %init = arith.constant dense<0.0> : tensor<6x5x7xf32>
  %s3 = linalg.batch_matmul ins(%q3, %k3 : tensor<6x5x4xf32>, tensor<6x4x7xf32>) outs(%init : tensor<6x5x7xf32>) -> tensor<6x5x7xf32>
  %s = tensor.expand_shape %s3 [[0, 1], [2], [3]] output_shape [2, 3, 5, 7] : tensor<6x5x7xf32> into tensor<2x3x5x7xf32>
  %empty_1 = tensor.empty() : tensor<5xi64>
  %rows = linalg.generic {indexing_maps = [#i], iterator_types = ["parallel"]} outs(%empty_1 : tensor<5xi64>) {
  ^bb0(%out: i64):
    %index = linalg.index 0 : index
    %r = arith.index_cast %index : index to i64
    linalg.yield %r : i64
  } -> tensor<5xi64>
  %empty_2 = tensor.empty() : tensor<7xi64>
  %cols = linalg.generic {indexing_maps = [#i], iterator_types = ["parallel"]} outs(%empty_2 : tensor<7xi64>) {
  ^bb0(%out: i64):
    %index = linalg.index 0 : index
    %r = arith.index_cast %index : index to i64
    linalg.yield %r : i64
  } -> tensor<7xi64>
  %empty_3 = tensor.empty() : tensor<5x7xi1>
  %near = linalg.generic {indexing_maps = [#q, #k, #qk], iterator_types = ["parallel", "parallel"]} ins(%rows, %cols : tensor<5xi64>, tensor<7xi64>) outs(%empty_3 : tensor<5x7xi1>) {
  ^bb0(%in: i64, %in1: i64, %out: i1):
    %d = arith.subi %in, %in1 : i64
    %r = arith.cmpi slt, %d, %width : i64
    linalg.yield %r : i1
  } -> tensor<5x7xi1>
  %past = linalg.generic {indexing_maps = [#q, #k, #qk], iterator_types = ["parallel", "parallel"]} ins(%rows, %cols : tensor<5xi64>, tensor<7xi64>) outs(%empty_3 : tensor<5x7xi1>) {
  ^bb0(%in: i64, %in1: i64, %out: i1):
    %r = arith.cmpi sge, %in, %in1 : i64
    linalg.yield %r : i1
  } -> tensor<5x7xi1>
  %both = arith.andi %near, %past : tensor<5x7xi1>
  %empty_4 = tensor.empty() : tensor<2x3x5x7xf32>
  %sm = linalg.generic {indexing_maps = [#qk_1, #bhqk, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%both, %s : tensor<5x7xi1>, tensor<2x3x5x7xf32>) outs(%empty_4 : tensor<2x3x5x7xf32>) {
  ^bb0(%in: i1, %in1: f32, %out: f32):
    %r = arith.select %in, %in1, %lowest : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %x2 = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x7x10xf32> into tensor<14x10xf32>
  %empty_5 = tensor.empty() : tensor<10x24xf32>
  %wt = linalg.transpose ins(%w : tensor<24x10xf32>) outs(%empty_5 : tensor<10x24xf32>) permutation = [1, 0]
  %empty_6 = tensor.empty() : tensor<14x24xf32>
  %init_1 = arith.constant dense<0.0> : tensor<14x24xf32>
  %xw = linalg.matmul ins(%x2, %wt : tensor<14x10xf32>, tensor<10x24xf32>) outs(%init_1 : tensor<14x24xf32>) -> tensor<14x24xf32>
  %bb = linalg.broadcast ins(%bias : tensor<24xf32>) outs(%empty_6 : tensor<14x24xf32>) dimensions = [0]
  %xwb = arith.addf %xw, %bb : tensor<14x24xf32>
  %v4 = tensor.expand_shape %xwb [[0, 1], [2, 3]] output_shape [2, 7, 3, 8] : tensor<14x24xf32> into tensor<2x7x3x8xf32>
  %empty_7 = tensor.empty() : tensor<2x3x7x8xf32>
  %vt = linalg.transpose ins(%v4 : tensor<2x7x3x8xf32>) outs(%empty_7 : tensor<2x3x7x8xf32>) permutation = [0, 2, 1, 3]
  %v = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<2x3x7x8xf32> into tensor<6x7x8xf32>
  %p = linalg.softmax dimension(3) ins(%sm : tensor<2x3x5x7xf32>) outs(%empty_4 : tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x5x7xf32> into tensor<6x5x7xf32>
  %init_2 = arith.constant dense<0.0> : tensor<6x5x8xf32>
  %y = linalg.batch_matmul ins(%p3, %v : tensor<6x5x7xf32>, tensor<6x7x8xf32>) outs(%init_2 : tensor<6x5x8xf32>) -> tensor<6x5x8xf32>
  return %y : tensor<6x5x8xf32>
}
