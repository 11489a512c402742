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
  void assertEqual(OpFoldResult left, OpFoldResult right, const Twine &what);
  void assertCondition(Value condition, const Twine &message) {
    // The operation's own name says more than the assertion's place.
    std::string text = (op->getName().getStringRef() + ": " + message).str();
    cf::AssertOp::create(builder, loc, condition, text);
  }
  void run(ApproximationOpInterface attention);
  void run(linalg::LinalgOp linalgOp);
  void run(tensor::ExpandShapeOp expand);
  /// The region that a slice is taken from or put into.
  void run(OffsetSizeAndStrideOpInterface slice, Value tensor);
  void run(tensor::InsertSliceOp insert);

  Value constant(int64_t value) {
    return arith::ConstantIndexOp::create(builder, loc, value);
  }
  Value toValue(OpFoldResult size) {
    return getValueOrCreateConstantIndexOp(builder, loc, size);
  }
  Value compare(arith::CmpIPredicate predicate, Value left, Value right) {
    return arith::CmpIOp::create(builder, loc, predicate, left, right);
  }
  Value isInside(Value extent, Value offset, Value size, OpFoldResult stride);

  Operation *op;
  Location loc;
  OpBuilder builder;
};
} // namespace

void SizeAsserter::assertEqual(TensorDim a, TensorDim b, const Twine &what) {
  if (!a.isDynamic() && !b.isDynamic())
    return;
  assertEqual(a.size(builder, loc), b.size(builder, loc), what);
}

void SizeAsserter::assertEqual(OpFoldResult left, OpFoldResult right,
                               const Twine &what) {
  if (left == right)
    return;
  assertCondition(
      compare(arith::CmpIPredicate::eq, toValue(left), toValue(right)), what);
}

void SizeAsserter::run(ApproximationOpInterface attention) {
  for (const EqualSizes &pair : attention.getEqualSizes())
    assertEqual({pair.a.value, pair.a.dim}, {pair.b.value, pair.b.dim},
                pair.symbol + " of " + pair.a.name + " and of " + pair.b.name +
                    " differ");
  int64_t headDim = attention.getNumBatchDims();
  TensorDim queries{attention.getProbabilities(), headDim},
      heads{attention.getWeight(), 1};
  if (!queries.isDynamic() && !heads.isDynamic())
    return;
  auto value = [&](const TensorDim &dim) {
    return toValue(dim.size(builder, loc));
  };
  // At least one head, or the remainder is not defined.
  Value zero = constant(0);
  Value divisor =
      arith::MaxUIOp::create(builder, loc, value(heads), constant(1));
  Value rest = arith::RemUIOp::create(builder, loc, value(queries), divisor);
  assertCondition(compare(arith::CmpIPredicate::eq, rest, zero),
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

void SizeAsserter::run(tensor::ExpandShapeOp expand) {
  SmallVector<OpFoldResult> sizes = expand.getMixedOutputShape();
  for (auto [dim, group] : llvm::enumerate(expand.getReassociationIndices())) {
    bool isStatic = llvm::none_of(group, [&](int64_t part) {
      return expand.getResultType().isDynamicDim(part);
    });
    if (isStatic)
      continue;
    Value product;
    for (int64_t part : group) {
      Value size = toValue(sizes[part]);
      product =
          product ? arith::MulIOp::create(builder, loc, product, size) : size;
    }
    OpFoldResult extent =
        TensorDim{expand.getSrc(), static_cast<int64_t>(dim)}.size(builder,
                                                                   loc);
    assertCondition(compare(arith::CmpIPredicate::eq, product, toValue(extent)),
                    "the sizes that dimension " + Twine(dim) +
                        " is expanded to do not multiply to its size");
  }
}

/// No sum or product of these can wrap around: all are compared as unsigned.
Value SizeAsserter::isInside(Value extent, Value offset, Value size,
                             OpFoldResult stride) {
  Value room = arith::SubIOp::create(builder, loc, extent, offset);
  if (!isConstantIntValue(stride, 1)) {
    Value step =
        arith::MaxUIOp::create(builder, loc, toValue(stride), constant(1));
    room = arith::CeilDivUIOp::create(builder, loc, room, step);
  }
  return arith::AndIOp::create(
      builder, loc, compare(arith::CmpIPredicate::ule, offset, extent),
      compare(arith::CmpIPredicate::ule, size, room));
}

void SizeAsserter::run(OffsetSizeAndStrideOpInterface slice, Value tensor) {
  auto type = cast<RankedTensorType>(tensor.getType());
  for (int64_t dim = 0; dim < type.getRank(); ++dim) {
    if (!type.isDynamicDim(dim) && !slice.isDynamicOffset(dim) &&
        !slice.isDynamicSize(dim) && !slice.isDynamicStride(dim))
      continue;
    OpFoldResult offset = slice.getMixedOffsets()[dim],
                 size = slice.getMixedSizes()[dim],
                 extent = TensorDim{tensor, dim}.size(builder, loc);
    if (isConstantIntValue(offset, 0) && size == extent &&
        isConstantIntValue(slice.getMixedStrides()[dim], 1))
      continue;
    assertCondition(isInside(toValue(extent), toValue(offset), toValue(size),
                             slice.getMixedStrides()[dim]),
                    "dimension " + Twine(dim) +
                        " of the slice runs out of the tensor");
  }
}

void SizeAsserter::run(tensor::InsertSliceOp insert) {
  run(insert, insert.getDest());
  llvm::SmallBitVector dropped = insert.getDroppedDims();
  int64_t from = 0;
  for (unsigned dim = 0; dim < dropped.size(); ++dim) {
    if (dropped[dim])
      continue;
    TensorDim source{insert.getSource(), from++};
    if (source.isDynamic() || insert.isDynamicSize(dim))
      assertEqual(source.size(builder, loc), insert.getMixedSizes()[dim],
                  "dimension " + Twine(dim) +
                      " of the slice and that of the source differ");
  }
}

static void verify(Operation *op) {
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op))
    return SizeAsserter(op).run(expand);
  if (auto slice = dyn_cast<tensor::ExtractSliceOp>(op))
    return SizeAsserter(op).run(slice, slice.getSource());
  if (auto slice = dyn_cast<tensor::InsertSliceOp>(op))
    return SizeAsserter(op).run(slice);
  auto structured = dyn_cast<DestinationStyleOpInterface>(op);
  if (!structured || !structured.hasPureTensorSemantics())
    return;
  if (auto attention = dyn_cast<ApproximationOpInterface>(op))
    SizeAsserter(op).run(attention);
  else if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
    SizeAsserter(op).run(linalgOp);
}

namespace {
struct VerifySizes : mca::impl::VerifySizesBase<VerifySizes> {
  void runOnOperation() override { getOperation()->walk(verify); }
};
} // namespace
