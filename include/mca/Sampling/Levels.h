//===- Levels.h - Which token gets which precision --------------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef MCA_SAMPLING_LEVELS_H
#define MCA_SAMPLING_LEVELS_H

#include "mca/Sampling/Counts.h"
#include "mca/Sampling/MatrixView.h"
#include "mca/Sampling/Quantize.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mlir::mca {

/// How a token's value is computed, cheapest first.
enum class Precision { Skipped, Centroid, Int8, Bfloat16, Float32 };

/// The precisions that an estimator chooses from: float32 and those named here,
/// at least one. A token's level is 0 where its head does not attend it, else
/// one more than an index into levelPrecisions.
struct LevelSet {
  bool centroid = false, int8 = false, bfloat16 = false;
  /// Whether A times the values of int8 tokens may be taken in int8. The steps
  /// of those values depend on all of them, so not where a mask may be causal.
  bool int8Product = false;
  /// Whether A times the values of int8 and bfloat16 tokens may be taken in
  /// bfloat16; not together with an int8 product.
  bool bfloat16Product = false;
  /// Whether the choice leaves room for the distance between the mean of all
  /// tokens and the centroid.
  bool recentres = false;

  /// The centroid estimator.
  static const LevelSet ofCentroid;
  /// The relaxed estimator with all levels.
  static const LevelSet ofRelaxed;
  /// The relaxed estimator where the mask may be causal: a centroid would carry
  /// later tokens into earlier rows.
  static const LevelSet ofCausal;

  /// Whether any level rounds X and W.
  bool rounds() const { return int8 || bfloat16; }

  friend bool operator==(const LevelSet &, const LevelSet &) = default;
};

inline constexpr LevelSet LevelSet::ofCentroid{.centroid = true,
                                               .recentres = true};
inline constexpr LevelSet LevelSet::ofRelaxed{
    .centroid = true, .int8 = true, .bfloat16 = true, .int8Product = true};
inline constexpr LevelSet LevelSet::ofCausal{.int8 = true, .bfloat16 = true};

/// The precisions of a set's levels 1, 2, .., L. The last one is Float32.
std::span<const Precision> levelPrecisions(LevelSet set);

/// What a level of the set means. Skipped for level 0.
Precision precisionAt(LevelSet set, int32_t level);

/// Nominal cost of a token's value at levels 1, .., L, one exact value being 1:
/// float32 1, bfloat16 1/2, int8 1/4, centroid 1 / headDim.
std::vector<double> levelCosts(LevelSet set, int64_t headDim);

/// What an upgrade costs at least: with few features the centroid is not
/// cheaper than the next level.
inline constexpr double leastUpgradeCost = 0x1.0p-20;

/// The part of alpha that the choice of levels may spend: alpha, divided by 1.1
/// for the centroid estimator, whose rule bounds distances to the mean of all
/// tokens where the centroid is that of some.
double selectionAlpha(LevelSet set, double alpha);

/// What the errors of n tokens depend on besides the weight, n entries each.
/// Entries of tokens that nobody attends may be NaN.
struct TokenNorms {
  /// ||x_j||.
  std::vector<double> norm;
  /// ||x_j - xbar||, xbar being the mean of the attended tokens.
  std::vector<double> centred;
  /// ||x_j - xhat_j|| for x_j rounded to int8 and to bfloat16.
  std::vector<double> int8Residual;
  std::vector<double> bfloat16Residual;
};

/// The norms of X (n x d). `attended` (n entries) is not zero where any head of
/// the batch element attends the token; every head shares that mean.
TokenNorms tokenNorms(MatrixView<const float> x,
                      std::span<const uint8_t> attended);

/// Upper bounds of ||Vtilde_j - V_j|| at levels 1, .., L: L x n, row-major, not
/// increasing from level to level and 0 at the last one.
///   centroid  sigma(W) ||x_j - xbar||   (it is xbar that is charged, not the
///             centroid, which depends on the levels)
///   int8      sigma(What8) ||x_j - xhat8_j|| + sigma(W - What8) ||x_j||
///   bfloat16  likewise
/// each at most that of the level below. A NaN or infinity stays visible.
std::vector<double> tokenErrors(LevelSet set, const WeightNorms &weight,
                                const TokenNorms &tokens);

/// The levels of one head's tokens.
struct Levels {
  /// n entries.
  std::vector<int32_t> levels;
  /// sum_j m_j e_j(level_j): bounds max_i ||Ytilde[i] - Y[i]||, up to xbar
  /// where there is a centroid level. At most the budget.
  double spent = 0.0;
};

/// Starts every attended token (see isAttended) at level 1 and takes upgrades
/// by falling gain m_j (e_j(l) - e_j(l + 1)) per cost until the gains not taken
/// fit the budget; a token's level is that of its highest upgrade taken. Equal
/// upgrades: lower level first, then higher token first.
///
/// `maxima` n entries; `errors` L x n as from tokenErrors, `costs` L entries as
/// from levelCosts. A NaN or infinity in the budget, or in an attended token's
/// maximum or errors, makes all attended tokens exact.
///
/// The gains not taken are summed from the smallest: start - sum(taken) in
/// other words, but relatively accurate, so that an upgrade without a gain is
/// never taken. That matters: only then is a level whose error was cut down to
/// that of the level below never chosen. Where an upgrade costs nothing or less
/// (a centroid row of d_h <= 4), its cost counts as 2^-20.
Levels assignLevels(std::span<const float> maxima,
                    MatrixView<const double> errors,
                    std::span<const double> costs, double budget);

/// Nominal costs of one head, in exact tokens.
struct HeadCost {
  /// The value encoding: levelCosts of its tokens, and 1 for a centroid row.
  double value = 0.0;
  /// A V: 1 per token, 1/4 per int8 token with an int8 product, 1/2 per int8 or
  /// bfloat16 token with a product in bfloat16, nothing for a centroid token
  /// but 1 for all of them.
  double product = 0.0;
  /// How many tokens the head attends: the cost of the exact head.
  int64_t attended = 0;
};

/// `product` is the precision of A times the values of rounded tokens: Int8,
/// Bfloat16 or Float32.
HeadCost headCost(LevelSet set, std::span<const int32_t> levels,
                  int64_t headDim, Precision product);

/// Nominal cost over that of the exact heads.
struct CostFractions {
  Fractions value;
  Fractions product;
};

/// The fractions of all heads together, n = `length` positions each.
CostFractions costFractions(std::span<const HeadCost> heads, int64_t length);

} // namespace mlir::mca

#endif // MCA_SAMPLING_LEVELS_H
