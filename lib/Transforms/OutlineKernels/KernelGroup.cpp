//===- KernelGroup.cpp - Operations that become one function ----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelGroup.h"

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mca/Emit/BroadcastRow.h"
#include "mca/Emit/BufferAliases.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Interfaces/LoopLikeInterface.h"

using namespace mlir;
using namespace mlir::mca;

static bool isStructured(Operation *op) {
  return isa<linalg::LinalgOp>(op) ||
         isa_and_present<MCADialect>(op->getDialect());
}

/// Whether something under `op` frees a buffer that is not its own. A function
/// only sees where the elements of a buffer are, not where it was allocated.
static bool freesOutside(Operation *op) {
  auto check = [&](memref::DeallocOp dealloc) {
    Operation *producer = dealloc.getMemref().getDefiningOp();
    return producer && op->isProperAncestor(producer) ? WalkResult::advance()
                                                      : WalkResult::interrupt();
  };
  return op->walk(check).wasInterrupted();
}

/// Whether the operation may move to a function: nothing but numbers comes out
/// of it, and nothing but buffers and numbers goes in.
static bool isKernel(Operation *op) {
  if (!isStructured(op) &&
      (!isa<LoopLikeOpInterface, scf::IfOp>(op) || freesOutside(op)))
    return false;
  return llvm::none_of(op->getOperandTypes(), llvm::IsaPred<TensorType>) &&
         llvm::none_of(op->getResultTypes(), llvm::IsaPred<ShapedType>);
}

/// Whether `op` goes on with what `start` wrote.
static bool continuesStart(Operation *op, Operation *start) {
  auto destinations = dyn_cast<DestinationStyleOpInterface>(op);
  Value written = cast<linalg::LinalgOp>(start).getDpsInitOperand(0)->get();
  return destinations &&
         llvm::is_contained(destinations.getDpsInits(), written);
}

SmallVector<KernelGroup> mca::collectKernelGroups(Block &block) {
  SmallVector<KernelGroup> groups;
  // Starts that nothing has followed yet.
  KernelGroup starts;
  auto flush = [&](size_t count) {
    for (Operation *start : ArrayRef(starts).take_front(count))
      groups.push_back({start});
    starts.erase(starts.begin(), starts.begin() + count);
  };
  for (Operation &op : block) {
    if (isKernel(&op) && isStartOfSums(&op)) {
      starts.push_back(&op);
    } else if (isKernel(&op)) {
      size_t count = starts.size();
      while (count && continuesStart(&op, starts[count - 1]))
        --count;
      flush(count);
      starts.push_back(&op);
      groups.push_back(std::exchange(starts, {}));
    } else if (!touchesNoBuffer(&op)) {
      // What touches none, an operation before it can wait for.
      flush(starts.size());
    }
  }
  flush(starts.size());
  return groups;
}
