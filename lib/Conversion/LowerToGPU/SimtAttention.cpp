//===- SimtAttention.cpp - Attention by multiply-adds -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Eight neighbouring threads have four queries: each an eighth of the keys of a
// step and an eighth of the features. They exchange probabilities through
// workgroup memory that no other warp touches.
//
//===----------------------------------------------------------------------===//

#include "AttentionCore.h"

#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::mca;

/// Threads that share queries, and their queries.
static constexpr int64_t group = 8, rowsOfThread = 4;

namespace {
class SimtAttention : public AttentionCore {
public:
  using AttentionCore::AttentionCore;

  SmallVector<MemRefType> sharedTypes(KernelBuilder &builder) const override {
    Type f32 = keys.element;
    int64_t stride = shape.queries + 4;
    return {builder.sharedType({shape.headSize, stride}, f32),
            builder.sharedType({shape.keys, stride}, f32)};
  }
  SmallVector<Value> loadQueries(KernelBuilder &builder,
                                 ReadQuery read) override;
  SmallVector<Value> rows(KernelBuilder &builder) override;
  SmallVector<Value> columns(KernelBuilder &builder) override;
  int64_t neighbours() const override { return keysOfThread(); }
  SmallVector<int64_t> laneBits() const override { return {1, 2, 4}; }
  SmallVector<Value> multiplyKeys(KernelBuilder &builder, ValueRange queries,
                                  Value tile, Value stage) override;
  Value exponential(KernelBuilder &builder, Value x) override {
    return builder.make<math::ExpOp>(x);
  }
  SmallVector<Value> zeros(KernelBuilder &builder) override {
    return zeros(builder, vectorsOfRow() * rowsOfThread, featureWidth());
  }
  int64_t rowOf(int64_t sum) const override { return sum / vectorsOfRow(); }
  SmallVector<Value> multiplyValues(KernelBuilder &builder,
                                    ValueRange probabilities, Value tile,
                                    Value stage, ValueRange sums) override;
  SmallVector<RowSums> results(KernelBuilder &builder,
                               ValueRange sums) override;
  int64_t stages() const override { return 1; }

private:
  int64_t keysOfThread() const { return shape.keys / group; }
  /// Neighbouring features in a vector, and vectors of a thread.
  int64_t featureWidth() const { return shape.headSize % 32 == 0 ? 4 : 2; }
  int64_t vectorsOfRow() const {
    return shape.headSize / group / featureWidth();
  }
  Value firstRow(KernelBuilder &builder) {
    return builder.mul(builder.divide(thread, group), rowsOfThread);
  }
  Value member(KernelBuilder &builder) {
    return builder.remainder(thread, group);
  }
  Value feature(KernelBuilder &builder, int64_t vector) {
    return builder.add(builder.mul(member(builder), featureWidth()),
                       vector * group * featureWidth());
  }
  SmallVector<Value> zeros(KernelBuilder &builder, int64_t count,
                           int64_t width) {
    return SmallVector<Value>(
        count, builder.zero(VectorType::get({width}, keys.element)));
  }
  SmallVector<Value> multiplyAdd(KernelBuilder &builder, Value factors,
                                 ArrayRef<Value> vectors, ValueRange sums);
};
} // namespace

SmallVector<Value> SimtAttention::rows(KernelBuilder &builder) {
  SmallVector<Value> all;
  for (int64_t i = 0; i < rowsOfThread; ++i)
    all.push_back(builder.add(firstRow(builder), i));
  return all;
}

SmallVector<Value> SimtAttention::columns(KernelBuilder &builder) {
  Value first = builder.mul(member(builder), keysOfThread());
  SmallVector<Value> all;
  for (int64_t i = 0; i < keysOfThread(); ++i)
    all.push_back(builder.add(first, i));
  return all;
}

/// To workgroup memory, rows innermost. The barrier of the first step follows.
SmallVector<Value> SimtAttention::loadQueries(KernelBuilder &builder,
                                              ReadQuery read) {
  Value end = builder.index(shape.queries * shape.headSize);
  builder.loop(thread, end, builder.index(shape.threads), {},
               [&](Value element, ValueRange) {
                 Value row = builder.divide(element, shape.headSize);
                 Value depth = builder.remainder(element, shape.headSize);
                 Value query = builder.extract(read(row, depth, 1), 0);
                 builder.store(extendFloat(builder, query), shared[0],
                               {depth, row});
                 return SmallVector<Value>();
               });
  return {};
}

/// For each of the thread's rows, its element of `factors` times all `vectors`.
SmallVector<Value> SimtAttention::multiplyAdd(KernelBuilder &builder,
                                              Value factors,
                                              ArrayRef<Value> vectors,
                                              ValueRange sums) {
  SmallVector<Value> next;
  for (int64_t row = 0; row < rowsOfThread; ++row)
    for (auto [i, vector] : llvm::enumerate(vectors)) {
      Value factor = builder.splatLike(builder.extract(factors, row), vector);
      next.push_back(builder.make<vector::FMAOp>(
          factor, vector, sums[row * vectors.size() + i]));
    }
  return next;
}

SmallVector<Value> SimtAttention::multiplyKeys(KernelBuilder &builder,
                                               ValueRange, Value tile,
                                               Value stage) {
  Value row = firstRow(builder), key = columns(builder).front();
  SmallVector<Value> sums = builder.loop(
      builder.index(0), builder.index(shape.headSize), builder.index(1),
      zeros(builder, rowsOfThread, keysOfThread()),
      [&](Value depth, ValueRange carried) {
        Value query = builder.loadVector(shared[0], {depth, row}, rowsOfThread);
        Value vector =
            builder.loadVector(tile, {stage, depth, key}, keysOfThread());
        return multiplyAdd(builder, query, vector, carried);
      });
  SmallVector<Value> scores;
  for (Value vector : sums)
    for (int64_t i = 0; i < keysOfThread(); ++i)
      scores.push_back(builder.extract(vector, i));
  return scores;
}

SmallVector<Value> SimtAttention::multiplyValues(KernelBuilder &builder,
                                                 ValueRange probabilities,
                                                 Value tile, Value stage,
                                                 ValueRange sums) {
  Value row = firstRow(builder);
  // The barriers of the step keep this from what the step before reads.
  for (auto [i, key] : llvm::enumerate(columns(builder))) {
    SmallVector<Value> ofKey;
    for (int64_t r = 0; r < rowsOfThread; ++r)
      ofKey.push_back(probabilities[r * keysOfThread() + i]);
    builder.storeVector(builder.fromElements(ofKey), shared[1], {key, row});
  }
  builder.make<NVVM::SyncWarpOp>(builder.i32(-1));
  return builder.loop(
      builder.index(0), builder.index(shape.keys), builder.index(1), sums,
      [&](Value key, ValueRange carried) {
        Value ofKey = builder.loadVector(shared[1], {key, row}, rowsOfThread);
        SmallVector<Value> vectors;
        for (int64_t i = 0; i < vectorsOfRow(); ++i)
          vectors.push_back(builder.loadVector(
              tile, {stage, key, feature(builder, i)}, featureWidth()));
        return multiplyAdd(builder, ofKey, vectors, carried);
      });
}

SmallVector<RowSums> SimtAttention::results(KernelBuilder &builder,
                                            ValueRange sums) {
  SmallVector<RowSums> all;
  for (auto [i, row] : llvm::enumerate(rows(builder))) {
    RowSums &entry = all.emplace_back();
    entry.row = row;
    for (int64_t j = 0; j < vectorsOfRow(); ++j) {
      entry.columns.push_back(feature(builder, j));
      entry.sums.push_back(sums[i * vectorsOfRow() + j]);
    }
  }
  return all;
}

std::unique_ptr<AttentionCore> mca::createSimtAttention(MLIRContext *context,
                                                        int64_t headSize) {
  Type f32 = Float32Type::get(context);
  // Queries, keys, values and probabilities together fit in 48 KiB.
  bool isLarge = headSize > 64;
  AttentionShape shape{isLarge ? 32 : 64, isLarge ? 16 : 32, headSize, 0};
  shape.threads = shape.queries / rowsOfThread * group;
  SharedLayout keys{f32, /*depthInner=*/true, shape.keys + 4},
      values{f32, /*depthInner=*/false, headSize + 4};
  return std::make_unique<SimtAttention>(shape, keys, values);
}
