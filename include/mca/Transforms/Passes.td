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

def MaterializePlans : Pass<"mca-materialize-plans"> {
  let summary = "mca.plan of a constant weight to constants";
  let description = [{
    Computes every `mca.plan` on tensors whose weight is a constant at compile
    time, with the numbers that the operation would compute at run time:

    - the weight is an `arith.constant`, dense or a `dense_resource` with data,
      seen through transposes, reshapes, slices with unit or static strides and
      casts, and read where it lies, without a copy;
    - the results become dense constants, from 4 KiB on as `dense_resource`.

    Leaves the operation alone, and says why in a missed remark of the category
    `mca-plan`, when the weight is not a constant or its data is not there (an
    elided resource). What it folds it reports in passed remarks.

    Example: `mca-opt in.mlir --mca-decompose --mca-materialize-plans`

    ```mlir
    %i, %g = mca.plan ins(%cst : tensor<2x1x1xf32>)
                      outs(%i0, %g0 : tensor<1x2xi32>, tensor<1x2x1xf32>)
                      -> tensor<1x2xi32>, tensor<1x2x1xf32>
    ```

    becomes

    ```mlir
    %i = arith.constant dense<[[1, 0]]> : tensor<1x2xi32>
    %g = arith.constant dense<...> : tensor<1x2x1xf32>
    ```
  }];
  let dependentDialects = ["mca::MCADialect", "arith::ArithDialect"];
}

def FoldConstantLayouts : Pass<"mca-fold-constant-layouts"> {
  let summary = "transposed and reshaped constants in their new layout";
  let description = [{
    Replaces what only rearranges a constant by a constant in the new layout, so
    that no program transposes its weights at run time:

    - `linalg.transpose`, a `linalg.generic` that copies a permutation,
      `tensor.expand_shape` and `tensor.collapse_shape`, alone or in chains with
      `tensor.extract_slice` and `tensor.cast`;
    - of a dense `arith.constant` or a `dense_resource` with data;
    - only the last of a chain, and one constant for equal layouts.

    From 4 KiB on the new constant is a `dense_resource`. Leaves splats, elided
    resources, unused results and everything of dynamic shape alone.

    Example: `mca-opt in.mlir --mca-fold-constant-layouts`

    ```mlir
    %cst = arith.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
    %t = linalg.transpose ins(%cst : ...) outs(%0 : ...) permutation = [1, 0]
    ```

    becomes

    ```mlir
    %t = arith.constant dense<[[1.0, 3.0], [2.0, 4.0]]> : tensor<2x2xf32>
    ```
  }];
  let dependentDialects = ["arith::ArithDialect"];
}

#endif // MCA_TRANSFORMS_PASSES_TD
