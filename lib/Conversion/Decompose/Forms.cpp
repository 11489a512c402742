//===- Forms.cpp - Operands of one shape and type ---------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Forms.h"
#include "../QueryHeads.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mca;

using utils::IteratorType;

static RankedTensorType typeOf(Value tensor) {
  return cast<RankedTensorType>(tensor.getType());
}

Forms::Forms(ApproximationOpInterface op, ImplicitLocOpBuilder &builder)
    : op(op), builder(builder), numBatchDims(op.getNumBatchDims()) {}

OpFoldResult Forms::size(Value tensor, int64_t dim) {
  return tensor::getMixedSize(builder, builder.getLoc(), tensor, dim);
}

//===----------------------------------------------------------------------===//
// Reshapes
//===----------------------------------------------------------------------===//

Value Forms::collapse(Value tensor, ArrayRef<ReassociationIndices> groups) {
  return tensor::CollapseShapeOp::create(builder, tensor, groups);
}

Value Forms::expand(Value tensor, ArrayRef<ReassociationIndices> groups,
                    ArrayRef<OpFoldResult> sizes) {
  SmallVector<int64_t> shape;
  for (OpFoldResult extent : sizes)
    shape.push_back(getConstantIntValue(extent).value_or(ShapedType::kDynamic));
  Type type = typeOf(tensor).clone(shape);
  return tensor::ExpandShapeOp::create(builder, type, tensor, groups, sizes);
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
  SmallVector<ReassociationIndices> groups = {{0, 1}};
  for (int64_t dim = 1; dim < rest; ++dim)
    groups.push_back({dim + 1});
  return groups;
}

Value Forms::flatten(Value tensor, int64_t rest) {
  if (numBatchDims == 1)
    return tensor;
  if (numBatchDims > 1)
    return collapse(tensor, groupBatch(numBatchDims, rest));
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(builder, builder.getLoc(), tensor);
  sizes.insert(sizes.begin(), builder.getIndexAttr(1));
  return expand(tensor, groupUnit(rest), sizes);
}

Value Forms::unflatten(Value tensor, Value like, int64_t rest) {
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(builder, builder.getLoc(), like);
  if (numBatchDims > 1)
    tensor = expand(tensor, groupBatch(numBatchDims, rest), sizes);
  else if (numBatchDims == 0)
    tensor = collapse(tensor, groupUnit(rest));
  if (tensor.getType() != like.getType())
    tensor = tensor::CastOp::create(builder, like.getType(), tensor);
  return tensor;
}

//===----------------------------------------------------------------------===//
// Groups of query heads
//===----------------------------------------------------------------------===//

bool Forms::isGrouped() {
  int64_t queryHeads = typeOf(op.getProbabilities()).getDimSize(numBatchDims);
  return mayBeGrouped(queryHeads, op.getNumHeads());
}

/// The queries of a group of [b, h, g, n_q, k] together.
static const ReassociationIndices kQueryGroups[] = {{0}, {1}, {2, 3}, {4}};

Value Forms::probabilities() {
  Value tensor =
      flatten(convert(op.getProbabilities(), builder.getF32Type()), 3);
  if (!isGrouped())
    return tensor;
  return collapse(splitQueryHeads(builder, builder.getLoc(), tensor,
                                  size(op.getWeight(), 1)),
                  kQueryGroups);
}

Value Forms::toOutputs(Value outputs) {
  Value init = op.getInit();
  outputs = convert(outputs, typeOf(init).getElementType());
  if (isGrouped()) {
    OpFoldResult heads = size(op.getWeight(), 1),
                 group = getGroupSize(builder, builder.getLoc(),
                                      size(init, numBatchDims), heads);
    OpFoldResult sizes[] = {size(outputs, 0), heads, group,
                            size(init, numBatchDims + 1),
                            size(init, numBatchDims + 2)};
    outputs = joinQueryHeads(builder, builder.getLoc(),
                             expand(outputs, kQueryGroups, sizes));
  }
  return unflatten(outputs, init, 3);
}

//===----------------------------------------------------------------------===//
// The other operands
//===----------------------------------------------------------------------===//

Value Forms::values() {
  return flatten(convert(op.getValues(), builder.getF32Type()), 2);
}

Value Forms::weight() { return convert(op.getWeight(), builder.getF32Type()); }

Value Forms::bias() {
  return op.getBias() ? convert(op.getBias(), builder.getF32Type()) : Value();
}

Value Forms::convert(Value tensor, Type elementType) {
  RankedTensorType type = typeOf(tensor);
  if (type.getElementType() == elementType)
    return tensor;
  Value init = tensor::EmptyOp::create(
      builder, tensor::getMixedSizes(builder, builder.getLoc(), tensor),
      elementType);
  AffineMap identity = builder.getMultiDimIdentityMap(type.getRank());
  auto body = [&](OpBuilder &b, Location loc, ValueRange args) {
    Value value = args.front();
    if (elementType.isF32())
      value = arith::ExtFOp::create(b, loc, elementType, value);
    else
      value = arith::TruncFOp::create(b, loc, elementType, value);
    linalg::YieldOp::create(b, loc, value);
  };
  return linalg::GenericOp::create(
             builder, init.getType(), tensor, init,
             ArrayRef<AffineMap>{identity, identity},
             SmallVector<IteratorType>(type.getRank(), IteratorType::parallel),
             body)
      .getResult(0);
}
