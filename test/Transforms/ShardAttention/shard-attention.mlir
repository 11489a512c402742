// RUN: mca-opt %s --mca-shard-attention=processes=2 | FileCheck %s --check-prefix=ANNOTATED
// RUN: mca-opt %s --pass-pipeline='builtin.module(mca-shard-attention,func.func(shard-partition),canonicalize,cse)' \
// RUN:   | FileCheck %s
// RUN: mca-opt %s --pass-pipeline='builtin.module(mca-shard-attention{split=batch},func.func(shard-partition),canonicalize,cse)' \
// RUN:   | FileCheck %s --check-prefix=BATCH

// ANNOTATED: shard.grid @mca_grid(shape = 2)

// The projection of the queries is split by its columns, that of the outputs by
// its rows: one sum is left.
// ANNOTATED-LABEL: func.func @block(
// ANNOTATED: %[[HEADS:.+]] = shard.sharding @mca_grid split_axes = {{\[\[}}0]] : !shard.sharding
// ANNOTATED: mca.encode
// CHECK-LABEL: func.func @block(
// CHECK-SAME: %[[X:.+]]: tensor<17x64xf32>, %[[A:.+]]: tensor<4x17x17xf32>
// CHECK-SAME: -> tensor<17x64xf32>
// CHECK-DAG: shard.all_slice {{.+}} slice_axis = 1 : tensor<64x4x16xf32> -> tensor<64x2x16xf32>
// CHECK-DAG: shard.all_slice %[[A]] {{.+}} slice_axis = 0 : tensor<4x17x17xf32> -> tensor<2x17x17xf32>
// CHECK: mca.encode {{.+}} -> tensor<2x17x16xf32>
// CHECK: linalg.batch_matmul {{.+}} -> tensor<2x17x16xf32>
// CHECK: linalg.transpose {{.+}} outs(%{{.+}} : tensor<17x2x16xf32>)
// CHECK: tensor.collapse_shape {{.+}} : tensor<17x2x16xf32> into tensor<17x32xf32>
// CHECK: linalg.matmul ins({{.+}} : tensor<17x32xf32>, tensor<32x64xf32>)
// CHECK: %[[SUM:.+]] = shard.all_reduce {{.+}} : tensor<17x64xf32> -> tensor<17x64xf32>
// CHECK-NOT: shard.all_gather
// CHECK: return %[[SUM]]
func.func @block(%x: tensor<17x64xf32>, %a: tensor<4x17x17xf32>, %w: tensor<64x4x16xf32>,
                 %wo: tensor<64x64xf32>) -> tensor<17x64xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<4x17x16xf32>
  %v = mca.encode values(%x : tensor<17x64xf32>) weight(%w : tensor<64x4x16xf32>)
         probabilities(%a : tensor<4x17x17xf32>) outs(%v0 : tensor<4x17x16xf32>)
         {alpha = 0.2 : f64} -> tensor<4x17x16xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%v0 : tensor<4x17x16xf32>) -> tensor<4x17x16xf32>
  %y = linalg.batch_matmul ins(%a, %v : tensor<4x17x17xf32>, tensor<4x17x16xf32>)
         outs(%zeros : tensor<4x17x16xf32>) -> tensor<4x17x16xf32>
  %t0 = tensor.empty() : tensor<17x4x16xf32>
  %t = linalg.transpose ins(%y : tensor<4x17x16xf32>) outs(%t0 : tensor<17x4x16xf32>)
         permutation = [1, 0, 2]
  %c = tensor.collapse_shape %t [[0], [1, 2]] : tensor<17x4x16xf32> into tensor<17x64xf32>
  %o0 = tensor.empty() : tensor<17x64xf32>
  %of = linalg.fill ins(%zero : f32) outs(%o0 : tensor<17x64xf32>) -> tensor<17x64xf32>
  %o = linalg.matmul ins(%c, %wo : tensor<17x64xf32>, tensor<64x64xf32>)
         outs(%of : tensor<17x64xf32>) -> tensor<17x64xf32>
  return %o : tensor<17x64xf32>
}

// An operation without the interface gets all heads and gives all; so does one
// that asks for the number of the head.
// CHECK-LABEL: func.func @numbered(
// CHECK: linalg.generic {{.+}} outs(%{{.+}} : tensor<4x17x17xf32>)
// CHECK: linalg.index 0
// CHECK: shard.all_slice {{.+}} : tensor<4x17x17xf32> -> tensor<2x17x17xf32>
// CHECK: mca.encode {{.+}} -> tensor<2x17x16xf32>
// CHECK: shard.all_gather {{.+}} gather_axis = 0 : tensor<2x17x16xf32> -> tensor<4x17x16xf32>
// CHECK: tensor.extract_slice {{.+}} : tensor<4x17x16xf32> to tensor<3x17x16xf32>
func.func @numbered(%x: tensor<17x64xf32>, %s: tensor<4x17x17xf32>, %w: tensor<64x4x16xf32>)
    -> tensor<3x17x16xf32> {
  %e = tensor.empty() : tensor<4x17x17xf32>
  %a = linalg.generic {indexing_maps = [affine_map<(h, i, j) -> (h, i, j)>,
                                        affine_map<(h, i, j) -> (h, i, j)>],
                       iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%s : tensor<4x17x17xf32>) outs(%e : tensor<4x17x17xf32>) {
  ^bb0(%in: f32, %out: f32):
    %h = linalg.index 0 : index
    %i = arith.index_cast %h : index to i32
    %f = arith.sitofp %i : i32 to f32
    %sum = arith.addf %in, %f : f32
    linalg.yield %sum : f32
  } -> tensor<4x17x17xf32>
  %v0 = tensor.empty() : tensor<4x17x16xf32>
  %v = mca.encode values(%x : tensor<17x64xf32>) weight(%w : tensor<64x4x16xf32>)
         probabilities(%a : tensor<4x17x17xf32>) outs(%v0 : tensor<4x17x16xf32>)
         {alpha = 0.2 : f64} -> tensor<4x17x16xf32>
  %part = tensor.extract_slice %v[0, 0, 0] [3, 17, 16] [1, 1, 1]
            : tensor<4x17x16xf32> to tensor<3x17x16xf32>
  return %part : tensor<3x17x16xf32>
}

// Constants, and tensors that a region reads.
// CHECK-LABEL: func.func @regions(
// CHECK: arith.constant dense<[1.000000e+00, 2.000000e+00, 3.000000e+00, 4.000000e+00]>
// CHECK: %[[V:.+]] = mca.encode {{.+}} -> tensor<2x17x16xf32>
// CHECK: %[[ALL:.+]] = shard.all_gather %[[V]]
// CHECK: linalg.generic
// CHECK: tensor.extract %[[ALL]]
func.func @regions(%x: tensor<17x64xf32>, %a: tensor<4x17x17xf32>, %w: tensor<64x4x16xf32>)
    -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %numbers = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %v0 = tensor.empty() : tensor<4x17x16xf32>
  %v = mca.encode values(%x : tensor<17x64xf32>) weight(%w : tensor<64x4x16xf32>)
         probabilities(%a : tensor<4x17x17xf32>) outs(%v0 : tensor<4x17x16xf32>)
         {alpha = 0.2 : f64} -> tensor<4x17x16xf32>
  %e = tensor.empty() : tensor<4xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(h) -> (h)>, affine_map<(h) -> (h)>],
                       iterator_types = ["parallel"]}
      ins(%numbers : tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %one = tensor.extract %v[%c0, %c0, %c0] : tensor<4x17x16xf32>
    %sum = arith.addf %in, %one : f32
    linalg.yield %sum : f32
  } -> tensor<4xf32>
  return %r : tensor<4xf32>
}

// What upstream cannot partition at all is whole, and what follows is not.
// CHECK-LABEL: func.func @convolution(
// CHECK: linalg.conv_1d_nwc_wcf {{.+}} -> tensor<1x17x64xf32>
// CHECK: mca.encode {{.+}} -> tensor<1x2x17x16xf32>
func.func @convolution(%x: tensor<1x19x8xf32>, %f: tensor<3x8x64xf32>, %x0: tensor<1x17x64xf32>,
                       %w: tensor<64x4x16xf32>, %a: tensor<1x4x17x17xf32>)
    -> tensor<1x4x17x16xf32> {
  %c = linalg.conv_1d_nwc_wcf ins(%x, %f : tensor<1x19x8xf32>, tensor<3x8x64xf32>)
         outs(%x0 : tensor<1x17x64xf32>) -> tensor<1x17x64xf32>
  %v0 = tensor.empty() : tensor<1x4x17x16xf32>
  %v = mca.encode values(%c : tensor<1x17x64xf32>) weight(%w : tensor<64x4x16xf32>)
         probabilities(%a : tensor<1x4x17x17xf32>) outs(%v0 : tensor<1x4x17x16xf32>)
         {alpha = 0.2 : f64} -> tensor<1x4x17x16xf32>
  return %v : tensor<1x4x17x16xf32>
}

// BATCH-LABEL: func.func @batch(
// BATCH: mca.attend {{.+}} -> tensor<1x4x9x16xf32>
// BATCH: shard.all_gather {{.+}} gather_axis = 0 : tensor<1x4x9x16xf32> -> tensor<2x4x9x16xf32>
func.func @batch(%x: tensor<2x17x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<2x4x9x17xf32>)
    -> tensor<2x4x9x16xf32> {
  %y0 = tensor.empty() : tensor<2x4x9x16xf32>
  %y = mca.attend values(%x : tensor<2x17x64xf32>) weight(%w : tensor<64x4x16xf32>)
         probabilities(%a : tensor<2x4x9x17xf32>) outs(%y0 : tensor<2x4x9x16xf32>)
         {alpha = 0.2 : f64, bidirectional, estimator = #mca<estimator centroid>}
         -> tensor<2x4x9x16xf32>
  return %y : tensor<2x4x9x16xf32>
}
