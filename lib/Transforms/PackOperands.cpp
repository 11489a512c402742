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

/// Whether the right-hand side is known at compile time.
static bool hasConstantRightHandSide(linalg::GenericOp op) {
  StringRef reason;
  FailureOr<ContractionRoles> roles = getContractionRoles(op, reason);
  std::string why;
  if (failed(roles))
    return false;
  FailureOr<ConstantView> view = ConstantView::get(roles->rhs->get(), why);
  return succeeded(view) && !view->isSplat();
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
    getOperation()->walk([&](linalg::GenericOp op) {
      if (op.hasPureTensorSemantics() && hasConstantRightHandSide(op))
        products.push_back(op);
    });
    RegisterTile tile = getRegisterTile(vectorWidth);
    IRRewriter rewriter(&getContext());
    for (linalg::GenericOp op : products)
      (void)packRightHandSide(rewriter, op, tile);
  }
};
} // namespace
