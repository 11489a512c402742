//===- ReductionPatterns.cpp - Smaller modules for mca-reduce ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/ReductionPatterns.h"

#include "mca/Dialect/MCA/IR/MCA.h"

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Reducer/ReductionPatternInterface.h"
#include "mlir/Reducer/Tester.h"

using namespace mlir;
using namespace mlir::mca;

/// Replaces `op` by one of its operands and erases it and what is dead then.
static void forward(RewriterBase &rewriter, Operation *op, unsigned operand) {
  rewriter.replaceAllUsesWith(op->getResult(0), op->getOperand(operand));
  SmallVector<Operation *> dead = {op};
  while (!dead.empty()) {
    Operation *last = dead.pop_back_val();
    SmallVector<Value> operands = llvm::to_vector(last->getOperands());
    rewriter.eraseOp(last);
    for (Value value : operands)
      if (Operation *producer = value.getDefiningOp();
          producer && isOpTriviallyDead(producer) &&
          !llvm::is_contained(dead, producer))
        dead.push_back(producer);
  }
}

namespace {
/// Asks the tester itself: the reducer applies patterns to all operations of a
/// region first, and cannot go on where that was one step too many.
struct ForwardOperand : RewritePattern {
  ForwardOperand(MLIRContext *context, Tester &tester)
      : RewritePattern(MatchAnyOpTypeTag(), /*benefit=*/1, context),
        tester(tester) {}

  bool isInteresting(Operation *op, unsigned operand) const {
    IRMapping mapping;
    OwningOpRef<ModuleOp> copy =
        cast<ModuleOp>(op->getParentOfType<ModuleOp>()->clone(mapping));
    IRRewriter rewriter(op->getContext());
    forward(rewriter, mapping.lookup(op), operand);
    return tester.isInteresting(*copy).first == Tester::Interestingness::True;
  }

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    if (op->getNumResults() != 1)
      return failure();
    for (OpOperand &operand : op->getOpOperands()) {
      if (operand.get().getType() != op->getResult(0).getType() ||
          !isInteresting(op, operand.getOperandNumber()))
        continue;
      forward(rewriter, op, operand.getOperandNumber());
      return success();
    }
    return failure();
  }

  Tester &tester;
};

struct ReductionPatterns : DialectReductionPatternInterface {
  ReductionPatterns(Dialect *dialect)
      : DialectReductionPatternInterface(dialect) {}

  void populateReductionPatterns(RewritePatternSet &patterns) const override {}

  void populateReductionPatternsWithTester(RewritePatternSet &patterns,
                                           Tester &tester) const override {
    patterns.add<ForwardOperand>(patterns.getContext(), tester);
  }
};
} // namespace

void mca::registerReductionPatterns(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, MCADialect *dialect) {
    dialect->addInterfaces<ReductionPatterns>();
  });
}
