//===- Comparison.cpp - Exact and approximate side by side ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Execution/Comparison.h"

#include "Progress.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mca/Execution/Approximation.h"
#include "mca/Execution/Program.h"

#include <cmath>

using namespace mlir;
using namespace mlir::mca;

OutputError mca::measureError(const HostArray &exact,
                              const HostArray &approximate) {
  double infinity = std::numeric_limits<double>::infinity();
  if (exact.getShape() != approximate.getShape())
    return {infinity, infinity, exact.describe()};
  double maxAbs = 0.0, squares = 0.0, exactSquares = 0.0;
  for (int64_t i = 0, end = exact.getNumElements(); i < end; ++i) {
    double reference = exact.getElement(i);
    double difference = std::abs(approximate.getElement(i) - reference);
    // Also takes a NaN, and keeps it.
    if (!(difference <= maxAbs))
      maxAbs = std::isnan(maxAbs) ? maxAbs : difference;
    squares += difference * difference;
    exactSquares += reference * reference;
  }
  if (squares == 0.0)
    return {maxAbs, 0.0, exact.describe()};
  return {maxAbs, std::sqrt(squares / exactSquares), exact.describe()};
}

double mca::median(SmallVector<double> values) {
  llvm::sort(values);
  size_t middle = values.size() / 2;
  return values.size() % 2 ? values[middle]
                           : (values[middle - 1] + values[middle]) / 2;
}

FailureOr<RunResult> mca::runRepeatedly(Program &program,
                                        ArrayRef<const HostArray *> inputs,
                                        int64_t repeat) {
  FailureOr<RunResult> result = program.run(inputs);
  if (repeat == 1 || failed(result))
    return result;
  SmallVector<double> times;
  for (int64_t i = 0; i < repeat; ++i) {
    result = program.run(inputs);
    if (failed(result))
      return failure();
    times.push_back(result->milliseconds);
  }
  result->milliseconds = median(times);
  return result;
}

/// What the report will not show.
static void warnOfUnseen(ModuleOp module, func::FuncOp entry) {
  int64_t unseen = 0;
  module.walk([&](ApproximationOpInterface attention) {
    unseen += attention->getParentOfType<func::FuncOp>() != entry;
  });
  if (unseen)
    emitWarning(UnknownLoc::get(module.getContext()))
        << unseen << " attentions outside of '" << entry.getSymName()
        << "' run but are not reported";
}

FailureOr<Comparison> Comparison::create(ModuleOp exact, ModuleOp approximate,
                                         StringRef entry,
                                         const CompileOptions &options) {
  Comparison comparison;
  OwningOpRef<ModuleOp> tapped = approximate.clone();
  FailureOr<func::FuncOp> function = findEntry(*tapped, entry);
  if (failed(function))
    return failure();
  // Attentions in functions of their own are seen where they are called.
  if (failed(inlineInto(*function)))
    return failure();
  warnOfUnseen(*tapped, *function);
  auto taps = tapAttention(*function);
  if (failed(taps))
    return failure();
  comparison.taps = std::move(*taps);

  auto compile = [&](StringRef what, OwningOpRef<ModuleOp> module,
                     const CompileOptions &options,
                     std::unique_ptr<Program> &program) {
    Progress progress("compiling the " + what.str() + " program");
    auto compiled = Program::compile(std::move(module), entry, options);
    if (succeeded(compiled))
      program = std::move(*compiled);
    return success(succeeded(compiled));
  };
  if (failed(
          compile("exact", exact.clone(), options, comparison.exactProgram)) ||
      failed(compile("approximate", approximate.clone(), options,
                     comparison.approximateProgram)))
    return failure();
  CompileOptions quick = options;
  quick.effort = Effort::Quick;
  if (!comparison.taps.empty() &&
      failed(compile("instrumented", std::move(tapped), quick,
                     comparison.tappedProgram)))
    return failure();
  return std::move(comparison);
}

FailureOr<RunComparison> Comparison::run(ArrayRef<const HostArray *> inputs,
                                         int64_t repeat) {
  RunComparison result;
  SmallVector<double> exactTimes, approximateTimes;
  for (int64_t i = 0; i <= repeat; ++i) {
    FailureOr<RunResult> exact = exactProgram->run(inputs);
    FailureOr<RunResult> approximate = approximateProgram->run(inputs);
    if (failed(exact) || failed(approximate))
      return failure();
    if (i == 0)
      continue;
    exactTimes.push_back(exact->milliseconds);
    approximateTimes.push_back(approximate->milliseconds);
    result.exactOutputs = std::move(exact->outputs);
    result.approximateOutputs = std::move(approximate->outputs);
  }
  result.approximateOutputs.resize(result.exactOutputs.size());
  result.exactMilliseconds = median(exactTimes);
  result.approximateMilliseconds = median(approximateTimes);
  for (auto [exact, approximate] :
       llvm::zip_equal(result.exactOutputs, result.approximateOutputs))
    result.outputs.push_back(measureError(exact, approximate));

  if (!tappedProgram)
    return result;
  FailureOr<RunResult> tapped = tappedProgram->run(inputs);
  if (failed(tapped))
    return failure();
  for (const AttentionTap &tap : taps) {
    auto statistics = analyseAttention(tap, tapped->outputs);
    if (!statistics)
      return emitError(UnknownLoc::get(tappedProgram->getContext()))
             << toString(statistics.takeError());
    result.attentions.push_back(std::move(*statistics));
  }
  return result;
}
