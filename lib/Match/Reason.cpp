//===- Reason.cpp - Why an attention is left exact --------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Match/Reason.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::mca;

namespace {
struct Text {
  MissReason reason;
  StringRef name, message, suggestion;
};
} // namespace

static const Text kTexts[] = {
    {MissReason::AlreadyEncoded, "AlreadyEncoded",
     "the values are an mca.encode already", "nothing to do"},
    {MissReason::SoftmaxSum, "SoftmaxSum",
     "the divisor is not the zero-initialised sum of the exponentials",
     "divide the exponentials by their plain sum; run before passes that "
     "fuse or rewrite the softmax"},
    {MissReason::SoftmaxMaximum, "SoftmaxMaximum",
     "what the softmax subtracts is not the maximum of its own scores",
     "start the maximum at -inf or the lowest float and reduce the "
     "scores themselves"},
    {MissReason::SoftmaxAxis, "SoftmaxAxis",
     "the softmax does not run over the axis that the "
     "values are summed over",
     "normalise over the keys"},
    {MissReason::TableSoftmax, "TableSoftmax",
     "the softmax is computed by integer table lookups",
     "keep the attention in float when quantising the model"},
    {MissReason::UnknownGuard, "UnknownGuard",
     "an operation between softmax and value product is not understood",
     "only guards of fully masked rows and of NaN may stand there"},
    {MissReason::ProbabilitiesEdited, "ProbabilitiesEdited",
     "the probabilities are changed element by element after the "
     "softmax",
     "export for inference, without dropout or quantisation of the "
     "probabilities"},
    {MissReason::DynamicShape, "DynamicShape",
     "a dynamic size is open: two cannot be proved equal, or it must be "
     "static",
     "give sizes that are equal the same origin; export heads, features "
     "and inputs with static sizes"},
    {MissReason::EmptyShape, "EmptyShape", "a dimension has no elements",
     "nothing to do"},
    {MissReason::ElementType, "ElementType",
     "an element type is not f32, f16 or bf16",
     "export the attention in one of these types"},
    {MissReason::ProductBody, "ProductBody",
     "the product of probabilities and values does more than multiply "
     "and add",
     "use linalg.matmul or tosa.matmul, or a body of one mulf and one "
     "addf"},
    {MissReason::LayoutNotTracked, "LayoutNotTracked",
     "axes cannot be followed through an operation",
     "use reshapes that split or merge whole axes, and projected "
     "permutations as indexing maps"},
    {MissReason::ValueNotProjected, "ValueNotProjected",
     "the values do not come from a projection X W (+ b)",
     "only reshapes, transposes, slices, conversions and one bias may "
     "follow the projection"},
    {MissReason::ProductOfInput, "ProductOfInput",
     "the probabilities are applied to the input, and the product is "
     "projected",
     "compute A (X W) instead of (A X) W"},
    {MissReason::ValueFromCache, "ValueFromCache",
     "the values are joined with values from elsewhere, as in a cache",
     "split the product: one over the cache, one over the new values"},
    {MissReason::ValueGathered, "ValueGathered",
     "the values are gathered from the projection by computed indices",
     "only reshapes, transposes and slices may follow the projection"},
    {MissReason::ValueShared, "ValueShared",
     "the projected values have other users",
     "duplicate the projection for the other users"},
    {MissReason::ValueRepeated, "ValueRepeated",
     "the values are repeated between projection and product",
     "repeat values by a broadcast, a tile or the product's maps"},
    {MissReason::WeightNotConstant, "WeightNotConstant",
     "the projection's weight is computed by the program",
     "make it a constant, a resource, a global or a function argument"},
    {MissReason::WeightVariesWithToken, "WeightVariesWithToken",
     "the projection's weight has a batch or key axis",
     "one weight must serve all tokens"},
    {MissReason::BiasShape, "BiasShape",
     "what is added to the projection is not one bias per head feature",
     "add one constant bias of shape [h * d_h]"},
    {MissReason::ForeignAttention, "ForeignAttention",
     "an attention op of another dialect cannot be expanded",
     "lower it to linalg before this pass"},
    {MissReason::MaskVariesWithQuery, "MaskVariesWithQuery",
     "the mask hides keys from some queries only, which the centroid of many "
     "tokens would reach",
     "use estimator=relaxed, which then does without centroids, or sampling"},
    {MissReason::MaskUnknown, "MaskUnknown",
     "it is not known whether the mask hides keys from some queries only, "
     "which the centroid of many tokens would reach",
     "pass assume-bidirectional=true if every query may see the same keys; "
     "else use estimator=relaxed or sampling"}};

static const Text &getText(MissReason reason) {
  return *llvm::find_if(
      kTexts, [&](const Text &text) { return text.reason == reason; });
}

std::string mca::describeOp(Operation *op) {
  return ("'" + op->getName().getStringRef() + "'").str();
}

std::string mca::describeProducer(Value value) {
  Operation *op = value.getDefiningOp();
  return op ? describeOp(op) : "a block argument";
}

StringRef mca::getMissName(MissReason reason) { return getText(reason).name; }
StringRef mca::getMissMessage(MissReason reason) {
  return getText(reason).message;
}
StringRef mca::getMissSuggestion(MissReason reason) {
  return getText(reason).suggestion;
}
