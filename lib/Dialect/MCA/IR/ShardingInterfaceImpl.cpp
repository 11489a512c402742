//===- ShardingInterfaceImpl.cpp - Operations on several devices ----------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Dialect/MCA/IR/ShardingInterfaceImpl.h"
#include "LeadingDims.h"
#include "Sharding.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Shard/IR/ShardDialect.h"
#include "mlir/Dialect/Shard/IR/ShardOps.h"
#include "mlir/Dialect/Shard/Interfaces/ShardingInterfaceImpl.h"
#include "mlir/Dialect/Shard/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"

#include <numeric>

using namespace mlir;
using namespace mlir::mca;
using shard::Sharding;
using shard::ShardingInterface;
using shard::ShardingOption;

//===----------------------------------------------------------------------===//
// Which dimensions are batches and heads
//===----------------------------------------------------------------------===//

namespace {
/// Leading batch dimensions of an operand, and its dimension of heads.
struct SplitDims {
  int64_t batch;
  std::optional<int64_t> heads;
};
} // namespace

template <typename OpT>
constexpr bool isOnWeight =
    llvm::is_one_of<OpT, PlanOp, WeightNormsOp, QuantizeWeightOp>::value;
template <typename OpT>
constexpr bool isApproximation =
    llvm::is_one_of<OpT, EncodeOp, AttendOp>::value;

/// Batch dimensions, and one loop for heads: h and h_q are split alike.
template <typename OpT>
static int64_t getNumSplitLoops(OpT op) {
  if constexpr (isOnWeight<OpT>)
    return 1;
  else if constexpr (isApproximation<OpT>)
    return op.getNumBatchDims() + 1;
  else
    return getNumLoops(op);
}

template <typename OpT>
static SplitDims getSplitDims(OpT op, OpOperand &operand) {
  int64_t batch = getNumSplitLoops(op) - 1;
  if constexpr (isOnWeight<OpT>) {
    return {0, operand.get() == op.getWeight() ? 1 : 0};
  } else if constexpr (isApproximation<OpT>) {
    if (operand.get() == op.getValues())
      return {batch, std::nullopt};
    if (operand.get() == op.getWeight())
      return {0, 1};
    return operand.get() == op.getBias() ? SplitDims{0, 0}
                                         : SplitDims{batch, batch};
  } else {
    LeadingDims leading = getLeadingDims(op, operand);
    int64_t first = leading.batch ? batch : 0;
    return {first, leading.heads ? std::optional(first) : std::nullopt};
  }
}

/// Those of an operand that is no tensor are none.
static SmallVector<unsigned> makeWholeLoops(Value value) {
  auto type = dyn_cast<ShapedType>(value.getType());
  return SmallVector<unsigned>(type ? type.getRank() : 0, whole);
}

template <typename OpT>
static void addOperandLoops(OpT op, ShardedLoops &loops) {
  for (OpOperand &operand : op->getOpOperands()) {
    SmallVector<unsigned> &dims =
        loops.emplace_back(makeWholeLoops(operand.get()));
    if (dims.empty())
      continue;
    SplitDims split = getSplitDims(op, operand);
    std::iota(dims.begin(), dims.begin() + split.batch, 0);
    if (split.heads)
      dims[*split.heads] = getNumSplitLoops(op) - 1;
  }
}

/// A batch loop whose index the scores depend on is not split: its part would
/// begin at 0.
static bool isSplit(FusedAttentionOp op, unsigned loop) {
  return loop < op.getQueryLoop() &&
         op.getScores().getArgument(loop + 1).use_empty();
}
static int64_t getNumSplitLoops(FusedAttentionOp op) {
  return op.getQueryLoop();
}
static void addOperandLoops(FusedAttentionOp op, ShardedLoops &loops) {
  for (OpOperand &operand : op->getOpOperands()) {
    SmallVector<unsigned> &dims =
        loops.emplace_back(makeWholeLoops(operand.get()));
    AffineMap map = op.getIndexingMap(operand.getOperandNumber());
    for (auto [dim, expr] : llvm::enumerate(map.getResults()))
      if (unsigned loop = cast<AffineDimExpr>(expr).getPosition();
          isSplit(op, loop))
        dims[dim] = loop;
  }
}

//===----------------------------------------------------------------------===//
// The interface
//===----------------------------------------------------------------------===//

/// The number of the first head of a process among all heads.
template <typename OpT>
static void setFirstHead(OpT part, const Sharding &result, int64_t headDim,
                         OpBuilder &builder) {
  auto axes = result.getSplitAxes()[headDim].asArrayRef();
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPoint(part);
  ImplicitLocOpBuilder b(part.getLoc(), builder);
  Value process = shard::createProcessLinearIndex(result.getGrid(), axes, b);
  Value heads = b.createOrFold<tensor::DimOp>(part.getWeight(), 1);
  Value first = arith::MulIOp::create(b, process, heads);
  if (part.getFirstHead())
    first = arith::AddIOp::create(b, part.getFirstHead(), first);
  part.getFirstHeadMutable().assign(first);
}

/// What a part of the heads has that all heads do not.
template <typename OpT>
static void finishPart(OpT part, const Sharding &result, OpBuilder &builder) {
  if constexpr (isApproximation<OpT> || std::is_same_v<OpT, PlanOp>) {
    size_t headDim = getNumSplitLoops(part) - 1;
    if (result.getSplitAxes().size() <= headDim ||
        result.getSplitAxes()[headDim].empty())
      return;
    if constexpr (!std::is_same_v<OpT, AttendOp>)
      setFirstHead(part, result, headDim, builder);
    // The constants of the bound are those of all heads.
    if constexpr (isApproximation<OpT>)
      part.removeBoundAttr();
  }
}

namespace {
template <typename OpT>
struct HeadwiseSharding
    : ShardingInterface::ExternalModel<HeadwiseSharding<OpT>, OpT> {
  static unsigned getLoops(Operation *op, ShardedLoops &loops) {
    addOperandLoops(cast<OpT>(op), loops);
    for (OpOperand &init : cast<OpT>(op).getDpsInitsMutable())
      loops.push_back(loops[init.getOperandNumber()]);
    return numberLoops(loops, getNumSplitLoops(cast<OpT>(op)));
  }

  SmallVector<utils::IteratorType> getLoopIteratorTypes(Operation *op) const {
    ShardedLoops loops;
    return SmallVector<utils::IteratorType>(getLoops(op, loops),
                                            utils::IteratorType::parallel);
  }

  SmallVector<AffineMap> getIndexingMaps(Operation *op) const {
    ShardedLoops loops;
    unsigned numLoops = getLoops(op, loops);
    return getShardingMaps(loops, numLoops, op->getContext());
  }

  FailureOr<ShardingOption>
  getShardingOption(Operation *op, ArrayRef<Sharding> operandShardings,
                    ArrayRef<Sharding> resultShardings) const {
    ShardedLoops loops;
    getLoops(op, loops);
    FailureOr<ShardingOption> option =
        getOptionOfSplitLoops(op, loops, getNumSplitLoops(cast<OpT>(op)),
                              operandShardings, resultShardings);
    if (failed(option))
      return failure();
    if (std::optional<UnevenSize> uneven = findUnevenSize(op, loops, *option))
      return op->emitOpError("cannot be shared: a size of ")
             << uneven->size << " is no multiple of " << uneven->processes
             << " processes";
    return option;
  }

  LogicalResult addShardingAnnotations(Operation *op, OpBuilder &builder,
                                       const ShardingOption &option) const {
    return mca::addShardingAnnotations(op, builder, option);
  }

  LogicalResult partition(Operation *op, ArrayRef<Value> operands,
                          ArrayRef<Sharding> operandShardings,
                          ArrayRef<Sharding> resultShardings,
                          IRMapping &partitionMap,
                          SymbolTableCollection &symbols,
                          OpBuilder &builder) const {
    if (op->getNumResults() == 0)
      return op->emitOpError("cannot be shared: it is not on tensors");
    shard::partitionTriviallyShardableOperation(*op, operands, operandShardings,
                                                resultShardings, partitionMap,
                                                symbols, builder);
    Value part = partitionMap.lookup(op->getResult(0));
    finishPart(part.getDefiningOp<OpT>(), resultShardings.front(), builder);
    return success();
  }
};
} // namespace

template <typename... Ops>
static void attachSharding(MLIRContext *context) {
  (Ops::template attachInterface<HeadwiseSharding<Ops>>(*context), ...);
}

void mca::registerShardingInterfaceExternalModels(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, MCADialect *) {
    attachSharding<EncodeOp, AttendOp, PlanOp, SampleCountsOp, WeightNormsOp,
                   QuantizeWeightOp, ColumnStatisticsOp, TokenDistancesOp,
                   AssignLevelsOp, CentroidsOp, AttendTokensOp, OrderTokensOp,
                   GatherMatmulOp, FusedAttentionOp>(context);
    context->loadDialect<shard::ShardDialect, arith::ArithDialect>();
  });
}
