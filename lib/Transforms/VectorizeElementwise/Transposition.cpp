//===- Transposition.cpp - Copies that turn rows into columns ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Transposition.h"

#include "mca/Emit/RegisterTile.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::mca;

/// Whether elements of a vector lie in memory as the buffer's do; one of i1 has
/// a bit for each.
static bool hasWholeBytes(Type element) {
  return element.isIntOrFloat() && element.getIntOrFloatBitWidth() % 8 == 0;
}

static bool onlyCopies(linalg::LinalgOp op) {
  Block *body = op.getBlock();
  return op.getNumLoops() == op.getNumParallelLoops() &&
         op.getNumDpsInputs() == 1 && op.getNumDpsInits() == 1 &&
         body->getOperations().size() == 1 &&
         body->getTerminator()->getOperand(0) == body->getArgument(0);
}

/// The loop along which `operand`'s elements are neighbours.
static std::optional<unsigned> getInnermostLoop(linalg::LinalgOp op,
                                                OpOperand *operand) {
  auto type = cast<MemRefType>(operand->get().getType());
  AffineMap map = op.getMatchingIndexingMap(operand);
  if (!map.isPermutation() || map.getNumResults() == 0 ||
      !isContiguousAlong(type, map.getNumResults() - 1))
    return std::nullopt;
  return map.getDimPosition(map.getNumResults() - 1);
}

namespace {
/// Emits the loops of one transposition. Rows are those of the result: their
/// elements are neighbours there, its columns' were in the source.
class Transposition {
public:
  Transposition(RewriterBase &rewriter, linalg::LinalgOp op, unsigned row,
                unsigned column, const GenericLoopOptions &options)
      : rewriter(rewriter), loc(op.getLoc()), op(op), row(row), column(column),
        options(options) {
    for (const Range &range : op.createLoopRanges(rewriter, loc))
      sizes.push_back(range.size);
  }

  void emit();

private:
  using Point = SmallVector<Value>;

  SmallVector<Value> at(OpOperand *operand, const Point &point);
  void emitStrip(OpBuilder &builder, Point point);
  void emitSquare(OpBuilder &builder, const Point &point);
  void emitElements(OpBuilder &builder, Point point, const LoopBounds &rows,
                    const LoopBounds &columns);

  RewriterBase &rewriter;
  Location loc;
  linalg::LinalgOp op;
  /// The loops along the result's rows and columns.
  unsigned row, column;
  GenericLoopOptions options;
  SmallVector<OpFoldResult> sizes;
};
} // namespace

SmallVector<Value> Transposition::at(OpOperand *operand, const Point &point) {
  AffineMap map = op.getMatchingIndexingMap(operand);
  return llvm::map_to_vector(map.getResults(), [&](AffineExpr expr) {
    return point[cast<AffineDimExpr>(expr).getPosition()];
  });
}

void Transposition::emitSquare(OpBuilder &builder, const Point &point) {
  OpOperand *source = op.getDpsInputOperand(0);
  OpOperand *result = op.getDpsInitOperand(0);
  auto vector =
      VectorType::get({options.width}, getElementTypeOrSelf(source->get()));
  auto next = [&](unsigned loop, int64_t offset) {
    Point moved = point;
    moved[loop] = asValue(builder, loc,
                          addIndex(builder, loc, OpFoldResult(point[loop]),
                                   builder.getIndexAttr(offset)));
    return moved;
  };
  SmallVector<Value> square;
  for (int64_t i = 0; i < options.width; ++i)
    square.push_back(vector::LoadOp::create(builder, loc, vector, source->get(),
                                            at(source, next(row, i))));
  square = transposeSquare(builder, loc, square);
  for (auto [i, value] : llvm::enumerate(square))
    vector::StoreOp::create(builder, loc, value, result->get(),
                            at(result, next(column, i)));
}

/// One element at a time.
void Transposition::emitElements(OpBuilder &builder, Point point,
                                 const LoopBounds &rows,
                                 const LoopBounds &columns) {
  OpOperand *source = op.getDpsInputOperand(0);
  OpOperand *result = op.getDpsInitOperand(0);
  emitLoops(builder, loc, {columns, rows},
            [&](OpBuilder &inner, ValueRange ivs) {
              point[column] = ivs[0];
              point[row] = ivs[1];
              Value element = memref::LoadOp::create(inner, loc, source->get(),
                                                     at(source, point));
              memref::StoreOp::create(inner, loc, element, result->get(),
                                      at(result, point));
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
  OpFoldResult zero = rewriter.getIndexAttr(0), length = sizes[row];
  SmallVector<unsigned> loops;
  for (unsigned loop = 0; loop < sizes.size(); ++loop)
    if (loop != row && loop != column)
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

LogicalResult mca::vectorizeTransposition(RewriterBase &rewriter,
                                          linalg::LinalgOp op,
                                          const GenericLoopOptions &options) {
  if (!op.hasPureBufferSemantics() || !onlyCopies(op) ||
      getElementTypeOrSelf(op->getOperand(0)) !=
          getElementTypeOrSelf(op->getOperand(1)) ||
      !hasWholeBytes(getElementTypeOrSelf(op->getOperand(0))))
    return rewriter.notifyMatchFailure(op, "no copy of a buffer");
  std::optional<unsigned> column =
      getInnermostLoop(op, op.getDpsInputOperand(0));
  std::optional<unsigned> row = getInnermostLoop(op, op.getDpsInitOperand(0));
  if (!column || !row || *column == *row)
    return rewriter.notifyMatchFailure(op, "no other order of neighbours");
  SmallVector<int64_t> ranges = op.getStaticLoopRanges();
  for (unsigned loop : {*row, *column})
    if (ShapedType::isStatic(ranges[loop]) && ranges[loop] < options.width)
      return rewriter.notifyMatchFailure(op, "less than a square");
  rewriter.setInsertionPoint(op);
  Transposition(rewriter, op, *row, *column, options).emit();
  rewriter.eraseOp(op);
  return success();
}
