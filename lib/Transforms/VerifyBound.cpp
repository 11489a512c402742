//===- VerifyBound.cpp - Programs that check their error --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Passes.h"

#include "ExtraResults.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace mlir::mca {
#define GEN_PASS_DEF_VERIFYBOUND
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

using utils::IteratorType;

static constexpr StringLiteral fallbacksName = "mca.fallbacks";

/// [B.., h] of i32.
static Value emptyFallbacks(ApproximationOpInterface op, OpBuilder &builder) {
  Location loc = op.getLoc();
  SmallVector<OpFoldResult> sizes;
  for (int64_t dim = 0; dim < op.getNumBatchDims(); ++dim)
    sizes.push_back(tensor::getMixedSize(builder, loc, op.getValues(), dim));
  sizes.push_back(tensor::getMixedSize(builder, loc, op.getWeight(), 1));
  return tensor::EmptyOp::create(builder, loc, sizes, builder.getI32Type());
}

/// The same operation with one more destination and result.
static ApproximationOpInterface addFallbacks(ApproximationOpInterface op) {
  OpBuilder builder(op);
  Value init = emptyFallbacks(op, builder);
  OperationState state(op.getLoc(), op->getName());
  state.addOperands(op->getOperands());
  state.addOperands(init);
  state.addTypes({op.getApproximated().getType(), init.getType()});
  NamedAttrList attrs(op->getAttrDictionary());
  auto segments = op->getAttrOfType<DenseI32ArrayAttr>("operandSegmentSizes");
  auto sizes = llvm::to_vector(segments.asArrayRef());
  sizes.back() = 1;
  attrs.set("operandSegmentSizes", builder.getDenseI32ArrayAttr(sizes));
  state.addAttributes(attrs);
  Operation *verified = builder.create(state);
  op.getApproximated().replaceAllUsesWith(verified->getResult(0));
  op->erase();
  return cast<ApproximationOpInterface>(verified);
}

/// How many heads fell back, an i64.
static Value countFallbacks(ApproximationOpInterface op) {
  OpBuilder builder(op.getContext());
  builder.setInsertionPointAfter(op);
  Location loc = op.getLoc();
  Value fallbacks = op->getResult(1);
  int64_t rank = cast<RankedTensorType>(fallbacks.getType()).getRank();
  Value start = arith::ConstantOp::create(
      builder, loc,
      DenseElementsAttr::get(RankedTensorType::get({}, builder.getI64Type()),
                             int64_t(0)));
  AffineMap maps[] = {builder.getMultiDimIdentityMap(rank),
                      AffineMap::get(rank, 0, builder.getContext())};
  auto body = [](OpBuilder &b, Location loc, ValueRange args) {
    Value one = arith::ExtSIOp::create(b, loc, b.getI64Type(), args[0]);
    linalg::YieldOp::create(
        b, loc, arith::AddIOp::create(b, loc, args[1], one).getResult());
  };
  auto sum = linalg::GenericOp::create(
      builder, loc, start.getType(), fallbacks, start, maps,
      SmallVector<IteratorType>(rank, IteratorType::reduction), body);
  return tensor::ExtractOp::create(builder, loc, sum.getResult(0),
                                   ValueRange());
}

namespace {
/// Makes the attentions of one function verify, and the function say so.
class Verifier {
public:
  explicit Verifier(func::FuncOp function)
      : function(function), results(function), names(function) {}

  LogicalResult run();

private:
  StringRef whyUncounted(Operation *op) const;
  void verify(ApproximationOpInterface op);
  LogicalResult returnCounts();

  func::FuncOp function;
  ExtraResults results;
  AttentionNames names;
  bool isUsed = false;
  SmallVector<Value> counts;
  SmallVector<Attribute> counted;
  SmallVector<int64_t> heads;
};
} // namespace

StringRef Verifier::whyUncounted(Operation *op) const {
  if (isUsed)
    return "its function is used in the module; inline it first";
  if (results.getReturns().empty())
    return "its function never returns";
  if (!results.precedesReturns(op))
    return "it does not dominate the function's returns";
  return {};
}

void Verifier::verify(ApproximationOpInterface op) {
  if (!op.getApproximated()) {
    op->emitWarning("attention cannot verify its bound: it is on buffers; run "
                    "mca-verify-bound before bufferization");
    return;
  }
  if (!op.getFallbacks())
    op = addFallbacks(op);
  if (StringRef reason = whyUncounted(op); !reason.empty()) {
    op->emitWarning("attention verifies its bound, but its fallbacks are not "
                    "counted: ")
        << reason;
    return;
  }
  counted.push_back(StringAttr::get(op.getContext(), names.next(op)));
  counts.push_back(countFallbacks(op));
  auto type = cast<RankedTensorType>(op->getResult(1).getType());
  heads.push_back(type.hasStaticShape() ? type.getNumElements() : -1);
}

LogicalResult Verifier::returnCounts() {
  int64_t position = results.append([&](func::ReturnOp end) {
    OpBuilder builder(end);
    return tensor::FromElementsOp::create(builder, end.getLoc(), counts)
        .getResult();
  });
  if (failed(results.apply()))
    return failure();
  Builder builder(function.getContext());
  function->setAttr(
      fallbacksName,
      builder.getDictionaryAttr(
          {builder.getNamedAttr("heads", builder.getDenseI64ArrayAttr(heads)),
           builder.getNamedAttr("names", builder.getArrayAttr(counted)),
           builder.getNamedAttr("result",
                                builder.getI64IntegerAttr(position))}));
  return success();
}

LogicalResult Verifier::run() {
  SmallVector<ApproximationOpInterface> attentions;
  function.walk([&](ApproximationOpInterface op) { attentions.push_back(op); });
  if (attentions.empty() || function->hasAttr(fallbacksName))
    return success();
  isUsed = results.isUsed();
  llvm::for_each(attentions, [&](ApproximationOpInterface op) { verify(op); });
  return counts.empty() ? success() : returnCounts();
}

namespace {
struct VerifyBound : mca::impl::VerifyBoundBase<VerifyBound> {
  void runOnOperation() override {
    for (auto function : getOperation().getOps<func::FuncOp>())
      if (failed(Verifier(function).run()))
        return signalPassFailure();
  }
};
} // namespace
