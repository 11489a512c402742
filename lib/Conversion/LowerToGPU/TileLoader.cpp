//===- TileLoader.cpp - Tiles from global to workgroup memory ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TileLoader.h"

#include "MmaOps.h"

#include "mlir/Dialect/NVGPU/IR/NVGPUDialect.h"

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// What all loaders do
//===----------------------------------------------------------------------===//

void TileLoader::enter(KernelBuilder &builder, const Place &place) {
  tile = place.tile;
  for (int64_t i = 0; i < chunkCount(); ++i)
    chunks.push_back(makeChunk(builder, place, i * shape.threads));
}

/// Rows and columns past the limit are read as the last one and not stored.
TileLoader::Chunk TileLoader::makeChunk(KernelBuilder &builder,
                                        const Place &place, int64_t before) {
  Chunk chunk;
  int64_t ofDepth = isAlongDepth() ? width : 1, ofOthers = width / ofDepth;
  // Neighbouring threads take what is near in memory.
  bool depthFirst = isAlongDepth() && !factor.unitsAcross;
  int64_t perLine = depthFirst ? shape.depth / ofDepth : others() / ofOthers;
  // Whole lines before differ from none by a constant.
  int64_t lines = before / perLine;
  Value number = builder.add(place.thread, before % perLine),
        line = builder.add(builder.divide(number, perLine), lines),
        inLine = builder.remainder(number, perLine);
  chunk.other = builder.mul(depthFirst ? line : inLine, ofOthers);
  chunk.depth = builder.mul(depthFirst ? inLine : line, ofDepth);
  if (isLhs && place.rows) {
    chunk.elements.push_back(builder.loadIndex(place.rows, chunk.other));
    if (place.trips)
      chunk.trips = builder.loadIndex(place.trips, chunk.other);
    return chunk;
  }
  int64_t count = isAlongDepth() || isUnit() ? 1 : width;
  Value last = builder.add(place.limit, -(ofOthers / count));
  // Whole tiles end nowhere, and addresses of chunks then differ by constants.
  bool isWhole = isMultiple(place.limit, others());
  for (int64_t i = 0; i < count; ++i) {
    Value element = builder.add(builder.add(place.first, chunk.other), i);
    chunk.elements.push_back(isWhole ? element : builder.min(element, last));
  }
  return chunk;
}

//===----------------------------------------------------------------------===//
// By way of registers
//===----------------------------------------------------------------------===//

namespace {
class RegisterLoader : public TileLoader {
public:
  RegisterLoader(const Factor &factor, const TileShape &shape,
                 SharedLayout layout, bool isLhs)
      : TileLoader(factor, shape, layout, isLhs, /*width=*/4) {}

  SmallVector<Value> begin(KernelBuilder &builder, Value term, Value end,
                           Value stage) override;
  SmallVector<Type> types() const override {
    return SmallVector<Type>(chunkCount(),
                             VectorType::get({width}, layout.element));
  }
  void finish(KernelBuilder &builder, ValueRange values, Value stage) override;
  bool isAsynchronous() const override { return false; }

private:
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
  void storeElements(KernelBuilder &builder, const Chunk &chunk, Value vector,
                     Value stage);
};
} // namespace

/// To the nearest number of tf32.
static Value roundToTf32(KernelBuilder &builder, Value value) {
  auto round = [&](Value scalar) -> Value {
    return builder.make<arith::BitcastOp>(builder.getF32Type(),
                                          toTf32(builder, scalar));
  };
  auto vector = dyn_cast<VectorType>(value.getType());
  if (!vector)
    return round(value);
  SmallVector<Value> elements;
  for (int64_t i = 0; i < vector.getNumElements(); ++i)
    elements.push_back(round(builder.extract(value, i)));
  return builder.fromElements(elements);
}

/// f32 to the nearest number of f16 or bf16; what is too large to its largest.
static Value roundToHalf(KernelBuilder &builder, Value value,
                         FloatType element) {
  APFloat largest = APFloat::getLargest(element.getFloatSemantics());
  Value most = builder.splatLike(builder.f32(largest.convertToFloat()), value);
  Value least =
      builder.splatLike(builder.f32(-largest.convertToFloat()), value);
  Value below = builder.make<arith::MinimumFOp>(value, most);
  Value clamped = builder.make<arith::MaximumFOp>(below, least);
  return truncateFloat(builder, clamped, element);
}

/// As workgroup memory holds it.
Value RegisterLoader::convert(KernelBuilder &builder, Value value) {
  auto vector = dyn_cast<VectorType>(value.getType());
  Type type = vector ? Type(vector.clone(layout.element)) : layout.element;
  if (layout.roundsToTf32)
    return roundToTf32(builder, extendFloat(builder, value));
  if (value.getType() == type)
    return value;
  if (layout.element.isF32())
    return extendFloat(builder, value);
  if (auto half = dyn_cast<FloatType>(layout.element))
    return roundToHalf(builder, value, half);
  return factor.isUnsigned ? Value(builder.make<arith::ExtUIOp>(type, value))
                           : Value(builder.make<arith::ExtSIOp>(type, value));
}

Value RegisterLoader::guarded(KernelBuilder &builder, Value term, Value end,
                              Type type, function_ref<Value()> load) {
  if (!end)
    return load();
  return builder
      .ifElse(
          builder.isLess(term, end), [&] { return SmallVector<Value>{load()}; },
          [&] { return SmallVector<Value>{builder.zero(type)}; })
      .front();
}

/// Zeros from `end` on.
Value RegisterLoader::maskTerms(KernelBuilder &builder, Value vector,
                                Value term, Value end) {
  SmallVector<Value> elements;
  Value zero = builder.zero(layout.element);
  for (int64_t i = 0; i < width; ++i)
    elements.push_back(builder.select(builder.isLess(builder.add(term, i), end),
                                      builder.extract(vector, i), zero));
  return builder.fromElements(elements);
}

Value RegisterLoader::loadUnit(KernelBuilder &builder, const Chunk &chunk,
                               Value term, Value end) {
  Type type = VectorType::get({width}, layout.element);
  Value unit = guarded(builder, term, end, type, [&] {
    SmallVector<Value> at = factor.at(builder, chunk.elements[0], term);
    return convert(builder, builder.loadVector(factor.memref, at, width));
  });
  // The end of all is one of units, if they are along it.
  return isAlongDepth() && end && chunk.trips
             ? maskTerms(builder, unit, term, end)
             : unit;
}

/// Neighbouring terms, each on its own.
Value RegisterLoader::loadTerms(KernelBuilder &builder, const Chunk &chunk,
                                Value term, Value end) {
  SmallVector<Value> elements;
  for (int64_t i = 0; i < width; ++i) {
    Value one = builder.add(term, i);
    elements.push_back(guarded(builder, one, end, layout.element, [&] {
      SmallVector<Value> at = factor.at(builder, chunk.elements[0], one);
      return convert(builder, builder.load(factor.memref, at));
    }));
  }
  return builder.fromElements(elements);
}

Value RegisterLoader::loadChunk(KernelBuilder &builder, const Chunk &chunk,
                                Value term, Value end) {
  if (isUnit())
    return loadUnit(builder, chunk, term, end);
  if (isAlongDepth())
    return loadTerms(builder, chunk, term, end);
  auto loadElement = [&](Value element) {
    SmallVector<Value> at = factor.at(builder, element, term);
    return convert(builder, builder.load(factor.memref, at));
  };
  Type type = VectorType::get({width}, layout.element);
  return guarded(builder, term, end, type, [&] {
    return builder.fromElements(
        llvm::map_to_vector(chunk.elements, loadElement));
  });
}

SmallVector<Value> RegisterLoader::begin(KernelBuilder &builder, Value term,
                                         Value end, Value) {
  return llvm::map_to_vector(chunks, [&](const Chunk &chunk) {
    return loadChunk(builder, chunk, builder.add(term, chunk.depth),
                     chunk.trips ? chunk.trips : end);
  });
}

/// Across the direction in which workgroup memory has neighbours.
void RegisterLoader::storeElements(KernelBuilder &builder, const Chunk &chunk,
                                   Value vector, Value stage) {
  for (int64_t i = 0; i < width; ++i) {
    Value depth = chunk.depth, other = chunk.other;
    (isAlongDepth() ? depth : other) =
        builder.add(isAlongDepth() ? depth : other, i);
    builder.store(builder.extract(vector, i), tile,
                  sharedIndices(stage, other, depth));
  }
}

void RegisterLoader::finish(KernelBuilder &builder, ValueRange values,
                            Value stage) {
  for (auto [chunk, value] : llvm::zip_equal(chunks, values)) {
    if (factor.along() == layout.inner())
      builder.storeVector(value, tile,
                          sharedIndices(stage, chunk.other, chunk.depth));
    else
      storeElements(builder, chunk, value, stage);
  }
}

//===----------------------------------------------------------------------===//
// By asynchronous copies
//===----------------------------------------------------------------------===//

namespace {
class AsyncLoader : public TileLoader {
public:
  static constexpr int64_t bytes = 16;

  AsyncLoader(const Factor &factor, const TileShape &shape, SharedLayout layout,
              bool isLhs)
      : TileLoader(factor, shape, layout, isLhs, unitOf(factor)) {}

  static int64_t unitOf(const Factor &factor) {
    return bytes * 8 / factor.elementType().getIntOrFloatBitWidth();
  }

  SmallVector<Value> begin(KernelBuilder &builder, Value term, Value end,
                           Value stage) override;
  SmallVector<Type> types() const override { return {}; }
  void finish(KernelBuilder &, ValueRange, Value) override {}
  bool isAsynchronous() const override { return true; }

private:
  Value presentElements(KernelBuilder &builder, Value term, Value end);
};
} // namespace

/// Elements of a chunk before `end`; the rest is filled with zeros.
Value AsyncLoader::presentElements(KernelBuilder &builder, Value term,
                                   Value end) {
  Value none = builder.index(0), all = builder.index(width);
  if (!isAlongDepth())
    return builder.select(builder.isLess(term, end), all, none);
  return builder.min(builder.max(builder.sub(end, term), none), all);
}

SmallVector<Value> AsyncLoader::begin(KernelBuilder &builder, Value term,
                                      Value end, Value stage) {
  for (const Chunk &chunk : chunks) {
    Value first = builder.add(term, chunk.depth);
    Value last = chunk.trips ? chunk.trips : end;
    Value present = last ? presentElements(builder, first, last) : Value();
    builder.make<nvgpu::DeviceAsyncCopyOp>(
        nvgpu::DeviceAsyncTokenType::get(builder.getContext()), tile,
        sharedIndices(stage, chunk.other, chunk.depth), factor.memref,
        factor.at(builder, chunk.elements[0], first),
        builder.getIndexAttr(width), present,
        /*bypassL1=*/builder.getUnitAttr());
  }
  return {};
}

std::unique_ptr<TileLoader> mca::createLoader(const Factor &factor,
                                              const TileShape &shape,
                                              SharedLayout layout, bool isLhs,
                                              bool mayCopy) {
  bool copies = mayCopy && !layout.roundsToTf32 &&
                layout.element == factor.elementType() &&
                layout.inner() == factor.along() &&
                factor.hasUnits(AsyncLoader::unitOf(factor));
  if (copies)
    return std::make_unique<AsyncLoader>(factor, shape, layout, isLhs);
  return std::make_unique<RegisterLoader>(factor, shape, layout, isLhs);
}

std::unique_ptr<TileLoader>
mca::createLoader(const Product &product, const TileCore &core, bool isLhs) {
  return createLoader(isLhs ? product.lhs : product.rhs, core.shape,
                      isLhs ? core.lhs : core.rhs, isLhs,
                      core.isAsynchronous());
}
