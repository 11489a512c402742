//===- Interleaving.cpp - Copies that pair rows -----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Interleaving.h"
#include "BodyEmitter.h"
#include "Copies.h"

#include "mca/Emit/RegisterTile.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::mca;

static constexpr int64_t two = 2;

namespace {
/// Emits the loops of one copy from rows to pairs of them.
class Interleaving {
public:
  Interleaving(RewriterBase &rewriter, linalg::LinalgOp op, unsigned pair,
               unsigned column, const GenericLoopOptions &options)
      : rewriter(rewriter), loc(op.getLoc()), op(op), pair(pair),
        column(column), options(options) {
    for (const Range &range : op.createLoopRanges(rewriter, loc))
      sizes.push_back(range.size);
  }

  void emit();

private:
  using Point = SmallVector<Value>;

  void emitColumns(OpBuilder &builder, Point point, int64_t lanes);

  RewriterBase &rewriter;
  Location loc;
  linalg::LinalgOp op;
  /// The loops over the two rows and over their elements.
  unsigned pair, column;
  GenericLoopOptions options;
  SmallVector<OpFoldResult> sizes;
  /// The result with pairs as neighbours of one dimension.
  Value joined;
};
} // namespace

/// `lanes` columns of both rows.
void Interleaving::emitColumns(OpBuilder &builder, Point point, int64_t lanes) {
  OpOperand *source = op.getDpsInputOperand(0);
  auto type = VectorType::get({lanes}, getElementTypeOrSelf(source->get()));
  auto load = [&](int64_t row) -> Value {
    point[pair] = indexConstant(builder, loc, row);
    return vector::LoadOp::create(builder, loc, type, source->get(),
                                  getIndices(builder, op, *source, point));
  };
  Value first = load(0), second = load(1);
  Value both = vector::InterleaveOp::create(builder, loc, first, second);
  vector::StoreOp::create(
      builder, loc, both, joined,
      getGroupIndices(builder, op, *op.getDpsInitOperand(0), point, two));
}

void Interleaving::emit() {
  joined = joinLastDims(rewriter, loc, op.getDpsInitOperand(0)->get());
  OpFoldResult zero = rewriter.getIndexAttr(0);
  SmallVector<unsigned> loops;
  SmallVector<LoopBounds> bounds;
  for (unsigned loop = 0; loop < sizes.size(); ++loop) {
    if (loop == pair || loop == column)
      continue;
    loops.push_back(loop);
    bounds.push_back({zero, sizes[loop]});
  }
  Point point(sizes.size());
  auto strip = [&](OpBuilder &builder, const LoopBounds &columns) {
    emitLoops(builder, loc, columns, [&](OpBuilder &inner, ValueRange ivs) {
      point[column] = ivs.front();
      emitColumns(inner, point, columns.step);
    });
  };
  emitParallelLoops(rewriter, loc, bounds, sizes, options.parallel,
                    [&](OpBuilder &builder, ValueRange ivs) {
                      for (auto [loop, iv] : llvm::zip_equal(loops, ivs))
                        point[loop] = iv;
                      emitStrips(builder, loc, sizes[column],
                                 {options.width, 1}, strip);
                    });
}

LogicalResult mca::vectorizeInterleaving(RewriterBase &rewriter,
                                         linalg::LinalgOp op,
                                         const GenericLoopOptions &options) {
  if (!isReorderingCopy(op))
    return rewriter.notifyMatchFailure(op, "no copy of a buffer");
  std::optional<unsigned> column =
      getNeighbourLoop(op, op.getDpsInputOperand(0));
  if (!column || getNeighbourLoop(op, op.getDpsInitOperand(0), two) != column)
    return rewriter.notifyMatchFailure(op, "no pairs of rows");
  AffineMap map = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  unsigned pair = map.getDimPosition(map.getNumResults() - 1);
  rewriter.setInsertionPoint(op);
  Interleaving(rewriter, op, pair, *column, options).emit();
  rewriter.eraseOp(op);
  return success();
}
