//===- Attend.cpp - mca.attend to levels and products -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Decompose.h"
#include "Parts.h"
#include "mca/Dialect/MCA/Utils/LevelSet.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mca;

namespace {
/// Norms in the columns of mca.weight_norms.
enum NormColumn : int64_t { WeightNorm = 1, Int8Norm = 2, BFloat16Norm = 4 };

/// Builds what one mca.attend is made of, in the shapes of Forms.
struct AttendDecomposer : Parts {
  AttendDecomposer(AttendOp op, ImplicitLocOpBuilder &b,
                   TemplateLibrary &library)
      : Parts(op, b, library), op(op), set(getLevelSet(op)),
        precisions(levelPrecisions(set)) {}

  SmallVector<Value> run();

private:
  /// The level of tokens that are computed exactly.
  int64_t exactLevel() { return static_cast<int64_t>(precisions.size()); }
  int64_t segmentOf(Precision precision);

  void chooseLevels();
  void measureTokens();
  Value errorsOf(Precision precision);
  Value joinErrors(ValueRange parts);
  SmallVector<double> costs();
  Value roundedCharge();
  void reserveForProduct();
  void verify();
  void orderTokens();
  Value multiply(Value lhs, Value lhsSteps, Value rhs, Value rhsSteps,
                 Value init, int64_t segment);
  Value projectCentroids();
  Value sharedValues();
  Value zeros(OpFoldResult count);
  void shareCentroids(Value values);
  void splitBounds();
  Value allValues();
  Value attendBySlack(Value centroidValues);
  Value outputs();
  Value attend(Value outputs, Value values, int64_t first, int64_t end,
               Value slack, int64_t bf16Segments = 0);
  /// One past the last segment of tokens that are no centroids.
  int64_t endSegment() { return exactLevel() - (set.centroid ? 1 : 0); }
  /// Rows of features for each head: [b, h, count, e].
  Type rowsType(int64_t count) {
    return RankedTensorType::get(
        {dimSize(a, 0), dimSize(a, 1), count, dimSize(weight, 2)},
        b.getF32Type());
  }
  static int64_t dimSize(Value tensor, int64_t dim) {
    return cast<ShapedType>(tensor.getType()).getDimSize(dim);
  }

  AttendOp op;
  LevelSet set;
  std::span<const Precision> precisions;
  Value x, weight, headMajorWeight, bias, a;
  Value maxima, sums, norms;
  Value lengths, distances, meanLength;
  Value codes, steps, codeResidual, halves, halfResidual;
  Value centroidErrors, limit, levels, spent, centroids, fallbacks;
  /// What the values of listed tokens are differences from (null: zero), where
  /// they start, and which those are.
  Value origin, start, listedBounds;
  /// Heads whose budget has room for products in bf16, and those whose values
  /// are differences from the centroid's (null: all).
  Value takesBFloat16, near;
  OrderTokensOp order;
};
} // namespace

//===----------------------------------------------------------------------===//
// Levels
//===----------------------------------------------------------------------===//

void AttendDecomposer::measureTokens() {
  ColumnStatisticsOp columns = statistics(a);
  maxima = columns.getResult(0), sums = columns.getResult(1);
  SmallVector<Value> all = call("token_norms", {x, allTokens(x)});
  lengths = all[0];
  Value distances0 =
            empty({size(a, 0), size(a, 1), size(a, 3)}, b.getF32Type()),
        means0 = empty({size(a, 0), size(a, 1)}, b.getF64Type());
  auto ofHeads = TokenDistancesOp::create(
      b, TypeRange{distances0.getType(), means0.getType()}, x, maxima, lengths,
      all[1], all[2], distances0, means0);
  distances = ofHeads.getResult(0), meanLength = ofHeads.getResult(1);
  norms = weightNorms(weight, set.rounds() ? 6 : 2);
  if (set.int8) {
    SmallVector<Value> int8 = call("round_to_int8", x);
    codes = int8[0], steps = int8[1], codeResidual = int8[2];
  }
  if (set.bfloat16) {
    SmallVector<Value> bf16 = call("round_to_bf16", x);
    halves = bf16[0], halfResidual = bf16[1];
  }
}

Value AttendDecomposer::errorsOf(Precision precision) {
  if (precision == Precision::Centroid)
    return call("centroid_errors", {norms, distances})[0];
  bool isInt8 = precision == Precision::Int8;
  Value column = arith::ConstantIndexOp::create(
      b, op.getLoc(), isInt8 ? Int8Norm : BFloat16Norm);
  return call("rounding_errors", {norms, column, lengths,
                                  isInt8 ? codeResidual : halfResidual})[0];
}

/// Errors of all levels, [b, h, l, n], written in one sweep.
Value AttendDecomposer::joinErrors(ValueRange parts) {
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

/// Of the levels below f32, ascending: with very few features the centroid
/// costs hardly less than the next level.
SmallVector<double> AttendDecomposer::costs() {
  int64_t features = cast<ShapedType>(weight.getType()).getDimSize(2);
  std::vector<double> all = levelCosts(set, features);
  all.front() = std::min(all.front(), all[1] - leastUpgradeCost);
  return SmallVector<double>(ArrayRef(all).drop_back());
}

/// What the product of rounded values in bf16 costs at most, without centroids.
Value AttendDecomposer::roundedCharge() {
  auto charge = [&](NormColumn column, Value residuals) -> Value {
    Value norm = arith::ConstantIndexOp::create(b, op.getLoc(), column);
    return call("product_charge", {norms, norm, maxima, lengths, residuals})[0];
  };
  if (!set.int8)
    return charge(BFloat16Norm, halfResidual);
  Value ofInt8 = charge(Int8Norm, codeResidual);
  if (!set.bfloat16)
    return ofInt8;
  return call("larger", {ofInt8, charge(BFloat16Norm, halfResidual)})[0];
}

/// What products in bf16 may cost is no longer there for levels.
void AttendDecomposer::reserveForProduct() {
  Value zero = arith::ConstantOp::create(b, b.getZeroAttr(b.getF32Type()));
  auto filledLike = [&](Value tensor, Value number) -> Value {
    Value init =
        empty(tensor::getMixedSizes(b, op.getLoc(), tensor), b.getF32Type());
    return linalg::FillOp::create(b, number, init).getResult(0);
  };
  Value ofCentroid = filledLike(limit, zero);
  if (set.centroid) {
    Value column = arith::ConstantIndexOp::create(b, op.getLoc(), WeightNorm);
    ofCentroid = call("product_charge", {norms, column, maxima, lengths,
                                         filledLike(lengths, zero)})[0];
  }
  Value one = arith::ConstantOp::create(b, b.getF32FloatAttr(1.0f));
  Value mass = op.getNormalized() ? filledLike(limit, one)
                                  : call("largest_row_sum", a)[0];
  SmallVector<Value> reserved =
      call("reserve", {limit, roundedCharge(), ofCentroid, mass});
  takesBFloat16 = reserved[0];
  limit = reserved[1];
}

void AttendDecomposer::chooseLevels() {
  measureTokens();
  SmallVector<Value> parts;
  for (Precision precision : precisions.first(exactLevel() - 1))
    parts.push_back(errorsOf(precision));
  Value errors = parts.size() == 1 ? parts.front() : joinErrors(parts);
  double alpha = op.getAlpha().convertToDouble();
  limit = budget(alpha, meanLength, norms);
  if (set.bfloat16Product)
    reserveForProduct();
  Value available = set.recentres
                        ? budget(selectionAlpha(set, alpha), meanLength, norms)
                        : limit;
  Value l0 = empty({size(a, 0), size(a, 1), size(a, 3)}, b.getI32Type()),
        s0 = empty({size(a, 0), size(a, 1)}, b.getF32Type());
  auto assigned = AssignLevelsOp::create(
      b, TypeRange{l0.getType(), s0.getType()}, maxima, errors, available, l0,
      s0, b.getDenseF64ArrayAttr(costs()));
  levels = assigned.getResult(0), spent = assigned.getResult(1);
  if (!set.centroid)
    return;
  centroidErrors = parts.front();
  Value c0 = empty({size(a, 0), size(a, 1), size(x, 2)}, b.getF32Type());
  centroids =
      CentroidsOp::create(b, TypeRange{c0.getType()}, x, sums, levels, c0)
          .getResult(0);
}

/// Levels of heads that exceed the bound after the fact become f32.
void AttendDecomposer::verify() {
  Value bound = spent;
  if (centroids) {
    Value after = call("distances_to_centroids", {x, centroids, norms})[0];
    bound =
        call("spent_after", {maxima, levels, centroidErrors, after, spent})[0];
  }
  Value level = arith::ConstantOp::create(
      b, b.getI32IntegerAttr(static_cast<int32_t>(exactLevel())));
  Value init = empty({size(a, 0), size(a, 1)}, b.getI32Type());
  SmallVector<Value> checked =
      call("fall_back", {levels, maxima, bound, limit, level, init});
  levels = checked[0];
  fallbacks =
      forms.unflatten(castTo(checked[1], init.getType()), op.getFallbacks(), 1);
  // The int8 product may use what is left of the larger of both.
  if (set.int8Product)
    spent = call("larger", {spent, bound})[0];
}

/// Segments: f32, then the levels below it from the most expensive one on.
int64_t AttendDecomposer::segmentOf(Precision precision) {
  return std::ranges::end(precisions) -
         std::ranges::find(precisions, precision) - 1;
}

void AttendDecomposer::orderTokens() {
  int64_t highest = exactLevel();
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

Value AttendDecomposer::multiply(Value lhs, Value lhsSteps, Value rhs,
                                 Value rhsSteps, Value init, int64_t segment) {
  return GatherMatmulOp::create(b, init.getType(), lhs, rhs, order.getResult(0),
                                order.getResult(1), /*columns=*/nullptr,
                                /*trips=*/nullptr, lhsSteps, rhsSteps, init,
                                segment, /*mean=*/false,
                                /*unsigned_lhs=*/false)
      .getResult();
}

/// x_j W of centroids, [b, h, e].
Value AttendDecomposer::projectCentroids() {
  return castTo(
      call("project_centroids", {centroids, headMajorWeight})[0],
      RankedTensorType::get({dimSize(a, 0), dimSize(a, 1), dimSize(weight, 2)},
                            b.getF32Type()));
}

/// What the values of all tokens share, [b, h, e]: the bias and what listed
/// ones differ from. Null without either.
Value AttendDecomposer::sharedValues() {
  if (!bias)
    return origin;
  Value init = empty({size(a, 0), size(a, 1), size(weight, 2)}, b.getF32Type());
  Value biases =
      linalg::BroadcastOp::create(b, bias, init, ArrayRef<int64_t>{0})
          ->getResult(0);
  if (!origin)
    return biases;
  // Not linalg.add, which releases of MLIR after this one do not have.
  AffineMap same = b.getMultiDimIdentityMap(3);
  return linalg::GenericOp::create(
             b, init.getType(), ValueRange{origin, biases}, init,
             SmallVector<AffineMap>(3, same),
             SmallVector<utils::IteratorType>(3, utils::IteratorType::parallel),
             [](OpBuilder &body, Location loc, ValueRange arguments) {
               Value sum =
                   arith::AddFOp::create(body, loc, arguments[0], arguments[1]);
               linalg::YieldOp::create(body, loc, sum);
             })
      .getResult(0);
}

/// Where sums start, zero: [b, h, m, e] for m of the size that `count` has.
Value AttendDecomposer::zeros(OpFoldResult count) {
  Type f32 = b.getF32Type();
  Value init = empty({size(a, 0), size(a, 1), count, size(weight, 2)}, f32);
  Value zero = arith::ConstantOp::create(b, b.getZeroAttr(f32));
  return linalg::FillOp::create(b, zero, init).getResult(0);
}

/// Tokens that are not listed have the centroid's value: all tokens share it,
/// and those that are listed differ from it. Where a head's centroid is so long
/// that values would lose their digits, all are listed.
void AttendDecomposer::shareCentroids(Value values) {
  near = call("is_near", {centroids, sums, lengths})[0];
  origin =
      castTo(call("shared_centroids", {near, values})[0], values.getType());
  start = castTo(call("start_values", {near, levels, values})[0],
                 rowsType(dimSize(a, 3)));
  Value end = arith::ConstantIndexOp::create(b, op.getLoc(), endSegment());
  listedBounds = castTo(call("listed_bounds", {near, listedBounds, end})[0],
                        listedBounds.getType());
}

/// Two segments of listed tokens: products in f32, then those in bf16. Values
/// that are no differences from a centroid too long for that stay in f32.
void AttendDecomposer::splitBounds() {
  Value end = arith::ConstantIndexOp::create(b, op.getLoc(), endSegment());
  listedBounds = castTo(
      call("split_bounds",
           {listedBounds, end, takesBFloat16, near ? near : takesBFloat16})[0],
      RankedTensorType::get({dimSize(a, 0), dimSize(a, 1), 3}, b.getI32Type()));
}

/// x_j W of every token above the centroid level, less what all share,
/// [b, h, n, e].
Value AttendDecomposer::allValues() {
  Type f32 = b.getF32Type();
  OpFoldResult h = size(a, 1), d = size(x, 2), e = size(weight, 2);
  Value values = multiply(x, /*lhsSteps=*/nullptr, headMajorWeight,
                          /*rhsSteps=*/nullptr, start, /*segment=*/0);
  if (!set.rounds())
    return values;
  Value q0 = empty({h, d, e}, b.getI8Type()), s0 = empty({h, e}, f32),
        h0 = empty({h, d, e}, b.getBF16Type());
  auto quantized = QuantizeWeightOp::create(
      b, TypeRange{q0.getType(), s0.getType(), h0.getType()}, weight, q0, s0,
      h0);
  if (set.bfloat16)
    values =
        multiply(halves, /*lhsSteps=*/nullptr, quantized.getResult(2),
                 /*rhsSteps=*/nullptr, values, segmentOf(Precision::Bfloat16));
  if (set.int8)
    values =
        multiply(codes, steps, quantized.getResult(0), quantized.getResult(1),
                 values, segmentOf(Precision::Int8));
  return values;
}

/// Adds what the tokens of segments [first, end) contribute, those of the last
/// `bf16Segments` in bf16; with what all values share from the first one on.
Value AttendDecomposer::attend(Value outputs, Value values, int64_t first,
                               int64_t end, Value slack, int64_t bf16Segments) {
  return AttendTokensOp::create(b, outputs.getType(), a, values,
                                order.getResult(0), listedBounds, slack,
                                first == 0 ? sharedValues() : Value(), outputs,
                                first, end - first, bf16Segments)
      .getResult();
}

/// The int8 product of some heads comes after that of all others in f32.
Value AttendDecomposer::attendBySlack(Value centroidValues) {
  start = zeros(size(a, 3));
  Value result =
      centroids
          ? castTo(call("centroid_shares", {a, levels, centroidValues})[0],
                   rowsType(dimSize(a, 2)))
          : zeros(size(a, 2));
  Value values = allValues();
  int64_t end = endSegment();
  result = attend(result, values, /*first=*/0, end - 1, /*slack=*/nullptr);
  Value slack = call("slack", {limit, spent})[0];
  return attend(result, values, end - 1, end, slack);
}

/// A is read once for the tokens of all precisions, but for those whose product
/// may be taken in int8: their values are rounded as they are.
Value AttendDecomposer::outputs() {
  listedBounds = order.getResult(1);
  Value centroidValues = centroids ? projectCentroids() : Value();
  if (set.int8Product)
    return attendBySlack(centroidValues);
  if (centroids)
    shareCentroids(centroidValues);
  else
    start = zeros(size(a, 3));
  Value result = zeros(size(a, 2)), values = allValues();
  if (set.bfloat16Product) {
    splitBounds();
    return attend(result, values, /*first=*/0, /*end=*/2, /*slack=*/nullptr,
                  /*bf16Segments=*/1);
  }
  return attend(result, values, /*first=*/0, endSegment(), /*slack=*/nullptr);
}

SmallVector<Value> AttendDecomposer::run() {
  x = forms.values(), weight = forms.weight(), bias = forms.bias(),
  a = forms.probabilities();
  headMajorWeight = createHeadMajor(b, op.getLoc(), weight);
  chooseLevels();
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
