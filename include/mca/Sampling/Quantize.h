//===- Quantize.h - Rounding to int8 and bfloat16 ---------------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef MCA_SAMPLING_QUANTIZE_H
#define MCA_SAMPLING_QUANTIZE_H

#include "mca/Sampling/MatrixView.h"

#include <cstdint>
#include <vector>

namespace mlir::mca {

/// A matrix of int8 codes with one step per row: row r stands for
/// steps[r] * codes[r,:]. For a weight the rows are its output channels, so it
/// holds the transposed weight.
struct Int8Rows {
  int64_t rows = 0;
  int64_t cols = 0;
  /// rows x cols, row-major, in [-127, 127].
  std::vector<int8_t> codes;
  /// rows entries, max |row| / 127 in float.
  std::vector<float> steps;

  /// steps[r] * codes[r,c], rows x cols, exact in double.
  std::vector<double> values() const;
};

/// Symmetric int8, one step per row: code = x / step rounded to the nearest,
/// ties to even, and clamped to [-127, 127]. Both divisions are in float, so
/// that an implementation in float finds the same codes. A row whose step is 0
/// (also by underflow) or not finite, and a NaN, give codes 0.
Int8Rows quantizeInt8(MatrixView<const float> matrix);

/// `value` rounded to the nearest bfloat16, ties to even; beyond the largest
/// one infinity. NaN stays NaN.
uint16_t toBfloat16(float value);
float fromBfloat16(uint16_t code);

/// toBfloat16 of each entry, rows x cols, row-major.
std::vector<uint16_t> roundBfloat16(MatrixView<const float> matrix);

/// The numbers that bfloat16 codes stand for.
std::vector<double> bfloat16Values(const std::vector<uint16_t> &codes);

/// ||X[r,:] - Xhat[r,:]||_2 for each row. NaN or infinite where an entry is.
std::vector<double> rowDistances(MatrixView<const float> x,
                                 MatrixView<const double> rounded);

/// What the bounds need to know of one head's weight W (d x d_h); What is W
/// rounded: int8 per output channel, or bfloat16. sigma stands for
/// spectralNormBound.
struct WeightNorms {
  /// ||W||_F.
  double frobenius = 0.0;
  /// sigma(W).
  double sigma = 0.0;
  /// sigma(What8), sigma(W - What8).
  double sigmaInt8 = 0.0;
  double sigmaInt8Residual = 0.0;
  /// sigma(What16), sigma(W - What16).
  double sigmaBfloat16 = 0.0;
  double sigmaBfloat16Residual = 0.0;

  /// ||W||_F / sigma(W), about the root of the number of directions that W
  /// keeps; 1 for a zero weight.
  double kappa() const { return sigma == 0.0 ? 1.0 : frobenius / sigma; }
};

/// All norms of a head, for the relaxed estimator.
WeightNorms weightNorms(MatrixView<const float> weight);

/// `frobenius` and `sigma` alone, which is what the centroid estimator needs.
/// A fifth of the work.
WeightNorms exactWeightNorms(MatrixView<const float> weight);

} // namespace mlir::mca

#endif // MCA_SAMPLING_QUANTIZE_H
