//===- TemplatePattern.h - Patterns that copy templates ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_TEMPLATES_TEMPLATEPATTERN_H
#define MCA_LIB_CONVERSION_TEMPLATES_TEMPLATEPATTERN_H

#include "TemplateLibrary.h"

#include "mlir/IR/PatternMatch.h"

namespace mlir::mca {

/// A pattern that copies templates of a library which it shares with others.
template <typename OpTy>
struct TemplatePattern : OpRewritePattern<OpTy> {
  TemplatePattern(MLIRContext *context,
                  std::shared_ptr<TemplateLibrary> library,
                  PatternBenefit benefit = 1)
      : OpRewritePattern<OpTy>(context, benefit), library(std::move(library)) {}

  std::shared_ptr<TemplateLibrary> library;
};

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_TEMPLATES_TEMPLATEPATTERN_H
