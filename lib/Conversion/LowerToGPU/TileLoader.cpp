//===- TileLoader.cpp - Tiles from global to workgroup memory ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TileLoader.h"

using namespace mlir;
using namespace mlir::mca;

TileLoader::TileLoader(Product &product, const TileShape &shape,
                       SharedLayout layout, bool isLhs)
    : product(product), factor(isLhs ? product.lhs : product.rhs),
      shape(shape), layout(layout), others(isLhs ? shape.rows : shape.columns),
      isLhs(isLhs) {}

void TileLoader::enter(KernelBuilder &builder, Value sharedTile, Value thread,
                       Value first, Value limit, Value rows, Value trips) {
  tile = sharedTile;
  for (int64_t i = 0; i < chunkCount(); ++i)
    chunks.push_back(makeChunk(builder, builder.add(thread, i * shape.threads),
                               first, limit, rows, trips));
}

/// Rows and columns past the limit are read as the last one and not stored.
TileLoader::Chunk TileLoader::makeChunk(KernelBuilder &builder, Value number,
                                        Value first, Value limit, Value rows,
                                        Value trips) {
  Chunk chunk;
  int64_t perLine = (isAlongDepth() ? shape.depth : others) / width;
  Value line = builder.divide(number, perLine);
  Value inLine = builder.mul(builder.remainder(number, perLine), width);
  chunk.other = isAlongDepth() ? line : inLine;
  chunk.depth = isAlongDepth() ? inLine : line;
  if (isLhs && rows) {
    chunk.elements.push_back(builder.loadIndex(rows, chunk.other));
    if (trips)
      chunk.trips = builder.loadIndex(trips, chunk.other);
    return chunk;
  }
  int64_t units = isAlongDepth() || isUnit() ? 1 : width;
  int64_t unit = isAlongDepth() || units > 1 ? 1 : width;
  Value last = builder.add(limit, -unit);
  for (int64_t i = 0; i < units; ++i) {
    Value element = builder.add(builder.add(first, chunk.other), i);
    chunk.elements.push_back(builder.min(element, last));
  }
  return chunk;
}

/// As workgroup memory holds it.
Value TileLoader::convert(KernelBuilder &builder, Value value) {
  auto vector = dyn_cast<VectorType>(value.getType());
  Type type = vector ? Type(vector.clone(layout.element)) : layout.element;
  if (value.getType() == type)
    return value;
  if (isa<FloatType>(layout.element))
    return extendFloat(builder, value);
  return factor.isUnsigned
             ? Value(builder.make<arith::ExtUIOp>(type, value))
             : Value(builder.make<arith::ExtSIOp>(type, value));
}

Value TileLoader::guarded(KernelBuilder &builder, Value term, Value end,
                          Type type, function_ref<Value()> load) {
  if (!end)
    return load();
  return builder
      .ifElse(
          builder.isLess(term, end),
          [&] { return SmallVector<Value>{load()}; },
          [&] { return SmallVector<Value>{builder.zero(type)}; })
      .front();
}

/// Zeros from `end` on.
Value TileLoader::maskTerms(KernelBuilder &builder, Value vector, Value term,
                            Value end) {
  SmallVector<Value> elements;
  Value zero = builder.zero(layout.element);
  for (int64_t i = 0; i < width; ++i)
    elements.push_back(builder.select(builder.isLess(builder.add(term, i), end),
                                      builder.extract(vector, i), zero));
  return builder.fromElements(elements);
}

Value TileLoader::loadUnit(KernelBuilder &builder, const Chunk &chunk,
                           Value term, Value end) {
  Type type = VectorType::get({width}, layout.element);
  Value unit = guarded(builder, term, end, type, [&] {
    return convert(builder, builder.loadVector(
                                factor.memref,
                                factor.at(builder, chunk.elements[0], term),
                                width));
  });
  // The end of all is one of units, if they are along it.
  return isAlongDepth() && end && chunk.trips
             ? maskTerms(builder, unit, term, end)
             : unit;
}

/// Four neighbouring terms, each on its own.
Value TileLoader::loadTerms(KernelBuilder &builder, const Chunk &chunk,
                            Value term, Value end) {
  SmallVector<Value> elements;
  for (int64_t i = 0; i < width; ++i) {
    Value at = builder.add(term, i);
    elements.push_back(guarded(builder, at, end, layout.element, [&] {
      return convert(builder,
                     builder.load(factor.memref, factor.at(builder,
                                                           chunk.elements[0],
                                                           at)));
    }));
  }
  return builder.fromElements(elements);
}

Value TileLoader::loadChunk(KernelBuilder &builder, const Chunk &chunk,
                            Value term, Value end) {
  if (isUnit())
    return loadUnit(builder, chunk, term, end);
  if (isAlongDepth())
    return loadTerms(builder, chunk, term, end);
  Type type = VectorType::get({width}, layout.element);
  return guarded(builder, term, end, type, [&] {
    return builder.fromElements(
        llvm::map_to_vector(chunk.elements, [&](Value element) {
          return convert(builder,
                         builder.load(factor.memref,
                                      factor.at(builder, element, term)));
        }));
  });
}

SmallVector<Value> TileLoader::load(KernelBuilder &builder, Value term,
                                    Value end) {
  return llvm::map_to_vector(chunks, [&](const Chunk &chunk) {
    return loadChunk(builder, chunk, builder.add(term, chunk.depth),
                     chunk.trips ? chunk.trips : end);
  });
}

SmallVector<Type> TileLoader::types() {
  return SmallVector<Type>(chunkCount(),
                           VectorType::get({width}, layout.element));
}

void TileLoader::store(KernelBuilder &builder, ValueRange values, Value stage) {
  for (auto [chunk, value] : llvm::zip_equal(chunks, values)) {
    if (isAlongDepth() == layout.depthInner) {
      SmallVector<Value> indices{stage, chunk.depth, chunk.other};
      if (layout.depthInner)
        std::swap(indices[1], indices[2]);
      builder.storeVector(value, tile, indices);
      continue;
    }
    for (int64_t i = 0; i < width; ++i) {
      Value depth = chunk.depth, other = chunk.other;
      (isAlongDepth() ? depth : other) =
          builder.add(isAlongDepth() ? depth : other, i);
      SmallVector<Value> indices{stage, depth, other};
      if (layout.depthInner)
        std::swap(indices[1], indices[2]);
      builder.store(builder.extract(value, i), tile, indices);
    }
  }
}
