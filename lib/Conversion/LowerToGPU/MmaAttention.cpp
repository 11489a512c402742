//===- MmaAttention.cpp - Attention by the matrix units of warps *- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Each warp has queries of its own and all keys of a step. Queries stay in
// registers. With g = lane / 4 and q = lane mod 4, what a lane holds of the
// sums of two products with keys is what it holds of a factor of the product
// with values: probabilities need no exchange.
//
//===----------------------------------------------------------------------===//

#include "AttentionCore.h"
#include "MmaOps.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

using namespace mlir;
using namespace mlir::mca;

/// Workgroup memory that every block can have.
static constexpr int64_t sharedBytes = 48 * 1024;
static constexpr int64_t warps = 4;

namespace {
class MmaAttention : public AttentionCore {
public:
  MmaAttention(const AttentionShape &shape, SharedLayout layout, MmaForm form)
      : AttentionCore(shape, layout, layout), form(form) {}

  SmallVector<Value> loadQueries(KernelBuilder &builder,
                                 ReadQuery read) override;
  SmallVector<Value> rows(KernelBuilder &builder) override;
  SmallVector<Value> columns(KernelBuilder &builder) override;
  int64_t neighbours() const override { return 2; }
  SmallVector<int64_t> laneBits() const override { return {1, 2}; }
  SmallVector<Value> multiplyKeys(KernelBuilder &builder, ValueRange queries,
                                  Value tile, Value stage) override;
  Value exponential(KernelBuilder &builder, Value x) override;
  SmallVector<Value> zeros(KernelBuilder &builder) override {
    return SmallVector<Value>(rowTiles() * featureTiles() * 4,
                              builder.zero(form.sum));
  }
  int64_t rowOf(int64_t sum) const override {
    return sum / (featureTiles() * 4) * 2 + sum % 4 / 2;
  }
  SmallVector<Value> multiplyValues(KernelBuilder &builder,
                                    ValueRange probabilities, Value tile,
                                    Value stage, ValueRange sums) override;
  SmallVector<RowSums> results(KernelBuilder &builder,
                               ValueRange sums) override;
  int64_t stages() const override { return 2; }

protected:
  /// Sums of 16 rows and 8 columns at `row` and `column`: of rows g and g + 8
  /// those of columns 2 q and 2 q + 1.
  using Sums = std::array<Value, 4>;

  /// A lane's registers of 16 queries and the elements of one mma.sync.
  virtual SmallVector<Value> queryFragment(KernelBuilder &builder, Value row,
                                           Value rowBelow, int64_t depth,
                                           ReadQuery read) = 0;
  /// Of 16 keys from `key` on and elements of one mma.sync from `depth` on, two
  /// or one for each 8 keys.
  virtual SmallVector<Value> keyFragments(KernelBuilder &builder, Value tile,
                                          Value stage, int64_t key,
                                          int64_t depth) = 0;
  /// Of keys of one mma.sync from `key` on and 16 features.
  virtual SmallVector<Value> valueFragments(KernelBuilder &builder, Value tile,
                                            Value stage, int64_t key,
                                            int64_t feature) = 0;
  /// Of the probabilities of keys of one mma.sync, as they were summed.
  virtual SmallVector<Value> probabilityFragment(KernelBuilder &builder,
                                                 ArrayRef<Sums> tiles) = 0;

  Value lane(KernelBuilder &builder) {
    return builder.remainder(thread, warpSize);
  }
  /// g and q of the lane.
  Value group(KernelBuilder &builder) {
    return builder.divide(lane(builder), 4);
  }
  Value inGroup(KernelBuilder &builder) {
    return builder.remainder(lane(builder), 4);
  }

private:
  int64_t rowTiles() const { return shape.queries / (warps * mmaRows); }
  int64_t keyTiles() const { return shape.keys / mmaColumns; }
  int64_t featureTiles() const { return shape.headSize / mmaColumns; }
  int64_t depthSteps() const { return shape.headSize / form.depth; }
  /// The first of the two columns of a lane.
  Value pair(KernelBuilder &builder) {
    return builder.mul(inGroup(builder), 2);
  }
  Sums sumsOf(ValueRange probabilities, int64_t rowTile, int64_t keyTile) const;

  MmaForm form;
};
} // namespace

/// Two rows, 8 apart, for each 16 of the warp.
SmallVector<Value> MmaAttention::rows(KernelBuilder &builder) {
  Value warp = builder.divide(thread, warpSize);
  Value first = builder.add(builder.mul(warp, rowTiles() * mmaRows),
                            builder.divide(lane(builder), 4));
  SmallVector<Value> all;
  for (int64_t i = 0; i < 2 * rowTiles(); ++i)
    all.push_back(builder.add(first, i * mmaRows / 2));
  return all;
}

SmallVector<Value> MmaAttention::columns(KernelBuilder &builder) {
  SmallVector<Value> all;
  for (int64_t tile = 0; tile < keyTiles(); ++tile)
    for (int64_t i = 0; i < 2; ++i)
      all.push_back(builder.add(pair(builder), tile * mmaColumns + i));
  return all;
}

SmallVector<Value> MmaAttention::loadQueries(KernelBuilder &builder,
                                             ReadQuery read) {
  SmallVector<Value> fragments, all = rows(builder);
  for (int64_t tile = 0; tile < rowTiles(); ++tile)
    for (int64_t step = 0; step < depthSteps(); ++step)
      llvm::append_range(fragments, queryFragment(builder, all[2 * tile],
                                                  all[2 * tile + 1],
                                                  step * form.depth, read));
  return fragments;
}

SmallVector<Value> MmaAttention::multiplyKeys(KernelBuilder &builder,
                                              ValueRange queries, Value tile,
                                              Value stage) {
  SmallVector<Value> sums(rowTiles() * keyTiles() * 4, builder.zero(form.sum));
  for (int64_t step = 0; step < depthSteps(); ++step)
    for (int64_t j = 0; j < keyTiles(); j += 2) {
      SmallVector<Value> rhs =
          keyFragments(builder, tile, stage, j * mmaColumns, step * form.depth);
      for (int64_t i = 0; i < rowTiles(); ++i)
        for (int64_t half = 0; half < 2; ++half)
          multiplyFragments(
              builder, form, queries.slice((i * depthSteps() + step) * 4, 4),
              ArrayRef(rhs).slice(half * 2, 2),
              MutableArrayRef(sums).slice((i * keyTiles() + j + half) * 4, 4));
    }
  SmallVector<Value> scores;
  for (int64_t row = 0; row < 2 * rowTiles(); ++row)
    for (int64_t column = 0; column < 2 * keyTiles(); ++column)
      scores.push_back(sums[(row / 2 * keyTiles() + column / 2) * 4 +
                            row % 2 * 2 + column % 2]);
  return scores;
}

/// By one instruction: probabilities are rounded to 11 bits at most.
Value MmaAttention::exponential(KernelBuilder &builder, Value x) {
  constexpr float log2e = 1.44269504F;
  Value scaled = builder.make<arith::MulFOp>(x, builder.f32(log2e));
  auto power = builder.make<LLVM::CallIntrinsicOp>(
      builder.getF32Type(), builder.getStringAttr("llvm.exp2"),
      ValueRange{scaled});
  power.setFastmathFlags(LLVM::FastmathFlags::afn);
  return power.getResult(0);
}

MmaAttention::Sums MmaAttention::sumsOf(ValueRange probabilities,
                                        int64_t rowTile,
                                        int64_t keyTile) const {
  Sums sums;
  for (int64_t i = 0; i < 4; ++i)
    sums[i] = probabilities[(2 * rowTile + i / 2) * 2 * keyTiles() +
                            2 * keyTile + i % 2];
  return sums;
}

SmallVector<Value> MmaAttention::multiplyValues(KernelBuilder &builder,
                                                ValueRange probabilities,
                                                Value tile, Value stage,
                                                ValueRange carried) {
  SmallVector<Value> sums(carried);
  int64_t tilesOfStep = form.depth / mmaColumns;
  for (int64_t key = 0; key < keyTiles(); key += tilesOfStep) {
    SmallVector<SmallVector<Value>> lhs;
    for (int64_t i = 0; i < rowTiles(); ++i) {
      SmallVector<Sums> tiles;
      for (int64_t j = 0; j < tilesOfStep; ++j)
        tiles.push_back(sumsOf(probabilities, i, key + j));
      lhs.push_back(probabilityFragment(builder, tiles));
    }
    for (int64_t j = 0; j < featureTiles(); j += 2) {
      SmallVector<Value> rhs = valueFragments(builder, tile, stage,
                                              key * mmaColumns, j * mmaColumns);
      for (int64_t i = 0; i < rowTiles(); ++i)
        for (int64_t half = 0; half < 2; ++half)
          multiplyFragments(builder, form, lhs[i],
                            ArrayRef(rhs).slice(half * 2, 2),
                            MutableArrayRef(sums).slice(
                                (i * featureTiles() + j + half) * 4, 4));
    }
  }
  return sums;
}

SmallVector<RowSums> MmaAttention::results(KernelBuilder &builder,
                                           ValueRange sums) {
  SmallVector<RowSums> all;
  for (auto [i, row] : llvm::enumerate(rows(builder))) {
    RowSums &entry = all.emplace_back();
    entry.row = row;
    for (int64_t j = 0; j < featureTiles(); ++j) {
      int64_t first = (i / 2 * featureTiles() + j) * 4 + i % 2 * 2;
      entry.columns.push_back(builder.add(pair(builder), j * mmaColumns));
      entry.sums.push_back(
          builder.fromElements({sums[first], sums[first + 1]}));
    }
  }
  return all;
}

//===----------------------------------------------------------------------===//
// f16 and bf16 by ldmatrix
//===----------------------------------------------------------------------===//

namespace {
class HalfAttention : public MmaAttention {
public:
  using MmaAttention::MmaAttention;

  bool isAsynchronous() const override { return true; }

private:
  SmallVector<Value> queryFragment(KernelBuilder &builder, Value row,
                                   Value rowBelow, int64_t depth,
                                   ReadQuery read) override;
  SmallVector<Value> keyFragments(KernelBuilder &builder, Value tile,
                                  Value stage, int64_t key,
                                  int64_t depth) override {
    return load(builder, tile, stage, key, depth, /*transpose=*/false);
  }
  SmallVector<Value> valueFragments(KernelBuilder &builder, Value tile,
                                    Value stage, int64_t key,
                                    int64_t feature) override {
    return load(builder, tile, stage, key, feature, /*transpose=*/true);
  }
  SmallVector<Value> probabilityFragment(KernelBuilder &builder,
                                         ArrayRef<Sums> tiles) override;
  SmallVector<Value> load(KernelBuilder &builder, Value tile, Value stage,
                          int64_t key, int64_t feature, bool transpose);
  Value packPair(KernelBuilder &builder, Value low, Value high);
};
} // namespace

/// Both rows of elements 2 q on, then of those 8 further on.
SmallVector<Value> HalfAttention::queryFragment(KernelBuilder &builder,
                                                Value row, Value rowBelow,
                                                int64_t depth, ReadQuery read) {
  SmallVector<Value> registers;
  Value pair = builder.mul(inGroup(builder), 2);
  for (int64_t offset : {0, 8})
    for (Value query : {row, rowBelow}) {
      Value elements = read(query, builder.add(pair, depth + offset), 2);
      registers.push_back(toRegister(builder, elements));
    }
  return registers;
}

/// Keys `key` to `key` + 15 and features `feature` to `feature` + 15: registers
/// of 8 columns of a right-hand side, then of the next 8. Columns are keys, or
/// with `transpose` features.
SmallVector<Value> HalfAttention::load(KernelBuilder &builder, Value tile,
                                       Value stage, int64_t key,
                                       int64_t feature, bool transpose) {
  Value inMatrix = builder.remainder(lane(builder), 8);
  Value matrix = builder.divide(lane(builder), 8);
  Value low = builder.mul(builder.remainder(matrix, 2), 8),
        high = builder.mul(builder.divide(matrix, 2), 8);
  Value keyIndex =
      builder.add(builder.add(transpose ? low : high, inMatrix), key);
  Value featureIndex = builder.add(transpose ? high : low, feature);
  return loadMatrices(builder, tile, {stage, keyIndex, featureIndex},
                      transpose);
}

/// Two probabilities as one register of a left-hand side.
Value HalfAttention::packPair(KernelBuilder &builder, Value low, Value high) {
  Type element = values.element;
  auto type = VectorType::get({2}, element);
  if (element.isF16())
    return builder.make<arith::TruncFOp>(type,
                                         builder.fromElements({low, high}));
  // Truncation to bf16 would be taken apart into integer operations.
  auto packed = builder.make<LLVM::CallIntrinsicOp>(
      type, builder.getStringAttr("llvm.nvvm.ff2bf16x2.rn"),
      ValueRange{high, low});
  return toRegister(builder, packed.getResult(0));
}

/// Rows g and g + 8 of one tile of 8 keys, then of the next.
SmallVector<Value> HalfAttention::probabilityFragment(KernelBuilder &builder,
                                                      ArrayRef<Sums> tiles) {
  SmallVector<Value> registers;
  for (const Sums &sums : tiles)
    for (int64_t half = 0; half < 2; ++half)
      registers.push_back(
          packPair(builder, sums[2 * half], sums[2 * half + 1]));
  return registers;
}

//===----------------------------------------------------------------------===//
// tf32
//===----------------------------------------------------------------------===//

namespace {
/// A lane has one row, or column, and terms q and q + 4 of 8. The terms of the
/// product with values are keys 2 q and 2 q + 1, as the probabilities lie.
class Tf32Attention : public MmaAttention {
public:
  using MmaAttention::MmaAttention;

private:
  SmallVector<Value> queryFragment(KernelBuilder &builder, Value row,
                                   Value rowBelow, int64_t depth,
                                   ReadQuery read) override;
  SmallVector<Value> keyFragments(KernelBuilder &builder, Value tile,
                                  Value stage, int64_t key,
                                  int64_t depth) override;
  SmallVector<Value> valueFragments(KernelBuilder &builder, Value tile,
                                    Value stage, int64_t key,
                                    int64_t feature) override;
  SmallVector<Value> probabilityFragment(KernelBuilder &builder,
                                         ArrayRef<Sums> tiles) override;
  Value load(KernelBuilder &builder, Value tile, Value stage, Value key,
             Value feature) {
    Value number = builder.load(tile, {stage, key, feature});
    return builder.make<arith::BitcastOp>(builder.getI32Type(), number);
  }
};
} // namespace

SmallVector<Value> Tf32Attention::queryFragment(KernelBuilder &builder,
                                                Value row, Value rowBelow,
                                                int64_t depth, ReadQuery read) {
  SmallVector<Value> registers;
  for (int64_t offset : {0, 4})
    for (Value query : {row, rowBelow}) {
      Value term = builder.add(inGroup(builder), depth + offset);
      Value element = builder.extract(read(query, term, 1), 0);
      registers.push_back(toTf32(builder, element));
    }
  return registers;
}

SmallVector<Value> Tf32Attention::keyFragments(KernelBuilder &builder,
                                               Value tile, Value stage,
                                               int64_t key, int64_t depth) {
  SmallVector<Value> registers;
  for (int64_t half : {0, 8})
    for (int64_t offset : {0, 4})
      registers.push_back(load(builder, tile, stage,
                               builder.add(group(builder), key + half),
                               builder.add(inGroup(builder), depth + offset)));
  return registers;
}

SmallVector<Value> Tf32Attention::valueFragments(KernelBuilder &builder,
                                                 Value tile, Value stage,
                                                 int64_t key, int64_t feature) {
  SmallVector<Value> registers;
  Value pair = builder.mul(inGroup(builder), 2);
  for (int64_t half : {0, 8})
    for (int64_t offset : {0, 1})
      registers.push_back(load(builder, tile, stage,
                               builder.add(pair, key + offset),
                               builder.add(group(builder), feature + half)));
  return registers;
}

SmallVector<Value> Tf32Attention::probabilityFragment(KernelBuilder &builder,
                                                      ArrayRef<Sums> tiles) {
  const Sums &sums = tiles.front();
  return {toTf32(builder, sums[0]), toTf32(builder, sums[2]),
          toTf32(builder, sums[1]), toTf32(builder, sums[3])};
}

//===----------------------------------------------------------------------===//
// Choice
//===----------------------------------------------------------------------===//

/// As many keys a step as workgroup memory and registers have room for: keys
/// and values in two stages; sums, scores, and queries in `queryRegisters`.
/// With two tiles of rows a warp may come close to all registers of a thread:
/// twice the keys save more than the blocks that then have no room.
static int64_t chooseKeys(int64_t headSize, int64_t bytesOfKey,
                          int64_t rowTiles, int64_t queryRegisters) {
  int64_t most = rowTiles == 1 ? 128 : 160;
  auto fits = [&](int64_t keys) {
    int64_t registers = keys / 2 + headSize / 2 + queryRegisters;
    return keys * 2 * 2 * bytesOfKey <= sharedBytes &&
           rowTiles * registers <= most;
  };
  int64_t keys = 64;
  while (keys > 16 && !fits(keys))
    keys /= 2;
  return keys;
}

std::unique_ptr<AttentionCore> mca::createMmaAttention(Type element,
                                                       int64_t headSize,
                                                       bool hasManyQueries,
                                                       bool tf32) {
  using NVVM::MMATypes;
  Type f32 = Float32Type::get(element.getContext());
  auto makeShape = [&](int64_t rowTiles, int64_t keys) {
    return AttentionShape{warps * mmaRows * rowTiles, keys, headSize,
                          warps * warpSize};
  };
  if (element.isF32()) {
    if (!tf32)
      return nullptr;
    SharedLayout layout{element, /*depthInner=*/false, headSize + 4,
                        /*roundsToTf32=*/true};
    int64_t keys = chooseKeys(headSize, 4 * layout.stride, 1, headSize / 2);
    return std::make_unique<Tf32Attention>(
        makeShape(1, keys), layout,
        MmaForm{MMATypes::tf32, MMATypes::tf32, 8, f32});
  }
  MMATypes type = element.isF16() ? MMATypes::f16 : MMATypes::bf16;
  // Rows of 16 bytes more meet other banks.
  SharedLayout layout{element, /*depthInner=*/false, headSize + 8};
  // Twice 16 queries a warp need half of the loads, and twice the registers.
  bool isSmall = headSize <= 32 || headSize == 64;
  int64_t rowTiles = hasManyQueries && isSmall ? 2 : 1;
  int64_t keys =
      chooseKeys(headSize, 2 * layout.stride, rowTiles, headSize / 4);
  return std::make_unique<HalfAttention>(makeShape(rowTiles, keys), layout,
                                         MmaForm{type, type, 16, f32});
}
