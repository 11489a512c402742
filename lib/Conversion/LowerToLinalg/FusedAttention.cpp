//===- FusedAttention.cpp - Products and a softmax between them ---*- C++
//-*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Lowering.h"

#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::mca;
using namespace mlir::mca::lowering;

namespace {
/// Lowers one mca.fused_attention on tensors at the builder's place.
struct AttentionLowering {
  AttentionLowering(FusedAttentionOp op, LoweringBuilder &b) : op(op), b(b) {}

  Value lower();

  Indexed operand(unsigned number) {
    return {op->getOperand(number), op.getIndexingMap(number)};
  }
  /// Of f32, indexed by batches and `inner`, filled with `start`.
  Indexed filled(ArrayRef<unsigned> inner, double start);

  Value multiplyAdd(ValueRange arguments);
  Value score(ValueRange arguments);

  FusedAttentionOp op;
  LoweringBuilder &b;
};
} // namespace

Indexed AttentionLowering::filled(ArrayRef<unsigned> inner, double start) {
  SmallVector<unsigned> loops =
      llvm::to_vector(llvm::seq(0u, op.getQueryLoop()));
  llvm::append_range(loops, inner);
  SmallVector<OpFoldResult> sizes;
  for (unsigned loop : loops) {
    auto [tensor, dim] = op.getSized(loop);
    sizes.push_back(tensor::getMixedSize(b, b.getLoc(), tensor, dim));
  }
  Value initial = b.filled(sizes, b.getF32FloatAttr(static_cast<float>(start)));
  return {initial, AffineMap::getMultiDimMapWithTargets(op.getNumLoops(), loops,
                                                        b.getContext())};
}

Value AttentionLowering::multiplyAdd(ValueRange arguments) {
  FloatType f32 = b.getF32Type();
  Value product = b.make<arith::MulFOp>(b.extend(arguments[0], f32),
                                        b.extend(arguments[1], f32));
  return b.make<arith::AddFOp>(arguments[2], product);
}

/// The region; `arguments` are the product, masks and the output.
Value AttentionLowering::score(ValueRange arguments) {
  Block &region = op.getScores().front();
  IRMapping mapping;
  mapping.map(region.getArgument(0), arguments[0]);
  unsigned indices = op.getDepthLoop();
  for (unsigned i = 0; i < indices; ++i)
    mapping.map(region.getArgument(1 + i), b.make<linalg::IndexOp>(i));
  for (unsigned i = 0; i < op.getMasks().size(); ++i)
    mapping.map(region.getArgument(1 + indices + i), arguments[1 + i]);
  for (Operation &nested : region.without_terminator())
    b.clone(nested, mapping);
  return mapping.lookupOrDefault(region.getTerminator()->getOperand(0));
}

Value AttentionLowering::lower() {
  unsigned i = op.getQueryLoop(), j = op.getKeyLoop(), f = op.getFeatureLoop();
  double lowest = -std::numeric_limits<double>::infinity();
  Indexed products =
      b.compute({operand(0), operand(1)}, filled({i, j}, 0),
                [&](ValueRange all) { return multiplyAdd(all); });
  SmallVector<Indexed> inputs{products};
  for (unsigned mask = 0; mask < op.getMasks().size(); ++mask)
    inputs.push_back(operand(3 + mask));
  Indexed scores = b.compute(inputs, filled({i, j}, 0),
                             [&](ValueRange all) { return score(all); });
  Indexed maxima =
      b.compute(scores, filled(i, lowest), [&](ValueRange all) -> Value {
        return b.make<arith::MaximumFOp>(all[0], all[1]);
      });
  Indexed exponentials = b.compute(
      {scores, maxima}, filled({i, j}, 0), [&](ValueRange all) -> Value {
        Value below = b.make<arith::SubFOp>(all[0], all[1]);
        return b.make<math::ExpOp>(below);
      });
  Indexed totals =
      b.compute(exponentials, filled(i, 0), [&](ValueRange all) -> Value {
        return b.make<arith::AddFOp>(all[0], all[1]);
      });
  Type element = getElementTypeOrSelf(op.getValues());
  Indexed sums = b.compute(
      {exponentials, operand(2)}, filled({i, f}, 0), [&](ValueRange all) {
        Value probability = all[0];
        if (!element.isF32())
          probability = b.make<arith::TruncFOp>(element, probability);
        return multiplyAdd({probability, all[1], all[2]});
      });
  Indexed out = operand(op->getNumOperands() - 1);
  Type result = getElementTypeOrSelf(out.tensor);
  return b
      .compute({sums, totals, maxima}, out,
               [&](ValueRange all) -> Value {
                 Value quotient = b.make<arith::DivFOp>(all[0], all[1]);
                 if (op.getZeroMasked()) {
                   Value none = b.constant(b.getF32FloatAttr(lowest));
                   Value isNone = b.make<arith::CmpFOp>(
                       arith::CmpFPredicate::OEQ, all[2], none);
                   Value zero = b.constant(b.getF32FloatAttr(0));
                   quotient = b.make<arith::SelectOp>(isNone, zero, quotient);
                 }
                 if (result.isF32())
                   return quotient;
                 return b.make<arith::TruncFOp>(result, quotient);
               })
      .tensor;
}

void lowering::populateFusedAttentionToLinalgPatterns(
    RewritePatternSet &patterns) {
  patterns.add<LowerBy<FusedAttentionOp, AttentionLowering>>(
      patterns.getContext());
}
