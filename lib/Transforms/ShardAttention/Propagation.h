//===- Propagation.h - Where a split of heads leads ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_SHARDATTENTION_PROPAGATION_H
#define MCA_LIB_TRANSFORMS_SHARDATTENTION_PROPAGATION_H

#include "mlir/Dialect/Shard/Interfaces/ShardingInterface.h"

#include <deque>

namespace mlir::mca {

/// The shardings of the operations of one block that are not replicated.
class Propagation {
public:
  Propagation(Block &block, shard::GridOp grid) : block(block), grid(grid) {}

  /// Splits `dim` of the first result of `op` between all processes, and goes
  /// on from there. Returns false where the operation cannot be split so.
  bool split(Operation *op, int64_t dim);

  /// Of a result or an operand; whole where nothing is known.
  shard::Sharding getSharding(Value value) const;
  shard::Sharding getSharding(OpOperand &operand) const;
  shard::Sharding getWhole() const {
    return shard::Sharding::get(FlatSymbolRefAttr::get(grid), {});
  }
  /// Whether an operation that is split has a dynamic size.
  bool hasDynamicSizes() const;

private:
  bool assign(Operation *op, ArrayRef<shard::Sharding> results);
  void pushNeighbours(Operation *op);
  bool dividesEvenly(Operation *op, ArrayRef<shard::Sharding> shardings);
  shard::Sharding wantedByUsers(OpResult result) const;

  Block &block;
  shard::GridOp grid;
  /// Operands, then results.
  llvm::DenseMap<Operation *, std::vector<shard::Sharding>> assigned;
  std::deque<Operation *> worklist;
};

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_SHARDATTENTION_PROPAGATION_H
