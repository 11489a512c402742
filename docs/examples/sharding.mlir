// Four processes in two rows: rows share the batch, the processes of a row the heads.
// Run by test/Dialect/MCA/sharding-example.test.
shard.grid @grid(shape = 2x2)

func.func @attention(%x: tensor<2x128x384xf32>, %w: tensor<384x12x32xf32>,
                     %a: tensor<2x12x128x128xf32>) -> tensor<2x12x128x32xf32> {
  %init = tensor.empty() : tensor<2x12x128x32xf32>
  %v = mca.encode values(%x : tensor<2x128x384xf32>) weight(%w : tensor<384x12x32xf32>)
         probabilities(%a : tensor<2x12x128x128xf32>)
         outs(%init : tensor<2x12x128x32xf32>) {alpha = 2.0e-01 : f64}
         -> tensor<2x12x128x32xf32>
  %split = shard.sharding @grid split_axes = [[0], [1]] : !shard.sharding
  %part = shard.shard %v to %split : tensor<2x12x128x32xf32>
  return %part : tensor<2x12x128x32xf32>
}
