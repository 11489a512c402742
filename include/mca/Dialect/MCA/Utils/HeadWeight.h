//===- HeadWeight.h - One head of a constant weight -------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_DIALECT_MCA_UTILS_HEADWEIGHT_H
#define MCA_DIALECT_MCA_UTILS_HEADWEIGHT_H

#include "mca/Dialect/MCA/Utils/ConstantView.h"
#include "mca/Sampling/MatrixView.h"

namespace mlir::mca {

/// One head of a weight [d, h, d_h] of f32, f16 or bf16 as a matrix [d, d_h]:
/// the constant's own f32 data, or a converted copy. `weight` must outlive it.
class HeadWeight {
public:
  HeadWeight(const ConstantView &weight, int64_t head) {
    int64_t start = weight.offset + head * weight.strides[1];
    int64_t rows = weight.shape[0], cols = weight.shape[2];
    const char *data = weight.bytes.data() + start * weight.elementSize();
    if (weight.elementType.isF32() &&
        reinterpret_cast<uintptr_t>(data) % alignof(float) == 0) {
      matrix = {reinterpret_cast<const float *>(data), rows, cols,
                weight.strides[0], weight.strides[2]};
      return;
    }
    for (int64_t row = 0; row < rows; ++row)
      for (int64_t col = 0; col < cols; ++col)
        copy.push_back(weight.readFloat(start + row * weight.strides[0] +
                                        col * weight.strides[2]));
    matrix = MatrixView<const float>::contiguous(copy.data(), rows, cols);
  }
  HeadWeight(const HeadWeight &) = delete;

  MatrixView<const float> matrix;

private:
  std::vector<float> copy;
};

} // namespace mlir::mca

#endif // MCA_DIALECT_MCA_UTILS_HEADWEIGHT_H
