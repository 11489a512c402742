//===- AttendTestUtils.h - One head and its exact output --------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef MCA_TEST_UNIT_SAMPLING_ATTENDTESTUTILS_H
#define MCA_TEST_UNIT_SAMPLING_ATTENDTESTUTILS_H

#include "TestUtils.h"
#include "mca/Sampling/AttendOracle.h"
#include "mca/Sampling/Oracle.h"

#include <algorithm>
#include <array>

namespace mlir::mca::test {

inline constexpr std::array<LevelSet, 9> allSets = {
    {LevelSet::ofCentroid,
     LevelSet::ofRelaxed,
     LevelSet::ofCausal,
     {.centroid = true},
     {.centroid = true, .bfloat16 = true},
     {.int8 = true, .int8Product = true},
     {.centroid = true, .int8 = true, .bfloat16 = true},
     {.centroid = true,
      .int8 = true,
      .bfloat16 = true,
      .bfloat16Product = true},
     {.bfloat16 = true, .bfloat16Product = true}}};

/// One value head, the A of its query heads, and the tokens that any head of
/// the batch element attends.
struct HeadProblem {
  Matrix x;
  Matrix weight;
  std::vector<float> bias;
  std::vector<Matrix> group;

  HeadProblem(Matrix x, Matrix weight, std::vector<Matrix> group)
      : x(std::move(x)), weight(std::move(weight)), group(std::move(group)) {
    for (int64_t col = 0; col < this->weight.cols; ++col)
      bias.push_back(static_cast<float>(col) - 1.5f);
  }

  std::vector<MatrixView<const float>> views() const {
    std::vector<MatrixView<const float>> views;
    for (const Matrix &probabilities : group)
      views.push_back(probabilities.view());
    return views;
  }

  AttendedHead run(const AttendOptions &options) const {
    return attendHead(x.view(), weight.view(), bias, views(), options);
  }

  /// Y of each query head; tokens that nobody attends take no part, whatever
  /// they hold.
  std::vector<std::vector<double>> exact() const {
    Matrix visible = x;
    std::vector<uint8_t> attended = attendedTokens(views());
    for (int64_t token = 0; token < x.rows; ++token)
      for (int64_t col = 0; col < x.cols; ++col)
        if (!attended[token])
          visible(token, col) = 0.0f;
    std::vector<double> values =
        exactValues(visible.view(), weight.view(), bias);
    std::vector<std::vector<double>> outputs;
    for (const Matrix &probabilities : group)
      outputs.push_back(attend(probabilities.view(), values, weight.cols));
    return outputs;
  }

  /// max_i ||Ytilde[i] - Y[i]|| over the group's rows.
  double error(const AttendedHead &head) const {
    double largest = 0.0;
    std::vector<std::vector<double>> reference = exact();
    for (size_t query = 0; query < reference.size(); ++query) {
      std::span<const double> a(reference[query]), b(head.outputs[query]);
      for (size_t row = 0; row < a.size(); row += weight.cols)
        largest = std::max(
            largest, std::sqrt(squaredDistance(a.subspan(row, weight.cols),
                                               b.subspan(row, weight.cols))));
    }
    return largest;
  }

  /// The size of Y's largest terms, which rounding in double is relative to.
  double scale() const {
    double largest = 1.0;
    std::vector<uint8_t> attended = attendedTokens(views());
    for (int64_t token = 0; token < x.rows; ++token)
      for (float entry : x.row(token))
        if (attended[token])
          largest = std::max(largest, std::abs(static_cast<double>(entry)));
    double weights = 1.0;
    for (float entry : weight.data)
      weights = std::max(weights, std::abs(static_cast<double>(entry)));
    return largest * weights * static_cast<double>(x.rows * x.cols);
  }
};

/// Softmax of random scores times `sharpness`.
inline Matrix randomAttention(int64_t queries, int64_t tokens, float sharpness,
                              uint64_t seed) {
  Matrix scores = randomMatrix(queries, tokens, seed);
  for (float &score : scores.data)
    score *= sharpness;
  return softmaxRows(scores);
}

/// A head of ordinary numbers: n = 12, d = 16, d_h = 8.
inline HeadProblem ordinaryProblem(uint64_t seed, float sharpness = 2.0f) {
  return {randomMatrix(12, 16, seed),
          randomWeight(16, 8, /*spread=*/3.0f, seed + 1000),
          {randomAttention(10, 12, sharpness, seed + 2000)}};
}

/// How far the rows of `product`, of all tokens, are from those of A V.
template <typename Product>
std::vector<double> rowErrors(const Product &product, const Matrix &a,
                              std::span<const double> values, int64_t headDim) {
  std::vector<double> reference = attend(a.view(), values, headDim), errors;
  for (int64_t query = 0; query < a.rows; ++query) {
    std::vector<double> out(headDim, 0.0);
    product.accumulate(a.view(), query, out);
    errors.push_back(std::sqrt(squaredDistance(
        out, std::span(reference).subspan(headDim * query, headDim))));
  }
  return errors;
}

inline int64_t countOf(const AttendedHead &head, LevelSet set,
                       Precision precision) {
  return std::ranges::count_if(head.levels, [&](int32_t level) {
    return precisionAt(set, level) == precision;
  });
}

} // namespace mlir::mca::test

#endif // MCA_TEST_UNIT_SAMPLING_ATTENDTESTUTILS_H
