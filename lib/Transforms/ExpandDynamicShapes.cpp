//===- ExpandDynamicShapes.cpp - Views with several unknown extents -*- C++
//-*-//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

namespace mlir::mca {
#define GEN_PASS_DEF_EXPANDDYNAMICSHAPES
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;

/// The extents of the group that the source's own extent does not give.
static bool hasUnderivableGroup(memref::ExpandShapeOp op) {
  return llvm::any_of(op.getReassociationIndices(),
                      [&](const ReassociationIndices &group) {
                        return llvm::count_if(group, [&](int64_t dim) {
                                 return op.getResultType().isDynamicDim(dim) ||
                                        op.getResultType().getDimSize(dim) == 0;
                               }) > 1;
                      });
}

/// `known` where it is static, else `value`.
static OpFoldResult staticOr(Builder &builder, int64_t known,
                             OpFoldResult value) {
  return ShapedType::isDynamic(known)
             ? value
             : OpFoldResult(builder.getIndexAttr(known));
}

namespace {
struct ExpandByReinterpretation : OpRewritePattern<memref::ExpandShapeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(memref::ExpandShapeOp op,
                                PatternRewriter &rewriter) const override {
    if (!hasUnderivableGroup(op))
      return rewriter.notifyMatchFailure(op, "upstream expands it");
    SmallVector<int64_t> known;
    int64_t offset;
    if (failed(op.getResultType().getStridesAndOffset(known, offset)))
      return rewriter.notifyMatchFailure(op, "expected a strided result");

    Location loc = op.getLoc();
    auto source =
        memref::ExtractStridedMetadataOp::create(rewriter, loc, op.getSrc());
    SmallVector<OpFoldResult> sizes = op.getMixedOutputShape();
    SmallVector<OpFoldResult> strides(sizes.size());
    for (auto [from, group] : llvm::enumerate(op.getReassociationIndices())) {
      Value stride = source.getStrides()[from];
      for (int64_t dim : llvm::reverse(group)) {
        strides[dim] = staticOr(rewriter, known[dim], stride);
        stride = arith::MulIOp::create(
            rewriter, loc, stride,
            getValueOrCreateConstantIndexOp(rewriter, loc, sizes[dim]));
      }
    }
    rewriter.replaceOpWithNewOp<memref::ReinterpretCastOp>(
        op, op.getResultType(), source.getBaseBuffer(),
        staticOr(rewriter, offset, source.getOffset()), sizes, strides);
    return success();
  }
};

struct ExpandDynamicShapes
    : mca::impl::ExpandDynamicShapesBase<ExpandDynamicShapes> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns.add<ExpandByReinterpretation>(&getContext());
    walkAndApplyPatterns(getOperation(), std::move(patterns));
  }
};
} // namespace
