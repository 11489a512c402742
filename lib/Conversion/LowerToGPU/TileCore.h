//===- TileCore.h - What threads make of a tile in workgroup memory -*- C++
//-*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_LOWERTOGPU_TILECORE_H
#define MCA_LIB_CONVERSION_LOWERTOGPU_TILECORE_H

#include "../KernelBuilder.h"
#include "Product.h"

namespace mlir::mca {

/// How a factor's tile lies in workgroup memory.
struct SharedLayout {
  /// Elements of the type, [depth][other] or, with `depthInner`,
  /// [other][depth], rows `stride` elements apart.
  Type element;
  bool depthInner = false;
  int64_t stride = 0;
  /// Numbers of f32 are rounded to tf32.
  bool roundsToTf32 = false;

  Factor::Along inner() const {
    return depthInner ? Factor::Along::Depth : Factor::Along::Other;
  }
};

/// Rows and columns of a block's part of the result, terms of a step.
struct TileShape {
  int64_t rows, columns, depth, threads;
};

/// Sums of neighbouring columns in one row of the tile.
struct RowSums {
  /// Within the tile.
  Value row;
  SmallVector<Value> columns;
  /// A vector of sums from each of `columns` on.
  SmallVector<Value> sums;
};

/// The products of one step and who holds which sums.
class TileCore {
public:
  TileCore(const TileShape &shape, SharedLayout lhs, SharedLayout rhs)
      : shape(shape), lhs(lhs), rhs(rhs) {}
  virtual ~TileCore() = default;

  virtual SmallVector<Value> zeros(KernelBuilder &builder) = 0;
  /// `sums` and the products of stage `stage` of the shared tiles.
  virtual SmallVector<Value> accumulate(KernelBuilder &builder, Value lhsTile,
                                        Value rhsTile, Value stage,
                                        ValueRange sums) = 0;
  /// The rows of which the thread holds sums, all of the same columns.
  virtual SmallVector<RowSums> results(KernelBuilder &builder,
                                       ValueRange sums) = 0;
  /// Columns of each vector of sums.
  virtual int64_t sumWidth() const = 0;
  /// Whether tiles may come by asynchronous copies.
  virtual bool isAsynchronous() const { return false; }

  /// Bytes of a stage of both tiles.
  int64_t stageBytes() const {
    return tileBytes(lhs, shape.rows) + tileBytes(rhs, shape.columns);
  }
  /// Bytes of workgroup memory for each of the blocks that registers have room
  /// for: sums, and about 56 for factors and addresses.
  int64_t sharedBudget(const GPUKernelOptions &options) const {
    constexpr int64_t registers = 64 * 1024, others = 56, reserved = 1024;
    int64_t ofThread = shape.rows * shape.columns / shape.threads + others;
    int64_t blocks =
        std::max<int64_t>(registers / (ofThread * shape.threads), 1);
    return options.sharedBytes / blocks - reserved;
  }

  /// Called once at the start of the kernel.
  void enter(Value threadId) { thread = threadId; }

  const TileShape shape;
  const SharedLayout lhs, rhs;

protected:
  Value thread;

private:
  int64_t tileBytes(const SharedLayout &layout, int64_t others) const {
    int64_t lines = layout.depthInner ? others : shape.depth;
    return lines * layout.stride * layout.element.getIntOrFloatBitWidth() / 8;
  }
};

/// Multiply-adds of f32 or i32, 4 columns and 4 or 8 rows a thread.
std::unique_ptr<TileCore> createSimtCore(const Product &product);

/// mma.sync of f16, bf16, i8 or tf32; null where the factors' types have none.
std::unique_ptr<TileCore> createMmaCore(const Product &product,
                                        const GPUKernelOptions &options);

/// Whether there are `many` tiles of these sizes, by default what fills a large
/// GPU twice; unknown extents do not count.
bool hasManyTiles(const Product &product, int64_t rows, int64_t columns,
                  int64_t many = 256);

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_LOWERTOGPU_TILECORE_H
