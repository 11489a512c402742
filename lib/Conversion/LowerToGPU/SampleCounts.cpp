//===- SampleCounts.cpp - mca.sample_counts to kernels ----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Blocks take 32 columns of a head's probabilities each; the rows are shared
// out among the threads. Where the number of attended keys counts, a second
// kernel takes whole heads: the first one leaves it the maxima in the place of
// the counts.
//
//===----------------------------------------------------------------------===//

#include "Kernels.h"

using namespace mlir;
using namespace mlir::mca;

namespace {
class CountsKernels {
public:
  CountsKernels(KernelBuilder &builder, SampleCountsOp op);

  void emit();

private:
  static constexpr int64_t rowThreads = 8, threads = rowThreads * warpSize;

  bool countsAttended() { return op.getLength() == KeyLength::Attended; }
  SmallVector<Value> at(Value token) const {
    SmallVector<Value> indices(head);
    indices.push_back(token);
    return indices;
  }
  void emitColumns(const KernelPlace &place, Value firstColumn);
  Value probability(Value queryHead, Value query, Value token);
  Value columnMaximum(Value row, Value token);
  void writeMaximum(Value token, Value maximum);
  void emitHead(const KernelPlace &place);
  void forTokens(Value thread, function_ref<void(Value token)> body);
  Value countAttended(const KernelPlace &place);
  Value isAttended(Value maximum);
  Value count(Value maximum, Value length);
  Value toF64(Value index) {
    Value number = b.toI32(index);
    return b.make<arith::SIToFPOp>(b.getF64Type(), number);
  }
  Value f64(double value) {
    return b.make<arith::ConstantOp>(b.getF64FloatAttr(value));
  }

  KernelBuilder &b;
  SampleCountsOp op;
  /// [B.., h] of the counts.
  SmallVector<OpFoldResult> heads;
  OpFoldResult tokens, queries, queryHeads;
  /// The point of `heads`.
  SmallVector<Value> head;
};
} // namespace

CountsKernels::CountsKernels(KernelBuilder &builder, SampleCountsOp op)
    : b(builder), op(op) {
  heads = memref::getMixedSizes(b, op.getLoc(), op.getInit());
  tokens = heads.pop_back_val();
  SmallVector<OpFoldResult> sizes =
      memref::getMixedSizes(b, op.getLoc(), op.getProbabilities());
  queryHeads = sizes[sizes.size() - 3];
  queries = sizes[sizes.size() - 2];
}

Value CountsKernels::probability(Value queryHead, Value query, Value token) {
  SmallVector<Value> indices(ArrayRef(head).drop_back());
  llvm::append_values(indices, queryHead, query, token);
  return extendFloat(b, b.load(op.getProbabilities(), indices));
}

/// Of the rows from `row` on that the thread takes, in all heads of the group.
Value CountsKernels::columnMaximum(Value row, Value token) {
  // As many loads at a time; past the end they see the last row again.
  constexpr int64_t unroll = 4;
  Value heads = b.value(this->heads.back());
  Value group = b.createOrFold<arith::DivUIOp>(b.value(queryHeads), heads);
  Value first = b.mul(head.back(), group);
  Value last = b.add(b.value(queries), -1);
  auto overQueries = [&](Value queryHead, ValueRange most) {
    return b.loop(row, b.value(queries), b.index(unroll * rowThreads), most,
                  [&](Value query, ValueRange carried) {
                    Value larger = carried.front();
                    for (int64_t i = 0; i < unroll; ++i) {
                      Value at = b.min(b.add(query, i * rowThreads), last);
                      larger = b.make<arith::MaximumFOp>(
                          larger, probability(queryHead, at, token));
                    }
                    return SmallVector<Value>{larger};
                  });
  };
  return b
      .loop(first, b.add(first, group), b.index(1), b.f32(0.0f), overQueries)
      .front();
}

/// !(m <= 0), true for NaN.
Value CountsKernels::isAttended(Value maximum) {
  return b.make<arith::CmpFOp>(arith::CmpFPredicate::UGT, maximum, b.f32(0.0f));
}

/// As lib/Sampling/Counts.cpp has it, by conversions to integers: a rounding of
/// f64 would be a call of a library.
Value CountsKernels::count(Value maximum, Value length) {
  bool isCeil = op.getRounding() == CountRounding::Ceil;
  Value wide = b.make<arith::ExtFOp>(b.getF64Type(), maximum);
  Value product = b.make<arith::MulFOp>(length, wide);
  Value ratio =
      b.make<arith::DivFOp>(product, f64(op.getAlpha().convertToDouble()));
  Value square = b.make<arith::MulFOp>(ratio, ratio);
  // Ordered: false where it is NaN.
  auto dim = static_cast<int64_t>(op.getDim());
  Value fits = isCeil ? b.make<arith::CmpFOp>(arith::CmpFPredicate::OLE, square,
                                              f64(dim - 1))
                      : b.make<arith::CmpFOp>(arith::CmpFPredicate::OLT, square,
                                              f64(dim));
  Value safe = b.select(fits, square, f64(0.0));
  Value number = b.make<arith::FPToSIOp>(b.getI32Type(), safe);
  if (isCeil) {
    Value whole = b.make<arith::SIToFPOp>(b.getF64Type(), number);
    Value isBelow =
        b.make<arith::CmpFOp>(arith::CmpFPredicate::OLT, whole, safe);
    Value more = b.make<arith::ExtUIOp>(b.getI32Type(), isBelow);
    number =
        b.make<arith::MaxSIOp>(b.make<arith::AddIOp>(number, more), b.i32(1));
  }
  Value clamped = b.select(fits, number, b.i32(dim));
  return b.select(isAttended(maximum), clamped, b.i32(0));
}

void CountsKernels::writeMaximum(Value token, Value maximum) {
  Value entry = countsAttended()
                    ? b.make<arith::BitcastOp>(b.getI32Type(), maximum)
                    : count(maximum, toF64(b.value(tokens)));
  b.store(entry, op.getInit(), at(token));
}

void CountsKernels::emitColumns(const KernelPlace &place, Value firstColumn) {
  Value lane = b.remainder(place.thread, warpSize);
  Value row = b.divide(place.thread, warpSize);
  Value token = b.add(firstColumn, lane);
  Value safe = b.min(token, b.add(b.value(tokens), -1));
  Value maxima = place.shared[0];
  b.store(columnMaximum(row, safe), maxima, {row, lane});
  b.barrier();
  Value writes = b.make<arith::AndIOp>(b.isLess(row, b.index(1)),
                                       b.isLess(token, b.value(tokens)));
  b.ifThen(writes, [&] {
    Value most = b.load(maxima, {b.index(0), lane});
    for (int64_t other = 1; other < rowThreads; ++other)
      most = b.make<arith::MaximumFOp>(most,
                                       b.load(maxima, {b.index(other), lane}));
    writeMaximum(token, most);
  });
}

void CountsKernels::forTokens(Value thread,
                              function_ref<void(Value token)> body) {
  b.loop(thread, b.value(tokens), b.index(threads), {},
         [&](Value token, ValueRange) {
           body(token);
           return SmallVector<Value>();
         });
}

/// Attended keys of the head, in every thread.
Value CountsKernels::countAttended(const KernelPlace &place) {
  Value sums = place.shared[0];
  auto add = [&](Value x, Value y) -> Value {
    return b.make<arith::AddIOp>(x, y);
  };
  Value mine = b.loop(place.thread, b.value(tokens), b.index(threads), b.i32(0),
                      [&](Value token, ValueRange sum) {
                        Value maximum = b.make<arith::BitcastOp>(
                            b.getF32Type(), b.load(op.getInit(), at(token)));
                        Value one = b.make<arith::ExtUIOp>(b.getI32Type(),
                                                           isAttended(maximum));
                        return SmallVector<Value>{add(sum.front(), one)};
                      })
                   .front();
  Value ofWarp = b.reduceWarp(mine, add);
  b.store(ofWarp, sums, place.thread);
  b.barrier();
  Value all = b.i32(0);
  for (int64_t warp = 0; warp < rowThreads; ++warp)
    all = add(all, b.load(sums, b.index(warp * warpSize)));
  return all;
}

/// Maxima to counts.
void CountsKernels::emitHead(const KernelPlace &place) {
  Value attended = countAttended(place);
  Value length = b.make<arith::SIToFPOp>(b.getF64Type(), attended);
  forTokens(place.thread, [&](Value token) {
    Value maximum = b.make<arith::BitcastOp>(b.getF32Type(),
                                             b.load(op.getInit(), at(token)));
    b.store(count(maximum, length), op.getInit(), at(token));
  });
}

void CountsKernels::emit() {
  SmallVector<OpFoldResult> grid(heads);
  grid.push_back(b.ceilDivide(tokens, warpSize));
  emitLaunch(b, b.product(grid), threads,
             b.sharedType({rowThreads, warpSize}, b.getF32Type()),
             [&](const KernelPlace &place) {
               head = delinearize(b, b.toI32(place.block), grid);
               Value tile = head.pop_back_val();
               emitColumns(place, b.mul(tile, warpSize));
             });
  if (!countsAttended())
    return;
  b.kernel = "sample_counts_of_attended";
  emitLaunch(b, b.product(heads), threads,
             b.sharedType(threads, b.getI32Type()),
             [&](const KernelPlace &place) {
               head = delinearize(b, b.toI32(place.block), heads);
               emitHead(place);
             });
}

LogicalResult mca::launchSampleCounts(RewriterBase &rewriter, SampleCountsOp op,
                                      StringRef &reason) {
  rewriter.setInsertionPoint(op);
  KernelBuilder builder(op.getLoc(), rewriter, "sample_counts");
  CountsKernels(builder, op).emit();
  rewriter.eraseOp(op);
  return success();
}
