//===- Oracle.cpp - Reference encoder in double precision -------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "mca/Sampling/Oracle.h"

#include <cmath>

namespace mlir::mca {

/// max(a, b), or NaN if either is; std::fmax would lose it.
static float maximumOrNaN(float a, float b) {
  return std::isnan(a) || a > b ? a : b;
}

std::vector<float>
columnMaxima(std::span<const MatrixView<const float>> probabilities) {
  if (probabilities.empty())
    return {};
  std::vector<float> maxima(probabilities.front().cols, 0.0f);
  for (const MatrixView<const float> &head : probabilities) {
    assert(head.cols == probabilities.front().cols && "one column per token");
    for (int64_t query = 0; query < head.rows; ++query)
      for (int64_t token = 0; token < head.cols; ++token)
        maxima[token] = maximumOrNaN(maxima[token], head(query, token));
  }
  return maxima;
}

/// sum += factor * terms[row,:].
static void addScaledRow(std::vector<double> &sum, double factor,
                         MatrixView<const float> terms, int64_t row) {
  for (int64_t col = 0; col < terms.cols; ++col)
    sum[col] += factor * terms(row, col);
}

/// x W for one token.
static std::vector<double> exactProduct(MatrixView<const float> x,
                                        int64_t token,
                                        MatrixView<const float> weight) {
  std::vector<double> product(weight.cols, 0.0);
  for (int64_t row = 0; row < weight.rows; ++row)
    addScaledRow(product, x(token, row), weight, row);
  return product;
}

/// The estimate of x W from the first `samples` entries of the plan.
static std::vector<double> sampledProduct(MatrixView<const float> x,
                                          int64_t token, const Plan &plan,
                                          int32_t samples) {
  auto weights = MatrixView<const float>::contiguous(plan.weights.data(),
                                                     plan.length, plan.headDim);
  std::vector<double> product(plan.headDim, 0.0);
  for (int64_t t = 0; t < samples; ++t)
    addScaledRow(product, x(token, plan.indices[t]), weights, t);
  for (double &value : product)
    value /= samples;
  return product;
}

static void appendRow(std::vector<double> &values,
                      const std::vector<double> &product,
                      std::span<const float> bias) {
  assert((bias.empty() || bias.size() == product.size()) &&
         "one bias per column of W");
  for (size_t col = 0; col < product.size(); ++col)
    values.push_back(bias.empty() ? product[col] : product[col] + bias[col]);
}

Encoded encodeHead(MatrixView<const float> x, MatrixView<const float> weight,
                   std::span<const float> bias,
                   std::span<const MatrixView<const float>> probabilities,
                   const Plan &plan, const EncodeOptions &options) {
  assert(x.cols == weight.rows && plan.headDim == weight.cols &&
         "X, W and the plan must fit");
  int64_t dim = weight.rows;
  Encoded encoded;
  encoded.counts = sampleCounts(columnMaxima(probabilities), options.alpha, dim,
                                options.rounding, options.length);
  assert(static_cast<int64_t>(encoded.counts.size()) == x.rows &&
         "one column of A per token");
  encoded.values.reserve(x.rows * weight.cols);
  for (int64_t token = 0; token < x.rows; ++token) {
    int32_t &count = encoded.counts[token];
    if (count > plan.length)
      count = static_cast<int32_t>(dim);
    std::vector<double> product(weight.cols, 0.0);
    if (count >= dim)
      product = exactProduct(x, token, weight);
    else if (count > 0)
      product = sampledProduct(x, token, plan, count);
    appendRow(encoded.values, product, bias);
  }
  return encoded;
}

std::vector<double> exactValues(MatrixView<const float> x,
                                MatrixView<const float> weight,
                                std::span<const float> bias) {
  assert(x.cols == weight.rows && "X and W must fit");
  std::vector<double> values;
  values.reserve(x.rows * weight.cols);
  for (int64_t token = 0; token < x.rows; ++token)
    appendRow(values, exactProduct(x, token, weight), bias);
  return values;
}

std::vector<double> attend(MatrixView<const float> probabilities,
                           std::span<const double> values, int64_t headDim) {
  assert(static_cast<int64_t>(values.size()) == probabilities.cols * headDim &&
         "one value row per column of A");
  std::vector<double> output(probabilities.rows * headDim, 0.0);
  for (int64_t query = 0; query < probabilities.rows; ++query)
    for (int64_t token = 0; token < probabilities.cols; ++token)
      for (int64_t col = 0; col < headDim; ++col)
        output[query * headDim + col] +=
            probabilities(query, token) * values[token * headDim + col];
  return output;
}

} // namespace mlir::mca
