//===- Forms.cpp - Operands of one shape and type ---------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Forms.h"
#include "../BatchDims.h"
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

Value Forms::flatten(Value tensor, int64_t rest) {
  return flattenBatch(builder, builder.getLoc(), tensor, numBatchDims, rest);
}

Value Forms::unflatten(Value tensor, Value like, int64_t rest) {
  return unflattenBatch(builder, builder.getLoc(), tensor, like, numBatchDims,
                        rest);
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
    outputs = joinQueryHeads(
        builder, builder.getLoc(),
        expandShape(builder, builder.getLoc(), outputs, kQueryGroups, sizes));
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
