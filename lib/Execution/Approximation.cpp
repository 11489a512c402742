//===- Approximation.cpp - Exact and approximate forms of a program -------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Execution/Approximation.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mca/Execution/Program.h"
#include "llvm/Support/Format.h"

using namespace mlir;
using namespace mlir::mca;

static constexpr StringLiteral approximatePass = "mca-approximate-attention";
static constexpr StringLiteral restorePass = "mca-restore-exact";

LogicalResult ApproximationOptions::verify(MLIRContext *context) const {
  Location loc = UnknownLoc::get(context);
  if (alpha && !(*alpha > 0.0 && *alpha <= 1.0)) {
    std::string text;
    llvm::raw_string_ostream(text) << llvm::format("%g", *alpha);
    return emitError(loc) << "alpha is " << text
                          << "; expected a number in (0, 1]";
  }
  if (estimator && !symbolizeEstimator(*estimator))
    return emitError(loc) << "unknown estimator '" << *estimator
                          << "'; expected sampling";
  if (length && !symbolizeKeyLength(*length))
    return emitError(loc) << "unknown length '" << *length
                          << "'; expected padded or attended";
  return success();
}

int64_t mca::countEncodes(ModuleOp module) {
  int64_t count = 0;
  module.walk([&](EncodeOp) { ++count; });
  return count;
}

static void setOptions(EncodeOp encode, const ApproximationOptions &options) {
  if (options.alpha)
    encode.setAlpha(llvm::APFloat(*options.alpha));
  if (options.seed)
    encode.setSeed(*options.seed);
  if (options.estimator)
    encode.setEstimator(*symbolizeEstimator(*options.estimator));
  if (options.length)
    encode.setLength(*symbolizeKeyLength(*options.length));
  if (options.floor)
    encode.setRounding(CountRounding::Floor);
}

/// The pass and its options, as on mca-opt's command line.
static std::string describePass(const ApproximationOptions &options) {
  std::string text;
  llvm::raw_string_ostream stream(text);
  stream << approximatePass
         << "{alpha=" << llvm::format("%.17g", *options.alpha);
  if (options.seed)
    stream << " seed=" << *options.seed;
  if (options.estimator)
    stream << " estimator=" << *options.estimator;
  if (options.length)
    stream << " length=" << *options.length;
  if (options.floor)
    stream << " floor=true";
  stream << "}";
  return text;
}

LogicalResult mca::approximate(ModuleOp module,
                               const ApproximationOptions &options) {
  module.walk([&](EncodeOp encode) { setOptions(encode, options); });
  if (!options.alpha)
    return success();
  return runPasses(module, describePass(options));
}

LogicalResult mca::restoreExact(ModuleOp module) {
  return countEncodes(module) ? runPasses(module, restorePass) : success();
}
