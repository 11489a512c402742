//===- AttentionReport.cpp - What sampling did to one attention -*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Execution/AttentionReport.h"

#include "mca/Sampling/Bound.h"
#include "mca/Sampling/Counts.h"
#include "mca/Sampling/Oracle.h"

#include <cmath>

using namespace mlir;
using namespace mlir::mca;

using FloatView = MatrixView<const float>;

static std::vector<float> toFloats(const HostArray &array) {
  std::vector<float> values(array.getNumElements());
  for (auto [index, value] : llvm::enumerate(values))
    value = static_cast<float>(array.getElement(index));
  return values;
}

namespace {
/// The operands and the result of one encode, per batch element and head.
class EncodeData {
public:
  EncodeData(const AttentionTap &tap, ArrayRef<HostArray> results);

  AttentionStatistics analyse();

private:
  void analyseHead(int64_t batch, int64_t head);
  SmallVector<FloatView> headProbabilities(int64_t batch, int64_t head) const;
  std::vector<double> headEncoded(int64_t batch, int64_t head) const;
  double meanError(ArrayRef<FloatView> probabilities,
                   std::span<const double> exact,
                   std::span<const double> encoded) const;
  void keepWorst(double error, double bound);

  const AttentionTap &tap;
  std::vector<float> x, w, b, a, v;
  /// d, h, d_h, n, n_q, h_q / h and the number of batch elements.
  int64_t inputDim, heads, headDim, tokens, queries, group, batches;
  AttentionStatistics statistics;
  double worst = -1.0;
};
} // namespace

EncodeData::EncodeData(const AttentionTap &tap, ArrayRef<HostArray> results)
    : tap(tap), x(toFloats(results[tap.values])),
      w(toFloats(results[tap.weight])), a(toFloats(results[tap.probabilities])),
      v(toFloats(results[tap.approximated])) {
  if (tap.bias)
    b = toFloats(results[*tap.bias]);
  ArrayRef<int64_t> weight = results[tap.weight].getShape();
  ArrayRef<int64_t> probabilities = results[tap.probabilities].getShape();
  inputDim = weight[0], heads = weight[1], headDim = weight[2];
  tokens = probabilities.back();
  queries = probabilities.drop_back().back();
  group = heads ? probabilities.drop_back(2).back() / heads : 0;
  batches = llvm::product_of(probabilities.drop_back(3), int64_t(1));
  statistics.name = tap.name;
}

SmallVector<FloatView> EncodeData::headProbabilities(int64_t batch,
                                                     int64_t head) const {
  SmallVector<FloatView> views;
  int64_t first = (batch * heads + head) * group;
  for (int64_t query = first; query < first + group; ++query)
    views.push_back(FloatView::contiguous(a.data() + query * queries * tokens,
                                          queries, tokens));
  return views;
}

std::vector<double> EncodeData::headEncoded(int64_t batch, int64_t head) const {
  int64_t size = tokens * headDim;
  auto begin = v.begin() + (batch * heads + head) * size;
  return std::vector<double>(begin, begin + size);
}

double EncodeData::meanError(ArrayRef<FloatView> probabilities,
                             std::span<const double> exact,
                             std::span<const double> encoded) const {
  double sum = 0.0;
  for (const FloatView &view : probabilities) {
    std::vector<double> difference(encoded.begin(), encoded.end());
    for (size_t i = 0; i < difference.size(); ++i)
      difference[i] -= exact[i];
    std::vector<double> output = attend(view, difference, headDim);
    for (int64_t i = 0; i < queries; ++i) {
      double square = 0.0;
      for (int64_t k = 0; k < headDim; ++k)
        square += output[i * headDim + k] * output[i * headDim + k];
      sum += std::sqrt(square);
    }
  }
  int64_t count = queries * static_cast<int64_t>(probabilities.size());
  return count ? sum / count : 0.0;
}

void EncodeData::keepWorst(double error, double bound) {
  double share = bound > 0.0   ? error / bound
                 : error > 0.0 ? std::numeric_limits<double>::infinity()
                               : 0.0;
  // A NaN error is the worst there is.
  if (!(share <= worst)) {
    worst = std::isnan(share) ? std::numeric_limits<double>::infinity() : share;
    statistics.error = error;
    statistics.bound = bound;
  }
}

void EncodeData::analyseHead(int64_t batch, int64_t head) {
  FloatView values = FloatView::contiguous(x.data() + batch * tokens * inputDim,
                                           tokens, inputDim);
  FloatView weight{w.data() + head * headDim, inputDim, headDim,
                   heads * headDim, 1};
  std::span<const float> bias(b);
  if (tap.bias)
    bias = bias.subspan(head * headDim, headDim);
  SmallVector<FloatView> probabilities = headProbabilities(batch, head);

  std::vector<float> maxima = columnMaxima(probabilities);
  Length length =
      tap.length == KeyLength::Attended ? Length::Attended : Length::Padded;
  Rounding rounding =
      tap.rounding == CountRounding::Floor ? Rounding::Floor : Rounding::Ceil;
  std::vector<int32_t> counts =
      sampleCounts(maxima, tap.alpha, inputDim, rounding, length);
  Fractions fractions = realisedFractions(counts, maxima, inputDim);
  statistics.fractionPositions += fractions.positions / (batches * heads);
  statistics.fractionAttended += fractions.attended / (batches * heads);

  // The bound speaks of the tokens that n counts.
  std::vector<uint8_t> attended;
  if (length == Length::Attended)
    for (float maximum : maxima)
      attended.push_back(isAttended(maximum));
  double bound = expectedOutputBound(tap.alpha, meanRowNorm(values, attended),
                                     frobeniusNorm(weight));
  keepWorst(meanError(probabilities, exactValues(values, weight, bias),
                      headEncoded(batch, head)),
            bound);
}

AttentionStatistics EncodeData::analyse() {
  for (int64_t batch = 0; batch < batches; ++batch)
    for (int64_t head = 0; head < heads; ++head)
      analyseHead(batch, head);
  return std::move(statistics);
}

static llvm::Error expectShape(const AttentionTap &tap, StringRef what,
                               const HostArray &array,
                               ArrayRef<int64_t> shape) {
  if (array.getShape() == shape)
    return llvm::Error::success();
  return llvm::createStringError("attention '" + tap.name + "': the " + what +
                                 " are " + array.describe() + "; expected " +
                                 describeArray(array.getKind(), shape) +
                                 " with these weight and probabilities");
}

/// Compares everything with the weight and the probabilities, from which the
/// sizes are taken.
static llvm::Error verifyShapes(const AttentionTap &tap,
                                ArrayRef<HostArray> results) {
  ArrayRef<int64_t> weight = results[tap.weight].getShape();
  const HostArray &probabilities = results[tap.probabilities];
  ArrayRef<int64_t> attention = probabilities.getShape();
  int64_t heads = weight[1], tokens = attention.back();
  int64_t queryHeads = attention.drop_back(2).back();
  if (heads ? queryHeads % heads != 0 : queryHeads != 0)
    return llvm::createStringError(
        "attention '" + tap.name + "': the probabilities are " +
        probabilities.describe() + "; expected a multiple of the weight's " +
        Twine(heads) + " heads");
  SmallVector<int64_t> values(attention.drop_back(3)), encoded(values);
  values.append({tokens, weight[0]});
  encoded.append({heads, tokens, weight[2]});
  llvm::Error error = llvm::joinErrors(
      expectShape(tap, "values", results[tap.values], values),
      expectShape(tap, "encoded values", results[tap.approximated], encoded));
  if (!tap.bias)
    return error;
  return llvm::joinErrors(
      std::move(error),
      expectShape(tap, "biases", results[*tap.bias], weight.drop_front()));
}

llvm::Expected<AttentionStatistics>
mca::analyseAttention(const AttentionTap &tap, ArrayRef<HostArray> results) {
  if (llvm::Error error = verifyShapes(tap, results))
    return error;
  return EncodeData(tap, results).analyse();
}
