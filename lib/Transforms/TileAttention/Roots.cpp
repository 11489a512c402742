//===- Roots.cpp - What mca-tile-attention tiles ----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Roots.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mca/Emit/ContractionRoles.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// Softmax
//===----------------------------------------------------------------------===//

/// Leaves what does not depend on `scores`, masks above all, out of `ops`.
static void keepUsersOf(linalg::GenericOp scores,
                        SmallPtrSet<Operation *, 16> &ops) {
  SmallPtrSet<Operation *, 16> kept{scores};
  SmallVector<Operation *> worklist{scores};
  while (!worklist.empty())
    for (Operation *user : worklist.pop_back_val()->getUsers())
      if (ops.contains(user) && kept.insert(user).second)
        worklist.push_back(user);
  ops = kept;
}

/// The operations from which `values` are computed, from contractions on.
static SmallPtrSet<Operation *, 16> collectSources(SmallVector<Value> values) {
  SmallPtrSet<Operation *, 16> sources;
  while (!values.empty()) {
    auto op = values.pop_back_val().getDefiningOp<linalg::GenericOp>();
    if (op && op.hasPureTensorSemantics() && sources.insert(op).second &&
        !isContraction(op))
      llvm::append_range(values, op.getDpsInputs());
  }
  return sources;
}

bool mca::isHeadwise(Operation *op) {
  return isa_and_present<MCADialect>(op->getDialect()) &&
         isa<TilingInterface>(op);
}

/// The operations between `scores` and `values` that tiles can compute.
static SmallPtrSet<Operation *, 16>
collectSourcesAfter(Operation *scores, SmallVector<Value> values) {
  SmallPtrSet<Operation *, 16> sources;
  while (!values.empty()) {
    Operation *op = values.pop_back_val().getDefiningOp();
    if (op && op->getBlock() == scores->getBlock() &&
        scores->isBeforeInBlock(op) &&
        (isa<linalg::GenericOp>(op) || isHeadwise(op)) &&
        sources.insert(op).second)
      llvm::append_range(values, op->getOperands());
  }
  return sources;
}

static bool hasExp(Operation *op) {
  return llvm::any_of(*cast<linalg::GenericOp>(op).getBlock(),
                      [](Operation &body) { return isa<math::ExpOp>(body); });
}

std::optional<SoftmaxChain> SoftmaxChain::get(Value probabilities) {
  SoftmaxChain chain;
  chain.ops = collectSources({probabilities});
  for (Operation *op : chain.ops) {
    auto generic = cast<linalg::GenericOp>(op);
    if (!isContraction(generic))
      continue;
    if (chain.scores)
      return std::nullopt;
    chain.scores = generic;
  }
  if (!chain.scores || !llvm::any_of(chain.ops, hasExp))
    return std::nullopt;
  keepUsersOf(chain.scores, chain.ops);
  return chain;
}

void SoftmaxChain::addNeedsOf(ArrayRef<Operation *> readers) {
  for (Operation *reader : readers)
    for (Operation *source :
         collectSourcesAfter(scores, llvm::to_vector(reader->getOperands())))
      if (!llvm::is_contained(readers, source))
        ops.insert(source);
  keepUsersOf(scores, ops);
}

bool SoftmaxChain::isReadOnlyBy(ArrayRef<Operation *> others) const {
  return llvm::all_of(ops, [&](Operation *op) {
    return llvm::all_of(op->getUsers(), [&](Operation *user) {
      return ops.contains(user) || llvm::is_contained(others, user);
    });
  });
}

//===----------------------------------------------------------------------===//
// Tile sizes
//===----------------------------------------------------------------------===//

/// How many of `rows` rows of `width` elements to compute at a time: as many as
/// `bytes` hold, and the tiles of equal size if that is possible without making
/// them much smaller. 0: all.
static int64_t pickRows(int64_t rows, int64_t width, int64_t bytes) {
  constexpr int64_t elementBytes = 4, fewest = 16, unknownWidth = 512;
  if (ShapedType::isDynamic(width))
    width = unknownWidth;
  int64_t most =
      std::max(fewest, bytes / (elementBytes * std::max<int64_t>(width, 1)));
  if (ShapedType::isDynamic(rows))
    return most;
  if (rows <= most)
    return 0;
  for (int64_t size = most; size > most / 2; --size)
    if (rows % size == 0)
      return size;
  return llvm::divideCeil(rows, llvm::divideCeil(rows, most));
}

/// Whether threads could not share the iterations that `heads` makes of the
/// loops of `op`: there are few, and two threads have no even share.
static bool hasFewHeads(linalg::GenericOp op, ArrayRef<int64_t> heads,
                        TileLimits limits) {
  int64_t count = 1;
  for (auto [size, range] : llvm::zip_equal(heads, op.getStaticLoopRanges())) {
    if (size != 1)
      continue;
    if (ShapedType::isDynamic(range) || range > limits.fewHeads)
      return false;
    count *= range;
  }
  return count <= limits.fewHeads && count % 2 == 1;
}

/// The bytes of a tile of `rows` by `width` scores if threads share the rows:
/// so many tiles that none waits long for the last one, but none too small.
static int64_t pickSharedBytes(int64_t rows, int64_t width, int64_t bytes) {
  constexpr int64_t elementBytes = 4, tiles = 16, fewest = 16384;
  if (ShapedType::isDynamic(rows) || ShapedType::isDynamic(width))
    return std::max(fewest, bytes / 4);
  return std::min(bytes, std::max(fewest, elementBytes * rows * width / tiles));
}

bool TileRoot::hasManyRowTiles() const {
  constexpr int64_t many = 4;
  linalg::GenericOp root = op;
  SmallVector<int64_t> ranges = root.getStaticLoopRanges();
  bool inside = !rowSizes.empty();
  for (auto [dim, range] : llvm::enumerate(ranges)) {
    int64_t size = inside ? rowSizes[dim] : sizes[dim];
    if (size > 1 && (ShapedType::isDynamic(range) || range >= many * size))
      return true;
  }
  return false;
}

//===----------------------------------------------------------------------===//
// Products with the values
//===----------------------------------------------------------------------===//

/// The dimensions of the product's result and how to tile them: rows of the
/// probabilities by `bytes`, what else the two have in common one by one.
static SmallVector<int64_t>
pickResultTile(linalg::GenericOp op, OpOperand *probabilities, int64_t bytes) {
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
  if (row)
    tile[*row] = pickRows(ranges[out.getDimPosition(*row)], width, bytes);
  return tile;
}

/// The dimensions of the product's result that all operands share, one by one:
/// where the values depend on all rows of the probabilities.
static SmallVector<int64_t> pickHeads(linalg::GenericOp op) {
  SmallVector<int64_t> ranges = op.getStaticLoopRanges();
  AffineMap out = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  return llvm::map_to_vector(out.getResults(), [&](AffineExpr expr) -> int64_t {
    unsigned dim = cast<AffineDimExpr>(expr).getPosition();
    bool isShared = llvm::all_of(op.getIndexingMapsArray(), [&](AffineMap map) {
      return map.isFunctionOfDim(dim);
    });
    return isShared && ranges[dim] != 1 ? 1 : 0;
  });
}

/// The one elementwise operation that reads `op`'s result, unless it repeats
/// elements: a division by the sums of the softmax, a transposition.
static OpOperand *getElementwiseUse(Operation *op) {
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

/// Makes the last elementwise operation after the product the root, which is to
/// tile its result by `tile`; `followed` gets the operations on the way.
static void followElementwise(TileRoot &root, SmallVector<int64_t> tile,
                              SmallVectorImpl<Operation *> &followed) {
  AffineMap out = root.op.getMatchingIndexingMap(root.op.getDpsInitOperand(0));
  while (OpOperand *use = getElementwiseUse(root.op)) {
    root.op = cast<linalg::GenericOp>(use->getOwner());
    followed.push_back(root.op);
    AffineMap map = root.op.getMatchingIndexingMap(use);
    out = root.op.getMatchingIndexingMap(root.op.getDpsInitOperand(0));
    SmallVector<int64_t> next(tile.size());
    for (auto [position, size] : llvm::enumerate(tile))
      next[*out.getResultPosition(map.getResult(position))] = size;
    tile = next;
  }
  root.sizes.assign(root.op.getNumLoops(), 0);
  for (auto [position, size] : llvm::enumerate(tile))
    root.sizes[out.getDimPosition(position)] = size;
}

std::optional<TileRoot> mca::getProductRoot(linalg::GenericOp op,
                                            TileLimits limits) {
  if (!op.hasPureTensorSemantics() || !isContraction(op))
    return std::nullopt;
  for (OpOperand *operand : op.getDpsInputOperands()) {
    auto producer = operand->get().getDefiningOp<linalg::GenericOp>();
    AffineMap out = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
    if (!producer || isContraction(producer) ||
        !op.getMatchingIndexingMap(operand).isProjectedPermutation() ||
        !out.isProjectedPermutation())
      continue;
    std::optional<SoftmaxChain> chain = SoftmaxChain::get(operand->get());
    if (!chain)
      continue;
    TileRoot root{op, *chain, op, {}, {}, {}};
    chain->addNeedsOf(op.getOperation());
    bool isByHeads = llvm::any_of(
        chain->ops, [](Operation *op) { return isa<GatherMatmulOp>(op); });
    SmallVector<Operation *> readers{op};
    followElementwise(root,
                      isByHeads ? pickHeads(op)
                                : pickResultTile(op, operand, limits.bytes),
                      readers);
    root.isSerial = isByHeads && hasFewHeads(root.op, root.sizes, limits);
    // Rows vary fastest, since they share keys and values.
    root.order = llvm::to_vector(llvm::seq<int64_t>(0, root.sizes.size()));
    llvm::sort(root.order, [&](int64_t a, int64_t b) {
      return std::pair(root.sizes[a], a) < std::pair(root.sizes[b], b);
    });
    root.chain.addNeedsOf(readers);
    if (root.chain.isReadOnlyBy(readers))
      return root;
  }
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Products with listed tokens
//===----------------------------------------------------------------------===//

std::optional<TileRoot> mca::getAttendRoot(linalg::GenericOp op,
                                           TileLimits limits) {
  if (!op.hasPureTensorSemantics())
    return std::nullopt;
  for (OpOperand *operand : op.getDpsInputOperands()) {
    auto tokens = operand->get().getDefiningOp<AttendTokensOp>();
    if (!tokens || getElementwiseUse(tokens) != operand)
      continue;
    std::optional<SoftmaxChain> chain =
        SoftmaxChain::get(tokens.getProbabilities());
    if (!chain)
      continue;
    TileRoot root{op, *chain, nullptr, {}, {}, {}};
    auto type = cast<RankedTensorType>(tokens.getResult().getType());
    SmallVector<int64_t> heads(type.getRank(), 0);
    for (auto [dim, size] : llvm::enumerate(type.getShape().drop_back(2)))
      heads[dim] = size == 1 ? 0 : 1;
    AffineMap map = op.getMatchingIndexingMap(operand);
    root.sizes.assign(op.getNumLoops(), 0);
    for (auto [position, size] : llvm::enumerate(heads))
      root.sizes[map.getDimPosition(position)] = size;
    root.isSerial = hasFewHeads(op, root.sizes, limits);
    root.order = llvm::to_vector(llvm::seq<int64_t>(0, root.sizes.size()));
    SmallVector<Operation *> readers{op};
    root.chain.addNeedsOf(readers);
    if (root.chain.isReadOnlyBy(readers))
      return root;
  }
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Statistics of columns
//===----------------------------------------------------------------------===//

/// The operand or result of `op` whose columns it reduces: all elements of a
/// softmax, columns innermost.
static OpOperand *getElements(linalg::GenericOp op) {
  auto isWhole = [&](OpOperand &operand) {
    AffineMap map = op.getMatchingIndexingMap(&operand);
    return map.isPermutation() &&
           op.getIteratorTypesArray()[map.getDimPosition(
               map.getNumResults() - 1)] == utils::IteratorType::parallel;
  };
  // Elements that are computed by the way come first: what they are computed
  // from is whole as well.
  for (OpOperand &output : op.getDpsInitsMutable())
    if (isWhole(output))
      return &output;
  for (OpOperand *input : op.getDpsInputOperands())
    if (isWhole(*input))
      return input;
  return nullptr;
}

/// Whether what reads `producer`'s results besides `op` comes after it.
static bool isReadAfter(Operation *producer, Operation *op) {
  return llvm::all_of(producer->getUsers(), [&](Operation *user) {
    Operation *ancestor = op->getBlock()->findAncestorOpInBlock(*user);
    return user == op || (ancestor && op->isBeforeInBlock(ancestor));
  });
}

/// The tiles of rows, one head and group of queries after the other.
static void setRowTiles(TileRoot &root, AffineMap elements, TileLimits limits) {
  SmallVector<int64_t> ranges = root.op.getStaticLoopRanges();
  unsigned column = elements.getDimPosition(elements.getNumResults() - 1);
  SmallVector<unsigned> reduced;
  root.op.getReductionDims(reduced);
  root.rowSizes.assign(ranges.size(), 0);
  for (auto [dim, range] : llvm::enumerate(ranges)) {
    bool isReduced = llvm::is_contained(reduced, dim);
    root.sizes.push_back(dim == column || isReduced || range == 1 ? 0 : 1);
    root.rowSizes[dim] = isReduced && range != 1 ? 1 : 0;
  }
  unsigned row = *llvm::find_if(llvm::reverse(reduced), [&](unsigned dim) {
    return ranges[dim] != 1 || dim == reduced.front();
  });
  root.isSerial = hasFewHeads(root.op, root.sizes, limits);
  int64_t bytes = limits.bytes;
  if (root.isSerial && !root.op->getParentOfType<scf::ForallOp>())
    bytes = pickSharedBytes(ranges[row], ranges[column], bytes);
  root.rowSizes[row] = pickRows(ranges[row], ranges[column], bytes);
  root.order = llvm::to_vector(llvm::seq<int64_t>(0, ranges.size()));
}

std::optional<TileRoot> mca::getStatisticsRoot(linalg::GenericOp op,
                                               TileLimits limits) {
  if (!op.hasPureTensorSemantics() || op.getNumReductionLoops() == 0 ||
      isContraction(op))
    return std::nullopt;
  OpOperand *elements = getElements(op);
  if (!elements)
    return std::nullopt;
  bool isComputed = op.isDpsInit(elements);
  Value value = isComputed ? op.getTiedOpResult(elements) : elements->get();
  std::optional<SoftmaxChain> chain = SoftmaxChain::get(value);
  if (!chain)
    return std::nullopt;
  TileRoot root{op, *chain, nullptr, {}, {}, {}};
  SmallVector<Operation *> readers{op};
  Operation *source = value.getDefiningOp();
  if (!isComputed && llvm::any_of(source->getUsers(), [&](Operation *user) {
        return user != op;
      })) {
    if (!isReadAfter(source, op))
      return std::nullopt;
    root.sharedOperand = elements->getOperandNumber();
    llvm::append_range(readers, source->getUsers());
  }
  chain->ops.erase(op);
  if (!chain->isReadOnlyBy(readers))
    return std::nullopt;
  setRowTiles(root, op.getMatchingIndexingMap(elements), limits);
  return root;
}
