//===- GenericLoops.cpp - Vector loops of a linalg.generic ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GenericLoops.h"
#include "BodyEmitter.h"

#include "mlir/Analysis/SliceAnalysis.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// Choice of the vectorized loop
//===----------------------------------------------------------------------===//

static bool isReduction(linalg::LinalgOp op, unsigned dim) {
  return op.getIteratorTypesArray()[dim] == utils::IteratorType::reduction;
}

/// Scalar accesses that vectorizing `dim` leaves, a store counting more.
static int64_t countStrided(linalg::LinalgOp op, unsigned dim) {
  int64_t cost = 0;
  for (OpOperand &operand : op->getOpOperands())
    if (getOperandMove(op, operand, dim) == OperandMove::Strided)
      cost += op.isDpsInit(&operand) ? 3 : 1;
  return cost;
}

/// Every parallel loop has output elements of its own.
static bool indexesEveryOutput(linalg::LinalgOp op) {
  return llvm::all_of(op.getDpsInitsMutable(), [&](OpOperand &output) {
    AffineMap map = op.getMatchingIndexingMap(&output);
    return llvm::all_of(llvm::seq(op.getNumLoops()), [&](unsigned dim) {
      return isReduction(op, dim) || map.isFunctionOfDim(dim);
    });
  });
}

/// Whether the summed loops write new elements of an output, beside what they
/// sum.
static bool isStreamed(linalg::LinalgOp op, OpOperand &output) {
  AffineMap map = op.getMatchingIndexingMap(&output);
  return llvm::any_of(llvm::seq(op.getNumLoops()), [&](unsigned dim) {
    return isReduction(op, dim) && map.isFunctionOfDim(dim);
  });
}

/// The operation that combines an element with the running value of `output`,
/// where the order of combining is free.
static Operation *getCombiner(linalg::LinalgOp op, OpOperand &output) {
  unsigned position = output.getOperandNumber() - op.getNumDpsInputs();
  SmallVector<Operation *> combiners;
  if (!matchReduction(op.getRegionOutputArgs(), position, combiners) ||
      combiners.size() != 1 || !arith::getNeutralElement(combiners.front()))
    return nullptr;
  return combiners.front();
}

static bool hasCombiners(linalg::LinalgOp op) {
  return llvm::all_of(op.getDpsInitsMutable(), [&](OpOperand &output) {
    return isStreamed(op, output) || getCombiner(op, output);
  });
}

/// What is streamed is not read, or each element only where it is written.
static bool overwritesStreams(linalg::LinalgOp op) {
  return llvm::all_of(op.getDpsInitsMutable(), [&](OpOperand &output) {
    return !isStreamed(op, output) ||
           !op.payloadUsesValueFromOperand(&output) ||
           op.getMatchingIndexingMap(&output).isPermutation();
  });
}

static std::optional<unsigned> pickVectorDim(linalg::LinalgOp op) {
  std::optional<unsigned> best;
  for (unsigned dim = 0; dim < op.getNumLoops(); ++dim) {
    if (isReduction(op, dim) && !hasCombiners(op))
      continue;
    if (!best || countStrided(op, dim) <= countStrided(op, *best))
      best = dim;
  }
  return best;
}

//===----------------------------------------------------------------------===//
// Loops
//===----------------------------------------------------------------------===//

namespace {
class GenericLoops {
public:
  GenericLoops(RewriterBase &rewriter, linalg::GenericOp op, unsigned vectorDim,
               const GenericLoopOptions &options)
      : rewriter(rewriter), op(op), loc(op.getLoc()), vectorDim(vectorDim),
        options(options), body(op, vectorDim) {
    for (const Range &range : cast<linalg::LinalgOp>(op.getOperation())
                                  .createLoopRanges(rewriter, loc))
      sizes.push_back(range.size);
    strided = countStrided(op, vectorDim) > 0;
  }

  void emit();

private:
  using Point = SmallVector<Value>;

  void emitInside(OpBuilder &builder, Point point);
  void emitElementwise(OpBuilder &builder, Point point);
  Value loadIfRead(OpBuilder &builder, OpOperand &output, const Point &point,
                   int64_t lanes);
  void emitPoint(OpBuilder &builder, const Point &point, int64_t lanes,
                 const IRMapping &uniform);
  void emitAcrossRows(OpBuilder &builder, const Point &point);
  void emitAcrossRows(OpBuilder &builder, Point point, const LoopBounds &rows);
  SmallVector<Value> emitSummedLoops(OpBuilder &builder, Point &point,
                                     ArrayRef<unsigned> dims,
                                     const LoopBounds &bounds, int64_t lanes,
                                     ValueRange carried);
  void emitAlongRow(OpBuilder &builder, Point point);
  SmallVector<Value> emitPointOfSums(OpBuilder &builder, const Point &point,
                                     int64_t lanes, const IRMapping &uniform,
                                     ValueRange carried);
  SmallVector<Value> resizeSums(OpBuilder &builder, ArrayRef<Value> carried,
                                int64_t lanes);
  SmallVector<OpOperand *> summedOutputs();
  SmallVector<int64_t> shortStrips() const;
  SmallVector<int64_t> longAndShortStrips() const;
  SmallVector<unsigned> dimsOf(utils::IteratorType kind) const;
  SmallVector<OpFoldResult> work();

  RewriterBase &rewriter;
  linalg::GenericOp op;
  Location loc;
  unsigned vectorDim;
  GenericLoopOptions options;
  BodyEmitter body;
  SmallVector<OpFoldResult> sizes;
  bool strided;
};
} // namespace

/// Loops of `kind` other than the vectorized one.
SmallVector<unsigned> GenericLoops::dimsOf(utils::IteratorType kind) const {
  SmallVector<unsigned> dims;
  linalg::GenericOp generic = op;
  for (auto [dim, type] : llvm::enumerate(generic.getIteratorTypesArray()))
    if (type == kind && dim != vectorDim)
      dims.push_back(dim);
  return dims;
}

/// A vector, and for what is left over halves of it, but no less than the
/// shortest register. Scalar accesses gain nothing from shorter ones.
SmallVector<int64_t> GenericLoops::shortStrips() const {
  constexpr int64_t shortest = 4;
  SmallVector<int64_t> widths{options.width};
  while (!strided && widths.back() > shortest)
    widths.push_back(widths.back() / 2);
  widths.push_back(1);
  return widths;
}

/// Four vectors at a time hide the latency of the combining operation; scalar
/// accesses gain nothing from it.
SmallVector<int64_t> GenericLoops::longAndShortStrips() const {
  constexpr int64_t unroll = 4;
  SmallVector<int64_t> widths = shortStrips();
  if (!strided)
    widths.insert(widths.begin(), unroll * options.width);
  return widths;
}

void GenericLoops::emitElementwise(OpBuilder &builder, Point point) {
  point[vectorDim] = indexConstant(builder, loc, 0);
  IRMapping uniform = body.emitUniform(builder, point);
  emitStrips(builder, loc, sizes[vectorDim], shortStrips(),
             [&](OpBuilder &outer, const LoopBounds &bounds) {
               emitLoops(outer, loc, bounds,
                         [&](OpBuilder &inner, ValueRange ivs) {
                           point[vectorDim] = ivs.front();
                           emitPoint(inner, point, bounds.step, uniform);
                         });
             });
}

/// The old element of an output, null if the body does not ask for it.
Value GenericLoops::loadIfRead(OpBuilder &builder, OpOperand &output,
                               const Point &point, int64_t lanes) {
  if (op.getMatchingBlockArgument(&output).use_empty())
    return nullptr;
  return body.load(builder, output, point, lanes);
}

/// One vector of an operation without summed loops.
void GenericLoops::emitPoint(OpBuilder &builder, const Point &point,
                             int64_t lanes, const IRMapping &uniform) {
  SmallVector<Value> outputs;
  for (OpOperand &output : op.getDpsInitsMutable())
    outputs.push_back(loadIfRead(builder, output, point, lanes));
  IRMapping values = body.emitVarying(builder, point, lanes, uniform, outputs);
  for (auto [operand, yielded] :
       llvm::zip(op.getDpsInitsMutable(),
                 op.getBlock()->getTerminator()->getOperands()))
    body.store(builder, operand, point,
               body.lookup(builder, values, yielded, lanes));
}

SmallVector<OpOperand *> GenericLoops::summedOutputs() {
  SmallVector<OpOperand *> outputs;
  for (OpOperand &output : op.getDpsInitsMutable())
    if (!isStreamed(op, output))
      outputs.push_back(&output);
  return outputs;
}

/// One vector of an operation with summed loops: writes what is streamed,
/// returns the next sums.
SmallVector<Value> GenericLoops::emitPointOfSums(OpBuilder &builder,
                                                 const Point &point,
                                                 int64_t lanes,
                                                 const IRMapping &uniform,
                                                 ValueRange carried) {
  SmallVector<Value> outputs, sums;
  for (OpOperand &output : op.getDpsInitsMutable()) {
    bool isSum = !isStreamed(op, output);
    if (isSum)
      outputs.push_back(carried.front());
    else
      outputs.push_back(loadIfRead(builder, output, point, lanes));
    carried = carried.drop_front(isSum);
  }
  IRMapping values = body.emitVarying(builder, point, lanes, uniform, outputs);
  for (auto [output, yielded] :
       llvm::zip(op.getDpsInitsMutable(),
                 op.getBlock()->getTerminator()->getOperands())) {
    Value value = body.lookup(builder, values, yielded, lanes);
    if (!isStreamed(op, output)) {
      sums.push_back(value);
      continue;
    }
    body.store(builder, output, point, value);
    if (isReduction(op, vectorDim))
      body.prefetchStores(builder, output, point, lanes);
  }
  return sums;
}

/// The summed loops `dims`, the first of them within `bounds`, around the body,
/// sums in registers.
SmallVector<Value>
GenericLoops::emitSummedLoops(OpBuilder &builder, Point &point,
                              ArrayRef<unsigned> dims, const LoopBounds &bounds,
                              int64_t lanes, ValueRange carried) {
  if (dims.empty())
    return emitPointOfSums(builder, point, lanes,
                           body.emitUniform(builder, point), carried);
  ArrayRef<unsigned> inside = dims.drop_front();
  return emitLoop(builder, loc, bounds, carried,
                  [&](OpBuilder &inner, Value iv, ValueRange values) {
                    point[dims.front()] = iv;
                    LoopBounds rest{inner.getIndexAttr(0),
                                    inside.empty() ? inner.getIndexAttr(0)
                                                   : sizes[inside.front()]};
                    return emitSummedLoops(inner, point, inside, rest, lanes,
                                           values);
                  });
}

/// Outputs are vectors; the summed loops run inside, in their own order, a few
/// rows at a time: memory is then read nearly in the order in which it lies.
void GenericLoops::emitAcrossRows(OpBuilder &builder, const Point &point) {
  constexpr int64_t block = 8;
  OpFoldResult zero = builder.getIndexAttr(0),
               size = sizes[dimsOf(utils::IteratorType::reduction).front()];
  std::optional<int64_t> columns = getConstantIntValue(sizes[vectorDim]),
                         rows = getConstantIntValue(size);
  if ((columns && *columns <= longAndShortStrips().front()) ||
      (rows && *rows <= block))
    return emitAcrossRows(builder, point, {zero, size});
  emitLoops(builder, loc, LoopBounds{zero, size, block},
            [&](OpBuilder &inner, ValueRange ivs) {
              Value end = asValue(
                  inner, loc,
                  addIndex(inner, loc, ivs.front(), inner.getIndexAttr(block)));
              if (!rows || *rows % block != 0)
                end = arith::MinUIOp::create(inner, loc, end,
                                             asValue(inner, loc, size));
              emitAcrossRows(inner, point, {ivs.front(), end});
            });
}

/// The same for `rows` of the first summed loop.
void GenericLoops::emitAcrossRows(OpBuilder &builder, Point point,
                                  const LoopBounds &rows) {
  SmallVector<unsigned> summed = dimsOf(utils::IteratorType::reduction);
  emitStrips(
      builder, loc, sizes[vectorDim], longAndShortStrips(),
      [&](OpBuilder &outer, const LoopBounds &bounds) {
        emitLoops(outer, loc, bounds, [&](OpBuilder &inner, ValueRange ivs) {
          point[vectorDim] = ivs.front();
          SmallVector<OpOperand *> outputs = summedOutputs();
          SmallVector<Value> sums =
              llvm::map_to_vector(outputs, [&](OpOperand *output) {
                return body.load(inner, *output, point, bounds.step);
              });
          sums = emitSummedLoops(inner, point, summed, rows, bounds.step, sums);
          for (auto [output, value] : llvm::zip(outputs, sums))
            body.store(inner, *output, point, value);
        });
      });
}

/// Combines neighbouring halves until `lanes` are left: an order that depends
/// on nothing but the vector's length.
static Value combineLanes(OpBuilder &builder, Location loc, Operation *combiner,
                          Value value, int64_t lanes) {
  int64_t count = cast<VectorType>(value.getType()).getNumElements();
  for (; count > std::max<int64_t>(lanes, 1); count /= 2) {
    auto half = [&](int64_t offset) -> Value {
      return vector::ExtractStridedSliceOp::create(
          builder, loc, value, ArrayRef<int64_t>{offset},
          ArrayRef<int64_t>{count / 2}, ArrayRef<int64_t>{1});
    };
    value = BodyEmitter::cloneOn(builder, combiner, {half(0), half(count / 2)});
  }
  if (lanes > 1)
    return value;
  return vector::ExtractOp::create(builder, loc, value, ArrayRef<int64_t>{0});
}

/// The running values for strips of `lanes`, from wider ones or, where there
/// are none yet, from neutral elements.
SmallVector<Value> GenericLoops::resizeSums(OpBuilder &builder,
                                            ArrayRef<Value> carried,
                                            int64_t lanes) {
  SmallVector<Value> result;
  for (auto [index, output] : llvm::enumerate(summedOutputs())) {
    Operation *combiner = getCombiner(op, *output);
    if (!carried.empty()) {
      Value wide = carried[index];
      result.push_back(isa<VectorType>(wide.getType())
                           ? combineLanes(builder, loc, combiner, wide, lanes)
                           : wide);
      continue;
    }
    TypedAttr neutral = *arith::getNeutralElement(combiner);
    if (lanes > 1)
      neutral = SplatElementsAttr::get(
          VectorType::get({lanes}, neutral.getType()), Attribute(neutral));
    result.push_back(arith::ConstantOp::create(builder, loc, neutral));
  }
  return result;
}

/// The vectorized loop is summed: lanes are combined at its end.
void GenericLoops::emitAlongRow(OpBuilder &builder, Point point) {
  point[vectorDim] = indexConstant(builder, loc, 0);
  IRMapping uniform = body.emitUniform(builder, point);
  SmallVector<Value> carried;
  emitStrips(builder, loc, sizes[vectorDim], longAndShortStrips(),
             [&](OpBuilder &outer, const LoopBounds &bounds) {
               carried = resizeSums(outer, carried, bounds.step);
               carried =
                   emitLoop(outer, loc, bounds, carried,
                            [&](OpBuilder &inner, Value iv, ValueRange values) {
                              point[vectorDim] = iv;
                              return emitPointOfSums(inner, point, bounds.step,
                                                     uniform, values);
                            });
             });
  if (carried.empty())
    return;
  carried = resizeSums(builder, carried, 1);
  point[vectorDim] = indexConstant(builder, loc, 0);
  for (auto [output, value] : llvm::zip(summedOutputs(), carried)) {
    Value start = body.load(builder, *output, point, 1);
    body.store(builder, *output, point,
               BodyEmitter::cloneOn(builder, getCombiner(op, *output),
                                    {start, value}));
  }
}

void GenericLoops::emitInside(OpBuilder &builder, Point point) {
  if (isReduction(op, vectorDim)) {
    SmallVector<unsigned> summed = dimsOf(utils::IteratorType::reduction);
    SmallVector<LoopBounds> bounds;
    for (unsigned dim : summed)
      bounds.push_back({builder.getIndexAttr(0), sizes[dim]});
    emitLoops(builder, loc, bounds, [&](OpBuilder &inner, ValueRange ivs) {
      for (auto [dim, iv] : llvm::zip(summed, ivs))
        point[dim] = iv;
      emitAlongRow(inner, point);
    });
  } else if (op.getNumReductionLoops() > 0) {
    emitAcrossRows(builder, point);
  } else {
    emitElementwise(builder, point);
  }
}

/// Elements, weighted by what they cost next to an addition.
SmallVector<OpFoldResult> GenericLoops::work() {
  constexpr int64_t mathWeight = 8;
  int64_t weight = 1;
  for (Operation &bodyOp : *op.getBlock())
    if (isa<math::MathDialect>(bodyOp.getDialect()))
      weight += mathWeight;
  SmallVector<OpFoldResult> factors(sizes);
  factors.push_back(rewriter.getIndexAttr(weight));
  return factors;
}

/// Enough outer loops to keep every thread busy, not more: each adds a division
/// to find its place.
static size_t countParallelLoops(ArrayRef<LoopBounds> bounds) {
  constexpr int64_t enough = 32;
  int64_t iterations = 1;
  for (auto [index, bound] : llvm::enumerate(bounds)) {
    std::optional<int64_t> size = getConstantIntValue(bound.upper);
    if (iterations >= enough)
      return index;
    iterations *= std::min(size.value_or(enough), enough);
  }
  return bounds.size();
}

void GenericLoops::emit() {
  SmallVector<unsigned> dims = dimsOf(utils::IteratorType::parallel);
  SmallVector<LoopBounds> bounds;
  for (unsigned dim : dims)
    bounds.push_back({rewriter.getIndexAttr(0), sizes[dim]});
  size_t count = countParallelLoops(bounds);
  ArrayRef<LoopBounds> outer = ArrayRef(bounds).take_front(count);
  ArrayRef<LoopBounds> rest = ArrayRef(bounds).drop_front(count);
  emitParallelLoops(
      rewriter, loc, outer, work(), options.parallel,
      [&](OpBuilder &builder, ValueRange outerIvs) {
        emitLoops(builder, loc, rest, [&](OpBuilder &inner, ValueRange ivs) {
          Point point(sizes.size());
          for (auto [dim, iv] :
               llvm::zip_equal(dims, llvm::concat<const Value>(outerIvs, ivs)))
            point[dim] = iv;
          emitInside(inner, point);
        });
      });
}

static FailureOr<linalg::GenericOp> toGeneric(RewriterBase &rewriter,
                                              linalg::LinalgOp op) {
  if (auto generic = dyn_cast<linalg::GenericOp>(op.getOperation()))
    return generic;
  return linalg::generalizeNamedOp(rewriter, op);
}

LogicalResult mca::vectorizeStructured(RewriterBase &rewriter,
                                       linalg::LinalgOp op,
                                       const GenericLoopOptions &options) {
  if (!op.hasPureBufferSemantics())
    return rewriter.notifyMatchFailure(op, "not on buffers");
  if (!hasVectorizableBody(op))
    return rewriter.notifyMatchFailure(
        op, "the body or an indexing map has no vector form");
  if (!indexesEveryOutput(op))
    return rewriter.notifyMatchFailure(
        op, "a parallel loop does not index every output");
  if (!overwritesStreams(op))
    return rewriter.notifyMatchFailure(
        op, "reads an output that its summed loops write");
  std::optional<unsigned> dim = pickVectorDim(op);
  if (!dim)
    return rewriter.notifyMatchFailure(
        op, "no parallel loop and no reduction of known combiner");
  rewriter.setInsertionPoint(op);
  FailureOr<linalg::GenericOp> generic = toGeneric(rewriter, op);
  if (failed(generic))
    return rewriter.notifyMatchFailure(op, "has no generic form");
  rewriter.setInsertionPoint(*generic);
  GenericLoops(rewriter, *generic, *dim, options).emit();
  rewriter.eraseOp(*generic);
  return success();
}
