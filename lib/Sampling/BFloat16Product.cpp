//===- BFloat16Product.cpp - A V of rounded tokens in bfloat16 --*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "mca/Sampling/BFloat16Product.h"
#include "mca/Sampling/Quantize.h"

#include <algorithm>
#include <utility>

namespace mlir::mca {

double bfloat16ProductCharge(LevelSet set, const WeightNorms &weight,
                             const TokenNorms &tokens,
                             std::span<const uint8_t> attended, double mass) {
  double ofInt8 = 0.0, ofBfloat16 = 0.0, ofCentroid = 0.0;
  for (size_t token = 0; token < attended.size(); ++token) {
    if (!attended[token])
      continue;
    double norm = tokens.norm[token];
    // In this order a NaN is kept.
    auto raise = [](double &most, double value) {
      if (!(value <= most))
        most = value;
    };
    raise(ofInt8, weight.sigmaInt8 * (norm + tokens.int8Residual[token]));
    raise(ofBfloat16,
          weight.sigmaBfloat16 * (norm + tokens.bfloat16Residual[token]));
    raise(ofCentroid, weight.sigma * norm);
  }
  double longest = set.centroid ? ofCentroid : 0.0;
  longest += std::max(set.int8 ? ofInt8 : 0.0, set.bfloat16 ? ofBfloat16 : 0.0);
  return (0x1.0p-7 + 0x1.0p-16) * longest * mass;
}

bool fitsBfloat16Product(double charge, double budget) {
  return charge <= budget / 8.0 && charge >= 0x1.0p-100 && charge <= 0x1.0p100;
}

static double rounded(double value) {
  return fromBfloat16(toBfloat16(static_cast<float>(value)));
}

BFloat16Product::BFloat16Product(std::vector<int64_t> tokenList,
                                 std::span<const double> exact,
                                 std::vector<double> start)
    : tokens(std::move(tokenList)), origin(std::move(start)) {
  for (int64_t token : tokens)
    for (size_t col = 0; col < origin.size(); ++col)
      values.push_back(
          rounded(exact[token * origin.size() + col] - origin[col]));
}

void BFloat16Product::accumulate(MatrixView<const float> probabilities,
                                 int64_t query, std::span<double> out) const {
  for (size_t row = 0; row < tokens.size(); ++row) {
    double probability = probabilities(query, tokens[row]);
    double factor = rounded(probability);
    for (size_t col = 0; col < out.size(); ++col)
      out[col] +=
          factor * values[row * out.size() + col] + probability * origin[col];
  }
}

} // namespace mlir::mca
