//===- OrderTokens.cpp - Order of tokens by counting who is before --------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DataParallel.h"

using namespace mlir;
using namespace mlir::mca;
using namespace mlir::mca::lowering;

namespace {
/// Lowers one mca.order_tokens on tensors at the builder's place: O(n^2) for
/// each list, in three reductions.
struct RankLowering {
  RankLowering(OrderTokensOp op, LoweringBuilder &b)
      : op(op), b(b),
        lists(static_cast<unsigned>(
                  cast<ShapedType>(op.getCounts().getType()).getRank()) -
              1) {}

  SmallVector<Value> lower() { return {order(ranks()), bounds()}; }

private:
  Value ranks();
  Value order(Value ranks);
  Value bounds();
  /// `tensor`, indexed by the loops over lists and by `last`, one of two more.
  Indexed on(Value tensor, unsigned last) {
    return b.indexed(tensor, lists + 2, lists, last);
  }
  Value zeros(Value like) {
    return b.filled(tensor::getMixedSizes(b, b.getLoc(), like),
                    b.getI32IntegerAttr(0));
  }
  Value loopIndex(unsigned loop) {
    return b.toI32(b.make<linalg::IndexOp>(loop));
  }
  Value clamp(Value count) {
    Value low = b.make<arith::MaxSIOp>(count, b.i32(0));
    return b.make<arith::MinSIOp>(low, b.i32(op.getDim()));
  }
  Value compare(arith::CmpIPredicate predicate, Value a, Value c) {
    return b.make<arith::CmpIOp>(predicate, a, c);
  }
  Value addIf(Value condition, Value sum) {
    Value one = b.make<arith::ExtUIOp>(b.getI32Type(), condition);
    return b.make<arith::AddIOp>(sum, one);
  }

  OrderTokensOp op;
  LoweringBuilder &b;
  /// Batch dimensions and heads.
  unsigned lists;
};
} // namespace

/// How many tokens come before each one: those of a larger count, and those of
/// the same one with a lower number.
Value RankLowering::ranks() {
  unsigned self = lists, other = lists + 1;
  Value counts = op.getCounts();
  return b
      .compute({on(counts, self), on(counts, other)}, on(zeros(counts), self),
               [&](ValueRange args) -> Value {
                 using enum arith::CmpIPredicate;
                 Value own = clamp(args[0]), count = clamp(args[1]);
                 Value isLarger = compare(sgt, count, own);
                 Value isSame = compare(eq, count, own);
                 Value isLower =
                     compare(slt, loopIndex(other), loopIndex(self));
                 Value ties = b.make<arith::AndIOp>(isSame, isLower);
                 Value isBefore = b.make<arith::OrIOp>(isLarger, ties);
                 return addIf(isBefore, args[2]);
               })
      .tensor;
}

/// The token of each rank.
Value RankLowering::order(Value ranks) {
  unsigned position = lists, token = lists + 1;
  return b
      .compute(
          on(ranks, token), on(zeros(op.getOrderInit()), position),
          [&](ValueRange args) -> Value {
            Value isHere =
                compare(arith::CmpIPredicate::eq, args[0], loopIndex(position));
            return b.make<arith::SelectOp>(isHere, loopIndex(token), args[1]);
          })
      .tensor;
}

/// Number of tokens whose count is not below each threshold, after a 0.
Value RankLowering::bounds() {
  SmallVector<int32_t> below = {std::numeric_limits<int32_t>::max()};
  for (int64_t threshold : op.getSegmentThresholds())
    below.push_back(static_cast<int32_t>(threshold - 1));
  auto type =
      RankedTensorType::get(static_cast<int64_t>(below.size()), b.getI32Type());
  Value limits = b.constant(DenseElementsAttr::get(type, ArrayRef(below)));
  unsigned bound = lists, token = lists + 1;
  return b
      .compute(
          {on(op.getCounts(), token), b.indexed(limits, lists + 2, 0, bound)},
          on(zeros(op.getBoundsInit()), bound),
          [&](ValueRange args) -> Value {
            Value isAbove =
                compare(arith::CmpIPredicate::sgt, args[0], args[1]);
            return addIf(isAbove, args[2]);
          })
      .tensor;
}

void lowering::populateDataParallelOrderTokensPatterns(
    RewritePatternSet &patterns) {
  patterns.add<LowerBy<OrderTokensOp, RankLowering>>(patterns.getContext(),
                                                     kDataParallelBenefit);
}
