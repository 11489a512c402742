//===- Int8Product.h - A V of the int8 tokens in int8 -----------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef MCA_SAMPLING_INT8PRODUCT_H
#define MCA_SAMPLING_INT8PRODUCT_H

#include "mca/Sampling/MatrixView.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mlir::mca {

/// The product of A with the values of some tokens I, both rounded to 8 bits:
/// A per row in uint8 with the step max_I A[i,j] / 255 (codes in float
/// arithmetic), the values per channel in int8 with the step
/// t_k = max_I |V[j,k]| / 127. Ties to even.
struct Int8Product {
  /// I, ascending.
  std::vector<int64_t> tokens;
  /// Vhat, one row per entry of `tokens`, d_h columns.
  std::vector<double> values;
  /// Bounds the error of every row of every A of the group:
  ///   max_i (sum_I A[i,j]) ||t|| / 2
  /// + max_i (max_I A[i,j]) / 510 * sum_I ||Vhat_j||.
  double charge = 0.0;

  /// `probabilities` holds the group's A, n_q x n each; `exact` is V without
  /// bias, n x `headDim`.
  Int8Product(std::span<const MatrixView<const float>> probabilities,
              std::vector<int64_t> tokens, std::span<const double> exact,
              int64_t headDim);

  /// out[d_h] += sum_I Ahat[query,j] Vhat_j.
  void accumulate(MatrixView<const float> probabilities, int64_t query,
                  std::span<double> out) const;
};

} // namespace mlir::mca

#endif // MCA_SAMPLING_INT8PRODUCT_H
