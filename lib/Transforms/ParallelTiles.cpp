//===- ParallelTiles.cpp - Tiles that add to sums, in parallel --*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FillNumber.h"
#include "SliceOffsets.h"

#include "mca/Emit/ContractionRoles.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"

namespace mlir::mca {
#define GEN_PASS_DEF_PARALLELTILES
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// What iterations do to a loop's results
//===----------------------------------------------------------------------===//

namespace {
/// How an operation combines an element with the running value of an output:
/// in an order that is free.
struct Combiner {
  Value element;
  BlockArgument sum;
  /// The operations from the two to what is yielded, one or a comparison and
  /// the selection by it.
  SmallVector<Operation *, 2> ops;

  static std::optional<Combiner> get(linalg::GenericOp op, OpOperand &output);
  /// Whether combining `start` once more changes nothing.
  bool canStartFrom(Value start) const;
};

/// A tensor that a loop carries: each iteration writes a part of its own, or
/// combines its elements with all of it.
struct Carried {
  BlockArgument argument;
  Value init;
  /// Null where elements are combined.
  tensor::InsertSliceOp part;
  OpResult sum;
  std::optional<Combiner> combiner;
  /// What the combined elements start from.
  Value start;

  static std::optional<Carried> get(scf::ForOp loop, BlockArgument argument);
};
} // namespace

std::optional<Combiner> Combiner::get(linalg::GenericOp op, OpOperand &output) {
  Combiner combiner;
  combiner.sum = op.getMatchingBlockArgument(&output);
  Value sum = combiner.sum;
  Operation *last = op.getMatchingYieldValue(&output)->get().getDefiningOp();
  auto takesBoth = [&](Value a, Value b) {
    combiner.element = a == sum ? b : a;
    return (a == sum) != (b == sum);
  };
  if (!last || last->getBlock() != op.getBlock() || !last->hasOneUse())
    return std::nullopt;
  if (auto select = dyn_cast<arith::SelectOp>(last)) {
    auto compare = select.getCondition().getDefiningOp<arith::CmpFOp>();
    if (!compare || !compare->hasOneUse() || !sum.hasNUses(2) ||
        !takesBoth(select.getTrueValue(), select.getFalseValue()) ||
        !llvm::is_contained(compare->getOperands(), sum) ||
        !llvm::is_contained(compare->getOperands(), combiner.element))
      return std::nullopt;
    combiner.ops = {compare, select};
    return combiner;
  }
  if (!isa<arith::AddFOp, arith::MaximumFOp, arith::MaxNumFOp,
           arith::MinimumFOp, arith::MinNumFOp>(last) ||
      !sum.hasOneUse() || !takesBoth(last->getOperand(0), last->getOperand(1)))
    return std::nullopt;
  combiner.ops = {last};
  return combiner;
}

bool Combiner::canStartFrom(Value start) const {
  return !isa<arith::AddFOp>(ops.back()) ||
         matchPattern(start, m_AnyZeroFloat());
}

/// What `tensor` is before the loops around its user begin.
static Value getStart(Value tensor) {
  while (auto argument = dyn_cast<BlockArgument>(tensor)) {
    auto loop = dyn_cast<scf::ForOp>(argument.getOwner()->getParentOp());
    OpOperand *init = loop ? loop.getTiedLoopInit(argument) : nullptr;
    if (!init)
      break;
    tensor = init->get();
  }
  return tensor;
}

/// Whether `size` is at most `step` for each iteration.
static bool isAtMost(OpFoldResult size, int64_t step) {
  if (std::optional<int64_t> constant = getConstantIntValue(size))
    return *constant <= step;
  auto min = cast<Value>(size).getDefiningOp<affine::AffineMinOp>();
  return min && llvm::any_of(min.getMap().getResults(), [&](AffineExpr expr) {
           auto constant = dyn_cast<AffineConstantExpr>(expr);
           return constant && constant.getValue() <= step;
         });
}

/// Whether iterations of `loop` insert parts that do not overlap, and read no
/// other.
static bool hasOwnParts(scf::ForOp loop, tensor::InsertSliceOp insert) {
  std::optional<int64_t> step = getConstantIntValue(loop.getStep());
  bool isOwn =
      step &&
      llvm::any_of(
          llvm::zip_equal(insert.getMixedOffsets(), insert.getMixedSizes()),
          [&](auto range) {
            auto [offset, size] = range;
            return offset == OpFoldResult(loop.getInductionVar()) &&
                   isAtMost(size, *step);
          });
  return isOwn && insert.hasUnitStride() &&
         llvm::all_of(insert.getDest().getUses(), [&](OpOperand &use) {
           auto slice = dyn_cast<tensor::ExtractSliceOp>(use.getOwner());
           return use.getOwner() == insert ||
                  (slice &&
                   slice.getMixedOffsets() == insert.getMixedOffsets() &&
                   slice.getMixedSizes() == insert.getMixedSizes() &&
                   slice.hasUnitStride());
         });
}

std::optional<Carried> Carried::get(scf::ForOp loop, BlockArgument argument) {
  Carried carried;
  carried.argument = argument;
  carried.init = loop.getTiedLoopInit(argument)->get();
  Value yielded = loop.getTiedLoopYieldedValue(argument)->get();
  Operation *last = yielded.getDefiningOp();
  if (!last || last->getBlock() != loop.getBody() || !yielded.hasOneUse())
    return std::nullopt;
  if (auto insert = dyn_cast<tensor::InsertSliceOp>(last)) {
    carried.part = insert;
    if (insert.getDest() != argument || !hasOwnParts(loop, insert))
      return std::nullopt;
    return carried;
  }
  auto op = dyn_cast<linalg::GenericOp>(last);
  if (!op || !argument.hasOneUse())
    return std::nullopt;
  carried.sum = cast<OpResult>(yielded);
  carried.start = getFillNumber(getStart(carried.init));
  OpOperand *output = op.getTiedOpOperand(carried.sum);
  if (output->get() != argument || !carried.start)
    return std::nullopt;
  carried.combiner = Combiner::get(op, *output);
  if (!carried.combiner || !carried.combiner->canStartFrom(carried.start))
    return std::nullopt;
  return carried;
}

//===----------------------------------------------------------------------===//
// Loops
//===----------------------------------------------------------------------===//

namespace {
/// Makes a loop's iterations independent.
class Parallelization {
public:
  Parallelization(RewriterBase &rewriter, scf::ForOp loop)
      : rewriter(rewriter), loop(loop), loc(loop.getLoc()) {}

  /// Fails where some iteration needs what another one made.
  LogicalResult match();
  void apply();

private:
  void makeForall();
  Value startOf(const Carried &carried, Value partial);
  SmallVector<OpFoldResult> sizesOf(Value sum, OpFoldResult first);
  void insertPart(const Carried &carried, BlockArgument shared);
  Value combine(const Carried &carried, Value partial);

  RewriterBase &rewriter;
  scf::ForOp loop;
  Location loc;
  SmallVector<Carried> all;
  scf::ForallOp forall;
  /// The number of the iteration.
  OpFoldResult number;
};
} // namespace

LogicalResult Parallelization::match() {
  bool isWorthIt = false;
  for (Operation &op : *loop.getBody()) {
    auto structured = dyn_cast<linalg::LinalgOp>(op);
    isWorthIt |= structured && isContraction(structured);
    if (!isMemoryEffectFree(&op) && !op.hasTrait<OpTrait::IsTerminator>())
      return failure();
  }
  if (!isWorthIt || loop.getNumResults() == 0)
    return failure();
  for (BlockArgument argument : loop.getRegionIterArgs()) {
    std::optional<Carried> carried;
    if (isa<RankedTensorType>(argument.getType()))
      carried = Carried::get(loop, argument);
    if (!carried)
      return failure();
    all.push_back(*carried);
  }
  return success();
}

/// `first` and then the sizes of `sum`.
SmallVector<OpFoldResult> Parallelization::sizesOf(Value sum,
                                                   OpFoldResult first) {
  SmallVector<OpFoldResult> sizes{first};
  llvm::append_range(sizes, tensor::getMixedSizes(rewriter, loc, sum));
  return sizes;
}

/// The loop without a body. What is combined gets a copy for each iteration.
void Parallelization::makeForall() {
  AffineExpr s0 = rewriter.getAffineSymbolExpr(0),
             s1 = rewriter.getAffineSymbolExpr(1);
  int64_t step = *getConstantIntValue(loop.getStep());
  OpFoldResult lower = getAsOpFoldResult(loop.getLowerBound()),
               upper = getAsOpFoldResult(loop.getUpperBound());
  rewriter.setInsertionPoint(loop);
  OpFoldResult count = affine::makeComposedFoldedAffineApply(
      rewriter, loc, (s0 - s1).ceilDiv(step), {upper, lower});
  SmallVector<Value> outputs;
  for (const Carried &carried : all)
    outputs.push_back(carried.part
                          ? carried.init
                          : tensor::EmptyOp::create(
                                rewriter, loc, sizesOf(carried.init, count),
                                getElementTypeOrSelf(carried.init)));
  forall = scf::ForallOp::create(rewriter, loc, {lower}, {upper},
                                 {OpFoldResult(rewriter.getIndexAttr(step))},
                                 outputs, std::nullopt);
  rewriter.setInsertionPointToStart(forall.getBody());
  number = affine::makeComposedFoldedAffineApply(
      rewriter, loc, (s0 - s1).floorDiv(step),
      {OpFoldResult(forall.getInductionVar(0)), lower});
}

static SmallVector<OpFoldResult> repeat(OpBuilder &builder, int64_t value,
                                        size_t count) {
  return SmallVector<OpFoldResult>(count, builder.getIndexAttr(value));
}

/// The iteration's copy of what is combined, without elements so far.
Value Parallelization::startOf(const Carried &carried, Value partial) {
  auto type = cast<RankedTensorType>(carried.argument.getType());
  size_t rank = type.getRank() + 1;
  SmallVector<OpFoldResult> offsets = repeat(rewriter, 0, rank);
  offsets.front() = number;
  Value slice = tensor::ExtractSliceOp::create(
      rewriter, loc, type, partial, offsets,
      sizesOf(carried.init, rewriter.getIndexAttr(1)),
      repeat(rewriter, 1, rank));
  return linalg::FillOp::create(rewriter, loc, carried.start, slice)
      .getResult(0);
}

/// Ends an iteration: what it made becomes part of `shared`.
void Parallelization::insertPart(const Carried &carried, BlockArgument shared) {
  if (tensor::InsertSliceOp part = carried.part) {
    tensor::ParallelInsertSliceOp::create(
        rewriter, loc, part.getSource(), shared, part.getMixedOffsets(),
        part.getMixedSizes(), part.getMixedStrides());
    return;
  }
  size_t rank = cast<RankedTensorType>(shared.getType()).getRank();
  SmallVector<OpFoldResult> offsets = repeat(rewriter, 0, rank);
  offsets.front() = number;
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPoint(forall.getTerminator());
  SmallVector<OpFoldResult> sizes =
      sizesOf(carried.init, rewriter.getIndexAttr(1));
  rewriter.setInsertionPointToEnd(forall.getTerminator().getBody());
  tensor::ParallelInsertSliceOp::create(rewriter, loc, carried.sum, shared,
                                        offsets, sizes,
                                        repeat(rewriter, 1, rank));
}

/// What all iterations made, in their order.
Value Parallelization::combine(const Carried &carried, Value partial) {
  int64_t rank = cast<RankedTensorType>(partial.getType()).getRank();
  AffineMap identity =
      AffineMap::getMultiDimIdentityMap(rank, rewriter.getContext());
  SmallVector<utils::IteratorType> kinds(rank, utils::IteratorType::parallel);
  kinds.front() = utils::IteratorType::reduction;
  return linalg::GenericOp::create(
             rewriter, loc, carried.init.getType(), partial, carried.init,
             {identity, identity.dropResult(0)}, kinds,
             [&](OpBuilder &body, Location inside, ValueRange arguments) {
               IRMapping mapping;
               mapping.map(carried.combiner->element, arguments[0]);
               mapping.map(carried.combiner->sum, arguments[1]);
               for (Operation *op : carried.combiner->ops)
                 body.clone(*op, mapping);
               Value next = carried.combiner->ops.back()->getResult(0);
               linalg::YieldOp::create(body, inside, mapping.lookup(next));
             })
      .getResult(0);
}

void Parallelization::apply() {
  makeForall();
  SmallVector<Value> arguments{forall.getInductionVar(0)};
  for (auto [carried, shared] :
       llvm::zip_equal(all, forall.getRegionIterArgs()))
    arguments.push_back(carried.part ? Value(shared)
                                     : startOf(carried, shared));
  scf::InParallelOp end = forall.getTerminator();
  rewriter.eraseOp(loop.getBody()->getTerminator());
  rewriter.inlineBlockBefore(loop.getBody(), end, arguments);
  rewriter.setInsertionPointToEnd(end.getBody());
  for (auto [carried, shared] :
       llvm::zip_equal(all, forall.getRegionIterArgs())) {
    insertPart(carried, shared);
    if (carried.part)
      rewriter.eraseOp(carried.part);
  }
  rewriter.setInsertionPointAfter(forall);
  SmallVector<Value> results;
  for (auto [carried, result] : llvm::zip_equal(all, forall.getResults()))
    results.push_back(carried.part ? Value(result) : combine(carried, result));
  rewriter.replaceOp(loop, results);
}

/// Whether threads share what `loop` does already.
static bool isInOrAroundForall(scf::ForOp loop) {
  return loop->getParentOfType<scf::ForallOp>() ||
         loop.walk([](scf::ForallOp) { return WalkResult::interrupt(); })
             .wasInterrupted();
}

namespace {
struct ParallelTiles : mca::impl::ParallelTilesBase<ParallelTiles> {
  void runOnOperation() override {
    SmallVector<scf::ForOp> loops;
    getOperation()->walk([&](scf::ForOp loop) { loops.push_back(loop); });
    IRRewriter rewriter(&getContext());
    // Inner loops come first.
    for (scf::ForOp loop : loops) {
      if (isInOrAroundForall(loop))
        continue;
      Parallelization parallelization(rewriter, loop);
      if (succeeded(parallelization.match()))
        parallelization.apply();
    }
  }
};
} // namespace
