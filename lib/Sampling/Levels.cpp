//===- Levels.cpp - Which token gets which precision ------------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "mca/Sampling/Levels.h"
#include "mca/Sampling/Bound.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace mlir::mca {

std::span<const Precision> levelPrecisions(LevelSet set) {
  using enum Precision;
  // Without a centroid, all but the first.
  static constexpr Precision all[] = {Centroid, Int8, Bfloat16, Float32};
  static constexpr Precision noInt8[] = {Centroid, Bfloat16, Float32};
  static constexpr Precision noBfloat16[] = {Centroid, Int8, Float32};
  static constexpr Precision none[] = {Centroid, Float32};
  assert((set.centroid || set.rounds()) && "a set without levels");
  std::span<const Precision> some = none;
  if (set.int8)
    some = set.bfloat16 ? std::span<const Precision>(all) : noBfloat16;
  else if (set.bfloat16)
    some = noInt8;
  return some.subspan(set.centroid ? 0 : 1);
}

Precision precisionAt(LevelSet set, int32_t level) {
  return level == 0 ? Precision::Skipped : levelPrecisions(set)[level - 1];
}

static double nominalCost(Precision precision, int64_t headDim) {
  switch (precision) {
  case Precision::Skipped:
    return 0.0;
  case Precision::Centroid:
    return 1.0 / static_cast<double>(headDim);
  case Precision::Int8:
    return 0.25;
  case Precision::Bfloat16:
    return 0.5;
  case Precision::Float32:
    return 1.0;
  }
  return 1.0;
}

std::vector<double> levelCosts(LevelSet set, int64_t headDim) {
  std::vector<double> costs;
  for (Precision precision : levelPrecisions(set))
    costs.push_back(nominalCost(precision, headDim));
  return costs;
}

double selectionAlpha(LevelSet set, double alpha) {
  constexpr double recentring = 1.1;
  return set.recentres ? alpha / recentring : alpha;
}

TokenNorms tokenNorms(MatrixView<const float> x,
                      std::span<const uint8_t> attended) {
  using Rounded = MatrixView<const double>;
  TokenNorms norms;
  std::vector<double> mean = meanRow(x, attended);
  // A row stride of zero repeats one row for every token.
  norms.centred = rowDistances(x, {mean.data(), x.rows, x.cols, 0, 1});
  norms.norm = rowNorms(x);
  std::vector<double> int8 = quantizeInt8(x).values();
  norms.int8Residual =
      rowDistances(x, Rounded::contiguous(int8.data(), x.rows, x.cols));
  std::vector<double> bfloat16 = bfloat16Values(roundBfloat16(x));
  norms.bfloat16Residual =
      rowDistances(x, Rounded::contiguous(bfloat16.data(), x.rows, x.cols));
  return norms;
}

static double tokenError(Precision precision, const WeightNorms &weight,
                         const TokenNorms &tokens, size_t token) {
  switch (precision) {
  case Precision::Centroid:
    return weight.sigma * tokens.centred[token];
  case Precision::Int8:
    return weight.sigmaInt8 * tokens.int8Residual[token] +
           weight.sigmaInt8Residual * tokens.norm[token];
  case Precision::Bfloat16:
    return weight.sigmaBfloat16 * tokens.bfloat16Residual[token] +
           weight.sigmaBfloat16Residual * tokens.norm[token];
  case Precision::Skipped:
  case Precision::Float32:
    break;
  }
  return 0.0;
}

std::vector<double> tokenErrors(LevelSet set, const WeightNorms &weight,
                                const TokenNorms &tokens) {
  std::span<const Precision> precisions = levelPrecisions(set);
  size_t count = tokens.norm.size();
  std::vector<double> errors;
  errors.reserve(precisions.size() * count);
  for (Precision precision : precisions) {
    for (size_t token = 0; token < count; ++token) {
      double error = tokenError(precision, weight, tokens, token);
      bool first = errors.size() < count;
      if (!first && std::isfinite(error))
        error = std::min(error, errors[errors.size() - count]);
      errors.push_back(error);
    }
  }
  return errors;
}

/// Whether the head's numbers allow anything but exact values.
static bool isFinite(std::span<const float> maxima,
                     MatrixView<const double> errors, double budget) {
  if (!std::isfinite(budget))
    return false;
  for (int64_t token = 0; token < errors.cols; ++token) {
    if (!isAttended(maxima[token]))
      continue;
    for (int64_t row = 0; row < errors.rows; ++row)
      if (!std::isfinite(maxima[token] * errors(row, token)))
        return false;
  }
  return true;
}

namespace {
/// The step of one token to `level`.
struct Upgrade {
  double gain;
  double gainPerCost;
  int32_t level;
  int64_t token;
};
} // namespace

/// All upgrades of the attended tokens, best first.
static std::vector<Upgrade> sortedUpgrades(std::span<const float> maxima,
                                           MatrixView<const double> errors,
                                           std::span<const double> costs) {
  std::vector<Upgrade> upgrades;
  for (int32_t level = 2; level <= errors.rows; ++level) {
    double cost =
        std::max(costs[level - 1] - costs[level - 2], leastUpgradeCost);
    for (int64_t token = errors.cols; token-- > 0;) {
      if (!isAttended(maxima[token]))
        continue;
      double gain =
          maxima[token] * (errors(level - 2, token) - errors(level - 1, token));
      upgrades.push_back({gain, gain / cost, level, token});
    }
  }
  // Total, so it is what a stable sort of upgrades in the order of levels and
  // falling tokens would give.
  std::ranges::sort(upgrades, [](const Upgrade &a, const Upgrade &b) {
    return std::tuple(-a.gainPerCost, a.level, -a.token) <
           std::tuple(-b.gainPerCost, b.level, -b.token);
  });
  return upgrades;
}

/// How many of the sorted upgrades must be taken for the rest to fit.
static size_t upgradesToTake(const std::vector<Upgrade> &upgrades,
                             double budget) {
  size_t taken = upgrades.size();
  for (double rest = 0.0; taken > 0; --taken) {
    rest += upgrades[taken - 1].gain;
    if (!(rest <= budget))
      break;
  }
  return taken;
}

static double spentBudget(std::span<const float> maxima,
                          MatrixView<const double> errors,
                          std::span<const int32_t> levels) {
  double spent = 0.0;
  for (int64_t token = 0; token < errors.cols; ++token)
    // The last level costs nothing, also where a NaN brought the token there.
    if (levels[token] > 0 && levels[token] < errors.rows)
      spent += maxima[token] * errors(levels[token] - 1, token);
  return spent;
}

Levels assignLevels(std::span<const float> maxima,
                    MatrixView<const double> errors,
                    std::span<const double> costs, double budget) {
  assert(static_cast<int64_t>(maxima.size()) == errors.cols &&
         static_cast<int64_t>(costs.size()) == errors.rows && errors.rows > 0 &&
         "one column per token, one row per level");
  bool choose = isFinite(maxima, errors, budget);
  auto start = choose ? 1 : static_cast<int32_t>(errors.rows);
  Levels result;
  for (float maximum : maxima)
    result.levels.push_back(isAttended(maximum) ? start : 0);
  if (!choose)
    return result;
  std::vector<Upgrade> upgrades = sortedUpgrades(maxima, errors, costs);
  size_t taken = upgradesToTake(upgrades, budget);
  for (const Upgrade &upgrade : std::span(upgrades).first(taken)) {
    int32_t &level = result.levels[upgrade.token];
    level = std::max(level, upgrade.level);
  }
  result.spent = spentBudget(maxima, errors, result.levels);
  return result;
}

/// Of A times one value.
static double productCost(Precision value, Precision product) {
  bool isRounded = value == Precision::Int8 || (value == Precision::Bfloat16 &&
                                                product == Precision::Bfloat16);
  return isRounded ? nominalCost(product, /*headDim=*/1) : 1.0;
}

HeadCost headCost(LevelSet set, std::span<const int32_t> levels,
                  int64_t headDim, Precision product) {
  HeadCost cost;
  bool centroid = false;
  for (int32_t level : levels) {
    Precision precision = precisionAt(set, level);
    cost.value += nominalCost(precision, headDim);
    if (precision == Precision::Centroid)
      centroid = true;
    else if (precision != Precision::Skipped)
      cost.product += productCost(precision, product);
    cost.attended += precision != Precision::Skipped;
  }
  cost.value += centroid;
  cost.product += centroid;
  return cost;
}

CostFractions costFractions(std::span<const HeadCost> heads, int64_t length) {
  double value = 0.0, product = 0.0, attended = 0.0;
  for (const HeadCost &head : heads) {
    value += head.value;
    product += head.product;
    attended += static_cast<double>(head.attended);
  }
  double positions = static_cast<double>(length) * heads.size();
  auto over = [](double cost, double exact) {
    return exact > 0.0 ? cost / exact : 0.0;
  };
  return {{over(value, positions), over(value, attended)},
          {over(product, positions), over(product, attended)}};
}

} // namespace mlir::mca
