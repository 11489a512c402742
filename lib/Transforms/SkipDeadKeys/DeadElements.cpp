//===- DeadElements.cpp - What becomes of hidden scores ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DeadElements.h"

#include "../FillNumber.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::mca;

using Fate = DeadElements::Fate;

APFloat mca::getHidingNumber(FloatType type) {
  // The lowest number of f16 is what programs hide keys by; others have lower
  // ones, of which -1e9 is the highest in use.
  if (type.isF16())
    return APFloat::getLargest(type.getFloatSemantics(), /*Negative=*/true);
  APFloat number(-1e9);
  bool losesInfo;
  number.convert(type.getFloatSemantics(), APFloat::rmTowardPositive,
                 &losesInfo);
  return number;
}

static std::optional<APFloat> getConstant(Value value) {
  APFloat number(0.0);
  if (!matchPattern(value, m_ConstantFloat(&number)))
    return std::nullopt;
  return number;
}

bool mca::isLowNumber(Value value) {
  std::optional<APFloat> number = getConstant(value);
  return number && *number <= getHidingNumber(cast<FloatType>(value.getType()));
}

/// Whether low numbers stay low when they are multiplied by `value` as well:
/// scales, logarithms of bases.
bool DeadElements::takesFactor(Value value) {
  constexpr double smallest = 1e-3;
  std::optional<APFloat> number = getConstant(value);
  if (!number || !number->isFinite())
    return false;
  factors *= std::min(number->convertToDouble(), 1.0);
  return factors >= smallest;
}

Fate DeadElements::get(Value value) const {
  if (auto found = fates.find(value); found != fates.end())
    return found->second;
  if (isLowNumber(value))
    return Fate::Low;
  std::optional<APFloat> number = getConstant(value);
  return number && number->isZero() ? Fate::Zero : Fate::Any;
}

/// The fate of the result of `op`, of a body.
Fate DeadElements::evaluate(Operation *op) {
  if (op == mask)
    return Fate::Low;
  auto ofOperand = [&](unsigned i) { return get(op->getOperand(i)); };
  auto either = [&](Fate fate) {
    return ofOperand(0) == fate || ofOperand(1) == fate;
  };
  auto both = [&](unsigned i, unsigned j) {
    return ofOperand(i) == ofOperand(j) ? ofOperand(i) : Fate::Any;
  };
  return llvm::TypeSwitch<Operation *, Fate>(op)
      .Case<arith::AddFOp, arith::MinimumFOp, arith::MinNumFOp>(
          [&](auto) { return either(Fate::Low) ? Fate::Low : both(0, 1); })
      .Case<arith::MaximumFOp, arith::MaxNumFOp>(
          [&](auto) { return both(0, 1); })
      .Case([&](arith::SubFOp sub) {
        return ofOperand(0) == Fate::Low && ofRows.contains(sub.getRhs())
                   ? Fate::Low
                   : Fate::Any;
      })
      .Case([&](arith::MulFOp mul) {
        bool staysLow =
            (ofOperand(0) == Fate::Low && takesFactor(mul.getRhs())) ||
            (ofOperand(1) == Fate::Low && takesFactor(mul.getLhs()));
        return either(Fate::Zero) ? Fate::Zero
               : staysLow         ? Fate::Low
                                  : Fate::Any;
      })
      .Case([&](arith::DivFOp) {
        return ofOperand(0) == Fate::Zero ? Fate::Zero : Fate::Any;
      })
      .Case<math::ExpOp, math::Exp2Op>([&](auto) {
        return ofOperand(0) == Fate::Low ? Fate::Zero : Fate::Any;
      })
      .Case<arith::ExtFOp, arith::TruncFOp>([&](auto) { return ofOperand(0); })
      .Case([&](arith::SelectOp) { return both(1, 2); })
      .Case([&](arith::CmpFOp compare) {
        std::optional<APFloat> number = getConstant(compare.getRhs());
        bool isLowest = compare.getPredicate() == arith::CmpFPredicate::OEQ &&
                        number && number->isInfinity() && number->isNegative();
        return isLowest && ofOperand(0) == Fate::Low ? Fate::IsLowest
                                                     : Fate::Any;
      })
      .Default(Fate::Any);
}

/// Whether `combined`, the next value of `sum`, is `sum` or what the elements
/// of keys that are not hidden make of it anyway.
bool DeadElements::isNeutral(Value combined, BlockArgument sum) const {
  Operation *combiner = combined.getDefiningOp();
  if (!combiner || combiner->getNumOperands() != 2 ||
      !llvm::is_contained(combiner->getOperands(), sum))
    return false;
  Fate fate = get(combiner->getOperand(combiner->getOperand(0) == sum));
  return (isa<arith::AddFOp>(combiner) && fate == Fate::Zero) ||
         (isa<arith::MaximumFOp, arith::MaxNumFOp>(combiner) &&
          fate == Fate::Low) ||
         (isa<arith::AndIOp>(combiner) && fate == Fate::IsLowest);
}

/// Whether `output` of `op` starts from zeros and is only added to, also from
/// one iteration of the loops around to the next.
static bool startsAtZero(linalg::GenericOp op, OpOperand &output) {
  Value start = output.get(), end = op.getTiedOpResult(&output);
  while (auto argument = dyn_cast<BlockArgument>(start)) {
    auto loop = dyn_cast<scf::ForOp>(argument.getOwner()->getParentOp());
    OpOperand *init = loop ? loop.getTiedLoopInit(argument) : nullptr;
    if (!init || loop.getTiedLoopYieldedValue(argument)->get() != end)
      return false;
    start = init->get();
    end = loop.getTiedLoopResult(argument);
  }
  return isZeroFill(start);
}

bool DeadElements::visit(linalg::GenericOp op, unsigned loop) {
  for (OpOperand &output : op.getDpsInitsMutable())
    if (startsAtZero(op, output))
      fates[op.getMatchingBlockArgument(&output)] = Fate::Zero;
  for (OpOperand *input : op.getDpsInputOperands()) {
    BlockArgument argument = op.getMatchingBlockArgument(input);
    if (op.getMatchingIndexingMap(input).isFunctionOfDim(loop))
      fates[argument] = get(input->get());
    else
      ofRows.insert(argument);
  }
  for (Operation &inside : op.getBlock()->without_terminator())
    if (inside.getNumResults() == 1 &&
        !inside.hasTrait<OpTrait::ConstantLike>())
      fates[inside.getResult(0)] = evaluate(&inside);
  for (OpOperand &output : op.getDpsInitsMutable()) {
    OpResult result = op.getTiedOpResult(&output);
    Value yielded =
        op.getBlock()->getTerminator()->getOperand(result.getResultNumber());
    if (op.getMatchingIndexingMap(&output).isFunctionOfDim(loop))
      fates[result] = get(yielded);
    else if (!isNeutral(yielded, op.getMatchingBlockArgument(&output)))
      return false;
  }
  return true;
}
