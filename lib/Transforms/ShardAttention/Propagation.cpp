//===- Propagation.cpp - Where a split of heads leads ---------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Propagation.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Shard/IR/ShardOps.h"

using namespace mlir;
using namespace mlir::mca;
using shard::Sharding;
using shard::ShardingInterface;
using shard::ShardingOption;

using Shardings = SmallVector<Sharding, 1>;

static bool isSplit(const Sharding &sharding) {
  return sharding && !shard::isFullReplication(sharding);
}

static bool isSplitLoop(const ShardingOption &option, uint64_t loop) {
  return loop < option.shardingArray.size() &&
         !option.shardingArray[loop].empty();
}

/// Upstream clones the body of a linalg operation: an index into a loop that is
/// split would begin at 0 in every process. Partial results of a loop that
/// reduces can be joined if its combiner is known.
static bool canSplitLoops(ShardingInterface op, const ShardingOption &option) {
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op.getOperation());
  if (!linalgOp)
    return true;
  WalkResult walk = linalgOp->walk([&](linalg::IndexOp index) {
    return isSplitLoop(option, index.getDim()) ? WalkResult::interrupt()
                                               : WalkResult::advance();
  });
  if (walk.wasInterrupted())
    return false;
  auto kinds = op.getReductionLoopIteratorKinds();
  size_t reduction = 0;
  for (auto [loop, kind] : llvm::enumerate(op.getLoopIteratorTypes()))
    if (kind == utils::IteratorType::reduction) {
      bool isKnown = reduction < kinds.size() &&
                     kinds[reduction] == shard::ReductionKind::Sum;
      ++reduction;
      if (isSplitLoop(option, loop) &&
          (!isKnown || linalgOp.getNumDpsInits() != 1))
        return false;
    }
  return true;
}

bool Propagation::dividesEvenly(Operation *op, ArrayRef<Sharding> shardings) {
  SmallVector<Value> values(op->getOperands());
  llvm::append_range(values, op->getResults());
  for (auto [value, sharding] : llvm::zip(values, shardings)) {
    auto type = dyn_cast<RankedTensorType>(value.getType());
    if (!type || !isSplit(sharding))
      continue;
    for (auto [dim, axes] : llvm::enumerate(sharding.getSplitAxes())) {
      int64_t processes =
          shard::collectiveProcessGroupSize(axes.asArrayRef(), grid);
      if (processes > 1 &&
          (type.isDynamicDim(dim) || type.getDimSize(dim) % processes != 0))
        return false;
    }
  }
  return true;
}

Sharding Propagation::wantedByUsers(OpResult result) const {
  for (OpOperand &use : result.getUses())
    if (auto found = assigned.find(use.getOwner()); found != assigned.end())
      if (const Sharding &wanted = found->second[use.getOperandNumber()];
          isSplit(wanted))
        return wanted;
  return {};
}

bool Propagation::assign(Operation *op, ArrayRef<Sharding> results) {
  auto sharded = dyn_cast<ShardingInterface>(op);
  if (!sharded || op->hasTrait<OpTrait::ConstantLike>() ||
      op->getBlock() != &block || failed(sharded.verifyShardingInterfaceImpl()))
    return false;
  Shardings operands;
  for (Value operand : op->getOperands()) {
    Sharding known = getSharding(operand);
    operands.push_back(isSplit(known) ? known : Sharding());
  }
  // That it cannot be split is no error here.
  ScopedDiagnosticHandler quiet(op->getContext(),
                                [](Diagnostic &) { return success(); });
  FailureOr<ShardingOption> option =
      sharded.getShardingOption(operands, results);
  if (failed(option) || option->empty || !option->grid ||
      !canSplitLoops(sharded, *option))
    return false;
  FailureOr<std::vector<Sharding>> shardings =
      sharded.getShardingAnnotations(*option);
  if (failed(shardings) || llvm::none_of(*shardings, isSplit) ||
      !dividesEvenly(op, *shardings))
    return false;
  assigned[op] = *shardings;
  return true;
}

void Propagation::pushNeighbours(Operation *op) {
  const std::vector<Sharding> &shardings = assigned[op];
  for (auto [operand, sharding] : llvm::zip(op->getOperands(), shardings))
    if (Operation *producer = operand.getDefiningOp();
        producer && isSplit(sharding))
      worklist.push_back(producer);
  for (auto [result, sharding] :
       llvm::zip(op->getResults(),
                 ArrayRef(shardings).drop_front(op->getNumOperands())))
    if (isSplit(sharding))
      llvm::append_range(worklist, result.getUsers());
}

bool Propagation::split(Operation *op, int64_t dim) {
  if (assigned.contains(op))
    return true;
  MLIRContext *context = op->getContext();
  SmallVector<shard::GridAxesAttr> axes(
      dim + 1, shard::GridAxesAttr::get(context, ArrayRef<int16_t>()));
  axes.back() = shard::GridAxesAttr::get(context, ArrayRef<int16_t>{0});
  Shardings results(op->getNumResults());
  results.front() = Sharding::get(FlatSymbolRefAttr::get(grid), axes);
  if (!assign(op, results))
    return false;
  pushNeighbours(op);
  while (!worklist.empty()) {
    Operation *next = worklist.front();
    worklist.pop_front();
    if (assigned.contains(next))
      continue;
    Shardings wanted;
    for (OpResult result : next->getResults())
      wanted.push_back(wantedByUsers(result));
    if (assign(next, wanted))
      pushNeighbours(next);
  }
  return true;
}

bool Propagation::hasDynamicSizes() const {
  auto isDynamic = [](Type type) {
    auto shaped = dyn_cast<ShapedType>(type);
    return shaped && !shaped.hasStaticShape();
  };
  return llvm::any_of(assigned, [&](const auto &entry) {
    return llvm::any_of(entry.first->getOperandTypes(), isDynamic) ||
           llvm::any_of(entry.first->getResultTypes(), isDynamic);
  });
}

Sharding Propagation::getSharding(Value value) const {
  auto result = dyn_cast<OpResult>(value);
  if (!result)
    return getWhole();
  auto found = assigned.find(result.getOwner());
  if (found == assigned.end())
    return getWhole();
  return found
      ->second[result.getOwner()->getNumOperands() + result.getResultNumber()];
}

Sharding Propagation::getSharding(OpOperand &operand) const {
  auto found = assigned.find(operand.getOwner());
  return found == assigned.end() ? getWhole()
                                 : found->second[operand.getOperandNumber()];
}
