//===- Tiling.cpp - Tiles of batch elements and heads -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Operations on lists of tokens are loops over batch dimensions and heads for
// the TilingInterface: what they do inside a head is not cut.
//
//===----------------------------------------------------------------------===//

#include "LeadingDims.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Builders.h"

using namespace mlir;
using namespace mlir::mca;

using Tile = SmallVector<OpFoldResult>;

/// The part of `value` at the tile of its leading dimensions.
static tensor::ExtractSliceOp slice(OpBuilder &b, Location loc, Value value,
                                    ArrayRef<OpFoldResult> leadingOffsets,
                                    ArrayRef<OpFoldResult> leadingSizes) {
  Tile sizes = tensor::getMixedSizes(b, loc, value);
  Tile offsets(sizes.size(), b.getIndexAttr(0)),
      strides(sizes.size(), b.getIndexAttr(1));
  llvm::copy(leadingOffsets, offsets.begin());
  llvm::copy(leadingSizes, sizes.begin());
  return tensor::ExtractSliceOp::create(b, loc, value, offsets, sizes, strides);
}

template <typename OpT>
static FailureOr<TilingResult> tileOp(OpT op, OpBuilder &b,
                                      ArrayRef<OpFoldResult> offsets,
                                      ArrayRef<OpFoldResult> sizes) {
  if (!op.hasPureTensorSemantics())
    return failure();
  SmallVector<Value> operands;
  SmallVector<Operation *> slices;
  for (OpOperand &operand : op->getOpOperands()) {
    LeadingDims leading = getLeadingDims(op, operand);
    size_t first = leading.batch ? 0 : offsets.size() - 1;
    size_t count = offsets.size() - first - (leading.heads ? 0 : 1);
    operands.push_back(operand.get());
    if (count == 0)
      continue;
    slices.push_back(slice(b, op.getLoc(), operand.get(),
                           offsets.slice(first, count),
                           sizes.slice(first, count)));
    operands.back() = slices.back()->getResult(0);
  }
  Operation *tiled = cloneOn(b, op, operands);
  return TilingResult{
      {tiled}, llvm::to_vector_of<Value>(tiled->getResults()), slices};
}

template <typename OpT>
static SmallVector<Range> getDomain(OpT op, OpBuilder &b) {
  Value init = op.getDpsInitOperand(0)->get();
  return llvm::map_to_vector(
      ArrayRef(tensor::getMixedSizes(b, op.getLoc(), init))
          .take_front(getNumLoops(op)),
      [&](OpFoldResult size) {
        return Range{b.getIndexAttr(0), size, b.getIndexAttr(1)};
      });
}

/// All of a result but its leading dimensions.
template <typename OpT>
static void getResultTile(OpT op, OpBuilder &b, unsigned result,
                          ArrayRef<OpFoldResult> offsets,
                          ArrayRef<OpFoldResult> sizes, Tile &resultOffsets,
                          Tile &resultSizes) {
  resultSizes = tensor::getMixedSizes(b, op.getLoc(),
                                      op.getDpsInitOperand(result)->get());
  resultOffsets.assign(resultSizes.size(), b.getIndexAttr(0));
  llvm::copy(offsets, resultOffsets.begin());
  llvm::copy(sizes, resultSizes.begin());
}

/// The tile that a consumer asks for: of what its heads hold, a part may do.
template <typename OpT>
static FailureOr<TilingResult>
generateTile(OpT op, OpBuilder &b, unsigned result,
             ArrayRef<OpFoldResult> offsets, ArrayRef<OpFoldResult> sizes) {
  int64_t loops = getNumLoops(op);
  FailureOr<TilingResult> tiled =
      tileOp(op, b, offsets.take_front(loops), sizes.take_front(loops));
  if (failed(tiled))
    return failure();
  Value whole = tiled->tiledValues[result];
  Tile inner(offsets), strides(sizes.size(), b.getIndexAttr(1));
  std::fill_n(inner.begin(), loops, b.getIndexAttr(0));
  Tile available = tensor::getMixedSizes(b, op.getLoc(), whole);
  if (!isEqualConstantIntOrValueArray(available, sizes))
    whole = tensor::ExtractSliceOp::create(b, op.getLoc(), whole, inner, sizes,
                                           strides);
  return TilingResult{tiled->tiledOps, {whole}, tiled->generatedSlices};
}

#define MCA_HEADWISE_OP_TILING(OP)                                             \
  SmallVector<utils::IteratorType> OP::getLoopIteratorTypes() {                \
    return SmallVector<utils::IteratorType>(getNumLoops(*this),                \
                                            utils::IteratorType::parallel);    \
  }                                                                            \
  SmallVector<Range> OP::getIterationDomain(OpBuilder &b) {                    \
    return getDomain(*this, b);                                                \
  }                                                                            \
  FailureOr<TilingResult> OP::getTiledImplementation(                          \
      OpBuilder &b, ArrayRef<OpFoldResult> offsets,                            \
      ArrayRef<OpFoldResult> sizes) {                                          \
    return tileOp(*this, b, offsets, sizes);                                   \
  }                                                                            \
  LogicalResult OP::getResultTilePosition(                                     \
      OpBuilder &b, unsigned result, ArrayRef<OpFoldResult> offsets,           \
      ArrayRef<OpFoldResult> sizes, Tile &resultOffsets, Tile &resultSizes) {  \
    getResultTile(*this, b, result, offsets, sizes, resultOffsets,             \
                  resultSizes);                                                \
    return success();                                                          \
  }                                                                            \
  FailureOr<TilingResult> OP::generateResultTileValue(                         \
      OpBuilder &b, unsigned result, ArrayRef<OpFoldResult> offsets,           \
      ArrayRef<OpFoldResult> sizes) {                                          \
    return generateTile(*this, b, result, offsets, sizes);                     \
  }                                                                            \
  LogicalResult OP::getIterationDomainTileFromResultTile(                      \
      OpBuilder &b, unsigned result, ArrayRef<OpFoldResult> offsets,           \
      ArrayRef<OpFoldResult> sizes, SmallVectorImpl<OpFoldResult> &domain,     \
      SmallVectorImpl<OpFoldResult> &domainSizes) {                            \
    domain = Tile(offsets.take_front(getNumLoops(*this)));                     \
    domainSizes = Tile(sizes.take_front(getNumLoops(*this)));                  \
    return success();                                                          \
  }

MCA_HEADWISE_OP_TILING(AssignLevelsOp)
MCA_HEADWISE_OP_TILING(AttendTokensOp)
MCA_HEADWISE_OP_TILING(CentroidsOp)
MCA_HEADWISE_OP_TILING(OrderTokensOp)
MCA_HEADWISE_OP_TILING(TokenDistancesOp)
MCA_HEADWISE_OP_TILING(GatherMatmulOp)

#undef MCA_HEADWISE_OP_TILING
