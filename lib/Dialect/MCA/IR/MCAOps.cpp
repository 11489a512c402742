//===- MCAOps.cpp - Dialect registration and op interfaces ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Dialect/MCA/IR/MCA.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectImplementation.h"
#include "mlir/Transforms/InliningUtils.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::mca;

#include "mca/Dialect/MCA/IR/MCADialect.cpp.inc"
#include "mca/Dialect/MCA/IR/MCAEnums.cpp.inc"

#include "mca/Dialect/MCA/IR/MCAInterfaces.cpp.inc"

#define GET_ATTRDEF_CLASSES
#include "mca/Dialect/MCA/IR/MCAAttrs.cpp.inc"

#define GET_OP_CLASSES
#include "mca/Dialect/MCA/IR/MCAOps.cpp.inc"

namespace {
/// No operation depends on the function around it.
struct MCAInlinerInterface : DialectInlinerInterface {
  using DialectInlinerInterface::DialectInlinerInterface;

  bool isLegalToInline(Operation *, Region *, bool, IRMapping &) const final {
    return true;
  }
};
} // namespace

void MCADialect::initialize() {
  addInterfaces<MCAInlinerInterface>();
  addAttributes<
#define GET_ATTRDEF_LIST
#include "mca/Dialect/MCA/IR/MCAAttrs.cpp.inc"
      >();
  addOperations<
#define GET_OP_LIST
#include "mca/Dialect/MCA/IR/MCAOps.cpp.inc"
      >();
}

//===----------------------------------------------------------------------===//
// Interfaces shared by all structured operations
//===----------------------------------------------------------------------===//

using EffectList =
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>;

/// On buffers: inputs are read, destinations written, and read as well where
/// the operation accumulates. Tensors have no effects.
static void addBufferEffects(DestinationStyleOpInterface op, bool readsInits,
                             EffectList &effects) {
  for (OpOperand &operand : op->getOpOperands()) {
    if (!isa<MemRefType>(operand.get().getType()))
      continue;
    bool isInit = op.isDpsInit(&operand);
    if (!isInit || readsInits)
      effects.emplace_back(MemoryEffects::Read::get(), &operand);
    if (isInit)
      effects.emplace_back(MemoryEffects::Write::get(), &operand);
  }
}

/// The shape of a result is the shape of its destination.
static LogicalResult reifyFromInits(DestinationStyleOpInterface op,
                                    OpBuilder &builder,
                                    ReifiedRankedShapedTypeDims &shapes) {
  for (OpResult result : op->getResults())
    shapes.push_back(tensor::getMixedSizes(builder, op.getLoc(),
                                           op.getTiedOpOperand(result)->get()));
  return success();
}

#define MCA_STRUCTURED_OP_INTERFACES(OP, READS_INITS)                          \
  void OP::getEffects(EffectList &effects) {                                   \
    addBufferEffects(*this, READS_INITS, effects);                             \
  }                                                                            \
  LogicalResult OP::reifyResultShapes(OpBuilder &builder,                      \
                                      ReifiedRankedShapedTypeDims &shapes) {   \
    return reifyFromInits(*this, builder, shapes);                             \
  }                                                                            \
  LogicalResult OP::fold(FoldAdaptor, SmallVectorImpl<OpFoldResult> &) {       \
    return memref::foldMemRefCast(*this);                                      \
  }

MCA_STRUCTURED_OP_INTERFACES(EncodeOp, false)
MCA_STRUCTURED_OP_INTERFACES(AttendOp, false)
MCA_STRUCTURED_OP_INTERFACES(WeightNormsOp, false)
MCA_STRUCTURED_OP_INTERFACES(QuantizeWeightOp, false)
MCA_STRUCTURED_OP_INTERFACES(ColumnStatisticsOp, false)
MCA_STRUCTURED_OP_INTERFACES(TokenDistancesOp, false)
MCA_STRUCTURED_OP_INTERFACES(AssignLevelsOp, false)
MCA_STRUCTURED_OP_INTERFACES(CentroidsOp, false)
MCA_STRUCTURED_OP_INTERFACES(AttendTokensOp, true)
MCA_STRUCTURED_OP_INTERFACES(PlanOp, false)
MCA_STRUCTURED_OP_INTERFACES(SampleCountsOp, false)
MCA_STRUCTURED_OP_INTERFACES(OrderTokensOp, false)
MCA_STRUCTURED_OP_INTERFACES(GatherMatmulOp, true)
MCA_STRUCTURED_OP_INTERFACES(FusedAttentionOp, false)

#undef MCA_STRUCTURED_OP_INTERFACES

//===----------------------------------------------------------------------===//
// Single operations
//===----------------------------------------------------------------------===//

static Value getFirstResult(Operation *op) {
  return op->getNumResults() ? op->getResult(0) : Value();
}

Value EncodeOp::getApproximated() { return getFirstResult(*this); }
Value AttendOp::getApproximated() { return getFirstResult(*this); }

SmallVector<int64_t> OrderTokensOp::getSegmentThresholds() {
  if (std::optional<ArrayRef<int64_t>> thresholds = getThresholds())
    return llvm::to_vector(*thresholds);
  return {static_cast<int64_t>(getDim()), 1};
}
