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

/// Brings the tiles of one factor to workgroup memory: `load` asks for a tile,
/// `store` puts it where the others see it after a barrier.
class TileLoader {
public:
  /// `others` is the extent of the tile besides shape.depth. `isLhs`: others
  /// are rows, which lists may name.
  TileLoader(Product &product, const TileShape &shape, SharedLayout layout,
             bool isLhs);

  /// What a thread needs to know before the loop. `first` is the first row
  /// position or column of the tile, `limit` the end of them; `rows` and
  /// `trips` are workgroup lists of the tile's rows, or null.
  void enter(KernelBuilder &builder, Value tile, Value thread, Value first,
             Value limit, Value rows, Value trips);

  /// The thread's elements of the terms from `term` on, zero from `end` (null:
  /// all are there) on.
  SmallVector<Value> load(KernelBuilder &builder, Value term, Value end);
  /// Their types.
  SmallVector<Type> types();
  void store(KernelBuilder &builder, ValueRange values, Value stage);

private:
  static constexpr int64_t width = 4;
  /// Four neighbours along depth or along the other dimension.
  struct Chunk {
    /// Within the tile.
    Value other, depth;
    /// Rows or columns of the matrix, one or, where they are not a unit, each.
    SmallVector<Value> elements;
    /// Null: the end of all.
    Value trips;
  };

  bool isAlongDepth() const { return factor.along() == Factor::Along::Depth; }
  bool isUnit() const { return factor.hasUnits(width); }
  int64_t chunkCount() const {
    return others * shape.depth / width / shape.threads;
  }
  Chunk makeChunk(KernelBuilder &builder, Value number, Value first,
                  Value limit, Value rows, Value trips);
  Value convert(KernelBuilder &builder, Value value);
  Value loadChunk(KernelBuilder &builder, const Chunk &chunk, Value term,
                  Value end);
  Value loadUnit(KernelBuilder &builder, const Chunk &chunk, Value term,
                 Value end);
  Value loadTerms(KernelBuilder &builder, const Chunk &chunk, Value term,
                  Value end);
  Value maskTerms(KernelBuilder &builder, Value vector, Value term, Value end);
  Value guarded(KernelBuilder &builder, Value term, Value end, Type type,
                function_ref<Value()> load);

  Product &product;
  const Factor &factor;
  TileShape shape;
  SharedLayout layout;
  int64_t others;
  bool isLhs;
  Value tile;
  SmallVector<Chunk> chunks;
};

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_LOWERTOGPU_TILELOADER_H
