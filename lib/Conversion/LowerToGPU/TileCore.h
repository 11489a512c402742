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

  /// Called once at the start of the kernel.
  void enter(Value threadId) { thread = threadId; }

  const TileShape shape;
  const SharedLayout lhs, rhs;

protected:
  Value thread;
};

/// Multiply-adds of f32 or i32, 4 columns and 4 or 8 rows a thread.
std::unique_ptr<TileCore> createSimtCore(const Product &product);

/// mma.sync of f16, bf16, i8 or tf32; null where the factors' types have none.
std::unique_ptr<TileCore> createMmaCore(const Product &product,
                                        const GPUKernelOptions &options);

/// Whether tiles of these sizes fill a large GPU; unknown extents do not count.
bool hasManyTiles(const Product &product, int64_t rows, int64_t columns);

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_LOWERTOGPU_TILECORE_H
