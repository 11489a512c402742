//===- Roots.h - What mca-tile-attention tiles ------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_TILEATTENTION_ROOTS_H
#define MCA_LIB_TRANSFORMS_TILEATTENTION_ROOTS_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::mca {

/// Whether `op` is of the mca dialect and has tiles of heads.
bool isHeadwise(Operation *op);

/// The softmax of scores up to an operation that needs it.
struct SoftmaxChain {
  /// The product of queries and keys.
  linalg::GenericOp scores;
  /// `scores` and what computes the softmax from it.
  SmallPtrSet<Operation *, 16> ops;

  /// The chain that ends in `probabilities`: elementwise operations and
  /// reductions, an exponential among them, of one contraction.
  static std::optional<SoftmaxChain> get(Value probabilities);

  /// Adds what `readers` of the probabilities need besides them and what
  /// depends on the scores: the sums that they divide by, values.
  void addNeedsOf(ArrayRef<Operation *> readers);

  /// Whether only the chain and `others` read its results.
  bool isReadOnlyBy(ArrayRef<Operation *> others) const;
};

/// An operation to tile with all that only it needs of a softmax. Sizes are
/// those of its loops, 0: not tiled.
struct TileRoot {
  linalg::GenericOp op;
  SoftmaxChain chain;
  /// The product of the probabilities with the values, if that is the root's or
  /// the root's only source.
  linalg::GenericOp product;
  /// Tiles that do not depend on each other, the innermost loop last in
  /// `order`.
  SmallVector<int64_t> sizes, order;
  /// Tiles inside them, which run one after the other: rows of which the
  /// operation computes statistics.
  SmallVector<int64_t> rowSizes;
  /// The operand of the operation whose source others read as well, after it.
  std::optional<unsigned> sharedOperand = std::nullopt;
  /// Whether the tiles of `sizes` run one after the other: they are few heads.
  bool isSerial = false;

  /// Whether so many tiles of rows share keys and values that copying those in
  /// the order of the inner loop pays. A number of rows known at run time
  /// counts as many: few rows lose little by the copy.
  bool hasManyRowTiles() const;
};

/// What decides on tile sizes.
struct TileLimits {
  /// Bytes of scores computed at a time.
  int64_t bytes;
  /// An odd number of heads up to this one cannot occupy threads: one follows
  /// the other, and each is shared by threads.
  int64_t fewHeads;
};

/// `op` as the product of probabilities with values, tiled over heads and rows
/// of which the scores fill the limit, or over heads alone where the values
/// depend on the probabilities; the elementwise operations after the product
/// belong to the tile.
std::optional<TileRoot> getProductRoot(linalg::GenericOp op, TileLimits limits);

/// `op` as the last elementwise operation after mca.attend_tokens, tiled over
/// heads.
std::optional<TileRoot> getAttendRoot(linalg::GenericOp op, TileLimits limits);

/// `op` as the statistics of a softmax's columns, tiled over heads and inside
/// over rows. It may normalize the softmax by the way.
std::optional<TileRoot> getStatisticsRoot(linalg::GenericOp op,
                                          TileLimits limits);

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_TILEATTENTION_ROOTS_H
