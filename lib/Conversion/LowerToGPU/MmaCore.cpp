//===- MmaCore.cpp - Tiles by the matrix units of warps ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MmaOps.h"
#include "TileCore.h"

using namespace mlir;
using namespace mlir::mca;

namespace {
/// How warps share out the tile.
struct WarpGrid {
  int64_t rows, columns;
};

class MmaCore : public TileCore {
public:
  MmaCore(const TileShape &shape, SharedLayout lhs, SharedLayout rhs,
          WarpGrid grid, MmaForm form)
      : TileCore(shape, lhs, rhs), grid(grid), form(form) {}

  SmallVector<Value> zeros(KernelBuilder &builder) override {
    return SmallVector<Value>(rowTiles() * columnTiles() * 4,
                              builder.zero(form.sum));
  }
  SmallVector<Value> accumulate(KernelBuilder &builder, Value lhsTile,
                                Value rhsTile, Value stage,
                                ValueRange sums) override;
  SmallVector<RowSums> results(KernelBuilder &builder,
                               ValueRange sums) override;
  int64_t sumWidth() const override { return 2; }

protected:
  /// The four registers of 16 rows of the left-hand side, and of 16 columns of
  /// the right-hand side, two for each 8.
  virtual SmallVector<Value> lhsFragment(KernelBuilder &builder, Value tile,
                                         Value stage, Value row,
                                         int64_t term) = 0;
  virtual SmallVector<Value> rhsFragments(KernelBuilder &builder, Value tile,
                                          Value stage, Value column,
                                          int64_t term) = 0;

  Value lane(KernelBuilder &builder) {
    return builder.remainder(thread, warpSize);
  }
  const MmaForm &mma() const { return form; }

private:
  int64_t warpRows() const { return shape.rows / grid.rows; }
  int64_t warpColumns() const { return shape.columns / grid.columns; }
  int64_t rowTiles() const { return warpRows() / mmaRows; }
  int64_t columnTiles() const { return warpColumns() / mmaColumns; }
  Value firstRow(KernelBuilder &builder) {
    Value warp = builder.divide(thread, warpSize);
    return builder.mul(builder.divide(warp, grid.columns), warpRows());
  }
  Value firstColumn(KernelBuilder &builder) {
    Value warp = builder.divide(thread, warpSize);
    return builder.mul(builder.remainder(warp, grid.columns), warpColumns());
  }

  WarpGrid grid;
  MmaForm form;
};
} // namespace

SmallVector<Value> MmaCore::accumulate(KernelBuilder &builder, Value lhsTile,
                                       Value rhsTile, Value stage,
                                       ValueRange carried) {
  SmallVector<Value> sums(carried);
  Value row = firstRow(builder), column = firstColumn(builder);
  for (int64_t term = 0; term < shape.depth; term += form.depth) {
    SmallVector<SmallVector<Value>> lhs, rhs;
    for (int64_t i = 0; i < rowTiles(); ++i)
      lhs.push_back(lhsFragment(builder, lhsTile, stage,
                                builder.add(row, i * mmaRows), term));
    for (int64_t j = 0; j < columnTiles(); j += 2)
      rhs.push_back(rhsFragments(builder, rhsTile, stage,
                                 builder.add(column, j * mmaColumns), term));
    for (int64_t i = 0; i < rowTiles(); ++i)
      for (int64_t j = 0; j < columnTiles(); ++j)
        multiplyFragments(
            builder, form, lhs[i], ArrayRef(rhs[j / 2]).slice(j % 2 * 2, 2),
            MutableArrayRef(sums).slice((i * columnTiles() + j) * 4, 4));
  }
  return sums;
}

SmallVector<RowSums> MmaCore::results(KernelBuilder &builder, ValueRange sums) {
  Value group = builder.divide(lane(builder), 4);
  Value pair = builder.mul(builder.remainder(lane(builder), 4), 2);
  Value row = builder.add(firstRow(builder), group);
  Value column = builder.add(firstColumn(builder), pair);
  SmallVector<RowSums> rows;
  for (int64_t i = 0; i < rowTiles(); ++i)
    for (int64_t half = 0; half < 2; ++half) {
      RowSums &entry = rows.emplace_back();
      entry.row = builder.add(row, i * mmaRows + half * mmaRows / 2);
      for (int64_t j = 0; j < columnTiles(); ++j) {
        int64_t first = (i * columnTiles() + j) * 4 + half * 2;
        entry.columns.push_back(builder.add(column, j * mmaColumns));
        entry.sums.push_back(
            builder.fromElements({sums[first], sums[first + 1]}));
      }
    }
  return rows;
}

//===----------------------------------------------------------------------===//
// f16, bf16 and i8 by ldmatrix
//===----------------------------------------------------------------------===//

namespace {
class LdMatrixCore : public MmaCore {
public:
  using MmaCore::MmaCore;

  bool isAsynchronous() const override { return true; }

private:
  /// Terms of a row of 16 bytes.
  int64_t unit() const { return mma().depth / 2; }
  SmallVector<Value> lhsFragment(KernelBuilder &builder, Value tile,
                                 Value stage, Value row,
                                 int64_t term) override {
    // Rows, rows + 8, then the same for the next terms.
    return load(builder, tile, lhs, stage, row, term, /*othersFirst=*/true);
  }
  SmallVector<Value> rhsFragments(KernelBuilder &builder, Value tile,
                                  Value stage, Value column,
                                  int64_t term) override {
    return load(builder, tile, rhs, stage, column, term,
                /*othersFirst=*/false);
  }
  SmallVector<Value> load(KernelBuilder &builder, Value tile,
                          const SharedLayout &layout, Value stage, Value other,
                          int64_t term, bool othersFirst);
};
} // namespace

SmallVector<Value> LdMatrixCore::load(KernelBuilder &builder, Value tile,
                                      const SharedLayout &layout, Value stage,
                                      Value other, int64_t term,
                                      bool othersFirst) {
  Value inMatrix = builder.remainder(lane(builder), 8);
  Value matrix = builder.divide(lane(builder), 8);
  Value low = builder.remainder(matrix, 2), high = builder.divide(matrix, 2);
  Value otherHalf = builder.mul(othersFirst ? low : high, 8);
  Value depthHalf = builder.mul(othersFirst ? high : low, unit());
  other = builder.add(other, otherHalf);
  Value depth = builder.add(depthHalf, term);
  SmallVector<Value> indices{stage, builder.add(depth, inMatrix), other};
  if (layout.depthInner)
    indices = {stage, builder.add(other, inMatrix), depth};
  return loadMatrices(builder, tile, indices,
                      /*transpose=*/!layout.depthInner);
}

//===----------------------------------------------------------------------===//
// tf32
//===----------------------------------------------------------------------===//

namespace {
/// By single loads: ldmatrix cannot transpose 32 bits.
class Tf32Core : public MmaCore {
public:
  using MmaCore::MmaCore;

private:
  Value load(KernelBuilder &builder, Value tile, Value stage, Value other,
             int64_t otherOffset, int64_t term) {
    Value group = builder.divide(lane(builder), 4);
    Value inGroup = builder.remainder(lane(builder), 4);
    Value number = builder.load(
        tile, {stage, builder.add(inGroup, term),
               builder.add(builder.add(other, group), otherOffset)});
    return builder.make<arith::BitcastOp>(builder.getI32Type(), number);
  }
  SmallVector<Value> lhsFragment(KernelBuilder &builder, Value tile,
                                 Value stage, Value row,
                                 int64_t term) override {
    return {load(builder, tile, stage, row, 0, term),
            load(builder, tile, stage, row, 8, term),
            load(builder, tile, stage, row, 0, term + 4),
            load(builder, tile, stage, row, 8, term + 4)};
  }
  SmallVector<Value> rhsFragments(KernelBuilder &builder, Value tile,
                                  Value stage, Value column,
                                  int64_t term) override {
    return {load(builder, tile, stage, column, 0, term),
            load(builder, tile, stage, column, 0, term + 4),
            load(builder, tile, stage, column, 8, term),
            load(builder, tile, stage, column, 8, term + 4)};
  }
};
} // namespace

//===----------------------------------------------------------------------===//
// Choice
//===----------------------------------------------------------------------===//

/// mma.sync for the factors of `product`, null if there is none.
static std::optional<MmaForm> chooseForm(const Product &product, bool tf32) {
  Type lhs = product.lhs.elementType(), rhs = product.rhs.elementType();
  Type f32 = Float32Type::get(lhs.getContext());
  using NVVM::MMATypes;
  bool isOneType = lhs == rhs || (product.roundsRhs && rhs.isF32());
  if (isOneType && lhs.isF16())
    return MmaForm{MMATypes::f16, MMATypes::f16, 16, f32};
  if (isOneType && lhs.isBF16())
    return MmaForm{MMATypes::bf16, MMATypes::bf16, 16, f32};
  if (lhs.isInteger(8))
    return MmaForm{product.lhs.isUnsigned ? MMATypes::u8 : MMATypes::s8,
                   MMATypes::s8, 32, IntegerType::get(lhs.getContext(), 32)};
  if (tf32)
    return MmaForm{MMATypes::tf32, MMATypes::tf32, 8, f32};
  return std::nullopt;
}

/// Sums of 64 x 32 a warp where there is work enough, else of 32 x 32. What a
/// block reads of memory goes with the rows and columns of its tile.
static std::pair<TileShape, WarpGrid> chooseShape(const Product &product) {
  std::optional<int64_t> columns = getConstantIntValue(product.columns);
  if (columns && *columns <= 32)
    return {{64, 32, 0, 128}, {2, 2}};
  if (columns && *columns % 128 == 0 &&
      hasManyTiles(product, 128, 128, /*many=*/128))
    return {{128, 128, 0, 256}, {2, 4}};
  if (hasManyTiles(product, 128, 64))
    return {{128, 64, 0, 128}, {2, 2}};
  return {{64, 64, 0, 128}, {2, 2}};
}

/// Neighbours as they lie in memory where ldmatrix can turn them.
static SharedLayout layoutFor(const Factor &factor, Type element,
                              const TileShape &shape, int64_t others) {
  SharedLayout layout{element};
  bool isByte = layout.element.isInteger(8);
  layout.depthInner = isByte || factor.along() == Factor::Along::Depth;
  // Rows of 16 bytes more meet other banks.
  layout.stride =
      (layout.depthInner ? shape.depth : others) + (isByte ? 16 : 8);
  return layout;
}

/// Rows of 128 bytes in global memory are whole lines. Half of them where
/// memory has no room for two stages, or terms are few.
static int64_t chooseDepth(const Product &product, const MmaForm &form) {
  std::optional<int64_t> depth = getConstantIntValue(product.depth);
  return (depth && *depth <= 2 * form.depth ? 2 : 4) * form.depth;
}

static std::unique_ptr<TileCore> createTf32Core(const Product &product,
                                                const MmaForm &form) {
  auto [shape, grid] = chooseShape(product);
  shape.depth = 2 * form.depth;
  SharedLayout lhs{form.sum, /*depthInner=*/false, shape.rows + 8,
                   /*roundsToTf32=*/true};
  SharedLayout rhs = lhs;
  rhs.stride = shape.columns + 8;
  return std::make_unique<Tf32Core>(shape, lhs, rhs, grid, form);
}

std::unique_ptr<TileCore> mca::createMmaCore(const Product &product,
                                             const GPUKernelOptions &options) {
  std::optional<MmaForm> form = chooseForm(product, options.tf32);
  if (!options.tensorCores || !form)
    return nullptr;
  if (form->lhs == NVVM::MMATypes::tf32)
    return createTf32Core(product, *form);
  auto [shape, grid] = chooseShape(product);
  Type element = product.lhs.elementType();
  for (shape.depth = chooseDepth(product, *form);; shape.depth /= 2) {
    auto core = std::make_unique<LdMatrixCore>(
        shape, layoutFor(product.lhs, element, shape, shape.rows),
        layoutFor(product.rhs, element, shape, shape.columns), grid, *form);
    bool fits = 2 * core->stageBytes() <= core->sharedBudget(options);
    if (fits || shape.depth == 2 * form->depth)
      return core;
  }
}
