//===- HostArray.h - Dense arrays outside of programs -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_SUPPORT_HOSTARRAY_H
#define MCA_SUPPORT_HOSTARRAY_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace mlir::mca {

/// The element types that files and compiled programs exchange.
enum class ElementKind {
  Bool,
  I8,
  I16,
  I32,
  I64,
  U8,
  U16,
  U32,
  U64,
  F16,
  BF16,
  F32,
  F64
};

/// Bytes of one element.
int64_t byteWidth(ElementKind kind);

/// "f32", "i64", "u8", "bool", ...
llvm::StringRef elementKindName(ElementKind kind);

/// The bytes of a dense array of this shape; nothing when a dimension is
/// negative or the size exceeds 2^62.
std::optional<int64_t> denseByteSize(ElementKind kind,
                                     llvm::ArrayRef<int64_t> shape);

/// "1x128xf32".
std::string describeArray(ElementKind kind, llvm::ArrayRef<int64_t> shape);

/// A dense row-major array in memory of its own, aligned to 64 bytes.
class HostArray {
public:
  HostArray() = default;
  /// Elements are uninitialized. The size must be representable (see
  /// denseByteSize).
  HostArray(ElementKind kind, llvm::ArrayRef<int64_t> shape);

  ElementKind getKind() const { return kind; }
  llvm::ArrayRef<int64_t> getShape() const { return shape; }
  int64_t getNumElements() const;
  std::string describe() const { return describeArray(kind, shape); }

  llvm::MutableArrayRef<char> getBytes() { return buffer->getBuffer(); }
  llvm::ArrayRef<char> getBytes() const {
    return {buffer->getBufferStart(), buffer->getBufferSize()};
  }

  /// Element `index` in row-major order; integers beyond 2^53 are rounded.
  double getElement(int64_t index) const;

private:
  ElementKind kind = ElementKind::F32;
  llvm::SmallVector<int64_t> shape;
  std::unique_ptr<llvm::WritableMemoryBuffer> buffer;
};

/// Slice `index` of the leading axis, a copy. The rank must not be 0.
HostArray sliceLeading(const HostArray &array, int64_t index);

/// The arrays, all of one type and not none, along a new leading axis.
HostArray stackLeading(llvm::ArrayRef<const HostArray *> arrays);

} // namespace mlir::mca

#endif // MCA_SUPPORT_HOSTARRAY_H
