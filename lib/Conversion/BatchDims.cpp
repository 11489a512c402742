//===- BatchDims.cpp - Any number of batch dimensions as one ----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BatchDims.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mca;

Value mca::expandShape(OpBuilder &builder, Location loc, Value tensor,
                       ArrayRef<ReassociationIndices> groups,
                       ArrayRef<OpFoldResult> sizes) {
  SmallVector<int64_t> shape;
  for (OpFoldResult extent : sizes)
    shape.push_back(getConstantIntValue(extent).value_or(ShapedType::kDynamic));
  Type type = cast<RankedTensorType>(tensor.getType()).clone(shape);
  return tensor::ExpandShapeOp::create(builder, loc, type, tensor, groups,
                                       sizes);
}

/// One group for `batch` dimensions, then one for each of `rest`.
static SmallVector<ReassociationIndices> groupBatch(int64_t batch,
                                                    int64_t rest) {
  SmallVector<ReassociationIndices> groups(1);
  for (int64_t dim = 0; dim < batch; ++dim)
    groups[0].push_back(dim);
  for (int64_t dim = 0; dim < rest; ++dim)
    groups.push_back({batch + dim});
  return groups;
}

/// [rest..] and [1, rest..]: the first dimension of both, then the others.
static SmallVector<ReassociationIndices> groupUnit(int64_t rest) {
  SmallVector<ReassociationIndices> groups;
  for (int64_t dim = 0; dim < rest; ++dim)
    groups.push_back({dim + 1});
  if (rest > 0)
    groups.front().insert(groups.front().begin(), 0);
  return groups;
}

Value mca::flattenBatch(OpBuilder &builder, Location loc, Value tensor,
                        int64_t batch, int64_t rest) {
  if (batch == 1)
    return tensor;
  if (batch > 1)
    return tensor::CollapseShapeOp::create(builder, loc, tensor,
                                           groupBatch(batch, rest));
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(builder, loc, tensor);
  sizes.insert(sizes.begin(), builder.getIndexAttr(1));
  return expandShape(builder, loc, tensor, groupUnit(rest), sizes);
}

Value mca::unflattenBatch(OpBuilder &builder, Location loc, Value tensor,
                          Value like, int64_t batch, int64_t rest) {
  if (batch > 1)
    tensor = expandShape(builder, loc, tensor, groupBatch(batch, rest),
                         tensor::getMixedSizes(builder, loc, like));
  else if (batch == 0)
    tensor =
        tensor::CollapseShapeOp::create(builder, loc, tensor, groupUnit(rest));
  if (tensor.getType() != like.getType())
    tensor = tensor::CastOp::create(builder, loc, like.getType(), tensor);
  return tensor;
}
