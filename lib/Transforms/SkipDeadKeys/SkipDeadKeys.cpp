//===- SkipDeadKeys.cpp - Attention to keys that no mask hides --*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KeyColumns.h"
#include "LiveKeys.h"

#include "mca/Emit/VectorTarget.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"

namespace mlir::mca {
#define GEN_PASS_DEF_SKIPDEADKEYS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

/// The first `live` elements of `value` along the dimensions that `map` takes
/// from `loop`. Buffers keep the size and strides of all elements.
static Value takeLive(RewriterBase &rewriter, Location loc, Value value,
                      AffineMap map, unsigned loop, Value live) {
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(rewriter, loc, value);
  SmallVector<OpFoldResult> offsets(sizes.size(), rewriter.getIndexAttr(0));
  SmallVector<OpFoldResult> strides(sizes.size(), rewriter.getIndexAttr(1));
  bool isShorter = false;
  for (auto [size, expr] : llvm::zip_equal(sizes, map.getResults())) {
    if (expr != rewriter.getAffineDimExpr(loop))
      continue;
    size = live;
    isShorter = true;
  }
  return isShorter ? tensor::ExtractSliceOp::create(rewriter, loc, value,
                                                    offsets, sizes, strides)
                   : value;
}

/// The part of `output` that is written for live keys. What a fill wrote is
/// filled anew.
static Value shortenOutput(RewriterBase &rewriter, linalg::GenericOp op,
                           OpOperand &output, unsigned loop, Value live) {
  AffineMap map = op.getMatchingIndexingMap(&output);
  auto fill = output.get().getDefiningOp<linalg::FillOp>();
  if (!fill || !map.isFunctionOfDim(loop))
    return takeLive(rewriter, op.getLoc(), output.get(), map, loop, live);
  Value part = takeLive(rewriter, op.getLoc(), fill.getOutputs().front(), map,
                        loop, live);
  return linalg::FillOp::create(rewriter, op.getLoc(), fill.getInputs(), part)
      .getResult(0);
}

/// Makes `op` run over `live` keys only; `shortened` has what was made of its
/// operands, and gets its results.
static void shorten(RewriterBase &rewriter, linalg::GenericOp op, unsigned loop,
                    Value live, IRMapping &shortened) {
  SmallVector<Value> operands;
  for (OpOperand &operand : op->getOpOperands()) {
    if (op.isDpsInit(&operand))
      operands.push_back(shortenOutput(rewriter, op, operand, loop, live));
    else if (Value known = shortened.lookupOrNull(operand.get()))
      operands.push_back(known);
    else
      operands.push_back(takeLive(rewriter, op.getLoc(), operand.get(),
                                  op.getMatchingIndexingMap(&operand), loop,
                                  live));
  }
  ValueRange outputs = ValueRange(operands).drop_front(op.getNumDpsInputs());
  Operation *shorter = clone(rewriter, op, outputs.getTypes(), operands);
  for (auto [result, part] :
       llvm::zip_equal(op->getResults(), shorter->getResults())) {
    if (result.getType() == part.getType())
      rewriter.replaceAllUsesWith(result, part);
    else
      shortened.map(result, part);
  }
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
    Value live = keys->count(rewriter, getRegisterTile(vectorWidth).width);
    IRMapping shortened;
    for (const auto &[op, loop] : columns.loops) {
      // What comes before the mask is used by nothing before it, and the count
      // may depend on offsets of the mask's part.
      rewriter.setInsertionPoint(
          op->isBeforeInBlock(columns.masked) ? columns.masked : op);
      shorten(rewriter, cast<linalg::GenericOp>(op), loop, live, shortened);
    }
    for (const auto &[op, _] : llvm::reverse(columns.loops))
      rewriter.eraseOp(op);
  }
};
} // namespace
