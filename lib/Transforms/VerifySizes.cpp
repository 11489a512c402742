//===- VerifySizes.cpp - Assertions that dynamic sizes agree ----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Passes.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace mlir::mca {
#define GEN_PASS_DEF_VERIFYSIZES
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

namespace {
/// A dimension of a tensor.
struct TensorDim {
  Value tensor;
  int64_t dim;

  bool isDynamic() const {
    return cast<RankedTensorType>(tensor.getType()).isDynamicDim(dim);
  }
  OpFoldResult size(OpBuilder &builder, Location loc) const {
    return tensor::getMixedSize(builder, loc, tensor, dim);
  }
};

/// Emits assertions before one operation.
struct SizeAsserter {
  explicit SizeAsserter(Operation *op)
      : op(op), loc(op->getLoc()), builder(op) {}

  void assertEqual(TensorDim a, TensorDim b, const Twine &what);
  void assertCondition(Value condition, const Twine &message) {
    // The operation's own name says more than the assertion's place.
    std::string text = (op->getName().getStringRef() + ": " + message).str();
    cf::AssertOp::create(builder, loc, condition, text);
  }
  void run(EncodeOp encode);
  void run(linalg::LinalgOp linalgOp);

  Operation *op;
  Location loc;
  OpBuilder builder;
};
} // namespace

void SizeAsserter::assertEqual(TensorDim a, TensorDim b, const Twine &what) {
  if (!a.isDynamic() && !b.isDynamic())
    return;
  OpFoldResult left = a.size(builder, loc), right = b.size(builder, loc);
  if (left == right)
    return;
  Value same = arith::CmpIOp::create(
      builder, loc, arith::CmpIPredicate::eq,
      getValueOrCreateConstantIndexOp(builder, loc, left),
      getValueOrCreateConstantIndexOp(builder, loc, right));
  assertCondition(same, what);
}

void SizeAsserter::run(EncodeOp encode) {
  for (const EqualSizes &pair : encode.getEqualSizes())
    assertEqual({pair.a.value, pair.a.dim}, {pair.b.value, pair.b.dim},
                pair.symbol + " of " + pair.a.name + " and of " + pair.b.name +
                    " differ");
  int64_t headDim = encode.getNumBatchDims();
  TensorDim queries{encode.getProbabilities(), headDim},
      heads{encode.getWeight(), 1};
  if (!queries.isDynamic() && !heads.isDynamic())
    return;
  auto value = [&](const TensorDim &dim) {
    return getValueOrCreateConstantIndexOp(builder, loc,
                                           dim.size(builder, loc));
  };
  // At least one head, or the remainder is not defined.
  Value zero = arith::ConstantIndexOp::create(builder, loc, 0);
  Value one = arith::ConstantIndexOp::create(builder, loc, 1);
  Value divisor = arith::MaxUIOp::create(builder, loc, value(heads), one);
  Value rest = arith::RemUIOp::create(builder, loc, value(queries), divisor);
  assertCondition(
      arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq, rest, zero),
      "query heads are no multiple of value heads");
}

void SizeAsserter::run(linalg::LinalgOp linalgOp) {
  // The first operand dimension that a loop alone indexes gives its length.
  DenseMap<unsigned, std::pair<TensorDim, unsigned>> lengths;
  for (OpOperand &operand : op->getOpOperands()) {
    AffineMap map = linalgOp.getMatchingIndexingMap(&operand);
    if (!isa<RankedTensorType>(operand.get().getType()))
      continue;
    for (auto [dim, expr] : llvm::enumerate(map.getResults())) {
      auto loop = dyn_cast<AffineDimExpr>(expr);
      if (!loop)
        continue;
      TensorDim here{operand.get(), static_cast<int64_t>(dim)};
      unsigned number = operand.getOperandNumber();
      auto [first, isNew] =
          lengths.try_emplace(loop.getPosition(), here, number);
      auto [there, other] = first->second;
      if (!isNew)
        assertEqual(there, here,
                    "dimension " + Twine(there.dim) + " of operand " +
                        Twine(other) + " and dimension " + Twine(dim) +
                        " of operand " + Twine(number) + " differ");
    }
  }
}

namespace {
struct VerifySizes : mca::impl::VerifySizesBase<VerifySizes> {
  void runOnOperation() override {
    getOperation()->walk([](Operation *op) {
      auto structured = dyn_cast<DestinationStyleOpInterface>(op);
      if (!structured || !structured.hasPureTensorSemantics())
        return;
      if (auto encode = dyn_cast<EncodeOp>(op))
        SizeAsserter(op).run(encode);
      else if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
        SizeAsserter(op).run(linalgOp);
    });
  }
};
} // namespace
