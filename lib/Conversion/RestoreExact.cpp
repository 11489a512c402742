//===- RestoreExact.cpp - mca.encode to the exact program -------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Conversion/Passes.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

namespace mlir::mca {
#define GEN_PASS_DEF_RESTOREEXACT
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

using utils::IteratorType;

/// Maps of X, W and the result over the loops (B.., h, n, d_h, d).
static SmallVector<AffineMap> contractionMaps(EncodeOp op, Builder &builder) {
  auto batchDims = static_cast<unsigned>(op.getNumBatchDims());
  unsigned head = batchDims, token = head + 1, feature = head + 2,
           input = head + 3;
  auto map = [&](bool isBatched, ArrayRef<unsigned> dims) {
    auto loops = llvm::to_vector(llvm::seq(isBatched ? batchDims : 0));
    llvm::append_range(loops, dims);
    return AffineMap::getMultiDimMapWithTargets(batchDims + 4, loops,
                                                builder.getContext());
  };
  return {map(true, {token, input}), map(false, {input, head, feature}),
          map(true, {head, token, feature})};
}

/// X W in f32, into the destination where that has the type.
static Value product(EncodeOp op, OpBuilder &builder) {
  Location loc = op.getLoc();
  Value init = op.getInit();
  if (!getElementTypeOrSelf(init).isF32())
    init = tensor::EmptyOp::create(builder, loc,
                                   tensor::getMixedSizes(builder, loc, init),
                                   builder.getF32Type());
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getF32FloatAttr(0.0f));
  Value start = linalg::FillOp::create(builder, loc, zero, init).getResult(0);
  return linalg::ContractOp::create(
             builder, loc, start.getType(),
             ValueRange{op.getValues(), op.getWeight()}, start,
             builder.getAffineMapArrayAttr(contractionMaps(op, builder)))
      .getResult(0);
}

/// The product plus the bias of its head, rounded to the element type.
static Value finish(EncodeOp op, Value product, OpBuilder &builder) {
  auto type = cast<RankedTensorType>(op.getInit().getType());
  int64_t rank = type.getRank();
  SmallVector<Value> inputs = {product};
  SmallVector<AffineMap> maps(2, builder.getMultiDimIdentityMap(rank));
  if (Value bias = op.getBias()) {
    inputs.push_back(bias);
    unsigned dims[] = {static_cast<unsigned>(rank - 3),
                       static_cast<unsigned>(rank - 1)};
    maps.insert(maps.begin() + 1, AffineMap::getMultiDimMapWithTargets(
                                      rank, dims, builder.getContext()));
  }
  auto body = [&](OpBuilder &b, Location loc, ValueRange args) {
    Value value = args[0];
    if (op.getBias()) {
      Value bias = args[1];
      if (!bias.getType().isF32())
        bias = arith::ExtFOp::create(b, loc, b.getF32Type(), bias);
      value = arith::AddFOp::create(b, loc, value, bias);
    }
    if (!type.getElementType().isF32())
      value = arith::TruncFOp::create(b, loc, type.getElementType(), value);
    linalg::YieldOp::create(b, loc, value);
  };
  return linalg::GenericOp::create(
             builder, op.getLoc(), type, inputs, op.getInit(), maps,
             SmallVector<IteratorType>(rank, IteratorType::parallel), body)
      .getResult(0);
}

namespace {
struct RestoreEncode : OpRewritePattern<EncodeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(EncodeOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.hasPureTensorSemantics())
      return rewriter.notifyMatchFailure(op, "not on tensors");
    Value values = product(op, rewriter);
    if (op.getBias() || values.getType() != op.getInit().getType())
      values = finish(op, values, rewriter);
    rewriter.replaceOp(op, values);
    return success();
  }
};

struct RestoreExact : mca::impl::RestoreExactBase<RestoreExact> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    populateRestoreExactPatterns(patterns);
    walkAndApplyPatterns(getOperation(), std::move(patterns));
  }
};
} // namespace

void mca::populateRestoreExactPatterns(RewritePatternSet &patterns) {
  patterns.add<RestoreEncode>(patterns.getContext());
}
