//===- Sizes.cpp - Symbolic sizes of tensor dimensions ----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Match/Sizes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "llvm/ADT/TypeSwitch.h"
#include <numeric>

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// Extent
//===----------------------------------------------------------------------===//

Extent Extent::symbol(unsigned id) {
  Extent extent(1);
  extent.symbols.push_back(id);
  return extent;
}

int64_t Extent::getStatic() const {
  return isStatic() ? coefficient : ShapedType::kDynamic;
}

std::string mca::toString(const Extent &extent) {
  return extent.isStatic() ? std::to_string(extent.getStatic()) : "?";
}

Extent Extent::operator*(const Extent &other) const {
  Extent product(coefficient * other.coefficient);
  if (product.coefficient == 0)
    return product;
  product.symbols = symbols;
  llvm::append_range(product.symbols, other.symbols);
  llvm::sort(product.symbols);
  return product;
}

std::optional<Extent> Extent::dividedBy(const Extent &divisor) const {
  if (divisor.coefficient == 0 || coefficient % divisor.coefficient != 0)
    return std::nullopt;
  Extent quotient(coefficient / divisor.coefficient);
  quotient.symbols = symbols;
  for (unsigned symbol : divisor.symbols) {
    auto *factor = llvm::find(quotient.symbols, symbol);
    if (factor == quotient.symbols.end())
      return std::nullopt;
    quotient.symbols.erase(factor);
  }
  return quotient;
}

//===----------------------------------------------------------------------===//
// Symbols and what they are equal to
//===----------------------------------------------------------------------===//

static std::pair<Value, int64_t> key(Value value, std::optional<int64_t> dim) {
  return {value, dim.value_or(-1)};
}

Extent Sizes::getSymbol(Value value, std::optional<int64_t> dim) {
  auto [entry, isNew] = symbolOf.try_emplace(key(value, dim), roots.size());
  if (isNew)
    roots.push_back({value, dim});
  return Extent::symbol(entry->second);
}

Extent Sizes::canonical(const Extent &extent) const {
  Extent result(extent.getCoefficient());
  for (unsigned symbol : extent.getSymbols()) {
    auto replacement = replacements.find(symbol);
    result = result * (replacement == replacements.end()
                           ? Extent::symbol(symbol)
                           : canonical(replacement->second));
  }
  return result;
}

void Sizes::equate(const Extent &a, const Extent &b) {
  Extent lhs = canonical(a), rhs = canonical(b);
  if (lhs == rhs || lhs.isZero() || rhs.isZero())
    return;
  // 3 s0 = 6 s1 says s0 = 2 s1.
  Extent common(std::gcd(lhs.getCoefficient(), rhs.getCoefficient()));
  lhs = *lhs.dividedBy(common);
  rhs = *rhs.dividedBy(common);
  auto isSymbol = [](const Extent &extent) {
    return extent.getCoefficient() == 1 && extent.getSymbols().size() == 1;
  };
  // The later symbol gives way, so that replacements have no cycle.
  if (isSymbol(lhs) && isSymbol(rhs) &&
      lhs.getSymbols()[0] < rhs.getSymbols()[0])
    std::swap(lhs, rhs);
  if (!isSymbol(lhs))
    std::swap(lhs, rhs);
  if (isSymbol(lhs) &&
      !llvm::is_contained(rhs.getSymbols(), lhs.getSymbols()[0]))
    replacements.try_emplace(lhs.getSymbols()[0], rhs);
}

void Sizes::assumeAssertionsBefore(Operation *op) {
  for (; op && op->getBlock(); op = op->getParentOp()) {
    for (Operation &other : *op->getBlock()) {
      if (&other == op)
        break;
      auto assertion = dyn_cast<cf::AssertOp>(other);
      auto compare = assertion
                         ? assertion.getArg().getDefiningOp<arith::CmpIOp>()
                         : nullptr;
      if (compare && compare.getPredicate() == arith::CmpIPredicate::eq)
        equate(getScalar(compare.getLhs()), getScalar(compare.getRhs()));
    }
  }
}

Extent Sizes::memoize(Value value, std::optional<int64_t> dim,
                      llvm::function_ref<Extent()> compute) {
  auto cached = cache.find(key(value, dim));
  if (cached != cache.end())
    return canonical(cached->second);
  // A cycle, possible in graph regions, comes back to the symbol.
  cache.try_emplace(key(value, dim), getSymbol(value, dim));
  Extent extent = compute();
  cache.insert_or_assign(key(value, dim), extent);
  return canonical(extent);
}

//===----------------------------------------------------------------------===//
// Integers
//===----------------------------------------------------------------------===//

bool Sizes::isNonNegative(Value scalar) {
  return llvm::all_of(getScalar(scalar).getSymbols(), [&](unsigned symbol) {
    return roots[symbol].dim.has_value();
  });
}

std::optional<bool> Sizes::getTruth(Value condition) {
  APInt constant;
  if (matchPattern(condition, m_ConstantInt(&constant)))
    return !constant.isZero();
  auto compare = condition.getDefiningOp<arith::CmpIOp>();
  if (!compare)
    return std::nullopt;
  bool againstZero = matchPattern(compare.getRhs(), m_Zero()) &&
                     isNonNegative(compare.getLhs());
  switch (compare.getPredicate()) {
  case arith::CmpIPredicate::slt:
    return againstZero ? std::optional(false) : std::nullopt;
  case arith::CmpIPredicate::sge:
    return againstZero ? std::optional(true) : std::nullopt;
  case arith::CmpIPredicate::eq: {
    Extent lhs = getScalar(compare.getLhs()), rhs = getScalar(compare.getRhs());
    if (lhs == rhs)
      return true;
    if (lhs.isStatic() && rhs.isStatic())
      return false;
    return std::nullopt;
  }
  default:
    return std::nullopt;
  }
}

/// A product of operands and constants; nothing for other expressions.
static std::optional<Extent> ofExpression(Sizes &sizes, AffineExpr expr,
                                          affine::AffineApplyOp op) {
  if (auto constant = dyn_cast<AffineConstantExpr>(expr))
    return constant.getValue() < 0 ? std::nullopt
                                   : std::optional(constant.getValue());
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return sizes.getScalar(op.getDimOperands()[dim.getPosition()]);
  if (auto symbol = dyn_cast<AffineSymbolExpr>(expr))
    return sizes.getScalar(op.getSymbolOperands()[symbol.getPosition()]);
  if (expr.getKind() != AffineExprKind::Mul)
    return std::nullopt;
  auto product = cast<AffineBinaryOpExpr>(expr);
  std::optional<Extent> lhs = ofExpression(sizes, product.getLHS(), op),
                        rhs = ofExpression(sizes, product.getRHS(), op);
  return lhs && rhs ? std::optional(*lhs * *rhs) : std::nullopt;
}

Extent Sizes::computeScalar(Value scalar) {
  APInt constant;
  if (matchPattern(scalar, m_ConstantInt(&constant)) &&
      !constant.isNegative() && constant.getActiveBits() < 63)
    return Extent(constant.getZExtValue());
  Operation *op = scalar.getDefiningOp();
  if (isa_and_nonnull<arith::IndexCastOp, arith::IndexCastUIOp, arith::ExtSIOp,
                      arith::ExtUIOp>(op) &&
      !op->getOperand(0).getType().isInteger(1))
    return getScalar(op->getOperand(0));
  if (auto dim = scalar.getDefiningOp<tensor::DimOp>()) {
    std::optional<int64_t> index = dim.getConstantIndex();
    auto type = dyn_cast<RankedTensorType>(dim.getSource().getType());
    if (index && type && *index >= 0 && *index < type.getRank())
      return get(dim.getSource(), *index);
  }
  if (isa_and_nonnull<arith::MulIOp>(op))
    return getScalar(op->getOperand(0)) * getScalar(op->getOperand(1));
  if (auto apply = scalar.getDefiningOp<affine::AffineApplyOp>())
    if (auto extent = ofExpression(*this, apply.getMap().getResult(0), apply))
      return *extent;
  if (isa_and_nonnull<arith::MaxSIOp, arith::MaxUIOp>(op) &&
      getScalar(op->getOperand(0)) == getScalar(op->getOperand(1)))
    return getScalar(op->getOperand(0));
  if (isa_and_nonnull<arith::DivSIOp, arith::DivUIOp, arith::FloorDivSIOp>(op))
    if (std::optional<Extent> quotient =
            getScalar(op->getOperand(0))
                .dividedBy(getScalar(op->getOperand(1))))
      return *quotient;
  if (isa_and_nonnull<arith::MaxSIOp>(op) &&
      matchPattern(op->getOperand(1), m_Zero()) &&
      isNonNegative(op->getOperand(0)))
    return getScalar(op->getOperand(0));
  if (auto select = scalar.getDefiningOp<arith::SelectOp>()) {
    if (std::optional<bool> truth = getTruth(select.getCondition()))
      return getScalar(*truth ? select.getTrueValue() : select.getFalseValue());
    Extent onTrue = getScalar(select.getTrueValue());
    if (onTrue == getScalar(select.getFalseValue()))
      return onTrue;
  }
  return getSymbol(scalar, std::nullopt);
}

Extent Sizes::getScalar(Value scalar) {
  return memoize(scalar, std::nullopt, [&] { return computeScalar(scalar); });
}

//===----------------------------------------------------------------------===//
// Dimensions
//===----------------------------------------------------------------------===//

static Extent product(ArrayRef<Extent> extents) {
  Extent result(1);
  for (const Extent &extent : extents)
    result = result * extent;
  return result;
}

static Extent ofFoldResult(Sizes &sizes, OpFoldResult size) {
  if (std::optional<int64_t> constant = getConstantIntValue(size))
    return Extent(*constant);
  return sizes.getScalar(cast<Value>(size));
}

/// tosa.reshape to a shape with one open size.
static std::optional<Extent> ofReshape(Sizes &sizes, tosa::ReshapeOp op,
                                       int64_t dim) {
  auto type = dyn_cast<RankedTensorType>(op.getType());
  if (!type || type.getNumDynamicDims() != 1 ||
      !isa<RankedTensorType>(op.getInput1().getType()))
    return std::nullopt;
  Extent known(1);
  for (int64_t size : type.getShape())
    if (!ShapedType::isDynamic(size))
      known = known * Extent(size);
  return product(sizes.get(op.getInput1())).dividedBy(known);
}

/// TOSA's elementwise operations repeat operands of size 1; a size that may
/// turn out to be 1 is no evidence.
static std::optional<Extent> ofElementwise(Sizes &sizes, Operation *op,
                                           int64_t dim) {
  std::optional<Extent> found;
  for (Value operand : op->getOperands()) {
    auto type = dyn_cast<RankedTensorType>(operand.getType());
    if (!type || dim >= type.getRank() || type.getDimSize(dim) == 1)
      continue;
    Extent extent = sizes.get(operand, dim);
    if (found && !(*found == extent))
      return std::nullopt;
    found = extent;
  }
  return found;
}

static bool isElementwiseOnTensors(Operation *op) {
  return op->hasTrait<OpTrait::Elementwise>() ||
         op->hasTrait<OpTrait::tosa::TosaElementwiseOperator>() ||
         isa<tosa::CastOp, tosa::ReduceMaxOp, tosa::ReduceSumOp,
             tosa::ReduceAllOp, tosa::ReduceAnyOp, tosa::MulOp,
             tosa::IdentityOp>(op);
}

Extent Sizes::compute(Value tensor, int64_t dim) {
  Operation *op = tensor.getDefiningOp();
  if (!op)
    return getSymbol(tensor, dim);
  return llvm::TypeSwitch<Operation *, Extent>(op)
      .Case([&](tensor::CastOp cast) { return get(cast.getSource(), dim); })
      .Case([&](tensor::EmptyOp empty) {
        return ofFoldResult(*this, empty.getMixedSizes()[dim]);
      })
      .Case([&](tensor::ExpandShapeOp expand) {
        return ofFoldResult(*this, expand.getMixedOutputShape()[dim]);
      })
      .Case([&](tensor::CollapseShapeOp collapse) {
        Extent extent(1);
        for (int64_t source : collapse.getReassociationIndices()[dim])
          extent = extent * get(collapse.getSrc(), source);
        return extent;
      })
      .Case([&](tensor::ReshapeOp reshape) {
        auto shape = reshape.getShape().getDefiningOp<tensor::FromElementsOp>();
        return shape ? getScalar(shape.getElements()[dim])
                     : getSymbol(tensor, dim);
      })
      .Case([&](tensor::ExtractSliceOp slice) {
        auto type = slice.getType();
        return type.getRank() == slice.getSourceType().getRank()
                   ? ofFoldResult(*this, slice.getMixedSizes()[dim])
                   : getSymbol(tensor, dim);
      })
      .Case([&](tosa::MatMulOp product) {
        return get(dim == 2 ? product.getB() : product.getA(), dim);
      })
      .Case([&](tosa::TransposeOp transpose) {
        return get(transpose.getInput1(), transpose.getPerms()[dim]);
      })
      .Case([&](tosa::ReshapeOp reshape) {
        return ofReshape(*this, reshape, dim).value_or(getSymbol(tensor, dim));
      })
      .Case([&](DestinationStyleOpInterface structured) {
        auto result = cast<OpResult>(tensor);
        return get(structured.getTiedOpOperand(result)->get(), dim);
      })
      .Default([&](Operation *op) {
        std::optional<Extent> extent;
        if (isElementwiseOnTensors(op))
          extent = ofElementwise(*this, op, dim);
        return extent.value_or(getSymbol(tensor, dim));
      });
}

Extent Sizes::get(Value tensor, int64_t dim) {
  auto type = dyn_cast<RankedTensorType>(tensor.getType());
  if (!type)
    return getSymbol(tensor, dim);
  if (!type.isDynamicDim(dim))
    return Extent(type.getDimSize(dim));
  return memoize(tensor, dim, [&] { return compute(tensor, dim); });
}

SmallVector<Extent> Sizes::get(Value tensor) {
  SmallVector<Extent> extents;
  int64_t rank = cast<RankedTensorType>(tensor.getType()).getRank();
  for (int64_t dim = 0; dim < rank; ++dim)
    extents.push_back(get(tensor, dim));
  return extents;
}
