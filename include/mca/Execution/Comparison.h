//===- Comparison.h - Exact and approximate side by side --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_EXECUTION_COMPARISON_H
#define MCA_EXECUTION_COMPARISON_H

#include "mca/Execution/AttentionReport.h"
#include "mca/Execution/Program.h"

namespace mlir::mca {

/// How far one output is from the exact program's.
struct OutputError {
  double maxAbs = 0.0;
  /// ||approximate - exact||_F / ||exact||_F.
  double relative = 0.0;
  /// The exact output as HostArray::describe writes it: "2x3x384xf32".
  std::string type = "";
};

/// The error of one array against another of the same shape; infinite when the
/// shapes differ.
OutputError measureError(const HostArray &exact, const HostArray &approximate);

/// Both programs on one set of inputs.
struct RunComparison {
  std::vector<HostArray> exactOutputs, approximateOutputs;
  std::vector<AttentionStatistics> attentions;
  std::vector<OutputError> outputs;
  /// Medians.
  double exactMilliseconds = 0.0, approximateMilliseconds = 0.0;
};

/// The element in the middle, or the mean of both; of at least one value.
double median(SmallVector<double> values);

/// Runs one program on the inputs, once to warm up if `repeat` > 1 and `repeat`
/// times for the time, which is their median.
FailureOr<RunResult> runRepeatedly(Program &program,
                                   ArrayRef<const HostArray *> inputs,
                                   int64_t repeat);

/// A program's exact and approximate form and, if there are attentions to look
/// into, the approximate form that returns what they compute.
class Comparison {
public:
  /// Compiles clones of `exact` and `approximate` as `options` say. The form
  /// that returns what attentions compute is not timed, and compiled quickly.
  /// What the approximate program returns beyond the exact one's results, as a
  /// program that verifies its bounds does, is not compared.
  static FailureOr<Comparison> create(ModuleOp exact, ModuleOp approximate,
                                      StringRef entry,
                                      const CompileOptions &options = {});

  /// Runs each form once to warm up and then, in turn, `repeat` times each.
  FailureOr<RunComparison> run(ArrayRef<const HostArray *> inputs,
                               int64_t repeat);

  const Signature &getSignature() const { return exactProgram->getSignature(); }
  /// The attentions of the approximate program.
  ArrayRef<AttentionTap> getTaps() const { return taps; }

private:
  std::unique_ptr<Program> exactProgram, approximateProgram, tappedProgram;
  SmallVector<AttentionTap> taps;
};

} // namespace mlir::mca

#endif // MCA_EXECUTION_COMPARISON_H
