//===- Counts.cpp - How many samples each token gets ------------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "mca/Sampling/Counts.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace mlir::mca {

int32_t sampleCount(float columnMaximum, int64_t length, double alpha,
                    int64_t dim, Rounding rounding) {
  assert(dim >= 0 && dim <= std::numeric_limits<int32_t>::max() &&
         "counts are 32 bits wide");
  if (!isAttended(columnMaximum))
    return 0;
  double ratio = static_cast<double>(length) * columnMaximum / alpha;
  double square = ratio * ratio;
  double rounded = rounding == Rounding::Ceil ? std::max(std::ceil(square), 1.0)
                                              : std::floor(square);
  // NaN and infinity are exact, and the conversion below is undefined for them.
  // Asked of the square, because std::max need not pass a NaN on.
  if (std::isnan(square) || !(rounded < static_cast<double>(dim)))
    return static_cast<int32_t>(dim);
  return static_cast<int32_t>(rounded);
}

int64_t attendedLength(std::span<const float> columnMaxima) {
  return std::ranges::count_if(columnMaxima, isAttended);
}

std::vector<int32_t> sampleCounts(std::span<const float> columnMaxima,
                                  double alpha, int64_t dim, Rounding rounding,
                                  Length length) {
  auto tokens = length == Length::Attended
                    ? attendedLength(columnMaxima)
                    : static_cast<int64_t>(columnMaxima.size());
  std::vector<int32_t> counts;
  counts.reserve(columnMaxima.size());
  for (float maximum : columnMaxima)
    counts.push_back(sampleCount(maximum, tokens, alpha, dim, rounding));
  return counts;
}

/// `samples` over the samples of `tokens` exact tokens.
static double fraction(int64_t samples, int64_t tokens, int64_t dim) {
  double exact = static_cast<double>(tokens) * static_cast<double>(dim);
  return exact > 0.0 ? static_cast<double>(samples) / exact : 0.0;
}

Fractions realisedFractions(std::span<const int32_t> counts,
                            std::span<const float> columnMaxima, int64_t dim) {
  assert(counts.size() == columnMaxima.size() && "one count per column");
  int64_t samples = 0, attendedSamples = 0;
  for (size_t token = 0; token < counts.size(); ++token) {
    samples += counts[token];
    if (isAttended(columnMaxima[token]))
      attendedSamples += counts[token];
  }
  return {fraction(samples, static_cast<int64_t>(counts.size()), dim),
          fraction(attendedSamples, attendedLength(columnMaxima), dim)};
}

} // namespace mlir::mca
