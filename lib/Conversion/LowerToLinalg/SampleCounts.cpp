//===- SampleCounts.cpp - Column maxima, then counts ---------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../QueryHeads.h"
#include "Lowering.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mca;
using namespace mlir::mca::lowering;

using utils::IteratorType;

namespace {
/// Lowers one mca.sample_counts on tensors at the builder's place.
struct CountsLowering {
  CountsLowering(SampleCountsOp op, LoweringBuilder &b)
      : op(op), b(b),
        countsType(cast<RankedTensorType>(op.getInit().getType())),
        rank(countsType.getRank()) {}

  Value lower() { return counts(columnMaxima()); }

private:
  Value groupedProbabilities();
  Value columnMaxima();
  Value attendedKeys(Value maxima);
  Value counts(Value maxima);

  /// !(m <= 0), true for NaN.
  Value isAttended(Value maximum);
  /// r_j of one token in i32; `length` is n in f64.
  Value count(Value maximum, Value length);

  /// [B.., h, n] of another element type.
  Value emptyPerToken(Type elementType) {
    return b.make<tensor::EmptyOp>(
        tensor::getMixedSizes(b, b.getLoc(), op.getInit()), elementType);
  }
  AffineMap identity() { return b.getMultiDimIdentityMap(rank); }

  SampleCountsOp op;
  LoweringBuilder &b;
  RankedTensorType countsType;
  /// Dimensions of [B.., h, n].
  int64_t rank;
};
} // namespace

/// Probabilities as [B.., h, g, n_q, n]: the h_q = h g query heads that share a
/// value head side by side. Without the dimension g where it is 1.
Value CountsLowering::groupedProbabilities() {
  Value probabilities = op.getProbabilities();
  auto type = cast<RankedTensorType>(probabilities.getType());
  int64_t heads = countsType.getDimSize(rank - 2);
  if (!mayBeGrouped(type.getDimSize(rank - 2), heads))
    return probabilities;
  return splitQueryHeads(b, b.getLoc(), probabilities, b.getIndexAttr(heads));
}

/// m [B.., h, n] in f32. The loop over the contiguous keys is the innermost,
/// the reduced queries run outside it.
Value CountsLowering::columnMaxima() {
  Value probabilities = groupedProbabilities();
  int64_t loops = cast<ShapedType>(probabilities.getType()).getRank();
  int64_t firstReduced = rank - 1;
  AffineMap kept = b.getMultiDimIdentityMap(loops);
  SmallVector<IteratorType> iterators(loops, IteratorType::parallel);
  for (int64_t dim = firstReduced; dim < loops - 1; ++dim) {
    iterators[dim] = IteratorType::reduction;
    kept = kept.dropResult(firstReduced);
  }

  Value zero = b.constant(b.getF32FloatAttr(0.0f));
  Value start = b.fill(zero, emptyPerToken(b.getF32Type()));
  AffineMap maps[] = {b.getMultiDimIdentityMap(loops), kept};
  return b
      .make<linalg::GenericOp>(
          start.getType(), probabilities, start, maps, iterators,
          [&](OpBuilder &, Location, ValueRange args) {
            Value wide = b.extend(args[0], b.getF32Type());
            b.make<linalg::YieldOp>(
                b.make<arith::MaximumFOp>(args[1], wide).getResult());
          })
      .getResult(0);
}

Value CountsLowering::isAttended(Value maximum) {
  Value zero = b.constant(b.getF32FloatAttr(0.0f));
  // Unordered: true where the maximum is NaN.
  return b.make<arith::CmpFOp>(arith::CmpFPredicate::UGT, maximum, zero);
}

/// Number of attended keys [B.., h] in f64, where it is exact.
Value CountsLowering::attendedKeys(Value maxima) {
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(b, b.getLoc(), op.getInit());
  sizes.pop_back();
  Value empty = b.make<tensor::EmptyOp>(sizes, b.getF64Type());
  Value start = b.fill(b.f64(0.0), empty);
  SmallVector<IteratorType> iterators(rank, IteratorType::parallel);
  iterators.back() = IteratorType::reduction;
  AffineMap maps[] = {identity(), identity().dropResult(rank - 1)};
  return b
      .make<linalg::GenericOp>(
          start.getType(), maxima, start, maps, iterators,
          [&](OpBuilder &, Location, ValueRange args) {
            Value one =
                b.make<arith::UIToFPOp>(b.getF64Type(), isAttended(args[0]));
            b.make<linalg::YieldOp>(
                b.make<arith::AddFOp>(args[1], one).getResult());
          })
      .getResult(0);
}

/// The operations of sampleCount in lib/Sampling/Counts.cpp, in their order.
Value CountsLowering::count(Value maximum, Value length) {
  Value wide = b.extend(maximum, b.getF64Type());
  Value product = b.make<arith::MulFOp>(length, wide);
  Value ratio =
      b.make<arith::DivFOp>(product, b.f64(op.getAlpha().convertToDouble()));
  Value square = b.make<arith::MulFOp>(ratio, ratio);
  Value rounded;
  if (op.getRounding() == CountRounding::Floor) {
    rounded = b.make<math::FloorOp>(square);
  } else {
    Value ceil = b.make<math::CeilOp>(square);
    rounded = b.make<arith::MaximumFOp>(ceil, b.f64(1.0));
  }
  // Ordered: false where it is NaN. Only what fits may be converted.
  Value fits = b.make<arith::CmpFOp>(arith::CmpFPredicate::OLT, rounded,
                                     b.f64(op.getDim()));
  Value safe = b.make<arith::SelectOp>(fits, rounded, b.f64(0.0));
  Value sampled = b.make<arith::FPToSIOp>(b.getI32Type(), safe);
  Value clamped = b.make<arith::SelectOp>(fits, sampled, b.i32(op.getDim()));
  return b.make<arith::SelectOp>(isAttended(maximum), clamped, b.i32(0));
}

Value CountsLowering::counts(Value maxima) {
  SmallVector<Value> inputs = {maxima};
  SmallVector<AffineMap> maps = {identity(), identity()};
  Value padded;
  if (op.getLength() == KeyLength::Attended) {
    inputs.push_back(attendedKeys(maxima));
    maps.insert(maps.begin() + 1, identity().dropResult(rank - 1));
  } else {
    padded = b.toF64(b.dim(op.getInit(), rank - 1));
  }
  return b
      .make<linalg::GenericOp>(
          countsType, inputs, op.getInit(), maps,
          SmallVector<IteratorType>(rank, IteratorType::parallel),
          [&](OpBuilder &, Location, ValueRange args) {
            b.make<linalg::YieldOp>(count(args[0], padded ? padded : args[1]));
          })
      .getResult(0);
}

void lowering::populateSampleCountsToLinalgPatterns(
    RewritePatternSet &patterns) {
  patterns.add<LowerBy<SampleCountsOp, CountsLowering>>(patterns.getContext());
}
