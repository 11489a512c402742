//===- Reshapes.cpp - Reshapes around products ------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FuseElementwise.h"

#include "mca/Emit/ContractionRoles.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// Dimensions that come and go
//===----------------------------------------------------------------------===//

/// `groups` without `dim`; failure where it is a group of its own.
static FailureOr<SmallVector<ReassociationIndices>>
without(ArrayRef<ReassociationIndices> groups, int64_t dim) {
  SmallVector<ReassociationIndices> rest;
  for (const ReassociationIndices &group : groups) {
    ReassociationIndices &kept = rest.emplace_back();
    for (int64_t index : group)
      if (index != dim)
        kept.push_back(index > dim ? index - 1 : index);
    if (kept.empty())
      return failure();
  }
  return rest;
}

namespace {
/// einsum as torch lowers it: [8, n, m] -> [2, 4, n, 1, m] -> [2, 4, n, m].
/// Upstream folds the two only where groups of one are made of groups of the
/// other.
struct DropTransientDim : OpRewritePattern<tensor::CollapseShapeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(tensor::CollapseShapeOp collapse,
                                PatternRewriter &rewriter) const override {
    auto expand = collapse.getSrc().getDefiningOp<tensor::ExpandShapeOp>();
    if (!expand)
      return rewriter.notifyMatchFailure(collapse, "nothing was expanded");
    RankedTensorType type = expand.getResultType();
    for (int64_t dim = 0; dim < type.getRank(); ++dim) {
      auto made = without(expand.getReassociationIndices(), dim);
      auto removed = without(collapse.getReassociationIndices(), dim);
      if (type.getDimSize(dim) != 1 || failed(made) || failed(removed))
        continue;
      SmallVector<OpFoldResult> sizes = expand.getMixedOutputShape();
      sizes.erase(sizes.begin() + dim);
      Value smaller = tensor::ExpandShapeOp::create(
          rewriter, expand.getLoc(),
          RankedTensorType::Builder(type).dropDim(dim), expand.getSrc(), *made,
          sizes);
      rewriter.replaceOpWithNewOp<tensor::CollapseShapeOp>(
          collapse, collapse.getType(), smaller, *removed);
      return success();
    }
    return rewriter.notifyMatchFailure(collapse, "no dimension of both");
  }
};
} // namespace

void mca::populateDropTransientDimsPatterns(RewritePatternSet &patterns) {
  patterns.add<DropTransientDim>(patterns.getContext());
}

//===----------------------------------------------------------------------===//
// Batches
//===----------------------------------------------------------------------===//

/// Whether `op` computes each element from the element of one tensor at the
/// same place.
static bool isInPlaceOrder(linalg::GenericOp op) {
  return op.isAllParallelLoops() && op.getNumDpsInputs() == 1 &&
         op->getNumResults() == 1 &&
         llvm::all_of(op.getIndexingMapsArray(),
                      [](AffineMap map) { return map.isIdentity(); });
}

/// The product whose elements `value` holds, converted or scaled at most.
static linalg::GenericOp getProduct(Value value) {
  auto op = value.getDefiningOp<linalg::GenericOp>();
  while (op && op->hasOneUse() && isInPlaceOrder(op))
    op = op.getDpsInputs()[0].getDefiningOp<linalg::GenericOp>();
  StringRef reason;
  return op && op->hasOneUse() && succeeded(getContractionRoles(op, reason))
             ? op
             : nullptr;
}

/// Whether `groups` put dimensions of `type` together, more than such of size
/// 1, that are dimensions of an operand or result of `product` with `map`, and
/// only where that is a batch.
static bool groupsBatches(linalg::GenericOp product, AffineMap map,
                          ArrayRef<ReassociationIndices> groups,
                          RankedTensorType type) {
  auto isLarge = [&](const ReassociationIndices &group) {
    return llvm::count_if(group, [&](int64_t dim) {
             return type.getDimSize(dim) != 1;
           }) > 1;
  };
  return llvm::any_of(groups, isLarge) &&
         llvm::all_of(
             llvm::zip_equal(groups, map.getResults()), [&](auto entry) {
               auto [group, expr] = entry;
               auto dim = dyn_cast<AffineDimExpr>(expr);
               return group.size() == 1 ||
                      (dim && llvm::all_of(product.getIndexingMapsArray(),
                                           [&](AffineMap map) {
                                             return map.isFunctionOfDim(
                                                 dim.getPosition());
                                           }));
             });
}

/// product -> expand_shape of its batches: programs put batches and heads
/// together for a product. With loops of its own for each, it has those of what
/// comes before and after, as of a softmax with a mask for each batch.
static bool isExpandedByBatches(OpOperand *operand) {
  auto expand = dyn_cast<tensor::ExpandShapeOp>(operand->getOwner());
  linalg::GenericOp product = expand ? getProduct(operand->get()) : nullptr;
  return product &&
         groupsBatches(product, product.getIndexingMapsArray().back(),
                       expand.getReassociationIndices(),
                       expand.getResultType());
}

/// collapse_shape of what was computed -> product, the same where nothing
/// expands the result.
static bool isCollapsedByBatches(OpOperand *operand) {
  auto product = dyn_cast<linalg::GenericOp>(operand->getOwner());
  auto collapse = operand->get().getDefiningOp<tensor::CollapseShapeOp>();
  if (!product || !collapse || !isContraction(product))
    return false;
  auto source = collapse.getSrc().getDefiningOp<linalg::GenericOp>();
  return source && source.getBlock()->getOperations().size() > 1 &&
         !isContraction(source) &&
         groupsBatches(product, product.getMatchingIndexingMap(operand),
                       collapse.getReassociationIndices(),
                       collapse.getSrcType());
}

/// elementwise -> collapse_shape -> elementwise, as programs convert what they
/// have put together for a product: in the other order the two are one.
static bool isCollapsedBetween(OpOperand *operand) {
  auto reader = dyn_cast<linalg::GenericOp>(operand->getOwner());
  auto collapse = operand->get().getDefiningOp<tensor::CollapseShapeOp>();
  if (!reader || !collapse || !collapse->hasOneUse() || !isInPlaceOrder(reader))
    return false;
  auto source = collapse.getSrc().getDefiningOp<linalg::GenericOp>();
  return source && source->hasOneUse() && source.isAllParallelLoops();
}

static bool shouldExpandBatches(OpOperand *operand) {
  return isExpandedByBatches(operand) || isCollapsedByBatches(operand) ||
         isCollapsedBetween(operand);
}

void mca::populateExpandBatchesPatterns(RewritePatternSet &patterns) {
  linalg::populateFoldReshapeOpsByExpansionPatterns(patterns,
                                                    shouldExpandBatches);
  linalg::FillOp::getCanonicalizationPatterns(patterns, patterns.getContext());
}
