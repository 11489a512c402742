//===- ExpandMath.cpp - math functions to polynomials -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Emit/ElementArithmetic.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/TypeUtilities.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/MathExtras.h"

namespace mlir::mca {
#define GEN_PASS_DEF_EXPANDMATH
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

/// Functions whose polynomial holds over the whole range. Those of sin, cos and
/// cbrt do not (sin(8000) is off by 4e-4); they stay calls of the C library.
static bool isExpanded(StringRef name) {
  static const llvm::StringSet<> names{"math.acos",  "math.asin",  "math.atan",
                                       "math.atan2", "math.erf",   "math.erfc",
                                       "math.exp",   "math.expm1", "math.log",
                                       "math.log2",  "math.log1p", "math.tanh"};
  return names.contains(name);
}

/// x between two numbers. What is no number stays as it is.
static Value bound(ElementArithmetic &a, Value x, double least, double most) {
  Value low = a.number(least), high = a.number(most);
  Value isSmall = a.compare(arith::CmpFPredicate::OGT, low, x);
  x = a.select(isSmall, low, x);
  Value isLarge = a.compare(arith::CmpFPredicate::OLT, high, x);
  return a.select(isLarge, high, x);
}

namespace {
/// Replaces a function of f32 before MLIR's own expansion does.
template <typename Op>
class OfF32 : public OpRewritePattern<Op> {
public:
  explicit OfF32(MLIRContext *context)
      : OpRewritePattern<Op>(context, /*benefit=*/2) {}

  LogicalResult matchAndRewrite(Op op,
                                PatternRewriter &rewriter) const override {
    Value x = op.getOperand();
    if (!getElementTypeOrSelf(x.getType()).isF32())
      return rewriter.notifyMatchFailure(op, "not f32");
    ElementArithmetic a(rewriter, op.getLoc(), x.getType(),
                        rewriter.getF32Type());
    rewriter.replaceOp(op, expand(a, x));
    return success();
  }

private:
  virtual Value expand(ElementArithmetic &a, Value x) const = 0;
};

/// exp x = 2^k 2^r' in f32, where k is the integer next to x log2 e. What lies
/// below the normal numbers, a little above their least, is 0. Of x itself
/// r = r' ln 2 = x - k ln 2 is exact but for the last place, and a polynomial
/// of degree 6 is 8e-8 off. A difference x = a - b, as in softmax, was itself
/// rounded, which changes the result by |x| 2^-24 of it. Then
/// r' = x log2 e - k and degree 5 do: off by no more than 2e-7 + 8e-8 |x|.
///
/// `scales` says that vscalefps multiplies by 2^k: one instruction for three,
/// and nothing has to be bounded before it. Results are the same.
class Exp : public OfF32<math::ExpOp> {
public:
  Exp(MLIRContext *context, bool scales) : OfF32(context), scales(scales) {}

private:
  Value expand(ElementArithmetic &a, Value x) const override {
    bool isDifference = x.getDefiningOp<arith::SubFOp>() != nullptr;
    bool isScaled = scales && isWide(x.getType());
    // Between those for which k is -126 and 128.
    if (!isScaled)
      x = bound(a, x, -87.5, 88.8);
    Value turns, k, power, magic = a.number(toInteger);
    Value log2e = a.number(llvm::numbers::log2e);
    double times = isScaled ? 1 : 2;
    if (isDifference) {
      Value scaled = a.mul(x, log2e);
      turns = a.add(scaled, magic);
      k = isScaled ? a.roundEven(scaled) : a.sub(turns, magic);
      power = a.polynomial(a.sub(scaled, k), powerOf2, times);
    } else {
      turns = a.fma(x, log2e, magic);
      k = a.sub(turns, magic);
      Value r = a.fma(k, a.number(-ln2High), x);
      power = a.polynomial(a.fma(k, a.number(-ln2Low), r), powerOfE, times);
    }
    return isScaled ? scale(a, power, k) : shift(a, power, turns);
  }

  /// 2 power 2^(k - 1), where toInteger was added to k.
  static Value shift(ElementArithmetic &a, Value twicePower, Value turns) {
    Value factor = arith::ShLIOp::create(a.b, a.toBits(turns), a.integer(23));
    return a.mul(twicePower, a.fromBits(factor));
  }

  /// Whether `type` is some registers of AVX-512.
  static bool isWide(Type type) {
    auto vector = dyn_cast<VectorType>(type);
    return vector && vector.getRank() == 1 && !vector.isScalable() &&
           vector.getDimSize(0) % lanes == 0;
  }

  /// power 2^k for any k. For infinite x it is given no power but infinite k,
  /// of which the instruction makes 0 and infinity.
  static Value scale(ElementArithmetic &a, Value power, Value k) {
    Value every = arith::ConstantOp::create(a.b, a.b.getI16IntegerAttr(-1));
    // As the processor is set, like all other arithmetic.
    constexpr int32_t currentRounding = 4;
    Value rounding =
        arith::ConstantOp::create(a.b, a.b.getI32IntegerAttr(currentRounding));
    Value scaled = power;
    int64_t size = cast<VectorType>(power.getType()).getDimSize(0);
    for (int64_t at = 0; at < size; at += lanes) {
      auto part = [&](Value of) -> Value {
        return vector::ExtractStridedSliceOp::create(a.b, of, at, lanes, 1);
      };
      Value factor = part(power);
      auto product = LLVM::CallIntrinsicOp::create(
          a.b, factor.getType(), a.b.getStringAttr(scalef),
          ValueRange{factor, part(k), factor, every, rounding});
      scaled = vector::InsertStridedSliceOp::create(a.b, product.getResults(),
                                                    scaled, at, 1);
    }
    Value isNormal = a.compare(arith::CmpFPredicate::UGT, k, a.number(-126));
    return a.select(isNormal, scaled, a.number(0));
  }

  /// Added to k, leaves the exponent field of 2^(k - 1) in the last bits: 0,
  /// the number 0, for k = -126 and that of 2^127 for k = 128.
  static constexpr double toInteger = 0x1.8p23 + 126;
  static constexpr int64_t lanes = 16;
  static constexpr StringLiteral scalef = "llvm.x86.avx512.mask.scalef.ps.512";
  /// ln 2 in two parts: the first times k is exact.
  static constexpr double ln2High = 0x1.62e4p-1, ln2Low = 0x1.7f7d1cp-20;
  /// Least relative errors over |r'| <= 1/2 and |r| <= ln 2 / 2; 1 for 0.
  static constexpr double powerOf2[] = {1.0,           0x1.62e42ap-1,
                                        0x1.ebf9bcp-3, 0x1.c6b754p-5,
                                        0x1.3ceab4p-7, 0x1.5bb9e4p-10},
                          powerOfE[] = {1.0,           1.0,
                                        0x1.fffffcp-2, 0x1.555492p-3,
                                        0x1.5558f2p-5, 0x1.1239f2p-7,
                                        0x1.6a241ap-10};

  bool scales;
};

/// erf x = x p(x^2) / q(x^2) in f32, up to where it is 1; p and q have the
/// least relative error for their degrees, 2e-8, and only positive
/// coefficients. With roundings off by no more than 4e-7 of its value. A
/// quotient by a constant, as in gelu, becomes a product: another 1e-7.
class Erf : public OfF32<math::ErfOp> {
  using OfF32::OfF32;

  Value expand(ElementArithmetic &a, Value x) const override {
    x = bound(a, multiplied(a, x), -one, one);
    Value square = a.mul(x, x);
    Value over = a.mul(x, a.polynomial(square, numerator));
    Value under = a.polynomial(square, denominator);
    Value quotient = arith::DivFOp::create(a.b, over, under);
    return bound(a, quotient, -1, 1);
  }

  /// From here on erf is 1 in f32.
  static constexpr double one = 3.92;
  static constexpr double numerator[] = {0x1.20dd74p0,   0x1.85f39ep-3,
                                         0x1.b01dfep-5,  0x1.ed908ap-9,
                                         0x1.2ab876p-12, 0x1.132888p-19},
                          denominator[] = {
                              1.0,           0x1.011012p-1,  0x1.d363e8p-4,
                              0x1.ea82a0p-7, 0x1.30c01cp-10, 0x1.3f894ep-15};

  /// x itself, or x' / c for constants c as a product.
  static Value multiplied(ElementArithmetic &a, Value x) {
    auto quotient = x.getDefiningOp<arith::DivFOp>();
    APFloat divisor(0.0f);
    if (!quotient ||
        !matchPattern(quotient.getRhs(), m_ConstantFloat(&divisor)))
      return x;
    // What is no number or close to the ends of f32 stays a quotient.
    int exponent = llvm::ilogb(divisor);
    if (exponent < -100 || exponent > 100)
      return x;
    return a.mul(quotient.getLhs(), a.number(1 / divisor.convertToDouble()));
  }
};

/// Processors have the maximum that passes on what is no number, or nearly,
/// where +0 and -0 count as equal; arith's expansion takes it apart.
template <typename Op, typename Intrinsic>
struct Extremum : OpRewritePattern<Op> {
  using OpRewritePattern<Op>::OpRewritePattern;

  LogicalResult matchAndRewrite(Op op,
                                PatternRewriter &rewriter) const override {
    Type element = getElementTypeOrSelf(op.getType());
    if (!element.isF32() && !element.isF64())
      return rewriter.notifyMatchFailure(op, "neither f32 nor f64");
    if (!LLVM::isCompatibleType(op.getType()))
      return rewriter.notifyMatchFailure(op, "no vector of one dimension");
    auto flags =
        rewriter.getAttr<LLVM::FastmathFlagsAttr>(LLVM::FastmathFlags::nsz);
    rewriter.replaceOpWithNewOp<Intrinsic>(op, op.getType(), op.getLhs(),
                                           op.getRhs(), flags);
    return success();
  }
};

struct ExpandMath : mca::impl::ExpandMathBase<ExpandMath> {
  using ExpandMathBase::ExpandMathBase;

  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns.add<Exp>(&getContext(), scalef);
    patterns.add<Erf>(&getContext());
    if (extrema)
      patterns.add<Extremum<arith::MaximumFOp, LLVM::MaximumOp>,
                   Extremum<arith::MinimumFOp, LLVM::MinimumOp>>(&getContext());
    populateMathF32ExpansionPatterns(patterns, isExpanded);
    populateMathPolynomialApproximationPatterns(patterns, isExpanded);
    // LLVM has no power with a vector or 64-bit integer exponent.
    populateMathAlgebraicSimplificationPatterns(patterns);
    math::populateExpansionPatterns(patterns, {"fpowi"});
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      signalPassFailure();
  }
};
} // namespace
