//===- TapAttention.cpp - Looking into a program's attentions ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/TapAttention.h"
#include "mca/Transforms/Passes.h"

#include "ExtraResults.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mca/Dialect/MCA/Utils/LevelSet.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"

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
      : function(function), results(function), names(function) {}

  FailureOr<SmallVector<AttentionTap>> run();

private:
  void tap(ApproximationOpInterface attention);
  DictionaryAttr describe(const AttentionTap &tap);

  func::FuncOp function;
  ExtraResults results;
  AttentionNames names;
  SmallVector<AttentionTap> taps;
};
} // namespace

void Tapper::tap(ApproximationOpInterface attention) {
  AttentionTap tap;
  tap.name = names.next(attention);
  tap.values = results.append(attention.getValues());
  tap.weight = results.append(attention.getWeight());
  if (attention.getBias())
    tap.bias = results.append(attention.getBias());
  tap.probabilities = results.append(attention.getProbabilities());
  tap.approximated = results.append(attention.getApproximated());
  if (attention.getFallbacks())
    tap.fallbacks = results.append(attention->getResult(1));
  tap.alpha = attention.getAlpha().convertToDouble();
  tap.estimator = attention.getEstimator();
  if (auto encode = dyn_cast<EncodeOp>(attention.getOperation())) {
    tap.seed = encode.getSeed();
    tap.rounding = encode.getRounding();
    tap.length = encode.getLength();
  } else {
    auto attend = cast<AttendOp>(attention.getOperation());
    tap.levels = getLevelSet(attend);
    tap.bidirectional = attend.getBidirectional();
  }
  taps.push_back(tap);
}

/// What tokens of the relaxed estimator choose from.
static LowLevels getLowLevels(const LevelSet &set) {
  LowLevels levels{};
  if (set.centroid)
    levels = levels | LowLevels::Centroid;
  if (set.int8)
    levels = levels | LowLevels::Int8;
  if (set.bfloat16)
    levels = levels | LowLevels::Bfloat16;
  return levels;
}

DictionaryAttr Tapper::describe(const AttentionTap &tap) {
  Builder builder(function.getContext());
  NamedAttrList list;
  auto add = [&](StringRef name, Attribute attr) { list.append(name, attr); };
  auto addPosition = [&](StringRef name, std::optional<int64_t> position) {
    if (position)
      add(name, builder.getI64IntegerAttr(*position));
  };
  add("name", builder.getStringAttr(tap.name));
  add("estimator", EstimatorAttr::get(function.getContext(), tap.estimator));
  if (tap.bidirectional)
    add("bidirectional", builder.getUnitAttr());
  if (tap.estimator == Estimator::Relaxed) {
    add("levels",
        LowLevelsAttr::get(function.getContext(), getLowLevels(tap.levels)));
    add("int8_product", builder.getBoolAttr(tap.levels.int8Product));
    if (tap.levels.bfloat16Product)
      add("bf16_product", builder.getBoolAttr(true));
  }
  addPosition("values", tap.values);
  addPosition("weight", tap.weight);
  addPosition("bias", tap.bias);
  addPosition("probabilities", tap.probabilities);
  addPosition("approximated", tap.approximated);
  addPosition("fallbacks", tap.fallbacks);
  return list.getDictionary(function.getContext());
}

FailureOr<SmallVector<AttentionTap>> Tapper::run() {
  if (results.isUsed())
    return function.emitOpError("is used in the module, so that its results "
                                "cannot be changed; inline it first"),
           failure();
  function.walk([&](ApproximationOpInterface attention) {
    if (attention.getApproximated() && results.precedesReturns(attention))
      return tap(attention);
    attention.emitWarning("attention cannot be looked into: it does not "
                          "dominate the function's returns or is not on "
                          "tensors");
  });
  if (taps.empty())
    return std::move(taps);
  if (failed(results.apply()))
    return failure();
  function->setAttr(
      "mca.taps",
      ArrayAttr::get(function.getContext(),
                     llvm::map_to_vector(taps, [&](const AttentionTap &tap) {
                       return Attribute(describe(tap));
                     })));
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
