//===- Decompose.h - Patterns of mca-decompose ------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_DECOMPOSE_DECOMPOSE_H
#define MCA_LIB_CONVERSION_DECOMPOSE_DECOMPOSE_H

#include "../Templates/TemplatePattern.h"

#include "mca/Dialect/MCA/IR/MCA.h"

namespace mlir::mca {

struct DecomposeAttend : TemplatePattern<AttendOp> {
  using TemplatePattern::TemplatePattern;

  LogicalResult matchAndRewrite(AttendOp op,
                                PatternRewriter &rewriter) const override;
};

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_DECOMPOSE_DECOMPOSE_H
