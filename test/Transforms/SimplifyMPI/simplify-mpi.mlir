// RUN: mca-opt %s --mca-simplify-mpi | FileCheck %s

// CHECK-NOT: shard.grid
shard.grid @unused(shape = 2)

// CHECK-LABEL: func.func @one_color
// CHECK: %[[WORLD:.+]] = mpi.comm_world
// CHECK-NOT: mpi.comm_split
// CHECK: mpi.allreduce(%{{.+}}, %{{.+}}, MPI_SUM, %[[WORLD]])
func.func @one_color(%a: memref<8xf32>, %rank: i32) {
  %world = mpi.comm_world : !mpi.comm
  %c0 = arith.constant 0 : i32
  %all = mpi.comm_split(%world, %c0, %rank) : !mpi.comm
  mpi.allreduce(%a, %a, MPI_SUM, %all) : memref<8xf32>, memref<8xf32>
  return
}

// CHECK-LABEL: func.func @colors
// CHECK: %[[ROW:.+]] = mpi.comm_split
// CHECK: mpi.allreduce(%{{.+}}, %{{.+}}, MPI_SUM, %[[ROW]])
func.func @colors(%a: memref<8xf32>, %rank: i32) {
  %world = mpi.comm_world : !mpi.comm
  %row = mpi.comm_split(%world, %rank, %rank) : !mpi.comm
  mpi.allreduce(%a, %a, MPI_SUM, %row) : memref<8xf32>, memref<8xf32>
  return
}

// Who asks for a rank gets the one by the key.
// CHECK-LABEL: func.func @ranks
// CHECK: mpi.comm_split
func.func @ranks(%key: i32) -> i32 {
  %world = mpi.comm_world : !mpi.comm
  %c0 = arith.constant 0 : i32
  %all = mpi.comm_split(%world, %c0, %key) : !mpi.comm
  %rank = mpi.comm_rank(%all) : i32
  return %rank : i32
}
