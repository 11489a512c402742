//===- ResolveReshapes.cpp - Shapes that the host knows ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

namespace mlir::mca {
#define GEN_PASS_DEF_RESOLVERESHAPES
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;

/// All dimensions of `tensor` as one, of static size where `type` has one.
static Value flatten(OpBuilder &builder, Location loc, Value tensor,
                     RankedTensorType type) {
  auto source = cast<RankedTensorType>(tensor.getType());
  ReassociationIndices all = llvm::to_vector(llvm::seq(source.getRank()));
  if (source.getRank() > 1)
    tensor = tensor::CollapseShapeOp::create(
        builder, loc, tensor, SmallVector<ReassociationIndices>{all});
  int64_t size =
      type.hasStaticShape() ? type.getNumElements() : ShapedType::kDynamic;
  auto flat = RankedTensorType::get({size}, source.getElementType());
  if (tensor.getType() == flat)
    return tensor;
  return tensor::CastOp::create(builder, loc, flat, tensor);
}

namespace {
struct ResolveReshape : OpRewritePattern<tensor::ReshapeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(tensor::ReshapeOp op,
                                PatternRewriter &rewriter) const override {
    auto shape = op.getShape().getDefiningOp<tensor::FromElementsOp>();
    auto source = dyn_cast<RankedTensorType>(op.getSource().getType());
    auto type = dyn_cast<RankedTensorType>(op.getResult().getType());
    if (!shape || !source || !type || source.getRank() == 0 ||
        type.getRank() == 0)
      return rewriter.notifyMatchFailure(op, "unknown sizes, or none");
    Location loc = op.getLoc();
    Value flat = flatten(rewriter, loc, op.getSource(), type);
    if (type.getRank() == 1) {
      rewriter.replaceOpWithNewOp<tensor::CastOp>(op, type, flat);
      return success();
    }
    SmallVector<OpFoldResult> sizes;
    for (auto [dim, element] : llvm::enumerate(shape.getElements()))
      sizes.push_back(sizeOf(rewriter, loc, type.getDimSize(dim), element));
    ReassociationIndices all = llvm::to_vector(llvm::seq(type.getRank()));
    rewriter.replaceOpWithNewOp<tensor::ExpandShapeOp>(
        op, type, flat, SmallVector<ReassociationIndices>{all}, sizes);
    return success();
  }

private:
  static OpFoldResult sizeOf(OpBuilder &builder, Location loc, int64_t known,
                             Value element) {
    if (!ShapedType::isDynamic(known))
      return builder.getIndexAttr(known);
    if (isa<IndexType>(element.getType()))
      return element;
    return Value(arith::IndexCastOp::create(builder, loc,
                                            builder.getIndexType(), element));
  }
};

struct ResolveReshapes : mca::impl::ResolveReshapesBase<ResolveReshapes> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns.add<ResolveReshape>(&getContext());
    walkAndApplyPatterns(getOperation(), std::move(patterns));
  }
};
} // namespace
