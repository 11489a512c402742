// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// B21: packed sequences, block-diagonal mask from segment numbers or cumulative
// lengths (cu_seqlens).

// Segments counted from cumulative lengths.
// ARGS: x, x, x, w
// CHECK-LABEL: func.func @main
// CHECK-NOT: -> tensor<5x7xf32>
// CHECK: mca.encode values({{.*}} : tensor<5x9xf32>) weight({{.*}} : tensor<9x1x7xf32>)
// CHECK-SAME: probabilities({{.*}} : tensor<1x6x5xf32>)
// CHECK: linalg.matmul ins({{.*}} : tensor<6x5xf32>, tensor<5x7xf32>)
#i = affine_map<(i) -> (i)>
#i_1 = affine_map<(i, c) -> (i)>
#c = affine_map<(i, c) -> (c)>
#q = affine_map<(q, k) -> (q)>
#k = affine_map<(q, k) -> (k)>
#qk = affine_map<(q, k) -> (q, k)>
func.func @main(%q: tensor<6x4xf32>, %k: tensor<5x4xf32>, %x: tensor<5x9xf32>, %w: tensor<9x7xf32>) -> tensor<6x7xf32> {
  %ends = arith.constant dense<[2, 4]> : tensor<2xi64>
  %ninf = arith.constant 0xFF800000 : f32
  %empty = tensor.empty() : tensor<4x5xf32>
  %kt = linalg.transpose ins(%k : tensor<5x4xf32>) outs(%empty : tensor<4x5xf32>) permutation = [1, 0]
  %empty_1 = tensor.empty() : tensor<6x5xf32>
  %init = arith.constant dense<0.0> : tensor<6x5xf32>
  %s = linalg.matmul ins(%q, %kt : tensor<6x4xf32>, tensor<4x5xf32>) outs(%init : tensor<6x5xf32>) -> tensor<6x5xf32>
  %empty_2 = tensor.empty() : tensor<6xi64>
  %at = linalg.generic {indexing_maps = [#i], iterator_types = ["parallel"]} outs(%empty_2 : tensor<6xi64>) {
  ^bb0(%out: i64):
    %index = linalg.index 0 : index
    %r = arith.index_cast %index : index to i64
    linalg.yield %r : i64
  } -> tensor<6xi64>
  %init_1 = arith.constant dense<0> : tensor<6xi64>
  %segq = linalg.generic {indexing_maps = [#i_1, #c, #i_1], iterator_types = ["parallel", "reduction"]} ins(%at, %ends : tensor<6xi64>, tensor<2xi64>) outs(%init_1 : tensor<6xi64>) {
  ^bb0(%in: i64, %in1: i64, %out: i64):
    %past = arith.cmpi sge, %in, %in1 : i64
    %one_more = arith.extui %past : i1 to i64
    %r = arith.addi %out, %one_more : i64
    linalg.yield %r : i64
  } -> tensor<6xi64>
  %empty_3 = tensor.empty() : tensor<5xi64>
  %at_1 = linalg.generic {indexing_maps = [#i], iterator_types = ["parallel"]} outs(%empty_3 : tensor<5xi64>) {
  ^bb0(%out: i64):
    %index = linalg.index 0 : index
    %r = arith.index_cast %index : index to i64
    linalg.yield %r : i64
  } -> tensor<5xi64>
  %init_2 = arith.constant dense<0> : tensor<5xi64>
  %segk = linalg.generic {indexing_maps = [#i_1, #c, #i_1], iterator_types = ["parallel", "reduction"]} ins(%at_1, %ends : tensor<5xi64>, tensor<2xi64>) outs(%init_2 : tensor<5xi64>) {
  ^bb0(%in: i64, %in1: i64, %out: i64):
    %past = arith.cmpi sge, %in, %in1 : i64
    %one_more = arith.extui %past : i1 to i64
    %r = arith.addi %out, %one_more : i64
    linalg.yield %r : i64
  } -> tensor<5xi64>
  %sm = linalg.generic {indexing_maps = [#q, #k, #qk, #qk], iterator_types = ["parallel", "parallel"]} ins(%segq, %segk, %s : tensor<6xi64>, tensor<5xi64>, tensor<6x5xf32>) outs(%empty_1 : tensor<6x5xf32>) {
  ^bb0(%in: i64, %in1: i64, %in2: f32, %out: f32):
    %same = arith.cmpi eq, %in, %in1 : i64
    %r = arith.select %same, %in2, %ninf : f32
    linalg.yield %r : f32
  } -> tensor<6x5xf32>
  %init_3 = arith.constant dense<0.0> : tensor<5x7xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x9xf32>, tensor<9x7xf32>) outs(%init_3 : tensor<5x7xf32>) -> tensor<5x7xf32>
  %p = linalg.softmax dimension(1) ins(%sm : tensor<6x5xf32>) outs(%empty_1 : tensor<6x5xf32>) -> tensor<6x5xf32>
  %init_4 = arith.constant dense<0.0> : tensor<6x7xf32>
  %y = linalg.matmul ins(%p, %v : tensor<6x5xf32>, tensor<5x7xf32>) outs(%init_4 : tensor<6x7xf32>) -> tensor<6x7xf32>
  return %y : tensor<6x7xf32>
}
