//===- ExpandKernelMath.cpp - Math of kernels to instructions ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelFunctions.h"

#include "mca/Conversion/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/MathExtras.h"

namespace mlir::mca {
#define GEN_PASS_DEF_EXPANDKERNELMATH
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

/// The intrinsic that computes the same on a GPU; empty if there is none.
static StringRef getExactIntrinsic(StringRef name) {
  static const llvm::StringMap<StringRef> intrinsics{
      {"math.absf", "llvm.fabs"},           {"math.ceil", "llvm.ceil"},
      {"math.copysign", "llvm.copysign"},   {"math.ctpop", "llvm.ctpop"},
      {"math.floor", "llvm.floor"},         {"math.fma", "llvm.fma"},
      {"math.roundeven", "llvm.roundeven"}, {"math.sqrt", "llvm.sqrt"},
      {"math.trunc", "llvm.trunc"},
  };
  return intrinsics.lookup(name);
}

static Value callIntrinsic(OpBuilder &builder, Location loc, StringRef name,
                           ValueRange operands, LLVM::FastmathFlags flags) {
  auto call =
      LLVM::CallIntrinsicOp::create(builder, loc, operands.front().getType(),
                                    builder.getStringAttr(name), operands);
  call.setFastmathFlags(flags);
  return call.getResult(0);
}

/// A constant of f32, or of a vector of them.
static Value createConstant(OpBuilder &builder, Location loc, Type type,
                            double value) {
  TypedAttr attr = builder.getF32FloatAttr(static_cast<float>(value));
  if (auto vector = dyn_cast<VectorType>(type))
    attr = DenseElementsAttr::get(vector, Attribute(attr));
  return arith::ConstantOp::create(builder, loc, attr);
}

//===----------------------------------------------------------------------===//
// Patterns
//===----------------------------------------------------------------------===//

namespace {
struct ExactMath : RewritePattern {
  explicit ExactMath(MLIRContext *context)
      : RewritePattern(MatchAnyOpTypeTag(), /*benefit=*/1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    StringRef intrinsic = getExactIntrinsic(op->getName().getStringRef());
    if (intrinsic.empty())
      return failure();
    rewriter.replaceOp(op, callIntrinsic(rewriter, op->getLoc(), intrinsic,
                                         op->getOperands(),
                                         LLVM::FastmathFlags::none));
    return success();
  }
};

/// Counts of zeros, defined for 0 as well.
template <typename SourceOp, typename TargetOp>
struct CountZeros : OpRewritePattern<SourceOp> {
  using OpRewritePattern<SourceOp>::OpRewritePattern;

  LogicalResult matchAndRewrite(SourceOp op,
                                PatternRewriter &rewriter) const override {
    rewriter.replaceOpWithNewOp<TargetOp>(op, op.getType(), op.getOperand(),
                                          /*is_zero_poison=*/false);
    return success();
  }
};

/// 1 / sqrt, both rounded correctly.
struct ExactRsqrt : OpRewritePattern<math::RsqrtOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(math::RsqrtOp op,
                                PatternRewriter &rewriter) const override {
    if (!getElementTypeOrSelf(op.getType()).isF32())
      return rewriter.notifyMatchFailure(op, "not f32");
    Location loc = op.getLoc();
    Value root = callIntrinsic(rewriter, loc, "llvm.sqrt", op.getOperand(),
                               LLVM::FastmathFlags::none);
    Value one = createConstant(rewriter, loc, op.getType(), 1.0);
    rewriter.replaceOpWithNewOp<arith::DivFOp>(op, one, root);
    return success();
  }
};

/// The same on each element of a vector, for intrinsics of scalars only.
static Value callOnElements(OpBuilder &builder, Location loc, StringRef name,
                            Value operand) {
  auto call = [&](Value element) {
    return callIntrinsic(builder, loc, name, element,
                         LLVM::FastmathFlags::none);
  };
  auto type = dyn_cast<VectorType>(operand.getType());
  if (!type)
    return call(operand);
  auto elements = vector::ToElementsOp::create(builder, loc, operand);
  return vector::FromElementsOp::create(
      builder, loc, type,
      llvm::map_to_vector(elements.getResults(),
                          [&](Value element) { return call(element); }));
}

/// A power of 2 is one instruction, which LLVM chooses where approximation is
/// allowed. It does not for logarithms, which have an intrinsic.
template <typename Op>
struct FastFunction : OpRewritePattern<Op> {
  FastFunction(MLIRContext *context, StringRef intrinsic, double before,
               double after)
      : OpRewritePattern<Op>(context, /*benefit=*/2), intrinsic(intrinsic),
        before(before), after(after) {}

  LogicalResult matchAndRewrite(Op op,
                                PatternRewriter &rewriter) const override {
    if (!getElementTypeOrSelf(op.getType()).isF32())
      return rewriter.notifyMatchFailure(op, "not f32");
    Location loc = op.getLoc();
    Value scaled = scale(rewriter, loc, op.getOperand(), before);
    Value result = intrinsic.starts_with("llvm.nvvm.")
                       ? callOnElements(rewriter, loc, intrinsic, scaled)
                       : callIntrinsic(rewriter, loc, intrinsic, scaled,
                                       LLVM::FastmathFlags::afn);
    rewriter.replaceOp(op, scale(rewriter, loc, result, after));
    return success();
  }

private:
  static Value scale(OpBuilder &builder, Location loc, Value value,
                     double factor) {
    if (factor == 1.0)
      return value;
    return arith::MulFOp::create(
        builder, loc, value,
        createConstant(builder, loc, value.getType(), factor));
  }

  StringRef intrinsic;
  double before, after;
};

/// tanh x = 1 - 2 / (exp(2 x) + 1): goes to 1 and -1 without overflow.
struct FastTanh : OpRewritePattern<math::TanhOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(math::TanhOp op,
                                PatternRewriter &rewriter) const override {
    if (!getElementTypeOrSelf(op.getType()).isF32())
      return rewriter.notifyMatchFailure(op, "not f32");
    Location loc = op.getLoc();
    Type type = op.getType();
    Value one = createConstant(rewriter, loc, type, 1.0);
    Value two = createConstant(rewriter, loc, type, 2.0);
    Value twice = arith::MulFOp::create(rewriter, loc, op.getOperand(), two);
    Value power = math::ExpOp::create(rewriter, loc, twice);
    Value sum = arith::AddFOp::create(rewriter, loc, power, one);
    Value quotient = arith::DivFOp::create(rewriter, loc, two, sum);
    rewriter.replaceOpWithNewOp<arith::SubFOp>(op, one, quotient);
    return success();
  }
};

/// Lets LLVM take the approximate instruction.
struct FastDivision : OpRewritePattern<arith::DivFOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(arith::DivFOp op,
                                PatternRewriter &rewriter) const override {
    auto flags = op.getFastmath() | arith::FastMathFlags::afn;
    if (!getElementTypeOrSelf(op.getType()).isF32() ||
        flags == op.getFastmath())
      return rewriter.notifyMatchFailure(op, "not f32, or done");
    rewriter.modifyOpInPlace(op, [&] { op.setFastmath(flags); });
    return success();
  }
};

struct ExpandKernelMath : mca::impl::ExpandKernelMathBase<ExpandKernelMath> {
  using ExpandKernelMathBase::ExpandKernelMathBase;

  LogicalResult initialize(MLIRContext *context) override {
    RewritePatternSet set(context);
    set.add<ExactMath, ExactRsqrt,
            CountZeros<math::CountLeadingZerosOp, LLVM::CountLeadingZerosOp>,
            CountZeros<math::CountTrailingZerosOp, LLVM::CountTrailingZerosOp>>(
        context);
    populateKernelFunctionPatterns(set);
    if (fastMath) {
      constexpr double log2e = llvm::numbers::log2e;
      constexpr double ln2 = llvm::numbers::ln2;
      set.add<FastFunction<math::ExpOp>>(context, "llvm.exp2", log2e, 1.0);
      set.add<FastFunction<math::Exp2Op>>(context, "llvm.exp2", 1.0, 1.0);
      StringRef log2 = "llvm.nvvm.lg2.approx.f";
      set.add<FastFunction<math::LogOp>>(context, log2, 1.0, ln2);
      set.add<FastFunction<math::Log2Op>>(context, log2, 1.0, 1.0);
      set.add<FastTanh, FastDivision>(context);
    }
    patterns = std::move(set);
    return success();
  }

  void runOnOperation() override {
    WalkResult result = getOperation()->walk([&](gpu::GPUModuleOp module) {
      if (failed(applyPatternsGreedily(module, patterns)))
        return WalkResult::interrupt();
      return WalkResult::skip();
    });
    if (result.wasInterrupted())
      signalPassFailure();
  }

  FrozenRewritePatternSet patterns;
};
} // namespace
