//===- Passes.td - Conversions into, within and out of mca -*- tablegen -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_CONVERSION_PASSES_TD
#define MCA_CONVERSION_PASSES_TD

include "mlir/Pass/PassBase.td"

def Decompose : Pass<"mca-decompose"> {
  let summary = "mca.encode to plan, sample counts, token order and products";
  let description = [{
    Rewrites every `mca.encode` on tensors into the operations that compute it:

    - `mca.plan` of the weight (folds with `mca-materialize-plans`);
    - `mca.sample_counts` of the probabilities;
    - `mca.order_tokens` of the counts;
    - the bias, broadcast, as the start value of every token;
    - one `mca.gather_matmul` for the tokens encoded exactly (segment 0) and one
      for the sampled ones (segment 1).

    Does nothing on buffers. An input dimension `d` that is not static is an
    error at the operation.

    Example: `mca-opt in.mlir --mca-approximate-attention --mca-decompose`

    ```mlir
    %v = mca.encode values(%x : tensor<17x64xf32>) weight(%w : tensor<64x4x16xf32>)
           probabilities(%a : tensor<4x17x17xf32>) outs(%init : tensor<4x17x16xf32>)
           {alpha = 2.0e-01 : f64} -> tensor<4x17x16xf32>
    ```

    becomes

    ```mlir
    %i, %g = mca.plan ins(%w : ...) outs(...) -> tensor<4x64xi32>, tensor<4x64x16xf32>
    %r = mca.sample_counts ins(%a : ...) outs(...) {alpha = 2.0e-01 : f64, dim = 64 : i64} -> tensor<4x17xi32>
    %o, %b = mca.order_tokens ins(%r : ...) outs(...) {dim = 64 : i64} -> tensor<4x17xi32>, tensor<4x3xi32>
    %0 = linalg.fill ...
    %1 = mca.gather_matmul ins(%x, %wt : ...) rows(%o, %b : ...) outs(%0 : ...)
    %2 = mca.gather_matmul ins(%x, %g : ...) rows(%o, %b : ...) columns(%i : ...) trips(%r : ...)
           outs(%1 : ...) {mean, segment = 1 : i64}
    ```
  }];
  let dependentDialects = [
    "mca::MCADialect", "arith::ArithDialect", "linalg::LinalgDialect",
    "tensor::TensorDialect"
  ];
}

def LowerToVector : Pass<"mca-lower-to-vector"> {
  let summary = "matrix products on buffers to register-tiled vector loops";
  let description = [{
    Replaces by scf, vector and memref operations:

    - `mca.gather_matmul` with contiguous output rows; every row gets exactly its
      `trips` terms, in order, whatever the tiling and the number of threads;
    - linalg contractions of f32 (named, or linalg.generic whose body is a
      multiply and an add) over projected permutations with one summed
      dimension, at least one row and one column, and a contiguous output.

    A product is cut into panels of columns, copied to a buffer without gaps,
    and tiles of rows whose sums stay in registers. Panels, heads and batches
    run in one scf.parallel where the number of multiply-adds reaches
    `parallel-threshold`. A linalg.fill that only starts the sums is absorbed.

    Does nothing on tensors and on every other operation: loops and
    `mca-vectorize-elementwise` take those.

    Example: `mca-opt in.mlir --mca-lower-to-vector=vector-width=8`

    ```mlir
    linalg.matmul ins(%a, %b : memref<6x64xf32>, memref<64x16xf32>)
                  outs(%c : memref<6x16xf32>)
    ```

    becomes

    ```mlir
    %sums:12 = scf.for %k = %c0 to %c64 step %c1 iter_args(...) -> (vector<8xf32>, ...) {
      %b0 = vector.load %b[%k, %c0] : memref<64x16xf32>, vector<8xf32>
      %a0 = memref.load %a[%c0, %k] : memref<6x64xf32>
      %s0 = vector.broadcast %a0 : f32 to vector<8xf32>
      %f0 = vector.fma %s0, %b0, %acc0 : vector<8xf32>
      ...
    ```
  }];
  let options = [
    Option<"vectorWidth", "vector-width", "int64_t", /*default=*/"0",
           "f32 lanes of a vector register (4, 8, 16; 0: this machine's).">,
    Option<"tileRows", "tile-rows", "int64_t", /*default=*/"0",
           "Rows of the register tile (0: by the vector width).">,
    Option<"tileVectors", "tile-vectors", "int64_t", /*default=*/"0",
           "Vectors in a row of the register tile (0: by the vector width).">,
    Option<"parallel", "parallel", "bool", /*default=*/"true",
           "Whether large products become scf.parallel.">,
    Option<"parallelThreshold", "parallel-threshold", "int64_t",
           /*default=*/"32768",
           "Multiply-adds below which a product stays serial.">
  ];
  let dependentDialects = [
    "arith::ArithDialect", "memref::MemRefDialect", "scf::SCFDialect",
    "vector::VectorDialect"
  ];
}

#endif // MCA_CONVERSION_PASSES_TD
