//===- PackOperands.cpp - Right-hand sides by panels ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PackOperands.h"

#include "mca/Dialect/MCA/Utils/ConstantView.h"
#include "mca/Emit/ContractionRoles.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace mlir::mca {
#define GEN_PASS_DEF_PACKOPERANDS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

/// `source` with dimension `columns` split into panels of `width`.
static Value splitColumns(RewriterBase &rewriter, Location loc, Value source,
                          unsigned columns, int64_t width) {
  auto type = cast<RankedTensorType>(source.getType());
  SmallVector<int64_t> shape;
  SmallVector<ReassociationIndices> groups;
  for (auto [dim, size] : llvm::enumerate(type.getShape())) {
    ReassociationIndices &group = groups.emplace_back();
    group.push_back(shape.size());
    shape.push_back(dim == columns ? size / width : size);
    if (dim != columns)
      continue;
    group.push_back(shape.size());
    shape.push_back(width);
  }
  return tensor::ExpandShapeOp::create(
      rewriter, loc, RankedTensorType::get(shape, type.getElementType()),
      source, groups);
}

/// The operand's dimensions with panels, rows and columns of a panel last.
static SmallVector<AffineExpr> packedExprs(const ContractionRoles &roles,
                                           AffineMap map, int64_t width) {
  MLIRContext *context = map.getContext();
  AffineExpr column = getAffineDimExpr(roles.column, context);
  AffineExpr depth = getAffineDimExpr(roles.depth, context);
  SmallVector<AffineExpr> exprs;
  for (AffineExpr expr : map.getResults())
    if (expr != column && expr != depth)
      exprs.push_back(expr);
  llvm::append_values(exprs, column.floorDiv(width), depth, column % width);
  return exprs;
}

/// `split` with its dimensions in the order of the packed operand.
static Value copyByPanels(RewriterBase &rewriter, Location loc, Value split,
                          const ContractionRoles &roles, AffineMap map,
                          ArrayRef<AffineExpr> order, int64_t width) {
  MLIRContext *context = map.getContext();
  AffineExpr column = getAffineDimExpr(roles.column, context);
  SmallVector<AffineExpr> exprs;
  for (AffineExpr expr : map.getResults()) {
    exprs.push_back(expr == column ? column.floorDiv(width) : expr);
    if (expr == column)
      exprs.push_back(column % width);
  }
  auto type = cast<RankedTensorType>(split.getType());
  SmallVector<int64_t> permutation, shape;
  for (AffineExpr expr : order) {
    permutation.push_back(llvm::find(exprs, expr) - exprs.begin());
    shape.push_back(type.getDimSize(permutation.back()));
  }
  Value empty =
      tensor::EmptyOp::create(rewriter, loc, shape, type.getElementType());
  return linalg::TransposeOp::create(rewriter, loc, split, empty, permutation)
      ->getResult(0);
}

LogicalResult mca::packRightHandSide(RewriterBase &rewriter,
                                     linalg::GenericOp op, RegisterTile tile) {
  StringRef reason;
  FailureOr<ContractionRoles> roles = getContractionRoles(op, reason);
  if (failed(roles) || roles->packed)
    return failure();
  AffineMap map = op.getMatchingIndexingMap(roles->rhs);
  auto type = dyn_cast<RankedTensorType>(roles->rhs->get().getType());
  int64_t columns = op.getStaticLoopRanges()[roles->column];
  if (!type || !type.hasStaticShape() || !type.getElementType().isF32() ||
      !map.isProjectedPermutation() || ShapedType::isDynamic(columns))
    return failure();
  int64_t width = tile.narrowedTo(columns).columns();
  if (columns == 0 || columns % width != 0)
    return failure();
  rewriter.setInsertionPoint(op);
  unsigned position =
      *map.getResultPosition(getAffineDimExpr(roles->column, op.getContext()));
  Value split =
      splitColumns(rewriter, op.getLoc(), roles->rhs->get(), position, width);
  SmallVector<AffineExpr> order = packedExprs(*roles, map, width);
  Value packed =
      copyByPanels(rewriter, op.getLoc(), split, *roles, map, order, width);
  rewriter.modifyOpInPlace(op, [&] {
    roles->rhs->set(packed);
    SmallVector<AffineMap> maps = op.getIndexingMapsArray();
    maps[roles->rhs->getOperandNumber()] =
        AffineMap::get(map.getNumDims(), 0, order, op.getContext());
    op.setIndexingMapsAttr(rewriter.getAffineMapArrayAttr(maps));
  });
  return success();
}

/// Products that an instruction of `dot` takes into one sum of `op`; 1 without.
static int64_t groupSizeOf(GatherMatmulOp op, const DotSupport &dot) {
  Type lhs = getElementTypeOrSelf(op.getLhs()),
       rhs = getElementTypeOrSelf(op.getRhs());
  if (lhs != rhs || op.getColumns() || op.getTrips())
    return 1;
  if (lhs.isInteger(8))
    return dot.int8 == Int8Dot::Groups ? 4 : 1;
  return lhs.isBF16() && dot.bf16 ? 2 : 1;
}

LogicalResult mca::groupRightHandSide(RewriterBase &rewriter, GatherMatmulOp op,
                                      RegisterTile tile,
                                      const DotSupport &dot) {
  auto type = dyn_cast<RankedTensorType>(op.getRhs().getType());
  int64_t group = groupSizeOf(op, dot);
  if (!type || type.getRank() != 3 || !type.hasStaticShape() || group == 1)
    return failure();
  int64_t heads = type.getDimSize(0), depth = type.getDimSize(1),
          columns = type.getDimSize(2);
  if (depth == 0 || depth % group != 0 ||
      tile.narrowedTo(columns).columns() != columns)
    return failure();
  rewriter.setInsertionPoint(op);
  SmallVector<ReassociationIndices> dims = {{0}, {1, 2}, {3}};
  Value split = tensor::ExpandShapeOp::create(
      rewriter, op.getLoc(), type.clone({heads, depth / group, group, columns}),
      op.getRhs(), dims);
  Value empty = tensor::EmptyOp::create(rewriter, op.getLoc(),
                                        {heads, depth / group, columns, group},
                                        type.getElementType());
  Value grouped = linalg::TransposeOp::create(rewriter, op.getLoc(), split,
                                              empty, {0, 1, 3, 2})
                      ->getResult(0);
  rewriter.modifyOpInPlace(op, [&] { op.getRhsMutable().assign(grouped); });
  return success();
}

/// Whether the value is known at compile time and worth a layout.
static bool isConstant(Value value) {
  std::string why;
  FailureOr<ConstantView> view = ConstantView::get(value, why);
  return succeeded(view) && !view->isSplat();
}

static bool hasConstantRightHandSide(linalg::GenericOp op) {
  StringRef reason;
  FailureOr<ContractionRoles> roles = getContractionRoles(op, reason);
  return succeeded(roles) && isConstant(roles->rhs->get());
}

namespace {
struct PackOperands : mca::impl::PackOperandsBase<PackOperands> {
  using PackOperandsBase::PackOperandsBase;

  LogicalResult initialize(MLIRContext *context) override {
    if (isVectorWidthOption(vectorWidth))
      return success();
    return emitError(UnknownLoc::get(context))
           << "mca-pack-operands: vector-width must be 0, 4, 8 or 16";
  }

  void runOnOperation() override {
    SmallVector<linalg::GenericOp> products;
    SmallVector<GatherMatmulOp> gathers;
    getOperation()->walk([&](linalg::GenericOp op) {
      if (op.hasPureTensorSemantics() && hasConstantRightHandSide(op))
        products.push_back(op);
    });
    getOperation()->walk([&](GatherMatmulOp op) {
      if (op.hasPureTensorSemantics() && isConstant(op.getRhs()))
        gathers.push_back(op);
    });
    RegisterTile tile = getRegisterTile(vectorWidth);
    IRRewriter rewriter(&getContext());
    for (linalg::GenericOp op : products)
      (void)packRightHandSide(rewriter, op, tile);
    DotSupport dot = getDotSupport(vectorWidth, features);
    for (GatherMatmulOp op : gathers)
      (void)groupRightHandSide(rewriter, op, tile, dot);
  }
};
} // namespace
