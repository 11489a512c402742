//===- Plan.cpp - Sampling plans at run time -----------------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The operations of lib/Sampling/{Plan,Random}.cpp in their order, so that both
// give the same numbers bit for bit.
//
//===----------------------------------------------------------------------===//

#include "Lowering.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mca;
using namespace mlir::mca::lowering;

using utils::IteratorType;

//===----------------------------------------------------------------------===//
// Distribution and draws
//===----------------------------------------------------------------------===//

namespace {
/// What the draws of one head need.
struct HeadSampler {
  /// c[k], the sums of the squared norms up to row k.
  Value cumulative;
  /// c[d - 1] in f64, the last row that may be drawn, of type index.
  Value total, lastRow;
};

/// Lowers one mca.plan on tensors at the builder's place.
struct PlanLowering {
  PlanLowering(PlanOp op, LoweringBuilder &b)
      : op(op), b(b), inputs(b.dim(op.getWeight(), 0)),
        heads(b.dim(op.getWeight(), 1)) {}

  HeadSampler sampler(Value norms, Value head, Value scratch);
  Value firstAbove(const HeadSampler &sampler, Value threshold);
  Value rowAt(const HeadSampler &sampler, Value uniform);
  Value scaledRow(Value row, Value head, Value scale, Value init);
  scf::ValueVector entry(const HeadSampler &sampler, Value norms, Value head,
                         Value position, ValueRange carried);
  SmallVector<Value> lower();

  /// a > 0, ordered.
  Value isPositive(Value a) {
    return b.make<arith::CmpFOp>(arith::CmpFPredicate::OGT, a, b.f64(0.0));
  }
  Value minIndex(Value a, Value c) { return b.make<arith::MinUIOp>(a, c); }

  PlanOp op;
  LoweringBuilder &b;
  /// d and h.
  Value inputs, heads;
};
} // namespace

HeadSampler PlanLowering::sampler(Value norms, Value head, Value scratch) {
  Value end = b.make<arith::SubIOp>(inputs, b.index(1));
  SmallVector<Value> sums =
      b.loop(b.index(0), inputs, {scratch, b.f64(0.0), end},
             [&](ValueRange ivs, ValueRange carried) -> scf::ValueVector {
               Value norm = b.extract(norms, {head, ivs[0]});
               Value sum = b.make<arith::AddFOp>(carried[1], norm);
               Value last = b.make<arith::SelectOp>(isPositive(norm), ivs[0],
                                                    carried[2]);
               return {b.insert(sum, carried[0], ivs), sum, last};
             });
  // Rounding of u * total may leave no c[k] above it; the last row with any
  // probability then stands for the end of the interval.
  Value last = b.make<arith::SelectOp>(isPositive(sums[1]), sums[2], end);
  return {sums[0], sums[1], last};
}

/// The first k with c[k] > threshold, d where there is none.
Value PlanLowering::firstAbove(const HeadSampler &sampler, Value threshold) {
  Type index = b.getIndexType();
  auto search = b.make<scf::WhileOp>(
      TypeRange{index, index}, ValueRange{b.index(0), inputs},
      [&](OpBuilder &, Location, ValueRange range) {
        Value open = b.make<arith::CmpIOp>(arith::CmpIPredicate::ult, range[0],
                                           range[1]);
        b.make<scf::ConditionOp>(open, range);
      },
      [&](OpBuilder &, Location, ValueRange range) {
        Value sum = b.make<arith::AddIOp>(range[0], range[1]);
        Value middle = b.make<arith::ShRUIOp>(sum, b.index(1));
        Value next = b.make<arith::AddIOp>(middle, b.index(1));
        Value above = b.make<arith::CmpFOp>(
            arith::CmpFPredicate::OGT, b.extract(sampler.cumulative, middle),
            threshold);
        Value low = b.make<arith::SelectOp>(above, range[0], next);
        Value high = b.make<arith::SelectOp>(above, middle, range[1]);
        b.make<scf::YieldOp>(ValueRange{low, high});
      });
  return search.getResult(0);
}

Value PlanLowering::rowAt(const HeadSampler &sampler, Value uniform) {
  Value threshold = b.make<arith::MulFOp>(uniform, sampler.total);
  Value drawn = firstAbove(sampler, threshold);
  // A weight of zeros has no distribution: any row does.
  Value scaled = b.make<arith::MulFOp>(uniform, b.toF64(inputs));
  Value anyRow = b.make<arith::IndexCastOp>(
      b.getIndexType(),
      b.make<arith::FPToSIOp>(b.getI64Type(), scaled).getResult());
  Value row = b.make<arith::SelectOp>(isPositive(sampler.total), drawn, anyRow);
  return minIndex(row, sampler.lastRow);
}

/// W[row, head, :] times `scale` in f64, rounded to f32 and then to the element
/// type.
Value PlanLowering::scaledRow(Value row, Value head, Value scale, Value init) {
  AffineMap maps[] = {b.getMultiDimIdentityMap(1), b.getMultiDimIdentityMap(1)};
  Value source = b.extractSlice(op.getWeight(), {row, head});
  auto type = cast<FloatType>(getElementTypeOrSelf(init));
  return b
      .make<linalg::GenericOp>(
          init.getType(), source, init, maps,
          ArrayRef<IteratorType>{IteratorType::parallel},
          [&](OpBuilder &, Location, ValueRange args) {
            Value wide = b.extend(args[0], b.getF64Type());
            Value product = b.make<arith::MulFOp>(wide, scale);
            Value value = b.make<arith::TruncFOp>(b.getF32Type(), product);
            if (!type.isF32())
              value = b.make<arith::TruncFOp>(type, value);
            b.make<linalg::YieldOp>(value);
          })
      .getResult(0);
}

/// Writes entry `position` of the sequence; `carried` are indices, weights.
scf::ValueVector PlanLowering::entry(const HeadSampler &sampler, Value norms,
                                     Value head, Value position,
                                     ValueRange carried) {
  Value uniform = uniformAt(op, head, position, b);
  Value row = rowAt(sampler, uniform);
  // Only an all-zero W ever yields a row of norm zero, and 0 / 0 is not 0.
  Value isZero = b.make<arith::CmpFOp>(arith::CmpFPredicate::OEQ, sampler.total,
                                       b.f64(0.0));
  Value ratio =
      b.make<arith::DivFOp>(sampler.total, b.extract(norms, {head, row}));
  Value scale = b.make<arith::SelectOp>(isZero, b.f64(0.0), ratio);
  Value slot = b.extractSlice(carried[1], {head, position});
  Value scaled = scaledRow(row, head, scale, slot);
  return {b.insert(b.toI32(row), carried[0], {head, position}),
          b.insertSlice(scaled, carried[1], {head, position})};
}

SmallVector<Value> PlanLowering::lower() {
  Value norms = squaredNorms(op, b);
  Value length = b.dim(op.getIndicesInit(), 1);
  // Without rows there is nothing to draw.
  Value empty =
      b.make<arith::CmpIOp>(arith::CmpIPredicate::eq, inputs, b.index(0));
  length = b.make<arith::SelectOp>(empty, b.index(0), length);
  // Carried through the loop: one scratch buffer for all heads.
  Value scratch =
      b.make<tensor::EmptyOp>(ArrayRef<OpFoldResult>{tensor::getMixedSize(
                                  b, b.getLoc(), op.getWeight(), 0)},
                              b.getF64Type());
  SmallVector<Value> results =
      b.loops(heads, {op.getIndicesInit(), op.getWeightsInit(), scratch},
              [&](ValueRange head, ValueRange carried) -> scf::ValueVector {
                HeadSampler draws = sampler(norms, head[0], carried[2]);
                SmallVector<Value> drawn = b.loop(
                    b.index(0), length, carried.drop_back(),
                    [&](ValueRange position, ValueRange results) {
                      return entry(draws, norms, head[0], position[0], results);
                    });
                return {drawn[0], drawn[1], draws.cumulative};
              });
  results.pop_back();
  return results;
}

void lowering::populatePlanToLinalgPatterns(RewritePatternSet &patterns) {
  patterns.add<LowerBy<PlanOp, PlanLowering>>(patterns.getContext());
}
