//===- Reason.cpp - Why an attention is left exact --------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Match/Reason.h"
#include "llvm/Support/ErrorHandling.h"

using namespace mlir;
using namespace mlir::mca;

namespace {
struct Text {
  StringRef name, message, suggestion;
};
} // namespace

static Text getText(MissReason reason) {
  switch (reason) {
  case MissReason::AlreadyEncoded:
    return {"AlreadyEncoded", "the values are an mca.encode already",
            "nothing to do"};
  case MissReason::SoftmaxSum:
    return {"SoftmaxSum",
            "the divisor is not the zero-initialised sum of the exponentials",
            "run before passes that fuse or rewrite the softmax"};
  case MissReason::SoftmaxMaximum:
    return {"SoftmaxMaximum",
            "what the softmax subtracts is not the maximum of its own scores",
            "start the maximum at -inf or the lowest float and reduce the "
            "scores themselves"};
  case MissReason::SoftmaxAxis:
    return {"SoftmaxAxis",
            "the softmax does not run over the axis that the "
            "values are summed over",
            "normalise over the keys"};
  case MissReason::UnknownGuard:
    return {"UnknownGuard",
            "an operation between softmax and value product is not understood",
            "only guards of fully masked rows and of NaN may stand there"};
  case MissReason::DynamicShape:
    return {"DynamicShape", "a dimension is not static",
            "export the model with static shapes"};
  case MissReason::EmptyShape:
    return {"EmptyShape", "a dimension has no elements", "nothing to do"};
  case MissReason::ElementType:
    return {"ElementType", "an element type is not f32",
            "export the attention in f32"};
  case MissReason::ProductBody:
    return {"ProductBody",
            "the product of probabilities and values does more than multiply "
            "and add",
            "use linalg.matmul or a body of one mulf and one addf"};
  case MissReason::LayoutNotTracked:
    return {"LayoutNotTracked",
            "an operand's axes cannot be told from its indexing maps",
            "use projected permutations as indexing maps"};
  case MissReason::ValueNotProjected:
    return {"ValueNotProjected",
            "the values do not come from a projection X W (+ b)",
            "only reshapes, transposes and one bias may follow the projection"};
  case MissReason::ValueShared:
    return {"ValueShared", "the projected values have other users",
            "duplicate the projection for the other users"};
  case MissReason::ValueRepeated:
    return {"ValueRepeated",
            "the values are repeated between projection and product",
            "heads that share values are not rewritten yet"};
  case MissReason::WeightNotConstant:
    return {"WeightNotConstant",
            "the projection's weight is computed by the program",
            "make it a constant, a resource or a function argument"};
  case MissReason::WeightVariesWithToken:
    return {"WeightVariesWithToken",
            "the projection's weight has a batch or key axis",
            "one weight must serve all tokens"};
  case MissReason::BiasShape:
    return {"BiasShape", "the bias does not have one value per head feature",
            "add a bias of shape [h * d_h]"};
  }
  llvm_unreachable("unknown reason");
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
