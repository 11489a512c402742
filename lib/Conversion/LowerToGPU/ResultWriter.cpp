//===- ResultWriter.cpp - The sums of a tile to memory ----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ResultWriter.h"

#include "Epilogue.h"

#include "mlir/Dialect/Vector/IR/VectorOps.h"

#include <algorithm>

using namespace mlir;
using namespace mlir::mca;

/// Whether the columns of a vector of sums are a unit of memory.
bool ResultWriter::hasUnits() const {
  return hasAlignedUnits(cast<MemRefType>(product.out.getType()),
                         product.columnDim, core.sumWidth(),
                         product.assumesUnits);
}

/// Elements of the columns from `column` on, floats in f32 at least; past the
/// end those of other columns. Without `columnDim` all columns have the same,
/// that of a buffer or a number.
Value ResultWriter::readUnit(Value memref, std::optional<unsigned> columnDim,
                             Value column, ElementAt at) {
  int64_t width = core.sumWidth();
  if (!columnDim) {
    bool isNumber = !isa<MemRefType>(memref.getType());
    Value element =
        widenFloat(b, isNumber ? memref : b.load(memref, at(column)));
    return b.make<vector::BroadcastOp>(
        VectorType::get({width}, element.getType()), element);
  }
  if (hasUnits() && hasAlignedUnits(cast<MemRefType>(memref.getType()),
                                    *columnDim, width, product.assumesUnits))
    return widenFloat(b, b.loadVector(memref, at(column), width));
  SmallVector<Value> elements;
  Value last = b.add(b.value(product.columns), -1);
  for (int64_t i = 0; i < width; ++i)
    elements.push_back(b.load(memref, at(b.min(b.add(column, i), last))));
  return widenFloat(b, b.fromElements(elements));
}

/// What the epilogue computes with, read once for all rows that read the same.
Value ResultWriter::readOperand(OpOperand *operand, Value row, Value column) {
  const Epilogue &epilogue = *product.epilogue;
  auto at = [&](Value column) {
    return epilogue.operandIndices(b, operand,
                                   product.outIndices(b, row, column));
  };
  SmallVector<Value> indices = at(column);
  for (const OperandUnit &unit : units)
    if (unit.operand == operand && unit.indices == indices)
      return unit.elements;
  Value elements =
      readUnit(operand->get(), epilogue.operandDim(operand, product.columnDim),
               column, at);
  units.push_back({operand, indices, elements});
  return elements;
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
  auto at = [&](Value column) {
    return product.outIndices(b, row.row, column);
  };
  for (Value column : columns) {
    if (!product.start)
      row.old.push_back(readUnit(product.out, product.columnDim, column, at));
    SmallVector<Value> &operands = row.operands.emplace_back();
    if (product.epilogue)
      for (OpOperand *operand : product.epilogue->operands())
        operands.push_back(readOperand(operand, row.row, column));
  }
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
      Value result = update(sum, old, row.factor, factors[i]);
      if (product.epilogue)
        result = product.epilogue->compute(b, result, row.operands[i]);
      writeUnit(row.row, columns[i], result);
    }
  });
}

/// All that some rows read is asked for before any of them is written: a thread
/// would else wait for one row after the other. For all rows it would need too
/// many registers.
int64_t ResultWriter::rowsAtOnce(const RowSums &row) const {
  constexpr int64_t most = 32;
  int64_t elements = row.sums.size() * core.sumWidth();
  return std::max<int64_t>(most / elements, 1);
}

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
  for (ArrayRef<RowSums> rest = sums; !rest.empty();) {
    ArrayRef<RowSums> some = rest.take_front(rowsAtOnce(rest.front()));
    auto rows = llvm::map_to_vector(
        some, [&](const RowSums &row) { return readRow(row, clamped); });
    for (auto [sum, row] : llvm::zip_equal(some, rows))
      writeRow(sum, row, columns, factors);
    rest = rest.drop_front(some.size());
  }
}
