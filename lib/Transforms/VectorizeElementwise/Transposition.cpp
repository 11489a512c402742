//===- Transposition.cpp - Copies that turn rows into columns ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Transposition.h"
#include "BodyEmitter.h"
#include "Copies.h"

#include "mca/Emit/RegisterTile.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::mca;

namespace {
/// What a transposition moves: rows are those of the result, whose elements are
/// neighbours there; its columns' were in the source.
struct TransposedLoops {
  unsigned row, column;
  /// Elements that stay neighbours and move as one of 32 bits, along loop
  /// `inGroup`; 1: each moves on its own.
  int64_t group = 1;
  unsigned inGroup = 0;

  bool contain(unsigned loop) const {
    return loop == row || loop == column || (group > 1 && loop == inGroup);
  }

  /// Those of `op`, if it is a transposition.
  static std::optional<TransposedLoops> get(linalg::LinalgOp op);
};

/// Emits the loops of one transposition.
class Transposition {
public:
  Transposition(RewriterBase &rewriter, linalg::LinalgOp op,
                const TransposedLoops &transposed,
                const GenericLoopOptions &options)
      : rewriter(rewriter), loc(op.getLoc()), op(op), transposed(transposed),
        row(transposed.row), column(transposed.column), options(options) {
    for (const Range &range : op.createLoopRanges(rewriter, loc))
      sizes.push_back(range.size);
  }

  void emit();

private:
  using Point = SmallVector<Value>;

  /// The indices in `source` or `result`.
  SmallVector<Value> atGroup(OpBuilder &builder, OpOperand *operand,
                             const Point &point);
  void emitStrip(OpBuilder &builder, Point point);
  void emitSquare(OpBuilder &builder, const Point &point);
  void emitElements(OpBuilder &builder, Point point, const LoopBounds &rows,
                    const LoopBounds &columns);

  RewriterBase &rewriter;
  Location loc;
  linalg::LinalgOp op;
  TransposedLoops transposed;
  unsigned row, column;
  GenericLoopOptions options;
  SmallVector<OpFoldResult> sizes;
  /// Source and result, groups as neighbours of one dimension.
  Value source, result;
};
} // namespace

SmallVector<Value> Transposition::atGroup(OpBuilder &builder,
                                          OpOperand *operand,
                                          const Point &point) {
  return getGroupIndices(builder, op, *operand, point, transposed.group);
}

void Transposition::emitSquare(OpBuilder &builder, const Point &point) {
  auto type = VectorType::get({options.width * transposed.group},
                              getElementTypeOrSelf(source));
  auto moved = VectorType::get({options.width}, builder.getI32Type());
  auto next = [&](unsigned loop, int64_t offset) {
    Point moved = point;
    moved[loop] = asValue(builder, loc,
                          addIndex(builder, loc, OpFoldResult(point[loop]),
                                   builder.getIndexAttr(offset)));
    return moved;
  };
  SmallVector<Value> square;
  for (int64_t i = 0; i < options.width; ++i) {
    Value line = vector::LoadOp::create(
        builder, loc, type, source,
        atGroup(builder, op.getDpsInputOperand(0), next(row, i)));
    if (transposed.group > 1)
      line = vector::BitCastOp::create(builder, loc, moved, line);
    square.push_back(line);
  }
  square = transposeSquare(builder, loc, square);
  for (auto [i, line] : llvm::enumerate(square)) {
    if (transposed.group > 1)
      line = vector::BitCastOp::create(builder, loc, type, line);
    vector::StoreOp::create(
        builder, loc, line, result,
        atGroup(builder, op.getDpsInitOperand(0), next(column, i)));
  }
}

/// One element at a time.
void Transposition::emitElements(OpBuilder &builder, Point point,
                                 const LoopBounds &rows,
                                 const LoopBounds &columns) {
  LoopBounds elements{builder.getIndexAttr(0),
                      builder.getIndexAttr(transposed.group)};
  OpOperand *from = op.getDpsInputOperand(0), *to = op.getDpsInitOperand(0);
  emitLoops(builder, loc, {columns, rows, elements},
            [&](OpBuilder &inner, ValueRange ivs) {
              point[column] = ivs[0];
              point[row] = ivs[1];
              if (transposed.group > 1)
                point[transposed.inGroup] = ivs[2];
              Value element = memref::LoadOp::create(
                  inner, loc, from->get(), getIndices(inner, op, *from, point));
              memref::StoreOp::create(inner, loc, element, to->get(),
                                      getIndices(inner, op, *to, point));
            });
}

/// All columns of as many rows' elements as a vector has, from `point` on.
void Transposition::emitStrip(OpBuilder &builder, Point point) {
  OpFoldResult zero = builder.getIndexAttr(0), begin = point[row];
  OpFoldResult end =
      addIndex(builder, loc, begin, builder.getIndexAttr(options.width));
  OpFoldResult whole =
      alignDown(builder, loc, zero, sizes[column], options.width);
  emitLoops(builder, loc, {{zero, whole, options.width}},
            [&](OpBuilder &inner, ValueRange ivs) {
              point[column] = ivs.front();
              emitSquare(inner, point);
            });
  emitElements(builder, point, {begin, end}, {whole, sizes[column]});
}

void Transposition::emit() {
  source = op.getDpsInputOperand(0)->get();
  result = op.getDpsInitOperand(0)->get();
  if (transposed.group > 1) {
    source = joinLastDims(rewriter, loc, source);
    result = joinLastDims(rewriter, loc, result);
  }
  OpFoldResult zero = rewriter.getIndexAttr(0), length = sizes[row];
  SmallVector<unsigned> loops;
  for (unsigned loop = 0; loop < sizes.size(); ++loop)
    if (!transposed.contain(loop))
      loops.push_back(loop);
  loops.push_back(row);
  auto bounds = llvm::map_to_vector(loops, [&](unsigned loop) {
    return LoopBounds{zero, sizes[loop], loop == row ? options.width : 1};
  });
  emitParallelLoops(
      rewriter, loc, bounds, sizes, options.parallel,
      [&](OpBuilder &builder, ValueRange ivs) {
        Point point(sizes.size());
        for (auto [loop, iv] : llvm::zip_equal(loops, ivs))
          point[loop] = iv;
        std::optional<int64_t> known = getConstantIntValue(length);
        if (known && *known % options.width == 0)
          return emitStrip(builder, point);
        Value end = asValue(builder, loc,
                            addIndex(builder, loc, OpFoldResult(point[row]),
                                     builder.getIndexAttr(options.width)));
        Value fits =
            arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::sle, end,
                                  asValue(builder, loc, length));
        auto branch =
            scf::IfOp::create(builder, loc, fits, /*withElseRegion=*/true);
        OpBuilder inside = branch.getThenBodyBuilder();
        emitStrip(inside, point);
        OpBuilder border = branch.getElseBodyBuilder();
        emitElements(border, point, {point[row], length},
                     {zero, sizes[column]});
      });
}

std::optional<TransposedLoops> TransposedLoops::get(linalg::LinalgOp op) {
  OpOperand *from = op.getDpsInputOperand(0), *to = op.getDpsInitOperand(0);
  std::optional<unsigned> column = getNeighbourLoop(op, from),
                          row = getNeighbourLoop(op, to);
  if (!column || !row)
    return std::nullopt;
  if (*column != *row)
    return TransposedLoops{*row, *column};
  // Neighbours stay neighbours: groups of them may move.
  constexpr int64_t bits = 32;
  int64_t group =
      bits / getElementTypeOrSelf(from->get()).getIntOrFloatBitWidth();
  unsigned inGroup = *row;
  if (group < 2)
    return std::nullopt;
  column = getNeighbourLoop(op, from, group);
  row = getNeighbourLoop(op, to, group);
  if (!column || !row || *column == *row)
    return std::nullopt;
  return TransposedLoops{*row, *column, group, inGroup};
}

LogicalResult mca::vectorizeTransposition(RewriterBase &rewriter,
                                          linalg::LinalgOp op,
                                          const GenericLoopOptions &options) {
  if (!isReorderingCopy(op))
    return rewriter.notifyMatchFailure(op, "no copy of a buffer");
  std::optional<TransposedLoops> loops = TransposedLoops::get(op);
  if (!loops)
    return rewriter.notifyMatchFailure(op, "no other order of neighbours");
  SmallVector<int64_t> ranges = op.getStaticLoopRanges();
  for (unsigned loop : {loops->row, loops->column})
    if (ShapedType::isStatic(ranges[loop]) && ranges[loop] < options.width)
      return rewriter.notifyMatchFailure(op, "less than a square");
  rewriter.setInsertionPoint(op);
  Transposition(rewriter, op, *loops, options).emit();
  rewriter.eraseOp(op);
  return success();
}
