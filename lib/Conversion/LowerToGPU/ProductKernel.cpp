//===- ProductKernel.cpp - The kernel of a matrix product -------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// One block makes one tile of the result. Terms go through stages of workgroup
// memory: while threads multiply one, others are filled. The one barrier of a
// step says that its stage is filled, and that the stage of the step before is
// free.
//
//===----------------------------------------------------------------------===//

#include "Product.h"
#include "ResultWriter.h"
#include "TileCore.h"
#include "TileLoader.h"

#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

#include <algorithm>

using namespace mlir;
using namespace mlir::mca;

namespace {
class ProductKernel {
public:
  ProductKernel(KernelBuilder &builder, Product &product, TileCore &core,
                const GPUKernelOptions &options)
      : b(builder), product(product), core(core), shape(core.shape),
        lhs(createLoader(product, core, /*isLhs=*/true)),
        rhs(createLoader(product, core, /*isLhs=*/false)),
        stages(chooseStages(options)) {}

  void emit();

private:
  /// Whether rows are written down in workgroup memory.
  bool hasRowList() const { return product.listsRows || product.hasTrips; }
  bool hasCopies() const {
    return lhs->isAsynchronous() || rhs->isAsynchronous();
  }
  int64_t chooseStages(const GPUKernelOptions &options) const;
  MemRefType tileType(const SharedLayout &layout, int64_t others);
  SmallVector<MemRefType> sharedTypes();
  void emitBlock(const KernelPlace &place, ArrayRef<OpFoldResult> sizes);
  void emitTile(const KernelPlace &place);
  void listRows(const KernelPlace &place);
  Value mostTrips(Value thread);
  Value endOfTerms(const KernelPlace &place);
  SmallVector<Type> loadedTypes();
  SmallVector<Value> begin(Value term, Value stage);
  SmallVector<Value> beginIfAny(Value term, Value stage);
  void finish(ValueRange values, Value stage);
  Value endOfAll() { return end ? end : b.value(product.depth); }
  Value following(Value stage);
  Value preceding(Value stage);
  SmallVector<Value> multiply(const KernelPlace &place);
  SmallVector<Value> step(const KernelPlace &place, Value term,
                          ValueRange carried);

  KernelBuilder &b;
  Product &product;
  TileCore &core;
  const TileShape shape;
  std::unique_ptr<TileLoader> lhs, rhs;
  const int64_t stages;
  TilePlace tile;
  /// The end of terms of the tile, null where all steps are whole.
  Value end;
};
} // namespace

/// Copies take long to arrive: as many stages as leave room for as many blocks
/// as registers do.
int64_t ProductKernel::chooseStages(const GPUKernelOptions &options) const {
  constexpr int64_t most = 4;
  if (!lhs->isAsynchronous() || !rhs->isAsynchronous())
    return 2;
  return std::clamp<int64_t>(core.sharedBudget(options) / core.stageBytes(), 2,
                             most);
}

MemRefType ProductKernel::tileType(const SharedLayout &layout, int64_t others) {
  int64_t lines = layout.depthInner ? others : shape.depth;
  return b.sharedType({stages, lines, layout.stride}, layout.element);
}

SmallVector<MemRefType> ProductKernel::sharedTypes() {
  SmallVector<MemRefType> types{tileType(core.lhs, shape.rows),
                                tileType(core.rhs, shape.columns)};
  if (hasRowList())
    types.push_back(b.sharedType(shape.rows, b.getI32Type()));
  if (product.hasTrips)
    types.push_back(b.sharedType(shape.rows, b.getI32Type()));
  return types;
}

/// The rows of the tile, and their terms, to workgroup memory. What is past the
/// end repeats the last row and has no terms.
void ProductKernel::listRows(const KernelPlace &place) {
  tile.rows = place.shared[2];
  Value count = b.index(shape.rows);
  b.ifThen(b.isLess(place.thread, count), [&] {
    Value position = b.add(tile.firstPosition, place.thread);
    Value row = product.rowAt(b, b.min(position, b.add(tile.lastPosition, -1)));
    b.store(b.toI32(row), tile.rows, place.thread);
    if (!product.hasTrips)
      return;
    Value terms = b.select(b.isLess(position, tile.lastPosition),
                           product.tripsOf(b, row), b.index(0));
    b.store(b.toI32(terms), place.shared[3], place.thread);
  });
  if (product.hasTrips)
    tile.trips = place.shared[3];
  b.barrier();
}

/// The most terms of a row of the tile. Every warp finds them by itself.
Value ProductKernel::mostTrips(Value thread) {
  Value lane = b.remainder(thread, warpSize);
  Value most;
  auto larger = [&](Value x, Value y) -> Value {
    return b.make<arith::MaxSIOp>(x, y);
  };
  for (int64_t row = 0; row < shape.rows; row += warpSize) {
    Value terms = b.load(tile.trips, b.add(lane, row));
    most = most ? larger(most, terms) : terms;
  }
  return b.toIndex(b.reduceWarp(most, larger));
}

Value ProductKernel::endOfTerms(const KernelPlace &place) {
  if (product.hasTrips)
    return mostTrips(place.thread);
  if (product.countsTerms)
    return product.termCount(b);
  std::optional<int64_t> depth = getConstantIntValue(product.depth);
  if (depth && *depth > 0 && *depth % shape.depth == 0)
    return nullptr;
  return b.value(product.depth);
}

SmallVector<Type> ProductKernel::loadedTypes() {
  SmallVector<Type> types = lhs->types();
  llvm::append_range(types, rhs->types());
  return types;
}

SmallVector<Value> ProductKernel::begin(Value term, Value stage) {
  SmallVector<Value> values = lhs->begin(b, term, end, stage);
  llvm::append_range(values, rhs->begin(b, term, end, stage));
  return values;
}

/// `begin` where there are terms from `term` on.
SmallVector<Value> ProductKernel::beginIfAny(Value term, Value stage) {
  Value isAny = b.isLess(term, endOfAll());
  SmallVector<Type> types = loadedTypes();
  if (types.empty()) {
    b.ifThen(isAny, [&] { begin(term, stage); });
    return {};
  }
  return b.ifElse(
      isAny, [&] { return begin(term, stage); },
      [&] {
        return llvm::map_to_vector(types,
                                   [&](Type type) { return b.zero(type); });
      });
}

void ProductKernel::finish(ValueRange values, Value stage) {
  size_t ofLhs = lhs->types().size();
  lhs->finish(b, values.take_front(ofLhs), stage);
  rhs->finish(b, values.drop_front(ofLhs), stage);
}

/// The stage after `stage`, both i32: an index would take two registers.
Value ProductKernel::following(Value stage) {
  Value one = b.i32(1);
  if (stages == 2)
    return b.make<arith::SubIOp>(one, stage);
  Value next = b.make<arith::AddIOp>(stage, one);
  Value isOne =
      b.make<arith::CmpIOp>(arith::CmpIPredicate::ult, next, b.i32(stages));
  return b.select(isOne, next, b.i32(0));
}

/// The stage before `stage`, whose terms were the last ones to be multiplied.
Value ProductKernel::preceding(Value stage) {
  Value one = b.i32(1);
  if (stages == 2)
    return b.make<arith::SubIOp>(one, stage);
  Value isFirst =
      b.make<arith::CmpIOp>(arith::CmpIPredicate::eq, stage, b.i32(0));
  return b.select(isFirst, b.i32(stages - 1),
                  b.make<arith::SubIOp>(stage, one));
}

/// One step of terms; `carried` are the sums and the stage that holds the
/// terms.
SmallVector<Value> ProductKernel::step(const KernelPlace &place, Value term,
                                       ValueRange carried) {
  Value stage = b.toIndex(carried.back());
  Value free = b.toIndex(preceding(carried.back()));
  if (hasCopies())
    b.make<NVVM::CpAsyncWaitGroupOp>(stages - 2);
  b.barrier();
  // Asked for before the products, needed after them.
  SmallVector<Value> values =
      beginIfAny(b.add(term, (stages - 1) * shape.depth), free);
  if (hasCopies())
    b.make<NVVM::CpAsyncCommitGroupOp>();
  SmallVector<Value> sums = core.accumulate(b, place.shared[0], place.shared[1],
                                            stage, carried.drop_back());
  finish(values, free);
  sums.push_back(following(carried.back()));
  return sums;
}

SmallVector<Value> ProductKernel::multiply(const KernelPlace &place) {
  for (int64_t i = 0; i < stages - 1; ++i) {
    Value term = b.index(i * shape.depth), stage = b.index(i);
    finish(i == 0 ? begin(term, stage) : beginIfAny(term, stage), stage);
    if (hasCopies())
      b.make<NVVM::CpAsyncCommitGroupOp>();
  }
  SmallVector<Value> carried = core.zeros(b);
  carried.push_back(b.i32(0));
  SmallVector<Value> results =
      b.loop(b.i32(0), b.toI32(endOfAll()), b.i32(shape.depth), carried,
             [&](Value term, ValueRange values) {
               return step(place, b.toIndex(term), values);
             });
  results.pop_back();
  return results;
}

void ProductKernel::emitTile(const KernelPlace &place) {
  core.enter(place.thread);
  if (hasRowList())
    listRows(place);
  end = endOfTerms(place);
  lhs->enter(b, {place.shared[0], place.thread, tile.firstPosition,
                 tile.lastPosition, tile.rows, tile.trips});
  rhs->enter(b, {place.shared[1], place.thread, tile.firstColumn,
                 b.value(product.columns), nullptr, nullptr});
  SmallVector<Value> sums = multiply(place);
  ResultWriter(b, product, core).write(tile, sums);
}

void ProductKernel::emitBlock(const KernelPlace &place,
                              ArrayRef<OpFoldResult> sizes) {
  SmallVector<Value> point = delinearize(b, b.toI32(place.block), sizes);
  product.enter(b, ArrayRef(point).drop_back(2));
  auto [lower, upper] = product.rowRange(b);
  tile.firstPosition = b.add(lower, b.mul(point.back(), shape.rows));
  tile.lastPosition = upper;
  tile.firstColumn = b.mul(point[point.size() - 2], shape.columns);
  // The grid has blocks for all rows, a segment fewer.
  b.guarded(product.listsRows, tile.firstPosition, tile.lastPosition,
            [&] { emitTile(place); });
}

void ProductKernel::emit() {
  SmallVector<OpFoldResult> sizes(product.batch);
  sizes.push_back(b.ceilDivide(product.columns, shape.columns));
  sizes.push_back(b.ceilDivide(product.rows, shape.rows));
  emitLaunch(b, b.product(sizes), shape.threads, sharedTypes(),
             [&](const KernelPlace &place) { emitBlock(place, sizes); });
}

/// Whether extents that only the run time knows are units of 16 bytes, as a
/// value of the host; null where none matters.
static Value emitHasUnits(KernelBuilder &b, const Product &product) {
  Value all;
  auto check = [&](Value memref, std::optional<unsigned> dim) {
    auto type = cast<MemRefType>(memref.getType());
    if (!dim || !type.isDynamicDim(*dim) ||
        !hasAlignedUnits(type, *dim, 1, /*assumed=*/true))
      return;
    int64_t unit = 128 / type.getElementTypeBitWidth();
    Value rest = b.remainder(b.dim(memref, *dim), unit);
    Value isWhole =
        b.make<arith::CmpIOp>(arith::CmpIPredicate::eq, rest, b.index(0));
    all = all ? b.make<arith::AndIOp>(all, isWhole) : isWhole;
  };
  check(product.lhs.memref, product.lhs.unitDim());
  check(product.rhs.memref, product.rhs.unitDim());
  check(product.out, product.columnDim);
  return all;
}

static void emitKernel(KernelBuilder &builder, Product &product,
                       const GPUKernelOptions &options, bool assumesUnits) {
  product.lhs.assumesUnits = assumesUnits;
  product.rhs.assumesUnits = assumesUnits;
  product.assumesUnits = assumesUnits;
  std::unique_ptr<TileCore> core = createMmaCore(product, options);
  if (!core)
    core = createSimtCore(product);
  ProductKernel(builder, product, *core, options).emit();
}

void mca::emitProduct(KernelBuilder &builder, Product &product,
                      const GPUKernelOptions &options) {
  Value hasUnits = emitHasUnits(builder, product);
  if (!hasUnits)
    return emitKernel(builder, product, options, /*assumesUnits=*/false);
  auto emit = [&](bool assumesUnits) {
    emitKernel(builder, product, options, assumesUnits);
    return SmallVector<Value>();
  };
  builder.ifElse(
      hasUnits, [&] { return emit(true); }, [&] { return emit(false); });
}
