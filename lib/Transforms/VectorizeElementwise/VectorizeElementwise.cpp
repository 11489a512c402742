//===- VectorizeElementwise.cpp - Structured ops to vector loops *- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GenericLoops.h"
#include "Interleaving.h"
#include "Transposition.h"

#include "mca/Emit/VectorTarget.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Utils/Utils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

namespace mlir::mca {
#define GEN_PASS_DEF_VECTORIZEELEMENTWISE
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

/// A copy between layouts; one between plain buffers is a memcpy already.
static bool isStridedCopy(memref::CopyOp copy) {
  auto from = dyn_cast<MemRefType>(copy.getSource().getType());
  auto to = dyn_cast<MemRefType>(copy.getTarget().getType());
  return from && to && from.getRank() > 0 &&
         from.getElementType().isIntOrIndexOrFloat() &&
         !(from.getLayout().isIdentity() && to.getLayout().isIdentity());
}

/// The copy as a linalg.generic, in its place.
static linalg::GenericOp toGeneric(RewriterBase &rewriter,
                                   memref::CopyOp copy) {
  rewriter.setInsertionPoint(copy);
  linalg::GenericOp generic = linalg::makeMemRefCopyOp(
      rewriter, copy.getLoc(), copy.getSource(), copy.getTarget());
  rewriter.eraseOp(copy);
  return generic;
}

namespace {
struct VectorizeElementwise
    : mca::impl::VectorizeElementwiseBase<VectorizeElementwise> {
  using VectorizeElementwiseBase::VectorizeElementwiseBase;

  LogicalResult initialize(MLIRContext *context) override {
    if (isVectorWidthOption(vectorWidth) && parallelThreshold >= 0)
      return success();
    return emitError(UnknownLoc::get(context))
           << "mca-vectorize-elementwise: vector-width must be 0, 4, 8 or 16 "
              "and parallel-threshold must not be negative";
  }

  void runOnOperation() override {
    SmallVector<Operation *> structured;
    getOperation()->walk([&](Operation *op) {
      auto copy = dyn_cast<memref::CopyOp>(op);
      auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
      if ((copy && isStridedCopy(copy)) ||
          (linalgOp && linalgOp.hasPureBufferSemantics()))
        structured.push_back(op);
    });
    GenericLoopOptions options{getRegisterTile(vectorWidth).width,
                               {parallel, parallelThreshold}};
    IRRewriter rewriter(&getContext());
    for (Operation *op : structured) {
      auto copy = dyn_cast<memref::CopyOp>(op);
      linalg::LinalgOp linalgOp =
          copy ? toGeneric(rewriter, copy) : cast<linalg::LinalgOp>(op);
      if (failed(vectorizeTransposition(rewriter, linalgOp, options)) &&
          failed(vectorizeInterleaving(rewriter, linalgOp, options)))
        (void)vectorizeStructured(rewriter, linalgOp, options);
    }
  }
};
} // namespace
