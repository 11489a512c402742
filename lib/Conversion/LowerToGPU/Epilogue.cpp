//===- Epilogue.cpp - What sums become before they are stored ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Epilogue.h"

#include "Product.h"

#include "mca/Emit/BufferAliases.h"
#include "mca/Emit/RegisterTile.h"

#include "mlir/IR/IRMapping.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// Which operation
//===----------------------------------------------------------------------===//

/// The first structured operation after `op`, if nothing before it reads or
/// writes memory.
static linalg::GenericOp findNext(Operation *op) {
  for (op = op->getNextNode(); op; op = op->getNextNode())
    if (isa<linalg::LinalgOp>(op) ||
        !(isMemoryEffectFree(op) ||
          isa<memref::AllocOp, memref::DeallocOp>(op)))
      return dyn_cast<linalg::GenericOp>(op);
  return nullptr;
}

/// Numbers that are as long in memory as in vectors.
static bool isOfBytes(Type type) {
  return type.isIntOrFloat() && type.getIntOrFloatBitWidth() % 8 == 0;
}

/// What computes on vectors as on numbers, and on wider numbers too.
static bool isElementwise(Operation &inner) {
  if (inner.hasTrait<OpTrait::ConstantLike>())
    return inner.getResult(0).getType().isIntOrFloat();
  return OpTrait::hasElementwiseMappableTraits(&inner) &&
         !isa<arith::BitcastOp>(inner) && inner.getNumResults() == 1 &&
         llvm::all_of(inner.getOperandTypes(),
                      [](Type type) { return type.isIntOrFloat(); });
}

/// Each point of the loops is one element of one result.
static bool isElementwise(linalg::GenericOp op) {
  return op.hasPureBufferSemantics() && op.getNumDpsInits() == 1 &&
         op.getNumParallelLoops() == op.getNumLoops() &&
         op.getIndexingMapsArray().back().isPermutation() &&
         llvm::all_of(op.getIndexingMapsArray(),
                      [](AffineMap map) {
                        return map.isProjectedPermutation(
                            /*allowZeroInResults=*/true);
                      }) &&
         llvm::all_of(op->getOperands(),
                      [](Value operand) {
                        return isOfBytes(getElementTypeOrSelf(operand));
                      }) &&
         llvm::all_of(op.getBody()->without_terminator(),
                      [](Operation &inner) { return isElementwise(inner); });
}

/// Whether `op` reads `result` one element to a point, and what else it reads
/// is other memory.
static bool readsElementsOf(linalg::GenericOp op, Value result) {
  AffineMap map;
  for (OpOperand &operand : op->getOpOperands()) {
    bool isRead = op.payloadUsesValueFromOperand(&operand);
    if (!isRead || !isa<MemRefType>(operand.get().getType()))
      continue;
    AffineMap ofOperand = op.getMatchingIndexingMap(&operand);
    if (operand.get() != result) {
      if (mayAlias(operand.get(), result))
        return false;
    } else if (!ofOperand.isPermutation() || (map && map != ofOperand)) {
      return false;
    } else {
      map = ofOperand;
    }
  }
  return bool(map);
}

/// Whether `result` is an allocation, or a view of one, that is read by nothing
/// but `reader`.
static bool isReadOnlyBy(Value result, Operation *product, Operation *reader) {
  Value root = rootOfBuffer(result);
  if (!root.getDefiningOp<memref::AllocOp>())
    return false;
  SmallVector<Value> names{root};
  while (!names.empty())
    for (Operation *user : names.pop_back_val().getUsers())
      if (isa<ViewLikeOpInterface>(user))
        llvm::append_range(names, user->getResults());
      else if (user != product && user != reader &&
               !isa<memref::DeallocOp, memref::DimOp>(user))
        return false;
  return true;
}

/// Whether the result of `op` may take the place of that of `product`: blocks
/// write it while others still read factors.
static bool mayWriteInstead(linalg::GenericOp op, linalg::LinalgOp product,
                            Value result) {
  Value out = op.getDpsInits().front();
  if (out == result)
    return true;
  return isReadOnlyBy(result, product, op) &&
         llvm::none_of(product->getOperands(),
                       [&](Value operand) { return mayAlias(out, operand); });
}

Epilogue::Epilogue(linalg::GenericOp op, Value result)
    : op(op), result(result) {
  for (OpOperand &operand : op->getOpOperands())
    if (operand.get() == result)
      resultMap = mapOf(&operand);
    else if (op.payloadUsesValueFromOperand(&operand))
      read.push_back(&operand);
}

std::optional<Epilogue> Epilogue::find(RewriterBase &rewriter,
                                       linalg::LinalgOp product,
                                       OpOperand *result) {
  linalg::GenericOp op = findNext(product);
  if (!op || !isElementwise(op) || !readsElementsOf(op, result->get()) ||
      !mayWriteInstead(op, product, result->get()))
    return std::nullopt;
  Epilogue epilogue(op, result->get());
  // Neighbouring columns stay neighbours in memory.
  auto type = cast<MemRefType>(epilogue.out().getType());
  unsigned columnDim = cast<MemRefType>(result->get().getType()).getRank() - 1;
  if (!isContiguousAlong(type, epilogue.outDim(columnDim)))
    return std::nullopt;
  for (Operation *between = product->getNextNode(); between != op;) {
    Operation *next = between->getNextNode();
    // Of the factors, which are read later now.
    if (isa<memref::DeallocOp>(between))
      rewriter.moveOpAfter(between, op);
    between = next;
  }
  rewriter.moveOpBefore(product, op);
  return epilogue;
}

void Epilogue::erase(RewriterBase &rewriter) {
  bool isDead = out() != result;
  rewriter.eraseOp(op);
  if (!isDead)
    return;
  Value buffer = result;
  while (auto view = buffer.getDefiningOp<ViewLikeOpInterface>()) {
    buffer = view.getViewSource();
    if (view->use_empty())
      rewriter.eraseOp(view);
  }
  if (llvm::all_of(buffer.getUsers(), llvm::IsaPred<memref::DeallocOp>)) {
    for (Operation *free : llvm::make_early_inc_range(buffer.getUsers()))
      rewriter.eraseOp(free);
    rewriter.eraseOp(buffer.getDefiningOp());
  }
}

//===----------------------------------------------------------------------===//
// Elements
//===----------------------------------------------------------------------===//

unsigned Epilogue::outDim(unsigned dim) const {
  return *outMap().getResultPosition(resultMap.getResult(dim));
}

SmallVector<Value> Epilogue::outIndices(ValueRange ofResult) const {
  SmallVector<Value> indices(ofResult.size());
  for (auto [dim, index] : llvm::enumerate(ofResult))
    indices[outDim(dim)] = index;
  return indices;
}

std::optional<unsigned> Epilogue::operandDim(OpOperand *operand,
                                             unsigned dim) const {
  return mapOf(operand).getResultPosition(outMap().getResult(dim));
}

SmallVector<Value> Epilogue::operandIndices(KernelBuilder &builder,
                                            OpOperand *operand,
                                            ValueRange ofOut) const {
  return llvm::map_to_vector(mapOf(operand).getResults(), [&](AffineExpr expr) {
    std::optional<unsigned> dim = outMap().getResultPosition(expr);
    return dim ? ofOut[*dim] : builder.index(0);
  });
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

/// `inner` on vectors of `operands`, widened, shaped as `like`.
static Value computeOn(KernelBuilder &builder, Operation &inner,
                       ValueRange operands, VectorType like) {
  Type element = inner.getResult(0).getType();
  bool isRounded = isa<arith::TruncFOp>(inner);
  if (isNarrowFloat(element) && !isRounded)
    element = builder.getF32Type();
  Type type = like.clone(element);
  // An extension that has been done already.
  if (isa<arith::ExtFOp>(inner) && operands.front().getType() == type)
    return operands.front();
  Operation *copy =
      builder.create(inner.getLoc(), inner.getName().getIdentifier(), operands,
                     type, inner.getAttrs());
  return widenFloat(builder, copy->getResult(0));
}

Value Epilogue::compute(KernelBuilder &builder, Value sums,
                        ValueRange operands) const {
  IRMapping values;
  for (OpOperand &operand : op->getOpOperands())
    if (operand.get() == result)
      values.map(op.getMatchingBlockArgument(&operand), sums);
  for (auto [operand, value] : llvm::zip_equal(read, operands))
    values.map(op.getMatchingBlockArgument(operand), value);
  // Numbers from outside the body are the same for all elements.
  auto get = [&](Value value) {
    if (!values.contains(value))
      values.map(value, builder.splatLike(widenFloat(builder, value), sums));
    return values.lookup(value);
  };
  auto type = cast<VectorType>(sums.getType());
  for (Operation &inner : op.getBody()->without_terminator()) {
    Value result = inner.getResult(0);
    if (inner.hasTrait<OpTrait::ConstantLike>()) {
      Value copy = builder.clone(inner)->getResult(0);
      values.map(result, builder.splatLike(widenFloat(builder, copy), sums));
    } else {
      auto of = llvm::map_to_vector(inner.getOperands(), get);
      values.map(result, computeOn(builder, inner, of, type));
    }
  }
  return get(op.getBody()->getTerminator()->getOperand(0));
}
