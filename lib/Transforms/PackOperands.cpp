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
#include "mca/Emit/DotTile.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace mlir::mca {
#define GEN_PASS_DEF_PACKOPERANDS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

namespace {
/// Copies a right-hand side panel by panel.
class PanelCopy {
public:
  /// `map` is the one of `source`; `group` rows lie together if that is not 1.
  PanelCopy(RewriterBase &rewriter, Location loc, const ContractionRoles &roles,
            AffineMap map, int64_t width, int64_t group);

  /// What the packed operand's dimensions are, panels and columns of a panel
  /// instead of columns, groups and rows of a group instead of rows.
  ArrayRef<AffineExpr> exprs() const { return packed; }
  /// All columns of `source`, whose number is a multiple of the width.
  Value copyWhole(Value source);
  /// All columns of `source`; what the last panel has more is undefined.
  Value copyUnknown(Value source);

private:
  std::optional<int64_t> splitBy(AffineExpr expr) const;
  Value split(Value source);
  Value slice(Value source, OpFoldResult from, OpFoldResult count);
  Value copyBorder(Value source, OpFoldResult panels);
  Value insert(Value part, Value into, OpFoldResult fromPanel);
  Value emptyLike(ArrayRef<OpFoldResult> sizes, Value source);
  OpFoldResult over(AffineExpr expr, OpFoldResult value);

  RewriterBase &rewriter;
  Location loc;
  int64_t width, group;
  AffineExpr column, panel, columnOfPanel, depth;
  /// The operand's dimensions, and the packed one's: panels, rows and columns
  /// of a panel last, rows of a group after them.
  SmallVector<AffineExpr> unpacked, packed;
};
} // namespace

PanelCopy::PanelCopy(RewriterBase &rewriter, Location loc,
                     const ContractionRoles &roles, AffineMap map,
                     int64_t width, int64_t group)
    : rewriter(rewriter), loc(loc), width(width), group(group),
      column(getAffineDimExpr(roles.column, map.getContext())),
      panel(column.floorDiv(width)), columnOfPanel(column % width),
      depth(getAffineDimExpr(roles.depth, map.getContext())),
      unpacked(map.getResults()) {
  llvm::copy_if(unpacked, std::back_inserter(packed), [&](AffineExpr expr) {
    return expr != column && expr != depth;
  });
  if (group == 1)
    llvm::append_values(packed, panel, depth, columnOfPanel);
  else
    llvm::append_values(packed, panel, depth.floorDiv(group), columnOfPanel,
                        depth % group);
}

/// How many neighbours along `expr` become a dimension of their own.
std::optional<int64_t> PanelCopy::splitBy(AffineExpr expr) const {
  if (expr == column)
    return width;
  return expr == depth && group != 1 ? std::optional(group) : std::nullopt;
}

/// `expr`, a function of one symbol, of `value`.
OpFoldResult PanelCopy::over(AffineExpr expr, OpFoldResult value) {
  return affine::makeComposedFoldedAffineApply(rewriter, loc, expr, {value});
}

Value PanelCopy::emptyLike(ArrayRef<OpFoldResult> sizes, Value source) {
  return tensor::EmptyOp::create(rewriter, loc, sizes,
                                 getElementTypeOrSelf(source));
}

/// `source` with its columns split into panels, its rows into groups.
Value PanelCopy::split(Value source) {
  SmallVector<OpFoldResult> sizes;
  SmallVector<ReassociationIndices> groups;
  for (auto [expr, size] : llvm::zip_equal(
           unpacked, tensor::getMixedSizes(rewriter, loc, source))) {
    ReassociationIndices &together = groups.emplace_back();
    together.push_back(sizes.size());
    std::optional<int64_t> count = splitBy(expr);
    if (!count) {
      sizes.push_back(size);
      continue;
    }
    together.push_back(sizes.size() + 1);
    sizes.push_back(
        over(rewriter.getAffineSymbolExpr(0).floorDiv(*count), size));
    sizes.push_back(rewriter.getIndexAttr(*count));
  }
  auto type = RankedTensorType::get(decomposeMixedValues(sizes).first,
                                    getElementTypeOrSelf(source));
  return tensor::ExpandShapeOp::create(rewriter, loc, type, source, groups,
                                       sizes);
}

Value PanelCopy::copyWhole(Value source) {
  Value panels = split(source);
  SmallVector<AffineExpr> exprs;
  for (AffineExpr expr : unpacked) {
    std::optional<int64_t> count = splitBy(expr);
    exprs.push_back(count ? expr.floorDiv(*count) : expr);
    if (count)
      exprs.push_back(expr % *count);
  }
  SmallVector<OpFoldResult> from = tensor::getMixedSizes(rewriter, loc, panels);
  SmallVector<OpFoldResult> sizes;
  SmallVector<int64_t> permutation;
  for (AffineExpr expr : packed) {
    permutation.push_back(llvm::find(exprs, expr) - exprs.begin());
    sizes.push_back(from[permutation.back()]);
  }
  return linalg::TransposeOp::create(rewriter, loc, panels,
                                     emptyLike(sizes, source), permutation)
      ->getResult(0);
}

/// `count` columns of `source`.
Value PanelCopy::slice(Value source, OpFoldResult from, OpFoldResult count) {
  SmallVector<OpFoldResult> offsets(unpacked.size(), rewriter.getIndexAttr(0));
  SmallVector<OpFoldResult> strides(unpacked.size(), rewriter.getIndexAttr(1));
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(rewriter, loc, source);
  int64_t position = llvm::find(unpacked, column) - unpacked.begin();
  offsets[position] = from;
  sizes[position] = count;
  return tensor::ExtractSliceOp::create(rewriter, loc, source, offsets, sizes,
                                        strides);
}

/// The columns of `source`, fewer than a panel has, as one panel, or none.
Value PanelCopy::copyBorder(Value source, OpFoldResult panels) {
  SmallVector<OpFoldResult> from = tensor::getMixedSizes(rewriter, loc, source);
  SmallVector<OpFoldResult> sizes;
  SmallVector<AffineExpr> exprs(unpacked.size());
  for (auto [dim, expr] : llvm::enumerate(packed)) {
    AffineExpr origin = expr == columnOfPanel ? column : expr;
    auto *position = llvm::find(unpacked, origin);
    if (position == unpacked.end()) {
      sizes.push_back(panels);
      continue;
    }
    sizes.push_back(from[position - unpacked.begin()]);
    exprs[position - unpacked.begin()] = rewriter.getAffineDimExpr(dim);
  }
  AffineMap map =
      AffineMap::get(packed.size(), 0, exprs, rewriter.getContext());
  Value empty = emptyLike(sizes, source);
  SmallVector<utils::IteratorType> loops(packed.size(),
                                         utils::IteratorType::parallel);
  return linalg::GenericOp::create(
             rewriter, loc, empty.getType(), source, empty,
             {map, rewriter.getMultiDimIdentityMap(packed.size())}, loops,
             [](OpBuilder &body, Location at, ValueRange args) {
               linalg::YieldOp::create(body, at, args.front());
             })
      .getResult(0);
}

/// The panels of `part` from panel `fromPanel` of `into` on.
Value PanelCopy::insert(Value part, Value into, OpFoldResult fromPanel) {
  SmallVector<OpFoldResult> offsets(packed.size(), rewriter.getIndexAttr(0));
  SmallVector<OpFoldResult> strides(packed.size(), rewriter.getIndexAttr(1));
  offsets[llvm::find(packed, panel) - packed.begin()] = fromPanel;
  return tensor::InsertSliceOp::create(
      rewriter, loc, part, into, offsets,
      tensor::getMixedSizes(rewriter, loc, part), strides);
}

Value PanelCopy::copyUnknown(Value source) {
  int64_t position = llvm::find(unpacked, column) - unpacked.begin();
  OpFoldResult columns = tensor::getMixedSize(rewriter, loc, source, position);
  AffineExpr count = rewriter.getAffineSymbolExpr(0);
  OpFoldResult zero = rewriter.getIndexAttr(0);
  OpFoldResult whole = over(count.floorDiv(width), columns);
  OpFoldResult panels = over(count.ceilDiv(width), columns);
  Value inside = copyWhole(
      slice(source, zero, over(count.floorDiv(width) * width, columns)));
  Value border =
      copyBorder(slice(source, over(count.floorDiv(width) * width, columns),
                       over(count % width, columns)),
                 over(count.ceilDiv(width) - count.floorDiv(width), columns));
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(rewriter, loc, inside);
  sizes[llvm::find(packed, panel) - packed.begin()] = panels;
  sizes.back() = rewriter.getIndexAttr(width);
  Value all = insert(inside, emptyLike(sizes, source), zero);
  return insert(border, all, whole);
}

/// Rows of the right-hand side that one instruction of `dot` multiplies at once
/// with neighbours of the left-hand one; 1 in f32, 0 where nothing is packed.
static int64_t groupSizeOf(linalg::GenericOp op, const ContractionRoles &roles,
                           const DotSupport &dot) {
  if (getElementTypeOrSelf(roles.rhs->get()).isF32())
    return 1;
  constexpr int64_t pair = 2;
  int64_t depth = op.getStaticLoopRanges()[roles.depth];
  bool fills = ShapedType::isStatic(depth) && depth % pair == 0;
  return fills && hasPairs(op, roles, dot) ? pair : 0;
}

LogicalResult mca::packRightHandSide(RewriterBase &rewriter,
                                     linalg::GenericOp op, RegisterTile tile,
                                     const DotSupport &dot) {
  StringRef reason;
  FailureOr<ContractionRoles> roles = getContractionRoles(op, reason);
  if (failed(roles) || roles->packed)
    return failure();
  AffineMap map = op.getMatchingIndexingMap(roles->rhs);
  Value source = roles->rhs->get();
  int64_t columns = op.getStaticLoopRanges()[roles->column];
  int64_t group = groupSizeOf(op, *roles, dot);
  if (!isa<RankedTensorType>(source.getType()) || group == 0 ||
      !map.isProjectedPermutation())
    return failure();
  bool isUnknown = ShapedType::isDynamic(columns);
  int64_t width =
      isUnknown ? tile.columns() : tile.narrowedTo(columns).columns();
  if (isUnknown ? group != 1 : (columns == 0 || columns % width != 0))
    return failure();
  rewriter.setInsertionPoint(op);
  PanelCopy copy(rewriter, op.getLoc(), *roles, map, width, group);
  Value packed = isUnknown ? copy.copyUnknown(source) : copy.copyWhole(source);
  rewriter.modifyOpInPlace(op, [&] {
    roles->rhs->set(packed);
    SmallVector<AffineMap> maps = op.getIndexingMapsArray();
    maps[roles->rhs->getOperandNumber()] =
        AffineMap::get(map.getNumDims(), 0, copy.exprs(), op.getContext());
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
    DotSupport dot = getDotSupport(vectorWidth, features);
    IRRewriter rewriter(&getContext());
    for (linalg::GenericOp op : products)
      (void)packRightHandSide(rewriter, op, tile, dot);
    for (GatherMatmulOp op : gathers)
      (void)groupRightHandSide(rewriter, op, tile, dot);
  }
};
} // namespace
