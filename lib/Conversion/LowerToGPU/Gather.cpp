//===- Gather.cpp - mca.gather_matmul to kernels ----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernels.h"

using namespace mlir;
using namespace mlir::mca;

namespace {
class GatherProduct : public Product {
public:
  GatherProduct(KernelBuilder &builder, GatherMatmulOp op);

  void enter(KernelBuilder &, ValueRange batchAndHead) override {
    point = llvm::to_vector(batchAndHead);
  }
  std::pair<Value, Value> rowRange(KernelBuilder &builder) override;
  Value rowAt(KernelBuilder &builder, Value position) override {
    return op.getRows() ? builder.loadIndex(op.getRows(), inHead({position}))
                        : position;
  }
  Value tripsOf(KernelBuilder &builder, Value row) override;
  SmallVector<Value> outIndices(KernelBuilder &, Value row,
                                Value column) override {
    return inHead({row, column});
  }
  Value rowFactor(KernelBuilder &builder, Value row, Value trips) override;
  Value columnFactors(KernelBuilder &builder, Value column,
                      int64_t count) override;

private:
  Factor makeLhs();
  Factor makeRhs();
  Value head() const { return point.back(); }
  SmallVector<Value> inBatch(ArrayRef<Value> indices) const {
    SmallVector<Value> all(ArrayRef(point).drop_back());
    llvm::append_range(all, indices);
    return all;
  }
  SmallVector<Value> inHead(ArrayRef<Value> indices) const {
    SmallVector<Value> all(point);
    llvm::append_range(all, indices);
    return all;
  }

  GatherMatmulOp op;
  /// Batch dimensions and head.
  SmallVector<Value> point;
};
} // namespace

GatherProduct::GatherProduct(KernelBuilder &builder, GatherMatmulOp op)
    : op(op) {
  auto sizeOf = [&](Value memref, int64_t dim) {
    return memref::getMixedSize(builder, op.getLoc(), memref, dim);
  };
  int64_t batchDims = cast<MemRefType>(op.getLhs().getType()).getRank() - 2;
  for (int64_t dim = 0; dim < batchDims; ++dim)
    batch.push_back(sizeOf(op.getLhs(), dim));
  batch.push_back(sizeOf(op.getRhs(), 0));
  rows = sizeOf(op.getLhs(), batchDims);
  columns = sizeOf(op.getRhs(), 2);
  depth = op.getGroupSize() == 1 ? sizeOf(op.getRhs(), 1)
                                 : sizeOf(op.getLhs(), batchDims + 1);
  lhs = makeLhs();
  rhs = makeRhs();
  out = op.getInit();
  columnDim = batchDims + 2;
  listsRows = bool(op.getRows());
  hasTrips = bool(op.getTrips());
  // Sampled rows of a weight, scaled: it was of the type of lhs before.
  roundsRhs = bool(op.getColumns());
}

/// lhs[batch.., row, columns[head, term]].
Factor GatherProduct::makeLhs() {
  unsigned batchDims = cast<MemRefType>(op.getLhs().getType()).getRank() - 2;
  Factor factor;
  factor.memref = op.getLhs();
  factor.depthDim = batchDims + 1;
  if (!op.getRows())
    factor.otherDim = batchDims;
  factor.listed = bool(op.getColumns());
  factor.isUnsigned = op.getUnsignedLhs();
  factor.at = [this](KernelBuilder &builder, Value row, Value term) {
    if (op.getColumns())
      term = builder.loadIndex(op.getColumns(), {head(), term});
    return inBatch({row, term});
  };
  return factor;
}

/// rhs[head, term, column], or in groups of terms.
Factor GatherProduct::makeRhs() {
  int64_t group = op.getGroupSize();
  Factor factor;
  factor.memref = op.getRhs();
  factor.depthDim = group == 1 ? 1 : 3;
  factor.unitsAcross = group != 1;
  if (group == 1)
    factor.otherDim = 2;
  factor.at = [this, group](KernelBuilder &builder, Value column, Value term) {
    if (group == 1)
      return SmallVector<Value>{head(), term, column};
    return SmallVector<Value>{head(), builder.divide(term, group), column,
                              builder.remainder(term, group)};
  };
  return factor;
}

std::pair<Value, Value> GatherProduct::rowRange(KernelBuilder &builder) {
  if (!op.getRows())
    return Product::rowRange(builder);
  auto bound = [&](int64_t which) {
    return builder.loadIndex(op.getBounds(), inHead({builder.index(which)}));
  };
  auto segment = static_cast<int64_t>(op.getSegment());
  return {bound(segment), bound(segment + 1)};
}

Value GatherProduct::tripsOf(KernelBuilder &builder, Value row) {
  Value trips = builder.loadIndex(op.getTrips(), inHead({row}));
  return builder.min(builder.max(trips, builder.index(0)),
                     builder.value(depth));
}

/// Of codes their step; of means the inverse number of terms.
Value GatherProduct::rowFactor(KernelBuilder &builder, Value row, Value trips) {
  Value step = op.getLhsSteps() ? builder.load(op.getLhsSteps(), inBatch({row}))
                                : Value();
  if (!op.getMean())
    return step;
  // A row of no terms has a sum of zero, whatever it is divided by.
  Value positive =
      builder.make<arith::MaxSIOp>(builder.toI32(trips), builder.i32(1));
  Value divisor = builder.make<arith::SIToFPOp>(builder.getF32Type(), positive);
  Value scale = builder.make<arith::DivFOp>(builder.f32(1.0f), divisor);
  return step ? Value(builder.make<arith::MulFOp>(scale, step)) : scale;
}

Value GatherProduct::columnFactors(KernelBuilder &builder, Value column,
                                   int64_t count) {
  if (!op.getRhsSteps())
    return nullptr;
  auto type = cast<MemRefType>(op.getRhsSteps().getType());
  // Past the end the factors of other columns do.
  if (hasAlignedUnits(type, 1, count)) {
    Value last = builder.add(builder.value(columns), -count);
    return builder.loadVector(op.getRhsSteps(),
                              {head(), builder.min(column, last)}, count);
  }
  SmallVector<Value> steps;
  Value last = builder.add(builder.value(columns), -1);
  for (int64_t i = 0; i < count; ++i)
    steps.push_back(builder.load(
        op.getRhsSteps(), {head(), builder.min(builder.add(column, i), last)}));
  return builder.fromElements(steps);
}

LogicalResult mca::launchGatherMatmul(RewriterBase &rewriter, GatherMatmulOp op,
                                      const GPUKernelOptions &options,
                                      StringRef &reason) {
  rewriter.setInsertionPoint(op);
  KernelBuilder builder(op.getLoc(), rewriter, "gather_matmul");
  GatherProduct product(builder, op);
  emitProduct(builder, product, options);
  rewriter.eraseOp(op);
  return success();
}
