//===- Moves.cpp - What only moves data, seen as that -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "UnifySizes.h"

#include "mca/Match/LayoutOps.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// Copies
//===----------------------------------------------------------------------===//

/// From the dimensions of the result to those of the source, where each of these
/// is one of those or has one element.
static AffineMap getMap(MLIRContext *context, const Layout &result,
                        const Layout &source) {
  SmallVector<AffineExpr> exprs;
  for (const AxisList &axes : source) {
    const auto *dim = llvm::find(result, axes);
    if (axes.empty())
      exprs.push_back(getAffineConstantExpr(0, context));
    else if (dim != result.end())
      exprs.push_back(getAffineDimExpr(dim - result.begin(), context));
    else
      return AffineMap();
  }
  return AffineMap::get(result.size(), 0, exprs, context);
}

/// A copy by tensor.extract, as torch writes broadcasts of dynamic sizes, reads
/// its source by a map. Null where `op` is something else.
static Value copyByMap(OpBuilder &builder, linalg::GenericOp op) {
  if (op->getNumResults() != 1 || !op.hasPureTensorSemantics() ||
      !getYieldedScalar(op).getDefiningOp<tensor::ExtractOp>())
    return nullptr;
  AxisSpace space;
  space.getSizes().assumeAssertionsBefore(op);
  Value result = op->getResult(0);
  View moved = getFreshView(space, result);
  FailureOr<View> source = lookThroughLayoutOp(space, moved, Passing::Repeats);
  if (failed(source))
    return nullptr;
  AffineMap map = getMap(op.getContext(), space.leaves(moved.layout),
                         space.leaves(source->layout));
  if (!map)
    return nullptr;
  unsigned rank = map.getNumDims();
  auto copy = linalg::GenericOp::create(
      builder, op.getLoc(), result.getType(), source->value,
      op.getDpsInits()[0], {map, builder.getMultiDimIdentityMap(rank)},
      SmallVector<utils::IteratorType>(rank, utils::IteratorType::parallel),
      [](OpBuilder &b, Location loc, ValueRange arguments) {
        linalg::YieldOp::create(b, loc, arguments[0]);
      });
  return copy.getResult(0);
}

//===----------------------------------------------------------------------===//
// Reshapes
//===----------------------------------------------------------------------===//

namespace {
/// Dimensions of the source and of the result that hold the same elements.
struct Group {
  ReassociationIndices source, result;
};
} // namespace

/// The smallest groups in which one side has one dimension, in order; nothing
/// where products of sizes do not show them.
static std::optional<SmallVector<Group>> getGroups(ArrayRef<Extent> source,
                                                   ArrayRef<Extent> result) {
  SmallVector<Group> groups;
  size_t i = 0, j = 0;
  while (i < source.size() && j < result.size()) {
    Group group{{static_cast<int64_t>(i)}, {static_cast<int64_t>(j)}};
    Extent left = source[i++], right = result[j++];
    while (!(left == right)) {
      bool takeSource = group.result.size() == 1 && i < source.size() &&
                        right.dividedBy(left);
      bool takeResult = group.source.size() == 1 && j < result.size() &&
                        left.dividedBy(right);
      if (takeSource) {
        group.source.push_back(i);
        left = left * source[i++];
      } else if (takeResult) {
        group.result.push_back(j);
        right = right * result[j++];
      } else {
        return std::nullopt;
      }
    }
    groups.push_back(group);
  }
  // What is left has one element each, at the end.
  for (; i < source.size() && source[i].isOne() && !groups.empty() &&
         groups.back().result.size() == 1;
       ++i)
    groups.back().source.push_back(i);
  for (; j < result.size() && result[j].isOne() && !groups.empty() &&
         groups.back().source.size() == 1;
       ++j)
    groups.back().result.push_back(j);
  if (groups.empty() || i < source.size() || j < result.size())
    return std::nullopt;
  return groups;
}

/// tensor.reshape as a collapse_shape and an expand_shape. Null where sizes do
/// not say how.
static Value reshapeByGroups(OpBuilder &builder, tensor::ReshapeOp op) {
  auto shape = op.getShape().getDefiningOp<tensor::FromElementsOp>();
  auto type = dyn_cast<RankedTensorType>(op.getType());
  auto sourceType = dyn_cast<RankedTensorType>(op.getSource().getType());
  if (!shape || !type || !sourceType)
    return nullptr;
  Sizes sizes;
  sizes.assumeAssertionsBefore(op);
  auto groups = getGroups(sizes.get(op.getSource()), sizes.get(op.getResult()));
  if (!groups)
    return nullptr;
  SmallVector<ReassociationIndices> collapsed, expanded;
  for (const Group &group : *groups) {
    collapsed.push_back(group.source);
    expanded.push_back(group.result);
  }
  Location loc = op.getLoc();
  Value value = op.getSource();
  if (collapsed.size() < static_cast<size_t>(sourceType.getRank()))
    value = tensor::CollapseShapeOp::create(builder, loc, value, collapsed);
  // Of what is static, sides may know more or less.
  auto middle = tensor::CollapseShapeOp::inferCollapsedType(type, expanded);
  value = builder.createOrFold<tensor::CastOp>(loc, middle, value);
  if (middle == type)
    return value;
  SmallVector<OpFoldResult> output;
  for (auto [size, element] :
       llvm::zip_equal(type.getShape(), shape.getElements()))
    output.push_back(
        ShapedType::isDynamic(size)
            ? OpFoldResult(builder.createOrFold<arith::IndexCastOp>(
                  loc, builder.getIndexType(), element))
            : builder.getIndexAttr(size));
  return tensor::ExpandShapeOp::create(builder, loc, type, value, expanded,
                                       output);
}

/// What a reshape of a reshape was before both. Null where it is another shape.
static Value undoReshape(OpBuilder &builder, Operation *op) {
  if (!isa<tensor::CollapseShapeOp, tensor::ExpandShapeOp, tensor::ReshapeOp>(
          op))
    return nullptr;
  Operation *before = op->getOperand(0).getDefiningOp();
  if (!isa_and_present<tensor::CollapseShapeOp, tensor::ExpandShapeOp,
                       tensor::ReshapeOp>(before))
    return nullptr;
  Value source = before->getOperand(0), result = op->getResult(0);
  Sizes sizes;
  sizes.assumeAssertionsBefore(op);
  if (!tensor::CastOp::areCastCompatible(source.getType(), result.getType()) ||
      !isa<RankedTensorType>(source.getType()) ||
      !isa<RankedTensorType>(result.getType()) ||
      sizes.get(source) != sizes.get(result))
    return nullptr;
  return builder.createOrFold<tensor::CastOp>(op->getLoc(), result.getType(),
                                              source);
}

//===----------------------------------------------------------------------===//
// All of them
//===----------------------------------------------------------------------===//

/// Replaces operations that `rewrite` has a value for.
static void replaceAll(Operation *root,
                       function_ref<Value(OpBuilder &, Operation *)> rewrite) {
  SmallVector<Operation *> replaced;
  root->walk([&](Operation *op) {
    OpBuilder builder(op);
    if (Value value = rewrite(builder, op)) {
      op->getResult(0).replaceAllUsesWith(value);
      replaced.push_back(op);
    }
  });
  for (Operation *op : replaced)
    op->erase();
}

void mca::simplifyMoves(Operation *root) {
  replaceAll(root, [](OpBuilder &builder, Operation *op) -> Value {
    if (auto copy = dyn_cast<linalg::GenericOp>(op))
      return copyByMap(builder, copy);
    if (auto reshape = dyn_cast<tensor::ReshapeOp>(op))
      return reshapeByGroups(builder, reshape);
    return nullptr;
  });
  replaceAll(root, undoReshape);
}
