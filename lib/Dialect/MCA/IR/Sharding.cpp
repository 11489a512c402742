//===- Sharding.cpp - What sharding interfaces share ----------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Sharding.h"

#include "mlir/Dialect/Shard/IR/ShardOps.h"
#include "mlir/IR/AffineMap.h"
#include "mlir/IR/BuiltinTypes.h"

using namespace mlir;
using namespace mlir::mca;
using shard::GridAxesAttr;
using shard::Sharding;
using shard::ShardingOption;

unsigned mca::numberLoops(ShardedLoops &loops, unsigned numSplit) {
  unsigned next = numSplit;
  for (SmallVector<unsigned> &dims : loops)
    for (unsigned &loop : dims)
      if (loop == whole)
        loop = next++;
  return next;
}

SmallVector<AffineMap> mca::getShardingMaps(const ShardedLoops &loops,
                                            unsigned numLoops,
                                            MLIRContext *context) {
  return llvm::map_to_vector(loops, [&](ArrayRef<unsigned> dims) {
    return AffineMap::getMultiDimMapWithTargets(numLoops, dims, context);
  });
}

/// What `sharding` says of the loops below `numSplit`.
static Sharding keepSplitLoops(const Sharding &sharding,
                               ArrayRef<unsigned> loops, unsigned numSplit) {
  if (!sharding)
    return sharding;
  SmallVector<GridAxesAttr> axes(sharding.getSplitAxes());
  MLIRContext *context = sharding.getGridAttr().getContext();
  for (auto [loop, split] : llvm::zip(loops, axes))
    if (loop >= numSplit)
      split = GridAxesAttr::get(context, ArrayRef<shard::GridAxis>());
  return Sharding::get(sharding.getGridAttr(), axes);
}

FailureOr<ShardingOption> mca::getOptionOfSplitLoops(
    Operation *op, const ShardedLoops &loops, unsigned numSplit,
    ArrayRef<Sharding> operandShardings, ArrayRef<Sharding> resultShardings) {
  SmallVector<Sharding, 1> operands, results;
  ArrayRef<SmallVector<unsigned>> all(loops);
  for (auto [sharding, dims] : llvm::zip(operandShardings, all))
    operands.push_back(keepSplitLoops(sharding, dims, numSplit));
  for (auto [sharding, dims] :
       llvm::zip(resultShardings, all.drop_front(op->getNumOperands())))
    results.push_back(keepSplitLoops(sharding, dims, numSplit));
  return shard::detail::defaultGetShardingOption(op, operands, results);
}

LogicalResult mca::addShardingAnnotations(Operation *op, OpBuilder &builder,
                                          const ShardingOption &option) {
  FailureOr<std::vector<Sharding>> shardings =
      shard::detail::defaultGetShardingAnnotations(op, option);
  if (failed(shardings))
    return failure();
  ArrayRef<Sharding> results =
      ArrayRef(*shardings).drop_front(op->getNumOperands());
  for (auto [result, sharding] : llvm::zip(op->getResults(), results))
    shard::maybeInsertTargetShardingAnnotation(sharding, result, builder);
  for (auto [operand, sharding] : llvm::zip(op->getOpOperands(), *shardings))
    if (isa<RankedTensorType>(operand.get().getType()))
      shard::maybeInsertSourceShardingAnnotation(sharding, operand, builder);
  return success();
}

std::optional<UnevenSize> mca::findUnevenSize(Operation *op,
                                              const ShardedLoops &loops,
                                              const ShardingOption &option) {
  SymbolTableCollection symbols;
  shard::GridOp grid = shard::getGridOrNull(op, option.grid, symbols);
  if (!grid)
    return std::nullopt;
  SmallVector<Value> values(op->getOperands());
  llvm::append_range(values, op->getResults());
  for (auto [value, dims] : llvm::zip(values, loops)) {
    for (auto [dim, loop] : llvm::enumerate(dims)) {
      if (loop >= option.shardingArray.size())
        continue;
      int64_t processes =
          shard::collectiveProcessGroupSize(option.shardingArray[loop], grid);
      int64_t size = cast<ShapedType>(value.getType()).getDimSize(dim);
      if (ShapedType::isStatic(size) && ShapedType::isStatic(processes) &&
          size % processes != 0)
        return UnevenSize{size, processes};
    }
  }
  return std::nullopt;
}
