//===- Interleaving.h - Copies that pair rows -------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_VECTORIZEELEMENTWISE_INTERLEAVING_H
#define MCA_LIB_TRANSFORMS_VECTORIZEELEMENTWISE_INTERLEAVING_H

#include "GenericLoops.h"

namespace mlir::mca {

/// Replaces a copy that puts the elements of two rows side by side, column by
/// column, by loops over vectors of both rows. Fails, changing nothing, on
/// anything else.
LogicalResult vectorizeInterleaving(RewriterBase &rewriter, linalg::LinalgOp op,
                                    const GenericLoopOptions &options);

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_VECTORIZEELEMENTWISE_INTERLEAVING_H
