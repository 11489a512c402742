//===- LiveKeys.cpp - The masks of a tile -----------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LiveKeys.h"

#include "../SliceOffsets.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// Masks of a tile
//===----------------------------------------------------------------------===//

/// The slice in a loop that `mask` is, if it takes dimensions as they are.
static tensor::ExtractSliceOp getPart(Value mask) {
  auto slice = mask.getDefiningOp<tensor::ExtractSliceOp>();
  if (!slice || !slice->getParentOfType<LoopLikeOpInterface>() ||
      !slice.hasUnitStride() ||
      slice.getSourceType().getRank() != slice.getType().getRank())
    return nullptr;
  return slice;
}

LogicalResult LiveKeys::findLoop() {
  auto parent = op->getParentOfType<LoopLikeOpInterface>();
  while (parent && llvm::all_of(sources, [&](Value source) {
           return parent.isDefinedOutsideOfLoop(source);
         })) {
    loop = parent;
    parent = parent->getParentOfType<LoopLikeOpInterface>();
  }
  return success(loop);
}

/// Offset and size of the tile's part of a mask along `dim`; no size if that is
/// the whole, be it a slice of all of it.
static std::pair<OpFoldResult, OpFoldResult> getRange(Value mask,
                                                      unsigned dim) {
  std::pair<OpFoldResult, OpFoldResult> whole(
      Builder(mask.getContext()).getIndexAttr(0), OpFoldResult());
  tensor::ExtractSliceOp part = getPart(mask);
  if (!part)
    return whole;
  OpFoldResult offset = part.getMixedOffsets()[dim],
               size = part.getMixedSizes()[dim];
  bool takesAll =
      isConstantIntValue(offset, 0) &&
      getConstantIntValue(size) == part.getSourceType().getDimSize(dim);
  return takesAll ? whole : std::pair(offset, size);
}

/// Fails where masks do not agree on the tile's part of a loop or on the whole
/// that it is of, or do not start at the first key.
LogicalResult LiveKeys::setParts() {
  DenseMap<unsigned, int64_t> wholes;
  for (auto [input, source] : llvm::zip_equal(inputs, sources)) {
    AffineMap map = op.getMatchingIndexingMap(input);
    ArrayRef<int64_t> shape =
        cast<RankedTensorType>(source.getType()).getShape();
    for (auto [dim, expr] : llvm::enumerate(map.getResults())) {
      unsigned position = cast<AffineDimExpr>(expr).getPosition();
      auto range = getRange(input->get(), dim);
      auto [entry, isNew] = parts.try_emplace(position, range);
      int64_t whole = wholes.try_emplace(position, shape[dim]).first->second;
      if (entry->second != range || whole != shape[dim])
        return failure();
      if (isNew && position != columns.getLoop(op))
        rows.push_back(position);
    }
  }
  llvm::sort(rows);
  return success(isConstantIntValue(parts.at(columns.getLoop(op)).first, 0));
}

/// Whether some loop, of the tile or around it, reads the masks again.
bool LiveKeys::isSmallerThanScores() const {
  linalg::GenericOp generic = op;
  for (auto [dim, range] : llvm::enumerate(generic.getStaticLoopRanges()))
    if (range != 1 && !parts.contains(dim))
      return true;
  SmallVector<Value> offsets;
  for (const auto &[_, part] : parts)
    if (auto offset = dyn_cast<Value>(part.first))
      offsets.push_back(offset);
  SmallPtrSet<Value, 4> used = collectOffsetSources(offsets);
  LoopLikeOpInterface outermost = loop;
  auto around = op->getParentOfType<LoopLikeOpInterface>();
  while (true) {
    if (std::optional<SmallVector<Value>> ivs = around.getLoopInductionVars())
      if (llvm::any_of(*ivs, [&](Value iv) { return !used.contains(iv); }))
        return true;
    if (around == outermost)
      return false;
    around = around->getParentOfType<LoopLikeOpInterface>();
  }
}

FailureOr<LiveKeys> LiveKeys::get(const KeyColumns &columns) {
  LiveKeys keys(columns);
  for (const MaskTerm &term : columns.terms)
    for (OpOperand *input : getSources(keys.op, term.value))
      if (!llvm::is_contained(keys.inputs, input))
        keys.inputs.push_back(input);
  for (OpOperand *input : keys.inputs) {
    tensor::ExtractSliceOp part = getPart(input->get());
    keys.sources.push_back(part ? part.getSource() : input->get());
  }
  if (failed(keys.findLoop()) || failed(keys.setParts()) ||
      !keys.isSmallerThanScores())
    return failure();
  return keys;
}

FailureOr<LiveKeys> LiveKeys::getOfAll(LoopLikeOpInterface tiles,
                                       Operation *user) const {
  LiveKeys keys = *this;
  keys.user = user;
  auto isKnown = [&](OpFoldResult value) {
    auto inLoop = dyn_cast_if_present<Value>(value);
    return !inLoop || tiles.isDefinedOutsideOfLoop(inLoop);
  };
  for (auto &[position, part] : keys.parts) {
    if (isKnown(part.first) && isKnown(part.second))
      continue;
    if (position == columns.getLoop(op))
      return failure();
    part = {Builder(user->getContext()).getIndexAttr(0), OpFoldResult()};
  }
  return keys;
}
