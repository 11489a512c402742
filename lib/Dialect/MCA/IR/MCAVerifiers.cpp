//===- MCAVerifiers.cpp - Constraints of the mca operations -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each check carries the number that the operation's description gives it.
//
//===----------------------------------------------------------------------===//

#include "Checks.h"

using namespace mlir;
using namespace mlir::mca;
using namespace mlir::mca::checks;

//===----------------------------------------------------------------------===//
// PlanOp
//===----------------------------------------------------------------------===//

LogicalResult PlanOp::verify() {
  Value w = getWeight(), indices = getIndicesInit(), weights = getWeightsInit();
  if (failed(verifySemantics(*this))) // C1
    return failure();
  if (failed(verifyRank(*this, "weight", w, 3)) || // C2
      failed(verifyRank(*this, "indices", indices, 2)) ||
      failed(verifyRank(*this, "weights", weights, 3)))
    return failure();
  if (failed(verifySameSize(*this, "h", {"weight", w, 1}, // C3
                            {"indices", indices, 0})) ||
      failed(verifySameSize(*this, "h", {"weight", w, 1},
                            {"weights", weights, 0})) ||
      failed(verifySameSize(*this, "R", {"indices", indices, 1},
                            {"weights", weights, 1})) ||
      failed(verifySameSize(*this, "d_h", {"weight", w, 2},
                            {"weights", weights, 2})))
    return failure();
  if (failed(verifyLayer(*this, getLayer()))) // C4
    return failure();
  return verifySameElementTypeOrF32(*this, "weight", w, "weights", // C5
                                    weights);
}

//===----------------------------------------------------------------------===//
// SampleCountsOp
//===----------------------------------------------------------------------===//

LogicalResult SampleCountsOp::verify() {
  Value a = getProbabilities(), r = getInit();
  if (failed(verifySemantics(*this))) // C1
    return failure();
  if (failed(verifyMinRank(*this, "probabilities", a, 3)) || // C2
      failed(verifyRank(*this, "counts", r, shaped(a).getRank() - 1)))
    return failure();
  if (failed(verifySameSize(*this, "n", {"probabilities", a, -1}, // C3
                            {"counts", r, -1})) ||
      failed(verifySameBatch(*this, "probabilities", a, "counts", r,
                             shaped(a).getRank() - 3)))
    return failure();
  if (failed(verifyMultiple(*this, DimRef{"", a, -3}.size(), // C4
                            DimRef{"", r, -2}.size())))
    return failure();
  if (failed(verifyAlpha(*this, getAlpha()))) // C5
    return failure();
  return verifyPositiveDim(*this, getDim()); // C6
}

//===----------------------------------------------------------------------===//
// OrderTokensOp
//===----------------------------------------------------------------------===//

LogicalResult OrderTokensOp::verify() {
  Value r = getCounts(), order = getOrderInit(), bounds = getBoundsInit();
  if (failed(verifySemantics(*this))) // C1
    return failure();
  int64_t rank = shaped(r).getRank();
  if (failed(verifyMinRank(*this, "counts", r, 2)) || // C2
      failed(verifyRank(*this, "order", order, rank)) ||
      failed(verifyRank(*this, "bounds", bounds, rank)))
    return failure();
  if (failed(verifySameBatch(*this, "counts", r, "order", order, // C3
                             rank - 2)) ||
      failed(verifySameBatch(*this, "counts", r, "bounds", bounds, rank - 2)) ||
      failed(verifySameSize(*this, "h", {"counts", r, -2},
                            {"order", order, -2})) ||
      failed(verifySameSize(*this, "h", {"counts", r, -2},
                            {"bounds", bounds, -2})) ||
      failed(
          verifySameSize(*this, "n", {"counts", r, -1}, {"order", order, -1})))
    return failure();
  int64_t numBounds = DimRef{"", bounds, -1}.size();
  SmallVector<int64_t> thresholds = getSegmentThresholds();
  auto expected = static_cast<int64_t>(thresholds.size()) + 1;
  if (!ShapedType::isDynamic(numBounds) && numBounds != expected)
    return emitOpError("expected bounds to end in ")
           << expected << ", found " << numBounds;
  if (failed(verifyPositiveDim(*this, getDim()))) // C4
    return failure();
  if (!getThresholds()) // [dim, 1], which are equal where dim is 1.
    return success();
  int64_t above = getDim() + 1;
  for (int64_t threshold : thresholds) { // C5
    if (threshold < 1 || threshold >= above)
      return emitOpError("expected thresholds that descend strictly within "
                         "[1, dim], found ")
             << threshold;
    above = threshold;
  }
  return success();
}

//===----------------------------------------------------------------------===//
// GatherMatmulOp
//===----------------------------------------------------------------------===//

static LogicalResult verifyGatherRanks(GatherMatmulOp op) {
  if (failed(verifyMinRank(op, "lhs", op.getLhs(), 2)))
    return failure();
  int64_t rank = shaped(op.getLhs()).getRank();
  auto check = [&](StringRef name, Value value, int64_t expected) {
    return !value || succeeded(verifyRank(op, name, value, expected));
  };
  return success(
      (shaped(op.getRhs()).getRank() == 4 || check("rhs", op.getRhs(), 3)) &&
      check("rows", op.getRows(), rank) &&
      check("bounds", op.getBounds(), rank) &&
      check("columns", op.getColumns(), 2) &&
      check("trips", op.getTrips(), rank) &&
      check("lhs_steps", op.getLhsSteps(), rank - 1) &&
      check("rhs_steps", op.getRhsSteps(), 2) &&
      check("init", op.getInit(), rank + 1));
}

static LogicalResult verifyGatherSizes(GatherMatmulOp op) {
  Value lhs = op.getLhs(), rhs = op.getRhs(), init = op.getInit();
  int64_t batch = shaped(lhs).getRank() - 2;
  auto same = [&](StringRef symbol, DimRef a, DimRef b) {
    return !b.value || succeeded(verifySameSize(op, symbol, a, b));
  };
  DimRef heads{"rhs", rhs, 0}, tokens{"lhs", lhs, -2}, terms{"rhs", rhs, 1};
  if (!same("h", heads, {"init", init, -3}) ||
      !same("n", tokens, {"init", init, -2}) ||
      !same("d_h", {"rhs", rhs, 2}, {"init", init, -1}) ||
      !same("h", heads, {"columns", op.getColumns(), 0}) ||
      !same("R", terms, {"columns", op.getColumns(), 1}) ||
      !same("n", tokens, {"lhs_steps", op.getLhsSteps(), -1}) ||
      !same("h", heads, {"rhs_steps", op.getRhsSteps(), 0}) ||
      !same("d_h", {"rhs", rhs, 2}, {"rhs_steps", op.getRhsSteps(), 1}) ||
      !same("h", heads, {"bounds", op.getBounds(), -2}) ||
      failed(verifySameBatch(op, "lhs", lhs, "init", init, batch)))
    return failure();
  for (auto [name, list] : {std::pair<StringRef, Value>("rows", op.getRows()),
                            {"trips", op.getTrips()}})
    if (list && (!same("h", heads, {name, list, -2}) ||
                 !same("n", tokens, {name, list, -1}) ||
                 failed(verifySameBatch(op, "lhs", lhs, name, list, batch))))
      return failure();
  for (auto [name, list] :
       {std::pair<StringRef, Value>("bounds", op.getBounds()),
        {"lhs_steps", op.getLhsSteps()}})
    if (list && failed(verifySameBatch(op, "lhs", lhs, name, list, batch)))
      return failure();
  return success();
}

/// What comes in groups of rows.
static LogicalResult verifyGroups(GatherMatmulOp op) {
  auto type = shaped(op.getRhs());
  if (type.getRank() != 4)
    return success();
  Type element = type.getElementType();
  if (ShapedType::isDynamic(op.getGroupSize()) || op.getColumns() ||
      op.getTrips() || !(element.isInteger(8) || element.isBF16()))
    return op.emitOpError(
               "expected groups of a static number of rows, of i8 or "
               "bf16, without columns and trips, found ")
           << type;
  int64_t depth = shaped(op.getLhs()).getShape().back(),
          groups = type.getDimSize(1);
  if (ShapedType::isDynamic(depth) || ShapedType::isDynamic(groups) ||
      depth == groups * op.getGroupSize())
    return success();
  return op.emitOpError("expected d, ")
         << depth << " in lhs, in groups, found " << groups << " groups of "
         << op.getGroupSize() << " in rhs";
}

/// Codes of int8 have steps, and sums of floats; floats have neither.
static LogicalResult verifyGatherElementTypes(GatherMatmulOp op) {
  Value lhs = op.getLhs(), rhs = op.getRhs(), steps = op.getLhsSteps();
  bool isCoded = shaped(lhs).getElementType().isInteger(8);
  if (!steps != !op.getRhsSteps() || !steps == isCoded)
    return op.emitOpError("expected steps of both factors with i8, and only "
                          "then");
  if (op.getUnsignedLhs() && !isCoded)
    return op.emitOpError("expected i8 with the attribute unsigned_lhs");
  if (isCoded)
    return verifySameElementType(op, "lhs", lhs, "rhs", rhs);
  return success(
      succeeded(verifySameElementTypeOrF32(op, "lhs", lhs, "rhs", rhs)) &&
      succeeded(
          verifySameElementTypeOrF32(op, "lhs", lhs, "init", op.getInit())));
}

LogicalResult GatherMatmulOp::verify() {
  if (failed(verifySemantics(*this))) // C1
    return failure();
  if (failed(verifyGatherRanks(*this))) // C2
    return failure();
  if (failed(verifyGatherSizes(*this))) // C3
    return failure();
  if (!getRows() != !getBounds()) // C4
    return emitOpError("expected rows and bounds together");
  if (getBounds() ? failed(verifySegment(*this, getBounds(), getSegment()))
                  : getSegment() != 0) // C5
    return getBounds()
               ? failure()
               : emitOpError("expected segment 0 without bounds, found ")
                     << getSegment();
  bool isGrouped = shaped(getRhs()).getRank() == 4;
  if (!getColumns() && !isGrouped &&
      failed(verifySameSize(*this, "d", {"lhs", getLhs(), -1},
                            {"rhs", getRhs(), 1}))) // C6
    return failure();
  if (failed(verifyGroups(*this))) // C10, C6
    return failure();
  if (getMean() && !getTrips()) // C7
    return emitOpError("expected trips with the attribute mean");
  return verifyGatherElementTypes(*this); // C8, C9
}
