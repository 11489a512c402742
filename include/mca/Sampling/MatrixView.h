//===- MatrixView.h - Non-owning strided matrix -----------------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef MCA_SAMPLING_MATRIXVIEW_H
#define MCA_SAMPLING_MATRIXVIEW_H

#include <cassert>
#include <cstdint>
#include <type_traits>

namespace mlir::mca {

/// A `rows` x `cols` matrix over memory owned by somebody else. Strides count
/// elements, not bytes, so one head's slice of a [d, h, d_h] weight, or a
/// transposed operand, is a view rather than a copy.
template <typename T>
struct MatrixView {
  T *data = nullptr;
  int64_t rows = 0;
  int64_t cols = 0;
  int64_t rowStride = 0;
  int64_t colStride = 0;

  /// The dense row-major `rows` x `cols` matrix that starts at `data`.
  static MatrixView contiguous(T *data, int64_t rows, int64_t cols) {
    return {data, rows, cols, /*rowStride=*/cols, /*colStride=*/1};
  }

  T &operator()(int64_t row, int64_t col) const {
    assert(row >= 0 && row < rows && col >= 0 && col < cols &&
           "matrix index out of range");
    return data[row * rowStride + col * colStride];
  }

  /// The same memory with rows and columns exchanged.
  MatrixView transposed() const {
    return {data, cols, rows, colStride, rowStride};
  }

  /// A view that may write converts to one that may not.
  operator MatrixView<const T>() const
    requires(!std::is_const_v<T>)
  {
    return {data, rows, cols, rowStride, colStride};
  }
};

} // namespace mlir::mca

#endif // MCA_SAMPLING_MATRIXVIEW_H
