// RUN: mca-opt %models/minilm_sdpa_b1s128.mlir \
// RUN:   --pass-pipeline='builtin.module(mca-approximate-attention{alpha=0.2},mca-to-mpi{processes=3})' \
// RUN:   | FileCheck %s
// RUN: mca-opt %models/minilm_sdpa_b1s128.mlir \
// RUN:   --pass-pipeline='builtin.module(mca-approximate-attention{alpha=0.2},mca-to-mpi,mca-to-cpu)' \
// RUN:   | FileCheck %s --check-prefix=LLVM

// Besides the count of processes, one sum for each of the six attentions.
// CHECK: dlti.map = #dlti.map<"MPI:Implementation" = "OpenMPI">
// CHECK-NOT: shard.
// CHECK: mpi.allreduce({{.+}}) : memref<1xi32>, memref<1xi32>
// CHECK: cf.assert {{.+}} "expected 3 processes
// CHECK: mca.plan {{.+}} first_head({{.+}}) {{.+}} -> tensor<4x384xi32>, tensor<4x384x32xf32>
// CHECK-COUNT-6: mpi.allreduce({{.+}}) : memref<49152xf32>, memref<49152xf32>
// CHECK-NOT: mpi.allreduce
// CHECK-NOT: shard.

// LLVM: llvm.func @MPI_Allreduce
// LLVM-COUNT-7: llvm.call @MPI_Allreduce
// LLVM-NOT: llvm.call @MPI_Allreduce
// LLVM-NOT: unrealized_conversion_cast
