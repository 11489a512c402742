//===- BufferAliases.cpp - Which buffers may be one memory ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Emit/BufferAliases.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

using namespace mlir;
using namespace mlir::mca;

Value mca::rootOfBuffer(Value buffer) {
  while (auto view = buffer.getDefiningOp<ViewLikeOpInterface>())
    buffer = view.getViewSource();
  return buffer;
}

/// Memory that has no other name where it is allocated.
static bool isAllocation(Value root) {
  return root.getDefiningOp<memref::AllocOp>() ||
         root.getDefiningOp<memref::AllocaOp>();
}

/// Known to be no allocation of this function: globals, and what the caller
/// brought.
static bool isFromOutside(Value root) {
  auto argument = dyn_cast<BlockArgument>(root);
  return root.getDefiningOp<memref::GetGlobalOp>() ||
         (argument && argument.getOwner()->isEntryBlock() &&
          isa<FunctionOpInterface>(argument.getOwner()->getParentOp()));
}

bool mca::mayAlias(Value a, Value b) {
  Value rootA = rootOfBuffer(a), rootB = rootOfBuffer(b);
  if (rootA == rootB)
    return true;
  auto globalA = rootA.getDefiningOp<memref::GetGlobalOp>();
  auto globalB = rootB.getDefiningOp<memref::GetGlobalOp>();
  if (globalA && globalB)
    return globalA.getName() == globalB.getName();
  auto isKnown = [](Value root) {
    return isAllocation(root) || isFromOutside(root);
  };
  return !isKnown(rootA) || !isKnown(rootB) ||
         !(isAllocation(rootA) || isAllocation(rootB));
}

bool mca::touchesNoBuffer(Operation *op) {
  return isMemoryEffectFree(op) || hasSingleEffect<MemoryEffects::Allocate>(op);
}
