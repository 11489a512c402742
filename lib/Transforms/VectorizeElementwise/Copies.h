//===- Copies.h - Copies that change the order ------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_VECTORIZEELEMENTWISE_COPIES_H
#define MCA_LIB_TRANSFORMS_VECTORIZEELEMENTWISE_COPIES_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::mca {

/// Whether `op` copies one buffer to another of the same type of elements, in
/// some order of its loops.
bool isReorderingCopy(linalg::LinalgOp op);

/// The loop along which `operand`'s elements are neighbours; `groupSize`:
/// groups of so many neighbours, which the innermost dimension has.
std::optional<unsigned> getNeighbourLoop(linalg::LinalgOp op,
                                         OpOperand *operand,
                                         int64_t groupSize = 1);

/// Where the group of so many neighbours of `operand` starts at the point `ivs`
/// of the loops, in the buffer whose last dimensions are joined if that is not
/// 1.
SmallVector<Value> getGroupIndices(OpBuilder &builder, linalg::LinalgOp op,
                                   OpOperand &operand, ArrayRef<Value> ivs,
                                   int64_t groupSize);

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_VECTORIZEELEMENTWISE_COPIES_H
