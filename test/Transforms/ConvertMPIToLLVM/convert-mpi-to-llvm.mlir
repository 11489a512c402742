// RUN: mca-opt %s --mca-convert-mpi-to-llvm | FileCheck %s

// The names are those of the library: upstream says ompi_mpi_sum.
// CHECK-DAG: llvm.mlir.global external @ompi_mpi_op_sum()
// CHECK-DAG: llvm.mlir.global external @ompi_mpi_comm_world()
// CHECK-NOT: @ompi_mpi_sum
module attributes {dlti.map = #dlti.map<"MPI:Implementation" = "OpenMPI">} {
  // CHECK-LABEL: func.func @sum
  // CHECK: llvm.mlir.addressof @ompi_mpi_op_sum
  // CHECK: llvm.call @MPI_Allreduce
  func.func @sum(%a: memref<8xf32>) {
    %world = mpi.comm_world : !mpi.comm
    mpi.allreduce(%a, %a, MPI_SUM, %world) : memref<8xf32>, memref<8xf32>
    return
  }

  // CHECK-LABEL: func.func @none
  // CHECK: linalg.fill
  func.func @none(%a: memref<8xf32>, %x: f32) {
    linalg.fill ins(%x : f32) outs(%a : memref<8xf32>)
    return
  }
}
