//===- LevelVerifiers.cpp - Constraints of operations of levels -----------===//
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
// Operations on weights
//===----------------------------------------------------------------------===//

LogicalResult WeightNormsOp::verify() {
  Value w = getWeight(), norms = getNorms();
  if (failed(verifySemantics(*this)) ||            // C1
      failed(verifyRank(*this, "weight", w, 3)) || // C2
      failed(verifyRank(*this, "norms", norms, 2)) ||
      failed(verifySameSize(*this, "h", {"weight", w, 1}, // C3
                            {"norms", norms, 0})))
    return failure();
  int64_t columns = DimRef{"", norms, 1}.size();
  if (columns == 2 || columns == 6) // C4
    return success();
  return emitOpError("expected norms of 2 or 6 columns, found ")
         << (ShapedType::isDynamic(columns) ? std::string("a dynamic number")
                                            : std::to_string(columns));
}

LogicalResult QuantizeWeightOp::verify() {
  Value w = getWeight(), steps = getSteps();
  if (failed(verifySemantics(*this)) ||            // C1
      failed(verifyRank(*this, "weight", w, 3)) || // C2
      failed(verifyRank(*this, "steps", steps, 2)) ||
      failed(verifySameSize(*this, "h", {"weight", w, 1}, // C3
                            {"steps", steps, 0})) ||
      failed(
          verifySameSize(*this, "d_h", {"weight", w, 2}, {"steps", steps, 1})))
    return failure();
  for (auto [name, form] : {std::pair<StringRef, Value>("codes", getCodes()),
                            {"halves", getHalves()}})
    if (failed(verifyRank(*this, name, form, 3)) ||
        failed(verifySameSize(*this, "h", {"weight", w, 1}, {name, form, 0})) ||
        failed(verifySameSize(*this, "d", {"weight", w, 0}, {name, form, 1})) ||
        failed(verifySameSize(*this, "d_h", {"weight", w, 2}, {name, form, 2})))
      return failure();
  return success();
}

//===----------------------------------------------------------------------===//
// Operations on tokens
//===----------------------------------------------------------------------===//

LogicalResult ColumnStatisticsOp::verify() {
  Value a = getProbabilities();
  if (failed(verifySemantics(*this)) || // C1
      failed(verifyMinRank(*this, "probabilities", a, 3)))
    return failure();
  int64_t rank = shaped(a).getRank();
  for (auto [name, list] : {std::pair<StringRef, Value>("maxima", getMaxima()),
                            {"sums", getSums()}})
    if (failed(verifyRank(*this, name, list, rank - 1)) ||            // C2
        failed(verifySameBatch(*this, "probabilities", a, name, list, // C3
                               rank - 2)) ||
        failed(verifySameSize(*this, "n", {"probabilities", a, -1},
                              {name, list, -1})))
      return failure();
  return success();
}

LogicalResult TokenDistancesOp::verify() {
  Value x = getValues(), m = getMaxima();
  if (failed(verifySemantics(*this)) || // C1
      failed(verifyMinRank(*this, "values", x, 2)))
    return failure();
  int64_t rank = shaped(x).getRank();
  auto check = [&](StringRef name, Value value, int64_t expected,
                   bool hasTokens) {
    return succeeded(verifyRank(*this, name, value, expected)) && // C2
           succeeded(                                             // C3
               verifySameBatch(*this, "values", x, name, value, rank - 2)) &&
           (!hasTokens ||
            succeeded(verifySameSize(*this, "n", {"values", x, -2},
                                     {name, value, -1})));
  };
  if (!check("maxima", m, rank, /*hasTokens=*/true) ||
      !check("lengths", getLengths(), rank - 1, /*hasTokens=*/true) ||
      !check("all_distances", getAllDistances(), rank - 1,
             /*hasTokens=*/true) ||
      !check("all_means", getAllMeans(), rank - 2, /*hasTokens=*/false) ||
      !check("distances", getDistances(), rank, /*hasTokens=*/true) ||
      !check("means", getMeans(), rank - 1, /*hasTokens=*/false))
    return failure();
  return success(succeeded(verifySameSize(*this, "h", {"maxima", m, -2},
                                          {"distances", getDistances(), -2})) &&
                 succeeded(verifySameSize(*this, "h", {"maxima", m, -2},
                                          {"means", getMeans(), -1})));
}

LogicalResult AssignLevelsOp::verify() {
  Value m = getMaxima(), errors = getErrors();
  if (failed(verifySemantics(*this)) || // C1
      failed(verifyMinRank(*this, "maxima", m, 2)))
    return failure();
  int64_t rank = shaped(m).getRank();
  auto check = [&](StringRef name, Value value, int64_t expected) {
    return succeeded(verifyRank(*this, name, value, expected)) &&
           succeeded(
               verifySameBatch(*this, "maxima", m, name, value, rank - 1));
  };
  auto numCosts = static_cast<int64_t>(getCosts().size());
  bool isOneLevel = numCosts == 1 && shaped(errors).getRank() == rank;
  if (!check("errors", errors, isOneLevel ? rank : rank + 1) || // C2, C3
      !check("budget", getBudget(), rank - 1) ||
      !check("levels", getLevels(), rank) ||
      !check("spent", getSpent(), rank - 1) ||
      failed(verifySameSize(*this, "n", {"maxima", m, -1},
                            {"errors", errors, -1})) ||
      failed(verifySameSize(*this, "n", {"maxima", m, -1},
                            {"levels", getLevels(), -1})))
    return failure();
  int64_t numLevels = isOneLevel ? 1 : DimRef{"", errors, -2}.size();
  if (numCosts == 0 ||
      (!ShapedType::isDynamic(numLevels) && numLevels != numCosts))
    return emitOpError("expected one cost per level of errors, found ")
           << numCosts << " costs";
  double below = 0.0;
  for (double cost : getCosts()) { // C4
    if (!(cost > below && cost < 1.0))
      return emitOpError("expected costs between 0 and 1 that ascend strictly, "
                         "found ")
             << cost;
    below = cost;
  }
  return success();
}

LogicalResult CentroidsOp::verify() {
  Value x = getValues(), c = getCentroids();
  if (failed(verifySemantics(*this)) || // C1
      failed(verifyMinRank(*this, "values", x, 2)))
    return failure();
  int64_t rank = shaped(x).getRank();
  for (auto [name, value] : {std::pair<StringRef, Value>("sums", getSums()),
                             {"levels", getLevels()},
                             {"centroids", c}})
    if (failed(verifyRank(*this, name, value, rank)) ||         // C2
        failed(verifySameBatch(*this, "values", x, name, value, // C3
                               rank - 2)) ||
        failed(verifySameSize(*this, "h", {"sums", getSums(), -2},
                              {name, value, -2})) ||
        (value != c && failed(verifySameSize(*this, "n", {"values", x, -2},
                                             {name, value, -1}))))
      return failure();
  return verifySameSize(*this, "d", {"values", x, -1}, {"centroids", c, -1});
}

LogicalResult AttendTokensOp::verify() {
  Value a = getProbabilities(), v = getValues(), y = getInit();
  if (failed(verifySemantics(*this)) || // C1
      failed(verifyMinRank(*this, "probabilities", a, 3)))
    return failure();
  int64_t rank = shaped(a).getRank();
  auto check = [&](StringRef name, Value value, int64_t expected) {
    return !value || (succeeded(verifyRank(*this, name, value, expected)) &&
                      succeeded(verifySameBatch(*this, "probabilities", a, name,
                                                value, rank - 2)));
  };
  if (!check("values", v, rank) ||
      !check("order", getOrder(), rank - 1) || // C2
      !check("bounds", getBounds(), rank - 1) || !check("init", y, rank) ||
      !check("slack", getSlack(), rank - 2) ||
      !check("shared", getShared(), rank - 1) ||
      (getShared() && failed(verifySameSize(*this, "d_h", {"init", y, -1}, // C3
                                            {"shared", getShared(), -1}))) ||
      failed(verifySameSize(*this, "n", {"probabilities", a, -1},
                            {"values", v, -2})) ||
      failed(verifySameSize(*this, "n", {"probabilities", a, -1},
                            {"order", getOrder(), -1})) ||
      failed(verifySameSize(*this, "n_q", {"probabilities", a, -2},
                            {"init", y, -2})) ||
      failed(verifySameSize(*this, "d_h", {"values", v, -1}, {"init", y, -1})))
    return failure();
  if (getSegments() < 1) // C4
    return emitOpError("expected segments of at least 1, found ")
           << getSegments();
  // C5: a negative number is a large one here.
  uint64_t most = getSlack() ? 0 : getSegments() - 1;
  if (getBf16Segments() > most)
    return emitOpError("expected bf16_segments in [0, ")
           << most << "], found " << static_cast<int64_t>(getBf16Segments());
  return success(succeeded(verifySegment(*this, getBounds(), getSegment())) &&
                 succeeded(verifySegment(*this, getBounds(),
                                         getSegment() + getSegments() - 1)));
}
