// RUN: mca-opt %s --pass-pipeline='builtin.module(func.func(sharding-propagation,shard-partition),canonicalize)' \
// RUN:   | FileCheck %s

shard.grid @grid(shape = 2)

// The outermost dimension of a group that is not 1 is split with the group.
// CHECK-LABEL: func.func @expand(
// CHECK-SAME: tensor<9x32xf32>) -> tensor<1x9x2x16xf32>
// CHECK: tensor.expand_shape {{.+}} output_shape [1, 9, 2, 16] : tensor<9x32xf32> into tensor<1x9x2x16xf32>
func.func @expand(%x: tensor<9x64xf32>) -> tensor<1x9x4x16xf32> {
  %y = tensor.expand_shape %x [[0, 1], [2, 3]] output_shape [1, 9, 4, 16]
         : tensor<9x64xf32> into tensor<1x9x4x16xf32>
  %heads = shard.sharding @grid split_axes = [[], [], [0]] : !shard.sharding
  %y1 = shard.shard %y to %heads : tensor<1x9x4x16xf32>
  return %y1 : tensor<1x9x4x16xf32>
}

// CHECK-LABEL: func.func @collapse(
// CHECK-SAME: tensor<1x9x2x16xf32>) -> tensor<9x32xf32>
func.func @collapse(%x: tensor<1x9x4x16xf32>) -> tensor<9x64xf32> {
  %heads = shard.sharding @grid split_axes = [[], [], [0]] : !shard.sharding
  %x1 = shard.shard %x to %heads annotate_for_users : tensor<1x9x4x16xf32>
  %y = tensor.collapse_shape %x1 [[0, 1], [2, 3]] : tensor<1x9x4x16xf32> into tensor<9x64xf32>
  return %y : tensor<9x64xf32>
}

// Others are whole.
// CHECK-LABEL: func.func @inner(
// CHECK-SAME: tensor<9x64xf32>)
// CHECK: tensor.expand_shape {{.+}} into tensor<9x4x16xf32>
// CHECK: shard.all_slice {{.+}} slice_axis = 2 : tensor<9x4x16xf32> -> tensor<9x4x8xf32>
func.func @inner(%x: tensor<9x64xf32>) -> tensor<9x4x16xf32> {
  %y = tensor.expand_shape %x [[0], [1, 2]] output_shape [9, 4, 16]
         : tensor<9x64xf32> into tensor<9x4x16xf32>
  %features = shard.sharding @grid split_axes = [[], [], [0]] : !shard.sharding
  %y1 = shard.shard %y to %features annotate_for_users : tensor<9x4x16xf32>
  return %y1 : tensor<9x4x16xf32>
}

// So are three heads for two processes.
// CHECK-LABEL: func.func @uneven(
// CHECK-SAME: tensor<9x48xf32>)
// CHECK: tensor.expand_shape {{.+}} into tensor<9x3x16xf32>
func.func @uneven(%x: tensor<9x48xf32>) -> tensor<9x3x16xf32> {
  %columns = shard.sharding @grid split_axes = [[]] : !shard.sharding
  %x1 = shard.shard %x to %columns annotate_for_users : tensor<9x48xf32>
  %y = tensor.expand_shape %x1 [[0], [1, 2]] output_shape [9, 3, 16]
         : tensor<9x48xf32> into tensor<9x3x16xf32>
  return %y : tensor<9x3x16xf32>
}
