//===- AttendTokens.cpp - mca.attend_tokens to vector code ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernels.h"
#include "RoundedProduct.h"

#include "mca/Emit/Prefetch.h"
#include "mca/Emit/RegisterTile.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::mca;

namespace {
/// Listed tokens whose products are in f32.
struct TokenList {
  /// Positions of the list.
  Value lower, upper;
  /// Values by position; f32 that bf16 holds too if they are rounded.
  Panel panel;
  bool isCopy, isRounded;
};

class AttendEmitter {
public:
  AttendEmitter(OpBuilder &builder, AttendTokensOp op,
                const KernelOptions &options);
  void emit(OpBuilder &builder);

private:
  void emitHeadColumns(OpBuilder &builder);
  LoopBounds rowsToCompute(OpBuilder &builder, bool isCopy);
  void emitTile(OpBuilder &builder, ArrayRef<TokenList> lists,
                RoundedProduct *rounded, Value first, int64_t count);
  SmallVector<Value> addList(OpBuilder &builder, const TokenList &list,
                             ArrayRef<Value> rows, Value next, ValueRange sums);
  SmallVector<Value> addRounded(OpBuilder &builder, RoundedProduct &rounded,
                                ArrayRef<Value> rows, Value next,
                                ValueRange sums);
  SmallVector<Value> startSums(OpBuilder &builder, const TileEmitter &tile,
                               ArrayRef<Value> masses);
  bool prefetches();
  Value nextTile(OpBuilder &builder, Value first, int64_t count);
  void emitPrefetches(OpBuilder &builder, Value next, Value position,
                      Value token);
  bool isPanel();
  TokenList makeList(OpBuilder &builder, Value lower, Value upper,
                     Value values);
  MatrixAccess valuesOfTokens(Value values);
  RoundedProduct collectRounded(OpBuilder &builder);
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
  Value firstColumn;
  /// Listed positions: [lower, upper) in f32, [upper, end) in bf16.
  Value lower, upper, end;
  /// The values in bf16, held in f32, where a target cannot multiply pairs of
  /// bf16; null where it can, or has nothing in bf16.
  Value roundedValues;
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

/// The nearest bf16 to an f32, in f32.
static Value roundToBF16(OpBuilder &builder, Location loc, Value value) {
  return extendToF32(builder, loc,
                     truncateTo(builder, loc, value, builder.getBF16Type()));
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

/// Rows of `values` by token.
MatrixAccess AttendEmitter::valuesOfTokens(Value values) {
  return {values,
          [prefix = batchAndHead](OpBuilder &, Value token) {
            SmallVector<Value> indices(prefix);
            llvm::append_values(indices, token, Value());
            return indices;
          },
          static_cast<unsigned>(rank - 1), std::nullopt};
}

/// The values of tokens at positions [from, to), copied unless they can be read
/// where they lie.
TokenList AttendEmitter::makeList(OpBuilder &builder, Value from, Value to,
                                  Value values) {
  bool isRounded = values == roundedValues;
  MatrixAccess access = valuesOfTokens(values);
  if (isPanel()) {
    RowIndices inPlace = [this, access, column = firstColumn](OpBuilder &inner,
                                                              Value position) {
      return access.at(inner, loc, tokenAt(inner, position), column);
    };
    return {from, to, {values, inPlace}, /*isCopy=*/false, isRounded};
  }
  MatrixAccess listed = access;
  listed.indices = [this, access, from](OpBuilder &inner, Value row) {
    Value at = arith::AddIOp::create(inner, loc, row, from);
    return access.indices(inner, tokenAt(inner, at));
  };
  Value depth = arith::SubIOp::create(builder, loc, to, from);
  depth = arith::MaxSIOp::create(builder, loc, depth,
                                 indexConstant(builder, loc, 0));
  Panel copy = TileEmitter(loc, options.tile, columns)
                   .pack(builder, listed, depth, firstColumn);
  RowIndices rowOf = [this, from, copy](OpBuilder &inner, Value position) {
    Value row = arith::SubIOp::create(inner, loc, position, from);
    return copy.indices(inner, row);
  };
  return {from, to, {copy.memref, rowOf}, /*isCopy=*/true, isRounded};
}

RoundedProduct AttendEmitter::collectRounded(OpBuilder &builder) {
  RoundedProduct product(loc, options.tile, tokens, columns);
  product.collect(
      builder, upper, end,
      [&](OpBuilder &inner, Value position) {
        return tokenAt(inner, position);
      },
      valuesOfTokens(op.getValues()), firstColumn);
  return product;
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
  SmallVector<Value> next;
  for (auto [v, sum] : llvm::enumerate(sums)) {
    auto type = cast<VectorType>(sum.getType());
    auto offset = static_cast<int64_t>(v) * options.tile.width;
    Value at =
        asValue(builder, loc,
                addIndex(builder, loc, column, builder.getIndexAttr(offset)));
    Value a = loadVector(builder, loc, type, op.getProbabilities(),
                         withHead({row, at}), mask);
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
                                            ArrayRef<Value> masses) {
  SmallVector<Value> sums, shared = loadShared(builder);
  for (Value mass : masses) {
    Value factor = vector::BroadcastOp::create(builder, loc,
                                               shared.front().getType(), mass);
    for (Value value : shared)
      sums.push_back(arith::MulFOp::create(builder, loc, factor, value));
  }
  return sums;
}

/// The first row of the tile after this one; the last tile asks for itself.
/// Null where nothing is asked for.
Value AttendEmitter::nextTile(OpBuilder &builder, Value first, int64_t count) {
  if (count != options.tile.rows || !prefetches())
    return nullptr;
  OpFoldResult rows = builder.getIndexAttr(count);
  return arith::MinSIOp::create(
      builder, loc, asValue(builder, loc, addIndex(builder, loc, first, rows)),
      asValue(builder, loc, subIndex(builder, loc, queries, rows)));
}

SmallVector<Value> AttendEmitter::addList(OpBuilder &builder,
                                          const TokenList &list,
                                          ArrayRef<Value> rows, Value next,
                                          ValueRange sums) {
  return TileEmitter(loc, options.tile, columns)
      .accumulate(builder, list.lower, list.upper, sums, list.panel,
                  [&](OpBuilder &inner, Value position) {
                    Value token = tokenAt(inner, position);
                    SmallVector<Value> factors =
                        llvm::map_to_vector(rows, [&](Value row) {
                          Value a = probabilityAt(inner, row, token);
                          return list.isRounded ? roundToBF16(inner, loc, a)
                                                : a;
                        });
                    if (next)
                      emitPrefetches(inner, next, position, token);
                    return factors;
                  });
}

/// Rows are read in order, one line of each for two pairs of tokens or more, so
/// those of the next tile are asked for in that order.
SmallVector<Value> AttendEmitter::addRounded(OpBuilder &builder,
                                             RoundedProduct &rounded,
                                             ArrayRef<Value> rows, Value next,
                                             ValueRange sums) {
  return rounded.accumulate(
      builder, sums, static_cast<int64_t>(rows.size()),
      [&](OpBuilder &inner, Value term) {
        if (!next)
          return;
        Value pair = arith::ShRUIOp::create(inner, loc, term,
                                            indexConstant(inner, loc, 1));
        Value line = arith::ShRUIOp::create(inner, loc, pair,
                                            indexConstant(inner, loc, 1));
        Value token =
            startOfLine(inner, loc, op.getProbabilities(), line, tokens);
        emitPrefetches(inner, next, pair, token);
      });
}

void AttendEmitter::emitTile(OpBuilder &builder, ArrayRef<TokenList> lists,
                             RoundedProduct *rounded, Value first,
                             int64_t count) {
  TileEmitter tile(loc, options.tile, columns);
  SmallVector<Value> rows, masses;
  for (int64_t i = 0; i < count; ++i)
    rows.push_back(asValue(
        builder, loc, addIndex(builder, loc, first, builder.getIndexAttr(i))));
  bool isShared = op.getShared() != nullptr;
  if (rounded) {
    SmallVector<SmallVector<Value>> starts =
        llvm::map_to_vector(rows, [&](Value row) {
          return withHead({row, indexConstant(builder, loc, 0)});
        });
    masses =
        rounded->packRows(builder, op.getProbabilities(), starts, isShared);
  } else if (isShared) {
    masses = llvm::map_to_vector(
        rows, [&](Value row) { return massOf(builder, row); });
  }
  SmallVector<Value> sums =
      isShared ? startSums(builder, tile, masses) : tile.zeros(builder, count);
  Value next = nextTile(builder, first, count);
  for (const TokenList &list : lists)
    sums = addList(builder, list, rows, rounded ? Value() : next, sums);
  if (rounded)
    sums = addRounded(builder, *rounded, rows, next, sums);
  MatrixAccess out{
      op.getInit(),
      [&](OpBuilder &, Value row) { return withHead({row, Value()}); },
      static_cast<unsigned>(rank - 1), std::nullopt};
  size_t vectors = options.tile.vectors;
  for (auto [i, row] : llvm::enumerate(rows))
    tile.update(builder, out, row, firstColumn,
                ArrayRef(sums).slice(i * vectors, vectors), /*start=*/nullptr);
}

/// The rows of this point, none where there is nothing to add.
LoopBounds AttendEmitter::rowsToCompute(OpBuilder &builder, bool isCopy) {
  LoopBounds rows{builder.getIndexAttr(0), queries};
  if (part) {
    int64_t count = options.tile.rows;
    rows = takePart(builder, loc, rows.lower, queries, part,
                    builder.getIndexAttr(parts), count,
                    isCopy ? rowsWorthACopy : count);
  }
  if (op.getShared())
    return rows;
  Value isEmpty = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::sge,
                                        lower, end);
  rows.upper = arith::SelectOp::create(builder, loc, isEmpty,
                                       asValue(builder, loc, rows.lower),
                                       asValue(builder, loc, rows.upper))
                   .getResult();
  return rows;
}

void AttendEmitter::emitHeadColumns(OpBuilder &builder) {
  int64_t last = op.getSegment() + op.getSegments();
  lower = bound(builder, op.getSegment());
  upper = bound(builder, last - op.getBf16Segments());
  end = op.getBf16Segments() ? bound(builder, last) : upper;
  SmallVector<TokenList> lists{makeList(builder, lower, upper, op.getValues())};
  std::optional<RoundedProduct> rounded;
  if (roundedValues)
    lists.push_back(makeList(builder, upper, end, roundedValues));
  else if (op.getBf16Segments())
    rounded = collectRounded(builder);
  LoopBounds rows =
      rowsToCompute(builder, lists.front().isCopy || rounded.has_value());
  emitRowTiles(
      builder, loc, rows.lower, rows.upper, options.tile.rows, RowRest::Pairs,
      [&](OpBuilder &inner, Value first, int64_t count) {
        emitTile(inner, lists, rounded ? &*rounded : nullptr, first, count);
      });
  for (const TokenList &list : lists)
    if (list.isCopy)
      memref::DeallocOp::create(builder, loc, list.panel.memref);
  if (rounded)
    rounded->release(builder);
}

void AttendEmitter::emit(OpBuilder &builder) {
  if (op.getBf16Segments() && !options.dot.bf16)
    roundedValues = copyInF32(builder, loc, op.getValues(), roundToBF16);
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
  if (roundedValues)
    memref::DeallocOp::create(builder, loc, roundedValues);
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
