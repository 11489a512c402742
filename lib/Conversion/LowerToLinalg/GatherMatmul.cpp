//===- GatherMatmul.cpp - Portable gather kernel -------------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Lowering.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mca;
using namespace mlir::mca::lowering;

using utils::IteratorType;

namespace {
/// Lowers one mca.gather_matmul on tensors at the builder's place: loops over
/// batch dimensions, heads, selected rows and terms, and a linalg.generic over
/// the features of the head. Rows and terms that are not asked for cost
/// nothing.
struct GatherLowering {
  GatherLowering(GatherMatmulOp op, LoweringBuilder &b)
      : op(op), b(b),
        batchDims(cast<ShapedType>(op.getLhs().getType()).getRank() - 2) {}

  Value indexAt(Value list, ValueRange indices) {
    return b.toIndex(b.extract(list, indices));
  }
  std::pair<Value, Value> rowRange(ValueRange list);
  Value lhsElement(ValueRange list, Value row, Value term);
  Value widen(Value factor);
  Value addTerm(ValueRange list, Value row, Value term, Value sum);
  Value rescale(ValueRange list, Value row, Value sum);
  Value scale(Value trips);
  Value addToRow(ValueRange list, Value row, Value sum, Value scale,
                 Value output);
  scf::ValueVector computeRow(ValueRange list, Value position,
                              ValueRange carried);
  Value lower();

  /// One linalg.generic over the features; `accumulator` is updated.
  Value perFeature(ValueRange inputs, Value accumulator,
                   function_ref<Value(ValueRange)> body);

  GatherMatmulOp op;
  LoweringBuilder &b;
  int64_t batchDims;
};
} // namespace

Value GatherLowering::perFeature(ValueRange inputs, Value accumulator,
                                 function_ref<Value(ValueRange)> body) {
  SmallVector<AffineMap> maps(inputs.size() + 1, b.getMultiDimIdentityMap(1));
  return b
      .make<linalg::GenericOp>(accumulator.getType(), inputs, accumulator, maps,
                               ArrayRef<IteratorType>{IteratorType::parallel},
                               [&](OpBuilder &, Location, ValueRange args) {
                                 b.make<linalg::YieldOp>(body(args));
                               })
      .getResult(0);
}

/// Positions of the row list that belong to the segment.
std::pair<Value, Value> GatherLowering::rowRange(ValueRange list) {
  if (!op.getBounds())
    return {b.index(0), b.dim(op.getLhs(), batchDims)};
  Value first = b.index(op.getSegment());
  Value next = b.index(op.getSegment() + 1);
  return {indexAt(op.getBounds(), at(list, first)),
          indexAt(op.getBounds(), at(list, next))};
}

/// lhs[batch.., row, columns[head, term]] in f32.
Value GatherLowering::lhsElement(ValueRange list, Value row, Value term) {
  Value column = term;
  if (op.getColumns())
    column = indexAt(op.getColumns(), {list.back(), term});
  SmallVector<Value> indices(list.drop_back());
  indices.append({row, column});
  Value element = b.extract(op.getLhs(), indices);
  if (op.getUnsignedLhs())
    return b.make<arith::ExtUIOp>(b.getI32Type(), element);
  return widen(element);
}

Value GatherLowering::widen(Value factor) {
  if (isCoded(op))
    return b.make<arith::ExtSIOp>(b.getI32Type(), factor);
  return b.extend(factor, b.getF32Type());
}

Value GatherLowering::addTerm(ValueRange list, Value row, Value term,
                              Value sum) {
  Value factor = lhsElement(list, row, term);
  Value terms = b.extractSlice(op.getRhs(), {list.back(), term});
  return perFeature(terms, sum, [&](ValueRange args) -> Value {
    Value wide = widen(args[0]);
    if (isCoded(op)) {
      Value product = b.make<arith::MulIOp>(factor, wide);
      return b.make<arith::AddIOp>(args[1], product);
    }
    Value product = b.make<arith::MulFOp>(factor, wide);
    return b.make<arith::AddFOp>(args[1], product);
  });
}

/// 1 / trips in f32. A row without terms adds zero, whatever its scale: 1.
/// Sums of codes in units of their steps.
Value GatherLowering::rescale(ValueRange list, Value row, Value sum) {
  Value step = b.extract(op.getLhsSteps(), at(list.drop_back(), row));
  Value steps = b.extractSlice(op.getRhsSteps(), list.back());
  Value features = b.dim(sum, 0);
  Value init = b.make<tensor::EmptyOp>(
      ArrayRef<OpFoldResult>{getAsOpFoldResult(features)}, b.getF32Type());
  return perFeature({sum, steps}, init, [&](ValueRange args) -> Value {
    Value number = b.make<arith::SIToFPOp>(b.getF32Type(), args[0]);
    Value scaled = b.make<arith::MulFOp>(number, step);
    return b.make<arith::MulFOp>(scaled, args[1]);
  });
}

Value GatherLowering::scale(Value trips) {
  Value positive = b.make<arith::MaxSIOp>(trips, b.i32(1));
  Value divisor = b.make<arith::SIToFPOp>(b.getF32Type(), positive);
  Value one = b.constant(b.getF32FloatAttr(1.0f));
  return b.make<arith::DivFOp>(one, divisor);
}

/// output[batch.., head, row, :] += scale * sum, in f32.
Value GatherLowering::addToRow(ValueRange list, Value row, Value sum,
                               Value scale, Value output) {
  SmallVector<Value> indices = at(list, row);
  auto type = cast<FloatType>(getElementTypeOrSelf(output));
  Value updated = perFeature(
      sum, b.extractSlice(output, indices), [&](ValueRange args) -> Value {
        Value term = args[0];
        if (scale)
          term = b.make<arith::MulFOp>(scale, term);
        Value old = b.extend(args[1], b.getF32Type());
        Value value = b.make<arith::AddFOp>(old, term);
        return type.isF32() ? value : b.make<arith::TruncFOp>(type, value);
      });
  return b.insertSlice(updated, output, indices);
}

/// One selected row; `carried` are the output and the scratch sum.
scf::ValueVector GatherLowering::computeRow(ValueRange list, Value position,
                                            ValueRange carried) {
  Value row = position;
  if (op.getRows())
    row = indexAt(op.getRows(), at(list, position));
  Value trips, terms = b.dim(op.getRhs(), 1);
  if (op.getTrips()) {
    Value listed = indexAt(op.getTrips(), at(list, row));
    Value positive = b.make<arith::MaxSIOp>(listed, b.index(0));
    terms = b.make<arith::MinSIOp>(positive, terms);
    trips = b.toI32(terms);
  }
  Value zero =
      b.constant(b.getZeroAttr(getElementTypeOrSelf(carried[1].getType())));
  Value sum = b.loop(b.index(0), terms, b.fill(zero, carried[1]),
                     [&](ValueRange term, ValueRange sums) -> scf::ValueVector {
                       return {addTerm(list, row, term[0], sums[0])};
                     })[0];
  Value factor = op.getMean() ? scale(trips) : Value();
  Value added = isCoded(op) ? rescale(list, row, sum) : sum;
  return {addToRow(list, row, added, factor, carried[0]), sum};
}

Value GatherLowering::lower() {
  OpFoldResult features = tensor::getMixedSize(b, b.getLoc(), op.getRhs(), 2);
  // Carried through all loops: one scratch buffer for all rows.
  Value scratch = b.make<tensor::EmptyOp>(ArrayRef<OpFoldResult>{features},
                                          isCoded(op) ? Type(b.getI32Type())
                                                      : Type(b.getF32Type()));
  SmallVector<Value> sizes = b.leadingDims(op.getInit(), batchDims + 1);
  return b.loops(
      sizes, {op.getInit(), scratch}, [&](ValueRange list, ValueRange carried) {
        auto [first, end] = rowRange(list);
        SmallVector<Value> rows = b.loop(
            first, end, carried, [&](ValueRange position, ValueRange values) {
              return computeRow(list, position[0], values);
            });
        return scf::ValueVector(rows.begin(), rows.end());
      })[0];
}

void lowering::populateGatherMatmulToLinalgPatterns(
    RewritePatternSet &patterns) {
  patterns.add<LowerBy<GatherMatmulOp, GatherLowering>>(patterns.getContext());
}
