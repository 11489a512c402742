//===- TheoremTest.cpp - Theorem 2 and its misprint -------------*- C++ -*-===//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//

#include "TestUtils.h"
#include "mca/Sampling/Bound.h"
#include "mca/Sampling/Oracle.h"

#include <algorithm>
#include <array>
#include <gtest/gtest.h>
#include <tuple>

using namespace mlir::mca;
using namespace mlir::mca::test;

namespace {

constexpr uint64_t seeds = 1000;

/// One head without bias: the error does not depend on it.
struct Head {
  Matrix x;
  Matrix weight;
  Matrix probabilities;
};

std::vector<double> outputs(const Head &head,
                            const std::vector<double> &values) {
  return attend(head.probabilities.view(), values, head.weight.cols);
}

/// max_i of the mean over the seeds of ||Ytilde[i] - Y[i]||.
double largestMeanError(const Head &head, const EncodeOptions &options) {
  std::array<MatrixView<const float>, 1> views = {head.probabilities.view()};
  auto width = static_cast<size_t>(head.weight.cols);
  std::vector<double> exact =
      outputs(head, exactValues(head.x.view(), head.weight.view(), {}));
  std::vector<double> sum(head.probabilities.rows, 0.0);
  for (uint64_t seed = 0; seed < seeds; ++seed) {
    Plan plan = makePlan(head.weight.view(), {seed, 0, 0}, head.weight.rows);
    std::vector<double> sampled =
        outputs(head, encodeHead(head.x.view(), head.weight.view(), {}, views,
                                 plan, options)
                          .values);
    for (size_t query = 0; query < sum.size(); ++query)
      sum[query] += std::sqrt(
          squaredDistance(std::span(sampled).subspan(query * width, width),
                          std::span(exact).subspan(query * width, width)));
  }
  return *std::max_element(sum.begin(), sum.end()) / seeds;
}

/// Theorem 2's right-hand side, beta over the tokens that n counts.
double theoremBound(const Head &head, const EncodeOptions &options) {
  std::array<MatrixView<const float>, 1> views = {head.probabilities.view()};
  std::vector<uint8_t> counted;
  for (float maximum : columnMaxima(views))
    counted.push_back(options.length == Length::Padded || isAttended(maximum));
  return expectedOutputBound(options.alpha, meanRowNorm(head.x.view(), counted),
                             frobeniusNorm(head.weight.view()));
}

enum class Attention {
  Random,
  Uniform,
  AllOnOneToken,
  OneQueryOnOneToken,
  Duplicates,
  Masked
};

Head makeHead(Attention attention) {
  constexpr int64_t tokens = 12, dim = 32;
  Head head{randomMatrix(tokens, dim, 31),
            randomWeight(dim, 4, /*spread=*/3.0f, /*seed=*/32),
            Matrix(tokens, tokens, 1.0f / tokens)};
  Matrix &a = head.probabilities;
  if (attention == Attention::Random)
    a = softmaxRows(randomMatrix(tokens, tokens, 33));
  for (int64_t token = 0; token < tokens; ++token) {
    if (attention == Attention::AllOnOneToken)
      for (int64_t query = 0; query < tokens; ++query)
        a(query, token) = token == 0;
    if (attention == Attention::OneQueryOnOneToken)
      a(0, token) = token == 0;
    // The shared sequence makes equal tokens err alike: nothing averages out.
    if (attention == Attention::Duplicates)
      std::copy_n(head.x.data.begin(), dim, head.x.data.begin() + token * dim);
    if (attention == Attention::Masked)
      for (int64_t query = 0; query < tokens; ++query)
        a(query, token) = token < 8 ? 0.125f : 0.0f;
  }
  return head;
}

class Theorem2
    : public testing::TestWithParam<std::tuple<Attention, double, Length>> {};

// The theorem's proof bounds the root mean square error by the same B, so an
// expected error mu <= B has a standard deviation of at most sqrt(B^2 - mu^2),
// and the mean over S seeds exceeds mu by 4 standard errors at most: never
// above B (1 + 8 / S), whatever mu is.
TEST_P(Theorem2, BoundsTheMeanError) {
  auto [attention, alpha, length] = GetParam();
  EncodeOptions options{alpha, Rounding::Ceil, length};
  Head head = makeHead(attention);
  EXPECT_LE(largestMeanError(head, options),
            theoremBound(head, options) * (1.0 + 8.0 / seeds));
}

INSTANTIATE_TEST_SUITE_P(
    Attention, Theorem2,
    testing::Combine(testing::Values(Attention::Random, Attention::Uniform,
                                     Attention::AllOnOneToken,
                                     Attention::OneQueryOnOneToken,
                                     Attention::Duplicates, Attention::Masked),
                     testing::Values(0.3, 0.6, 1.0),
                     testing::Values(Length::Padded, Length::Attended)));

/// X of ones against W of alternating ones: x W = 0, and every draw's estimate
/// has the same norm ||x|| ||W||_F. The estimator's worst case.
Head worstHead(int64_t tokens, int64_t dim) {
  Head head{Matrix(tokens, dim, 1.0f), Matrix(dim, 1),
            Matrix(tokens, tokens, 1.0f / static_cast<float>(tokens))};
  for (int64_t row = 0; row < dim; ++row)
    head.weight(row, 0) = row % 2 ? -1.0f : 1.0f;
  return head;
}

TEST(TheoremTightness, WorstCaseReachesTheBound) {
  // One sample per token, and all tokens share it: every seed errs by B.
  Head head = worstHead(/*tokens=*/16, /*dim=*/8);
  EncodeOptions options{/*alpha=*/1.0};
  double bound = theoremBound(head, options);
  EXPECT_NEAR(largestMeanError(head, options), bound, 1e-9 * bound);
}

TEST(TheoremTightness, TheAppendixsFactorOneOverNDoesNotHold) {
  for (double alpha : {0.5, 1.0}) {
    EncodeOptions options{alpha};
    Head worst = worstHead(/*tokens=*/16, /*dim=*/8);
    EXPECT_GT(largestMeanError(worst, options),
              5.0 * theoremBound(worst, options) / 16);
    Head random = makeHead(Attention::Random);
    EXPECT_GT(largestMeanError(random, options),
              1.5 * theoremBound(random, options) / 12);
  }
}

TEST(TheoremTightness, RoundingDownExceedsTheBoundByUpToRootTwo) {
  // (1 / 0.71)^2 = 1.98: one sample instead of two.
  Head head = worstHead(/*tokens=*/1, /*dim=*/8);
  EncodeOptions down{/*alpha=*/0.71, Rounding::Floor};
  EncodeOptions up{/*alpha=*/0.71, Rounding::Ceil};
  double bound = theoremBound(head, down);
  EXPECT_GT(largestMeanError(head, down), 1.4 * bound);
  EXPECT_LE(largestMeanError(head, down), std::sqrt(2.0) * bound);
  EXPECT_LE(largestMeanError(head, up), bound);
}

// A token dropped by rounding down is biased, yet costs an output no more than
// its share (alpha / n) ||x|| ||W||_F of the bound: for every input, not in
// expectation.
TEST(TheoremTightness, DroppedTokensStayWithinTheirShare) {
  Head head = makeHead(Attention::Random);
  std::array<MatrixView<const float>, 1> views = {head.probabilities.view()};
  std::vector<float> maxima = columnMaxima(views);
  std::vector<double> values =
      exactValues(head.x.view(), head.weight.view(), {});
  constexpr double alpha = 4.0; // out of the paper's range, to drop many
  int dropped = 0;
  for (int64_t token = 0; token < 12; ++token) {
    if (sampleCount(maxima[token], 12, alpha, 32, Rounding::Floor) > 0)
      continue;
    ++dropped;
    double norm = std::sqrt(squaredDistance(
        std::span(values).subspan(token * 4, 4), std::array<double, 4>{}));
    auto x = MatrixView<const float>::contiguous(head.x.row(token).data(), 1,
                                                 head.x.cols);
    EXPECT_LE(maxima[token] * norm,
              alpha / 12 *
                  expectedTokenBound(frobeniusNorm(x),
                                     frobeniusNorm(head.weight.view()),
                                     /*samples=*/0));
  }
  EXPECT_GT(dropped, 3);
}

} // namespace
