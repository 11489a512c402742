//===- OrderTokens.cpp - mca.order_tokens to a kernel -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// A stable counting sort by one block for each list. Every warp counts a range
// of the tokens in buckets of its own; bucket k holds the tokens of count
// dim - k. Running sums over all buckets, warp by warp in each, are where the
// tokens of a warp go.
//
//===----------------------------------------------------------------------===//

#include "Kernels.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

using namespace mlir;
using namespace mlir::mca;

namespace {
class OrderKernel {
public:
  OrderKernel(KernelBuilder &builder, OrderTokensOp op, int64_t warps)
      : b(builder), op(op), warps(warps),
        buckets(static_cast<int64_t>(op.getDim()) + 1) {}

  void emit();

private:
  int64_t threads() const { return warps * warpSize; }
  /// Counters in workgroup memory.
  int64_t counters() const { return buckets * warps; }
  SmallVector<Value> at(Value last) const {
    SmallVector<Value> indices(list);
    indices.push_back(last);
    return indices;
  }
  void emitList(const KernelPlace &place);
  void clear();
  Value bucketOf(Value token);
  void forTokens(function_ref<void(Value token)> body);
  void count();
  SmallVector<Value> chunk(function_ref<Value(Value counter, Value sum)> step,
                           Value start);
  Value startOfChunk(Value sum);
  void sumUp();
  void writeBounds();
  void place(Value token);
  Value peersOf(Value bucket, Value isToken);

  KernelBuilder &b;
  OrderTokensOp op;
  int64_t warps, buckets;
  /// Leading indices of the list.
  SmallVector<Value> list;
  Value thread, warp, lane, tokens;
  /// i32 [bucket, warp], and [warp].
  Value sizes, warpSums;
};
} // namespace

void OrderKernel::clear() {
  b.loop(thread, b.index(counters()), b.index(threads()), {},
         [&](Value counter, ValueRange) {
           Value bucket = b.divide(counter, warps);
           b.store(b.i32(0), sizes, {bucket, b.remainder(counter, warps)});
           return SmallVector<Value>();
         });
  b.barrier();
}

Value OrderKernel::bucketOf(Value token) {
  Value dim = b.i32(op.getDim());
  Value count = b.load(op.getCounts(), at(token));
  Value low = b.make<arith::MaxSIOp>(count, b.i32(0));
  Value clamped = b.make<arith::MinSIOp>(low, dim);
  return b.toIndex(b.make<arith::SubIOp>(dim, clamped));
}

/// `body` for every lane and step of the warp's range, in order: it gets tokens
/// past the end as well.
void OrderKernel::forTokens(function_ref<void(Value token)> body) {
  int64_t perStep = threads();
  Value range = b.mul(b.divide(b.add(tokens, perStep - 1), perStep), warpSize);
  Value first = b.mul(warp, range);
  b.loop(first, b.add(first, range), b.index(warpSize), {},
         [&](Value step, ValueRange) {
           body(b.add(step, lane));
           return SmallVector<Value>();
         });
}

void OrderKernel::count() {
  forTokens([&](Value token) {
    b.ifThen(b.isLess(token, tokens),
             [&] { b.atomicAdd(b.i32(1), sizes, {bucketOf(token), warp}); });
  });
  b.barrier();
}

/// The thread's share of the counters, one after the other; returns the last
/// sum.
SmallVector<Value>
OrderKernel::chunk(function_ref<Value(Value counter, Value sum)> step,
                   Value start) {
  int64_t share = llvm::divideCeil(counters(), threads());
  Value first = b.mul(thread, share);
  Value end = b.min(b.add(first, share), b.index(counters()));
  return b.loop(first, end, b.index(1), start,
                [&](Value counter, ValueRange sum) {
                  return SmallVector<Value>{step(counter, sum.front())};
                });
}

/// The sum of all shares before the thread's, of which `sum` is the sum.
Value OrderKernel::startOfChunk(Value sum) {
  Value running = sum;
  for (int64_t offset = 1; offset < warpSize; offset *= 2) {
    Value below = b.shuffleUp(running, offset);
    Value isThere = b.isLess(b.index(offset - 1), lane);
    running =
        b.make<arith::AddIOp>(running, b.select(isThere, below, b.i32(0)));
  }
  b.ifThen(b.isLess(b.index(warpSize - 2), lane),
           [&] { b.store(running, warpSums, warp); });
  b.barrier();
  Value start = b.make<arith::SubIOp>(running, sum);
  for (int64_t other = 0; other < warps - 1; ++other) {
    Value isBefore = b.isLess(b.index(other), warp);
    start = b.make<arith::AddIOp>(
        start, b.select(isBefore, b.load(warpSums, b.index(other)), b.i32(0)));
  }
  return start;
}

/// Sizes to starts.
void OrderKernel::sumUp() {
  auto indices = [&](Value counter) {
    return SmallVector<Value>{b.divide(counter, warps),
                              b.remainder(counter, warps)};
  };
  auto sum = [&](Value counter, Value before) -> Value {
    return b.make<arith::AddIOp>(before, b.load(sizes, indices(counter)));
  };
  Value share = chunk(sum, b.i32(0)).front();
  Value start = startOfChunk(share);
  auto replace = [&](Value counter, Value before) {
    Value after = sum(counter, before);
    b.store(before, sizes, indices(counter));
    return after;
  };
  chunk(replace, start);
  b.barrier();
}

void OrderKernel::writeBounds() {
  b.ifThen(b.isLess(thread, b.index(1)), [&] {
    b.store(b.i32(0), op.getBoundsInit(), at(b.index(0)));
    auto dim = static_cast<int64_t>(op.getDim());
    int64_t segment = 0;
    for (int64_t threshold : op.getSegmentThresholds()) {
      // The first bucket of counts below the threshold.
      Value end = b.load(sizes, {b.index(dim - threshold + 1), b.index(0)});
      b.store(end, op.getBoundsInit(), at(b.index(++segment)));
    }
  });
  // Starts move from here on.
  b.barrier();
}

/// The lanes of tokens in the same bucket: those that agree in every bit of it.
Value OrderKernel::peersOf(Value bucket, Value isToken) {
  Value peers = b.ballot(isToken);
  Value bits = b.toI32(bucket);
  for (int64_t bit = 1; bit < buckets; bit *= 2) {
    Value masked = b.make<arith::AndIOp>(bits, b.i32(bit));
    Value isOne =
        b.make<arith::CmpIOp>(arith::CmpIPredicate::ne, masked, b.i32(0));
    Value ones = b.ballot(isOne);
    Value zeros = b.make<arith::XOrIOp>(ones, b.i32(-1));
    peers = b.make<arith::AndIOp>(peers, b.select(isOne, ones, zeros));
  }
  return peers;
}

/// A token behind those of its bucket in lower lanes; the highest lane takes
/// the places for all.
void OrderKernel::place(Value token) {
  Value isToken = b.isLess(token, tokens);
  Value safe = b.max(b.min(token, b.add(tokens, -1)), b.index(0));
  Value bucket = bucketOf(safe);
  Value peers = peersOf(bucket, isToken);
  Value lane32 = b.toI32(lane);
  Value lower =
      b.make<arith::SubIOp>(b.make<arith::ShLIOp>(b.i32(1), lane32), b.i32(1));
  Value rank = b.countOnes(b.make<arith::AndIOp>(peers, lower));
  Value size = b.countOnes(peers);
  Value zeros = b.make<LLVM::CountLeadingZerosOp>(b.getI32Type(), peers,
                                                  /*is_zero_poison=*/false);
  Value leader = b.make<arith::SubIOp>(b.i32(warpSize - 1), zeros);
  Value leads = b.make<arith::CmpIOp>(arith::CmpIPredicate::eq, leader, lane32);
  Value taken = b.ifElse(
                     leads,
                     [&] {
                       return SmallVector<Value>{
                           b.atomicAdd(size, sizes, {bucket, warp})};
                     },
                     [&] { return SmallVector<Value>{b.i32(0)}; })
                    .front();
  Value start = b.shuffleFrom(taken, leader);
  b.ifThen(isToken, [&] {
    Value position = b.toIndex(b.make<arith::AddIOp>(start, rank));
    b.store(b.toI32(token), op.getOrderInit(), at(position));
  });
}

void OrderKernel::emitList(const KernelPlace &at) {
  thread = at.thread;
  warp = b.divide(thread, warpSize);
  lane = b.remainder(thread, warpSize);
  sizes = at.shared[0];
  warpSums = at.shared[1];
  clear();
  count();
  sumUp();
  writeBounds();
  forTokens([&](Value token) { place(token); });
}

void OrderKernel::emit() {
  Value counts = op.getCounts();
  SmallVector<OpFoldResult> dims =
      memref::getMixedSizes(b, op.getLoc(), counts);
  tokens = b.value(dims.pop_back_val());
  emitLaunch(b, b.product(dims), threads(),
             {b.sharedType({buckets, warps}, b.getI32Type()),
              b.sharedType(warps, b.getI32Type())},
             [&](const KernelPlace &place) {
               list = delinearize(b, b.toI32(place.block), dims);
               emitList(place);
             });
}

LogicalResult mca::launchOrderTokens(RewriterBase &rewriter, OrderTokensOp op,
                                     StringRef &reason) {
  // What a block may have without asking for more.
  constexpr int64_t sharedBytes = 46 * 1024, mostWarps = 8;
  int64_t bytes = (static_cast<int64_t>(op.getDim()) + 1) * 4;
  int64_t warps = mostWarps;
  while (warps > 1 && warps * bytes > sharedBytes)
    warps /= 2;
  if (warps * bytes > sharedBytes) {
    reason = "the buckets of its counts exceed workgroup memory";
    return failure();
  }
  rewriter.setInsertionPoint(op);
  KernelBuilder builder(op.getLoc(), rewriter, "order_tokens");
  OrderKernel(builder, op, warps).emit();
  rewriter.eraseOp(op);
  return success();
}
