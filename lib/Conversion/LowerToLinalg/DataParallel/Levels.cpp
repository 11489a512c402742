//===- Levels.cpp - Levels of precision of all heads at once --------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../../BatchDims.h"
#include "../../Templates/TemplatePattern.h"
#include "DataParallel.h"

using namespace mlir;
using namespace mlir::mca;
using namespace mlir::mca::lowering;

/// Errors as [b, h, L, n].
static Value levelErrors(AssignLevelsOp op, LoweringBuilder &b) {
  Value errors = op.getErrors();
  if (cast<ShapedType>(errors.getType()).getRank() == 4)
    return errors;
  SmallVector<OpFoldResult> sizes =
      tensor::getMixedSizes(b, b.getLoc(), errors);
  sizes.insert(sizes.begin() + 2, b.getIndexAttr(1));
  SmallVector<ReassociationIndices> groups = {{0}, {1}, {2, 3}};
  return expandShape(b, b.getLoc(), errors, groups, sizes);
}

namespace {
/// Replaces an operation of one batch dimension by the template `name`, which
/// takes `operands` before the destinations.
template <typename OpTy>
struct OfOneBatch : TemplatePattern<OpTy> {
  OfOneBatch(MLIRContext *context, std::shared_ptr<TemplateLibrary> library,
             StringRef name)
      : TemplatePattern<OpTy>(context, std::move(library),
                              kDataParallelBenefit),
        name(name) {}

  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const override {
    if (getNumBatchDims(op) != 1)
      return rewriter.notifyMatchFailure(op, "not one batch dimension");
    LoweringBuilder b(op.getLoc(), rewriter);
    return lowerToTemplate(op, name, operands(op, b), *this->library, rewriter);
  }

private:
  static SmallVector<Value> operands(OpTy op, LoweringBuilder &b) {
    if constexpr (std::is_same_v<OpTy, AssignLevelsOp>)
      return {op.getMaxima(),  levelErrors(op, b), op.getBudget(),
              allCosts(op, b), op.getLevels(),     op.getSpent()};
    else
      return llvm::to_vector(op->getOperands());
  }

  StringRef name;
};

struct AllWeightNorms : TemplatePattern<WeightNormsOp> {
  AllWeightNorms(MLIRContext *context, std::shared_ptr<TemplateLibrary> library)
      : TemplatePattern(context, std::move(library), kDataParallelBenefit) {}

  LogicalResult matchAndRewrite(WeightNormsOp op,
                                PatternRewriter &rewriter) const override {
    bool isShort = cast<ShapedType>(op.getNorms().getType()).getDimSize(1) == 2;
    return lowerToTemplate(op,
                           isShort ? "norms_of_heads" : "all_norms_of_heads",
                           op->getOperands(), *library, rewriter);
  }
};
} // namespace

void lowering::populateDataParallelLevelsPatterns(
    RewritePatternSet &patterns, std::shared_ptr<TemplateLibrary> library) {
  MLIRContext *context = patterns.getContext();
  patterns.add<OfOneBatch<TokenDistancesOp>>(context, library,
                                             "distances_of_heads");
  patterns.add<OfOneBatch<AssignLevelsOp>>(context, library, "levels_of_heads");
  patterns.add<OfOneBatch<CentroidsOp>>(context, library, "centroids_of_heads");
  patterns.add<AllWeightNorms>(context, library);
}
