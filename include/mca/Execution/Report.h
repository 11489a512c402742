//===- Report.h - What a comparison prints ----------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_EXECUTION_REPORT_H
#define MCA_EXECUTION_REPORT_H

#include "mca/Execution/Comparison.h"

#include "llvm/Support/JSON.h"

namespace mlir::mca {

/// One comparison, or the mean of several.
struct Report {
  double alpha = 1.0;
  int64_t seed = 0;
  std::string estimator;
  int64_t threads = 1;
  int64_t repeat = 1;
  SmallVector<AttentionStatistics> attentions;
  SmallVector<OutputError> outputs;
  double exactMilliseconds = 0.0, approximateMilliseconds = 0.0;
};

/// Fills in the means over the runs, of which there is at least one. Of the
/// largest output errors the largest is taken, of the error bounds those of the
/// run whose measured error is the largest share; fallbacks are added up.
void summarize(ArrayRef<RunComparison> runs, Report &report);

/// The table that `mca-run --compare` prints, and with `bounds` another one.
void printReport(const Report &report, bool bounds, raw_ostream &stream);

/// The same with the keys attentions[].{name, estimator, alpha,
/// fraction_positions, fraction_attended, product_positions, product_attended,
/// error, bound, levels.{centroid, int8, bf16, f32}, bounds.{apriori,
/// posterior, measured, kind}, fallbacks.{heads, of}}, outputs[].{type,
/// max_abs_error, relative_error}, time_ms.{exact, approx}, alpha, seed,
/// estimator, threads, repeat, and given several runs also runs[] with
/// attentions, outputs and time_ms of each. Only an attention that verifies its
/// bound has fallbacks. Numbers that JSON cannot hold (NaN, infinities) are
/// null.
llvm::json::Object reportToJson(const Report &report,
                                ArrayRef<RunComparison> runs);

/// The key `fallbacks`; `of` is null where nobody knows.
llvm::json::Object toJson(const Fallbacks &fallbacks);

/// "3 of 24", or "3".
std::string describe(const Fallbacks &fallbacks);

/// Writes the value to a file, indented; fails with an error.
LogicalResult writeJson(StringRef path, llvm::json::Value value,
                        MLIRContext *context);

} // namespace mlir::mca

#endif // MCA_EXECUTION_REPORT_H
