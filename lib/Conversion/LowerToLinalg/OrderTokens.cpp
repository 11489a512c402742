//===- OrderTokens.cpp - Counting sort of tokens -------------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Lowering.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mca;
using namespace mlir::mca::lowering;

namespace {
/// Sorts the tokens of one list, at the innermost place of the loops over batch
/// dimensions and heads. Bucket k holds the tokens of count dim - k: the first
/// bucket is segment 0, the last one segment 2.
struct SortLowering {
  SortLowering(OrderTokensOp op, LoweringBuilder &b)
      : op(op), b(b), tokens(b.dim(op.getCounts(), rank() - 1)), zero(b.i32(0)),
        one(b.i32(1)), dim(b.i32(op.getDim())) {}

  int64_t rank() {
    return cast<ShapedType>(op.getCounts().getType()).getRank();
  }

  SmallVector<Value> lower();

private:
  Value bucketOf(ValueRange list, Value token);
  Value histogram(ValueRange list, Value scratch);
  Value starts(Value histogram);
  Value writeBounds(ValueRange list, Value starts, Value bounds);
  SmallVector<Value> place(ValueRange list, Value order, Value starts);

  OrderTokensOp op;
  LoweringBuilder &b;
  Value tokens, zero, one, dim;
};
} // namespace

Value SortLowering::bucketOf(ValueRange list, Value token) {
  Value count = b.extract(op.getCounts(), at(list, token));
  Value low = b.make<arith::MaxSIOp>(count, zero);
  Value clamped = b.make<arith::MinSIOp>(low, dim);
  return b.toIndex(b.make<arith::SubIOp>(dim, clamped));
}

/// Size of bucket k at k + 1, so that the sums become starts in place.
Value SortLowering::histogram(ValueRange list, Value scratch) {
  return b.loop(b.index(0), tokens, b.fill(zero, scratch),
                [&](ValueRange ivs, ValueRange sizes) -> scf::ValueVector {
                  Value bucket = bucketOf(list, ivs[0]);
                  Value slot = b.make<arith::AddIOp>(bucket, b.index(1));
                  Value size = b.extract(sizes[0], slot);
                  Value more = b.make<arith::AddIOp>(size, one);
                  return {b.insert(more, sizes[0], slot)};
                })[0];
}

/// Running sums: position k is where bucket k starts.
Value SortLowering::starts(Value histogram) {
  return b.loop(b.index(0), b.index(op.getDim() + 1), {histogram, zero},
                [&](ValueRange ivs, ValueRange carried) -> scf::ValueVector {
                  Value size = b.extract(carried[0], ivs);
                  Value start = b.make<arith::AddIOp>(carried[1], size);
                  return {b.insert(start, carried[0], ivs), start};
                })[0];
}

Value SortLowering::writeBounds(ValueRange list, Value starts, Value bounds) {
  bounds = b.insert(zero, bounds, at(list, b.index(0)));
  auto dim = static_cast<int64_t>(op.getDim());
  for (auto [segment, threshold] : llvm::enumerate(op.getSegmentThresholds())) {
    // The first bucket of counts below the threshold.
    Value end = b.extract(starts, b.index(dim - threshold + 1));
    bounds = b.insert(end, bounds,
                      at(list, b.index(static_cast<int64_t>(segment) + 1)));
  }
  return bounds;
}

/// Tokens in their order to the next free place of their bucket.
SmallVector<Value> SortLowering::place(ValueRange list, Value order,
                                       Value starts) {
  return b.loop(b.index(0), tokens, {order, starts},
                [&](ValueRange ivs, ValueRange carried) -> scf::ValueVector {
                  Value bucket = bucketOf(list, ivs[0]);
                  Value position = b.extract(carried[1], bucket);
                  Value next = b.make<arith::AddIOp>(position, one);
                  return {b.insert(b.toI32(ivs[0]), carried[0],
                                   at(list, b.toIndex(position))),
                          b.insert(next, carried[1], bucket)};
                });
}

SmallVector<Value> SortLowering::lower() {
  // Carried through all loops: one scratch buffer for all lists.
  auto numBuckets = static_cast<int64_t>(op.getDim()) + 1;
  Value scratch = b.make<tensor::EmptyOp>(ArrayRef<int64_t>{numBuckets + 1},
                                          b.getI32Type());
  SmallVector<Value> results =
      b.loops(b.leadingDims(op.getCounts(), rank() - 1),
              {op.getOrderInit(), op.getBoundsInit(), scratch},
              [&](ValueRange list, ValueRange carried) -> scf::ValueVector {
                Value first = starts(histogram(list, carried[2]));
                Value bounds = writeBounds(list, first, carried[1]);
                SmallVector<Value> placed = place(list, carried[0], first);
                return {placed[0], bounds, placed[1]};
              });
  results.pop_back();
  return results;
}

void lowering::populateOrderTokensToLinalgPatterns(
    RewritePatternSet &patterns) {
  patterns.add<LowerBy<OrderTokensOp, SortLowering>>(patterns.getContext());
}
