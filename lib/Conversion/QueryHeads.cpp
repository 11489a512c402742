//===- QueryHeads.cpp - Query heads that share a value head ---------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "QueryHeads.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Arith/Utils/Utils.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;
using namespace mlir::mca;

bool mca::mayBeGrouped(int64_t queryHeads, int64_t heads) {
  return ShapedType::isDynamic(queryHeads) || queryHeads != heads;
}

OpFoldResult mca::getGroupSize(OpBuilder &builder, Location loc,
                               OpFoldResult queryHeads, OpFoldResult heads) {
  std::optional<int64_t> staticQueryHeads = getConstantIntValue(queryHeads),
                         staticHeads = getConstantIntValue(heads);
  if (staticQueryHeads && staticHeads)
    return builder.getIndexAttr(*staticQueryHeads / *staticHeads);
  auto toValue = [&](OpFoldResult size) {
    return getValueOrCreateConstantIndexOp(builder, loc, size);
  };
  Value divisor = toValue(heads);
  if (!staticHeads) {
    // Without heads there is nothing to divide, yet a division.
    Value one = arith::ConstantIndexOp::create(builder, loc, 1);
    divisor = arith::MaxUIOp::create(builder, loc, divisor, one);
  }
  return arith::DivUIOp::create(builder, loc, toValue(queryHeads), divisor)
      .getResult();
}

/// What the dimensions of [B.., h_q, n_q, k] are split into.
static SmallVector<ReassociationIndices> groupReassociation(int64_t rank) {
  SmallVector<ReassociationIndices> groups;
  for (int64_t dim = 0, next = 0; dim < rank; ++dim) {
    groups.push_back({next++});
    if (dim == rank - 3)
      groups.back().push_back(next++);
  }
  return groups;
}

Value mca::splitQueryHeads(OpBuilder &builder, Location loc, Value tensor,
                           OpFoldResult heads) {
  auto type = cast<RankedTensorType>(tensor.getType());
  int64_t headDim = type.getRank() - 3;
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(builder, loc, tensor);
  OpFoldResult group = getGroupSize(builder, loc, sizes[headDim], heads);
  if (!getConstantIntValue(heads) && !type.isDynamicDim(headDim)) {
    // A static size is not expanded to dynamic ones.
    SmallVector<int64_t> shape(type.getShape());
    shape[headDim] = ShapedType::kDynamic;
    type = type.clone(shape);
    tensor = tensor::CastOp::create(builder, loc, type, tensor);
  }
  sizes[headDim] = heads;
  sizes.insert(sizes.begin() + headDim + 1, group);
  Type expanded = type.clone(decomposeMixedValues(sizes).first);
  return tensor::ExpandShapeOp::create(builder, loc, expanded, tensor,
                                       groupReassociation(type.getRank()),
                                       sizes);
}

Value mca::joinQueryHeads(OpBuilder &builder, Location loc, Value tensor) {
  int64_t rank = cast<RankedTensorType>(tensor.getType()).getRank() - 1;
  return tensor::CollapseShapeOp::create(builder, loc, tensor,
                                         groupReassociation(rank));
}
