//===- ResultWriter.cpp - The sums of a tile to memory ----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ResultWriter.h"

using namespace mlir;
using namespace mlir::mca;

/// Whether the columns of a vector of sums are a unit of memory.
bool ResultWriter::hasUnits() const {
  return hasAlignedUnits(cast<MemRefType>(product.out.getType()),
                         product.columnDim, core.sumWidth(),
                         product.assumesUnits);
}

/// Elements of `row` in f32; past the end those of other columns.
Value ResultWriter::readUnit(Value row, Value column) {
  int64_t width = core.sumWidth();
  if (hasUnits())
    return extendFloat(
        b,
        b.loadVector(product.out, product.outIndices(b, row, column), width));
  SmallVector<Value> elements;
  Value last = b.add(b.value(product.columns), -1);
  for (int64_t i = 0; i < width; ++i) {
    Value at = b.min(b.add(column, i), last);
    elements.push_back(b.load(product.out, product.outIndices(b, row, at)));
  }
  return extendFloat(b, b.fromElements(elements));
}

ResultWriter::OutputRow ResultWriter::readRow(const RowSums &sums,
                                              ArrayRef<Value> columns) {
  OutputRow row;
  row.position = b.add(place.firstPosition, sums.row);
  bool mayEnd = !isMultiple(product.rows, core.shape.rows);
  row.row = row.position;
  if (place.rows)
    row.row = b.loadIndex(place.rows, sums.row);
  else if (mayEnd)
    row.row = b.min(row.position, b.add(place.lastPosition, -1));
  Value terms = place.trips ? b.loadIndex(place.trips, sums.row) : Value();
  row.factor = product.rowFactor(b, row.row, terms);
  if (!product.start)
    for (Value column : columns)
      row.old.push_back(readUnit(row.row, column));
  return row;
}

Value ResultWriter::update(Value sums, Value old, Value rowFactor,
                           Value columnFactors) {
  auto type = cast<VectorType>(sums.getType());
  if (isa<IntegerType>(type.getElementType()))
    sums = b.make<arith::SIToFPOp>(type.clone(b.getF32Type()), sums);
  if (columnFactors)
    sums = b.make<arith::MulFOp>(sums, columnFactors);
  if (rowFactor)
    sums = b.make<arith::MulFOp>(sums, b.splatLike(rowFactor, sums));
  if (product.startsAtZero)
    return sums;
  Value start = old ? old : b.splatLike(product.start, sums);
  return b.make<arith::AddFOp>(start, sums);
}

void ResultWriter::writeUnit(Value row, Value column, Value result) {
  Type element = cast<MemRefType>(product.out.getType()).getElementType();
  Value vector = truncateFloat(b, result, element);
  Value columns = b.value(product.columns);
  if (hasUnits())
    return b.guarded(!isMultiple(product.columns, core.shape.columns), column,
                     columns, [&] {
                       b.storeVector(vector, product.out,
                                     product.outIndices(b, row, column));
                     });
  for (int64_t i = 0; i < core.sumWidth(); ++i) {
    Value at = b.add(column, i);
    b.ifThen(b.isLess(at, columns), [&] {
      b.store(b.extract(vector, i), product.out,
              product.outIndices(b, row, at));
    });
  }
}

void ResultWriter::writeRow(const RowSums &sums, const OutputRow &row,
                            ArrayRef<Value> columns, ArrayRef<Value> factors) {
  bool mayEnd = product.listsRows || !isMultiple(product.rows, core.shape.rows);
  b.guarded(mayEnd, row.position, place.lastPosition, [&] {
    for (auto [i, sum] : llvm::enumerate(sums.sums)) {
      Value old = row.old.empty() ? Value() : row.old[i];
      writeUnit(row.row, columns[i], update(sum, old, row.factor, factors[i]));
    }
  });
}

/// All that is read is asked for before anything is written: a thread would
/// else wait for one row after the other.
void ResultWriter::write(const TilePlace &tile, ValueRange carried) {
  place = tile;
  SmallVector<RowSums> sums = core.results(b, carried);
  int64_t width = core.sumWidth();
  Value last = b.add(b.value(product.columns), hasUnits() ? -width : -1);
  SmallVector<Value> columns, clamped, factors;
  for (Value inTile : sums.front().columns) {
    columns.push_back(b.add(place.firstColumn, inTile));
    bool mayEnd = !isMultiple(product.columns, core.shape.columns);
    clamped.push_back(mayEnd ? b.min(columns.back(), last) : columns.back());
    factors.push_back(product.columnFactors(b, columns.back(), width));
  }
  SmallVector<OutputRow> rows;
  for (const RowSums &row : sums)
    rows.push_back(readRow(row, clamped));
  for (auto [sum, row] : llvm::zip_equal(sums, rows))
    writeRow(sum, row, columns, factors);
}
