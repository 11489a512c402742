//===- Plan.cpp - Sampling plans by counting the rows before a draw -------===//
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
/// Lowers one mca.plan on tensors at the builder's place. The numbers are those
/// of the loops in ../Plan.cpp: sums have their order, draws are found by
/// counting instead of by halving. O(d (d + R)) for each head.
struct DrawLowering {
  DrawLowering(PlanOp op, LoweringBuilder &b)
      : op(op), b(b),
        rows(tensor::getMixedSize(b, b.getLoc(), op.getWeight(), 0)),
        heads(tensor::getMixedSize(b, b.getLoc(), op.getWeight(), 1)),
        inputs(cast<ShapedType>(op.getWeight().getType()).getDimSize(0)) {}

  std::pair<Value, Value> lower();

private:
  Value cumulative(Value norms);
  Value totals(Value sums);
  Value lastRows(Value norms);
  Value uniforms();
  Value drawnRows(Value sums, Value totals, Value uniforms);
  Value indices(Value drawn, Value totals, Value uniforms, Value lastRows);
  Value scaledRows(Value indices, Value norms, Value totals);

  /// `tensor`, indexed by `loops` of three.
  Indexed on(Value tensor, ArrayRef<unsigned> loops) {
    return b.indexed(tensor, 3, 0, loops);
  }
  Value isPositive(Value a) {
    return b.make<arith::CmpFOp>(arith::CmpFPredicate::OGT, a, b.f64(0.0));
  }
  Value loopIndex(unsigned loop) { return b.make<linalg::IndexOp>(loop); }

  PlanOp op;
  LoweringBuilder &b;
  OpFoldResult rows, heads;
  int64_t inputs;
};
} // namespace

/// c[h, k], the sum of the squared norms up to row k, added in order.
Value DrawLowering::cumulative(Value norms) {
  Value zeros = b.filled({heads, rows}, b.getF64FloatAttr(0.0));
  return b
      .compute(on(norms, {0, 2}), on(zeros, {0, 1}),
               [&](ValueRange args) -> Value {
                 Value isUpTo = b.make<arith::CmpIOp>(
                     arith::CmpIPredicate::ule, loopIndex(2), loopIndex(1));
                 Value term =
                     b.make<arith::SelectOp>(isUpTo, args[0], b.f64(0.0));
                 return b.make<arith::AddFOp>(args[1], term);
               })
      .tensor;
}

/// c[h, d - 1].
Value DrawLowering::totals(Value sums) {
  auto type = RankedTensorType::get(
      {cast<ShapedType>(sums.getType()).getDimSize(0)}, b.getF64Type());
  OpFoldResult zero = b.getIndexAttr(0), one = b.getIndexAttr(1);
  return b.make<tensor::ExtractSliceOp>(
      type, sums, ArrayRef<OpFoldResult>{zero, b.getIndexAttr(inputs - 1)},
      ArrayRef<OpFoldResult>{heads, one}, ArrayRef<OpFoldResult>{one, one});
}

/// The last row of each head that has a norm, 0 without one.
Value DrawLowering::lastRows(Value norms) {
  Value none = b.filled({heads}, b.getI32IntegerAttr(0));
  return b
      .compute(on(norms, {0, 1}), on(none, 0),
               [&](ValueRange args) -> Value {
                 Value row = b.toI32(loopIndex(1));
                 Value later = b.make<arith::MaxSIOp>(row, args[1]);
                 return b.make<arith::SelectOp>(isPositive(args[0]), later,
                                                args[1]);
               })
      .tensor;
}

/// One number in [0, 1) for each head and entry.
Value DrawLowering::uniforms() {
  Value init = b.make<tensor::EmptyOp>(
      tensor::getMixedSizes(b, b.getLoc(), op.getIndicesInit()),
      b.getF64Type());
  return b
      .compute({}, on(init, {0, 1}),
               [&](ValueRange) {
                 return uniformAt(op, loopIndex(0), loopIndex(1), b);
               })
      .tensor;
}

/// How many c[h, k] are not above u * c[h, d - 1].
Value DrawLowering::drawnRows(Value sums, Value totals, Value uniforms) {
  Value none = b.filled(tensor::getMixedSizes(b, b.getLoc(), uniforms),
                        b.getI32IntegerAttr(0));
  return b
      .compute({on(sums, {0, 2}), on(totals, 0), on(uniforms, {0, 1})},
               on(none, {0, 1}),
               [&](ValueRange args) -> Value {
                 Value threshold = b.make<arith::MulFOp>(args[2], args[1]);
                 Value isBelow = b.make<arith::CmpFOp>(
                     arith::CmpFPredicate::ULE, args[0], threshold);
                 Value one = b.make<arith::ExtUIOp>(b.getI32Type(), isBelow);
                 return b.make<arith::AddIOp>(args[3], one);
               })
      .tensor;
}

/// The rows that are taken: of a weight of zeros, which has no distribution,
/// any; else none behind the last one with a norm.
Value DrawLowering::indices(Value drawn, Value totals, Value uniforms,
                            Value lastRows) {
  return b
      .compute({on(drawn, {0, 1}), on(totals, 0), on(uniforms, {0, 1}),
                on(lastRows, 0)},
               on(op.getIndicesInit(), {0, 1}),
               [&](ValueRange args) -> Value {
                 Value isWeighted = isPositive(args[1]);
                 Value scaled = b.make<arith::MulFOp>(
                     args[2], b.f64(static_cast<double>(inputs)));
                 Value any = b.make<arith::FPToSIOp>(b.getI32Type(), scaled);
                 Value row = b.make<arith::SelectOp>(isWeighted, args[0], any);
                 Value last = b.make<arith::SelectOp>(isWeighted, args[3],
                                                      b.i32(inputs - 1));
                 return b.make<arith::MinSIOp>(row, last);
               })
      .tensor;
}

/// W[row, h, :] / p_h(row) in f64, rounded to f32 and then to the element type.
Value DrawLowering::scaledRows(Value indices, Value norms, Value totals) {
  auto type = cast<FloatType>(getElementTypeOrSelf(op.getWeightsInit()));
  return b
      .compute(
          {on(indices, {0, 1}), on(totals, 0)},
          on(op.getWeightsInit(), {0, 1, 2}),
          [&](ValueRange args) {
            Value row = b.toIndex(args[0]), head = loopIndex(0);
            Value norm = b.extract(norms, {head, row});
            Value weight = b.extract(op.getWeight(), {row, head, loopIndex(2)});
            Value isZero = b.make<arith::CmpFOp>(arith::CmpFPredicate::OEQ,
                                                 args[1], b.f64(0.0));
            Value ratio = b.make<arith::DivFOp>(args[1], norm);
            Value scale = b.make<arith::SelectOp>(isZero, b.f64(0.0), ratio);
            Value product =
                b.make<arith::MulFOp>(b.extend(weight, b.getF64Type()), scale);
            Value value = b.make<arith::TruncFOp>(b.getF32Type(), product);
            if (!type.isF32())
              value = b.make<arith::TruncFOp>(type, value);
            return value;
          })
      .tensor;
}

std::pair<Value, Value> DrawLowering::lower() {
  Value norms = squaredNorms(op, b);
  Value sums = cumulative(norms);
  Value all = totals(sums), numbers = uniforms();
  Value taken =
      indices(drawnRows(sums, all, numbers), all, numbers, lastRows(norms));
  return {taken, scaledRows(taken, norms, all)};
}

namespace {
struct DrawRows : OpRewritePattern<PlanOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(PlanOp op,
                                PatternRewriter &rewriter) const override {
    if (std::string reason = explainNotLowerable(op); !reason.empty())
      return rewriter.notifyMatchFailure(op, reason);
    int64_t inputs = cast<ShapedType>(op.getWeight().getType()).getDimSize(0);
    if (ShapedType::isDynamic(inputs) || inputs == 0)
      return rewriter.notifyMatchFailure(op, "there may be no row to draw");
    LoweringBuilder b(op.getLoc(), rewriter);
    auto [indices, weights] = DrawLowering(op, b).lower();
    rewriter.replaceOp(op, {indices, weights});
    return success();
  }
};
} // namespace

void lowering::populateDataParallelPlanPatterns(RewritePatternSet &patterns) {
  patterns.add<DrawRows>(patterns.getContext(), kDataParallelBenefit);
}
