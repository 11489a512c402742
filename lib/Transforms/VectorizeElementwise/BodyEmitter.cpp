//===- BodyEmitter.cpp - A linalg.generic body on vectors -------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BodyEmitter.h"

#include "mca/Emit/Prefetch.h"
#include "mca/Emit/RegisterTile.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// What can be vectorized
//===----------------------------------------------------------------------===//

/// Elements that lie in memory as they do in a vector: i1 takes a byte there
/// and a bit here, i24 four bytes there and three here.
static bool isPackedAlike(Type element) {
  return element.isIndex() ||
         llvm::is_contained({8u, 16u, 32u, 64u},
                            element.getIntOrFloatBitWidth());
}

OperandMove mca::getOperandMove(linalg::LinalgOp op, OpOperand &operand,
                                unsigned vectorDim) {
  auto type = dyn_cast<MemRefType>(operand.get().getType());
  AffineMap map = op.getMatchingIndexingMap(&operand);
  if (!type || !map.isFunctionOfDim(vectorDim))
    return OperandMove::Uniform;
  std::optional<unsigned> position =
      map.getResultPosition(getAffineDimExpr(vectorDim, op.getContext()));
  return isContiguousAlong(type, *position) &&
                 isPackedAlike(type.getElementType())
             ? OperandMove::Contiguous
             : OperandMove::Strided;
}

static bool isVectorizable(Operation &bodyOp) {
  if (isa<linalg::IndexOp, linalg::YieldOp, arith::ConstantOp>(bodyOp))
    return true;
  return OpTrait::hasElementwiseMappableTraits(&bodyOp) &&
         bodyOp.getNumResults() == 1 && bodyOp.getNumRegions() == 0;
}

bool mca::hasVectorizableBody(linalg::LinalgOp op) {
  auto isElement = [](Type type) { return type.isIntOrIndexOrFloat(); };
  for (OpOperand &operand : op->getOpOperands())
    if (!op.getMatchingIndexingMap(&operand).isProjectedPermutation(
            /*allowZeroInResults=*/true) ||
        !isElement(getElementTypeOrSelf(operand.get())))
      return false;
  return llvm::all_of(*op.getBlock(), [&](Operation &bodyOp) {
    return isVectorizable(bodyOp) &&
           llvm::all_of(bodyOp.getOperandTypes(), isElement) &&
           llvm::all_of(bodyOp.getResultTypes(), isElement);
  });
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

BodyEmitter::BodyEmitter(linalg::GenericOp op, unsigned vectorDim)
    : op(op), loc(op.getLoc()), vectorDim(vectorDim) {
  for (OpOperand *input : op.getDpsInputOperands())
    if (getOperandMove(op, *input, vectorDim) == OperandMove::Uniform)
      uniformValues.insert(op.getMatchingBlockArgument(input));
  for (Operation &bodyOp : op.getBlock()->without_terminator())
    if (isUniform(bodyOp))
      uniformValues.insert(bodyOp.getResult(0));
}

bool BodyEmitter::isUniform(Operation &bodyOp) const {
  if (auto index = dyn_cast<linalg::IndexOp>(bodyOp))
    return index.getDim() != vectorDim;
  // Computed before the loop, which may have no iterations.
  return isPure(&bodyOp) &&
         llvm::all_of(bodyOp.getOperands(), [&](Value operand) {
           return uniformValues.contains(operand) ||
                  operand.getParentBlock() != bodyOp.getBlock();
         });
}

SmallVector<Value> mca::getIndices(OpBuilder &builder, linalg::LinalgOp op,
                                   OpOperand &operand, ArrayRef<Value> ivs) {
  SmallVector<Value> result;
  for (AffineExpr expr : op.getMatchingIndexingMap(&operand).getResults()) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    result.push_back(dim ? ivs[dim.getPosition()]
                         : indexConstant(builder, op.getLoc(), 0));
  }
  return result;
}

/// The loops' point of lane `lane`.
static SmallVector<Value> atLane(OpBuilder &builder, Location loc,
                                 ArrayRef<Value> ivs, unsigned dim,
                                 int64_t lane) {
  SmallVector<Value> result(ivs);
  result[dim] =
      asValue(builder, loc,
              addIndex(builder, loc, ivs[dim], builder.getIndexAttr(lane)));
  return result;
}

Value BodyEmitter::load(OpBuilder &builder, OpOperand &operand,
                        ArrayRef<Value> ivs, int64_t lanes) {
  auto type = dyn_cast<MemRefType>(operand.get().getType());
  if (!type)
    return operand.get();
  OperandMove move = getOperandMove(op, operand, vectorDim);
  auto scalar = [&](int64_t lane) -> Value {
    return memref::LoadOp::create(
        builder, loc, operand.get(),
        getIndices(builder, op, operand,
                   atLane(builder, loc, ivs, vectorDim, lane)));
  };
  if (lanes == 1 || move == OperandMove::Uniform)
    return scalar(0);
  auto vectorType = VectorType::get({lanes}, type.getElementType());
  if (move == OperandMove::Contiguous)
    return vector::LoadOp::create(builder, loc, vectorType, operand.get(),
                                  getIndices(builder, op, operand, ivs));
  SmallVector<Value> elements =
      llvm::map_to_vector(llvm::seq<int64_t>(0, lanes), scalar);
  return vector::FromElementsOp::create(builder, loc, vectorType, elements);
}

void BodyEmitter::store(OpBuilder &builder, OpOperand &operand,
                        ArrayRef<Value> ivs, Value value) {
  auto vectorType = dyn_cast<VectorType>(value.getType());
  if (!vectorType) {
    memref::StoreOp::create(builder, loc, value, operand.get(),
                            getIndices(builder, op, operand, ivs));
    return;
  }
  if (getOperandMove(op, operand, vectorDim) == OperandMove::Contiguous) {
    vector::StoreOp::create(builder, loc, value, operand.get(),
                            getIndices(builder, op, operand, ivs));
    return;
  }
  for (int64_t lane = 0; lane < vectorType.getNumElements(); ++lane) {
    Value element = vector::ExtractOp::create(builder, loc, value, lane);
    memref::StoreOp::create(
        builder, loc, element, operand.get(),
        getIndices(builder, op, operand,
                   atLane(builder, loc, ivs, vectorDim, lane)));
  }
}

void BodyEmitter::prefetchStores(OpBuilder &builder, OpOperand &operand,
                                 ArrayRef<Value> ivs, int64_t lanes) {
  // Far enough for memory to answer; measured.
  constexpr int64_t distance = 64;
  if (lanes == 1 || !exceedsCaches(operand.get()) ||
      op.payloadUsesValueFromOperand(&operand) ||
      getOperandMove(op, operand, vectorDim) != OperandMove::Contiguous)
    return;
  int64_t line = getLineElements(operand.get());
  for (int64_t lane = distance * line; lane < distance * line + lanes;
       lane += line)
    emitPrefetch(builder, loc, operand.get(),
                 getIndices(builder, op, operand,
                            atLane(builder, loc, ivs, vectorDim, lane)),
                 Access::Write);
}

//===----------------------------------------------------------------------===//
// Computation
//===----------------------------------------------------------------------===//

Value BodyEmitter::cloneOn(OpBuilder &builder, Operation *op,
                           ArrayRef<Value> operands) {
  Type result = op->getResult(0).getType();
  auto vector = operands.empty()
                    ? VectorType()
                    : dyn_cast<VectorType>(operands.front().getType());
  if (vector)
    result = VectorType::get(vector.getShape(), result);
  OperationState state(op->getLoc(), op->getName(), operands, {result},
                       op->getAttrs());
  Operation *clone = builder.create(state);
  clone->copyProperties(op->getPropertiesStorage());
  return clone->getResult(0);
}

IRMapping BodyEmitter::emitUniform(OpBuilder &builder, ArrayRef<Value> ivs) {
  IRMapping values;
  for (OpOperand *input : op.getDpsInputOperands()) {
    BlockArgument argument = op.getMatchingBlockArgument(input);
    if (uniformValues.contains(argument) && !argument.use_empty())
      values.map(argument, load(builder, *input, ivs, 1));
  }
  for (Operation &bodyOp : op.getBlock()->without_terminator()) {
    if (!uniformValues.contains(bodyOp.getResult(0)))
      continue;
    if (auto index = dyn_cast<linalg::IndexOp>(bodyOp)) {
      values.map(index.getResult(), ivs[index.getDim()]);
      continue;
    }
    builder.clone(bodyOp, values);
  }
  return values;
}

Value BodyEmitter::lookup(OpBuilder &builder, const IRMapping &values,
                          Value value, int64_t lanes) {
  Value mapped = values.lookupOrDefault(value);
  if (lanes == 1 || isa<VectorType>(mapped.getType()))
    return mapped;
  auto type = VectorType::get({lanes}, mapped.getType());
  return vector::BroadcastOp::create(builder, loc, type, mapped);
}

/// The loop's value in every lane.
static Value emitLaneIndex(OpBuilder &builder, Location loc, Value iv,
                           int64_t lanes) {
  if (lanes == 1)
    return iv;
  auto type = VectorType::get({lanes}, builder.getIndexType());
  Value step = vector::StepOp::create(builder, loc, type);
  Value first = vector::BroadcastOp::create(builder, loc, type, iv);
  return arith::AddIOp::create(builder, loc, first, step);
}

IRMapping BodyEmitter::emitVarying(OpBuilder &builder, ArrayRef<Value> ivs,
                                   int64_t lanes, const IRMapping &uniform,
                                   ValueRange outputs) {
  IRMapping values = uniform;
  for (OpOperand *input : op.getDpsInputOperands()) {
    BlockArgument argument = op.getMatchingBlockArgument(input);
    if (!uniformValues.contains(argument) && !argument.use_empty())
      values.map(argument, load(builder, *input, ivs, lanes));
  }
  for (auto [argument, output] : llvm::zip(op.getRegionOutputArgs(), outputs))
    values.map(argument, output);
  for (Operation &bodyOp : op.getBlock()->without_terminator()) {
    Value result = bodyOp.getResult(0);
    if (uniformValues.contains(result))
      continue;
    if (isa<linalg::IndexOp>(bodyOp)) {
      values.map(result, emitLaneIndex(builder, loc, ivs[vectorDim], lanes));
      continue;
    }
    SmallVector<Value> operands =
        llvm::map_to_vector(bodyOp.getOperands(), [&](Value operand) {
          return lookup(builder, values, operand, lanes);
        });
    values.map(result, cloneOn(builder, &bodyOp, operands));
  }
  return values;
}
