//===- StructuredOp.cpp - Kernels of structured operations ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../AbsorbStart.h"
#include "Launch.h"
#include "PointCode.h"

#include "mlir/Analysis/SliceAnalysis.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Linalg/Utils/Utils.h"
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

  void widen();
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
  Value startOf(OpOperand *sum);
  SmallVector<Value> emitBody(ValueRange sums);
  SmallVector<Value> emitElements(ValueRange sums);
  void emitUnit();
  void emitUnits();
  SmallVector<Value> emitLoop(Value first, int64_t step, ValueRange start);
  void emitThread();
  void emitWarp(Value lane);

  linalg::LinalgOp op;
  KernelBuilder b;
  PointCode code;
  /// The outputs that are sums, in order.
  SmallVector<OpOperand *> sums;
  /// Where those start whose memory was only filled.
  DenseMap<OpOperand *, Value> starts;
  Combiners combiners;
  /// Whether a warp takes a point of the parallel loops, not a thread.
  bool isByWarp = false;
  Points parallel, summed;
  /// Neighbours along the innermost loop that a thread takes, and its size.
  int64_t width = 1;
  OpFoldResult size;
  /// Values of the loops at the current point.
  SmallVector<Value> indices;
};
} // namespace

Kernel::Kernel(RewriterBase &rewriter, linalg::LinalgOp op)
    : op(op), b(op.getLoc(), rewriter, ""), code(b, op) {
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

/// Gives each thread units of neighbours, where there are.
void Kernel::widen() {
  if (op.getNumLoops() == 0 || op.getNumReductionLoops() > 0)
    return;
  size = parallel.sizes.back();
  width = code.widthOf(size);
  if (width == 1)
    return;
  parallel.sizes.back() = b.ceilDivide(size, width);
  parallel.count = b.product(parallel.sizes);
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

Value Kernel::startOf(OpOperand *sum) {
  Value start = starts.lookup(sum);
  return start ? start : code.load(*sum, indices);
}

/// What the body yields at the current point, given the sums so far.
SmallVector<Value> Kernel::emitBody(ValueRange sums) {
  return code.emitBody(indices, 0, [&](OpOperand &operand) {
    auto *sum = llvm::find(this->sums, &operand);
    return sum != this->sums.end() ? sums[sum - this->sums.begin()]
                                   : code.load(operand, indices);
  });
}

/// Stores the elements of the current point that are no sums; gives the sums.
SmallVector<Value> Kernel::emitElements(ValueRange sums) {
  SmallVector<Value> yields = emitBody(sums), next;
  for (auto [index, value] : llvm::enumerate(yields)) {
    OpOperand &output = *op.getDpsInitOperand(index);
    if (llvm::is_contained(this->sums, &output))
      next.push_back(value);
    else
      code.store(output, indices, value);
  }
  return next;
}

/// The elements of as many neighbours as a thread has, all read before one is
/// written.
void Kernel::emitUnit() {
  DenseMap<OpOperand *, SmallVector<Value>> values;
  for (OpOperand &operand : op->getOpOperands())
    if (!op.getMatchingBlockArgument(&operand).use_empty())
      values[&operand] = code.loadUnit(operand, indices, width);
  SmallVector<SmallVector<Value>> results(op.getNumDpsInits());
  for (int64_t i = 0; i < width; ++i) {
    SmallVector<Value> yields = code.emitBody(
        indices, i, [&](OpOperand &operand) { return values[&operand][i]; });
    for (auto [result, value] : llvm::zip_equal(results, yields))
      result.push_back(value);
  }
  for (auto [index, result] : llvm::enumerate(results))
    code.storeUnit(*op.getDpsInitOperand(index), indices, result);
}

/// The current unit, or what is left of it at the end.
void Kernel::emitUnits() {
  if (isMultiple(size, width))
    return emitUnit();
  Value first = indices.back(), end = b.value(size);
  auto emitRest = [&] {
    b.loop(first, end, b.index(1), {}, [&](Value point, ValueRange) {
      indices.back() = point;
      return emitElements(ValueRange());
    });
    return SmallVector<Value>();
  };
  b.ifElse(
      b.isLess(b.add(first, width - 1), end),
      [&] {
        emitUnit();
        return SmallVector<Value>();
      },
      emitRest);
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
    return width > 1 ? emitUnits() : void(emitElements({}));
  SmallVector<Value> start = llvm::map_to_vector(
      sums, [&](OpOperand *output) { return startOf(output); });
  SmallVector<Value> totals = emitLoop(b.index(0), 1, start);
  for (auto [output, total] : llvm::zip_equal(sums, totals))
    code.store(*output, indices, total);
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
      code.store(*output, indices, combine(b, combiner, startOf(output), sum));
  });
}

/// What a thread does for the point that is its own, or its warp's.
void Kernel::emitPoint(Value point, Value lane) {
  setIndices(parallel, point);
  if (width > 1)
    indices.back() = b.mul(indices.back(), width);
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
    emitPoint(warp, b.toIndex(b.remainder(thread, warpSize)));
  });
}

void Kernel::distribute(Value thread) {
  Value first = thread, lane;
  if (isByWarp) {
    first = b.divide(thread, warpSize);
    lane = b.toIndex(b.remainder(thread, warpSize));
  }
  Value step = b.index(isByWarp ? blockThreads / warpSize : blockThreads);
  b.loop(first, b.value(parallel.count), step, {},
         [&](Value point, ValueRange) {
           emitPoint(point, lane);
           return SmallVector<Value>();
         });
}

/// The operation with one loop for loops that follow each other in every
/// operand: fewer divisions tell a thread its point, and units reach across
/// rows.
static linalg::LinalgOp mergeLoops(RewriterBase &rewriter,
                                   linalg::LinalgOp op) {
  if (op.getNumReductionLoops() > 0 || op.hasIndexSemantics())
    return op;
  SmallVector<ReassociationIndices> groups;
  for (unsigned dim = 0; dim < op.getNumLoops(); ++dim) {
    ReassociationIndices longer;
    if (!groups.empty())
      longer = groups.back();
    longer.push_back(dim);
    if (longer.size() > 1 &&
        linalg::areDimSequencesPreserved(op.getIndexingMapsArray(), longer))
      groups.back() = longer;
    else
      groups.push_back({dim});
  }
  if (groups.size() == op.getNumLoops())
    return op;
  rewriter.setInsertionPoint(op);
  FailureOr<linalg::CollapseResult> merged =
      linalg::collapseOpIterationDims(op, groups, rewriter);
  if (failed(merged))
    return op;
  rewriter.eraseOp(op);
  return merged->collapsedOp;
}

void launch::launchStructuredOp(RewriterBase &rewriter, linalg::LinalgOp op) {
  op = mergeLoops(rewriter, op);
  rewriter.setInsertionPoint(op);
  Kernel kernel(rewriter, op);
  kernel.widen();
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
