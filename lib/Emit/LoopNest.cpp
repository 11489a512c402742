//===- LoopNest.cpp - Loops over runtime and static bounds ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Emit/LoopNest.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::mca;

Value mca::indexConstant(OpBuilder &builder, Location loc, int64_t value) {
  return arith::ConstantIndexOp::create(builder, loc, value);
}

Value mca::asValue(OpBuilder &builder, Location loc, OpFoldResult value) {
  if (std::optional<int64_t> constant = getConstantIntValue(value))
    return indexConstant(builder, loc, *constant);
  return cast<Value>(value);
}

OpFoldResult mca::addIndex(OpBuilder &builder, Location loc, OpFoldResult a,
                           OpFoldResult b) {
  std::optional<int64_t> constA = getConstantIntValue(a);
  std::optional<int64_t> constB = getConstantIntValue(b);
  if (constA && constB)
    return builder.getIndexAttr(*constA + *constB);
  if (constB && *constB == 0)
    return a;
  return arith::AddIOp::create(builder, loc, asValue(builder, loc, a),
                               asValue(builder, loc, b))
      .getResult();
}

OpFoldResult mca::subIndex(OpBuilder &builder, Location loc, OpFoldResult a,
                           OpFoldResult b) {
  std::optional<int64_t> constA = getConstantIntValue(a);
  std::optional<int64_t> constB = getConstantIntValue(b);
  if (constA && constB)
    return builder.getIndexAttr(*constA - *constB);
  if (constB && *constB == 0)
    return a;
  return arith::SubIOp::create(builder, loc, asValue(builder, loc, a),
                               asValue(builder, loc, b))
      .getResult();
}

OpFoldResult mca::mulIndex(OpBuilder &builder, Location loc, OpFoldResult value,
                           int64_t factor) {
  if (std::optional<int64_t> constant = getConstantIntValue(value))
    return builder.getIndexAttr(*constant * factor);
  return arith::MulIOp::create(builder, loc, asValue(builder, loc, value),
                               indexConstant(builder, loc, factor))
      .getResult();
}

OpFoldResult mca::ceilDivIndex(OpBuilder &builder, Location loc,
                               OpFoldResult value, int64_t step) {
  if (std::optional<int64_t> constant = getConstantIntValue(value))
    return builder.getIndexAttr(llvm::divideCeil(*constant, step));
  return arith::CeilDivUIOp::create(builder, loc, asValue(builder, loc, value),
                                    indexConstant(builder, loc, step))
      .getResult();
}

OpFoldResult mca::alignDown(OpBuilder &builder, Location loc,
                            OpFoldResult lower, OpFoldResult upper,
                            int64_t step) {
  if (step == 1)
    return upper;
  OpFoldResult length = subIndex(builder, loc, upper, lower);
  if (std::optional<int64_t> constant = getConstantIntValue(length)) {
    int64_t whole = std::max<int64_t>(*constant, 0) / step * step;
    return addIndex(builder, loc, lower, builder.getIndexAttr(whole));
  }
  // A negative length has a remainder that brings it back to 0 or below, which
  // runs no step either.
  Value value = cast<Value>(length);
  Value rest = arith::RemSIOp::create(builder, loc, value,
                                      indexConstant(builder, loc, step));
  return subIndex(builder, loc, upper, OpFoldResult(rest));
}

SmallVector<Value> mca::emitLoop(OpBuilder &builder, Location loc,
                                 const LoopBounds &bounds, ValueRange carried,
                                 CarriedLoopBody body) {
  std::optional<int64_t> lower = getConstantIntValue(bounds.lower);
  std::optional<int64_t> upper = getConstantIntValue(bounds.upper);
  if (lower && upper && *lower >= *upper)
    return carried;
  if (lower && upper && *lower + bounds.step >= *upper)
    return body(builder, asValue(builder, loc, bounds.lower), carried);
  auto loop = scf::ForOp::create(
      builder, loc, asValue(builder, loc, bounds.lower),
      asValue(builder, loc, bounds.upper),
      indexConstant(builder, loc, bounds.step), carried,
      [&](OpBuilder &nested, Location, Value iv, ValueRange values) {
        scf::YieldOp::create(nested, loc, body(nested, iv, values));
      });
  return llvm::to_vector_of<Value>(loop.getResults());
}

/// The loops from `ivs.size()` on, inside those of `ivs`.
static void emitLoopsFrom(OpBuilder &builder, Location loc,
                          ArrayRef<LoopBounds> bounds, SmallVector<Value> &ivs,
                          LoopBody body) {
  if (ivs.size() == bounds.size())
    return body(builder, ivs);
  emitLoop(builder, loc, bounds[ivs.size()], {},
           [&](OpBuilder &nested, Value iv, ValueRange) {
             ivs.push_back(iv);
             emitLoopsFrom(nested, loc, bounds, ivs, body);
             ivs.pop_back();
             return SmallVector<Value>();
           });
}

void mca::emitLoops(OpBuilder &builder, Location loc,
                    ArrayRef<LoopBounds> bounds, LoopBody body) {
  SmallVector<Value> ivs;
  emitLoopsFrom(builder, loc, bounds, ivs, body);
}

void mca::emitStrips(
    OpBuilder &builder, Location loc, OpFoldResult end,
    ArrayRef<int64_t> widths,
    function_ref<void(OpBuilder &, const LoopBounds &bounds)> strip) {
  OpFoldResult from = builder.getIndexAttr(0);
  for (int64_t width : widths) {
    OpFoldResult to = alignDown(builder, loc, from, end, width);
    if (getConstantIntValue(from) && getConstantIntValue(to) &&
        getConstantIntValue(from) == getConstantIntValue(to))
      continue;
    strip(builder, {from, to, width});
    from = to;
  }
}

static void emitParallel(OpBuilder &builder, Location loc,
                         ArrayRef<LoopBounds> bounds, LoopBody body) {
  SmallVector<Value> lowers, uppers, steps;
  for (const LoopBounds &bound : bounds) {
    lowers.push_back(asValue(builder, loc, bound.lower));
    uppers.push_back(asValue(builder, loc, bound.upper));
    steps.push_back(indexConstant(builder, loc, bound.step));
  }
  scf::ParallelOp::create(
      builder, loc, lowers, uppers, steps,
      [&](OpBuilder &nested, Location, ValueRange ivs) { body(nested, ivs); });
}

/// The static part of a product, and the rest.
static std::pair<int64_t, SmallVector<Value>>
splitProduct(ArrayRef<OpFoldResult> factors) {
  int64_t constant = 1;
  SmallVector<Value> values;
  for (OpFoldResult factor : factors) {
    if (std::optional<int64_t> known = getConstantIntValue(factor))
      constant = std::min<uint64_t>(
          llvm::SaturatingMultiply<uint64_t>(constant, *known), INT64_MAX);
    else
      values.push_back(cast<Value>(factor));
  }
  return {constant, values};
}

bool mca::mayShareLoops(OpBuilder &builder, const ParallelPolicy &policy) {
  Operation *parent = builder.getInsertionBlock()->getParentOp();
  bool isShared = parent && (isa<scf::ParallelOp>(parent) ||
                             parent->getParentOfType<scf::ParallelOp>());
  return policy.enabled && !isShared;
}

static bool hasOneIteration(ArrayRef<LoopBounds> bounds) {
  return llvm::all_of(bounds, [](const LoopBounds &bound) {
    std::optional<int64_t> lower = getConstantIntValue(bound.lower);
    std::optional<int64_t> upper = getConstantIntValue(bound.upper);
    return lower && upper && *upper - *lower <= bound.step;
  });
}

void mca::emitParallelLoops(OpBuilder &builder, Location loc,
                            ArrayRef<LoopBounds> bounds,
                            ArrayRef<OpFoldResult> work,
                            const ParallelPolicy &policy, LoopBody body) {
  if (!mayShareLoops(builder, policy) || hasOneIteration(bounds))
    return emitLoops(builder, loc, bounds, body);
  auto [constant, values] = splitProduct(work);
  if (constant >= policy.threshold)
    return emitParallel(builder, loc, bounds, body);
  if (values.empty())
    return emitLoops(builder, loc, bounds, body);
  Value product = indexConstant(builder, loc, constant);
  for (Value value : values)
    product = arith::MulIOp::create(builder, loc, product, value);
  Value worthIt =
      arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::sge, product,
                            indexConstant(builder, loc, policy.threshold));
  auto branch =
      scf::IfOp::create(builder, loc, worthIt, /*withElseRegion=*/true);
  OpBuilder parallel = branch.getThenBodyBuilder();
  emitParallel(parallel, loc, bounds, body);
  OpBuilder serial = branch.getElseBodyBuilder();
  emitLoops(serial, loc, bounds, body);
}

int64_t mca::countRowParts(OpBuilder &builder, ArrayRef<LoopBounds> bounds,
                           ArrayRef<OpFoldResult> work,
                           const ParallelPolicy &policy) {
  // A part is worth less than a region's iterations are as a rule.
  constexpr int64_t enough = 8, parts = 16, moreWork = 8;
  auto [constant, values] = splitProduct(work);
  if (!mayShareLoops(builder, policy) ||
      (values.empty() && constant < moreWork * policy.threshold))
    return 1;
  int64_t iterations = 1;
  for (const LoopBounds &bound : bounds) {
    std::optional<int64_t> lower = getConstantIntValue(bound.lower);
    std::optional<int64_t> upper = getConstantIntValue(bound.upper);
    if (!lower || !upper || *upper - *lower >= enough * bound.step)
      return 1;
    iterations *= llvm::divideCeil(*upper - *lower, bound.step);
  }
  return iterations == 0 || iterations >= enough
             ? 1
             : llvm::divideCeil(parts, iterations);
}

LoopBounds mca::takePart(OpBuilder &builder, Location loc, OpFoldResult lower,
                         OpFoldResult upper, Value part, OpFoldResult parts,
                         int64_t step, int64_t least) {
  OpFoldResult all = subIndex(builder, loc, upper, lower);
  Value end = asValue(builder, loc, upper);
  Value steps = asValue(builder, loc, ceilDivIndex(builder, loc, all, step));
  Value used = asValue(builder, loc, parts);
  bool joins = least > step;
  if (joins) {
    Value most = asValue(builder, loc, ceilDivIndex(builder, loc, all, least));
    used = arith::MinUIOp::create(builder, loc, used, most);
    // Nothing is one part.
    used = arith::MaxUIOp::create(builder, loc, used,
                                  indexConstant(builder, loc, 1));
  }
  auto startOf = [&](Value index) -> OpFoldResult {
    if (joins)
      index = arith::MinUIOp::create(builder, loc, index, used);
    Value before = arith::MulIOp::create(builder, loc, index, steps);
    OpFoldResult first =
        arith::DivUIOp::create(builder, loc, before, used).getResult();
    OpFoldResult start =
        addIndex(builder, loc, lower, mulIndex(builder, loc, first, step));
    return arith::MinSIOp::create(builder, loc, asValue(builder, loc, start),
                                  end)
        .getResult();
  };
  Value next =
      arith::AddIOp::create(builder, loc, part, indexConstant(builder, loc, 1));
  OpFoldResult from = startOf(part);
  return {from, startOf(next)};
}
