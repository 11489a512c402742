//===- ShardAttention.cpp - Attention for several processes ---------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Propagation.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mca/Transforms/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Shard/IR/ShardDialect.h"
#include "mlir/Dialect/Shard/IR/ShardOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Remarks.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::mca {
#define GEN_PASS_DEF_SHARDATTENTION
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;
using shard::Sharding;

//===----------------------------------------------------------------------===//
// Annotations
//===----------------------------------------------------------------------===//

static Value annotate(OpBuilder &builder, Value value, const Sharding &sharding,
                      bool forUsers) {
  Location loc = value.getLoc();
  Value made = shard::ShardingOp::create(builder, loc, sharding);
  return shard::ShardOp::create(builder, loc, value, made, forUsers);
}

/// What `value` is, and what each of its uses wants. Operations in a region use
/// what is whole.
static void annotateValue(Value value, const Propagation &propagation,
                          Block &block, OpBuilder &builder) {
  if (!isa<RankedTensorType>(value.getType()))
    return;
  SmallVector<OpOperand *> uses = llvm::to_vector(
      llvm::map_range(value.getUses(), [](OpOperand &use) { return &use; }));
  builder.setInsertionPointAfterValue(value);
  Value defined =
      annotate(builder, value, propagation.getSharding(value), false);
  for (OpOperand *use : uses) {
    Operation *user = block.findAncestorOpInBlock(*use->getOwner());
    builder.setInsertionPoint(user);
    Sharding wanted = user == use->getOwner() ? propagation.getSharding(*use)
                                              : propagation.getWhole();
    use->set(annotate(builder, defined, wanted, true));
  }
}

/// Upstream's partition fails for constants of elements that differ and for
/// linalg operations with other maps than permutations, as convolutions have,
/// even where all processes have all of them.
static bool cannotBePartitioned(Operation &op) {
  if (auto constant = dyn_cast<arith::ConstantOp>(op)) {
    auto elements = dyn_cast<DenseElementsAttr>(constant.getValue());
    return elements && !elements.isSplat();
  }
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  return linalgOp &&
         llvm::any_of(linalgOp.getIndexingMapsArray(), [](AffineMap map) {
           return !map.isProjectedPermutation();
         });
}

/// Puts `op` into a region, where upstream does not look.
static void hide(Operation &op) {
  OpBuilder builder(&op);
  auto region =
      scf::ExecuteRegionOp::create(builder, op.getLoc(), op.getResultTypes());
  op.replaceAllUsesWith(region);
  builder.createBlock(&region.getRegion());
  op.moveBefore(builder.getBlock(), builder.getBlock()->end());
  scf::YieldOp::create(builder, op.getLoc(), op.getResults());
}

static void annotateBlock(Block &block, const Propagation &propagation) {
  SmallVector<Value> values(block.getArguments());
  for (Operation &op : block)
    llvm::append_range(values, op.getResults());
  OpBuilder builder(block.getParentOp()->getContext());
  for (Value value : values)
    annotateValue(value, propagation, block, builder);
}

/// Gives each use of tensor.empty, and of a fill, one of its own: that one user
/// wants a part says nothing of another.
static void separateBlanks(Block &block) {
  OpBuilder builder(block.getParentOp()->getContext());
  for (Operation &op : llvm::make_early_inc_range(llvm::reverse(block))) {
    if (!isa<tensor::EmptyOp, linalg::FillOp>(op) || op.getNumResults() == 0)
      continue;
    builder.setInsertionPoint(&op);
    for (OpOperand &use : llvm::make_early_inc_range(op.getUses()))
      use.set(builder.clone(op)->getResult(0));
    op.erase();
  }
}

//===----------------------------------------------------------------------===//
// Attentions
//===----------------------------------------------------------------------===//

/// The dimension of heads or of the first batch of what `op` computes, all of
/// which are [B.., heads, tokens, features].
static std::optional<int64_t> findSplitDim(Operation &op, bool splitsBatch) {
  if (!isa<EncodeOp, AttendOp, GatherMatmulOp, AttendTokensOp>(op) ||
      op.getNumResults() == 0)
    return std::nullopt;
  int64_t rank = cast<ShapedType>(op.getResult(0).getType()).getRank();
  if (!splitsBatch)
    return rank - 3;
  return rank > 3 ? std::optional(0) : std::nullopt;
}

static remark::RemarkOpts getShardRemark(FunctionOpInterface function,
                                         StringRef name) {
  return remark::RemarkOpts::name(name)
      .category("mca-shard")
      .function(function.getName());
}

namespace {
struct ShardAttention : mca::impl::ShardAttentionBase<ShardAttention> {
  using ShardAttentionBase::ShardAttentionBase;

  void runOnOperation() override {
    if (processes < 1 || (split != "heads" && split != "batch")) {
      getOperation().emitError("expected processes >= 1 and split=heads or "
                               "split=batch, found ")
          << processes.getValue() << " and '" << split << "'";
      return signalPassFailure();
    }
    SmallVector<FunctionOpInterface> functions(
        getOperation().getOps<FunctionOpInterface>());
    for (FunctionOpInterface function : functions)
      if (!function.isExternal() && processes > 1)
        shardFunction(function);
    if (grid && grid.symbolKnownUseEmpty(getOperation()))
      grid.erase();
  }

private:
  shard::GridOp getGrid() {
    if (grid)
      return grid;
    OpBuilder builder = OpBuilder::atBlockBegin(getOperation().getBody());
    grid = shard::GridOp::create(builder, getOperation().getLoc(),
                                 builder.getStringAttr("mca_grid"),
                                 builder.getDenseI64ArrayAttr({processes}));
    SymbolTable(getOperation()).insert(grid);
    return grid;
  }

  void shardFunction(FunctionOpInterface function);
  void miss(FunctionOpInterface function, StringRef reason) {
    remark::missed(function.getLoc(), getShardRemark(function, "NotSharded"))
        << remark::add("attention stays with one process")
        << remark::reason("{0}", reason);
  }

  shard::GridOp grid;
};
} // namespace

void ShardAttention::shardFunction(FunctionOpInterface function) {
  if (!function.getFunctionBody().hasOneBlock())
    return miss(function, "the function has several blocks");
  Block &block = function.getFunctionBody().front();
  SmallVector<std::pair<Operation *, int64_t>> found;
  for (Operation &op : block)
    if (std::optional<int64_t> dim = findSplitDim(op, split == "batch"))
      found.emplace_back(&op, *dim);
  auto canShare = [&](auto candidate) {
    auto [op, dim] = candidate;
    auto type = cast<ShapedType>(op->getResult(0).getType());
    return !type.isDynamicDim(dim) && type.getDimSize(dim) % processes == 0;
  };
  if (llvm::none_of(found, canShare))
    return miss(function,
                found.empty()
                    ? "no attention with " + split
                    : "no attention with " + split +
                          " of a static number that processes can share");
  separateBlanks(block);
  Propagation propagation(block, getGrid());
  int64_t numSplit = 0;
  for (auto [op, dim] : found)
    numSplit += propagation.split(op, dim);
  if (propagation.hasDynamicSizes())
    return miss(function, "a size of what would be shared is known at run time "
                          "only, which upstream's conversion to MPI refuses");
  for (Operation &op : llvm::make_early_inc_range(block))
    if (cannotBePartitioned(op))
      hide(op);
  annotateBlock(block, propagation);
  remark::passed(function.getLoc(), getShardRemark(function, "Sharded"))
      << remark::add("attention shared by processes")
      << remark::metric("Processes", processes.getValue())
      << remark::metric("SplitOperations", numSplit)
      << remark::metric("WholeOperations",
                        static_cast<int64_t>(found.size()) - numSplit);
}
