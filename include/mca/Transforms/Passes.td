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

#endif // MCA_TRANSFORMS_PASSES_TD
