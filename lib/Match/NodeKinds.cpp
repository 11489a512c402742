//===- NodeKinds.cpp - Kinds of the operations behind elements --*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NodeKinds.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::mca;
using linalg::LinalgOp;

using MaybeOperator = std::optional<Operator>;

static bool isFloat(Value value) {
  return isa<FloatType>(getElementTypeOrSelf(value));
}

/// Narrower types than 16 bits quantise, they do not round.
static MaybeOperator classifyCast(Operation *op) {
  for (Value value : {op->getOperand(0), Value(op->getResult(0))}) {
    auto type = dyn_cast<FloatType>(getElementTypeOrSelf(value));
    if (!type || type.getWidth() < 16)
      return std::nullopt;
  }
  return Operator{NodeKind::Cast, {op->getOperand(0)}};
}

static bool isBool(Value value) {
  return getElementTypeOrSelf(value).isInteger(1);
}

static MaybeOperator take(NodeKind kind, Operation *op, unsigned count) {
  return Operator{kind,
                  SmallVector<Value, 3>(op->getOperands().take_front(count))};
}

static MaybeOperator classifyCompare(arith::CmpFOp op) {
  using Predicate = arith::CmpFPredicate;
  bool isSelf = op.getLhs() == op.getRhs();
  if (isSelf &&
      llvm::is_contained({Predicate::UEQ, Predicate::ONE}, op.getPredicate()))
    return std::nullopt; // Always true, never true.
  switch (op.getPredicate()) {
  case Predicate::OEQ:
  case Predicate::UEQ:
    return take(NodeKind::Equal, op, 2);
  case Predicate::ORD: // x == x
    if (isSelf)
      return take(NodeKind::Equal, op, 2);
    return std::nullopt;
  case Predicate::UNO:
    if (isSelf)
      return take(NodeKind::IsNan, op, 1);
    return std::nullopt;
  case Predicate::UNE:
  case Predicate::ONE:
    if (isSelf && op.getPredicate() == Predicate::UNE)
      return take(NodeKind::IsNan, op, 1);
    return take(NodeKind::NotEqual, op, 2);
  case Predicate::OGT:
  case Predicate::UGT:
    return take(NodeKind::Greater, op, 2);
  default:
    return std::nullopt;
  }
}

/// select(a > b, a, b) or select(b < a, a, b), how some front ends write a
/// maximum.
static bool isMaximum(arith::SelectOp op) {
  using Predicate = arith::CmpFPredicate;
  auto compare = op.getCondition().getDefiningOp<arith::CmpFOp>();
  if (!compare)
    return false;
  bool isGreater = llvm::is_contained(
      {Predicate::OGT, Predicate::OGE, Predicate::UGT, Predicate::UGE},
      compare.getPredicate());
  bool isLess = llvm::is_contained(
      {Predicate::OLT, Predicate::OLE, Predicate::ULT, Predicate::ULE},
      compare.getPredicate());
  Value larger = isGreater ? compare.getLhs() : compare.getRhs(),
        smaller = isGreater ? compare.getRhs() : compare.getLhs();
  return (isGreater || isLess) && larger == op.getTrueValue() &&
         smaller == op.getFalseValue();
}

/// 2^x.
static MaybeOperator classifyPower(Value base, Value exponent) {
  std::optional<APFloat> number = getFilledFloat(base);
  if (!number || !number->isExactlyValue(2.0))
    return std::nullopt;
  return Operator{NodeKind::Exp2, {exponent}};
}

/// x xor true.
static MaybeOperator classifyXor(arith::XOrIOp op) {
  if (getFilledBool(op.getRhs()) == true)
    return Operator{NodeKind::Not, {op.getLhs()}};
  if (getFilledBool(op.getLhs()) == true)
    return Operator{NodeKind::Not, {op.getRhs()}};
  return std::nullopt;
}

static MaybeOperator classifyUpstream(Operation *op) {
  return llvm::TypeSwitch<Operation *, MaybeOperator>(op)
      .Case([](arith::AddFOp op) { return take(NodeKind::Add, op, 2); })
      .Case([](arith::SubFOp op) { return take(NodeKind::Sub, op, 2); })
      .Case([](arith::MulFOp op) { return take(NodeKind::Mul, op, 2); })
      .Case([](arith::DivFOp op) { return take(NodeKind::Div, op, 2); })
      .Case<arith::MaximumFOp, arith::MaxNumFOp>(
          [](auto op) { return take(NodeKind::Maximum, op, 2); })
      .Case<arith::ExtFOp, arith::TruncFOp>(
          [](auto op) { return classifyCast(op); })
      .Case([](math::ExpOp op) { return take(NodeKind::Exp, op, 1); })
      .Case([](math::Exp2Op op) { return take(NodeKind::Exp2, op, 1); })
      .Case([](math::PowFOp op) {
        return classifyPower(op.getLhs(), op.getRhs());
      })
      .Case([](math::LogOp op) { return take(NodeKind::Log, op, 1); })
      .Case([](math::Log2Op op) { return take(NodeKind::Log2, op, 1); })
      .Case([](arith::CmpFOp op) { return classifyCompare(op); })
      .Case([](math::IsNaNOp op) { return take(NodeKind::IsNan, op, 1); })
      .Case([](arith::SelectOp op) {
        if (isMaximum(op))
          return MaybeOperator(Operator{
              NodeKind::Maximum, {op.getTrueValue(), op.getFalseValue()}});
        return isFloat(op.getResult()) ? take(NodeKind::Select, op, 3)
                                       : std::nullopt;
      })
      .Case([](arith::AndIOp op) { return take(NodeKind::And, op, 2); })
      .Case([](arith::OrIOp op) { return take(NodeKind::Or, op, 2); })
      .Case([](arith::XOrIOp op) { return classifyXor(op); })
      .Default([](Operation *) { return MaybeOperator(); });
}

/// TOSA's operations on floats; shifts and zero points are not operands.
static MaybeOperator classifyTosa(Operation *op) {
  return llvm::TypeSwitch<Operation *, MaybeOperator>(op)
      .Case([](tosa::AddOp op) { return take(NodeKind::Add, op, 2); })
      .Case([](tosa::SubOp op) { return take(NodeKind::Sub, op, 2); })
      .Case([](tosa::MulOp op) { return take(NodeKind::Mul, op, 2); })
      .Case([](tosa::MaximumOp op) { return take(NodeKind::Maximum, op, 2); })
      .Case([](tosa::ExpOp op) { return take(NodeKind::Exp, op, 1); })
      .Case([](tosa::LogOp op) { return take(NodeKind::Log, op, 1); })
      .Case([](tosa::ReciprocalOp op) {
        return take(NodeKind::Reciprocal, op, 1);
      })
      .Case([](tosa::CastOp op) { return classifyCast(op); })
      .Case([](tosa::SelectOp op) { return take(NodeKind::Select, op, 3); })
      .Case([](tosa::PowOp op) {
        return classifyPower(op.getInput1(), op.getInput2());
      })
      .Case([](tosa::EqualOp op) { return take(NodeKind::Equal, op, 2); })
      .Case([](tosa::GreaterOp op) { return take(NodeKind::Greater, op, 2); })
      .Case([](tosa::LogicalAndOp op) { return take(NodeKind::And, op, 2); })
      .Case([](tosa::LogicalOrOp op) { return take(NodeKind::Or, op, 2); })
      .Case([](tosa::LogicalNotOp op) { return take(NodeKind::Not, op, 1); })
      .Default([](Operation *) { return MaybeOperator(); });
}

std::optional<Operator> mca::classify(Operation *op) {
  MaybeOperator found = classifyUpstream(op);
  if (!found)
    found = classifyTosa(op);
  // Of numbers, comparisons and truth values; not of integers.
  if (found && !llvm::all_of(found->operands, [](Value operand) {
        return isFloat(operand) || isBool(operand);
      }))
    return std::nullopt;
  return found;
}

//===----------------------------------------------------------------------===//
// Reductions
//===----------------------------------------------------------------------===//

/// Whether `scalar` is computed from the argument.
static bool uses(Value scalar, Value argument, Block *body) {
  SetVector<Value> values;
  values.insert(scalar);
  for (size_t i = 0; i < values.size(); ++i) {
    Operation *op = values[i].getDefiningOp();
    if (op && op->getNumRegions() != 0)
      return true; // Regions read what they like.
    if (op && op->getBlock() == body)
      values.insert_range(op->getOperands());
  }
  return values.contains(argument);
}

static std::optional<NodeKind> getReductionKind(Operation *op, NodeKind kind) {
  switch (kind) {
  case NodeKind::Add:
    return NodeKind::Sum;
  case NodeKind::Maximum:
    return isa<arith::MaxNumFOp>(op) ? NodeKind::MaxNum : NodeKind::Max;
  case NodeKind::And:
    return NodeKind::All;
  case NodeKind::Or:
    return NodeKind::Any;
  default:
    return std::nullopt;
  }
}

std::optional<Combination> mca::getCombination(LinalgOp op, unsigned result) {
  Operation *scalar = getYieldedScalar(op, result).getDefiningOp();
  MaybeOperator combined = scalar ? classify(scalar) : std::nullopt;
  if (!combined || combined->operands.size() != 2)
    return std::nullopt;
  std::optional<NodeKind> kind = getReductionKind(scalar, combined->kind);
  Value accumulator = op.getBlock()->getArgument(op.getNumDpsInputs() + result);
  if (!kind)
    return std::nullopt;
  for (unsigned side : {0u, 1u}) {
    Value element = combined->operands[1 - side];
    if (skipFloatCasts(combined->operands[side]) == accumulator &&
        !uses(element, accumulator, op.getBlock()))
      return Combination{*kind, element};
  }
  return std::nullopt;
}

std::optional<NodeKind> mca::getTosaReductionKind(Operation *op) {
  if (!op)
    return std::nullopt;
  return llvm::TypeSwitch<Operation *, std::optional<NodeKind>>(op)
      .Case([](tosa::ReduceSumOp) { return NodeKind::Sum; })
      .Case([](tosa::ReduceMaxOp) { return NodeKind::Max; })
      .Case([](tosa::ReduceAllOp) { return NodeKind::All; })
      .Case([](tosa::ReduceAnyOp) { return NodeKind::Any; })
      .Default([](Operation *) { return std::nullopt; });
}

void mca::setNeutralStart(Node &node) {
  const llvm::fltSemantics &semantics = APFloat::IEEEdouble();
  if (node.kind == NodeKind::Sum)
    node.number = APFloat::getZero(semantics);
  else if (node.kind == NodeKind::Max)
    node.number = APFloat::getInf(semantics, /*Negative=*/true);
  else
    node.flag = node.kind == NodeKind::All;
}
