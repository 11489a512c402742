//===- KernelFunctions.cpp - Functions that a GPU has not -------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelFunctions.h"

#include "mca/Emit/ElementArithmetic.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/TypeUtilities.h"

#include <cmath>
#include <limits>

using namespace mlir;
using namespace mlir::mca;

/// ln 2 in two parts: the first times an exponent is exact.
static constexpr double ln2High = 0x1.62e42fefa38p-1,
                        ln2Low = 0x1.ef35793c7673p-45;

namespace {
/// In f64, element by element of the operand.
struct Arithmetic : ElementArithmetic {
  Arithmetic(OpBuilder &builder, Location loc, Value like)
      : ElementArithmetic(builder, loc, like.getType(), builder.getF64Type()) {}
};

/// x = 2^e m with m in [sqrt 1/2, sqrt 2), and log m = 2 artanh s with
/// s = (m - 1) / (m + 1), |s| < .172: eleven terms of its series do.
struct Log : OpRewritePattern<math::LogOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(math::LogOp op,
                                PatternRewriter &rewriter) const override {
    if (!getElementTypeOrSelf(op.getType()).isF64())
      return rewriter.notifyMatchFailure(op, "not f64");
    Arithmetic a(rewriter, op.getLoc(), op.getOperand());
    Value x = op.getOperand();
    auto [mantissa, exponent] = split(a, x);
    Value s = arith::DivFOp::create(a.b, a.sub(mantissa, a.number(1.0)),
                                    a.add(mantissa, a.number(1.0)));
    Value z = a.mul(s, s);
    SmallVector<double> series;
    for (int term = 0; term < 11; ++term)
      series.push_back(2.0 / (2 * term + 1));
    Value small = a.mul(s, a.polynomial(z, series));
    Value sum = a.fma(exponent, a.number(ln2Low), small);
    sum = a.fma(exponent, a.number(ln2High), sum);
    rewriter.replaceOp(op, specialCases(a, x, sum));
    return success();
  }

private:
  static std::pair<Value, Value> split(Arithmetic &a, Value x) {
    Value smallest = a.number(std::numeric_limits<double>::min());
    Value isTiny = a.compare(arith::CmpFPredicate::OLT, x, smallest);
    Value normal = a.select(isTiny, a.mul(x, a.number(0x1p54)), x);
    Value bits = a.toBits(normal);
    Value biased = arith::ShRUIOp::create(a.b, bits, a.integer(52));
    Value exponent = arith::SubIOp::create(
        a.b, arith::AndIOp::create(a.b, biased, a.integer(0x7ff)),
        a.select(isTiny, a.integer(1023 + 54), a.integer(1023)));
    Value fraction =
        arith::AndIOp::create(a.b, bits, a.integer((int64_t(1) << 52) - 1));
    Value mantissa = a.fromBits(
        arith::OrIOp::create(a.b, fraction, a.integer(int64_t(1023) << 52)));
    Value isLarge = a.compare(arith::CmpFPredicate::OGT, mantissa,
                              a.number(std::sqrt(2.0)));
    mantissa = a.select(isLarge, a.mul(mantissa, a.number(0.5)), mantissa);
    Value power = arith::SIToFPOp::create(a.b, x.getType(), exponent);
    power = a.select(isLarge, a.add(power, a.number(1.0)), power);
    return {mantissa, power};
  }

  static Value specialCases(Arithmetic &a, Value x, Value value) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    Value zero = a.number(0.0), inf = a.number(infinity);
    Value isZero = a.compare(arith::CmpFPredicate::OEQ, x, zero);
    Value isNumber = a.compare(arith::CmpFPredicate::OGE, x, zero);
    Value isFinite = a.compare(arith::CmpFPredicate::OLT, x, inf);
    value = a.select(isFinite, value, inf);
    value = a.select(isZero, a.number(-infinity), value);
    return a.select(isNumber, value,
                    a.number(std::numeric_limits<double>::quiet_NaN()));
  }
};

/// x = k ln 2 + r with |r| <= ln 2 / 2: 14 terms of exp r, times 2^k in two
/// steps, so that results may be tiny.
struct Exp : OpRewritePattern<math::ExpOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(math::ExpOp op,
                                PatternRewriter &rewriter) const override {
    if (!getElementTypeOrSelf(op.getType()).isF64())
      return rewriter.notifyMatchFailure(op, "not f64");
    Arithmetic a(rewriter, op.getLoc(), op.getOperand());
    Value x = op.getOperand();
    Value isNumber = a.compare(arith::CmpFPredicate::ORD, x, x);
    // Beyond these all is infinite or zero.
    Value bounded = arith::MinNumFOp::create(a.b, x, a.number(710.0));
    bounded = arith::MaxNumFOp::create(a.b, bounded, a.number(-750.0));
    Value turns = a.mul(bounded, a.number(1.0 / M_LN2));
    Value k = math::RoundEvenOp::create(a.b, turns);
    Value negated = a.sub(a.number(0.0), k);
    Value r = a.fma(negated, a.number(ln2High), bounded);
    r = a.fma(negated, a.number(ln2Low), r);
    SmallVector<double> series = {1.0};
    for (int term = 1; term < 14; ++term)
      series.push_back(series.back() / term);
    Value scaled = scale(a, a.polynomial(r, series), k);
    rewriter.replaceOp(op, a.select(isNumber, scaled, x));
    return success();
  }

private:
  static Value scale(Arithmetic &a, Value value, Value k) {
    Value whole = arith::FPToSIOp::create(a.b, a.integerType(), k);
    Value half = arith::ShRSIOp::create(a.b, whole, a.integer(1));
    for (Value power : {half, Value(arith::SubIOp::create(a.b, whole, half))}) {
      Value biased = arith::AddIOp::create(a.b, power, a.integer(1023));
      Value bits = arith::ShLIOp::create(a.b, biased, a.integer(52));
      value = a.mul(value, a.fromBits(bits));
    }
    return value;
  }
};

/// x = k pi/2 + r with |r| <= pi/4: sine or cosine of r by the quadrant k. The
/// one is the other a quadrant on.
template <typename Op, int firstQuadrant>
struct Circular : OpRewritePattern<Op> {
  using OpRewritePattern<Op>::OpRewritePattern;

  LogicalResult matchAndRewrite(Op op,
                                PatternRewriter &rewriter) const override {
    if (!getElementTypeOrSelf(op.getType()).isF32())
      return rewriter.notifyMatchFailure(op, "not f32");
    Arithmetic a(rewriter, op.getLoc(), op.getOperand());
    Value x = arith::ExtFOp::create(a.b, a.floatType(), op.getOperand());
    Value turns = a.mul(x, a.number(2.0 / M_PI));
    Value k = math::RoundEvenOp::create(a.b, turns);
    Value r = reduce(a, x, k);
    Value z = a.mul(r, r);
    Value sine =
        a.mul(r, a.polynomial(z, {1.0, -1.0 / 6, 1.0 / 120, -1.0 / 5040,
                                  1.0 / 362880, -1.0 / 39916800}));
    Value cosine =
        a.polynomial(z, {1.0, -1.0 / 2, 1.0 / 24, -1.0 / 720, 1.0 / 40320,
                         -1.0 / 3628800, 1.0 / 479001600});
    Value value = choose(a, quadrant(a, k), sine, cosine);
    rewriter.replaceOpWithNewOp<arith::TruncFOp>(op, op.getType(), value);
    return success();
  }

private:
  /// x - k pi/2, with pi/2 to 106 bits.
  static Value reduce(Arithmetic &a, Value x, Value k) {
    Value negated = a.sub(a.number(0.0), k);
    Value r = a.fma(negated, a.number(0x1.921fb54442d18p0), x);
    return a.fma(negated, a.number(0x1.1a62633145c07p-54), r);
  }

  /// The integer k, or 0 where it is none that has 64 bits.
  static Value quadrant(Arithmetic &a, Value k) {
    Value size = math::AbsFOp::create(a.b, k);
    Value fits = a.compare(arith::CmpFPredicate::OLT, size, a.number(0x1p62));
    Value safe = a.select(fits, k, a.number(0.0));
    Value integer = arith::FPToSIOp::create(a.b, a.integerType(), safe);
    return arith::AddIOp::create(a.b, integer, a.integer(firstQuadrant));
  }

  static Value hasBit(Arithmetic &a, Value integer, int64_t bit) {
    return arith::CmpIOp::create(
        a.b, arith::CmpIPredicate::ne,
        arith::AndIOp::create(a.b, integer, a.integer(bit)), a.integer(0));
  }

  static Value choose(Arithmetic &a, Value quadrant, Value sine, Value cosine) {
    Value value = a.select(hasBit(a, quadrant, 1), cosine, sine);
    Value negated = arith::NegFOp::create(a.b, value);
    return a.select(hasBit(a, quadrant, 2), negated, value);
  }
};

/// Functions of f32 to another base, by those of f64 to base e.
template <typename Op, typename Natural>
struct OtherBase : OpRewritePattern<Op> {
  OtherBase(MLIRContext *context, double before, double after)
      : OpRewritePattern<Op>(context), before(before), after(after) {}

  LogicalResult matchAndRewrite(Op op,
                                PatternRewriter &rewriter) const override {
    if (!getElementTypeOrSelf(op.getType()).isF32())
      return rewriter.notifyMatchFailure(op, "not f32");
    Arithmetic a(rewriter, op.getLoc(), op.getOperand());
    Type wide = a.floatType();
    Value x = arith::ExtFOp::create(a.b, wide, op.getOperand());
    Value y = Natural::create(a.b, a.mul(x, a.number(before)));
    rewriter.replaceOpWithNewOp<arith::TruncFOp>(op, op.getType(),
                                                 a.mul(y, a.number(after)));
    return success();
  }

private:
  double before, after;
};

/// f16 and bf16 by f32.
template <typename Op>
struct Widened : OpRewritePattern<Op> {
  using OpRewritePattern<Op>::OpRewritePattern;

  LogicalResult matchAndRewrite(Op op,
                                PatternRewriter &rewriter) const override {
    Type element = getElementTypeOrSelf(op.getType());
    if (!element.isF16() && !element.isBF16())
      return rewriter.notifyMatchFailure(op, "neither f16 nor bf16");
    Arithmetic a(rewriter, op.getLoc(), op.getOperand());
    Type wide = a.withElement(a.b.getF32Type());
    Value x = arith::ExtFOp::create(a.b, wide, op.getOperand());
    rewriter.replaceOpWithNewOp<arith::TruncFOp>(op, op.getType(),
                                                 Op::create(a.b, x));
    return success();
  }
};

struct AbsI : OpRewritePattern<math::AbsIOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(math::AbsIOp op,
                                PatternRewriter &rewriter) const override {
    Location loc = op.getLoc();
    Value x = op.getOperand();
    Value zero = arith::ConstantOp::create(rewriter, loc,
                                           rewriter.getZeroAttr(x.getType()));
    Value negated = arith::SubIOp::create(rewriter, loc, zero, x);
    rewriter.replaceOpWithNewOp<arith::MaxSIOp>(op, x, negated);
    return success();
  }
};
} // namespace

void mca::populateKernelFunctionPatterns(RewritePatternSet &patterns) {
  MLIRContext *context = patterns.getContext();
  patterns
      .add<Log, Exp, Circular<math::SinOp, 0>, Circular<math::CosOp, 1>, AbsI,
           Widened<math::SinOp>, Widened<math::CosOp>, Widened<math::Exp2Op>,
           Widened<math::Log2Op>, Widened<math::Log10Op>>(context);
  using llvm::numbers::ln2, llvm::numbers::log2e;
  using Exp2 = OtherBase<math::Exp2Op, math::ExpOp>;
  patterns.add<Exp2>(context, ln2, 1.0);
  patterns.add<OtherBase<math::Log2Op, math::LogOp>>(context, 1.0, log2e);
  patterns.add<OtherBase<math::Log10Op, math::LogOp>>(context, 1.0,
                                                      llvm::numbers::log10e);
}
