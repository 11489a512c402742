//===- FusedAttention.cpp - mca.fused_attention to a kernel -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// One block makes the results of one tile of queries, of one point of the
// batch. It goes through the keys step by step and keeps, for every query, the
// largest score so far, the sum of exponentials below it, and the sums of
// products with values; where a larger score comes, both sums are scaled.
// Keys and values of the next step are copied while this one is computed.
//
//===----------------------------------------------------------------------===//

#include "AttentionCore.h"
#include "Kernels.h"
#include "TileLoader.h"

#include "mca/Emit/AttentionKernels.h"

#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace mlir::mca;

namespace {
class AttentionKernel {
public:
  AttentionKernel(KernelBuilder &builder, FusedAttentionOp op,
                  AttentionCore &core);

  void emit();

private:
  /// Of each of the thread's queries.
  struct RowState {
    SmallVector<Value> largest, total;
  };

  OpFoldResult size(unsigned loop);
  SmallVector<Value> indices(unsigned operand);
  Factor factor(unsigned operand, unsigned terms, unsigned others);
  std::unique_ptr<TileLoader> loader(const Factor &factor, SharedLayout layout);
  SmallVector<MemRefType> sharedTypes();
  bool isWhole(unsigned loop, int64_t tile);
  Value last(unsigned loop) { return b.add(b.value(size(loop)), -1); }
  bool hasCopies() const {
    return keyLoader->isAsynchronous() || valueLoader->isAsynchronous();
  }

  void emitBlock(const KernelPlace &place, ArrayRef<OpFoldResult> sizes);
  Value queryAt(Value row);
  /// The key; past the end the last one.
  Value keyAt(Value key) {
    return mayEnd ? b.min(key, last(op.getKeyLoop())) : key;
  }
  Value readQuery(Value row, Value first, int64_t count);
  SmallVector<Value> attend(const KernelPlace &place);
  void fill(Value firstKey, Value stage);
  SmallVector<Value> step(const KernelPlace &place, Value firstKey,
                          ValueRange queries, ValueRange carried);
  SmallVector<Value> loadMask(unsigned operand, int64_t count);
  Value makeScore(Value product, ArrayRef<Value> masks);
  void makeScores(ValueRange products, Value firstKey,
                  SmallVectorImpl<Value> &scores);
  SmallVector<Value> makeScores(ValueRange products, Value firstKey);
  Value reduceRow(Value value, function_ref<Value(Value, Value)> combine);
  /// Scores become probabilities, not divided yet; `factors` are what sums of
  /// the steps before are multiplied by.
  SmallVector<Value> makeProbabilities(ValueRange scores, RowState &state,
                                       SmallVectorImpl<Value> &factors);
  void write(const RowSums &sums, Value largest, Value total);
  void writeUnit(Value sums);

  KernelBuilder &b;
  FusedAttentionOp op;
  AttentionCore &core;
  const AttentionShape shape;
  Factor keys, values;
  std::unique_ptr<TileLoader> keyLoader, valueLoader;
  const unsigned init;
  /// Whether the last step may have keys past the end.
  const bool mayEnd;
  /// Where the thread is: the index of every loop.
  SmallVector<Value> point;
  Value firstQuery;
  SmallVector<Value> rows, columns;
};
} // namespace

AttentionKernel::AttentionKernel(KernelBuilder &builder, FusedAttentionOp op,
                                 AttentionCore &core)
    : b(builder), op(op), core(core), shape(core.shape),
      keys(factor(1, op.getKeyLoop(), op.getDepthLoop())),
      values(factor(2, op.getKeyLoop(), op.getFeatureLoop())),
      keyLoader(loader(keys, core.keys)),
      valueLoader(loader(values, core.values)), init(op->getNumOperands() - 1),
      mayEnd(!isWhole(op.getKeyLoop(), shape.keys)), point(op.getNumLoops()) {}

OpFoldResult AttentionKernel::size(unsigned loop) {
  auto [operand, dim] = op.getSized(loop);
  return memref::getMixedSize(b, op.getLoc(), operand, dim);
}

/// Whether the loop ends with a tile.
bool AttentionKernel::isWhole(unsigned loop, int64_t tile) {
  return isMultiple(size(loop), tile);
}

/// The element of an operand at `point`.
SmallVector<Value> AttentionKernel::indices(unsigned operand) {
  return llvm::map_to_vector(
      op.getIndexingMap(operand).getResults(), [&](AffineExpr expr) {
        return point[cast<AffineDimExpr>(expr).getPosition()];
      });
}

/// Keys or values: steps go along `terms`.
Factor AttentionKernel::factor(unsigned operand, unsigned terms,
                               unsigned others) {
  auto dimOf = [&](unsigned loop) {
    return op.getIndexingMap(operand).getResultPosition(
        getAffineDimExpr(loop, op.getContext()));
  };
  Factor factor;
  factor.memref = op->getOperand(operand);
  factor.depthDim = dimOf(terms);
  factor.otherDim = dimOf(others);
  factor.at = [=, this](KernelBuilder &, Value other, Value term) {
    point[terms] = term;
    point[others] = other;
    return indices(operand);
  };
  return factor;
}

std::unique_ptr<TileLoader> AttentionKernel::loader(const Factor &factor,
                                                    SharedLayout layout) {
  TileShape tile{0, shape.headSize, shape.keys, shape.threads};
  return createLoader(factor, tile, layout, /*isLhs=*/false,
                      core.isAsynchronous());
}

SmallVector<MemRefType> AttentionKernel::sharedTypes() {
  auto type = [&](const SharedLayout &layout) {
    int64_t lines = layout.depthInner ? shape.headSize : shape.keys;
    return b.sharedType({core.stages(), lines, layout.stride}, layout.element);
  };
  SmallVector<MemRefType> types{type(core.keys), type(core.values)};
  llvm::append_range(types, core.sharedTypes(b));
  return types;
}

//===----------------------------------------------------------------------===//
// Queries
//===----------------------------------------------------------------------===//

/// The query of a row of the tile; past the end the last one.
Value AttentionKernel::queryAt(Value row) {
  Value query = b.add(firstQuery, row);
  return isWhole(op.getQueryLoop(), shape.queries)
             ? query
             : b.min(query, last(op.getQueryLoop()));
}

Value AttentionKernel::readQuery(Value row, Value first, int64_t count) {
  Value queries = op.getQueries();
  point[op.getQueryLoop()] = queryAt(row);
  point[op.getDepthLoop()] = first;
  unsigned dim = *op.getIndexingMap(0).getResultPosition(
      getAffineDimExpr(op.getDepthLoop(), op.getContext()));
  if (hasAlignedUnits(cast<MemRefType>(queries.getType()), dim, count))
    return b.loadVector(queries, indices(0), count);
  SmallVector<Value> elements;
  for (int64_t i = 0; i < count; ++i) {
    point[op.getDepthLoop()] = b.add(first, i);
    elements.push_back(b.load(queries, indices(0)));
  }
  return b.fromElements(elements);
}

//===----------------------------------------------------------------------===//
// Scores and probabilities
//===----------------------------------------------------------------------===//

/// The elements of a mask at `point` and at the `count` - 1 keys after it.
SmallVector<Value> AttentionKernel::loadMask(unsigned operand, int64_t count) {
  Value mask = op->getOperand(operand);
  auto type = cast<MemRefType>(mask.getType());
  std::optional<unsigned> dim = op.getIndexingMap(operand).getResultPosition(
      getAffineDimExpr(op.getKeyLoop(), op.getContext()));
  SmallVector<Value> elements;
  if (!mayEnd && dim && type.getElementTypeBitWidth() >= 8 &&
      hasAlignedUnits(type, *dim, count)) {
    Value vector = b.loadVector(mask, indices(operand), count);
    for (int64_t i = 0; i < count; ++i)
      elements.push_back(b.extract(vector, i));
    return elements;
  }
  Value &key = point[op.getKeyLoop()];
  Value first = key;
  for (int64_t i = 0; i < count; ++i) {
    key = keyAt(b.add(first, i));
    elements.push_back(b.load(mask, indices(operand)));
  }
  key = first;
  return elements;
}

/// The region of the operation at `point`.
Value AttentionKernel::makeScore(Value product, ArrayRef<Value> masks) {
  Block &body = op.getScores().front();
  IRMapping mapping;
  mapping.map(body.getArgument(0), product);
  for (unsigned loop = 0; loop < op.getDepthLoop(); ++loop)
    mapping.map(body.getArgument(1 + loop), point[loop]);
  for (auto [i, mask] : llvm::enumerate(masks))
    mapping.map(body.getArgument(1 + op.getDepthLoop() + i), mask);
  for (Operation &nested : body.without_terminator())
    b.clone(nested, mapping);
  return mapping.lookupOrDefault(body.getTerminator()->getOperand(0));
}

/// Scores of one row and neighbouring keys from `firstKey` on; -inf past the
/// last key.
void AttentionKernel::makeScores(ValueRange products, Value firstKey,
                                 SmallVectorImpl<Value> &scores) {
  Value none = b.f32(-std::numeric_limits<float>::infinity());
  auto count = static_cast<int64_t>(products.size());
  SmallVector<SmallVector<Value>> masks;
  point[op.getKeyLoop()] = firstKey;
  for (unsigned mask = 3; mask < init; ++mask)
    masks.push_back(loadMask(mask, count));
  for (int64_t i = 0; i < count; ++i) {
    Value key = b.add(firstKey, i);
    point[op.getKeyLoop()] = keyAt(key);
    SmallVector<Value> elements = llvm::map_to_vector(
        masks, [&](const SmallVector<Value> &mask) { return mask[i]; });
    Value score = makeScore(products[i], elements);
    if (mayEnd)
      score =
          b.select(b.isLess(key, b.value(size(op.getKeyLoop()))), score, none);
    scores.push_back(score);
  }
}

/// Of all of the thread's queries and keys.
SmallVector<Value> AttentionKernel::makeScores(ValueRange products,
                                               Value firstKey) {
  SmallVector<Value> scores;
  int64_t width = core.neighbours();
  for (Value row : rows) {
    point[op.getQueryLoop()] = queryAt(row);
    for (size_t column = 0; column < columns.size(); column += width)
      makeScores(products.slice(scores.size(), width),
                 b.add(firstKey, columns[column]), scores);
  }
  return scores;
}

/// Of all lanes with the row.
Value AttentionKernel::reduceRow(Value value,
                                 function_ref<Value(Value, Value)> combine) {
  for (int64_t bit : core.laneBits())
    value = combine(value, b.shuffleXor(value, bit));
  return value;
}

SmallVector<Value>
AttentionKernel::makeProbabilities(ValueRange scores, RowState &state,
                                   SmallVectorImpl<Value> &factors) {
  auto larger = [&](Value x, Value y) -> Value {
    return b.make<arith::MaximumFOp>(x, y);
  };
  auto below = [&](Value x, Value top) {
    return core.exponential(b, b.make<arith::SubFOp>(x, top));
  };
  Value none = b.f32(-std::numeric_limits<float>::infinity());
  SmallVector<Value> probabilities;
  for (size_t row = 0; row < rows.size(); ++row) {
    ValueRange ofRow = scores.slice(row * columns.size(), columns.size());
    Value top = ofRow.front();
    for (Value score : ofRow.drop_front())
      top = larger(top, score);
    top = larger(state.largest[row], reduceRow(top, larger));
    // Without a score so far, exponentials are 0 and not those of -inf + inf.
    Value isNone = b.make<arith::CmpFOp>(arith::CmpFPredicate::OEQ, top, none);
    Value base = b.select(isNone, b.f32(0), top);
    Value factor = below(state.largest[row], base);
    Value total = b.make<arith::MulFOp>(state.total[row], factor);
    for (Value score : ofRow) {
      probabilities.push_back(below(score, base));
      total = b.make<arith::AddFOp>(total, probabilities.back());
    }
    factors.push_back(factor);
    state.largest[row] = top;
    state.total[row] = total;
  }
  return probabilities;
}

//===----------------------------------------------------------------------===//
// Steps
//===----------------------------------------------------------------------===//

/// Asks for keys and values of a step.
void AttentionKernel::fill(Value firstKey, Value stage) {
  Value end = mayEnd ? b.value(size(op.getKeyLoop())) : Value();
  for (TileLoader *loader : {keyLoader.get(), valueLoader.get()})
    loader->finish(b, loader->begin(b, firstKey, end, stage), stage);
  if (hasCopies())
    b.make<NVVM::CpAsyncCommitGroupOp>();
}

/// `carried` are the stage with this step's keys, the sums, and the state of
/// rows.
SmallVector<Value> AttentionKernel::step(const KernelPlace &place,
                                         Value firstKey, ValueRange queries,
                                         ValueRange carried) {
  Value stage = b.toIndex(carried.front());
  Value other = b.make<arith::SubIOp>(b.i32(1), carried.front());
  if (core.stages() == 1) {
    // What the step before read is read.
    b.barrier();
    fill(firstKey, stage);
    other = carried.front();
  }
  if (hasCopies())
    b.make<NVVM::CpAsyncWaitGroupOp>(0);
  b.barrier();
  if (core.stages() == 2) {
    Value next = b.add(firstKey, shape.keys);
    b.ifThen(b.isLess(next, b.value(size(op.getKeyLoop()))),
             [&] { fill(next, b.toIndex(other)); });
  }
  size_t count = rows.size();
  RowState state{
      llvm::to_vector(carried.take_back(2 * count).take_front(count)),
      llvm::to_vector(carried.take_back(count))};
  SmallVector<Value> products =
      core.multiplyKeys(b, queries, place.shared[0], stage);
  SmallVector<Value> factors;
  SmallVector<Value> probabilities =
      makeProbabilities(makeScores(products, firstKey), state, factors);
  SmallVector<Value> sums;
  for (auto [i, sum] :
       llvm::enumerate(carried.drop_front().drop_back(2 * count))) {
    Value factor = b.splatLike(factors[core.rowOf(i)], sum);
    sums.push_back(b.make<arith::MulFOp>(sum, factor));
  }
  sums = core.multiplyValues(b, probabilities, place.shared[1], stage, sums);
  sums.insert(sums.begin(), other);
  llvm::append_range(sums, state.largest);
  llvm::append_range(sums, state.total);
  return sums;
}

/// The sums, then the largest score and the sum of exponentials of each row.
SmallVector<Value> AttentionKernel::attend(const KernelPlace &place) {
  auto read = [&](Value row, Value first, int64_t count) {
    return readQuery(row, first, count);
  };
  SmallVector<Value> queries = core.loadQueries(b, read);
  if (core.stages() == 2)
    fill(b.index(0), b.index(0));
  SmallVector<Value> carried{b.i32(0)};
  llvm::append_range(carried, core.zeros(b));
  carried.append(rows.size(), b.f32(-std::numeric_limits<float>::infinity()));
  carried.append(rows.size(), b.f32(0));
  SmallVector<Value> results =
      b.loop(b.i32(0), b.toI32(b.value(size(op.getKeyLoop()))),
             b.i32(shape.keys), carried, [&](Value key, ValueRange values) {
               return step(place, b.toIndex(key), queries, values);
             });
  results.erase(results.begin());
  return results;
}

//===----------------------------------------------------------------------===//
// Results
//===----------------------------------------------------------------------===//

/// A vector of neighbouring features at `point`.
void AttentionKernel::writeUnit(Value sums) {
  auto type = cast<MemRefType>(op.getInit().getType());
  auto count = cast<VectorType>(sums.getType()).getNumElements();
  Value vector = truncateFloat(b, sums, type.getElementType());
  unsigned dim = *op.getIndexingMap(init).getResultPosition(
      getAffineDimExpr(op.getFeatureLoop(), op.getContext()));
  if (hasAlignedUnits(type, dim, count))
    return b.storeVector(vector, op.getInit(), indices(init));
  Value &feature = point[op.getFeatureLoop()];
  Value first = feature;
  for (int64_t i = 0; i < count; ++i) {
    feature = b.add(first, i);
    b.store(b.extract(vector, i), op.getInit(), indices(init));
  }
}

void AttentionKernel::write(const RowSums &sums, Value largest, Value total) {
  auto add = [&](Value x, Value y) -> Value {
    return b.make<arith::AddFOp>(x, y);
  };
  Value inverse = b.make<arith::DivFOp>(b.f32(1), reduceRow(total, add));
  Value none = b.f32(-std::numeric_limits<float>::infinity());
  Value isMasked =
      b.make<arith::CmpFOp>(arith::CmpFPredicate::OEQ, largest, none);
  Value query = b.add(firstQuery, sums.row);
  bool mayBeNone = !isWhole(op.getQueryLoop(), shape.queries);
  b.guarded(mayBeNone, query, b.value(size(op.getQueryLoop())), [&] {
    point[op.getQueryLoop()] = query;
    for (auto [feature, sum] : llvm::zip_equal(sums.columns, sums.sums)) {
      point[op.getFeatureLoop()] = feature;
      Value result = b.make<arith::MulFOp>(sum, b.splatLike(inverse, sum));
      if (op.getZeroMasked())
        result = b.select(isMasked, b.zero(sum.getType()), result);
      writeUnit(result);
    }
  });
}

void AttentionKernel::emitBlock(const KernelPlace &place,
                                ArrayRef<OpFoldResult> sizes) {
  SmallVector<Value> block = delinearize(b, b.toI32(place.block), sizes);
  firstQuery = b.mul(block.pop_back_val(), shape.queries);
  llvm::copy(block, point.begin());
  core.enter(place.thread, place.shared.drop_front(2));
  rows = core.rows(b);
  columns = core.columns(b);
  Value all = b.index(shape.headSize);
  keyLoader->enter(
      b, {place.shared[0], place.thread, b.index(0), all, nullptr, nullptr});
  valueLoader->enter(
      b, {place.shared[1], place.thread, b.index(0), all, nullptr, nullptr});
  SmallVector<Value> results = attend(place);
  ValueRange state = ArrayRef(results).take_back(2 * rows.size());
  SmallVector<RowSums> sums =
      core.results(b, ArrayRef(results).drop_back(2 * rows.size()));
  for (auto [i, row] : llvm::enumerate(sums))
    write(row, state[i], state[rows.size() + i]);
}

void AttentionKernel::emit() {
  SmallVector<OpFoldResult> sizes;
  for (unsigned loop = 0; loop < op.getQueryLoop(); ++loop)
    sizes.push_back(size(loop));
  sizes.push_back(b.ceilDivide(size(op.getQueryLoop()), shape.queries));
  emitLaunch(b, b.product(sizes), shape.threads, sharedTypes(),
             [&](const KernelPlace &place) { emitBlock(place, sizes); });
}

//===----------------------------------------------------------------------===//
// Choice
//===----------------------------------------------------------------------===//

/// Whether tiles of 128 queries are known to fill a large GPU.
static bool hasManyQueries(FusedAttentionOp op) {
  constexpr int64_t many = 256, tile = 128;
  SmallVector<int64_t> sizes;
  for (unsigned loop = 0; loop <= op.getQueryLoop(); ++loop) {
    auto [operand, dim] = op.getSized(loop);
    sizes.push_back(cast<MemRefType>(operand.getType()).getDimSize(dim));
  }
  int64_t queries = sizes.pop_back_val();
  return !ShapedType::isDynamic(queries) &&
         countBlocks(sizes, queries / tile) >= many;
}

LogicalResult mca::launchFusedAttention(RewriterBase &rewriter,
                                        FusedAttentionOp op,
                                        const GPUKernelOptions &options,
                                        StringRef &reason) {
  int64_t headSize = getHeadSize(op);
  if (!hasAttentionKernel(headSize)) {
    reason = "the size of a head is none that there is a kernel for";
    return failure();
  }
  std::unique_ptr<AttentionCore> core;
  Type element = cast<MemRefType>(op.getKeys().getType()).getElementType();
  if (options.tensorCores)
    core =
        createMmaAttention(element, headSize, hasManyQueries(op), options.tf32);
  if (!core)
    core = createSimtAttention(op.getContext(), headSize);
  rewriter.setInsertionPoint(op);
  KernelBuilder builder(op.getLoc(), rewriter, "attention");
  AttentionKernel(builder, op, *core).emit();
  rewriter.eraseOp(op);
  return success();
}
