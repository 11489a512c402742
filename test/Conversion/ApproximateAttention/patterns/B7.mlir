// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// B7: key-padding mask, (m == 0).view(B,1,1,K).expand, then fill (DistilBERT).

// torch-mlir.
// ARGS: x, x, i2, x, w, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<14x24xf32>
// CHECK: mca.encode values({{.*}} : tensor<2x7x10xf32>) weight({{.*}} : tensor<10x3x8xf32>)
// CHECK-SAME: bias({{.*}} : tensor<3x8xf32>) probabilities({{.*}} : tensor<2x3x5x7xf32>)
// CHECK: linalg.batch_matmul ins({{.*}} : tensor<6x5x7xf32>, tensor<6x7x8xf32>)
#b00k = affine_map<(b, h, q, k) -> (b, 0, 0, k)>
#bhqk = affine_map<(b, h, q, k) -> (b, h, q, k)>
#scalar = affine_map<(b, h, q, k) -> ()>
func.func @main(%q: tensor<2x3x5x4xf32>, %k: tensor<2x3x7x4xf32>, %keep: tensor<2x7xi64>, %x: tensor<2x7x10xf32>, %w: tensor<24x10xf32>, %bias: tensor<24xf32>) -> tensor<6x5x8xf32> {
  %fill = arith.constant dense<-3.40282347e+38> : tensor<f32>
  %empty = tensor.empty() : tensor<2x3x4x7xf32>
  %kt = linalg.transpose ins(%k : tensor<2x3x7x4xf32>) outs(%empty : tensor<2x3x4x7xf32>) permutation = [0, 1, 3, 2]
  %q3 = tensor.collapse_shape %q [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
  %k3 = tensor.collapse_shape %kt [[0, 1], [2], [3]] : tensor<2x3x4x7xf32> into tensor<6x4x7xf32>
  %init = arith.constant dense<0.0> : tensor<6x5x7xf32>
  %s3 = linalg.batch_matmul ins(%q3, %k3 : tensor<6x5x4xf32>, tensor<6x4x7xf32>) outs(%init : tensor<6x5x7xf32>) -> tensor<6x5x7xf32>
  %s = tensor.expand_shape %s3 [[0, 1], [2], [3]] output_shape [2, 3, 5, 7] : tensor<6x5x7xf32> into tensor<2x3x5x7xf32>
  %zero_i64 = arith.constant dense<0> : tensor<2x7xi64>
  %zero = arith.cmpi eq, %keep, %zero_i64 : tensor<2x7xi64>
  %z4 = tensor.expand_shape %zero [[0], [1, 2, 3]] output_shape [2, 1, 1, 7] : tensor<2x7xi1> into tensor<2x1x1x7xi1>
  %empty_1 = tensor.empty() : tensor<2x3x5x7xi1>
  %drop = linalg.generic {indexing_maps = [#b00k, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%z4 : tensor<2x1x1x7xi1>) outs(%empty_1 : tensor<2x3x5x7xi1>) {
  ^bb0(%in: i1, %out: i1):
    linalg.yield %in : i1
  } -> tensor<2x3x5x7xi1>
  %empty_2 = tensor.empty() : tensor<2x3x5x7xf32>
  %sm = linalg.generic {indexing_maps = [#bhqk, #scalar, #bhqk, #bhqk], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%drop, %fill, %s : tensor<2x3x5x7xi1>, tensor<f32>, tensor<2x3x5x7xf32>) outs(%empty_2 : tensor<2x3x5x7xf32>) {
  ^bb0(%in: i1, %in1: f32, %in2: f32, %out: f32):
    %r = arith.select %in, %in1, %in2 : f32
    linalg.yield %r : f32
  } -> tensor<2x3x5x7xf32>
  %x2 = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x7x10xf32> into tensor<14x10xf32>
  %empty_3 = tensor.empty() : tensor<10x24xf32>
  %wt = linalg.transpose ins(%w : tensor<24x10xf32>) outs(%empty_3 : tensor<10x24xf32>) permutation = [1, 0]
  %empty_4 = tensor.empty() : tensor<14x24xf32>
  %init_1 = arith.constant dense<0.0> : tensor<14x24xf32>
  %xw = linalg.matmul ins(%x2, %wt : tensor<14x10xf32>, tensor<10x24xf32>) outs(%init_1 : tensor<14x24xf32>) -> tensor<14x24xf32>
  %bb = linalg.broadcast ins(%bias : tensor<24xf32>) outs(%empty_4 : tensor<14x24xf32>) dimensions = [0]
  %xwb = arith.addf %xw, %bb : tensor<14x24xf32>
  %v4 = tensor.expand_shape %xwb [[0, 1], [2, 3]] output_shape [2, 7, 3, 8] : tensor<14x24xf32> into tensor<2x7x3x8xf32>
  %empty_5 = tensor.empty() : tensor<2x3x7x8xf32>
  %vt = linalg.transpose ins(%v4 : tensor<2x7x3x8xf32>) outs(%empty_5 : tensor<2x3x7x8xf32>) permutation = [0, 2, 1, 3]
  %v = tensor.collapse_shape %vt [[0, 1], [2], [3]] : tensor<2x3x7x8xf32> into tensor<6x7x8xf32>
  %p = linalg.softmax dimension(3) ins(%sm : tensor<2x3x5x7xf32>) outs(%empty_2 : tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32>
  %p3 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x5x7xf32> into tensor<6x5x7xf32>
  %init_2 = arith.constant dense<0.0> : tensor<6x5x8xf32>
  %y = linalg.batch_matmul ins(%p3, %v : tensor<6x5x7xf32>, tensor<6x7x8xf32>) outs(%init_2 : tensor<6x5x8xf32>) -> tensor<6x5x8xf32>
  return %y : tensor<6x5x8xf32>
}
