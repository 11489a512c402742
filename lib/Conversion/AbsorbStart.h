//===- AbsorbStart.h - What sums start from ---------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_ABSORBSTART_H
#define MCA_LIB_CONVERSION_ABSORBSTART_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::mca {

/// The value of a linalg.fill that is all that has written `out`, a buffer that
/// `op` then writes all of, so far, or that is right before `op`: it is erased,
/// and sums may start from its value. Null where there is none, or where
/// another operand of `op` is that buffer.
Value absorbFill(RewriterBase &rewriter, linalg::LinalgOp op, OpOperand *out);

/// The same of copies of one row (getBroadcastRow) to all rows of `out`, with
/// nothing but views and allocations between them and `op`: that row, a buffer
/// without gaps.
Value absorbRow(RewriterBase &rewriter, linalg::LinalgOp op, OpOperand *out);

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_ABSORBSTART_H
