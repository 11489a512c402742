//===- GatherLoops.cpp - The loops around a gather kernel -------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GatherLoops.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::mca;

Value mca::loadListEntry(OpBuilder &builder, Location loc, Value list,
                         ValueRange indices) {
  Value entry = memref::LoadOp::create(builder, loc, list, indices);
  return arith::IndexCastOp::create(builder, loc, builder.getIndexType(),
                                    entry);
}

bool mca::leavesCache(ArrayRef<int64_t> sizes, Type element) {
  constexpr int64_t cacheBytes = 512 * 1024;
  return ShapedType::isDynamicShape(sizes) ||
         ShapedType::getNumElements(sizes) * element.getIntOrFloatBitWidth() /
                 8 >
             cacheBytes;
}

GatherLoops::GatherLoops(OpBuilder &builder, GatherMatmulOp op,
                         const GatherStart &start, const KernelOptions &options)
    : op(op), loc(op.getLoc()), start(start), options(options) {
  auto lhs = cast<MemRefType>(op.getLhs().getType());
  int64_t batchDims = lhs.getRank() - 2;
  for (int64_t dim = 0; dim < batchDims; ++dim)
    batchSizes.push_back(sizeOf(builder, op.getLhs(), dim));
  tokens = sizeOf(builder, op.getLhs(), batchDims);
  heads = sizeOf(builder, op.getRhs(), 0);
  depth = op.getGroupSize() == 1 ? sizeOf(builder, op.getRhs(), 1)
                                 : sizeOf(builder, op.getLhs(), batchDims + 1);
  columns = sizeOf(builder, op.getRhs(), 2);
}

OpFoldResult GatherLoops::sizeOf(OpBuilder &builder, Value memref,
                                 unsigned dim) {
  return memref::getMixedSize(builder, loc, memref, dim);
}

Value GatherLoops::listEntry(OpBuilder &builder, Value list, ValueRange prefix,
                             Value position) {
  SmallVector<Value> indices(prefix);
  indices.push_back(position);
  return loadListEntry(builder, loc, list, indices);
}

std::pair<OpFoldResult, OpFoldResult>
GatherLoops::rowRange(OpBuilder &builder) {
  OpFoldResult lower = builder.getIndexAttr(0), upper = tokens;
  if (op.getRows()) {
    auto bound = [&](int64_t which) -> OpFoldResult {
      return listEntry(builder, op.getBounds(), batchAndHead,
                       indexConstant(builder, loc, which));
    };
    lower = bound(op.getSegment());
    upper = bound(op.getSegment() + 1);
  }
  if (!part)
    return {lower, upper};
  int64_t rows = options.tile.rows;
  LoopBounds some =
      takePart(builder, loc, lower, upper, part, builder.getIndexAttr(parts),
               rows, isPanel() ? rows : rowsWorthACopy);
  return {some.lower, some.upper};
}

void GatherLoops::emitIfAnyRow(OpBuilder &builder, OpFoldResult lower,
                               OpFoldResult upper,
                               function_ref<void(OpBuilder &)> emit) {
  if (!op.getRows())
    return emit(builder);
  Value any = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::slt,
                                    asValue(builder, loc, lower),
                                    asValue(builder, loc, upper));
  auto branch = scf::IfOp::create(builder, loc, any, /*withElseRegion=*/false);
  OpBuilder inner = branch.getThenBodyBuilder();
  emit(inner);
}

Value GatherLoops::rowAt(OpBuilder &builder, Value position, int64_t offset) {
  Value row =
      asValue(builder, loc,
              addIndex(builder, loc, position, builder.getIndexAttr(offset)));
  return op.getRows() ? listEntry(builder, op.getRows(), batchAndHead, row)
                      : row;
}

MatrixAccess GatherLoops::rhs() {
  return {op.getRhs(),
          [head = head()](OpBuilder &, Value term) {
            return SmallVector<Value>{head, term, Value()};
          },
          /*columnDim=*/2, /*rowDim=*/1};
}

MatrixAccess GatherLoops::out() {
  return {op.getInit(),
          [outer = batchAndHead](OpBuilder &, Value row) {
            SmallVector<Value> indices(outer);
            llvm::append_values(indices, row, Value());
            return indices;
          },
          static_cast<unsigned>(batchAndHead.size() + 1), std::nullopt};
}

/// The number of the part that comes `place`-th: the first, the last, the
/// second and so on. Lists start with the tokens that have most terms; threads
/// take neighbouring places.
static Value pairEnds(OpBuilder &builder, Location loc, Value place,
                      int64_t parts) {
  Value one = indexConstant(builder, loc, 1);
  Value half = arith::ShRUIOp::create(builder, loc, place, one);
  Value odd = arith::AndIOp::create(builder, loc, place, one);
  Value isFirst =
      arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::ne, odd, one);
  Value fromEnd = arith::SubIOp::create(
      builder, loc, indexConstant(builder, loc, parts - 1), half);
  return arith::SelectOp::create(builder, loc, isFirst, half, fromEnd);
}

void GatherLoops::emitOuterLoops(OpBuilder &builder) {
  OpFoldResult zero = builder.getIndexAttr(0);
  SmallVector<LoopBounds> bounds;
  for (OpFoldResult size : batchSizes)
    bounds.push_back({zero, size});
  bounds.push_back({zero, heads});
  bounds.push_back({zero, columns, options.tile.columns()});
  SmallVector<OpFoldResult> work(batchSizes);
  llvm::append_values(work, heads, tokens, depth, columns);
  parts = countRowParts(builder, bounds, work, options.parallel);
  if (parts > 1)
    bounds.push_back({zero, builder.getIndexAttr(parts)});
  emitParallelLoops(builder, loc, bounds, work, options.parallel,
                    [&](OpBuilder &inner, ValueRange ivs) {
                      part = nullptr;
                      if (parts > 1) {
                        part = pairEnds(inner, loc, ivs.back(), parts);
                        ivs = ivs.drop_back();
                      }
                      batchAndHead = llvm::to_vector(ivs.drop_back());
                      firstColumn = ivs.back();
                      emitHeadColumns(inner);
                    });
}
