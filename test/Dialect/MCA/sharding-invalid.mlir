// RUN: mca-opt %s --split-input-file --verify-diagnostics \
// RUN:   --pass-pipeline='builtin.module(func.func(sharding-propagation{traversal=backward}))'

shard.grid @grid(shape = 3)
func.func @uneven(%w: tensor<64x4x16xf32>, %n0: tensor<4x6xf32>) -> tensor<4x6xf32> {
  // expected-error @+1 {{'mca.weight_norms' op cannot be shared: a size of 4 is no multiple of 3 processes}}
  %n = mca.weight_norms ins(%w : tensor<64x4x16xf32>) outs(%n0 : tensor<4x6xf32>) -> tensor<4x6xf32>
  %heads = shard.sharding @grid split_axes = [[0]] : !shard.sharding
  %n1 = shard.shard %n to %heads : tensor<4x6xf32>
  return %n1 : tensor<4x6xf32>
}
