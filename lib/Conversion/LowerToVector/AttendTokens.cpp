//===- AttendTokens.cpp - mca.attend_tokens to vector code ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernels.h"

#include "mca/Emit/Prefetch.h"
#include "mca/Emit/RegisterTile.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::mca;

namespace {
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
  bool prefetches();
  void emitPrefetches(OpBuilder &builder, Value next, Value position,
                      Value token);
  bool isPanel();
  Panel valuesInPlace();
  Value bound(OpBuilder &builder, int64_t which);
  Value tokenAt(OpBuilder &builder, Value position);
  Value probabilityAt(OpBuilder &builder, Value row, Value token);
  SmallVector<Value> loadShared(OpBuilder &builder);
  Value massOf(OpBuilder &builder, Value row);
  SmallVector<Value> addToMass(OpBuilder &builder, Value row, Value column,
                               Value mask, ValueRange sums);
  SmallVector<Value> withHead(ArrayRef<Value> inner) const {
    SmallVector<Value> indices(batchAndHead);
    llvm::append_range(indices, inner);
    return indices;
  }
  OpFoldResult sizeOf(OpBuilder &builder, Value memref, unsigned dim) {
    return memref::getMixedSize(builder, loc, memref, dim);
  }

  AttendTokensOp op;
  Location loc;
  KernelOptions options;
  int64_t rank;
  OpFoldResult queries, tokens, columns;
  /// The point of the outer loops that is being emitted.
  SmallVector<Value> batchAndHead;
  Value firstColumn, lower, upper;
  /// The part of the queries, and how many there are; null if the point has
  /// all.
  Value part;
  int64_t parts = 1;
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

/// Whether a head's probabilities come from beyond the second-level cache.
bool AttendEmitter::prefetches() {
  auto staticSize = [](OpFoldResult size) {
    return getConstantIntValue(size).value_or(ShapedType::kDynamic);
  };
  return leavesCache({staticSize(queries), staticSize(tokens)},
                     getElementTypeOrSelf(op.getProbabilities().getType()));
}

/// Asks for the token's column of every other row of the tile that starts at
/// `next`; lines hold many tokens, so the next position asks for the others'.
void AttendEmitter::emitPrefetches(OpBuilder &builder, Value next,
                                   Value position, Value token) {
  Value odd = arith::AndIOp::create(builder, loc, position,
                                    indexConstant(builder, loc, 1));
  Value first = arith::AddIOp::create(builder, loc, next, odd);
  for (int64_t i = 0; i + 1 < options.tile.rows; i += 2) {
    Value row = asValue(builder, loc,
                        addIndex(builder, loc, first, builder.getIndexAttr(i)));
    emitPrefetch(builder, loc, op.getProbabilities(), withHead({row, token}));
  }
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

/// The columns of what all values share, one vector each of the tile.
SmallVector<Value> AttendEmitter::loadShared(OpBuilder &builder) {
  MatrixAccess access{op.getShared(),
                      [prefix = batchAndHead](OpBuilder &, Value) {
                        SmallVector<Value> indices(prefix);
                        indices.push_back(Value());
                        return indices;
                      },
                      static_cast<unsigned>(rank - 2), std::nullopt};
  return TileEmitter(loc, options.tile, columns)
      .loadRow(builder, access, firstColumn);
}

//===----------------------------------------------------------------------===//
// Attention spent on shared values
//===----------------------------------------------------------------------===//

/// Adds vectors of a row, lanes of `mask` if there is one, to as many sums.
SmallVector<Value> AttendEmitter::addToMass(OpBuilder &builder, Value row,
                                            Value column, Value mask,
                                            ValueRange sums) {
  Value memref = op.getProbabilities();
  SmallVector<Value> next;
  for (auto [v, sum] : llvm::enumerate(sums)) {
    auto type = cast<VectorType>(sum.getType());
    auto offset = static_cast<int64_t>(v) * options.tile.width;
    Value at =
        asValue(builder, loc,
                addIndex(builder, loc, column, builder.getIndexAttr(offset)));
    SmallVector<Value> indices = withHead({row, at});
    Value a;
    if (mask) {
      Value zero =
          arith::ConstantOp::create(builder, loc, builder.getZeroAttr(type));
      a = vector::MaskedLoadOp::create(builder, loc, type, memref, indices,
                                       mask, zero);
    } else {
      a = vector::LoadOp::create(builder, loc, type, memref, indices);
    }
    next.push_back(arith::AddFOp::create(builder, loc, sum, a));
  }
  return next;
}

/// The sum of a row: four vectors at a time, one, and what is left.
Value AttendEmitter::massOf(OpBuilder &builder, Value row) {
  constexpr int64_t unroll = 4;
  int64_t width = options.tile.width;
  auto type = VectorType::get({width}, builder.getF32Type());
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getZeroAttr(type));
  SmallVector<Value> sums(unroll, zero);
  auto sweep = [&](OpFoldResult from, OpFoldResult to, bool isMasked) {
    auto count = static_cast<int64_t>(sums.size());
    sums = emitLoop(builder, loc, {from, to, count * width}, sums,
                    [&](OpBuilder &inner, Value column, ValueRange carried) {
                      Value mask = isMasked
                                       ? TileEmitter(loc, options.tile, tokens)
                                             .maskFor(inner, column)
                                       : Value();
                      return addToMass(inner, row, column, mask, carried);
                    });
  };
  OpFoldResult none = builder.getIndexAttr(0);
  OpFoldResult quads = alignDown(builder, loc, none, tokens, unroll * width),
               whole = alignDown(builder, loc, quads, tokens, width);
  sweep(none, quads, /*isMasked=*/false);
  while (sums.size() > 1) {
    Value last = sums.pop_back_val();
    Value &before = sums[(sums.size() - 1) / 2];
    before = arith::AddFOp::create(builder, loc, before, last);
  }
  sweep(quads, whole, /*isMasked=*/false);
  sweep(whole, tokens, /*isMasked=*/true);
  return vector::ReductionOp::create(builder, loc, vector::CombiningKind::ADD,
                                     sums.front());
}

//===----------------------------------------------------------------------===//
// Loops
//===----------------------------------------------------------------------===//

/// What the values share, as often as the rows attend to anything. It comes
/// before the product so that the rows of A are in the cache when that reads
/// them out of order, and so that no register holds it while it needs all.
SmallVector<Value> AttendEmitter::startSums(OpBuilder &builder,
                                            const TileEmitter &tile,
                                            ArrayRef<Value> rows) {
  SmallVector<Value> sums =
      tile.zeros(builder, static_cast<int64_t>(rows.size()));
  if (!op.getShared())
    return sums;
  SmallVector<Value> masses = llvm::map_to_vector(
      rows, [&](Value row) { return massOf(builder, row); });
  SmallVector<Value> shared = loadShared(builder);
  for (auto [row, mass] : llvm::enumerate(masses)) {
    Value factor = vector::BroadcastOp::create(builder, loc,
                                               shared.front().getType(), mass);
    for (auto [v, value] : llvm::enumerate(shared))
      sums[row * shared.size() + v] =
          arith::MulFOp::create(builder, loc, factor, value);
  }
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
  // The last tile asks for itself.
  Value next;
  if (count == options.tile.rows && prefetches()) {
    OpFoldResult rows = builder.getIndexAttr(count);
    next = arith::MinSIOp::create(
        builder, loc,
        asValue(builder, loc, addIndex(builder, loc, first, rows)),
        asValue(builder, loc, subIndex(builder, loc, queries, rows)));
  }
  SmallVector<Value> sums = tile.accumulate(
      builder, lower, upper, start, listed,
      [&](OpBuilder &inner, Value position) {
        Value token = tokenAt(inner, position);
        SmallVector<Value> factors = llvm::map_to_vector(
            rows, [&](Value row) { return probabilityAt(inner, row, token); });
        if (next)
          emitPrefetches(inner, next, position, token);
        return factors;
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
  OpFoldResult first = builder.getIndexAttr(0), end = queries;
  if (part) {
    int64_t rows = options.tile.rows;
    LoopBounds some = takePart(builder, loc, first, queries, part, parts, rows,
                               inPlace ? rows : rowsWorthACopy);
    first = some.lower;
    end = some.upper;
  }
  if (!op.getShared()) {
    Value isEmpty = arith::CmpIOp::create(
        builder, loc, arith::CmpIPredicate::sge, lower, upper);
    end = arith::SelectOp::create(builder, loc, isEmpty,
                                  asValue(builder, loc, first),
                                  asValue(builder, loc, end))
              .getResult();
  }
  emitRowTiles(builder, loc, first, end, options.tile.rows, RowRest::Pairs,
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
  parts = countRowParts(builder, bounds, work, options.parallel);
  if (parts > 1)
    bounds.push_back({zero, builder.getIndexAttr(parts)});
  emitParallelLoops(builder, loc, bounds, work, options.parallel,
                    [&](OpBuilder &inner, ValueRange ivs) {
                      part = nullptr;
                      if (parts > 1) {
                        part = ivs.back();
                        ivs = ivs.drop_back();
                      }
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
