//===- StructuredOp.cpp - Kernels of structured operations ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Launch.h"

#include "mlir/Analysis/SliceAnalysis.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace mlir::mca;
using namespace mlir::mca::launch;

namespace {
/// Some of the loops of an operation, as one loop over their points.
struct Points {
  SmallVector<unsigned> dims;
  SmallVector<Value> sizes;
  Value count;
};

/// How the results of a structured operation are summed; for each of them the
/// operation that adds a point, null if none is known.
using Combiners = SmallVector<Operation *>;

/// Emits the kernel of one operation.
class Kernel {
public:
  explicit Kernel(linalg::LinalgOp op) : op(op), loc(op.getLoc()) {}

  /// A kernel of its own, before the operation.
  void launch(RewriterBase &rewriter);
  /// Loops of one thread of a block, before the operation.
  void distribute(RewriterBase &rewriter, Value thread);

private:
  void analyze(RewriterBase &rewriter);
  void emitPoint(OpBuilder &builder, Value point, Value lane);

  bool isSummed(unsigned dim) {
    return op.getIteratorTypesArray()[dim] == utils::IteratorType::reduction;
  }
  /// How many of the summed loops choose the element of `output`.
  unsigned countSummedDims(OpOperand &output);
  bool isSum(OpOperand &output) {
    return op.getNumReductionLoops() > 0 && countSummedDims(output) == 0;
  }
  Combiners findCombiners();
  bool readsRowsOf(const Combiners &combiners);
  Points pointsOf(OpBuilder &builder, ArrayRef<Range> ranges, bool summed);
  void setIndices(OpBuilder &builder, const Points &points, Value linear);
  SmallVector<Value> elementOf(OpBuilder &builder, OpOperand &operand);
  Value load(OpBuilder &builder, OpOperand &operand);
  void store(OpBuilder &builder, OpOperand &output, Value value);
  SmallVector<Value> emitBody(OpBuilder &builder, ValueRange sums);
  SmallVector<Value> emitElements(OpBuilder &builder, ValueRange sums);
  SmallVector<Value> emitLoop(OpBuilder &builder, Value first, Value step,
                              ValueRange start);
  void emitThread(OpBuilder &builder);
  void emitWarp(OpBuilder &builder, Value lane);

  linalg::LinalgOp op;
  Location loc;
  /// The outputs that are sums, in order.
  SmallVector<OpOperand *> sums;
  Combiners combiners;
  /// Whether a warp takes a point of the parallel loops, not a thread.
  bool isByWarp = false;
  Points parallel, summed;
  /// Values of the loops at the current point.
  SmallVector<Value> indices;
};
} // namespace

unsigned Kernel::countSummedDims(OpOperand &output) {
  AffineMap map = op.getMatchingIndexingMap(&output);
  return llvm::count_if(llvm::seq(op.getNumLoops()), [&](unsigned dim) {
    return isSummed(dim) && map.isFunctionOfDim(dim);
  });
}

Combiners Kernel::findCombiners() {
  Combiners combiners;
  for (OpOperand *output : sums) {
    SmallVector<Operation *> chain;
    unsigned position = output->getOperandNumber() - op.getNumDpsInputs();
    Value summand = matchReduction(op.getRegionOutputArgs(), position, chain);
    // Nothing else may look at partial sums.
    bool isKnown = summand && chain.size() == 1 &&
                   op.getMatchingBlockArgument(output).hasOneUse() &&
                   chain.front()->getNumOperands() == 2 &&
                   arith::getNeutralElement(chain.front());
    combiners.push_back(isKnown ? chain.front() : nullptr);
  }
  return combiners;
}

/// Whether warps pay: neighbours in memory are points of summed loops, in the
/// operand of the highest rank, and partial sums can be added.
bool Kernel::readsRowsOf(const Combiners &combiners) {
  if (sums.empty() || llvm::is_contained(combiners, nullptr))
    return false;
  // An output summed over some of the loops would be written by many threads.
  for (OpOperand &output : op.getDpsInitsMutable())
    if (!isSum(output) && countSummedDims(output) != op.getNumReductionLoops())
      return false;
  AffineMap widest;
  for (OpOperand &operand : op->getOpOperands()) {
    AffineMap map = op.getMatchingIndexingMap(&operand);
    if (!widest || map.getNumResults() > widest.getNumResults())
      widest = map;
  }
  if (widest.getNumResults() == 0)
    return false;
  AffineExpr last = widest.getResults().back();
  for (unsigned dim = 0; dim < op.getNumLoops(); ++dim)
    if (isSummed(dim) && last.isFunctionOfDim(dim))
      return true;
  return false;
}

Points Kernel::pointsOf(OpBuilder &builder, ArrayRef<Range> ranges,
                        bool summed) {
  Points points;
  for (auto [dim, range] : llvm::enumerate(ranges)) {
    if (isSummed(dim) != summed)
      continue;
    points.dims.push_back(dim);
    points.sizes.push_back(
        getValueOrCreateConstantIndexOp(builder, loc, range.size));
  }
  points.count = multiply(builder, loc, points.sizes);
  return points;
}

void Kernel::setIndices(OpBuilder &builder, const Points &points,
                        Value linear) {
  SmallVector<Value> values = delinearize(builder, loc, linear, points.sizes);
  for (auto [dim, value] : llvm::zip_equal(points.dims, values))
    indices[dim] = value;
}

SmallVector<Value> Kernel::elementOf(OpBuilder &builder, OpOperand &operand) {
  AffineMap map = op.getMatchingIndexingMap(&operand);
  SmallVector<Value> element;
  for (AffineExpr expr : map.getResults()) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    element.push_back(dim ? indices[dim.getPosition()]
                          : affine::AffineApplyOp::create(
                                builder, loc,
                                AffineMap::get(map.getNumDims(), 0, expr),
                                indices));
  }
  return element;
}

Value Kernel::load(OpBuilder &builder, OpOperand &operand) {
  if (!isa<MemRefType>(operand.get().getType()))
    return operand.get();
  return memref::LoadOp::create(builder, loc, operand.get(),
                                elementOf(builder, operand));
}

void Kernel::store(OpBuilder &builder, OpOperand &output, Value value) {
  memref::StoreOp::create(builder, loc, value, output.get(),
                          elementOf(builder, output));
}

/// What the body yields at the current point, given the sums so far.
SmallVector<Value> Kernel::emitBody(OpBuilder &builder, ValueRange sums) {
  IRMapping mapping;
  for (OpOperand &operand : op->getOpOperands()) {
    BlockArgument argument = op.getMatchingBlockArgument(&operand);
    auto *sum = llvm::find(this->sums, &operand);
    if (sum != this->sums.end())
      mapping.map(argument, sums[sum - this->sums.begin()]);
    else if (!argument.use_empty())
      mapping.map(argument, load(builder, operand));
  }
  for (Operation &inner : op.getBlock()->without_terminator())
    if (auto index = dyn_cast<linalg::IndexOp>(inner))
      mapping.map(index.getResult(), indices[index.getDim()]);
    else
      builder.clone(inner, mapping);
  return llvm::map_to_vector(
      op.getBlock()->getTerminator()->getOperands(),
      [&](Value value) { return mapping.lookupOrDefault(value); });
}

/// Stores the elements of the current point that are no sums; gives the sums.
SmallVector<Value> Kernel::emitElements(OpBuilder &builder, ValueRange sums) {
  SmallVector<Value> yields = emitBody(builder, sums), next;
  for (auto [index, value] : llvm::enumerate(yields)) {
    OpOperand &output = *op.getDpsInitOperand(index);
    if (llvm::is_contained(this->sums, &output))
      next.push_back(value);
    else
      store(builder, output, value);
  }
  return next;
}

/// Runs over every `step`-th of the summed points from `first` on.
SmallVector<Value> Kernel::emitLoop(OpBuilder &builder, Value first, Value step,
                                    ValueRange start) {
  auto loop = scf::ForOp::create(
      builder, loc, first, summed.count, step, start,
      [&](OpBuilder &body, Location at, Value point, ValueRange sums) {
        setIndices(body, summed, point);
        scf::YieldOp::create(body, at, emitElements(body, sums));
      });
  return loop.getResults();
}

/// One thread for a point of the parallel loops.
void Kernel::emitThread(OpBuilder &builder) {
  if (op.getNumReductionLoops() == 0)
    return void(emitElements(builder, {}));
  SmallVector<Value> start = llvm::map_to_vector(
      sums, [&](OpOperand *output) { return load(builder, *output); });
  Value zero = arith::ConstantIndexOp::create(builder, loc, 0);
  Value one = arith::ConstantIndexOp::create(builder, loc, 1);
  SmallVector<Value> totals = emitLoop(builder, zero, one, start);
  for (auto [output, total] : llvm::zip_equal(sums, totals))
    store(builder, *output, total);
}

static Value combine(OpBuilder &builder, Operation *combiner, Value left,
                     Value right) {
  IRMapping mapping;
  mapping.map(combiner->getOperand(0), left);
  mapping.map(combiner->getOperand(1), right);
  return builder.clone(*combiner, mapping)->getResult(0);
}

/// One warp for a point of the parallel loops.
void Kernel::emitWarp(OpBuilder &builder, Value lane) {
  SmallVector<Value> start =
      llvm::map_to_vector(combiners, [&](Operation *combiner) -> Value {
        return arith::ConstantOp::create(builder, loc,
                                         *arith::getNeutralElement(combiner));
      });
  Value step = arith::ConstantIndexOp::create(builder, loc, warpThreads);
  SmallVector<Value> partial = emitLoop(builder, lane, step, start);
  for (auto [combiner, sum] : llvm::zip_equal(combiners, partial))
    for (int64_t mask = warpThreads / 2; mask > 0; mask /= 2)
      sum = combine(builder, combiner, sum, exchange(builder, loc, sum, mask));
  Value zero = arith::ConstantIndexOp::create(builder, loc, 0);
  Value isFirst =
      arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq, lane, zero);
  scf::IfOp::create(builder, loc, isFirst, [&](OpBuilder &then, Location at) {
    for (auto [output, combiner, sum] :
         llvm::zip_equal(sums, combiners, partial))
      store(then, *output, combine(then, combiner, load(then, *output), sum));
    scf::YieldOp::create(then, at);
  });
}

void Kernel::analyze(RewriterBase &rewriter) {
  rewriter.setInsertionPoint(op);
  SmallVector<Range> ranges = op.createLoopRanges(rewriter, loc);
  indices.resize(ranges.size());
  for (OpOperand &output : op.getDpsInitsMutable())
    if (isSum(output))
      sums.push_back(&output);
  parallel = pointsOf(rewriter, ranges, /*summed=*/false);
  summed = pointsOf(rewriter, ranges, /*summed=*/true);
  combiners = findCombiners();
  isByWarp = readsRowsOf(combiners);
}

/// What `thread` does for the point that is its own, or its warp's.
void Kernel::emitPoint(OpBuilder &builder, Value point, Value lane) {
  setIndices(builder, parallel, point);
  if (isByWarp)
    emitWarp(builder, lane);
  else
    emitThread(builder);
}

void Kernel::launch(RewriterBase &rewriter) {
  analyze(rewriter);
  Value width = arith::ConstantIndexOp::create(rewriter, loc, warpThreads);
  Value threads = parallel.count;
  if (isByWarp)
    threads = arith::MulIOp::create(rewriter, loc, threads, width);
  launchThreads(rewriter, loc, threads, [&](OpBuilder &body, Value thread) {
    if (!isByWarp)
      return emitPoint(body, thread, /*lane=*/{});
    Value warp = arith::DivUIOp::create(body, loc, thread, width);
    emitPoint(body, warp, arith::RemUIOp::create(body, loc, thread, width));
  });
}

void Kernel::distribute(RewriterBase &rewriter, Value thread) {
  analyze(rewriter);
  Value width = arith::ConstantIndexOp::create(rewriter, loc, warpThreads);
  Value first = thread, lane;
  if (isByWarp) {
    first = arith::DivUIOp::create(rewriter, loc, thread, width);
    lane = arith::RemUIOp::create(rewriter, loc, thread, width);
  }
  Value step = arith::ConstantIndexOp::create(
      rewriter, loc, isByWarp ? blockThreads / warpThreads : blockThreads);
  scf::ForOp::create(
      rewriter, loc, first, parallel.count, step, ValueRange(),
      [&](OpBuilder &body, Location at, Value point, ValueRange) {
        emitPoint(body, point, lane);
        scf::YieldOp::create(body, at);
      });
}

void launch::launchStructuredOp(RewriterBase &rewriter, linalg::LinalgOp op) {
  Kernel(op).launch(rewriter);
  rewriter.eraseOp(op);
}

void launch::distributeStructuredOp(RewriterBase &rewriter, linalg::LinalgOp op,
                                    Value thread) {
  Kernel(op).distribute(rewriter, thread);
  rewriter.eraseOp(op);
}
