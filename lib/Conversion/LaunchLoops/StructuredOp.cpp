//===- StructuredOp.cpp - Kernels of structured operations ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../AbsorbFill.h"
#include "Launch.h"

#include "mlir/Analysis/SliceAnalysis.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace mlir::mca;
using namespace mlir::mca::launch;

namespace {
/// Some of the loops of an operation, as one loop over their points.
struct Points {
  SmallVector<unsigned> dims;
  SmallVector<OpFoldResult> sizes;
  OpFoldResult count;
};

/// How the results of a structured operation are summed; for each of them the
/// operation that adds a point, null if none is known.
using Combiners = SmallVector<Operation *>;

/// Emits the kernel of one operation, where the rewriter is: in front of it.
class Kernel {
public:
  Kernel(RewriterBase &rewriter, linalg::LinalgOp op);

  /// Takes fills that start sums along.
  void absorbFills(RewriterBase &rewriter);
  /// A kernel of its own.
  void launch();
  /// Loops of one thread of a block.
  void distribute(Value thread);

private:
  void emitPoint(Value point, Value lane);

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
  Points pointsOf(ArrayRef<Range> ranges, bool summed);
  void setIndices(const Points &points, Value linear);
  SmallVector<Value> elementOf(OpOperand &operand);
  Value load(OpOperand &operand);
  Value startOf(OpOperand *sum);
  void store(OpOperand &output, Value value);
  SmallVector<Value> emitBody(ValueRange sums);
  SmallVector<Value> emitElements(ValueRange sums);
  SmallVector<Value> emitLoop(Value first, int64_t step, ValueRange start);
  void emitThread();
  void emitWarp(Value lane);

  linalg::LinalgOp op;
  KernelBuilder b;
  /// The outputs that are sums, in order.
  SmallVector<OpOperand *> sums;
  /// Where those start whose memory was only filled.
  DenseMap<OpOperand *, Value> starts;
  Combiners combiners;
  /// Whether a warp takes a point of the parallel loops, not a thread.
  bool isByWarp = false;
  Points parallel, summed;
  /// Values of the loops at the current point.
  SmallVector<Value> indices;
};
} // namespace

Kernel::Kernel(RewriterBase &rewriter, linalg::LinalgOp op)
    : op(op), b(op.getLoc(), rewriter, "") {
  SmallVector<Range> ranges = op.createLoopRanges(b, op.getLoc());
  indices.resize(ranges.size());
  for (OpOperand &output : op.getDpsInitsMutable())
    if (isSum(output))
      sums.push_back(&output);
  parallel = pointsOf(ranges, /*summed=*/false);
  summed = pointsOf(ranges, /*summed=*/true);
  combiners = findCombiners();
  b.kernel = nameKernel(op, combiners);
  isByWarp = readsRowsOf(combiners);
}

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

Points Kernel::pointsOf(ArrayRef<Range> ranges, bool summed) {
  Points points;
  for (auto [dim, range] : llvm::enumerate(ranges)) {
    if (isSummed(dim) != summed)
      continue;
    points.dims.push_back(dim);
    points.sizes.push_back(range.size);
  }
  points.count = b.product(points.sizes);
  return points;
}

void Kernel::setIndices(const Points &points, Value linear) {
  SmallVector<Value> values = delinearize(b, linear, points.sizes);
  for (auto [dim, value] : llvm::zip_equal(points.dims, values))
    indices[dim] = value;
}

SmallVector<Value> Kernel::elementOf(OpOperand &operand) {
  AffineMap map = op.getMatchingIndexingMap(&operand);
  SmallVector<Value> element;
  for (AffineExpr expr : map.getResults()) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    element.push_back(
        dim ? indices[dim.getPosition()]
            : b.make<affine::AffineApplyOp>(
                  AffineMap::get(map.getNumDims(), 0, expr), indices));
  }
  return element;
}

Value Kernel::load(OpOperand &operand) {
  if (!isa<MemRefType>(operand.get().getType()))
    return operand.get();
  return b.load(operand.get(), elementOf(operand));
}

Value Kernel::startOf(OpOperand *sum) {
  Value start = starts.lookup(sum);
  return start ? start : load(*sum);
}

void Kernel::store(OpOperand &output, Value value) {
  b.store(value, output.get(), elementOf(output));
}

/// What the body yields at the current point, given the sums so far.
SmallVector<Value> Kernel::emitBody(ValueRange sums) {
  IRMapping mapping;
  for (OpOperand &operand : op->getOpOperands()) {
    BlockArgument argument = op.getMatchingBlockArgument(&operand);
    auto *sum = llvm::find(this->sums, &operand);
    if (sum != this->sums.end())
      mapping.map(argument, sums[sum - this->sums.begin()]);
    else if (!argument.use_empty())
      mapping.map(argument, load(operand));
  }
  for (Operation &inner : op.getBlock()->without_terminator())
    if (auto index = dyn_cast<linalg::IndexOp>(inner))
      mapping.map(index.getResult(), indices[index.getDim()]);
    else
      b.clone(inner, mapping);
  return llvm::map_to_vector(
      op.getBlock()->getTerminator()->getOperands(),
      [&](Value value) { return mapping.lookupOrDefault(value); });
}

/// Stores the elements of the current point that are no sums; gives the sums.
SmallVector<Value> Kernel::emitElements(ValueRange sums) {
  SmallVector<Value> yields = emitBody(sums), next;
  for (auto [index, value] : llvm::enumerate(yields)) {
    OpOperand &output = *op.getDpsInitOperand(index);
    if (llvm::is_contained(this->sums, &output))
      next.push_back(value);
    else
      store(output, value);
  }
  return next;
}

/// Runs over every `step`-th of the summed points from `first` on.
SmallVector<Value> Kernel::emitLoop(Value first, int64_t step,
                                    ValueRange start) {
  return b.loop(first, b.value(summed.count), b.index(step), start,
                [&](Value point, ValueRange sums) {
                  setIndices(summed, point);
                  return emitElements(sums);
                });
}

/// One thread for a point of the parallel loops.
void Kernel::emitThread() {
  if (op.getNumReductionLoops() == 0)
    return void(emitElements({}));
  SmallVector<Value> start = llvm::map_to_vector(
      sums, [&](OpOperand *output) { return startOf(output); });
  SmallVector<Value> totals = emitLoop(b.index(0), 1, start);
  for (auto [output, total] : llvm::zip_equal(sums, totals))
    store(*output, total);
}

static Value combine(OpBuilder &builder, Operation *combiner, Value left,
                     Value right) {
  IRMapping mapping;
  mapping.map(combiner->getOperand(0), left);
  mapping.map(combiner->getOperand(1), right);
  return builder.clone(*combiner, mapping)->getResult(0);
}

/// One warp for a point of the parallel loops.
void Kernel::emitWarp(Value lane) {
  SmallVector<Value> start =
      llvm::map_to_vector(combiners, [&](Operation *combiner) -> Value {
        return b.make<arith::ConstantOp>(*arith::getNeutralElement(combiner));
      });
  SmallVector<Value> partial = emitLoop(lane, warpSize, start);
  for (auto [combiner, sum] : llvm::zip_equal(combiners, partial))
    sum = b.reduceWarp(sum, [&](Value left, Value right) {
      return combine(b, combiner, left, right);
    });
  Value isFirst =
      b.make<arith::CmpIOp>(arith::CmpIPredicate::eq, lane, b.index(0));
  b.ifThen(isFirst, [&] {
    for (auto [output, combiner, sum] :
         llvm::zip_equal(sums, combiners, partial))
      store(*output, combine(b, combiner, startOf(output), sum));
  });
}

/// What a thread does for the point that is its own, or its warp's.
void Kernel::emitPoint(Value point, Value lane) {
  setIndices(parallel, point);
  if (isByWarp)
    emitWarp(lane);
  else
    emitThread();
}

void Kernel::absorbFills(RewriterBase &rewriter) {
  for (OpOperand *output : sums)
    if (Value start = absorbFill(rewriter, op, output))
      starts[output] = start;
}

void Kernel::launch() {
  OpFoldResult threads = parallel.count;
  if (isByWarp)
    threads = b.product({threads, b.getIndexAttr(warpSize)});
  launchThreads(b, threads, [&](Value thread) {
    if (!isByWarp)
      return emitPoint(thread, /*lane=*/{});
    Value warp = b.divide(thread, warpSize);
    emitPoint(warp, b.remainder(thread, warpSize));
  });
}

void Kernel::distribute(Value thread) {
  Value first = thread, lane;
  if (isByWarp) {
    first = b.divide(thread, warpSize);
    lane = b.remainder(thread, warpSize);
  }
  Value step = b.index(isByWarp ? blockThreads / warpSize : blockThreads);
  b.loop(first, b.value(parallel.count), step, {},
         [&](Value point, ValueRange) {
           emitPoint(point, lane);
           return SmallVector<Value>();
         });
}

void launch::launchStructuredOp(RewriterBase &rewriter, linalg::LinalgOp op) {
  rewriter.setInsertionPoint(op);
  Kernel kernel(rewriter, op);
  kernel.absorbFills(rewriter);
  kernel.launch();
  rewriter.eraseOp(op);
}

void launch::distributeStructuredOp(RewriterBase &rewriter, linalg::LinalgOp op,
                                    Value thread) {
  rewriter.setInsertionPoint(op);
  Kernel(rewriter, op).distribute(thread);
  rewriter.eraseOp(op);
}
