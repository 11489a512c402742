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

#endif // MCA_TRANSFORMS_PASSES_TD
