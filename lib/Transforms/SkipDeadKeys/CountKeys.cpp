//===- CountKeys.cpp - How many keys a mask leaves --------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DeadElements.h"
#include "LiveKeys.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace mlir::mca;

using utils::IteratorType;

//===----------------------------------------------------------------------===//
// Elements
//===----------------------------------------------------------------------===//

/// Whether `term` leaves a score as it is; NaN does not hide it.
static Value emitIsSeen(OpBuilder &builder, Location loc, const MaskTerm &term,
                        Value mask) {
  if (auto type = dyn_cast<FloatType>(mask.getType())) {
    Value limit = arith::ConstantOp::create(
        builder, loc, builder.getFloatAttr(type, getHidingNumber(type)));
    return arith::CmpFOp::create(builder, loc, arith::CmpFPredicate::UGT, mask,
                                 limit);
  }
  if (term.scoreIfTrue)
    return mask;
  Value yes = arith::ConstantIntOp::create(builder, loc, true, 1);
  return arith::XOrIOp::create(builder, loc, mask, yes);
}

/// Copies what `value` is computed from in the body of `op`, where the loop
/// over keys becomes `loop`.
static Value cloneCone(OpBuilder &builder, linalg::GenericOp op, Value value,
                       unsigned loop, IRMapping &mapping) {
  Operation *inside = value.getDefiningOp();
  if (mapping.contains(value) || !inside || inside->getBlock() != op.getBlock())
    return mapping.lookupOrDefault(value);
  if (isa<linalg::IndexOp>(inside)) {
    mapping.map(value, linalg::IndexOp::create(builder, value.getLoc(), loop));
    return mapping.lookup(value);
  }
  for (Value operand : inside->getOperands())
    cloneCone(builder, op, operand, loop, mapping);
  builder.clone(*inside, mapping);
  return mapping.lookup(value);
}

/// The greater of `sum` and, if the key is seen, its number from one on.
static Value emitLast(OpBuilder &builder, Location loc, Value isSeen,
                      unsigned loop, Value sum) {
  Value key =
      arith::IndexCastOp::create(builder, loc, builder.getI32Type(),
                                 linalg::IndexOp::create(builder, loc, loop));
  Value one = arith::ConstantIntOp::create(builder, loc, 1, 32);
  Value next = arith::AddIOp::create(builder, loc, key, one);
  Value zero = arith::ConstantIntOp::create(builder, loc, 0, 32);
  Value seen = arith::SelectOp::create(builder, loc, isSeen, next, zero);
  return arith::MaxSIOp::create(builder, loc, seen, sum);
}

//===----------------------------------------------------------------------===//
// Rows and tiles
//===----------------------------------------------------------------------===//

/// A tensor of i32 zeros.
static Value emitZeros(OpBuilder &builder, Location loc,
                       ArrayRef<OpFoldResult> sizes) {
  Value empty =
      tensor::EmptyOp::create(builder, loc, sizes, builder.getI32Type());
  Value zero = arith::ConstantIntOp::create(builder, loc, 0, 32);
  return linalg::FillOp::create(builder, loc, zero, empty).getResult(0);
}

/// The map of `input` for loops over rows of masks and keys alone.
AffineMap LiveKeys::getWholeMap(OpOperand *input) const {
  linalg::GenericOp generic = op;
  MLIRContext *context = generic.getContext();
  SmallVector<AffineExpr> loops(generic.getNumLoops());
  for (auto [i, row] : llvm::enumerate(rows))
    loops[row] = getAffineDimExpr(i, context);
  loops[columns.getLoop(op)] = getAffineDimExpr(rows.size(), context);
  AffineMap map = generic.getMatchingIndexingMap(input);
  auto exprs = llvm::map_to_vector(map.getResults(), [&](AffineExpr expr) {
    return loops[cast<AffineDimExpr>(expr).getPosition()];
  });
  return AffineMap::get(rows.size() + 1, 0, exprs, context);
}

/// The sizes of whole masks along `rows`.
SmallVector<OpFoldResult> LiveKeys::getWholeSizes(OpBuilder &builder) const {
  linalg::GenericOp generic = op;
  DenseMap<unsigned, OpFoldResult> sizes;
  for (auto [input, source] : llvm::zip_equal(inputs, sources))
    for (auto [expr, size] : llvm::zip_equal(
             generic.getMatchingIndexingMap(input).getResults(),
             tensor::getMixedSizes(builder, generic.getLoc(), source)))
      sizes.try_emplace(cast<AffineDimExpr>(expr).getPosition(), size);
  return llvm::map_to_vector(rows, [&](unsigned row) { return sizes.at(row); });
}

/// Whether all masks, elements of which are `arguments`, let a key be seen.
Value LiveKeys::emitIsSeenByAll(OpBuilder &builder, Location loc,
                                ValueRange arguments) const {
  linalg::GenericOp generic = op;
  IRMapping mapping;
  for (auto [input, argument] : llvm::zip_equal(inputs, arguments))
    mapping.map(generic.getMatchingBlockArgument(input), argument);
  Value all;
  for (const MaskTerm &term : columns.terms) {
    Value mask = cloneCone(builder, generic, term.value, rows.size(), mapping);
    Value seen = emitIsSeen(builder, loc, term, mask);
    all = all ? arith::AndIOp::create(builder, loc, all, seen) : seen;
  }
  return all;
}

/// One more than the last key that each row of the whole masks sees, 0 if none.
Value LiveKeys::countOfRows(OpBuilder &builder) const {
  Location loc = op->getLoc();
  SmallVector<AffineMap> maps;
  for (OpOperand *input : inputs)
    maps.push_back(getWholeMap(input));
  maps.push_back(
      AffineMap::getMultiDimIdentityMap(rows.size() + 1, builder.getContext())
          .dropResult(rows.size()));
  SmallVector<IteratorType> kinds(rows.size(), IteratorType::parallel);
  kinds.push_back(IteratorType::reduction);
  Value zeros = emitZeros(builder, loc, getWholeSizes(builder));
  return linalg::GenericOp::create(
             builder, loc, zeros.getType(), sources, zeros, maps, kinds,
             [&](OpBuilder &body, Location inside, ValueRange arguments) {
               Value seen =
                   emitIsSeenByAll(body, inside, arguments.drop_back());
               Value last =
                   emitLast(body, inside, seen, rows.size(), arguments.back());
               linalg::YieldOp::create(body, inside, last);
             })
      .getResult(0);
}

/// The largest number of `rows`, one without any counting as `all`.
static Value emitLargest(OpBuilder &builder, Location loc, Value rows,
                         Value all) {
  int64_t rank = cast<RankedTensorType>(rows.getType()).getRank();
  Value start = emitZeros(builder, loc, {});
  MLIRContext *context = builder.getContext();
  AffineMap maps[] = {AffineMap::getMultiDimIdentityMap(rank, context),
                      AffineMap::get(rank, 0, context)};
  SmallVector<IteratorType> kinds(rank, IteratorType::reduction);
  Value largest =
      linalg::GenericOp::create(
          builder, loc, start.getType(), rows, start, maps, kinds,
          [&](OpBuilder &body, Location inside, ValueRange arguments) {
            Value zero = arith::ConstantIntOp::create(body, inside, 0, 32);
            Value isNone = arith::CmpIOp::create(
                body, inside, arith::CmpIPredicate::eq, arguments[0], zero);
            Value count = arith::SelectOp::create(body, inside, isNone, all,
                                                  arguments[0]);
            Value max =
                arith::MaxSIOp::create(body, inside, count, arguments[1]);
            linalg::YieldOp::create(body, inside, max);
          })
          .getResult(0);
  return tensor::ExtractOp::create(builder, loc, largest, ValueRange());
}

/// The numbers of the tile's rows, of those of whole masks.
Value LiveKeys::takePart(OpBuilder &builder, Value whole) const {
  Location loc = op->getLoc();
  SmallVector<OpFoldResult> offsets,
      strides(rows.size(), builder.getIndexAttr(1));
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(builder, loc, whole);
  for (auto [i, row] : llvm::enumerate(rows)) {
    auto [offset, size] = parts.at(row);
    offsets.push_back(offset);
    if (size)
      sizes[i] = size;
  }
  return tensor::ExtractSliceOp::create(builder, loc, whole, offsets, sizes,
                                        strides);
}

/// Whether all tiles have the same part of the masks.
bool LiveKeys::isSameForAllTiles() const {
  LoopLikeOpInterface outermost = loop;
  return llvm::all_of(parts, [&](const auto &entry) {
    auto [offset, size] = entry.second;
    return llvm::all_of(ArrayRef{offset, size}, [&](OpFoldResult value) {
      auto known = dyn_cast_if_present<Value>(value);
      return !known || outermost.isDefinedOutsideOfLoop(known);
    });
  });
}

Value LiveKeys::count(RewriterBase &rewriter, int64_t step) const {
  OpBuilder::InsertionGuard guard(rewriter);
  Location loc = op->getLoc();
  LoopLikeOpInterface outermost = loop;
  rewriter.setInsertionPoint(outermost);
  OpOperand *input = *llvm::find_if(inputs, [&](OpOperand *input) {
    return getWholeMap(input).isFunctionOfDim(rows.size());
  });
  unsigned dim = *getWholeMap(input).getResultPosition(
      getAffineDimExpr(rows.size(), rewriter.getContext()));
  OpFoldResult all = tensor::getMixedSize(
      rewriter, loc, sources[llvm::find(inputs, input) - inputs.begin()], dim);
  Value allOfI32 = arith::IndexCastOp::create(
      rewriter, loc, rewriter.getI32Type(),
      getValueOrCreateConstantIndexOp(rewriter, loc, all));
  Value ofRows = countOfRows(rewriter);
  if (!isSameForAllTiles())
    rewriter.setInsertionPoint(user);
  Value live = arith::IndexCastOp::create(
      rewriter, loc, rewriter.getIndexType(),
      emitLargest(rewriter, loc, takePart(rewriter, ofRows), allOfI32));
  AffineExpr s0 = rewriter.getAffineSymbolExpr(0),
             s1 = rewriter.getAffineSymbolExpr(1);
  AffineMap rounded = AffineMap::get(0, 2, {s0.ceilDiv(step) * step, s1},
                                     rewriter.getContext());
  // Masks may go on after the keys.
  if (OpFoldResult keys = parts.at(columns.getLoop(op)).second)
    all = keys;
  return affine::makeComposedAffineMin(rewriter, loc, rounded,
                                       {OpFoldResult(live), all});
}
