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

#endif // MCA_CONVERSION_PASSES_TD
