//===- DecideOnDevice.cpp - Heads in int8 without the host ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LowerToLinalg/Lowering.h"
#include "SplitProduct.h"
#include "Templates/TemplatePattern.h"

#include "mca/Conversion/Passes.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

namespace mlir::mca {
#define GEN_PASS_DEF_DECIDEONDEVICE
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;
using namespace mlir::mca::lowering;

/// Adds the products of the heads that are taken in int8, given what
/// decide_int8 found.
static Value addInt8(LoweringBuilder &b, TemplateLibrary &library, Value init,
                     ArrayRef<Value> found) {
  Value allRows = found[5];
  return b.loops(b.leadingDims(init, 2), init,
                 [&](ValueRange head, ValueRange carried) -> scf::ValueVector {
                   SmallVector<Value> arguments = llvm::map_to_vector(
                       found.take_front(5), [&](Value tensor) {
                         return b.extractSlice(tensor, head);
                       });
                   llvm::append_values(arguments, allRows,
                                       b.extractSlice(carried[0], head));
                   Value sum = library.instantiate(b, b.getLoc(), "int8_head",
                                                   arguments)[0];
                   return {b.insertSlice(sum, carried[0], head)};
                 })[0];
}

namespace {
struct DecideInt8 : TemplatePattern<AttendTokensOp> {
  using TemplatePattern::TemplatePattern;

  LogicalResult matchAndRewrite(AttendTokensOp op,
                                PatternRewriter &rewriter) const override {
    auto type = cast<ShapedType>(op.getInit().getType());
    if (!op.getSlack() || !op.hasPureTensorSemantics() || type.getRank() != 4)
      return rewriter.notifyMatchFailure(op, "nothing to decide");
    LoweringBuilder b(op.getLoc(), rewriter);
    Value first = b.index(op.getSegment());
    Value next = b.index(op.getSegment() + op.getSegments());
    SmallVector<Value> found = library->instantiate(
        b, op.getLoc(), "decide_int8",
        {op.getProbabilities(), op.getValues(), op.getOrder(), op.getBounds(),
         op.getSlack(), first, next});
    Value sums = addInt8(b, *library, op.getInit(), found);
    Value left = b.make<tensor::CastOp>(boundsType(op), found.back());
    rewriter.replaceOpWithNewOp<AttendTokensOp>(
        op, sums.getType(), op.getProbabilities(), op.getValues(),
        op.getOrder(), left, /*slack=*/nullptr, op.getShared(), sums,
        /*segment=*/0, /*segments=*/1);
    return success();
  }

private:
  static Type boundsType(AttendTokensOp op) {
    auto given = cast<RankedTensorType>(op.getBounds().getType());
    SmallVector<int64_t> shape(given.getShape());
    shape.back() = 2;
    return given.clone(shape);
  }
};

struct DecideOnDevice : mca::impl::DecideOnDeviceBase<DecideOnDevice> {
  void runOnOperation() override {
    auto library = std::make_shared<TemplateLibrary>(&getContext());
    RewritePatternSet patterns(&getContext());
    patterns.add<DecideInt8>(&getContext(), library);
    populateSplitProductPatterns(patterns);
    walkAndApplyPatterns(getOperation(), std::move(patterns));
  }
};
} // namespace
