//===- Levels.cpp - Levels of precision and their products ----------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../Templates/TemplatePattern.h"
#include "Lowering.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mca;
using namespace mlir::mca::lowering;

using utils::IteratorType;

//===----------------------------------------------------------------------===//
// Weights
//===----------------------------------------------------------------------===//

/// The results in the types of the destinations.
static SmallVector<Value> castToInits(DestinationStyleOpInterface op,
                                      ValueRange results, LoweringBuilder &b) {
  SmallVector<Value> values;
  for (auto [result, init] : llvm::zip_equal(results, op.getDpsInits()))
    values.push_back(
        result.getType() == init.getType()
            ? result
            : b.make<tensor::CastOp>(init.getType(), result).getResult());
  return values;
}

namespace {
struct LowerWeightNorms : TemplatePattern<WeightNormsOp> {
  using TemplatePattern::TemplatePattern;

  LogicalResult matchAndRewrite(WeightNormsOp op,
                                PatternRewriter &rewriter) const override {
    if (std::string reason = explainNotLowerable(op); !reason.empty())
      return rewriter.notifyMatchFailure(op, reason);
    LoweringBuilder b(op.getLoc(), rewriter);
    bool isShort = cast<ShapedType>(op.getNorms().getType()).getDimSize(1) == 2;
    SmallVector<Value> norms = library->instantiate(
        b, op.getLoc(), isShort ? "weight_norms" : "rounded_weight_norms",
        op->getOperands());
    rewriter.replaceOp(op, castToInits(op, norms, b));
    return success();
  }
};

struct LowerQuantizeWeight : TemplatePattern<QuantizeWeightOp> {
  using TemplatePattern::TemplatePattern;

  LogicalResult matchAndRewrite(QuantizeWeightOp op,
                                PatternRewriter &rewriter) const override {
    if (std::string reason = explainNotLowerable(op); !reason.empty())
      return rewriter.notifyMatchFailure(op, reason);
    LoweringBuilder b(op.getLoc(), rewriter);
    SmallVector<Value> rounded = library->instantiate(
        b, op.getLoc(), "quantize_weight", op->getOperands());
    rewriter.replaceOp(op, castToInits(op, rounded, b));
    return success();
  }
};

//===----------------------------------------------------------------------===//
// Column statistics
//===----------------------------------------------------------------------===//

/// Both reductions in one sweep over A, which a fusion can join to the loops
/// that compute A. The loop over the contiguous keys is the innermost.
struct LowerColumnStatistics : OpRewritePattern<ColumnStatisticsOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(ColumnStatisticsOp op,
                                PatternRewriter &rewriter) const override {
    if (std::string reason = explainNotLowerable(op); !reason.empty())
      return rewriter.notifyMatchFailure(op, reason);
    LoweringBuilder b(op.getLoc(), rewriter);
    int64_t rank = cast<ShapedType>(op.getProbabilities().getType()).getRank();
    AffineMap identity = b.getMultiDimIdentityMap(rank),
              kept = identity.dropResult(rank - 2);
    SmallVector<IteratorType> iterators(rank, IteratorType::parallel);
    iterators[rank - 2] = IteratorType::reduction;
    Value zero = b.constant(b.getF32FloatAttr(0.0f));
    SmallVector<Value> inits = {b.fill(zero, op.getMaxima()),
                                b.fill(zero, op.getSums())};
    auto body = [&](OpBuilder &, Location, ValueRange args) {
      Value maximum = b.make<arith::MaximumFOp>(args[1], args[0]);
      Value sum = b.make<arith::AddFOp>(args[2], args[0]);
      b.make<linalg::YieldOp>(ValueRange{maximum, sum});
    };
    auto statistics = b.make<linalg::GenericOp>(
        TypeRange(ValueRange(inits)), op.getProbabilities(), inits,
        ArrayRef<AffineMap>{identity, kept, kept}, iterators, body);
    rewriter.replaceOp(op, statistics.getResults());
    return success();
  }
};

} // namespace

//===----------------------------------------------------------------------===//
// Loops over batch elements and heads
//===----------------------------------------------------------------------===//

/// tensor[list.., :, ...], the dimensions after `list`.
static Value slice(LoweringBuilder &b, Value tensor, ValueRange list) {
  auto type = cast<RankedTensorType>(tensor.getType());
  SmallVector<OpFoldResult> offsets(list.begin(), list.end()),
      sizes(list.size(), b.getIndexAttr(1)),
      strides(type.getRank(), b.getIndexAttr(1));
  offsets.resize(type.getRank(), b.getIndexAttr(0));
  for (int64_t dim = list.size(); dim < type.getRank(); ++dim)
    sizes.push_back(tensor::getMixedSize(b, b.getLoc(), tensor, dim));
  auto sliced = RankedTensorType::get(type.getShape().drop_front(list.size()),
                                      type.getElementType());
  return b.make<tensor::ExtractSliceOp>(sliced, tensor, offsets, sizes,
                                        strides);
}

static Value insertSlice(LoweringBuilder &b, Value part, Value tensor,
                         ValueRange list) {
  auto type = cast<RankedTensorType>(tensor.getType());
  SmallVector<OpFoldResult> offsets(list.begin(), list.end()),
      sizes(list.size(), b.getIndexAttr(1)),
      strides(type.getRank(), b.getIndexAttr(1));
  offsets.resize(type.getRank(), b.getIndexAttr(0));
  for (int64_t dim = list.size(); dim < type.getRank(); ++dim)
    sizes.push_back(tensor::getMixedSize(b, b.getLoc(), tensor, dim));
  auto sliced = RankedTensorType::get(type.getShape().drop_front(list.size()),
                                      type.getElementType());
  if (part.getType() != sliced)
    part = b.make<tensor::CastOp>(sliced, part);
  return b.make<tensor::InsertSliceOp>(part, tensor, offsets, sizes, strides);
}

namespace {
struct LowerAssignLevels : TemplatePattern<AssignLevelsOp> {
  using TemplatePattern::TemplatePattern;

  LogicalResult matchAndRewrite(AssignLevelsOp op,
                                PatternRewriter &rewriter) const override {
    if (std::string reason = explainNotLowerable(op); !reason.empty())
      return rewriter.notifyMatchFailure(op, reason);
    LoweringBuilder b(op.getLoc(), rewriter);
    SmallVector<double> costs(op.getCosts());
    costs.push_back(1.0);
    auto type = RankedTensorType::get(costs.size(), b.getF64Type());
    Value prices = b.constant(DenseElementsAttr::get(type, ArrayRef(costs)));
    int64_t rank = cast<ShapedType>(op.getMaxima().getType()).getRank();
    SmallVector<Value> results = b.loops(
        b.leadingDims(op.getMaxima(), rank - 1),
        {op.getLevels(), op.getSpent()},
        [&](ValueRange list, ValueRange carried) -> scf::ValueVector {
          SmallVector<Value> chosen = library->instantiate(
              b, op.getLoc(), "assign_levels",
              {slice(b, op.getMaxima(), list), slice(b, op.getErrors(), list),
               b.extract(op.getBudget(), list), prices,
               slice(b, carried[0], list)});
          return {insertSlice(b, chosen[0], carried[0], list),
                  b.insert(chosen[1], carried[1], list)};
        });
    rewriter.replaceOp(op, results);
    return success();
  }
};

struct LowerAttendTokens : TemplatePattern<AttendTokensOp> {
  using TemplatePattern::TemplatePattern;

  LogicalResult matchAndRewrite(AttendTokensOp op,
                                PatternRewriter &rewriter) const override {
    if (std::string reason = explainNotLowerable(op); !reason.empty())
      return rewriter.notifyMatchFailure(op, reason);
    LoweringBuilder b(op.getLoc(), rewriter);
    int64_t rank = cast<ShapedType>(op.getInit().getType()).getRank();
    Value first = b.index(op.getSegment()), next = b.index(op.getSegment() + 1);
    SmallVector<Value> results = b.loops(
        b.leadingDims(op.getInit(), rank - 2), op.getInit(),
        [&](ValueRange list, ValueRange carried) -> scf::ValueVector {
          SmallVector<Value> arguments = {
              slice(b, op.getProbabilities(), list),
              slice(b, op.getValues(), list), slice(b, op.getOrder(), list),
              b.toIndex(b.extract(op.getBounds(), at(list, first))),
              b.toIndex(b.extract(op.getBounds(), at(list, next)))};
          if (op.getSlack())
            arguments.push_back(b.extract(op.getSlack(), list));
          arguments.push_back(slice(b, carried[0], list));
          Value added = library->instantiate(
              b, op.getLoc(),
              op.getSlack() ? "attend_tokens_int8" : "attend_tokens",
              arguments)[0];
          return {insertSlice(b, added, carried[0], list)};
        });
    rewriter.replaceOp(op, results);
    return success();
  }
};
} // namespace

void lowering::populateLevelsToLinalgPatterns(RewritePatternSet &patterns) {
  auto library = std::make_shared<const TemplateLibrary>(patterns.getContext());
  patterns.add<LowerColumnStatistics>(patterns.getContext());
  patterns.add<LowerWeightNorms, LowerQuantizeWeight, LowerAssignLevels,
               LowerAttendTokens>(patterns.getContext(), library);
}
