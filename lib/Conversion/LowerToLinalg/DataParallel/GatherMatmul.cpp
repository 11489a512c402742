//===- GatherMatmul.cpp - Products of all rows, of which some are kept ----===//
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
/// Lowers one mca.gather_matmul on tensors at the builder's place: one dense
/// product, of which the listed rows are added to the destination.
struct DenseProductLowering {
  DenseProductLowering(GatherMatmulOp op, LoweringBuilder &b)
      : op(op), b(b),
        batch(static_cast<unsigned>(
                  cast<ShapedType>(op.getLhs().getType()).getRank()) -
              2),
        head(batch), row(batch + 1), feature(batch + 2), term(batch + 3) {}

  Value lower();

private:
  /// `tensor`, indexed by `loops` after the `leading` ones.
  Indexed on(Value tensor, unsigned leading, ArrayRef<unsigned> loops) {
    return b.indexed(tensor, batch + 4, leading, loops);
  }
  Indexed factors();
  Value sums();
  Value terms(Value trips);
  Value scaled(Value sum, ValueRange steps, Value trips);

  GatherMatmulOp op;
  LoweringBuilder &b;
  /// Batch dimensions, and the loops after them.
  unsigned batch, head, row, feature, term;
};
} // namespace

/// trips[row], clamped to what there is.
Value DenseProductLowering::terms(Value trips) {
  Value positive = b.make<arith::MaxSIOp>(trips, b.i32(0));
  Value most = b.toI32(b.dim(op.getRhs(), 1));
  return b.make<arith::MinSIOp>(positive, most);
}

/// lhs, or for each head and row the factors of its terms: the listed columns,
/// and zeros from its number of terms on.
Indexed DenseProductLowering::factors() {
  if (!op.getColumns() && !op.getTrips())
    return on(op.getLhs(), batch, {row, term});
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(b, b.getLoc(), op.getInit());
  sizes.back() = tensor::getMixedSize(b, b.getLoc(), op.getRhs(), 1);
  Type element = getElementTypeOrSelf(op.getLhs());
  Value init = b.make<tensor::EmptyOp>(sizes, element);
  // Loops over batch dimensions, heads, rows and terms.
  unsigned last = batch + 2, loops = batch + 3;
  SmallVector<Indexed> inputs;
  if (op.getColumns())
    inputs.push_back(b.indexed(op.getColumns(), loops, 0, {head, last}));
  if (op.getTrips())
    inputs.push_back(b.indexed(op.getTrips(), loops, batch, {head, row}));
  Value gathered =
      b.compute(
           inputs, b.indexed(init, loops, loops, {}),
           [&](ValueRange args) -> Value {
             SmallVector<Value> place;
             for (unsigned loop = 0; loop < batch; ++loop)
               place.push_back(b.make<linalg::IndexOp>(loop));
             place.push_back(b.make<linalg::IndexOp>(row));
             Value number = b.make<linalg::IndexOp>(last);
             place.push_back(op.getColumns() ? b.toIndex(args[0]) : number);
             Value value = b.extract(op.getLhs(), place);
             if (!op.getTrips())
               return value;
             Value count = terms(args[inputs.size() - 1]);
             Value isTerm = b.make<arith::CmpIOp>(arith::CmpIPredicate::slt,
                                                  b.toI32(number), count);
             Value zero = b.constant(b.getZeroAttr(element));
             return b.make<arith::SelectOp>(isTerm, value, zero);
           })
          .tensor;
  return on(gathered, batch, {head, row, term});
}

/// The product of all rows, in f32 or of codes in i32.
Value DenseProductLowering::sums() {
  Type type = isCoded(op) ? Type(b.getI32Type()) : Type(b.getF32Type());
  Value zeros = b.filled(tensor::getMixedSizes(b, b.getLoc(), op.getInit()),
                         b.getZeroAttr(type));
  return b
      .compute({factors(), on(op.getRhs(), 0, {head, term, feature})},
               on(zeros, batch, {head, row, feature}),
               [&](ValueRange args) {
                 return multiplyAdd(b, args, op.getUnsignedLhs());
               })
      .tensor;
}

/// A sum as it is added; `steps` of the row and the feature, or none.
Value DenseProductLowering::scaled(Value sum, ValueRange steps, Value trips) {
  if (!steps.empty())
    sum = inSteps(b, sum, steps[0], steps[1]);
  if (!op.getMean())
    return sum;
  // A row without terms adds zero, whatever its scale.
  Value positive = b.make<arith::MaxSIOp>(terms(trips), b.i32(1));
  Value divisor = b.make<arith::SIToFPOp>(b.getF32Type(), positive);
  Value one = b.constant(b.getF32FloatAttr(1.0f));
  Value scale = b.make<arith::DivFOp>(one, divisor);
  return b.make<arith::MulFOp>(scale, sum);
}

Value DenseProductLowering::lower() {
  SmallVector<Indexed> inputs = {on(sums(), batch, {head, row, feature})};
  if (isCoded(op)) {
    inputs.push_back(on(op.getLhsSteps(), batch, row));
    inputs.push_back(on(op.getRhsSteps(), 0, {head, feature}));
  }
  if (op.getMean())
    inputs.push_back(on(op.getTrips(), batch, {head, row}));
  if (op.getRows()) {
    Value marks = markListed(b, op.getRows(), op.getBounds(), op.getSegment(),
                             op.getSegment() + 1);
    inputs.push_back(on(marks, batch, {head, row}));
  }
  auto type = cast<FloatType>(getElementTypeOrSelf(op.getInit()));
  return b
      .compute(inputs, on(op.getInit(), batch, {head, row, feature}),
               [&](ValueRange args) -> Value {
                 Value old = args.back();
                 Value sum =
                     scaled(args[0], args.slice(1, isCoded(op) ? 2 : 0),
                            op.getMean() ? args[isCoded(op) ? 3 : 1] : Value());
                 Value wide = b.extend(old, b.getF32Type());
                 Value value = b.make<arith::AddFOp>(wide, sum);
                 if (!type.isF32())
                   value = b.make<arith::TruncFOp>(type, value);
                 if (!op.getRows())
                   return value;
                 Value isListed = isMarked(b, args[inputs.size() - 1]);
                 return b.make<arith::SelectOp>(isListed, value, old);
               })
      .tensor;
}

void lowering::populateDataParallelGatherMatmulPatterns(
    RewritePatternSet &patterns) {
  patterns.add<LowerBy<GatherMatmulOp, DenseProductLowering>>(
      patterns.getContext(), kDataParallelBenefit);
}
