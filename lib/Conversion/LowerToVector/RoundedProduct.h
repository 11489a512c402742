//===- RoundedProduct.h - Rows of A times values in bf16 --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_LOWERTOVECTOR_ROUNDEDPRODUCT_H
#define MCA_LIB_CONVERSION_LOWERTOVECTOR_ROUNDEDPRODUCT_H

#include "mca/Emit/DotTile.h"

namespace mlir::mca {

/// Emits the product of A with the values of listed tokens, both in bf16, for
/// one head on a target that multiplies pairs of them.
///
/// A pair of tokens is one 32-bit factor, so listed tokens have to be
/// neighbours in a row. Each row of A is read once, from the first token to the
/// last, rounded, and compressed by one instruction for every vector: the
/// masks, and where each vector's share starts, are those of the head.
class RoundedProduct {
public:
  /// `tokens` and `columns` are those of A and of the values.
  RoundedProduct(Location loc, RegisterTile tile, OpFoldResult tokens,
                 OpFoldResult columns);

  /// The tokens at positions [lower, upper) of a list, and their values from
  /// `column` on, of which `values` gives a token's row.
  void collect(OpBuilder &builder, Value lower, Value upper,
               function_ref<Value(OpBuilder &, Value position)> tokenAt,
               const MatrixAccess &values, Value column);

  /// Rounds and compresses rows of `a`, of which `rows` gives the first
  /// element's indices, and returns the sum of each; `isSummed` unset: nothing.
  SmallVector<Value> packRows(OpBuilder &builder, Value a,
                              ArrayRef<SmallVector<Value>> rows, bool isSummed);

  /// sums += packed rows times values; calls `emit` for each pair of tokens.
  SmallVector<Value>
  accumulate(OpBuilder &builder, ValueRange sums, int64_t rows,
             function_ref<void(OpBuilder &, Value term)> emit);

  void release(OpBuilder &builder);

private:
  void markTokens(OpBuilder &builder, Value lower, Value upper,
                  function_ref<Value(OpBuilder &, Value position)> tokenAt);
  void countMarks(OpBuilder &builder);
  void listInOrder(OpBuilder &builder, Value lower, Value upper,
                   function_ref<Value(OpBuilder &, Value position)> tokenAt);
  SmallVector<Value> packBlock(OpBuilder &builder, Value a,
                               ArrayRef<SmallVector<Value>> rows, Value block,
                               bool isLast, ValueRange sums);
  /// Tokens of one vector of bf16.
  int64_t lanes() const { return 2 * tile.width; }
  /// Blocks of as many tokens, the last one perhaps not full.
  OpFoldResult numBlocks(OpBuilder &builder) const {
    return ceilDivIndex(builder, loc, tokens, lanes());
  }
  Type maskType(OpBuilder &builder) const {
    return builder.getIntegerType(lanes());
  }

  Location loc;
  RegisterTile tile;
  OpFoldResult tokens;
  DotTileEmitter dot;
  /// Of each block of tokens, one bit for each: which are listed; and how many
  /// are listed in blocks before it.
  Value masks, offsets;
  /// The listed tokens, ascending.
  Value ascending;
  Value count;
  Value packed;
  Panel panel;
};

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_LOWERTOVECTOR_ROUNDEDPRODUCT_H
