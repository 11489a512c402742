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

/// Adds what one run says of an attention, with its weight in the mean.
static void add(const AttentionStatistics &one, double weight,
                AttentionStatistics &mean) {
  mean.name = one.name;
  mean.alpha = one.alpha;
  mean.estimator = one.estimator;
  mean.boundKind = one.boundKind;
  mean.fractionPositions += weight * one.fractionPositions;
  mean.fractionAttended += weight * one.fractionAttended;
  mean.productPositions += weight * one.productPositions;
  mean.productAttended += weight * one.productAttended;
  mean.error += weight * one.error;
  mean.bound += weight * one.bound;
  mean.levels.resize(one.levels.size());
  for (auto [total, level] : llvm::zip_equal(mean.levels, one.levels))
    total = {level.name, total.share + weight * level.share};
  auto share = [](const ErrorBounds &bounds) {
    return bounds.measured == 0.0 ? 0.0 : bounds.measured / bounds.apriori;
  };
  if (!(share(one.bounds) <= share(mean.bounds)))
    mean.bounds = one.bounds;
  if (one.fallbacks) {
    Fallbacks total = mean.fallbacks.value_or(Fallbacks{0, 0});
    mean.fallbacks = {total.heads + one.fallbacks->heads,
                      total.of + one.fallbacks->of};
  }
}

void mca::summarize(ArrayRef<RunComparison> runs, Report &report) {
  double weight = 1.0 / runs.size();
  report.attentions.resize(runs.front().attentions.size());
  for (AttentionStatistics &mean : report.attentions)
    mean.productPositions = mean.productAttended = 0.0;
  for (auto [mean, one] : llvm::zip(report.attentions, runs.front().attentions))
    mean.bounds = one.bounds;
  report.outputs.resize(runs.front().outputs.size());
  for (const RunComparison &run : runs) {
    for (auto [mean, one] : llvm::zip_equal(report.attentions, run.attentions))
      add(one, weight, mean);
    for (auto [mean, one] : llvm::zip_equal(report.outputs, run.outputs)) {
      mean.maxAbs = one.maxAbs <= mean.maxAbs ? mean.maxAbs : one.maxAbs;
      mean.relative += weight * one.relative;
      mean.type = one.type;
    }
    report.exactMilliseconds += weight * run.exactMilliseconds;
    report.approximateMilliseconds += weight * run.approximateMilliseconds;
  }
}

std::string mca::describe(const Fallbacks &fallbacks) {
  std::string text = std::to_string(fallbacks.heads);
  if (fallbacks.of >= 0)
    text += " of " + std::to_string(fallbacks.of);
  return text;
}

static int nameWidth(const Report &report) {
  size_t width = StringRef("attention").size();
  for (const AttentionStatistics &attention : report.attentions)
    width = std::max(width, attention.name.size());
  return static_cast<int>(width);
}

/// The shares of the tokens at each level, if the estimator has any.
static void printLevels(const AttentionStatistics &attention,
                        raw_ostream &stream) {
  for (auto [index, level] : llvm::enumerate(attention.levels))
    stream << (index ? ", " : "  ") << level.name
           << format(" %.4f", level.share);
}

static void printAttentions(const Report &report, raw_ostream &stream) {
  int width = nameWidth(report);
  // Columns that would say nothing are left out.
  bool hasLevels =
      llvm::any_of(report.attentions, [](const AttentionStatistics &one) {
        return one.estimator != Estimator::Sampling;
      });
  bool hasFallbacks =
      llvm::any_of(report.attentions, [](const AttentionStatistics &one) {
        return one.fallbacks.has_value();
      });
  stream << format("%-*s  positions  attended  ", width, "attention")
         << (hasLevels ? "product  " : "") << "error      bound    "
         << (hasFallbacks ? "  fallbacks" : "")
         << (hasLevels ? "  levels\n" : "\n");
  for (const AttentionStatistics &attention : report.attentions) {
    stream << format("%-*s  %9.4f  %8.4f  ", width, attention.name.c_str(),
                     attention.fractionPositions, attention.fractionAttended);
    if (hasLevels)
      stream << format("%7.4f  ", attention.productAttended);
    stream << format("%9.3e  %9.3e", attention.error, attention.bound);
    if (hasFallbacks)
      stream << format("  %-9s", attention.fallbacks
                                     ? describe(*attention.fallbacks).c_str()
                                     : "");
    printLevels(attention, stream);
    stream << "\n";
  }
}

static void printBounds(const Report &report, raw_ostream &stream) {
  int width = nameWidth(report);
  stream << format("%-*s  a priori   after      measured   kind\n", width,
                   "attention");
  for (const AttentionStatistics &attention : report.attentions) {
    const ErrorBounds &bounds = attention.bounds;
    stream << format("%-*s  %9.3e  %9.3e  %9.3e  ", width,
                     attention.name.c_str(), bounds.apriori, bounds.posterior,
                     bounds.measured)
           << attention.boundKind << "\n";
  }
}

void mca::printReport(const Report &report, bool bounds, raw_ostream &stream) {
  if (!report.attentions.empty())
    printAttentions(report, stream);
  if (!report.attentions.empty() && bounds)
    printBounds(report, stream);
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

llvm::json::Object mca::toJson(const Fallbacks &fallbacks) {
  llvm::json::Object json{{"heads", fallbacks.heads}, {"of", nullptr}};
  if (fallbacks.of >= 0)
    json["of"] = fallbacks.of;
  return json;
}

static llvm::json::Object toJson(const AttentionStatistics &attention) {
  llvm::json::Object levels;
  for (const LevelShare &level : attention.levels)
    levels[level.name] = number(level.share);
  const ErrorBounds &bounds = attention.bounds;
  llvm::json::Object json{
      {"name", llvm::json::fixUTF8(attention.name)},
      {"estimator", stringifyEstimator(attention.estimator)},
      {"alpha", attention.alpha},
      {"fraction_positions", number(attention.fractionPositions)},
      {"fraction_attended", number(attention.fractionAttended)},
      {"product_positions", number(attention.productPositions)},
      {"product_attended", number(attention.productAttended)},
      {"error", number(attention.error)},
      {"bound", number(attention.bound)},
      {"levels", std::move(levels)},
      {"bounds", llvm::json::Object{{"apriori", number(bounds.apriori)},
                                    {"posterior", number(bounds.posterior)},
                                    {"measured", number(bounds.measured)},
                                    {"kind", attention.boundKind}}}};
  if (attention.fallbacks)
    json["fallbacks"] = toJson(*attention.fallbacks);
  return json;
}

/// The keys that a mean and a single run share.
template <typename ResultT>
static llvm::json::Object resultsToJson(const ResultT &result) {
  llvm::json::Array attentions, outputs;
  for (const AttentionStatistics &attention : result.attentions)
    attentions.push_back(toJson(attention));
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
