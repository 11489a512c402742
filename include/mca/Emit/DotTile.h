//===- DotTile.h - Sums of products of int8 or bf16 -------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The inner loop of a product whose factors are narrower than their sums. One
// lane of a vector sums a group of neighbouring terms, so a panel holds the
// rows of a group interleaved: [depth / group][column][group].
//
//===----------------------------------------------------------------------===//

#ifndef MCA_EMIT_DOTTILE_H
#define MCA_EMIT_DOTTILE_H

#include "mca/Emit/ContractionRoles.h"
#include "mca/Emit/LoopNest.h"
#include "mca/Emit/RegisterTile.h"

namespace mlir::mca {

/// What one instruction multiplies and sums.
struct DotForm {
  /// For factors of i8, the left-hand ones in [0, 255] if `isUnsigned`.
  static DotForm ofInt8(MLIRContext *context, Int8Dot dot, int64_t width,
                        bool isUnsigned);
  /// For factors of bf16 and 16 or 8 lanes, on targets that have it.
  static DotForm ofBFloat16(MLIRContext *context, int64_t width);

  /// Elements of the left-hand copy and of the panel.
  Type factor;
  /// i32 or f32.
  Type sum;
  /// Terms of a lane; a group of factors has 32 bits.
  int64_t group;
  /// How left-hand factors are widened.
  bool isUnsigned = false;
  /// Added to each left-hand factor, modulo 2^bits: factors in [-127, 127]
  /// become unsigned.
  int64_t offset = 0;
  /// Of LLVM; empty for a multiplication and an addition.
  StringRef intrinsic = {};
  /// The intrinsic has no operand for a sum so far.
  bool addsAfter = false;
};

/// Whether one instruction of `dot` multiplies two neighbouring factors of
/// bf16 of each operand: the left-hand one has its summed dimension last.
bool hasPairs(linalg::LinalgOp op, const ContractionRoles &roles,
              const DotSupport &dot);

class DotTileEmitter {
public:
  /// `columns` is the number of columns of the whole product.
  DotTileEmitter(Location loc, RegisterTile tile, OpFoldResult columns,
                 const DotForm &form)
      : loc(loc), tile(tile), columns(columns), form(form) {}

  /// ceil(depth / group).
  OpFoldResult numGroups(OpBuilder &builder, OpFoldResult depth) const;

  /// `lhs` [.., depth] with its factors as the form wants them, the last group
  /// filled up with zeros: a new buffer, to be deallocated unless it is `lhs`.
  Value prepareLhs(OpBuilder &builder, Value lhs) const;

  /// Rows [0, depth) of `rhs`, columns from `column`, interleaved by group, in
  /// a new buffer; what is missing is zero. Where columns are no neighbours the
  /// elements are of the form's type.
  Panel pack(OpBuilder &builder, const MatrixAccess &rhs, OpFoldResult depth,
             Value column) const;

  /// What sums start from, tile.vectors: zero less what `offset` adds.
  SmallVector<Value> startSums(OpBuilder &builder, const Panel &panel,
                               OpFoldResult groups) const;

  /// sums[row] += lhs(row, g) . panel[g] for all groups; `lhs` gives the index
  /// of a row's first factor in the buffer of prepareLhs.
  SmallVector<Value> accumulate(
      OpBuilder &builder, OpFoldResult groups, ValueRange sums,
      const Panel &panel, Value lhs,
      function_ref<SmallVector<SmallVector<Value>>(OpBuilder &, Value term)>
          lhsIndices) const;

private:
  VectorType vectorType(Type element, int64_t factor = 1) const {
    return VectorType::get({tile.width * factor}, element);
  }
  Value constantSplat(OpBuilder &builder, VectorType type, int64_t value) const;
  Value interleave(OpBuilder &builder, Value a, Value b) const;
  Value packGroup(OpBuilder &builder, ArrayRef<Value> rows) const;
  Value loadRow(OpBuilder &builder, const MatrixAccess &rhs, Value row,
                Value column, bool border) const;
  void packGroups(OpBuilder &builder, const MatrixAccess &rhs, Value panel,
                  OpFoldResult depth, Value column, bool border) const;
  void packTransposed(OpBuilder &builder, const MatrixAccess &rhs, Value panel,
                      OpFoldResult depth, Value column) const;
  void packScalars(OpBuilder &builder, const MatrixAccess &rhs, Value panel,
                   const LoopBounds &terms, OpFoldResult depth,
                   Value column) const;
  SmallVector<Value> panelRow(OpBuilder &builder, const Panel &panel,
                              Value group) const;
  Value broadcastGroup(OpBuilder &builder, Value lhs, ValueRange indices) const;
  Value multiplyAdd(OpBuilder &builder, Value sum, Value factor,
                    Value rhs) const;

  Location loc;
  RegisterTile tile;
  OpFoldResult columns;
  DotForm form;
};

} // namespace mlir::mca

#endif // MCA_EMIT_DOTTILE_H
