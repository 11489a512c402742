//===- Contraction.cpp - Products of two tensors ----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Match/Contraction.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::mca;
using linalg::LinalgOp;

//===----------------------------------------------------------------------===//
// Loops of products
//===----------------------------------------------------------------------===//

/// Whether the body is %out + %lhs * %rhs, conversions between float types
/// aside, and nothing else.
static bool hasMultiplyAddBody(LinalgOp op) {
  if (op.getNumDpsInputs() != 2 || op.getNumDpsInits() != 1 ||
      op.getNumReductionLoops() == 0)
    return false;
  auto sum =
      skipFloatCasts(getYieldedScalar(op)).getDefiningOp<arith::AddFOp>();
  if (!sum)
    return false;
  auto isOperand = [&](Value scalar, unsigned number) {
    return getOperandNumber(op, skipFloatCasts(scalar)) == number;
  };
  for (auto [product, other] : {std::pair(sum.getLhs(), sum.getRhs()),
                                std::pair(sum.getRhs(), sum.getLhs())}) {
    auto factors = skipFloatCasts(product).getDefiningOp<arith::MulFOp>();
    if (factors && isOperand(other, 2))
      return (isOperand(factors.getLhs(), 0) &&
              isOperand(factors.getRhs(), 1)) ||
             (isOperand(factors.getLhs(), 1) && isOperand(factors.getRhs(), 0));
  }
  return false;
}

static bool isZero(Value zeroPoint) {
  std::optional<APFloat> number = getFilledFloat(zeroPoint);
  return number && number->isZero();
}

/// Loops b, m, n, k.
static FailureOr<LoopNest> getNest(Sizes &sizes, tosa::MatMulOp op) {
  if (!isZero(op.getAZp()) || !isZero(op.getBZp()))
    return failure();
  LoopNest nest;
  nest.op = op;
  SmallVector<Extent> a = sizes.get(op.getA()), b = sizes.get(op.getB());
  sizes.equate(a[0], b[0]);
  sizes.equate(a[2], b[1]);
  nest.extents = {a[0], a[1], b[2], a[2]};
  nest.inputs = {op.getA(), op.getB()};
  nest.inputLoops = {{0u, 1u, 3u}, {0u, 3u, 2u}};
  nest.resultLoops = {{0u, 1u, 2u}};
  return nest;
}

/// A convolution of one point: loops n, h, w, oc, ic.
static FailureOr<LoopNest> getNest(Sizes &sizes, tosa::Conv2DOp op) {
  auto isAll = [](ArrayRef<int64_t> values, int64_t wanted) {
    return llvm::all_of(values, [&](int64_t v) { return v == wanted; });
  };
  auto weight = dyn_cast<RankedTensorType>(op.getWeight().getType());
  if (!weight || weight.getDimSize(1) != 1 || weight.getDimSize(2) != 1 ||
      !isAll(op.getPad(), 0) || !isAll(op.getStride(), 1) ||
      !isZero(op.getInputZp()) || !isZero(op.getWeightZp()))
    return failure();
  LoopNest nest;
  nest.op = op;
  SmallVector<Extent> x = sizes.get(op.getInput()),
                      w = sizes.get(op.getWeight());
  sizes.equate(x[3], w[3]);
  nest.extents = {x[0], x[1], x[2], w[0], x[3]};
  nest.inputs = {op.getInput(), op.getWeight(), op.getBias()};
  bool isOneBias =
      cast<RankedTensorType>(op.getBias().getType()).getDimSize(0) == 1;
  nest.inputLoops = {{0u, 1u, 2u, 4u},
                     {3u, std::nullopt, std::nullopt, 4u},
                     {isOneBias ? std::nullopt : std::optional(3u)}};
  nest.resultLoops = {{0u, 1u, 2u, 3u}};
  return nest;
}

/// Every loop must index an operand: repeated sums are no product. Every
/// reduced loop must index both.
static bool isProduct(const LoopNest &nest) {
  for (auto [number, extent] : llvm::enumerate(nest.extents)) {
    std::optional<unsigned> loop(number);
    bool inLhs = llvm::is_contained(nest.inputLoops[0], loop);
    bool inRhs = llvm::is_contained(nest.inputLoops[1], loop);
    bool inResult = llvm::is_contained(nest.resultLoops[0], loop);
    if (!extent.isOne() && !(inResult ? inLhs || inRhs : inLhs && inRhs))
      return false;
  }
  return true;
}

static FailureOr<LoopNest> getNest(Sizes &sizes, Operation *op) {
  auto isRanked = llvm::IsaPred<RankedTensorType>;
  if (!op || !llvm::all_of(op->getOperandTypes(), isRanked) ||
      !llvm::all_of(op->getResultTypes(), isRanked))
    return failure();
  FailureOr<LoopNest> nest =
      llvm::TypeSwitch<Operation *, FailureOr<LoopNest>>(op)
          .Case<tosa::MatMulOp, tosa::Conv2DOp>(
              [&](auto op) { return getNest(sizes, op); })
          .Case([&](LinalgOp op) {
            return hasMultiplyAddBody(op) ? getLoopNest(sizes, op)
                                          : FailureOr<LoopNest>(failure());
          })
          .Default([](Operation *) { return failure(); });
  if (failed(nest) || !isProduct(*nest))
    return failure();
  return nest;
}

//===----------------------------------------------------------------------===//
// Axes of products
//===----------------------------------------------------------------------===//

static FailureOr<Contraction> withLoops(const LoopNest &nest,
                                        const LoopAxes &loops) {
  Contraction found;
  found.op = nest.op;
  FailureOr<Layout> lhs = getInputLayout(nest, 0, loops);
  FailureOr<Layout> rhs = getInputLayout(nest, 1, loops);
  if (failed(lhs) || failed(rhs))
    return failure();
  found.lhs = {nest.inputs[0], *lhs};
  found.rhs = {nest.inputs[1], *rhs};
  if (nest.inputs.size() == 3)
    found.bias = {nest.inputs[2], *getInputLayout(nest, 2, loops)};
  if (auto op = dyn_cast<LinalgOp>(nest.op))
    found.init = op.getDpsInits()[0];
  for (std::optional<unsigned> loop : nest.resultLoops[0])
    found.result.push_back(loop ? *loops[*loop] : AxisList());
  for (auto [number, axes] : llvm::enumerate(loops))
    if (!llvm::is_contained(nest.resultLoops[0],
                            std::optional<unsigned>(number)))
      llvm::append_range(found.reduced, *axes);
  return found;
}

bool mca::isMultiplyAdd(Operation *op) {
  if (auto structured = dyn_cast<LinalgOp>(op))
    return hasMultiplyAddBody(structured);
  return isa<tosa::MatMulOp>(op);
}

bool mca::isContraction(Operation *op) {
  Sizes sizes;
  return succeeded(getNest(sizes, op));
}

FailureOr<Contraction> mca::getContraction(AxisSpace &space, Operation *op) {
  FailureOr<LoopNest> nest = getNest(space.getSizes(), op);
  if (failed(nest))
    return failure();
  LoopAxes loops;
  for (const Extent &extent : nest->extents)
    loops.push_back(space.create(extent));
  return withLoops(*nest, loops);
}

FailureOr<Contraction> mca::matchContraction(AxisSpace &space,
                                             const View &result) {
  FailureOr<LoopNest> nest =
      getNest(space.getSizes(), result.value.getDefiningOp());
  if (failed(nest))
    return failure();
  FailureOr<LoopAxes> loops = getLoopAxes(space, *nest, 0, result.layout);
  if (failed(loops))
    return failure();
  for (auto [loop, extent] : llvm::zip_equal(*loops, nest->extents))
    if (!loop)
      loop = space.create(extent);
  return withLoops(*nest, *loops);
}

bool mca::resemblesContraction(Operation *op) {
  if (isa<tosa::MatMulOp>(op))
    return true;
  auto structured = dyn_cast<LinalgOp>(op);
  return structured && structured.hasPureTensorSemantics() &&
         structured.getNumReductionLoops() != 0 &&
         structured.getNumDpsInputs() >= 2;
}
