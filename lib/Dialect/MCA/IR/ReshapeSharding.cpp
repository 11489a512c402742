//===- ReshapeSharding.cpp - Reshapes on several devices ------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Sharding.h"

#include "mca/Dialect/MCA/IR/ShardingInterfaceImpl.h"
#include "mlir/Dialect/Shard/IR/ShardDialect.h"
#include "mlir/Dialect/Shard/IR/ShardOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace mlir::mca;
using shard::Sharding;
using shard::ShardingInterface;
using shard::ShardingOption;

/// The dimension of a group that parts of it have a part of: the outermost that
/// is not 1.
static int64_t findSplitDim(ArrayRef<int64_t> group, ShapedType expanded) {
  const auto *dim = llvm::find_if(
      group, [&](int64_t dim) { return expanded.getDimSize(dim) != 1; });
  return dim == group.end() ? group.front() : *dim;
}

namespace {
/// A loop for each group: it indexes the dimension of the collapsed tensor and
/// one of the expanded tensor.
template <typename OpT>
struct ReshapeSharding
    : ShardingInterface::ExternalModel<ReshapeSharding<OpT>, OpT> {
  static unsigned getNumSplitLoops(OpT op) {
    bool isStatic =
        op.getSrcType().hasStaticShape() && op.getResultType().hasStaticShape();
    return isStatic ? op.getReassociationIndices().size() : 0;
  }

  static unsigned getLoops(OpT op, ShardedLoops &loops) {
    constexpr bool expands = std::is_same_v<OpT, tensor::ExpandShapeOp>;
    ShapedType types[] = {op.getSrcType(), op.getResultType()};
    ShapedType expanded = types[expands ? 1 : 0];
    for (ShapedType type : types)
      loops.emplace_back(type.getRank(), whole);
    if (getNumSplitLoops(op) != 0)
      for (auto [loop, group] : llvm::enumerate(op.getReassociationIndices())) {
        loops[expands ? 0 : 1][loop] = loop;
        loops[expands ? 1 : 0][findSplitDim(group, expanded)] = loop;
      }
    // The operands of a result of dynamic sizes are no tensors.
    loops.insert(loops.begin() + 1, op->getNumOperands() - 1, {});
    return numberLoops(loops, getNumSplitLoops(op));
  }

  SmallVector<utils::IteratorType> getLoopIteratorTypes(Operation *op) const {
    ShardedLoops loops;
    return SmallVector<utils::IteratorType>(getLoops(cast<OpT>(op), loops),
                                            utils::IteratorType::parallel);
  }

  SmallVector<AffineMap> getIndexingMaps(Operation *op) const {
    ShardedLoops loops;
    unsigned numLoops = getLoops(cast<OpT>(op), loops);
    return getShardingMaps(loops, numLoops, op->getContext());
  }

  /// Sizes that processes cannot share stay whole.
  FailureOr<ShardingOption>
  getShardingOption(Operation *op, ArrayRef<Sharding> operandShardings,
                    ArrayRef<Sharding> resultShardings) const {
    ShardedLoops loops;
    getLoops(cast<OpT>(op), loops);
    FailureOr<ShardingOption> option =
        getOptionOfSplitLoops(op, loops, getNumSplitLoops(cast<OpT>(op)),
                              operandShardings, resultShardings);
    if (succeeded(option) && findUnevenSize(op, loops, *option))
      option->shardingArray.assign(1, {});
    return option;
  }

  LogicalResult addShardingAnnotations(Operation *op, OpBuilder &builder,
                                       const ShardingOption &option) const {
    return mca::addShardingAnnotations(op, builder, option);
  }

  LogicalResult
  partition(Operation *op, ArrayRef<Value> operands, ArrayRef<Sharding>,
            ArrayRef<Sharding> resultShardings, IRMapping &partitionMap,
            SymbolTableCollection &symbols, OpBuilder &builder) const {
    auto reshape = cast<OpT>(op);
    const Sharding &sharding = resultShardings.front();
    if (!sharding || shard::isFullReplication(sharding)) {
      builder.clone(*op, partitionMap);
      return success();
    }
    auto grid = shard::getGrid(op, sharding.getGridAttr(), symbols);
    auto type = cast<RankedTensorType>(
        shard::shardType(reshape.getResultType(), grid, sharding));
    Value part = OpT::create(builder, op->getLoc(), type, operands.front(),
                             reshape.getReassociationIndices());
    partitionMap.map(reshape.getResult(), part);
    return success();
  }
};
} // namespace

template <typename... Ops>
static void attachSharding(MLIRContext *context) {
  // A later MLIR may have its own.
  ((RegisteredOperationName::lookup(Ops::getOperationName(), context)
            ->template hasInterface<ShardingInterface>()
        ? void()
        : Ops::template attachInterface<ReshapeSharding<Ops>>(*context)),
   ...);
}

void mca::registerReshapeShardingExternalModels(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, tensor::TensorDialect *) {
    attachSharding<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(context);
    context->loadDialect<shard::ShardDialect>();
  });
}
