//===- SkipDeadKeys.cpp - Attention to keys that no mask hides --*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KeyColumns.h"
#include "LiveKeys.h"
#include "OuterProducts.h"

#include "mca/Emit/VectorTarget.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"

namespace mlir::mca {
#define GEN_PASS_DEF_SKIPDEADKEYS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

namespace {
/// A part of a tensor along one dimension.
struct KeyRange {
  int64_t dim;
  OpFoldResult offset, size;

  SmallVector<OpFoldResult> offsets(OpBuilder &builder, Value whole) const {
    SmallVector<OpFoldResult> all(
        cast<RankedTensorType>(whole.getType()).getRank(),
        builder.getIndexAttr(0));
    all[dim] = offset;
    return all;
  }
  SmallVector<OpFoldResult> sizes(OpBuilder &builder, Value whole) const {
    SmallVector<OpFoldResult> all =
        tensor::getMixedSizes(builder, whole.getLoc(), whole);
    all[dim] = size;
    return all;
  }
  Value extract(OpBuilder &builder, Value whole) const {
    return tensor::ExtractSliceOp::create(
        builder, whole.getLoc(), whole, offsets(builder, whole),
        sizes(builder, whole), ones(builder, whole));
  }
  Value insert(OpBuilder &builder, Value part, Value whole) const {
    return tensor::InsertSliceOp::create(
        builder, whole.getLoc(), part, whole, offsets(builder, whole),
        sizes(builder, whole), ones(builder, whole));
  }

private:
  static SmallVector<OpFoldResult> ones(OpBuilder &builder, Value whole) {
    return SmallVector<OpFoldResult>(
        cast<RankedTensorType>(whole.getType()).getRank(),
        builder.getIndexAttr(1));
  }
};

/// Runs operations over the first `live` keys only.
class Shortening {
public:
  Shortening(RewriterBase &rewriter, const KeyColumns &columns, Value live)
      : rewriter(rewriter), columns(columns), live(live) {}

  void shorten(linalg::GenericOp op);

private:
  Value takeLive(linalg::GenericOp op, OpOperand &operand, Value value);
  Value shortenInput(linalg::GenericOp op, OpOperand &input);
  Value clearDead(Value whole, unsigned dim);
  Value prepareOutput(linalg::GenericOp op, OpOperand &output);
  Value shortenOutput(linalg::GenericOp op, OpOperand &output, Value whole);
  void replace(linalg::GenericOp op, OpResult result, Value part, Value whole);

  RewriterBase &rewriter;
  const KeyColumns &columns;
  Value live;
  /// What was made of results that have columns.
  IRMapping shortened;
};
} // namespace

/// What `op` reads or writes of `value`, its `operand`, for live keys. Buffers
/// keep the size and strides of all keys.
Value Shortening::takeLive(linalg::GenericOp op, OpOperand &operand,
                           Value value) {
  std::optional<unsigned> dim =
      op.getMatchingIndexingMap(&operand).getResultPosition(
          rewriter.getAffineDimExpr(columns.getLoop(op)));
  if (!dim)
    return value;
  return KeyRange{*dim, rewriter.getIndexAttr(0), live}.extract(rewriter,
                                                                value);
}

Value Shortening::shortenInput(linalg::GenericOp op, OpOperand &input) {
  if (Value known = shortened.lookupOrNull(input.get()))
    return known;
  return takeLive(op, input, input.get());
}

/// `whole` with zeros for dead keys along `dim`.
Value Shortening::clearDead(Value whole, unsigned dim) {
  Location loc = whole.getLoc();
  AffineExpr s0 = rewriter.getAffineSymbolExpr(0),
             s1 = rewriter.getAffineSymbolExpr(1);
  OpFoldResult all = tensor::getMixedSize(rewriter, loc, whole, dim);
  KeyRange dead{dim, live,
                affine::makeComposedFoldedAffineApply(rewriter, loc, s0 - s1,
                                                      {all, live})};
  Value zero = arith::ConstantOp::create(
      rewriter, loc, rewriter.getZeroAttr(getElementTypeOrSelf(whole)));
  Value zeros =
      linalg::FillOp::create(rewriter, loc, zero, dead.extract(rewriter, whole))
          .getResult(0);
  return dead.insert(rewriter, zeros, whole);
}

/// The tensor of all keys that `output` becomes a part of: where others read
/// the result, it starts with zeros, as it does anyway where it is added to.
Value Shortening::prepareOutput(linalg::GenericOp op, OpOperand &output) {
  OpResult result = op.getTiedOpResult(&output);
  std::optional<unsigned> dim = getKeyDim(result, columns.getLoop(op));
  if (dim && columns.isReadByOthers(result) &&
      !op.payloadUsesValueFromOperand(&output))
    return clearDead(output.get(), *dim);
  return output.get();
}

/// The part of `whole` that `output` becomes. What a fill wrote is filled anew,
/// unless all of it is read.
Value Shortening::shortenOutput(linalg::GenericOp op, OpOperand &output,
                                Value whole) {
  OpResult result = op.getTiedOpResult(&output);
  auto fill = whole.getDefiningOp<linalg::FillOp>();
  if (!fill || !getKeyDim(result, columns.getLoop(op)) ||
      columns.isReadByOthers(result))
    return takeLive(op, output, whole);
  Value part = takeLive(op, output, fill.getOutputs().front());
  return linalg::FillOp::create(rewriter, op.getLoc(), fill.getInputs(), part)
      .getResult(0);
}

/// Puts `part` in the place of `result` of `op`, for others into `whole`.
void Shortening::replace(linalg::GenericOp op, OpResult result, Value part,
                         Value whole) {
  std::optional<unsigned> dim = getKeyDim(result, columns.getLoop(op));
  if (!dim) {
    rewriter.replaceAllUsesWith(result, part);
    return;
  }
  shortened.map(result, part);
  if (!columns.isReadByOthers(result))
    return;
  KeyRange range{*dim, rewriter.getIndexAttr(0), live};
  rewriter.replaceUsesWithIf(
      result, range.insert(rewriter, part, whole),
      [&](OpOperand &use) { return !columns.loops.contains(use.getOwner()); });
}

void Shortening::shorten(linalg::GenericOp op) {
  SmallVector<Value> operands, wholes;
  for (OpOperand *input : op.getDpsInputOperands())
    operands.push_back(shortenInput(op, *input));
  for (OpOperand &output : op.getDpsInitsMutable()) {
    wholes.push_back(prepareOutput(op, output));
    operands.push_back(shortenOutput(op, output, wholes.back()));
  }
  ValueRange outputs = ValueRange(operands).drop_front(op.getNumDpsInputs());
  Operation *shorter = clone(rewriter, op, outputs.getTypes(), operands);
  for (auto [result, part, whole] :
       llvm::zip_equal(op->getResults(), shorter->getResults(), wholes))
    replace(op, result, part, whole);
}

namespace {
struct SkipDeadKeys : mca::impl::SkipDeadKeysBase<SkipDeadKeys> {
  using SkipDeadKeysBase::SkipDeadKeysBase;

  LogicalResult initialize(MLIRContext *context) override {
    if (isVectorWidthOption(vectorWidth))
      return success();
    return emitError(UnknownLoc::get(context))
           << "mca-skip-dead-keys: vector-width must be 0, 4, 8 or 16";
  }

  void runOnOperation() override {
    SmallVector<linalg::GenericOp> inLoops;
    getOperation()->walk([&](linalg::GenericOp op) {
      if (op->getParentOfType<LoopLikeOpInterface>())
        inLoops.push_back(op);
    });
    IRRewriter rewriter(&getContext());
    SmallVector<KeyColumns> found;
    for (linalg::GenericOp op : inLoops)
      if (std::optional<KeyColumns> columns = KeyColumns::get(op))
        found.push_back(*columns);
    for (KeyColumns &columns : found)
      skip(rewriter, columns);
  }

private:
  void skip(RewriterBase &rewriter, KeyColumns &columns) {
    FailureOr<LiveKeys> keys = LiveKeys::get(columns);
    if (failed(keys))
      return;
    int64_t step = getRegisterTile(vectorWidth).width;
    for (OuterProduct &product : findOuterProducts(columns))
      skip(rewriter, product, *keys, step);
    Value live = keys->count(rewriter, step);
    Shortening shortening(rewriter, columns, live);
    for (const auto &[op, _] : columns.loops) {
      // What comes before the mask is used by nothing before it, and the count
      // may depend on offsets of the mask's part.
      rewriter.setInsertionPoint(
          op->isBeforeInBlock(columns.masked) ? columns.masked : op);
      shortening.shorten(cast<linalg::GenericOp>(op));
    }
    for (const auto &[op, _] : llvm::reverse(columns.loops))
      rewriter.eraseOp(op);
  }

  /// Ends `product` at the last key of any tile.
  static void skip(RewriterBase &rewriter, OuterProduct &product,
                   const LiveKeys &keys, int64_t step) {
    FailureOr<LiveKeys> ofAll = keys.getOfAll(product.tiles, product.op);
    if (failed(ofAll))
      return;
    KeyColumns columns;
    columns.loops.insert({product.op, product.loop});
    Value live = ofAll->count(rewriter, step);
    rewriter.setInsertionPoint(product.op);
    Shortening(rewriter, columns, live).shorten(product.op);
    rewriter.eraseOp(product.op);
  }
};
} // namespace
