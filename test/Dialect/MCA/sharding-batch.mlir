// RUN: mca-opt %s --pass-pipeline='builtin.module(func.func(sharding-propagation,shard-partition),canonicalize)' \
// RUN:   | FileCheck %s

// Two processes share the batch and two the heads of what each has.
shard.grid @grid(shape = 2x2)

// CHECK-LABEL: func.func @batch(
// CHECK-SAME: tensor<1x17x64xf32>, %{{.+}}: tensor<64x2x16xf32>, %{{.+}}: tensor<1x2x9x17xf32>, %{{.+}}: tensor<1x2x17x16xf32>
// CHECK: %[[PROCESS:.+]] = shard.process_multi_index on @grid axes = [1] : index
// CHECK: %[[FIRST:.+]] = arith.muli %[[PROCESS]], %c2 : index
// CHECK: first_head(%[[FIRST]])
func.func @batch(%x: tensor<2x17x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<2x4x9x17xf32>,
                 %v0: tensor<2x4x17x16xf32>) -> tensor<2x4x17x16xf32> {
  %v = mca.encode values(%x : tensor<2x17x64xf32>) weight(%w : tensor<64x4x16xf32>)
         probabilities(%a : tensor<2x4x9x17xf32>) outs(%v0 : tensor<2x4x17x16xf32>)
         {alpha = 0.2 : f64} -> tensor<2x4x17x16xf32>
  %both = shard.sharding @grid split_axes = [[0], [1]] : !shard.sharding
  %v1 = shard.shard %v to %both : tensor<2x4x17x16xf32>
  return %v1 : tensor<2x4x17x16xf32>
}

// Of the batch alone nothing depends on which element it is.
// CHECK-LABEL: func.func @single(
// CHECK: mca.encode
// CHECK-NOT: first_head
// CHECK-SAME: -> tensor<1x4x17x16xf32>
func.func @single(%x: tensor<2x17x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<2x4x9x17xf32>,
                  %v0: tensor<2x4x17x16xf32>) -> tensor<2x4x17x16xf32> {
  %v = mca.encode values(%x : tensor<2x17x64xf32>) weight(%w : tensor<64x4x16xf32>)
         probabilities(%a : tensor<2x4x9x17xf32>) outs(%v0 : tensor<2x4x17x16xf32>)
         {alpha = 0.2 : f64} -> tensor<2x4x17x16xf32>
  %first = shard.sharding @grid split_axes = [[0]] : !shard.sharding
  %v1 = shard.shard %v to %first : tensor<2x4x17x16xf32>
  return %v1 : tensor<2x4x17x16xf32>
}

// A wish for parts of tokens or features is met after the operation.
// CHECK-LABEL: func.func @tokens(
// CHECK: mca.centroids {{.+}} -> tensor<4x64xf32>
// CHECK: shard.all_slice {{.+}} grid_axes = [0] slice_axis = 1 : tensor<4x64xf32> -> tensor<4x32xf32>
func.func @tokens(%x: tensor<17x64xf32>, %w: tensor<4x17xf32>, %k: tensor<4x17xi32>,
                  %z0: tensor<4x64xf32>) -> tensor<4x64xf32> {
  %z = mca.centroids ins(%x, %w, %k : tensor<17x64xf32>, tensor<4x17xf32>, tensor<4x17xi32>)
         outs(%z0 : tensor<4x64xf32>) -> tensor<4x64xf32>
  %features = shard.sharding @grid split_axes = [[], [0]] : !shard.sharding
  %z1 = shard.shard %z to %features annotate_for_users : tensor<4x64xf32>
  return %z1 : tensor<4x64xf32>
}
