//===- TileLoader.h - Tiles from global to workgroup memory -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_LOWERTOGPU_TILELOADER_H
#define MCA_LIB_CONVERSION_LOWERTOGPU_TILELOADER_H

#include "TileCore.h"

namespace mlir::mca {

/// Brings the tiles of one factor to workgroup memory. Each thread takes chunks
/// of `width` neighbours, along depth or along the other dimension.
class TileLoader {
public:
  /// Null rows or trips: positions are rows, all have all terms.
  struct Place {
    /// Workgroup memory of all stages.
    Value tile;
    Value thread;
    /// The first row position or column of the tile, and the end of all.
    Value first, limit;
    /// Workgroup lists of the tile's rows.
    Value rows, trips;
  };

  virtual ~TileLoader() = default;

  /// What a thread needs to know before the loop.
  void enter(KernelBuilder &builder, const Place &place);

  /// Asks for the terms from `term` on, zeros from `end` (null: all are there)
  /// on. What it returns, of `types`, `finish` puts into `stage`.
  virtual SmallVector<Value> begin(KernelBuilder &builder, Value term,
                                   Value end, Value stage) = 0;
  virtual SmallVector<Type> types() const = 0;
  virtual void finish(KernelBuilder &builder, ValueRange values,
                      Value stage) = 0;
  /// Whether `begin` starts asynchronous copies.
  virtual bool isAsynchronous() const = 0;

protected:
  struct Chunk {
    /// Within the tile.
    Value other, depth;
    /// Its row or column of the matrix, or, along the other dimension and where
    /// they are no unit, each of them.
    SmallVector<Value> elements;
    /// Terms of its row; null: the end of all.
    Value trips;
  };

  TileLoader(const Factor &factor, const TileShape &shape, SharedLayout layout,
             bool isLhs, int64_t width)
      : factor(factor), shape(shape), layout(layout), isLhs(isLhs),
        width(width) {}

  bool isAlongDepth() const { return factor.along() == Factor::Along::Depth; }
  bool isUnit() const { return factor.hasUnits(width); }
  int64_t others() const { return isLhs ? shape.rows : shape.columns; }
  int64_t chunkCount() const {
    return others() * shape.depth / width / shape.threads;
  }
  Chunk makeChunk(KernelBuilder &builder, const Place &place, int64_t before);
  /// The place of an element in workgroup memory.
  SmallVector<Value> sharedIndices(Value stage, Value other,
                                   Value depth) const {
    if (layout.depthInner)
      return {stage, other, depth};
    return {stage, depth, other};
  }

  const Factor &factor;
  TileShape shape;
  SharedLayout layout;
  bool isLhs;
  int64_t width;
  Value tile;
  SmallVector<Chunk> chunks;
};

/// By way of registers, converted to what workgroup memory holds, or by
/// asynchronous copies of 16 bytes where they may be and the factor allows
/// them. `shape` counts terms as depth.
std::unique_ptr<TileLoader> createLoader(const Factor &factor,
                                         const TileShape &shape,
                                         SharedLayout layout, bool isLhs,
                                         bool mayCopy);
std::unique_ptr<TileLoader> createLoader(const Product &product,
                                         const TileCore &core, bool isLhs);

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_LOWERTOGPU_TILELOADER_H
