//===- ApproximateAttention.cpp - Attentions become mca.encode or attend --===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Config.h"
#include "ForeignAttention.h"
#include "Remarks.h"
#include "mca/Conversion/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Dominance.h"
#include "mlir/IR/RegionKindInterface.h"
#include "mlir/Transforms/RegionUtils.h"
#include "llvm/Support/FormatVariadic.h"

namespace mlir::mca {
#define GEN_PASS_DEF_APPROXIMATEATTENTION
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

namespace {
struct ApproximateAttention
    : mca::impl::ApproximateAttentionBase<ApproximateAttention> {
  using ApproximateAttentionBase::ApproximateAttentionBase;

  void runOnOperation() override;

private:
  LogicalResult readSettings();
  LogicalResult checkPaperCompat();
  LogicalResult readLevels();
  ApproximationSettings getSettings(int64_t layer) const;
  LogicalResult fail(const Twine &message);

  Operation *expand(RewriterBase &rewriter, Operation *op);
  bool visit(RewriterBase &rewriter, Operation *product, int64_t layer);

  ApproximationSettings defaults;
  Config file;
};

/// Projections may come later in the walk than their product: blocks need not
/// be in the order of dominance.
struct ErasedOps : RewriterBase::Listener {
  void notifyOperationErased(Operation *op) override { erased.insert(op); }
  DenseSet<Operation *> erased;
};
} // namespace

LogicalResult ApproximateAttention::fail(const Twine &message) {
  emitError(UnknownLoc::get(&getContext()))
      << "mca-approximate-attention: " << message;
  return failure();
}

/// An option given explicitly wins over the file, the file over the default.
template <typename T, typename Option>
static T choose(const Option &option, const std::optional<T> &inFile) {
  const T &value = option;
  return option.hasValue() || !inFile ? value : *inFile;
}

LogicalResult ApproximateAttention::checkPaperCompat() {
  if (!paperCompat)
    return success();
  if (defaults.length != KeyLength::Padded)
    return fail("expected length=padded with paper-compat, found length=" +
                stringifyKeyLength(defaults.length));
  bool isSampling = defaults.estimator == Estimator::Sampling;
  Estimator other = defaults.estimator;
  for (const auto &[layer, attention] : file.attentions)
    if (attention.estimator && *attention.estimator != Estimator::Sampling) {
      isSampling = false;
      other = *attention.estimator;
    }
  if (!isSampling)
    return fail("expected estimator=sampling with paper-compat, found "
                "estimator=" +
                stringifyEstimator(other));
  defaults.rounding = CountRounding::Floor;
  return success();
}

LogicalResult ApproximateAttention::readSettings() {
  file = Config();
  if (!config.empty()) {
    FailureOr<Config> read =
        readConfig(config, [&](const Twine &message) { (void)fail(message); });
    if (failed(read))
      return failure();
    file = *read;
  }
  defaults = {.alpha = choose(alpha, file.alpha),
              .estimator = choose(estimator, file.estimator),
              .seed = choose(seed, file.seed),
              .length = choose(length, file.length),
              .rounding = floor ? CountRounding::Floor : CountRounding::Ceil,
              .assumeBidirectional =
                  choose(assumeBidirectional, file.assumeBidirectional),
              .levels = std::nullopt,
              .int8Product = std::nullopt,
              .bf16Product = std::nullopt};
  if (!(defaults.alpha > 0.0 && defaults.alpha <= 1.0))
    return fail(
        llvm::formatv("expected alpha in (0, 1], found {0}", defaults.alpha)
            .str());
  return success(succeeded(readLevels()) && succeeded(checkPaperCompat()));
}

LogicalResult ApproximateAttention::readLevels() {
  if (int8Product.hasValue())
    defaults.int8Product = int8Product;
  if (bf16Product.hasValue())
    defaults.bf16Product = bf16Product;
  // A printed pipeline has the defaults of all options.
  if (defaults.int8Product && bf16Product)
    defaults.int8Product = false;
  for (const std::string &name : levels) {
    std::optional<LowLevels> level = symbolizeLowLevels(name);
    LowLevels others = defaults.levels.value_or(LowLevels());
    if (!level || bitEnumContainsAny(others, *level))
      return fail("expected levels=centroid,int8,bf16 or some of these, each "
                  "once, found " +
                  name);
    defaults.levels = others | *level;
  }
  return success();
}

/// The defaults, and what the file says of the attention.
ApproximationSettings ApproximateAttention::getSettings(int64_t layer) const {
  ApproximationSettings settings = defaults;
  auto entry = file.attentions.find(layer);
  if (entry == file.attentions.end())
    return settings;
  settings.alpha = entry->second.alpha.value_or(settings.alpha);
  settings.estimator = entry->second.estimator.value_or(settings.estimator);
  settings.isExact = entry->second.isExact;
  return settings;
}

void ApproximateAttention::runOnOperation() {
  if (failed(readSettings()))
    return signalPassFailure();
  auto &dominance = getAnalysis<DominanceInfo>();
  SmallVector<Operation *> products, foreign;
  int64_t layer = 0;
  getOperation()->walk([&](Operation *op) {
    bool isForeign = isForeignAttention(op);
    if ((isForeign || resemblesContraction(op)) && isReachable(op, dominance))
      (isForeign ? foreign : products).push_back(op);
    // Keep the random sequences of a second run apart from the first's.
    if (auto encode = dyn_cast<EncodeOp>(op))
      layer = std::max<int64_t>(layer, encode.getLayer() + 1);
  });
  ErasedOps listener;
  IRRewriter rewriter(&getContext());
  for (Operation *op : foreign)
    if (Operation *product = expand(rewriter, op))
      products.push_back(product);
  rewriter.setListener(&listener);
  for (Operation *product : products)
    if (!listener.erased.contains(product))
      layer += visit(rewriter, product, layer);
  if (!file.attentions.empty() && file.attentions.rbegin()->first >= layer) {
    (void)fail(
        "the configuration file '" + config + "' has an entry for layer " +
        Twine(file.attentions.rbegin()->first) + ", expected layers below " +
        Twine(layer) + ", the number of attentions found");
    signalPassFailure();
  }
}

/// The product of an attention of another dialect whose values can be encoded;
/// null, and the op as it was, where they cannot.
Operation *ApproximateAttention::expand(RewriterBase &rewriter, Operation *op) {
  MatchOr<ForeignAttention> attention = matchForeignAttention(op);
  if (!attention) {
    remarkMissed(op, attention.why());
    return nullptr;
  }
  return expandForeignAttention(rewriter, *attention);
}

/// Whether `product` is an attention with a number of its own. It is rewritten
/// if its mask and its settings allow it.
bool ApproximateAttention::visit(RewriterBase &rewriter, Operation *product,
                                 int64_t layer) {
  std::optional<MatchOr<AttentionMatch>> match = matchAttention(product);
  if (!match)
    return false;
  if (!*match) {
    remarkMissed(product, match->why());
    return false;
  }
  ApproximationSettings settings = getSettings(layer);
  if (settings.isExact) {
    remarkExact(product, layer);
    return true;
  }
  MatchOr<ApproximationOpInterface> approximation = approximateAttention(
      rewriter, **match, settings, layer, getAnalysis<DominanceInfo>());
  if (approximation)
    return true;
  remarkMissed(product, approximation.why());
  return approximation.why().reason != MissReason::SoftmaxSum;
}
