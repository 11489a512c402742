//===- Sizes.h - Bytes of buffers, also of unknown extent -------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_PLANBUFFERS_SIZES_H
#define MCA_LIB_TRANSFORMS_PLANBUFFERS_SIZES_H

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/Dominance.h"
#include "mlir/Interfaces/DataLayoutInterfaces.h"

#include <optional>

namespace mlir::mca {

/// Wide enough for any vector, and a cache line.
inline constexpr int64_t bufferAlignment = 64;

/// `bytes` times a number that only the run time knows: the product of
/// `extents`, rounded up to a multiple of `multiple`, so that buffers of the
/// same extents and multiple keep their order of size and their alignment
/// whatever that number is. Without extents the number is 1.
struct BufferSize {
  int64_t bytes;
  /// In an order that depends on the set alone.
  SmallVector<Value> extents;
  int64_t multiple;

  bool isStatic() const { return extents.empty(); }
  /// Whether the two are multiples of the same number.
  bool isLike(const BufferSize &other) const {
    return extents == other.extents && multiple == other.multiple;
  }
};

/// Tells the sizes of buffers of one block.
class BufferSizes {
public:
  explicit BufferSizes(DataLayout layout) : layout(std::move(layout)) {}

  /// The size of a buffer whose place can be planned; none for layouts other
  /// than row-major, memory spaces, alignments above `bufferAlignment`,
  /// elements that are not numbers, and more bytes than int64_t counts.
  std::optional<BufferSize> get(memref::AllocOp alloc);

private:
  DataLayout layout;
  /// Extents by the time they were met.
  DenseMap<Value, unsigned> order;
};

/// Moves what computes the extents of `alloc` before `place`, an operation of
/// its block. False if that would change what the program does.
bool moveExtentsBefore(memref::AllocOp alloc, Operation *place,
                       const DominanceInfo &dominance);

/// The number that `size.bytes` is multiplied with, an index; null where it
/// is 1.
Value emitElementCount(OpBuilder &builder, Location loc,
                       const BufferSize &size);

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_PLANBUFFERS_SIZES_H
