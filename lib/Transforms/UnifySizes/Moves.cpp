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
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// Copies
//===----------------------------------------------------------------------===//

/// From the dimensions of the result to those of the source, where each of
/// these is one of those or has one element.
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
      !getYieldedScalar(op).getDefiningOp<tensor::ExtractOp>() ||
      llvm::any_of(op.getBlock()->without_terminator(),
                   [](Operation &body) { return !isMemoryEffectFree(&body); }))
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

/// The smallest such groups, in order; nothing where products of sizes do not
/// show them.
static std::optional<SmallVector<Group>> getGroups(ArrayRef<Extent> source,
                                                   ArrayRef<Extent> result) {
  SmallVector<Group> groups;
  size_t i = 0, j = 0;
  while (i < source.size() && j < result.size()) {
    Group &group = groups.emplace_back();
    Extent left(1), right(1);
    auto takeSource = [&] {
      group.source.push_back(i);
      left = left * source[i++];
    };
    auto takeResult = [&] {
      group.result.push_back(j);
      right = right * result[j++];
    };
    takeSource();
    takeResult();
    while (!(left == right))
      if (i < source.size() && right.dividedBy(left))
        takeSource();
      else if (j < result.size() && left.dividedBy(right))
        takeResult();
      else
        return std::nullopt;
  }
  // What is left has one element each, at the end.
  for (; i < source.size() && source[i].isOne() && !groups.empty(); ++i)
    groups.back().source.push_back(i);
  for (; j < result.size() && result[j].isOne() && !groups.empty(); ++j)
    groups.back().result.push_back(j);
  if (groups.empty() || i < source.size() || j < result.size())
    return std::nullopt;
  return groups;
}

/// `source` as a tensor of `type` with the given sizes, by a collapse_shape and
/// an expand_shape.
static Value reshape(OpBuilder &builder, Location loc, Value source,
                     RankedTensorType type, ArrayRef<OpFoldResult> sizes,
                     ArrayRef<Group> groups) {
  SmallVector<ReassociationIndices> collapsed, expanded;
  for (const Group &group : groups) {
    collapsed.push_back(group.source);
    expanded.push_back(group.result);
  }
  auto rank = cast<RankedTensorType>(source.getType()).getRank();
  if (static_cast<int64_t>(groups.size()) < rank)
    source = tensor::CollapseShapeOp::create(builder, loc, source, collapsed);
  // Of what is static, sides may know more or less.
  auto middle = tensor::CollapseShapeOp::inferCollapsedType(type, expanded);
  source = builder.createOrFold<tensor::CastOp>(loc, middle, source);
  return middle == type ? source
                        : tensor::ExpandShapeOp::create(
                              builder, loc, type, source, expanded, sizes);
}

/// tensor.reshape by groups. Null where sizes do not say how.
static Value reshapeByGroups(OpBuilder &builder, tensor::ReshapeOp op) {
  auto shape = op.getShape().getDefiningOp<tensor::FromElementsOp>();
  auto type = dyn_cast<RankedTensorType>(op.getType());
  if (!shape || !type || !isa<RankedTensorType>(op.getSource().getType()))
    return nullptr;
  Sizes sizes;
  sizes.assumeAssertionsBefore(op);
  auto groups = getGroups(sizes.get(op.getSource()), sizes.get(op.getResult()));
  if (!groups)
    return nullptr;
  SmallVector<OpFoldResult> output;
  for (auto [size, element] :
       llvm::zip_equal(type.getShape(), shape.getElements()))
    output.push_back(
        ShapedType::isDynamic(size)
            ? OpFoldResult(builder.createOrFold<arith::IndexCastOp>(
                  op.getLoc(), builder.getIndexType(), element))
            : builder.getIndexAttr(size));
  return reshape(builder, op.getLoc(), op.getSource(), type, output, *groups);
}

/// An expand_shape of a collapse_shape, as TOSA's reshapes become, by smaller
/// groups. Null where there are none.
static Value reshapeInSteps(OpBuilder &builder, tensor::ExpandShapeOp op) {
  auto collapse = op.getSrc().getDefiningOp<tensor::CollapseShapeOp>();
  if (!collapse)
    return nullptr;
  Sizes sizes;
  sizes.assumeAssertionsBefore(op);
  auto groups =
      getGroups(sizes.get(collapse.getSrc()), sizes.get(op.getResult()));
  if (!groups || groups->size() <= op.getReassociationIndices().size())
    return nullptr;
  return reshape(builder, op.getLoc(), collapse.getSrc(), op.getResultType(),
                 op.getMixedOutputShape(), *groups);
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
// Branches
//===----------------------------------------------------------------------===//

/// The input of a copy that reads each element where it writes it, as far as
/// dimensions of one element, read at 0, do not tell. Null for others.
static Value getRepeated(Sizes &sizes, Value copied) {
  auto op = copied.getDefiningOp<linalg::GenericOp>();
  if (!op || op.getNumDpsInputs() != 1 || op->getNumResults() != 1 ||
      !isElementwise(op) || getYieldedInput(op) != 0u ||
      !op.getIndexingMapsArray()[1].isIdentity())
    return nullptr;
  Value input = op.getDpsInputs()[0];
  AffineMap map = op.getIndexingMapsArray()[0];
  if (map.getNumResults() != map.getNumDims())
    return nullptr;
  for (auto [dim, expr] : llvm::enumerate(map.getResults())) {
    bool isFirst =
        isa<AffineConstantExpr>(expr) && sizes.get(input, dim).isOne();
    if (expr != getAffineDimExpr(dim, op.getContext()) && !isFirst)
      return nullptr;
  }
  return input;
}

/// Whether `moved` is `value` element by element, if `condition` is true.
static bool isSame(Value moved, Value value, Value condition) {
  Sizes sizes;
  sizes.assumeAssertionsBefore(moved.getDefiningOp());
  if (!isa<RankedTensorType>(moved.getType()) ||
      sizes.get(moved) != sizes.get(value))
    return false;
  auto compare = condition.getDefiningOp<arith::CmpIOp>();
  if (compare && compare.getPredicate() == arith::CmpIPredicate::eq)
    sizes.equate(sizes.getScalar(compare.getLhs()),
                 sizes.getScalar(compare.getRhs()));
  while (moved && moved != value)
    moved = getRepeated(sizes, moved);
  return moved != nullptr;
}

void mca::skipBroadcasts(Operation *root) {
  root->walk([](scf::IfOp op) {
    if (op.getNumResults() == 0)
      return;
    for (auto [result, moved, value] :
         llvm::zip_equal(op.getResults(), op.thenYield().getOperands(),
                         op.elseYield().getOperands()))
      if (isa<RankedTensorType>(value.getType()) && moved.getDefiningOp() &&
          !op.getElseRegion().isAncestor(value.getParentRegion()) &&
          isSame(moved, value, op.getCondition()))
        result.replaceAllUsesWith(value);
  });
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
    if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op))
      return reshapeInSteps(builder, expand);
    return nullptr;
  });
  replaceAll(root, undoReshape);
}
