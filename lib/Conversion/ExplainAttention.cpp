//===- ExplainAttention.cpp - What becomes of each softmax ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ApproximateAttention/ForeignAttention.h"
#include "mca/Conversion/ApproximateAttention.h"
#include "mca/Conversion/Passes.h"
#include "mca/Match/Mask.h"

#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/MapVector.h"

namespace mlir::mca {
#define GEN_PASS_DEF_EXPLAINATTENTION
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

namespace {
/// What was found in one function: products by the softmax they read.
struct Findings {
  llvm::MapVector<Operation *, SmallVector<std::string>> bySoftmax;
  unsigned rewritten = 0;

  void add(Operation *op);
  void addProduct(Operation *op);
  void addForeign(Operation *op);
  void print(raw_ostream &os, StringRef function) const;
};
} // namespace

static std::string describeAt(Operation *op) {
  std::string text = describeOp(op) + " at ";
  llvm::raw_string_ostream os(text);
  if (auto file = dyn_cast<FileLineColLoc>(op->getLoc()))
    os << file.getFilename() << ':' << file.getLine() << ':'
       << file.getColumn();
  else
    os << op->getLoc();
  return text;
}

static std::string explain(const Miss &miss) {
  return (" stays exact: " + getMissName(miss.reason) +
          "\n      why: " + getMissMessage(miss.reason) +
          "\n      found: " + miss.found + ", in " + describeAt(miss.at) +
          "\n      what helps: " + getMissSuggestion(miss.reason))
      .str();
}

static std::string explain(const AttentionMatch &match) {
  std::string text = " is rewritten:";
  llvm::raw_string_ostream os(text);
  StringRef separator = " ";
  for (auto [name, axes] :
       {std::pair("batch", &match.batch), std::pair("heads", &match.heads),
        std::pair("groups", &match.groups),
        std::pair("queries", &match.queries), std::pair("keys", &match.keys),
        std::pair("inputs", &match.inputs),
        std::pair("features", &match.features)}) {
    os << separator << name << ' ' << toString(match.space.extent(*axes));
    separator = ", ";
  }
  Mask mask = analyzeMask(match);
  os << "\n      mask: " << stringifyMaskKind(mask.kind);
  if (mask.kind != MaskKind::KeyOnly)
    os << ", by " << mask.found << ", in " << describeAt(mask.at);
  return text;
}

static std::string explainProduct(Operation *op,
                                  MatchOr<AttentionMatch> &match) {
  return "product " + describeAt(op) +
         (match ? explain(*match) : explain(match.why()));
}

std::string mca::explainAttention(Operation *op) {
  std::optional<MatchOr<AttentionMatch>> match;
  if (resemblesContraction(op))
    match = matchAttention(op);
  return match ? explainProduct(op, *match)
               : describeAt(op) + " is not the product of an attention";
}

void Findings::addProduct(Operation *op) {
  std::optional<MatchOr<AttentionMatch>> match = matchAttention(op);
  if (!match)
    return;
  rewritten += static_cast<bool>(*match);
  std::string text = explainProduct(op, *match);
  SetVector<Operation *> softmaxes;
  for (unsigned side : {0u, 1u})
    if (auto anchor = findSoftmaxAbove(op->getOperand(side)))
      softmaxes.insert(anchor->op);
  if (softmaxes.empty()) // The softmax divides after the product.
    softmaxes.insert(op);
  for (Operation *softmax : softmaxes)
    bySoftmax[softmax].push_back(text);
}

void Findings::addForeign(Operation *op) {
  MatchOr<ForeignAttention> attention = matchForeignAttention(op);
  rewritten += static_cast<bool>(attention);
  bySoftmax[op].push_back("its value operand" +
                          (!attention ? explain(attention.why())
                                      : " is rewritten, and the op "
                                        "is expanded to linalg"));
}

void Findings::add(Operation *op) {
  if (isForeignAttention(op))
    return addForeign(op);
  if (getSoftmaxAnchor(op))
    bySoftmax[op]; // Also where no product reads it.
  if (resemblesContraction(op))
    addProduct(op);
}

void Findings::print(raw_ostream &os, StringRef function) const {
  os << '@' << function << ": " << bySoftmax.size()
     << (bySoftmax.size() == 1 ? " softmax, " : " softmaxes, ") << rewritten
     << (rewritten == 1 ? " product" : " products") << " rewritten\n";
  for (const auto &[softmax, products] : bySoftmax) {
    os << "  softmax " << describeAt(softmax) << '\n';
    if (products.empty())
      os << "    no product reads it\n";
    for (const std::string &product : products)
      os << "    " << product << '\n';
  }
}

namespace {
struct ExplainAttention : mca::impl::ExplainAttentionBase<ExplainAttention> {
  void runOnOperation() override {
    getOperation()->walk([](FunctionOpInterface function) {
      Findings findings;
      function->walk([&](Operation *op) { findings.add(op); });
      findings.print(llvm::errs(), function.getName());
    });
    markAllAnalysesPreserved();
  }
};
} // namespace
