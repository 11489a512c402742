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

#include "mca/Dialect/MCA/IR/MCA.h"

using namespace mlir;
using namespace mlir::mca;

static ShapedType shaped(Value value) {
  return cast<ShapedType>(value.getType());
}

//===----------------------------------------------------------------------===//
// Checks shared by the operations
//===----------------------------------------------------------------------===//

/// Operands are all tensors with the destinations returned, or all memrefs
/// without results.
static LogicalResult verifySemantics(DestinationStyleOpInterface op) {
  if (!op.hasPureTensorSemantics() && !op.hasPureBufferSemantics())
    return op->emitOpError("expected all operands to be tensors or all to be "
                           "memrefs");
  unsigned expected = op.hasPureTensorSemantics() ? op.getNumDpsInits() : 0;
  if (op->getNumResults() != expected)
    return op->emitOpError("expected one result per tensor destination, ")
           << expected << ", found " << op->getNumResults();
  return success();
}

static LogicalResult verifyRank(Operation *op, StringRef name, Value value,
                                int64_t expected) {
  int64_t rank = shaped(value).getRank();
  if (rank == expected)
    return success();
  return op->emitOpError("expected ")
         << name << " of rank " << expected << ", found rank " << rank;
}

static LogicalResult verifyMinRank(Operation *op, StringRef name, Value value,
                                   int64_t minimum) {
  int64_t rank = shaped(value).getRank();
  if (rank >= minimum)
    return success();
  return op->emitOpError("expected ")
         << name << " of rank at least " << minimum << ", found rank " << rank;
}

namespace {
/// One dimension of a named operand, counted from the back where negative.
struct DimRef {
  StringRef name;
  Value value;
  int64_t dim;

  int64_t index() const {
    return dim < 0 ? shaped(value).getRank() + dim : dim;
  }
  int64_t size() const { return shaped(value).getDimSize(index()); }
};
} // namespace

/// Equal where both sizes are static; a dynamic one agrees with everything.
static LogicalResult verifySameSize(Operation *op, StringRef symbol, DimRef a,
                                    DimRef b) {
  int64_t expected = a.size(), found = b.size();
  if (ShapedType::isDynamic(expected) || ShapedType::isDynamic(found) ||
      expected == found)
    return success();
  return op->emitOpError("expected ")
         << symbol << " = " << expected << " (dimension " << a.index() << " of "
         << a.name << ") in dimension " << b.index() << " of " << b.name
         << ", found " << found;
}

/// The leading dimensions of both agree.
static LogicalResult verifySameBatch(Operation *op, StringRef nameA, Value a,
                                     StringRef nameB, Value b,
                                     int64_t numDims) {
  for (int64_t dim = 0; dim < numDims; ++dim)
    if (failed(
            verifySameSize(op, "batch size", {nameA, a, dim}, {nameB, b, dim})))
      return failure();
  return success();
}

static LogicalResult verifyMultiple(Operation *op, int64_t queryHeads,
                                    int64_t heads) {
  if (heads == 0)
    return op->emitOpError("expected a positive number of value heads, found "
                           "h = 0");
  if (ShapedType::isDynamic(queryHeads) || ShapedType::isDynamic(heads) ||
      queryHeads % heads == 0)
    return success();
  return op->emitOpError("expected the number of query heads to be a multiple "
                         "of the value heads, found h_q = ")
         << queryHeads << " and h = " << heads;
}

static LogicalResult verifyAlpha(Operation *op, const APFloat &alpha) {
  double value = alpha.convertToDouble();
  if (value > 0.0 && value <= 1.0)
    return success();
  return op->emitOpError("expected alpha in (0, 1], found ") << value;
}

static LogicalResult verifyLayer(Operation *op, int64_t layer) {
  if (layer >= 0 && layer <= std::numeric_limits<uint32_t>::max())
    return success();
  return op->emitOpError("expected layer in [0, 2^32), found ") << layer;
}

static LogicalResult verifyPositiveDim(Operation *op, int64_t dim) {
  if (dim > 0 && dim <= std::numeric_limits<int32_t>::max())
    return success();
  return op->emitOpError("expected dim in [1, 2^31), found ") << dim;
}

static LogicalResult verifySameElementType(Operation *op, StringRef nameA,
                                           Value a, StringRef nameB, Value b) {
  if (shaped(a).getElementType() == shaped(b).getElementType())
    return success();
  return op->emitOpError("expected ")
         << nameB << " to have the element type of " << nameA << ", "
         << shaped(a).getElementType() << ", found "
         << shaped(b).getElementType();
}

/// `b` holds elements as `a` does, or f32 as the sums do.
static LogicalResult verifySameElementTypeOrF32(Operation *op, StringRef nameA,
                                                Value a, StringRef nameB,
                                                Value b) {
  Type expected = shaped(a).getElementType(),
       found = shaped(b).getElementType();
  if (found == expected || found.isF32())
    return success();
  return op->emitOpError("expected ")
         << nameB << " to have the element type of " << nameA << ", "
         << expected << ", or f32, found " << found;
}

//===----------------------------------------------------------------------===//
// EncodeOp
//===----------------------------------------------------------------------===//

static LogicalResult verifyEncodeRanks(EncodeOp op) {
  Value values = op.getValues();
  if (failed(verifyMinRank(op, "values", values, 2)))
    return failure();
  int64_t rank = shaped(values).getRank();
  return success(
      succeeded(verifyRank(op, "weight", op.getWeight(), 3)) &&
      (!op.getBias() || succeeded(verifyRank(op, "bias", op.getBias(), 2))) &&
      succeeded(
          verifyRank(op, "probabilities", op.getProbabilities(), rank + 1)) &&
      succeeded(verifyRank(op, "init", op.getInit(), rank + 1)));
}

SmallVector<EqualSizes> EncodeOp::getEqualSizes() {
  int64_t batch = getNumBatchDims();
  auto x = [&](int64_t dim) { return OperandSize{"values", getValues(), dim}; };
  auto w = [&](int64_t dim) { return OperandSize{"weight", getWeight(), dim}; };
  auto a = [&](int64_t dim) {
    return OperandSize{"probabilities", getProbabilities(), dim};
  };
  auto v = [&](int64_t dim) { return OperandSize{"init", getInit(), dim}; };
  SmallVector<EqualSizes> sizes = {{"d", x(batch + 1), w(0)},
                                   {"n", x(batch), a(batch + 2)},
                                   {"n", x(batch), v(batch + 1)},
                                   {"h", w(1), v(batch)},
                                   {"d_h", w(2), v(batch + 2)}};
  if (getBias()) {
    sizes.push_back({"h", w(1), {"bias", getBias(), 0}});
    sizes.push_back({"d_h", w(2), {"bias", getBias(), 1}});
  }
  for (int64_t dim = 0; dim < batch; ++dim) {
    sizes.push_back({"batch size", x(dim), a(dim)});
    sizes.push_back({"batch size", x(dim), v(dim)});
  }
  return sizes;
}

static LogicalResult verifyEncodeSizes(EncodeOp op) {
  auto dim = [](const OperandSize &size) {
    return DimRef{size.name, size.value, size.dim};
  };
  return success(llvm::all_of(op.getEqualSizes(), [&](const EqualSizes &pair) {
    return succeeded(verifySameSize(op, pair.symbol, dim(pair.a), dim(pair.b)));
  }));
}

static LogicalResult verifyEncodeElementTypes(EncodeOp op) {
  Value x = op.getValues();
  return success(
      succeeded(
          verifySameElementType(op, "values", x, "weight", op.getWeight())) &&
      (!op.getBias() || succeeded(verifySameElementType(op, "values", x, "bias",
                                                        op.getBias()))) &&
      succeeded(
          verifySameElementTypeOrF32(op, "values", x, "init", op.getInit())));
}

LogicalResult EncodeOp::verify() {
  if (failed(verifySemantics(*this))) // C1
    return failure();
  if (failed(verifyEncodeRanks(*this))) // C2
    return failure();
  if (failed(verifyEncodeSizes(*this))) // C3
    return failure();
  if (failed(verifyMultiple(*this, DimRef{"", getProbabilities(), -3}.size(),
                            getNumHeads())))
    return failure();                         // C4
  if (failed(verifyAlpha(*this, getAlpha()))) // C5
    return failure();
  if (failed(verifyLayer(*this, getLayer()))) // C6
    return failure();
  if (failed(verifyEncodeElementTypes(*this))) // C7
    return failure();
  int64_t inputs = getInputDim();
  if (ShapedType::isDynamic(inputs) ||
      (inputs > 0 && inputs <= std::numeric_limits<int32_t>::max()))
    return success();
  return emitOpError("expected d in [1, 2^31), found ") << inputs; // C8
}

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
  if (!ShapedType::isDynamic(numBounds) && numBounds != 3)
    return emitOpError("expected bounds to end in 3, found ") << numBounds;
  return verifyPositiveDim(*this, getDim()); // C4
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
  return success(check("rhs", op.getRhs(), 3) &&
                 check("rows", op.getRows(), rank) &&
                 check("bounds", op.getBounds(), rank) &&
                 check("columns", op.getColumns(), 2) &&
                 check("trips", op.getTrips(), rank) &&
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
      !same("h", heads, {"bounds", op.getBounds(), -2}) ||
      failed(verifySameBatch(op, "lhs", lhs, "init", init, batch)))
    return failure();
  for (auto [name, list] : {std::pair<StringRef, Value>("rows", op.getRows()),
                            {"trips", op.getTrips()}})
    if (list && (!same("h", heads, {name, list, -2}) ||
                 !same("n", tokens, {name, list, -1}) ||
                 failed(verifySameBatch(op, "lhs", lhs, name, list, batch))))
      return failure();
  if (op.getBounds() &&
      failed(verifySameBatch(op, "lhs", lhs, "bounds", op.getBounds(), batch)))
    return failure();
  return success();
}

static LogicalResult verifyGatherSegment(GatherMatmulOp op) {
  int64_t segment = op.getSegment();
  if (!op.getBounds()) {
    if (segment == 0)
      return success();
    return op.emitOpError("expected segment 0 without bounds, found ")
           << segment;
  }
  int64_t numBounds = DimRef{"", op.getBounds(), -1}.size();
  if (ShapedType::isDynamic(numBounds)) {
    if (segment >= 0)
      return success();
    return op.emitOpError("expected segment of at least 0, found ") << segment;
  }
  if (segment >= 0 && segment < numBounds - 1)
    return success();
  return op.emitOpError("expected segment in [0, ")
         << numBounds - 1 << "), found " << segment;
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
  if (failed(verifyGatherSegment(*this))) // C5
    return failure();
  if (!getColumns() && failed(verifySameSize(*this, "d", {"lhs", getLhs(), -1},
                                             {"rhs", getRhs(), 1}))) // C6
    return failure();
  if (getMean() && !getTrips()) // C7
    return emitOpError("expected trips with the attribute mean");
  return success(succeeded(verifySameElementTypeOrF32(*this, "lhs", getLhs(),
                                                      "rhs", getRhs())) && // C8
                 succeeded(verifySameElementTypeOrF32(*this, "lhs", getLhs(),
                                                      "init", getInit())));
}
