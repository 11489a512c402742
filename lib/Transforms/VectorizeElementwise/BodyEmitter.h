//===- BodyEmitter.h - A linalg.generic body on vectors ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_VECTORIZEELEMENTWISE_BODYEMITTER_H
#define MCA_LIB_TRANSFORMS_VECTORIZEELEMENTWISE_BODYEMITTER_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/IRMapping.h"

namespace mlir::mca {

/// How an operand moves along the vectorized loop.
enum class OperandMove { Uniform, Contiguous, Strided };

OperandMove getOperandMove(linalg::LinalgOp op, OpOperand &operand,
                           unsigned vectorDim);

/// Where `operand` is read or written at the point `ivs` of the loops.
SmallVector<Value> getIndices(OpBuilder &builder, linalg::LinalgOp op,
                              OpOperand &operand, ArrayRef<Value> ivs);

/// Whether every operation of the body exists on vectors, and every operand is
/// addressed by loops (or zero) alone.
bool hasVectorizableBody(linalg::LinalgOp op);

/// Emits the body of `op` for `lanes` neighbours along loop `vectorDim`; one
/// lane means scalars.
class BodyEmitter {
public:
  BodyEmitter(linalg::GenericOp op, unsigned vectorDim);

  /// Loads and computes, as scalars, what is the same for every lane.
  IRMapping emitUniform(OpBuilder &builder, ArrayRef<Value> ivs);

  /// Loads and computes the rest; returns the body's values. `outputs` are
  /// those of the output arguments.
  IRMapping emitVarying(OpBuilder &builder, ArrayRef<Value> ivs, int64_t lanes,
                        const IRMapping &uniform, ValueRange outputs);

  Value load(OpBuilder &builder, OpOperand &operand, ArrayRef<Value> ivs,
             int64_t lanes);
  void store(OpBuilder &builder, OpOperand &operand, ArrayRef<Value> ivs,
             Value value);

  /// Asks for what stores to an output of many bytes reach some vectors later,
  /// if they go along it and do not write over what is read; else does nothing.
  void prefetchStores(OpBuilder &builder, OpOperand &operand,
                      ArrayRef<Value> ivs, int64_t lanes);

  /// `value` of the body for all lanes: broadcast if it is uniform.
  Value lookup(OpBuilder &builder, const IRMapping &values, Value value,
               int64_t lanes);

  /// A copy of `op` with other operands.
  static Value cloneOn(OpBuilder &builder, Operation *op,
                       ArrayRef<Value> operands);

private:
  bool isUniform(Operation &bodyOp) const;

  linalg::GenericOp op;
  Location loc;
  unsigned vectorDim;
  /// Values of the body that are the same for every lane.
  DenseSet<Value> uniformValues;
};

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_VECTORIZEELEMENTWISE_BODYEMITTER_H
