//===- Report.cpp - What a comparison prints --------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Execution/Report.h"

#include "mca/Support/OutputFile.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"

#include <cmath>

using namespace mlir;
using namespace mlir::mca;
using llvm::format;

void mca::summarize(ArrayRef<RunComparison> runs, Report &report) {
  double weight = 1.0 / runs.size();
  report.attentions.resize(runs.front().attentions.size());
  report.outputs.resize(runs.front().outputs.size());
  for (const RunComparison &run : runs) {
    for (auto [mean, one] :
         llvm::zip_equal(report.attentions, run.attentions)) {
      mean.name = one.name;
      mean.fractionPositions += weight * one.fractionPositions;
      mean.fractionAttended += weight * one.fractionAttended;
      mean.error += weight * one.error;
      mean.bound += weight * one.bound;
    }
    for (auto [mean, one] : llvm::zip_equal(report.outputs, run.outputs)) {
      mean.maxAbs = one.maxAbs <= mean.maxAbs ? mean.maxAbs : one.maxAbs;
      mean.relative += weight * one.relative;
      mean.type = one.type;
    }
    report.exactMilliseconds += weight * run.exactMilliseconds;
    report.approximateMilliseconds += weight * run.approximateMilliseconds;
  }
}

static void printAttentions(const Report &report, raw_ostream &stream) {
  int width = 9;
  for (const AttentionStatistics &attention : report.attentions)
    width = std::max<int>(width, attention.name.size());
  stream << format("%-*s  positions  attended  error      bound\n", width,
                   "attention");
  for (const AttentionStatistics &attention : report.attentions)
    stream << format("%-*s  %9.4f  %8.4f  %9.3e  %9.3e\n", width,
                     attention.name.c_str(), attention.fractionPositions,
                     attention.fractionAttended, attention.error,
                     attention.bound);
}

void mca::printReport(const Report &report, raw_ostream &stream) {
  if (!report.attentions.empty())
    printAttentions(report, stream);
  for (auto [index, output] : llvm::enumerate(report.outputs))
    stream << "output " << index
           << format(": max abs error %.3e, relative error %.3e\n",
                     output.maxAbs, output.relative);
  stream << format("time: exact %.3f ms, approximate %.3f ms, ratio %.3f",
                   report.exactMilliseconds, report.approximateMilliseconds,
                   report.exactMilliseconds / report.approximateMilliseconds)
         << " (median of " << report.repeat << ", " << report.threads
         << (report.threads == 1 ? " thread)\n" : " threads)\n");
}

static llvm::json::Value number(double value) {
  return std::isfinite(value) ? llvm::json::Value(value)
                              : llvm::json::Value(nullptr);
}

/// The keys that a mean and a single run share.
template <typename ResultT>
static llvm::json::Object resultsToJson(const ResultT &result) {
  llvm::json::Array attentions, outputs;
  for (const AttentionStatistics &attention : result.attentions)
    attentions.push_back(llvm::json::Object{
        {"name", llvm::json::fixUTF8(attention.name)},
        {"fraction_positions", number(attention.fractionPositions)},
        {"fraction_attended", number(attention.fractionAttended)},
        {"error", number(attention.error)},
        {"bound", number(attention.bound)}});
  for (const OutputError &output : result.outputs)
    outputs.push_back(
        llvm::json::Object{{"type", output.type},
                           {"max_abs_error", number(output.maxAbs)},
                           {"relative_error", number(output.relative)}});
  return llvm::json::Object{
      {"attentions", std::move(attentions)},
      {"outputs", std::move(outputs)},
      {"time_ms",
       llvm::json::Object{{"exact", number(result.exactMilliseconds)},
                          {"approx", number(result.approximateMilliseconds)}}}};
}

llvm::json::Object mca::reportToJson(const Report &report,
                                     ArrayRef<RunComparison> runs) {
  llvm::json::Object json = resultsToJson(report);
  json["alpha"] = report.alpha;
  json["seed"] = report.seed;
  json["estimator"] = report.estimator;
  json["threads"] = report.threads;
  json["repeat"] = report.repeat;
  llvm::json::Array single;
  for (const RunComparison &run : runs)
    single.push_back(resultsToJson(run));
  if (!single.empty())
    json["runs"] = std::move(single);
  return json;
}

LogicalResult mca::writeJson(StringRef path, llvm::json::Value value,
                             MLIRContext *context) {
  llvm::Error error = writeFile(path, [&](llvm::raw_pwrite_stream &stream) {
    stream << llvm::formatv("{0:2}\n", value);
    return llvm::Error::success();
  });
  if (error)
    return emitError(UnknownLoc::get(context)) << toString(std::move(error));
  return success();
}
