//===- Passes.h - Conversions into, within and out of mca -------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_CONVERSION_PASSES_H
#define MCA_CONVERSION_PASSES_H

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Pass/Pass.h"

namespace mlir::mca {

/// What mca-lower-to-linalg makes of operations on lists of tokens.
enum class LinalgForm {
  /// Loops over elements that skip what is not listed.
  Loops,
  /// linalg operations over all elements, for compilers that run each as one
  /// parallel piece of work.
  DataParallel
};

#define GEN_PASS_DECL
#include "mca/Conversion/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "mca/Conversion/Passes.h.inc"

/// mca.encode on tensors becomes mca.plan, mca.sample_counts, mca.order_tokens
/// and two mca.gather_matmul.
void populateDecomposePatterns(RewritePatternSet &patterns);

/// mca operations on tensors become linalg, tensor, scf, arith and math, those
/// of populateDecomposePatterns included. What is to stay is the caller's to
/// make legal.
void populateLowerToLinalgPatterns(RewritePatternSet &patterns,
                                   LinalgForm form = LinalgForm::Loops);

/// mca.encode on tensors becomes the exact X W + b, mca.attend A (X W + b).
void populateRestoreExactPatterns(RewritePatternSet &patterns);

} // namespace mlir::mca

#endif // MCA_CONVERSION_PASSES_H
