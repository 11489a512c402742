//===- RegisterTile.cpp - The inner loop of a matrix product ----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Emit/RegisterTile.h"

#include "mca/Emit/Prefetch.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// Addresses and element types
//===----------------------------------------------------------------------===//

bool mca::isContiguousAlong(MemRefType type, unsigned dim) {
  SmallVector<int64_t> strides;
  int64_t offset;
  // vector.load wants the last dimension; a unit stride elsewhere is rare.
  return dim + 1 == type.getRank() &&
         succeeded(type.getStridesAndOffset(strides, offset)) &&
         strides[dim] == 1;
}

Type MatrixAccess::elementType() const {
  return cast<MemRefType>(memref.getType()).getElementType();
}

bool MatrixAccess::hasContiguousColumns() const {
  return isContiguousAlong(cast<MemRefType>(memref.getType()), columnDim);
}

bool MatrixAccess::hasContiguousRows() const {
  return rowDim &&
         isContiguousAlong(cast<MemRefType>(memref.getType()), *rowDim);
}

SmallVector<Value> MatrixAccess::at(OpBuilder &builder, Location loc, Value row,
                                    Value column) const {
  SmallVector<Value> result = indices(builder, row);
  result[columnDim] = column;
  return result;
}

Value mca::loadVector(OpBuilder &builder, Location loc, VectorType type,
                      Value memref, ValueRange indices, Value mask) {
  if (!mask)
    return vector::LoadOp::create(builder, loc, type, memref, indices);
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getZeroAttr(type));
  return vector::MaskedLoadOp::create(builder, loc, type, memref, indices, mask,
                                      zero);
}

static Type withElement(Type type, Type element) {
  if (auto vector = dyn_cast<VectorType>(type))
    return vector.clone(element);
  return element;
}

Value mca::extendToF32(OpBuilder &builder, Location loc, Value value) {
  if (getElementTypeOrSelf(value).isF32())
    return value;
  Type wide = withElement(value.getType(), builder.getF32Type());
  return arith::ExtFOp::create(builder, loc, wide, value);
}

Value mca::truncateTo(OpBuilder &builder, Location loc, Value value,
                      Type element) {
  if (getElementTypeOrSelf(value) == element)
    return value;
  return arith::TruncFOp::create(builder, loc,
                                 withElement(value.getType(), element), value);
}

//===----------------------------------------------------------------------===//
// Sums
//===----------------------------------------------------------------------===//

SmallVector<Value> TileEmitter::zeros(OpBuilder &builder, int64_t rows) const {
  Value zero = arith::ConstantOp::create(
      builder, loc, builder.getZeroAttr(vectorType(builder.getF32Type())));
  return SmallVector<Value>(rows * tile.vectors, zero);
}

Value TileEmitter::columnOf(OpBuilder &builder, Value column,
                            int64_t vector) const {
  return asValue(builder, loc,
                 addIndex(builder, loc, column,
                          builder.getIndexAttr(vector * tile.width)));
}

SmallVector<Value> TileEmitter::accumulate(
    OpBuilder &builder, OpFoldResult from, OpFoldResult to, ValueRange sums,
    const Panel &panel,
    function_ref<SmallVector<Value>(OpBuilder &, Value k)> lhs) const {
  VectorType type = vectorType(builder.getF32Type());
  return emitLoop(
      builder, loc, {from, to}, sums,
      [&](OpBuilder &inner, Value k, ValueRange carried) {
        SmallVector<Value> rhs, next;
        for (int64_t v = 0; v < tile.vectors; ++v) {
          SmallVector<Value> indices = panel.indices(inner, k);
          indices.back() = columnOf(inner, indices.back(), v);
          rhs.push_back(
              vector::LoadOp::create(inner, loc, type, panel.memref, indices));
        }
        for (auto [row, scalar] : llvm::enumerate(lhs(inner, k))) {
          Value factor = vector::BroadcastOp::create(inner, loc, type, scalar);
          for (int64_t v = 0; v < tile.vectors; ++v)
            next.push_back(vector::FMAOp::create(
                inner, loc, factor, rhs[v], carried[row * tile.vectors + v]));
        }
        return next;
      });
}

SmallVector<Value> TileEmitter::scaleToMean(OpBuilder &builder, ValueRange sums,
                                            Value trips) const {
  Value one = indexConstant(builder, loc, 1);
  Value divisor = arith::MaxSIOp::create(builder, loc, trips, one);
  divisor =
      arith::IndexCastOp::create(builder, loc, builder.getI32Type(), divisor);
  divisor =
      arith::SIToFPOp::create(builder, loc, builder.getF32Type(), divisor);
  Value unit =
      arith::ConstantOp::create(builder, loc, builder.getF32FloatAttr(1.0));
  Value scale = arith::DivFOp::create(builder, loc, unit, divisor);
  Value factor = vector::BroadcastOp::create(
      builder, loc, vectorType(builder.getF32Type()), scale);
  return llvm::map_to_vector(sums, [&](Value sum) -> Value {
    return arith::MulFOp::create(builder, loc, sum, factor);
  });
}

//===----------------------------------------------------------------------===//
// Output rows
//===----------------------------------------------------------------------===//

void TileEmitter::prefetchOutput(OpBuilder &builder, const MatrixAccess &out,
                                 Value row, int64_t rows, Value column,
                                 Value turn) const {
  int64_t elements = getLineElements(out.memref);
  int64_t lines = llvm::divideCeil(tile.columns(), elements);
  turn = arith::MinUIOp::create(builder, loc, turn,
                                indexConstant(builder, loc, rows * lines - 1));
  Value perRow = indexConstant(builder, loc, lines);
  Value next = arith::DivUIOp::create(builder, loc, turn, perRow);
  next = arith::AddIOp::create(builder, loc, row, next);
  Value line = arith::RemUIOp::create(builder, loc, turn, perRow);
  Value start = arith::MulIOp::create(builder, loc, line,
                                      indexConstant(builder, loc, elements));
  start = arith::AddIOp::create(builder, loc, column, start);
  emitPrefetch(builder, loc, out.memref, out.at(builder, loc, next, start),
               Access::Write);
}

void TileEmitter::emitByBorder(
    OpBuilder &builder, Value column,
    function_ref<void(OpBuilder &, bool border)> emit) const {
  std::optional<int64_t> count = getConstantIntValue(columns);
  if (count && *count % tile.columns() == 0)
    return emit(builder, false);
  if (count && *count < tile.columns())
    return emit(builder, true);
  Value end = columnOf(builder, column, tile.vectors);
  Value inside = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::sle,
                                       end, asValue(builder, loc, columns));
  auto branch =
      scf::IfOp::create(builder, loc, inside, /*withElseRegion=*/true);
  OpBuilder whole = branch.getThenBodyBuilder();
  emit(whole, false);
  OpBuilder border = branch.getElseBodyBuilder();
  emit(border, true);
}

/// Lanes of the vector at `column` that are columns of the product.
Value TileEmitter::maskFor(OpBuilder &builder, Value column) const {
  Value left = asValue(builder, loc,
                       subIndex(builder, loc, columns, OpFoldResult(column)));
  Value none = indexConstant(builder, loc, 0);
  Value count = arith::MaxSIOp::create(builder, loc, left, none);
  return vector::CreateMaskOp::create(builder, loc,
                                      vectorType(builder.getI1Type()), count);
}

void TileEmitter::updateVectors(OpBuilder &builder, const MatrixAccess &out,
                                Value row, Value column, ValueRange sums,
                                Value start, bool border) const {
  Type element = out.elementType();
  VectorType type = vectorType(element);
  bool startsAtZero = start && matchPattern(start, m_AnyZeroFloat());
  for (auto [v, sum] : llvm::enumerate(sums)) {
    Value first = columnOf(builder, column, v);
    SmallVector<Value> indices = out.at(builder, loc, row, first);
    Value mask = border ? maskFor(builder, first) : Value();
    Value old = start;
    if (startsAtZero)
      old = Value();
    else if (!old)
      old = loadVector(builder, loc, type, out.memref, indices, mask);
    else if (isa<MemRefType>(start.getType()))
      old = loadVector(builder, loc, type, start, first, mask);
    else
      old = vector::BroadcastOp::create(builder, loc, type, old);
    Value result = sum;
    if (old)
      result = arith::AddFOp::create(builder, loc,
                                     extendToF32(builder, loc, old), sum);
    result = truncateTo(builder, loc, result, element);
    if (border)
      vector::MaskedStoreOp::create(builder, loc, out.memref, indices, mask,
                                    result);
    else
      vector::StoreOp::create(builder, loc, result, out.memref, indices);
  }
}

void TileEmitter::update(OpBuilder &builder, const MatrixAccess &out, Value row,
                         Value column, ValueRange sums, Value start) const {
  emitByBorder(builder, column, [&](OpBuilder &inner, bool border) {
    updateVectors(inner, out, row, column, sums, start, border);
  });
}

/// The last `rest` rows from `lower` on in one tile, whatever their number.
static void emitRestBySwitch(
    OpBuilder &builder, Location loc, OpFoldResult lower, Value rest,
    int64_t tileRows,
    function_ref<void(OpBuilder &, Value row, int64_t rows)> emit) {
  auto cases = llvm::to_vector(llvm::seq<int64_t>(1, tileRows));
  auto choice = scf::IndexSwitchOp::create(builder, loc, TypeRange(), rest,
                                           cases, cases.size());
  Value row = asValue(builder, loc, lower);
  OpBuilder::InsertionGuard guard(builder);
  for (auto [rows, region] : llvm::zip_equal(cases, choice.getCaseRegions())) {
    builder.createBlock(&region);
    emit(builder, row, rows);
    scf::YieldOp::create(builder, loc);
  }
  builder.createBlock(&choice.getDefaultRegion());
  scf::YieldOp::create(builder, loc);
}

void mca::emitRowTiles(
    OpBuilder &builder, Location loc, OpFoldResult lower, OpFoldResult upper,
    int64_t tileRows, RowRest restTiles,
    function_ref<void(OpBuilder &, Value row, int64_t rows)> emit) {
  auto cover = [&](OpFoldResult from, OpFoldResult to, int64_t rows) {
    emitLoop(builder, loc, {from, to, rows}, {},
             [&](OpBuilder &inner, Value row, ValueRange) {
               emit(inner, row, rows);
               return SmallVector<Value>();
             });
  };
  OpFoldResult whole = alignDown(builder, loc, lower, upper, tileRows);
  cover(lower, whole, tileRows);
  OpFoldResult rest = subIndex(builder, loc, upper, whole);
  if (std::optional<int64_t> known = getConstantIntValue(rest)) {
    if (*known > 0)
      cover(whole, upper, *known);
    return;
  }
  if (restTiles == RowRest::OneTile)
    return emitRestBySwitch(builder, loc, whole, cast<Value>(rest), tileRows,
                            emit);
  OpFoldResult pairs = alignDown(builder, loc, whole, upper, 2);
  cover(whole, pairs, 2);
  cover(pairs, upper, 1);
}
