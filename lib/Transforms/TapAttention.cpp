//===- TapAttention.cpp - Looking into a program's attentions ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/TapAttention.h"
#include "mca/Transforms/Passes.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Dominance.h"
#include "llvm/ADT/StringSet.h"

namespace mlir::mca {
#define GEN_PASS_DEF_TAPATTENTION
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

namespace {
/// Collects what one function shall return in addition.
class Tapper {
public:
  explicit Tapper(func::FuncOp function)
      : function(function), dominance(function) {}

  FailureOr<SmallVector<AttentionTap>> run();

private:
  bool canReturn(EncodeOp encode);
  void tap(EncodeOp encode);
  int64_t append(Value value);
  std::string nameOf(EncodeOp encode);
  LogicalResult changeFunction();
  DictionaryAttr describe(const AttentionTap &tap);

  func::FuncOp function;
  DominanceInfo dominance;
  SmallVector<func::ReturnOp> returns;
  SmallVector<Value> appended;
  SmallVector<AttentionTap> taps;
  llvm::StringSet<> names;
};
} // namespace

bool Tapper::canReturn(EncodeOp encode) {
  return encode.hasPureTensorSemantics() &&
         llvm::all_of(returns, [&](func::ReturnOp op) {
           return dominance.properlyDominates(encode, op);
         });
}

int64_t Tapper::append(Value value) {
  appended.push_back(value);
  return function.getNumResults() + appended.size() - 1;
}

/// Front ends name whole layers by location; ops of one layer share the name.
std::string Tapper::nameOf(EncodeOp encode) {
  std::string position = std::to_string(taps.size());
  std::string name = function.getSymName().str() + ".attention." + position;
  if (auto named = encode->getLoc()->findInstanceOf<NameLoc>())
    name = named.getName().str();
  if (!names.insert(name).second)
    name += "." + position;
  return name;
}

void Tapper::tap(EncodeOp encode) {
  AttentionTap tap;
  tap.name = nameOf(encode);
  tap.values = append(encode.getValues());
  tap.weight = append(encode.getWeight());
  if (encode.getBias())
    tap.bias = append(encode.getBias());
  tap.probabilities = append(encode.getProbabilities());
  tap.encoded = append(encode.getApproximated());
  tap.alpha = encode.getAlpha().convertToDouble();
  tap.seed = encode.getSeed();
  tap.estimator = encode.getEstimator();
  tap.rounding = encode.getRounding();
  tap.length = encode.getLength();
  taps.push_back(tap);
}

DictionaryAttr Tapper::describe(const AttentionTap &tap) {
  Builder builder(function.getContext());
  NamedAttrList list;
  auto add = [&](StringRef name, Attribute attr) { list.append(name, attr); };
  add("name", builder.getStringAttr(tap.name));
  add("values", builder.getI64IntegerAttr(tap.values));
  add("weight", builder.getI64IntegerAttr(tap.weight));
  if (tap.bias)
    add("bias", builder.getI64IntegerAttr(*tap.bias));
  add("probabilities", builder.getI64IntegerAttr(tap.probabilities));
  add("encoded", builder.getI64IntegerAttr(tap.encoded));
  return list.getDictionary(function.getContext());
}

LogicalResult Tapper::changeFunction() {
  SmallVector<unsigned> positions(appended.size(), function.getNumResults());
  SmallVector<Type> types = llvm::map_to_vector(
      appended, [](Value value) { return value.getType(); });
  SmallVector<DictionaryAttr> attrs(appended.size());
  if (failed(function.insertResults(positions, types, attrs)))
    return function.emitOpError("cannot return more values");
  for (func::ReturnOp op : returns)
    op.getOperandsMutable().append(appended);
  SmallVector<Attribute> descriptions;
  for (const AttentionTap &tap : taps)
    descriptions.push_back(describe(tap));
  function->setAttr("mca.taps",
                    ArrayAttr::get(function.getContext(), descriptions));
  return success();
}

FailureOr<SmallVector<AttentionTap>> Tapper::run() {
  Operation *scope = function->getParentOp();
  std::optional<SymbolTable::UseRange> uses =
      SymbolTable::getSymbolUses(function, scope);
  if (!uses || !uses->empty())
    return function.emitOpError("is used in the module, so that its results "
                                "cannot be changed; inline it first"),
           failure();
  function.walk([&](func::ReturnOp op) { returns.push_back(op); });
  function.walk([&](EncodeOp encode) {
    if (canReturn(encode))
      return tap(encode);
    encode.emitWarning("attention cannot be looked into: it does not dominate "
                       "the function's returns or is not on tensors");
  });
  if (!taps.empty() && failed(changeFunction()))
    return failure();
  return std::move(taps);
}

FailureOr<SmallVector<AttentionTap>> mca::tapAttention(func::FuncOp function) {
  return Tapper(function).run();
}

namespace {
struct TapAttention : mca::impl::TapAttentionBase<TapAttention> {
  using TapAttentionBase::TapAttentionBase;

  void runOnOperation() override {
    auto function = getOperation().lookupSymbol<func::FuncOp>(entry);
    if (!function || function.isExternal()) {
      emitError(UnknownLoc::get(&getContext()))
          << "mca-tap-attention: expected a function '" << entry
          << "' with a body";
      return signalPassFailure();
    }
    if (failed(tapAttention(function)))
      signalPassFailure();
  }
};
} // namespace
