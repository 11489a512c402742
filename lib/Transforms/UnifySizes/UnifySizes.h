//===- UnifySizes.h - Parts of mca-unify-sizes ------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_UNIFYSIZES_UNIFYSIZES_H
#define MCA_LIB_TRANSFORMS_UNIFYSIZES_UNIFYSIZES_H

#include "mlir/IR/Block.h"

namespace mlir::mca {

/// Lets users of `size == 1 ? broadcast(x) : x`, as TOSA becomes, read x where
/// the broadcast is to the size that x has.
void skipBroadcasts(Operation *root);

/// Replaces sizes and comparisons of them, where `entry` or something inside of
/// it reads them, by constants or by the first value of `entry` that is equal.
void unifyScalars(Block &entry);

/// Rewrites what only moves data in a way that hides it: copies by
/// tensor.extract, tensor.reshape, reshapes that undo each other.
void simplifyMoves(Operation *root);

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_UNIFYSIZES_UNIFYSIZES_H
