//===- LiveKeys.h - How many keys a mask leaves -----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_SKIPDEADKEYS_LIVEKEYS_H
#define MCA_LIB_TRANSFORMS_SKIPDEADKEYS_LIVEKEYS_H

#include "KeyColumns.h"

#include "mlir/IR/PatternMatch.h"
#include "mlir/Interfaces/LoopLikeInterface.h"

namespace mlir::mca {

/// The masks of a tile as parts of whole masks outside of the loops, in the
/// loops of the operation that takes them in.
class LiveKeys {
public:
  /// Fails where a mask is computed in the tile, or is not smaller than all
  /// scores: looking at it would cost more than some keys do.
  static FailureOr<LiveKeys> get(const KeyColumns &columns);

  /// The masks of all tiles of `tiles`, a loop around the tile, for `user`
  /// after it; of more, where what a tile has is not known before the loop.
  /// Fails where that concerns keys.
  FailureOr<LiveKeys> getOfAll(LoopLikeOpInterface tiles,
                               Operation *user) const;

  /// One more than the last key that some row of the tile sees, rounded up to a
  /// multiple of `step` but at most all; all, if some row sees none.
  Value count(RewriterBase &rewriter, int64_t step) const;

private:
  explicit LiveKeys(const KeyColumns &columns)
      : columns(columns), op(columns.masked), user(op) {}

  LogicalResult findLoop();
  LogicalResult setParts();
  bool isSmallerThanScores() const;
  bool isSameForAllTiles() const;
  AffineMap getWholeMap(OpOperand *input) const;
  SmallVector<OpFoldResult> getWholeSizes(OpBuilder &builder) const;
  Value emitIsSeenByAll(OpBuilder &builder, Location loc,
                        ValueRange arguments) const;
  Value countOfRows(OpBuilder &builder) const;
  Value takePart(OpBuilder &builder, Value whole) const;

  const KeyColumns &columns;
  linalg::GenericOp op;
  /// What needs the count.
  Operation *user;
  /// The outermost loop that all masks lie outside of.
  LoopLikeOpInterface loop;
  SmallVector<OpOperand *> inputs;
  /// The whole of each input.
  SmallVector<Value> sources;
  /// The loops of the operation that the masks depend on besides keys, and the
  /// tile's part of them.
  SmallVector<unsigned> rows;
  DenseMap<unsigned, std::pair<OpFoldResult, OpFoldResult>> parts;
};

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_SKIPDEADKEYS_LIVEKEYS_H
