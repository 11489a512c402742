//===- Transposition.h - Copies that turn rows into columns -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_VECTORIZEELEMENTWISE_TRANSPOSITION_H
#define MCA_LIB_TRANSFORMS_VECTORIZEELEMENTWISE_TRANSPOSITION_H

#include "GenericLoops.h"

namespace mlir::mca {

/// Replaces a copy of a buffer whose neighbours are no neighbours in the result
/// by loops over squares of `options.width` elements each way, which are
/// transposed in registers. Fails, changing nothing, on anything else and where
/// a square is known not to fit.
LogicalResult vectorizeTransposition(RewriterBase &rewriter,
                                     linalg::LinalgOp op,
                                     const GenericLoopOptions &options);

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_VECTORIZEELEMENTWISE_TRANSPOSITION_H
