//===- RefineShapes.cpp - Static shapes for carried tensors -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace mlir::mca {
#define GEN_PASS_DEF_REFINESHAPES
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

/// What `value` is a version of, with other elements and the same shape; null
/// where that is not known.
static Value getSameShape(Value value) {
  auto result = dyn_cast<OpResult>(value);
  if (!result)
    return nullptr;
  Operation *op = result.getOwner();
  if (auto destination = dyn_cast<DestinationStyleOpInterface>(op))
    return destination.getTiedOpOperand(result)->get();
  if (auto loop = dyn_cast<scf::ForOp>(op))
    return loop.getInitArgs()[result.getResultNumber()];
  if (auto cast = dyn_cast<tensor::CastOp>(op))
    return cast.getSource();
  return nullptr;
}

/// Whether each iteration yields a version of what it got as `argument`. A loop
/// inside of it must keep the shape as well.
static bool keepsShape(scf::ForOp loop, unsigned argument) {
  Value end = loop.getRegionIterArgs()[argument];
  Value value = loop.getYieldedValues()[argument];
  while (value && value != end) {
    if (auto inner = value.getDefiningOp<scf::ForOp>())
      if (!keepsShape(inner, cast<OpResult>(value).getResultNumber()))
        return false;
    value = getSameShape(value);
  }
  return value == end;
}

namespace {
struct RefineLoop : OpRewritePattern<scf::ForOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(scf::ForOp loop,
                                PatternRewriter &rewriter) const override {
    bool refined = false;
    for (OpOperand &init : loop.getInitArgsMutable()) {
      auto cast = init.get().getDefiningOp<tensor::CastOp>();
      if (cast &&
          tensor::preservesStaticInformation(cast.getType(),
                                             cast.getSource().getType()) &&
          cast.getType() != cast.getSource().getType() &&
          keepsShape(loop, loop.getTiedLoopResult(&init).getResultNumber())) {
        refine(rewriter, loop, init, cast.getSource());
        refined = true;
      }
    }
    return success(refined);
  }

private:
  /// Everything around and in the loop sees a cast to the old type.
  static void refine(PatternRewriter &rewriter, scf::ForOp loop,
                     OpOperand &init, Value source) {
    Type old = init.get().getType(), type = source.getType();
    BlockArgument argument = loop.getTiedLoopRegionIterArg(&init);
    OpResult result = loop.getTiedLoopResult(&init);
    OpOperand &yielded =
        loop.getYieldedValuesMutable().value()[result.getResultNumber()];
    Location loc = loop.getLoc();
    rewriter.modifyOpInPlace(loop, [&] {
      init.set(source);
      argument.setType(type);
      result.setType(type);
    });
    rewriter.setInsertionPointToStart(loop.getBody());
    auto inside = tensor::CastOp::create(rewriter, loc, old, argument);
    rewriter.replaceAllUsesExcept(argument, inside, inside);
    rewriter.setInsertionPoint(yielded.getOwner());
    Value narrowed = tensor::CastOp::create(rewriter, loc, type, yielded.get());
    rewriter.modifyOpInPlace(yielded.getOwner(),
                             [&] { yielded.set(narrowed); });
    rewriter.setInsertionPointAfter(loop);
    auto outside = tensor::CastOp::create(rewriter, loc, old, result);
    rewriter.replaceAllUsesExcept(result, outside, outside);
  }
};

struct RefineShapes : mca::impl::RefineShapesBase<RefineShapes> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    for (Dialect *dialect : getContext().getLoadedDialects())
      dialect->getCanonicalizationPatterns(patterns);
    for (RegisteredOperationName op : getContext().getRegisteredOperations())
      op.getCanonicalizationPatterns(patterns, &getContext());
    patterns.add<RefineLoop>(&getContext());
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      getOperation()->emitWarning("mca-refine-shapes: shapes did not converge");
  }
};
} // namespace
