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
                          << "'; expected sampling, centroid or relaxed";
  if (length && !symbolizeKeyLength(*length))
    return emitError(loc) << "unknown length '" << *length
                          << "'; expected padded or attended";
  return success();
}

int64_t mca::countAttentions(ModuleOp module) {
  int64_t count = 0;
  module.walk([&](ApproximationOpInterface) { ++count; });
  return count;
}

static LogicalResult setOptions(EncodeOp encode,
                                const ApproximationOptions &options) {
  if (options.estimator.value_or("sampling") != "sampling")
    return encode.emitError("mca.encode cannot have the estimator ")
           << *options.estimator
           << "; expected sampling, or an attention that is not approximated "
              "yet (mca-opt --mca-restore-exact)";
  if (options.seed)
    encode.setSeed(*options.seed);
  if (options.length)
    encode.setLength(*symbolizeKeyLength(*options.length));
  if (options.paperCompat)
    encode.setLength(KeyLength::Padded);
  if (options.floor || options.paperCompat)
    encode.setRounding(CountRounding::Floor);
  return success();
}

/// What the operation says itself stays, if its estimator can have it.
static void setLevels(AttendOp attend, const ApproximationOptions &options) {
  if (attend.getEstimator() != Estimator::Relaxed) {
    attend.removeLevelsAttr();
    attend.removeInt8ProductAttr();
    attend.removeBf16ProductAttr();
    return;
  }
  // Centroids alone would leave nothing for a mask that may be causal.
  bool hasAny =
      options.levels != LowLevels::Centroid || attend.getBidirectional();
  if (options.levels && !attend.getLevels() && hasAny)
    attend.setLevels(options.levels);
  bool isBF16 = attend.getBf16Product().value_or(false);
  if (options.int8Product && !attend.getInt8Product())
    attend.setInt8Product(*options.int8Product && !isBF16);
  bool isInt8 = attend.getInt8Product().value_or(false);
  if (options.bf16Product && !attend.getBf16Product())
    attend.setBf16Product(*options.bf16Product && !isInt8);
}

static LogicalResult setOptions(AttendOp attend,
                                const ApproximationOptions &options) {
  if (options.paperCompat || options.estimator == "sampling")
    return attend.emitError(
        "mca.attend cannot have the estimator sampling; expected centroid or "
        "relaxed, or an attention that is not approximated yet (mca-opt "
        "--mca-restore-exact)");
  if (options.assumeBidirectional)
    attend.setBidirectional(true);
  if (options.estimator == "centroid" && !attend.getBidirectional())
    return attend.emitError(
        "the estimator centroid needs a mask that does not depend on the "
        "query, and it is not known whether this one does; expected relaxed, "
        "or --assume-bidirectional");
  if (options.estimator)
    attend.setEstimator(*symbolizeEstimator(*options.estimator));
  setLevels(attend, options);
  return success();
}

static LogicalResult setOptions(ApproximationOpInterface op,
                                const ApproximationOptions &options) {
  if (options.alpha)
    op.setAlpha(llvm::APFloat(*options.alpha));
  if (auto encode = dyn_cast<EncodeOp>(op.getOperation()))
    return setOptions(encode, options);
  return setOptions(cast<AttendOp>(op.getOperation()), options);
}

/// The pass and its options, as on mca-opt's command line.
static std::string describePass(const ApproximationOptions &options) {
  std::string text;
  llvm::raw_string_ostream stream(text);
  stream << approximatePass << "{";
  if (options.alpha)
    stream << "alpha=" << llvm::format("%.17g", *options.alpha);
  if (options.seed)
    stream << " seed=" << *options.seed;
  if (options.estimator)
    stream << " estimator=" << *options.estimator;
  if (options.length)
    stream << " length=" << *options.length;
  if (options.floor)
    stream << " floor=true";
  if (options.assumeBidirectional)
    stream << " assume-bidirectional=true";
  if (options.levels) {
    std::string levels = stringifyLowLevels(*options.levels);
    llvm::replace(levels, '|', ',');
    stream << " levels=" << levels;
  }
  if (options.int8Product)
    stream << " int8-product=" << (*options.int8Product ? "true" : "false");
  if (options.bf16Product)
    stream << " bf16-product=" << (*options.bf16Product ? "true" : "false");
  if (options.paperCompat)
    stream << " paper-compat=true";
  if (!options.config.empty())
    stream << " config='" << options.config << "'";
  stream << "}";
  return text;
}

LogicalResult mca::approximate(ModuleOp module,
                               const ApproximationOptions &options) {
  WalkResult result = module.walk([&](ApproximationOpInterface op) {
    return WalkResult(setOptions(op, options));
  });
  if (result.wasInterrupted())
    return failure();
  return options.isAsked() ? runPasses(module, describePass(options))
                           : success();
}

LogicalResult mca::restoreExact(ModuleOp module) {
  return countAttentions(module) ? runPasses(module, restorePass) : success();
}

LogicalResult mca::inlineInto(func::FuncOp entry) {
  auto module = entry->getParentOfType<ModuleOp>();
  for (auto other : module.getOps<func::FuncOp>())
    if (other != entry)
      other.setPrivate();
  return runPasses(module, "inline,symbol-dce");
}
