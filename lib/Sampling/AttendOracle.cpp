//===- AttendOracle.cpp - Reference of centroid and relaxed -----*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "mca/Sampling/AttendOracle.h"
#include "mca/Sampling/BFloat16Product.h"
#include "mca/Sampling/Bound.h"
#include "mca/Sampling/Int8Product.h"
#include "mca/Sampling/Oracle.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <variant>

namespace mlir::mca {

using Rows = MatrixView<const double>;
using Group = std::span<const MatrixView<const float>>;

std::vector<uint8_t> attendedTokens(Group probabilities) {
  std::vector<uint8_t> mask;
  for (float maximum : columnMaxima(probabilities))
    mask.push_back(isAttended(maximum));
  return mask;
}

double headBudget(const AttendOptions &options, double meanNorm,
                  double weightNorm) {
  return selectionAlpha(options.levels, options.alpha) * meanNorm * weightNorm;
}

/// w_j = sum_i A[i,j] over all rows of the group.
static std::vector<double> columnSums(Group probabilities) {
  std::vector<double> sums(probabilities.front().cols, 0.0);
  for (const MatrixView<const float> &head : probabilities)
    for (int64_t query = 0; query < head.rows; ++query)
      for (int64_t token = 0; token < head.cols; ++token)
        sums[token] += head(query, token);
  return sums;
}

/// max_i sum_j A[i,j] over all rows of the group.
static double largestRowSum(Group probabilities) {
  double largest = 0.0;
  for (const MatrixView<const float> &head : probabilities) {
    for (int64_t query = 0; query < head.rows; ++query) {
      double sum = 0.0;
      for (int64_t token = 0; token < head.cols; ++token)
        sum += head(query, token);
      // In this order a NaN is kept.
      if (!(sum <= largest))
        largest = sum;
    }
  }
  return largest;
}

namespace {
/// One head on its way through attendHead: the inputs, and the tokens' levels.
struct Head {
  MatrixView<const float> x;
  MatrixView<const float> weight;
  std::span<const float> bias;
  Group probabilities;
  LevelSet set;
  std::vector<int32_t> levels;

  std::vector<int64_t> tokensAt(Precision precision) const {
    std::vector<int64_t> tokens;
    for (size_t token = 0; token < levels.size(); ++token)
      if (precisionAt(set, levels[token]) == precision)
        tokens.push_back(static_cast<int64_t>(token));
    return tokens;
  }

  /// c, d entries; 0 where the weights sum to 0.
  std::vector<double> centroid() const;

  /// Vtilde without the bias, n x d_h; 0 at level 0.
  std::vector<double> values() const;

private:
  void multiply(Precision precision, Rows x, Rows weight,
                std::vector<double> &values) const;
};
} // namespace

std::vector<double> Head::centroid() const {
  std::vector<double> sums = columnSums(probabilities);
  std::vector<double> mean(x.cols, 0.0);
  double total = 0.0;
  for (int64_t token : tokensAt(Precision::Centroid)) {
    total += sums[token];
    for (int64_t col = 0; col < x.cols; ++col)
      mean[col] += sums[token] * x(token, col);
  }
  for (double &entry : mean)
    entry = total == 0.0 ? 0.0 : entry / total;
  return mean;
}

/// values[j,:] = x[j,:] weight for the tokens of one precision.
void Head::multiply(Precision precision, Rows x, Rows weight,
                    std::vector<double> &values) const {
  for (int64_t token : tokensAt(precision))
    for (int64_t row = 0; row < weight.rows; ++row)
      for (int64_t col = 0; col < weight.cols; ++col)
        values[token * weight.cols + col] += x(token, row) * weight(row, col);
}

/// The entries of `matrix`, row-major.
static std::vector<double> widened(MatrixView<const float> matrix) {
  std::vector<double> entries;
  entries.reserve(matrix.rows * matrix.cols);
  for (int64_t row = 0; row < matrix.rows; ++row)
    for (int64_t col = 0; col < matrix.cols; ++col)
      entries.push_back(matrix(row, col));
  return entries;
}

std::vector<double> Head::values() const {
  std::vector<double> result(x.rows * weight.cols, 0.0);
  auto tokens = [&](const std::vector<double> &data) {
    return Rows::contiguous(data.data(), x.rows, x.cols);
  };
  auto weights = [&](const std::vector<double> &data) {
    return Rows::contiguous(data.data(), weight.rows, weight.cols);
  };
  std::vector<double> exact = widened(weight), mean = centroid();
  multiply(Precision::Float32, tokens(widened(x)), weights(exact), result);
  multiply(Precision::Centroid, {mean.data(), x.rows, x.cols, 0, 1},
           weights(exact), result);
  multiply(Precision::Bfloat16, tokens(bfloat16Values(roundBfloat16(x))),
           weights(bfloat16Values(roundBfloat16(weight))), result);
  // One step per output channel: a row of the transposed weight.
  std::vector<double> channels = quantizeInt8(weight.transposed()).values();
  multiply(
      Precision::Int8, tokens(quantizeInt8(x).values()),
      Rows::contiguous(channels.data(), weight.cols, weight.rows).transposed(),
      result);
  return result;
}

/// A V of some tokens, without the bias, by other means than that of the rest.
using RoundedTokens =
    std::variant<std::monostate, Int8Product, BFloat16Product>;

/// Adds A[query,:] V of all tokens to out[d_h], and the product of those that
/// take part in `rounded`, whose values here are zero.
static void accumulateRow(const Head &head,
                          MatrixView<const float> probabilities, int64_t query,
                          std::span<const double> values,
                          const RoundedTokens &rounded, std::span<double> out) {
  for (size_t token = 0; token < head.levels.size(); ++token) {
    double probability = probabilities(query, static_cast<int64_t>(token));
    for (size_t col = 0; col < out.size(); ++col) {
      double bias = head.bias.empty() ? 0.0 : head.bias[col];
      out[col] += probability * (values[token * out.size() + col] + bias);
    }
  }
  if (const auto *int8 = std::get_if<Int8Product>(&rounded))
    int8->accumulate(probabilities, query, out);
  else if (const auto *bfloat16 = std::get_if<BFloat16Product>(&rounded))
    bfloat16->accumulate(probabilities, query, out);
}

static std::vector<std::vector<double>>
attendGroup(const Head &head, std::span<const double> values,
            const RoundedTokens &rounded) {
  std::vector<std::vector<double>> outputs;
  int64_t headDim = head.weight.cols;
  for (const MatrixView<const float> &probabilities : head.probabilities) {
    std::vector<double> output(probabilities.rows * headDim, 0.0);
    for (int64_t query = 0; query < probabilities.rows; ++query)
      accumulateRow(head, probabilities, query, values, rounded,
                    std::span(output).subspan(query * headDim, headDim));
    outputs.push_back(std::move(output));
  }
  return outputs;
}

/// c W, d_h entries, 0 without tokens at the centroid level. Nothing where c is
/// more than four times as long as what the queries attend on average:
/// differences from c W would lose their digits.
static std::optional<std::vector<double>> nearOrigin(const Head &head) {
  std::vector<double> mean = head.centroid(), norms = rowNorms(head.x);
  std::vector<double> sums = columnSums(head.probabilities);
  double total = 0.0, weighted = 0.0, squared = 0.0;
  for (size_t token = 0; token < sums.size(); ++token) {
    total += sums[token];
    weighted += sums[token] == 0.0 ? 0.0 : sums[token] * norms[token];
  }
  for (double entry : mean)
    squared += entry * entry;
  if (std::sqrt(squared) * total > 4.0 * weighted)
    return std::nullopt;
  std::vector<double> origin(head.weight.cols, 0.0);
  for (int64_t row = 0; row < head.weight.rows; ++row)
    for (int64_t col = 0; col < head.weight.cols; ++col)
      origin[col] += mean[row] * head.weight(row, col);
  return origin;
}

/// sigma(W) sum_L m_j ||x_j - c|| + sum m_j e_j of the other tokens.
static double valueBound(const Head &head, std::span<const float> maxima,
                         Rows errors, double sigma) {
  std::vector<double> mean = head.centroid();
  std::vector<double> distances =
      rowDistances(head.x, {mean.data(), head.x.rows, head.x.cols, 0, 1});
  double bound = 0.0;
  for (size_t token = 0; token < maxima.size(); ++token) {
    int32_t level = head.levels[token];
    Precision precision = precisionAt(head.set, level);
    if (precision == Precision::Skipped || precision == Precision::Float32)
      continue;
    double error = precision == Precision::Centroid
                       ? sigma * distances[token]
                       : errors(level - 1, static_cast<int64_t>(token));
    bound += maxima[token] * error;
  }
  return bound;
}

/// Every attended token in float32.
static void makeExact(Head &head, AttendedHead &result) {
  for (int32_t &level : head.levels)
    if (level > 0)
      level = static_cast<int32_t>(levelPrecisions(head.set).size());
  result.fellBack = true;
  result.product = Precision::Float32;
  result.spent = result.charge = result.afterTheFactBound = 0.0;
}

/// What the budget has to leave for a product in bfloat16, 0 if there is none.
static double reserveForBfloat16(LevelSet set, double budget, double charge) {
  bool takesIt = set.bfloat16Product && fitsBfloat16Product(charge, budget);
  return takesIt ? charge : 0.0;
}

/// `product`, which takes the values of its tokens out of `values`.
template <typename Product>
static RoundedTokens takeValues(Product product, std::span<double> values,
                                int64_t headDim) {
  for (int64_t token : product.tokens)
    std::ranges::fill(values.subspan(token * headDim, headDim), 0.0);
  return product;
}

/// How the product of rounded tokens is taken: sets `product` and, for an int8
/// product, the charge of the result.
static RoundedTokens chooseProduct(const Head &head, std::span<double> values,
                                   double budget, AttendedHead &result) {
  int64_t headDim = head.weight.cols;
  std::vector<int64_t> tokens = head.tokensAt(Precision::Int8);
  if (head.set.int8Product && !tokens.empty()) {
    Int8Product int8(head.probabilities, tokens, values, headDim);
    if (int8.charge <= budget - result.spent) {
      result.product = Precision::Int8;
      result.charge = int8.charge;
      return takeValues(std::move(int8), values, headDim);
    }
  }
  if (result.charge == 0.0)
    return {};
  std::optional<std::vector<double>> origin = nearOrigin(head);
  if (!origin)
    return {};
  result.product = Precision::Bfloat16;
  std::ranges::copy(head.tokensAt(Precision::Bfloat16),
                    std::back_inserter(tokens));
  std::ranges::sort(tokens);
  return takeValues(
      BFloat16Product(std::move(tokens), values, *std::move(origin)), values,
      headDim);
}

AttendedHead attendHead(MatrixView<const float> x,
                        MatrixView<const float> weight,
                        std::span<const float> bias, Group probabilities,
                        const AttendOptions &options) {
  assert(x.cols == weight.rows && "X and W must fit");
  if (x.rows == 0)
    return {};
  std::vector<uint8_t> attended = attendedTokens(probabilities);
  LevelSet set = options.levels;
  WeightNorms norms =
      set.rounds() ? weightNorms(weight) : exactWeightNorms(weight);
  std::vector<float> maxima = columnMaxima(probabilities);
  TokenNorms tokens = tokenNorms(x, attended);
  std::vector<double> errorData = tokenErrors(set, norms, tokens);
  int64_t top = std::ssize(levelPrecisions(set));
  Rows errors = Rows::contiguous(errorData.data(), top, x.rows);
  double meanNorm = meanRowNorm(x, attended);
  double budget = headBudget(options, meanNorm, norms.frobenius);

  AttendedHead result;
  result.aprioriBound = options.alpha * meanNorm * norms.frobenius;
  result.charge =
      reserveForBfloat16(set, budget,
                         bfloat16ProductCharge(set, norms, tokens, attended,
                                               largestRowSum(probabilities)));
  Levels chosen = assignLevels(maxima, errors, levelCosts(set, weight.cols),
                               budget - result.charge);
  Head head{x, weight, bias, probabilities, set, std::move(chosen.levels)};
  result.spent = chosen.spent;
  std::vector<double> values = head.values();
  RoundedTokens rounded = chooseProduct(head, values, budget, result);
  result.afterTheFactBound =
      valueBound(head, maxima, errors, norms.sigma) + result.charge;
  if (options.verify &&
      exceedsBound(result.afterTheFactBound, result.aprioriBound)) {
    makeExact(head, result);
    values = head.values();
    rounded = {};
  }
  result.outputs = attendGroup(head, values, rounded);
  result.cost = headCost(set, head.levels, weight.cols, result.product);
  result.levels = std::move(head.levels);
  return result;
}

} // namespace mlir::mca
