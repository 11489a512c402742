//===- FuseElementwise.h - Parts of mca-fuse-elementwise --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_FUSEELEMENTWISE_FUSEELEMENTWISE_H
#define MCA_LIB_TRANSFORMS_FUSEELEMENTWISE_FUSEELEMENTWISE_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::mca {

/// Divides the result of a product by what the rows of its left-hand side are
/// divided by, instead of that side, where the result is smaller:
/// (e / s) v = (e v) / s.
void populateDeferDivisionPatterns(RewritePatternSet &patterns);

/// Destinations that are constants of one number become fills.
void populateFillSplatInitPatterns(RewritePatternSet &patterns);

/// Dimensions of size 1 that an expand_shape makes and a collapse_shape right
/// after it removes, are not made.
void populateDropTransientDimsPatterns(RewritePatternSet &patterns);

/// Gives products whose result is expanded by batches only, maybe after an
/// elementwise operation, a loop for each of them.
void populateExpandBatchesPatterns(RewritePatternSet &patterns);

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_FUSEELEMENTWISE_FUSEELEMENTWISE_H
