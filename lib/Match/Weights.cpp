//===- Weights.cpp - Values that do not depend on the tokens ----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Match/Weights.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MLProgram/IR/MLProgram.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::mca;

/// What holds a weight by itself.
static bool isSource(Operation *op) {
  if (auto toTensor = dyn_cast<bufferization::ToTensorOp>(op))
    return toTensor.getBuffer().getDefiningOp<memref::GetGlobalOp>() != nullptr;
  return matchPattern(op, m_Constant()) ||
         isa<ml_program::GlobalLoadOp, ml_program::GlobalLoadConstOp,
             tensor::EmptyOp>(op) ||
         op->getName().getStringRef() == "util.global.load"; // IREE's
}

/// Arithmetic of conversions and dequantisation.
static bool isConversion(Operation *op) {
  return isa<linalg::YieldOp, arith::ConstantOp, arith::ExtFOp, arith::TruncFOp,
             arith::SIToFPOp, arith::UIToFPOp, arith::SubFOp, arith::AddFOp,
             arith::MulFOp, arith::DivFOp, arith::SubIOp, arith::AddIOp,
             arith::AndIOp, arith::OrIOp, arith::ShLIOp, arith::ShRSIOp,
             arith::ShRUIOp, arith::ExtSIOp, arith::ExtUIOp, arith::TruncIOp,
             arith::BitcastOp>(op);
}

/// What moves, converts or dequantises: every element from its own elements.
static bool isPassed(Operation *op) {
  if (auto structured = dyn_cast<linalg::LinalgOp>(op))
    return structured.hasPureTensorSemantics() &&
           structured.getNumReductionLoops() == 0 &&
           structured->getNumRegions() == 1 &&
           llvm::all_of(*structured.getBlock(),
                        [](Operation &op) { return isConversion(&op); });
  return isConversion(op) ||
         isa<tensor::CollapseShapeOp, tensor::ExpandShapeOp, tensor::CastOp,
             tensor::ReshapeOp, tensor::FromElementsOp, tensor::ExtractSliceOp,
             tensor::ConcatOp, tosa::ConcatOp, tosa::ReshapeOp,
             tosa::TransposeOp, tosa::TileOp, tosa::SliceOp, tosa::IdentityOp,
             tosa::CastOp, tosa::MulOp, tosa::AddOp, tosa::SubOp,
             tosa::RescaleOp, tosa::NegateOp>(op);
}

bool mca::isWeight(Value value) {
  constexpr unsigned kMaxOps = 64;
  SmallVector<Value> worklist{value};
  DenseSet<Operation *> visited;
  while (!worklist.empty()) {
    Value next = worklist.pop_back_val();
    if (auto argument = dyn_cast<BlockArgument>(next)) {
      if (!argument.getOwner()->isEntryBlock() ||
          !isa<FunctionOpInterface>(argument.getOwner()->getParentOp()))
        return false;
      continue;
    }
    Operation *op = next.getDefiningOp();
    if (!visited.insert(op).second || isSource(op))
      continue;
    if (!isPassed(op) || visited.size() > kMaxOps)
      return false;
    llvm::append_range(worklist, op->getOperands());
  }
  return true;
}
