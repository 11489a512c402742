//===- Gather.cpp - mca.gather_matmul to vector code ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GatherLoops.h"

#include "mca/Emit/Prefetch.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::mca;

namespace {
/// Rows of one register tile: where they lie and how many terms each has.
struct TileRows {
  SmallVector<Value> rows;
  /// Empty: all R terms.
  SmallVector<Value> trips;
  /// Terms that the row and all before it have, at least.
  SmallVector<OpFoldResult> common;
};

/// Emits the loops of one gather_matmul.
class GatherEmitter : GatherLoops {
public:
  GatherEmitter(OpBuilder &builder, GatherMatmulOp op, const GatherStart &start,
                const KernelOptions &options);
  void emit(OpBuilder &builder);

private:
  void emitHeadColumns(OpBuilder &builder) override;
  void emitRows(OpBuilder &builder, OpFoldResult lower, OpFoldResult upper);
  void emitTile(OpBuilder &builder, const TileEmitter &tile, const Panel &panel,
                Value startValue, Value first, OpFoldResult upper,
                int64_t count);
  SmallVector<Value> emitSharedTerms(OpBuilder &builder,
                                     const TileEmitter &tile,
                                     const Panel &panel, const TileRows &rows,
                                     ArrayRef<Value> ahead);
  TileRows rowsOf(OpBuilder &builder, Value first, int64_t count);
  SmallVector<Value> rowsAhead(OpBuilder &builder, Value first,
                               OpFoldResult upper, ArrayRef<Value> rows);
  void prefetchTerms(OpBuilder &builder, ArrayRef<Value> rows, Value terms);
  void prefetchLine(OpBuilder &builder, ArrayRef<Value> rows, Value term);
  void prefetch(OpBuilder &builder, Value row, Value column);
  void prefetchOutput(OpBuilder &builder, ArrayRef<Value> rows);
  bool prefetches();
  OpFoldResult lhsWidth(OpBuilder &builder) {
    int64_t rank = cast<MemRefType>(lhsBuffer.getType()).getRank();
    return sizeOf(builder, lhsBuffer, rank - 1);
  }
  Value tripsOf(OpBuilder &builder, Value row);
  bool isPanel() override;
  Panel panelInPlace();
  Value panelDepth(OpBuilder &builder, OpFoldResult lower, OpFoldResult upper);
  SmallVector<Value> lhsScalars(OpBuilder &builder, ArrayRef<Value> rows,
                                Value term);

  /// The left-hand side in f32.
  Value lhsBuffer;
};
} // namespace

GatherEmitter::GatherEmitter(OpBuilder &builder, GatherMatmulOp op,
                             const GatherStart &start,
                             const KernelOptions &options)
    : GatherLoops(builder, op, start, options) {
  if (std::optional<int64_t> count = getConstantIntValue(columns)) {
    RegisterTile &tile = this->options.tile;
    tile = getGatherTile(tile, *count).narrowedTo(*count);
  }
}

static bool leavesCache(Value buffer) {
  auto type = cast<MemRefType>(buffer.getType());
  return leavesCache(type.getShape(), type.getElementType());
}

/// Terms of a row, in [0, R] whatever the list says.
Value GatherEmitter::tripsOf(OpBuilder &builder, Value row) {
  Value trips = listEntry(builder, op.getTrips(), batchAndHead, row);
  trips = arith::MaxSIOp::create(builder, loc, trips,
                                 indexConstant(builder, loc, 0));
  return arith::MinSIOp::create(builder, loc, trips,
                                asValue(builder, loc, depth));
}

/// The most terms of any row: the rest of the panel is never read.
Value GatherEmitter::panelDepth(OpBuilder &builder, OpFoldResult lower,
                                OpFoldResult upper) {
  if (!op.getTrips())
    return asValue(builder, loc, depth);
  Value none = indexConstant(builder, loc, 0);
  return emitLoop(builder, loc, {lower, upper}, none,
                  [&](OpBuilder &inner, Value position, ValueRange most) {
                    TileRows tile = rowsOf(inner, position, 1);
                    Value larger = arith::MaxSIOp::create(
                        inner, loc, most.front(), tile.trips.front());
                    return SmallVector<Value>{larger};
                  })
      .front();
}

/// Whether the right-hand side of a head is a panel where it lies: in f32, one
/// tile wide and without gaps. A copy would cost as much as some rows of the
/// product; rows with gaps would share a part of the cache.
bool GatherEmitter::isPanel() {
  auto type = cast<MemRefType>(op.getRhs().getType());
  int64_t width = options.tile.columns();
  SmallVector<int64_t> strides;
  int64_t offset;
  return type.getElementType().isF32() &&
         getConstantIntValue(columns) == width &&
         succeeded(type.getStridesAndOffset(strides, offset)) &&
         strides[2] == 1 && strides[1] == width;
}

Panel GatherEmitter::panelInPlace() {
  return {op.getRhs(),
          [head = head(), column = firstColumn](OpBuilder &, Value term) {
            return SmallVector<Value>{head, term, column};
          }};
}

TileRows GatherEmitter::rowsOf(OpBuilder &builder, Value first, int64_t count) {
  TileRows tile;
  for (int64_t i = 0; i < count; ++i) {
    tile.rows.push_back(rowAt(builder, first, i));
    if (!op.getTrips()) {
      tile.common.push_back(depth);
      continue;
    }
    Value trips = tripsOf(builder, tile.rows.back());
    tile.trips.push_back(trips);
    if (i > 0)
      trips = arith::MinSIOp::create(builder, loc,
                                     cast<Value>(tile.common.back()), trips);
    tile.common.push_back(trips);
  }
  return tile;
}

/// lhs[batch, row, columns[term]] of every row, in f32.
SmallVector<Value> GatherEmitter::lhsScalars(OpBuilder &builder,
                                             ArrayRef<Value> rows, Value term) {
  if (op.getColumns())
    term = listEntry(builder, op.getColumns(), head(), term);
  return llvm::map_to_vector(rows, [&](Value row) -> Value {
    SmallVector<Value> indices(batch());
    llvm::append_values(indices, row, term);
    return memref::LoadOp::create(builder, loc, lhsBuffer, indices);
  });
}

/// Adds up to every row the terms it shares with the rows before it: all rows
/// together, then all but the last, and so on. By descending trips, as
/// mca.order_tokens lists them, that is every term.
SmallVector<Value> GatherEmitter::emitSharedTerms(OpBuilder &builder,
                                                  const TileEmitter &tile,
                                                  const Panel &panel,
                                                  const TileRows &rows,
                                                  ArrayRef<Value> ahead) {
  int64_t count = rows.rows.size(), vectors = options.tile.vectors;
  SmallVector<Value> sums = tile.zeros(builder, count);
  OpFoldResult done = builder.getIndexAttr(0);
  // Without trips the first round is all; without a row list the order is
  // any, and a second round would seldom find a term.
  bool descending = op.getTrips() && op.getRows();
  for (int64_t live = count; live > (descending ? 0 : count - 1); --live) {
    OpFoldResult limit = rows.common[live - 1];
    SmallVector<Value> next = tile.accumulate(
        builder, done, limit, ArrayRef(sums).take_front(live * vectors), panel,
        [&](OpBuilder &body, Value term) {
          SmallVector<Value> factors =
              lhsScalars(body, ArrayRef(rows.rows).take_front(live), term);
          if (!ahead.empty() && live == count)
            prefetchLine(body, ahead, term);
          return factors;
        });
    llvm::copy(next, sums.begin());
    done = limit;
  }
  return sums;
}

/// One tile of rows: shared terms, what is left of each row, the output.
void GatherEmitter::emitTile(OpBuilder &builder, const TileEmitter &tile,
                             const Panel &panel, Value startValue, Value first,
                             OpFoldResult upper, int64_t count) {
  TileRows rows = rowsOf(builder, first, count);
  SmallVector<Value> ahead;
  if (count == options.tile.rows && prefetches())
    ahead = rowsAhead(builder, first, upper, rows.rows);
  prefetchOutput(builder, rows.rows);
  SmallVector<Value> sums = emitSharedTerms(builder, tile, panel, rows, ahead);
  int64_t vectors = options.tile.vectors;
  for (int64_t i = 0; i < count; ++i) {
    SmallVector<Value> sum(ArrayRef(sums).slice(i * vectors, vectors));
    OpFoldResult done = op.getRows() ? rows.common[i] : rows.common.back();
    if (op.getTrips() && count > 1)
      sum = tile.accumulate(builder, done, rows.trips[i], sum, panel,
                            [&](OpBuilder &body, Value term) {
                              return lhsScalars(body, rows.rows[i], term);
                            });
    if (op.getMean())
      sum = tile.scaleToMean(builder, sum, rows.trips[i]);
    tile.update(builder, out(), rows.rows[i], firstColumn, sum, startValue);
  }
}

/// Whether rows come from beyond the second-level cache, in an order that the
/// processor cannot foresee. Of rows with all terms it foresees the rest, which
/// is enough where they come from the third level.
bool GatherEmitter::prefetches() {
  if (!op.getRows())
    return false;
  if (!op.getColumns() || !op.getTrips())
    return exceedsCaches(lhsBuffer);
  return leavesCache(lhsBuffer);
}

void GatherEmitter::prefetch(OpBuilder &builder, Value row, Value column) {
  SmallVector<Value> indices(batch());
  llvm::append_values(indices, row, column);
  emitPrefetch(builder, loc, lhsBuffer, indices);
}

/// Asks for the lines of the output that the sums of a tile go to once they are
/// taken, where these come from beyond the second-level cache in an order that
/// the processor cannot foresee.
void GatherEmitter::prefetchOutput(OpBuilder &builder, ArrayRef<Value> rows) {
  if (!op.getRows() || !leavesCache(op.getInit()))
    return;
  MatrixAccess output = out();
  for (Value row : rows)
    for (int64_t c = 0; c < options.tile.columns();
         c += getLineElements(op.getInit())) {
      Value column =
          asValue(builder, loc,
                  addIndex(builder, loc, firstColumn, builder.getIndexAttr(c)));
      emitPrefetch(builder, loc, op.getInit(),
                   output.at(builder, loc, row, column), Access::Write);
    }
}

/// Asks for the first `terms` terms of the rows.
void GatherEmitter::prefetchTerms(OpBuilder &builder, ArrayRef<Value> rows,
                                  Value terms) {
  emitLoops(builder, loc, LoopBounds{builder.getIndexAttr(0), terms},
            [&](OpBuilder &inner, ValueRange term) {
              Value column =
                  listEntry(inner, op.getColumns(), head(), term.front());
              for (Value row : rows)
                prefetch(inner, row, column);
            });
}

/// Asks for one line of every other row: after two terms for each line, whole
/// rows have been asked for, without more at a time than a processor can wait
/// for.
void GatherEmitter::prefetchLine(OpBuilder &builder, ArrayRef<Value> rows,
                                 Value term) {
  Value one = indexConstant(builder, loc, 1);
  // Of an index, the last bit.
  Value isOdd =
      arith::IndexCastOp::create(builder, loc, builder.getI1Type(), term);
  Value line = arith::ShRUIOp::create(builder, loc, term, one);
  Value column = startOfLine(builder, loc, lhsBuffer, line, lhsWidth(builder));
  for (size_t i = 0; i < rows.size(); i += 2) {
    Value other = rows[std::min(i + 1, rows.size() - 1)];
    Value row = arith::SelectOp::create(builder, loc, isOdd, other, rows[i]);
    prefetch(builder, row, column);
  }
}

/// The rows to ask for while the sums of `rows`, those of the tile at `first`,
/// are taken: the next tile's. Of fewer terms than a row has lines, these alone
/// are asked for now, and `rows` are in the cache already.
SmallVector<Value> GatherEmitter::rowsAhead(OpBuilder &builder, Value first,
                                            OpFoldResult upper,
                                            ArrayRef<Value> rows) {
  Value last = asValue(builder, loc,
                       addIndex(builder, loc, upper, builder.getIndexAttr(-1)));
  SmallVector<Value> next;
  for (int64_t i = 0; i < options.tile.rows; ++i) {
    int64_t offset = options.tile.rows + i;
    Value position =
        asValue(builder, loc,
                addIndex(builder, loc, first, builder.getIndexAttr(offset)));
    next.push_back(rowAt(
        builder, arith::MinSIOp::create(builder, loc, position, last), 0));
  }
  if (!op.getColumns() || !op.getTrips())
    return next;
  Value terms = tripsOf(builder, next.front());
  Value lines = arith::CeilDivSIOp::create(
      builder, loc, asValue(builder, loc, lhsWidth(builder)),
      indexConstant(builder, loc, getLineElements(lhsBuffer)));
  Value isFew = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::slt,
                                      terms, lines);
  auto branch =
      scf::IfOp::create(builder, loc, isFew, /*withElseRegion=*/false);
  OpBuilder few = branch.getThenBodyBuilder();
  prefetchTerms(few, next, terms);
  return llvm::map_to_vector(llvm::zip(rows, next), [&](auto pair) -> Value {
    auto [current, ahead] = pair;
    return arith::SelectOp::create(builder, loc, isFew, current, ahead);
  });
}

void GatherEmitter::emitRows(OpBuilder &builder, OpFoldResult lower,
                             OpFoldResult upper) {
  TileEmitter tile(loc, options.tile, columns);
  bool inPlace = isPanel();
  Panel panel = inPlace
                    ? panelInPlace()
                    : tile.pack(builder, rhs(),
                                panelDepth(builder, lower, upper), firstColumn);
  Value startValue = startOfHead(builder);
  // Rows of unequal trips would make many variants of long code.
  RowRest rest = op.getTrips() ? RowRest::Pairs : RowRest::OneTile;
  emitRowTiles(builder, loc, lower, upper, options.tile.rows, rest,
               [&](OpBuilder &inner, Value first, int64_t count) {
                 emitTile(inner, tile, panel, startValue, first, upper, count);
               });
  if (!inPlace)
    memref::DeallocOp::create(builder, loc, panel.memref);
}

void GatherEmitter::emitHeadColumns(OpBuilder &builder) {
  auto [lower, upper] = rowRange(builder);
  if (isPanel())
    return emitRows(builder, lower, upper);
  emitIfAnyRow(builder, lower, upper,
               [&, lower = lower, upper = upper](OpBuilder &inner) {
                 emitRows(inner, lower, upper);
               });
}

void GatherEmitter::emit(OpBuilder &builder) {
  lhsBuffer = extendBuffer(builder, loc, op.getLhs());
  emitOuterLoops(builder);
  releaseF32(builder, loc, lhsBuffer, op.getLhs());
}

void mca::emitGatherF32(OpBuilder &builder, GatherMatmulOp op,
                        const GatherStart &start,
                        const KernelOptions &options) {
  GatherEmitter(builder, op, start, options).emit(builder);
}
