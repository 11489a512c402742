//===- TileRows.cpp - Normalizations row by row -----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FusedCopies.h"

#include "mca/Emit/ContractionRoles.h"
#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SCF/Transforms/TileUsingInterface.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/MapVector.h"

namespace mlir::mca {
#define GEN_PASS_DEF_TILEROWS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// Chains
//===----------------------------------------------------------------------===//

namespace {
/// An elementwise operation that reads statistics of the rows it works on, and
/// what computes those from the same rows.
class RowChain {
public:
  /// The chain that ends in `root`, if it has statistics of rows of at least
  /// `minWidth` elements.
  static std::optional<RowChain> get(linalg::GenericOp root, int64_t minWidth);

  bool contains(Operation *op) const {
    return op == root || loops.contains(op);
  }
  /// Results that others read too, after the root.
  SmallVector<Value> getSharedResults() const;

  linalg::GenericOp root;
  /// How many of the root's outermost loops run over rows.
  unsigned rows = 0;
  /// The other operations, and the loops of each that run over the rows, in the
  /// root's order.
  llvm::MapVector<Operation *, SmallVector<unsigned>> loops;

private:
  bool collect();
  void prune();
  bool canBeShared(Value result) const;
  bool hasStatistics(int64_t minWidth) const;
};
} // namespace

/// Whether an iteration of `op` depends on nothing but its elements.
static bool isPlain(linalg::GenericOp op) {
  return op && op.hasPureTensorSemantics() && !isContraction(op) &&
         llvm::all_of(
             op.getIndexingMapsArray(),
             [](AffineMap map) { return map.isProjectedPermutation(); }) &&
         llvm::all_of(op.getBlock()->without_terminator(), [](Operation &body) {
           return isPure(&body) && !isa<tensor::ExtractOp>(body);
         });
}

/// How many leading dimensions `map` consists of, if of nothing else.
static unsigned countLeadingDims(AffineMap map) {
  for (auto [position, expr] : llvm::enumerate(map.getResults()))
    if (cast<AffineDimExpr>(expr).getPosition() != position)
      return 0;
  return map.getNumResults();
}

/// The loops of `operand`'s producer that run over the rows, which are loops
/// `rows` of its owner; empty if there are none or they are not its outermost.
static SmallVector<unsigned> getRowLoops(OpOperand *operand,
                                         ArrayRef<unsigned> rows) {
  auto consumer = cast<linalg::GenericOp>(operand->getOwner());
  auto result = cast<OpResult>(operand->get());
  auto producer = cast<linalg::GenericOp>(result.getOwner());
  AffineMap read = consumer.getMatchingIndexingMap(operand);
  AffineMap written = producer.getIndexingMapMatchingResult(result);
  SmallVector<unsigned> loops;
  for (auto [position, row] : llvm::enumerate(rows)) {
    if (position >= read.getNumResults() ||
        read.getDimPosition(position) != row ||
        written.getDimPosition(position) != position)
      return {};
    loops.push_back(position);
  }
  return loops;
}

/// Adds all that computes something of the root's rows. False if one operation
/// takes the rows in different ways.
bool RowChain::collect() {
  SmallVector<linalg::GenericOp> worklist{root};
  while (!worklist.empty()) {
    linalg::GenericOp consumer = worklist.pop_back_val();
    auto ofConsumer = llvm::to_vector(llvm::seq<unsigned>(0, rows));
    if (consumer != root)
      ofConsumer = loops[consumer];
    for (OpOperand *operand : consumer.getDpsInputOperands()) {
      auto producer = operand->get().getDefiningOp<linalg::GenericOp>();
      if (!isPlain(producer) || producer->getBlock() != root->getBlock())
        continue;
      SmallVector<unsigned> found = getRowLoops(operand, ofConsumer);
      if (found.empty())
        continue;
      auto [entry, isNew] = loops.try_emplace(producer, found);
      if (entry->second != found)
        return false;
      if (isNew)
        worklist.push_back(producer);
    }
  }
  return true;
}

/// Whether the root can return `result` as well: it has the root's elements.
bool RowChain::canBeShared(Value result) const {
  auto type = cast<RankedTensorType>(result.getType());
  Operation *end = root;
  auto whole = cast<RankedTensorType>(end->getResult(0).getType());
  return type.getShape() == whole.getShape() &&
         ShapedType::isStaticShape(type.getShape().drop_front(rows)) &&
         llvm::all_of(result.getUsers(), [&](Operation *user) {
           Operation *ancestor = end->getBlock()->findAncestorOpInBlock(*user);
           return contains(user) ||
                  (ancestor && end->isBeforeInBlock(ancestor));
         });
}

/// Removes what others need before the root, or in another form.
void RowChain::prune() {
  bool changed = true;
  while (changed) {
    size_t before = loops.size();
    loops.remove_if([&](auto &entry) {
      return llvm::any_of(entry.first->getResults(), [&](Value result) {
        bool isRead = llvm::any_of(result.getUsers(), [&](Operation *user) {
          return !contains(user);
        });
        return isRead && !canBeShared(result);
      });
    });
    changed = loops.size() != before;
  }
}

bool RowChain::hasStatistics(int64_t minWidth) const {
  return llvm::any_of(loops, [&](const auto &entry) {
    auto op = cast<linalg::GenericOp>(entry.first);
    SmallVector<int64_t> ranges = op.getStaticLoopRanges();
    int64_t width = 1;
    for (auto [range, kind] :
         llvm::zip_equal(ranges, op.getIteratorTypesArray()))
      if (kind == utils::IteratorType::reduction)
        width = ShapedType::isDynamic(range) ? minWidth : width * range;
    return op.getNumReductionLoops() > 0 && width >= minWidth;
  });
}

std::optional<RowChain> RowChain::get(linalg::GenericOp root,
                                      int64_t minWidth) {
  if (!isPlain(root) || !root.isAllParallelLoops() ||
      root.getNumDpsInits() != 1 ||
      !root.getMatchingIndexingMap(root.getDpsInitOperand(0)).isIdentity())
    return std::nullopt;
  RowChain chain;
  chain.root = root;
  for (OpOperand *operand : root.getDpsInputOperands()) {
    unsigned dims = countLeadingDims(root.getMatchingIndexingMap(operand));
    if (dims < root.getNumLoops() &&
        isPlain(operand->get().getDefiningOp<linalg::GenericOp>()))
      chain.rows = std::max(chain.rows, dims);
  }
  if (chain.rows == 0 || !chain.collect())
    return std::nullopt;
  chain.prune();
  if (!chain.hasStatistics(minWidth))
    return std::nullopt;
  return chain;
}

SmallVector<Value> RowChain::getSharedResults() const {
  SmallVector<Value> shared;
  for (const auto &[op, rows] : loops)
    for (Value result : op->getResults())
      if (llvm::any_of(result.getUsers(),
                       [&](Operation *user) { return !contains(user); }))
        shared.push_back(result);
  return shared;
}

//===----------------------------------------------------------------------===//
// Tiling
//===----------------------------------------------------------------------===//

/// Makes the root return `shared` as well, for all outside of the chain: a row
/// is computed once and stored for both.
static void returnShared(RewriterBase &rewriter, RowChain &chain,
                         ArrayRef<Value> shared) {
  linalg::GenericOp root = chain.root;
  rewriter.setInsertionPoint(root);
  AffineMap identity = rewriter.getMultiDimIdentityMap(root.getNumLoops());
  SmallVector<Value> inputs(root.getInputs()), outputs(root.getOutputs());
  SmallVector<AffineMap> maps(root.getIndexingMapsArray());
  SmallVector<size_t> places;
  for (Value value : shared) {
    size_t place = 0;
    while (place < inputs.size() &&
           (inputs[place] != value || maps[place] != identity))
      ++place;
    places.push_back(place);
    if (place == inputs.size()) {
      maps.insert(maps.begin() + inputs.size(), identity);
      inputs.push_back(value);
    }
    maps.push_back(identity);
    outputs.push_back(tensor::EmptyOp::create(
        rewriter, root.getLoc(),
        tensor::getMixedSizes(rewriter, root.getLoc(), root.getOutputs()[0]),
        getElementTypeOrSelf(value)));
  }
  auto wider = linalg::GenericOp::create(
      rewriter, root.getLoc(), ValueRange(outputs).getTypes(), inputs, outputs,
      maps, root.getIteratorTypesArray(),
      [&](OpBuilder &body, Location loc, ValueRange args) {
        IRMapping mapping;
        size_t known = root.getNumDpsInputs();
        mapping.map(root.getBlock()->getArguments().take_front(known),
                    args.take_front(known));
        mapping.map(root.getBlock()->getArguments().back(),
                    args[inputs.size()]);
        for (Operation &op : root.getBlock()->without_terminator())
          body.clone(op, mapping);
        SmallVector<Value> yielded{mapping.lookupOrDefault(
            root.getBlock()->getTerminator()->getOperand(0))};
        for (size_t place : places)
          yielded.push_back(args[place]);
        linalg::YieldOp::create(body, loc, yielded);
      });
  for (auto [value, result] :
       llvm::zip_equal(shared, wider.getResults().drop_front()))
    rewriter.replaceUsesWithIf(value, result, [&](OpOperand &use) {
      return use.getOwner() != wider && !chain.contains(use.getOwner());
    });
  rewriter.replaceAllUsesWith(root->getResult(0), wider.getResult(0));
  rewriter.eraseOp(root);
  chain.root = wider;
}

/// Gives `op`, of a tile, destinations of its own instead of slices of the
/// loop's: mca-reuse-operands then finds the row that it overwrites, and the
/// slices become the place of that.
static void detachDestinations(RewriterBase &rewriter, linalg::GenericOp op) {
  rewriter.setInsertionPoint(op);
  for (OpOperand &output : op.getDpsInitsMutable()) {
    if (op.payloadUsesValueFromOperand(&output))
      continue;
    Value empty = tensor::EmptyOp::create(
        rewriter, op.getLoc(),
        tensor::getMixedSizes(rewriter, op.getLoc(), output.get()),
        getElementTypeOrSelf(output.get()));
    rewriter.modifyOpInPlace(op, [&] { output.set(empty); });
  }
}

static LogicalResult tile(RewriterBase &rewriter, RowChain &chain) {
  SmallVector<Value> shared = chain.getSharedResults();
  if (!shared.empty())
    returnShared(rewriter, chain, shared);
  SmallVector<int64_t> sizes(chain.root.getNumLoops(), 0);
  std::fill_n(sizes.begin(), chain.rows, 1);
  scf::SCFTileAndFuseOptions options;
  options.tilingOptions.setLoopType(scf::SCFTilingOptions::LoopType::ForallOp);
  options.tilingOptions.setTileSizes(
      getAsIndexOpFoldResult(rewriter.getContext(), sizes));
  options.setFusionControlFn(
      [&](tensor::ExtractSliceOp, OpResult producer,
          bool) -> std::optional<scf::SCFTileAndFuseOptions::ControlFnResult> {
        if (!chain.contains(producer.getOwner()) &&
            !isa<linalg::FillOp>(producer.getOwner()))
          return std::nullopt;
        return scf::SCFTileAndFuseOptions::ControlFnResult{};
      });
  rewriter.setInsertionPoint(chain.root);
  FailureOr<scf::SCFTileAndFuseResult> tiled = tileAndFuseProducersOnce(
      rewriter, cast<TilingInterface>(chain.root.getOperation()), options);
  if (failed(tiled))
    return failure();
  detachDestinations(rewriter,
                     cast<linalg::GenericOp>(tiled->tiledAndFusedOps.front()));
  for (auto [original, replacement] : tiled->replacements)
    rewriter.replaceAllUsesWith(original, replacement);
  rewriter.eraseOp(chain.root);
  return success();
}

namespace {
struct TileRows : mca::impl::TileRowsBase<TileRows> {
  using TileRowsBase::TileRowsBase;

  LogicalResult initialize(MLIRContext *context) override {
    if (minWidth > 0)
      return success();
    return emitError(UnknownLoc::get(context))
           << "mca-tile-rows: min-width must be positive";
  }

  void runOnOperation() override {
    SmallVector<linalg::GenericOp> candidates;
    getOperation()->walk([&](linalg::GenericOp op) {
      if (isa<FunctionOpInterface>(op->getParentOp()))
        candidates.push_back(op);
    });
    // The last operation of a chain is its root; what is in a chain is no root
    // of another.
    IRRewriter rewriter(&getContext());
    DenseSet<Operation *> done;
    for (linalg::GenericOp op : llvm::reverse(candidates)) {
      std::optional<RowChain> chain =
          done.contains(op) ? std::nullopt : RowChain::get(op, minWidth);
      if (!chain)
        continue;
      for (auto &[member, loops] : chain->loops)
        done.insert(member);
      if (failed(tile(rewriter, *chain)))
        return signalPassFailure();
    }
    if (failed(mergeFusedCopies(rewriter, getOperation())))
      signalPassFailure();
  }
};
} // namespace
