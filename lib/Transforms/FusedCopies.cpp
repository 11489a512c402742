//===- FusedCopies.cpp - Producers in tiles, each of them once --*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FusedCopies.h"

#include "mlir/Dialect/MemRef/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tensor/Transforms/Transforms.h"
#include "mlir/IR/Dominance.h"
#include "mlir/Transforms/CSE.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

using namespace mlir;

/// What `slice` takes a tile of: a result outside of `loops`, itself or as the
/// destination that they carry.
static OpResult getProducer(tensor::ExtractSliceOp slice,
                            ArrayRef<LoopLikeOpInterface> loops) {
  Value source = slice.getSource();
  while (auto argument = dyn_cast<BlockArgument>(source)) {
    auto loop =
        dyn_cast<LoopLikeOpInterface>(argument.getOwner()->getParentOp());
    OpOperand *init = nullptr;
    if (llvm::is_contained(loops, loop))
      init = loop.getTiedLoopInit(argument);
    if (!init)
      return nullptr;
    source = init->get();
  }
  auto producer = dyn_cast<OpResult>(source);
  return producer &&
                 producer.getOwner()->getBlock() == loops.front()->getBlock()
             ? producer
             : nullptr;
}

namespace {
/// Tiles of one producer that are read in loops.
struct ReadTiles {
  Operation *producer = nullptr;
  SmallVector<tensor::ExtractSliceOp> slices;
};
} // namespace

/// The last producer before `limit` that is read in `loops`.
static ReadTiles findLastProducer(ArrayRef<LoopLikeOpInterface> loops,
                                  Operation *limit) {
  ReadTiles last;
  loops.front()->walk([&](tensor::ExtractSliceOp slice) {
    OpResult result = slice->use_empty() ? nullptr : getProducer(slice, loops);
    Operation *producer = result ? result.getOwner() : nullptr;
    if (!producer || !producer->isBeforeInBlock(limit) ||
        (last.producer && producer->isBeforeInBlock(last.producer)))
      return;
    if (producer != last.producer)
      last = {producer, {}};
    last.slices.push_back(slice);
  });
  return last;
}

namespace {
/// Loops and which of their results stand for what was outside of them: new
/// results make new loops.
struct FusedLoops {
  SmallVector<LoopLikeOpInterface> loops;
  SmallVector<Value> replaced;

  /// Computes in the loops the tile that `slice` takes.
  void fuse(RewriterBase &rewriter, tensor::ExtractSliceOp slice,
            const scf::SCFTileAndFuseOptions &options);
};
} // namespace

void FusedLoops::fuse(RewriterBase &rewriter, tensor::ExtractSliceOp slice,
                      const scf::SCFTileAndFuseOptions &options) {
  OpResult producer = getProducer(slice, loops);
  std::optional<scf::SCFTileAndFuseOptions::ControlFnResult> control =
      options.fusionControlFn(slice, producer, /*isDestinationOperand=*/false);
  if (!control)
    return;
  std::optional<scf::SCFFuseProducerOfSliceResult> fused =
      scf::tileAndFuseProducerOfSlice(rewriter, slice, loops);
  if (!fused)
    return;
  if (control->yieldProducerReplacement &&
      succeeded(scf::yieldReplacementForFusedProducer(rewriter, slice, *fused,
                                                      loops)))
    llvm::append_range(replaced, producer.getOwner()->getResults());
}

FailureOr<scf::SCFTileAndFuseResult>
mca::tileAndFuseProducersOnce(RewriterBase &rewriter, TilingInterface consumer,
                              const scf::SCFTileAndFuseOptions &options) {
  FailureOr<scf::SCFTilingResult> tiled =
      scf::tileUsingSCF(rewriter, consumer, options.tilingOptions);
  if (failed(tiled))
    return failure();
  scf::SCFTileAndFuseResult result;
  result.tiledAndFusedOps.insert_range(tiled->tiledOps);
  if (tiled->loops.empty()) {
    for (auto [whole, replacement] :
         llvm::zip_equal(consumer->getResults(), tiled->replacements))
      result.replacements[whole] = replacement;
    return result;
  }
  FusedLoops fused{tiled->loops, SmallVector<Value>(consumer->getResults())};
  Operation *limit = consumer;
  while (limit) {
    // Slices of the same tile become one.
    DominanceInfo dominance(fused.loops.front());
    eliminateCommonSubExpressions(rewriter, dominance, fused.loops.front());
    ReadTiles last = findLastProducer(fused.loops, limit);
    for (tensor::ExtractSliceOp slice : last.slices)
      fused.fuse(rewriter, slice, options);
    limit = last.producer;
  }
  result.loops = fused.loops;
  for (auto [whole, yielded] :
       llvm::zip_equal(fused.replaced, result.loops.front()->getResults()))
    result.replacements[whole] = yielded;
  return result;
}

LogicalResult mca::mergeFusedCopies(RewriterBase &rewriter, Operation *root) {
  RewritePatternSet patterns(root->getContext());
  tensor::populateFoldTensorEmptyPatterns(patterns);
  tensor::DimOp::getCanonicalizationPatterns(patterns, root->getContext());
  memref::populateResolveRankedShapedTypeResultDimsPatterns(patterns);
  if (failed(applyPatternsGreedily(root, std::move(patterns))))
    return failure();
  DominanceInfo dominance(root);
  eliminateCommonSubExpressions(rewriter, dominance, root);
  return success();
}
