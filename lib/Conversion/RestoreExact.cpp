//===- RestoreExact.cpp - mca.encode, attend to the exact program ---------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "QueryHeads.h"
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

namespace {
/// Builds the program that one operation stands for, with sums in f32.
class ExactProgram {
public:
  ExactProgram(ApproximationOpInterface op, OpBuilder &builder)
      : op(op), builder(builder), loc(op.getLoc()),
        batchDims(static_cast<unsigned>(op.getNumBatchDims())) {}

  /// X W + b, as `init` [B.., h, n, d_h].
  Value values(Value init);
  /// A (X W + b), as the destination [B.., h_q, n_q, d_h].
  Value outputs();
  /// 1 for every head, if that is asked for.
  SmallVector<Value> fallbacks();

private:
  AffineMap map(unsigned loops, ArrayRef<unsigned> dims, bool isBatched = true);
  Value inF32(Value init);
  Value multiply(Value left, Value right, Value init, ArrayRef<AffineMap> maps);
  Value finish(Value product, Value bias, Value init);
  Value emptyValues();
  Value splitHeads(Value value);
  Value joinHeads(Value value, Value like);
  bool isGrouped();

  ApproximationOpInterface op;
  OpBuilder &builder;
  Location loc;
  unsigned batchDims;
};
} // namespace

/// The batch loops, if any, and then loops that are counted after them.
AffineMap ExactProgram::map(unsigned loops, ArrayRef<unsigned> dims,
                            bool isBatched) {
  auto targets = llvm::to_vector(llvm::seq(isBatched ? batchDims : 0));
  for (unsigned dim : dims)
    targets.push_back(batchDims + dim);
  return AffineMap::getMultiDimMapWithTargets(batchDims + loops, targets,
                                              builder.getContext());
}

/// The destination itself where it is f32.
Value ExactProgram::inF32(Value init) {
  if (getElementTypeOrSelf(init).isF32())
    return init;
  return tensor::EmptyOp::create(builder, loc,
                                 tensor::getMixedSizes(builder, loc, init),
                                 builder.getF32Type());
}

Value ExactProgram::multiply(Value left, Value right, Value init,
                             ArrayRef<AffineMap> maps) {
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getF32FloatAttr(0.0f));
  Value start = linalg::FillOp::create(builder, loc, zero, init).getResult(0);
  return linalg::ContractOp::create(builder, loc, start.getType(),
                                    ValueRange{left, right}, start,
                                    builder.getAffineMapArrayAttr(maps))
      .getResult(0);
}

/// The product plus the bias of its head, rounded to the destination's type.
Value ExactProgram::finish(Value product, Value bias, Value init) {
  auto type = cast<RankedTensorType>(init.getType());
  if (!bias && product.getType() == type)
    return product;
  int64_t rank = type.getRank();
  SmallVector<Value> inputs = {product};
  SmallVector<AffineMap> maps(2, builder.getMultiDimIdentityMap(rank));
  if (bias) {
    inputs.push_back(bias);
    maps.insert(maps.begin() + 1, map(3, {0, 2}, /*isBatched=*/false));
  }
  auto body = [&](OpBuilder &b, Location loc, ValueRange args) {
    Value value = args[0];
    if (bias) {
      Value addend = args[1];
      if (!addend.getType().isF32())
        addend = arith::ExtFOp::create(b, loc, b.getF32Type(), addend);
      value = arith::AddFOp::create(b, loc, value, addend);
    }
    if (!type.getElementType().isF32())
      value = arith::TruncFOp::create(b, loc, type.getElementType(), value);
    linalg::YieldOp::create(b, loc, value);
  };
  return linalg::GenericOp::create(
             builder, loc, type, inputs, init, maps,
             SmallVector<IteratorType>(rank, IteratorType::parallel), body)
      .getResult(0);
}

Value ExactProgram::values(Value init) {
  // Loops: h, n, d_h, d.
  AffineMap maps[] = {map(4, {1, 3}), map(4, {3, 0, 2}, /*isBatched=*/false),
                      map(4, {0, 1, 2})};
  Value product = multiply(op.getValues(), op.getWeight(), inF32(init), maps);
  return finish(product, op.getBias(), init);
}

/// A destination of the values that an attend never shows.
Value ExactProgram::emptyValues() {
  auto sizes = tensor::getMixedSizes(builder, loc, op.getValues());
  auto weight = tensor::getMixedSizes(builder, loc, op.getWeight());
  sizes.insert(sizes.begin() + batchDims, weight[1]);
  sizes.back() = weight[2];
  return tensor::EmptyOp::create(builder, loc, sizes, builder.getF32Type());
}

bool ExactProgram::isGrouped() {
  auto type = cast<RankedTensorType>(op.getProbabilities().getType());
  return mayBeGrouped(type.getDimSize(batchDims), op.getNumHeads());
}

Value ExactProgram::splitHeads(Value value) {
  OpFoldResult heads =
      tensor::getMixedSize(builder, loc, op.getWeight(), /*dim=*/1);
  return splitQueryHeads(builder, loc, value, heads);
}

/// The inverse of splitHeads, with the type of `like`.
Value ExactProgram::joinHeads(Value value, Value like) {
  Value joined = joinQueryHeads(builder, loc, value);
  if (joined.getType() == like.getType())
    return joined;
  return tensor::CastOp::create(builder, loc, like.getType(), joined);
}

Value ExactProgram::outputs() {
  Value v = values(emptyValues()), a = op.getProbabilities();
  Value init = op.getInit(), sums = inF32(init);
  if (!isGrouped()) {
    // Loops: h, n_q, d_h, n.
    AffineMap maps[] = {map(4, {0, 1, 3}), map(4, {0, 3, 2}),
                        map(4, {0, 1, 2})};
    return finish(multiply(a, v, sums, maps), /*bias=*/Value(), init);
  }
  // Loops: h, h_q / h, n_q, d_h, n.
  AffineMap maps[] = {map(5, {0, 1, 2, 4}), map(5, {0, 4, 3}),
                      map(5, {0, 1, 2, 3})};
  Value grouped = multiply(splitHeads(a), v, splitHeads(sums), maps);
  return finish(joinHeads(grouped, sums), /*bias=*/Value(), init);
}

SmallVector<Value> ExactProgram::fallbacks() {
  Value init = op.getFallbacks();
  if (!init)
    return {};
  Value one =
      arith::ConstantOp::create(builder, loc, builder.getI32IntegerAttr(1));
  return {linalg::FillOp::create(builder, loc, one, init).getResult(0)};
}

namespace {
struct RestoreApproximation
    : OpInterfaceRewritePattern<ApproximationOpInterface> {
  using OpInterfaceRewritePattern::OpInterfaceRewritePattern;

  LogicalResult matchAndRewrite(ApproximationOpInterface op,
                                PatternRewriter &rewriter) const override {
    if (!op.getApproximated())
      return rewriter.notifyMatchFailure(op, "not on tensors");
    ExactProgram exact(op, rewriter);
    SmallVector<Value> results = {isa<EncodeOp>(op) ? exact.values(op.getInit())
                                                    : exact.outputs()};
    results.append(exact.fallbacks());
    rewriter.replaceOp(op, results);
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
  patterns.add<RestoreApproximation>(patterns.getContext());
}
