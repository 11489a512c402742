//===- Packing.cpp - Panels of right-hand columns ---------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Emit/RegisterTile.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::mca;

/// One stage per bit of the lane number: rows i and i + bit exchange the lanes
/// where the bit differs. Each stage is one or two shuffles of a register pair.
SmallVector<Value> mca::transposeSquare(OpBuilder &builder, Location loc,
                                        SmallVector<Value> rows) {
  int64_t lanes = rows.size();
  for (int64_t bit = 1; bit < lanes; bit *= 2) {
    SmallVector<int64_t> low, high;
    for (int64_t lane = 0; lane < lanes; ++lane) {
      bool second = lane & bit;
      low.push_back(second ? lanes + (lane ^ bit) : lane);
      high.push_back(second ? lanes + lane : (lane ^ bit));
    }
    for (int64_t row = 0; row < lanes; ++row) {
      if (row & bit)
        continue;
      Value a = rows[row], b = rows[row | bit];
      rows[row] = vector::ShuffleOp::create(builder, loc, a, b, low);
      rows[row | bit] = vector::ShuffleOp::create(builder, loc, a, b, high);
    }
  }
  return rows;
}

/// Rows whose columns are neighbours: copied vector by vector, zero beyond the
/// last column.
void TileEmitter::packRows(OpBuilder &builder, const MatrixAccess &rhs,
                           Value panel, Value depth, Value column,
                           bool border) const {
  VectorType type = vectorType(rhs.elementType());
  SmallVector<Value> masks;
  for (int64_t v = 0; v < tile.vectors && border; ++v)
    masks.push_back(maskFor(builder, columnOf(builder, column, v)));
  emitLoops(builder, loc, {{builder.getIndexAttr(0), depth}},
            [&](OpBuilder &inner, ValueRange ivs) {
              for (int64_t v = 0; v < tile.vectors; ++v) {
                SmallVector<Value> from =
                    rhs.at(inner, loc, ivs[0], columnOf(inner, column, v));
                Value row = loadVector(inner, loc, type, rhs.memref, from,
                                       border ? masks[v] : Value());
                Value to = indexConstant(inner, loc, v * tile.width);
                vector::StoreOp::create(inner, loc,
                                        extendToF32(inner, loc, row), panel,
                                        ValueRange{ivs[0], to});
              }
            });
}

/// Any layout: one element at a time, zero beyond the last column.
void TileEmitter::packScalars(OpBuilder &builder, const MatrixAccess &rhs,
                              Value panel, Value depth, Value column,
                              bool border) const {
  auto load = [&](OpBuilder &inner, Value k, Value source) {
    Value element = memref::LoadOp::create(inner, loc, rhs.memref,
                                           rhs.at(inner, loc, k, source));
    return extendToF32(inner, loc, element);
  };
  auto loadOrZero = [&](OpBuilder &inner, Value k, Value source) {
    Value exists = arith::CmpIOp::create(inner, loc, arith::CmpIPredicate::slt,
                                         source, asValue(inner, loc, columns));
    auto branch = scf::IfOp::create(
        inner, loc, exists,
        [&](OpBuilder &then, Location) {
          scf::YieldOp::create(then, loc, load(then, k, source));
        },
        [&](OpBuilder &otherwise, Location) {
          Value zero = arith::ConstantOp::create(
              otherwise, loc, otherwise.getF32FloatAttr(0.0));
          scf::YieldOp::create(otherwise, loc, zero);
        });
    return branch.getResult(0);
  };
  OpFoldResult zero = builder.getIndexAttr(0);
  OpFoldResult end = builder.getIndexAttr(tile.columns());
  emitLoops(builder, loc, {{zero, end}, {zero, depth}},
            [&](OpBuilder &inner, ValueRange ivs) {
              Value source = arith::AddIOp::create(inner, loc, column, ivs[0]);
              Value element = border ? loadOrZero(inner, ivs[1], source)
                                     : load(inner, ivs[1], source);
              memref::StoreOp::create(inner, loc, element, panel,
                                      ValueRange{ivs[1], ivs[0]});
            });
}

SmallVector<Value> mca::loadColumns(OpBuilder &builder, Location loc,
                                    const MatrixAccess &rhs, VectorType type,
                                    Value row, OpFoldResult column,
                                    int64_t count) {
  return llvm::map_to_vector(
      llvm::seq<int64_t>(0, count), [&](int64_t i) -> Value {
        Value at =
            asValue(builder, loc,
                    addIndex(builder, loc, column, builder.getIndexAttr(i)));
        return vector::LoadOp::create(builder, loc, type, rhs.memref,
                                      rhs.at(builder, loc, row, at));
      });
}

/// Columns whose rows are neighbours: squares of width x width are read along
/// the rows and transposed in registers.
void TileEmitter::packTransposed(OpBuilder &builder, const MatrixAccess &rhs,
                                 Value panel, Value depth, Value column) const {
  VectorType type = vectorType(rhs.elementType());
  OpFoldResult zero = builder.getIndexAttr(0);
  OpFoldResult whole = alignDown(builder, loc, zero, depth, tile.width);
  OpFoldResult end = builder.getIndexAttr(tile.columns());
  emitLoops(
      builder, loc, {{zero, end, tile.width}, {zero, whole, tile.width}},
      [&](OpBuilder &inner, ValueRange ivs) {
        Value source = arith::AddIOp::create(inner, loc, column, ivs[0]);
        SmallVector<Value> square =
            loadColumns(inner, loc, rhs, type, ivs[1], source, tile.width);
        for (Value &line : square)
          line = extendToF32(inner, loc, line);
        square = transposeSquare(inner, loc, square);
        for (auto [i, row] : llvm::enumerate(square)) {
          OpFoldResult k = addIndex(inner, loc, ivs[1], inner.getIndexAttr(i));
          vector::StoreOp::create(inner, loc, row, panel,
                                  ValueRange{asValue(inner, loc, k), ivs[0]});
        }
      });
  emitLoops(builder, loc, {{whole, depth}, {zero, end}},
            [&](OpBuilder &inner, ValueRange ivs) {
              Value source = arith::AddIOp::create(inner, loc, column, ivs[1]);
              Value element = memref::LoadOp::create(
                  inner, loc, rhs.memref, rhs.at(inner, loc, ivs[0], source));
              memref::StoreOp::create(
                  inner, loc, extendToF32(inner, loc, element), panel, ivs);
            });
}

Value mca::allocateBuffer(OpBuilder &builder, Location loc,
                          ArrayRef<OpFoldResult> sizes, Type element) {
  constexpr int64_t cacheLine = 64;
  SmallVector<int64_t> shape;
  SmallVector<Value> dynamic;
  dispatchIndexOpFoldResults(sizes, dynamic, shape);
  return memref::AllocOp::create(builder, loc, MemRefType::get(shape, element),
                                 dynamic, builder.getI64IntegerAttr(cacheLine));
}

Value mca::joinLastDims(OpBuilder &builder, Location loc, Value buffer) {
  int64_t rank = cast<MemRefType>(buffer.getType()).getRank();
  SmallVector<ReassociationIndices> dims;
  for (int64_t dim = 0; dim < rank - 2; ++dim)
    dims.push_back({dim});
  dims.push_back({rank - 2, rank - 1});
  return memref::CollapseShapeOp::create(builder, loc, buffer, dims);
}

Panel TileEmitter::pack(OpBuilder &builder, const MatrixAccess &rhs,
                        Value depth, Value column) const {
  Value panel = allocateBuffer(
      builder, loc,
      {getAsOpFoldResult(depth), builder.getIndexAttr(tile.columns())},
      builder.getF32Type());
  emitByBorder(builder, column, [&](OpBuilder &inner, bool border) {
    if (rhs.hasContiguousColumns())
      packRows(inner, rhs, panel, depth, column, border);
    else if (rhs.hasContiguousRows() && !border)
      packTransposed(inner, rhs, panel, depth, column);
    else
      packScalars(inner, rhs, panel, depth, column, border);
  });
  Location at = loc;
  return {panel, [at](OpBuilder &inner, Value k) {
            return SmallVector<Value>{k, indexConstant(inner, at, 0)};
          }};
}

SmallVector<Value> TileEmitter::loadRow(OpBuilder &builder,
                                        const MatrixAccess &rhs,
                                        Value column) const {
  Panel panel = pack(builder, rhs, indexConstant(builder, loc, 1), column);
  Value row = indexConstant(builder, loc, 0);
  SmallVector<Value> vectors;
  for (int64_t v = 0; v < tile.vectors; ++v)
    vectors.push_back(vector::LoadOp::create(
        builder, loc, vectorType(builder.getF32Type()), panel.memref,
        ValueRange{row, indexConstant(builder, loc, v * tile.width)}));
  memref::DeallocOp::create(builder, loc, panel.memref);
  return vectors;
}
