//===- HiddenSoftmax.cpp - What looks like a softmax ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AttentionParts.h"

#include "mca/Emit/ContractionRoles.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::mca;

static bool hasExponentials(linalg::GenericOp op) {
  return llvm::any_of(op.getBlock()->without_terminator(),
                      llvm::IsaPred<math::ExpOp, math::Exp2Op>);
}

/// Whether something sums what `op` computes: in itself or, maybe reshaped,
/// after it. A product, as of an activation with weights, does not.
static bool isSummed(Operation *op) {
  auto generic = dyn_cast<linalg::GenericOp>(op);
  if (generic && generic.getNumReductionLoops() > 0)
    return !isContraction(generic);
  return llvm::any_of(op->getUsers(), [](Operation *user) {
    auto reader = dyn_cast<linalg::GenericOp>(user);
    return reader ? reader.getNumReductionLoops() > 0 && !isContraction(reader)
                  : isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(user) &&
                        isSummed(user);
  });
}

bool mca::hidesSoftmax(Value value, unsigned steps) {
  Operation *op = value.getDefiningOp();
  if (!op || steps == 0)
    return false;
  auto isBehind = [&](Value operand) {
    return hidesSoftmax(operand, steps - 1);
  };
  auto generic = dyn_cast<linalg::GenericOp>(op);
  if (!generic)
    return isa_and_present<tensor::TensorDialect>(op->getDialect()) &&
           llvm::any_of(op->getOperands(), isBehind);
  AffineMap map = generic.getIndexingMapMatchingResult(cast<OpResult>(value));
  if (isContraction(generic) || map.getNumResults() < generic.getNumLoops())
    return false;
  if (!hasExponentials(generic)) {
    // Windows of the keys are read by computed indices.
    bool extracts = llvm::any_of(
        generic.getBlock()->getOps<tensor::ExtractOp>(),
        [&](tensor::ExtractOp op) { return isBehind(op.getTensor()); });
    return extracts || llvm::any_of(generic.getDpsInputs(), isBehind);
  }
  return isSummed(generic) ||
         llvm::any_of(generic.getDpsInputs(), [](Value operand) {
           // exp(log_softmax(x)).
           auto sums = operand.getDefiningOp<linalg::GenericOp>();
           return sums && sums.getNumReductionLoops() > 0 &&
                  hasExponentials(sums);
         });
}
