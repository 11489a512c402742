//===- AttentionReport.cpp - What was approximated in an attention *- C++
//-*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Execution/AttentionReport.h"

#include "AttentionData.h"

#include "mca/Sampling/AttendOracle.h"
#include "mca/Sampling/Bound.h"
#include "mca/Sampling/Counts.h"
#include "mca/Sampling/Oracle.h"

#include <cmath>

using namespace mlir;
using namespace mlir::mca;

namespace {
/// ||Y~[i] - Y[i]||_2 over the queries i of a head.
struct RowErrors {
  double mean = 0.0, max = 0.0;
};

/// The share that an error is of its bound; a NaN is the worst there is.
class WorstShare {
public:
  bool isWorse(double error, double bound) {
    double infinity = std::numeric_limits<double>::infinity();
    double share = error / bound;
    if (error == 0.0)
      share = 0.0;
    else if (std::isnan(share) || bound <= 0.0)
      share = infinity;
    if (share <= worst)
      return false;
    worst = share;
    return true;
  }

private:
  double worst = -1.0;
};

/// The statistics of one attention, head by head.
class Analysis {
public:
  explicit Analysis(const AttentionData &data) : data(data), tap(*data.tap) {}

  AttentionStatistics run();

private:
  void analyseEncode(int64_t batch, int64_t head);
  void analyseAttend(int64_t batch, int64_t head);
  void finishAttend();
  RowErrors measure(int64_t batch, int64_t head) const;
  void keepWorst(const RowErrors &errors, double apriori, double posterior);

  const AttentionData &data;
  const AttentionTap &tap;
  AttentionStatistics statistics;
  WorstShare worstMean, worstMax;
  /// Of an attend.
  std::vector<HeadCost> costs;
  SmallVector<int64_t> atLevel;
};
} // namespace

/// Encodes are compared before the product, which the program takes itself.
RowErrors Analysis::measure(int64_t batch, int64_t head) const {
  std::vector<double> exact =
      exactValues(data.values(batch), data.weight(head), data.bias(head));
  if (tap.isEncode())
    for (auto [value, encoded] : llvm::zip(exact, data.encoded(batch, head)))
      value = encoded - value;
  RowErrors errors;
  double sum = 0.0;
  for (auto [member, view] : llvm::enumerate(data.probabilities(batch, head))) {
    std::vector<double> rows = attend(view, exact, data.headDim);
    if (!tap.isEncode())
      for (auto [row, output] :
           llvm::zip(rows, data.outputs(batch, head, member)))
        row = output - row;
    for (int64_t i = 0; i < data.queries; ++i) {
      double square = 0.0;
      for (int64_t k = 0; k < data.headDim; ++k)
        square += rows[i * data.headDim + k] * rows[i * data.headDim + k];
      double norm = std::sqrt(square);
      sum += norm;
      // Also takes a NaN, and keeps it.
      if (!(norm <= errors.max) && !std::isnan(errors.max))
        errors.max = norm;
    }
  }
  if (int64_t count = data.queries * data.group)
    errors.mean = sum / count;
  return errors;
}

void Analysis::keepWorst(const RowErrors &errors, double apriori,
                         double posterior) {
  if (worstMean.isWorse(errors.mean, apriori))
    statistics.error = errors.mean, statistics.bound = apriori;
  if (worstMax.isWorse(errors.max, apriori))
    statistics.bounds = {apriori, posterior, errors.max};
}

void Analysis::analyseEncode(int64_t batch, int64_t head) {
  FloatView values = data.values(batch);
  std::vector<float> maxima = columnMaxima(data.probabilities(batch, head));
  Length length =
      tap.length == KeyLength::Attended ? Length::Attended : Length::Padded;
  Rounding rounding =
      tap.rounding == CountRounding::Floor ? Rounding::Floor : Rounding::Ceil;
  std::vector<int32_t> counts =
      sampleCounts(maxima, tap.alpha, data.inputDim, rounding, length);
  std::vector<uint8_t> attended;
  for (float maximum : maxima)
    attended.push_back(isAttended(maximum));
  if (data.fellBack(batch, head))
    for (auto [count, isIn] : llvm::zip(counts, attended))
      count = isIn ? static_cast<int32_t>(data.inputDim) : 0;
  Fractions fractions = realisedFractions(counts, maxima, data.inputDim);
  double heads = static_cast<double>(data.batches * data.heads);
  statistics.fractionPositions += fractions.positions / heads;
  statistics.fractionAttended += fractions.attended / heads;

  // The bound speaks of the tokens that n counts.
  double beta = meanRowNorm(values, length == Length::Attended
                                        ? std::span<const uint8_t>(attended)
                                        : std::span<const uint8_t>());
  double norm = frobeniusNorm(data.weight(head));
  keepWorst(
      measure(batch, head), expectedOutputBound(tap.alpha, beta, norm),
      expectedHeadBound(maxima, rowNorms(values), counts, data.inputDim, norm));
}

void Analysis::analyseAttend(int64_t batch, int64_t head) {
  AttendOptions options{tap.alpha, tap.levels, tap.fallbacks.has_value()};
  AttendedHead result =
      attendHead(data.values(batch), data.weight(head), data.bias(head),
                 data.probabilities(batch, head), options);
  costs.push_back(result.cost);
  atLevel.resize(levelPrecisions(options.levels).size());
  for (int32_t level : result.levels)
    if (level > 0)
      ++atLevel[level - 1];
  keepWorst(measure(batch, head), result.aprioriBound,
            result.afterTheFactBound);
}

static StringRef nameOf(Precision precision) {
  switch (precision) {
  case Precision::Skipped:
    return "skipped";
  case Precision::Centroid:
    return "centroid";
  case Precision::Int8:
    return "int8";
  case Precision::Bfloat16:
    return "bf16";
  case Precision::Float32:
    return "f32";
  }
  llvm_unreachable("a precision that has no name");
}

void Analysis::finishAttend() {
  CostFractions fractions = costFractions(costs, data.tokens);
  statistics.fractionPositions = fractions.value.positions;
  statistics.fractionAttended = fractions.value.attended;
  statistics.productPositions = fractions.product.positions;
  statistics.productAttended = fractions.product.attended;
  double total = std::max<double>(1.0, llvm::sum_of(atLevel));
  for (auto [precision, count] :
       llvm::zip(levelPrecisions(tap.levels), atLevel))
    statistics.levels.push_back({nameOf(precision), count / total});
  // A head that checks never relies on where its centroid was taken to be.
  statistics.boundKind = tap.levels.centroid && !tap.fallbacks
                             ? "strict up to re-centring"
                             : "strict";
}

AttentionStatistics Analysis::run() {
  // Where nobody asks or nothing is computed, there is nothing to say.
  bool isEmpty = !data.group || !data.tokens || !data.headDim;
  for (int64_t batch = 0; batch < (isEmpty ? 0 : data.batches); ++batch) {
    for (int64_t head = 0; head < data.heads; ++head)
      tap.isEncode() ? analyseEncode(batch, head) : analyseAttend(batch, head);
  }
  if (!tap.isEncode())
    finishAttend();
  statistics.name = tap.name;
  statistics.alpha = tap.alpha;
  statistics.estimator = tap.estimator;
  if (tap.fallbacks)
    statistics.fallbacks = {
        static_cast<int64_t>(llvm::count(data.fallbacks, true)),
        static_cast<int64_t>(data.fallbacks.size())};
  return std::move(statistics);
}

llvm::Expected<AttentionStatistics>
mca::analyseAttention(const AttentionTap &tap, ArrayRef<HostArray> results) {
  llvm::Expected<AttentionData> data = AttentionData::create(tap, results);
  if (!data)
    return data.takeError();
  return Analysis(*data).run();
}
