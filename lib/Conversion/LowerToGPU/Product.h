//===- Product.h - What a matrix product reads and writes -------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_LOWERTOGPU_PRODUCT_H
#define MCA_LIB_CONVERSION_LOWERTOGPU_PRODUCT_H

#include "../KernelBuilder.h"

namespace mlir::mca {

class Epilogue;

/// One side of a product, seen as a matrix [other, depth]: `other` are the rows
/// of the left-hand side, the columns of the right-hand one.
struct Factor {
  enum class Along { Depth, Other };

  Value memref;
  /// Dimensions of `memref` that depth, and other, alone index.
  std::optional<unsigned> depthDim, otherDim;
  /// Terms are not neighbours in memory, because a list names them.
  bool listed = false;
  /// Neighbours in memory past a group of terms are those of the next other.
  bool unitsAcross = false;
  /// i8 in [0, 255].
  bool isUnsigned = false;
  /// The extent along the neighbours, if only the run time knows it, is a
  /// multiple of 16 bytes.
  bool assumesUnits = false;
  /// The indices of an element in `memref`, within a kernel.
  std::function<SmallVector<Value>(KernelBuilder &, Value other, Value depth)>
      at;

  Type elementType() const {
    return cast<MemRefType>(memref.getType()).getElementType();
  }
  /// The direction in which neighbours are neighbours in memory, Depth where
  /// there is none.
  Along along() const;
  /// The dimension of `memref` in that direction, if terms are neighbours.
  std::optional<unsigned> unitDim() const;
  /// Whether `count` elements in that direction, from a multiple of it on, are
  /// an aligned unit.
  bool hasUnits(int64_t count) const;
};

/// A batch of products: for every point of `batch`
///
///   out[row, column] = start + rowFactor(row) columnFactor(column)
///                              sum_{k < depth} lhs[row, k] rhs[k, column]
///
/// Sizes are values of the host. What is asked within a kernel is asked after
/// `enter`.
class Product {
public:
  virtual ~Product() = default;

  SmallVector<OpFoldResult> batch;
  /// Positions of rows, from which `rowAt` makes rows.
  OpFoldResult rows, columns, depth;
  Factor lhs, rhs;
  Value out;
  /// In f32; null: what `out` holds.
  Value start;
  bool startsAtZero = false;
  /// The dimension of `out` that the column indexes.
  unsigned columnDim = 0;
  /// As Factor::assumesUnits.
  bool assumesUnits = false;
  /// Rows are named by a list, of which a segment is used.
  bool listsRows = false;
  /// Rows have numbers of terms of their own.
  bool hasTrips = false;
  /// Points of the batch have numbers of terms of their own, at most `depth`.
  bool countsTerms = false;
  /// Elements of rhs in f32 may be rounded to the type of lhs, to which they
  /// are clamped.
  bool roundsRhs = false;
  /// What is made of the results before they are stored to `out`; null:
  /// nothing. Only with a `start`.
  const Epilogue *epilogue = nullptr;

  /// Chooses a point of the batch.
  virtual void enter(KernelBuilder &builder, ValueRange point) = 0;
  /// The end of its terms, with `countsTerms`.
  virtual Value termCount(KernelBuilder &builder) { return nullptr; }
  /// The positions [first, second) of its rows, and the row at one of them.
  virtual std::pair<Value, Value> rowRange(KernelBuilder &builder) {
    return {builder.index(0), builder.value(rows)};
  }
  virtual Value rowAt(KernelBuilder &builder, Value position) {
    return position;
  }
  /// Terms of a row, in [0, depth].
  virtual Value tripsOf(KernelBuilder &builder, Value row) { return nullptr; }
  virtual SmallVector<Value> outIndices(KernelBuilder &builder, Value row,
                                        Value column) = 0;
  /// What the sums of a row (of `trips` terms, with hasTrips) and those of
  /// `count` columns from `column` on are multiplied by, in f32, a scalar and a
  /// vector; null: 1.
  virtual Value rowFactor(KernelBuilder &builder, Value row, Value trips) {
    return nullptr;
  }
  virtual Value columnFactors(KernelBuilder &builder, Value column,
                              int64_t count) {
    return nullptr;
  }
};

/// Scalars or vectors of floats as f32, of f32 as `element`.
Value extendFloat(KernelBuilder &builder, Value value);
Value truncateFloat(KernelBuilder &builder, Value value, Type element);

/// Whether numbers, or elements of vectors, are floats narrower than f32; those
/// as f32, others as they are.
bool isNarrowFloat(Type type);
Value widenFloat(KernelBuilder &builder, Value value);

struct GPUKernelOptions {
  /// Whether the chip has mma.sync of f16, bf16, tf32 and i8 for 16 rows, and
  /// asynchronous copies: sm_80.
  bool tensorCores = false;
  /// Whether f32 may be rounded to tf32 for them.
  bool tf32 = false;
  /// Workgroup memory of a multiprocessor in bytes, of which a block can have
  /// all but 1 KB.
  int64_t sharedBytes = 48 * 1024;
};

/// The options for sm_`version`.
GPUKernelOptions getKernelOptions(unsigned version, bool tf32);

/// The kernel of `product` in a gpu.launch at the builder's place; two behind a
/// branch where rows may be units of 16 bytes or not.
void emitProduct(KernelBuilder &builder, Product &product,
                 const GPUKernelOptions &options);

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_LOWERTOGPU_PRODUCT_H
