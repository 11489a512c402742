//===- GatherStart.h - What the sums of gathers start from ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_LOWERTOVECTOR_GATHERSTART_H
#define MCA_LIB_CONVERSION_LOWERTOVECTOR_GATHERSTART_H

#include "mca/Dialect/MCA/IR/MCA.h"

#include "mlir/IR/PatternMatch.h"
#include "llvm/ADT/DenseMap.h"

namespace mlir::mca {

/// What the sums of selected rows start from, where it is not what the
/// destination [B.., h, n, d_h] holds: a number, or a buffer of which `map`
/// picks the element for one of the destination.
struct GatherStart {
  Value value;
  AffineMap map;

  /// The number, or the buffer [d_h] of a head.
  Value ofHead(OpBuilder &builder, Location loc, ValueRange batchAndHead) const;
};

using GatherStarts = llvm::DenseMap<Operation *, GatherStart>;

/// Finds the gathers on buffers below `root` that write all that a fill or
/// copies of a row per head, right before them, wrote: one without lists, or
/// those of all segments of a list. Their sums may start from what is returned
/// for them, and memory is not written twice and read in between: what comes
/// before them is erased, or done only where the lists leave a row out.
GatherStarts absorbGatherStarts(RewriterBase &rewriter, Operation *root);

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_LOWERTOVECTOR_GATHERSTART_H
