//===- MCATransformOps.cpp - Transform ops of mca ---------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Dialect/MCA/TransformOps/MCATransformOps.h"

#include "mca/Conversion/ApproximateAttention.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Dominance.h"
#include "llvm/Support/Format.h"

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// MatchAttentionOp
//===----------------------------------------------------------------------===//

DiagnosedSilenceableFailure
MatchAttentionOp::apply(transform::TransformRewriter &rewriter,
                        transform::TransformResults &results,
                        transform::TransformState &state) {
  SetVector<Operation *> products;
  for (Operation *target : state.getPayloadOps(getTarget())) {
    DominanceInfo dominance(target);
    target->walk([&](Operation *op) {
      if (!resemblesContraction(op) || !isReachable(op, dominance))
        return;
      std::optional<MatchOr<AttentionMatch>> match = matchAttention(op);
      if (match && (getAll() || *match))
        products.insert(op);
    });
  }
  results.set(getOperation()->getResult(0), products.getArrayRef());
  return DiagnosedSilenceableFailure::success();
}

void MatchAttentionOp::getEffects(
    SmallVectorImpl<MemoryEffects::EffectInstance> &effects) {
  transform::onlyReadsHandle(getTargetMutable(), effects);
  transform::producesHandle(getOperation()->getOpResults(), effects);
  transform::onlyReadsPayload(effects);
}

//===----------------------------------------------------------------------===//
// ApproximateAttentionOp
//===----------------------------------------------------------------------===//

LogicalResult ApproximateAttentionOp::verify() {
  if (getAlphaParam() && getAlphaAttr())
    return emitOpError("expects alpha as a parameter or as an attribute, found "
                       "both");
  return success();
}

/// One alpha for each of `count` attentions; empty, with an error at the op,
/// where they cannot be told.
static SmallVector<double> getAlphas(ApproximateAttentionOp op,
                                     transform::TransformState &state,
                                     size_t count) {
  SmallVector<double> alphas;
  if (!op.getAlphaParam()) {
    double alpha = op.getAlphaAttr() ? op.getAlphaAttr().getValueAsDouble()
                                     : ApproximationSettings().alpha;
    alphas.assign(1, alpha);
  } else {
    for (Attribute param : state.getParams(op.getAlphaParam())) {
      auto number = dyn_cast<FloatAttr>(param);
      if (!number) {
        op.emitOpError("expects a floating-point number as alpha, found ")
            << param;
        return {};
      }
      alphas.push_back(number.getValueAsDouble());
    }
  }
  for (double alpha : alphas)
    if (!(alpha > 0.0 && alpha <= 1.0)) {
      op.emitOpError("expects alpha in (0, 1], found ") << alpha;
      return {};
    }
  if (alphas.size() == 1)
    alphas.resize(std::max<size_t>(count, 1), alphas.front());
  if (count > 0 && alphas.size() != count) {
    op.emitOpError("expects one alpha or one for each of ")
        << count << " attentions, found " << alphas.size();
    return {};
  }
  return alphas;
}

/// Above those in use: attentions of one program have sequences of their own.
static int64_t getNextLayer(Operation *op) {
  while (op->getParentOp())
    op = op->getParentOp();
  int64_t layer = 0;
  op->walk([&](EncodeOp encode) {
    layer = std::max<int64_t>(layer, encode.getLayer() + 1);
  });
  return layer;
}

static ApproximationSettings getSettings(ApproximateAttentionOp op,
                                         double alpha) {
  ApproximationSettings settings;
  settings.alpha = alpha;
  settings.estimator = op.getEstimator();
  settings.seed = op.getSeed();
  settings.length = op.getLength();
  settings.assumeBidirectional = op.getAssumeBidirectional();
  settings.levels = op.getLevels();
  settings.int8Product = op.getInt8Product();
  settings.bf16Product = op.getBf16Product();
  return settings;
}

/// The approximation, or why there is none.
static FailureOr<Operation *>
approximate(RewriterBase &rewriter, Operation *product,
            const ApproximationSettings &settings, int64_t layer,
            DominanceInfo &dominance, std::string &why) {
  std::optional<MatchOr<AttentionMatch>> match;
  if (resemblesContraction(product))
    match = matchAttention(product);
  if (!match) {
    why = "it is not the product of attention probabilities with values";
    return failure();
  }
  auto explain = [&](const Miss &miss) {
    why = (getMissName(miss.reason) + ": " + getMissMessage(miss.reason) +
           ": found " + miss.found)
              .str();
    return failure();
  };
  if (!*match)
    return explain(match->why());
  MatchOr<ApproximationOpInterface> approximation =
      approximateAttention(rewriter, **match, settings, layer, dominance);
  if (!approximation)
    return explain(approximation.why());
  return (*approximation).getOperation();
}

DiagnosedSilenceableFailure
ApproximateAttentionOp::apply(transform::TransformRewriter &rewriter,
                              transform::TransformResults &results,
                              transform::TransformState &state) {
  SmallVector<Operation *> products =
      llvm::to_vector(state.getPayloadOps(getAttentions()));
  SmallVector<double> alphas = getAlphas(*this, state, products.size());
  if (alphas.empty())
    return DiagnosedSilenceableFailure::definiteFailure();
  SmallVector<Operation *> approximations;
  int64_t layer = products.empty() ? 0 : getNextLayer(products.front());
  DominanceInfo dominance;
  for (auto [product, alpha] : llvm::zip(products, alphas)) {
    std::string why;
    Location loc = product->getLoc();
    FailureOr<Operation *> approximation = approximate(
        rewriter, product, getSettings(*this, alpha), layer++, dominance, why);
    if (failed(approximation)) {
      DiagnosedSilenceableFailure failure =
          emitSilenceableError() << "the attention stays exact: " << why;
      failure.attachNote(loc) << "the attention";
      return failure;
    }
    approximations.push_back(*approximation);
  }
  results.set(getOperation()->getResult(0), approximations);
  return DiagnosedSilenceableFailure::success();
}

void ApproximateAttentionOp::getEffects(
    SmallVectorImpl<MemoryEffects::EffectInstance> &effects) {
  transform::consumesHandle(getAttentionsMutable(), effects);
  transform::onlyReadsHandle(getAlphaParamMutable(), effects);
  transform::producesHandle(getOperation()->getOpResults(), effects);
  transform::modifiesPayload(effects);
}

//===----------------------------------------------------------------------===//
// ExplainAttentionOp
//===----------------------------------------------------------------------===//

static std::string describeApproximation(ApproximationOpInterface op) {
  std::string text;
  llvm::raw_string_ostream os(text);
  os << describeOp(op) << ": estimator "
     << stringifyEstimator(op.getEstimator()) << ", alpha "
     << llvm::format("%g", op.getAlpha().convertToDouble()) << ", bound ";
  if (WeightBoundAttr bound = op.getBoundAttr())
    llvm::interleaveComma(
        bound.getFrobenius().asArrayRef(),
        os << "alpha * mean_j ||X[j]||_2 * ||W_h||_F, with ||W_h||_F = ",
        [&](double norm) { os << llvm::format("%g", norm); });
  else
    os << "known at run time";
  return text;
}

/// On one line and without quotes, which would be escaped in an attribute.
static std::string putOnOneLine(StringRef text) {
  std::string flat;
  for (StringRef line : llvm::split(text, '\n'))
    flat += (flat.empty() ? "" : "; ") + line.trim().str();
  llvm::erase(flat, '"');
  return flat;
}

DiagnosedSilenceableFailure
ExplainAttentionOp::apply(transform::TransformRewriter &rewriter,
                          transform::TransformResults &results,
                          transform::TransformState &state) {
  SmallVector<Attribute> texts;
  for (Operation *op : state.getPayloadOps(getTarget())) {
    auto approximation = dyn_cast<ApproximationOpInterface>(op);
    texts.push_back(rewriter.getStringAttr(
        approximation ? describeApproximation(approximation)
                      : putOnOneLine(explainAttention(op))));
  }
  results.setParams(cast<OpResult>(getExplanations()), texts);
  return DiagnosedSilenceableFailure::success();
}

void ExplainAttentionOp::getEffects(
    SmallVectorImpl<MemoryEffects::EffectInstance> &effects) {
  transform::onlyReadsHandle(getTargetMutable(), effects);
  transform::producesHandle(getOperation()->getOpResults(), effects);
  transform::onlyReadsPayload(effects);
}

//===----------------------------------------------------------------------===//
// Registration
//===----------------------------------------------------------------------===//

#define GET_OP_CLASSES
#include "mca/Dialect/MCA/TransformOps/MCATransformOps.cpp.inc"

namespace {
struct MCATransformExtension
    : transform::TransformDialectExtension<MCATransformExtension> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(MCATransformExtension)

  void init() {
    declareDependentDialect<MCADialect>();
    declareGeneratedDialect<MCADialect>();
    declareGeneratedDialect<arith::ArithDialect>();
    declareGeneratedDialect<linalg::LinalgDialect>();
    declareGeneratedDialect<math::MathDialect>();
    declareGeneratedDialect<tensor::TensorDialect>();
    registerTransformOps<
#define GET_OP_LIST
#include "mca/Dialect/MCA/TransformOps/MCATransformOps.cpp.inc"
        >();
  }
};
} // namespace

void mca::registerTransformOps(DialectRegistry &registry) {
  registry.addExtensions<MCATransformExtension>();
}
