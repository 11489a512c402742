//===- NormalizeForall.cpp - Parallel loops of steps of 1 -------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Emit/NormalizeForall.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

using namespace mlir;

static void setBounds(scf::ForallOp loop, ArrayRef<OpFoldResult> counts) {
  SmallVector<Value> dynamic;
  SmallVector<int64_t> fixed;
  dispatchIndexOpFoldResults(counts, dynamic, fixed);
  loop.getDynamicLowerBoundMutable().clear();
  loop.getDynamicStepMutable().clear();
  loop.getDynamicUpperBoundMutable().assign(dynamic);
  loop.setStaticLowerBound(SmallVector<int64_t>(counts.size(), 0));
  loop.setStaticStep(SmallVector<int64_t>(counts.size(), 1));
  loop.setStaticUpperBound(fixed);
}

void mca::normalizeForall(RewriterBase &rewriter, scf::ForallOp loop) {
  if (loop.isNormalized())
    return;
  ImplicitLocOpBuilder b(loop.getLoc(), rewriter);
  b.setInsertionPoint(loop);
  SmallVector<Value> lower = loop.getLowerBound(b), step = loop.getStep(b);
  SmallVector<OpFoldResult> counts;
  for (auto [first, end, by] :
       llvm::zip_equal(lower, loop.getUpperBound(b), step)) {
    Value extent = b.createOrFold<arith::SubIOp>(end, first);
    counts.push_back(
        getAsOpFoldResult(b.createOrFold<arith::CeilDivSIOp>(extent, by)));
  }
  rewriter.modifyOpInPlace(loop, [&] { setBounds(loop, counts); });
  b.setInsertionPointToStart(loop.getBody());
  for (auto [number, first, by] :
       llvm::zip_equal(loop.getInductionVars(), lower, step)) {
    Value offset = arith::MulIOp::create(b, number, by);
    Value index = arith::AddIOp::create(b, first, offset);
    rewriter.replaceAllUsesExcept(number, index, offset.getDefiningOp());
  }
}
