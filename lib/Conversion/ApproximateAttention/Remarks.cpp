//===- Remarks.cpp - What became of an attention ----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Remarks.h"

#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::mca;

static constexpr StringLiteral kCategory = "mca-match";

std::string mca::getFunctionName(Operation *op) {
  auto function = op->getParentOfType<FunctionOpInterface>();
  return function ? function.getName().str() : std::string();
}

static remark::RemarkOpts getOptions(StringRef name, StringRef function) {
  return remark::RemarkOpts::name(name).category(kCategory).function(function);
}

static std::string getSize(const AttentionMatch &match, const AxisList &axes) {
  return toString(match.space.extent(axes));
}

/// The levels that tokens may get, from the most exact one on.
static std::string getLevels(const Rewrite &rewrite) {
  if (rewrite.settings.estimator == Estimator::Sampling)
    return "samples";
  std::string names = "f32";
  LowLevels levels = rewrite.settings.getLevels(rewrite.mask);
  for (LowLevels level :
       {LowLevels::Bfloat16, LowLevels::Int8, LowLevels::Centroid})
    if (bitEnumContainsAny(levels, level))
      names += " " + stringifyLowLevels(level);
  return names;
}

/// What the mask is, and why the levels are these.
static std::string getMask(const Rewrite &rewrite) {
  const Mask &mask = rewrite.mask;
  std::string text = stringifyMaskKind(mask.kind).str();
  if (mask.kind == MaskKind::KeyOnly)
    return text;
  if (rewrite.settings.isBidirectional(mask))
    return text + ", assumed key-only";
  return text + " by " + mask.found;
}

static StringRef getBound(const Rewrite &rewrite) {
  if (rewrite.settings.estimator == Estimator::Sampling)
    return "alpha * mean_j ||X[j]||_2 * ||W_h||_F, in expectation";
  return bitEnumContainsAny(rewrite.settings.getLevels(rewrite.mask),
                            LowLevels::Centroid)
             ? "alpha * mean_j ||X[j]||_2 * ||W_h||_F, for every input up to "
               "re-centring"
             : "alpha * mean_j ||X[j]||_2 * ||W_h||_F, for every input";
}

static void addSampling(remark::detail::InFlightRemark &remark,
                        const Rewrite &rewrite) {
  double inputs = rewrite.match.space.extent(rewrite.match.inputs).getStatic(),
         alpha = rewrite.settings.alpha;
  // Uniform attention over all keys: n max_i A[i, j] = 1.
  double uniform = std::min(1.0 / (alpha * alpha), inputs);
  remark << remark::metric("Seed", rewrite.settings.seed)
         << remark::metric("FractionIfUniform", uniform / inputs)
         << remark::metric("FractionWorst", 1.0);
}

/// The largest constants over the heads.
static void addBound(remark::detail::InFlightRemark &remark,
                     WeightBoundAttr bound) {
  auto largest = [](DenseF64ArrayAttr numbers) {
    return *llvm::max_element(numbers.asArrayRef());
  };
  remark << remark::metric("WeightNorm", largest(bound.getFrobenius()))
         << remark::metric("Sigma", largest(bound.getSigma()))
         << remark::metric("Kappa", largest(bound.getKappa()));
}

void mca::remarkPassed(Location loc, StringRef function,
                       const Rewrite &rewrite) {
  const AttentionMatch &match = rewrite.match;
  bool isSampling = rewrite.settings.estimator == Estimator::Sampling;
  remark::detail::InFlightRemark remark = remark::passed(
      loc, getOptions(isSampling ? "Encoded" : "Attended", function));
  remark << remark::metric("Layer", rewrite.layer)
         << remark::metric("Batch", getSize(match, match.batch))
         << remark::metric("Heads", getSize(match, match.heads))
         << remark::metric("Groups", getSize(match, match.groups))
         << remark::metric("Queries", getSize(match, match.queries))
         << remark::metric("Keys", getSize(match, match.keys))
         << remark::metric("InputDim", getSize(match, match.inputs))
         << remark::metric("HeadDim", getSize(match, match.features))
         << remark::metric("Alpha", rewrite.settings.alpha)
         << remark::metric("Estimator",
                           stringifyEstimator(rewrite.settings.estimator))
         << remark::metric("Levels", getLevels(rewrite))
         << remark::metric("Mask", getMask(rewrite));
  if (isSampling)
    addSampling(remark, rewrite);
  if (rewrite.bound && !rewrite.bound.getSigma().empty())
    addBound(remark, rewrite.bound);
  remark << remark::metric("Bound", getBound(rewrite));
}

void mca::remarkMissed(Operation *product, const Miss &miss) {
  std::string function = getFunctionName(product);
  remark::missed(product->getLoc(),
                 getOptions(getMissName(miss.reason), function))
      << remark::reason("{0}: found {1}", getMissMessage(miss.reason).str(),
                        miss.found)
      << remark::suggest("{0}", getMissSuggestion(miss.reason).str());
}

void mca::remarkExact(Operation *product, int64_t layer) {
  std::string function = getFunctionName(product);
  remark::analysis(product->getLoc(), getOptions("LeftExact", function))
      << remark::metric("Layer", layer)
      << remark::reason("the configuration file says so");
}
