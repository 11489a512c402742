//===- AttendTokens.cpp - Products in which some tokens are zero ----------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../../Templates/TemplatePattern.h"
#include "DataParallel.h"

using namespace mlir;
using namespace mlir::mca;
using namespace mlir::mca::lowering;

namespace {
/// Lowers one mca.attend_tokens on tensors at the builder's place: one dense
/// product, in which tokens that are not listed are zero.
struct DenseAttendLowering {
  DenseAttendLowering(AttendTokensOp op, LoweringBuilder &b)
      : op(op), b(b),
        lists(static_cast<unsigned>(
                  cast<ShapedType>(op.getInit().getType()).getRank()) -
              2),
        query(lists), token(lists + 1), feature(lists + 2) {}

  Value inFloat();
  Value inInt8OrFloat(TemplateLibrary &library);

private:
  /// `tensor`, indexed by the loops over lists and by `loops`.
  Indexed on(Value tensor, ArrayRef<unsigned> loops) {
    return b.indexed(tensor, lists + 3, lists, loops);
  }
  Value marks() {
    return markListed(b, op.getOrder(), op.getBounds(), op.getSegment(),
                      op.getSegment() + op.getSegments());
  }
  Value listedOnly(Value tensor, Value marks, ArrayRef<unsigned> loops);
  Value addShared();
  Value addCodes(ArrayRef<Value> codes, ArrayRef<Value> steps, Value isInt8);

  AttendTokensOp op;
  LoweringBuilder &b;
  /// Batch dimensions and heads, and the loops after them.
  unsigned lists, query, token, feature;
};
} // namespace

/// `tensor`, zero for tokens that are not listed.
Value DenseAttendLowering::listedOnly(Value tensor, Value marks,
                                      ArrayRef<unsigned> loops) {
  Type type = getElementTypeOrSelf(tensor);
  Value init = b.make<tensor::EmptyOp>(
      tensor::getMixedSizes(b, b.getLoc(), tensor), type);
  return b
      .compute({on(tensor, loops), on(marks, token)}, on(init, loops),
               [&](ValueRange args) -> Value {
                 Value zero = b.constant(b.getZeroAttr(type));
                 return b.make<arith::SelectOp>(isMarked(b, args[1]), args[0],
                                                zero);
               })
      .tensor;
}

/// The destination with what all values share.
Value DenseAttendLowering::addShared() {
  if (!op.getShared())
    return op.getInit();
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(b, b.getLoc(), op.getInit());
  sizes.pop_back();
  Value zeros = b.filled(sizes, b.getF32FloatAttr(0.0f));
  Indexed masses = b.compute(on(op.getProbabilities(), {query, token}),
                             on(zeros, query), [&](ValueRange args) -> Value {
                               return b.make<arith::AddFOp>(args[1], args[0]);
                             });
  return b
      .compute({masses, on(op.getShared(), feature)},
               on(op.getInit(), {query, feature}),
               [&](ValueRange args) { return multiplyAdd(b, args); })
      .tensor;
}

Value DenseAttendLowering::inFloat() {
  Value listed = marks();
  Value columns = listedOnly(op.getProbabilities(), listed, {query, token});
  Value rows = listedOnly(op.getValues(), listed, {token, feature});
  return b
      .compute({on(columns, {query, token}), on(rows, {token, feature})},
               on(addShared(), {query, feature}),
               [&](ValueRange args) { return multiplyAdd(b, args); })
      .tensor;
}

/// The destination with the products in int8 of the heads that take it; `codes`
/// and `steps` are those of probabilities and of values.
Value DenseAttendLowering::addCodes(ArrayRef<Value> codes,
                                    ArrayRef<Value> steps, Value isInt8) {
  Value init = op.getInit();
  Value zeros = b.filled(tensor::getMixedSizes(b, b.getLoc(), init),
                         b.getI32IntegerAttr(0));
  Indexed sums =
      b.compute({on(codes[0], {query, token}), on(codes[1], {token, feature})},
                on(zeros, {query, feature}), [&](ValueRange args) {
                  return multiplyAdd(b, args, /*isUnsigned=*/true);
                });
  return b
      .compute(
          {sums, on(steps[0], query), on(steps[1], feature), on(isInt8, {})},
          on(init, {query, feature}),
          [&](ValueRange args) -> Value {
            Value sum = inSteps(b, args[0], args[1], args[2]);
            Value value = b.make<arith::AddFOp>(args[4], sum);
            return b.make<arith::SelectOp>(isMarked(b, args[3]), value,
                                           args[4]);
          })
      .tensor;
}

/// First the heads whose slack allows for int8; then all others in f32, of
/// which the former have no token left.
Value DenseAttendLowering::inInt8OrFloat(TemplateLibrary &library) {
  Value listed = marks();
  Value a = listedOnly(op.getProbabilities(), listed, {query, token}),
        v = listedOnly(op.getValues(), listed, {token, feature});
  SmallVector<Value> found = library.instantiate(
      b, b.getLoc(), "decide_masked_int8",
      {a, v, op.getBounds(), op.getSlack(), b.index(op.getSegment()),
       b.index(op.getSegment() + op.getSegments())});
  ArrayRef<Value> all(found);
  Value sums = addCodes(all.slice(0, 2), all.slice(2, 2), all[4]);
  return b
      .make<AttendTokensOp>(sums.getType(), op.getProbabilities(),
                            op.getValues(), op.getOrder(), all[5],
                            /*slack=*/nullptr, op.getShared(), sums,
                            /*segment=*/0, /*segments=*/1)
      .getResult();
}

namespace {
struct MultiplyAllTokens : TemplatePattern<AttendTokensOp> {
  MultiplyAllTokens(MLIRContext *context,
                    std::shared_ptr<TemplateLibrary> library)
      : TemplatePattern(context, std::move(library), kDataParallelBenefit) {
    // One with a slack becomes one without.
    setHasBoundedRewriteRecursion();
  }

  LogicalResult matchAndRewrite(AttendTokensOp op,
                                PatternRewriter &rewriter) const override {
    if (std::string reason = explainNotLowerable(op); !reason.empty())
      return rewriter.notifyMatchFailure(op, reason);
    if (op.getSlack() && getNumBatchDims(op) != 1)
      return rewriter.notifyMatchFailure(op, "not one batch dimension");
    LoweringBuilder b(op.getLoc(), rewriter);
    DenseAttendLowering lowering(op, b);
    rewriter.replaceOp(op, op.getSlack() ? lowering.inInt8OrFloat(*library)
                                         : lowering.inFloat());
    return success();
  }
};
} // namespace

void lowering::populateDataParallelAttendTokensPatterns(
    RewritePatternSet &patterns, std::shared_ptr<TemplateLibrary> library) {
  patterns.add<MultiplyAllTokens>(patterns.getContext(), library);
}
