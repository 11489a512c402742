//===- TileAttention.cpp - Attention by rows of its scores ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../FusedCopies.h"
#include "../PackOperands.h"
#include "../SliceOffsets.h"
#include "Roots.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mca/Emit/ContractionRoles.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/IR/LinalgInterfaces.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SCF/Transforms/TileUsingInterface.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace mlir::mca {
#define GEN_PASS_DEF_TILEATTENTION
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// Fusion
//===----------------------------------------------------------------------===//

/// Whether the tile that `slice` takes differs from each iteration of the loops
/// around it to the next: computing it there computes nothing twice.
static bool variesWithLoop(tensor::ExtractSliceOp slice) {
  auto loop = slice->getParentOfType<LoopLikeOpInterface>();
  std::optional<SmallVector<Value>> ivs =
      loop ? loop.getLoopInductionVars() : std::nullopt;
  if (!ivs)
    return false;
  SmallPtrSet<Value, 4> used = collectOffsetSources(slice.getOffsets());
  return llvm::all_of(*ivs, [&](Value iv) { return used.contains(iv); });
}

using FusionControl = scf::SCFTileAndFuseOptions::ControlFnResult;

namespace {
/// Which producers a tile computes.
struct FusionChoice {
  std::optional<FusionControl> operator()(tensor::ExtractSliceOp slice,
                                          OpResult producer, bool) {
    Operation *op = producer.getOwner();
    if (!(isa<linalg::GenericOp, linalg::FillOp>(op) || isHeadwise(op)) ||
        !variesWithLoop(slice))
      return std::nullopt;
    // What lies outside of the loop over heads, masks above all, would be
    // computed again for each of them.
    if (op->getBlock() != block)
      return std::nullopt;
    if (op != shared)
      return FusionControl{};
    // One copy serves all slices and, put together, those outside the loop.
    if (std::exchange(sharedIsFused, true))
      return std::nullopt;
    return FusionControl{/*yieldProducerReplacement=*/true};
  }

  /// Where the operation lies that is tiled.
  Block *block;
  /// Null if there is none.
  Operation *shared;
  bool sharedIsFused = false;
};
} // namespace

/// Replaces slices of `shared`'s results in the loop around `tile` by what
/// `tile` computes, if that is the tile of `shared`.
static void useSharedTile(RewriterBase &rewriter, Operation *shared,
                          Operation *tile) {
  if (!isa_and_present<linalg::GenericOp>(tile))
    return;
  for (auto [whole, part] :
       llvm::zip_equal(shared->getResults(), tile->getResults()))
    for (Operation *user : llvm::make_early_inc_range(whole.getUsers()))
      if (isa<tensor::ExtractSliceOp>(user) &&
          user->getBlock() == tile->getBlock() &&
          user->getResult(0).getType() == part.getType() &&
          tile->isBeforeInBlock(user))
        rewriter.replaceOp(user, part);
}

/// Tiles `op` and computes in each tile what only that tile needs, and what
/// `op`'s operand number `sharedOperand` comes from, whose tiles are put
/// together for its other users. Returns the operation of the tile: `op` itself
/// if no loop has a size.
static FailureOr<linalg::GenericOp>
tileAndFuse(RewriterBase &rewriter, linalg::GenericOp op,
            ArrayRef<int64_t> sizes, ArrayRef<int64_t> order,
            scf::SCFTilingOptions::LoopType loops,
            std::optional<unsigned> sharedOperand) {
  if (llvm::all_of(sizes, [](int64_t size) { return size == 0; }))
    return op;
  scf::SCFTileAndFuseOptions options;
  options.tilingOptions.setLoopType(loops);
  options.tilingOptions.setTileSizes(
      getAsIndexOpFoldResult(op.getContext(), sizes));
  options.tilingOptions.setInterchange(order);
  Operation *shared =
      sharedOperand ? op->getOperand(*sharedOperand).getDefiningOp() : nullptr;
  options.setFusionControlFn(FusionChoice{op->getBlock(), shared});
  rewriter.setInsertionPoint(op);
  FailureOr<scf::SCFTileAndFuseResult> tiled = tileAndFuseProducersOnce(
      rewriter, cast<TilingInterface>(op.getOperation()), options);
  if (failed(tiled))
    return failure();
  auto inside = cast<linalg::GenericOp>(tiled->tiledAndFusedOps.front());
  if (shared)
    useSharedTile(rewriter, shared,
                  inside->getOperand(*sharedOperand).getDefiningOp());
  Operation *loop = tiled->loops.front();
  // The loop's bounds may be sizes of what it computes; they fold to others.
  auto comesAfter = [&](OpOperand &use) {
    Operation *user = loop->getBlock()->findAncestorOpInBlock(*use.getOwner());
    return user && loop->isBeforeInBlock(user);
  };
  for (auto [original, replacement] : tiled->replacements)
    rewriter.replaceUsesWithIf(original, replacement, comesAfter);
  rewriter.eraseOp(op);
  return inside;
}

/// Gives `op` whole panels of what packRightHandSide copied: tiling takes no
/// more of the last one than it has columns, but a panel is read whole.
static void readWholePanels(RewriterBase &rewriter, linalg::GenericOp op) {
  StringRef reason;
  FailureOr<ContractionRoles> roles = getContractionRoles(op, reason);
  if (failed(roles) || !roles->packed)
    return;
  auto slice = roles->rhs->get().getDefiningOp<tensor::ExtractSliceOp>();
  if (!slice)
    return;
  rewriter.setInsertionPoint(slice);
  SmallVector<OpFoldResult> sizes = slice.getMixedSizes();
  AffineMap map = op.getMatchingIndexingMap(roles->rhs);
  for (auto [dim, expr] : llvm::enumerate(map.getResults()))
    if (!isa<AffineDimExpr, AffineConstantExpr>(expr))
      sizes[dim] = tensor::getMixedSize(rewriter, slice.getLoc(),
                                        slice.getSource(), dim);
  Value whole = tensor::ExtractSliceOp::create(
      rewriter, slice.getLoc(), slice.getSource(), slice.getMixedOffsets(),
      sizes, slice.getMixedStrides());
  rewriter.modifyOpInPlace(op, [&] { roles->rhs->set(whole); });
}

static void tile(RewriterBase &rewriter, TileRoot &root, RegisterTile registers,
                 const DotSupport &dot) {
  using LoopType = scf::SCFTilingOptions::LoopType;
  if (root.hasManyRowTiles()) {
    (void)packRightHandSide(rewriter, root.chain.scores, registers, dot);
    if (root.product)
      (void)packRightHandSide(rewriter, root.product, registers, dot);
  }
  FailureOr<linalg::GenericOp> inside = tileAndFuse(
      rewriter, root.op, root.sizes, root.order,
      root.isSerial ? LoopType::ForOp : LoopType::ForallOp, root.sharedOperand);
  if (succeeded(inside) && !root.rowSizes.empty())
    (void)tileAndFuse(rewriter, *inside, root.rowSizes, root.order,
                      LoopType::ForOp, root.sharedOperand);
}

namespace {
struct TileAttention : mca::impl::TileAttentionBase<TileAttention> {
  using TileAttentionBase::TileAttentionBase;

  LogicalResult initialize(MLIRContext *context) override {
    if (isVectorWidthOption(vectorWidth) && tileBytes > 0 && fewHeads >= 0)
      return success();
    return emitError(UnknownLoc::get(context))
           << "mca-tile-attention: vector-width must be 0, 4, 8 or 16, "
              "tile-bytes positive and few-heads not negative";
  }

  void runOnOperation() override {
    tileAll(getAttendRoot);
    tileAll(getProductRoot);
    // Of what is left, and of what is in a tile of heads.
    tileAll(getStatisticsRoot);
  }

private:
  void
  tileAll(function_ref<std::optional<TileRoot>(linalg::GenericOp, TileLimits)>
              getRoot) {
    // What is fused into a tile is gone; roots come after what they need.
    SmallVector<TileRoot, 0> roots;
    getOperation()->walk([&](linalg::GenericOp op) {
      if (std::optional<TileRoot> root = getRoot(op, {tileBytes, fewHeads}))
        roots.push_back(*root);
    });
    if (roots.empty())
      return;
    RegisterTile registers = getRegisterTile(vectorWidth);
    DotSupport dot = getDotSupport(vectorWidth, features);
    IRRewriter rewriter(&getContext());
    for (TileRoot &root : roots)
      tile(rewriter, root, registers, dot);
    getOperation()->walk(
        [&](linalg::GenericOp op) { readWholePanels(rewriter, op); });
    if (failed(mergeFusedCopies(rewriter, getOperation())))
      signalPassFailure();
  }
};
} // namespace
