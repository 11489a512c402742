// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// B8: (1 - m) * (-10000) computed from the mask, then added: Hugging Face
// before 4.20, ONNX BERT.

// ONNX.
// ARGS: x, x, i2, x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<2x7x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: bias({{.*}} : tensor<3x8xf32>) probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: linalg.batch_matmul ins({{.*}} : tensor<6x5x7xf32>, tensor<6x7x8xf32>)
#bhqk = affine_map<(b, h, q, k) -> (b, h, q, k)>
#b00k = affine_map<(b, h, q, k) -> (b, 0, 0, k)>
#e = affine_map<(b, k, e) -> (e)>
#bke = affine_map<(b, k, e) -> (b, k, e)>
func.func @main(%q: tensor<2x3x5x4xf32>, %k: tensor<2x3x7x4xf32>, %keep: tensor<2x7xi64>, %x: tensor<2x7x10xf32>, %w: tensor<10x24xf32>, %bias: tensor<24xf32>) -> tensor<6x5x8xf32> {
  %empty = tensor.empty() : tensor<2x3x4x7xf32>
  %kt = linalg.transpose ins(%k : tensor<2x3x7x4xf32>) outs(%empty : tensor<2x3x4x7xf32>) permutation = [0, 1, 3, 2]
  %q3 = tensor.collapse_shape %q [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
  %k3 = tensor.collapse_shape %kt [[0, 1], [2], [3]] : tensor<2x3x4x7xf32> into tensor<6x4x7xf32>
  %init = arith.constant dense<0.0> : tensor<6x5x7xf32>
  %s3 = linalg.batch_matmul ins(%q3, %k3 : tensor<6x5x4xf32>, tensor<6x4x7xf32>) outs(%init : tensor<6x5x7xf32>) -> tensor<6x5x7xf32>
  %s = tensor.expand_shape %s3 [[0, 1], [2], [3]] output_shape [2, 3, 5, 7] : tensor<6x5x7xf32> into tensor<2x3x5x7xf32>
  %m4 = tensor.expand_shape %keep [[0], [1, 2, 3]] output_shape [2, 1, 1, 7] : tensor<2x7xi64> into tensor<2x1x1x7xi64>
  %mf = arith.sitofp %m4 : tensor<2x1x1x7xi64> to tensor<2x1x1x7xf32>
  %one = arith.constant dense<1.0> : tensor<2x1x1x7xf32>
  %inv = arith.subf %one, %mf : tensor<2x1x1x7xf32>
  %c = arith.constant dense<-1.000000e+04> : tensor<2x1x1x7xf32>
  %pen = arith.mulf %inv, %c : tensor<2x1x1x7xf32>
  %empty_1 = tensor.empty() : tensor<2x3x5x7xf32>
  %sm = linalg.generic {indexing_maps = [#bhqk, #b00k, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %pen : tensor<2x3x5x7xf32>, tensor<2x1x1x7xf32>) outs(%empty_1 : tensor<2x3x5x7xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.addf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %empty_2 = tensor.empty() : tensor<2x10x24xf32>
  %wb = linalg.broadcast ins(%w : tensor<10x24xf32>) outs(%empty_2 : tensor<2x10x24xf32>) dimensions = [0]
  %empty_3 = tensor.empty() : tensor<2x7x24xf32>
  %init_1 = arith.constant dense<0.0> : tensor<2x7x24xf32>
  %xw = linalg.batch_matmul ins(%x, %wb : tensor<2x7x10xf32>, tensor<2x10x24xf32>) outs(%init_1 : tensor<2x7x24xf32>) -> tensor<2x7x24xf32>
  %xwb = linalg.generic {indexing_maps = [#e, #bke, #bke], iterator_types = ["parallel", "parallel", "parallel"]} ins(%bias, %xw : tensor<24xf32>, tensor<2x7x24xf32>) outs(%empty_3 : tensor<2x7x24xf32>) {
  ^bb0(%in: f32, %in1: f32, %out: f32):
    %r = arith.addf %in, %in1 : f32
    linalg.yield %r : f32
  } -> tensor<2x7x24xf32>
  %v4 = tensor.expand_shape %xwb [[0], [1], [2, 3]] output_shape [2, 7, 3, 8] : tensor<2x7x24xf32> into tensor<2x7x3x8xf32>
  %empty_4 = tensor.empty() : tensor<2x3x7x8xf32>
  %vt = linalg.transpose ins(%v4 : tensor<2x7x3x8xf32>) outs(%empty_4 : tensor<2x3x7x8xf32>) permutation = [0, 2, 1, 3]
  %v = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<2x3x7x8xf32> into tensor<6x7x8xf32>
  %p = linalg.softmax dimension(3) ins(%sm : tensor<2x3x5x7xf32>) outs(%empty_1 : tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x5x7xf32> into tensor<6x5x7xf32>
  %init_2 = arith.constant dense<0.0> : tensor<6x5x8xf32>
  %y = linalg.batch_matmul ins(%p3, %v : tensor<6x5x7xf32>, tensor<6x7x8xf32>) outs(%init_2 : tensor<6x5x8xf32>) -> tensor<6x5x8xf32>
  return %y : tensor<6x5x8xf32>
}
