//===- LeadingDims.h - Batch dimensions and heads of operands - -*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_DIALECT_MCA_IR_LEADINGDIMS_H
#define MCA_LIB_DIALECT_MCA_IR_LEADINGDIMS_H

#include "mca/Dialect/MCA/IR/MCA.h"

namespace mlir::mca {

/// What the leading dimensions of an operand are.
struct LeadingDims {
  bool batch, heads;
};

inline LeadingDims getLeadingDims(OrderTokensOp, OpOperand &) {
  return {true, true};
}

inline LeadingDims getLeadingDims(SampleCountsOp, OpOperand &) {
  return {true, true};
}

inline LeadingDims getLeadingDims(ColumnStatisticsOp, OpOperand &) {
  return {true, true};
}

inline LeadingDims getLeadingDims(AssignLevelsOp, OpOperand &) {
  return {true, true};
}

inline LeadingDims getLeadingDims(TokenDistancesOp op, OpOperand &operand) {
  bool isOfHeads = operand.get() == op.getMaxima() || op.isDpsInit(&operand);
  return {true, isOfHeads};
}

inline LeadingDims getLeadingDims(CentroidsOp op, OpOperand &operand) {
  return {true, operand.get() != op.getValues()};
}

inline LeadingDims getLeadingDims(AttendTokensOp, OpOperand &) {
  return {true, true};
}

inline LeadingDims getLeadingDims(GatherMatmulOp op, OpOperand &operand) {
  Value value = operand.get();
  if (value == op.getLhs() || value == op.getLhsSteps())
    return {true, false};
  if (value == op.getRhs() || value == op.getColumns() ||
      value == op.getRhsSteps())
    return {false, true};
  return {true, true};
}

/// How many batch dimensions there are, and one of heads.
inline int64_t getNumLoops(OrderTokensOp op) {
  return cast<ShapedType>(op.getCounts().getType()).getRank() - 1;
}
inline int64_t getNumLoops(SampleCountsOp op) {
  return cast<ShapedType>(op.getInit().getType()).getRank() - 1;
}
inline int64_t getNumLoops(ColumnStatisticsOp op) {
  return cast<ShapedType>(op.getMaxima().getType()).getRank() - 1;
}
inline int64_t getNumLoops(AssignLevelsOp op) {
  return cast<ShapedType>(op.getBudget().getType()).getRank();
}
inline int64_t getNumLoops(TokenDistancesOp op) {
  return cast<ShapedType>(op.getMeans().getType()).getRank();
}
inline int64_t getNumLoops(CentroidsOp op) {
  return cast<ShapedType>(op.getCentroids().getType()).getRank() - 1;
}
inline int64_t getNumLoops(AttendTokensOp op) {
  return cast<ShapedType>(op.getInit().getType()).getRank() - 2;
}
inline int64_t getNumLoops(GatherMatmulOp op) {
  return cast<ShapedType>(op.getInit().getType()).getRank() - 2;
}

/// A copy of `op`, on tensors, that takes `operands` instead of its own.
inline Operation *cloneOn(OpBuilder &builder, DestinationStyleOpInterface op,
                          ValueRange operands) {
  SmallVector<Type> types;
  for (OpOperand &init : op.getDpsInitsMutable())
    types.push_back(operands[init.getOperandNumber()].getType());
  return clone(builder, op, types, operands);
}

} // namespace mlir::mca

#endif // MCA_LIB_DIALECT_MCA_IR_LEADINGDIMS_H
