//===- Quantize.cpp - Rounding to int8 and bfloat16 -------------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "mca/Sampling/Quantize.h"
#include "mca/Sampling/Bound.h"
#include "mca/Sampling/SpectralNorm.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace mlir::mca {

/// max |M[row,:]|, NaN ignored.
static float rowMagnitude(MatrixView<const float> matrix, int64_t row) {
  float magnitude = 0.0f;
  for (int64_t col = 0; col < matrix.cols; ++col)
    magnitude = std::fmax(magnitude, std::abs(matrix(row, col)));
  return magnitude;
}

static int8_t int8Code(float value, float step) {
  float quotient = value / step;
  if (step == 0.0f || std::isnan(quotient))
    return 0;
  return static_cast<int8_t>(
      std::clamp(std::nearbyint(quotient), -127.0f, 127.0f));
}

Int8Rows quantizeInt8(MatrixView<const float> matrix) {
  Int8Rows rounded{matrix.rows, matrix.cols, {}, {}};
  rounded.codes.reserve(matrix.rows * matrix.cols);
  for (int64_t row = 0; row < matrix.rows; ++row) {
    float step = rowMagnitude(matrix, row) / 127.0f;
    rounded.steps.push_back(step);
    for (int64_t col = 0; col < matrix.cols; ++col)
      rounded.codes.push_back(int8Code(matrix(row, col), step));
  }
  return rounded;
}

std::vector<double> Int8Rows::values() const {
  std::vector<double> result(codes.size());
  for (int64_t row = 0; row < rows; ++row)
    for (int64_t col = 0; col < cols; ++col)
      result[row * cols + col] =
          static_cast<double>(steps[row]) * codes[row * cols + col];
  return result;
}

uint16_t toBfloat16(float value) {
  auto bits = std::bit_cast<uint32_t>(value);
  // Keep the sign and make it quiet: adding could carry a NaN into infinity.
  if (std::isnan(value))
    return static_cast<uint16_t>((bits >> 16) | 0x40);
  uint32_t lowestKept = (bits >> 16) & 1;
  return static_cast<uint16_t>((bits + 0x7FFF + lowestKept) >> 16);
}

float fromBfloat16(uint16_t code) {
  return std::bit_cast<float>(static_cast<uint32_t>(code) << 16);
}

std::vector<uint16_t> roundBfloat16(MatrixView<const float> matrix) {
  std::vector<uint16_t> codes;
  codes.reserve(matrix.rows * matrix.cols);
  for (int64_t row = 0; row < matrix.rows; ++row)
    for (int64_t col = 0; col < matrix.cols; ++col)
      codes.push_back(toBfloat16(matrix(row, col)));
  return codes;
}

std::vector<double> bfloat16Values(const std::vector<uint16_t> &codes) {
  std::vector<double> values(codes.size());
  std::ranges::transform(codes, values.begin(), fromBfloat16);
  return values;
}

/// X - Xhat, row-major.
static std::vector<double> difference(MatrixView<const float> x,
                                      MatrixView<const double> rounded) {
  assert(x.rows == rounded.rows && x.cols == rounded.cols && "same shape");
  std::vector<double> result;
  result.reserve(x.rows * x.cols);
  for (int64_t row = 0; row < x.rows; ++row)
    for (int64_t col = 0; col < x.cols; ++col)
      result.push_back(x(row, col) - rounded(row, col));
  return result;
}

std::vector<double> rowDistances(MatrixView<const float> x,
                                 MatrixView<const double> rounded) {
  std::vector<double> residuals = difference(x, rounded);
  std::vector<double> distances(x.rows, 0.0);
  for (int64_t row = 0; row < x.rows; ++row) {
    for (int64_t col = 0; col < x.cols; ++col) {
      double residual = residuals[row * x.cols + col];
      distances[row] += residual * residual;
    }
    distances[row] = std::sqrt(distances[row]);
  }
  return distances;
}

/// sigma(W - What).
static double residualBound(MatrixView<const float> weight,
                            MatrixView<const double> rounded) {
  std::vector<double> residual = difference(weight, rounded);
  return spectralNormBound(MatrixView<const double>::contiguous(
      residual.data(), weight.rows, weight.cols));
}

WeightNorms exactWeightNorms(MatrixView<const float> weight) {
  WeightNorms norms;
  norms.frobenius = frobeniusNorm(weight);
  norms.sigma = spectralNormBound(weight);
  return norms;
}

WeightNorms weightNorms(MatrixView<const float> weight) {
  WeightNorms norms = exactWeightNorms(weight);
  std::vector<double> channels = quantizeInt8(weight.transposed()).values();
  auto int8 = MatrixView<const double>::contiguous(channels.data(), weight.cols,
                                                   weight.rows)
                  .transposed();
  norms.sigmaInt8 = spectralNormBound(int8);
  norms.sigmaInt8Residual = residualBound(weight, int8);
  std::vector<double> entries = bfloat16Values(roundBfloat16(weight));
  auto bfloat16 = MatrixView<const double>::contiguous(
      entries.data(), weight.rows, weight.cols);
  norms.sigmaBfloat16 = spectralNormBound(bfloat16);
  norms.sigmaBfloat16Residual = residualBound(weight, bfloat16);
  return norms;
}

} // namespace mlir::mca
