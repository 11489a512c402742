//===- MaterializePlans.h - Parts of mca-materialize-plans ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_MATERIALIZEPLANS_MATERIALIZEPLANS_H
#define MCA_LIB_TRANSFORMS_MATERIALIZEPLANS_MATERIALIZEPLANS_H

#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/Remarks.h"

namespace mlir::mca {

/// Options of a remark of the category mca-plan at `op`.
remark::RemarkOpts getPlanRemark(Operation *op, StringRef name);

/// mca.weight_norms and mca.quantize_weight of constants.
void populateMaterializeWeightsPatterns(RewritePatternSet &patterns);

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_MATERIALIZEPLANS_MATERIALIZEPLANS_H
