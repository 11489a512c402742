//===- GenericLoops.h - Vector loops of a linalg.generic --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_VECTORIZEELEMENTWISE_GENERICLOOPS_H
#define MCA_LIB_TRANSFORMS_VECTORIZEELEMENTWISE_GENERICLOOPS_H

#include "mca/Emit/LoopNest.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::mca {

struct GenericLoopOptions {
  /// Lanes of one vector.
  int64_t width;
  ParallelPolicy parallel;
};

/// Replaces a linalg.generic on buffers by vector loops, or fails with a
/// reason.
/// Leaves `op` as it is where it fails.
LogicalResult vectorizeStructured(RewriterBase &rewriter, linalg::LinalgOp op,
                                  const GenericLoopOptions &options);

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_VECTORIZEELEMENTWISE_GENERICLOOPS_H
