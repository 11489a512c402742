//===- Attend.cpp - mca.attend to levels and products -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Forms.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mca;

/// The certified rule of the centroid level bounds distances to the mean of all
/// tokens; the centroid is that of some. The factor covers the difference.
static constexpr double kRecentring = 1.1;

/// Of an upgrade to the next level, at least.
static constexpr double kLeastPrice = 0x1.0p-20;

namespace {
/// Norms in the columns of mca.weight_norms.
enum NormColumn : int64_t { Int8Norm = 2, BFloat16Norm = 4 };

/// A level of precision below f32.
enum class Level { Centroid, Int8, BFloat16 };

/// Builds what one mca.attend is made of, in the shapes of Forms.
struct AttendDecomposer {
  AttendDecomposer(AttendOp op, ImplicitLocOpBuilder &b,
                   TemplateLibrary &library)
      : op(op), b(b), library(library),
        forms(llvm::cast<ApproximationOpInterface>(op.getOperation()), b) {}

  SmallVector<Value> run();

private:
  // What the templates compute.
  SmallVector<Value> call(StringRef name, ValueRange arguments) {
    return library.instantiate(b, op.getLoc(), name, arguments);
  }
  Value empty(ArrayRef<OpFoldResult> sizes, Type type) {
    return tensor::EmptyOp::create(b, sizes, type);
  }
  /// What a template returns in the type that is known.
  Value cast(Value tensor, Type type) {
    return b.createOrFold<tensor::CastOp>(type, tensor);
  }
  OpFoldResult size(Value tensor, int64_t dim) {
    return tensor::getMixedSize(b, op.getLoc(), tensor, dim);
  }
  bool isRelaxed() { return op.getEstimator() == Estimator::Relaxed; }

  void chooseLevels();
  void measureTokens();
  Value errorsOf(Level level);
  Value joinErrors();
  Value budget(double alpha);
  SmallVector<double> costs();
  void computeCentroids();
  void verify();
  void orderTokens();
  Value headMajorWeight();
  Value exactValues(Value init);
  Value roundedValues(Level level, Value init, int64_t segment);
  Value allValues();
  Value outputs();
  Value attend(Value outputs, Value values, int64_t segment, Value slack);

  AttendOp op;
  ImplicitLocOpBuilder &b;
  TemplateLibrary &library;
  Forms forms;
  /// Cheapest first, as mca.assign_levels wants them.
  SmallVector<Level> levelsBelow;
  Value x, weight, bias, a;
  Value maxima, sums, norms;
  Value lengths, distances, meanLength;
  Value codes, steps, codeResidual, halves, halfResidual;
  Value weightCodes, weightSteps, weightHalves;
  Value errors, limit, levels, spent, centroids, fallbacks;
  OrderTokensOp order;
};
} // namespace

//===----------------------------------------------------------------------===//
// Levels
//===----------------------------------------------------------------------===//

void AttendDecomposer::measureTokens() {
  Type f32 = b.getF32Type();
  OpFoldResult perHead[] = {size(a, 0), size(a, 1), size(a, 3)};
  Value m0 = empty(perHead, f32), w0 = empty(perHead, f32);
  auto statistics = ColumnStatisticsOp::create(
      b, TypeRange{m0.getType(), w0.getType()}, a, m0, w0);
  maxima = statistics.getResult(0), sums = statistics.getResult(1);
  Value attended = call("attended_tokens", maxima)[0];
  SmallVector<Value> measured = call("token_norms", {x, attended});
  lengths = measured[0], distances = measured[1], meanLength = measured[2];

  OpFoldResult columns = b.getIndexAttr(isRelaxed() ? 6 : 2);
  Value init = empty({size(weight, 1), columns}, f32);
  norms = WeightNormsOp::create(b, init.getType(), weight, init).getResult(0);
  if (!isRelaxed())
    return;
  SmallVector<Value> int8 = call("round_to_int8", x);
  codes = int8[0], steps = int8[1], codeResidual = int8[2];
  SmallVector<Value> bf16 = call("round_to_bf16", x);
  halves = bf16[0], halfResidual = bf16[1];
}

Value AttendDecomposer::errorsOf(Level level) {
  if (level == Level::Centroid)
    return call("centroid_errors", {norms, distances})[0];
  bool isInt8 = level == Level::Int8;
  Value column = arith::ConstantIndexOp::create(
      b, op.getLoc(), isInt8 ? Int8Norm : BFloat16Norm);
  return call("rounding_errors", {norms, column, lengths,
                                  isInt8 ? codeResidual : halfResidual})[0];
}

/// Errors of all levels, [b, h, l, n], written in one sweep.
Value AttendDecomposer::joinErrors() {
  SmallVector<Value> parts = llvm::map_to_vector(
      levelsBelow, [&](Level level) { return errorsOf(level); });
  auto numLevels = static_cast<int64_t>(parts.size());
  Value init =
      empty({size(a, 0), size(a, 1), b.getIndexAttr(numLevels), size(a, 3)},
            b.getF32Type());
  AffineMap identity = b.getMultiDimIdentityMap(4);
  SmallVector<AffineMap> maps(parts.size(), identity.dropResult(2));
  maps.push_back(identity);
  auto body = [](OpBuilder &builder, Location loc, ValueRange args) {
    Value level = linalg::IndexOp::create(builder, loc, 2);
    Value value = args.front();
    for (auto [position, error] :
         llvm::enumerate(args.drop_back().drop_front())) {
      Value number = arith::ConstantIndexOp::create(
          builder, loc, static_cast<int64_t>(position) + 1);
      Value is = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq,
                                       level, number);
      value = arith::SelectOp::create(builder, loc, is, error, value);
    }
    linalg::YieldOp::create(builder, loc, value);
  };
  return linalg::GenericOp::create(
             b, init.getType(), parts, init, maps,
             SmallVector<utils::IteratorType>(4, utils::IteratorType::parallel),
             body)
      .getResult(0);
}

Value AttendDecomposer::budget(double alpha) {
  Value factor = arith::ConstantOp::create(b, b.getF64FloatAttr(alpha));
  return call("budget", {factor, meanLength, norms})[0];
}

SmallVector<double> AttendDecomposer::costs() {
  return llvm::map_to_vector(levelsBelow, [&](Level level) {
    switch (level) {
    case Level::Centroid:
      // d of the d d_h products of a token. Costs ascend: with very few
      // features hardly less than the next level.
      return std::min(
          1.0 / static_cast<double>(
                    llvm::cast<ShapedType>(weight.getType()).getDimSize(2)),
          (isRelaxed() ? 0.25 : 1.0) - kLeastPrice);
    case Level::Int8:
      return 0.25;
    case Level::BFloat16:
      return 0.5;
    }
    llvm_unreachable("unknown level");
  });
}

void AttendDecomposer::chooseLevels() {
  measureTokens();
  errors = joinErrors();
  double alpha = op.getAlpha().convertToDouble();
  limit = budget(alpha);
  Value available = isRelaxed() ? limit : budget(alpha / kRecentring);
  Value l0 = empty({size(a, 0), size(a, 1), size(a, 3)}, b.getI32Type()),
        s0 = empty({size(a, 0), size(a, 1)}, b.getF32Type());
  auto assigned = AssignLevelsOp::create(
      b, TypeRange{l0.getType(), s0.getType()}, maxima, errors, available, l0,
      s0, b.getDenseF64ArrayAttr(costs()));
  levels = assigned.getResult(0), spent = assigned.getResult(1);
}

void AttendDecomposer::computeCentroids() {
  if (levelsBelow.front() == Level::Centroid)
    centroids = call("centroids", {x, sums, levels})[0];
}

/// Levels of heads that exceed the bound after the fact become f32.
void AttendDecomposer::verify() {
  Value bound = spent;
  if (centroids) {
    Value before = errorsOf(Level::Centroid);
    Value after = call("distances_to_centroids", {x, centroids, norms})[0];
    bound = call("spent_after", {maxima, levels, before, after, spent})[0];
  }
  auto exact = static_cast<int32_t>(levelsBelow.size()) + 1;
  Value level = arith::ConstantOp::create(b, b.getI32IntegerAttr(exact));
  Value init = empty({size(a, 0), size(a, 1)}, b.getI32Type());
  SmallVector<Value> checked =
      call("fall_back", {levels, maxima, bound, limit, level, init});
  levels = checked[0];
  fallbacks =
      forms.unflatten(cast(checked[1], init.getType()), op.getFallbacks(), 1);
  // The int8 product may use what is left of the larger of both.
  spent = call("larger", {spent, bound})[0];
}

/// Segments: f32, then the levels below it from the most expensive one on.
void AttendDecomposer::orderTokens() {
  auto highest = static_cast<int64_t>(levelsBelow.size()) + 1;
  SmallVector<int64_t> thresholds;
  for (int64_t level = highest; level > 0; --level)
    thresholds.push_back(level);
  OpFoldResult batch = size(a, 0), heads = size(a, 1);
  Value o0 = empty({batch, heads, size(a, 3)}, b.getI32Type()),
        b0 = empty({batch, heads, b.getIndexAttr(highest + 1)}, b.getI32Type());
  order = OrderTokensOp::create(b, TypeRange{o0.getType(), b0.getType()},
                                levels, o0, b0, highest,
                                b.getDenseI64ArrayAttr(thresholds));
}

//===----------------------------------------------------------------------===//
// Products
//===----------------------------------------------------------------------===//

/// W [d, h, e] as [h, d, e]: the rows of one head lie together.
Value AttendDecomposer::headMajorWeight() {
  Value init = empty({size(weight, 1), size(weight, 0), size(weight, 2)},
                     b.getF32Type());
  return linalg::TransposeOp::create(b, weight, init,
                                     ArrayRef<int64_t>{1, 0, 2})
      ->getResult(0);
}

Value AttendDecomposer::exactValues(Value init) {
  return GatherMatmulOp::create(b, init.getType(), x, headMajorWeight(),
                                order.getResult(0), order.getResult(1),
                                /*columns=*/nullptr, /*trips=*/nullptr,
                                /*lhsSteps=*/nullptr, /*rhsSteps=*/nullptr,
                                init, /*segment=*/0, /*mean=*/false)
      .getResult();
}

Value AttendDecomposer::roundedValues(Level level, Value init,
                                      int64_t segment) {
  bool isInt8 = level == Level::Int8;
  return GatherMatmulOp::create(
             b, init.getType(), isInt8 ? codes : halves,
             isInt8 ? weightCodes : weightHalves, order.getResult(0),
             order.getResult(1), /*columns=*/nullptr, /*trips=*/nullptr,
             isInt8 ? steps : Value(), isInt8 ? weightSteps : Value(), init,
             segment, /*mean=*/false)
      .getResult();
}

/// x_j W of every token above the centroid level, [b, h, n, e].
Value AttendDecomposer::allValues() {
  Type f32 = b.getF32Type();
  OpFoldResult h = size(a, 1), n = size(a, 3), d = size(x, 2),
               e = size(weight, 2);
  Value zero = arith::ConstantOp::create(b, b.getZeroAttr(f32));
  Value values =
      linalg::FillOp::create(b, zero, empty({size(a, 0), h, n, e}, f32))
          .getResult(0);
  values = exactValues(values);
  if (!isRelaxed())
    return values;
  Value q0 = empty({h, d, e}, b.getI8Type()), s0 = empty({h, e}, f32),
        h0 = empty({h, d, e}, b.getBF16Type());
  auto quantized = QuantizeWeightOp::create(
      b, TypeRange{q0.getType(), s0.getType(), h0.getType()}, weight, q0, s0,
      h0);
  weightCodes = quantized.getResult(0), weightSteps = quantized.getResult(1),
  weightHalves = quantized.getResult(2);
  values = roundedValues(Level::BFloat16, values, /*segment=*/1);
  return roundedValues(Level::Int8, values, /*segment=*/2);
}

Value AttendDecomposer::attend(Value outputs, Value values, int64_t segment,
                               Value slack) {
  return AttendTokensOp::create(b, outputs.getType(), a, values,
                                order.getResult(0), order.getResult(1), slack,
                                outputs, segment)
      .getResult();
}

Value AttendDecomposer::outputs() {
  Type f32 = b.getF32Type();
  Value result =
      empty({size(a, 0), size(a, 1), size(a, 2), size(weight, 2)}, f32);
  Type type = result.getType();
  if (bias) {
    result = cast(call("start_with_bias", {a, bias, result})[0], type);
  } else {
    Value zero = arith::ConstantOp::create(b, b.getZeroAttr(f32));
    result = linalg::FillOp::create(b, zero, result).getResult(0);
  }
  if (centroids) {
    Value projected =
        call("project_centroids", {centroids, headMajorWeight()})[0];
    result =
        cast(call("add_centroids", {a, levels, projected, result})[0], type);
  }
  Value values = allValues();
  result = attend(result, values, /*segment=*/0, /*slack=*/nullptr);
  if (!isRelaxed())
    return result;
  result = attend(result, values, /*segment=*/1, /*slack=*/nullptr);
  // The steps of V would tell queries of tokens that a mask hides from them.
  Value slack;
  if (op.getBidirectional())
    slack = call("slack", {limit, spent})[0];
  return attend(result, values, /*segment=*/2, slack);
}

SmallVector<Value> AttendDecomposer::run() {
  if (op.getBidirectional())
    levelsBelow.push_back(Level::Centroid);
  if (isRelaxed())
    llvm::append_values(levelsBelow, Level::Int8, Level::BFloat16);
  x = forms.values(), weight = forms.weight(), bias = forms.bias(),
  a = forms.probabilities();
  chooseLevels();
  computeCentroids();
  if (op.getFallbacks())
    verify();
  orderTokens();
  SmallVector<Value> results = {forms.toOutputs(outputs())};
  if (fallbacks)
    results.push_back(fallbacks);
  return results;
}

LogicalResult
DecomposeAttend::matchAndRewrite(AttendOp op, PatternRewriter &rewriter) const {
  if (!op.hasPureTensorSemantics())
    return rewriter.notifyMatchFailure(op, "not on tensors");
  if (ShapedType::isDynamic(op.getNumHeads()) ||
      ShapedType::isDynamic(
          cast<ShapedType>(op.getWeight().getType()).getDimSize(2)))
    return rewriter.notifyMatchFailure(op, "heads or features are dynamic");
  ImplicitLocOpBuilder builder(op.getLoc(), rewriter);
  rewriter.replaceOp(op, AttendDecomposer(op, builder, *library).run());
  return success();
}
