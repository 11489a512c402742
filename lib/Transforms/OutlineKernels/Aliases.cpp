//===- Aliases.cpp - Which buffers of a kernel are its own ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Aliases.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

using namespace mlir;
using namespace mlir::mca;

/// What a buffer is a view of.
static Value rootOf(Value buffer) {
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

static bool mayAlias(Value a, Value b) {
  Value rootA = rootOf(a), rootB = rootOf(b);
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

/// Structured operations write their destinations and nothing else; what others
/// write is not looked for.
static bool mayWrite(Operation *op, Value buffer) {
  auto destinations = dyn_cast<DestinationStyleOpInterface>(op);
  return !destinations ||
         llvm::is_contained(destinations.getDpsInits(), buffer);
}

SmallVector<bool> mca::findUnaliased(const KernelGroup &group,
                                     ArrayRef<Value> buffers) {
  auto isWritten = [&](Value buffer) {
    return llvm::any_of(group,
                        [&](Operation *op) { return mayWrite(op, buffer); });
  };
  return llvm::map_to_vector(buffers, [&](Value buffer) {
    return isa<MemRefType>(buffer.getType()) &&
           llvm::none_of(buffers, [&](Value other) {
             return other != buffer && isa<BaseMemRefType>(other.getType()) &&
                    mayAlias(buffer, other) &&
                    (isWritten(buffer) || isWritten(other));
           });
  });
}
