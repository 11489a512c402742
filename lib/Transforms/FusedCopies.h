//===- FusedCopies.h - What fusion into tiles leaves behind --- -*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_FUSEDCOPIES_H
#define MCA_LIB_TRANSFORMS_FUSEDCOPIES_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::mca {

/// Tile and fuse gives each use of a producer a copy of its own: makes one of
/// those in a tile. Their destinations and sizes become equal first.
LogicalResult mergeFusedCopies(RewriterBase &rewriter, Operation *root);

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_FUSEDCOPIES_H
