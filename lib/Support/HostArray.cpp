//===- HostArray.cpp - Dense arrays outside of programs ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Support/HostArray.h"

#include "llvm/ADT/APFloat.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/CheckedArithmetic.h"
#include "llvm/Support/ErrorHandling.h"

#include <cstring>

using namespace mlir::mca;

int64_t mlir::mca::byteWidth(ElementKind kind) {
  switch (kind) {
  case ElementKind::Bool:
  case ElementKind::I8:
  case ElementKind::U8:
    return 1;
  case ElementKind::I16:
  case ElementKind::U16:
  case ElementKind::F16:
  case ElementKind::BF16:
    return 2;
  case ElementKind::I32:
  case ElementKind::U32:
  case ElementKind::F32:
    return 4;
  case ElementKind::I64:
  case ElementKind::U64:
  case ElementKind::F64:
    return 8;
  }
  llvm_unreachable("element kind without a width");
}

llvm::StringRef mlir::mca::elementKindName(ElementKind kind) {
  static constexpr llvm::StringLiteral names[] = {
      "bool", "i8",  "i16", "i32",  "i64", "u8", "u16",
      "u32",  "u64", "f16", "bf16", "f32", "f64"};
  return names[static_cast<int>(kind)];
}

std::optional<int64_t> mlir::mca::denseByteSize(ElementKind kind,
                                                llvm::ArrayRef<int64_t> shape) {
  // A zero anywhere makes the size zero, but the other dimensions must still
  // have a product.
  int64_t size = byteWidth(kind);
  bool empty = false;
  for (int64_t dim : shape) {
    if (dim < 0)
      return std::nullopt;
    empty |= dim == 0;
    std::optional<int64_t> product =
        llvm::checkedMul(size, dim == 0 ? int64_t(1) : dim);
    if (!product || *product > int64_t(1) << 62)
      return std::nullopt;
    size = *product;
  }
  return empty ? 0 : size;
}

std::string mlir::mca::describeArray(ElementKind kind,
                                     llvm::ArrayRef<int64_t> shape) {
  std::string text;
  for (int64_t dim : shape)
    text += std::to_string(dim) + "x";
  return text + elementKindName(kind).str();
}

HostArray::HostArray(ElementKind kind, llvm::ArrayRef<int64_t> shape)
    : kind(kind), shape(shape),
      buffer(llvm::WritableMemoryBuffer::getNewUninitMemBuffer(
          *denseByteSize(kind, shape), "", llvm::Align(64))) {
  if (!buffer)
    llvm::report_bad_alloc_error("array does not fit into memory");
}

int64_t HostArray::getNumElements() const {
  return llvm::product_of(shape, int64_t(1));
}

namespace {
template <typename T>
T load(const char *data) {
  T value;
  std::memcpy(&value, data, sizeof(T));
  return value;
}

double loadFloat(const llvm::fltSemantics &semantics, const char *data) {
  llvm::APFloat value(semantics, llvm::APInt(16, load<uint16_t>(data)));
  return value.convertToDouble();
}
} // namespace

double HostArray::getElement(int64_t index) const {
  const char *data = getBytes().data() + index * byteWidth(kind);
  switch (kind) {
  case ElementKind::Bool:
  case ElementKind::U8:
    return load<uint8_t>(data);
  case ElementKind::I8:
    return load<int8_t>(data);
  case ElementKind::I16:
    return load<int16_t>(data);
  case ElementKind::I32:
    return load<int32_t>(data);
  case ElementKind::I64:
    return static_cast<double>(load<int64_t>(data));
  case ElementKind::U16:
    return load<uint16_t>(data);
  case ElementKind::U32:
    return load<uint32_t>(data);
  case ElementKind::U64:
    return static_cast<double>(load<uint64_t>(data));
  case ElementKind::F16:
    return loadFloat(llvm::APFloat::IEEEhalf(), data);
  case ElementKind::BF16:
    return loadFloat(llvm::APFloat::BFloat(), data);
  case ElementKind::F32:
    return load<float>(data);
  case ElementKind::F64:
    return load<double>(data);
  }
  llvm_unreachable("element kind without a reader");
}

HostArray mlir::mca::sliceLeading(const HostArray &array, int64_t index) {
  HostArray slice(array.getKind(), array.getShape().drop_front());
  llvm::MutableArrayRef<char> bytes = slice.getBytes();
  llvm::copy(array.getBytes().slice(index * bytes.size(), bytes.size()),
             bytes.begin());
  return slice;
}

HostArray mlir::mca::stackLeading(llvm::ArrayRef<const HostArray *> arrays) {
  llvm::SmallVector<int64_t> shape{static_cast<int64_t>(arrays.size())};
  llvm::append_range(shape, arrays.front()->getShape());
  HostArray stack(arrays.front()->getKind(), shape);
  char *next = stack.getBytes().begin();
  for (const HostArray *array : arrays)
    next = llvm::copy(array->getBytes(), next);
  return stack;
}
