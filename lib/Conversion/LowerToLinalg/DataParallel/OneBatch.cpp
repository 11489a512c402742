//===- OneBatch.cpp - Operations on lists with one batch dimension --------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../../BatchDims.h"
#include "DataParallel.h"

using namespace mlir;
using namespace mlir::mca;
using namespace mlir::mca::lowering;

namespace {
template <typename OpTy>
struct FlattenBatch : OpRewritePattern<OpTy> {
  explicit FlattenBatch(MLIRContext *context)
      : OpRewritePattern<OpTy>(context, kDataParallelBenefit) {}

  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const override {
    if (std::string reason = explainNotLowerable(op); !reason.empty())
      return rewriter.notifyMatchFailure(op, reason);
    if (auto attend = dyn_cast<AttendTokensOp>(op.getOperation()))
      if (!attend.getSlack())
        return rewriter.notifyMatchFailure(op, "lowered as it is");
    int64_t batch = getNumBatchDims(op);
    auto type = cast<ShapedType>(op.getDpsInitOperand(0)->get().getType());
    if (batch == 1 || llvm::count_if(type.getShape().take_front(batch),
                                     ShapedType::isDynamic) > 1)
      return rewriter.notifyMatchFailure(op, "no batch dimensions to join");
    Location loc = op.getLoc();
    IRMapping mapping;
    for (Value operand : op->getOperands()) {
      int64_t rest = cast<ShapedType>(operand.getType()).getRank() - batch;
      mapping.map(operand, flattenBatch(rewriter, loc, operand, batch, rest));
    }
    Operation *flat = op->cloneWithoutRegions(mapping);
    rewriter.insert(flat);
    SmallVector<Value> results;
    for (auto [result, init] :
         llvm::zip_equal(flat->getResults(), op.getDpsInits())) {
      result.setType(mapping.lookup(init).getType());
      int64_t rest = cast<ShapedType>(init.getType()).getRank() - batch;
      results.push_back(
          unflattenBatch(rewriter, loc, result, init, batch, rest));
    }
    rewriter.replaceOp(op, results);
    return success();
  }
};
} // namespace

void lowering::populateOneBatchPatterns(RewritePatternSet &patterns) {
  patterns.add<FlattenBatch<AssignLevelsOp>, FlattenBatch<AttendTokensOp>,
               FlattenBatch<CentroidsOp>, FlattenBatch<TokenDistancesOp>>(
      patterns.getContext());
}
