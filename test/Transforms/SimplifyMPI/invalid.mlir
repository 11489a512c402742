// RUN: mca-opt %s --mca-simplify-mpi --verify-diagnostics

shard.grid @grid(shape = 2)

func.func @left(%x: tensor<?xf32>) -> tensor<?xf32> {
  // expected-error @+1 {{'shard.all_reduce' op has no form in MPI}}
  %sum = shard.all_reduce %x on @grid grid_axes = [0] : tensor<?xf32> -> tensor<?xf32>
  return %sum : tensor<?xf32>
}
