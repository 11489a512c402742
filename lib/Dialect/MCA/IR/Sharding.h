//===- Sharding.h - What sharding interfaces share --------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For the ShardingInterface an operation is loops of which each indexes one
// dimension of some operands and results. Only the first ones can be split.
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_DIALECT_MCA_IR_SHARDING_H
#define MCA_LIB_DIALECT_MCA_IR_SHARDING_H

#include "mlir/Dialect/Shard/Interfaces/ShardingInterface.h"

namespace mlir::mca {

/// For each operand and then each result, the loop that indexes each of its
/// dimensions. An empty list is an operand that is no tensor.
using ShardedLoops = SmallVector<SmallVector<unsigned>>;

/// A loop of its own for dimensions that cannot be split.
constexpr unsigned whole = ~0u;

/// Numbers the loops that are `whole` from `numSplit` on, returns how many
/// loops there are in all.
unsigned numberLoops(ShardedLoops &loops, unsigned numSplit);

SmallVector<AffineMap> getShardingMaps(const ShardedLoops &loops,
                                       unsigned numLoops, MLIRContext *context);

/// Upstream's option for what the shardings say of the first `numSplit` loops:
/// other dimensions are asked for whole.
FailureOr<shard::ShardingOption>
getOptionOfSplitLoops(Operation *op, const ShardedLoops &loops,
                      unsigned numSplit,
                      ArrayRef<shard::Sharding> operandShardings,
                      ArrayRef<shard::Sharding> resultShardings);

/// Annotates what is a tensor. Upstream's own would annotate numbers as well,
/// with shardings of no grid.
LogicalResult addShardingAnnotations(Operation *op, OpBuilder &builder,
                                     const shard::ShardingOption &option);

/// A size that a loop of `option` indexes and its processes cannot share.
struct UnevenSize {
  int64_t size, processes;
};
std::optional<UnevenSize> findUnevenSize(Operation *op,
                                         const ShardedLoops &loops,
                                         const shard::ShardingOption &option);

} // namespace mlir::mca

#endif // MCA_LIB_DIALECT_MCA_IR_SHARDING_H
