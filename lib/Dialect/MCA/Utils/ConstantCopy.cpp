//===- ConstantCopy.cpp - Constant tensors in a new layout ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Dialect/MCA/Utils/ConstantView.h"

#include "mlir/IR/AsmState.h"
#include "mlir/IR/DialectResourceBlobManager.h"

#include <cstring>

using namespace mlir;
using namespace mlir::mca;

namespace {
/// A plane of a copy: `rows` x `cols` elements, strides in bytes.
struct Plane {
  int64_t rows = 1, cols = 1;
  int64_t sourceRow = 0, sourceCol = 0, targetRow = 0;
};

/// One dimension of the copy, strides in bytes.
struct CopyDim {
  int64_t size, source, target;
};
} // namespace

/// Elements behind each other in source and target.
static void copyRuns(const Plane &plane, int64_t elementSize,
                     const char *source, char *target) {
  for (int64_t row = 0; row < plane.rows; ++row)
    std::memcpy(target + row * plane.targetRow, source + row * plane.sourceRow,
                plane.cols * elementSize);
}

/// Any strides, in blocks of which both sides stay in the first-level cache.
template <size_t elementSize>
static void copyBlocks(const Plane &plane, const char *source, char *target) {
  constexpr int64_t block = 32;
  for (int64_t row0 = 0; row0 < plane.rows; row0 += block)
    for (int64_t col0 = 0; col0 < plane.cols; col0 += block)
      for (int64_t row = row0; row < std::min(row0 + block, plane.rows); ++row)
        for (int64_t col = col0; col < std::min(col0 + block, plane.cols);
             ++col)
          // The bytes of a constant may lie at any address.
          std::memcpy(target + row * plane.targetRow + col * elementSize,
                      source + row * plane.sourceRow + col * plane.sourceCol,
                      elementSize);
}

static void copyPlane(const Plane &plane, int64_t elementSize,
                      const char *source, char *target) {
  if (plane.sourceCol == elementSize)
    return copyRuns(plane, elementSize, source, target);
  switch (elementSize) {
  case 1:
    return copyBlocks<1>(plane, source, target);
  case 2:
    return copyBlocks<2>(plane, source, target);
  case 4:
    return copyBlocks<4>(plane, source, target);
  default:
    return copyBlocks<8>(plane, source, target);
  }
}

/// One plane for every position of the dimensions `outer`.
static void copyOuter(ArrayRef<CopyDim> outer, const Plane &plane,
                      int64_t elementSize, const char *source, char *target) {
  if (outer.empty())
    return copyPlane(plane, elementSize, source, target);
  const CopyDim &dim = outer.front();
  for (int64_t i = 0; i < dim.size; ++i)
    copyOuter(outer.drop_front(), plane, elementSize, source + i * dim.source,
              target + i * dim.target);
}

/// Takes the dimension of which the source elements lie closest to each other
/// out of `dims`.
static CopyDim takeFastest(SmallVectorImpl<CopyDim> &dims) {
  auto *fastest = llvm::min_element(dims, [](CopyDim a, CopyDim b) {
    return std::abs(a.source) < std::abs(b.source);
  });
  CopyDim dim = *fastest;
  dims.erase(fastest);
  return dim;
}

void ConstantView::copyTo(MutableArrayRef<char> out) const {
  if (numElements() == 0)
    return;
  int64_t size = elementSize(), target = size;
  SmallVector<CopyDim> dims;
  for (size_t dim = shape.size(); dim-- > 0; target *= shape[dim])
    if (shape[dim] != 1)
      dims.push_back({shape[dim], strides[dim] * size, target});
  std::reverse(dims.begin(), dims.end());

  Plane plane;
  if (!dims.empty()) {
    CopyDim last = dims.pop_back_val();
    plane.cols = last.size;
    plane.sourceCol = last.source;
  }
  if (!dims.empty()) {
    CopyDim row = takeFastest(dims);
    plane.rows = row.size;
    plane.sourceRow = row.source;
    plane.targetRow = row.target;
  }
  copyOuter(dims, plane, size, bytes.data() + offset * size, out.data());
}

TypedAttr mca::buildConstant(RankedTensorType type, StringRef name,
                             function_ref<void(MutableArrayRef<char>)> fill) {
  constexpr size_t resourceBytes = 4096, alignment = 64;
  size_t bytes = type.getNumElements() * type.getElementTypeBitWidth() / 8;
  if (bytes < resourceBytes) {
    SmallVector<char> data(bytes);
    fill(data);
    return DenseElementsAttr::getFromRawBuffer(type, data);
  }
  AsmResourceBlob blob = HeapAsmResourceBlob::allocate(bytes, alignment);
  fill(blob.getMutableData());
  return DenseResourceElementsAttr::get(type, name, std::move(blob));
}
