//===- AttentionCore.h - What threads make of a tile of scores --*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_LOWERTOGPU_ATTENTIONCORE_H
#define MCA_LIB_CONVERSION_LOWERTOGPU_ATTENTIONCORE_H

#include "TileCore.h"

namespace mlir::mca {

/// The queries of a block, the keys of a step, and the size of a head.
struct AttentionShape {
  int64_t queries, keys, headSize, threads;
};

/// The products of one step and who holds what of them. A thread has scores of
/// some queries and keys, and sums of the same queries.
class AttentionCore {
public:
  AttentionCore(const AttentionShape &shape, SharedLayout keys,
                SharedLayout values)
      : shape(shape), keys(keys), values(values) {}
  virtual ~AttentionCore() = default;

  /// Elements of a query from `first` on, as a vector. Rows are within the
  /// tile.
  using ReadQuery = function_ref<Value(Value row, Value first, int64_t count)>;

  /// Workgroup memory besides that of keys and values.
  virtual SmallVector<MemRefType> sharedTypes(KernelBuilder &builder) const {
    return {};
  }
  /// What a thread keeps of the queries for all steps.
  virtual SmallVector<Value> loadQueries(KernelBuilder &builder,
                                         ReadQuery read) = 0;
  /// The queries and, within a step, the keys of which the thread has scores.
  virtual SmallVector<Value> rows(KernelBuilder &builder) = 0;
  virtual SmallVector<Value> columns(KernelBuilder &builder) = 0;
  /// So many of `columns` at a time are neighbours, from a multiple of it on.
  virtual int64_t neighbours() const = 0;
  /// Lanes that differ in these bits have the same queries.
  virtual SmallVector<int64_t> laneBits() const = 0;
  /// Products of queries and keys in f32, rows by columns.
  virtual SmallVector<Value> multiplyKeys(KernelBuilder &builder,
                                          ValueRange queries, Value tile,
                                          Value stage) = 0;
  /// exp(x) in f32, as exact as probabilities are kept.
  virtual Value exponential(KernelBuilder &builder, Value x) = 0;
  virtual SmallVector<Value> zeros(KernelBuilder &builder) = 0;
  /// The row, one of `rows`, of a sum.
  virtual int64_t rowOf(int64_t sum) const = 0;
  /// `sums` and products of probabilities, rows by columns, with values.
  virtual SmallVector<Value> multiplyValues(KernelBuilder &builder,
                                            ValueRange probabilities,
                                            Value tile, Value stage,
                                            ValueRange sums) = 0;
  /// The sums of each of `rows`, in vectors of one width.
  virtual SmallVector<RowSums> results(KernelBuilder &builder,
                                       ValueRange sums) = 0;
  virtual bool isAsynchronous() const { return false; }
  /// Tiles of keys and values in workgroup memory.
  virtual int64_t stages() const = 0;

  /// Called once at the start of the kernel.
  void enter(Value threadId, ArrayRef<BlockArgument> workgroup) {
    thread = threadId;
    shared = workgroup;
  }

  const AttentionShape shape;
  const SharedLayout keys, values;

protected:
  Value thread;
  ArrayRef<BlockArgument> shared;
};

/// mma.sync of f16, bf16, or with `tf32` of f32; null where the type has none.
std::unique_ptr<AttentionCore> createMmaAttention(Type element,
                                                  int64_t headSize,
                                                  bool hasManyQueries,
                                                  bool tf32);

/// Multiply-adds of f32.
std::unique_ptr<AttentionCore> createSimtAttention(MLIRContext *context,
                                                   int64_t headSize);

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_LOWERTOGPU_ATTENTIONCORE_H
