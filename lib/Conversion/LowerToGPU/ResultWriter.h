//===- ResultWriter.h - The sums of a tile to memory ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_LOWERTOGPU_RESULTWRITER_H
#define MCA_LIB_CONVERSION_LOWERTOGPU_RESULTWRITER_H

#include "TileCore.h"

namespace mlir::mca {

/// Which rows and columns a block makes.
struct TilePlace {
  /// `lastPosition` is the end of all.
  Value firstPosition, lastPosition, firstColumn;
  /// Workgroup lists of the tile's rows and of their terms, or null.
  Value rows, trips;
};

/// Writes what the threads hold.
class ResultWriter {
public:
  ResultWriter(KernelBuilder &builder, Product &product, TileCore &core)
      : b(builder), product(product), core(core) {}

  void write(const TilePlace &tile, ValueRange sums);

private:
  /// Where the sums of a row go.
  struct OutputRow {
    Value position, row;
    /// Null: 1.
    Value factor;
    /// What is there, a vector for each unit of columns; empty where it does
    /// not count.
    SmallVector<Value> old;
    /// What the epilogue reads for each unit of columns.
    SmallVector<SmallVector<Value>> operands;
  };
  /// A unit of an operand of the epilogue. Rows may share it.
  struct OperandUnit {
    OpOperand *operand;
    SmallVector<Value> indices;
    Value elements;
  };
  using ElementAt = function_ref<SmallVector<Value>(Value column)>;

  bool hasUnits() const;
  Value readUnit(Value memref, std::optional<unsigned> columnDim, Value column,
                 ElementAt at);
  Value readOperand(OpOperand *operand, Value row, Value column);
  OutputRow readRow(const RowSums &sums, ArrayRef<Value> columns);
  Value update(Value sums, Value old, Value rowFactor, Value columnFactors);
  int64_t rowsAtOnce(const RowSums &row) const;
  void writeUnit(Value row, Value column, Value result);
  void writeRow(const RowSums &sums, const OutputRow &row,
                ArrayRef<Value> columns, ArrayRef<Value> factors);

  KernelBuilder &b;
  Product &product;
  TileCore &core;
  TilePlace place;
  SmallVector<OperandUnit> units;
};

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_LOWERTOGPU_RESULTWRITER_H
