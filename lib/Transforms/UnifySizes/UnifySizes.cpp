//===- UnifySizes.cpp - One value for sizes that are equal ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "UnifySizes.h"

#include "mca/Match/Sizes.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include <map>

namespace mlir::mca {
#define GEN_PASS_DEF_UNIFYSIZES
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

namespace {
class ScalarUnifier {
public:
  explicit ScalarUnifier(Block &entry)
      : entry(entry), builder(OpBuilder::atBlockBegin(&entry)) {}

  void run();

private:
  /// A type, a coefficient, symbols: equal where the values are.
  using Key = SmallVector<int64_t, 4>;

  void unifyOperands(Operation *op);
  Value getSame(Value value);
  Value getConstant(Type type, int64_t number);
  void offer(Value value);
  void assume(cf::AssertOp assertion);
  std::optional<Key> getKey(Value value);
  bool isOfSizes(Value value);

  Block &entry;
  /// Of constants, before everything.
  OpBuilder builder;
  Sizes sizes;
  DenseMap<Value, bool> ofSizes;
  /// What others are replaced by, in order, and by what they are equal to.
  SmallVector<Value> offered;
  std::map<Key, Value> first;
  DenseMap<std::pair<Type, int64_t>, Value> constants;
};
} // namespace

/// Whether `value` is made of sizes and constants alone: of other integers the
/// arithmetic of sizes, which knows no overflow, would be wrong.
bool ScalarUnifier::isOfSizes(Value value) {
  Operation *op = value.getDefiningOp();
  if (!op)
    return false;
  if (matchPattern(value, m_Constant()) || isa<tensor::DimOp>(op))
    return true;
  if (!isa<affine::AffineApplyOp, arith::IndexCastOp, arith::ExtSIOp,
           arith::ExtUIOp, arith::MulIOp, arith::DivSIOp, arith::DivUIOp,
           arith::MaxSIOp, arith::MaxUIOp, arith::SelectOp, arith::CmpIOp>(op))
    return false;
  auto known = ofSizes.find(value);
  if (known != ofSizes.end())
    return known->second;
  bool result = llvm::all_of(op->getOperands(),
                             [&](Value operand) { return isOfSizes(operand); });
  return ofSizes[value] = result;
}

std::optional<ScalarUnifier::Key> ScalarUnifier::getKey(Value value) {
  Type type = value.getType();
  if (!type.isIndex() && !type.isInteger(64))
    return std::nullopt;
  if (!isOfSizes(value))
    return std::nullopt;
  Extent extent = sizes.getScalar(value);
  Key key{type.isIndex(), extent.getCoefficient()};
  llvm::append_range(key, extent.getSymbols());
  return key;
}

Value ScalarUnifier::getConstant(Type type, int64_t number) {
  Value &constant = constants[{type, number}];
  if (!constant)
    constant = arith::ConstantOp::create(
        builder, entry.getParentOp()->getLoc(),
        cast<TypedAttr>(builder.getIntegerAttr(type, number)));
  return constant;
}

/// What to read instead of `value`; null where it is the first.
Value ScalarUnifier::getSame(Value value) {
  if (matchPattern(value, m_Constant()))
    return nullptr;
  if (value.getType().isInteger(1)) {
    std::optional<bool> truth =
        isOfSizes(value) ? sizes.getTruth(value) : std::nullopt;
    return truth ? getConstant(value.getType(), *truth) : Value();
  }
  std::optional<Key> key = getKey(value);
  if (!key)
    return nullptr;
  Extent extent = sizes.getScalar(value);
  if (extent.isStatic())
    return getConstant(value.getType(), extent.getStatic());
  auto found = first.find(*key);
  return found == first.end() || found->second == value ? Value()
                                                        : found->second;
}

void ScalarUnifier::unifyOperands(Operation *op) {
  for (OpOperand &operand : op->getOpOperands())
    if (operand.get().getType().isIntOrIndex())
      if (Value same = getSame(operand.get()))
        operand.set(same);
}

/// Lets later values that are equal be replaced by `value`.
void ScalarUnifier::offer(Value value) {
  if (matchPattern(value, m_Constant()))
    return;
  if (std::optional<Key> key = getKey(value)) {
    offered.push_back(value);
    first.try_emplace(*key, value);
  }
}

/// From here on what was asserted is true.
void ScalarUnifier::assume(cf::AssertOp assertion) {
  auto compare = assertion.getArg().getDefiningOp<arith::CmpIOp>();
  if (!compare || compare.getPredicate() != arith::CmpIPredicate::eq ||
      !isOfSizes(compare))
    return;
  sizes.equate(sizes.getScalar(compare.getLhs()),
               sizes.getScalar(compare.getRhs()));
  first.clear();
  for (Value value : offered)
    first.try_emplace(*getKey(value), value);
}

void ScalarUnifier::run() {
  for (Operation &op : entry) {
    op.walk<WalkOrder::PreOrder>([&](Operation *inner) {
      if (inner != &op && inner->hasTrait<OpTrait::IsIsolatedFromAbove>())
        return WalkResult::skip();
      unifyOperands(inner);
      return WalkResult::advance();
    });
    for (Value result : op.getResults())
      offer(result);
    if (auto assertion = dyn_cast<cf::AssertOp>(op))
      assume(assertion);
  }
}

void mca::unifyScalars(Block &entry) { ScalarUnifier(entry).run(); }

namespace {
struct UnifySizes : mca::impl::UnifySizesBase<UnifySizes> {
  void runOnOperation() override {
    getOperation()->walk([](FunctionOpInterface function) {
      if (function.isExternal())
        return;
      skipBroadcasts(function);
      unifyScalars(function.front());
      simplifyMoves(function);
    });
  }
};
} // namespace
