// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// C6: what transform.structured.decompose_interface makes of linalg.softmax:
// maxnumf from NaN, subtraction and exponential in one body.

// Four dimensions.
// ARGS: x, x, mask-low, x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<2x7x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: bias({{.*}} : tensor<3x8xf32>) probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: linalg.batch_matmul ins({{.*}} : tensor<6x5x7xf32>, tensor<6x7x8xf32>)
#bhqk = affine_map<(b, h, q, k) -> (b, h, q, k)>
#b0qk = affine_map<(b, h, q, k) -> (b, 0, q, k)>
#de = affine_map<(b, d, e) -> (d, e)>
#bde = affine_map<(b, d, e) -> (b, d, e)>
#e = affine_map<(b, k, e) -> (e)>
#bke = affine_map<(b, k, e) -> (b, k, e)>
#bhq = affine_map<(b, h, q, k) -> (b, h, q)>
func.func @main(%q: tensor<2x3x5x4xf32>, %k: tensor<2x3x7x4xf32>, %mask: tensor<2x1x5x7xf32>, %x: tensor<2x7x10xf32>, %w: tensor<10x24xf32>, %bias: tensor<24xf32>) -> tensor<6x5x8xf32> {
  %zero = arith.constant 0.0 : f32
  %c = arith.constant 0xFFC00000 : f32
  %empty = tensor.empty() : tensor<2x3x4x7xf32>
  %kt = linalg.transpose ins(%k : tensor<2x3x7x4xf32>) outs(%empty : tensor<2x3x4x7xf32>) permutation = [0, 1, 3, 2]
  %q3 = tensor.collapse_shape %q [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
  %k3 = tensor.collapse_shape %kt [[0, 1], [2], [3]] : tensor<2x3x4x7xf32> into tensor<6x4x7xf32>
  %empty_1 = tensor.empty() : tensor<6x5x7xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty_1 : tensor<6x5x7xf32>) -> tensor<6x5x7xf32>
  %s3 = linalg.batch_matmul ins(%q3, %k3 : tensor<6x5x4xf32>, tensor<6x4x7xf32>) outs(%init : tensor<6x5x7xf32>) -> tensor<6x5x7xf32>
  %s = tensor.expand_shape %s3 [[0, 1], [2], [3]] output_shape [2, 3, 5, 7] : tensor<6x5x7xf32> into tensor<2x3x5x7xf32>
  %empty_2 = tensor.empty() : tensor<2x3x5x7xf32>
  %sm = linalg.generic {indexing_maps = [#bhqk, #b0qk, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %mask : tensor<2x3x5x7xf32>, tensor<2x1x5x7xf32>) outs(%empty_2 : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.addf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %empty_3 = tensor.empty() : tensor<2x10x24xf32>
  %wb = linalg.generic {indexing_maps = [#de, #bde], iterator_types = ["parallel", "parallel", "parallel"]} ins(%w : tensor<10x24xf32>) outs(%empty_3 : tensor<2x10x24xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<2x10x24xf32>
  %empty_4 = tensor.empty() : tensor<2x7x24xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_4 : tensor<2x7x24xf32>) -> tensor<2x7x24xf32>
  %xw = linalg.batch_matmul ins(%x, %wb : tensor<2x7x10xf32>, tensor<2x10x24xf32>) outs(%init_1 : tensor<2x7x24xf32>) -> tensor<2x7x24xf32>
  %xwb = linalg.generic {indexing_maps = [#e, #bke, #bke], iterator_types = ["parallel", "parallel", "parallel"]} ins(%bias, %xw : tensor<24xf32>, tensor<2x7x24xf32>) outs(%empty_4 : tensor<2x7x24xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.addf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<2x7x24xf32>
  %v4 = tensor.expand_shape %xwb [[0], [1], [2, 3]] output_shape [2, 7, 3, 8] : tensor<2x7x24xf32> into tensor<2x7x3x8xf32>
  %empty_5 = tensor.empty() : tensor<2x3x7x8xf32>
  %vt = linalg.transpose ins(%v4 : tensor<2x7x3x8xf32>) outs(%empty_5 : tensor<2x3x7x8xf32>) permutation = [0, 2, 1, 3]
  %v = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<2x3x7x8xf32> into tensor<6x7x8xf32>
  %empty_6 = tensor.empty() : tensor<2x3x5xf32>
  %init_2 = linalg.fill ins(%c : f32) outs(%empty_6 : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %max = linalg.generic {indexing_maps = [#bhqk, #bhq], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%sm : tensor<2x3x5x7xf32>) outs(%init_2 : tensor<2x3x5xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = arith.maxnumf %in, %out : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5xf32>
  %exp = linalg.generic {indexing_maps = [#bhqk, #bhq, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sm, %max : tensor<2x3x5x7xf32>, tensor<2x3x5xf32>) outs(%empty_2 : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %d = arith.subf %in, %in1 : f32
    %r = math.exp %d : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %init_3 = linalg.fill ins(%zero : f32) outs(%empty_6 : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %sum = linalg.generic {indexing_maps = [#bhqk, #bhq], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x5x7xf32>) outs(%init_3 : tensor<2x3x5xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = arith.addf %in, %out : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5xf32>
  %p = linalg.generic {indexing_maps = [#bhqk, #bhq, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x5x7xf32>, tensor<2x3x5xf32>) outs(%empty_2 : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.divf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x5x7xf32> into tensor<6x5x7xf32>
  %empty_7 = tensor.empty() : tensor<6x5x8xf32>
  %init_4 = linalg.fill ins(%zero : f32) outs(%empty_7 : tensor<6x5x8xf32>) -> tensor<6x5x8xf32>
  %y = linalg.batch_matmul ins(%p3, %v : tensor<6x5x7xf32>, tensor<6x7x8xf32>) outs(%init_4 : tensor<6x5x8xf32>) -> tensor<6x5x8xf32>
  return %y : tensor<6x5x8xf32>
}
