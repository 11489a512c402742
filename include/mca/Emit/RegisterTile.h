//===- RegisterTile.h - The inner loop of a matrix product ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every matrix product of the CPU back end is the same three pieces: a panel
// of right-hand columns, a register tile of sums over it, and the update of the
// output rows. What differs (maps, row lists, trip counts) is in the callbacks.
//
//===----------------------------------------------------------------------===//

#ifndef MCA_EMIT_REGISTERTILE_H
#define MCA_EMIT_REGISTERTILE_H

#include "mca/Emit/LoopNest.h"
#include "mca/Emit/VectorTarget.h"

#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/TypeUtilities.h"

namespace mlir::mca {

/// The indices of a matrix row in the memref that holds it.
using RowIndices = std::function<SmallVector<Value>(OpBuilder &, Value row)>;

/// One memory operand seen as a matrix: `indices(row)` addresses a row, with
/// any value at `columnDim`, where the column goes.
struct MatrixAccess {
  Value memref;
  RowIndices indices;
  unsigned columnDim;
  /// The dimension that the row alone indexes, if there is one.
  std::optional<unsigned> rowDim;

  Type elementType() const;
  /// Whether columns (rows) are neighbours in memory.
  bool hasContiguousColumns() const;
  bool hasContiguousRows() const;
  SmallVector<Value> at(OpBuilder &builder, Location loc, Value row,
                        Value column) const;
};

/// Columns [column, column + tile.columns()) of the right-hand side, in f32.
struct Panel {
  Value memref;
  /// The last index is that of the first column.
  RowIndices indices;
};

/// Emits code for one register tile.
class TileEmitter {
public:
  /// `columns` is the number of columns of the whole product.
  TileEmitter(Location loc, RegisterTile tile, OpFoldResult columns)
      : loc(loc), tile(tile), columns(columns) {}

  /// Rows [0, depth) of `rhs`, columns from `column`, copied to a buffer whose
  /// rows have no gaps and whose missing columns are zero.
  Panel pack(OpBuilder &builder, const MatrixAccess &rhs, Value depth,
             Value column) const;

  /// Row 0 of `rhs`, columns from `column`, as tile.vectors vectors; missing
  /// columns are zero.
  SmallVector<Value> loadRow(OpBuilder &builder, const MatrixAccess &rhs,
                             Value column) const;

  /// `rows` x tile.vectors zero vectors.
  SmallVector<Value> zeros(OpBuilder &builder, int64_t rows) const;

  /// sums[row] += lhs(row, k) * panel[k] for k in [from, to), in that order.
  SmallVector<Value>
  accumulate(OpBuilder &builder, OpFoldResult from, OpFoldResult to,
             ValueRange sums, const Panel &panel,
             function_ref<SmallVector<Value>(OpBuilder &, Value k)> lhs) const;

  /// `sums` divided by `trips`, by zero counting as by one.
  SmallVector<Value> scaleToMean(OpBuilder &builder, ValueRange sums,
                                 Value trips) const;

  /// out[row, column...] = start + sums, only within the product's columns.
  /// `start` is a number, a buffer [columns] of what each row starts from, or
  /// null: what out holds.
  void update(OpBuilder &builder, const MatrixAccess &out, Value row,
              Value column, ValueRange sums, Value start) const;

  /// Asks for line number `turn` of `rows` rows of `out` to be brought near for
  /// writing; for the last line if there are fewer. One in each step of sums:
  /// sums wait for what many at a time bring.
  void prefetchOutput(OpBuilder &builder, const MatrixAccess &out, Value row,
                      int64_t rows, Value column, Value turn) const;

  VectorType vectorType(Type element) const {
    return VectorType::get({tile.width}, element);
  }

  /// Calls `emit` for a tile within the columns and, where there may be one,
  /// for the last tile that is not (`border`).
  void emitByBorder(OpBuilder &builder, Value column,
                    function_ref<void(OpBuilder &, bool border)> emit) const;

  /// Lanes of the vector at `column` that are columns of the product.
  Value maskFor(OpBuilder &builder, Value column) const;

private:
  Value columnOf(OpBuilder &builder, Value column, int64_t vector) const;
  void packRows(OpBuilder &builder, const MatrixAccess &rhs, Value panel,
                Value depth, Value column, bool border) const;
  void packTransposed(OpBuilder &builder, const MatrixAccess &rhs, Value panel,
                      Value depth, Value column) const;
  void packScalars(OpBuilder &builder, const MatrixAccess &rhs, Value panel,
                   Value depth, Value column, bool border) const;
  void updateVectors(OpBuilder &builder, const MatrixAccess &out, Value row,
                     Value column, ValueRange sums, Value start,
                     bool border) const;

  Location loc;
  RegisterTile tile;
  OpFoldResult columns;
};

/// How to cover a remainder of rows that is known at run time: by one of as
/// many tiles as there are remainders, or with less code by pairs and single
/// rows.
enum class RowRest { OneTile, Pairs };

/// Calls `emit(row, rows)` for tiles that cover [lower, upper): `tileRows` at a
/// time, the remainder in one smaller tile where its size is known, else as
/// `restTiles` says.
void emitRowTiles(
    OpBuilder &builder, Location loc, OpFoldResult lower, OpFoldResult upper,
    int64_t tileRows, RowRest restTiles,
    function_ref<void(OpBuilder &, Value row, int64_t rows)> emit);

/// A vector of `memref` at `indices`: the lanes of `mask`, zero in others, or
/// all lanes if it is null.
Value loadVector(OpBuilder &builder, Location loc, VectorType type,
                 Value memref, ValueRange indices, Value mask);

/// Vectors of `type` along the rows of `rhs` from `row` on, which are
/// neighbours, one for each of `count` columns from `column` on.
SmallVector<Value> loadColumns(OpBuilder &builder, Location loc,
                               const MatrixAccess &rhs, VectorType type,
                               Value row, OpFoldResult column, int64_t count);

/// A row-major buffer at the start of a cache line.
Value allocateBuffer(OpBuilder &builder, Location loc,
                     ArrayRef<OpFoldResult> sizes, Type element);

/// `buffer` with its last two dimensions, which have no gaps, as one.
Value joinLastDims(OpBuilder &builder, Location loc, Value buffer);

/// `value` in f32, and back to `type`.
Value extendToF32(OpBuilder &builder, Location loc, Value value);
Value truncateTo(OpBuilder &builder, Location loc, Value value, Type element);

/// Transposes `rows` (a power of two of vectors of as many lanes).
SmallVector<Value> transposeSquare(OpBuilder &builder, Location loc,
                                   SmallVector<Value> rows);

/// Whether neighbours along dimension `dim` of `type` are neighbours in memory.
bool isContiguousAlong(MemRefType type, unsigned dim);

} // namespace mlir::mca

#endif // MCA_EMIT_REGISTERTILE_H
