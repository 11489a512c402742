//===- TileAttention.cpp - Attention by rows of its scores ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PackOperands.h"

#include "mca/Emit/ContractionRoles.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/IR/LinalgInterfaces.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SCF/Transforms/TileUsingInterface.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tensor/Transforms/Transforms.h"
#include "mlir/IR/Dominance.h"
#include "mlir/Transforms/CSE.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace mlir::mca {
#define GEN_PASS_DEF_TILEATTENTION
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// What to tile
//===----------------------------------------------------------------------===//

/// The contraction from which `value` is computed by elementwise operations and
/// reductions, an exponential among them: the scores of the probabilities of a
/// softmax, normalized or not. Null if there is none.
static linalg::GenericOp getScores(Value value) {
  linalg::GenericOp scores;
  bool sawExp = false;
  SmallVector<Value> worklist{value};
  SmallPtrSet<Operation *, 16> visited;
  while (!worklist.empty()) {
    auto op = worklist.pop_back_val().getDefiningOp<linalg::GenericOp>();
    if (!op || !visited.insert(op).second)
      continue;
    if (isContraction(op)) {
      scores = op;
      continue;
    }
    sawExp |= llvm::any_of(*op.getBlock(), [](Operation &body) {
      return isa<math::ExpOp>(body);
    });
    llvm::append_range(worklist, op.getDpsInputs());
  }
  return sawExp ? scores : nullptr;
}

/// The operand of the product with the values that holds probabilities.
static OpOperand *getProbabilities(linalg::GenericOp op) {
  if (!isContraction(op) || !op.hasPureTensorSemantics())
    return nullptr;
  for (OpOperand *operand : op.getDpsInputOperands()) {
    auto producer = operand->get().getDefiningOp<linalg::GenericOp>();
    if (producer && !isContraction(producer) &&
        op.getMatchingIndexingMap(operand).isProjectedPermutation() &&
        getScores(operand->get()))
      return operand;
  }
  return nullptr;
}

//===----------------------------------------------------------------------===//
// Tile sizes
//===----------------------------------------------------------------------===//

/// How many of `rows` rows of `width` elements to compute at a time: as many as
/// `bytes` hold, and the tiles of equal size if that is possible without making
/// them much smaller.
static int64_t pickRows(int64_t rows, int64_t width, int64_t bytes) {
  constexpr int64_t elementBytes = 4, fewest = 16, unknownWidth = 512;
  if (ShapedType::isDynamic(width))
    width = unknownWidth;
  int64_t most = std::max(fewest, bytes / (elementBytes * std::max<int64_t>(width, 1)));
  if (ShapedType::isDynamic(rows))
    return most;
  if (rows <= most)
    return rows;
  for (int64_t size = most; size > most / 2; --size)
    if (rows % size == 0)
      return size;
  return llvm::divideCeil(rows, llvm::divideCeil(rows, most));
}

/// The dimensions of `op`'s result and how to tile them: rows of the
/// probabilities by `bytes`, what else the two have in common one by one.
static SmallVector<int64_t> pickResultTile(linalg::GenericOp op,
                                           OpOperand *probabilities,
                                           int64_t bytes) {
  SmallVector<int64_t> ranges = op.getStaticLoopRanges();
  AffineMap map = op.getMatchingIndexingMap(probabilities);
  AffineMap out = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  SmallVector<int64_t> tile(out.getNumResults(), 0);
  int64_t width = 1;
  std::optional<unsigned> row;
  for (AffineExpr expr : map.getResults()) {
    int64_t range = ranges[cast<AffineDimExpr>(expr).getPosition()];
    std::optional<unsigned> position = out.getResultPosition(expr);
    if (!position) {
      width = range;
      continue;
    }
    row = position;
    tile[*position] = range == 1 ? 0 : 1;
  }
  if (!row)
    return tile;
  int64_t rows = ranges[out.getDimPosition(*row)];
  int64_t picked = pickRows(rows, width, bytes);
  tile[*row] = picked == rows ? 0 : picked;
  return tile;
}

/// The one elementwise operation that reads `op`'s result, unless it repeats
/// elements: a division by the sums of the softmax, a transposition.
static OpOperand *getElementwiseUse(linalg::GenericOp op) {
  if (!op->hasOneUse())
    return nullptr;
  OpOperand &use = *op->use_begin();
  auto user = dyn_cast<linalg::GenericOp>(use.getOwner());
  if (!user || user->getBlock() != op->getBlock() ||
      user.getNumLoops() != user.getNumParallelLoops() ||
      user.getNumDpsInits() != 1 || user.isDpsInit(&use) ||
      !user.getMatchingIndexingMap(&use).isPermutation() ||
      !user.getMatchingIndexingMap(user.getDpsInitOperand(0)).isPermutation())
    return nullptr;
  return &use;
}

namespace {
/// The operation to tile, with a size for each of its loops (0: not tiled) and
/// their order: rows vary fastest, since they share keys and values.
struct TileRoot {
  linalg::GenericOp op;
  SmallVector<int64_t> sizes;
  SmallVector<int64_t> order;
};
} // namespace

static TileRoot pickRoot(linalg::GenericOp product, OpOperand *probabilities,
                         int64_t bytes) {
  SmallVector<int64_t> tile = pickResultTile(product, probabilities, bytes);
  linalg::GenericOp root = product;
  AffineMap map =
      product.getMatchingIndexingMap(product.getDpsInitOperand(0));
  while (OpOperand *use = getElementwiseUse(root)) {
    root = cast<linalg::GenericOp>(use->getOwner());
    map = root.getMatchingIndexingMap(use);
    // The next user sees the dimensions of this one's result.
    AffineMap out = root.getMatchingIndexingMap(root.getDpsInitOperand(0));
    SmallVector<int64_t> next(tile.size());
    for (auto [position, size] : llvm::enumerate(tile))
      next[*out.getResultPosition(map.getResult(position))] = size;
    tile = next;
    map = out;
  }
  SmallVector<int64_t> sizes(root.getNumLoops(), 0);
  for (auto [position, size] : llvm::enumerate(tile))
    sizes[map.getDimPosition(position)] = size;
  auto order = llvm::to_vector(llvm::seq<int64_t>(0, sizes.size()));
  llvm::sort(order, [&](int64_t a, int64_t b) {
    return std::pair(sizes[a], a) < std::pair(sizes[b], b);
  });
  return {root, sizes, order};
}

//===----------------------------------------------------------------------===//
// Fusion
//===----------------------------------------------------------------------===//

/// Whether the tile that `slice` takes differs from each iteration to the next:
/// computing it there computes nothing twice.
static bool variesWithAllLoops(tensor::ExtractSliceOp slice) {
  auto loop = slice->getParentOfType<scf::ForallOp>();
  if (!loop)
    return false;
  SmallPtrSet<Value, 4> used;
  SmallVector<Value> worklist(slice.getOffsets());
  while (!worklist.empty()) {
    Value value = worklist.pop_back_val();
    used.insert(value);
    if (auto apply = value.getDefiningOp<affine::AffineApplyOp>())
      llvm::append_range(worklist, apply.getOperands());
  }
  return llvm::all_of(loop.getInductionVars(),
                      [&](Value iv) { return used.contains(iv); });
}

static std::optional<scf::SCFTileAndFuseOptions::ControlFnResult>
controlFusion(tensor::ExtractSliceOp slice, OpResult producer, bool) {
  if (!isa<linalg::GenericOp, linalg::FillOp>(producer.getOwner()) ||
      !variesWithAllLoops(slice))
    return std::nullopt;
  return scf::SCFTileAndFuseOptions::ControlFnResult{};
}

/// Whether `root` computes the rows of a head in so many tiles that copying what
/// they share, keys and values, in the order of the inner loop pays.
static bool hasManyRowTiles(TileRoot &root) {
  constexpr int64_t many = 4;
  int64_t dim = root.order.back(), size = root.sizes[dim];
  int64_t rows = root.op.getStaticLoopRanges()[dim];
  // Heads come one by one, rows never.
  return !ShapedType::isDynamic(rows) && size > 1 && rows >= many * size;
}

static LogicalResult tile(RewriterBase &rewriter, linalg::GenericOp product,
                          int64_t bytes, RegisterTile registers) {
  OpOperand *probabilities = getProbabilities(product);
  // Others need the probabilities whole.
  if (!probabilities || !probabilities->get().hasOneUse())
    return failure();
  TileRoot root = pickRoot(product, probabilities, bytes);
  if (llvm::all_of(root.sizes, [](int64_t size) { return size == 0; }))
    return failure();
  if (hasManyRowTiles(root)) {
    (void)packRightHandSide(rewriter, product, registers);
    (void)packRightHandSide(rewriter, getScores(probabilities->get()),
                            registers);
  }
  scf::SCFTileAndFuseOptions options;
  options.tilingOptions.setLoopType(scf::SCFTilingOptions::LoopType::ForallOp);
  options.tilingOptions.setTileSizes(
      getAsIndexOpFoldResult(product.getContext(), root.sizes));
  options.tilingOptions.setInterchange(root.order);
  options.setFusionControlFn(controlFusion);
  rewriter.setInsertionPoint(root.op);
  FailureOr<scf::SCFTileAndFuseResult> tiled =
      scf::tileConsumerAndFuseProducersUsingSCF(
          rewriter, cast<TilingInterface>(root.op.getOperation()), options);
  if (failed(tiled))
    return failure();
  for (auto [original, replacement] : tiled->replacements)
    rewriter.replaceAllUsesWith(original, replacement);
  return success();
}

namespace {
struct TileAttention : mca::impl::TileAttentionBase<TileAttention> {
  using TileAttentionBase::TileAttentionBase;

  LogicalResult initialize(MLIRContext *context) override {
    if (llvm::is_contained<int64_t>({0, 4, 8, 16}, vectorWidth) &&
        tileBytes > 0)
      return success();
    return emitError(UnknownLoc::get(context))
           << "mca-tile-attention: vector-width must be 0, 4, 8 or 16 and "
              "tile-bytes positive";
  }

  void runOnOperation() override {
    SmallVector<linalg::GenericOp> products;
    getOperation()->walk([&](linalg::GenericOp op) {
      if (getProbabilities(op))
        products.push_back(op);
    });
    RegisterTile registers = getRegisterTile(vectorWidth);
    IRRewriter rewriter(&getContext());
    for (linalg::GenericOp op : products)
      (void)tile(rewriter, op, tileBytes, registers);
    RewritePatternSet patterns(&getContext());
    tensor::populateFoldTensorEmptyPatterns(patterns);
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      return signalPassFailure();
    // Each use of a producer got a copy of its own.
    DominanceInfo dominance(getOperation());
    eliminateCommonSubExpressions(rewriter, dominance, getOperation());
  }
};
} // namespace
