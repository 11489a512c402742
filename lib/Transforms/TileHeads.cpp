//===- TileHeads.cpp - Heads one by one in parallel -------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Passes.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SCF/Transforms/TileUsingInterface.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace mlir::mca {
#define GEN_PASS_DEF_TILEHEADS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

static LogicalResult tileHeads(RewriterBase &rewriter, TilingInterface op) {
  size_t loops = op.getLoopIteratorTypes().size();
  scf::SCFTilingOptions options;
  options.setTileSizes(
      SmallVector<OpFoldResult>(loops, rewriter.getIndexAttr(1)));
  options.setLoopType(scf::SCFTilingOptions::LoopType::ForallOp);
  rewriter.setInsertionPoint(op);
  FailureOr<scf::SCFTilingResult> tiled =
      scf::tileUsingSCF(rewriter, op, options);
  if (failed(tiled))
    return op->emitOpError("could not be tiled by heads");
  rewriter.replaceOp(op, tiled->replacements);
  return success();
}

namespace {
struct TileHeads : mca::impl::TileHeadsBase<TileHeads> {
  void runOnOperation() override {
    SmallVector<TilingInterface> found;
    getOperation()->walk([&](Operation *op) {
      if (isa<AssignLevelsOp, CentroidsOp, TokenDistancesOp>(op) &&
          cast<DestinationStyleOpInterface>(op).hasPureTensorSemantics())
        found.push_back(cast<TilingInterface>(op));
    });
    IRRewriter rewriter(&getContext());
    for (TilingInterface op : found)
      if (failed(tileHeads(rewriter, op)))
        return signalPassFailure();
  }
};
} // namespace
