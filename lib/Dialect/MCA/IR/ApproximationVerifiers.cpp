//===- ApproximationVerifiers.cpp - Constraints of mca.encode, attend -----===//
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
// Checks shared by both
//===----------------------------------------------------------------------===//

static DimRef toDimRef(const OperandSize &size) {
  return {size.name, size.value, size.dim};
}

static LogicalResult verifyEqualSizes(ApproximationOpInterface op) {
  return success(llvm::all_of(op.getEqualSizes(), [&](const EqualSizes &pair) {
    return succeeded(
        verifySameSize(op, pair.symbol, toDimRef(pair.a), toDimRef(pair.b)));
  }));
}

static LogicalResult verifyRanks(ApproximationOpInterface op) {
  Value values = op.getValues();
  if (failed(verifyMinRank(op, "values", values, 2)))
    return failure();
  int64_t rank = shaped(values).getRank();
  auto check = [&](StringRef name, Value value, int64_t expected) {
    return !value || succeeded(verifyRank(op, name, value, expected));
  };
  return success(check("weight", op.getWeight(), 3) &&
                 check("bias", op.getBias(), 2) &&
                 check("probabilities", op.getProbabilities(), rank + 1) &&
                 check("init", op.getInit(), rank + 1) &&
                 check("fallbacks", op.getFallbacks(), rank - 1));
}

/// Sizes of X, W, b and A, and of the destination of the fallbacks.
static SmallVector<EqualSizes> getSharedSizes(ApproximationOpInterface op) {
  int64_t batch = op.getNumBatchDims();
  auto x = [&](int64_t dim) {
    return OperandSize{"values", op.getValues(), dim};
  };
  auto w = [&](int64_t dim) {
    return OperandSize{"weight", op.getWeight(), dim};
  };
  auto a = [&](int64_t dim) {
    return OperandSize{"probabilities", op.getProbabilities(), dim};
  };
  SmallVector<EqualSizes> sizes = {{"d", x(batch + 1), w(0)},
                                   {"n", x(batch), a(batch + 2)}};
  if (Value bias = op.getBias()) {
    sizes.push_back({"h", w(1), {"bias", bias, 0}});
    sizes.push_back({"d_h", w(2), {"bias", bias, 1}});
  }
  for (int64_t dim = 0; dim < batch; ++dim) {
    sizes.push_back({"batch size", x(dim), a(dim)});
    sizes.push_back({"batch size", x(dim), {"init", op.getInit(), dim}});
  }
  if (Value fallbacks = op.getFallbacks()) {
    sizes.push_back({"h", w(1), {"fallbacks", fallbacks, batch}});
    for (int64_t dim = 0; dim < batch; ++dim)
      sizes.push_back({"batch size", x(dim), {"fallbacks", fallbacks, dim}});
  }
  return sizes;
}

static LogicalResult verifyOneElementType(ApproximationOpInterface op) {
  Value x = op.getValues(), bias = op.getBias();
  if (failed(verifySameElementType(op, "values", x, "weight", op.getWeight())))
    return failure();
  return bias ? verifySameElementType(op, "values", x, "bias", bias)
              : success();
}

static LogicalResult verifyBound(ApproximationOpInterface op) {
  int64_t heads = op.getNumHeads();
  WeightBoundAttr bound = op.getBoundAttr();
  if (!bound || ShapedType::isDynamic(heads) ||
      bound.getSigma().size() == heads)
    return success();
  return op->emitOpError("expected a bound with one entry per head, ")
         << heads << ", found " << bound.getSigma().size();
}

/// C1 to C4 of both.
static LogicalResult verifyOperands(ApproximationOpInterface op) {
  return success(
      succeeded(verifySemantics(
          cast<DestinationStyleOpInterface>(op.getOperation()))) && // C1
      succeeded(verifyRanks(op)) &&                                 // C2
      succeeded(verifyEqualSizes(op)) &&                            // C3
      succeeded(verifyMultiple(op,                                  // C4
                               DimRef{"", op.getProbabilities(), -3}.size(),
                               op.getNumHeads())));
}

LogicalResult
WeightBoundAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                        DenseF64ArrayAttr frobenius, DenseF64ArrayAttr sigma,
                        DenseF64ArrayAttr kappa) {
  if (frobenius.size() == sigma.size() && sigma.size() == kappa.size())
    return success();
  return emitError() << "expected as many entries of frobenius, sigma and "
                        "kappa, found "
                     << frobenius.size() << ", " << sigma.size() << " and "
                     << kappa.size();
}

//===----------------------------------------------------------------------===//
// EncodeOp
//===----------------------------------------------------------------------===//

SmallVector<EqualSizes> EncodeOp::getEqualSizes() {
  int64_t batch = getNumBatchDims();
  OperandSize tokens{"values", getValues(), batch},
      heads{"weight", getWeight(), 1}, features{"weight", getWeight(), 2};
  SmallVector<EqualSizes> sizes = getSharedSizes(*this);
  sizes.push_back({"n", tokens, {"init", getInit(), batch + 1}});
  sizes.push_back({"h", heads, {"init", getInit(), batch}});
  sizes.push_back({"d_h", features, {"init", getInit(), batch + 2}});
  return sizes;
}

LogicalResult EncodeOp::verify() {
  if (failed(verifyOperands(*this)) ||
      failed(verifyAlpha(*this, getAlpha())) || // C5
      failed(verifyLayer(*this, getLayer())) || // C6
      failed(verifyOneElementType(*this)) ||    // C7
      failed(verifySameElementTypeOrF32(*this, "values", getValues(), "init",
                                        getInit())))
    return failure();
  int64_t inputs = getInputDim();
  if (!ShapedType::isDynamic(inputs) &&
      (inputs <= 0 || inputs > std::numeric_limits<int32_t>::max()))
    return emitOpError("expected d in [1, 2^31), found ") << inputs; // C8
  if (getEstimator() != Estimator::Sampling)                         // C9
    return emitOpError("expected the estimator sampling, found ")
           << stringifyEstimator(getEstimator())
           << ", which mca.attend computes";
  return verifyBound(*this); // C10
}

//===----------------------------------------------------------------------===//
// AttendOp
//===----------------------------------------------------------------------===//

SmallVector<EqualSizes> AttendOp::getEqualSizes() {
  int64_t batch = getNumBatchDims();
  auto a = [&](int64_t dim) {
    return OperandSize{"probabilities", getProbabilities(), dim};
  };
  SmallVector<EqualSizes> sizes = getSharedSizes(*this);
  sizes.push_back({"h_q", a(batch), {"init", getInit(), batch}});
  sizes.push_back({"n_q", a(batch + 1), {"init", getInit(), batch + 1}});
  sizes.push_back(
      {"d_h", {"weight", getWeight(), 2}, {"init", getInit(), batch + 2}});
  return sizes;
}

static LogicalResult verifyLevels(AttendOp op) {
  bool isRelaxed = op.getEstimator() == Estimator::Relaxed;
  for (StringRef name : {op.getLevelsAttrName(), op.getInt8ProductAttrName(),
                         op.getBf16ProductAttrName()})
    if (!isRelaxed && op->hasAttr(name))
      return op.emitOpError("expected ")
             << name << " with the estimator relaxed, found "
             << stringifyEstimator(op.getEstimator());
  if (op.getLevels() == LowLevels::Centroid && !op.getBidirectional())
    return op.emitOpError("expected bidirectional or a level besides centroid: "
                          "the mean of tokens must not reach queries that may "
                          "not see them");
  if (op.getInt8Product().value_or(false) &&
      op.getBf16Product().value_or(false))
    return op.emitOpError("expected int8_product or bf16_product, found both");
  return success();
}

LogicalResult AttendOp::verify() {
  if (failed(verifyOperands(*this)) ||
      failed(verifyAlpha(*this, getAlpha())) || // C5
      failed(verifyOneElementType(*this)))      // C6
    return failure();
  if (getEstimator() == Estimator::Sampling) // C7
    return emitOpError("expected the estimator centroid or relaxed, found "
                       "sampling, which mca.encode computes");
  if (getEstimator() == Estimator::Centroid && !getBidirectional())
    return emitOpError("expected bidirectional with the estimator centroid: "
                       "the mean of tokens must not reach queries that may "
                       "not see them");
  return success(succeeded(verifyBound(*this)) && // C8
                 succeeded(verifyLevels(*this))); // C9, C10
}
