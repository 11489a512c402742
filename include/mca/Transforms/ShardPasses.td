//===- ShardPasses.td - Programs for several processes -*- tablegen -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_TRANSFORMS_SHARDPASSES_TD
#define MCA_TRANSFORMS_SHARDPASSES_TD

include "mlir/Pass/PassBase.td"

def ShardAttention : Pass<"mca-shard-attention", "::mlir::ModuleOp"> {
  let summary = "annotates attention for processes that share its heads";
  let description = [{
    Gives every function with approximated attention the annotations of upstream's
    `shard` dialect, all that `shard-partition` asks for:

    - heads (`split=heads`) or the first batch dimension (`split=batch`) of
      `mca.encode`, `mca.attend` and of the products into which they decompose are
      split between `processes`;
    - the split is carried on, backwards and forwards, through operations that
      implement ShardingInterface: projections of queries, keys and values are
      split by their columns, the one of the outputs by its rows, so that one sum
      over processes is left for each attention;
    - everything else is replicated: each process takes and returns whole tensors.

    Unlike `sharding-propagation` it takes any program: what has no
    ShardingInterface, indexes a loop that would be split (`linalg.index`), or has
    sizes that are no multiple of `processes`, is replicated.

    A function with several blocks, without an attention to split, or with dynamic
    sizes in what would be split stays as it is; missed remarks of the category `mca-shard` say why, passed ones what is
    split. Extents of 1 hide dimensions from upstream's interface of linalg: run
    `linalg-fold-unit-extent-dims` before. `mca-to-mpi` does all of it.

    Example: `mca-opt in.mlir --mca-shard-attention=processes=2`

    ```mlir
    %v = mca.encode values(%x : tensor<128x384xf32>) weight(%w : tensor<384x12x32xf32>)
                    probabilities(%a : tensor<12x128x128xf32>)
                    outs(%init : tensor<12x128x32xf32>)
                    {alpha = 2.0e-01 : f64} -> tensor<12x128x32xf32>
    ```

    becomes, with `shard.grid @mca_grid(shape = 2)` in the module,

    ```mlir
    %heads = shard.sharding @mca_grid split_axes = [[0]] : !shard.sharding
    %a1 = shard.shard %a to %heads annotate_for_users : tensor<12x128x128xf32>
    ...
    %v = mca.encode values(%x1 : tensor<128x384xf32>) weight(%w1 : tensor<384x12x32xf32>)
                    probabilities(%a1 : tensor<12x128x128xf32>)
                    outs(%init1 : tensor<12x128x32xf32>)
                    {alpha = 2.0e-01 : f64} -> tensor<12x128x32xf32>
    %v1 = shard.shard %v to %heads : tensor<12x128x32xf32>
    ```
  }];
  let options = [
    Option<"processes", "processes", "int64_t", /*default=*/"2",
           "how many processes share the work">,
    Option<"split", "split", "std::string", /*default=*/"\"heads\"",
           "what they share: heads or batch">
  ];
  let dependentDialects = ["scf::SCFDialect", "shard::ShardDialect"];
}

def ExpandCollectives : Pass<"mca-expand-collectives", "::mlir::ModuleOp"> {
  let summary = "collectives that convert-shard-to-mpi does not know";
  let description = [{
    Rewrites operations on tensors of the `shard` dialect that upstream's
    `convert-shard-to-mpi` of this release does not take:

    - `shard.all_slice` to `tensor.extract_slice` at the process's place;
    - `shard.all_gather` to `shard.all_reduce` of a tensor of zeros in which each
      process has inserted its part;
    - `shard.all_reduce` of f16 and bf16, which MPI lacks, to one of f32.

    A function with collectives first aborts with a message unless as many
    processes run as its `shard.grid` has. The module gets a `dlti.map` with the
    key "MPI:Implementation", by which upstream's conversion to the LLVM dialect
    knows the handles of the MPI library: those of OpenMPI and MPICH differ.

    Example: `mca-opt in.mlir --mca-expand-collectives`

    ```mlir
    %whole = shard.all_gather %part on @grid grid_axes = [0] gather_axis = 0
             : tensor<6x8xf32> -> tensor<12x8xf32>
    ```

    becomes

    ```mlir
    %place = tensor.insert_slice %part into %zeros[%first, 0] [6, 8] [1, 1]
             : tensor<6x8xf32> into tensor<12x8xf32>
    %whole = shard.all_reduce %place on @grid grid_axes = [0]
             : tensor<12x8xf32> -> tensor<12x8xf32>
    ```
  }];
  let options = [
    Option<"mpi", "mpi", "std::string", /*default=*/"\"OpenMPI\"",
           "the MPI library that the program will be linked with: OpenMPI or "
           "MPICH">
  ];
  let dependentDialects = [
    "arith::ArithDialect", "cf::ControlFlowDialect", "DLTIDialect",
    "linalg::LinalgDialect", "shard::ShardDialect", "tensor::TensorDialect"
  ];
}

def SimplifyMPI : Pass<"mca-simplify-mpi", "::mlir::ModuleOp"> {
  let summary = "removes what convert-shard-to-mpi leaves behind";
  let description = [{
    Cleans up after upstream's `convert-shard-to-mpi`:

    - it splits a communicator for the axes of a collective, in every call of a
      function, and never frees it. Where the color is a constant all processes
      have the same one, and the communicator that was split does as well: with a
      grid of one axis none is left;
    - a `shard.grid` that nothing names any more, which has no form in LLVM IR, is
      erased;
    - an operation of `shard` that is left, of which that pass complains without
      failing, is an error.

    Example: `mca-opt in.mlir --mca-simplify-mpi`

    ```mlir
    %world = mpi.comm_world : !mpi.comm
    %c0 = arith.constant 0 : i32
    %all = mpi.comm_split(%world, %c0, %rank) : !mpi.comm
    mpi.allreduce(%a, %a, MPI_SUM, %all) : memref<8xf32>, memref<8xf32>
    ```

    becomes

    ```mlir
    %world = mpi.comm_world : !mpi.comm
    mpi.allreduce(%a, %a, MPI_SUM, %world) : memref<8xf32>, memref<8xf32>
    ```
  }];
  let dependentDialects = ["mpi::MPIDialect", "shard::ShardDialect"];
}

def ConvertMPIToLLVM : Pass<"mca-convert-mpi-to-llvm", "::mlir::ModuleOp"> {
  let summary = "mpi to calls of the MPI library";
  let description = [{
    Upstream's patterns for the `mpi` dialect as a pass: upstream has them behind
    `convert-to-llvm` only, which converts other dialects as well or wants the
    dialect to be loaded. The key "MPI:Implementation" of the module's `dlti.map`
    says which library's handles the calls name. Does nothing without `mpi`.

    Example: `mca-opt in.mlir --mca-convert-mpi-to-llvm`

    ```mlir
    mpi.allreduce(%a, %a, MPI_SUM, %world) : memref<8xf32>, memref<8xf32>
    ```

    becomes a call of `MPI_Allreduce`.
  }];
  let dependentDialects = ["LLVM::LLVMDialect", "mpi::MPIDialect"];
}

#endif // MCA_TRANSFORMS_SHARDPASSES_TD
