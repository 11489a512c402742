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

LogicalResult lowering::lowerToTemplate(DestinationStyleOpInterface op,
                                        StringRef name, ValueRange arguments,
                                        TemplateLibrary &library,
                                        PatternRewriter &rewriter) {
  if (std::string reason = explainNotLowerable(op); !reason.empty())
    return rewriter.notifyMatchFailure(op, reason);
  LoweringBuilder b(op.getLoc(), rewriter);
  SmallVector<Value> results =
      library.instantiate(b, op.getLoc(), name, arguments);
  rewriter.replaceOp(op, castToInits(op, results, b));
  return success();
}

namespace {
struct LowerWeightNorms : TemplatePattern<WeightNormsOp> {
  using TemplatePattern::TemplatePattern;

  LogicalResult matchAndRewrite(WeightNormsOp op,
                                PatternRewriter &rewriter) const override {
    bool isShort = cast<ShapedType>(op.getNorms().getType()).getDimSize(1) == 2;
    return lowerToTemplate(op,
                           isShort ? "weight_norms" : "rounded_weight_norms",
                           op->getOperands(), *library, rewriter);
  }
};

struct LowerQuantizeWeight : TemplatePattern<QuantizeWeightOp> {
  using TemplatePattern::TemplatePattern;

  LogicalResult matchAndRewrite(QuantizeWeightOp op,
                                PatternRewriter &rewriter) const override {
    return lowerToTemplate(op, "quantize_weight", op->getOperands(), *library,
                           rewriter);
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
      Value isLarger =
          b.make<arith::CmpFOp>(arith::CmpFPredicate::OGT, args[0], args[1]);
      Value maximum = b.make<arith::SelectOp>(isLarger, args[0], args[1]);
      Value sum = b.make<arith::AddFOp>(args[2], args[0]);
      b.make<linalg::YieldOp>(ValueRange{maximum, sum});
    };
    auto statistics = b.make<linalg::GenericOp>(
        TypeRange(ValueRange(inits)), op.getProbabilities(), inits,
        ArrayRef<AffineMap>{identity, kept, kept}, iterators, body);
    Value sums = statistics.getResult(1);
    rewriter.replaceOp(op,
                       {markNumbers(statistics.getResult(0), sums, b), sums});
    return success();
  }

private:
  /// The maxima, NaN where the sum is: a maximum that looks for NaN itself
  /// takes three times as many instructions for each element of A.
  static Value markNumbers(Value maxima, Value sums, LoweringBuilder &b) {
    int64_t rank = cast<ShapedType>(maxima.getType()).getRank();
    SmallVector<AffineMap> maps(2, b.getMultiDimIdentityMap(rank));
    SmallVector<IteratorType> iterators(rank, IteratorType::parallel);
    auto body = [&](OpBuilder &, Location, ValueRange args) {
      Value isNumber =
          b.make<arith::CmpFOp>(arith::CmpFPredicate::ORD, args[0], args[0]);
      Value maximum = b.make<arith::SelectOp>(isNumber, args[1], args[0]);
      b.make<linalg::YieldOp>(maximum);
    };
    return b
        .make<linalg::GenericOp>(maxima.getType(), sums, maxima, maps,
                                 iterators, body)
        .getResult(0);
  }
};

} // namespace

//===----------------------------------------------------------------------===//
// Loops over batch elements and heads
//===----------------------------------------------------------------------===//

/// Replaces `op`, whose results are a list and a number for each head, by loops
/// around the template `name`. It takes `arguments`, given the indices of a
/// head, and the destination of the list.
template <typename OpT>
static LogicalResult
lowerToHeadTemplate(OpT op, StringRef name, TemplateLibrary &library,
                    LoweringBuilder &b, PatternRewriter &rewriter,
                    function_ref<SmallVector<Value>(ValueRange)> arguments) {
  int64_t rank = cast<ShapedType>(op.getMaxima().getType()).getRank();
  SmallVector<Value> results =
      b.loops(b.leadingDims(op.getMaxima(), rank - 1), op.getDpsInits(),
              [&](ValueRange list, ValueRange carried) -> scf::ValueVector {
                SmallVector<Value> operands = arguments(list);
                operands.push_back(b.extractSlice(carried[0], list));
                SmallVector<Value> found =
                    library.instantiate(b, op.getLoc(), name, operands);
                return {b.insertSlice(found[0], carried[0], list),
                        b.insert(found[1], carried[1], list)};
              });
  rewriter.replaceOp(op, results);
  return success();
}

Value lowering::allCosts(AssignLevelsOp op, LoweringBuilder &b) {
  SmallVector<double> costs(op.getCosts());
  costs.push_back(1.0);
  auto type = RankedTensorType::get({static_cast<int64_t>(costs.size())},
                                    b.getF64Type());
  return b.constant(DenseElementsAttr::get(type, ArrayRef(costs)));
}

namespace {
struct LowerAssignLevels : TemplatePattern<AssignLevelsOp> {
  using TemplatePattern::TemplatePattern;

  LogicalResult matchAndRewrite(AssignLevelsOp op,
                                PatternRewriter &rewriter) const override {
    if (std::string reason = explainNotLowerable(op); !reason.empty())
      return rewriter.notifyMatchFailure(op, reason);
    LoweringBuilder b(op.getLoc(), rewriter);
    Value costs = allCosts(op, b);
    return lowerToHeadTemplate(
        op, "assign_levels", *library, b, rewriter,
        [&](ValueRange list) -> SmallVector<Value> {
          return {b.extractSlice(op.getMaxima(), list), errorsOf(op, list, b),
                  b.extract(op.getBudget(), list), costs};
        });
  }

private:
  /// [L, n].
  static Value errorsOf(AssignLevelsOp op, ValueRange list,
                        LoweringBuilder &b) {
    Value errors = b.extractSlice(op.getErrors(), list);
    auto type = cast<RankedTensorType>(errors.getType());
    if (type.getRank() == 2)
      return errors;
    return b.make<tensor::ExpandShapeOp>(
        RankedTensorType::get({1, type.getDimSize(0)}, type.getElementType()),
        errors, ArrayRef<ReassociationIndices>{{0, 1}});
  }
};

struct LowerTokenDistances : TemplatePattern<TokenDistancesOp> {
  using TemplatePattern::TemplatePattern;

  LogicalResult matchAndRewrite(TokenDistancesOp op,
                                PatternRewriter &rewriter) const override {
    if (std::string reason = explainNotLowerable(op); !reason.empty())
      return rewriter.notifyMatchFailure(op, reason);
    LoweringBuilder b(op.getLoc(), rewriter);
    return lowerToHeadTemplate(
        op, "token_distances", *library, b, rewriter,
        [&](ValueRange list) -> SmallVector<Value> {
          ValueRange batch = list.drop_back();
          return {b.extractSlice(op.getValues(), batch),
                  b.extractSlice(op.getMaxima(), list),
                  b.extractSlice(op.getLengths(), batch),
                  b.extractSlice(op.getAllDistances(), batch),
                  b.extract(op.getAllMeans(), batch)};
        });
  }
};

struct LowerCentroids : TemplatePattern<CentroidsOp> {
  using TemplatePattern::TemplatePattern;

  LogicalResult matchAndRewrite(CentroidsOp op,
                                PatternRewriter &rewriter) const override {
    if (std::string reason = explainNotLowerable(op); !reason.empty())
      return rewriter.notifyMatchFailure(op, reason);
    LoweringBuilder b(op.getLoc(), rewriter);
    int64_t rank = cast<ShapedType>(op.getSums().getType()).getRank();
    rewriter.replaceOp(
        op,
        b.loops(b.leadingDims(op.getSums(), rank - 1), op.getDpsInits(),
                [&](ValueRange list, ValueRange carried) -> scf::ValueVector {
                  Value found = library->instantiate(
                      b, op.getLoc(), "centroid",
                      {b.extractSlice(op.getValues(), list.drop_back()),
                       b.extractSlice(op.getSums(), list),
                       b.extractSlice(op.getLevels(), list),
                       b.extractSlice(carried[0], list)})[0];
                  return {b.insertSlice(found, carried[0], list)};
                }));
    return success();
  }
};

/// The loops around one mca.attend_tokens, over batch elements and heads.
struct AttendTokensLowering {
  AttendTokensLowering(AttendTokensOp op, LoweringBuilder &b,
                       TemplateLibrary &library)
      : op(op), b(b), library(library), first(b.index(op.getSegment())),
        next(b.index(op.getSegment() + op.getSegments())),
        sizes(b.leadingDims(op.getInit(),
                            cast<ShapedType>(op.getInit().getType()).getRank() -
                                2)) {}

  Value inFloat();
  Value inInt8OrFloat();

private:
  SmallVector<Value> call(StringRef name, ValueRange arguments) {
    return library.instantiate(b, op.getLoc(), name, arguments);
  }
  Value bound(ValueRange list, Value which) {
    return b.extract(op.getBounds(), at(list, which));
  }
  SmallVector<Value> tokens(ValueRange list);
  Value addShared(ValueRange list, Value outputs);

  AttendTokensOp op;
  LoweringBuilder &b;
  TemplateLibrary &library;
  Value first, next;
  SmallVector<Value> sizes;
};
} // namespace

/// The arguments that all templates begin with.
SmallVector<Value> AttendTokensLowering::tokens(ValueRange list) {
  return {b.extractSlice(op.getProbabilities(), list),
          b.extractSlice(op.getValues(), list),
          b.extractSlice(op.getOrder(), list), b.toIndex(bound(list, first)),
          b.toIndex(bound(list, next))};
}

/// What all values share.
Value AttendTokensLowering::addShared(ValueRange list, Value outputs) {
  if (!op.getShared())
    return outputs;
  return call("add_shared", {b.extractSlice(op.getProbabilities(), list),
                             b.extractSlice(op.getShared(), list), outputs})[0];
}

Value AttendTokensLowering::inFloat() {
  return b.loops(sizes, op.getInit(),
                 [&](ValueRange list, ValueRange carried) -> scf::ValueVector {
                   SmallVector<Value> arguments = tokens(list);
                   arguments.push_back(
                       addShared(list, b.extractSlice(carried[0], list)));
                   Value sum = call("attend_tokens", arguments)[0];
                   return {b.insertSlice(sum, carried[0], list)};
                 })[0];
}

/// First the heads whose slack allows for int8; then all others in f32, of
/// which the former have no token left.
Value AttendTokensLowering::inInt8OrFloat() {
  SmallVector<OpFoldResult> boundSizes =
      tensor::getMixedSizes(b, b.getLoc(), op.getBounds());
  boundSizes.back() = b.getIndexAttr(2);
  Value bounds = b.make<tensor::EmptyOp>(boundSizes, b.getI32Type());
  SmallVector<Value> results =
      b.loops(sizes, {op.getInit(), bounds},
              [&](ValueRange list, ValueRange carried) -> scf::ValueVector {
                SmallVector<Value> arguments = tokens(list);
                llvm::append_values(arguments, b.extract(op.getSlack(), list),
                                    b.extractSlice(carried[0], list));
                SmallVector<Value> added =
                    call("attend_tokens_int8", arguments);
                Value lower = bound(list, first);
                Value upper =
                    b.make<arith::SelectOp>(added[1], lower, bound(list, next));
                Value ends = b.insert(lower, carried[1], at(list, b.index(0)));
                return {b.insertSlice(added[0], carried[0], list),
                        b.insert(upper, ends, at(list, b.index(1)))};
              });
  return b
      .make<AttendTokensOp>(results[0].getType(), op.getProbabilities(),
                            op.getValues(), op.getOrder(), results[1],
                            /*slack=*/nullptr, op.getShared(), results[0],
                            /*segment=*/0, /*segments=*/1)
      .getResult();
}

namespace {
struct LowerAttendTokens : TemplatePattern<AttendTokensOp> {
  LowerAttendTokens(MLIRContext *context,
                    std::shared_ptr<TemplateLibrary> library)
      : TemplatePattern(context, std::move(library)) {
    // One with a slack becomes one without.
    setHasBoundedRewriteRecursion();
  }

  LogicalResult matchAndRewrite(AttendTokensOp op,
                                PatternRewriter &rewriter) const override {
    if (std::string reason = explainNotLowerable(op); !reason.empty())
      return rewriter.notifyMatchFailure(op, reason);
    LoweringBuilder b(op.getLoc(), rewriter);
    AttendTokensLowering lowering(op, b, *library);
    rewriter.replaceOp(op, op.getSlack() ? lowering.inInt8OrFloat()
                                         : lowering.inFloat());
    return success();
  }
};
} // namespace

void lowering::populateLevelsToLinalgPatterns(RewritePatternSet &patterns) {
  auto library = std::make_shared<TemplateLibrary>(patterns.getContext());
  patterns.add<LowerColumnStatistics>(patterns.getContext());
  patterns.add<LowerWeightNorms, LowerQuantizeWeight, LowerTokenDistances,
               LowerAssignLevels, LowerCentroids, LowerAttendTokens>(
      patterns.getContext(), library);
}
