//===- ComparisonTest.cpp - Tests of errors, medians and reports ----------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Execution/Comparison.h"
#include "mca/Execution/Report.h"

#include "gtest/gtest.h"

#include <cmath>
#include <limits>

using namespace mlir;
using namespace mlir::mca;

namespace {

constexpr float nan = std::numeric_limits<float>::quiet_NaN();

HostArray floats(ArrayRef<int64_t> shape, ArrayRef<float> values) {
  HostArray array(ElementKind::F32, shape);
  std::memcpy(array.getBytes().data(), values.data(),
              values.size() * sizeof(float));
  return array;
}

TEST(ComparisonTest, Median) {
  EXPECT_EQ(median({3.0, 1.0, 2.0}), 2.0);
  EXPECT_EQ(median({4.0, 1.0, 2.0, 3.0}), 2.5);
  EXPECT_EQ(median({7.0}), 7.0);
}

TEST(ComparisonTest, OutputError) {
  HostArray exact = floats({2}, {3.0f, 4.0f});
  OutputError error = measureError(exact, floats({2}, {3.0f, 3.5f}));
  EXPECT_DOUBLE_EQ(error.maxAbs, 0.5);
  EXPECT_DOUBLE_EQ(error.relative, 0.1);
  error = measureError(exact, exact);
  EXPECT_EQ(error.maxAbs, 0.0);
  EXPECT_EQ(error.relative, 0.0);
  HostArray zero = floats({1}, {0.0f});
  EXPECT_EQ(measureError(zero, zero).relative, 0.0);
  EXPECT_TRUE(std::isinf(measureError(zero, floats({1}, {1.0f})).relative));
  EXPECT_TRUE(std::isinf(measureError(exact, zero).maxAbs));
}

TEST(ComparisonTest, NaNIsNotLost) {
  HostArray exact = floats({3}, {1.0f, 1.0f, 1.0f});
  OutputError error = measureError(exact, floats({3}, {1.0f, nan, 2.0f}));
  EXPECT_TRUE(std::isnan(error.maxAbs));
  EXPECT_TRUE(std::isnan(error.relative));
}

/// One head, d = d_h = 1, two tokens and one query that attends the first.
std::vector<HostArray> tapped(float encoded) {
  std::vector<HostArray> results;
  results.push_back(floats({2, 1}, {2.0f, 100.0f}));         // X
  results.push_back(floats({1, 1, 1}, {3.0f}));              // W
  results.push_back(floats({1, 1}, {0.5f}));                 // bias
  results.push_back(floats({1, 1, 2}, {1.0f, 0.0f}));        // A
  results.push_back(floats({1, 2, 1}, {encoded, -1000.0f})); // V~
  return results;
}

AttentionTap tapOfThem() {
  AttentionTap tap;
  tap.name = "a";
  tap.values = 0, tap.weight = 1, tap.bias = 2, tap.probabilities = 3,
  tap.approximated = 4;
  tap.alpha = 0.5;
  return tap;
}

AttentionStatistics analyse(const AttentionTap &tap, float encoded) {
  auto statistics = analyseAttention(tap, tapped(encoded));
  if (statistics)
    return *statistics;
  ADD_FAILURE() << toString(statistics.takeError());
  return {};
}

/// The error when result `index` has the shape `shape`.
std::string complaintAbout(int64_t index, ArrayRef<int64_t> shape) {
  std::vector<HostArray> results = tapped(6.5f);
  results[index] = HostArray(ElementKind::F32, shape);
  return toString(analyseAttention(tapOfThem(), results).takeError());
}

TEST(AttentionReportTest, OneHead) {
  AttentionStatistics statistics = analyse(tapOfThem(), 6.0f);
  // The exact value is 2 * 3 + 0.5; nobody attends the second token.
  EXPECT_DOUBLE_EQ(statistics.error, 0.5);
  EXPECT_DOUBLE_EQ(statistics.fractionPositions, 0.5);
  EXPECT_DOUBLE_EQ(statistics.fractionAttended, 1.0);
  EXPECT_DOUBLE_EQ(statistics.bound, 0.5 * 51.0 * 3.0);
}

TEST(AttentionReportTest, AttendedLengthNarrowsTheBound) {
  AttentionTap tap = tapOfThem();
  tap.length = KeyLength::Attended;
  EXPECT_DOUBLE_EQ(analyse(tap, 6.5f).bound, 0.5 * 2.0 * 3.0);
}

TEST(AttentionReportTest, NaNIsReported) {
  EXPECT_TRUE(std::isnan(analyse(tapOfThem(), nan).error));
}

TEST(AttentionReportTest, SizesThatDisagreeAreAnError) {
  std::string with = " with these weight and probabilities";
  EXPECT_EQ(complaintAbout(0, {1, 1}),
            "attention 'a': the values are 1x1xf32; expected 2x1xf32" + with);
  EXPECT_EQ(complaintAbout(2, {1, 2}),
            "attention 'a': the biases are 1x2xf32; expected 1x1xf32" + with);
  EXPECT_EQ(complaintAbout(4, {1, 1, 1}), "attention 'a': the encoded values "
                                          "are 1x1x1xf32; expected 1x2x1xf32" +
                                              with);
  std::vector<HostArray> results = tapped(6.5f);
  results[1] = HostArray(ElementKind::F32, {1, 2, 1});
  EXPECT_EQ(toString(analyseAttention(tapOfThem(), results).takeError()),
            "attention 'a': the probabilities are 1x1x2xf32; expected a "
            "multiple of the weight's 2 heads");
}

TEST(AttentionReportTest, SamplingBoundsAreExpectations) {
  AttentionStatistics statistics = analyse(tapOfThem(), 6.0f);
  EXPECT_EQ(statistics.boundKind, "expectation");
  EXPECT_DOUBLE_EQ(statistics.bounds.apriori, 0.5 * 51.0 * 3.0);
  // d = 1: every count is d.
  EXPECT_EQ(statistics.bounds.posterior, 0.0);
  EXPECT_DOUBLE_EQ(statistics.bounds.measured, 0.5);
  EXPECT_EQ(statistics.productAttended, 1.0);
  EXPECT_TRUE(statistics.levels.empty());
  EXPECT_FALSE(statistics.fallbacks);
}

/// A relaxed attention that may not use the centroid, with these operands, zero
/// everywhere; fallbacks are in the last result.
AttentionStatistics attended(int64_t batch, int64_t n, int64_t d, int64_t h,
                             int64_t headDim, int64_t group, int64_t queries,
                             bool bidirectional = false) {
  std::vector<HostArray> results;
  auto zeros = [&](ArrayRef<int64_t> shape) {
    results.emplace_back(ElementKind::F32, shape);
    llvm::fill(results.back().getBytes(), 0);
  };
  zeros({batch, n, d});
  zeros({d, h, headDim});
  zeros({batch, h * group, queries, n});
  zeros({batch, h * group, queries, headDim});
  zeros({batch, h});
  AttentionTap tap;
  tap.name = "a";
  tap.estimator = Estimator::Relaxed;
  tap.levels = bidirectional ? LevelSet::ofRelaxed : LevelSet::ofCausal;
  tap.values = 0, tap.weight = 1, tap.probabilities = 2, tap.approximated = 3,
  tap.fallbacks = 4;
  auto statistics = analyseAttention(tap, results);
  if (statistics)
    return *statistics;
  ADD_FAILURE() << toString(statistics.takeError());
  return {};
}

TEST(AttentionReportTest, OddShapesOfAttend) {
  int64_t full[] = {2, 3, 4, 2, 5, 2, 3};
  for (int missing = -1; missing < 7; ++missing)
    for (bool bidirectional : {false, true}) {
      SmallVector<int64_t> sizes(ArrayRef<int64_t>{full});
      if (missing >= 0)
        sizes[missing] = 0;
      AttentionStatistics statistics =
          attended(sizes[0], sizes[1], sizes[2], sizes[3], sizes[4], sizes[5],
                   sizes[6], bidirectional);
      EXPECT_EQ(statistics.error, 0.0);
      EXPECT_EQ(statistics.fractionAttended, 0.0);
      ASSERT_TRUE(statistics.fallbacks);
      EXPECT_EQ(statistics.fallbacks->heads, 0);
      EXPECT_EQ(statistics.fallbacks->of, sizes[0] * sizes[3]);
      EXPECT_EQ(statistics.boundKind, "strict");
    }
}

/// One head with d = 2, d_h = 5, one query: the second token is attended less.
std::vector<HostArray> attendResults(float output) {
  std::vector<HostArray> results;
  results.push_back(floats({2, 2}, {1.0f, 0.5f, -0.5f, 1.0f}));
  results.push_back(
      floats({2, 1, 5}, {1.0f, 0.0f, 0.0f, 0.0f, 0.0f, 0, 0, 0, 0, 0}));
  results.push_back(floats({1, 1, 2}, {0.75f, 0.25f}));
  results.push_back(floats({1, 1, 5}, {output, 0.0f, 0.0f, 0.0f, 0.0f}));
  return results;
}

AttentionTap attendTap(Estimator estimator) {
  AttentionTap tap;
  tap.name = "a";
  tap.estimator = estimator;
  tap.levels = estimator == Estimator::Centroid ? LevelSet::ofCentroid
                                                : LevelSet::ofRelaxed;
  tap.values = 0, tap.weight = 1, tap.probabilities = 2, tap.approximated = 3;
  return tap;
}

TEST(AttentionReportTest, LevelsOfAttend) {
  AttentionTap tap = attendTap(Estimator::Centroid);
  // Y = 0.75 * 1 - 0.25 * 0.5 = 0.625.
  std::vector<HostArray> results = attendResults(0.5f);
  AttentionStatistics one = llvm::cantFail(analyseAttention(tap, results));
  EXPECT_DOUBLE_EQ(one.bounds.measured, 0.125);
  EXPECT_DOUBLE_EQ(one.bounds.apriori, std::sqrt(1.25));
  // Both at the centroid: 2 / 5 + 1 over two tokens, one row for both.
  ASSERT_EQ(one.levels.size(), 2u);
  EXPECT_EQ(one.levels[0].name, "centroid");
  EXPECT_DOUBLE_EQ(one.levels[0].share, 1.0);
  EXPECT_DOUBLE_EQ(one.fractionAttended, 0.7);
  EXPECT_DOUBLE_EQ(one.productAttended, 0.5);
  EXPECT_EQ(one.boundKind, "strict up to re-centring");
  EXPECT_FALSE(one.fallbacks);
}

TEST(AttentionReportTest, NaNsOfAttend) {
  for (int64_t operand : {0, 1, 2, 3}) {
    std::vector<HostArray> results = attendResults(0.5f);
    std::memcpy(results[operand].getBytes().data(), &nan, sizeof(nan));
    AttentionStatistics one = llvm::cantFail(
        analyseAttention(attendTap(Estimator::Relaxed), results));
    EXPECT_TRUE(std::isnan(one.error)) << operand;
    EXPECT_TRUE(std::isnan(one.bounds.measured)) << operand;
    Report report;
    report.attentions = {one};
    llvm::json::Object json = reportToJson(report, {});
    const llvm::json::Object *attention =
        json.getArray("attentions")->front().getAsObject();
    EXPECT_TRUE(attention->getNull("error"));
    EXPECT_TRUE(attention->getObject("bounds")->getNull("measured"));
  }
}

TEST(AttentionReportTest, ShapesOfAttendThatDisagree) {
  std::vector<HostArray> results = attendResults(0.5f);
  results[3] = HostArray(ElementKind::F32, {1, 2, 5});
  auto complaint = [&](const AttentionTap &tap) {
    return toString(analyseAttention(tap, results).takeError());
  };
  AttentionTap tap = attendTap(Estimator::Relaxed);
  EXPECT_EQ(complaint(tap),
            "attention 'a': the outputs are 1x2x5xf32; expected 1x1x5xf32 with "
            "these weight and probabilities");
}

TEST(ReportTest, FallbacksAreAddedUp) {
  std::vector<RunComparison> runs(2);
  for (RunComparison &run : runs)
    run.attentions.resize(1);
  runs[0].attentions[0].bounds = {2.0, 1.0, 0.5};
  runs[1].attentions[0].bounds = {1.0, 0.9, 0.8};
  runs[0].attentions[0].fallbacks = {1, 4};
  runs[1].attentions[0].fallbacks = {2, 4};
  runs[0].attentions[0].levels = {{"int8", 0.5}};
  runs[1].attentions[0].levels = {{"int8", 0.7}};
  Report report;
  summarize(runs, report);
  const AttentionStatistics &mean = report.attentions[0];
  EXPECT_EQ(describe(*mean.fallbacks), "3 of 8");
  EXPECT_EQ(describe(Fallbacks{3, -1}), "3");
  EXPECT_DOUBLE_EQ(mean.bounds.measured, 0.8);
  EXPECT_DOUBLE_EQ(mean.levels[0].share, 0.6);
  EXPECT_DOUBLE_EQ(mean.productAttended, 1.0);
}

TEST(ReportTest, MeansOfRuns) {
  std::vector<RunComparison> runs(2);
  for (RunComparison &run : runs)
    run.attentions.resize(1);
  AttentionStatistics &first = runs[0].attentions[0],
                      &second = runs[1].attentions[0];
  first.name = "a", first.fractionPositions = 0.2, first.fractionAttended = 0.4,
  first.error = 1.0, first.bound = 2.0;
  second.name = "a", second.fractionPositions = 0.4,
  second.fractionAttended = 0.8, second.error = 3.0, second.bound = 4.0;
  runs[0].outputs = {{1.0, 0.1}};
  runs[1].outputs = {{0.5, 0.3}};
  runs[0].exactMilliseconds = 1.0, runs[1].exactMilliseconds = 2.0;
  Report report;
  summarize(runs, report);
  EXPECT_DOUBLE_EQ(report.attentions[0].fractionPositions, 0.3);
  EXPECT_DOUBLE_EQ(report.attentions[0].bound, 3.0);
  EXPECT_DOUBLE_EQ(report.outputs[0].maxAbs, 1.0);
  EXPECT_DOUBLE_EQ(report.outputs[0].relative, 0.2);
  EXPECT_DOUBLE_EQ(report.exactMilliseconds, 1.5);
}

TEST(ReportTest, NumbersThatJsonLacksAreNull) {
  Report report;
  report.outputs = {{nan, std::numeric_limits<double>::infinity()}};
  llvm::json::Object json = reportToJson(report, {});
  const llvm::json::Object *output =
      json.getArray("outputs")->front().getAsObject();
  EXPECT_TRUE(output->getNull("max_abs_error"));
  EXPECT_TRUE(output->getNull("relative_error"));
  EXPECT_FALSE(json.get("runs"));
}

} // namespace
