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
  tap.encoded = 4;
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

TEST(ReportTest, MeansOfRuns) {
  std::vector<RunComparison> runs(2);
  runs[0].attentions = {{"a", 0.2, 0.4, 1.0, 2.0}};
  runs[1].attentions = {{"a", 0.4, 0.8, 3.0, 4.0}};
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
