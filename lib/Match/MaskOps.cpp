//===- MaskOps.cpp - Elementwise operations of masks ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MaskOps.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/TypeSwitch.h"

#include <cmath>

using namespace mlir;
using namespace mlir::mca;

using MaybeMaskOp = std::optional<MaskOp>;
using Numbers = ArrayRef<double>;

//===----------------------------------------------------------------------===//
// Arithmetic
//===----------------------------------------------------------------------===//

static MaskOp makeAdd() {
  return {MaskOpKind::Add, 2, [](Numbers v) { return v[0] + v[1]; }};
}
static MaskOp makeSub() {
  return {MaskOpKind::Sub, 2, [](Numbers v) { return v[0] - v[1]; }};
}
static MaskOp makeMul() {
  return {MaskOpKind::Mul, 2, [](Numbers v) { return v[0] * v[1]; }};
}
static MaskOp makeMinimum() {
  return {MaskOpKind::Minimum, 2,
          [](Numbers v) { return std::fmin(v[0], v[1]); }};
}
static MaskOp makeMaximum() {
  return {MaskOpKind::Maximum, 2,
          [](Numbers v) { return std::fmax(v[0], v[1]); }};
}
static MaskOp makeNegate() {
  return {MaskOpKind::Negate, 1, [](Numbers v) { return -v[0]; }};
}
static MaskOp makeSelect() {
  return {MaskOpKind::Select, 3,
          [](Numbers v) { return v[0] != 0.0 ? v[1] : v[2]; }};
}

static bool isBool(Value value) {
  return getElementTypeOrSelf(value).isInteger(1);
}

static MaybeMaskOp makeAnd(Operation *op) {
  if (!isBool(op->getResult(0)))
    return MaskOp{MaskOpKind::Other, 2, nullptr};
  return MaskOp{MaskOpKind::And, 2, [](Numbers v) { return v[0] * v[1]; }};
}

static MaybeMaskOp makeOr(Operation *op) {
  if (!isBool(op->getResult(0)))
    return MaskOp{MaskOpKind::Other, 2, nullptr};
  return MaskOp{MaskOpKind::Or, 2,
                [](Numbers v) { return std::fmax(v[0], v[1]); }};
}

/// Truth values are different: a comparison.
static MaybeMaskOp makeXor(Operation *op) {
  if (!isBool(op->getResult(0)))
    return MaskOp{MaskOpKind::Other, 2, nullptr};
  return MaskOp{MaskOpKind::Compare, 2,
                [](Numbers v) { return double(v[0] != v[1]); }};
}

static MaskOp makeUnary(MaskOpKind kind, double (*function)(double)) {
  return {kind, 1, [function](Numbers v) { return function(v[0]); }};
}

/// Truth values become numbers, numbers truth values, floats whole numbers.
static MaybeMaskOp makeCast(Operation *op) {
  bool toBool = isBool(op->getResult(0)) && !isBool(op->getOperand(0));
  bool toInteger = isa<FloatType>(getElementTypeOrSelf(op->getOperand(0))) &&
                   !isa<FloatType>(getElementTypeOrSelf(op->getResult(0)));
  if (toBool && isa<arith::TruncIOp>(op))
    return MaskOp{MaskOpKind::Other, 1, nullptr};
  // To a truth value it compares with 0.
  MaskOpKind kind = toBool ? MaskOpKind::Compare : MaskOpKind::Cast;
  return MaskOp{kind, 1, [=](Numbers v) {
                  if (toBool)
                    return double(v[0] != 0.0);
                  return toInteger ? std::trunc(v[0]) : v[0];
                }};
}

/// -1 for true.
static MaybeMaskOp makeExtSI(arith::ExtSIOp op) {
  return isBool(op.getIn()) ? MaybeMaskOp(makeNegate()) : makeCast(op);
}

//===----------------------------------------------------------------------===//
// Comparisons
//===----------------------------------------------------------------------===//

using Comparison = bool (*)(double, double);

static MaskOp makeCompare(Comparison compare) {
  return {MaskOpKind::Compare, 2,
          [compare](Numbers v) { return double(compare(v[0], v[1])); }};
}

static bool isEqual(double a, double b) { return a == b; }
static bool isDifferent(double a, double b) { return a != b; }
static bool isLess(double a, double b) { return a < b; }
static bool isLessOrEqual(double a, double b) { return a <= b; }
static bool isGreater(double a, double b) { return a > b; }
static bool isGreaterOrEqual(double a, double b) { return a >= b; }

/// Unsigned ones too: their operands are sizes and indices here, or the result
/// is only known to be a comparison.
static MaybeMaskOp makeCmpI(arith::CmpIOp op) {
  using Predicate = arith::CmpIPredicate;
  switch (op.getPredicate()) {
  case Predicate::eq:
    return makeCompare(isEqual);
  case Predicate::ne:
    return makeCompare(isDifferent);
  case Predicate::slt:
    return makeCompare(isLess);
  case Predicate::sle:
    return makeCompare(isLessOrEqual);
  case Predicate::sgt:
    return makeCompare(isGreater);
  case Predicate::sge:
    return makeCompare(isGreaterOrEqual);
  default:
    return MaskOp{MaskOpKind::Compare, 2, nullptr};
  }
}

static MaybeMaskOp makeCmpF(arith::CmpFOp op) {
  using Predicate = arith::CmpFPredicate;
  switch (op.getPredicate()) {
  case Predicate::OEQ:
    return makeCompare(isEqual);
  case Predicate::UNE:
    return makeCompare(isDifferent);
  case Predicate::OLT:
    return makeCompare(isLess);
  case Predicate::OLE:
    return makeCompare(isLessOrEqual);
  case Predicate::OGT:
    return makeCompare(isGreater);
  case Predicate::OGE:
    return makeCompare(isGreaterOrEqual);
  default:
    return MaskOp{MaskOpKind::Compare, 2, nullptr};
  }
}

//===----------------------------------------------------------------------===//
// Operations
//===----------------------------------------------------------------------===//

static MaybeMaskOp classifyArith(Operation *op) {
  return llvm::TypeSwitch<Operation *, MaybeMaskOp>(op)
      .Case<arith::AddFOp, arith::AddIOp>([](auto) { return makeAdd(); })
      .Case<arith::SubFOp, arith::SubIOp>([](auto) { return makeSub(); })
      .Case<arith::MulFOp, arith::MulIOp>([](auto) { return makeMul(); })
      .Case([](arith::DivFOp) {
        return MaskOp{MaskOpKind::Div, 2,
                      [](Numbers v) { return v[0] / v[1]; }};
      })
      .Case<arith::MaximumFOp, arith::MaxNumFOp, arith::MaxSIOp>(
          [](auto) { return makeMaximum(); })
      .Case<arith::MinimumFOp, arith::MinNumFOp, arith::MinSIOp>(
          [](auto) { return makeMinimum(); })
      .Case([](arith::NegFOp) { return makeNegate(); })
      .Case([](arith::SelectOp) { return makeSelect(); })
      .Case([](arith::CmpIOp op) { return makeCmpI(op); })
      .Case([](arith::CmpFOp op) { return makeCmpF(op); })
      .Case([](arith::AndIOp op) { return makeAnd(op); })
      .Case([](arith::OrIOp op) { return makeOr(op); })
      .Case([](arith::XOrIOp op) { return makeXor(op); })
      .Case([](arith::ExtSIOp op) { return makeExtSI(op); })
      .Case<arith::ExtFOp, arith::TruncFOp, arith::ExtUIOp, arith::TruncIOp,
            arith::UIToFPOp, arith::FPToSIOp, arith::FPToUIOp,
            arith::IndexCastOp, arith::IndexCastUIOp>(
          [](Operation *op) { return makeCast(op); })
      .Case([](arith::SIToFPOp op) {
        return isBool(op.getIn()) ? MaybeMaskOp(makeNegate()) : makeCast(op);
      })
      .Default([](Operation *) { return MaybeMaskOp(); });
}

static MaybeMaskOp classifyMath(Operation *op) {
  return llvm::TypeSwitch<Operation *, MaybeMaskOp>(op)
      .Case([](math::TanhOp) {
        return makeUnary(MaskOpKind::Monotone, std::tanh);
      })
      .Case(
          [](math::ExpOp) { return makeUnary(MaskOpKind::Monotone, std::exp); })
      .Case([](math::LogOp) { return makeUnary(MaskOpKind::Other, std::log); })
      .Case<math::AbsFOp, math::AbsIOp>(
          [](auto) { return makeUnary(MaskOpKind::Other, std::fabs); })
      .Case([](math::FloorOp) {
        return makeUnary(MaskOpKind::Monotone, std::floor);
      })
      .Case([](math::CeilOp) {
        return makeUnary(MaskOpKind::Monotone, std::ceil);
      })
      .Default([](Operation *) { return MaybeMaskOp(); });
}

static MaybeMaskOp classifyTosa(Operation *op) {
  return llvm::TypeSwitch<Operation *, MaybeMaskOp>(op)
      .Case([](tosa::AddOp) { return makeAdd(); })
      .Case([](tosa::SubOp) { return makeSub(); })
      .Case([](tosa::MulOp) { return makeMul(); })
      .Case([](tosa::MaximumOp) { return makeMaximum(); })
      .Case([](tosa::MinimumOp) { return makeMinimum(); })
      .Case([](tosa::NegateOp) { return makeNegate(); })
      .Case([](tosa::SelectOp) { return makeSelect(); })
      .Case([](tosa::EqualOp) { return makeCompare(isEqual); })
      .Case([](tosa::GreaterOp) { return makeCompare(isGreater); })
      .Case([](tosa::GreaterEqualOp) { return makeCompare(isGreaterOrEqual); })
      .Case<tosa::LogicalAndOp>([](auto op) { return makeAnd(op); })
      .Case<tosa::LogicalOrOp>([](auto op) { return makeOr(op); })
      .Case<tosa::LogicalXorOp>([](auto op) { return makeXor(op); })
      .Case([](tosa::LogicalNotOp) {
        return MaskOp{MaskOpKind::Not, 1, [](Numbers v) { return 1.0 - v[0]; }};
      })
      .Case([](tosa::CastOp op) { return makeCast(op); })
      .Case([](tosa::ClampOp) {
        return MaskOp{MaskOpKind::Monotone, 1, nullptr};
      })
      .Case([](tosa::AbsOp) { return makeUnary(MaskOpKind::Other, std::fabs); })
      .Case([](tosa::TanhOp) {
        return makeUnary(MaskOpKind::Monotone, std::tanh);
      })
      .Case(
          [](tosa::ExpOp) { return makeUnary(MaskOpKind::Monotone, std::exp); })
      .Case([](tosa::FloorOp) {
        return makeUnary(MaskOpKind::Monotone, std::floor);
      })
      .Case([](tosa::CeilOp) {
        return makeUnary(MaskOpKind::Monotone, std::ceil);
      })
      .Case([](tosa::LogOp) { return makeUnary(MaskOpKind::Other, std::log); })
      .Case([](tosa::ReciprocalOp) {
        return MaskOp{MaskOpKind::Other, 1,
                      [](Numbers v) { return 1.0 / v[0]; }};
      })
      .Case<tosa::SigmoidOp, tosa::ErfOp>(
          [](auto) { return MaskOp{MaskOpKind::Monotone, 1, nullptr}; })
      .Default([](Operation *) { return MaybeMaskOp(); });
}

MaybeMaskOp mca::getMaskOp(Operation *op) {
  if (!op || op->getNumResults() != 1 || op->getNumRegions() != 0)
    return std::nullopt;
  for (auto classify : {classifyArith, classifyMath, classifyTosa})
    if (MaybeMaskOp found = classify(op))
      return found;
  if (!op->hasTrait<OpTrait::Elementwise>() || op->getNumOperands() == 0)
    return std::nullopt;
  return MaskOp{MaskOpKind::Other, op->getNumOperands(), nullptr};
}
