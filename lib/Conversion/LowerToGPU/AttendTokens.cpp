//===- AttendTokens.cpp - mca.attend_tokens to kernels ----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// A product whose terms are the listed tokens. What all values share is added
// by a kernel of its own, a warp for each query: it sums all of A.
//
//===----------------------------------------------------------------------===//

#include "Kernels.h"

using namespace mlir;
using namespace mlir::mca;

namespace {
class AttendProduct : public Product {
public:
  AttendProduct(KernelBuilder &builder, AttendTokensOp op);

  void enter(KernelBuilder &builder, ValueRange batchAndHead) override;
  Value termCount(KernelBuilder &) override { return count; }
  SmallVector<Value> outIndices(KernelBuilder &, Value row,
                                Value column) override {
    return inHead({row, column});
  }

private:
  SmallVector<Value> inHead(ArrayRef<Value> indices) const {
    SmallVector<Value> all(point);
    llvm::append_range(all, indices);
    return all;
  }
  Value tokenAt(KernelBuilder &builder, Value term) {
    return builder.loadIndex(op.getOrder(),
                             inHead({builder.add(firstTerm, term)}));
  }

  AttendTokensOp op;
  /// Batch dimensions and head.
  SmallVector<Value> point;
  /// The listed tokens of the head.
  Value firstTerm, count;
};
} // namespace

AttendProduct::AttendProduct(KernelBuilder &builder, AttendTokensOp op)
    : op(op) {
  batch = memref::getMixedSizes(builder, op.getLoc(), op.getInit());
  columns = batch.pop_back_val();
  rows = batch.pop_back_val();
  depth = memref::getMixedSizes(builder, op.getLoc(), op.getOrder()).back();
  out = op.getInit();
  columnDim = batch.size() + 1;
  countsTerms = true;
  lhs.memref = op.getProbabilities();
  lhs.depthDim = columnDim;
  lhs.listed = true;
  lhs.at = [this](KernelBuilder &builder, Value row, Value term) {
    return inHead({row, tokenAt(builder, term)});
  };
  rhs.memref = op.getValues();
  rhs.otherDim = columnDim;
  rhs.at = [this](KernelBuilder &builder, Value column, Value term) {
    return inHead({tokenAt(builder, term), column});
  };
}

void AttendProduct::enter(KernelBuilder &builder, ValueRange batchAndHead) {
  point = llvm::to_vector(batchAndHead);
  auto bound = [&](int64_t which) {
    return builder.loadIndex(op.getBounds(), inHead({builder.index(which)}));
  };
  auto segment = static_cast<int64_t>(op.getSegment());
  firstTerm = bound(segment);
  Value end = bound(segment + static_cast<int64_t>(op.getSegments()));
  count = builder.sub(end, firstTerm);
}

/// out[query, :] += (sum of the query's probabilities) shared[:].
static void addShared(KernelBuilder &b, AttendTokensOp op) {
  b.kernel = "add_shared";
  constexpr int64_t warps = 8;
  SmallVector<OpFoldResult> sizes =
      memref::getMixedSizes(b, op.getLoc(), op.getProbabilities());
  Value tokens = b.value(sizes.pop_back_val());
  Value queries = b.value(sizes.back());
  Value columns = b.dim(op.getInit(), sizes.size());
  sizes.back() = b.ceilDivide(sizes.back(), warps);
  emitLaunch(
      b, b.product(sizes), warps * warpSize, {}, [&](const KernelPlace &place) {
        SmallVector<Value> head = delinearize(b, b.toI32(place.block), sizes);
        Value tile = head.pop_back_val();
        Value lane = b.remainder(place.thread, warpSize);
        Value query =
            b.add(b.mul(tile, warps), b.divide(place.thread, warpSize));
        auto at = [&](ArrayRef<Value> indices) {
          SmallVector<Value> all(head);
          llvm::append_range(all, indices);
          return all;
        };
        auto add = [&](Value x, Value y) -> Value {
          return b.make<arith::AddFOp>(x, y);
        };
        Value safe = b.min(query, b.add(queries, -1));
        Value mine =
            b.loop(lane, tokens, b.index(warpSize), b.f32(0.0f),
                   [&](Value token, ValueRange sum) {
                     Value entry =
                         b.load(op.getProbabilities(), at({safe, token}));
                     return SmallVector<Value>{add(sum.front(), entry)};
                   })
                .front();
        Value sum = b.reduceWarp(mine, add);
        b.ifThen(b.isLess(query, queries), [&] {
          b.loop(lane, columns, b.index(warpSize), {},
                 [&](Value column, ValueRange) {
                   Value share = b.make<arith::MulFOp>(
                       sum, b.load(op.getShared(), at({column})));
                   Value old = b.load(op.getInit(), at({query, column}));
                   b.store(add(old, share), op.getInit(), at({query, column}));
                   return SmallVector<Value>();
                 });
        });
      });
}

LogicalResult mca::launchAttendTokens(RewriterBase &rewriter, AttendTokensOp op,
                                      const GPUKernelOptions &options,
                                      StringRef &reason) {
  if (op.getSlack()) {
    reason = "which heads are taken in int8 is decided by a slack";
    return failure();
  }
  rewriter.setInsertionPoint(op);
  KernelBuilder builder(op.getLoc(), rewriter, "attend_tokens");
  AttendProduct product(builder, op);
  emitProduct(builder, product, options);
  if (op.getShared())
    addShared(builder, op);
  rewriter.eraseOp(op);
  return success();
}
