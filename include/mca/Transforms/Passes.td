//===- Passes.td - Transformations around the mca operations *- tablegen -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_TRANSFORMS_PASSES_TD
#define MCA_TRANSFORMS_PASSES_TD

include "mlir/Pass/PassBase.td"

def FuseElementwise : Pass<"mca-fuse-elementwise"> {
  let summary = "elementwise fusion that leaves matrix products recognizable";
  let description = [{
    Makes named linalg operations on tensors generic (not fills, not
    convolutions), erases results nobody uses, and fuses a producer into its
    consumer where

    - the consumer is a contraction and the producer only moves elements (a
      transpose or broadcast with one user): the indexing maps change, the body
      stays a multiply and an add;
    - the consumer is elementwise or another reduction, and the producer has one
      user, or is a copy, a cast or made from loop indices.

    A producer with a division or a math function is not fused where it would be
    computed again for every row. Nothing is fused with bodies that read a tensor
    (embeddings) or have side effects. An elementwise operation whose expanded
    result is transposed writes the transposed result itself.

    Example: `mca-opt in.mlir --mca-fuse-elementwise`

    ```mlir
    %t = linalg.transpose ins(%w : tensor<64x32xf32>) outs(%e : tensor<32x64xf32>) permutation = [1, 0]
    %r = linalg.matmul ins(%x, %t : ...) outs(%z : tensor<8x64xf32>) -> tensor<8x64xf32>
    ```

    becomes one linalg.generic that reads `%w` by `(d0, d1, d2) -> (d1, d2)`.
  }];
  let dependentDialects = [
    "affine::AffineDialect", "arith::ArithDialect", "linalg::LinalgDialect",
    "tensor::TensorDialect"
  ];
}

def UnshareDestinations : Pass<"mca-unshare-destinations"> {
  let summary = "a destination of its own for every structured operation";
  let description = [{
    Gives every user of a `tensor.empty` or a `linalg.fill` on tensors a copy of
    it, right before the user. Common subexpression elimination merges them, and
    bufferization would then copy the filled buffer, or keep it alive, where
    filling again is cheaper. Run it right before bufferization.

    - Does nothing to a destination with one user.

    Example: `mca-opt in.mlir --mca-unshare-destinations`

    ```mlir
    %z = linalg.fill ins(%c0 : f32) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
    %0 = linalg.matmul ins(%a, %b : ...) outs(%z : ...) -> tensor<8x8xf32>
    %1 = linalg.matmul ins(%a, %c : ...) outs(%z : ...) -> tensor<8x8xf32>
    ```

    becomes two fills of two `tensor.empty`, one for each product.
  }];
  let dependentDialects = ["linalg::LinalgDialect", "tensor::TensorDialect"];
}

def VectorizeElementwise : Pass<"mca-vectorize-elementwise"> {
  let summary = "elementwise operations and reductions on buffers to vector loops";
  let description = [{
    Replaces linalg operations on buffers whose body is elementwise by scf loops
    over vectors:

    - one loop is vectorized, the one with the fewest scalar accesses; what does
      not change along it is computed once, before it;
    - a sum, maximum, ... along the vectorized loop keeps partial results in
      lanes whose number depends on the element type's vector width only, and
      combines them in a fixed order: the same numbers with any number of
      threads;
    - other reductions keep the outputs in registers, in the order of the loops;
    - the remainder of the vectorized loop is scalar;
    - the outer parallel loops become one scf.parallel where the number of
      elements (a math function counts as 8) reaches `parallel-threshold`.

    A memref.copy between layouts is treated as such an operation. Does nothing
    on tensors, on bodies that load from memory or branch, on indexing maps with
    sums (convolutions), on reductions without a neutral element.

    Example: `mca-opt in.mlir --mca-vectorize-elementwise=vector-width=8`

    ```mlir
    linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x : memref<4x64xf32>) outs(%y : memref<4x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %e = math.exp %in : f32
      linalg.yield %e : f32
    }
    ```

    becomes

    ```mlir
    scf.for %i = %c0 to %c4 step %c1 {
      scf.for %j = %c0 to %c64 step %c8 {
        %v = vector.load %x[%i, %j] : memref<4x64xf32>, vector<8xf32>
        %e = math.exp %v : vector<8xf32>
        vector.store %e, %y[%i, %j] : memref<4x64xf32>, vector<8xf32>
      }
    }
    ```
  }];
  let options = [
    Option<"vectorWidth", "vector-width", "int64_t", /*default=*/"0",
           "Lanes of a vector (4, 8, 16; 0: f32 lanes of this machine's).">,
    Option<"parallel", "parallel", "bool", /*default=*/"true",
           "Whether large operations become scf.parallel.">,
    Option<"parallelThreshold", "parallel-threshold", "int64_t",
           /*default=*/"32768",
           "Weighted elements below which an operation stays serial.">
  ];
  let dependentDialects = [
    "arith::ArithDialect", "linalg::LinalgDialect", "memref::MemRefDialect",
    "scf::SCFDialect", "vector::VectorDialect"
  ];
}

def ExpandMath : Pass<"mca-expand-math"> {
  let summary = "math functions of f32 to polynomials";
  let description = [{
    Replaces exp, erf, tanh, log and the other functions that MLIR has
    polynomials for, on f32 scalars and vectors, by arithmetic that stays in
    vector registers; calls of libm would be made lane by lane. Relative error
    of exp about 1e-7, absolute error of erf below 1e-6. Powers with a small
    constant exponent become products, other integer exponents become floats.

    - Does nothing to f64 functions but powers.

    Example: `mca-opt in.mlir --mca-expand-math`

    ```mlir
    %0 = math.exp %x : vector<8xf32>
    ```

    becomes arith operations and math.fma on vector<8xf32>.
  }];
  let dependentDialects = [
    "arith::ArithDialect", "math::MathDialect", "vector::VectorDialect"
  ];
}

#endif // MCA_TRANSFORMS_PASSES_TD
