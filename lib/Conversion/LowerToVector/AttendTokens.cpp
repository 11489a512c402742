//===- AttendTokens.cpp - mca.attend_tokens to vector code ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernels.h"

#include "mca/Emit/RegisterTile.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::mca;

namespace {
/// The attention of rows that is spent on what tokens share: of all tokens, of
/// those with a centroid.
struct Masses {
  SmallVector<Value> all, centroids;
};

class AttendEmitter {
public:
  AttendEmitter(OpBuilder &builder, AttendTokensOp op,
                const KernelOptions &options);
  void emit(OpBuilder &builder);

private:
  void emitHeadColumns(OpBuilder &builder);
  void emitTile(OpBuilder &builder, const Panel &panel, bool inPlace,
                Value first, int64_t count);
  SmallVector<Value> startSums(OpBuilder &builder, const TileEmitter &tile,
                               ArrayRef<Value> rows);
  bool isPanel();
  Panel valuesInPlace();
  Value bound(OpBuilder &builder, int64_t which);
  Value tokenAt(OpBuilder &builder, Value position);
  Value probabilityAt(OpBuilder &builder, Value row, Value token);
  SmallVector<Value> loadShared(OpBuilder &builder, Value memref,
                                ArrayRef<Value> list);
  Masses massesOf(OpBuilder &builder, ArrayRef<Value> rows);
  SmallVector<Value> massesOf(OpBuilder &builder, Value row);
  SmallVector<Value> addToMasses(OpBuilder &builder, Value row, Value column,
                                 int64_t count, Value mask, ValueRange sums);
  Value loadVector(OpBuilder &builder, Value memref, ArrayRef<Value> indices,
                   Value mask);
  SmallVector<Value> addShares(OpBuilder &builder, SmallVector<Value> sums,
                               ArrayRef<Value> masses, ArrayRef<Value> values);
  SmallVector<Value> withHead(ArrayRef<Value> inner) const {
    SmallVector<Value> indices(batchAndHead);
    llvm::append_range(indices, inner);
    return indices;
  }
  OpFoldResult sizeOf(OpBuilder &builder, Value memref, unsigned dim) {
    return memref::getMixedSize(builder, loc, memref, dim);
  }
  bool hasShared() { return op.getBias() || op.getCentroids(); }

  AttendTokensOp op;
  Location loc;
  KernelOptions options;
  int64_t rank;
  OpFoldResult queries, tokens, columns;
  /// The point of the outer loops that is being emitted.
  SmallVector<Value> batchAndHead;
  Value firstColumn, lower, upper;
};
} // namespace

AttendEmitter::AttendEmitter(OpBuilder &builder, AttendTokensOp op,
                             const KernelOptions &options)
    : op(op), loc(op.getLoc()), options(options),
      rank(cast<MemRefType>(op.getInit().getType()).getRank()),
      queries(sizeOf(builder, op.getInit(), rank - 2)),
      tokens(sizeOf(builder, op.getProbabilities(), rank - 1)),
      columns(sizeOf(builder, op.getInit(), rank - 1)) {
  if (std::optional<int64_t> count = getConstantIntValue(columns))
    this->options.tile = options.tile.narrowedTo(*count);
}

//===----------------------------------------------------------------------===//
// Lists and values
//===----------------------------------------------------------------------===//

Value AttendEmitter::bound(OpBuilder &builder, int64_t which) {
  return loadListEntry(builder, loc, op.getBounds(),
                       withHead(indexConstant(builder, loc, which)));
}

Value AttendEmitter::tokenAt(OpBuilder &builder, Value position) {
  return loadListEntry(builder, loc, op.getOrder(), withHead(position));
}

Value AttendEmitter::probabilityAt(OpBuilder &builder, Value row, Value token) {
  return memref::LoadOp::create(builder, loc, op.getProbabilities(),
                                withHead({row, token}));
}

/// Whether values can be read where they lie: one tile wide.
bool AttendEmitter::isPanel() {
  auto type = cast<MemRefType>(op.getValues().getType());
  return getConstantIntValue(columns) == options.tile.columns() &&
         isContiguousAlong(type, rank - 1);
}

/// The values of a token; rows of the panel are tokens then.
Panel AttendEmitter::valuesInPlace() {
  return {op.getValues(), [prefix = batchAndHead,
                           column = firstColumn](OpBuilder &, Value token) {
            SmallVector<Value> indices(prefix);
            llvm::append_values(indices, token, column);
            return indices;
          }};
}

/// Columns of a list that all rows share, one vector each of the tile.
SmallVector<Value> AttendEmitter::loadShared(OpBuilder &builder, Value memref,
                                             ArrayRef<Value> list) {
  if (!memref)
    return {};
  TileEmitter tile(loc, options.tile, columns);
  MatrixAccess access{memref,
                      [prefix = llvm::to_vector(list)](OpBuilder &, Value) {
                        SmallVector<Value> indices(prefix);
                        indices.push_back(Value());
                        return indices;
                      },
                      static_cast<unsigned>(list.size()), std::nullopt};
  return tile.loadRow(builder, access, firstColumn);
}

//===----------------------------------------------------------------------===//
// Attention spent on shared values
//===----------------------------------------------------------------------===//

/// One vector; lanes that the mask, if any, leaves out are zero.
Value AttendEmitter::loadVector(OpBuilder &builder, Value memref,
                                ArrayRef<Value> indices, Value mask) {
  auto type =
      VectorType::get({options.tile.width},
                      cast<MemRefType>(memref.getType()).getElementType());
  if (!mask)
    return vector::LoadOp::create(builder, loc, type, memref, indices);
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getZeroAttr(type));
  return vector::MaskedLoadOp::create(builder, loc, type, memref, indices, mask,
                                      zero);
}

/// Adds `count` vectors of a row to as many sums of all tokens, then of those
/// of level 1.
SmallVector<Value> AttendEmitter::addToMasses(OpBuilder &builder, Value row,
                                              Value column, int64_t count,
                                              Value mask, ValueRange sums) {
  SmallVector<Value> next(sums);
  size_t ofCentroids = op.getBias() ? count : 0;
  for (int64_t v = 0; v < count; ++v) {
    Value at = asValue(builder, loc,
                       addIndex(builder, loc, column,
                                builder.getIndexAttr(v * options.tile.width)));
    Value a =
        loadVector(builder, op.getProbabilities(), withHead({row, at}), mask);
    if (op.getBias())
      next[v] = arith::AddFOp::create(builder, loc, sums[v], a);
    if (!op.getCentroids())
      continue;
    Value levels = loadVector(builder, op.getLevels(), withHead(at), mask);
    auto type = cast<VectorType>(levels.getType());
    Value one = arith::ConstantOp::create(
        builder, loc,
        SplatElementsAttr::get(type, builder.getI32IntegerAttr(1)));
    Value isShared = arith::CmpIOp::create(
        builder, loc, arith::CmpIPredicate::eq, levels, one);
    Value zero = arith::ConstantOp::create(builder, loc,
                                           builder.getZeroAttr(a.getType()));
    Value part = arith::SelectOp::create(builder, loc, isShared, a, zero);
    next[ofCentroids + v] =
        arith::AddFOp::create(builder, loc, sums[ofCentroids + v], part);
  }
  return next;
}

/// Adds sums `i` and `i + half` of each kind.
static SmallVector<Value> addHalves(OpBuilder &builder, Location loc,
                                    ArrayRef<Value> sums, size_t count) {
  SmallVector<Value> halves;
  for (size_t start = 0; start < sums.size(); start += count)
    for (size_t i = 0; i < count / 2; ++i)
      halves.push_back(arith::AddFOp::create(builder, loc, sums[start + i],
                                             sums[start + i + count / 2]));
  return halves;
}

/// One sweep along the row: four vectors at a time, one, and what is left.
SmallVector<Value> AttendEmitter::massesOf(OpBuilder &builder, Value row) {
  constexpr int64_t unroll = 4;
  int64_t width = options.tile.width;
  auto type = VectorType::get({width}, builder.getF32Type());
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getZeroAttr(type));
  size_t kinds = (op.getBias() ? 1 : 0) + (op.getCentroids() ? 1 : 0);
  SmallVector<Value> sums(unroll * kinds, zero);
  auto sweep = [&](OpFoldResult from, OpFoldResult to, int64_t count,
                   bool isMasked) {
    sums =
        emitLoop(builder, loc, {from, to, count * width}, sums,
                 [&](OpBuilder &inner, Value column, ValueRange carried) {
                   Value mask = isMasked
                                    ? TileEmitter(loc, options.tile, tokens)
                                          .maskFor(inner, column)
                                    : Value();
                   return addToMasses(inner, row, column, count, mask, carried);
                 });
  };
  OpFoldResult none = builder.getIndexAttr(0);
  OpFoldResult quads = alignDown(builder, loc, none, tokens, unroll * width),
               whole = alignDown(builder, loc, quads, tokens, width);
  sweep(none, quads, unroll, /*isMasked=*/false);
  for (int64_t count = unroll; count > 1; count /= 2)
    sums = addHalves(builder, loc, sums, count);
  sweep(quads, whole, 1, /*isMasked=*/false);
  sweep(whole, tokens, 1, /*isMasked=*/true);
  return llvm::map_to_vector(sums, [&](Value sum) -> Value {
    return vector::ReductionOp::create(builder, loc, vector::CombiningKind::ADD,
                                       sum);
  });
}

Masses AttendEmitter::massesOf(OpBuilder &builder, ArrayRef<Value> rows) {
  Masses masses;
  for (Value row : rows) {
    SmallVector<Value> sums = massesOf(builder, row);
    if (op.getBias())
      masses.all.push_back(sums.front());
    if (op.getCentroids())
      masses.centroids.push_back(sums.back());
  }
  return masses;
}

/// sums[row] += masses[row] * values.
SmallVector<Value> AttendEmitter::addShares(OpBuilder &builder,
                                            SmallVector<Value> sums,
                                            ArrayRef<Value> masses,
                                            ArrayRef<Value> values) {
  for (auto [row, mass] : llvm::enumerate(masses)) {
    Value factor = vector::BroadcastOp::create(builder, loc,
                                               values.front().getType(), mass);
    for (auto [v, value] : llvm::enumerate(values)) {
      Value &sum = sums[row * values.size() + v];
      sum = vector::FMAOp::create(builder, loc, factor, value, sum);
    }
  }
  return sums;
}

//===----------------------------------------------------------------------===//
// Loops
//===----------------------------------------------------------------------===//

/// The shares of bias and centroids. They come before the product so that the
/// rows of A are in the cache when that reads them out of order, and so that
/// no register holds them while it needs all of them.
SmallVector<Value> AttendEmitter::startSums(OpBuilder &builder,
                                            const TileEmitter &tile,
                                            ArrayRef<Value> rows) {
  SmallVector<Value> sums =
      tile.zeros(builder, static_cast<int64_t>(rows.size()));
  if (!hasShared())
    return sums;
  Masses masses = massesOf(builder, rows);
  if (op.getBias())
    sums = addShares(builder, sums, masses.all,
                     loadShared(builder, op.getBias(), batchAndHead.back()));
  if (op.getCentroids())
    sums = addShares(builder, sums, masses.centroids,
                     loadShared(builder, op.getCentroids(), batchAndHead));
  return sums;
}

void AttendEmitter::emitTile(OpBuilder &builder, const Panel &panel,
                             bool inPlace, Value first, int64_t count) {
  TileEmitter tile(loc, options.tile, columns);
  SmallVector<Value> rows;
  for (int64_t i = 0; i < count; ++i)
    rows.push_back(asValue(
        builder, loc, addIndex(builder, loc, first, builder.getIndexAttr(i))));
  SmallVector<Value> start = startSums(builder, tile, rows);
  // The panel's rows are positions of the order, or tokens.
  Panel listed = panel;
  if (inPlace)
    listed.indices = [&](OpBuilder &inner, Value position) {
      return panel.indices(inner, tokenAt(inner, position));
    };
  else
    listed.indices = [&](OpBuilder &inner, Value position) {
      Value at = arith::SubIOp::create(inner, loc, position, lower);
      return panel.indices(inner, at);
    };
  SmallVector<Value> sums =
      tile.accumulate(builder, lower, upper, start, listed,
                      [&](OpBuilder &inner, Value position) {
                        Value token = tokenAt(inner, position);
                        return llvm::map_to_vector(rows, [&](Value row) {
                          return probabilityAt(inner, row, token);
                        });
                      });
  MatrixAccess out{
      op.getInit(),
      [&](OpBuilder &, Value row) { return withHead({row, Value()}); },
      static_cast<unsigned>(rank - 1), std::nullopt};
  size_t vectors = options.tile.vectors;
  for (auto [i, row] : llvm::enumerate(rows))
    tile.update(builder, out, row, firstColumn,
                ArrayRef(sums).slice(i * vectors, vectors), /*start=*/nullptr);
}

void AttendEmitter::emitHeadColumns(OpBuilder &builder) {
  lower = bound(builder, op.getSegment());
  upper = bound(builder, op.getSegment() + op.getSegments());
  bool inPlace = isPanel();
  Panel panel;
  if (inPlace) {
    panel = valuesInPlace();
  } else {
    MatrixAccess listed{op.getValues(),
                        [&](OpBuilder &inner, Value position) {
                          Value at = arith::AddIOp::create(inner, loc, position,
                                                           lower);
                          return withHead({tokenAt(inner, at), Value()});
                        },
                        static_cast<unsigned>(rank - 1), std::nullopt};
    Value depth = arith::SubIOp::create(builder, loc, upper, lower);
    depth = arith::MaxSIOp::create(builder, loc, depth,
                                   indexConstant(builder, loc, 0));
    panel = TileEmitter(loc, options.tile, columns)
                .pack(builder, listed, depth, firstColumn);
  }
  // Without tokens there is nothing to add.
  OpFoldResult end = queries;
  if (!hasShared()) {
    Value isEmpty = arith::CmpIOp::create(
        builder, loc, arith::CmpIPredicate::sge, lower, upper);
    end = arith::SelectOp::create(builder, loc, isEmpty,
                                  indexConstant(builder, loc, 0),
                                  asValue(builder, loc, queries))
              .getResult();
  }
  emitRowTiles(builder, loc, builder.getIndexAttr(0), end, options.tile.rows,
               RowRest::Pairs,
               [&](OpBuilder &inner, Value first, int64_t count) {
                 emitTile(inner, panel, inPlace, first, count);
               });
  if (!inPlace)
    memref::DeallocOp::create(builder, loc, panel.memref);
}

void AttendEmitter::emit(OpBuilder &builder) {
  OpFoldResult zero = builder.getIndexAttr(0);
  SmallVector<LoopBounds> bounds;
  SmallVector<OpFoldResult> work = {queries, tokens, columns};
  for (int64_t dim = 0; dim < rank - 2; ++dim) {
    OpFoldResult size = sizeOf(builder, op.getInit(), dim);
    bounds.push_back({zero, size});
    work.push_back(size);
  }
  bounds.push_back({zero, columns, options.tile.columns()});
  emitParallelLoops(builder, loc, bounds, work, options.parallel,
                    [&](OpBuilder &inner, ValueRange ivs) {
                      batchAndHead = llvm::to_vector(ivs.drop_back());
                      firstColumn = ivs.back();
                      emitHeadColumns(inner);
                    });
}

/// What the kernel cannot do; an empty string if nothing.
static std::string explainNoKernel(AttendTokensOp op) {
  if (op.getSlack())
    return "expected no slack; run mca-lower-to-linalg on tensors";
  for (Value memref : {op.getProbabilities(), op.getInit()}) {
    auto type = cast<MemRefType>(memref.getType());
    if (isContiguousAlong(type, type.getRank() - 1))
      continue;
    std::string reason;
    llvm::raw_string_ostream(reason)
        << "expected probabilities and output with a unit innermost stride, "
           "found '"
        << type << "'; copy it to a buffer that has one";
    return reason;
  }
  return "";
}

LogicalResult mca::lowerAttendTokens(RewriterBase &rewriter, AttendTokensOp op,
                                     const KernelOptions &options) {
  if (std::string reason = explainNoKernel(op); !reason.empty())
    return op.emitOpError(reason);
  rewriter.setInsertionPoint(op);
  AttendEmitter(rewriter, op, options).emit(rewriter);
  rewriter.eraseOp(op);
  return success();
}
