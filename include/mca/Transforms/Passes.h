//===- Passes.h - Transformations around the mca operations -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_TRANSFORMS_PASSES_H
#define MCA_TRANSFORMS_PASSES_H

#include "mlir/Pass/Pass.h"

namespace mlir::mca {

#define GEN_PASS_DECL
#include "mca/Transforms/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "mca/Transforms/Passes.h.inc"

/// mca.plan on tensors whose weight is a constant becomes constants; reports
/// each operation in a remark of the category mca-plan.
void populateMaterializePlansPatterns(RewritePatternSet &patterns);

} // namespace mlir::mca

#endif // MCA_TRANSFORMS_PASSES_H
