//===- ProductKernel.cpp - The kernel of a matrix product -------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// One block makes one tile of the result. Terms go through two stages of
// workgroup memory: while threads multiply one, the other is filled, so a step
// has one barrier.
//
//===----------------------------------------------------------------------===//

#include "Product.h"
#include "TileCore.h"
#include "TileLoader.h"

using namespace mlir;
using namespace mlir::mca;

namespace {
class ProductKernel {
public:
  ProductKernel(KernelBuilder &builder, Product &product, TileCore &core)
      : b(builder), product(product), core(core), shape(core.shape),
        lhs(product, shape, core.lhs, /*isLhs=*/true),
        rhs(product, shape, core.rhs, /*isLhs=*/false) {}

  void emit();

private:
  static constexpr int64_t stages = 2;

  /// Whether rows are written down in workgroup memory.
  bool hasRowList() const { return product.listsRows || product.hasTrips; }
  MemRefType tileType(const SharedLayout &layout, int64_t others);
  SmallVector<MemRefType> sharedTypes();
  void emitBlock(const KernelPlace &place, ArrayRef<OpFoldResult> sizes);
  void emitTile(const KernelPlace &place);
  void listRows(const KernelPlace &place);
  Value mostTrips(Value thread);
  Value endOfTerms(const KernelPlace &place);
  SmallVector<Value> loadAll(Value term);
  void storeAll(ValueRange values, Value stage);
  SmallVector<Value> multiply(const KernelPlace &place);
  SmallVector<Value> step(const KernelPlace &place, Value term,
                          ValueRange carried);
  void writeRow(const RowSums &row);
  void writeUnit(Value row, Value trips, Value column, Value sums);
  void writeElements(Value row, Value trips, Value column, Value sums);
  void guardedBy(bool isNeeded, Value index, Value limit,
                 function_ref<void()> body);

  KernelBuilder &b;
  Product &product;
  TileCore &core;
  const TileShape shape;
  TileLoader lhs, rhs;
  /// Of the tile; `lastPosition` is the end of all.
  Value firstPosition, lastPosition, firstColumn;
  /// Workgroup lists, or null.
  Value rows, trips;
  /// The end of terms of the tile, null where all steps are whole.
  Value end;
};
} // namespace

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
  rows = place.shared[2];
  Value count = b.index(shape.rows);
  b.ifThen(b.isLess(place.thread, count), [&] {
    Value position = b.add(firstPosition, place.thread);
    Value row = product.rowAt(b, b.min(position, b.add(lastPosition, -1)));
    b.store(b.toI32(row), rows, place.thread);
    if (!product.hasTrips)
      return;
    Value terms = b.select(b.isLess(position, lastPosition),
                           product.tripsOf(b, row), b.index(0));
    b.store(b.toI32(terms), place.shared[3], place.thread);
  });
  if (product.hasTrips)
    trips = place.shared[3];
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
    Value terms = b.load(trips, b.add(lane, row));
    most = most ? larger(most, terms) : terms;
  }
  return b.toIndex(b.reduceWarp(most, larger));
}

Value ProductKernel::endOfTerms(const KernelPlace &place) {
  if (product.hasTrips)
    return mostTrips(place.thread);
  std::optional<int64_t> depth = getConstantIntValue(product.depth);
  if (depth && *depth > 0 && *depth % shape.depth == 0)
    return nullptr;
  return b.value(product.depth);
}

SmallVector<Value> ProductKernel::loadAll(Value term) {
  SmallVector<Value> values = lhs.load(b, term, end);
  llvm::append_range(values, rhs.load(b, term, end));
  return values;
}

void ProductKernel::storeAll(ValueRange values, Value stage) {
  size_t ofLhs = lhs.types().size();
  lhs.store(b, values.take_front(ofLhs), stage);
  rhs.store(b, values.drop_front(ofLhs), stage);
}

/// One step of terms; `carried` are the sums and the stage that holds them.
SmallVector<Value> ProductKernel::step(const KernelPlace &place, Value term,
                                       ValueRange carried) {
  Value stage = carried.back();
  Value nextTerm = b.add(term, shape.depth);
  Value last = end ? end : b.value(product.depth);
  // Asked for before the products, needed after them.
  SmallVector<Value> next = b.ifElse(
      b.isLess(nextTerm, last), [&] { return loadAll(nextTerm); },
      [&] {
        SmallVector<Type> types = lhs.types();
        llvm::append_range(types, rhs.types());
        return llvm::map_to_vector(types,
                                   [&](Type type) { return b.zero(type); });
      });
  SmallVector<Value> sums =
      core.accumulate(b, place.shared[0], place.shared[1], stage,
                      carried.drop_back());
  Value other = b.sub(b.index(1), stage);
  storeAll(next, other);
  b.barrier();
  sums.push_back(other);
  return sums;
}

SmallVector<Value> ProductKernel::multiply(const KernelPlace &place) {
  Value zero = b.index(0);
  storeAll(loadAll(zero), zero);
  b.barrier();
  SmallVector<Value> carried = core.zeros(b);
  carried.push_back(zero);
  SmallVector<Value> results =
      b.loop(zero, end ? end : b.value(product.depth), b.index(shape.depth),
             carried, [&](Value term, ValueRange values) {
               return step(place, term, values);
             });
  results.pop_back();
  return results;
}

void ProductKernel::guardedBy(bool isNeeded, Value index, Value limit,
                              function_ref<void()> body) {
  if (isNeeded)
    return b.ifThen(b.isLess(index, limit), body);
  body();
}

void ProductKernel::writeUnit(Value row, Value trips, Value column,
                              Value sums) {
  Type element = cast<MemRefType>(product.out.getType()).getElementType();
  SmallVector<Value> indices = product.outIndices(b, row, column);
  Value result = product.update(b, row, column, trips, sums, [&] {
    return extendFloat(b,
                       b.loadVector(product.out, indices, core.sumWidth()));
  });
  b.storeVector(truncateFloat(b, result, element), product.out, indices);
}

void ProductKernel::writeElements(Value row, Value trips, Value firstOfUnit,
                                  Value sums) {
  Type element = cast<MemRefType>(product.out.getType()).getElementType();
  for (int64_t i = 0; i < core.sumWidth(); ++i) {
    Value column = b.add(firstOfUnit, i);
    b.ifThen(b.isLess(column, b.value(product.columns)), [&] {
      SmallVector<Value> indices = product.outIndices(b, row, column);
      Value result =
          product.update(b, row, column, trips, b.extract(sums, i), [&] {
            return extendFloat(b, b.load(product.out, indices));
          });
      b.store(truncateFloat(b, result, element), product.out, indices);
    });
  }
}

static bool isMultiple(OpFoldResult size, int64_t of) {
  std::optional<int64_t> constant = getConstantIntValue(size);
  return constant && *constant % of == 0;
}

void ProductKernel::writeRow(const RowSums &sums) {
  Value position = b.add(firstPosition, sums.row);
  bool mayEnd = product.listsRows || !isMultiple(product.rows, shape.rows);
  guardedBy(mayEnd, position, lastPosition, [&] {
    Value row = rows ? b.loadIndex(rows, sums.row) : position;
    Value terms = trips ? b.loadIndex(trips, sums.row) : Value();
    for (auto [inTile, sum] : llvm::zip_equal(sums.columns, sums.sums)) {
      Value column = b.add(firstColumn, inTile);
      if (!hasAlignedUnits(cast<MemRefType>(product.out.getType()),
                           product.columnDim, core.sumWidth())) {
        writeElements(row, terms, column, sum);
        continue;
      }
      Value unit = sum;
      guardedBy(!isMultiple(product.columns, shape.columns), column,
                b.value(product.columns),
                [&] { writeUnit(row, terms, column, unit); });
    }
  });
}

void ProductKernel::emitTile(const KernelPlace &place) {
  core.enter(place.thread);
  if (hasRowList())
    listRows(place);
  end = endOfTerms(place);
  lhs.enter(b, place.shared[0], place.thread, firstPosition, lastPosition, rows,
            trips);
  rhs.enter(b, place.shared[1], place.thread, firstColumn,
            b.value(product.columns), nullptr, nullptr);
  SmallVector<Value> sums = multiply(place);
  for (const RowSums &row : core.results(b, sums))
    writeRow(row);
}

void ProductKernel::emitBlock(const KernelPlace &place,
                              ArrayRef<OpFoldResult> sizes) {
  SmallVector<Value> point = delinearize(b, place.block, sizes);
  product.enter(b, ArrayRef(point).drop_back(2));
  auto [lower, upper] = product.rowRange(b);
  firstPosition = b.add(lower, b.mul(point.back(), shape.rows));
  lastPosition = upper;
  firstColumn = b.mul(point[point.size() - 2], shape.columns);
  // The grid has blocks for all rows, a segment fewer.
  guardedBy(product.listsRows, firstPosition, lastPosition,
            [&] { emitTile(place); });
}

void ProductKernel::emit() {
  SmallVector<OpFoldResult> sizes(product.batch);
  sizes.push_back(b.ceilDivide(product.columns, shape.columns));
  sizes.push_back(b.ceilDivide(product.rows, shape.rows));
  emitLaunch(b, b.product(sizes), shape.threads, sharedTypes(),
             [&](const KernelPlace &place) { emitBlock(place, sizes); });
}

void mca::emitProduct(KernelBuilder &builder, Product &product,
                      const GPUKernelOptions &options) {
  std::unique_ptr<TileCore> core = createSimtCore(product);
  ProductKernel(builder, product, *core).emit();
}
