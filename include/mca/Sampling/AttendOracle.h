//===- AttendOracle.h - Reference of centroid and relaxed -------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#ifndef MCA_SAMPLING_ATTENDORACLE_H
#define MCA_SAMPLING_ATTENDORACLE_H

#include "mca/Sampling/Levels.h"
#include "mca/Sampling/MatrixView.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mlir::mca {

// What every implementation of the centroid and the relaxed estimator is
// compared with: one batch element and one value head, in double and with no
// cleverness. Codes and steps of X, W and A are those of float arithmetic (see
// quantizeInt8), everything else is double. Shapes: X n x d, W d x d_h, bias
// d_h (empty = none), A n_q x n with entries >= 0; rows of A need not sum to 1.
// Query heads that share the value head (grouped queries) each bring their own
// A, and maxima and sums run over all their rows.
//
// The bounds are those of exact arithmetic; rounding of float, of the steps of
// A too, is not charged.

struct AttendOptions {
  /// The paper's error coefficient, positive.
  double alpha = 0.2;
  LevelSet levels = LevelSet::ofRelaxed;
  /// Compute the head exactly if its bound after the fact exceeds the budget.
  bool verify = false;
};

/// What attendHead computed. Bounds are in units of Y and hold for every row
/// of every query head of the group, for every input.
struct AttendedHead {
  /// Ytilde per query head, n_q x d_h, row-major.
  std::vector<std::vector<double>> outputs;
  /// n levels, see LevelSet.
  std::vector<int32_t> levels;
  /// sum_j m_j e_j(level_j); see Levels.
  double spent = 0.0;
  /// Int8 where A V of the int8 tokens was an int8 product, Bfloat16 where that
  /// of all rounded tokens was in bfloat16, and what bounds its error: 0 if it
  /// was neither.
  Precision product = Precision::Float32;
  double charge = 0.0;
  /// alpha * mean ||x_j|| * ||W||_F, the mean over the attended tokens. Bounds
  /// the error without a centroid level; with one, up to the distance between
  /// the centroid and xbar, unless verified.
  double aprioriBound = 0.0;
  /// sigma(W) sum_L m_j ||x_j - c|| + sum m_j e_j of bfloat16 and int8 tokens
  /// + charge. Always bounds the error.
  double afterTheFactBound = 0.0;
  /// Whether verify found the bound exceeded; all the above is then that of the
  /// exact head.
  bool fellBack = false;
  HeadCost cost;
};

/// Which of the n tokens a head attends, given A of its group of query heads.
std::vector<uint8_t>
attendedTokens(std::span<const MatrixView<const float>> probabilities);

/// What a head may spend on levels and charge: selectionAlpha * meanNorm *
/// ||W||_F.
double headBudget(const AttendOptions &options, double meanNorm,
                  double weightNorm);

/// Ytilde[i,:] = sum_j A[i,j] Vtilde[j,:] over the tokens that the head
/// attends, Vtilde[j,:] being b plus, by the precision of the token's level:
///   float32   x_j W
///   bfloat16  x16_j W16
///   int8      x8_j W8
///   centroid  c W with c = sum_L w_j x_j / sum_L w_j, w_j = sum_i A[i,j]
/// Where its charge fits into what the levels left of the budget, the int8
/// tokens take part (all but their bias) through an Int8Product. With
/// bfloat16Product the charge comes first, and the int8 and bfloat16 tokens
/// take part through a BFloat16Product with the origin c W, unless c is so long
/// that differences from it would lose their digits.
///
/// Mean norm and xbar run over the tokens that the head attends.
/// `probabilities` holds the group's A and must not be empty unless n is 0.
AttendedHead attendHead(MatrixView<const float> x,
                        MatrixView<const float> weight,
                        std::span<const float> bias,
                        std::span<const MatrixView<const float>> probabilities,
                        const AttendOptions &options);

} // namespace mlir::mca

#endif // MCA_SAMPLING_ATTENDORACLE_H
