//===- UnitBatch.h - One batch element is none ---------------- -*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_DIALECT_MCA_IR_UNITBATCH_H
#define MCA_DIALECT_MCA_IR_UNITBATCH_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::mca {

/// Operations on lists of tokens lose a batch dimension of size 1: their
/// operands are collapsed, their results expanded. Around linalg operations
/// that lost it as well those reshapes cancel out.
void populateDropUnitBatchPatterns(RewritePatternSet &patterns);

} // namespace mlir::mca

#endif // MCA_DIALECT_MCA_IR_UNITBATCH_H
