//===- BufferizableOpInterfaceImpl.cpp - Bufferization of mca ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Dialect/MCA/IR/BufferizableOpInterfaceImpl.h"
#include "mca/Dialect/MCA/IR/MCA.h"

#include "mlir/Dialect/Bufferization/IR/BufferizableOpInterface.h"
#include "mlir/Dialect/Bufferization/IR/DstBufferizableOpInterfaceImpl.h"

using namespace mlir;
using namespace mlir::mca;
using namespace mlir::bufferization;

/// Replaces a tensor operation by its twin on buffers.
static LogicalResult bufferizeStructuredOp(RewriterBase &rewriter,
                                           DestinationStyleOpInterface op,
                                           const BufferizationOptions &options,
                                           const BufferizationState &state) {
  OpBuilder::InsertionGuard guard(rewriter);
  rewriter.setInsertionPoint(op);
  SmallVector<Value> operands, inits;
  for (OpOperand &operand : op->getOpOperands()) {
    if (!isa<TensorType>(operand.get().getType())) {
      operands.push_back(operand.get());
      continue;
    }
    FailureOr<Value> buffer =
        getBuffer(rewriter, operand.get(), options, state);
    if (failed(buffer))
      return failure();
    operands.push_back(*buffer);
    if (op.isDpsInit(&operand))
      inits.push_back(*buffer);
  }
  OperationState twin(op.getLoc(), op->getName(), operands, TypeRange{},
                      op->getAttrs());
  for (Region &region : op->getRegions())
    twin.addRegion()->takeBody(region);
  Operation *buffered = rewriter.create(twin);
  // Operand segments live in the properties, which the attributes copy.
  buffered->copyProperties(op->getPropertiesStorage());
  replaceOpWithBufferizedValues(rewriter, op, inits);
  return success();
}

namespace {
template <typename OpTy>
struct StructuredOpBufferization
    : DstBufferizableOpInterfaceExternalModel<StructuredOpBufferization<OpTy>,
                                              OpTy> {
  /// Products accumulate; the others overwrite.
  bool bufferizesToMemoryRead(Operation *op, OpOperand &operand,
                              const AnalysisState &state) const {
    auto dps = cast<DestinationStyleOpInterface>(op);
    return !dps.isDpsInit(&operand) || isa<GatherMatmulOp, AttendTokensOp>(op);
  }

  LogicalResult bufferize(Operation *op, RewriterBase &rewriter,
                          const BufferizationOptions &options,
                          BufferizationState &state) const {
    return bufferizeStructuredOp(
        rewriter, cast<DestinationStyleOpInterface>(op), options, state);
  }
};
} // namespace

template <typename... Ops>
static void attachBufferization(MLIRContext *context) {
  (Ops::template attachInterface<StructuredOpBufferization<Ops>>(*context),
   ...);
}

void mca::registerBufferizableOpInterfaceExternalModels(
    DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, MCADialect *) {
    attachBufferization<EncodeOp, AttendOp, PlanOp, SampleCountsOp,
                        WeightNormsOp, QuantizeWeightOp, ColumnStatisticsOp,
                        TokenDistancesOp, AssignLevelsOp, CentroidsOp,
                        AttendTokensOp, OrderTokensOp, GatherMatmulOp,
                        FusedAttentionOp>(context);
  });
}
