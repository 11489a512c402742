//===- Build.cpp - Building mca.encode and mca.attend -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Build.h"
#include "Relayout.h"

#include "mca/Dialect/MCA/Utils/HeadWeight.h"
#include "mca/Sampling/Bound.h"
#include "mca/Sampling/SpectralNorm.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/IRMapping.h"

#include <cmath>

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// Operands of both
//===----------------------------------------------------------------------===//

namespace {
/// Lays out the operands of one match in front of its product.
struct OperandBuilder {
  OperandBuilder(OpBuilder &builder, const AttentionMatch &match)
      : builder(builder), match(match), loc(match.projection.op->getLoc()),
        relayout(builder, loc, match.space) {}

  Value encode(const ApproximationSettings &settings, int64_t layer);
  Value repeat(Value encoded);
  Value attend(const ApproximationSettings &settings, bool isBidirectional);
  Value finish(Value attended);
  Replacement getReplacement(Value value) const {
    return {cast<ApproximationOpInterface>(op), value};
  }

private:
  /// X, W and b share a type, f32 where they do not.
  Type getOperandType() const;
  /// Values are rounded where the program rounds them, else kept in f32.
  Type getEncodedType() const;
  Layout batched(std::initializer_list<AxisList> rest) const;
  AxisList getQueryHeads() const;
  Value getOperand(const View &view, const Layout &layout);
  Value getProbabilities(const View &view);
  Value getDivisor(const Layout &layout, Type type);
  void layOutOperands(const View &probabilities);
  LowLevelsAttr getLevels(const ApproximationSettings &settings);
  BoolAttr getSwitch(const ApproximationSettings &settings,
                     std::optional<bool> value);

  OpBuilder &builder;
  const AttentionMatch &match;
  Location loc;
  Relayout relayout;
  Value values, weight, bias, probabilities;
  Operation *op = nullptr;
};
} // namespace

Type OperandBuilder::getOperandType() const {
  Type input = getElementTypeOrSelf(match.projection.input.value),
       weight = getElementTypeOrSelf(match.projection.weight.value);
  return input == weight ? input : Float32Type::get(input.getContext());
}

Type OperandBuilder::getEncodedType() const {
  Type operand = getOperandType();
  return match.projection.rounded == operand
             ? operand
             : Float32Type::get(operand.getContext());
}

Layout OperandBuilder::batched(std::initializer_list<AxisList> rest) const {
  Layout layout;
  if (!match.batch.empty())
    layout.push_back(match.batch);
  llvm::append_range(layout, rest);
  return layout;
}

AxisList OperandBuilder::getQueryHeads() const {
  AxisList axes = match.heads;
  llvm::append_range(axes, match.groups);
  return axes;
}

Value OperandBuilder::getOperand(const View &view, const Layout &layout) {
  return relayout.convert(relayout(view, layout), getOperandType());
}

/// The sum by which the program divides after the product.
Value OperandBuilder::getDivisor(const Layout &layout, Type type) {
  Value sums = relayout.convert(relayout(match.probabilities.divisor, layout),
                                builder.getF32Type());
  return relayout.cast(sums, type);
}

/// A, divided here where the program divides after the product.
Value OperandBuilder::getProbabilities(const View &view) {
  Layout layout = batched({getQueryHeads(), match.queries, match.keys});
  Value read = relayout(view, layout);
  if (!match.probabilities.divisor.value)
    return read;
  read = relayout.convert(read, builder.getF32Type());
  return arith::DivFOp::create(builder, loc, read,
                               getDivisor(layout, read.getType()));
}

void OperandBuilder::layOutOperands(const View &view) {
  const ValueProjection &projection = match.projection;
  values = getOperand(projection.input, batched({match.keys, match.inputs}));
  weight = getOperand(projection.weight,
                      {match.inputs, match.heads, match.features});
  if (projection.bias.value)
    bias = getOperand(projection.bias, {match.heads, match.features});
  probabilities = getProbabilities(view);
}

//===----------------------------------------------------------------------===//
// mca.encode
//===----------------------------------------------------------------------===//

Value OperandBuilder::encode(const ApproximationSettings &settings,
                             int64_t layer) {
  layOutOperands(match.probabilities.counted);
  Layout layout = batched({match.heads, match.keys, match.features});
  Value init = relayout.createEmpty(layout, getEncodedType());
  auto encode = EncodeOp::create(
      builder, loc, init.getType(), values, weight, bias, probabilities,
      /*firstHead=*/nullptr, init, /*fallbacks=*/nullptr,
      APFloat(settings.alpha), settings.seed, layer, settings.estimator,
      settings.rounding, settings.length,
      /*bound=*/nullptr);
  op = encode;
  Value laidOut =
      relayout({encode.getApproximated(), layout}, match.values.layout);
  if (Type rounded = match.projection.rounded)
    laidOut = relayout.convert(laidOut, rounded);
  Value target = match.values.value;
  laidOut = relayout.convert(laidOut, getElementTypeOrSelf(target));
  return relayout.cast(laidOut, target.getType());
}

/// The program's own repetition of the values for groups of queries.
Value OperandBuilder::repeat(Value encoded) {
  if (match.projection.repetition.empty())
    return encoded;
  IRMapping mapping;
  mapping.map(match.projection.repeated.value, encoded);
  for (Operation *op : llvm::reverse(match.projection.repetition))
    builder.clone(*op, mapping);
  return mapping.lookup(match.valuesOperand->get());
}

Replacement mca::buildEncode(OpBuilder &builder, const AttentionMatch &match,
                             const ApproximationSettings &settings,
                             int64_t layer) {
  OperandBuilder encoder(builder, match);
  Value encoded = encoder.encode(settings, layer);
  return encoder.getReplacement(encoder.repeat(encoded));
}

//===----------------------------------------------------------------------===//
// mca.attend
//===----------------------------------------------------------------------===//

/// Nothing where the settings leave it to the operation's default.
LowLevelsAttr OperandBuilder::getLevels(const ApproximationSettings &settings) {
  if (settings.estimator != Estimator::Relaxed || !settings.levels)
    return nullptr;
  return LowLevelsAttr::get(builder.getContext(), *settings.levels);
}

/// The same of what may be on or off.
BoolAttr OperandBuilder::getSwitch(const ApproximationSettings &settings,
                                   std::optional<bool> value) {
  if (settings.estimator != Estimator::Relaxed || !value)
    return nullptr;
  return builder.getBoolAttr(*value);
}

/// The head outputs in f32, laid out as the product's result.
Value OperandBuilder::attend(const ApproximationSettings &settings,
                             bool isBidirectional) {
  layOutOperands(match.read);
  Layout layout = batched({getQueryHeads(), match.queries, match.features});
  Value init = relayout.createEmpty(layout, builder.getF32Type());
  auto attend = AttendOp::create(
      builder, loc, init.getType(), values, weight, bias, probabilities, init,
      /*fallbacks=*/nullptr, APFloat(settings.alpha), settings.estimator,
      isBidirectional, getLevels(settings),
      getSwitch(settings, settings.int8Product),
      getSwitch(settings, settings.bf16Product),
      match.probabilities.isNormalized, /*bound=*/nullptr);
  op = attend;
  return relayout({attend.getApproximated(), layout}, match.result);
}

/// What the program does to the product: it divides afterwards, it adds to what
/// is there, it rounds.
Value OperandBuilder::finish(Value attended) {
  if (match.probabilities.divisor.value)
    attended = arith::MulFOp::create(
        builder, loc, attended, getDivisor(match.result, attended.getType()));
  Value result = match.product->getResult(0), start = match.init.value;
  std::optional<APFloat> number =
      start ? getFilledFloat(start) : std::optional<APFloat>();
  if (start && !(number && number->isZero())) {
    Value added = relayout.convert(start, builder.getF32Type());
    attended = arith::AddFOp::create(
        builder, loc, relayout.cast(added, attended.getType()), attended);
  }
  attended = relayout.convert(attended, getElementTypeOrSelf(result));
  return relayout.cast(attended, result.getType());
}

Replacement mca::buildAttend(OpBuilder &builder, const AttentionMatch &match,
                             const ApproximationSettings &settings,
                             bool isBidirectional) {
  OperandBuilder attender(builder, match);
  Value attended = attender.attend(settings, isBidirectional);
  return attender.getReplacement(attender.finish(attended));
}

//===----------------------------------------------------------------------===//
// The bound
//===----------------------------------------------------------------------===//

WeightBoundAttr mca::computeWeightBound(Value weight) {
  // Widened exactly, as where X has a wider type.
  if (auto wider = weight.getDefiningOp<arith::ExtFOp>())
    weight = wider.getIn();
  std::string reason;
  FailureOr<ConstantView> constant = ConstantView::compute(weight, reason);
  if (failed(constant) || constant->numElements() == 0)
    return nullptr;
  SmallVector<double> frobenius, sigma, kappa;
  for (int64_t head = 0; head < constant->shape[1]; ++head) {
    HeadWeight matrix(*constant, head);
    frobenius.push_back(frobeniusNorm(matrix.matrix));
    sigma.push_back(spectralNormBound(matrix.matrix));
    if (!std::isfinite(sigma.back()))
      return nullptr;
    kappa.push_back(sigma.back() == 0.0 ? 1.0
                                        : frobenius.back() / sigma.back());
  }
  MLIRContext *context = weight.getContext();
  auto get = [&](ArrayRef<double> numbers) {
    return DenseF64ArrayAttr::get(context, numbers);
  };
  return WeightBoundAttr::get(context, get(frobenius), get(sigma), get(kappa));
}
