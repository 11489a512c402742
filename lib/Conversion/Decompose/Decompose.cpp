//===- Decompose.cpp - mca.encode to the operations that compute it -------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Parts.h"
#include "mca/Conversion/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

namespace mlir::mca {
#define GEN_PASS_DEF_DECOMPOSE
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

namespace {
/// Builds the parts of one decomposition at the encode's place.
struct EncodeDecomposer {
  EncodeDecomposer(EncodeOp op, OpBuilder &builder)
      : op(op), builder(builder), loc(op.getLoc()),
        heads(tensor::getMixedSize(builder, loc, op.getWeight(), 1)),
        headDim(tensor::getMixedSize(builder, loc, op.getWeight(), 2)) {
    SmallVector<OpFoldResult> sizes =
        tensor::getMixedSizes(builder, loc, op.getInit());
    perToken.assign(sizes.begin(), sizes.end() - 1);
  }

  Value empty(ArrayRef<OpFoldResult> sizes, Type elementType) {
    return tensor::EmptyOp::create(builder, loc, sizes, elementType);
  }
  Value emptyIndices(ArrayRef<OpFoldResult> sizes) {
    return empty(sizes, builder.getI32Type());
  }

  PlanOp plan();
  Value counts();
  OrderTokensOp order(Value counts);
  Value startValues();
  Value broadcastBias();
  Value extendedBias();

  EncodeOp op;
  OpBuilder &builder;
  Location loc;
  OpFoldResult heads, headDim;
  /// [B.., h, n], the shape of everything kept per token and head.
  SmallVector<OpFoldResult> perToken;
};
} // namespace

/// A count below d is at most d - 1: d entries are always enough. In f32, as
/// the scaled rows of a f16 weight need not fit f16.
PlanOp EncodeDecomposer::plan() {
  OpFoldResult length = builder.getIndexAttr(op.getInputDim());
  Value indices = emptyIndices({heads, length});
  Value weights = empty({heads, length, headDim}, builder.getF32Type());
  return PlanOp::create(builder, loc, {indices.getType(), weights.getType()},
                        op.getWeight(), indices, weights, op.getFirstHead(),
                        op.getSeed(), op.getLayer());
}

Value EncodeDecomposer::counts() {
  Value init = emptyIndices(perToken);
  return SampleCountsOp::create(
             builder, loc, init.getType(), op.getProbabilities(), init,
             op.getAlpha(), op.getInputDim(), op.getRounding(), op.getLength())
      .getResult();
}

OrderTokensOp EncodeDecomposer::order(Value counts) {
  SmallVector<OpFoldResult> boundSizes(perToken);
  boundSizes.back() = builder.getIndexAttr(3);
  Value order = emptyIndices(perToken), bounds = emptyIndices(boundSizes);
  return OrderTokensOp::create(builder, loc,
                               {order.getType(), bounds.getType()}, counts,
                               order, bounds, op.getInputDim(),
                               /*thresholds=*/nullptr);
}

/// The bias of a head for each of its tokens, zero without one.
Value EncodeDecomposer::startValues() {
  Type elementType = getElementTypeOrSelf(op.getInit());
  if (!op.getBias()) {
    Value zero = arith::ConstantOp::create(builder, loc,
                                           builder.getZeroAttr(elementType));
    return linalg::FillOp::create(builder, loc, zero, op.getInit())
        .getResult(0);
  }
  return getElementTypeOrSelf(op.getBias()) == elementType ? broadcastBias()
                                                           : extendedBias();
}

Value EncodeDecomposer::broadcastBias() {
  // The bias [h, d_h] lacks the batch dimensions and n.
  SmallVector<int64_t> missing =
      llvm::to_vector(llvm::seq<int64_t>(0, op.getNumBatchDims()));
  missing.push_back(op.getNumBatchDims() + 1);
  // linalg.broadcast wants the sizes it shares with the destination to be
  // static on both sides or on neither.
  auto init = cast<RankedTensorType>(op.getInit().getType());
  auto biasType = RankedTensorType::get(
      {init.getDimSize(op.getNumBatchDims()), init.getShape().back()},
      init.getElementType());
  Value bias =
      builder.createOrFold<tensor::CastOp>(loc, biasType, op.getBias());
  return linalg::BroadcastOp::create(builder, loc, bias, op.getInit(), missing)
      ->getResult(0);
}

/// A f16 or bf16 bias broadcast to a f32 destination.
Value EncodeDecomposer::extendedBias() {
  auto init = cast<RankedTensorType>(op.getInit().getType());
  auto rank = static_cast<unsigned>(init.getRank());
  AffineMap maps[] = {AffineMap::getMultiDimMapWithTargets(
                          rank, {rank - 3, rank - 1}, builder.getContext()),
                      builder.getMultiDimIdentityMap(rank)};
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  return linalg::GenericOp::create(
             builder, loc, init, op.getBias(), op.getInit(), maps, iterators,
             [&](OpBuilder &b, Location at, ValueRange args) {
               Value wide = arith::ExtFOp::create(b, at, init.getElementType(),
                                                  args.front());
               linalg::YieldOp::create(b, at, wide);
             })
      .getResult(0);
}

/// Counts of d for heads whose bound, after the fact, exceeds its limit, and
/// the heads where it does.
static SmallVector<Value> verifyCounts(EncodeOp op, Value counts,
                                       OpBuilder &rewriter,
                                       TemplateLibrary &library) {
  ImplicitLocOpBuilder b(op.getLoc(), rewriter);
  Parts parts(op, b, library);
  Value x = parts.forms.values(), a = parts.forms.probabilities();
  OpFoldResult batch = parts.size(a, 0), heads = parts.size(a, 1);
  Value maxima = parts.statistics(a).getResult(0);
  // The mean runs over the tokens that n counts.
  Value counted = op.getLength() == KeyLength::Attended
                      ? parts.call("attended_tokens", maxima)[0]
                      : parts.allTokens(x);
  SmallVector<Value> measured = parts.call("token_norms", {x, counted});
  auto meanType = RankedTensorType::get(
      cast<ShapedType>(x.getType()).getDimSize(0), b.getF64Type());
  Value means =
      linalg::BroadcastOp::create(b, parts.castTo(measured[2], meanType),
                                  parts.empty({batch, heads}, b.getF64Type()),
                                  ArrayRef<int64_t>{1})
          ->getResult(0);
  Value norms = parts.weightNorms(parts.forms.weight(), /*columns=*/2);
  Value limit = parts.budget(op.getAlpha().convertToDouble(), means, norms);
  Value dim = arith::ConstantOp::create(
      b, b.getI32IntegerAttr(static_cast<int32_t>(op.getInputDim())));
  Value flat = parts.forms.flatten(counts, 2);
  Value bound =
      parts.call("sampled_bound", {maxima, flat, measured[0], norms, dim})[0];
  Value init = parts.empty({batch, heads}, b.getI32Type());
  SmallVector<Value> checked =
      parts.call("fall_back", {flat, maxima, bound, limit, dim, init});
  Value verified = parts.castTo(checked[0], flat.getType()),
        fallbacks = parts.castTo(checked[1], init.getType());
  return {parts.forms.unflatten(verified, counts, 2),
          parts.forms.unflatten(fallbacks, op.getFallbacks(), 1)};
}

namespace {
struct DecomposeEncode : TemplatePattern<EncodeOp> {
  using TemplatePattern::TemplatePattern;

  LogicalResult matchAndRewrite(EncodeOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.hasPureTensorSemantics())
      return rewriter.notifyMatchFailure(op, "not on tensors");
    if (ShapedType::isDynamic(op.getInputDim()))
      return rewriter.notifyMatchFailure(op, "input dimension is dynamic");

    EncodeDecomposer parts(op, rewriter);
    PlanOp plan = parts.plan();
    Value counts = parts.counts();
    SmallVector<Value> results;
    if (op.getFallbacks()) {
      SmallVector<Value> verified =
          verifyCounts(op, counts, rewriter, *library);
      counts = verified[0];
      results.push_back(verified[1]);
    }
    OrderTokensOp order = parts.order(counts);
    Value start = parts.startValues();
    auto exact = GatherMatmulOp::create(
        rewriter, op.getLoc(), start.getType(), op.getValues(),
        createHeadMajor(rewriter, op.getLoc(), op.getWeight()),
        order.getResult(0), order.getResult(1),
        /*columns=*/nullptr, /*trips=*/nullptr, /*lhsSteps=*/nullptr,
        /*rhsSteps=*/nullptr, start, /*segment=*/0,
        /*mean=*/false);
    auto sampled = GatherMatmulOp::create(
        rewriter, op.getLoc(), start.getType(), op.getValues(),
        plan.getResult(1), order.getResult(0), order.getResult(1),
        plan.getResult(0), counts, /*lhsSteps=*/nullptr, /*rhsSteps=*/nullptr,
        exact.getResult(), /*segment=*/1, /*mean=*/true);
    results.insert(results.begin(), sampled.getResult());
    rewriter.replaceOp(op, results);
    return success();
  }
};

struct Decompose : mca::impl::DecomposeBase<Decompose> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    populateDecomposePatterns(patterns);
    walkAndApplyPatterns(getOperation(), std::move(patterns));
    getOperation()->walk([&](EncodeOp op) {
      if (op.hasPureTensorSemantics()) {
        op.emitOpError("cannot be decomposed: the input dimension d is not "
                       "static; give the weight a static type");
        signalPassFailure();
      }
    });
    getOperation()->walk([&](AttendOp op) {
      if (op.hasPureTensorSemantics()) {
        op.emitOpError("cannot be decomposed: the number of heads h or of "
                       "features d_h is not static; give the weight a static "
                       "type");
        signalPassFailure();
      }
    });
  }
};
} // namespace

void mca::populateDecomposePatterns(RewritePatternSet &patterns) {
  auto library = std::make_shared<TemplateLibrary>(patterns.getContext());
  patterns.add<DecomposeEncode, DecomposeAttend>(patterns.getContext(),
                                                 library);
}
