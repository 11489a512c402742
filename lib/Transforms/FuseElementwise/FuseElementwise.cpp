//===- FuseElementwise.cpp - Fusion that keeps kernels intact ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FuseElementwise.h"

#include "mca/Dialect/MCA/IR/UnitBatch.h"
#include "mca/Emit/ContractionRoles.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tensor/Transforms/Transforms.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace mlir::mca {
#define GEN_PASS_DEF_FUSEELEMENTWISE
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;

//===----------------------------------------------------------------------===//
// Kinds of operations
//===----------------------------------------------------------------------===//

/// A transpose or broadcast: moves elements, computes nothing.
static bool isCopy(linalg::GenericOp op) {
  auto yield = cast<linalg::YieldOp>(op.getBlock()->getTerminator());
  return op.isAllParallelLoops() && op.getNumDpsInputs() == 1 &&
         op.getBlock()->getOperations().size() == 1 &&
         yield.getOperand(0) == op.getBlock()->getArgument(0);
}

/// A body that has no vector form: tensor.extract, cf.assert and the like.
static bool hasOpaqueBody(linalg::GenericOp op) {
  return llvm::any_of(op.getBlock()->without_terminator(), [](Operation &body) {
    return !isPure(&body) || isa<tensor::ExtractOp>(body);
  });
}

/// Rounding to bf16 or f16 can take ten instructions.
static bool isRounding(Operation &op) {
  return isa<arith::TruncFOp>(op) &&
         getElementTypeOrSelf(op.getResult(0)).getIntOrFloatBitWidth() < 32;
}

/// Cheap enough to be computed again by every user: copies, casts and values
/// made from loop indices.
static bool isCheap(linalg::GenericOp op) {
  return op.isAllParallelLoops() && op.getNumDpsInputs() <= 1 &&
         llvm::all_of(op.getBlock()->without_terminator(), [](Operation &body) {
           return isa<linalg::IndexOp, CastOpInterface>(body) &&
                  !isRounding(body);
         });
}

/// A user reads the elements from memory.
static bool isStored(linalg::GenericOp op) {
  return llvm::any_of(op->getUsers(), [](Operation *user) {
    return !isa<linalg::GenericOp>(user) ||
           linalg::isaContractionOpInterface(cast<linalg::LinalgOp>(user));
  });
}

static bool hasExpensiveBody(linalg::GenericOp op) {
  return llvm::any_of(op.getBlock()->without_terminator(), [](Operation &body) {
    return isa<math::MathDialect>(body.getDialect()) ||
           isa<arith::DivFOp>(body);
  });
}

static bool hasOneUser(Operation *op) {
  return llvm::all_of(op->getUsers(), [&](Operation *user) {
    return user == *op->user_begin();
  });
}

//===----------------------------------------------------------------------===//
// What to fuse
//===----------------------------------------------------------------------===//

/// Whether fusing would compute an element again for every iteration of a loop
/// other than the innermost one (whose invariants are hoisted).
static bool repeatsAcrossRows(OpOperand &operand) {
  auto consumer = cast<linalg::GenericOp>(operand.getOwner());
  AffineMap map = consumer.getMatchingIndexingMap(&operand);
  for (unsigned dim = 0; dim + 1 < map.getNumDims(); ++dim)
    if (!map.isFunctionOfDim(dim))
      return true;
  return false;
}

/// transpose or broadcast -> contraction: only the indexing maps change.
static bool shouldFuseCopy(OpOperand *operand) {
  auto producer = operand->get().getDefiningOp<linalg::GenericOp>();
  auto consumer = dyn_cast<linalg::GenericOp>(operand->getOwner());
  return producer && consumer && isCopy(producer) && hasOneUser(producer) &&
         linalg::isaContractionOpInterface(consumer);
}

/// A reduction over one element adds to what its destination holds; fused into
/// a consumer with more loops it would add once for each of their steps.
static bool readsDestination(linalg::GenericOp op) {
  return llvm::any_of(op.getDpsInitsMutable(), [&](OpOperand &init) {
    return op.payloadUsesValueFromOperand(&init);
  });
}

static bool shouldFuse(OpOperand *operand) {
  auto producer = operand->get().getDefiningOp<linalg::GenericOp>();
  auto consumer = dyn_cast<linalg::GenericOp>(operand->getOwner());
  if (!producer || !consumer || hasOpaqueBody(producer) ||
      hasOpaqueBody(consumer) || readsDestination(producer))
    return false;
  if (linalg::isaContractionOpInterface(consumer))
    return shouldFuseCopy(operand);
  if (isCheap(producer) &&
      (consumer.isAllParallelLoops() || !repeatsAcrossRows(*operand)))
    return true;
  return hasOneUser(producer) &&
         !(hasExpensiveBody(producer) && repeatsAcrossRows(*operand));
}

/// elementwise -> expand_shape -> transpose: expanding the elementwise
/// operation lets it write the transposed result itself.
static bool shouldExpand(OpOperand *operand) {
  auto expand = dyn_cast<tensor::ExpandShapeOp>(operand->getOwner());
  auto producer = operand->get().getDefiningOp<linalg::GenericOp>();
  if (!expand || !producer || !producer.isAllParallelLoops() ||
      hasOpaqueBody(producer) || !producer->hasOneUse() || !expand->hasOneUse())
    return false;
  auto user = dyn_cast<linalg::GenericOp>(*expand->user_begin());
  return user && isCopy(user);
}

static void generalizeNamedOps(Operation *root) {
  SmallVector<linalg::LinalgOp> named;
  root->walk([&](linalg::LinalgOp op) {
    if (op.hasPureTensorSemantics() &&
        !isa<linalg::GenericOp, linalg::FillOp>(*op) &&
        !linalg::isaConvolutionOpInterface(op))
      named.push_back(op);
  });
  IRRewriter rewriter(root->getContext());
  for (linalg::LinalgOp op : named) {
    rewriter.setInsertionPoint(op);
    (void)linalg::generalizeNamedOp(rewriter, op);
  }
}

/// Reshapes by unit dimensions would stand between producer and consumer.
static void addUnitDimPatterns(RewritePatternSet &patterns) {
  MLIRContext *context = patterns.getContext();
  linalg::ControlDropUnitDims control;
  linalg::populateFoldUnitExtentDimsPatterns(patterns, control);
  mca::populateDropUnitBatchPatterns(patterns);
  mca::populateDropTransientDimsPatterns(patterns);
  mca::populateFillSplatInitPatterns(patterns);
  linalg::populateEraseUnusedOperandsAndResultsPatterns(patterns);
  linalg::FillOp::getCanonicalizationPatterns(patterns, context);
  tensor::EmptyOp::getCanonicalizationPatterns(patterns, context);
  tensor::ExpandShapeOp::getCanonicalizationPatterns(patterns, context);
  tensor::CollapseShapeOp::getCanonicalizationPatterns(patterns, context);
  tensor::populateFoldTensorEmptyPatterns(patterns);
}

/// Reductions of one tensor: any number of its columns, whose contiguous
/// elements stay apart, or one of its rows.
static bool areStatistics(linalg::GenericOp op) {
  if (op.getNumReductionLoops() == 0 || op.getNumDpsInputs() != 1 ||
      op.hasIndexSemantics())
    return false;
  AffineMap map = op.getMatchingIndexingMap(op.getDpsInputOperand(0));
  if (!map.isPermutation())
    return false;
  unsigned innermost = map.getDimPosition(map.getNumResults() - 1);
  bool ofColumns =
      op.getIteratorTypesArray()[innermost] == utils::IteratorType::parallel;
  return ofColumns ||
         (op.getNumDpsInits() == 1 && op.getNumReductionLoops() == 1);
}

/// Moves reshapes of the producer's result behind the consumer, which is to
/// compute that result. False, and nothing moved, if something else reads it
/// before.
static bool moveUsersAfter(RewriterBase &rewriter, Operation *producer,
                           Operation *consumer) {
  auto comesAfter = [&](Operation *user) {
    Operation *ancestor = consumer->getBlock()->findAncestorOpInBlock(*user);
    return ancestor && consumer->isBeforeInBlock(ancestor);
  };
  SmallVector<Operation *> moved;
  for (Operation *user : producer->getUsers()) {
    if (user == consumer || comesAfter(user))
      continue;
    if (!isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(user) ||
        !llvm::all_of(user->getUsers(), comesAfter))
      return false;
    moved.push_back(user);
  }
  for (Operation *user : moved)
    rewriter.moveOpAfter(user, consumer);
  return true;
}

namespace {
/// An elementwise operation and statistics of its result (the columns' of a
/// softmax, the rows' inside one): one sweep computes the elements, stores them
/// for their other users, and reduces them.
struct FuseIntoStatistics : OpRewritePattern<linalg::GenericOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::GenericOp consumer,
                                PatternRewriter &rewriter) const override {
    if (!areStatistics(consumer))
      return rewriter.notifyMatchFailure(consumer, "no statistics");
    OpOperand *operand = consumer.getDpsInputOperand(0);
    auto producer = operand->get().getDefiningOp<linalg::GenericOp>();
    if (!producer || !producer.isAllParallelLoops() ||
        (isCheap(producer) && (isCopy(producer) || !isStored(producer))) ||
        hasOpaqueBody(producer) || readsDestination(producer) ||
        producer.getNumResults() != 1 ||
        !linalg::areElementwiseOpsFusable(operand))
      return rewriter.notifyMatchFailure(consumer, "no fusable producer");
    if (!moveUsersAfter(rewriter, producer, consumer))
      return rewriter.notifyMatchFailure(consumer, "is not the first user");
    FailureOr<linalg::ElementwiseOpFusionResult> fused =
        linalg::fuseElementwiseOps(rewriter, operand);
    if (failed(fused))
      return rewriter.notifyMatchFailure(consumer, "cannot be fused");
    for (auto [original, replacement] : fused->replacements)
      rewriter.replaceAllUsesWith(original, replacement);
    rewriter.eraseOp(consumer);
    return success();
  }
};
} // namespace

/// The order decides who gets a producer: a contraction takes a transpose
/// before an elementwise operation could absorb it.
static constexpr std::array<void (*)(RewritePatternSet &), 7> phases = {
    addUnitDimPatterns, mca::populateExpandBatchesPatterns,
    [](RewritePatternSet &patterns) {
      patterns.add<FuseIntoStatistics>(patterns.getContext());
    },
    [](RewritePatternSet &patterns) {
      linalg::populateElementwiseOpsFusionPatterns(patterns, shouldFuseCopy);
    },
    [](RewritePatternSet &patterns) {
      linalg::populateElementwiseOpsFusionPatterns(patterns, shouldFuse);
      linalg::populateEraseUnusedOperandsAndResultsPatterns(patterns);
    },
    // Sees divisions with what is done to their results.
    mca::populateDeferDivisionPatterns,
    [](RewritePatternSet &patterns) {
      linalg::populateElementwiseOpsFusionPatterns(patterns, shouldFuse);
      linalg::populateFoldReshapeOpsByExpansionPatterns(patterns, shouldExpand);
      linalg::populateEraseUnusedOperandsAndResultsPatterns(patterns);
    }};

namespace {
struct FuseElementwise : mca::impl::FuseElementwiseBase<FuseElementwise> {
  void runOnOperation() override {
    generalizeNamedOps(getOperation());
    for (auto addPatterns : phases) {
      RewritePatternSet patterns(&getContext());
      addPatterns(patterns);
      if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
        return signalPassFailure();
    }
  }
};
} // namespace
